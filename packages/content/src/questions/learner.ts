import { type BundleQuestion, questionTypeOf } from './question-types'

/** The question as learners may see it. Shuffles again, so that a hand-made bundle cannot reveal the solution by the order. */
export const learnerQuestion = (question: BundleQuestion): BundleQuestion => questionTypeOf(question).forLearner?.(question) ?? question

/** The number of questions that a learner gets, and their total points. Self-checks have none. */
export function questionTotals(quiz: { questions: BundleQuestion[]; draw?: number }): { questionCount: number; maxPoints: number } {
  const worth = quiz.questions.map((question) => (question.type === 'self-check' ? 0 : question.points))
  if (quiz.draw === undefined) return { questionCount: worth.length, maxPoints: worth.reduce((sum, points) => sum + points, 0) }
  return { questionCount: quiz.draw, maxPoints: quiz.draw * (worth[0] ?? 0) }
}
