import { lintLimits } from './limits'
import type { QuestionTexts, Report } from './texts'

/** Warns when the right choices of single-choice questions favour one position. */
export function checkChoicePositions(questions: readonly QuestionTexts[], report: Report): void {
  const singles = questions
    .filter(({ key }) => key.type === 'single-choice')
    .map(({ choices, at }) => ({ of: choices.length, position: choices.findIndex(({ isRight }) => isRight), at }))
  const { share, timesChance, questions: least } = lintLimits.samePosition
  if (singles.length < least) return
  for (const position of new Set(singles.map((single) => single.position))) {
    const same = singles.filter((single) => single.position === position)
    const expected = singles.reduce((sum, { of }) => sum + (position < of ? 1 / of : 0), 0)
    if (same.length <= Math.max(share * singles.length, timesChance * expected)) continue
    const message = `The right choice is number ${position + 1}, as in ${same.length} of ${singles.length} single-choice questions.`
    for (const { at } of same) report(at('answer'), 'choice.same-position', message, 'Spread the right choices over the positions.')
  }
}
