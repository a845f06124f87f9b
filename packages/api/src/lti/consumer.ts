import type { Deliver } from '../events/outbox'
import type { Attempts, Grades, LtiKeys, LtiLinks, LtiPlatforms, QuizReads, ReleaseRefs } from '../store/store'
import { createPlatformClient } from './network/platform-client'
import { createServiceClient } from './services/access-token'
import { createGradeSender } from './services/grades'
import type { LtiSettings } from './settings'
import { createToolKeys } from './tool-keys'

/**
 * Creates the consumer `lti` of the outbox, which sends grades to platforms.
 *
 * @example
 * startOutbox({ store, consumers: { lti: createLtiConsumer({ store, now, settings }) }, now })
 */
export function createLtiConsumer({
  store,
  now,
  settings: { network = 'public' },
}: {
  store: Attempts & Grades & LtiKeys & LtiLinks & LtiPlatforms & QuizReads & ReleaseRefs
  now: () => Date
  settings: LtiSettings
}): Deliver {
  const ask = createServiceClient(createPlatformClient(network), createToolKeys(store, now), now)
  return createGradeSender({ store, ask, now })
}
