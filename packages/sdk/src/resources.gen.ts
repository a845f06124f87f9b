// Generated from openapi.json by scripts/generate-sdk.ts; do not edit.
// sha256 of the document: 4ee77eb26f14a602a53927090dde78ee544d0299f7eaf1c89aa629cc3df88df7

import { Client, type ClientOptions, type KeyedRequestOptions, type RequestOptions } from './client'
import {
  accommodationsGet,
  accommodationsSet,
  assetsUpload,
  attemptsCreate,
  attemptsGet,
  attemptsList,
  attemptsResponsesSave,
  attemptsResult,
  attemptsScoresList,
  attemptsScoresSet,
  attemptsSubmit,
  coursesArchive,
  coursesAssetsGet,
  coursesChaptersGet,
  coursesChaptersList,
  coursesExport,
  coursesExportReport,
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
  gradesExport,
  gradesList,
  keysCreate,
  keysList,
  keysRevoke,
  learnerTokensCreate,
  learnersDelete,
  learnersExport,
  ltiContextsList,
  ltiDeliveriesList,
  ltiDeliveriesRetry,
  ltiKeysList,
  ltiKeysRotate,
  ltiMembershipsList,
  ltiPlatformsApprove,
  ltiPlatformsCreate,
  ltiPlatformsDelete,
  ltiPlatformsGet,
  ltiPlatformsList,
  ltiPlatformsUpdate,
  progressGet,
  progressSectionsComplete,
  quizzesStatistics,
  releasesCreate,
  releasesGet,
  releasesList,
  releasesPlan,
  releasesPublish,
  releasesWithdraw,
  tutorAsk,
} from './functions.gen'
import type { Call, List } from './page'
import type { Stream } from './stream'
import type {
  AccommodationsGetParams,
  AccommodationsGetResult,
  AccommodationsSetBody,
  AccommodationsSetParams,
  AccommodationsSetResult,
  AssetsUploadBody,
  AssetsUploadParams,
  AssetsUploadResult,
  AttemptsCreateBody,
  AttemptsCreateParams,
  AttemptsCreateResult,
  AttemptsGetParams,
  AttemptsGetResult,
  AttemptsListParams,
  AttemptsListResult,
  AttemptsResponsesSaveBody,
  AttemptsResponsesSaveParams,
  AttemptsResponsesSaveResult,
  AttemptsResultParams,
  AttemptsResultResult,
  AttemptsScoresListParams,
  AttemptsScoresListResult,
  AttemptsScoresSetBody,
  AttemptsScoresSetParams,
  AttemptsScoresSetResult,
  AttemptsSubmitParams,
  AttemptsSubmitResult,
  CoursesArchiveParams,
  CoursesArchiveResult,
  CoursesAssetsGetParams,
  CoursesAssetsGetResult,
  CoursesChaptersGetInclude,
  CoursesChaptersGetParams,
  CoursesChaptersGetResult,
  CoursesChaptersListParams,
  CoursesChaptersListResult,
  CoursesExportParams,
  CoursesExportResult,
  CoursesExportReportParams,
  CoursesExportReportResult,
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
  GradesExportParams,
  GradesExportResult,
  GradesListParams,
  GradesListResult,
  KeysCreateBody,
  KeysCreateParams,
  KeysCreateResult,
  KeysListParams,
  KeysListResult,
  KeysRevokeParams,
  KeysRevokeResult,
  LearnerTokensCreateBody,
  LearnerTokensCreateParams,
  LearnerTokensCreateResult,
  LearnersDeleteParams,
  LearnersDeleteResult,
  LearnersExportParams,
  LearnersExportResult,
  LtiContextsListParams,
  LtiContextsListResult,
  LtiDeliveriesListParams,
  LtiDeliveriesListResult,
  LtiDeliveriesRetryParams,
  LtiDeliveriesRetryResult,
  LtiKeysListParams,
  LtiKeysListResult,
  LtiKeysRotateBody,
  LtiKeysRotateParams,
  LtiKeysRotateResult,
  LtiMembershipsListParams,
  LtiMembershipsListResult,
  LtiPlatformsApproveParams,
  LtiPlatformsApproveResult,
  LtiPlatformsCreateBody,
  LtiPlatformsCreateParams,
  LtiPlatformsCreateResult,
  LtiPlatformsDeleteParams,
  LtiPlatformsDeleteResult,
  LtiPlatformsGetParams,
  LtiPlatformsGetResult,
  LtiPlatformsListParams,
  LtiPlatformsListResult,
  LtiPlatformsUpdateBody,
  LtiPlatformsUpdateParams,
  LtiPlatformsUpdateResult,
  ProgressGetParams,
  ProgressGetResult,
  ProgressSectionsCompleteBody,
  ProgressSectionsCompleteParams,
  ProgressSectionsCompleteResult,
  QuizzesStatisticsParams,
  QuizzesStatisticsResult,
  ReleasesCreateBody,
  ReleasesCreateParams,
  ReleasesCreateResult,
  ReleasesGetParams,
  ReleasesGetResult,
  ReleasesListParams,
  ReleasesListResult,
  ReleasesPlanBody,
  ReleasesPlanParams,
  ReleasesPlanResult,
  ReleasesPublishParams,
  ReleasesPublishResult,
  ReleasesWithdrawParams,
  ReleasesWithdrawResult,
  TutorAskBody,
  TutorAskEvent,
  TutorAskParams,
  TutorAskResult,
} from './types.gen'

/**
 * The operations of `accommodations`.
 *
 * @example
 * const accommodations = new Lectern().accommodations
 */
export class AccommodationsResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Get an accommodation.
   *
   * The accommodation of a learner at a quiz. Grants nothing extra by default.
   *
   * Needs a key with the scope `learning`.
   *
   * @param learner The id of the learner in your own system. Lectern stores no name and no email address. `me` stands for the learner of a token.
   * @param course Id of the course.
   * @param quiz Id of the quiz.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `course_not_found`: There is no such course. `quiz_not_found`: The release has no such quiz.
   * @throws 410: `course_archived`: The course was archived.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.accommodations.get('student-4711', 'ai-deployment-and-management', 'chapter-1-quiz')
   */
  get(learner: string, course: string, quiz: string, params?: AccommodationsGetParams, options?: RequestOptions): Call<AccommodationsGetResult> {
    return accommodationsGet(this.#lectern, learner, course, quiz, params, options)
  }

  /**
   * Set an accommodation.
   *
   * Grants a learner more time and more attempts at a quiz. Applies to future attempts.
   *
   * Needs a key with the scope `learning`.
   *
   * @param learner The id of the learner in your own system. Lectern stores no name and no email address. `me` stands for the learner of a token.
   * @param course Id of the course.
   * @param quiz Id of the quiz.
   * @param body What is granted. Sent as application/json.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `course_not_found`: There is no such course. `quiz_not_found`: The release has no such quiz.
   * @throws 410: `course_archived`: The course was archived.
   * @throws 413: `body_too_large`: The body is too large for this operation.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 415: `unsupported_media_type`: The operation does not support the media type or the encoding of the body.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.accommodations.set('student-4711', 'ai-deployment-and-management', 'chapter-1-quiz', {"timeMultiplier":1.5,"extraAttempts":1})
   */
  set(learner: string, course: string, quiz: string, body: AccommodationsSetBody, params?: AccommodationsSetParams, options?: RequestOptions): Call<AccommodationsSetResult> {
    return accommodationsSet(this.#lectern, learner, course, quiz, body, params, options)
  }
}

/**
 * The operations of `assets`.
 *
 * @example
 * const assets = new Lectern().assets
 */
export class AssetsResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Upload an asset.
   *
   * Stores an image or a file under its SHA-256, for releases that refer to it. Assets that no release refers to are deleted after `LECTERN_PREVIEW_DAYS`.
   *
   * Needs a key with the scope `content:write`.
   *
   * @param hash SHA-256 of the bytes.
   * @param body The bytes, at most 20000000. Sent as application/octet-stream.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `malformed_encoding`: The body does not match its Content-Encoding.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 413: `body_too_large`: The body is too large for this operation.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 415: `unsupported_media_type`: The operation does not support the media type or the encoding of the body.
   * @throws 422: `asset_hash_mismatch`: The bytes do not match the hash. `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.assets.upload('c0ffee0000000000000000000000000000000000000000000000000000000000', new Blob([]))
   */
  upload(hash: string, body: AssetsUploadBody, params?: AssetsUploadParams, options?: RequestOptions): Call<AssetsUploadResult> {
    return assetsUpload(this.#lectern, hash, body, params, options)
  }
}

/**
 * The operations of `attempts.responses`.
 *
 * @example
 * const responses = new Lectern().attempts.responses
 */
export class AttemptsResponsesResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Save a response.
   *
   * Saves the response to one question. It is on disk when the operation returns. The same response with the same sequence changes nothing. A sequence that is not above the saved one gets 409 with the response that counts. With `check`, which a quiz with `tries` takes, the result of the attempt shows what the response gives; a question that is finished takes no more responses.
   *
   * Needs a key with the scope `learning`. A learner token does as well.
   *
   * @param attempt Id of the attempt.
   * @param question Id of the question.
   * @param body The response. Sent as application/json.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope. `other_course`: The learner token does not cover this course. `other_quiz`: The learner token does not cover this quiz. `review_policy_forbids`: The review policy of this quiz does not allow this.
   * @throws 404: `attempt_not_found`: There is no such attempt. `question_not_found`: The release has no such question.
   * @throws 409: `stale_sequence`: A later save of this response exists. `attempt_closed`: The attempt was submitted or has expired. `tries_exhausted`: The question is finished: its response was right, or no try is left.
   * @throws 410: `release_withdrawn`: The release was withdrawn.
   * @throws 413: `body_too_large`: The body is too large for this operation.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 415: `unsupported_media_type`: The operation does not support the media type or the encoding of the body.
   * @throws 422: `invalid_responses`: The responses do not match the questions of this quiz. `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.attempts.responses.save('019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f', 'laptop-trial', {"sequence":1,"response":{"type":"single-choice","questionId":"laptop-trial","choiceId":"b"},"check":false})
   */
  save(attempt: string, question: string, body: AttemptsResponsesSaveBody, params?: AttemptsResponsesSaveParams, options?: RequestOptions): Call<AttemptsResponsesSaveResult> {
    return attemptsResponsesSave(this.#lectern, attempt, question, body, params, options)
  }
}

/**
 * The operations of `attempts.scores`.
 *
 * @example
 * const scores = new Lectern().attempts.scores
 */
export class AttemptsScoresResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * List what a person scores.
   *
   * The questions of an attempt that a person scores: what the learner wrote, the rubric, and every score that was set. `attempts.list` with `state=pending` finds the attempts.
   *
   * Needs a key with the scope `learning`.
   *
   * @param attempt Id of the attempt.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `attempt_not_found`: There is no such attempt.
   * @throws 410: `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.attempts.scores.list('019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f')
   */
  list(attempt: string, params?: AttemptsScoresListParams, options?: RequestOptions): Call<AttemptsScoresListResult> {
    return attemptsScoresList(this.#lectern, attempt, params, options)
  }

  /**
   * Set a score.
   *
   * Scores the response to a question that a person scores, or scores it again. Every score is kept, the latest counts. `version` is that of the score which the grader saw: when another grader was faster, the operation gets 409 with the score that counts, and writes nothing. When the last pending score of an attempt is set, its result and the grade are complete.
   *
   * Needs a key with the scope `learning`.
   *
   * @param attempt Id of the attempt.
   * @param question Id of the question.
   * @param body The score. Sent as application/json.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call, and the idempotency key.
   * @throws 400: `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `attempt_not_found`: There is no such attempt. `question_not_found`: The release has no such question.
   * @throws 409: `stale_version`: Another score was set since this version. `attempt_in_progress`: The attempt has not ended yet.
   * @throws 410: `release_withdrawn`: The release was withdrawn.
   * @throws 413: `body_too_large`: The body is too large for this operation.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 415: `unsupported_media_type`: The operation does not support the media type or the encoding of the body.
   * @throws 422: `invalid_score`: The score does not match the question or its rubric. `idempotency_key_reused`: The idempotency key was used for another request. `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.attempts.scores.set('019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f', 'laptop-trial', {"version":0,"rubric":[{"criterionId":"argument","levelId":"sound"},{"criterionId":"language","levelId":"clear"}],"comment":"A *clear* case. Say what it costs, too.","graderId":"teacher-12"})
   */
  set(attempt: string, question: string, body: AttemptsScoresSetBody, params?: AttemptsScoresSetParams, options?: KeyedRequestOptions): Call<AttemptsScoresSetResult> {
    return attemptsScoresSet(this.#lectern, attempt, question, body, params, options)
  }
}

/**
 * The operations of `attempts`.
 *
 * @example
 * const attempts = new Lectern().attempts
 */
export class AttemptsResource {
  readonly #lectern: Client
  /** The operations of `attempts.responses`. */
  readonly responses: AttemptsResponsesResource
  /** The operations of `attempts.scores`. */
  readonly scores: AttemptsScoresResource

  constructor(lectern: Client) {
    this.#lectern = lectern
    this.responses = new AttemptsResponsesResource(lectern)
    this.scores = new AttemptsScoresResource(lectern)
  }

  /**
   * Begin an attempt.
   *
   * Begins an attempt at a quiz of the published release: draws and orders its questions and starts the clock. A learner can have one open attempt per quiz; `attempts.list` with `state=in-progress` finds it.
   *
   * Needs a key with the scope `learning`. A learner token does as well.
   *
   * @param body At which quiz. Sent as application/json.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call, and the idempotency key.
   * @throws 400: `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope. `other_learner`: A learner token acts only for its own learner. `other_course`: The learner token does not cover this course. `other_quiz`: The learner token does not cover this quiz.
   * @throws 404: `course_not_found`: There is no such course. `quiz_not_found`: The release has no such quiz.
   * @throws 409: `attempt_open`: The learner has an open attempt at this quiz. `attempts_exhausted`: The learner has no attempts left at this quiz. `attempt_cooldown`: The next attempt at this quiz cannot begin yet.
   * @throws 410: `course_archived`: The course was archived.
   * @throws 413: `body_too_large`: The body is too large for this operation.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 415: `unsupported_media_type`: The operation does not support the media type or the encoding of the body.
   * @throws 422: `idempotency_key_reused`: The idempotency key was used for another request. `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.attempts.create({"courseId":"ai-deployment-and-management","quizId":"chapter-1-quiz","learnerId":"student-4711"})
   */
  create(body: AttemptsCreateBody, params?: AttemptsCreateParams, options?: KeyedRequestOptions): Call<AttemptsCreateResult> {
    return attemptsCreate(this.#lectern, body, params, options)
  }

  /**
   * Get an attempt.
   *
   * An attempt with its questions, without answer keys, and the saved responses. A frontend uses it to continue after a reload.
   *
   * Needs a key with the scope `learning`. A learner token does as well.
   *
   * @param attempt Id of the attempt.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope. `other_course`: The learner token does not cover this course. `other_quiz`: The learner token does not cover this quiz.
   * @throws 404: `attempt_not_found`: There is no such attempt.
   * @throws 410: `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.attempts.get('019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f')
   */
  get(attempt: string, params?: AttemptsGetParams, options?: RequestOptions): Call<AttemptsGetResult> {
    return attemptsGet(this.#lectern, attempt, params, options)
  }

  /**
   * List attempts.
   *
   * Attempts in the order of their creation. A learner token lists only the attempts of its learner.
   *
   * Needs a key with the scope `learning`. A learner token does as well.
   *
   * @param params `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the previous page. `updatedSince`: Only items that changed at or after this time. `course`: Id of a course. `quiz`: Id of a quiz. `learner`: The id of the learner in your own system. Lectern stores no name and no email address. `me` stands for the learner of a token. `state`: Only attempts in this state. `pending`, for keys only: those that have ended and have a response that a person still has to score.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `invalid_cursor`: The cursor does not belong to this list.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope. `other_learner`: A learner token acts only for its own learner. `other_course`: The learner token does not cover this course. `other_quiz`: The learner token does not cover this quiz.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * for await (const item of lectern.attempts.list()) console.log(item)
   */
  list(params?: AttemptsListParams, options?: RequestOptions): List<AttemptsListResult> {
    return attemptsList(this.#lectern, params, options)
  }

  /**
   * Get the result of an attempt.
   *
   * The result of an attempt, limited to what the review policy shows now. For practice quizzes it is also available while the attempt is open; where the quiz has `tries`, it then shows what the responses give that were checked.
   *
   * Needs a key with the scope `learning`. A learner token does as well.
   *
   * @param attempt Id of the attempt.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope. `other_course`: The learner token does not cover this course. `other_quiz`: The learner token does not cover this quiz.
   * @throws 404: `attempt_not_found`: There is no such attempt.
   * @throws 410: `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.attempts.result('019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f')
   */
  result(attempt: string, params?: AttemptsResultParams, options?: RequestOptions): Call<AttemptsResultResult> {
    return attemptsResult(this.#lectern, attempt, params, options)
  }

  /**
   * Submit an attempt.
   *
   * Ends an attempt and scores the saved responses. Submitting it again returns the same result.
   *
   * Needs a key with the scope `learning`. A learner token does as well.
   *
   * @param attempt Id of the attempt.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call, and the idempotency key.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope. `other_course`: The learner token does not cover this course. `other_quiz`: The learner token does not cover this quiz.
   * @throws 404: `attempt_not_found`: There is no such attempt.
   * @throws 409: `attempt_closed`: The attempt was submitted or has expired.
   * @throws 410: `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `idempotency_key_reused`: The idempotency key was used for another request. `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.attempts.submit('019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f')
   */
  submit(attempt: string, params?: AttemptsSubmitParams, options?: KeyedRequestOptions): Call<AttemptsSubmitResult> {
    return attemptsSubmit(this.#lectern, attempt, params, options)
  }
}

/**
 * The operations of `courses.assets`.
 *
 * @example
 * const assets = new Lectern().courses.assets
 */
export class CoursesAssetsResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Get an asset.
   *
   * The bytes of an image or a file. The URL contains the hash of the content, so the response never changes. `Range` selects a part of them, so that a player can seek in a video; it is ignored where `Accept-Encoding` leads to compressed bytes, in HEAD, and when it cannot be parsed or lists several ranges.
   *
   * @param course Id of the course.
   * @param hash SHA-256 of the bytes.
   * @param name Name of the file.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call. Headers: `range`: The bytes to send: `bytes=0-1023`, `bytes=1024-` or, for the last ones, `bytes=-1024`. `if-range`: The `ETag` of the bytes that the caller already has a part of. `Range` is ignored when they are others.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 404: `asset_not_found`: The course has no such asset.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 416: `range_not_satisfiable`: The file has none of the bytes that the Range header asks for.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.courses.assets.get('ai-deployment-and-management', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'diagram.svg')
   */
  get(course: string, hash: string, name: string, params?: CoursesAssetsGetParams, options?: RequestOptions): Call<CoursesAssetsGetResult> {
    return coursesAssetsGet(this.#lectern, course, hash, name, params, options)
  }
}

/**
 * The operations of `courses.chapters`.
 *
 * @example
 * const chapters = new Lectern().courses.chapters
 */
export class CoursesChaptersResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Get a chapter.
   *
   * A chapter by id or number, with its introduction, milestones and practice notes. For a number, `Content-Location` has the canonical URL.
   *
   * @param course Id of the course.
   * @param chapter Id of the chapter, or its number.
   * @param params `include`: Parts to include: `sections` adds summaries of the sections. `release`: Number of a release; without it the published one answers.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `chapter_not_found`: The release has no such chapter.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
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
   * @param params `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the previous page. `release`: Number of a release; without it the published one answers.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `invalid_cursor`: The cursor does not belong to this list.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * for await (const item of lectern.courses.chapters.list('ai-deployment-and-management')) console.log(item)
   */
  list(course: string, params?: CoursesChaptersListParams, options?: RequestOptions): List<CoursesChaptersListResult> {
    return coursesChaptersList(this.#lectern, course, params, options)
  }
}

/**
 * The operations of `courses.glossary`.
 *
 * @example
 * const glossary = new Lectern().courses.glossary
 */
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
   * @param params `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the previous page. `release`: Number of a release; without it the published one answers.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `invalid_cursor`: The cursor does not belong to this list.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * for await (const item of lectern.courses.glossary.list('ai-deployment-and-management')) console.log(item)
   */
  list(course: string, params?: CoursesGlossaryListParams, options?: RequestOptions): List<CoursesGlossaryListResult> {
    return coursesGlossaryList(this.#lectern, course, params, options)
  }
}

/**
 * The operations of `courses.questions`.
 *
 * @example
 * const questions = new Lectern().courses.questions
 */
export class CoursesQuestionsResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Reveal an answer.
   *
   * The right answer to a question and its explanation, if the review policy of the quiz shows them immediately.
   *
   * @param course Id of the course.
   * @param question Id of the question.
   * @param params `release`: Number of a release; without it the published one answers.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `review_policy_forbids`: The review policy of this quiz does not allow this.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `question_not_found`: The release has no such question.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.courses.questions.reveal('ai-deployment-and-management', 'laptop-trial')
   */
  reveal(course: string, question: string, params?: CoursesQuestionsRevealParams, options?: RequestOptions): Call<CoursesQuestionsRevealResult> {
    return coursesQuestionsReveal(this.#lectern, course, question, params, options)
  }
}

/**
 * The operations of `courses.quizzes`.
 *
 * @example
 * const quizzes = new Lectern().courses.quizzes
 */
export class CoursesQuizzesResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Get a quiz.
   *
   * The settings of a quiz and, for practice quizzes, its questions. It never contains answer keys.
   *
   * @param course Id of the course.
   * @param quiz Id of the quiz.
   * @param params `release`: Number of a release; without it the published one answers.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `quiz_not_found`: The release has no such quiz.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
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
   * @param params `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the previous page. `release`: Number of a release; without it the published one answers.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `invalid_cursor`: The cursor does not belong to this list.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
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
   * Scores responses to a practice quiz without storing anything; one with `tries` is scored in attempts alone. A question without a response counts as unanswered. Anonymous requests are rate-limited per address.
   *
   * @param course Id of the course.
   * @param quiz Id of the quiz.
   * @param body At most one response for each question. Sent as application/json.
   * @param params `release`: Number of a release; without it the published one answers.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `review_policy_forbids`: The review policy of this quiz does not allow this.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `quiz_not_found`: The release has no such quiz.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
   * @throws 413: `body_too_large`: The body is too large for this operation.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 415: `unsupported_media_type`: The operation does not support the media type or the encoding of the body.
   * @throws 422: `invalid_responses`: The responses do not match the questions of this quiz. `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.courses.quizzes.score('ai-deployment-and-management', 'chapter-1-quiz', {"responses":[{"type":"single-choice","questionId":"laptop-trial","choiceId":"b"}]})
   */
  score(course: string, quiz: string, body: CoursesQuizzesScoreBody, params?: CoursesQuizzesScoreParams, options?: RequestOptions): Call<CoursesQuizzesScoreResult> {
    return coursesQuizzesScore(this.#lectern, course, quiz, body, params, options)
  }
}

/**
 * The operations of `courses.releases`.
 *
 * @example
 * const releases = new Lectern().courses.releases
 */
export class CoursesReleasesResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Get the published release.
   *
   * The release that readers get now. Cheap to poll, for caches and mirrors.
   *
   * @param course Id of the course.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 404: `course_not_found`: There is no such course.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.courses.releases.current('ai-deployment-and-management')
   */
  current(course: string, params?: CoursesReleasesCurrentParams, options?: RequestOptions): Call<CoursesReleasesCurrentResult> {
    return coursesReleasesCurrent(this.#lectern, course, params, options)
  }
}

/**
 * The operations of `courses.sections`.
 *
 * @example
 * const sections = new Lectern().courses.sections
 */
export class CoursesSectionsResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Get a section.
   *
   * A section by id or number, as Markdown and as safe HTML, with its neighbours. For a number, `Content-Location` has the canonical URL. With `.md` appended to the path, or `Accept: text/markdown`, the response is the Markdown alone, with front matter; its links lead to the Markdown of other sections.
   *
   * @param course Id of the course.
   * @param section Id of the section, or its number.
   * @param params `release`: Number of a release; without it the published one answers.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `section_not_found`: The release has no such section.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
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
   * @param params `chapter`: Only sections of this chapter, by id or number. `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the previous page. `release`: Number of a release; without it the published one answers.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `invalid_cursor`: The cursor does not belong to this list.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `chapter_not_found`: The release has no such chapter.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * for await (const item of lectern.courses.sections.list('ai-deployment-and-management')) console.log(item)
   */
  list(course: string, params?: CoursesSectionsListParams, options?: RequestOptions): List<CoursesSectionsListResult> {
    return coursesSectionsList(this.#lectern, course, params, options)
  }
}

/**
 * The operations of `courses`.
 *
 * @example
 * const courses = new Lectern().courses
 */
export class CoursesResource {
  readonly #lectern: Client
  /** The operations of `courses.assets`. */
  readonly assets: CoursesAssetsResource
  /** The operations of `courses.chapters`. */
  readonly chapters: CoursesChaptersResource
  /** The operations of `courses.glossary`. */
  readonly glossary: CoursesGlossaryResource
  /** The operations of `courses.questions`. */
  readonly questions: CoursesQuestionsResource
  /** The operations of `courses.quizzes`. */
  readonly quizzes: CoursesQuizzesResource
  /** The operations of `courses.releases`. */
  readonly releases: CoursesReleasesResource
  /** The operations of `courses.sections`. */
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
   * Archive a course.
   *
   * Hides a course from readers: lists omit it and its reads get 410, until one of its releases is published again.
   *
   * Needs a key with the scope `content:write`.
   *
   * @param course Id of the course.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `course_not_found`: There is no such course.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.courses.archive('ai-deployment-and-management')
   */
  archive(course: string, params?: CoursesArchiveParams, options?: RequestOptions): Call<CoursesArchiveResult> {
    return coursesArchive(this.#lectern, course, params, options)
  }

  /**
   * Export a course.
   *
   * A release as a file of another format: `gift` (questions in GIFT, without files), `moodle-xml` (questions in Moodle XML, with their files), `common-cartridge` (a course as a Common Cartridge, with pages, files and quizzes), `scorm` (a SCORM 1.2 package: a page for each section and quiz), `qti` (quizzes as a package of QTI), `offline` (a course to be read without a server, for `@lectern/sdk/offline`). The file is written while it is sent; a connection that breaks off has no whole file. Most formats hold the answer keys, so the response is private and never cached.
   *
   * Needs a key with the scope `content:write`.
   *
   * @param course Id of the course.
   * @param params `format`: The format of the file. `version`: The version of the format, where it has several; without it, the usual one. `thin`: Whether the file links to this server in place of holding the content, in formats that can. `withKeys`: Whether the file may hold answer keys, in a format that does without them otherwise. `release`: Number of a release; without it the published one answers.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.courses.export('ai-deployment-and-management', { format: "moodle-xml" })
   */
  export(course: string, params: CoursesExportParams, options?: RequestOptions): Call<CoursesExportResult> {
    return coursesExport(this.#lectern, course, params, options)
  }

  /**
   * Report what an export loses.
   *
   * What `courses.export` writes with the same query, and what the format cannot say. The file is written to find out, and not sent. The format `offline` loses nothing.
   *
   * Needs a key with the scope `content:write`.
   *
   * @param course Id of the course.
   * @param params `format`: The format of the file. `version`: The version of the format, where it has several; without it, the usual one. `thin`: Whether the file links to this server in place of holding the content, in formats that can. `withKeys`: Whether the file may hold answer keys, in a format that does without them otherwise. `release`: Number of a release; without it the published one answers.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.courses.exportReport('ai-deployment-and-management', { format: "moodle-xml" })
   */
  exportReport(course: string, params: CoursesExportReportParams, options?: RequestOptions): Call<CoursesExportReportResult> {
    return coursesExportReport(this.#lectern, course, params, options)
  }

  /**
   * Get a course.
   *
   * The metadata of a course, its overview and its contents.
   *
   * @param course Id of the course.
   * @param params `release`: Number of a release; without it the published one answers.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
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
   * All published courses, ordered by id. The filters combine. With `q`, the courses whose title, subtitle, summary, tags, outcomes or chapter titles contain every word of it, best match first, by the rules of `courses.search`. When something is published between two pages, a course may come twice or be left out. Anonymous searches are rate-limited per address.
   *
   * @param params `q`: Words to search for. Words in quotation marks have to be side by side. `level`: Only courses of this level. `category`: Only courses of this category. `tag`: Only courses with this tag. `locale`: Only courses in this language. `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the previous page.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `invalid_cursor`: The cursor does not belong to this list.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
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
   * The whole tree in one response: titles, ids, numbers, reading minutes and quizzes, without bodies. With `.md` appended to the path, or `Accept: text/markdown`, the response is Markdown with a link to each section.
   *
   * @param course Id of the course.
   * @param params `release`: Number of a release; without it the published one answers.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.courses.outline('ai-deployment-and-management')
   */
  outline(course: string, params?: CoursesOutlineParams, options?: RequestOptions): Call<CoursesOutlineResult> {
    return coursesOutline(this.#lectern, course, params, options)
  }

  /**
   * Search a course.
   *
   * Sections, chapters and terms of the published release that contain every word of `q`, best match first. `kind` says which. The last word may be a prefix. A hyphenated compound is also found in parts and in one piece. Where nothing is found, words that differ by one letter are searched for, unless they are in quotation marks. Anonymous requests are rate-limited per address.
   *
   * @param course Id of the course.
   * @param params `q`: Words to search for. Words in quotation marks have to be side by side. `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the previous page.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `invalid_cursor`: The cursor does not belong to this list. `outdated_cursor`: The course was published since the cursor was created; start again without it.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 404: `course_not_found`: There is no such course.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
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

/**
 * The operations of `grades`.
 *
 * @example
 * const grades = new Lectern().grades
 */
export class GradesResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Export grades as CSV.
   *
   * All grades that `grades.list` pages through, as one CSV file with a header row (RFC 4180, UTF-8).
   *
   * Needs a key with the scope `learning`.
   *
   * @param params `updatedSince`: Only items that changed at or after this time. `course`: Id of the course. `quiz`: Id of a quiz.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `course_not_found`: There is no such course.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.grades.export({ course: "ai-deployment-and-management" })
   */
  export(params: GradesExportParams, options?: RequestOptions): Call<GradesExportResult> {
    return gradesExport(this.#lectern, params, options)
  }

  /**
   * List grades.
   *
   * One grade per learner and graded quiz with an ended attempt, ordered by quiz and learner, for the gradebook of an LMS. `updatedSince` returns the changes since the last sync.
   *
   * Needs a key with the scope `learning`.
   *
   * @param params `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the previous page. `updatedSince`: Only items that changed at or after this time. `course`: Id of the course. `quiz`: Id of a quiz.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `invalid_cursor`: The cursor does not belong to this list.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `course_not_found`: There is no such course.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * for await (const item of lectern.grades.list({ course: "ai-deployment-and-management" })) console.log(item)
   */
  list(params: GradesListParams, options?: RequestOptions): List<GradesListResult> {
    return gradesList(this.#lectern, params, options)
  }
}

/**
 * The operations of `keys`.
 *
 * @example
 * const keys = new Lectern().keys
 */
export class KeysResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Create a key.
   *
   * Creates a delivery key or a secret key. Only this response shows the secret, so the operation takes no Idempotency-Key: if the response is lost, revoke the key and create another.
   *
   * Needs a key with the scope `keys`.
   *
   * @param body The new key. Sent as application/json.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 413: `body_too_large`: The body is too large for this operation.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 415: `unsupported_media_type`: The operation does not support the media type or the encoding of the body.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.keys.create({"kind":"secret","name":"CI of the course repository","scopes":["content:write"]})
   */
  create(body: KeysCreateBody, params?: KeysCreateParams, options?: RequestOptions): Call<KeysCreateResult> {
    return keysCreate(this.#lectern, body, params, options)
  }

  /**
   * List keys.
   *
   * All keys in the order of their creation, including revoked ones, without their secrets.
   *
   * Needs a key with the scope `keys`.
   *
   * @param params `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the previous page.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `invalid_cursor`: The cursor does not belong to this list.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * for await (const item of lectern.keys.list()) console.log(item)
   */
  list(params?: KeysListParams, options?: RequestOptions): List<KeysListResult> {
    return keysList(this.#lectern, params, options)
  }

  /**
   * Revoke a key.
   *
   * Revokes a key at once. Revoking it again changes nothing.
   *
   * Needs a key with the scope `keys`.
   *
   * @param key Id of the key.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `key_not_found`: There is no such key.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.keys.revoke('019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11')
   */
  revoke(key: string, params?: KeysRevokeParams, options?: RequestOptions): Call<KeysRevokeResult> {
    return keysRevoke(this.#lectern, key, params, options)
  }
}

/**
 * The operations of `learnerTokens`.
 *
 * @example
 * const learnerTokens = new Lectern().learnerTokens
 */
export class LearnerTokensResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Create a learner token.
   *
   * Issues a token with which a browser acts for one learner, by default for an hour. It becomes invalid when the key that issued it is revoked or expires. Only this response shows it, so the operation takes no Idempotency-Key: if the response is lost, issue another.
   *
   * Needs a key with the scope `learning`.
   *
   * @param body For whom. Sent as application/json.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 413: `body_too_large`: The body is too large for this operation.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 415: `unsupported_media_type`: The operation does not support the media type or the encoding of the body.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.learnerTokens.create({"learnerId":"student-4711","expiresIn":3600})
   */
  create(body: LearnerTokensCreateBody, params?: LearnerTokensCreateParams, options?: RequestOptions): Call<LearnerTokensCreateResult> {
    return learnerTokensCreate(this.#lectern, body, params, options)
  }
}

/**
 * The operations of `learners`.
 *
 * @example
 * const learners = new Lectern().learners
 */
export class LearnersResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Erase a learner.
   *
   * Erases the id, responses, results, comments of graders, progress, accommodations, LTI launches, events and idempotency records of a learner. Only the number of attempts per quiz remains. Earlier backups still contain the data.
   *
   * Needs a key with the scope `learning`.
   *
   * @param learner The id of the learner in your own system. Lectern stores no name and no email address. `me` stands for the learner of a token.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.learners.delete('student-4711')
   */
  delete(learner: string, params?: LearnersDeleteParams, options?: RequestOptions): Call<LearnersDeleteResult> {
    return learnersDelete(this.#lectern, learner, params, options)
  }

  /**
   * Export a learner.
   *
   * All stored data of a learner: attempts with every save, score and comment, completed sections, accommodations, LTI launches, events.
   *
   * Needs a key with the scope `learning`.
   *
   * @param learner The id of the learner in your own system. Lectern stores no name and no email address. `me` stands for the learner of a token.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `learner_not_found`: Nothing is stored about this learner.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.learners.export('student-4711')
   */
  export(learner: string, params?: LearnersExportParams, options?: RequestOptions): Call<LearnersExportResult> {
    return learnersExport(this.#lectern, learner, params, options)
  }
}

/**
 * The operations of `ltiContexts`.
 *
 * @example
 * const ltiContexts = new Lectern().ltiContexts
 */
export class LtiContextsResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * List the contexts of an LTI platform.
   *
   * The courses of a platform from which this tool was launched.
   *
   * Needs a key with the scope `lti`.
   *
   * @param platform Id of the platform.
   * @param params `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the previous page.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `invalid_cursor`: The cursor does not belong to this list.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `platform_not_found`: There is no such LTI platform.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * for await (const item of lectern.ltiContexts.list('019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21')) console.log(item)
   */
  list(platform: string, params?: LtiContextsListParams, options?: RequestOptions): List<LtiContextsListResult> {
    return ltiContextsList(this.#lectern, platform, params, options)
  }
}

/**
 * The operations of `ltiDeliveries`.
 *
 * @example
 * const ltiDeliveries = new Lectern().ltiDeliveries
 */
export class LtiDeliveriesResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * List deliveries of grades.
   *
   * Grades on their way to platforms, and those of the last 30 days, newest first.
   *
   * Needs a key with the scope `lti`.
   *
   * @param params `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the previous page. `state`: Only deliveries in this state. `platform`: Only those to this platform.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `invalid_cursor`: The cursor does not belong to this list.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * for await (const item of lectern.ltiDeliveries.list()) console.log(item)
   */
  list(params?: LtiDeliveriesListParams, options?: RequestOptions): List<LtiDeliveriesListResult> {
    return ltiDeliveriesList(this.#lectern, params, options)
  }

  /**
   * Deliver a grade again.
   *
   * Sends the grade that counts now, at once and then for three more days, whatever became of the delivery before.
   *
   * Needs a key with the scope `lti`.
   *
   * @param delivery Id of the delivery.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `delivery_not_found`: There is no such delivery.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.ltiDeliveries.retry('019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c23')
   */
  retry(delivery: string, params?: LtiDeliveriesRetryParams, options?: RequestOptions): Call<LtiDeliveriesRetryResult> {
    return ltiDeliveriesRetry(this.#lectern, delivery, params, options)
  }
}

/**
 * The operations of `ltiKeys`.
 *
 * @example
 * const ltiKeys = new Lectern().ltiKeys
 */
export class LtiKeysResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * List the keys of the LTI tool.
   *
   * The keys that `/lti/jwks` publishes, oldest first. A key is replaced after 90 days.
   *
   * Needs a key with the scope `lti`.
   *
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.ltiKeys.list()
   */
  list(params?: LtiKeysListParams, options?: RequestOptions): Call<LtiKeysListResult> {
    return ltiKeysList(this.#lectern, params, options)
  }

  /**
   * Replace the key of the LTI tool.
   *
   * Creates a key that signs a day later, so that platforms know it by then; the one before is published for another week. With `revoke`, the new key signs at once and no other is published.
   *
   * Needs a key with the scope `lti`.
   *
   * @param body How to replace it. Sent as application/json.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 413: `body_too_large`: The body is too large for this operation.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 415: `unsupported_media_type`: The operation does not support the media type or the encoding of the body.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.ltiKeys.rotate({"revoke":false})
   */
  rotate(body: LtiKeysRotateBody, params?: LtiKeysRotateParams, options?: RequestOptions): Call<LtiKeysRotateResult> {
    return ltiKeysRotate(this.#lectern, body, params, options)
  }
}

/**
 * The operations of `ltiMemberships`.
 *
 * @example
 * const ltiMemberships = new Lectern().ltiMemberships
 */
export class LtiMembershipsResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * List the members of an LTI context.
   *
   * Asks the platform for the people of a course and their roles (Names and Role Provisioning Services). Nothing of the answer is stored. Names and email addresses are only there where the platform shares them with this tool. A page has as many members as the platform wants to send; `limit` is passed on to it.
   *
   * Needs a key with the scope `lti`.
   *
   * @param platform Id of the platform.
   * @param context Id of the context.
   * @param params `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the previous page.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `invalid_cursor`: The cursor does not belong to this list.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `platform_not_found`: There is no such LTI platform. `context_not_found`: The LTI platform has no such context.
   * @throws 409: `platform_not_approved`: The LTI platform was not approved yet. `no_memberships`: The LTI platform offers no memberships for this context.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @throws 502: `platform_failed`: The LTI platform did not answer as expected.
   * @example
   * for await (const item of lectern.ltiMemberships.list('019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21', '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c22')) console.log(item)
   */
  list(platform: string, context: string, params?: LtiMembershipsListParams, options?: RequestOptions): List<LtiMembershipsListResult> {
    return ltiMembershipsList(this.#lectern, platform, context, params, options)
  }
}

/**
 * The operations of `ltiPlatforms`.
 *
 * @example
 * const ltiPlatforms = new Lectern().ltiPlatforms
 */
export class LtiPlatformsResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Approve an LTI platform.
   *
   * Lets a platform that has registered itself launch, and creates the key behind its learner tokens. Approving it again changes nothing, unless that key was revoked.
   *
   * Needs a key with the scope `lti`.
   *
   * @param platform Id of the platform.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `platform_not_found`: There is no such LTI platform.
   * @throws 409: `platform_exists`: An LTI platform with this issuer and client id exists.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.ltiPlatforms.approve('019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21')
   */
  approve(platform: string, params?: LtiPlatformsApproveParams, options?: RequestOptions): Call<LtiPlatformsApproveResult> {
    return ltiPlatformsApprove(this.#lectern, platform, params, options)
  }

  /**
   * Register an LTI platform.
   *
   * Registers a platform by hand and approves it. Platforms with dynamic registration register themselves at `/lti/register`.
   *
   * Needs a key with the scope `lti`.
   *
   * @param body The platform. Sent as application/json.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call, and the idempotency key.
   * @throws 400: `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 409: `platform_exists`: An LTI platform with this issuer and client id exists.
   * @throws 413: `body_too_large`: The body is too large for this operation.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 415: `unsupported_media_type`: The operation does not support the media type or the encoding of the body.
   * @throws 422: `invalid_platform_url`: A URL of the LTI platform may not be used. `idempotency_key_reused`: The idempotency key was used for another request. `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.ltiPlatforms.create({"name":"Moodle of the university","issuer":"https://moodle.example.edu","clientId":"a1B2c3D4e5F6g7H","authorizationUrl":"https://moodle.example.edu/mod/lti/auth.php","tokenUrl":"https://moodle.example.edu/mod/lti/token.php","jwksUrl":"https://moodle.example.edu/mod/lti/certs.php","deployments":["3"]})
   */
  create(body: LtiPlatformsCreateBody, params?: LtiPlatformsCreateParams, options?: KeyedRequestOptions): Call<LtiPlatformsCreateResult> {
    return ltiPlatformsCreate(this.#lectern, body, params, options)
  }

  /**
   * Delete an LTI platform.
   *
   * Deletes a platform with its contexts, its users’ ids and the grades on their way to it, and revokes its key. The attempts of its learners stay. Deleting it again changes nothing.
   *
   * Needs a key with the scope `lti`.
   *
   * @param platform Id of the platform.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.ltiPlatforms.delete('019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21')
   */
  delete(platform: string, params?: LtiPlatformsDeleteParams, options?: RequestOptions): Call<LtiPlatformsDeleteResult> {
    return ltiPlatformsDelete(this.#lectern, platform, params, options)
  }

  /**
   * Get an LTI platform.
   *
   * A platform with its settings.
   *
   * Needs a key with the scope `lti`.
   *
   * @param platform Id of the platform.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `platform_not_found`: There is no such LTI platform.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.ltiPlatforms.get('019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21')
   */
  get(platform: string, params?: LtiPlatformsGetParams, options?: RequestOptions): Call<LtiPlatformsGetResult> {
    return ltiPlatformsGet(this.#lectern, platform, params, options)
  }

  /**
   * List LTI platforms.
   *
   * All platforms in the order of their registration, including those that wait for approval.
   *
   * Needs a key with the scope `lti`.
   *
   * @param params `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the previous page.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `invalid_cursor`: The cursor does not belong to this list.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * for await (const item of lectern.ltiPlatforms.list()) console.log(item)
   */
  list(params?: LtiPlatformsListParams, options?: RequestOptions): List<LtiPlatformsListResult> {
    return ltiPlatformsList(this.#lectern, params, options)
  }

  /**
   * Update an LTI platform.
   *
   * Replaces the settings of a platform, for example to add a deployment. Does not approve it.
   *
   * Needs a key with the scope `lti`.
   *
   * @param platform Id of the platform.
   * @param body The platform. Sent as application/json.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `platform_not_found`: There is no such LTI platform.
   * @throws 409: `platform_exists`: An LTI platform with this issuer and client id exists.
   * @throws 413: `body_too_large`: The body is too large for this operation.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 415: `unsupported_media_type`: The operation does not support the media type or the encoding of the body.
   * @throws 422: `invalid_platform_url`: A URL of the LTI platform may not be used. `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.ltiPlatforms.update('019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21', {"name":"Moodle of the university","issuer":"https://moodle.example.edu","clientId":"a1B2c3D4e5F6g7H","authorizationUrl":"https://moodle.example.edu/mod/lti/auth.php","tokenUrl":"https://moodle.example.edu/mod/lti/token.php","jwksUrl":"https://moodle.example.edu/mod/lti/certs.php","deployments":["3"]})
   */
  update(platform: string, body: LtiPlatformsUpdateBody, params?: LtiPlatformsUpdateParams, options?: RequestOptions): Call<LtiPlatformsUpdateResult> {
    return ltiPlatformsUpdate(this.#lectern, platform, body, params, options)
  }
}

/**
 * The operations of `progress.sections`.
 *
 * @example
 * const sections = new Lectern().progress.sections
 */
export class ProgressSectionsResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Complete sections.
   *
   * Marks up to 500 sections as completed or not completed. Sections that already are do not change. A section that was removed since is kept and reported in `dropped`. An id that no release has ever had is refused, and nothing is written.
   *
   * Needs a key with the scope `learning`. A learner token does as well.
   *
   * @param learner The id of the learner in your own system. Lectern stores no name and no email address. `me` stands for the learner of a token.
   * @param course Id of the course.
   * @param body Which sections. Sent as application/json.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope. `other_learner`: A learner token acts only for its own learner. `other_course`: The learner token does not cover this course.
   * @throws 404: `course_not_found`: There is no such course.
   * @throws 410: `course_archived`: The course was archived.
   * @throws 413: `body_too_large`: The body is too large for this operation.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 415: `unsupported_media_type`: The operation does not support the media type or the encoding of the body.
   * @throws 422: `unknown_section`: No release of the course has ever had this section. `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.progress.sections.complete('student-4711', 'ai-deployment-and-management', {"sections":[{"sectionId":"training-versus-deployment","completed":true}]})
   */
  complete(learner: string, course: string, body: ProgressSectionsCompleteBody, params?: ProgressSectionsCompleteParams, options?: RequestOptions): Call<ProgressSectionsCompleteResult> {
    return progressSectionsComplete(this.#lectern, learner, course, body, params, options)
  }
}

/**
 * The operations of `progress`.
 *
 * @example
 * const progress = new Lectern().progress
 */
export class ProgressResource {
  readonly #lectern: Client
  /** The operations of `progress.sections`. */
  readonly sections: ProgressSectionsResource

  constructor(lectern: Client) {
    this.#lectern = lectern
    this.sections = new ProgressSectionsResource(lectern)
  }

  /**
   * Get progress.
   *
   * The progress of a learner in the published release. A completed section counts 1, a graded quiz its best fraction that the learner may see, practice nothing. A section is the mean of itself and its quizzes, a chapter the mean of its sections and quizzes, the course the mean of all of these.
   *
   * Needs a key with the scope `learning`. A learner token does as well.
   *
   * @param learner The id of the learner in your own system. Lectern stores no name and no email address. `me` stands for the learner of a token.
   * @param course Id of the course.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope. `other_learner`: A learner token acts only for its own learner. `other_course`: The learner token does not cover this course.
   * @throws 404: `course_not_found`: There is no such course.
   * @throws 410: `course_archived`: The course was archived.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.progress.get('student-4711', 'ai-deployment-and-management')
   */
  get(learner: string, course: string, params?: ProgressGetParams, options?: RequestOptions): Call<ProgressGetResult> {
    return progressGet(this.#lectern, learner, course, params, options)
  }
}

/**
 * The operations of `quizzes`.
 *
 * @example
 * const quizzes = new Lectern().quizzes
 */
export class QuizzesResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Get the statistics of a quiz.
   *
   * How attempts at a quiz went, question by question: outcomes, facility, discrimination and how often each choice was chosen. By default the first attempt of each learner counts, because later ones know the questions. Computed when it is asked for.
   *
   * Needs a key with the scope `statistics`.
   *
   * @param course Id of the course.
   * @param quiz Id of the quiz.
   * @param params `attempts`: Whether the first attempt of each learner counts, or every attempt. `release`: Number of a release: its questions are listed, and only attempts at it count. Without it, attempts at every release do.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `quiz_not_found`: The release has no such quiz.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.quizzes.statistics('ai-deployment-and-management', 'chapter-1-quiz')
   */
  statistics(course: string, quiz: string, params?: QuizzesStatisticsParams, options?: RequestOptions): Call<QuizzesStatisticsResult> {
    return quizzesStatistics(this.#lectern, course, quiz, params, options)
  }
}

/**
 * The operations of `releases`.
 *
 * @example
 * const releases = new Lectern().releases
 */
export class ReleasesResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Create a release.
   *
   * Creates a numbered, immutable release from a bundle and publishes it, unless `publish` is false. The first release creates the course. If the bundle equals an earlier release, nothing is created or published: see `created`.
   *
   * Needs a key with the scope `content:write`.
   *
   * @param course Id of the course.
   * @param body A bundle as `lectern build` writes it; at most 64000000 bytes, also after decompression. Sent as application/json.
   * @param params `publish`: Whether to publish it at once; otherwise it is a preview. `planHash`: Of the plan; refuses when another release was published since. `notes`: Release notes of the authors.
   * @param options Signal, timeout, retries and headers of this call, and the idempotency key.
   * @throws 400: `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 409: `plan_outdated`: The course has changed since the plan was made.
   * @throws 413: `body_too_large`: The body is too large for this operation.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 415: `unsupported_media_type`: The operation does not support the media type or the encoding of the body.
   * @throws 422: `invalid_bundle`: The bundle does not match its schema. `bundle_too_large`: The course has too many parts for a release. `bundle_hash_mismatch`: The hash of the bundle does not match its content. `course_mismatch`: The bundle and the URL name different courses. `duplicate_id`: The bundle uses an id twice. `broken_reference`: The bundle refers to something that it does not contain. `invalid_answer_key`: An answer key does not match its question. `asset_type_mismatch`: The content of an asset does not match the type in its name. `markdown_embed`: The bundle embeds a page that the course does not allow. `markdown_html`: The bundle contains HTML that is not part of the format. `markdown_unsafe_link`: The bundle contains a link that could run a script. `asset_missing`: An asset was not uploaded. `idempotency_key_reused`: The idempotency key was used for another request. `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.releases.create('ai-deployment-and-management', {"format":"lectern.course/1","hash":"c0ffee0000000000000000000000000000000000000000000000000000000000","course":{"id":"ai-deployment-and-management","title":"AI Deployment and Management for Complete Beginners","overview":"From an idea to a service."},"chapters":[],"quizzes":[],"glossary":[],"assets":[]})
   */
  create(course: string, body: ReleasesCreateBody, params?: ReleasesCreateParams, options?: KeyedRequestOptions): Call<ReleasesCreateResult> {
    return releasesCreate(this.#lectern, course, body, params, options)
  }

  /**
   * Get a release.
   *
   * The metadata of a release, including withdrawn and unpublished ones.
   *
   * Needs a key with the scope `content:write` or `content:preview`.
   *
   * @param course Id of the course.
   * @param release Number of the release.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.releases.get('ai-deployment-and-management', 3)
   */
  get(course: string, release: number, params?: ReleasesGetParams, options?: RequestOptions): Call<ReleasesGetResult> {
    return releasesGet(this.#lectern, course, release, params, options)
  }

  /**
   * List releases.
   *
   * The releases of a course, newest first, including withdrawn and unpublished ones.
   *
   * Needs a key with the scope `content:write` or `content:preview`.
   *
   * @param course Id of the course.
   * @param params `limit`: How many to return at most, 1 to 100. `cursor`: `nextCursor` of the previous page.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `invalid_cursor`: The cursor does not belong to this list.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `course_not_found`: There is no such course.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * for await (const item of lectern.releases.list('ai-deployment-and-management')) console.log(item)
   */
  list(course: string, params?: ReleasesListParams, options?: RequestOptions): List<ReleasesListResult> {
    return releasesList(this.#lectern, course, params, options)
  }

  /**
   * Plan a release.
   *
   * Compares a bundle with the published release by stable ids, and reports what publishing it would change. Writes nothing.
   *
   * Needs a key with the scope `content:write`.
   *
   * @param course Id of the course.
   * @param body A bundle as `lectern build` writes it; at most 64000000 bytes, also after decompression. Sent as application/json.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 400: `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 413: `body_too_large`: The body is too large for this operation.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 415: `unsupported_media_type`: The operation does not support the media type or the encoding of the body.
   * @throws 422: `invalid_bundle`: The bundle does not match its schema. `bundle_too_large`: The course has too many parts for a release. `bundle_hash_mismatch`: The hash of the bundle does not match its content. `course_mismatch`: The bundle and the URL name different courses. `duplicate_id`: The bundle uses an id twice. `broken_reference`: The bundle refers to something that it does not contain. `invalid_answer_key`: An answer key does not match its question. `asset_type_mismatch`: The content of an asset does not match the type in its name. `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.releases.plan('ai-deployment-and-management', {"format":"lectern.course/1","hash":"c0ffee0000000000000000000000000000000000000000000000000000000000","course":{"id":"ai-deployment-and-management","title":"AI Deployment and Management for Complete Beginners","overview":"From an idea to a service."},"chapters":[],"quizzes":[],"glossary":[],"assets":[]})
   */
  plan(course: string, body: ReleasesPlanBody, params?: ReleasesPlanParams, options?: RequestOptions): Call<ReleasesPlanResult> {
    return releasesPlan(this.#lectern, course, body, params, options)
  }

  /**
   * Publish a release.
   *
   * Makes this the published release, atomically. Publishing an earlier release is a rollback. An archived course becomes available again. Publishing the current release changes nothing.
   *
   * Needs a key with the scope `content:write`.
   *
   * @param course Id of the course.
   * @param release Number of the release.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release.
   * @throws 410: `release_withdrawn`: The release was withdrawn.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.releases.publish('ai-deployment-and-management', 3)
   */
  publish(course: string, release: number, params?: ReleasesPublishParams, options?: RequestOptions): Call<ReleasesPublishResult> {
    return releasesPublish(this.#lectern, course, release, params, options)
  }

  /**
   * Withdraw a release.
   *
   * Withdraws a release for good: reads that name it get 410. Caches may serve it for up to a day. The published release of a course that is not archived cannot be withdrawn.
   *
   * Needs a key with the scope `content:write`.
   *
   * @param course Id of the course.
   * @param release Number of the release.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release.
   * @throws 409: `release_is_current`: This release is published; publish another one first.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.releases.withdraw('ai-deployment-and-management', 3)
   */
  withdraw(course: string, release: number, params?: ReleasesWithdrawParams, options?: RequestOptions): Call<ReleasesWithdrawResult> {
    return releasesWithdraw(this.#lectern, course, release, params, options)
  }
}

/**
 * The operations of `tutor`.
 *
 * @example
 * const tutor = new Lectern().tutor
 */
export class TutorResource {
  readonly #lectern: Client

  constructor(lectern: Client) {
    this.#lectern = lectern
  }

  /**
   * Ask the tutor.
   *
   * Answers a question from one release of a course, in sentences with citations: each quote stands in its section. When the course does not answer the question, `refusal` says so. While the learner has an open attempt at a graded quiz, the tutor does not read what the quiz covers. With `Accept: text/event-stream`, the sentences come as events; `Last-Event-ID` continues a stream that broke off. Questions are rate-limited per learner, or per address. They are not stored.
   *
   * @param body The question. Sent as application/json.
   * @param params None yet.
   * @param options Signal, timeout, retries and headers of this call. Headers: `last-event-id`: The `id` of the last event that arrived. The rest of the same answer follows.
   * @throws 400: `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding.
   * @throws 401: `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired.
   * @throws 403: `insufficient_scope`: The key lacks a required scope. `other_learner`: A learner token acts only for its own learner. `other_course`: The learner token does not cover this course.
   * @throws 404: `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `section_not_found`: The release has no such section.
   * @throws 409: `answer_changed`: The answer is no longer the one that was being streamed.
   * @throws 410: `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn.
   * @throws 413: `body_too_large`: The body is too large for this operation.
   * @throws 414: `query_too_long`: The query string is longer than 2,000 characters.
   * @throws 415: `unsupported_media_type`: The operation does not support the media type or the encoding of the body.
   * @throws 422: `invalid_request`: The request does not match the schema of this operation.
   * @throws 429: `rate_limited`: Too many requests from this address; try again later.
   * @throws 500: `internal_error`: Something went wrong on the server.
   * @example
   * const result = await lectern.tutor.ask({"courseId":"ai-deployment-and-management","question":"What is a prototype?"})
   */
  ask(body: TutorAskBody, params?: TutorAskParams, options?: RequestOptions): Stream<TutorAskResult, TutorAskEvent> {
    return tutorAsk(this.#lectern, body, params, options)
  }
}

/** The client with the tree of resources. */
export class Resources extends Client {
  /** The operations of `accommodations`. */
  readonly accommodations: AccommodationsResource
  /** The operations of `assets`. */
  readonly assets: AssetsResource
  /** The operations of `attempts`. */
  readonly attempts: AttemptsResource
  /** The operations of `courses`. */
  readonly courses: CoursesResource
  /** The operations of `grades`. */
  readonly grades: GradesResource
  /** The operations of `keys`. */
  readonly keys: KeysResource
  /** The operations of `learnerTokens`. */
  readonly learnerTokens: LearnerTokensResource
  /** The operations of `learners`. */
  readonly learners: LearnersResource
  /** The operations of `ltiContexts`. */
  readonly ltiContexts: LtiContextsResource
  /** The operations of `ltiDeliveries`. */
  readonly ltiDeliveries: LtiDeliveriesResource
  /** The operations of `ltiKeys`. */
  readonly ltiKeys: LtiKeysResource
  /** The operations of `ltiMemberships`. */
  readonly ltiMemberships: LtiMembershipsResource
  /** The operations of `ltiPlatforms`. */
  readonly ltiPlatforms: LtiPlatformsResource
  /** The operations of `progress`. */
  readonly progress: ProgressResource
  /** The operations of `quizzes`. */
  readonly quizzes: QuizzesResource
  /** The operations of `releases`. */
  readonly releases: ReleasesResource
  /** The operations of `tutor`. */
  readonly tutor: TutorResource

  constructor(options: ClientOptions = {}) {
    super(options)
    this.accommodations = new AccommodationsResource(this)
    this.assets = new AssetsResource(this)
    this.attempts = new AttemptsResource(this)
    this.courses = new CoursesResource(this)
    this.grades = new GradesResource(this)
    this.keys = new KeysResource(this)
    this.learnerTokens = new LearnerTokensResource(this)
    this.learners = new LearnersResource(this)
    this.ltiContexts = new LtiContextsResource(this)
    this.ltiDeliveries = new LtiDeliveriesResource(this)
    this.ltiKeys = new LtiKeysResource(this)
    this.ltiMemberships = new LtiMembershipsResource(this)
    this.ltiPlatforms = new LtiPlatformsResource(this)
    this.progress = new ProgressResource(this)
    this.quizzes = new QuizzesResource(this)
    this.releases = new ReleasesResource(this)
    this.tutor = new TutorResource(this)
  }
}
