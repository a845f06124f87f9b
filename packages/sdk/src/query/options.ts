import type { DataTag, InfiniteData } from '@tanstack/query-core'
import type { Client } from '../client'
import type { LecternError } from '../errors'
import type { Page } from '../page'

/** `['lectern', 'courses', 'get', { baseUrl, course, params }]`. Pass a prefix to `invalidateQueries`. */
export type LecternQueryKey = readonly ['lectern', ...unknown[]]

/** Options for `useQuery`, `prefetchQuery` and similar functions. The client retries, so TanStack Query does not. */
export interface QueryOptions<T> {
  /** Names the operation and its arguments, and knows the type of the data. */
  queryKey: DataTag<LecternQueryKey, T, LecternError>
  /** Calls the API. Throws `LecternError`. */
  queryFn: (context: { signal: AbortSignal }) => Promise<T>
  /** Off, because the client retries. */
  retry: false
}

/** Options for `useInfiniteQuery`. */
export interface InfiniteQueryOptions<P> {
  /** The key of the query with `'pages'` appended, because pages and a page are different data. */
  queryKey: DataTag<LecternQueryKey, InfiniteData<P, string | undefined>, LecternError>
  /** Requests the page at a cursor. Throws `LecternError`. */
  queryFn: (context: { signal: AbortSignal; pageParam: string | undefined }) => Promise<P>
  /** Undefined: the beginning, or the `cursor` of the parameters. */
  initialPageParam: string | undefined
  /** The cursor of the next page; undefined after the last one. */
  getNextPageParam: (page: P) => string | undefined
  /** Off, because the client retries. */
  retry: false
}

/** Options for `useMutation`. `variables` are the named arguments of the operation. */
export interface MutationOptions<Variables, T> {
  /** Names the operation. */
  mutationKey: LecternQueryKey
  /** Calls the API. Throws `LecternError`. */
  mutationFn: (variables: Variables) => Promise<T>
  /** Off, because the client retries what may be repeated. */
  retry: false
}

/** Creates the options of a query. Used by the generated functions. */
export function query<T>(
  { baseUrl }: Client,
  operation: readonly string[],
  args: object,
  send: (signal: AbortSignal) => Promise<T>,
): QueryOptions<T> {
  return {
    queryKey: ['lectern', ...operation, { baseUrl, ...args }] as unknown as QueryOptions<T>['queryKey'],
    queryFn: ({ signal }) => send(signal),
    retry: false,
  }
}

/** Creates the options of an infinite query. Used by the generated functions. */
export function infiniteQuery<P extends Page<unknown>>(
  { baseUrl }: Client,
  operation: readonly string[],
  args: object,
  send: (cursor: { cursor?: string }, signal: AbortSignal) => Promise<P>,
): InfiniteQueryOptions<P> {
  return {
    // A key of its own, because pages and a page are different data.
    queryKey: ['lectern', ...operation, { baseUrl, ...args }, 'pages'] as unknown as InfiniteQueryOptions<P>['queryKey'],
    queryFn: ({ pageParam, signal }) => send(pageParam === undefined ? {} : { cursor: pageParam }, signal),
    initialPageParam: undefined,
    getNextPageParam: ({ hasMore, nextCursor }) => (hasMore ? (nextCursor ?? undefined) : undefined),
    retry: false,
  }
}

/** Creates the options of a mutation. Used by the generated functions. */
export function mutation<Variables, T>(
  operation: readonly string[],
  send: (variables: Variables) => Promise<T>,
): MutationOptions<Variables, T> {
  return { mutationKey: ['lectern', ...operation], mutationFn: send, retry: false }
}
