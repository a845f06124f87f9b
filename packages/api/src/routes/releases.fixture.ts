import type { CourseBundle } from '@lectern/content'
import { beforeEach } from 'vitest'
import { createApp } from '../app'
import type { App } from '../http/context'
import type { Scope, Store } from '../store/store'
import { assetBytes, assetHash, courseBundle, seal } from '../suites/course.fixture'
import { openTestStore } from '../suites/store.fixture'

/** What a test may change: the time, and whose key is sent. */
export const world: { clock: Date; writer: string } = { clock: new Date(0), writer: '' }
export let store: Store
export let app: App

/** Makes a service with an empty database for each test of a file. */
export function setUpReleases(): void {
  beforeEach(async () => {
    world.clock = new Date('2026-11-24T09:30:00Z')
    store = await openTestStore({ now: () => world.clock })
    app = createApp({ store, rateLimit: 0, now: () => world.clock })
    world.writer = await keyWith('content:write')
  })
}

export const keyWith = async (...scopes: Scope[]) => (await store.createApiKey({ kind: 'secret', name: 'Pipeline', scopes })).secret
// biome-ignore lint/suspicious/noExplicitAny: bodies are held against their schemas in every.test.ts
export type Json = any
export type Answer = { status: number; body: Json; headers: Headers }

export async function send(
  method: string,
  path: string,
  body?: string | Uint8Array,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await app.request(path, {
    method,
    body: body as string | undefined,
    headers: { authorization: `Bearer ${world.writer}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
  })
  return { status: response.status, headers: response.headers, body: await response.json() }
}
export const course = '/v1/courses/sample'
export const push = (bundle: CourseBundle, query = '', headers: Record<string, string> = {}) =>
  send('POST', `${course}/releases${query}`, JSON.stringify(bundle), headers)
export const plan = (bundle: CourseBundle) => send('POST', `${course}/releases/plan`, JSON.stringify(bundle))
export const upload = (hash = assetHash, bytes: Uint8Array = assetBytes) =>
  send('PUT', `/v1/assets/${hash}`, bytes, { 'content-type': 'application/octet-stream' })
export const read = async (path: string): Promise<{ status: number; etag: string | null; text: string }> => {
  const response = await app.request(path, { headers: { 'x-request-id': 'fixed' } })
  return { status: response.status, etag: response.headers.get('etag'), text: await response.text() }
}
/** The fixture, changed and sealed again. */
export function changed(change: (content: Omit<CourseBundle, 'hash' | 'format'>) => void): CourseBundle {
  const { hash: _hash, format: _format, ...content } = structuredClone(courseBundle())
  change(content)
  return seal(content)
}
export const sectionOf = (content: Pick<CourseBundle, 'chapters'>, chapter: number, section: number) => {
  const found = content.chapters[chapter]?.sections[section]
  if (!found) throw new Error('the fixture has no such section')
  return found
}
