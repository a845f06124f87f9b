import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import document from '../../api/openapi.json' with { type: 'json' }
import committed from '../../api/src/reference/samples.gen.json' with { type: 'json' }
import { courseId, openApp } from '../src/app.fixture'
import * as functions from '../src/functions'
import * as sdk from '../src/index'
import { diagnose, run } from '../src/snippet.fixture'
import { type Document, readMethods } from './document'
import { emitSamples, sampleBaseUrl } from './samples'

const methods = readMethods(document as unknown as Document)
const samples = emitSamples(document as unknown as Document)
const hasCurl = spawnSync('curl', ['--version']).status === 0

/** A request as a server gets it, without what differs between clients. */
interface Sent {
  method: string
  url: string
  authorization: string | undefined
  contentType: string | undefined
  body: unknown
}

let folder: string
let recorder: Server
let recorderUrl: string
let answer: { status: number; type: string; body: string }
let received: Sent[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lectern-samples-'))
  await writeFile(path.join(folder, 'diagram.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  recorder = createServer(async (request, response) => {
    received.push(await read(request))
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
  })
  await new Promise<void>((listening) => recorder.listen(0, '127.0.0.1', listening))
  recorderUrl = `http://127.0.0.1:${(recorder.address() as AddressInfo).port}`
})
afterAll(async () => {
  recorder.close()
  await rm(folder, { recursive: true, force: true })
})
afterEach(() => {
  received = []
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

async function read(request: IncomingMessage): Promise<Sent> {
  const { method = '', url = '', headers } = request
  const body = (await buffer(request)).toString()
  const contentType = headers['content-type']
  return { method, url, authorization: headers.authorization, contentType, body: /json/.test(contentType ?? '') ? JSON.parse(body) : body }
}

const at = (source: string, baseUrl: string) => source.replaceAll(sampleBaseUrl, baseUrl)

async function runScript(source: string): Promise<void> {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const fs = { readFile: () => '<svg xmlns="http://www.w3.org/2000/svg"/>' }
  await run(source, { '@lectern/sdk': sdk, '@lectern/sdk/functions': functions, 'node:fs/promises': fs })
}

async function runCurl(source: string, key = 'lk_sec_sample'): Promise<string> {
  const command = source.replace(/^curl /, 'curl --silent --show-error --fail-with-body ')
  const { stdout } = await promisify(execFile)('sh', ['-c', command], { cwd: folder, env: { ...process.env, LECTERN_API_KEY: key } })
  return stdout
}

describe('the samples of the reference page', () => {
  it('are there for every operation, thrice, and are the committed ones', () => {
    expect(methods.length).toBeGreaterThan(50)
    expect(Object.keys(samples)).toEqual(methods.map(({ id }) => id))
    for (const given of Object.values(samples)) expect(given.map(({ label }) => label)).toEqual(['SDK', 'SDK functions', 'curl'])
    expect(committed).toEqual(samples)
  })

  it('compile under strict types', () => {
    const scripts = Object.entries(samples).flatMap(([id, given]) =>
      given.filter(({ lang }) => lang !== 'Shell').map((one) => [id, one] as const),
    )
    const files = Object.fromEntries(
      scripts.map(([id, { label, source }]) => [`packages/sdk/sample-${id}-${label.replace(' ', '-')}.ts`, source]),
    )
    expect(Object.keys(files)).toHaveLength(2 * methods.length)
    expect(diagnose(files)).toEqual([])
  }, 120_000)

  it.each(methods.map((method) => [method.id, method] as const))('send one and the same request for %s', async (id, method) => {
    const [{ status, media, kind, example } = { status: '', media: '', kind: '', example: '' }] = method.answers
    answer = { status: Number(status), type: media ?? 'text/plain', body: kind === 'json' ? JSON.stringify(example) : '' }
    const [withClient, withFunctions, withCurl] = samples[id]!.map(({ source }) => at(source, recorderUrl)) as [string, string, string]
    // Whoever needs no key has none in the environment.
    vi.stubEnv('LECTERN_API_KEY', method.scopes ? 'lk_sec_sample' : '')
    await runScript(withClient)
    await runScript(withFunctions)
    if (hasCurl) await runCurl(withCurl)
    expect(received).toHaveLength(hasCurl ? 3 : 2)
    const [first, ...others] = received
    for (const other of others) expect(other).toEqual(first)
    expect(first).toMatchObject({ method: method.verb, authorization: method.scopes ? 'Bearer lk_sec_sample' : undefined })
  })
})

describe.skipIf(!hasCurl)('the samples of reads, with curl on the sample course (needs curl)', () => {
  let server: Server
  let baseUrl: string
  let secret: string
  /** The ids of this service in place of those of the examples. */
  const replaced = new Map<string, string>()

  beforeAll(async () => {
    const app = await openApp()
    secret = app.secret
    server = createServer(async (request, response) => {
      const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as [string, string])
      const body = request.method === 'GET' ? undefined : await buffer(request)
      const answered = await app.fetch(`http://localhost${request.url}`, {
        method: request.method,
        headers,
        body: body && new Uint8Array(body),
      })
      response.writeHead(answered.status, [...answered.headers].flat()).end(Buffer.from(await answered.arrayBuffer()))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

    const lectern = new sdk.Lectern({ baseUrl: 'http://localhost', fetch: app.fetch, apiKey: secret })
    const attempt = await lectern.attempts.create({ courseId, quizId: 'chapter-1-quiz', learnerId: 'student-4711' })
    await lectern.attempts.submit(attempt.id)
    const platform = await lectern.ltiPlatforms.create({
      name: 'School',
      issuer: 'https://lms.example.edu',
      clientId: 'a1',
      authorizationUrl: 'https://lms.example.edu/auth',
      tokenUrl: 'https://lms.example.edu/token',
      jwksUrl: 'https://lms.example.edu/jwks',
    })
    const asset = app.bundle.assets[0]!
    const exampleOf = (id: string, name: string) => {
      const { args } = methods.find((method) => method.id === id)!
      const { example, schema } = args.find((one) => one.name === name)!
      return String(example ?? schema?.example)
    }
    replaced.set(exampleOf('attempts.get', 'attempt'), attempt.id)
    replaced.set(exampleOf('ltiPlatforms.get', 'platform'), platform.id)
    replaced.set(exampleOf('courses.assets.get', 'hash'), asset.hash)
    replaced.set(exampleOf('courses.assets.get', 'name'), asset.name)
    replaced.set(`/releases/${exampleOf('releases.get', 'release')}`, '/releases/1')
  })
  afterAll(() => void server.close())

  // The people of a platform are asked from the platform.
  const reads = methods.filter(({ verb, id }) => (verb === 'GET' && id !== 'ltiMemberships.list') || id === 'courses.quizzes.score')
  it.each(reads.map(({ id, answers }) => [id, answers[0]!.kind] as const))('%s answers', async (id, kind) => {
    let source = at(samples[id]!.find(({ label }) => label === 'curl')!.source, baseUrl)
    for (const [example, own] of replaced) source = source.replaceAll(example, own)
    const text = await runCurl(source, secret)
    if (kind === 'json') expect(JSON.parse(text)).toEqual(expect.any(Object))
  })
})
