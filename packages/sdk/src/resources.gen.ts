// Generated from openapi.json by scripts/generate-sdk.ts; do not edit.
// sha256 of the document: ad5f47feb974ee06af0f851e590d51542ec2be21c9021133e490f70c4a9e8456

import { Client, type ClientOptions, type RequestOptions } from './client'
import {
  coursesAssetsGet,
  coursesChaptersGet,
  coursesChaptersList,
  coursesGet,
  coursesGlossaryList,
  coursesList,
  coursesOutline,
  coursesQuestionsReveal,
  coursesQuizzesGet,
  coursesQuizzesList,
  coursesQuizzesScore,
  coursesReleasesCurrent,
  coursesSearch,
  coursesSectionsGet,
  coursesSectionsList,
} from './functions.gen'
import type { Call, List } from './page'
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

/** The operations of `courses.assets`. */
export class CoursesAssetsResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

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
   * const result = await lectern.courses.assets.get('ai-deployment-and-management', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'diagram.svg')
   */
  get(course: string, hash: string, name: string, params?: CoursesAssetsGetParams, options?: RequestOptions): Call<CoursesAssetsGetResult> {
    return coursesAssetsGet(this.#lectern, course, hash, name, params, options)
  }
}

/** The operations of `courses.chapters`. */
export class CoursesChaptersResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
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
   * const result = await lectern.courses.chapters.get('ai-deployment-and-management', '1', { include: ['sections'] })
   */
  get<const Include extends readonly CoursesChaptersGetInclude[] = []>(course: string, chapter: string, params?: CoursesChaptersGetParams<Include>, options?: RequestOptions): Call<CoursesChaptersGetResult<Include>> {
    return coursesChaptersGet(this.#lectern, course, chapter, params, options)
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
   * for await (const item of lectern.courses.chapters.list('ai-deployment-and-management')) console.log(item)
   */
  list(course: string, params?: CoursesChaptersListParams, options?: RequestOptions): List<CoursesChaptersListResult> {
    return coursesChaptersList(this.#lectern, course, params, options)
  }
}

/** The operations of `courses.glossary`. */
export class CoursesGlossaryResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
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
   * for await (const item of lectern.courses.glossary.list('ai-deployment-and-management')) console.log(item)
   */
  list(course: string, params?: CoursesGlossaryListParams, options?: RequestOptions): List<CoursesGlossaryListResult> {
    return coursesGlossaryList(this.#lectern, course, params, options)
  }
}

/** The operations of `courses.questions`. */
export class CoursesQuestionsResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
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
   * const result = await lectern.courses.questions.reveal('ai-deployment-and-management', 'what-deployment-adds')
   */
  reveal(course: string, question: string, params?: CoursesQuestionsRevealParams, options?: RequestOptions): Call<CoursesQuestionsRevealResult> {
    return coursesQuestionsReveal(this.#lectern, course, question, params, options)
  }
}

/** The operations of `courses.quizzes`. */
export class CoursesQuizzesResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
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
   * const result = await lectern.courses.quizzes.get('ai-deployment-and-management', 'chapter-1-quiz')
   */
  get(course: string, quiz: string, params?: CoursesQuizzesGetParams, options?: RequestOptions): Call<CoursesQuizzesGetResult> {
    return coursesQuizzesGet(this.#lectern, course, quiz, params, options)
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
   * for await (const item of lectern.courses.quizzes.list('ai-deployment-and-management')) console.log(item)
   */
  list(course: string, params?: CoursesQuizzesListParams, options?: RequestOptions): List<CoursesQuizzesListResult> {
    return coursesQuizzesList(this.#lectern, course, params, options)
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
   * const result = await lectern.courses.quizzes.score('ai-deployment-and-management', 'chapter-1-quiz', {"responses":[{"type":"single-choice","questionId":"what-deployment-adds","choiceId":"b"}]})
   */
  score(course: string, quiz: string, body: CoursesQuizzesScoreBody, params?: CoursesQuizzesScoreParams, options?: RequestOptions): Call<CoursesQuizzesScoreResult> {
    return coursesQuizzesScore(this.#lectern, course, quiz, body, params, options)
  }
}

/** The operations of `courses.releases`. */
export class CoursesReleasesResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
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
   * const result = await lectern.courses.releases.current('ai-deployment-and-management')
   */
  current(course: string, params?: CoursesReleasesCurrentParams, options?: RequestOptions): Call<CoursesReleasesCurrentResult> {
    return coursesReleasesCurrent(this.#lectern, course, params, options)
  }
}

/** The operations of `courses.sections`. */
export class CoursesSectionsResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
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
   * const result = await lectern.courses.sections.get('ai-deployment-and-management', '1.1')
   */
  get(course: string, section: string, params?: CoursesSectionsGetParams, options?: RequestOptions): Call<CoursesSectionsGetResult> {
    return coursesSectionsGet(this.#lectern, course, section, params, options)
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
   * for await (const item of lectern.courses.sections.list('ai-deployment-and-management')) console.log(item)
   */
  list(course: string, params?: CoursesSectionsListParams, options?: RequestOptions): List<CoursesSectionsListResult> {
    return coursesSectionsList(this.#lectern, course, params, options)
  }
}

/** The operations of `courses`. */
export class CoursesResource {
  readonly #lectern: Client
  readonly assets: CoursesAssetsResource
  readonly chapters: CoursesChaptersResource
  readonly glossary: CoursesGlossaryResource
  readonly questions: CoursesQuestionsResource
  readonly quizzes: CoursesQuizzesResource
  readonly releases: CoursesReleasesResource
  readonly sections: CoursesSectionsResource

  constructor(lectern: Client) {
    this.#lectern = lectern
    this.assets = new CoursesAssetsResource(lectern)
    this.chapters = new CoursesChaptersResource(lectern)
    this.glossary = new CoursesGlossaryResource(lectern)
    this.questions = new CoursesQuestionsResource(lectern)
    this.quizzes = new CoursesQuizzesResource(lectern)
    this.releases = new CoursesReleasesResource(lectern)
    this.sections = new CoursesSectionsResource(lectern)
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
   * const result = await lectern.courses.get('ai-deployment-and-management')
   */
  get(course: string, params?: CoursesGetParams, options?: RequestOptions): Call<CoursesGetResult> {
    return coursesGet(this.#lectern, course, params, options)
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
   * for await (const item of lectern.courses.list()) console.log(item)
   */
  list(params?: CoursesListParams, options?: RequestOptions): List<CoursesListResult> {
    return coursesList(this.#lectern, params, options)
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
   * const result = await lectern.courses.outline('ai-deployment-and-management')
   */
  outline(course: string, params?: CoursesOutlineParams, options?: RequestOptions): Call<CoursesOutlineResult> {
    return coursesOutline(this.#lectern, course, params, options)
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
   * for await (const item of lectern.courses.search('ai-deployment-and-management', { q: "model" })) console.log(item)
   */
  search(course: string, params: CoursesSearchParams, options?: RequestOptions): List<CoursesSearchResult> {
    return coursesSearch(this.#lectern, course, params, options)
  }
}

/** The client with the tree of resources. */
export class Resources extends Client {
  readonly courses: CoursesResource

  constructor(options: ClientOptions = {}) {
    super(options)
    this.courses = new CoursesResource(this)
  }
}
