import { z } from 'zod'
import { Slug } from '../primitives'
import { authoredChoices, ChoiceFeedback, Choices, choiceMembers, linkChoices, textsOfChoices } from './choices'
import { hasPiece, StoredPiece } from './pieces'
import { authoredMembers, defineQuestionType, keyMembers, questionMembers, responseMembers, typeOf, unknownPiece } from './question-type'

const type = 'single-choice' as const

/** One of several choices is right: all or nothing. */
export const singleChoice = defineQuestionType({
  type,
  ...choiceMembers,
  authored: z.strictObject({
    ...authoredMembers,
    type: typeOf(type),
    choices: Choices,
    answer: Slug.describe('Id of the right choice.'),
  }),
  question: z.strictObject({ type: z.literal(type), ...questionMembers, choices: z.array(StoredPiece) }),
  key: z.strictObject({ type: z.literal(type), ...keyMembers, feedback: ChoiceFeedback, choiceId: Slug }),
  response: z.strictObject({ type: z.literal(type), ...responseMembers, choiceId: z.string().nullable() }),

  link({ choices: authored, answer }, context) {
    const linked = linkChoices(authored, [{ id: answer, path: [...context.path, 'answer'] }], context)
    if (!linked) return undefined
    const { choices, feedback } = linked
    return { question: { type, ...context.question, choices }, key: { type, ...context.key, feedback, choiceId: answer } }
  },
  validate: ({ id, choices }, { choiceId }, at) =>
    choiceId !== null && !hasPiece(choices, choiceId) ? [unknownPiece(id, `${at}/choiceId`, choiceId, 'choice')] : [],
  isEmpty: ({ choiceId }) => choiceId === null,
  share: (_question, key, { choiceId }) => (choiceId === key.choiceId ? 1 : 0),
  toAuthored: (question, key, rewrite) => ({ choices: authoredChoices(question, key, rewrite), answer: key.choiceId }),
  authoredTexts: (question, key) => textsOfChoices(question, key, [key.choiceId]),
  chosen: ({ choiceId }) => (choiceId === null ? [] : [choiceId]),
  answer: ({ choiceId }) => ({ type, choiceId }),
  fullResponse: ({ questionId, choiceId }) => ({ type, questionId, choiceId }),
})
