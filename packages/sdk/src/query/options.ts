import type { DataTag, InfiniteData } from '@tanstack/query-core'
import type { Client } from '../client'
import type { LecternError } from '../errors'
import type { Page } from '../page'

/** `['lectern', 'courses', 'get', { baseUrl, course, params }]`; the beginning of it names more than one for `invalidateQueries`. */
export type LecternQueryKey = readonly ['lectern', ...unknown[]]

/** What `useQuery`, `prefetchQuery` and their kin take. The client retries, so TanStack Query does not; spread it to change that. */
export interface QueryOptions<T> {
  /** Names the operation and its arguments, and knows the type of the data. */
  queryKey: DataTag<LecternQueryKey, T, LecternError>
  /** Asks the API; throws `LecternError`. */
  queryFn: (context: { signal: AbortSignal }) => Promise<T>
  /** The client has tried again already. */
  retry: false
}

/** What `useInfiniteQuery` takes: page after page, until the list ends. */
export interface InfiniteQueryOptions<P> {
  /** That of the query with `'pages'` at its end: pages and a page are not the same data. */
  queryKey: DataTag<LecternQueryKey, InfiniteData<P, string | undefined>, LecternError>
  /** Asks for the page at a cursor; throws `LecternError`. */
  queryFn: (context: { signal: AbortSignal; pageParam: string | undefined }) => Promise<P>
  /** Undefined: the beginning, or the `cursor` of the parameters. */
  initialPageParam: string | undefined
  /** The cursor of the next page; undefined after the last one. */
  getNextPageParam: (page: P) => string | undefined
  /** The client has tried again already. */
  retry: false
}

/** What `useMutation` takes; `variables` are the arguments of the operation by name. */
export interface MutationOptions<Variables, T> {
  /** Names the operation. */
  mutationKey: LecternQueryKey
  /** Asks the API; throws `LecternError`. */
  mutationFn: (variables: Variables) => Promise<T>
  /** The client has tried again already, where that does no harm. */
  retry: false
}

/** Makes the options of a query; the generated functions use it. */
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

/** Makes the options of an infinite query; the generated functions use it. */
export function infiniteQuery<P extends Page<unknown>>(
  { baseUrl }: Client,
  operation: readonly string[],
  args: object,
  send: (cursor: { cursor?: string }, signal: AbortSignal) => Promise<P>,
): InfiniteQueryOptions<P> {
  return {
    // Its own key: pages and a page are not the same data.
    queryKey: ['lectern', ...operation, { baseUrl, ...args }, 'pages'] as unknown as InfiniteQueryOptions<P>['queryKey'],
    queryFn: ({ pageParam, signal }) => send(pageParam === undefined ? {} : { cursor: pageParam }, signal),
    initialPageParam: undefined,
    getNextPageParam: ({ hasMore, nextCursor }) => (hasMore ? (nextCursor ?? undefined) : undefined),
    retry: false,
  }
}

/** Makes the options of a mutation; the generated functions use it. */
export function mutation<Variables, T>(
  operation: readonly string[],
  send: (variables: Variables) => Promise<T>,
): MutationOptions<Variables, T> {
  return { mutationKey: ['lectern', ...operation], mutationFn: send, retry: false }
}
