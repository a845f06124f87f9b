import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openStore } from '@lectern/api'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { brokenQuiz, folder, goodQuiz, lectern, setUpFolder, writeCourse } from './program.fixture'

setUpFolder()

describe('the command line', () => {
  it('ends with 2 when a command does not exist or an option is missing', async () => {
    expect((await lectern('dance')).code).toBe(2)
    expect((await lectern('build', folder)).code).toBe(2)
  })

  it.each([[], ['check'], ['explain'], ['build'], ['import'], ['export'], ['seed'], ['serve'], ['review'], ['mcp']])(
    'shows examples in the help of %s %s',
    async (...words) => {
      const { code, out } = await lectern(...words.filter(Boolean), '--help')
      expect(code).toBe(0)
      expect(out).toContain('Examples:')
    },
  )

  it('ends with 3 and one sentence when there is no such folder', async () => {
    const { code, err } = await lectern('check', join(folder, 'nowhere'))
    expect(code).toBe(3)
    expect(err).toBe(`lectern: There is no folder ${join(folder, 'nowhere')}.`)
  })
})

describe('lectern check', () => {
  it('ends with 0 for a course that is right', async () => {
    const { code, err } = await lectern('check', await writeCourse(goodQuiz))
    expect(err).toMatch(/^ok: 0 errors/m)
    expect(code).toBe(0)
  })

  it('prints an error with its place, its line and a caret, and ends with 1', async () => {
    const dir = await writeCourse(brokenQuiz)
    const { code, err } = await lectern('check', dir)
    expect(code).toBe(1)
    expect(err).toMatch(new RegExp(`${join(dir, '01-first', 'quiz.yaml')}:\\d+:\\d+ error \\S+ `))
    expect(err).toMatch(/ \| .*\n *\| *\^/)
  })

  it('prints the issues as JSON for machines', async () => {
    const { code, out } = await lectern('check', await writeCourse(brokenQuiz), '--json')
    const { ok, issues } = JSON.parse(out)
    expect({ code, ok }).toEqual({ code: 1, ok: false })
    expect(issues).toEqual([
      {
        severity: 'error',
        file: '01-first/quiz.yaml',
        line: 2,
        column: 8,
        path: 'titel',
        code: 'schema.unknown-member',
        message: 'There is no member "titel" here.',
        hint: 'Did you mean "title"? See docs/course-format.md#quizyaml-nn-namequizyaml.',
      },
    ])
  })

  it('gives advice the same members', async () => {
    const { out } = await lectern('check', await writeCourse(goodQuiz), '--strict', '--json')
    const { issues } = JSON.parse(out)
    expect(issues.length).toBeGreaterThan(0)
    for (const issue of issues)
      expect(Object.keys(issue)).toEqual(['severity', 'file', 'line', 'column', 'path', 'code', 'message', 'hint'])
  })

  it('names the command that explains a code', async () => {
    const { err } = await lectern('check', await writeCourse(brokenQuiz))
    expect(err).toMatch(/`lectern explain schema\.unknown-member` says more about that code\.$/)
  })
})

describe('lectern explain', () => {
  it('says what a code means, with an example before and after', async () => {
    const { code, out } = await lectern('explain', 'link.dangling')
    expect(code).toBe(0)
    expect(out).toMatch(/^link\.dangling error: A link leads to no section\.\n/)
    expect(out).toContain('Before in 01-dough/01-kneading.md:\n  | Then comes [the rest](02-rest.md).')
    expect(out).toContain('After:\n  | Then comes [the rest](02-resting.md).')
  })

  it('prints the entry as JSON', async () => {
    const { out } = await lectern('explain', 'chapter.empty', '--json')
    expect(JSON.parse(out)).toMatchObject({ code: 'chapter.empty', severity: 'warning', example: { before: '02-baking/chapter.md' } })
  })

  it('lists all codes when none is named', async () => {
    const { code, out } = await lectern('explain')
    expect(code).toBe(0)
    expect(out).toMatch(/^yaml\.syntax +A file is not YAML$/m)
  })

  it('ends with 2 for an unknown code, and says which was meant', async () => {
    expect(await lectern('explain', 'link.dangeling')).toEqual({
      code: 2,
      out: '',
      err: 'lectern: No issue has the code link.dangeling. Did you mean link.dangling?',
    })
    expect((await lectern('explain', 'nothing-like-it-at-all')).err).toContain('`lectern explain` lists all of them.')
  })
})

describe('lectern build', () => {
  it('writes the bundle into a new folder', async () => {
    const out = join(folder, 'out')
    expect((await lectern('build', await writeCourse(goodQuiz), '--out', out)).code).toBe(0)
    expect(JSON.parse(await readFile(join(out, 'small.bundle.json'), 'utf8'))).toMatchObject({ format: 'lectern.course/1' })
  })

  it('leaves a folder that is not empty as it is', async () => {
    const dir = await writeCourse(goodQuiz)
    const { code, err } = await lectern('build', dir, '--out', dir)
    expect(code).toBe(3)
    expect(err).toContain('is not empty')
    expect(await readdir(dir)).not.toContain('small.bundle.json')
  })

  it('writes nothing for a course with errors', async () => {
    const out = join(folder, 'out')
    expect((await lectern('build', await writeCourse(brokenQuiz), '--out', out)).code).toBe(1)
    expect(await readdir(folder)).toEqual(['course'])
  })
})

describe('lectern seed', () => {
  it('publishes a course once and then changes nothing', async () => {
    const dir = await writeCourse(goodQuiz)
    const db = join(folder, 'data', 'lectern.db')
    const first = await lectern('seed', dir, '--db', db, '--json')
    expect(JSON.parse(first.out)).toEqual([{ course: 'small', release: 1, created: true, changes: expect.any(Number) }])
    const second = await lectern('seed', dir, '--db', db, '--json')
    expect(JSON.parse(second.out)).toEqual([{ course: 'small', release: 1, created: false, changes: 0 }])
  })

  it('ends with 3 and one sentence when the file is no database', async () => {
    const db = join(folder, 'lectern.db')
    await writeFile(db, 'this is not a database, only some words that are long enough to look like one')
    const { code, err } = await lectern('seed', await writeCourse(goodQuiz), '--db', db)
    expect(code).toBe(3)
    expect(err).not.toContain('    at ')
  })
})

describe('a command that talks to a server', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('says what to do when no server answers', async () => {
    // Nothing listens on the discard port.
    const { code, err } = await lectern('releases', 'tea', '--url', 'http://127.0.0.1:9')
    expect(code).toBe(3)
    expect(err).toMatch(/Is the server at http:\/\/127\.0\.0\.1:9 running\? Choose another with --url/)
  })

  it('says what to do when the server does not know the key', async () => {
    vi.stubEnv('LECTERN_API_KEY', 'lk_sec_of_another_server')
    const problem = { code: 'invalid_key', status: 401, detail: 'Send a key of this server.', requestId: 'r1' }
    const server = createServer((_, response) => {
      response.writeHead(401, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { code, err } = await lectern('releases', 'tea', '--url', url)
    server.close()
    expect(code).toBe(3)
    expect(err).toContain('Send a key of this server. (invalid_key, request r1)')
    expect(err).toContain(`Set LECTERN_API_KEY to a valid secret key of ${url}.`)
  })
})

describe('lectern lti', () => {
  const json = async (...args: string[]) => {
    const { code, out, err } = await lectern('lti', ...args, '--db', join(folder, 'lectern.db'), '--json')
    expect(code, err).toBe(0)
    return JSON.parse(out)
  }
  const moodle = [
    ...['--issuer', 'https://moodle.example.edu', '--client-id', 'a1', '--auth-url', 'https://moodle.example.edu/auth'],
    ...['--token-url', 'https://moodle.example.edu/token', '--jwks-url', 'https://moodle.example.edu/jwks'],
  ]

  it('adds, changes, lists and removes platforms', async () => {
    const { id } = await json('platforms', 'add', 'Moodle', ...moodle, '--deployment', '3')
    expect(await json('platforms', 'set', id, '--deployment', '3', '4', '--audience', 'https://moodle.example.edu')).toMatchObject({
      name: 'Moodle',
      deployments: ['3', '4'],
      tokenAudience: 'https://moodle.example.edu',
      jwksUrl: 'https://moodle.example.edu/jwks',
    })
    expect(await json('platforms', 'approve', id, '--deployment', '5')).toMatchObject({ deployments: ['3', '4', '5'] })
    const { out } = await lectern('lti', 'platforms', 'list', '--db', join(folder, 'lectern.db'))
    expect(out).toBe(`${id}  Moodle  https://moodle.example.edu  client a1  deployment 3, 4, 5  approved`)
    expect(await json('platforms', 'remove', id)).toEqual({ id, deleted: true })
    expect(await json('platforms', 'list')).toEqual([])
  })

  it('lists the addresses of a registration that waits for approval', async () => {
    const database = join(folder, 'lectern.db')
    const store = await openStore({ database })
    const url = (path: string) => `https://moodle.example.edu/${path}`
    const addresses = { authorizationUrl: url('auth'), tokenUrl: url('token'), tokenAudience: null, jwksUrl: url('jwks') }
    const more = {
      name: 'New',
      issuer: 'https://moodle.example.edu',
      clientId: 'a1',
      deployments: [],
      origins: ['https://moodle.example.edu'],
    }
    const { id } = await store.createLtiPlatform({ ...more, ...addresses }, { approved: false })
    await store.close()
    const { out } = await lectern('lti', 'platforms', 'list', '--db', database)
    expect(out.split('\n')).toEqual([
      `${id}  New  https://moodle.example.edu  client a1  no deployment  waits for approval`,
      '  authorization https://moodle.example.edu/auth',
      '  tokens        https://moodle.example.edu/token',
      '  keys          https://moodle.example.edu/jwks',
      '  frames of     https://moodle.example.edu',
    ])
  })

  it('says what is missing, or wrong with an address', async () => {
    const db = join(folder, 'lectern.db')
    expect(await lectern('lti', 'platforms', 'add', 'Moodle', '--db', db)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--issuer'),
    })
    const bad = await lectern('lti', 'platforms', 'add', 'Moodle', ...moodle, '--jwks-url', 'http://10.0.0.1/jwks', '--db', db)
    expect(bad).toMatchObject({ code: 3, err: expect.stringContaining('/jwksUrl: It has to begin with https://.') })
  })

  it('lists deliveries, and retries those that are named or parked', async () => {
    expect(await json('deliveries', 'list', '--state', 'parked')).toEqual([])
    expect(await json('deliveries', 'retry', '--parked')).toEqual([])
    const db = join(folder, 'lectern.db')
    expect((await lectern('lti', 'deliveries', 'retry', '--db', db)).code).toBe(2)
    const unknown = await lectern('lti', 'deliveries', 'retry', '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c23', '--db', db)
    expect(unknown).toMatchObject({ code: 3, err: expect.stringContaining('delivery_not_found') })
  })

  it('rotates the keys of the tool', async () => {
    const [first] = await json('keys', 'list')
    expect(first).toMatchObject({ state: 'current' })
    expect((await json('keys', 'rotate')).map(({ state }: { state: string }) => state)).toEqual(['current', 'next'])
    expect(await json('keys', 'rotate', '--revoke')).toMatchObject([{ state: 'current' }])
  })
})
