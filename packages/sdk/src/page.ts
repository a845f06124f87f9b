import type { Client, Operation, RequestOptions, WithResponse } from './client'
import { ResponseParseError } from './errors'

/**
 * The promise of the data of one request; `withResponse()` gives the response too. It is sent at once and only once, however often it
 * is awaited.
 *
 * @example
 * const { data, requestId } = await lectern.courses.get('ai-deployment-and-management').withResponse()
 */
export class Call<T> implements Promise<T> {
  readonly [Symbol.toStringTag] = 'Call'
  readonly #send: () => Promise<WithResponse<T>>
  #sent: Promise<WithResponse<T>> | undefined

  constructor(send: () => Promise<WithResponse<T>>) {
    this.#send = send
  }

  /** The data together with the `Response` and the request id. Sends the same request as awaiting does, once. */
  withResponse(): Promise<WithResponse<T>> {
    this.#sent ??= this.#send()
    return this.#sent
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise.
  then<A = T, B = never>(
    onfulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(onfulfilled, onrejected)
  }

  catch<B = never>(onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onrejected)
  }

  finally(onfinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onfinally)
  }
}

/** One page of a list. */
export interface Page<T> {
  data: T[]
  nextCursor: string | null
  hasMore: boolean
}

type ItemOf<P extends Page<unknown>> = P['data'][number]

/**
 * A list: awaiting it gives the first page, iterating it gives every item, page after page. Nothing is sent before that; the first page
 * is asked for once, every following one when the reader gets there.
 *
 * @example
 * for await (const course of lectern.courses.list()) console.log(course.title)
 */
export class List<P extends Page<unknown>> extends Call<P> implements AsyncIterable<ItemOf<P>> {
  readonly #next: (cursor: string) => Promise<WithResponse<P>>

  constructor(send: (cursor?: string) => Promise<WithResponse<P>>) {
    super(() => send())
    this.#next = send
  }

  /**
   * The pages one after another, from the cursor given or the beginning. Throws `ResponseParseError` for an answer that is no page, and
   * for a cursor that is missing or comes twice: iterating would lose items or never end.
   */
  async *pages(): AsyncGenerator<P, void, undefined> {
    const seen = new Set<string>()
    let { data: page, response } = await this.withResponse()
    while (true) {
      if (!Array.isArray(page.data)) throw new ResponseParseError('The answer is not a page of a list.', { response })
      yield page
      const { nextCursor, hasMore } = page
      if (!hasMore) return
      if (!nextCursor || seen.has(nextCursor)) throw new ResponseParseError('The list goes on without a new cursor.', { response })
      seen.add(nextCursor)
      ;({ data: page, response } = await this.#next(nextCursor))
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ItemOf<P>, void, undefined> {
    for await (const page of this.pages()) yield* page.data as Awaited<ItemOf<P>>[]
  }

  /** All items, or the first `limit` of them. */
  async toArray({ limit = Number.POSITIVE_INFINITY }: { limit?: number } = {}): Promise<ItemOf<P>[]> {
    const items: ItemOf<P>[] = []
    if (limit <= 0) return items
    for await (const item of this) {
      items.push(item)
      if (items.length >= limit) break
    }
    return items
  }
}

/** Makes the call of an operation; the generated functions use it. */
export function call<T>(client: Client, operation: Operation<T>, options?: RequestOptions): Call<T> {
  const made = new Call(() => client.request(operation, options))
  // Sent now: a write that nobody awaits must not be lost.
  made.withResponse()
  return made
}

/** Makes the list of an operation; the generated functions use it. */
export function list<P extends Page<unknown>>(client: Client, operation: Operation<P>, options?: RequestOptions): List<P> {
  return new List((cursor) =>
    client.request<P>(cursor === undefined ? operation : { ...operation, query: { ...operation.query, cursor } }, options),
  )
}

/** `T` with the parts named in `Include` present. A list whose length the compiler does not know promises nothing. */
export type WithIncluded<T, Include extends readonly string[]> = number extends Include['length']
  ? T
  : T & { [Key in Include[number] & keyof T]-?: NonNullable<T[Key]> }
