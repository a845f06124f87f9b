import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createApp, listen, openStore } from '@lectern/api'
import { compile } from '@lectern/content'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const template = resolve(import.meta.dirname, '../template')

let folder = ''
const closing: (() => unknown)[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-mcp-'))
  await cp(template, join(folder, 'courses', 'mine'), { recursive: true })
})
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
  await rm(folder, { recursive: true, force: true })
})

/** A client of `lectern mcp`, run from its sources. */
async function start(args: string[], { key, mode = 'legacy' }: { key?: string; mode?: 'legacy' | { pin: string } } = {}) {
  const program = ['--conditions=source', '--import', 'tsx', resolve(import.meta.dirname, 'main.ts'), 'mcp']
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [...program, '--courses', join(folder, 'courses'), ...args],
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...(key && { LECTERN_API_KEY: key }) },
    stderr: 'pipe',
  })
  let said = ''
  transport.stderr?.on('data', (chunk) => (said += chunk))
  const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } })
  closing.push(() => client.close())
  await client.connect(transport).catch((error) => {
    throw new Error(`${error.message}\n${said}`)
  })
  return client
}

// biome-ignore lint/suspicious/noExplicitAny: structured content is held against its schema by the client
type Json = any
const call = async (client: Client, name: string, args: Record<string, unknown>): Promise<{ isError: boolean; content: Json }> => {
  const { isError = false, structuredContent } = await client.callTool({ name, arguments: args })
  return { isError, content: structuredContent }
}

describe('lectern mcp', () => {
  it.each(['legacy', { pin: '2026-07-28' }] as const)(
    'checks, plans and publishes the files of a course in a database (%j)',
    async (mode) => {
      const client = await start(['--db', join(folder, 'lectern.db')], { mode })
      const { tools } = await client.listTools()
      const names = [
        'search_courses',
        'outline',
        'read_section',
        'quiz',
        'ask_course',
        'check_course',
        'plan_release',
        'push_release',
        'learner_progress',
        'statistics',
      ]
      expect(tools.map(({ name }) => name)).toEqual(names)

      const checked = await call(client, 'check_course', { folder: 'mine' })
      expect(checked).toMatchObject({ isError: false, content: { ok: true } })
      const { content: plan } = await call(client, 'plan_release', { folder: 'mine' })
      expect(plan.baseRelease).toBe(null)
      const push = { folder: 'mine', planHash: plan.planHash, idempotencyKey: 'once' }
      expect(await call(client, 'push_release', push)).toMatchObject({ isError: true, content: { code: 'invalid_request' } })
      const pushed = await call(client, 'push_release', { ...push, confirm: true })
      expect(pushed).toMatchObject({ isError: false, content: { number: 1, current: true } })

      const { content: outline } = await call(client, 'outline', { course: plan.course })
      const [section] = outline.chapters[0].sections
      const { contents } = await client.readResource({ uri: `lectern://courses/${plan.course}/sections/${section.id}` })
      expect((contents[0] as { text: string }).text).toContain(`title: "${section.title}"`)
      const { bundle } = await compile(template)
      expect(outline.course.title).toBe(bundle?.course.title)
    },
    60_000,
  )

  it('tells what is wrong with a course, with file and line, and publishes nothing of it', async () => {
    const client = await start(['--db', join(folder, 'lectern.db')])
    const file = join(folder, 'courses/mine/course.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^title:/m, 'titel:'))
    const { content } = await call(client, 'check_course', { folder: 'mine' })
    expect(content.ok).toBe(false)
    expect(content.issues).toContainEqual(expect.objectContaining({ severity: 'error', file: 'course.yaml', line: expect.any(Number) }))
    const plan = await call(client, 'plan_release', { folder: 'mine' })
    expect(plan).toMatchObject({ isError: true, content: { code: 'invalid_request', errors: [{ pointer: '/folder' }] } })
    expect(plan.content.errors[0].detail).toMatch(/^course\.yaml:\d+ /)
  }, 60_000)

  it('reads nothing outside the folder of courses', async () => {
    await cp(template, join(folder, 'elsewhere'), { recursive: true })
    await symlink(join(folder, 'elsewhere'), join(folder, 'courses', 'link'))
    const client = await start(['--db', join(folder, 'lectern.db')])
    for (const outside of ['../elsewhere', join(folder, 'elsewhere'), 'link', '/etc', 'mine/../../elsewhere', '..']) {
      const { isError, content } = await call(client, 'check_course', { folder: outside })
      expect([outside, isError, content.detail]).toEqual([outside, true, expect.stringContaining('is not below')])
    }
    expect(await call(client, 'check_course', { folder: 'nowhere' })).toMatchObject({
      isError: true,
      content: { detail: expect.stringContaining('There is no folder nowhere') },
    })
  }, 60_000)

  it('does on a server what the key may do, and no more', async () => {
    const store = await openStore({ database: ':memory:' })
    closing.push(() => store.close())
    const { fetch } = createApp({ store })
    const server = await listen({ fetch, hostname: '127.0.0.1', port: 0 })
    closing.push(() => server.close(0))
    const delivery = await store.createApiKey({ kind: 'delivery', name: 'A site', scopes: [] })
    const client = await start(['--url', `${server.origin}/`], { key: delivery.secret })
    const { tools } = await client.listTools()
    // Checking files needs no server.
    expect(tools.map(({ name }) => name)).toEqual(['search_courses', 'outline', 'read_section', 'quiz', 'ask_course', 'check_course'])
    const refused = await call(client, 'plan_release', { folder: 'mine' })
    expect(refused).toMatchObject({ isError: true, content: { code: 'insufficient_scope' } })
    expect((await call(client, 'search_courses', {})).content).toEqual({ data: [], nextCursor: null, hasMore: false })
    await store.revokeApiKey(delivery.key.id)
    expect((await call(client, 'search_courses', {})).content.code).toBe('key_revoked')
    await server.close(0)
    await expect(client.callTool({ name: 'search_courses', arguments: {} })).rejects.toThrow('cannot be reached')
  }, 60_000)

  it('says where it looked for a server when there is none', async () => {
    await expect(start(['--url', 'http://127.0.0.1:9'])).rejects.toThrow(/The server at http:\/\/127\.0\.0\.1:9 cannot be reached/)
  }, 60_000)
})
