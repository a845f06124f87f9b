import type { ReadableStream } from 'node:stream/web'
import { z } from 'zod'

/** A message of a conversation with a model. */
export interface ModelMessage {
  role: 'system' | 'user' | 'assistant'
  content: string
}

/** Options of a completion. */
export interface CompletionOptions {
  /** Cancels the request. */
  signal?: AbortSignal
  maxTokens?: number
}

/** A model that completes conversations. */
export interface Model {
  /** Its name. */
  name: string
  /**
   * Returns what the model says.
   *
   * @throws {ModelError} when no usable response arrives in time.
   */
  complete(messages: readonly ModelMessage[], options?: CompletionOptions): Promise<string>
  /**
   * Returns what the model says, in pieces as they arrive; in one piece where the endpoint does not stream. Throws as
   * {@link Model.complete} does, after the pieces before the failure.
   */
  stream(messages: readonly ModelMessage[], options?: CompletionOptions): AsyncGenerator<string, void, undefined>
}

/** Options of {@link createModel}. */
export interface ModelOptions {
  /** The base URL of an OpenAI-compatible API, such as `https://api.example.com/v1`. */
  url: string
  /** The name of the model. */
  model: string
  /** Sent as a bearer token; none when it is empty. */
  key?: string
  /** Milliseconds to wait for the whole response. */
  timeout?: number
  /** The most bytes of a response. */
  maxBytes?: number
}

/** A model that did not answer, or not in a usable way. The message names the host and the reason, and nothing that was sent or received. */
export class ModelError extends Error {
  override name = 'ModelError'
}

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})
const Delta = z.object({
  choices: z.array(z.object({ delta: z.object({ content: z.string().nullish() }) })),
})

/**
 * Creates the client of an OpenAI-compatible endpoint (`POST {url}/chat/completions`). It waits no longer than `timeout`, reads no more than
 * `maxBytes`, follows no redirect and does not retry.
 *
 * @example
 * const model = createModel({ url: 'http://127.0.0.1:11434/v1', model: 'llama3.1' })
 * await model.complete([{ role: 'user', content: 'Say yes.' }])
 */
export function createModel({ url, model, key = '', timeout = 20_000, maxBytes = 256 * 1024 }: ModelOptions): Model {
  const address = `${url.replace(/\/+$/, '')}/chat/completions`
  const { host } = new URL(url)

  /** The pieces of the body of a response. */
  async function* send(
    messages: readonly ModelMessage[],
    { signal, maxTokens = 1500 }: CompletionOptions,
    streamed: boolean,
  ): AsyncGenerator<{ text: string; isStream: boolean }, void, undefined> {
    const timeLimit = AbortSignal.timeout(timeout)
    try {
      const response = await fetch(address, {
        method: 'POST',
        redirect: 'manual',
        signal: signal ? AbortSignal.any([signal, timeLimit]) : timeLimit,
        headers: {
          'content-type': 'application/json',
          accept: streamed ? 'text/event-stream, application/json' : 'application/json',
          ...(key !== '' && { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({ model, messages, temperature: 0, max_tokens: maxTokens, stream: streamed }),
      })
      if (response.status !== 200) {
        await response.body?.cancel()
        throw new ModelError(`${host} answered with status ${response.status}.`)
      }
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true
      const decoder = new TextDecoder()
      let size = 0
      // With the types of browsers, a stream cannot be iterated.
      for await (const chunk of (response.body as ReadableStream<Uint8Array> | null) ?? []) {
        size += chunk.length
        if (size > maxBytes) throw new ModelError(`The response of ${host} has more than ${maxBytes} bytes.`)
        yield { text: decoder.decode(chunk, { stream: true }), isStream }
      }
    } catch (error) {
      if (error instanceof ModelError) throw error
      if (timeLimit.aborted) throw new ModelError(`${host} did not answer within ${timeout / 1000} seconds.`)
      if (signal?.aborted) throw new ModelError('The request was cancelled.')
      // The messages of fetch may contain the URL; its code says enough.
      const { code } = ((error as Error).cause ?? {}) as { code?: string }
      throw new ModelError(`${host} cannot be reached, or broke off${code ? `: ${code}` : ''}.`)
    }
  }

  const contentOf = (text: string): string => {
    const completion = Completion.safeParse(parseJson(text))
    if (!completion.success) throw new ModelError(`${host} answered with something that is no chat completion.`)
    return completion.data.choices[0]?.message.content as string
  }

  return {
    name: model,
    complete: async (messages, options = {}) => {
      let text = ''
      for await (const piece of send(messages, options, false)) text += piece.text
      return contentOf(text)
    },
    stream: async function* (messages, options = {}) {
      let text = ''
      let streams = false
      for await (const piece of send(messages, options, true)) {
        text += piece.text
        streams = piece.isStream
        if (!streams) continue
        const lines = text.split(/\r\n|\n|\r(?!$)/)
        text = lines.pop() ?? ''
        for (const line of lines) {
          const data = /^data: ?(.*)$/.exec(line)?.[1]
          if (data === '[DONE]') return
          if (data === undefined) continue
          const delta = Delta.safeParse(parseJson(data))
          if (!delta.success) throw new ModelError(`${host} streams something that is no chat completion.`)
          yield delta.data.choices[0]?.delta.content ?? ''
        }
      }
      if (streams) throw new ModelError(`The stream of ${host} has no end.`)
      yield contentOf(text)
    },
  }
}

/** Undefined where a text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads the JSON that a model was asked for. Models like to put it into a fence, or a sentence before it. Undefined when there is none, or
 * it does not fit the schema.
 *
 * @example
 * readModelJson('```json\n{"sentences":[]}\n```', z.object({ sentences: z.array(z.string()) }))
 */
export function readModelJson<Schema extends z.ZodType>(said: string, schema: Schema): z.infer<Schema> | undefined {
  const fenced = /```(?:json)?\s*\n([\s\S]*?)\n\s*```/.exec(said)?.[1]
  const braced = said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1)
  for (const candidate of [said, fenced, braced]) {
    const parsed = candidate === undefined ? undefined : schema.safeParse(parseJson(candidate))
    if (parsed?.success) return parsed.data
  }
  return undefined
}
