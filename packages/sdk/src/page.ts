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
   * As of every promise: what to do with the data, or with the error.
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
   * As of every promise: what to do with the error, a `LecternError`.
   *
   * @example
   * const course = await lectern.courses.get('ai-deployment-and-management').catch(() => undefined)
   */
  catch<B = never>(onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onrejected)
  }

  /**
   * As of every promise: what to do when the call is over, either way.
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
 * A list: awaiting it gives the first page, iterating it gives every item, page after page. Nothing is sent before that; the first page
 * is asked for once, every following one when the reader gets there.
 *
 * @example
 * for await (const course of lectern.courses.list()) console.log(course.title)
 */
export class List<P extends Page<unknown>> extends Call<P> implements AsyncIterable<ItemOf<P>> {
  /**
   * The pages one after another, from the cursor given or the beginning. Throws `ResponseParseError` for an answer that is no page, and
   * for a cursor that is missing or comes twice: iterating would lose items or never end.
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
   * Every item, page after page; throws as {@link pages} does, after the items that came before.
   *
   * @example
   * for await (const course of lectern.courses.list()) console.log(course.title)
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<ItemOf<P>, void, undefined> {
    for await (const page of this.pages()) yield* page.data as Awaited<ItemOf<P>>[]
  }

  /**
   * All items, or the first `limit` of them, without asking for more pages than that takes. Throws as {@link pages} does.
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

/** Makes the call of an operation; the generated functions use it. */
export function call<T>(client: Client, operation: Operation<T>, options?: RequestOptions): Call<T> {
  const made = new Call(() => client.request(operation, options))
  // Sent now: a write that nobody awaits must not be lost.
  made.withResponse()
  return made
}

/** Makes the list of an operation; the generated functions use it. */
export function list<P extends Page<unknown>>(client: Client, operation: Operation<P>, options?: RequestOptions): List<P> {
  return new List((next) => client.request<P>({ ...operation, query: { ...operation.query, ...next } }, options))
}
