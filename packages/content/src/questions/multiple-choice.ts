import { z } from 'zod'
import { Slug } from '../primitives'
import { authoredChoices, ChoiceFeedback, Choices, choiceMembers, linkChoices, textsOfChoices } from './choices'
import { hasPiece, StoredPiece } from './pieces'
import { authoredMembers, defineQuestionType, keyMembers, questionMembers, responseMembers, typeOf, unknownPiece } from './question-type'

const type = 'multiple-choice' as const
const scoring = z.enum(['partial', 'all-or-nothing'])

/** Several choices are right. With `partial` scoring, wrong ticks are subtracted, so that ticking everything is worth nothing. */
export const multipleChoice = defineQuestionType({
  type,
  ...choiceMembers,
  authored: z.strictObject({
    ...authoredMembers,
    type: typeOf(type),
    choices: Choices,
    answer: z.array(Slug).min(1).max(50).describe('Ids of the right choices.'),
    scoring: scoring.default('partial').describe('Whether a part of the answer is worth a part of the points.'),
  }),
  question: z.strictObject({ type: z.literal(type), ...questionMembers, choices: z.array(StoredPiece) }),
  key: z.strictObject({ type: z.literal(type), ...keyMembers, feedback: ChoiceFeedback, choiceIds: z.array(Slug), scoring }),
  response: z.strictObject({ type: z.literal(type), ...responseMembers, choiceIds: z.array(z.string()) }),

  link({ choices: authored, answer, scoring }, context) {
    const at = [...context.path, 'answer']
    const linked = linkChoices(
      authored,
      answer.map((id, index) => ({ id, path: [...at, index] })),
      context,
    )
    if (!linked) return undefined
    const { choices, feedback } = linked
    if (answer.length === choices.length) {
      const message = 'Every choice is right, so ticking everything scores full.'
      context.report(at, 'question.no-wrong-choice', message, 'Add a wrong choice.', 'warning')
    }
    return { question: { type, ...context.question, choices }, key: { type, ...context.key, feedback, choiceIds: answer, scoring } }
  },
  validate: ({ id, choices }, { choiceIds }, at) =>
    choiceIds.flatMap((choiceId, index) =>
      hasPiece(choices, choiceId) ? [] : [unknownPiece(id, `${at}/choiceIds/${index}`, choiceId, 'choice')],
    ),
  isEmpty: ({ choiceIds }) => choiceIds.length === 0,
  share({ choices }, key, { choiceIds }) {
    const chosen = new Set(choiceIds)
    const right = new Set(key.choiceIds)
    const hits = [...chosen].filter((id) => right.has(id)).length
    const misses = chosen.size - hits
    if (key.scoring === 'all-or-nothing') return hits === right.size && misses === 0 ? 1 : 0
    const wrongs = choices.length - right.size
    return hits / right.size - (wrongs === 0 ? 0 : misses / wrongs)
  },
  toAuthored: (question, key, rewrite) => ({
    choices: authoredChoices(question, key, rewrite),
    answer: key.choiceIds,
    scoring: key.scoring,
  }),
  authoredTexts: (question, key) => textsOfChoices(question, key, key.choiceIds),
  chosen: ({ choiceIds }) => choiceIds,
  answer: ({ choiceIds }) => ({ type, choiceIds }),
  fullResponse: ({ questionId, choiceIds }) => ({ type, questionId, choiceIds }),
})
