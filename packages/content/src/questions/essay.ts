import { z } from 'zod'
import { markdown, Slug, StorableText, text } from '../primitives'
import {
  authoredMembers,
  defineQuestionType,
  keyMembers,
  type LinkContext,
  questionMembers,
  type ResponseProblem,
  responseMembers,
  slack,
  typeOf,
} from './question-type'

const type = 'essay' as const
const mostWords = 10_000
const words = z.number().int().min(1).max(mostWords).optional()

const Level = z.strictObject({
  id: Slug.describe('Unique in the criterion. Scores refer to it.'),
  title: text(200).describe('The level in a few words; plain text.'),
  description: text(2000).optional().describe('When it is reached; plain text.'),
  points: z.number().min(0).max(1_000_000).describe('What it is worth.'),
})
const Criterion = z.strictObject({
  id: Slug.describe('Unique in the question. Scores refer to it.'),
  title: text(200).describe('What is looked at; plain text.'),
  levels: z.array(Level).min(2).max(20).describe('The levels of the criterion.'),
})

/** What graders look at, with the points of each level. */
export type Rubric = z.infer<typeof Criterion>[]

/** The level of one criterion that a grader chose. */
export interface ChosenLevel {
  criterionId: string
  levelId: string
}

/** Free text that a person scores. */
export const essay = defineQuestionType({
  type,
  isManual: true,
  authored: z.strictObject({
    ...authoredMembers,
    type: typeOf(type),
    minWords: words.describe('How many words are expected at least. A shorter text is accepted, and the grader sees its length.'),
    maxWords: words.describe('How many words are expected at most. A longer text is accepted, and the grader sees its length.'),
    rubric: z
      .array(Criterion)
      .min(1)
      .max(20)
      .optional()
      .describe('What graders look at. The best levels of all criteria are together worth `points`. Shown to learners as feedback.'),
    answer: markdown.optional().describe('A model answer; Markdown. Shown as the review policy allows.'),
  }),
  question: z.strictObject({ type: z.literal(type), ...questionMembers, minWords: words, maxWords: words }),
  key: z.strictObject({ type: z.literal(type), ...keyMembers, rubric: z.array(Criterion).optional(), answer: StorableText.optional() }),
  response: z.strictObject({ type: z.literal(type), ...responseMembers, text: z.string() }),

  link({ minWords, maxWords, rubric, answer }, { path, rewrite, report, question, key }) {
    if (minWords !== undefined && maxWords !== undefined && minWords > maxWords)
      report([...path, 'maxWords'], 'question.words-range', `maxWords ${maxWords} is below minWords ${minWords}.`, 'Exchange the two.')
    if (rubric) checkRubric(rubric, question.points, path, report)
    return {
      question: { type, ...question, ...(minWords !== undefined && { minWords }), ...(maxWords !== undefined && { maxWords }) },
      key: { type, ...key, ...(rubric && { rubric }), ...(answer !== undefined && { answer: rewrite(answer, [...path, 'answer']) }) },
    }
  },
  toAuthored: ({ minWords, maxWords }, { rubric, answer }, rewrite) => ({
    minWords,
    maxWords,
    rubric,
    answer: answer === undefined ? undefined : rewrite(answer),
  }),
  keyTexts: ({ answer }) => (answer === undefined ? [] : [{ text: answer, place: ['answer'] }]),
  keyFault: ({ points }, { rubric }) => rubric && rubricFault(rubric, points),
  view: async ({ minWords, maxWords }): Promise<{ minWords?: number; maxWords?: number }> => ({
    ...(minWords !== undefined && { minWords }),
    ...(maxWords !== undefined && { maxWords }),
  }),
  renderKey: async ({ answer }, render) => ({ content: answer === undefined ? null : await render(answer) }),
  answer: (_key, { content }) => ({ type, content }),
  validate: () => [],
  isEmpty: ({ text }) => text.trim() === '',
  share: () => 0,
  fullResponse: () => undefined,
})

function checkRubric(rubric: Rubric, points: number, path: PropertyKey[], report: LinkContext['report']): void {
  const at = [...path, 'rubric']
  const unique = (pieces: readonly { id: string }[], place: PropertyKey[]) => {
    const seen = new Set<string>()
    pieces.forEach(({ id }, index) => {
      if (seen.has(id)) report([...place, index, 'id'], 'id.duplicate', `The id "${id}" is used twice.`, 'Give one of them another id.')
      seen.add(id)
    })
  }
  unique(rubric, at)
  for (const [index, { levels }] of rubric.entries()) unique(levels, [...at, index, 'levels'])
  const best = rubricPoints(rubric)
  if (Math.abs(best - points) > slack)
    report(
      at,
      'question.rubric-points',
      `The best levels are together worth ${best}, the question ${points}.`,
      `Set points: ${best}, or change the points of the levels.`,
    )
}

/** The points of the best levels. */
const rubricPoints = (rubric: Rubric): number =>
  rubric.reduce((sum, { levels }) => sum + Math.max(...levels.map(({ points }) => points)), 0)

/** A fault of a rubric in a bundle that was compiled elsewhere. */
function rubricFault(rubric: Rubric, points: number): string | undefined {
  const repeats = (pieces: readonly { id: string }[]) => new Set(pieces.map(({ id }) => id)).size < pieces.length
  if (repeats(rubric) || rubric.some(({ levels }) => repeats(levels)))
    return 'Two criteria, or two levels of a criterion, have the same id.'
  if (Math.abs(rubricPoints(rubric) - points) > slack) return 'The best levels of the rubric are not worth the points of the question.'
  return undefined
}

/**
 * Adds up the points of chosen levels.
 *
 * @param at JSON pointer of the list, for the problems.
 */
export function scoreByRubric(rubric: Rubric, chosen: readonly ChosenLevel[], at: string): { points: number; problems: ResponseProblem[] } {
  const problems: ResponseProblem[] = []
  const pointsOf = new Map<string, number>()
  chosen.forEach(({ criterionId, levelId }, index) => {
    const criterion = rubric.find(({ id }) => id === criterionId)
    const level = criterion?.levels.find(({ id }) => id === levelId)
    if (!criterion)
      problems.push({
        pointer: `${at}/${index}/criterionId`,
        code: 'unknown_criterion',
        detail: `The rubric has no criterion "${criterionId}".`,
      })
    else if (pointsOf.has(criterionId))
      problems.push({
        pointer: `${at}/${index}/criterionId`,
        code: 'criterion_twice',
        detail: `The criterion "${criterionId}" is named above already.`,
      })
    else if (!level)
      problems.push({
        pointer: `${at}/${index}/levelId`,
        code: 'unknown_level',
        detail: `The criterion "${criterionId}" has no level "${levelId}".`,
      })
    pointsOf.set(criterionId, level?.points ?? 0)
  })
  const missing = rubric.filter(({ id }) => !pointsOf.has(id)).map(({ id }) => `"${id}"`)
  if (missing.length > 0)
    problems.push({ pointer: at, code: 'criterion_missing', detail: `Choose a level for each criterion; ${missing.join(', ')} has none.` })
  return { points: [...pointsOf.values()].reduce((sum, points) => sum + points, 0), problems }
}
