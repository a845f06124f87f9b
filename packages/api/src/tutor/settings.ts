import type { ModelOptions } from './model/client'

/** Who may ask the tutor: everyone who may read the course, or only learners with a token, and keys that name their learner. */
export const tutorAccess = ['everyone', 'learners'] as const

/** Settings of the tutor. */
export interface TutorSettings {
  /** The model that writes. Without one, the tutor quotes. */
  model?: ModelOptions
  /** Questions per minute and learner, or address; 0 for no limit. */
  rateLimit?: number
  access?: (typeof tutorAccess)[number]
}
