import { matchesSegments, segmentsOf } from '../../questions/short-answer'
import type { MoodleNumber } from './question'

/**
 * Moodle gives the points of the first answer that matches, Lectern those of the best one. Returns a response that the two would score
 * differently, or undefined when there is none.
 */
export function textsDiffer(answers: readonly { text: string; fraction: number }[], caseSensitive: boolean): string | undefined {
  const fold = (text: string) => (caseSensitive ? text : text.toLowerCase())
  const patterns = answers.map(({ text, fraction }) => ({ segments: segmentsOf(fold(text)), fraction }))
  for (const sample of answers.map(({ text }) =>
    text
      .replace(/(?<!\\)\*/g, '')
      .replaceAll('\\*', '*')
      .trim(),
  )) {
    if (sample === '') continue
    const matching = patterns.filter(({ segments }) => matchesSegments(segments, fold(sample))).map(({ fraction }) => fraction)
    if (differ(matching)) return sample
  }
  return undefined
}

/** Like {@link textsDiffer}, for numbers. */
export function numbersDiffer(answers: readonly MoodleNumber[]): number | undefined {
  const bounds = answers.map(({ value, tolerance, fraction }) => {
    if (value === '*') return { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY, fraction }
    const reach = Math.abs(tolerance)
    return typeof value === 'object' ? { ...value, fraction } : { min: value - reach, max: value + reach, fraction }
  })
  const edges = bounds.flatMap(({ min, max }) => [min, max, (min + max) / 2]).filter(Number.isFinite)
  // Between and beyond the bounds, too.
  const samples = [...new Set(edges)].sort((a, b) => a - b)
  const between = samples.slice(1).map((each, index) => (each + (samples[index] as number)) / 2)
  const beyond = samples.length > 0 ? [(samples[0] as number) - 1, (samples.at(-1) as number) + 1] : []
  return [...samples, ...between, ...beyond].find((sample) =>
    differ(bounds.filter(({ min, max }) => sample >= min && sample <= max).map(({ fraction }) => fraction)),
  )
}

const differ = (matching: readonly number[]): boolean => {
  const [first = 0] = matching
  return Math.abs(Math.max(first, 0) - Math.max(0, ...matching)) > 1e-6
}
