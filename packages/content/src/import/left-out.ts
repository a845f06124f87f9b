import type { Place } from './report'

/** Why a question is left out: it would be scored in another way, it cannot be read, or Lectern has no type for it. */
export class LeftOut extends Error {
  constructor(
    message: string,
    readonly hint: string,
    readonly code: 'import.question-unscorable' | 'import.question-type' | 'import.question-syntax' = 'import.question-unscorable',
    readonly place?: Place,
  ) {
    super(message)
  }
}
