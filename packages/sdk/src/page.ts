import type { Client, Operation, RequestOptions, WithResponse } from './client'
import { LecternError } from './errors'

/**
 * A call that is sent once, when it is first awaited, and gives the data. `withResponse()` gives the response too.
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
 * A list: awaiting it gives the first page, iterating it gives every item, page after page.
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

  /** The pages one after another, from the cursor given or the beginning. Throws `LecternError` when a server repeats a cursor. */
  async *pages(): AsyncGenerator<P, void, undefined> {
    const seen = new Set<string>()
    let page: P = (await this.withResponse()).data
    while (true) {
      yield page
      const cursor = page.nextCursor
      if (!page.hasMore || !cursor) return
      if (seen.has(cursor)) throw new LecternError('The list gave the same cursor twice; iterating would never end.')
      seen.add(cursor)
      page = (await this.#next(cursor)).data
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
export function call<T>(client: Client, operation: Operation, options?: RequestOptions): Call<T> {
  return new Call(() => client.request<T>(operation, options))
}

/** Makes the list of an operation; the generated functions use it. */
export function list<P extends Page<unknown>>(client: Client, operation: Operation, options?: RequestOptions): List<P> {
  return new List((cursor) =>
    client.request<P>(cursor === undefined ? operation : { ...operation, query: { ...operation.query, cursor } }, options),
  )
}

/** `T` with the parts named in `Include` present. A list whose length the compiler does not know promises nothing. */
export type WithIncluded<T, Include extends readonly string[]> = number extends Include['length']
  ? T
  : T & { [Key in Include[number] & keyof T]-?: NonNullable<T[Key]> }
