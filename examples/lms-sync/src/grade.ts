import type { AttemptScores, ManuallyScored } from '@lectern/sdk'
import { ConflictError, type Lectern, type SetScore } from '@lectern/sdk'

/** What a teacher decides about one text. */
export type Decision = Pick<SetScore, 'points' | 'rubric' | 'comment'>

export interface GradeOptions {
  lectern: Lectern
  courseId: string
  /** The id of the teacher in the LMS. */
  graderId: string
  /** Shows a text to the teacher. Returns undefined to leave it for later. */
  decide(question: ManuallyScored, attempt: AttemptScores): Promise<Decision | undefined>
}

/**
 * Lets a teacher score what waits in a course, and returns how many scores were set. Several teachers may do this at once: a text that
 * another one has scored meanwhile is skipped.
 *
 * @example
 * await gradePending({ lectern, courseId, graderId: 'teacher-12', decide: async ({ text, maxPoints }) => ({ points: maxPoints }) })
 */
export async function gradePending({ lectern, courseId, graderId, decide }: GradeOptions): Promise<number> {
  let set = 0
  for await (const { id } of lectern.attempts.list({ course: courseId, state: 'pending' })) {
    const attempt = await lectern.attempts.scores.list(id)
    for (const question of attempt.questions.filter(({ pending }) => pending)) {
      const decision = await decide(question, attempt)
      if (!decision) continue
      try {
        // The version that the teacher saw: a score that somebody else has set since is never replaced unseen.
        await lectern.attempts.scores.set(id, question.questionId, { ...decision, version: question.version, graderId })
        set += 1
      } catch (error) {
        if (!(error instanceof ConflictError && error.code === 'stale_version')) throw error
      }
    }
  }
  return set
}
