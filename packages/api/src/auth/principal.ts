import type { Scope } from '../store/store'

/** Who sends a request: nobody known, the holder of a key, or a learner with a token. A learner's `id` names the key and the learner. */
export type Principal =
  | { kind: 'anonymous' }
  | { kind: 'delivery' | 'secret'; id: string; scopes: readonly Scope[] }
  | { kind: 'learner'; id: string; learner: string; courses?: readonly string[] }

/** Whether this is the holder of a secret key with one of the scopes. */
export const hasScope = (principal: Principal, ...anyOf: Scope[]): boolean =>
  principal.kind === 'secret' && anyOf.some((scope) => principal.scopes.includes(scope))

/** Whether this principal may read releases that were never published. */
export const mayPreview = (principal: Principal): boolean => hasScope(principal, 'content:preview', 'content:write')
