// Generated from openapi.json by scripts/generate-sdk.ts; do not edit.
// sha256 of the document: 4ee77eb26f14a602a53927090dde78ee544d0299f7eaf1c89aa629cc3df88df7

import type { HttpHandler } from 'msw'
import type {
  AccommodationsGetResult,
  AccommodationsSetResult,
  AssetsUploadResult,
  AttemptsCreateResult,
  AttemptsGetResult,
  AttemptsListResult,
  AttemptsResponsesSaveResult,
  AttemptsResultResult,
  AttemptsScoresListResult,
  AttemptsScoresSetResult,
  AttemptsSubmitResult,
  CoursesArchiveResult,
  CoursesAssetsGetResult,
  CoursesChaptersGetResult,
  CoursesChaptersListResult,
  CoursesExportResult,
  CoursesExportReportResult,
  CoursesGetResult,
  CoursesGlossaryListResult,
  CoursesListResult,
  CoursesOutlineResult,
  CoursesQuestionsRevealResult,
  CoursesQuizzesGetResult,
  CoursesQuizzesListResult,
  CoursesQuizzesScoreResult,
  CoursesReleasesCurrentResult,
  CoursesSearchResult,
  CoursesSectionsGetResult,
  CoursesSectionsListResult,
  GradesExportResult,
  GradesListResult,
  KeysCreateResult,
  KeysListResult,
  KeysRevokeResult,
  LearnerTokensCreateResult,
  LearnersDeleteResult,
  LearnersExportResult,
  LtiContextsListResult,
  LtiDeliveriesListResult,
  LtiDeliveriesRetryResult,
  LtiKeysListResult,
  LtiKeysRotateResult,
  LtiMembershipsListResult,
  LtiPlatformsApproveResult,
  LtiPlatformsCreateResult,
  LtiPlatformsDeleteResult,
  LtiPlatformsGetResult,
  LtiPlatformsListResult,
  LtiPlatformsUpdateResult,
  ProgressGetResult,
  ProgressSectionsCompleteResult,
  QuizzesStatisticsResult,
  ReleasesCreateResult,
  ReleasesGetResult,
  ReleasesListResult,
  ReleasesPlanResult,
  ReleasesPublishResult,
  ReleasesWithdrawResult,
  TutorAskResult,
} from '../types.gen'
import { type Answer, type HandlerOptions, handler } from './handler'

/**
 * Answers `accommodations.get`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(accommodationsGetHandler(problem('key_required'), { once: true }))
 */
export function accommodationsGetHandler(answer: Answer<AccommodationsGetResult> = {"courseId":"ai-deployment-and-management","quizId":"final-exam","learnerId":"student-4711","timeMultiplier":1.5,"extraAttempts":1}, options?: HandlerOptions): HttpHandler {
  return handler<AccommodationsGetResult>('get', '/v1/learners/{learner}/accommodations/{course}/{quiz}', 200, answer, options)
}

/**
 * Answers `accommodations.set`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(accommodationsSetHandler(problem('malformed_json'), { once: true }))
 */
export function accommodationsSetHandler(answer: Answer<AccommodationsSetResult> = {"courseId":"ai-deployment-and-management","quizId":"final-exam","learnerId":"student-4711","timeMultiplier":1.5,"extraAttempts":1}, options?: HandlerOptions): HttpHandler {
  return handler<AccommodationsSetResult>('put', '/v1/learners/{learner}/accommodations/{course}/{quiz}', 200, answer, options)
}

/**
 * Answers `assets.upload`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(assetsUploadHandler(problem('malformed_encoding'), { once: true }))
 */
export function assetsUploadHandler(answer: Answer<AssetsUploadResult> = {"hash":"c0ffee0000000000000000000000000000000000000000000000000000000000","size":2048,"created":false}, options?: HandlerOptions): HttpHandler {
  return handler<AssetsUploadResult>('put', '/v1/assets/{hash}', 200, answer, options)
}

/**
 * Answers `attempts.create`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(attemptsCreateHandler(problem('malformed_json'), { once: true }))
 */
export function attemptsCreateHandler(answer: Answer<AttemptsCreateResult> = {"id":"019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f","courseId":"ai-deployment-and-management","release":3,"quizId":"chapter-1-quiz","learnerId":"student-4711","number":1,"state":"in-progress","startedAt":"2026-11-24T09:30:00.000Z","dueAt":null,"closesAt":null,"submittedAt":null,"updatedAt":"2026-11-24T09:31:00.000Z","serverTime":"2026-11-24T09:31:30.000Z","tries":null,"questions":[{"type":"single-choice","id":"laptop-trial","prompt":{"html":"<p>What does deployment add to a model?</p>","text":"What does deployment add to a model?"},"points":1,"sectionId":"training-versus-deployment","choices":[{"id":"a","content":{"html":"<p>More training data</p>","text":"More training data"}},{"id":"b","content":{"html":"<p>A way for people to use it</p>","text":"A way for people to use it"}}]}],"responses":[{"questionId":"laptop-trial","sequence":1,"savedAt":"2026-11-24T09:31:00.000Z","checked":false,"response":{"type":"single-choice","questionId":"laptop-trial","choiceId":"b"}}]}, options?: HandlerOptions): HttpHandler {
  return handler<AttemptsCreateResult>('post', '/v1/attempts', 201, answer, options)
}

/**
 * Answers `attempts.get`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(attemptsGetHandler(problem('key_required'), { once: true }))
 */
export function attemptsGetHandler(answer: Answer<AttemptsGetResult> = {"id":"019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f","courseId":"ai-deployment-and-management","release":3,"quizId":"chapter-1-quiz","learnerId":"student-4711","number":1,"state":"in-progress","startedAt":"2026-11-24T09:30:00.000Z","dueAt":null,"closesAt":null,"submittedAt":null,"updatedAt":"2026-11-24T09:31:00.000Z","serverTime":"2026-11-24T09:31:30.000Z","tries":null,"questions":[{"type":"single-choice","id":"laptop-trial","prompt":{"html":"<p>What does deployment add to a model?</p>","text":"What does deployment add to a model?"},"points":1,"sectionId":"training-versus-deployment","choices":[{"id":"a","content":{"html":"<p>More training data</p>","text":"More training data"}},{"id":"b","content":{"html":"<p>A way for people to use it</p>","text":"A way for people to use it"}}]}],"responses":[{"questionId":"laptop-trial","sequence":1,"savedAt":"2026-11-24T09:31:00.000Z","checked":false,"response":{"type":"single-choice","questionId":"laptop-trial","choiceId":"b"}}]}, options?: HandlerOptions): HttpHandler {
  return handler<AttemptsGetResult>('get', '/v1/attempts/{attempt}', 200, answer, options)
}

/**
 * Answers `attempts.list`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(attemptsListHandler(problem('invalid_cursor'), { once: true }))
 */
export function attemptsListHandler(answer: Answer<AttemptsListResult> = {"data":[{"id":"019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f","courseId":"ai-deployment-and-management","release":3,"quizId":"chapter-1-quiz","learnerId":"student-4711","number":1,"state":"in-progress","startedAt":"2026-11-24T09:30:00.000Z","dueAt":null,"closesAt":null,"submittedAt":null,"updatedAt":"2026-11-24T09:31:00.000Z"}],"nextCursor":null,"hasMore":false}, options?: HandlerOptions): HttpHandler {
  return handler<AttemptsListResult>('get', '/v1/attempts', 200, answer, options)
}

/**
 * Answers `attempts.responses.save`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(attemptsResponsesSaveHandler(problem('malformed_json'), { once: true }))
 */
export function attemptsResponsesSaveHandler(answer: Answer<AttemptsResponsesSaveResult> = {"questionId":"laptop-trial","sequence":1,"savedAt":"2026-11-24T09:31:00.000Z","checked":false,"response":{"type":"single-choice","questionId":"laptop-trial","choiceId":"b"}}, options?: HandlerOptions): HttpHandler {
  return handler<AttemptsResponsesSaveResult>('put', '/v1/attempts/{attempt}/responses/{question}', 200, answer, options)
}

/**
 * Answers `attempts.result`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(attemptsResultHandler(problem('key_required'), { once: true }))
 */
export function attemptsResultHandler(answer: Answer<AttemptsResultResult> = {"attemptId":"019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f","state":"submitted","score":{"points":1,"maxPoints":1,"fraction":1,"pending":false},"passed":null,"questions":[{"questionId":"laptop-trial","outcome":"correct","points":1,"maxPoints":1,"feedback":[{"choiceId":"b","content":{"html":"<p>A model that nobody can reach helps nobody.</p>","text":"A model that nobody can reach helps nobody."}}],"answer":{"type":"single-choice","choiceId":"b"},"explanation":{"html":"<p>A model that nobody can reach helps nobody.</p>","text":"A model that nobody can reach helps nobody."}}]}, options?: HandlerOptions): HttpHandler {
  return handler<AttemptsResultResult>('get', '/v1/attempts/{attempt}/result', 200, answer, options)
}

/**
 * Answers `attempts.scores.list`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(attemptsScoresListHandler(problem('key_required'), { once: true }))
 */
export function attemptsScoresListHandler(answer: Answer<AttemptsScoresListResult> = {"attemptId":"019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f","courseId":"ai-deployment-and-management","quizId":"final-exam","learnerId":"student-4711","questions":[{"questionId":"why-deploy","prompt":{"html":"<p>Why is a model that nobody can reach worth nothing?</p>","text":"Why is a model that nobody can reach worth nothing?"},"maxPoints":6,"minWords":100,"maxWords":300,"rubric":[{"id":"argument","title":"The argument","levels":[{"id":"missing","title":"Missing","description":null,"points":0},{"id":"sound","title":"Sound","description":null,"points":4}]},{"id":"language","title":"The language","levels":[{"id":"missing","title":"Missing","description":null,"points":0},{"id":"clear","title":"Clear","description":null,"points":2}]}],"text":"Because …","words":1,"pending":false,"version":1,"scores":[{"questionId":"why-deploy","version":1,"points":6,"rubric":[{"criterionId":"argument","levelId":"sound"},{"criterionId":"language","levelId":"clear"}],"comment":{"markdown":"A *clear* case. Say what it costs, too.","html":"<p>A <em>clear</em> case. Say what it costs, too.</p>","text":"A clear case. Say what it costs, too."},"graderId":"teacher-12","scoredAt":"2026-11-24T10:30:00.000Z"}]}]}, options?: HandlerOptions): HttpHandler {
  return handler<AttemptsScoresListResult>('get', '/v1/attempts/{attempt}/scores', 200, answer, options)
}

/**
 * Answers `attempts.scores.set`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(attemptsScoresSetHandler(problem('malformed_json'), { once: true }))
 */
export function attemptsScoresSetHandler(answer: Answer<AttemptsScoresSetResult> = {"questionId":"why-deploy","version":1,"points":6,"rubric":[{"criterionId":"argument","levelId":"sound"},{"criterionId":"language","levelId":"clear"}],"comment":{"markdown":"A *clear* case. Say what it costs, too.","html":"<p>A <em>clear</em> case. Say what it costs, too.</p>","text":"A clear case. Say what it costs, too."},"graderId":"teacher-12","scoredAt":"2026-11-24T10:30:00.000Z"}, options?: HandlerOptions): HttpHandler {
  return handler<AttemptsScoresSetResult>('put', '/v1/attempts/{attempt}/scores/{question}', 200, answer, options)
}

/**
 * Answers `attempts.submit`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(attemptsSubmitHandler(problem('key_required'), { once: true }))
 */
export function attemptsSubmitHandler(answer: Answer<AttemptsSubmitResult> = {"attemptId":"019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f","state":"submitted","score":{"points":1,"maxPoints":1,"fraction":1,"pending":false},"passed":null,"questions":[{"questionId":"laptop-trial","outcome":"correct","points":1,"maxPoints":1,"feedback":[{"choiceId":"b","content":{"html":"<p>A model that nobody can reach helps nobody.</p>","text":"A model that nobody can reach helps nobody."}}],"answer":{"type":"single-choice","choiceId":"b"},"explanation":{"html":"<p>A model that nobody can reach helps nobody.</p>","text":"A model that nobody can reach helps nobody."}}]}, options?: HandlerOptions): HttpHandler {
  return handler<AttemptsSubmitResult>('post', '/v1/attempts/{attempt}/submit', 200, answer, options)
}

/**
 * Answers `courses.archive`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(coursesArchiveHandler(problem('key_required'), { once: true }))
 */
export function coursesArchiveHandler(answer: Answer<CoursesArchiveResult> = {"id":"ai-deployment-and-management","archivedAt":"2026-11-24T09:30:00.000Z"}, options?: HandlerOptions): HttpHandler {
  return handler<CoursesArchiveResult>('post', '/v1/courses/{course}/archive', 200, answer, options)
}

/**
 * Answers `courses.assets.get`: with an empty file unless you say otherwise.
 *
 * @example
 * server.use(coursesAssetsGetHandler(problem('key_required'), { once: true }))
 */
export function coursesAssetsGetHandler(answer: Answer<CoursesAssetsGetResult> = new Uint8Array(), options?: HandlerOptions): HttpHandler {
  return handler<CoursesAssetsGetResult>('get', '/v1/courses/{course}/assets/{hash}/{name}', 200, answer, options)
}

/**
 * Answers `courses.chapters.get`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(coursesChaptersGetHandler(problem('key_required'), { once: true }))
 */
export function coursesChaptersGetHandler(answer: Answer<CoursesChaptersGetResult> = {"id":"what-ai-deployment-really-means","number":"1","title":"What AI Deployment Really Means","summary":null,"minutes":3,"milestones":["Tell a trained model from a deployed one."],"introduction":{"html":"<p>A model is not yet a service.</p>","text":"A model is not yet a service."},"practiceNotes":[],"quizzes":[{"id":"chapter-1-quiz","title":"Check what you took from chapter 1","mode":"practice","placement":{"chapterId":"what-ai-deployment-really-means"},"questionCount":5,"maxPoints":5}]}, options?: HandlerOptions): HttpHandler {
  return handler<CoursesChaptersGetResult>('get', '/v1/courses/{course}/chapters/{chapter}', 200, answer, options)
}

/**
 * Answers `courses.chapters.list`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(coursesChaptersListHandler(problem('invalid_cursor'), { once: true }))
 */
export function coursesChaptersListHandler(answer: Answer<CoursesChaptersListResult> = {"data":[{"id":"what-ai-deployment-really-means","number":"1","title":"What AI Deployment Really Means","summary":null,"minutes":3,"milestones":["Tell a trained model from a deployed one."]}],"nextCursor":null,"hasMore":false}, options?: HandlerOptions): HttpHandler {
  return handler<CoursesChaptersListResult>('get', '/v1/courses/{course}/chapters', 200, answer, options)
}

/**
 * Answers `courses.export`: with an empty file unless you say otherwise.
 *
 * @example
 * server.use(coursesExportHandler(problem('key_required'), { once: true }))
 */
export function coursesExportHandler(answer: Answer<CoursesExportResult> = () => new Response(new Uint8Array()), options?: HandlerOptions): HttpHandler {
  return handler<CoursesExportResult>('get', '/v1/courses/{course}/export', 200, answer, options)
}

/**
 * Answers `courses.exportReport`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(coursesExportReportHandler(problem('key_required'), { once: true }))
 */
export function coursesExportReportHandler(answer: Answer<CoursesExportReportResult> = {"courseId":"ai-deployment-and-management","release":3,"format":"moodle-xml","containsKeys":true,"counts":{"exported":40,"leftOut":1,"issues":1},"issues":[{"about":"chapter-1-reflection","code":"export.question-type","message":"A self-check is no question of Moodle.","hint":"Ask it as an essay."}]}, options?: HandlerOptions): HttpHandler {
  return handler<CoursesExportReportResult>('get', '/v1/courses/{course}/export/report', 200, answer, options)
}

/**
 * Answers `courses.get`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(coursesGetHandler(problem('key_required'), { once: true }))
 */
export function coursesGetHandler(answer: Answer<CoursesGetResult> = {"id":"ai-deployment-and-management","title":"AI Deployment and Management for Complete Beginners","subtitle":null,"summary":"What happens to a model after it was trained.","locale":"en","level":"beginner","category":"AI Engineering & MLOps","tags":["mlops"],"outcomes":["Explain what deployment adds to a trained model."],"requirements":["A browser."],"audience":["People who work beside AI teams."],"highlights":["No code needed."],"authors":[{"name":"Lectern contributors","role":null,"bio":null}],"licence":"CC-BY-4.0","related":[],"overview":{"html":"<p>A course about the life of a model.</p>","text":"A course about the life of a model."},"counts":{"chapters":1,"sections":6,"quizzes":1,"questions":5},"quizzes":[]}, options?: HandlerOptions): HttpHandler {
  return handler<CoursesGetResult>('get', '/v1/courses/{course}', 200, answer, options)
}

/**
 * Answers `courses.glossary.list`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(coursesGlossaryListHandler(problem('invalid_cursor'), { once: true }))
 */
export function coursesGlossaryListHandler(answer: Answer<CoursesGlossaryListResult> = {"data":[{"term":"Model","definition":{"html":"<p>A function learned from examples.</p>","text":"A function learned from examples."},"sectionId":"training-versus-deployment"}],"nextCursor":null,"hasMore":false}, options?: HandlerOptions): HttpHandler {
  return handler<CoursesGlossaryListResult>('get', '/v1/courses/{course}/glossary', 200, answer, options)
}

/**
 * Answers `courses.list`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(coursesListHandler(problem('invalid_cursor'), { once: true }))
 */
export function coursesListHandler(answer: Answer<CoursesListResult> = {"data":[{"id":"ai-deployment-and-management","title":"AI Deployment and Management for Complete Beginners","subtitle":null,"summary":"What happens to a model after it was trained.","locale":"en","level":"beginner","category":"AI Engineering & MLOps","tags":["mlops"]}],"nextCursor":null,"hasMore":false}, options?: HandlerOptions): HttpHandler {
  return handler<CoursesListResult>('get', '/v1/courses', 200, answer, options)
}

/**
 * Answers `courses.outline`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(coursesOutlineHandler(problem('key_required'), { once: true }))
 */
export function coursesOutlineHandler(answer: Answer<CoursesOutlineResult> = {"course":{"id":"ai-deployment-and-management","title":"AI Deployment and Management for Complete Beginners"},"minutes":15,"chapters":[{"id":"what-ai-deployment-really-means","number":"1","title":"What AI Deployment Really Means","minutes":3,"quizzes":[{"id":"chapter-1-quiz","title":"Check what you took from chapter 1","mode":"practice","placement":{"chapterId":"what-ai-deployment-really-means"},"questionCount":5,"maxPoints":5}],"sections":[{"id":"training-versus-deployment","number":"1.3","title":"Training versus deployment","minutes":2,"quizzes":[]}]}],"quizzes":[]}, options?: HandlerOptions): HttpHandler {
  return handler<CoursesOutlineResult>('get', '/v1/courses/{course}/outline', 200, answer, options)
}

/**
 * Answers `courses.questions.reveal`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(coursesQuestionsRevealHandler(problem('key_required'), { once: true }))
 */
export function coursesQuestionsRevealHandler(answer: Answer<CoursesQuestionsRevealResult> = {"questionId":"laptop-trial","answer":{"type":"single-choice","choiceId":"b"},"explanation":{"html":"<p>A model that nobody can reach helps nobody.</p>","text":"A model that nobody can reach helps nobody."}}, options?: HandlerOptions): HttpHandler {
  return handler<CoursesQuestionsRevealResult>('get', '/v1/courses/{course}/questions/{question}/answer', 200, answer, options)
}

/**
 * Answers `courses.quizzes.get`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(coursesQuizzesGetHandler(problem('key_required'), { once: true }))
 */
export function coursesQuizzesGetHandler(answer: Answer<CoursesQuizzesGetResult> = {"id":"chapter-1-quiz","title":"Check what you took from chapter 1","mode":"practice","placement":{"chapterId":"what-ai-deployment-really-means"},"questionCount":5,"maxPoints":5,"passingScore":null,"shuffle":false,"timeLimit":null,"gracePeriod":null,"maxAttempts":null,"cooldown":null,"draw":null,"tries":null,"counts":"highest","review":{"score":"immediately","correctness":"immediately","feedback":"immediately","answer":"immediately","explanation":"immediately"},"questions":[{"type":"single-choice","id":"laptop-trial","prompt":{"html":"<p>What does deployment add to a model?</p>","text":"What does deployment add to a model?"},"points":1,"sectionId":"training-versus-deployment","choices":[{"id":"a","content":{"html":"<p>More training data</p>","text":"More training data"}},{"id":"b","content":{"html":"<p>A way for people to use it</p>","text":"A way for people to use it"}}]}]}, options?: HandlerOptions): HttpHandler {
  return handler<CoursesQuizzesGetResult>('get', '/v1/courses/{course}/quizzes/{quiz}', 200, answer, options)
}

/**
 * Answers `courses.quizzes.list`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(coursesQuizzesListHandler(problem('invalid_cursor'), { once: true }))
 */
export function coursesQuizzesListHandler(answer: Answer<CoursesQuizzesListResult> = {"data":[{"id":"chapter-1-quiz","title":"Check what you took from chapter 1","mode":"practice","placement":{"chapterId":"what-ai-deployment-really-means"},"questionCount":5,"maxPoints":5}],"nextCursor":null,"hasMore":false}, options?: HandlerOptions): HttpHandler {
  return handler<CoursesQuizzesListResult>('get', '/v1/courses/{course}/quizzes', 200, answer, options)
}

/**
 * Answers `courses.quizzes.score`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(coursesQuizzesScoreHandler(problem('malformed_json'), { once: true }))
 */
export function coursesQuizzesScoreHandler(answer: Answer<CoursesQuizzesScoreResult> = {"score":{"points":1,"maxPoints":1,"fraction":1,"pending":false},"passed":null,"questions":[{"questionId":"laptop-trial","outcome":"correct","points":1,"maxPoints":1,"feedback":[{"choiceId":"b","content":{"html":"<p>A model that nobody can reach helps nobody.</p>","text":"A model that nobody can reach helps nobody."}}],"answer":{"type":"single-choice","choiceId":"b"},"explanation":{"html":"<p>A model that nobody can reach helps nobody.</p>","text":"A model that nobody can reach helps nobody."}}]}, options?: HandlerOptions): HttpHandler {
  return handler<CoursesQuizzesScoreResult>('post', '/v1/courses/{course}/quizzes/{quiz}/score', 200, answer, options)
}

/**
 * Answers `courses.releases.current`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(coursesReleasesCurrentHandler(problem('key_required'), { once: true }))
 */
export function coursesReleasesCurrentHandler(answer: Answer<CoursesReleasesCurrentResult> = {"number":3,"publishedAt":"2026-11-24T09:30:00.000Z","contentHash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}, options?: HandlerOptions): HttpHandler {
  return handler<CoursesReleasesCurrentResult>('get', '/v1/courses/{course}/releases/current', 200, answer, options)
}

/**
 * Answers `courses.search`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(coursesSearchHandler(problem('invalid_cursor'), { once: true }))
 */
export function coursesSearchHandler(answer: Answer<CoursesSearchResult> = {"data":[{"kind":"section","chapter":{"id":"what-ai-deployment-really-means","number":"1","title":"What AI Deployment Really Means"},"section":{"id":"training-versus-deployment","number":"1.3","chapterId":"what-ai-deployment-really-means","title":"Training versus deployment","summary":null,"minutes":2},"term":null,"snippet":[{"text":"A ","hit":false},{"text":"model","hit":true},{"text":" at work","hit":false}]}],"nextCursor":null,"hasMore":false}, options?: HandlerOptions): HttpHandler {
  return handler<CoursesSearchResult>('get', '/v1/courses/{course}/search', 200, answer, options)
}

/**
 * Answers `courses.sections.get`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(coursesSectionsGetHandler(problem('key_required'), { once: true }))
 */
export function coursesSectionsGetHandler(answer: Answer<CoursesSectionsGetResult> = {"id":"training-versus-deployment","number":"1.3","chapterId":"what-ai-deployment-really-means","title":"Training versus deployment","summary":null,"minutes":2,"markdown":"Training happens once in a while.","html":"<p>Training happens once in a while.</p>","headings":[],"chapter":{"id":"what-ai-deployment-really-means","number":"1","title":"What AI Deployment Really Means"},"previous":null,"next":null,"quizzes":[]}, options?: HandlerOptions): HttpHandler {
  return handler<CoursesSectionsGetResult>('get', '/v1/courses/{course}/sections/{section}', 200, answer, options)
}

/**
 * Answers `courses.sections.list`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(coursesSectionsListHandler(problem('invalid_cursor'), { once: true }))
 */
export function coursesSectionsListHandler(answer: Answer<CoursesSectionsListResult> = {"data":[{"id":"training-versus-deployment","number":"1.3","chapterId":"what-ai-deployment-really-means","title":"Training versus deployment","summary":null,"minutes":2}],"nextCursor":null,"hasMore":false}, options?: HandlerOptions): HttpHandler {
  return handler<CoursesSectionsListResult>('get', '/v1/courses/{course}/sections', 200, answer, options)
}

/**
 * Answers `grades.export`: with an empty file unless you say otherwise.
 *
 * @example
 * server.use(gradesExportHandler(problem('key_required'), { once: true }))
 */
export function gradesExportHandler(answer: Answer<GradesExportResult> = new Uint8Array(), options?: HandlerOptions): HttpHandler {
  return handler<GradesExportResult>('get', '/v1/grades/export', 200, answer, options)
}

/**
 * Answers `grades.list`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(gradesListHandler(problem('invalid_cursor'), { once: true }))
 */
export function gradesListHandler(answer: Answer<GradesListResult> = {"data":[{"courseId":"ai-deployment-and-management","quizId":"final-exam","learnerId":"student-4711","counts":"highest","fraction":0.8,"passed":true,"pending":false,"attemptId":"019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f","attempts":2,"updatedAt":"2026-11-24T09:40:00.000Z"}],"nextCursor":null,"hasMore":false}, options?: HandlerOptions): HttpHandler {
  return handler<GradesListResult>('get', '/v1/grades', 200, answer, options)
}

/**
 * Answers `keys.create`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(keysCreateHandler(problem('malformed_json'), { once: true }))
 */
export function keysCreateHandler(answer: Answer<KeysCreateResult> = {"id":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11","kind":"secret","name":"CI of the course repository","scopes":["content:write"],"hint":"lk_sec_AZq4fTs","createdAt":"2026-11-24T09:30:00.000Z","expiresAt":null,"revokedAt":null,"lastUsedAt":null,"secret":"lk_sec_AZq4fTsxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}, options?: HandlerOptions): HttpHandler {
  return handler<KeysCreateResult>('post', '/v1/keys', 201, answer, options)
}

/**
 * Answers `keys.list`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(keysListHandler(problem('invalid_cursor'), { once: true }))
 */
export function keysListHandler(answer: Answer<KeysListResult> = {"data":[{"id":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11","kind":"secret","name":"CI of the course repository","scopes":["content:write"],"hint":"lk_sec_AZq4fTs","createdAt":"2026-11-24T09:30:00.000Z","expiresAt":null,"revokedAt":null,"lastUsedAt":"2026-11-24T09:31:00.000Z"}],"nextCursor":null,"hasMore":false}, options?: HandlerOptions): HttpHandler {
  return handler<KeysListResult>('get', '/v1/keys', 200, answer, options)
}

/**
 * Answers `keys.revoke`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(keysRevokeHandler(problem('key_required'), { once: true }))
 */
export function keysRevokeHandler(answer: Answer<KeysRevokeResult> = {"id":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11","kind":"secret","name":"CI of the course repository","scopes":["content:write"],"hint":"lk_sec_AZq4fTs","createdAt":"2026-11-24T09:30:00.000Z","expiresAt":null,"revokedAt":null,"lastUsedAt":"2026-11-24T09:31:00.000Z"}, options?: HandlerOptions): HttpHandler {
  return handler<KeysRevokeResult>('post', '/v1/keys/{key}/revoke', 200, answer, options)
}

/**
 * Answers `learnerTokens.create`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(learnerTokensCreateHandler(problem('malformed_json'), { once: true }))
 */
export function learnerTokensCreateHandler(answer: Answer<LearnerTokensCreateResult> = {"token":"eyJhbGciOi…","learnerId":"student-4711","courses":null,"quizzes":null,"expiresAt":"2026-11-24T10:30:00.000Z"}, options?: HandlerOptions): HttpHandler {
  return handler<LearnerTokensCreateResult>('post', '/v1/learner-tokens', 201, answer, options)
}

/**
 * Answers `learners.delete`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(learnersDeleteHandler(problem('key_required'), { once: true }))
 */
export function learnersDeleteHandler(answer: Answer<LearnersDeleteResult> = {"learnerId":"student-4711","attempts":2}, options?: HandlerOptions): HttpHandler {
  return handler<LearnersDeleteResult>('delete', '/v1/learners/{learner}', 200, answer, options)
}

/**
 * Answers `learners.export`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(learnersExportHandler(problem('key_required'), { once: true }))
 */
export function learnersExportHandler(answer: Answer<LearnersExportResult> = {"learnerId":"student-4711","attempts":[{"id":"019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f","courseId":"ai-deployment-and-management","release":3,"quizId":"chapter-1-quiz","learnerId":"student-4711","number":1,"state":"in-progress","startedAt":"2026-11-24T09:30:00.000Z","dueAt":null,"closesAt":null,"submittedAt":null,"updatedAt":"2026-11-24T09:31:00.000Z","saves":[{"questionId":"laptop-trial","sequence":1,"savedAt":"2026-11-24T09:31:00.000Z","checked":false,"response":{"type":"single-choice","questionId":"laptop-trial","choiceId":"b"}}],"score":null,"manualScores":[]}],"completions":[{"courseId":"ai-deployment-and-management","sectionId":"training-versus-deployment","completedAt":"2026-11-24T09:40:00.000Z"}],"accommodations":[{"courseId":"ai-deployment-and-management","quizId":"final-exam","learnerId":"student-4711","timeMultiplier":1.5,"extraAttempts":1}],"ltiLaunches":[{"platformId":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11","userId":"42","locale":"de","courseId":"ai-deployment-and-management","quizId":"final-exam"}],"events":[{"type":"attempt.submitted","at":"2026-11-24T09:40:00.000Z","courseId":"ai-deployment-and-management","quizId":"final-exam"}],"idempotencyRecords":["2026-11-24T09:30:00.000Z"]}, options?: HandlerOptions): HttpHandler {
  return handler<LearnersExportResult>('get', '/v1/learners/{learner}/export', 200, answer, options)
}

/**
 * Answers `ltiContexts.list`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(ltiContextsListHandler(problem('invalid_cursor'), { once: true }))
 */
export function ltiContextsListHandler(answer: Answer<LtiContextsListResult> = {"data":[{"id":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c22","platformId":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21","deploymentId":"3","contextId":"2","title":"Introduction to AI","hasMemberships":true,"updatedAt":"2026-11-24T09:40:00.000Z"}],"nextCursor":null,"hasMore":false}, options?: HandlerOptions): HttpHandler {
  return handler<LtiContextsListResult>('get', '/v1/lti-platforms/{platform}/contexts', 200, answer, options)
}

/**
 * Answers `ltiDeliveries.list`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(ltiDeliveriesListHandler(problem('invalid_cursor'), { once: true }))
 */
export function ltiDeliveriesListHandler(answer: Answer<LtiDeliveriesListResult> = {"data":[{"id":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c23","platformId":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21","event":"attempt.submitted","courseId":"ai-deployment-and-management","quizId":"final-exam","learnerId":"lti_6Q1xTq0bYF0mT0x2v3w6h4yq8m1Hk2r9c5d7e0fGaBc","state":"pending","tries":2,"createdAt":"2026-11-24T09:40:00.000Z","dueAt":"2026-11-24T09:42:00.000Z","finishedAt":null,"error":"moodle.example.edu cannot be reached: ECONNREFUSED."}],"nextCursor":null,"hasMore":false}, options?: HandlerOptions): HttpHandler {
  return handler<LtiDeliveriesListResult>('get', '/v1/lti-deliveries', 200, answer, options)
}

/**
 * Answers `ltiDeliveries.retry`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(ltiDeliveriesRetryHandler(problem('key_required'), { once: true }))
 */
export function ltiDeliveriesRetryHandler(answer: Answer<LtiDeliveriesRetryResult> = {"id":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c23","platformId":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21","event":"attempt.submitted","courseId":"ai-deployment-and-management","quizId":"final-exam","learnerId":"lti_6Q1xTq0bYF0mT0x2v3w6h4yq8m1Hk2r9c5d7e0fGaBc","state":"pending","tries":2,"createdAt":"2026-11-24T09:40:00.000Z","dueAt":"2026-11-24T09:42:00.000Z","finishedAt":null,"error":"moodle.example.edu cannot be reached: ECONNREFUSED."}, options?: HandlerOptions): HttpHandler {
  return handler<LtiDeliveriesRetryResult>('post', '/v1/lti-deliveries/{delivery}/retry', 200, answer, options)
}

/**
 * Answers `ltiKeys.list`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(ltiKeysListHandler(problem('key_required'), { once: true }))
 */
export function ltiKeysListHandler(answer: Answer<LtiKeysListResult> = {"data":[{"kid":"OjdZ0wCkbVqWyzLzGqQWl6pXW2xw5p5uXH3y0lqQ1hE","createdAt":"2026-11-24T09:30:00.000Z","signsFrom":"2026-11-24T09:30:00.000Z","state":"current"}]}, options?: HandlerOptions): HttpHandler {
  return handler<LtiKeysListResult>('get', '/v1/lti-keys', 200, answer, options)
}

/**
 * Answers `ltiKeys.rotate`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(ltiKeysRotateHandler(problem('malformed_json'), { once: true }))
 */
export function ltiKeysRotateHandler(answer: Answer<LtiKeysRotateResult> = {"data":[{"kid":"OjdZ0wCkbVqWyzLzGqQWl6pXW2xw5p5uXH3y0lqQ1hE","createdAt":"2026-11-24T09:30:00.000Z","signsFrom":"2026-11-24T09:30:00.000Z","state":"current"}]}, options?: HandlerOptions): HttpHandler {
  return handler<LtiKeysRotateResult>('post', '/v1/lti-keys/rotate', 200, answer, options)
}

/**
 * Answers `ltiMemberships.list`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(ltiMembershipsListHandler(problem('invalid_cursor'), { once: true }))
 */
export function ltiMembershipsListHandler(answer: Answer<LtiMembershipsListResult> = {"data":[{"userId":"42","learnerId":"lti_6Q1xTq0bYF0mT0x2v3w6h4yq8m1Hk2r9c5d7e0fGaBc","status":"active","role":"learner","roles":["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"],"name":null,"email":null}],"nextCursor":null,"hasMore":false}, options?: HandlerOptions): HttpHandler {
  return handler<LtiMembershipsListResult>('get', '/v1/lti-platforms/{platform}/contexts/{context}/memberships', 200, answer, options)
}

/**
 * Answers `ltiPlatforms.approve`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(ltiPlatformsApproveHandler(problem('key_required'), { once: true }))
 */
export function ltiPlatformsApproveHandler(answer: Answer<LtiPlatformsApproveResult> = {"id":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21","name":"Moodle of the university","issuer":"https://moodle.example.edu","clientId":"a1B2c3D4e5F6g7H","authorizationUrl":"https://moodle.example.edu/mod/lti/auth.php","tokenUrl":"https://moodle.example.edu/mod/lti/token.php","jwksUrl":"https://moodle.example.edu/mod/lti/certs.php","deployments":["3"],"tokenAudience":null,"origins":["https://moodle.example.edu"],"keyId":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c24","createdAt":"2026-11-24T09:30:00.000Z","approvedAt":"2026-11-24T09:31:00.000Z"}, options?: HandlerOptions): HttpHandler {
  return handler<LtiPlatformsApproveResult>('post', '/v1/lti-platforms/{platform}/approve', 200, answer, options)
}

/**
 * Answers `ltiPlatforms.create`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(ltiPlatformsCreateHandler(problem('malformed_json'), { once: true }))
 */
export function ltiPlatformsCreateHandler(answer: Answer<LtiPlatformsCreateResult> = {"id":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21","name":"Moodle of the university","issuer":"https://moodle.example.edu","clientId":"a1B2c3D4e5F6g7H","authorizationUrl":"https://moodle.example.edu/mod/lti/auth.php","tokenUrl":"https://moodle.example.edu/mod/lti/token.php","jwksUrl":"https://moodle.example.edu/mod/lti/certs.php","deployments":["3"],"tokenAudience":null,"origins":["https://moodle.example.edu"],"keyId":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c24","createdAt":"2026-11-24T09:30:00.000Z","approvedAt":"2026-11-24T09:31:00.000Z"}, options?: HandlerOptions): HttpHandler {
  return handler<LtiPlatformsCreateResult>('post', '/v1/lti-platforms', 201, answer, options)
}

/**
 * Answers `ltiPlatforms.delete`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(ltiPlatformsDeleteHandler(problem('key_required'), { once: true }))
 */
export function ltiPlatformsDeleteHandler(answer: Answer<LtiPlatformsDeleteResult> = {"id":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21","deleted":true}, options?: HandlerOptions): HttpHandler {
  return handler<LtiPlatformsDeleteResult>('delete', '/v1/lti-platforms/{platform}', 200, answer, options)
}

/**
 * Answers `ltiPlatforms.get`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(ltiPlatformsGetHandler(problem('key_required'), { once: true }))
 */
export function ltiPlatformsGetHandler(answer: Answer<LtiPlatformsGetResult> = {"id":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21","name":"Moodle of the university","issuer":"https://moodle.example.edu","clientId":"a1B2c3D4e5F6g7H","authorizationUrl":"https://moodle.example.edu/mod/lti/auth.php","tokenUrl":"https://moodle.example.edu/mod/lti/token.php","jwksUrl":"https://moodle.example.edu/mod/lti/certs.php","deployments":["3"],"tokenAudience":null,"origins":["https://moodle.example.edu"],"keyId":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c24","createdAt":"2026-11-24T09:30:00.000Z","approvedAt":"2026-11-24T09:31:00.000Z"}, options?: HandlerOptions): HttpHandler {
  return handler<LtiPlatformsGetResult>('get', '/v1/lti-platforms/{platform}', 200, answer, options)
}

/**
 * Answers `ltiPlatforms.list`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(ltiPlatformsListHandler(problem('invalid_cursor'), { once: true }))
 */
export function ltiPlatformsListHandler(answer: Answer<LtiPlatformsListResult> = {"data":[{"id":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21","name":"Moodle of the university","issuer":"https://moodle.example.edu","clientId":"a1B2c3D4e5F6g7H","authorizationUrl":"https://moodle.example.edu/mod/lti/auth.php","tokenUrl":"https://moodle.example.edu/mod/lti/token.php","jwksUrl":"https://moodle.example.edu/mod/lti/certs.php","deployments":["3"],"tokenAudience":null,"origins":["https://moodle.example.edu"],"keyId":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c24","createdAt":"2026-11-24T09:30:00.000Z","approvedAt":"2026-11-24T09:31:00.000Z"}],"nextCursor":null,"hasMore":false}, options?: HandlerOptions): HttpHandler {
  return handler<LtiPlatformsListResult>('get', '/v1/lti-platforms', 200, answer, options)
}

/**
 * Answers `ltiPlatforms.update`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(ltiPlatformsUpdateHandler(problem('malformed_json'), { once: true }))
 */
export function ltiPlatformsUpdateHandler(answer: Answer<LtiPlatformsUpdateResult> = {"id":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21","name":"Moodle of the university","issuer":"https://moodle.example.edu","clientId":"a1B2c3D4e5F6g7H","authorizationUrl":"https://moodle.example.edu/mod/lti/auth.php","tokenUrl":"https://moodle.example.edu/mod/lti/token.php","jwksUrl":"https://moodle.example.edu/mod/lti/certs.php","deployments":["3"],"tokenAudience":null,"origins":["https://moodle.example.edu"],"keyId":"019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c24","createdAt":"2026-11-24T09:30:00.000Z","approvedAt":"2026-11-24T09:31:00.000Z"}, options?: HandlerOptions): HttpHandler {
  return handler<LtiPlatformsUpdateResult>('put', '/v1/lti-platforms/{platform}', 200, answer, options)
}

/**
 * Answers `progress.get`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(progressGetHandler(problem('key_required'), { once: true }))
 */
export function progressGetHandler(answer: Answer<ProgressGetResult> = {"courseId":"ai-deployment-and-management","release":3,"learnerId":"student-4711","fraction":0.5,"chapters":[{"chapterId":"what-ai-deployment-really-means","fraction":0.5,"sections":[{"sectionId":"training-versus-deployment","fraction":1,"completedAt":"2026-11-24T09:40:00.000Z"}]}],"quizzes":[{"quizId":"final-exam","fraction":null,"counts":true}],"dropped":[]}, options?: HandlerOptions): HttpHandler {
  return handler<ProgressGetResult>('get', '/v1/learners/{learner}/progress/{course}', 200, answer, options)
}

/**
 * Answers `progress.sections.complete`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(progressSectionsCompleteHandler(problem('malformed_json'), { once: true }))
 */
export function progressSectionsCompleteHandler(answer: Answer<ProgressSectionsCompleteResult> = {"courseId":"ai-deployment-and-management","release":3,"learnerId":"student-4711","fraction":0.5,"chapters":[{"chapterId":"what-ai-deployment-really-means","fraction":0.5,"sections":[{"sectionId":"training-versus-deployment","fraction":1,"completedAt":"2026-11-24T09:40:00.000Z"}]}],"quizzes":[{"quizId":"final-exam","fraction":null,"counts":true}],"dropped":[]}, options?: HandlerOptions): HttpHandler {
  return handler<ProgressSectionsCompleteResult>('put', '/v1/learners/{learner}/progress/{course}/sections', 200, answer, options)
}

/**
 * Answers `quizzes.statistics`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(quizzesStatisticsHandler(problem('key_required'), { once: true }))
 */
export function quizzesStatisticsHandler(answer: Answer<QuizzesStatisticsResult> = {"courseId":"ai-deployment-and-management","quizId":"chapter-1-quiz","release":3,"attempts":2,"learners":2,"pending":0,"passed":1,"failed":1,"fractions":{"mean":0.75,"median":0.75,"minimum":0.5,"maximum":1,"standardDeviation":0.25},"tenths":[0,0,0,0,0,1,0,0,0,1],"questions":[{"questionId":"prototype-purpose","type":"single-choice","attempts":2,"outcomes":{"correct":1,"partial":0,"incorrect":1,"unanswered":0,"pending":0,"notScored":0},"facility":0.5,"discrimination":null,"choices":[{"choiceId":"a","chosen":1},{"choiceId":"b","chosen":1}]}]}, options?: HandlerOptions): HttpHandler {
  return handler<QuizzesStatisticsResult>('get', '/v1/courses/{course}/quizzes/{quiz}/statistics', 200, answer, options)
}

/**
 * Answers `releases.create`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(releasesCreateHandler(problem('malformed_json'), { once: true }))
 */
export function releasesCreateHandler(answer: Answer<ReleasesCreateResult> = {"number":3,"createdAt":"2026-11-24T09:30:00.000Z","publishedAt":"2026-11-24T09:30:00.000Z","withdrawnAt":null,"notes":"Typos of chapter 2","contentHash":"c0ffee0000000000000000000000000000000000000000000000000000000000","bundleHash":"c0ffee0000000000000000000000000000000000000000000000000000000000","current":true,"created":false}, options?: HandlerOptions): HttpHandler {
  return handler<ReleasesCreateResult>('post', '/v1/courses/{course}/releases', 200, answer, options)
}

/**
 * Answers `releases.get`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(releasesGetHandler(problem('key_required'), { once: true }))
 */
export function releasesGetHandler(answer: Answer<ReleasesGetResult> = {"number":3,"createdAt":"2026-11-24T09:30:00.000Z","publishedAt":"2026-11-24T09:30:00.000Z","withdrawnAt":null,"notes":"Typos of chapter 2","contentHash":"c0ffee0000000000000000000000000000000000000000000000000000000000","bundleHash":"c0ffee0000000000000000000000000000000000000000000000000000000000","current":true}, options?: HandlerOptions): HttpHandler {
  return handler<ReleasesGetResult>('get', '/v1/courses/{course}/releases/{release}', 200, answer, options)
}

/**
 * Answers `releases.list`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(releasesListHandler(problem('invalid_cursor'), { once: true }))
 */
export function releasesListHandler(answer: Answer<ReleasesListResult> = {"data":[{"number":3,"createdAt":"2026-11-24T09:30:00.000Z","publishedAt":"2026-11-24T09:30:00.000Z","withdrawnAt":null,"notes":"Typos of chapter 2","contentHash":"c0ffee0000000000000000000000000000000000000000000000000000000000","bundleHash":"c0ffee0000000000000000000000000000000000000000000000000000000000","current":true}],"nextCursor":null,"hasMore":false}, options?: HandlerOptions): HttpHandler {
  return handler<ReleasesListResult>('get', '/v1/courses/{course}/releases', 200, answer, options)
}

/**
 * Answers `releases.plan`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(releasesPlanHandler(problem('malformed_json'), { once: true }))
 */
export function releasesPlanHandler(answer: Answer<ReleasesPlanResult> = {"course":"ai-deployment-and-management","baseRelease":2,"equalRelease":null,"planHash":"c0ffee0000000000000000000000000000000000000000000000000000000000","changes":[{"type":"re-keyed","kind":"question","id":"laptop-trial","title":"What does deployment add?"}],"reusedIds":[],"issues":[],"missingAssets":[]}, options?: HandlerOptions): HttpHandler {
  return handler<ReleasesPlanResult>('post', '/v1/courses/{course}/releases/plan', 200, answer, options)
}

/**
 * Answers `releases.publish`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(releasesPublishHandler(problem('key_required'), { once: true }))
 */
export function releasesPublishHandler(answer: Answer<ReleasesPublishResult> = {"number":3,"createdAt":"2026-11-24T09:30:00.000Z","publishedAt":"2026-11-24T09:30:00.000Z","withdrawnAt":null,"notes":"Typos of chapter 2","contentHash":"c0ffee0000000000000000000000000000000000000000000000000000000000","bundleHash":"c0ffee0000000000000000000000000000000000000000000000000000000000","current":true}, options?: HandlerOptions): HttpHandler {
  return handler<ReleasesPublishResult>('post', '/v1/courses/{course}/releases/{release}/publish', 200, answer, options)
}

/**
 * Answers `releases.withdraw`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(releasesWithdrawHandler(problem('key_required'), { once: true }))
 */
export function releasesWithdrawHandler(answer: Answer<ReleasesWithdrawResult> = {"number":3,"createdAt":"2026-11-24T09:30:00.000Z","publishedAt":"2026-11-24T09:30:00.000Z","withdrawnAt":null,"notes":"Typos of chapter 2","contentHash":"c0ffee0000000000000000000000000000000000000000000000000000000000","bundleHash":"c0ffee0000000000000000000000000000000000000000000000000000000000","current":true}, options?: HandlerOptions): HttpHandler {
  return handler<ReleasesWithdrawResult>('post', '/v1/courses/{course}/releases/{release}/withdraw', 200, answer, options)
}

/**
 * Answers `tutor.ask`: with the example of the document unless you say otherwise.
 *
 * @example
 * server.use(tutorAskHandler(problem('malformed_json'), { once: true }))
 */
export function tutorAskHandler(answer: Answer<TutorAskResult> = {"answer":[{"text":"“Ravi builds a prototype, which is a quick first version made to learn something.”","citations":[{"sectionId":"from-ai-idea-to-real-world-service","anchor":null,"quote":"Ravi builds a prototype, which is a quick first version made to learn something.","start":261,"end":341}]}],"refusal":null,"related":[{"sectionId":"from-ai-idea-to-real-world-service","number":"1.1","title":"From AI idea to real-world service"}],"model":"extractive"}, options?: HandlerOptions): HttpHandler {
  return handler<TutorAskResult>('post', '/v1/tutor/ask', 200, answer, options)
}

/**
 * A handler for every operation; put your own before them.
 *
 * @example
 * const server = setupServer(...handlers())
 */
export function handlers(options?: HandlerOptions): HttpHandler[] {
  return [
    accommodationsGetHandler(undefined, options),
    accommodationsSetHandler(undefined, options),
    assetsUploadHandler(undefined, options),
    attemptsCreateHandler(undefined, options),
    attemptsGetHandler(undefined, options),
    attemptsListHandler(undefined, options),
    attemptsResponsesSaveHandler(undefined, options),
    attemptsResultHandler(undefined, options),
    attemptsScoresListHandler(undefined, options),
    attemptsScoresSetHandler(undefined, options),
    attemptsSubmitHandler(undefined, options),
    coursesArchiveHandler(undefined, options),
    coursesAssetsGetHandler(undefined, options),
    coursesChaptersGetHandler(undefined, options),
    coursesChaptersListHandler(undefined, options),
    coursesExportHandler(undefined, options),
    coursesExportReportHandler(undefined, options),
    coursesGetHandler(undefined, options),
    coursesGlossaryListHandler(undefined, options),
    coursesListHandler(undefined, options),
    coursesOutlineHandler(undefined, options),
    coursesQuestionsRevealHandler(undefined, options),
    coursesQuizzesGetHandler(undefined, options),
    coursesQuizzesListHandler(undefined, options),
    coursesQuizzesScoreHandler(undefined, options),
    coursesReleasesCurrentHandler(undefined, options),
    coursesSearchHandler(undefined, options),
    coursesSectionsGetHandler(undefined, options),
    coursesSectionsListHandler(undefined, options),
    gradesExportHandler(undefined, options),
    gradesListHandler(undefined, options),
    keysCreateHandler(undefined, options),
    keysListHandler(undefined, options),
    keysRevokeHandler(undefined, options),
    learnerTokensCreateHandler(undefined, options),
    learnersDeleteHandler(undefined, options),
    learnersExportHandler(undefined, options),
    ltiContextsListHandler(undefined, options),
    ltiDeliveriesListHandler(undefined, options),
    ltiDeliveriesRetryHandler(undefined, options),
    ltiKeysListHandler(undefined, options),
    ltiKeysRotateHandler(undefined, options),
    ltiMembershipsListHandler(undefined, options),
    ltiPlatformsApproveHandler(undefined, options),
    ltiPlatformsCreateHandler(undefined, options),
    ltiPlatformsDeleteHandler(undefined, options),
    ltiPlatformsGetHandler(undefined, options),
    ltiPlatformsListHandler(undefined, options),
    ltiPlatformsUpdateHandler(undefined, options),
    progressGetHandler(undefined, options),
    progressSectionsCompleteHandler(undefined, options),
    quizzesStatisticsHandler(undefined, options),
    releasesCreateHandler(undefined, options),
    releasesGetHandler(undefined, options),
    releasesListHandler(undefined, options),
    releasesPlanHandler(undefined, options),
    releasesPublishHandler(undefined, options),
    releasesWithdrawHandler(undefined, options),
    tutorAskHandler(undefined, options),
  ]
}
