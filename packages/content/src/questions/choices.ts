import { z } from 'zod'
import { markdown, Slug, StorableText } from '../primitives'
import { checkPieces } from './pieces'
import type { LinkContext } from './question-type'

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
