import type { Client, Operation, RequestOptions, WithResponse } from './client'
import { ResponseParseError } from './errors'

/**
 * A promise of the data of one request. `withResponse()` returns the response, too. The request is sent immediately, and only once however
 * often the promise is awaited.
 *
 * @example
 * const { data, requestId } = await lectern.courses.get('ai-deployment-and-management').withResponse()
 */
export class Call<T> implements Promise<T> {
  /** What `Object.prototype.toString` names. */
  readonly [Symbol.toStringTag] = 'Call'
  #sent: Promise<WithResponse<T>> | undefined

  /** @internal */
  constructor(protected readonly send: (next?: { cursor: string }) => Promise<WithResponse<T>>) {}

  /**
   * The data together with the `Response` and the request id. Sends the same request as awaiting does, once. Throws `LecternError`.
   *
   * @example
   * const { response } = await lectern.courses.get('ai-deployment-and-management').withResponse()
   * console.log(response.headers.get('etag'))
   */
  withResponse(): Promise<WithResponse<T>> {
    this.#sent ??= this.send()
    return this.#sent
  }

  /**
   * Like `Promise.prototype.then`.
   *
   * @example
   * lectern.courses.get('ai-deployment-and-management').then(({ title }) => console.log(title))
   */
  // biome-ignore lint/suspicious/noThenProperty: it is a promise.
  then<A = T, B = never>(
    onfulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(onfulfilled, onrejected)
  }

  /**
   * Like `Promise.prototype.catch`. The reason is a `LecternError`.
   *
   * @example
   * const course = await lectern.courses.get('ai-deployment-and-management').catch(() => undefined)
   */
  catch<B = never>(onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onrejected)
  }

  /**
   * Like `Promise.prototype.finally`.
   *
   * @example
   * await lectern.courses.get('ai-deployment-and-management').finally(() => console.log('over'))
   */
  finally(onfinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onfinally)
  }
}

/** One page of a list. */
export interface Page<T> {
  /** The items of this page, in the order of the list. */
  data: T[]
  /** The `cursor` of the next page; null on the last one. */
  nextCursor: string | null
  /** Whether there is a next page. */
  hasMore: boolean
}

type ItemOf<P extends Page<unknown>> = P['data'][number]

/**
 * A list. Awaiting it returns the first page; iterating over it returns every item and requests pages as needed. Nothing is sent before
 * that, and the first page is requested only once.
 *
 * @example
 * for await (const course of lectern.courses.list()) console.log(course.title)
 */
export class List<P extends Page<unknown>> extends Call<P> implements AsyncIterable<ItemOf<P>> {
  /**
   * Iterates over the pages, from the given cursor or the beginning. Throws `ResponseParseError` when a response is not a page, and when a
   * cursor is missing or repeated: iterating would lose items or never end.
   *
   * @example
   * for await (const page of lectern.courses.list({ limit: 50 }).pages()) console.log(page.data.length)
   */
  async *pages(): AsyncGenerator<P, void, undefined> {
    const seen = new Set<unknown>([undefined, null, ''])
    for (let sent = this.withResponse(); ; ) {
      const { data: page, response } = await sent
      const { data, nextCursor, hasMore } = page
      const broken = () => new ResponseParseError('The list has no page, or no new cursor.', { response })
      if (!Array.isArray(data) || typeof hasMore !== 'boolean') throw broken()
      yield page
      if (!hasMore) return
      if (seen.has(nextCursor)) throw broken()
      seen.add(nextCursor)
      sent = this.send({ cursor: nextCursor as string })
    }
  }

  /**
   * Iterates over the items of all pages. Throws as {@link pages} does, after the items before the error.
   *
   * @example
   * for await (const course of lectern.courses.list()) console.log(course.title)
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<ItemOf<P>, void, undefined> {
    for await (const page of this.pages()) yield* page.data as Awaited<ItemOf<P>>[]
  }

  /**
   * Collects all items, or the first `limit`, without requesting more pages than needed. Throws as {@link pages} does.
   *
   * @example
   * const ten = await lectern.courses.list().toArray({ limit: 10 })
   */
  async toArray({ limit = Infinity }: { limit?: number } = {}): Promise<ItemOf<P>[]> {
    const items: ItemOf<P>[] = []
    if (limit > 0) for await (const item of this) if (items.push(item) >= limit) break
    return items
  }
}

/** Calls an operation. Used by the generated functions. */
export function call<T>(client: Client, operation: Operation<T>, options?: RequestOptions): Call<T> {
  const made = new Call(() => client.request(operation, options))
  // Sent now, so that a write that nobody awaits is not lost.
  made.withResponse()
  return made
}

/** Creates the list of an operation. Used by the generated functions. */
export function list<P extends Page<unknown>>(client: Client, operation: Operation<P>, options?: RequestOptions): List<P> {
  return new List((next) => client.request<P>({ ...operation, query: { ...operation.query, ...next } }, options))
}
