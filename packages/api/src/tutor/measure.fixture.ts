import type { AskedQuestion } from './questions.fixture'
import type { TutorAnswer } from './schemas'

/** How well questions are answered. */
export interface Measured {
  /** Questions of which one of the first three sections is right. */
  found: number
  /** Questions whose answer has a sentence that answers them among the first three. */
  answered: number
  /** What was not answered well, for whoever looks into it. */
  misses: string[]
}

/** Asks questions that the course answers. */
export async function measureAnswers(
  ask: (question: string) => Promise<TutorAnswer>,
  questions: readonly AskedQuestion[],
): Promise<Measured> {
  const measured: Measured = { found: 0, answered: 0, misses: [] }
  for (const { question, sections, says } of questions) {
    const { answer, related } = await ask(question)
    const isFound = related.slice(0, 3).some(({ sectionId }) => sections.includes(sectionId))
    const quotes = answer.slice(0, 3).flatMap(({ citations }) => citations.map(({ quote }) => quote))
    const isAnswered = says.some((part) => quotes.some((quote) => quote.includes(part)))
    measured.found += Number(isFound)
    measured.answered += Number(isAnswered)
    if (!isFound || !isAnswered) measured.misses.push(`${isFound ? 'not answered' : 'not found'}: ${question}`)
  }
  return measured
}

/** Asks questions that the course does not answer, and returns how many are refused. */
export async function countRefusals(ask: (question: string) => Promise<TutorAnswer>, questions: readonly string[]): Promise<number> {
  let refused = 0
  for (const question of questions) refused += Number((await ask(question)).refusal?.code === 'not_in_course')
  return refused
}
