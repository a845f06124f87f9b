// Generated from openapi.json by scripts/generate-sdk.ts; do not edit.
// sha256 of the document: 4ee77eb26f14a602a53927090dde78ee544d0299f7eaf1c89aa629cc3df88df7

import {
  readBytes,
  readStream,
} from './answer'
import type { Client, KeyedRequestOptions, RequestOptions } from './client'
import { createIdempotencyKey } from './idempotency-key'
import { type Call, call, type List, list } from './page'
import { type Stream, stream } from './stream'
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
 * const result = await accommodationsGet(lectern, 'student-4711', 'ai-deployment-and-management', 'chapter-1-quiz')
 */
export function accommodationsGet(lectern: Client, learner: string, course: string, quiz: string, params?: AccommodationsGetParams, options?: RequestOptions): Call<AccommodationsGetResult> {
  return call(lectern, { method: 'GET', path: '/v1/learners/{learner}/accommodations/{course}/{quiz}', args: [learner, course, quiz], query: params }, options)
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
 * const result = await accommodationsSet(lectern, 'student-4711', 'ai-deployment-and-management', 'chapter-1-quiz', {"timeMultiplier":1.5,"extraAttempts":1})
 */
export function accommodationsSet(lectern: Client, learner: string, course: string, quiz: string, body: AccommodationsSetBody, params?: AccommodationsSetParams, options?: RequestOptions): Call<AccommodationsSetResult> {
  return call(lectern, { method: 'PUT', path: '/v1/learners/{learner}/accommodations/{course}/{quiz}', args: [learner, course, quiz], query: params, headers: { 'content-type': 'application/json' }, body: () => JSON.stringify(body) }, options)
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
 * const result = await assetsUpload(lectern, 'c0ffee0000000000000000000000000000000000000000000000000000000000', new Blob([]))
 */
export function assetsUpload(lectern: Client, hash: string, body: AssetsUploadBody, params?: AssetsUploadParams, options?: RequestOptions): Call<AssetsUploadResult> {
  return call(lectern, { method: 'PUT', path: '/v1/assets/{hash}', args: [hash], query: params, headers: { 'content-type': 'application/octet-stream' }, body: () => body }, options)
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
 * const result = await attemptsCreate(lectern, {"courseId":"ai-deployment-and-management","quizId":"chapter-1-quiz","learnerId":"student-4711"})
 */
export function attemptsCreate(lectern: Client, body: AttemptsCreateBody, params?: AttemptsCreateParams, options?: KeyedRequestOptions): Call<AttemptsCreateResult> {
  return call(lectern, { method: 'POST', path: '/v1/attempts', args: [], query: params, headers: { 'content-type': 'application/json', 'idempotency-key': options?.idempotencyKey ?? createIdempotencyKey() }, body: () => JSON.stringify(body) }, options)
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
 * const result = await attemptsGet(lectern, '019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f')
 */
export function attemptsGet(lectern: Client, attempt: string, params?: AttemptsGetParams, options?: RequestOptions): Call<AttemptsGetResult> {
  return call(lectern, { method: 'GET', path: '/v1/attempts/{attempt}', args: [attempt], query: params }, options)
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
 * for await (const item of attemptsList(lectern)) console.log(item)
 */
export function attemptsList(lectern: Client, params?: AttemptsListParams, options?: RequestOptions): List<AttemptsListResult> {
  return list(lectern, { method: 'GET', path: '/v1/attempts', args: [], query: params }, options)
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
 * const result = await attemptsResponsesSave(lectern, '019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f', 'laptop-trial', {"sequence":1,"response":{"type":"single-choice","questionId":"laptop-trial","choiceId":"b"},"check":false})
 */
export function attemptsResponsesSave(lectern: Client, attempt: string, question: string, body: AttemptsResponsesSaveBody, params?: AttemptsResponsesSaveParams, options?: RequestOptions): Call<AttemptsResponsesSaveResult> {
  return call(lectern, { method: 'PUT', path: '/v1/attempts/{attempt}/responses/{question}', args: [attempt, question], query: params, headers: { 'content-type': 'application/json' }, body: () => JSON.stringify(body) }, options)
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
 * const result = await attemptsResult(lectern, '019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f')
 */
export function attemptsResult(lectern: Client, attempt: string, params?: AttemptsResultParams, options?: RequestOptions): Call<AttemptsResultResult> {
  return call(lectern, { method: 'GET', path: '/v1/attempts/{attempt}/result', args: [attempt], query: params }, options)
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
 * const result = await attemptsScoresList(lectern, '019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f')
 */
export function attemptsScoresList(lectern: Client, attempt: string, params?: AttemptsScoresListParams, options?: RequestOptions): Call<AttemptsScoresListResult> {
  return call(lectern, { method: 'GET', path: '/v1/attempts/{attempt}/scores', args: [attempt], query: params }, options)
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
 * const result = await attemptsScoresSet(lectern, '019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f', 'laptop-trial', {"version":0,"rubric":[{"criterionId":"argument","levelId":"sound"},{"criterionId":"language","levelId":"clear"}],"comment":"A *clear* case. Say what it costs, too.","graderId":"teacher-12"})
 */
export function attemptsScoresSet(lectern: Client, attempt: string, question: string, body: AttemptsScoresSetBody, params?: AttemptsScoresSetParams, options?: KeyedRequestOptions): Call<AttemptsScoresSetResult> {
  return call(lectern, { method: 'PUT', path: '/v1/attempts/{attempt}/scores/{question}', args: [attempt, question], query: params, headers: { 'content-type': 'application/json', 'idempotency-key': options?.idempotencyKey ?? createIdempotencyKey() }, body: () => JSON.stringify(body) }, options)
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
 * const result = await attemptsSubmit(lectern, '019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f')
 */
export function attemptsSubmit(lectern: Client, attempt: string, params?: AttemptsSubmitParams, options?: KeyedRequestOptions): Call<AttemptsSubmitResult> {
  return call(lectern, { method: 'POST', path: '/v1/attempts/{attempt}/submit', args: [attempt], query: params, headers: { 'idempotency-key': options?.idempotencyKey ?? createIdempotencyKey() } }, options)
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
 * const result = await coursesArchive(lectern, 'ai-deployment-and-management')
 */
export function coursesArchive(lectern: Client, course: string, params?: CoursesArchiveParams, options?: RequestOptions): Call<CoursesArchiveResult> {
  return call(lectern, { method: 'POST', path: '/v1/courses/{course}/archive', args: [course], query: params, once: true }, options)
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
 * const result = await coursesAssetsGet(lectern, 'ai-deployment-and-management', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'diagram.svg')
 */
export function coursesAssetsGet(lectern: Client, course: string, hash: string, name: string, params?: CoursesAssetsGetParams, options?: RequestOptions): Call<CoursesAssetsGetResult> {
  return call(lectern, { method: 'GET', path: '/v1/courses/{course}/assets/{hash}/{name}', args: [course, hash, name], query: params, read: readBytes }, options)
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
 * for await (const item of coursesChaptersList(lectern, 'ai-deployment-and-management')) console.log(item)
 */
export function coursesChaptersList(lectern: Client, course: string, params?: CoursesChaptersListParams, options?: RequestOptions): List<CoursesChaptersListResult> {
  return list(lectern, { method: 'GET', path: '/v1/courses/{course}/chapters', args: [course], query: params }, options)
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
 * const result = await coursesExport(lectern, 'ai-deployment-and-management', { format: "moodle-xml" })
 */
export function coursesExport(lectern: Client, course: string, params: CoursesExportParams, options?: RequestOptions): Call<CoursesExportResult> {
  return call(lectern, { method: 'GET', path: '/v1/courses/{course}/export', args: [course], query: params, streamed: true, read: readStream }, options)
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
 * const result = await coursesExportReport(lectern, 'ai-deployment-and-management', { format: "moodle-xml" })
 */
export function coursesExportReport(lectern: Client, course: string, params: CoursesExportReportParams, options?: RequestOptions): Call<CoursesExportReportResult> {
  return call(lectern, { method: 'GET', path: '/v1/courses/{course}/export/report', args: [course], query: params }, options)
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
 * for await (const item of coursesGlossaryList(lectern, 'ai-deployment-and-management')) console.log(item)
 */
export function coursesGlossaryList(lectern: Client, course: string, params?: CoursesGlossaryListParams, options?: RequestOptions): List<CoursesGlossaryListResult> {
  return list(lectern, { method: 'GET', path: '/v1/courses/{course}/glossary', args: [course], query: params }, options)
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
 * for await (const item of coursesList(lectern)) console.log(item)
 */
export function coursesList(lectern: Client, params?: CoursesListParams, options?: RequestOptions): List<CoursesListResult> {
  return list(lectern, { method: 'GET', path: '/v1/courses', args: [], query: params }, options)
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
 * const result = await coursesOutline(lectern, 'ai-deployment-and-management')
 */
export function coursesOutline(lectern: Client, course: string, params?: CoursesOutlineParams, options?: RequestOptions): Call<CoursesOutlineResult> {
  return call(lectern, { method: 'GET', path: '/v1/courses/{course}/outline', args: [course], query: params }, options)
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
 * const result = await coursesQuestionsReveal(lectern, 'ai-deployment-and-management', 'laptop-trial')
 */
export function coursesQuestionsReveal(lectern: Client, course: string, question: string, params?: CoursesQuestionsRevealParams, options?: RequestOptions): Call<CoursesQuestionsRevealResult> {
  return call(lectern, { method: 'GET', path: '/v1/courses/{course}/questions/{question}/answer', args: [course, question], query: params }, options)
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
 * for await (const item of coursesQuizzesList(lectern, 'ai-deployment-and-management')) console.log(item)
 */
export function coursesQuizzesList(lectern: Client, course: string, params?: CoursesQuizzesListParams, options?: RequestOptions): List<CoursesQuizzesListResult> {
  return list(lectern, { method: 'GET', path: '/v1/courses/{course}/quizzes', args: [course], query: params }, options)
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
 * const result = await coursesQuizzesScore(lectern, 'ai-deployment-and-management', 'chapter-1-quiz', {"responses":[{"type":"single-choice","questionId":"laptop-trial","choiceId":"b"}]})
 */
export function coursesQuizzesScore(lectern: Client, course: string, quiz: string, body: CoursesQuizzesScoreBody, params?: CoursesQuizzesScoreParams, options?: RequestOptions): Call<CoursesQuizzesScoreResult> {
  return call(lectern, { method: 'POST', path: '/v1/courses/{course}/quizzes/{quiz}/score', args: [course, quiz], query: params, headers: { 'content-type': 'application/json' }, body: () => JSON.stringify(body), once: true }, options)
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
 * const result = await coursesReleasesCurrent(lectern, 'ai-deployment-and-management')
 */
export function coursesReleasesCurrent(lectern: Client, course: string, params?: CoursesReleasesCurrentParams, options?: RequestOptions): Call<CoursesReleasesCurrentResult> {
  return call(lectern, { method: 'GET', path: '/v1/courses/{course}/releases/current', args: [course], query: params }, options)
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
 * for await (const item of coursesSearch(lectern, 'ai-deployment-and-management', { q: "model" })) console.log(item)
 */
export function coursesSearch(lectern: Client, course: string, params: CoursesSearchParams, options?: RequestOptions): List<CoursesSearchResult> {
  return list(lectern, { method: 'GET', path: '/v1/courses/{course}/search', args: [course], query: params }, options)
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
 * for await (const item of coursesSectionsList(lectern, 'ai-deployment-and-management')) console.log(item)
 */
export function coursesSectionsList(lectern: Client, course: string, params?: CoursesSectionsListParams, options?: RequestOptions): List<CoursesSectionsListResult> {
  return list(lectern, { method: 'GET', path: '/v1/courses/{course}/sections', args: [course], query: params }, options)
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
 * const result = await gradesExport(lectern, { course: "ai-deployment-and-management" })
 */
export function gradesExport(lectern: Client, params: GradesExportParams, options?: RequestOptions): Call<GradesExportResult> {
  return call(lectern, { method: 'GET', path: '/v1/grades/export', args: [], query: params, read: readBytes }, options)
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
 * for await (const item of gradesList(lectern, { course: "ai-deployment-and-management" })) console.log(item)
 */
export function gradesList(lectern: Client, params: GradesListParams, options?: RequestOptions): List<GradesListResult> {
  return list(lectern, { method: 'GET', path: '/v1/grades', args: [], query: params }, options)
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
 * const result = await keysCreate(lectern, {"kind":"secret","name":"CI of the course repository","scopes":["content:write"]})
 */
export function keysCreate(lectern: Client, body: KeysCreateBody, params?: KeysCreateParams, options?: RequestOptions): Call<KeysCreateResult> {
  return call(lectern, { method: 'POST', path: '/v1/keys', args: [], query: params, headers: { 'content-type': 'application/json' }, body: () => JSON.stringify(body), once: true }, options)
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
 * for await (const item of keysList(lectern)) console.log(item)
 */
export function keysList(lectern: Client, params?: KeysListParams, options?: RequestOptions): List<KeysListResult> {
  return list(lectern, { method: 'GET', path: '/v1/keys', args: [], query: params }, options)
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
 * const result = await keysRevoke(lectern, '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11')
 */
export function keysRevoke(lectern: Client, key: string, params?: KeysRevokeParams, options?: RequestOptions): Call<KeysRevokeResult> {
  return call(lectern, { method: 'POST', path: '/v1/keys/{key}/revoke', args: [key], query: params, once: true }, options)
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
 * const result = await learnerTokensCreate(lectern, {"learnerId":"student-4711","expiresIn":3600})
 */
export function learnerTokensCreate(lectern: Client, body: LearnerTokensCreateBody, params?: LearnerTokensCreateParams, options?: RequestOptions): Call<LearnerTokensCreateResult> {
  return call(lectern, { method: 'POST', path: '/v1/learner-tokens', args: [], query: params, headers: { 'content-type': 'application/json' }, body: () => JSON.stringify(body), once: true }, options)
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
 * const result = await learnersDelete(lectern, 'student-4711')
 */
export function learnersDelete(lectern: Client, learner: string, params?: LearnersDeleteParams, options?: RequestOptions): Call<LearnersDeleteResult> {
  return call(lectern, { method: 'DELETE', path: '/v1/learners/{learner}', args: [learner], query: params }, options)
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
 * const result = await learnersExport(lectern, 'student-4711')
 */
export function learnersExport(lectern: Client, learner: string, params?: LearnersExportParams, options?: RequestOptions): Call<LearnersExportResult> {
  return call(lectern, { method: 'GET', path: '/v1/learners/{learner}/export', args: [learner], query: params }, options)
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
 * for await (const item of ltiContextsList(lectern, '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21')) console.log(item)
 */
export function ltiContextsList(lectern: Client, platform: string, params?: LtiContextsListParams, options?: RequestOptions): List<LtiContextsListResult> {
  return list(lectern, { method: 'GET', path: '/v1/lti-platforms/{platform}/contexts', args: [platform], query: params }, options)
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
 * for await (const item of ltiDeliveriesList(lectern)) console.log(item)
 */
export function ltiDeliveriesList(lectern: Client, params?: LtiDeliveriesListParams, options?: RequestOptions): List<LtiDeliveriesListResult> {
  return list(lectern, { method: 'GET', path: '/v1/lti-deliveries', args: [], query: params }, options)
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
 * const result = await ltiDeliveriesRetry(lectern, '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c23')
 */
export function ltiDeliveriesRetry(lectern: Client, delivery: string, params?: LtiDeliveriesRetryParams, options?: RequestOptions): Call<LtiDeliveriesRetryResult> {
  return call(lectern, { method: 'POST', path: '/v1/lti-deliveries/{delivery}/retry', args: [delivery], query: params, once: true }, options)
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
 * const result = await ltiKeysList(lectern)
 */
export function ltiKeysList(lectern: Client, params?: LtiKeysListParams, options?: RequestOptions): Call<LtiKeysListResult> {
  return call(lectern, { method: 'GET', path: '/v1/lti-keys', args: [], query: params }, options)
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
 * const result = await ltiKeysRotate(lectern, {"revoke":false})
 */
export function ltiKeysRotate(lectern: Client, body: LtiKeysRotateBody, params?: LtiKeysRotateParams, options?: RequestOptions): Call<LtiKeysRotateResult> {
  return call(lectern, { method: 'POST', path: '/v1/lti-keys/rotate', args: [], query: params, headers: { 'content-type': 'application/json' }, body: () => JSON.stringify(body), once: true }, options)
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
 * for await (const item of ltiMembershipsList(lectern, '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21', '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c22')) console.log(item)
 */
export function ltiMembershipsList(lectern: Client, platform: string, context: string, params?: LtiMembershipsListParams, options?: RequestOptions): List<LtiMembershipsListResult> {
  return list(lectern, { method: 'GET', path: '/v1/lti-platforms/{platform}/contexts/{context}/memberships', args: [platform, context], query: params }, options)
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
 * const result = await ltiPlatformsApprove(lectern, '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21')
 */
export function ltiPlatformsApprove(lectern: Client, platform: string, params?: LtiPlatformsApproveParams, options?: RequestOptions): Call<LtiPlatformsApproveResult> {
  return call(lectern, { method: 'POST', path: '/v1/lti-platforms/{platform}/approve', args: [platform], query: params, once: true }, options)
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
 * const result = await ltiPlatformsCreate(lectern, {"name":"Moodle of the university","issuer":"https://moodle.example.edu","clientId":"a1B2c3D4e5F6g7H","authorizationUrl":"https://moodle.example.edu/mod/lti/auth.php","tokenUrl":"https://moodle.example.edu/mod/lti/token.php","jwksUrl":"https://moodle.example.edu/mod/lti/certs.php","deployments":["3"]})
 */
export function ltiPlatformsCreate(lectern: Client, body: LtiPlatformsCreateBody, params?: LtiPlatformsCreateParams, options?: KeyedRequestOptions): Call<LtiPlatformsCreateResult> {
  return call(lectern, { method: 'POST', path: '/v1/lti-platforms', args: [], query: params, headers: { 'content-type': 'application/json', 'idempotency-key': options?.idempotencyKey ?? createIdempotencyKey() }, body: () => JSON.stringify(body) }, options)
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
 * const result = await ltiPlatformsDelete(lectern, '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21')
 */
export function ltiPlatformsDelete(lectern: Client, platform: string, params?: LtiPlatformsDeleteParams, options?: RequestOptions): Call<LtiPlatformsDeleteResult> {
  return call(lectern, { method: 'DELETE', path: '/v1/lti-platforms/{platform}', args: [platform], query: params }, options)
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
 * const result = await ltiPlatformsGet(lectern, '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21')
 */
export function ltiPlatformsGet(lectern: Client, platform: string, params?: LtiPlatformsGetParams, options?: RequestOptions): Call<LtiPlatformsGetResult> {
  return call(lectern, { method: 'GET', path: '/v1/lti-platforms/{platform}', args: [platform], query: params }, options)
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
 * for await (const item of ltiPlatformsList(lectern)) console.log(item)
 */
export function ltiPlatformsList(lectern: Client, params?: LtiPlatformsListParams, options?: RequestOptions): List<LtiPlatformsListResult> {
  return list(lectern, { method: 'GET', path: '/v1/lti-platforms', args: [], query: params }, options)
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
 * const result = await ltiPlatformsUpdate(lectern, '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21', {"name":"Moodle of the university","issuer":"https://moodle.example.edu","clientId":"a1B2c3D4e5F6g7H","authorizationUrl":"https://moodle.example.edu/mod/lti/auth.php","tokenUrl":"https://moodle.example.edu/mod/lti/token.php","jwksUrl":"https://moodle.example.edu/mod/lti/certs.php","deployments":["3"]})
 */
export function ltiPlatformsUpdate(lectern: Client, platform: string, body: LtiPlatformsUpdateBody, params?: LtiPlatformsUpdateParams, options?: RequestOptions): Call<LtiPlatformsUpdateResult> {
  return call(lectern, { method: 'PUT', path: '/v1/lti-platforms/{platform}', args: [platform], query: params, headers: { 'content-type': 'application/json' }, body: () => JSON.stringify(body) }, options)
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
 * const result = await progressGet(lectern, 'student-4711', 'ai-deployment-and-management')
 */
export function progressGet(lectern: Client, learner: string, course: string, params?: ProgressGetParams, options?: RequestOptions): Call<ProgressGetResult> {
  return call(lectern, { method: 'GET', path: '/v1/learners/{learner}/progress/{course}', args: [learner, course], query: params }, options)
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
 * const result = await progressSectionsComplete(lectern, 'student-4711', 'ai-deployment-and-management', {"sections":[{"sectionId":"training-versus-deployment","completed":true}]})
 */
export function progressSectionsComplete(lectern: Client, learner: string, course: string, body: ProgressSectionsCompleteBody, params?: ProgressSectionsCompleteParams, options?: RequestOptions): Call<ProgressSectionsCompleteResult> {
  return call(lectern, { method: 'PUT', path: '/v1/learners/{learner}/progress/{course}/sections', args: [learner, course], query: params, headers: { 'content-type': 'application/json' }, body: () => JSON.stringify(body) }, options)
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
 * const result = await quizzesStatistics(lectern, 'ai-deployment-and-management', 'chapter-1-quiz')
 */
export function quizzesStatistics(lectern: Client, course: string, quiz: string, params?: QuizzesStatisticsParams, options?: RequestOptions): Call<QuizzesStatisticsResult> {
  return call(lectern, { method: 'GET', path: '/v1/courses/{course}/quizzes/{quiz}/statistics', args: [course, quiz], query: params }, options)
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
 * const result = await releasesCreate(lectern, 'ai-deployment-and-management', {"format":"lectern.course/1","hash":"c0ffee0000000000000000000000000000000000000000000000000000000000","course":{"id":"ai-deployment-and-management","title":"AI Deployment and Management for Complete Beginners","overview":"From an idea to a service."},"chapters":[],"quizzes":[],"glossary":[],"assets":[]})
 */
export function releasesCreate(lectern: Client, course: string, body: ReleasesCreateBody, params?: ReleasesCreateParams, options?: KeyedRequestOptions): Call<ReleasesCreateResult> {
  return call(lectern, { method: 'POST', path: '/v1/courses/{course}/releases', args: [course], query: params, headers: { 'content-type': 'application/json', 'idempotency-key': options?.idempotencyKey ?? createIdempotencyKey() }, body: () => JSON.stringify(body) }, options)
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
 * const result = await releasesGet(lectern, 'ai-deployment-and-management', 3)
 */
export function releasesGet(lectern: Client, course: string, release: number, params?: ReleasesGetParams, options?: RequestOptions): Call<ReleasesGetResult> {
  return call(lectern, { method: 'GET', path: '/v1/courses/{course}/releases/{release}', args: [course, release], query: params }, options)
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
 * for await (const item of releasesList(lectern, 'ai-deployment-and-management')) console.log(item)
 */
export function releasesList(lectern: Client, course: string, params?: ReleasesListParams, options?: RequestOptions): List<ReleasesListResult> {
  return list(lectern, { method: 'GET', path: '/v1/courses/{course}/releases', args: [course], query: params }, options)
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
 * const result = await releasesPlan(lectern, 'ai-deployment-and-management', {"format":"lectern.course/1","hash":"c0ffee0000000000000000000000000000000000000000000000000000000000","course":{"id":"ai-deployment-and-management","title":"AI Deployment and Management for Complete Beginners","overview":"From an idea to a service."},"chapters":[],"quizzes":[],"glossary":[],"assets":[]})
 */
export function releasesPlan(lectern: Client, course: string, body: ReleasesPlanBody, params?: ReleasesPlanParams, options?: RequestOptions): Call<ReleasesPlanResult> {
  return call(lectern, { method: 'POST', path: '/v1/courses/{course}/releases/plan', args: [course], query: params, headers: { 'content-type': 'application/json' }, body: () => JSON.stringify(body), once: true }, options)
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
 * const result = await releasesPublish(lectern, 'ai-deployment-and-management', 3)
 */
export function releasesPublish(lectern: Client, course: string, release: number, params?: ReleasesPublishParams, options?: RequestOptions): Call<ReleasesPublishResult> {
  return call(lectern, { method: 'POST', path: '/v1/courses/{course}/releases/{release}/publish', args: [course, release], query: params, once: true }, options)
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
 * const result = await releasesWithdraw(lectern, 'ai-deployment-and-management', 3)
 */
export function releasesWithdraw(lectern: Client, course: string, release: number, params?: ReleasesWithdrawParams, options?: RequestOptions): Call<ReleasesWithdrawResult> {
  return call(lectern, { method: 'POST', path: '/v1/courses/{course}/releases/{release}/withdraw', args: [course, release], query: params, once: true }, options)
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
 * const result = await tutorAsk(lectern, {"courseId":"ai-deployment-and-management","question":"What is a prototype?"})
 */
export function tutorAsk(lectern: Client, body: TutorAskBody, params?: TutorAskParams, options?: RequestOptions): Stream<TutorAskResult, TutorAskEvent> {
  return stream(lectern, { method: 'POST', path: '/v1/tutor/ask', args: [], query: params, headers: { 'content-type': 'application/json' }, body: () => JSON.stringify(body), once: true }, options)
}
