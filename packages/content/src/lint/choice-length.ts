import { lintLimits } from './limits'
import type { QuestionTexts, Report, Spot } from './texts'

interface MeasuredChoice {
  isRight: boolean
  width: number
  spot: Spot
}

const extremes = [
  { name: 'longest', sign: 1, less: 'Shorten', more: 'longer' },
  { name: 'shortest', sign: -1, less: 'Lengthen', more: 'shorter' },
] as const

/**
 * Warns when the length of a choice tells whether it is right: when the longest, or the shortest, is right too often or too seldom for
 * chance. Warns at as many questions as have to change, those first that need the smallest change.
 */
export function checkChoiceLengths(questions: readonly QuestionTexts[], report: Report): void {
  const measured = measureChoices(questions)
  for (const { name, sign, less, more } of extremes) {
    const cases = measured.flatMap((choices) => {
      // Of two choices, the shortest says what the longest has said.
      if (name === 'shortest' && choices.length === 2) return []
      const [first, second] = choices.toSorted((a, b) => sign * (b.width - a.width)) as [MeasuredChoice, MeasuredChoice]
      if (first.width === second.width) return []
      const rivals = choices.filter(({ isRight }) => isRight !== first.isRight).map(({ width }) => sign * (first.width - width))
      const chance = choices.filter(({ isRight }) => isRight).length / choices.length
      return [{ ...first, chance, change: Math.min(...rivals) }]
    })
    const bias = findBias(
      cases.map(({ chance }) => chance),
      cases.filter(({ isRight }) => isRight).length,
    )
    if (!bias) continue
    const [is, other] = bias.tooOften ? ['right', 'wrong'] : ['wrong', 'right']
    const alike = cases.filter(({ isRight }) => isRight === bias.tooOften)
    const message = `The ${name} choice is ${is}, as in ${alike.length} of ${cases.length} questions; by chance it would be right in about ${bias.expected}.`
    const hint = `${less} it, or make a ${other} choice ${more}.`
    for (const { spot } of alike.toSorted((a, b) => a.change - b.change).slice(0, Math.abs(bias.count - bias.expected)))
      report(spot, `choice.${name}-is-${bias.tooOften ? 'key' : 'not-key'}`, message, hint)
  }
}

/** The choices of the questions in which length can tell something. */
function measureChoices(questions: readonly QuestionTexts[]): MeasuredChoice[][] {
  const widthOf = createWidth()
  return questions.flatMap(({ choices }) => {
    const measured = choices.map(({ isRight, text, spot }) => ({ isRight, spot, width: widthOf(text) }))
    // What has no text is a picture, a formula or code, of unknown size.
    const telling = measured.every(({ width }) => width > 0) && new Set(measured.map(({ isRight }) => isRight)).size === 2
    return telling ? [measured] : []
  })
}

/** Measures a text as it looks: in characters, with those of East Asian scripts twice as wide. */
function createWidth(): (text: string) => number {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
  const wide = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/u
  return (text) => [...segmenter.segment(text.trim())].reduce((width, { segment }) => width + (wide.test(segment) ? 2 : 1), 0)
}

/**
 * Compares how often something happened with its chances, one for each time that it could. Returns undefined when chance explains the
 * count, or the difference does not matter (`lintLimits.choiceLength`).
 */
export function findBias(chances: readonly number[], count: number): { tooOften: boolean; count: number; expected: number } | undefined {
  const { probability, least, most } = lintLimits.choiceLength
  const mean = chances.reduce((sum, chance) => sum + chance, 0)
  const counts = countProbabilities(chances)
  const sum = (some: number[]) => some.reduce((total, each) => total + each, 0)
  const tooOften = count > mean * most && sum(counts.slice(count)) <= probability
  const tooSeldom = count < mean * least && sum(counts.slice(0, count + 1)) <= probability
  if (!tooOften && !tooSeldom) return undefined
  return { tooOften, count, expected: Math.round(mean) }
}

/** The probability of each count of independent events with the chances given: the Poisson binomial distribution. */
function countProbabilities(chances: readonly number[]): number[] {
  let counts = [1]
  for (const chance of chances) {
    const next = [...counts.map((probability) => probability * (1 - chance)), 0]
    for (const [count, probability] of counts.entries()) next[count + 1] = (next[count + 1] as number) + probability * chance
    counts = next
  }
  return counts
}
