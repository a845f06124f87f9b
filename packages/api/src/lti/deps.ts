import type { LearnerTokens } from '../auth/learner-token'
import type { CourseReads, Keys, LtiKeys, LtiLinks, LtiPlatforms, LtiTickets, QuizReads, RateLimits, ReleaseRefs } from '../store/store'
import type { FindPlatformKey } from './launch/platform-keys'
import type { AskPlatform } from './network/platform-client'
import type { Network } from './network/platform-url'
import type { ToolAddresses } from './settings'
import type { ToolKeys } from './tool-keys'

/** The parts of the store that the tool uses. */
export type LtiStore = CourseReads & Keys & LtiKeys & LtiLinks & LtiPlatforms & LtiTickets & QuizReads & RateLimits & ReleaseRefs

/** What the pages of the tool share. */
export interface LtiDeps {
  store: LtiStore
  tokens: LearnerTokens
  now: () => Date
  network: Network
  ask: AskPlatform
  toolKeys: ToolKeys
  findKey: FindPlatformKey
  /** The addresses of the tool, as the browser that sent this request sees them. */
  addressesOf(requestUrl: string): ToolAddresses
}
