import type { Quiz } from '@lectern/sdk/functions'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { courseQuery, outlineQuery, quizQuery } from '../course/queries'
import { textAttributes } from '../prose/direction'
import type { TaughtIn } from './question-card'
import type { TextContext } from './questions/question-type'

/** What every page about a quiz needs. */
export function useQuiz(course: string, id: string): { quiz: Quiz; text: TextContext; sections: ReadonlyMap<string, TaughtIn> } {
  const { data: quiz } = useSuspenseQuery(quizQuery(course, id))
  const { data: facts } = useQuery(courseQuery(course))
  const { data: outline } = useQuery(outlineQuery(course))
  const all = outline?.chapters.flatMap(({ sections }) => sections) ?? []
  return {
    quiz,
    text: { course, ...textAttributes(facts?.locale) },
    sections: new Map(all.map(({ id, number, title }) => [id, { id, number, title }])),
  }
}
