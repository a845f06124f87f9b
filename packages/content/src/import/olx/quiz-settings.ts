import type { ItemReport } from '../report'
import type { Block } from './blocks'

/** When Open edX shows answers in a way that the review policies of Lectern have, too. */
const usual = new Set(['always', 'answered', 'attempted', 'attempted_no_past_due', 'finished'])

/** The settings of a quiz from those of a sequential and its problems. What a quiz cannot say is reported for the section. */
export function settingsOf(sequential: Block, problems: readonly Block[], item: ItemReport): object {
  const lost: string[] = []
  const isGraded = sequential.attributes.graded === 'true'
  const values = (name: string): string[] => [...new Set(problems.map(({ attributes }) => attributes[name]?.trim() ?? ''))]
  const attempts = limitOf(values('max_attempts'), isGraded)
  if (attempts === undefined) lost.push('the number of attempts')
  const shown = values('showanswer').map((value) => value.toLowerCase())
  const isHidden = shown.every((value) => value === 'never')
  if (!isHidden && shown.some((value) => value !== '' && !usual.has(value)))
    lost.push(`when answers are shown (${shown.filter(Boolean).join(', ')})`)
  for (const name of ['due', 'start_date', 'submission_wait_seconds'])
    if (values(name).some((value) => value !== '' && value !== 'null' && value !== '0')) lost.push(name === 'due' ? 'the due date' : name)
  if (sequential.attributes.is_time_limited === 'true' || sequential.attributes.is_proctored_enabled === 'true')
    lost.push('that it is a timed or proctored exam')
  if (lost.length > 0)
    item.note(
      'import.member-lost',
      `Left out of the quiz: ${lost.join(', ')}.`,
      'Set it in the quiz or in the learning platform, if it matters.',
    )
  return { ...(isGraded && { mode: 'graded' }), ...attempts, ...(isHidden && { review: { answer: 'never', explanation: 'never' } }) }
}

/**
 * The member for the number of attempts at each problem. In a practice quiz these are tries; a graded one shows nothing before it is
 * submitted, so that they are attempts at the quiz. Undefined where it cannot be said.
 */
function limitOf(values: readonly string[], isGraded: boolean): object | undefined {
  const [first = '', ...others] = values
  if (others.length > 0) return undefined
  if (first === '' || first === 'null' || first === '0') return {}
  const most = Number(first)
  if (!Number.isInteger(most) || most < 1) return undefined
  if (isGraded) return most <= 1000 ? { maxAttempts: most } : undefined
  return most >= 2 && most <= 10 ? { tries: { most } } : undefined
}
