import { openId } from '../identify'
import type { DraftQuestion } from '../model'
import type { Place } from '../report'
import type { RichText } from '../rich-text/rich-text'
import { numbersDiffer, textsDiffer } from './first-match'
import type { MoodleAnswer, MoodleQuestion, MoodleType } from './question'

export type Of<Type extends MoodleType['type']> = Extract<MoodleQuestion, { type: Type }>

/** A question that would not be scored as in the source. */
export class Unscorable extends Error {
  constructor(
    message: string,
    readonly hint: string,
    readonly place?: Place,
  ) {
    super(message)
  }
}

/** A number without the noise of binary fractions. */
export const tidy = (value: number): number => Number(value.toFixed(7))

export type Convert = (text: RichText) => Promise<string>

export type Own = { type: DraftQuestion['type']; moved?: string[] } & Record<string, unknown>

export const withFeedback = <Piece extends object>(piece: Piece, feedback: string) => (feedback === '' ? piece : { ...piece, feedback })

export async function convertChoices(
  answers: readonly MoodleAnswer[],
  convert: Convert,
  share: (answer: MoodleAnswer, index: number) => object,
) {
  return Promise.all(
    answers.map(async (answer, index) =>
      withFeedback({ id: openId(index), text: await convert(answer.text), ...share(answer, index) }, await convert(answer.feedback)),
    ),
  )
}

export const isFull = (fraction: number): boolean => fraction > 1 - 1e-6

const withCredit = <Accepted extends object>(accepted: Accepted, fraction: number) =>
  isFull(fraction) ? accepted : { ...accepted, credit: tidy(fraction) }

/** The feedback on an answer as a line of the explanation. */
export async function lineOf(answer: string, feedback: RichText, convert: Convert): Promise<string[]> {
  const said = await convert(feedback)
  if (said === '') return []
  // A code span shows an answer as it has to be typed.
  const marks = '`'.repeat(1 + Math.max(0, ...(answer.match(/`+/g) ?? []).map(({ length }) => length)))
  const space = answer.startsWith('`') || answer.endsWith('`') ? ' ' : ''
  return [answer === '*' || answer === '' ? said : `${marks}${space}${answer}${space}${marks}: ${said}`]
}

export const texts = (answers: readonly MoodleAnswer[]) =>
  answers.map(({ text, ...rest }) => ({ ...rest, text: text.text.replace(/\s+/g, ' ').trim(), place: text.place }))

/** The members that say which texts are accepted. */
export function acceptedTexts(answers: readonly MoodleAnswer[], caseSensitive: boolean): object {
  const written = texts(answers)
  const differs = textsDiffer(written, caseSensitive)
  if (differs !== undefined)
    throw new Unscorable(
      `Moodle takes the first answer that matches "${differs}", Lectern the best one.`,
      'Put answers with more points first, and make the others differ.',
    )
  const accepted = written.filter(({ fraction }) => fraction > 0)
  const hasStar = accepted.some(({ text }) => text.includes('*'))
  return {
    answer: accepted.map(({ text, fraction }) => (isFull(fraction) ? text : { text, credit: tidy(fraction) })),
    ...(caseSensitive && { match: 'exact' }),
    ...(hasStar && { wildcard: true }),
  }
}

/** The members that say which numbers are accepted. */
export function acceptedNumbers({ answers, units }: Pick<Of<'numerical'>, 'answers' | 'units'>): object {
  const differs = numbersDiffer(answers)
  if (differs !== undefined)
    throw new Unscorable(
      `Moodle takes the first answer that ${differs} lies in, Lectern the best one.`,
      'Put answers with more points first.',
    )
  const accepted = answers.flatMap(({ value, tolerance, fraction }) => {
    if (fraction <= 0 || value === '*') return []
    const bounds = typeof value === 'object' ? value : { value, ...(tolerance !== 0 && { tolerance: Math.abs(tolerance) }) }
    return [withCredit(bounds, fraction)]
  })
  return {
    answer: accepted.length === 1 ? accepted[0] : accepted,
    ...(units && { unit: { accept: units.names, ...(units.isRequired && { required: true }) } }),
  }
}

export const numberText = (value: Of<'numerical'>['answers'][number]['value']): string =>
  typeof value === 'object' ? `${value.min} to ${value.max}` : String(value)
