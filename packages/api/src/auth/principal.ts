import type { Scope } from '../store/store'

/** Who sent a request: an anonymous client, the holder of a key, or a learner with a token. A learner's `id` combines key and learner. */
export type Principal =
  | { kind: 'anonymous' }
  | { kind: 'delivery' | 'secret'; id: string; scopes: readonly Scope[] }
  | { kind: 'learner'; id: string; learner: string; courses?: readonly string[]; quizzes?: readonly string[] }

/** True for the holder of a secret key with one of the scopes. */
export const hasScope = (principal: Principal, ...anyOf: Scope[]): boolean =>
  principal.kind === 'secret' && anyOf.some((scope) => principal.scopes.includes(scope))

/** True when the principal may read unpublished releases. */
export const mayPreview = (principal: Principal): boolean => hasScope(principal, 'content:preview', 'content:write')
