import { permute } from './pieces'

interface Variant {
  id: string
  variantOf?: string | undefined
}

/** Questions with their variants, in the order in which the first of each stands. A question without variants is alone. */
export function groupVariants<Question extends Variant>(questions: readonly Question[]): Question[][] {
  const groups = new Map<string | Question, Question[]>()
  for (const question of questions) {
    const group = groups.get(question.variantOf ?? question)
    if (group) group.push(question)
    else groups.set(question.variantOf ?? question, [question])
  }
  return [...groups.values()]
}

/**
 * The first variant of each question, which is what a quiz shows without an attempt.
 *
 * @example
 * firstVariants([{ id: 'two-and-three', variantOf: 'add' }, { id: 'four-and-nine', variantOf: 'add' }, { id: 'why' }])
 * // [{ id: 'two-and-three', variantOf: 'add' }, { id: 'why' }]
 */
export const firstVariants = <Question extends Variant>(questions: readonly Question[]): Question[] =>
  groupVariants(questions).flatMap((group) => group.slice(0, 1))

/** One variant of each question. The same seed draws the same ones. */
export const drawVariants = <Question extends Variant>(questions: readonly Question[], seed: string): Question[] =>
  groupVariants(questions).flatMap((group) => permute(`${seed} ${group[0]?.variantOf ?? ''}`, group).slice(0, 1))
