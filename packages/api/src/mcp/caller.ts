import type { Principal } from '../auth/principal'
import type { Scope } from '../store/store'

/** Who calls, as far as it is known. It decides which tools are listed; what a call may do, the API decides. */
export interface Caller {
  kind: Principal['kind']
  /** The scopes of a secret key; undefined when they are not known. */
  scopes?: readonly Scope[]
}

/** What can be guessed of a caller from its credential alone. */
export function callerOf(credential: string | undefined): Caller {
  if (!credential) return { kind: 'anonymous' }
  if (credential.startsWith('lk_sec_')) return { kind: 'secret' }
  return { kind: credential.startsWith('lk_pub_') ? 'delivery' : 'learner' }
}
