import { beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../app'
import type { App } from '../http/context'
import type { Store } from '../store/store'
import { assetHash, assets, courseBundle } from '../suites/course.fixture'
import { richBundle } from '../suites/every.fixture'
import { openTestStore } from '../suites/store.fixture'

let store: Store
let app: App
beforeEach(async () => {
  store = await openTestStore({ courses: [richBundle(), courseBundle({ id: 'other' })] })
  app = createApp({ store })
})

const read = async (path: string, headers: Record<string, string> = {}) => (await app.request(path, { headers })).text()
const sections = '/v1/courses/sample/sections'

describe('/llms.txt', () => {
  it('leads to every course, and from there to every section', async () => {
    const follow = async (page: string) => {
      const text = await read(page)
      const links = [...text.matchAll(/\]\(([^)]+\.md)\)/g)].map(([, url]) => new URL(url as string, `http://localhost${page}`).pathname)
      return { text, links }
    }
    const { text, links } = await follow('/llms.txt')
    expect(text).toMatch(/^# Lectern\n\n> /)
    expect(links).toEqual(['/v1/courses/other/outline.md', '/v1/courses/sample/outline.md'])
    const outline = await follow('/v1/courses/sample/outline.md')
    expect(outline.links).toEqual(
      ['first-section', 'second-section', 'third-section', 'fourth-section'].map((id) => `${sections}/${id}.md`),
    )
    for (const url of outline.links) expect((await app.request(url)).status, url).toBe(200)
  })

  it('names no course of a closed server, and says that reading needs a key', async () => {
    const text = await (await createApp({ store, closed: true }).request('/llms.txt')).text()
    expect(text).toContain('needs a key')
    expect(text).not.toContain('sample')
  })

  it('names the courses of a closed server to the holder of a key, and to no shared cache', async () => {
    const { secret } = await store.createApiKey({ kind: 'delivery', name: 'A crawler', scopes: [] })
    const headers = { authorization: `Bearer ${secret}` }
    const response = await createApp({ store, closed: true }).request('/llms.txt', { headers })
    expect(await response.text()).toContain('/sample/outline.md')
    expect([response.headers.get('cache-control'), response.headers.get('vary')]).toEqual([
      'private, max-age=0, must-revalidate',
      'Accept-Encoding, Authorization',
    ])
    expect((await app.request('/llms.txt', { headers: { authorization: 'Bearer lk_pub_wrong' } })).status).toBe(401)
  })

  it('has a validator', async () => {
    const first = await app.request('/llms.txt')
    expect(first.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    const etag = first.headers.get('etag') as string
    expect((await app.request('/llms.txt', { headers: { 'if-none-match': etag } })).status).toBe(304)
    await store.seed(courseBundle({ id: 'third' }), assets)
    expect((await app.request('/llms.txt', { headers: { 'if-none-match': etag } })).status).toBe(200)
  })
})

describe('a section as Markdown', () => {
  it('has its place in the course as front matter, and its text as it was written', async () => {
    const [, matter, body] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(await read(`${sections}/1.1.md`)) ?? []
    expect(matter?.split('\n')).toEqual([
      'course: "sample"',
      'chapter: "first-chapter"',
      'id: "first-section"',
      'number: "1.1"',
      expect.stringMatching(/^title: "/),
      'summary: "About light."',
      expect.stringMatching(/^minutes: \d+$/),
      'previous: null',
      'next: "second-section"',
      'quizzes: []',
    ])
    const { markdown } = (await (await app.request(`${sections}/first-section`)).json()) as { markdown: string }
    expect(body?.replace(`../assets/${assetHash}`, `lectern:asset/${assetHash}`)).toBe(`${markdown.trim()}\n`)
  })

  it('links to the Markdown of other sections and to assets, on the release that was asked for', async () => {
    const text = await read(`${sections}/second-section.md?release=1`)
    expect(text).toContain('](first-section.md?release=1#heading)')
    expect(await read(`${sections}/second-section.md`)).toContain('](first-section.md#heading)')
    const image = /\]\((\.\.\/assets\/[^)]+)\)/.exec(await read(`${sections}/first-section.md`))?.[1] as string
    expect((await app.request(new URL(image, `http://localhost${sections}/`).pathname)).status).toBe(200)
  })

  it.each([
    ['text/markdown', 'text/markdown; charset=utf-8'],
    ['text/markdown, */*', 'text/markdown; charset=utf-8'],
    ['text/html, text/markdown;q=0.9, */*;q=0.1', 'text/markdown; charset=utf-8'],
    ['application/json, text/markdown;q=0.9', 'application/json'],
    ['text/markdown;q=0', 'application/json'],
    ['text/*', 'application/json'],
    ['*/*', 'application/json'],
  ])('is what Accept: %s gets, if that prefers it: %s', async (accept, type) => {
    const response = await app.request(`${sections}/1.2?release=1`, { headers: { accept } })
    expect(response.headers.get('content-type')).toBe(type)
    const suffix = type === 'application/json' ? '' : '.md'
    expect(response.headers.get('content-location')).toBe(`${sections}/second-section${suffix}?release=1`)
  })

  it('is refused as a problem where there is no such section', async () => {
    const response = await app.request(`${sections}/nope.md`)
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  })

  it('is not there for anything else', async () => {
    for (const path of ['/v1/courses.md', '/v1/courses/sample.md', '/v1/courses/sample/quizzes/practice.md'])
      expect((await app.request(path)).status, path).toBeGreaterThanOrEqual(404)
  })
})
