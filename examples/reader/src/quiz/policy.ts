import type { AttemptResult, Quiz } from '@lectern/sdk/functions'

const units = { s: 'second', m: 'minute', h: 'hour', d: 'day' } as const

/** A duration of the API in words: `20m` is `20 minutes`. */
export function spokenDuration(duration: string): string {
  const [, amount = '', unit = ''] = /^(\d+)([smhd])$/.exec(duration) ?? []
  const word = units[unit as keyof typeof units]
  return word ? `${amount} ${word}${amount === '1' ? '' : 's'}` : duration
}

/** What a learner should know of a quiz before it begins. */
export function rulesOf(quiz: Quiz): string[] {
  const { questionCount, maxPoints, passingScore, timeLimit, maxAttempts, cooldown, mode, counts, tries } = quiz
  const counted = { highest: 'best', latest: 'last', first: 'first', average: '' }[counts]
  return [
    `${questionCount === 1 ? '1 question' : `${questionCount} questions`}, ${maxPoints === 1 ? '1 point' : `${maxPoints} points`}.`,
    passingScore !== null && `You pass with ${Math.round(passingScore * 100)} % of the points.`,
    timeLimit && `You have ${spokenDuration(timeLimit)} from when you begin. The time goes on when you leave the page.`,
    tries && `You can check ${tries.most} answers to each question, and answer again.`,
    tries &&
      tries.penalty > 0 &&
      `Each answer that you check before the last one costs ${Math.round(tries.penalty * 100)} % of the points.`,
    maxAttempts !== null && (maxAttempts === 1 ? 'You can take it once.' : `You can take it ${maxAttempts} times.`),
    maxAttempts !== 1 && cooldown && `Between two attempts you wait ${spokenDuration(cooldown)}.`,
    mode === 'graded' && maxAttempts !== 1 && (counted ? `Your ${counted} attempt counts.` : 'The average of your attempts counts.'),
  ].filter((rule): rule is string => Boolean(rule))
}

/** How many more answers to a question can be checked. */
export const triesLeft = (left: number): string =>
  left === 0 ? 'This question is finished.' : left === 1 ? '1 try left.' : `${left} tries left.`

const aspects = {
  score: 'Your points are',
  correctness: 'Which answers were right is',
  answer: 'The right answers are',
  explanation: 'The explanations are',
} as const

const moments: Record<string, string> = {
  'after-submit': 'shown when you have handed in',
  'after-pass': 'shown once you have passed',
  'after-due': 'shown after the due date',
  never: 'not shown for this quiz',
}

/** What the review policy does not show yet, and when it will. */
export function withheldBy(review: Quiz['review'], result: AttemptResult): string[] {
  const scored = result.questions.filter(({ outcome }) => outcome !== 'not-scored')
  const isShown = {
    score: result.score !== null,
    correctness: scored.some(({ outcome }) => outcome !== undefined) || scored.length === 0,
    answer: result.questions.some(({ answer }) => answer !== undefined),
    // A question without an explanation shows none; then nothing can be said.
    explanation: review.explanation === 'immediately' || result.questions.some(({ explanation }) => explanation !== undefined),
  }
  return Object.entries(aspects).flatMap(([aspect, subject]) => {
    const moment = moments[review[aspect as keyof typeof aspects]]
    return isShown[aspect as keyof typeof aspects] || !moment ? [] : [`${subject} ${moment}.`]
  })
}
