import type { LearnerToken } from '@lectern/sdk/functions'

/** A token, as `learnerTokens.create` returns it. */
export type Token = Pick<LearnerToken, 'token' | 'learnerId'>

/**
 * Where learner tokens come from: the one thing to replace for another way of signing in. The reader asks again whenever the service no
 * longer accepts a token, and the learner notices nothing.
 */
export interface TokenSource {
  /** What was found without asking anybody, for a start without waiting. */
  kept(): Token | undefined
  /**
   * Asks for a new token. Undefined when nobody is signed in any more.
   *
   * @throws ConnectionError while it cannot be asked. Answers then wait on this device.
   */
  renew(): Promise<Token | undefined>
  /** Forgets who is signed in, on this device. */
  forget(): void
}
