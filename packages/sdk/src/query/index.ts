export type { InfiniteQueryOptions, LecternQueryKey, MutationOptions, QueryOptions } from './options'
export * from './query.gen'
