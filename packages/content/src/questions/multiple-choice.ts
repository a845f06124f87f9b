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

const type = 'multiple-choice' as const
const scoring = z.enum(['partial', 'all-or-nothing'])

/** Several choices are right. With `partial` scoring, wrong ticks are subtracted, so that ticking everything is worth nothing. */
export const multipleChoice = defineQuestionType({
  type,
  ...choiceMembers,
  authored: z.strictObject({
    ...authoredMembers,
    type: typeOf(type),
    choices: ScoredChoices,
    answer: z.array(Slug).min(1).max(50).describe('Ids of the right choices.'),
    scoring: scoring.default('partial').describe('Whether a part of the answer is worth a part of the points.'),
    allowNegative,
  }),
  question: z.strictObject({ type: z.literal(type), ...questionMembers, choices: z.array(StoredPiece) }),
  key: z.strictObject({
    type: z.literal(type),
    ...keyMembers,
    feedback: ChoiceFeedback,
    choiceIds: z.array(Slug),
    scoring,
    shares: Shares.optional(),
    allowNegative: z.literal(true).optional(),
  }),
  response: z.strictObject({ type: z.literal(type), ...responseMembers, choiceIds: z.array(z.string()) }),

  link({ choices: authored, answer, scoring, allowNegative }, context) {
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
    const shares = linkShares(authored, { rightIds: answer, creditOn: 'right', allowNegative }, context)
    const credits = (shares.shares ?? []).filter(({ share }) => share > 0)
    if (credits.length > 0 && (credits.length < answer.length || Math.abs(credits.reduce((sum, { share }) => sum + share, 0) - 1) > 1e-3)) {
      const hint = 'Give each right choice a credit, with 1 as their sum.'
      context.report([...context.path, 'choices'], 'question.credits-sum', 'The credits of the right choices do not add up to 1.', hint)
    }
    if (scoring === 'all-or-nothing' && (shares.shares || allowNegative)) {
      const message = 'Credits and penalties do not count where a question is all or nothing.'
      context.report([...context.path, 'scoring'], 'question.credit-unused', message, 'Remove them, or use scoring: partial.')
    }
    return {
      question: { type, ...context.question, choices },
      key: { type, ...context.key, feedback, choiceIds: answer, scoring, ...shares },
    }
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
    if (!key.shares) return hits / right.size - (wrongs === 0 ? 0 : misses / wrongs)
    const worth = (id: string) => shareOfChoice(key, id) ?? (right.has(id) ? 1 / right.size : -1 / wrongs)
    // Thirds as 0.333 add up to a little less than 1.
    const full = [...right].reduce((sum, id) => sum + worth(id), 0)
    return [...chosen].reduce((sum, id) => sum + (right.has(id) ? worth(id) / full : worth(id)), 0)
  },
  toAuthored: (question, key, rewrite) => ({
    choices: authoredChoices(question, key, rewrite),
    answer: key.choiceIds,
    scoring: key.scoring,
    allowNegative: key.allowNegative,
  }),
  authoredTexts: (question, key) => textsOfChoices(question, key, key.choiceIds),
  chosen: ({ choiceIds }) => choiceIds,
  answer: ({ choiceIds }) => ({ type, choiceIds }),
  fullResponse: (_question, { questionId, choiceIds }) => ({ type, questionId, choiceIds }),
})
