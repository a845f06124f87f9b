import { createRoute, z } from '@hono/zod-openapi'
import { stringify } from 'csv-stringify/sync'
import { isLearning, learnerOf, needsScope, requireCourse } from '../auth/access'
import { answer } from '../delivery/response'
import type { Deps } from '../http/context'
import { decodeCursor, encodeCursor } from '../http/cursor'
import { ApiError } from '../http/errors'
import { baseHeaders } from '../http/headers'
import type { Router } from '../http/router'
import { bodyProblems, CourseParam, LearnerParam, managedJson, pageQuery, privateText, problems, QuizParam } from '../schemas/common'
import {
  Accommodation,
  CompleteSections,
  DeletedLearner,
  Grade,
  GradePage,
  LearnerExport,
  Progress,
  SetAccommodation,
} from '../schemas/learner'
import type { GradeRow, Grades, Learners, ProgressRow, Progress as ProgressStore, QuizReads, ReleaseRef, ReleaseRefs } from '../store/store'
import { changeQuery, iso, isoOrNull, slugQuery, toSaved, toSummary } from './attempts'
import * as examples from './examples'
import { page } from './reads'
import { toFraction, toScore, toSixDecimals } from './review'
import { toManualScore } from './scores'

const bodyBytes = 256 * 1024
const rowsAtOnce = 500

const gradeQuery = {
  ...changeQuery,
  course: slugQuery('course', 'Id of the course.', 'ai-deployment-and-management'),
  quiz: slugQuery('quiz', 'Id of a quiz.', 'final-exam').optional(),
}
const gradeProblems = ['insufficient_scope', 'course_not_found'] as const

const listGrades = createRoute({
  ...needsScope('learning'),
  method: 'get',
  path: '/v1/grades',
  operationId: 'grades.list',
  summary: 'List grades',
  description:
    'One grade per learner and graded quiz with an ended attempt, ordered by quiz and learner, for the gradebook of an LMS. `updatedSince` returns the changes since the last sync.',
  tags: ['Grades'],
  'x-lectern-pagination': 'cursor',
  request: { query: z.strictObject({ ...pageQuery, ...gradeQuery }) },
  responses: {
    200: managedJson(GradePage, 'A page of grades.', examples.gradePage),
    ...problems('invalid_cursor', ...gradeProblems),
  },
})

const exportGrades = createRoute({
  ...needsScope('learning'),
  method: 'get',
  path: '/v1/grades/export',
  operationId: 'grades.export',
  summary: 'Export grades as CSV',
  description: 'All grades that `grades.list` pages through, as one CSV file with a header row (RFC 4180, UTF-8).',
  tags: ['Grades'],
  request: { query: z.strictObject(gradeQuery) },
  responses: { 200: privateText('text/csv', 'The grades.'), ...problems(...gradeProblems) },
})

const ofCourse = z.strictObject({ learner: LearnerParam, course: CourseParam })

const getProgress = createRoute({
  ...isLearning,
  method: 'get',
  path: '/v1/learners/{learner}/progress/{course}',
  operationId: 'progress.get',
  summary: 'Get progress',
  description:
    'The progress of a learner in the published release. A completed section counts 1, a graded quiz its best fraction that the learner may see, practice nothing. A section is the mean of itself and its quizzes, a chapter the mean of its sections and quizzes, the course the mean of all of these.',
  tags: ['Learners'],
  request: { params: ofCourse, query: z.strictObject({}) },
  responses: {
    200: managedJson(Progress, 'The progress.', examples.progress),
    ...problems('insufficient_scope', 'other_learner', 'other_course', 'course_not_found', 'course_archived'),
  },
})

const completeSections = createRoute({
  ...isLearning,
  bodyBytes,
  method: 'put',
  path: '/v1/learners/{learner}/progress/{course}/sections',
  operationId: 'progress.sections.complete',
  summary: 'Complete sections',
  description:
    'Marks up to 500 sections as completed or not completed. Sections that already are do not change. A section that was removed since is kept and reported in `dropped`. An id that no release has ever had is refused, and nothing is written.',
  tags: ['Learners'],
  request: {
    params: ofCourse,
    query: z.strictObject({}),
    body: {
      required: true,
      description: 'Which sections.',
      content: { 'application/json': { schema: CompleteSections, example: examples.completeSections } },
    },
  },
  responses: {
    200: managedJson(Progress, 'The progress afterwards.', examples.progress),
    ...problems(
      ...bodyProblems,
      'insufficient_scope',
      'other_learner',
      'other_course',
      'course_not_found',
      'course_archived',
      'unknown_section',
    ),
  },
})

const ofQuiz = z.strictObject({ learner: LearnerParam, course: CourseParam, quiz: QuizParam })
const quizProblems = ['insufficient_scope', 'course_not_found', 'quiz_not_found', 'course_archived'] as const

const getAccommodation = createRoute({
  ...needsScope('learning'),
  method: 'get',
  path: '/v1/learners/{learner}/accommodations/{course}/{quiz}',
  operationId: 'accommodations.get',
  summary: 'Get an accommodation',
  description: 'The accommodation of a learner at a quiz. Grants nothing extra by default.',
  tags: ['Learners'],
  request: { params: ofQuiz, query: z.strictObject({}) },
  responses: { 200: managedJson(Accommodation, 'The accommodation.', examples.accommodation), ...problems(...quizProblems) },
})

const setAccommodation = createRoute({
  ...needsScope('learning'),
  bodyBytes,
  method: 'put',
  path: '/v1/learners/{learner}/accommodations/{course}/{quiz}',
  operationId: 'accommodations.set',
  summary: 'Set an accommodation',
  description: 'Grants a learner more time and more attempts at a quiz. Applies to future attempts.',
  tags: ['Learners'],
  request: {
    params: ofQuiz,
    query: z.strictObject({}),
    body: {
      required: true,
      description: 'What is granted.',
      content: { 'application/json': { schema: SetAccommodation, example: examples.setAccommodation } },
    },
  },
  responses: {
    200: managedJson(Accommodation, 'The accommodation.', examples.accommodation),
    ...problems(...bodyProblems, ...quizProblems),
  },
})

const oneLearner = z.strictObject({ learner: LearnerParam })

const exportLearner = createRoute({
  ...needsScope('learning'),
  method: 'get',
  path: '/v1/learners/{learner}/export',
  operationId: 'learners.export',
  summary: 'Export a learner',
  description:
    'All stored data of a learner: attempts with every save, score and comment, completed sections, accommodations, LTI launches, events.',
  tags: ['Learners'],
  request: { params: oneLearner, query: z.strictObject({}) },
  responses: {
    200: managedJson(LearnerExport, 'All of it.', examples.learnerExport),
    ...problems('insufficient_scope', 'learner_not_found'),
  },
})

const deleteLearner = createRoute({
  ...needsScope('learning'),
  method: 'delete',
  path: '/v1/learners/{learner}',
  operationId: 'learners.delete',
  summary: 'Erase a learner',
  description:
    'Erases the id, responses, results, comments of graders, progress, accommodations, LTI launches, events and idempotency records of a learner. Only the number of attempts per quiz remains. Earlier backups still contain the data.',
  tags: ['Learners'],
  request: { params: oneLearner, query: z.strictObject({}) },
  responses: { 200: managedJson(DeletedLearner, 'What was erased.', examples.deletedLearner), ...problems('insufficient_scope') },
})

/** Registers the operations on grades, progress, accommodations and learners' data. */
export function learnerRoutes(router: Router, { store }: Deps<Grades & Learners & ProgressStore & QuizReads & ReleaseRefs>): void {
  router.operation(listGrades, async (c) => {
    const { limit, cursor, course, quiz, updatedSince } = c.req.valid('query')
    await getOpenCourse(store, course, { archived: true })
    const filter = toFilter(course, quiz, updatedSince)
    const scope = ['grades.list', filter]
    const [afterQuiz, ...rest] = String(decodeCursor(scope, cursor)?.after ?? '').split(' ')
    const after: [string, string] | undefined = afterQuiz ? [afterQuiz, rest.join(' ')] : undefined
    const { rows, next } = await store.listGrades(filter, { after, limit })
    const { next: link, ...members } = page(c, next === undefined ? null : encodeCursor(scope, { release: 0, after: next.join(' ') }))
    return answer(c, { data: rows.map(toGrade), ...members }, { next: link })
  })

  router.operation(exportGrades, async (c) => {
    const { course, quiz, updatedSince } = c.req.valid('query')
    await getOpenCourse(store, course, { archived: true })
    const filter = toFilter(course, quiz, updatedSince)
    const columns = Object.keys(Grade.shape)
    const parts = [stringify([columns])]
    for (let after: [string, string] | undefined; ; ) {
      const { rows, next } = await store.listGrades(filter, { after, limit: rowsAtOnce })
      // Cells that a spreadsheet would evaluate as formulas are escaped.
      parts.push(stringify(rows.map(toGrade), { columns, escape_formulas: true, cast: { boolean: String } }))
      if (next === undefined) break
      after = next
    }
    const headers = { ...baseHeaders(c), 'Content-Type': 'text/csv; charset=utf-8', 'Cache-Control': 'private, no-store' }
    return new Response(parts.join(''), { status: 200, headers }) as never
  })

  router.operation(getProgress, async (c) => {
    const { learner: asked, course } = c.req.valid('param')
    const learner = learnerOf(c.get('principal'), asked, { in: 'path', name: 'learner' })
    requireCourse(c.get('principal'), course)
    await getOpenCourse(store, course)
    return answer(c, toProgress(learner, await store.findProgress(course, learner)))
  })

  router.operation(completeSections, async (c) => {
    const { learner: asked, course } = c.req.valid('param')
    const { sections } = c.req.valid('json')
    const learner = learnerOf(c.get('principal'), asked, { in: 'path', name: 'learner' })
    requireCourse(c.get('principal'), course)
    await getOpenCourse(store, course)
    const { unknown } = await store.setCompletions(course, learner, sections)
    if (unknown.length > 0) {
      const errors = sections.flatMap(({ sectionId }, index) =>
        unknown.includes(sectionId)
          ? [
              {
                in: 'body' as const,
                pointer: `/sections/${index}/sectionId`,
                code: 'unknown_section',
                detail: `No release of "${course}" has a section "${sectionId}".`,
              },
            ]
          : [],
      )
      throw new ApiError('unknown_section', errors[0]?.detail ?? '', { errors })
    }
    return answer(c, toProgress(learner, await store.findProgress(course, learner)))
  })

  router.operation(getAccommodation, async (c) => {
    const { learner: asked, course, quiz } = c.req.valid('param')
    const learner = learnerOf(c.get('principal'), asked, { in: 'path', name: 'learner' })
    await requireQuiz(store, course, quiz)
    const granted = await store.findAccommodation(course, quiz, learner)
    return answer(c, { courseId: course, quizId: quiz, learnerId: learner, ...granted })
  })

  router.operation(setAccommodation, async (c) => {
    const { learner: asked, course, quiz } = c.req.valid('param')
    const granted = c.req.valid('json')
    const learner = learnerOf(c.get('principal'), asked, { in: 'path', name: 'learner' })
    await requireQuiz(store, course, quiz)
    await store.setAccommodation(course, quiz, learner, granted)
    return answer(c, { courseId: course, quizId: quiz, learnerId: learner, ...granted })
  })

  router.operation(exportLearner, async (c) => {
    const learner = learnerOf(c.get('principal'), c.req.valid('param').learner, { in: 'path', name: 'learner' })
    const held = await store.exportLearner(learner)
    if (!held) throw new ApiError('learner_not_found', 'Nothing is stored about this learner.')
    return answer(c, {
      learnerId: learner,
      attempts: held.attempts.map(({ saves, score, manualScores, ...attempt }) => ({
        ...toSummary(attempt),
        saves: saves.map(toSaved),
        score: score && toScore(score),
        manualScores: manualScores.map(toManualScore),
      })),
      completions: held.completions.map(({ completedAt, ...rest }) => ({ ...rest, completedAt: iso(completedAt) })),
      accommodations: held.accommodations.map((each) => ({ ...each, learnerId: learner })),
      ltiLaunches: held.ltiLaunches,
      events: held.events.map((event) => ({ ...event, at: iso(event.at) })),
      idempotencyRecords: held.idempotencyRecords,
    })
  })

  router.operation(deleteLearner, async (c) => {
    const learner = learnerOf(c.get('principal'), c.req.valid('param').learner, { in: 'path', name: 'learner' })
    return answer(c, { learnerId: learner, ...(await store.deleteLearner(learner)) })
  })
}

/** The published release of a course. Archived courses are refused unless `archived` is true. */
async function getOpenCourse(store: ReleaseRefs, course: string, { archived = false } = {}): Promise<ReleaseRef> {
  const release = await store.findRelease(course)
  if (!release) throw new ApiError('course_not_found', `No course has the id "${course}".`)
  if (release.archivedAt !== null && !archived) throw new ApiError('course_archived', `The course "${course}" was archived.`)
  return release
}

async function requireQuiz(store: QuizReads & ReleaseRefs, course: string, quiz: string): Promise<void> {
  const release = await getOpenCourse(store, course)
  if (!(await store.findQuiz(release, quiz))) throw new ApiError('quiz_not_found', `The course "${course}" has no quiz "${quiz}".`)
}

const toFilter = (courseId: string, quizId: string | undefined, updatedSince: string | undefined) => ({
  courseId,
  quizId,
  updatedSince: updatedSince === undefined ? undefined : Date.parse(updatedSince),
})

const toGrade = ({ learner, updatedAt, ...grade }: GradeRow): z.infer<typeof Grade> => ({
  ...grade,
  fraction: toFraction(grade.fraction),
  learnerId: learner,
  updatedAt: iso(updatedAt),
})

function toProgress(learnerId: string, progress: ProgressRow | undefined): z.infer<typeof Progress> {
  if (!progress) throw new Error('the course went away while its progress was read')
  return {
    ...progress,
    learnerId,
    fraction: toSixDecimals(progress.fraction),
    quizzes: progress.quizzes.map((quiz) => ({ ...quiz, fraction: toFraction(quiz.fraction) })),
    chapters: progress.chapters.map((chapter) => ({
      ...chapter,
      fraction: toSixDecimals(chapter.fraction),
      sections: chapter.sections.map((section) => ({
        ...section,
        fraction: toSixDecimals(section.fraction),
        completedAt: isoOrNull(section.completedAt),
      })),
    })),
    dropped: progress.dropped.map((each) => ({ ...each, at: iso(each.at) })),
  }
}
