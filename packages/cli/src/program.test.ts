import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@lectern/api'
import pc from 'picocolors'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runProgram } from './program'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-cli-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function lectern(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const terminal = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    colors: pc.createColors(false),
  }
  const code = await runProgram(terminal, args)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

async function writeCourse(quiz: string) {
  const dir = join(folder, 'course')
  await mkdir(join(dir, '01-first'), { recursive: true })
  await writeFile(join(dir, 'course.yaml'), 'id: small\ntitle: A small course\n')
  await writeFile(join(dir, 'overview.md'), 'About small things.\n')
  await writeFile(join(dir, '01-first', 'chapter.md'), '---\ntitle: First\n---\n\nHello.\n')
  await writeFile(join(dir, '01-first', '01-start.md'), '---\ntitle: Start\n---\n\nWords.\n')
  await writeFile(join(dir, '01-first', 'quiz.yaml'), quiz)
  return dir
}

const goodQuiz = `id: first-quiz
title: First quiz
questions:
  - id: colour
    type: single-choice
    prompt: Which colour is grass?
    choices:
      - { id: a, text: Green }
      - { id: b, text: Pink }
    answer: a
`
const brokenQuiz = goodQuiz.replace('title: First quiz', 'titel: First quiz')

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

describe('lectern import', () => {
  const bank = '// [id:rise]\nWhat makes a dough rise? {=yeast}\n\nA dough rests. {T}\n'
  const source = () => join(folder, 'bank.gift')
  const out = () => join(folder, 'out')
  const bytesOf = async (dir: string) => {
    const files = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    return Promise.all(files.map(async (entry) => [entry.name, await readFile(join(entry.parentPath, entry.name), 'utf8')]))
  }

  it('guesses the format, and writes a course that has no errors', async () => {
    await writeFile(source(), bank)
    const { code, err } = await lectern('import', source(), '--out', out())
    expect(err).toContain('imported gift: 2 read, 2 kept')
    expect(code).toBe(0)
    expect((await lectern('check', out())).code).toBe(0)
  })

  it('changes nothing when the same source is imported again', async () => {
    await writeFile(source(), bank)
    await lectern('import', 'gift', source(), '--out', out())
    const before = await bytesOf(out())
    const { code, err } = await lectern('import', 'gift', source(), '--out', out())
    expect(code).toBe(0)
    expect(err).toContain('is up to date')
    expect(await bytesOf(out())).toEqual(before)
  })

  it('imports into a course, or writes the result elsewhere and leaves the course alone', async () => {
    await writeFile(source(), bank)
    const course = await writeCourse(goodQuiz)
    const before = await bytesOf(course)
    expect((await lectern('import', 'gift', source(), '--into', course, '--out', out())).code).toBe(0)
    expect(await bytesOf(course)).toEqual(before)
    expect((await lectern('import', 'gift', source(), '--into', course)).code).toBe(0)
    expect(await bytesOf(course)).toEqual(await bytesOf(out()))
    expect((await lectern('check', course)).code).toBe(0)
  })

  it('prints what was read, written and left out as JSON', async () => {
    await writeFile(source(), `${bank}\nA dough rests. {T\n`)
    const { out: printed } = await lectern('import', 'gift', source(), '--out', out(), '--json')
    expect(JSON.parse(printed)).toEqual({
      ok: true,
      format: 'gift',
      source: 'bank.gift',
      counts: { read: 3, kept: 2, changed: 0, leftOut: 1 },
      written: ['.lectern-import.json', '01-bank/chapter.md', '01-bank/quiz.yaml', 'course.yaml'],
      removed: [],
      items: [
        { kind: 'question', type: 'shortanswer', name: '', file: 'bank.gift', line: 2, column: 1, outcome: 'kept', id: 'rise' },
        expect.objectContaining({ type: 'truefalse', line: 4, outcome: 'kept' }),
        expect.objectContaining({ line: 6, outcome: 'left-out' }),
      ],
      issues: [expect.objectContaining({ code: 'import.question-syntax', file: 'bank.gift', line: 6, column: 16 })],
    })
  })

  it.each<[string, () => Promise<string[]>, number, RegExp]>([
    ['a file that is not text', async () => ['gift', await write(new Uint8Array([1, 0, 0, 2]))], 1, /import\.binary.*is not text/],
    ['a folder in place of a file', async () => ['gift', join(await write(bank), '..')], 1, /import\.source.*This is a folder/],
    ['a file that is missing', async () => ['gift', source()], 1, /import\.source.*There is no such file/],
    ['a format that does not exist', async () => ['word', await write(bank)], 2, /There is no format "word"; use one of/],
    ['a format without a file', async () => ['gift'], 2, /Name what to import/],
  ])('refuses %s, and writes nothing', async (_title, args, expected, message) => {
    const { code, err } = await lectern('import', ...(await args()), '--out', out())
    expect(err).toMatch(message)
    expect(code).toBe(expected)
    expect(await readdir(folder)).not.toContain('out')
  })

  it('does not import into a folder that something else has filled', async () => {
    const course = await writeCourse(goodQuiz)
    await writeFile(source(), bank)
    expect((await lectern('import', source(), '--out', course)).err).toContain(`use --into ${course}`)
    expect((await lectern('import', source())).err).toContain('Name a new folder with --out, or a course with --into.')
  })

  const write = async (bytes: string | Uint8Array) => {
    await writeFile(source(), bytes)
    return source()
  }
})

describe('lectern export', () => {
  it('writes the questions, and says that the file contains the keys', async () => {
    const file = join(folder, 'bank.xml')
    const { code, err } = await lectern('export', 'moodle-xml', await writeCourse(goodQuiz), '--out', file)
    expect(code).toBe(0)
    expect(err).toMatch(/exported moodle-xml to .*bank\.xml: 1 written[\s\S]*the file contains the answer keys/)
    expect(await readFile(file, 'utf8')).toContain('<idnumber>colour</idnumber>')
  })

  it('writes nothing for a course with errors, or in place of a folder', async () => {
    const file = join(folder, 'bank.gift')
    expect((await lectern('export', 'gift', await writeCourse(brokenQuiz), '--out', file)).code).toBe(1)
    expect((await lectern('export', 'gift', await writeCourse(goodQuiz), '--out', folder)).err).toContain('is a folder')
    expect((await lectern('export', 'word', await writeCourse(goodQuiz), '--out', file)).code).toBe(2)
    expect(await readdir(folder)).toEqual(['course'])
  })

  it('puts keys into a SCORM package only when the name of the file says so, and the user agrees', async () => {
    const dir = await writeCourse(goodQuiz)
    const named = join(folder, 'small-with-keys.zip')
    const unnamed = join(folder, 'small.zip')
    for (const options of [
      ['--out', unnamed, '--yes'],
      ['--out', named],
    ])
      expect(await lectern('export', 'scorm', dir, '--with-keys', ...options)).toMatchObject({
        code: 2,
        err: expect.stringContaining('small-with-keys.zip --with-keys --yes'),
      })
    expect(await readdir(folder)).toEqual(['course'])
    const { code, err } = await lectern('export', 'scorm', dir, '--with-keys', '--yes', '--out', named)
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('the file contains the answer keys') })
    const without = await lectern('export', 'scorm', dir, '--origin', 'https://courses.example.com', '--out', unnamed)
    expect({ code: without.code, err: without.err }).toEqual({ code: 0, err: expect.not.stringContaining('answer keys') })
  })

  it('writes the same from a database as from the folder', async () => {
    const dir = await writeCourse(goodQuiz)
    const db = join(folder, 'lectern.db')
    await lectern('seed', dir, '--db', db)
    const [local, remote] = [join(folder, 'local.xml'), join(folder, 'remote.xml')]
    await lectern('export', 'moodle-xml', dir, '--out', local)
    const { code, err } = await lectern('export', 'moodle-xml', 'small', '--db', db, '--out', remote)
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/release 1 of small[\s\S]*the file contains the answer keys/) })
    expect(await readFile(remote, 'utf8')).toBe(await readFile(local, 'utf8'))
    const nothing = join(folder, 'nothing.xml')
    const missing = await lectern('export', 'moodle-xml', 'large', '--db', db, '--out', nothing)
    expect(missing).toMatchObject({ code: 3, err: expect.stringContaining('course_not_found') })
    expect(await readdir(folder)).not.toContain('nothing.xml')
  })

  it('writes an offline bundle from a folder or a database, and with --base what is new alone', async () => {
    const dir = await writeCourse(goodQuiz)
    const db = join(folder, 'lectern.db')
    const [first, again, update] = ['first.zip', 'again.zip', 'update.zip'].map((name) => join(folder, name)) as [string, string, string]
    expect((await lectern('export', 'offline', dir, '--out', first)).code).toBe(0)
    await lectern('export', 'offline', dir, '--out', again)
    expect((await readFile(again)).equals(await readFile(first))).toBe(true)
    await writeFile(join(dir, '01-first/01-start.md'), '---\ntitle: Start\n---\n\nOther words.\n')
    await lectern('seed', dir, '--db', db)
    const { code, err } = await lectern('export', 'offline', 'small', '--db', db, '--base', first, '--out', update)
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('exported small as offline') })
    expect((await readFile(update)).length).toBeLessThan((await readFile(first)).length)
    const { openOffline } = await import('@lectern/sdk/offline')
    const offline = await openOffline([await readFile(first), await readFile(update)])
    const section = await (await offline.fetch(`${offline.baseUrl}/v1/courses/small/sections/start`, {})).json()
    expect(section).toMatchObject({ id: 'start', markdown: 'Other words.' })
    expect((await lectern('export', 'offline', dir, '--base', db, '--out', again)).err).toContain('is no offline bundle')
    expect((await lectern('export', 'gift', dir, '--base', first, '--out', again)).code).toBe(2)
  })

  it('keeps the file that was there when a download breaks off', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/xml', 'x-lectern-release': '1' })
      response.write('<?xml', () => response.destroy())
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const file = join(folder, 'bank.xml')
    await writeFile(file, 'the old one')
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { code, err } = await lectern('export', 'moodle-xml', 'small', '--url', url, '--out', file)
    server.close()
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('broke off, and nothing was written') })
    expect(await readFile(file, 'utf8')).toBe('the old one')
    expect(await readdir(folder)).toEqual(['bank.xml'])
  })

  it.each([
    ['a version that the format does not have', ['--version', '9'], 'gift has no versions'],
    ['an option that the format does not have', ['--thin'], 'gift has no option thin'],
    ['a release of a folder', ['--release', '2'], 'A folder has no releases'],
    ['an address that is none', ['--origin', 'courses'], '--origin has to be an address'],
  ])('ends with 2 for %s', async (_title, options, words) => {
    const { code, err } = await lectern('export', 'gift', await writeCourse(goodQuiz), '--out', join(folder, 'bank.gift'), ...options)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) })
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
