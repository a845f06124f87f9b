import { z } from 'zod'
import { markdown, Slug, StorableText } from '../primitives'
import { checkPieces, piecesAt, renderPieces, textsOfPieces } from './pieces'
import type { AuthoredTexts, LinkContext, Render } from './question-type'

const Choice = z.strictObject({
  id: Slug.optional().describe('Unique in the question. `lectern check --fix` writes a missing one.'),
  text: markdown.describe('The choice; Markdown.'),
  feedback: markdown.optional().describe('Said to who picks this choice; Markdown.'),
})

/** The choices of a single-choice or multiple-choice question. */
export const Choices = z.array(Choice).min(2).max(50).describe('In the order in which they are served.')

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
}

/** What both types of choice question have in common besides their schemas. */
export const choiceMembers = {
  pieceIds: { letters: ['choices'] },
  pieces: ({ choices }: ChoiceQuestion) => [piecesAt('choices', choices)],
  texts: ({ choices }: ChoiceQuestion) => textsOfPieces('choices', choices),
  keyTexts: ({ feedback }: ChoiceKey) => textsOfPieces('feedback', feedback),
  keyFault({ choices }: ChoiceQuestion, { feedback }: ChoiceKey): string | undefined {
    const stray = feedback.find(({ choiceId }) => !choices.some(({ id }) => id === choiceId))
    return stray && `There is feedback on the choice "${stray.choiceId}", which does not exist.`
  },
  view: async ({ choices }: ChoiceQuestion, render: Render) => ({ choices: await renderPieces(choices, render) }),
  renderKey: async ({ feedback }: ChoiceKey, render: Render) => ({
    feedback: await Promise.all(feedback.map(async ({ choiceId, text }) => ({ choiceId, content: await render(text) }))),
  }),
}

/** The choices as they were written. */
export const authoredChoices = ({ choices }: ChoiceQuestion, { feedback }: ChoiceKey, rewrite: (markdown: string) => string) =>
  choices.map(({ id, text }) => {
    const said = feedback.find(({ choiceId }) => choiceId === id)?.text
    return { id, text: rewrite(text), feedback: said === undefined ? undefined : rewrite(said) }
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
