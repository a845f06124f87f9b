// Generated from openapi.json by scripts/generate-sdk.ts; do not edit.
// sha256 of the document: 4ee77eb26f14a602a53927090dde78ee544d0299f7eaf1c89aa629cc3df88df7

import type { Client, KeyedRequestOptions, RequestOptions } from '../client'
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
} from '../functions.gen'
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
  TutorAskParams,
  TutorAskResult,
} from '../types.gen'
import { type InfiniteQueryOptions, infiniteQuery, type MutationOptions, mutation, type QueryOptions, query } from './options'

/**
 * `accommodations.get` for `useQuery`. Get an accommodation.
 *
 * @example
 * const { data } = useQuery(accommodationsGetOptions(lectern, 'student-4711', 'ai-deployment-and-management', 'chapter-1-quiz'))
 */
export function accommodationsGetOptions(lectern: Client, learner: string, course: string, quiz: string, params?: AccommodationsGetParams, options?: RequestOptions): QueryOptions<AccommodationsGetResult> {
  return query(lectern, ['accommodations', 'get'], { learner, course, quiz, params }, (signal) => accommodationsGet(lectern, learner, course, quiz, params, { ...options, signal }))
}

/**
 * `accommodations.set` for `useMutation`. Set an accommodation.
 *
 * @example
 * const { mutate } = useMutation(accommodationsSetMutation(lectern))
 * mutate({ learner: 'student-4711', course: 'ai-deployment-and-management', quiz: 'chapter-1-quiz', body: {"timeMultiplier":1.5,"extraAttempts":1} })
 */
export function accommodationsSetMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ learner: string; course: string; quiz: string; body: AccommodationsSetBody; params?: AccommodationsSetParams }, AccommodationsSetResult> {
  return mutation(['accommodations', 'set'], ({ learner, course, quiz, body, params }) => accommodationsSet(lectern, learner, course, quiz, body, params, options))
}

/**
 * `assets.upload` for `useMutation`. Upload an asset.
 *
 * @example
 * const { mutate } = useMutation(assetsUploadMutation(lectern))
 * mutate({ hash: 'c0ffee0000000000000000000000000000000000000000000000000000000000', body: new Blob([]) })
 */
export function assetsUploadMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ hash: string; body: AssetsUploadBody; params?: AssetsUploadParams }, AssetsUploadResult> {
  return mutation(['assets', 'upload'], ({ hash, body, params }) => assetsUpload(lectern, hash, body, params, options))
}

/**
 * `attempts.create` for `useMutation`. Begin an attempt.
 *
 * @example
 * const { mutate } = useMutation(attemptsCreateMutation(lectern))
 * mutate({ body: {"courseId":"ai-deployment-and-management","quizId":"chapter-1-quiz","learnerId":"student-4711"} })
 */
export function attemptsCreateMutation(lectern: Client, options?: KeyedRequestOptions): MutationOptions<{ body: AttemptsCreateBody; params?: AttemptsCreateParams; idempotencyKey?: string }, AttemptsCreateResult> {
  return mutation(['attempts', 'create'], ({ body, params, idempotencyKey }) => attemptsCreate(lectern, body, params, { ...options, ...(idempotencyKey !== undefined && { idempotencyKey }) }))
}

/**
 * `attempts.get` for `useQuery`. Get an attempt.
 *
 * @example
 * const { data } = useQuery(attemptsGetOptions(lectern, '019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f'))
 */
export function attemptsGetOptions(lectern: Client, attempt: string, params?: AttemptsGetParams, options?: RequestOptions): QueryOptions<AttemptsGetResult> {
  return query(lectern, ['attempts', 'get'], { attempt, params }, (signal) => attemptsGet(lectern, attempt, params, { ...options, signal }))
}

/**
 * `attempts.list` for `useQuery`. List attempts.
 *
 * @example
 * const { data } = useQuery(attemptsListOptions(lectern))
 */
export function attemptsListOptions(lectern: Client, params?: AttemptsListParams, options?: RequestOptions): QueryOptions<AttemptsListResult> {
  return query(lectern, ['attempts', 'list'], { params }, (signal) => attemptsList(lectern, params, { ...options, signal }))
}

/**
 * `attempts.list` for `useInfiniteQuery`, page after page. List attempts.
 *
 * @example
 * const { data } = useInfiniteQuery(attemptsListInfiniteOptions(lectern))
 */
export function attemptsListInfiniteOptions(lectern: Client, params?: AttemptsListParams, options?: RequestOptions): InfiniteQueryOptions<AttemptsListResult> {
  return infiniteQuery(lectern, ['attempts', 'list'], { params }, (cursor, signal) => attemptsList(lectern, { ...params, ...cursor }, { ...options, signal }))
}

/**
 * `attempts.responses.save` for `useMutation`. Save a response.
 *
 * @example
 * const { mutate } = useMutation(attemptsResponsesSaveMutation(lectern))
 * mutate({ attempt: '019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f', question: 'laptop-trial', body: {"sequence":1,"response":{"type":"single-choice","questionId":"laptop-trial","choiceId":"b"},"check":false} })
 */
export function attemptsResponsesSaveMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ attempt: string; question: string; body: AttemptsResponsesSaveBody; params?: AttemptsResponsesSaveParams }, AttemptsResponsesSaveResult> {
  return mutation(['attempts', 'responses', 'save'], ({ attempt, question, body, params }) => attemptsResponsesSave(lectern, attempt, question, body, params, options))
}

/**
 * `attempts.result` for `useQuery`. Get the result of an attempt.
 *
 * @example
 * const { data } = useQuery(attemptsResultOptions(lectern, '019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f'))
 */
export function attemptsResultOptions(lectern: Client, attempt: string, params?: AttemptsResultParams, options?: RequestOptions): QueryOptions<AttemptsResultResult> {
  return query(lectern, ['attempts', 'result'], { attempt, params }, (signal) => attemptsResult(lectern, attempt, params, { ...options, signal }))
}

/**
 * `attempts.scores.list` for `useQuery`. List what a person scores.
 *
 * @example
 * const { data } = useQuery(attemptsScoresListOptions(lectern, '019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f'))
 */
export function attemptsScoresListOptions(lectern: Client, attempt: string, params?: AttemptsScoresListParams, options?: RequestOptions): QueryOptions<AttemptsScoresListResult> {
  return query(lectern, ['attempts', 'scores', 'list'], { attempt, params }, (signal) => attemptsScoresList(lectern, attempt, params, { ...options, signal }))
}

/**
 * `attempts.scores.set` for `useMutation`. Set a score.
 *
 * @example
 * const { mutate } = useMutation(attemptsScoresSetMutation(lectern))
 * mutate({ attempt: '019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f', question: 'laptop-trial', body: {"version":0,"rubric":[{"criterionId":"argument","levelId":"sound"},{"criterionId":"language","levelId":"clear"}],"comment":"A *clear* case. Say what it costs, too.","graderId":"teacher-12"} })
 */
export function attemptsScoresSetMutation(lectern: Client, options?: KeyedRequestOptions): MutationOptions<{ attempt: string; question: string; body: AttemptsScoresSetBody; params?: AttemptsScoresSetParams; idempotencyKey?: string }, AttemptsScoresSetResult> {
  return mutation(['attempts', 'scores', 'set'], ({ attempt, question, body, params, idempotencyKey }) => attemptsScoresSet(lectern, attempt, question, body, params, { ...options, ...(idempotencyKey !== undefined && { idempotencyKey }) }))
}

/**
 * `attempts.submit` for `useMutation`. Submit an attempt.
 *
 * @example
 * const { mutate } = useMutation(attemptsSubmitMutation(lectern))
 * mutate({ attempt: '019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f' })
 */
export function attemptsSubmitMutation(lectern: Client, options?: KeyedRequestOptions): MutationOptions<{ attempt: string; params?: AttemptsSubmitParams; idempotencyKey?: string }, AttemptsSubmitResult> {
  return mutation(['attempts', 'submit'], ({ attempt, params, idempotencyKey }) => attemptsSubmit(lectern, attempt, params, { ...options, ...(idempotencyKey !== undefined && { idempotencyKey }) }))
}

/**
 * `courses.archive` for `useMutation`. Archive a course.
 *
 * @example
 * const { mutate } = useMutation(coursesArchiveMutation(lectern))
 * mutate({ course: 'ai-deployment-and-management' })
 */
export function coursesArchiveMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ course: string; params?: CoursesArchiveParams }, CoursesArchiveResult> {
  return mutation(['courses', 'archive'], ({ course, params }) => coursesArchive(lectern, course, params, options))
}

/**
 * `courses.assets.get` for `useQuery`. Get an asset.
 *
 * @example
 * const { data } = useQuery(coursesAssetsGetOptions(lectern, 'ai-deployment-and-management', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'diagram.svg'))
 */
export function coursesAssetsGetOptions(lectern: Client, course: string, hash: string, name: string, params?: CoursesAssetsGetParams, options?: RequestOptions): QueryOptions<CoursesAssetsGetResult> {
  return query(lectern, ['courses', 'assets', 'get'], { course, hash, name, params }, (signal) => coursesAssetsGet(lectern, course, hash, name, params, { ...options, signal }))
}

/**
 * `courses.chapters.get` for `useQuery`. Get a chapter.
 *
 * @example
 * const { data } = useQuery(coursesChaptersGetOptions(lectern, 'ai-deployment-and-management', '1', { include: ['sections'] }))
 */
export function coursesChaptersGetOptions<const Include extends readonly CoursesChaptersGetInclude[] = []>(lectern: Client, course: string, chapter: string, params?: CoursesChaptersGetParams<Include>, options?: RequestOptions): QueryOptions<CoursesChaptersGetResult<Include>> {
  return query(lectern, ['courses', 'chapters', 'get'], { course, chapter, params }, (signal) => coursesChaptersGet(lectern, course, chapter, params, { ...options, signal }))
}

/**
 * `courses.chapters.list` for `useQuery`. List the chapters of a course.
 *
 * @example
 * const { data } = useQuery(coursesChaptersListOptions(lectern, 'ai-deployment-and-management'))
 */
export function coursesChaptersListOptions(lectern: Client, course: string, params?: CoursesChaptersListParams, options?: RequestOptions): QueryOptions<CoursesChaptersListResult> {
  return query(lectern, ['courses', 'chapters', 'list'], { course, params }, (signal) => coursesChaptersList(lectern, course, params, { ...options, signal }))
}

/**
 * `courses.chapters.list` for `useInfiniteQuery`, page after page. List the chapters of a course.
 *
 * @example
 * const { data } = useInfiniteQuery(coursesChaptersListInfiniteOptions(lectern, 'ai-deployment-and-management'))
 */
export function coursesChaptersListInfiniteOptions(lectern: Client, course: string, params?: CoursesChaptersListParams, options?: RequestOptions): InfiniteQueryOptions<CoursesChaptersListResult> {
  return infiniteQuery(lectern, ['courses', 'chapters', 'list'], { course, params }, (cursor, signal) => coursesChaptersList(lectern, course, { ...params, ...cursor }, { ...options, signal }))
}

/**
 * `courses.export` for `useQuery`. Export a course.
 *
 * @example
 * const { data } = useQuery(coursesExportOptions(lectern, 'ai-deployment-and-management', { format: "moodle-xml" }))
 */
export function coursesExportOptions(lectern: Client, course: string, params: CoursesExportParams, options?: RequestOptions): QueryOptions<CoursesExportResult> {
  return query(lectern, ['courses', 'export'], { course, params }, (signal) => coursesExport(lectern, course, params, { ...options, signal }))
}

/**
 * `courses.exportReport` for `useQuery`. Report what an export loses.
 *
 * @example
 * const { data } = useQuery(coursesExportReportOptions(lectern, 'ai-deployment-and-management', { format: "moodle-xml" }))
 */
export function coursesExportReportOptions(lectern: Client, course: string, params: CoursesExportReportParams, options?: RequestOptions): QueryOptions<CoursesExportReportResult> {
  return query(lectern, ['courses', 'exportReport'], { course, params }, (signal) => coursesExportReport(lectern, course, params, { ...options, signal }))
}

/**
 * `courses.get` for `useQuery`. Get a course.
 *
 * @example
 * const { data } = useQuery(coursesGetOptions(lectern, 'ai-deployment-and-management'))
 */
export function coursesGetOptions(lectern: Client, course: string, params?: CoursesGetParams, options?: RequestOptions): QueryOptions<CoursesGetResult> {
  return query(lectern, ['courses', 'get'], { course, params }, (signal) => coursesGet(lectern, course, params, { ...options, signal }))
}

/**
 * `courses.glossary.list` for `useQuery`. List the terms of a course.
 *
 * @example
 * const { data } = useQuery(coursesGlossaryListOptions(lectern, 'ai-deployment-and-management'))
 */
export function coursesGlossaryListOptions(lectern: Client, course: string, params?: CoursesGlossaryListParams, options?: RequestOptions): QueryOptions<CoursesGlossaryListResult> {
  return query(lectern, ['courses', 'glossary', 'list'], { course, params }, (signal) => coursesGlossaryList(lectern, course, params, { ...options, signal }))
}

/**
 * `courses.glossary.list` for `useInfiniteQuery`, page after page. List the terms of a course.
 *
 * @example
 * const { data } = useInfiniteQuery(coursesGlossaryListInfiniteOptions(lectern, 'ai-deployment-and-management'))
 */
export function coursesGlossaryListInfiniteOptions(lectern: Client, course: string, params?: CoursesGlossaryListParams, options?: RequestOptions): InfiniteQueryOptions<CoursesGlossaryListResult> {
  return infiniteQuery(lectern, ['courses', 'glossary', 'list'], { course, params }, (cursor, signal) => coursesGlossaryList(lectern, course, { ...params, ...cursor }, { ...options, signal }))
}

/**
 * `courses.list` for `useQuery`. List courses.
 *
 * @example
 * const { data } = useQuery(coursesListOptions(lectern))
 */
export function coursesListOptions(lectern: Client, params?: CoursesListParams, options?: RequestOptions): QueryOptions<CoursesListResult> {
  return query(lectern, ['courses', 'list'], { params }, (signal) => coursesList(lectern, params, { ...options, signal }))
}

/**
 * `courses.list` for `useInfiniteQuery`, page after page. List courses.
 *
 * @example
 * const { data } = useInfiniteQuery(coursesListInfiniteOptions(lectern))
 */
export function coursesListInfiniteOptions(lectern: Client, params?: CoursesListParams, options?: RequestOptions): InfiniteQueryOptions<CoursesListResult> {
  return infiniteQuery(lectern, ['courses', 'list'], { params }, (cursor, signal) => coursesList(lectern, { ...params, ...cursor }, { ...options, signal }))
}

/**
 * `courses.outline` for `useQuery`. Get the outline of a course.
 *
 * @example
 * const { data } = useQuery(coursesOutlineOptions(lectern, 'ai-deployment-and-management'))
 */
export function coursesOutlineOptions(lectern: Client, course: string, params?: CoursesOutlineParams, options?: RequestOptions): QueryOptions<CoursesOutlineResult> {
  return query(lectern, ['courses', 'outline'], { course, params }, (signal) => coursesOutline(lectern, course, params, { ...options, signal }))
}

/**
 * `courses.questions.reveal` for `useQuery`. Reveal an answer.
 *
 * @example
 * const { data } = useQuery(coursesQuestionsRevealOptions(lectern, 'ai-deployment-and-management', 'laptop-trial'))
 */
export function coursesQuestionsRevealOptions(lectern: Client, course: string, question: string, params?: CoursesQuestionsRevealParams, options?: RequestOptions): QueryOptions<CoursesQuestionsRevealResult> {
  return query(lectern, ['courses', 'questions', 'reveal'], { course, question, params }, (signal) => coursesQuestionsReveal(lectern, course, question, params, { ...options, signal }))
}

/**
 * `courses.quizzes.get` for `useQuery`. Get a quiz.
 *
 * @example
 * const { data } = useQuery(coursesQuizzesGetOptions(lectern, 'ai-deployment-and-management', 'chapter-1-quiz'))
 */
export function coursesQuizzesGetOptions(lectern: Client, course: string, quiz: string, params?: CoursesQuizzesGetParams, options?: RequestOptions): QueryOptions<CoursesQuizzesGetResult> {
  return query(lectern, ['courses', 'quizzes', 'get'], { course, quiz, params }, (signal) => coursesQuizzesGet(lectern, course, quiz, params, { ...options, signal }))
}

/**
 * `courses.quizzes.list` for `useQuery`. List the quizzes of a course.
 *
 * @example
 * const { data } = useQuery(coursesQuizzesListOptions(lectern, 'ai-deployment-and-management'))
 */
export function coursesQuizzesListOptions(lectern: Client, course: string, params?: CoursesQuizzesListParams, options?: RequestOptions): QueryOptions<CoursesQuizzesListResult> {
  return query(lectern, ['courses', 'quizzes', 'list'], { course, params }, (signal) => coursesQuizzesList(lectern, course, params, { ...options, signal }))
}

/**
 * `courses.quizzes.list` for `useInfiniteQuery`, page after page. List the quizzes of a course.
 *
 * @example
 * const { data } = useInfiniteQuery(coursesQuizzesListInfiniteOptions(lectern, 'ai-deployment-and-management'))
 */
export function coursesQuizzesListInfiniteOptions(lectern: Client, course: string, params?: CoursesQuizzesListParams, options?: RequestOptions): InfiniteQueryOptions<CoursesQuizzesListResult> {
  return infiniteQuery(lectern, ['courses', 'quizzes', 'list'], { course, params }, (cursor, signal) => coursesQuizzesList(lectern, course, { ...params, ...cursor }, { ...options, signal }))
}

/**
 * `courses.quizzes.score` for `useMutation`. Score responses.
 *
 * @example
 * const { mutate } = useMutation(coursesQuizzesScoreMutation(lectern))
 * mutate({ course: 'ai-deployment-and-management', quiz: 'chapter-1-quiz', body: {"responses":[{"type":"single-choice","questionId":"laptop-trial","choiceId":"b"}]} })
 */
export function coursesQuizzesScoreMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ course: string; quiz: string; body: CoursesQuizzesScoreBody; params?: CoursesQuizzesScoreParams }, CoursesQuizzesScoreResult> {
  return mutation(['courses', 'quizzes', 'score'], ({ course, quiz, body, params }) => coursesQuizzesScore(lectern, course, quiz, body, params, options))
}

/**
 * `courses.releases.current` for `useQuery`. Get the published release.
 *
 * @example
 * const { data } = useQuery(coursesReleasesCurrentOptions(lectern, 'ai-deployment-and-management'))
 */
export function coursesReleasesCurrentOptions(lectern: Client, course: string, params?: CoursesReleasesCurrentParams, options?: RequestOptions): QueryOptions<CoursesReleasesCurrentResult> {
  return query(lectern, ['courses', 'releases', 'current'], { course, params }, (signal) => coursesReleasesCurrent(lectern, course, params, { ...options, signal }))
}

/**
 * `courses.search` for `useQuery`. Search a course.
 *
 * @example
 * const { data } = useQuery(coursesSearchOptions(lectern, 'ai-deployment-and-management', { q: "model" }))
 */
export function coursesSearchOptions(lectern: Client, course: string, params: CoursesSearchParams, options?: RequestOptions): QueryOptions<CoursesSearchResult> {
  return query(lectern, ['courses', 'search'], { course, params }, (signal) => coursesSearch(lectern, course, params, { ...options, signal }))
}

/**
 * `courses.search` for `useInfiniteQuery`, page after page. Search a course.
 *
 * @example
 * const { data } = useInfiniteQuery(coursesSearchInfiniteOptions(lectern, 'ai-deployment-and-management', { q: "model" }))
 */
export function coursesSearchInfiniteOptions(lectern: Client, course: string, params: CoursesSearchParams, options?: RequestOptions): InfiniteQueryOptions<CoursesSearchResult> {
  return infiniteQuery(lectern, ['courses', 'search'], { course, params }, (cursor, signal) => coursesSearch(lectern, course, { ...params, ...cursor }, { ...options, signal }))
}

/**
 * `courses.sections.get` for `useQuery`. Get a section.
 *
 * @example
 * const { data } = useQuery(coursesSectionsGetOptions(lectern, 'ai-deployment-and-management', '1.1'))
 */
export function coursesSectionsGetOptions(lectern: Client, course: string, section: string, params?: CoursesSectionsGetParams, options?: RequestOptions): QueryOptions<CoursesSectionsGetResult> {
  return query(lectern, ['courses', 'sections', 'get'], { course, section, params }, (signal) => coursesSectionsGet(lectern, course, section, params, { ...options, signal }))
}

/**
 * `courses.sections.list` for `useQuery`. List the sections of a course.
 *
 * @example
 * const { data } = useQuery(coursesSectionsListOptions(lectern, 'ai-deployment-and-management'))
 */
export function coursesSectionsListOptions(lectern: Client, course: string, params?: CoursesSectionsListParams, options?: RequestOptions): QueryOptions<CoursesSectionsListResult> {
  return query(lectern, ['courses', 'sections', 'list'], { course, params }, (signal) => coursesSectionsList(lectern, course, params, { ...options, signal }))
}

/**
 * `courses.sections.list` for `useInfiniteQuery`, page after page. List the sections of a course.
 *
 * @example
 * const { data } = useInfiniteQuery(coursesSectionsListInfiniteOptions(lectern, 'ai-deployment-and-management'))
 */
export function coursesSectionsListInfiniteOptions(lectern: Client, course: string, params?: CoursesSectionsListParams, options?: RequestOptions): InfiniteQueryOptions<CoursesSectionsListResult> {
  return infiniteQuery(lectern, ['courses', 'sections', 'list'], { course, params }, (cursor, signal) => coursesSectionsList(lectern, course, { ...params, ...cursor }, { ...options, signal }))
}

/**
 * `grades.export` for `useQuery`. Export grades as CSV.
 *
 * @example
 * const { data } = useQuery(gradesExportOptions(lectern, { course: "ai-deployment-and-management" }))
 */
export function gradesExportOptions(lectern: Client, params: GradesExportParams, options?: RequestOptions): QueryOptions<GradesExportResult> {
  return query(lectern, ['grades', 'export'], { params }, (signal) => gradesExport(lectern, params, { ...options, signal }))
}

/**
 * `grades.list` for `useQuery`. List grades.
 *
 * @example
 * const { data } = useQuery(gradesListOptions(lectern, { course: "ai-deployment-and-management" }))
 */
export function gradesListOptions(lectern: Client, params: GradesListParams, options?: RequestOptions): QueryOptions<GradesListResult> {
  return query(lectern, ['grades', 'list'], { params }, (signal) => gradesList(lectern, params, { ...options, signal }))
}

/**
 * `grades.list` for `useInfiniteQuery`, page after page. List grades.
 *
 * @example
 * const { data } = useInfiniteQuery(gradesListInfiniteOptions(lectern, { course: "ai-deployment-and-management" }))
 */
export function gradesListInfiniteOptions(lectern: Client, params: GradesListParams, options?: RequestOptions): InfiniteQueryOptions<GradesListResult> {
  return infiniteQuery(lectern, ['grades', 'list'], { params }, (cursor, signal) => gradesList(lectern, { ...params, ...cursor }, { ...options, signal }))
}

/**
 * `keys.create` for `useMutation`. Create a key.
 *
 * @example
 * const { mutate } = useMutation(keysCreateMutation(lectern))
 * mutate({ body: {"kind":"secret","name":"CI of the course repository","scopes":["content:write"]} })
 */
export function keysCreateMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ body: KeysCreateBody; params?: KeysCreateParams }, KeysCreateResult> {
  return mutation(['keys', 'create'], ({ body, params }) => keysCreate(lectern, body, params, options))
}

/**
 * `keys.list` for `useQuery`. List keys.
 *
 * @example
 * const { data } = useQuery(keysListOptions(lectern))
 */
export function keysListOptions(lectern: Client, params?: KeysListParams, options?: RequestOptions): QueryOptions<KeysListResult> {
  return query(lectern, ['keys', 'list'], { params }, (signal) => keysList(lectern, params, { ...options, signal }))
}

/**
 * `keys.list` for `useInfiniteQuery`, page after page. List keys.
 *
 * @example
 * const { data } = useInfiniteQuery(keysListInfiniteOptions(lectern))
 */
export function keysListInfiniteOptions(lectern: Client, params?: KeysListParams, options?: RequestOptions): InfiniteQueryOptions<KeysListResult> {
  return infiniteQuery(lectern, ['keys', 'list'], { params }, (cursor, signal) => keysList(lectern, { ...params, ...cursor }, { ...options, signal }))
}

/**
 * `keys.revoke` for `useMutation`. Revoke a key.
 *
 * @example
 * const { mutate } = useMutation(keysRevokeMutation(lectern))
 * mutate({ key: '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11' })
 */
export function keysRevokeMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ key: string; params?: KeysRevokeParams }, KeysRevokeResult> {
  return mutation(['keys', 'revoke'], ({ key, params }) => keysRevoke(lectern, key, params, options))
}

/**
 * `learnerTokens.create` for `useMutation`. Create a learner token.
 *
 * @example
 * const { mutate } = useMutation(learnerTokensCreateMutation(lectern))
 * mutate({ body: {"learnerId":"student-4711","expiresIn":3600} })
 */
export function learnerTokensCreateMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ body: LearnerTokensCreateBody; params?: LearnerTokensCreateParams }, LearnerTokensCreateResult> {
  return mutation(['learnerTokens', 'create'], ({ body, params }) => learnerTokensCreate(lectern, body, params, options))
}

/**
 * `learners.delete` for `useMutation`. Erase a learner.
 *
 * @example
 * const { mutate } = useMutation(learnersDeleteMutation(lectern))
 * mutate({ learner: 'student-4711' })
 */
export function learnersDeleteMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ learner: string; params?: LearnersDeleteParams }, LearnersDeleteResult> {
  return mutation(['learners', 'delete'], ({ learner, params }) => learnersDelete(lectern, learner, params, options))
}

/**
 * `learners.export` for `useQuery`. Export a learner.
 *
 * @example
 * const { data } = useQuery(learnersExportOptions(lectern, 'student-4711'))
 */
export function learnersExportOptions(lectern: Client, learner: string, params?: LearnersExportParams, options?: RequestOptions): QueryOptions<LearnersExportResult> {
  return query(lectern, ['learners', 'export'], { learner, params }, (signal) => learnersExport(lectern, learner, params, { ...options, signal }))
}

/**
 * `ltiContexts.list` for `useQuery`. List the contexts of an LTI platform.
 *
 * @example
 * const { data } = useQuery(ltiContextsListOptions(lectern, '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21'))
 */
export function ltiContextsListOptions(lectern: Client, platform: string, params?: LtiContextsListParams, options?: RequestOptions): QueryOptions<LtiContextsListResult> {
  return query(lectern, ['ltiContexts', 'list'], { platform, params }, (signal) => ltiContextsList(lectern, platform, params, { ...options, signal }))
}

/**
 * `ltiContexts.list` for `useInfiniteQuery`, page after page. List the contexts of an LTI platform.
 *
 * @example
 * const { data } = useInfiniteQuery(ltiContextsListInfiniteOptions(lectern, '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21'))
 */
export function ltiContextsListInfiniteOptions(lectern: Client, platform: string, params?: LtiContextsListParams, options?: RequestOptions): InfiniteQueryOptions<LtiContextsListResult> {
  return infiniteQuery(lectern, ['ltiContexts', 'list'], { platform, params }, (cursor, signal) => ltiContextsList(lectern, platform, { ...params, ...cursor }, { ...options, signal }))
}

/**
 * `ltiDeliveries.list` for `useQuery`. List deliveries of grades.
 *
 * @example
 * const { data } = useQuery(ltiDeliveriesListOptions(lectern))
 */
export function ltiDeliveriesListOptions(lectern: Client, params?: LtiDeliveriesListParams, options?: RequestOptions): QueryOptions<LtiDeliveriesListResult> {
  return query(lectern, ['ltiDeliveries', 'list'], { params }, (signal) => ltiDeliveriesList(lectern, params, { ...options, signal }))
}

/**
 * `ltiDeliveries.list` for `useInfiniteQuery`, page after page. List deliveries of grades.
 *
 * @example
 * const { data } = useInfiniteQuery(ltiDeliveriesListInfiniteOptions(lectern))
 */
export function ltiDeliveriesListInfiniteOptions(lectern: Client, params?: LtiDeliveriesListParams, options?: RequestOptions): InfiniteQueryOptions<LtiDeliveriesListResult> {
  return infiniteQuery(lectern, ['ltiDeliveries', 'list'], { params }, (cursor, signal) => ltiDeliveriesList(lectern, { ...params, ...cursor }, { ...options, signal }))
}

/**
 * `ltiDeliveries.retry` for `useMutation`. Deliver a grade again.
 *
 * @example
 * const { mutate } = useMutation(ltiDeliveriesRetryMutation(lectern))
 * mutate({ delivery: '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c23' })
 */
export function ltiDeliveriesRetryMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ delivery: string; params?: LtiDeliveriesRetryParams }, LtiDeliveriesRetryResult> {
  return mutation(['ltiDeliveries', 'retry'], ({ delivery, params }) => ltiDeliveriesRetry(lectern, delivery, params, options))
}

/**
 * `ltiKeys.list` for `useQuery`. List the keys of the LTI tool.
 *
 * @example
 * const { data } = useQuery(ltiKeysListOptions(lectern))
 */
export function ltiKeysListOptions(lectern: Client, params?: LtiKeysListParams, options?: RequestOptions): QueryOptions<LtiKeysListResult> {
  return query(lectern, ['ltiKeys', 'list'], { params }, (signal) => ltiKeysList(lectern, params, { ...options, signal }))
}

/**
 * `ltiKeys.rotate` for `useMutation`. Replace the key of the LTI tool.
 *
 * @example
 * const { mutate } = useMutation(ltiKeysRotateMutation(lectern))
 * mutate({ body: {"revoke":false} })
 */
export function ltiKeysRotateMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ body: LtiKeysRotateBody; params?: LtiKeysRotateParams }, LtiKeysRotateResult> {
  return mutation(['ltiKeys', 'rotate'], ({ body, params }) => ltiKeysRotate(lectern, body, params, options))
}

/**
 * `ltiMemberships.list` for `useQuery`. List the members of an LTI context.
 *
 * @example
 * const { data } = useQuery(ltiMembershipsListOptions(lectern, '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21', '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c22'))
 */
export function ltiMembershipsListOptions(lectern: Client, platform: string, context: string, params?: LtiMembershipsListParams, options?: RequestOptions): QueryOptions<LtiMembershipsListResult> {
  return query(lectern, ['ltiMemberships', 'list'], { platform, context, params }, (signal) => ltiMembershipsList(lectern, platform, context, params, { ...options, signal }))
}

/**
 * `ltiMemberships.list` for `useInfiniteQuery`, page after page. List the members of an LTI context.
 *
 * @example
 * const { data } = useInfiniteQuery(ltiMembershipsListInfiniteOptions(lectern, '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21', '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c22'))
 */
export function ltiMembershipsListInfiniteOptions(lectern: Client, platform: string, context: string, params?: LtiMembershipsListParams, options?: RequestOptions): InfiniteQueryOptions<LtiMembershipsListResult> {
  return infiniteQuery(lectern, ['ltiMemberships', 'list'], { platform, context, params }, (cursor, signal) => ltiMembershipsList(lectern, platform, context, { ...params, ...cursor }, { ...options, signal }))
}

/**
 * `ltiPlatforms.approve` for `useMutation`. Approve an LTI platform.
 *
 * @example
 * const { mutate } = useMutation(ltiPlatformsApproveMutation(lectern))
 * mutate({ platform: '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21' })
 */
export function ltiPlatformsApproveMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ platform: string; params?: LtiPlatformsApproveParams }, LtiPlatformsApproveResult> {
  return mutation(['ltiPlatforms', 'approve'], ({ platform, params }) => ltiPlatformsApprove(lectern, platform, params, options))
}

/**
 * `ltiPlatforms.create` for `useMutation`. Register an LTI platform.
 *
 * @example
 * const { mutate } = useMutation(ltiPlatformsCreateMutation(lectern))
 * mutate({ body: {"name":"Moodle of the university","issuer":"https://moodle.example.edu","clientId":"a1B2c3D4e5F6g7H","authorizationUrl":"https://moodle.example.edu/mod/lti/auth.php","tokenUrl":"https://moodle.example.edu/mod/lti/token.php","jwksUrl":"https://moodle.example.edu/mod/lti/certs.php","deployments":["3"]} })
 */
export function ltiPlatformsCreateMutation(lectern: Client, options?: KeyedRequestOptions): MutationOptions<{ body: LtiPlatformsCreateBody; params?: LtiPlatformsCreateParams; idempotencyKey?: string }, LtiPlatformsCreateResult> {
  return mutation(['ltiPlatforms', 'create'], ({ body, params, idempotencyKey }) => ltiPlatformsCreate(lectern, body, params, { ...options, ...(idempotencyKey !== undefined && { idempotencyKey }) }))
}

/**
 * `ltiPlatforms.delete` for `useMutation`. Delete an LTI platform.
 *
 * @example
 * const { mutate } = useMutation(ltiPlatformsDeleteMutation(lectern))
 * mutate({ platform: '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21' })
 */
export function ltiPlatformsDeleteMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ platform: string; params?: LtiPlatformsDeleteParams }, LtiPlatformsDeleteResult> {
  return mutation(['ltiPlatforms', 'delete'], ({ platform, params }) => ltiPlatformsDelete(lectern, platform, params, options))
}

/**
 * `ltiPlatforms.get` for `useQuery`. Get an LTI platform.
 *
 * @example
 * const { data } = useQuery(ltiPlatformsGetOptions(lectern, '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21'))
 */
export function ltiPlatformsGetOptions(lectern: Client, platform: string, params?: LtiPlatformsGetParams, options?: RequestOptions): QueryOptions<LtiPlatformsGetResult> {
  return query(lectern, ['ltiPlatforms', 'get'], { platform, params }, (signal) => ltiPlatformsGet(lectern, platform, params, { ...options, signal }))
}

/**
 * `ltiPlatforms.list` for `useQuery`. List LTI platforms.
 *
 * @example
 * const { data } = useQuery(ltiPlatformsListOptions(lectern))
 */
export function ltiPlatformsListOptions(lectern: Client, params?: LtiPlatformsListParams, options?: RequestOptions): QueryOptions<LtiPlatformsListResult> {
  return query(lectern, ['ltiPlatforms', 'list'], { params }, (signal) => ltiPlatformsList(lectern, params, { ...options, signal }))
}

/**
 * `ltiPlatforms.list` for `useInfiniteQuery`, page after page. List LTI platforms.
 *
 * @example
 * const { data } = useInfiniteQuery(ltiPlatformsListInfiniteOptions(lectern))
 */
export function ltiPlatformsListInfiniteOptions(lectern: Client, params?: LtiPlatformsListParams, options?: RequestOptions): InfiniteQueryOptions<LtiPlatformsListResult> {
  return infiniteQuery(lectern, ['ltiPlatforms', 'list'], { params }, (cursor, signal) => ltiPlatformsList(lectern, { ...params, ...cursor }, { ...options, signal }))
}

/**
 * `ltiPlatforms.update` for `useMutation`. Update an LTI platform.
 *
 * @example
 * const { mutate } = useMutation(ltiPlatformsUpdateMutation(lectern))
 * mutate({ platform: '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21', body: {"name":"Moodle of the university","issuer":"https://moodle.example.edu","clientId":"a1B2c3D4e5F6g7H","authorizationUrl":"https://moodle.example.edu/mod/lti/auth.php","tokenUrl":"https://moodle.example.edu/mod/lti/token.php","jwksUrl":"https://moodle.example.edu/mod/lti/certs.php","deployments":["3"]} })
 */
export function ltiPlatformsUpdateMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ platform: string; body: LtiPlatformsUpdateBody; params?: LtiPlatformsUpdateParams }, LtiPlatformsUpdateResult> {
  return mutation(['ltiPlatforms', 'update'], ({ platform, body, params }) => ltiPlatformsUpdate(lectern, platform, body, params, options))
}

/**
 * `progress.get` for `useQuery`. Get progress.
 *
 * @example
 * const { data } = useQuery(progressGetOptions(lectern, 'student-4711', 'ai-deployment-and-management'))
 */
export function progressGetOptions(lectern: Client, learner: string, course: string, params?: ProgressGetParams, options?: RequestOptions): QueryOptions<ProgressGetResult> {
  return query(lectern, ['progress', 'get'], { learner, course, params }, (signal) => progressGet(lectern, learner, course, params, { ...options, signal }))
}

/**
 * `progress.sections.complete` for `useMutation`. Complete sections.
 *
 * @example
 * const { mutate } = useMutation(progressSectionsCompleteMutation(lectern))
 * mutate({ learner: 'student-4711', course: 'ai-deployment-and-management', body: {"sections":[{"sectionId":"training-versus-deployment","completed":true}]} })
 */
export function progressSectionsCompleteMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ learner: string; course: string; body: ProgressSectionsCompleteBody; params?: ProgressSectionsCompleteParams }, ProgressSectionsCompleteResult> {
  return mutation(['progress', 'sections', 'complete'], ({ learner, course, body, params }) => progressSectionsComplete(lectern, learner, course, body, params, options))
}

/**
 * `quizzes.statistics` for `useQuery`. Get the statistics of a quiz.
 *
 * @example
 * const { data } = useQuery(quizzesStatisticsOptions(lectern, 'ai-deployment-and-management', 'chapter-1-quiz'))
 */
export function quizzesStatisticsOptions(lectern: Client, course: string, quiz: string, params?: QuizzesStatisticsParams, options?: RequestOptions): QueryOptions<QuizzesStatisticsResult> {
  return query(lectern, ['quizzes', 'statistics'], { course, quiz, params }, (signal) => quizzesStatistics(lectern, course, quiz, params, { ...options, signal }))
}

/**
 * `releases.create` for `useMutation`. Create a release.
 *
 * @example
 * const { mutate } = useMutation(releasesCreateMutation(lectern))
 * mutate({ course: 'ai-deployment-and-management', body: {"format":"lectern.course/1","hash":"c0ffee0000000000000000000000000000000000000000000000000000000000","course":{"id":"ai-deployment-and-management","title":"AI Deployment and Management for Complete Beginners","overview":"From an idea to a service."},"chapters":[],"quizzes":[],"glossary":[],"assets":[]} })
 */
export function releasesCreateMutation(lectern: Client, options?: KeyedRequestOptions): MutationOptions<{ course: string; body: ReleasesCreateBody; params?: ReleasesCreateParams; idempotencyKey?: string }, ReleasesCreateResult> {
  return mutation(['releases', 'create'], ({ course, body, params, idempotencyKey }) => releasesCreate(lectern, course, body, params, { ...options, ...(idempotencyKey !== undefined && { idempotencyKey }) }))
}

/**
 * `releases.get` for `useQuery`. Get a release.
 *
 * @example
 * const { data } = useQuery(releasesGetOptions(lectern, 'ai-deployment-and-management', 3))
 */
export function releasesGetOptions(lectern: Client, course: string, release: number, params?: ReleasesGetParams, options?: RequestOptions): QueryOptions<ReleasesGetResult> {
  return query(lectern, ['releases', 'get'], { course, release, params }, (signal) => releasesGet(lectern, course, release, params, { ...options, signal }))
}

/**
 * `releases.list` for `useQuery`. List releases.
 *
 * @example
 * const { data } = useQuery(releasesListOptions(lectern, 'ai-deployment-and-management'))
 */
export function releasesListOptions(lectern: Client, course: string, params?: ReleasesListParams, options?: RequestOptions): QueryOptions<ReleasesListResult> {
  return query(lectern, ['releases', 'list'], { course, params }, (signal) => releasesList(lectern, course, params, { ...options, signal }))
}

/**
 * `releases.list` for `useInfiniteQuery`, page after page. List releases.
 *
 * @example
 * const { data } = useInfiniteQuery(releasesListInfiniteOptions(lectern, 'ai-deployment-and-management'))
 */
export function releasesListInfiniteOptions(lectern: Client, course: string, params?: ReleasesListParams, options?: RequestOptions): InfiniteQueryOptions<ReleasesListResult> {
  return infiniteQuery(lectern, ['releases', 'list'], { course, params }, (cursor, signal) => releasesList(lectern, course, { ...params, ...cursor }, { ...options, signal }))
}

/**
 * `releases.plan` for `useMutation`. Plan a release.
 *
 * @example
 * const { mutate } = useMutation(releasesPlanMutation(lectern))
 * mutate({ course: 'ai-deployment-and-management', body: {"format":"lectern.course/1","hash":"c0ffee0000000000000000000000000000000000000000000000000000000000","course":{"id":"ai-deployment-and-management","title":"AI Deployment and Management for Complete Beginners","overview":"From an idea to a service."},"chapters":[],"quizzes":[],"glossary":[],"assets":[]} })
 */
export function releasesPlanMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ course: string; body: ReleasesPlanBody; params?: ReleasesPlanParams }, ReleasesPlanResult> {
  return mutation(['releases', 'plan'], ({ course, body, params }) => releasesPlan(lectern, course, body, params, options))
}

/**
 * `releases.publish` for `useMutation`. Publish a release.
 *
 * @example
 * const { mutate } = useMutation(releasesPublishMutation(lectern))
 * mutate({ course: 'ai-deployment-and-management', release: 3 })
 */
export function releasesPublishMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ course: string; release: number; params?: ReleasesPublishParams }, ReleasesPublishResult> {
  return mutation(['releases', 'publish'], ({ course, release, params }) => releasesPublish(lectern, course, release, params, options))
}

/**
 * `releases.withdraw` for `useMutation`. Withdraw a release.
 *
 * @example
 * const { mutate } = useMutation(releasesWithdrawMutation(lectern))
 * mutate({ course: 'ai-deployment-and-management', release: 3 })
 */
export function releasesWithdrawMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ course: string; release: number; params?: ReleasesWithdrawParams }, ReleasesWithdrawResult> {
  return mutation(['releases', 'withdraw'], ({ course, release, params }) => releasesWithdraw(lectern, course, release, params, options))
}

/**
 * `tutor.ask` for `useMutation`. Ask the tutor.
 *
 * @example
 * const { mutate } = useMutation(tutorAskMutation(lectern))
 * mutate({ body: {"courseId":"ai-deployment-and-management","question":"What is a prototype?"} })
 */
export function tutorAskMutation(lectern: Client, options?: RequestOptions): MutationOptions<{ body: TutorAskBody; params?: TutorAskParams }, TutorAskResult> {
  return mutation(['tutor', 'ask'], ({ body, params }) => tutorAsk(lectern, body, params, options))
}
