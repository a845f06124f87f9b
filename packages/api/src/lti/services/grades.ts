import { visibleAspects } from '@lectern/content'
import { type Deliver, DeliveryError } from '../../events/outbox'
import { currentPolicy, toSixDecimals } from '../../routes/review'
import type {
  Attempts,
  GradeRow,
  Grades,
  LtiGradeTarget,
  LtiLinks,
  LtiPlatforms,
  QuizReads,
  QuizRow,
  ReleaseRef,
  ReleaseRefs,
} from '../../store/store'
import { serviceScopes } from '../launch/message'
import { jsonOf, PlatformError } from '../network/platform-client'
import type { AskService } from './access-token'
import { scoreComment } from './comment'
import { getLineItem, scoresUrl } from './line-item'

type Reads = Attempts & Grades & LtiLinks & LtiPlatforms & QuizReads & ReleaseRefs

const scoreType = 'application/vnd.ims.lis.v1.score+json'

/** A score as platforms take it (Assignment and Grade Services 2.0 §3.4.4). */
export interface Score {
  userId: string
  timestamp: string
  activityProgress: 'Completed'
  gradingProgress: 'FullyGraded' | 'PendingManual' | 'NotReady'
  scoreGiven?: number
  scoreMaximum?: number
  comment?: string
}

/**
 * Creates the consumer of grade events. It sends the grade that counts at the time of the delivery to the line item of the link, so a
 * later delivery never sends an earlier grade.
 */
export function createGradeSender({ store, ask, now }: { store: Reads; ask: AskService; now: () => Date }): Deliver {
  return async ({ subject, learner }, signal) => {
    const target = learner === null ? undefined : await store.findLtiGradeTarget(subject, learner)
    const platform = target && (await store.findLtiPlatform(target.context.platformId))
    if (!target || !platform || learner === null) return 'gone'
    const found = await findQuiz(store, target)
    const grade = found && (await store.findGrade(target.courseId, target.quizId, learner))
    // A practice quiz has no grade.
    if (!found || !grade) return 'gone'
    try {
      const lineItem = await getLineItem(target, { platform, quiz: found.quiz, store, ask, signal })
      if (lineItem === undefined) return 'gone'
      const timestamp = await store.nextLtiTimestamp(target.link, learner)
      const score = await toScore(store, { target, grade, ...found, timestamp, now: now() })
      const url = scoresUrl(lineItem)
      const request = { method: 'POST', headers: { 'content-type': scoreType }, body: JSON.stringify(score), signal } as const
      const response = await ask(platform, serviceScopes.score, url, request)
      // The line item was deleted on the platform. The next try creates another, if the platform allows it.
      if (response.status === 404 && target.context.scopes.includes(serviceScopes.lineItem) && target.context.lineItemsUrl !== null)
        await store.setLtiLineItem(target.link, null, lineItem)
      if (response.status < 200 || response.status > 299) jsonOf(url, response)
      return 'delivered'
    } catch (error) {
      if (error instanceof PlatformError) throw new DeliveryError(error.message, { retryAfter: error.options.retryAfter })
      throw error
    }
  }
}

async function findQuiz(store: Reads, { courseId, quizId }: LtiGradeTarget): Promise<{ release: ReleaseRef; quiz: QuizRow } | undefined> {
  const release = await store.findRelease(courseId, undefined, { exact: true })
  const quiz = release && (await store.findQuiz(release, quizId))
  return quiz && { release, quiz }
}

async function toScore(
  store: Reads,
  {
    target,
    grade,
    release,
    quiz,
    timestamp,
    now,
  }: { target: LtiGradeTarget; grade: GradeRow; release: ReleaseRef; quiz: QuizRow; timestamp: number; now: Date },
): Promise<Score> {
  const score: Score = {
    userId: target.userId,
    timestamp: new Date(timestamp).toISOString(),
    activityProgress: 'Completed',
    gradingProgress: grade.fraction !== null ? 'FullyGraded' : grade.pending ? 'PendingManual' : 'NotReady',
  }
  if (grade.fraction === null) return score
  const maximum = quiz.maxPoints > 0 ? quiz.maxPoints : 1
  const comment = (await showsScore(store, grade, { release, quiz, now }))
    ? { comment: scoreComment({ ...grade, fraction: grade.fraction, maxPoints: maximum, maxAttempts: quiz.maxAttempts }, target.locale) }
    : {}
  return { ...score, scoreGiven: toSixDecimals(grade.fraction * maximum), scoreMaximum: maximum, ...comment }
}

/** True when the review policy shows the learner the score of the attempt that counts. */
async function showsScore(
  store: Reads,
  { attemptId, passed }: GradeRow,
  { release, quiz, now }: { release: ReleaseRef; quiz: QuizRow; now: Date },
): Promise<boolean> {
  const attempt = attemptId === null ? undefined : await store.findAttempt(attemptId)
  if (!attempt) return false
  const { review } = await currentPolicy(store, release, quiz)
  const due = attempt.dueAt !== null && now.getTime() >= attempt.dueAt
  return visibleAspects(review, { kind: 'attempt', state: attempt.state, passed, due }).score
}
