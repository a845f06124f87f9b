import type { z } from '@hono/zod-openapi'
import {
  chosenIds,
  countWords,
  gapResults,
  outcomeOf,
  type QuestionResponse,
  type QuizScore,
  type ReviewAspect,
  type RichText,
  revealAnswer,
  stricterReview,
} from '@lectern/content'
import type { Answer, QuestionResult, Score } from '../schemas/quiz'
import { JsonText } from '../store/content/json-text'
import type { AttemptTries, KeyRow, ManualScore, QuizReads, QuizRow, ReleaseRef, ReleaseRefs } from '../store/store'

type Policy = Pick<QuizRow, 'mode' | 'review' | 'tries'>

/**
 * The mode and review policy that apply to a quiz now: the stricter of the requested release and the published one. Otherwise an older
 * release in which the quiz was open would reveal a key that is graded today. Also follows questions that moved to another quiz. With
 * `tries`, scoring and revealing without an attempt would be free tries.
 */
export async function currentPolicy(
  store: ReleaseRefs & QuizReads,
  release: ReleaseRef,
  quiz: QuizRow,
  questionId?: string,
): Promise<Policy> {
  if (release.current) return quiz
  const published = await store.findRelease(release.course, undefined, { exact: true })
  if (!published) return quiz
  const holders = new Set([quiz.id])
  const questionIds = questionId ? [questionId] : (await store.listScorable(release, quiz.id)).map(({ id }) => id)
  for (const id of questionIds) {
    const found = await store.findQuestion(published, id)
    if (found) holders.add(found.quizId)
  }
  let policy: Policy = quiz
  for (const id of holders) {
    const now = await store.findQuiz(published, id)
    if (!now) continue
    policy = {
      mode: now.mode === 'graded' ? 'graded' : policy.mode,
      review: stricterReview(policy.review, now.review),
      tries: policy.tries ?? now.tries,
    }
  }
  return policy
}

/** Converts an answer key into the right answer as the API shows it. */
export const toAnswer = ({ key, rendered }: KeyRow): z.infer<typeof Answer> => revealAnswer(key, rendered)

/** Rounds a score for responses and exports: sums of binary fractions would read 0.19999999999999998. */
export const toSixDecimals = (value: number): number => Math.round(value * 1e6) / 1e6
export const toFraction = (value: number | null): number | null => (value === null ? null : toSixDecimals(value))

/** The totals of a score. */
export const toScore = ({ points, maxPoints, fraction, pending = false }: QuizScore): z.infer<typeof Score> => ({
  points: toSixDecimals(points),
  maxPoints: toSixDecimals(maxPoints),
  fraction: toFraction(fraction),
  pending,
})

type Feedback = z.infer<typeof QuestionResult>['feedback'][number]

/** The texts that a review policy may show, as JSON. */
interface KeyTexts {
  answer: JsonText<{ answer: z.infer<typeof Answer> }>
  explanation: JsonText<{ explanation: RichText }> | undefined
  feedback: [choiceId: string, text: JsonText<Feedback>][]
}

/** These texts are the same for every learner, so they are serialised once. */
const textsOfKeys = new WeakMap<KeyRow, KeyTexts>()

function textsOf(row: KeyRow): KeyTexts {
  const known = textsOfKeys.get(row)
  if (known) return known
  const { explanation, feedback } = row.rendered
  const texts: KeyTexts = {
    answer: JsonText.of({ answer: toAnswer(row) }),
    explanation: explanation ? JsonText.of({ explanation }) : undefined,
    feedback: feedback.map((each) => [each.choiceId, JsonText.of(each)]),
  }
  textsOfKeys.set(row, texts)
  return texts
}

/** What a grader said of a response, which is shown like feedback. */
function toRemarks({ key }: KeyRow, { comment, rubric: chosen }: ManualScore): Pick<z.infer<typeof QuestionResult>, 'comment' | 'rubric'> {
  const rubric = key.type === 'essay' ? (key.rubric ?? []) : []
  return {
    ...(comment && { comment: { html: comment.html, text: comment.text } }),
    ...(chosen && {
      rubric: rubric.flatMap(({ id, title, levels }) => {
        const level = levels.find((each) => each.id === chosen.find(({ criterionId }) => criterionId === id)?.levelId)
        if (!level) return []
        const maxPoints = Math.max(...levels.map(({ points }) => points))
        return [{ criterionId: id, title, level: { ...level, description: level.description ?? null }, maxPoints }]
      }),
    }),
  }
}

/** The results of the gaps of a question, limited to what the review policy shows; undefined where nothing is left. */
function toGapResults(
  { key, rendered }: KeyRow,
  response: QuestionResponse | undefined,
  maxPoints: number,
  aspects: Record<ReviewAspect, boolean>,
): z.infer<typeof QuestionResult>['gaps'] {
  if (!aspects.correctness && !aspects.feedback) return undefined
  return gapResults(key, response)?.map(({ gapId, isAnswered, share, weight, penalty, feedback }) => ({
    gapId,
    ...(aspects.correctness && {
      outcome: isAnswered ? outcomeOf(share) : ('unanswered' as const),
      points: toSixDecimals(share * weight * maxPoints - penalty),
      maxPoints: toSixDecimals(weight * maxPoints),
    }),
    feedback: aspects.feedback ? feedback.flatMap((place) => rendered.gapFeedback?.[place] ?? []) : [],
  }))
}

/**
 * The results of the questions, limited to what the review policy shows.
 *
 * @param aspectsOf what it shows of a question, by id.
 * @param context.locale of the course, in which words are counted.
 * @param context.manualScores the scores of graders that count.
 * @param context.tries those of the attempt.
 */
export function toQuestionResults(
  scores: QuizScore['questions'],
  keys: readonly KeyRow[],
  responses: readonly QuestionResponse[],
  aspectsOf: (questionId: string) => Record<ReviewAspect, boolean>,
  { locale, manualScores = [], tries }: { locale: string; manualScores?: readonly ManualScore[]; tries?: AttemptTries },
): JsonText<z.infer<typeof QuestionResult>>[] {
  const keyOf = new Map(keys.map((row) => [row.key.questionId, row]))
  const responseOf = new Map(responses.map((response) => [response.questionId, response]))
  const manualOf = new Map(manualScores.map((score) => [score.questionId, score]))
  return scores.map(({ questionId, outcome, points, maxPoints }) => {
    const key = keyOf.get(questionId)
    const aspects = aspectsOf(questionId)
    if (!key) throw new Error(`question ${questionId} has no key`)
    const { answer, explanation, feedback } = textsOf(key)
    const response = responseOf.get(questionId)
    const chosen = response ? chosenIds(response, key.key) : []
    const said = aspects.feedback ? feedback.flatMap(([choiceId, text]) => (chosen.includes(choiceId) ? [text] : [])) : []
    const manual = aspects.feedback ? manualOf.get(questionId) : undefined
    let result: JsonText<z.infer<typeof QuestionResult>> = JsonText.of({
      questionId,
      ...(response?.type === 'essay' && { words: countWords(response.text, locale) }),
      ...(manual && toRemarks(key, manual)),
      ...(aspects.correctness && { outcome, points: toSixDecimals(points) }),
      maxPoints: toSixDecimals(maxPoints),
    }).and(JsonText.list('feedback', said))
    const tried = aspects.correctness ? tries?.questions.get(questionId) : undefined
    if (tried) result = result.and(JsonText.of({ tries: { used: tried.used, left: tried.left } }))
    const gaps = toGapResults(key, response, maxPoints, aspects)
    if (gaps) result = result.and(JsonText.of({ gaps }))
    if (aspects.answer) result = result.and(answer)
    if (aspects.explanation && explanation) result = result.and(explanation)
    return result
  })
}
