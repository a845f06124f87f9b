import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createModel, ModelError, type ModelOptions, readModelJson } from './client'
import { type Behave, says, startStubModel } from './stub-model.fixture'

const ask = async (behave: Behave, options: Partial<ModelOptions> = {}, signal?: AbortSignal) => {
  const stub = await startStubModel(behave)
  const model = createModel({ url: stub.url, model: 'stub', ...options })
  const answer = model.complete([{ role: 'user', content: 'A question that nobody else may see' }], { signal })
  return { stub, result: await answer.catch((error: unknown) => error) }
}

describe('the client of a model', () => {
  it('sends the messages with the key, and returns what the model says', async () => {
    const { stub, result } = await ask(says('Yes.'), { key: 'sk-1' })
    expect(result).toBe('Yes.')
    expect(stub.received[0]).toMatchObject({ path: '/v1/chat/completions', headers: { authorization: 'Bearer sk-1' } })
    expect(JSON.parse(stub.received[0]?.text ?? '')).toMatchObject({ model: 'stub', temperature: 0, stream: false })
  })

  it('sends no authorization without a key', async () => {
    const { stub } = await ask(says('Yes.'))
    expect(stub.received[0]?.headers.authorization).toBeUndefined()
  })

  it.each<[string, Behave, RegExp, Partial<ModelOptions>?]>([
    ['is silent', () => undefined, /did not answer within 0.05 seconds/, { timeout: 50 }],
    [
      'sends a byte now and then',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        const timer = setInterval(() => response.write(' '), 5)
        response.on('close', () => clearInterval(timer))
      },
      /did not answer within 0.05 seconds/,
      { timeout: 50 },
    ],
    ['hangs up', (response) => response.destroy(), /cannot be reached, or broke off/],
    [
      'breaks off',
      (response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"choices"')
        setTimeout(() => response.destroy(), 10)
      },
      /cannot be reached, or broke off/,
    ],
    ['sends too much', (response) => response.writeHead(200).end(`"${'x'.repeat(2000)}"`), /more than 1000 bytes/, { maxBytes: 1000 }],
    ['sends a page', (response) => response.writeHead(200).end('<!doctype html>'), /no chat completion/],
    ['sends nothing', (response) => response.writeHead(200).end(), /no chat completion/],
    ['sends another shape', (response) => response.writeHead(200).end('{"choices":[{"text":"Yes."}]}'), /no chat completion/],
    ['sends no choice', (response) => response.writeHead(200).end('{"choices":[]}'), /no chat completion/],
    ['sends no text', says(null), /no chat completion/],
    ['redirects', (response) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(), /status 307/],
    ['wants a key', (response) => response.writeHead(401).end('{}'), /status 401/],
    ['wants a pause', (response) => response.writeHead(429, { 'retry-after': '1' }).end(), /status 429/],
    ['fails', (response) => response.writeHead(500).end('A question that nobody else may see'), /status 500/],
    ['has no content', (response) => response.writeHead(204).end(), /status 204/],
  ])('tells when the model %s, without a word of the question', async (_title, behave, message, options) => {
    const { result } = await ask(behave, { key: 'sk-secret', ...options })
    expect(result).toBeInstanceOf(ModelError)
    expect((result as Error).message).toMatch(message)
    expect(`${(result as Error).stack} ${(result as Error).cause}`).not.toMatch(/nobody else|sk-secret/)
  })

  it('does not follow a redirect', async () => {
    const other = await startStubModel(says('Yes.'))
    await ask((response) => response.writeHead(307, { location: `${other.url}/chat/completions` }).end())
    expect(other.received).toEqual([])
  })

  it('tells when nothing listens', async () => {
    const model = createModel({ url: 'http://127.0.0.1:1/v1', model: 'stub' })
    await expect(model.complete([])).rejects.toThrow(/127.0.0.1:1 cannot be reached/)
  })

  it('can be cancelled', async () => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 10)
    const { result } = await ask(() => undefined, {}, controller.signal)
    expect((result as Error).message).toBe('The request was cancelled.')
  })
})

describe('JSON that a model was asked for', () => {
  const Wanted = z.object({ a: z.number() })

  it.each([
    ['alone', '{"a":1}'],
    ['in a fence', '```json\n{"a":1}\n```'],
    ['in a fence without a language', 'Here:\n```\n{"a":1}\n```\nDone.'],
    ['with words around it', 'Sure! {"a":1} I hope that helps.'],
  ])('is read when it stands %s', (_title, said) => {
    expect(readModelJson(said, Wanted)).toEqual({ a: 1 })
  })

  it.each(['', 'No.', '{"a":"1"}', '{"a":1', '[1]', '}{'])('is not found in %j', (said) => {
    expect(readModelJson(said, Wanted)).toBeUndefined()
  })
})
