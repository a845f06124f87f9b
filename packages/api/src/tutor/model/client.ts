import { z } from 'zod'

/** A message of a conversation with a model. */
export interface ModelMessage {
  role: 'system' | 'user' | 'assistant'
  content: string
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
  complete(messages: readonly ModelMessage[], options?: { signal?: AbortSignal; maxTokens?: number }): Promise<string>
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
  return {
    name: model,
    complete: async (messages, { signal, maxTokens = 1500 } = {}) => {
      const timeLimit = AbortSignal.timeout(timeout)
      let text: string
      try {
        const response = await fetch(address, {
          method: 'POST',
          redirect: 'manual',
          signal: signal ? AbortSignal.any([signal, timeLimit]) : timeLimit,
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            ...(key !== '' && { authorization: `Bearer ${key}` }),
          },
          body: JSON.stringify({ model, messages, temperature: 0, max_tokens: maxTokens, stream: false }),
        })
        if (response.status !== 200) {
          await response.body?.cancel()
          throw new ModelError(`${host} answered with status ${response.status}.`)
        }
        text = await readLimited(response, maxBytes, host)
      } catch (error) {
        if (error instanceof ModelError) throw error
        if (timeLimit.aborted) throw new ModelError(`${host} did not answer within ${timeout / 1000} seconds.`)
        if (signal?.aborted) throw new ModelError('The request was cancelled.')
        // The messages of fetch may contain the URL; its code says enough.
        const { code } = ((error as Error).cause ?? {}) as { code?: string }
        throw new ModelError(`${host} cannot be reached, or broke off${code ? `: ${code}` : ''}.`)
      }
      const completion = Completion.safeParse(parseJson(text))
      if (!completion.success) throw new ModelError(`${host} answered with something that is no chat completion.`)
      return completion.data.choices[0]?.message.content as string
    },
  }
}

async function readLimited(response: Response, maxBytes: number, host: string): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw new ModelError(`The response of ${host} has more than ${maxBytes} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
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
