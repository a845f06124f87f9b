import type { GapResult, Render, RenderedKey } from './question-type'
import {
  type AnswerKey,
  type BundleQuestion,
  type QuestionResponse,
  type QuestionView,
  questionTypeOf,
  type RevealedAnswer,
  worthOf,
} from './question-types'
import { firstVariants } from './variants'

/** The question as learners may see it. Shuffles again, so that a hand-made bundle cannot reveal the solution by the order. */
export const learnerQuestion = (question: BundleQuestion): BundleQuestion => questionTypeOf(question).forLearner?.(question) ?? question

/** The number of questions that a learner gets, and their total points. Self-checks have none. */
export function questionTotals(quiz: { questions: BundleQuestion[]; draw?: number }): { questionCount: number; maxPoints: number } {
  const worth = firstVariants(quiz.questions).map(worthOf)
  if (quiz.draw === undefined) return { questionCount: worth.length, maxPoints: worth.reduce((sum, points) => sum + points, 0) }
  return { questionCount: quiz.draw, maxPoints: quiz.draw * (worth[0] ?? 0) }
}

/** Renders a question for learners. */
export async function viewQuestion(question: Omit<BundleQuestion, 'id'>, render: Render): Promise<Omit<QuestionView, 'id'>> {
  const { type, points, section, variantOf } = question
  const base = { type, prompt: await render(question.prompt), points, sectionId: section ?? null, ...(variantOf && { variantOf }) }
  // The id is part of no view: it is stored beside the question.
  return { ...base, ...(await questionTypeOf(question).view(question as BundleQuestion, render)) } as Omit<QuestionView, 'id'>
}

/** Renders the texts of an answer key. */
export async function renderAnswerKey(key: AnswerKey, render: Render): Promise<RenderedKey> {
  const { feedback = [], content = null, gapFeedback } = (await questionTypeOf(key).renderKey?.(key, render)) ?? {}
  return {
    explanation: key.explanation === undefined ? null : await render(key.explanation),
    feedback,
    content,
    ...(gapFeedback && { gapFeedback }),
  }
}

/** The right answer as the review policy reveals it. */
export const revealAnswer = (key: AnswerKey, rendered: RenderedKey): RevealedAnswer => questionTypeOf(key).answer(key, rendered)

/** The result of each gap of a question with gaps; undefined for other questions. */
export const gapResults = (key: AnswerKey, response: QuestionResponse | undefined): GapResult[] | undefined =>
  questionTypeOf(key).gapResults?.(key, response)

/** The choices of a response that may have feedback. */
export const chosenIds = (response: QuestionResponse, key: AnswerKey): readonly string[] =>
  questionTypeOf(response).chosen?.(response, key) ?? []
