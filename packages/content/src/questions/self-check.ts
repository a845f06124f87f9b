import { z } from 'zod'
import { markdown, StorableText } from '../primitives'
import { authoredMembers, defineQuestionType, keyMembers, questionMembers, typeOf } from './question-type'

const type = 'self-check' as const

/** A question that is shown and revealed, but not answered or scored. */
export const selfCheck = defineQuestionType({
  type,
  unscored: true,
  authored: z.strictObject({
    ...authoredMembers,
    type: typeOf(type),
    answer: markdown.describe('The answer, revealed and not scored; Markdown.'),
  }),
  question: z.strictObject({ type: z.literal(type), ...questionMembers }),
  key: z.strictObject({ type: z.literal(type), ...keyMembers, answer: StorableText }),
  response: z.never(),

  link: ({ answer }, { path, rewrite, ...context }) => ({
    question: { type, ...context.question },
    key: { type, ...context.key, answer: rewrite(answer, [...path, 'answer']) },
  }),
  toAuthored: (_question, { answer }, rewrite) => ({ answer: rewrite(answer) }),
  keyTexts: ({ answer }) => [{ text: answer, place: ['answer'] }],
  view: async () => ({}),
  renderKey: async ({ answer }, render) => ({ content: await render(answer) }),
  answer: (_key, { content }) => ({ type, content: content ?? { html: '', text: '' } }),
  validate: () => [],
  isEmpty: () => true,
  share: () => 0,
  fullResponse: () => undefined,
})
