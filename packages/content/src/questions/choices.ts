import { z } from 'zod'
import { markdown, Slug, StorableText } from '../primitives'
import { checkPieces, piecesAt, renderPieces, textsOfPieces } from './pieces'
import type { AuthoredTexts, LinkContext, Render } from './question-type'

const Choice = z.strictObject({
  id: Slug.optional().describe('Unique in the question. `lectern check --fix` writes a missing one.'),
  text: markdown.describe('The choice; Markdown.'),
  feedback: markdown.optional().describe('Said to who picks this choice; Markdown.'),
})

/** Choices without scoring of their own. */
export const Choices = z.array(Choice).min(2).max(50)

const share = z.number().positive().max(1)
/** The choices of a single-choice or multiple-choice question. */
export const ScoredChoices = z
  .array(
    Choice.extend({
      credit: share
        .optional()
        .describe('Share of the points that the choice is worth: of a wrong one in a single choice, of a right one in a multiple choice.'),
      penalty: z
        .number()
        .min(0)
        .max(1)
        .optional()
        .describe('Share of the points that a wrong choice takes away; 0 where it costs nothing.'),
    }),
  )
  .min(2)
  .max(50)
  .describe('In the order in which they are served.')

/** The shares that differ from the rule of the type: a credit is positive, a penalty negative or 0. */
export const Shares = z.array(z.strictObject({ choiceId: Slug, share: z.number().min(-1).max(1) }))

export const allowNegative = z
  .boolean()
  .default(false)
  .describe('Whether penalties may take the question below 0. The quiz as a whole never is.')

export const ChoiceFeedback = z.array(z.strictObject({ choiceId: Slug, text: StorableText }))

/** Compiles choices. `answers` are the right ids with their paths. Returns undefined when ids are missing. */
export function linkChoices(
  authored: z.output<typeof Choices>,
  answers: readonly { id: string; path: PropertyKey[] }[],
  context: LinkContext,
) {
  const { path, rewrite, report } = context
  const at = [...path, 'choices']
  if (!checkPieces(authored, at, 'choice', context)) return undefined
  const choices = authored.map(({ id, text }, index) => ({ id: id as string, text: rewrite(text, [...at, index, 'text']) }))
  const feedback = authored.flatMap(({ id, feedback: said }, index) =>
    said === undefined ? [] : [{ choiceId: id as string, text: rewrite(said, [...at, index, 'feedback']) }],
  )
  const ids = new Set(choices.map(({ id }) => id))
  const seen = new Set<string>()
  for (const { id, path: place } of answers) {
    if (!ids.has(id)) report(place, 'question.answer-unknown', `No choice has the id "${id}".`, `Use one of ${[...ids].join(', ')}.`)
    else if (seen.has(id)) report(place, 'question.answer-repeated', `The choice "${id}" is named twice.`, 'Name it once.')
    seen.add(id)
  }
  return { choices, feedback }
}

interface ChoiceQuestion {
  choices: { id: string; text: string }[]
}
interface ChoiceKey {
  feedback: z.output<typeof ChoiceFeedback>
  shares?: z.output<typeof Shares>
  allowNegative?: true
}

/** Renders the feedback of a key. */
export async function renderFeedback({ feedback }: Pick<ChoiceKey, 'feedback'>, render: Render) {
  return { feedback: await Promise.all(feedback.map(async ({ choiceId, text }) => ({ choiceId, content: await render(text) }))) }
}

/** What both types of choice question have in common besides their schemas. */
export const choiceMembers = {
  pieceIds: { letters: ['choices'] },
  pieces: ({ choices }: ChoiceQuestion) => [piecesAt('choices', choices)],
  texts: ({ choices }: ChoiceQuestion) => textsOfPieces('choices', choices),
  keyTexts: ({ feedback }: ChoiceKey) => textsOfPieces('feedback', feedback),
  keyFault({ choices }: ChoiceQuestion, { feedback, shares = [] }: ChoiceKey): string | undefined {
    const isStray = ({ choiceId }: { choiceId: string }) => !choices.some(({ id }) => id === choiceId)
    const [said, shared] = [feedback.find(isStray), shares.find(isStray)]
    if (said) return `There is feedback on the choice "${said.choiceId}", which does not exist.`
    return shared && `There is a share for the choice "${shared.choiceId}", which does not exist.`
  },
  allowsNegative: ({ allowNegative }: ChoiceKey) => allowNegative === true,
  view: async ({ choices }: ChoiceQuestion, render: Render) => ({ choices: await renderPieces(choices, render) }),
  renderKey: renderFeedback,
}

/** The choices as they were written. */
export const authoredChoices = ({ choices }: ChoiceQuestion, { feedback, shares = [] }: ChoiceKey, rewrite: (markdown: string) => string) =>
  choices.map(({ id, text }) => {
    const said = feedback.find(({ choiceId }) => choiceId === id)?.text
    const share = shares.find(({ choiceId }) => choiceId === id)?.share
    return {
      id,
      text: rewrite(text),
      feedback: said === undefined ? undefined : rewrite(said),
      ...(share !== undefined && (share > 0 ? { credit: share } : { penalty: Math.abs(share) })),
    }
  })

/** The texts of choices with their places in the quiz file. */
export const textsOfChoices = ({ choices }: ChoiceQuestion, { feedback }: ChoiceKey, rightIds: readonly string[]): AuthoredTexts => ({
  choices: choices.map(({ id, text }, index) => ({
    id,
    text,
    isRight: rightIds.includes(id),
    hasFeedback: feedback.some(({ choiceId }) => choiceId === id),
    path: ['choices', index, 'text'],
  })),
  comments: feedback.map(({ choiceId, text }) => ({
    text,
    path: ['choices', choices.findIndex(({ id }) => id === choiceId), 'feedback'],
  })),
})

/** The share of a choice, where the key gives it one. */
export const shareOfChoice = ({ shares = [] }: ChoiceKey, id: string): number | undefined =>
  shares.find(({ choiceId }) => choiceId === id)?.share

/**
 * Compiles credits and penalties. Reports those that cannot apply. Without any, nothing is added, so that the hashes of bundles from before
 * they existed stay the same.
 */
export function linkShares(
  choices: z.output<typeof ScoredChoices>,
  {
    rightIds,
    creditOn,
    allowNegative: mayBeNegative,
  }: { rightIds: readonly string[]; creditOn: 'right' | 'wrong'; allowNegative: boolean },
  { path, report }: LinkContext,
): { shares?: z.output<typeof Shares>; allowNegative?: true } {
  const shares = choices.flatMap(({ id = '', credit, penalty }, index) => {
    const at = [...path, 'choices', index]
    const isRight = rightIds.includes(id)
    if (credit !== undefined && isRight !== (creditOn === 'right')) {
      const message = isRight ? 'The right choice has full credit.' : 'A wrong choice has no credit where several are right.'
      report([...at, 'credit'], 'question.credit-misplaced', message, 'Remove `credit`.')
    }
    if (penalty !== undefined && (isRight || credit !== undefined))
      report([...at, 'penalty'], 'question.penalty-misplaced', 'A choice that is worth something has no penalty.', 'Remove `penalty`.')
    // Without the sign of zero, which JSON does not have.
    const share = credit ?? (penalty === undefined ? undefined : 0 - penalty)
    return share === undefined ? [] : [{ choiceId: id, share }]
  })
  if (mayBeNegative && !shares.some(({ share }) => share < 0) && creditOn === 'wrong')
    report([...path, 'allowNegative'], 'question.no-penalty', 'No choice has a penalty.', 'Add `penalty` to wrong choices.', 'warning')
  return { ...(shares.length > 0 && { shares }), ...(mayBeNegative && { allowNegative: true as const }) }
}
