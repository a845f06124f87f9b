import { createHash } from 'node:crypto'
import type { BundleQuestion } from '../bundle'

const rank = (seed: string, id: string): string => createHash('sha256').update(`${seed}\n${id}`).digest('hex')

/**
 * Shuffles pieces by a seed and their ids, whatever order they come in: in ordering and matching questions the authored order is the
 * solution.
 */
export function permute<Piece extends { id: string }>(seed: string, pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((a, b) => (rank(seed, a.id) < rank(seed, b.id) ? -1 : 1))
}

/** The question as learners may see it. Shuffles again, so that a hand-made bundle cannot reveal the solution by the order. */
export function learnerQuestion(question: BundleQuestion): BundleQuestion {
  if (question.type === 'ordering') return { ...question, items: permute(`${question.id} items`, question.items) }
  if (question.type === 'matching') {
    return { ...question, left: permute(`${question.id} left`, question.left), right: permute(`${question.id} right`, question.right) }
  }
  return question
}

/** The number of questions that a learner gets, and their total points. Self-checks have none. */
export function questionTotals(quiz: { questions: BundleQuestion[]; draw?: number }): { questionCount: number; maxPoints: number } {
  const worth = quiz.questions.map((question) => (question.type === 'self-check' ? 0 : question.points))
  if (quiz.draw === undefined) return { questionCount: worth.length, maxPoints: worth.reduce((sum, points) => sum + points, 0) }
  return { questionCount: quiz.draw, maxPoints: quiz.draw * (worth[0] ?? 0) }
}
