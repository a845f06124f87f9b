import { coursesGlossaryList } from '@lectern/sdk/functions'
import {
  coursesChaptersGetOptions,
  coursesGetOptions,
  coursesOutlineOptions,
  coursesQuizzesGetOptions,
  coursesReleasesCurrentOptions,
  coursesSectionsGetOptions,
} from '@lectern/sdk/query'
import { queryOptions } from '@tanstack/react-query'
import { content, releaseOf } from '../app/client'

export const courseQuery = (course: string) => coursesGetOptions(content(), course, releaseOf(course))
export const outlineQuery = (course: string) => coursesOutlineOptions(content(), course, releaseOf(course))
export const chapterQuery = (course: string, chapter: string) =>
  coursesChaptersGetOptions(content(), course, chapter, { include: ['sections'], ...releaseOf(course) })
export const sectionQuery = (course: string, section: string) => coursesSectionsGetOptions(content(), course, section, releaseOf(course))
export const quizQuery = (course: string, quiz: string) => coursesQuizzesGetOptions(content(), course, quiz, releaseOf(course))
export const currentReleaseQuery = (course: string) => coursesReleasesCurrentOptions(content(), course)

/** All terms of a course. */
export const glossaryQuery = (course: string) => {
  const params = { limit: 100, ...releaseOf(course) }
  return queryOptions({
    queryKey: ['glossary', content().baseUrl, course, params],
    queryFn: ({ signal }) => coursesGlossaryList(content(), course, params, { signal }).toArray({ limit: 10_000 }),
  })
}
