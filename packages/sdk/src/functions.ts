export type {
  ApiKey,
  AttemptRequest,
  ClientOptions,
  Fetch,
  KeyedRequestOptions,
  Middleware,
  RequestOptions,
  WithResponse,
} from './client'
export { Client } from './client'
export { conditionalCache } from './conditional-cache'
export * from './errors'
export * from './functions.gen'
export type { WithIncluded } from './included'
export { type ResolveLinksOptions, resolveLinks } from './links'
export { type LogEntry, type LoggerOptions, logger } from './logger'
export type { Page } from './page'
export { Call, List } from './page'
export type { RawBody } from './raw-body'
export { Stream } from './stream'
export type * from './types.gen'
