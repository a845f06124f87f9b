import type { Outcome, QuestionResponse, QuizScore } from '@lectern/content'

/** An attempt as it enters the statistics of a quiz. */
export interface AnalysedAttempt {
  learner: string
  score: QuizScore
  /** The responses that count. */
  responses: readonly QuestionResponse[]
}

/** How scores are spread. All are in [0, 1]. */
export interface Spread {
  mean: number
  /** The middle one, or the mean of the two in the middle. */
  median: number
  minimum: number
  maximum: number
  /** Of the population. */
  standardDeviation: number
}

/** What learners made of a question. */
export interface ItemAnalysis {
  questionId: string
  /** How many attempts had the question. */
  attempts: number
  outcomes: Record<Outcome, number>
  /** The mean share of its points, which test theory calls difficulty; null while nothing is scored. */
  facility: number | null
  /** The correlation of its points with those of the rest of the attempt; null where one of them never varies. */
  discrimination: number | null
  /** How often each choice was chosen; null for other types. */
  choices: ReadonlyMap<string, number> | null
}

export interface QuizAnalysis {
  attempts: number
  learners: number
  /** Attempts with a response that a person still has to score; they are left out of scores, facility and discrimination. */
  pending: number
  passed: number
  failed: number
  fractions: Spread | null
  /** How many attempts scored less than 10 %, 20 %, …; the last holds 90 % and more. */
  tenths: number[]
  questions: ItemAnalysis[]
}

interface Item {
  attempts: number
  outcomes: Record<Outcome, number>
  scored: number
  sum: number
  /** Pairs of the share of the question and the share of the rest. */
  pairs: { count: number; x: number; y: number; xx: number; yy: number; xy: number }
  choices: Map<string, number> | null
}

/** Collects attempts one by one, so that memory holds a number for each, and gives their statistics (classical test theory). */
export function createAnalysis() {
  const learners = new Set<string>()
  const fractions: number[] = []
  const items = new Map<string, Item>()
  let attempts = 0
  let pending = 0
  let passed = 0
  let failed = 0

  const itemOf = (id: string): Item => {
    const known = items.get(id)
    if (known) return known
    const item: Item = {
      attempts: 0,
      outcomes: { correct: 0, partial: 0, incorrect: 0, unanswered: 0, pending: 0, 'not-scored': 0 },
      scored: 0,
      sum: 0,
      pairs: { count: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 },
      choices: null,
    }
    items.set(id, item)
    return item
  }

  return {
    add({ learner, score, responses }: AnalysedAttempt): void {
      attempts += 1
      learners.add(learner)
      if (score.pending) pending += 1
      else if (score.fraction !== null) {
        fractions.push(score.fraction)
        if (score.passed === true) passed += 1
        if (score.passed === false) failed += 1
      }
      for (const { questionId, outcome, points, maxPoints } of score.questions) {
        const item = itemOf(questionId)
        item.attempts += 1
        item.outcomes[outcome] += 1
        if (score.pending || maxPoints === 0) continue
        const share = points / maxPoints
        item.scored += 1
        item.sum += share
        const rest = score.maxPoints - maxPoints
        if (rest <= 0) continue
        const restShare = (score.points - points) / rest
        const { pairs } = item
        pairs.count += 1
        pairs.x += share
        pairs.y += restShare
        pairs.xx += share * share
        pairs.yy += restShare * restShare
        pairs.xy += share * restShare
      }
      for (const response of responses) {
        const chosen =
          response.type === 'single-choice' ? [response.choiceId] : response.type === 'multiple-choice' ? response.choiceIds : undefined
        if (!chosen) continue
        const item = itemOf(response.questionId)
        item.choices ??= new Map()
        for (const id of chosen) if (id !== null) item.choices.set(id, (item.choices.get(id) ?? 0) + 1)
      }
    },

    finish(): QuizAnalysis {
      const tenths = Array.from({ length: 10 }, () => 0)
      for (const fraction of fractions) {
        const tenth = Math.min(9, Math.max(0, Math.floor(fraction * 10 + 1e-9)))
        tenths[tenth] = (tenths[tenth] ?? 0) + 1
      }
      return {
        attempts,
        learners: learners.size,
        pending,
        passed,
        failed,
        fractions: spreadOf(fractions),
        tenths,
        questions: [...items].map(([questionId, item]) => ({
          questionId,
          attempts: item.attempts,
          outcomes: item.outcomes,
          facility: item.scored === 0 ? null : item.sum / item.scored,
          discrimination: correlationOf(item.pairs),
          choices: item.choices,
        })),
      }
    },
  }
}

function spreadOf(fractions: readonly number[]): Spread | null {
  const sorted = Float64Array.from(fractions).sort()
  const count = sorted.length
  if (count === 0) return null
  const mean = sorted.reduce((sum, each) => sum + each, 0) / count
  const variance = sorted.reduce((sum, each) => sum + (each - mean) ** 2, 0) / count
  const at = (index: number) => sorted[index] as number
  return {
    mean,
    median: (at(Math.floor((count - 1) / 2)) + at(Math.ceil((count - 1) / 2))) / 2,
    minimum: at(0),
    maximum: at(count - 1),
    standardDeviation: Math.sqrt(variance),
  }
}

/** Pearson's correlation. Null without a pair, and where one side is always the same. */
function correlationOf({ count, x, y, xx, yy, xy }: Item['pairs']): number | null {
  if (count === 0) return null
  const spreadX = xx - (x * x) / count
  const spreadY = yy - (y * y) / count
  // Rounding leaves a little of what is none.
  if (spreadX < 1e-9 || spreadY < 1e-9) return null
  return Math.min(1, Math.max(-1, (xy - (x * y) / count) / Math.sqrt(spreadX * spreadY)))
}
