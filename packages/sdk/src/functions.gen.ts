// Generated from openapi.json by scripts/generate-sdk.ts; do not edit.
// sha256 of the document: ad5f47feb974ee06af0f851e590d51542ec2be21c9021133e490f70c4a9e8456

import type { Client, RequestOptions } from './client'
import { type Call, call, type List, list } from './page'
import type {
  CoursesAssetsGetParams,
  CoursesAssetsGetResult,
  CoursesChaptersGetInclude,
  CoursesChaptersGetParams,
  CoursesChaptersGetResult,
  CoursesChaptersListParams,
  CoursesChaptersListResult,
  CoursesGetParams,
  CoursesGetResult,
  CoursesGlossaryListParams,
  CoursesGlossaryListResult,
  CoursesListParams,
  CoursesListResult,
  CoursesOutlineParams,
  CoursesOutlineResult,
  CoursesQuestionsRevealParams,
  CoursesQuestionsRevealResult,
  CoursesQuizzesGetParams,
  CoursesQuizzesGetResult,
  CoursesQuizzesListParams,
  CoursesQuizzesListResult,
  CoursesQuizzesScoreBody,
  CoursesQuizzesScoreParams,
  CoursesQuizzesScoreResult,
  CoursesReleasesCurrentParams,
  CoursesReleasesCurrentResult,
  CoursesSearchParams,
  CoursesSearchResult,
  CoursesSectionsGetParams,
  CoursesSectionsGetResult,
  CoursesSectionsListParams,
  CoursesSectionsListResult,
} from './types.gen'

/**
 * Get an asset.
 *
 * The bytes of an image or a file. The address holds the hash of the content, so the answer never changes.
 *
 * @param course Id of the course.
 * @param hash SHA-256 of the bytes.
 * @param name Name of the file.
 * @param options Signal, timeout, retries and headers of this call.
 * @throws 404: `asset_not_found`: The course has no such asset.
 * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
 * @throws 422: `invalid_request`: The request does not match the schema of this operation.
 * @throws 500: `internal_error`: Something went wrong on the server.
 * @example
 * const result = await coursesAssetsGet(lectern, 'ai-deployment-and-management', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'diagram.svg')
 */
export function coursesAssetsGet(lectern: Client, course: string, hash: string, name: string, params?: CoursesAssetsGetParams, options?: RequestOptions): Call<CoursesAssetsGetResult> {
  return call(lectern, { method: 'GET', path: '/v1/courses/{course}/assets/{hash}/{name}', args: [course, hash, name], query: params, binary: true }, options)
}

/**
 * Get a chapter.
 *
 * A chapter by id or number, with its introduction, milestones and practice notes. A number is answered with `Content-Location`.
 *
 * @param course Id of the course.
 * @param chapter Id of the chapter, or its number.
 * @param params `include`: Parts to add: `sections` adds the summaries of the sections. `release`: Number of a release; without it the published one answers.
 * @param options Signal, timeout, retries and headers of this call.
 * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `chapter_not_found`: The release has no such chapter.
 * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
 * @throws 422: `invalid_request`: The request does not match the schema of this operation.
 * @throws 500: `internal_error`: Something went wrong on the server.
 * @example
 * const result = await coursesChaptersGet(lectern, 'ai-deployment-and-management', '1', { include: ['sections'] })
 */
export function coursesChaptersGet<const Include extends readonly CoursesChaptersGetInclude[] = []>(lectern: Client, course: string, chapter: string, params?: CoursesChaptersGetParams<Include>, options?: RequestOptions): Call<CoursesChaptersGetResult<Include>> {
  return call(lectern, { method: 'GET', path: '/v1/courses/{course}/chapters/{chapter}', args: [course, chapter], query: params }, options)
}

/**
 * List the chapters of a course.
 *
 * Summaries of all chapters in the order of the course.
 *
 * @param course Id of the course.
 * @param params `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the page before. `release`: Number of a release; without it the published one answers.
 * @param options Signal, timeout, retries and headers of this call.
 * @throws 400: `invalid_cursor`: The cursor was not made by this list.
 * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release.
 * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
 * @throws 422: `invalid_request`: The request does not match the schema of this operation.
 * @throws 500: `internal_error`: Something went wrong on the server.
 * @example
 * for await (const item of coursesChaptersList(lectern, 'ai-deployment-and-management')) console.log(item)
 */
export function coursesChaptersList(lectern: Client, course: string, params?: CoursesChaptersListParams, options?: RequestOptions): List<CoursesChaptersListResult> {
  return list(lectern, { method: 'GET', path: '/v1/courses/{course}/chapters', args: [course], query: params }, options)
}

/**
 * Get a course.
 *
 * The facts of a course, its overview, and what it holds.
 *
 * @param course Id of the course.
 * @param params `release`: Number of a release; without it the published one answers.
 * @param options Signal, timeout, retries and headers of this call.
 * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release.
 * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
 * @throws 422: `invalid_request`: The request does not match the schema of this operation.
 * @throws 500: `internal_error`: Something went wrong on the server.
 * @example
 * const result = await coursesGet(lectern, 'ai-deployment-and-management')
 */
export function coursesGet(lectern: Client, course: string, params?: CoursesGetParams, options?: RequestOptions): Call<CoursesGetResult> {
  return call(lectern, { method: 'GET', path: '/v1/courses/{course}', args: [course], query: params }, options)
}

/**
 * List the terms of a course.
 *
 * The glossary, ordered by term.
 *
 * @param course Id of the course.
 * @param params `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the page before. `release`: Number of a release; without it the published one answers.
 * @param options Signal, timeout, retries and headers of this call.
 * @throws 400: `invalid_cursor`: The cursor was not made by this list.
 * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release.
 * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
 * @throws 422: `invalid_request`: The request does not match the schema of this operation.
 * @throws 500: `internal_error`: Something went wrong on the server.
 * @example
 * for await (const item of coursesGlossaryList(lectern, 'ai-deployment-and-management')) console.log(item)
 */
export function coursesGlossaryList(lectern: Client, course: string, params?: CoursesGlossaryListParams, options?: RequestOptions): List<CoursesGlossaryListResult> {
  return list(lectern, { method: 'GET', path: '/v1/courses/{course}/glossary', args: [course], query: params }, options)
}

/**
 * List courses.
 *
 * All published courses, ordered by id. The filters combine.
 *
 * @param params `level`: Only courses of this level. `category`: Only courses of this category. `tag`: Only courses with this tag. `locale`: Only courses in this language. `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the page before.
 * @param options Signal, timeout, retries and headers of this call.
 * @throws 400: `invalid_cursor`: The cursor was not made by this list.
 * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
 * @throws 422: `invalid_request`: The request does not match the schema of this operation.
 * @throws 500: `internal_error`: Something went wrong on the server.
 * @example
 * for await (const item of coursesList(lectern)) console.log(item)
 */
export function coursesList(lectern: Client, params?: CoursesListParams, options?: RequestOptions): List<CoursesListResult> {
  return list(lectern, { method: 'GET', path: '/v1/courses', args: [], query: params }, options)
}

/**
 * Get the outline of a course.
 *
 * The whole tree in one response: titles, ids, numbers, reading minutes and quizzes, without bodies.
 *
 * @param course Id of the course.
 * @param params `release`: Number of a release; without it the published one answers.
 * @param options Signal, timeout, retries and headers of this call.
 * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release.
 * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
 * @throws 422: `invalid_request`: The request does not match the schema of this operation.
 * @throws 500: `internal_error`: Something went wrong on the server.
 * @example
 * const result = await coursesOutline(lectern, 'ai-deployment-and-management')
 */
export function coursesOutline(lectern: Client, course: string, params?: CoursesOutlineParams, options?: RequestOptions): Call<CoursesOutlineResult> {
  return call(lectern, { method: 'GET', path: '/v1/courses/{course}/outline', args: [course], query: params }, options)
}

/**
 * Reveal an answer.
 *
 * The right answer of a question and why it is right, where the review policy of its quiz shows them immediately.
 *
 * @param course Id of the course.
 * @param question Id of the question.
 * @param params `release`: Number of a release; without it the published one answers.
 * @param options Signal, timeout, retries and headers of this call.
 * @throws 403: `review_policy_forbids`: The review policy of this quiz does not allow it.
 * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `question_not_found`: The release has no such question.
 * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
 * @throws 422: `invalid_request`: The request does not match the schema of this operation.
 * @throws 500: `internal_error`: Something went wrong on the server.
 * @example
 * const result = await coursesQuestionsReveal(lectern, 'ai-deployment-and-management', 'what-deployment-adds')
 */
export function coursesQuestionsReveal(lectern: Client, course: string, question: string, params?: CoursesQuestionsRevealParams, options?: RequestOptions): Call<CoursesQuestionsRevealResult> {
  return call(lectern, { method: 'GET', path: '/v1/courses/{course}/questions/{question}/answer', args: [course, question], query: params }, options)
}

/**
 * Get a quiz.
 *
 * The settings of a quiz and, for practice quizzes, its questions. Answer keys are not part of it.
 *
 * @param course Id of the course.
 * @param quiz Id of the quiz.
 * @param params `release`: Number of a release; without it the published one answers.
 * @param options Signal, timeout, retries and headers of this call.
 * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `quiz_not_found`: The release has no such quiz.
 * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
 * @throws 422: `invalid_request`: The request does not match the schema of this operation.
 * @throws 500: `internal_error`: Something went wrong on the server.
 * @example
 * const result = await coursesQuizzesGet(lectern, 'ai-deployment-and-management', 'chapter-1-quiz')
 */
export function coursesQuizzesGet(lectern: Client, course: string, quiz: string, params?: CoursesQuizzesGetParams, options?: RequestOptions): Call<CoursesQuizzesGetResult> {
  return call(lectern, { method: 'GET', path: '/v1/courses/{course}/quizzes/{quiz}', args: [course, quiz], query: params }, options)
}

/**
 * List the quizzes of a course.
 *
 * Summaries of all quizzes: those of the course first, then in the order of the course.
 *
 * @param course Id of the course.
 * @param params `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the page before. `release`: Number of a release; without it the published one answers.
 * @param options Signal, timeout, retries and headers of this call.
 * @throws 400: `invalid_cursor`: The cursor was not made by this list.
 * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release.
 * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
 * @throws 422: `invalid_request`: The request does not match the schema of this operation.
 * @throws 500: `internal_error`: Something went wrong on the server.
 * @example
 * for await (const item of coursesQuizzesList(lectern, 'ai-deployment-and-management')) console.log(item)
 */
export function coursesQuizzesList(lectern: Client, course: string, params?: CoursesQuizzesListParams, options?: RequestOptions): List<CoursesQuizzesListResult> {
  return list(lectern, { method: 'GET', path: '/v1/courses/{course}/quizzes', args: [course], query: params }, options)
}

/**
 * Score responses.
 *
 * Scores responses to a practice quiz without storing anything. A question without a response counts as unanswered. Rate-limited for each address.
 *
 * @param course Id of the course.
 * @param quiz Id of the quiz.
 * @param body The body, as JSON.
 * @param params `release`: Number of a release; without it the published one answers.
 * @param options Signal, timeout, retries and headers of this call.
 * @throws 400: `malformed_json`: The body is not valid JSON.
 * @throws 403: `review_policy_forbids`: The review policy of this quiz does not allow it.
 * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `quiz_not_found`: The release has no such quiz.
 * @throws 413: `body_too_large`: The body is larger than this operation takes.
 * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
 * @throws 415: `unsupported_media_type`: The body must be application/json.
 * @throws 422: `invalid_responses`: The responses do not fit the questions of this quiz. `invalid_request`: The request does not match the schema of this operation.
 * @throws 429: `rate_limited`: Too many requests from this address; try again later.
 * @throws 500: `internal_error`: Something went wrong on the server.
 * @example
 * const result = await coursesQuizzesScore(lectern, 'ai-deployment-and-management', 'chapter-1-quiz', {"responses":[{"type":"single-choice","questionId":"what-deployment-adds","choiceId":"b"}]})
 */
export function coursesQuizzesScore(lectern: Client, course: string, quiz: string, body: CoursesQuizzesScoreBody, params?: CoursesQuizzesScoreParams, options?: RequestOptions): Call<CoursesQuizzesScoreResult> {
  return call(lectern, { method: 'POST', path: '/v1/courses/{course}/quizzes/{quiz}/score', args: [course, quiz], query: params, body }, options)
}

/**
 * Get the published release.
 *
 * Which release readers get: a cheap poll for caches and mirrors.
 *
 * @param course Id of the course.
 * @param options Signal, timeout, retries and headers of this call.
 * @throws 404: `course_not_found`: There is no such course.
 * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
 * @throws 422: `invalid_request`: The request does not match the schema of this operation.
 * @throws 500: `internal_error`: Something went wrong on the server.
 * @example
 * const result = await coursesReleasesCurrent(lectern, 'ai-deployment-and-management')
 */
export function coursesReleasesCurrent(lectern: Client, course: string, params?: CoursesReleasesCurrentParams, options?: RequestOptions): Call<CoursesReleasesCurrentResult> {
  return call(lectern, { method: 'GET', path: '/v1/courses/{course}/releases/current', args: [course], query: params }, options)
}

/**
 * Search the sections of a course.
 *
 * Sections of the published release that hold every word of `q`, best first; the last word may be the beginning of one. Rate-limited for each address.
 *
 * @param course Id of the course.
 * @param params `q`: Words to look for. `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the page before.
 * @param options Signal, timeout, retries and headers of this call.
 * @throws 400: `invalid_cursor`: The cursor was not made by this list. `outdated_cursor`: The search index moved on since the cursor was made; start again without it.
 * @throws 404: `course_not_found`: There is no such course.
 * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
 * @throws 422: `invalid_request`: The request does not match the schema of this operation.
 * @throws 429: `rate_limited`: Too many requests from this address; try again later.
 * @throws 500: `internal_error`: Something went wrong on the server.
 * @example
 * for await (const item of coursesSearch(lectern, 'ai-deployment-and-management', { q: "model" })) console.log(item)
 */
export function coursesSearch(lectern: Client, course: string, params: CoursesSearchParams, options?: RequestOptions): List<CoursesSearchResult> {
  return list(lectern, { method: 'GET', path: '/v1/courses/{course}/search', args: [course], query: params }, options)
}

/**
 * Get a section.
 *
 * A section by id or number, as Markdown and as safe HTML, with its neighbours. A number is answered with `Content-Location`.
 *
 * @param course Id of the course.
 * @param section Id of the section, or its number.
 * @param params `release`: Number of a release; without it the published one answers.
 * @param options Signal, timeout, retries and headers of this call.
 * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `section_not_found`: The release has no such section.
 * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
 * @throws 422: `invalid_request`: The request does not match the schema of this operation.
 * @throws 500: `internal_error`: Something went wrong on the server.
 * @example
 * const result = await coursesSectionsGet(lectern, 'ai-deployment-and-management', '1.1')
 */
export function coursesSectionsGet(lectern: Client, course: string, section: string, params?: CoursesSectionsGetParams, options?: RequestOptions): Call<CoursesSectionsGetResult> {
  return call(lectern, { method: 'GET', path: '/v1/courses/{course}/sections/{section}', args: [course, section], query: params }, options)
}

/**
 * List the sections of a course.
 *
 * Summaries of all sections, or of those of one chapter, in the order of the course.
 *
 * @param course Id of the course.
 * @param params `chapter`: Only sections of this chapter, by id or number. `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the page before. `release`: Number of a release; without it the published one answers.
 * @param options Signal, timeout, retries and headers of this call.
 * @throws 400: `invalid_cursor`: The cursor was not made by this list.
 * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `chapter_not_found`: The release has no such chapter.
 * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
 * @throws 422: `invalid_request`: The request does not match the schema of this operation.
 * @throws 500: `internal_error`: Something went wrong on the server.
 * @example
 * for await (const item of coursesSectionsList(lectern, 'ai-deployment-and-management')) console.log(item)
 */
export function coursesSectionsList(lectern: Client, course: string, params?: CoursesSectionsListParams, options?: RequestOptions): List<CoursesSectionsListResult> {
  return list(lectern, { method: 'GET', path: '/v1/courses/{course}/sections', args: [course], query: params }, options)
}
