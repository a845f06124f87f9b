import { createHash } from 'node:crypto'
import type { BundleQuestion } from '../bundle'

const rank = (seed: string, id: string): string => createHash('sha256').update(`${seed}\n${id}`).digest('hex')

/**
 * Puts pieces in an order that follows from the seed and their ids alone, whatever order they come in: for ordering and matching
 * questions the authored order is the solution.
 */
export function permute<Piece extends { id: string }>(seed: string, pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((a, b) => (rank(seed, a.id) < rank(seed, b.id) ? -1 : 1))
}

/** The question as a learner may see it; a bundle made by hand cannot smuggle the solution into the order. */
export function learnerQuestion(question: BundleQuestion): BundleQuestion {
  if (question.type === 'ordering') return { ...question, items: permute(`${question.id} items`, question.items) }
  if (question.type === 'matching') {
    return { ...question, left: permute(`${question.id} left`, question.left), right: permute(`${question.id} right`, question.right) }
  }
  return question
}

/** How many questions a learner gets and what they are worth together; a self-check is worth nothing. */
export function questionTotals(quiz: { questions: BundleQuestion[]; draw?: number }): { questionCount: number; maxPoints: number } {
  const worth = quiz.questions.map((question) => (question.type === 'self-check' ? 0 : question.points))
  if (quiz.draw === undefined) return { questionCount: worth.length, maxPoints: worth.reduce((sum, points) => sum + points, 0) }
  return { questionCount: quiz.draw, maxPoints: quiz.draw * (worth[0] ?? 0) }
}
