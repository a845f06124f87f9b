import { z } from 'zod'
import { Slug } from '../primitives'
import {
  allowNegative,
  authoredChoices,
  ChoiceFeedback,
  choiceMembers,
  linkChoices,
  linkShares,
  ScoredChoices,
  Shares,
  shareOfChoice,
  textsOfChoices,
} from './choices'
import { hasPiece, StoredPiece } from './pieces'
import { authoredMembers, defineQuestionType, keyMembers, questionMembers, responseMembers, typeOf, unknownPiece } from './question-type'

const type = 'single-choice' as const

/** One of several choices is right. Others may have a credit or a penalty. */
export const singleChoice = defineQuestionType({
  type,
  ...choiceMembers,
  authored: z.strictObject({
    ...authoredMembers,
    type: typeOf(type),
    choices: ScoredChoices,
    answer: Slug.describe('Id of the right choice.'),
    allowNegative,
  }),
  question: z.strictObject({ type: z.literal(type), ...questionMembers, choices: z.array(StoredPiece) }),
  key: z.strictObject({
    type: z.literal(type),
    ...keyMembers,
    feedback: ChoiceFeedback,
    choiceId: Slug,
    shares: Shares.optional(),
    allowNegative: z.literal(true).optional(),
  }),
  response: z.strictObject({ type: z.literal(type), ...responseMembers, choiceId: z.string().nullable() }),

  link({ choices: authored, answer, allowNegative }, context) {
    const linked = linkChoices(authored, [{ id: answer, path: [...context.path, 'answer'] }], context)
    if (!linked) return undefined
    const { choices, feedback } = linked
    const shares = linkShares(authored, { rightIds: [answer], creditOn: 'wrong', allowNegative }, context)
    return { question: { type, ...context.question, choices }, key: { type, ...context.key, feedback, choiceId: answer, ...shares } }
  },
  validate: ({ id, choices }, { choiceId }, at) =>
    choiceId !== null && !hasPiece(choices, choiceId) ? [unknownPiece(id, `${at}/choiceId`, choiceId, 'choice')] : [],
  isEmpty: ({ choiceId }) => choiceId === null,
  share(_question, key, { choiceId }) {
    if (choiceId === null) return 0
    return choiceId === key.choiceId ? 1 : (shareOfChoice(key, choiceId) ?? 0)
  },
  toAuthored: (question, key, rewrite) => ({
    choices: authoredChoices(question, key, rewrite),
    answer: key.choiceId,
    allowNegative: key.allowNegative,
  }),
  authoredTexts: (question, key) => textsOfChoices(question, key, [key.choiceId]),
  chosen: ({ choiceId }) => (choiceId === null ? [] : [choiceId]),
  answer: ({ choiceId }) => ({ type, choiceId }),
  fullResponse: (_question, { questionId, choiceId }) => ({ type, questionId, choiceId }),
})
