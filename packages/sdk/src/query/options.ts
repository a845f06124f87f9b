import type { DataTag, InfiniteData } from '@tanstack/query-core'
import type { Client } from '../client'
import type { LecternError } from '../errors'
import type { Page } from '../page'

/** `['lectern', 'courses', 'get', { baseUrl, course, params }]`; the beginning of it names more than one for `invalidateQueries`. */
export type LecternQueryKey = readonly ['lectern', ...unknown[]]

/** What `useQuery`, `prefetchQuery` and their kin take. The client retries, so TanStack Query does not; spread it to change that. */
export interface QueryOptions<T> {
  queryKey: DataTag<LecternQueryKey, T, LecternError>
  queryFn: (context: { signal: AbortSignal }) => Promise<T>
  retry: false
}

/** What `useInfiniteQuery` takes: page after page, until the list ends. */
export interface InfiniteQueryOptions<P> {
  queryKey: DataTag<LecternQueryKey, InfiniteData<P, string | undefined>, LecternError>
  queryFn: (context: { signal: AbortSignal; pageParam: string | undefined }) => Promise<P>
  initialPageParam: string | undefined
  getNextPageParam: (page: P) => string | undefined
  retry: false
}

/** What `useMutation` takes; `variables` are the arguments of the operation by name. */
export interface MutationOptions<Variables, T> {
  mutationKey: LecternQueryKey
  mutationFn: (variables: Variables) => Promise<T>
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
