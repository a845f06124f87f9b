// Compiled, never run: each line that must not compile is marked, and an unused mark is an error.
import { QueryClient } from '@tanstack/query-core'
import { type Course, Lectern, type SectionPage, type SectionSummary } from '../index'
import { attemptsSubmitMutation, coursesChaptersGetOptions, coursesGetOptions, coursesSectionsListInfiniteOptions } from './index'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const is = <_ extends true>() => {}

export async function use(): Promise<void> {
  const lectern = new Lectern({ baseUrl: 'https://courses.example.com' })
  const client = new QueryClient()
  const course = await client.fetchQuery(coursesGetOptions(lectern, 'c'))
  is<Equal<typeof course, Course>>()
  const kept = client.getQueryData(coursesGetOptions(lectern, 'c').queryKey)
  is<Equal<typeof kept, Course | undefined>>()
  const chapter = await client.fetchQuery(coursesChaptersGetOptions(lectern, 'c', '1', { include: ['sections'] }))
  is<Equal<typeof chapter.sections, SectionSummary[]>>()
  const { pages } = await client.fetchInfiniteQuery(coursesSectionsListInfiniteOptions(lectern, 'c'))
  is<Equal<(typeof pages)[number], SectionPage>>()
  await attemptsSubmitMutation(lectern).mutationFn({ attempt: 'a' })
  // @ts-expect-error: the attempt is missing.
  await attemptsSubmitMutation(lectern).mutationFn({})
  // @ts-expect-error: a path parameter is missing.
  coursesGetOptions(lectern)
}
