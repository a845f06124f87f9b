import type { Quiz } from '@lectern/sdk/functions'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { courseQuery, outlineQuery, quizQuery } from '../course/queries'
import { textAttributes } from '../prose/direction'
import type { TaughtIn } from './question-card'
import type { TextContext } from './questions/question-type'

/** What stands around a quiz: the language of its course, and the sections that it refers to. */
export function useQuizContext(course: string): { text: TextContext; sections: ReadonlyMap<string, TaughtIn> } {
  const { data: facts } = useQuery(courseQuery(course))
  const { data: outline } = useQuery(outlineQuery(course))
  const all = outline?.chapters.flatMap(({ sections }) => sections) ?? []
  return {
    text: { course, ...textAttributes(facts?.locale) },
    sections: new Map(all.map(({ id, number, title }) => [id, { id, number, title }])),
  }
}

/** A quiz with what stands around it. */
export function useQuiz(course: string, id: string): { quiz: Quiz } & ReturnType<typeof useQuizContext> {
  const { data: quiz } = useSuspenseQuery(quizQuery(course, id))
  return { quiz, ...useQuizContext(course) }
}
