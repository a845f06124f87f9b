import type {
  AnswerKey,
  AttemptState,
  BundleFault,
  BundleQuestion,
  BundleQuiz,
  ChosenLevel,
  CourseExport,
  ExportFormatName,
  ExportOptions,
  QuestionResponse,
  QuestionTries,
  QuestionView,
  QuizScore,
  RenderedKey,
  RichText,
  Rubric,
  SentResponse,
  Tries,
} from '@lectern/content'
import type { RateLimiterRes } from 'rate-limiter-flexible'
import type { JsonText } from './content/json-text'
import type { NodeKind } from './content/nodes'
import type { QuizAnalysis } from './learning/item-analysis'

/*
 * The store as routes see it: one small interface per noun. Every function is async and is one unit of work, so that an engine across a
 * network fits. Transactions never leave the store.
 */

/** A window of a list: at most `limit` rows after `after`. */
export interface Window<Key> {
  after?: Key
  limit: number
}

/** The rows of a window. `next` is the `after` of the following window, absent at the end. */
export interface Rows<Row, Key> {
  rows: Row[]
  next?: Key
}

// Content

/** The release that a read is about. */
export interface ReleaseRef {
  readonly courseKey: number
  readonly course: string
  readonly number: number
  readonly contentHash: string
  /** When it was first published; null for a preview. */
  readonly publishedAt: string | null
  readonly withdrawnAt: string | null
  /** When its course was archived. */
  readonly archivedAt: string | null
  /** True when it is the published release, which readers get by default. */
  readonly current: boolean
}

export interface CourseFacts {
  id: string
  title: string
  subtitle?: string
  locale: string
  level?: 'beginner' | 'intermediate' | 'advanced'
  category?: string
  tags: string[]
  summary?: string
  outcomes: string[]
  requirements: string[]
  audience: string[]
  highlights: string[]
  authors: { name: string; role?: string; bio?: string }[]
  licence?: string
  related: { title: string; url: string }[]
}

export interface ChapterRow {
  id: string
  number: string
  title: string
  summary: string | null
  minutes: number
  milestones: string[]
}

export interface SectionRow {
  id: string
  number: string
  chapterId: string
  title: string
  summary: string | null
  minutes: number
}

/** A section with its chapter and neighbours. The object is shared and must not be changed. */
export interface SectionPlace {
  section: SectionRow
  chapter: SectionRef
  previous: SectionRef | null
  next: SectionRef | null
  quizzes: readonly QuizRow[]
}

/** A reference to a section. */
export interface SectionRef {
  id: string
  number: string
  title: string
}

export interface QuizRow extends Omit<BundleQuiz, 'questions' | 'keys'> {
  questionCount: number
  maxPoints: number
}

/** A question as learners get it: rendered, without its answer key. */
export type QuestionRow = QuestionView

/** The answer key of a question with its rendered texts. Only scoring and reveal read it. */
export interface KeyRow {
  key: AnswerKey
  rendered: RenderedKey
}

export interface CourseFilter {
  level?: string
  category?: string
  tag?: string
  locale?: string
}

/** Part of a snippet; `hit` marks a matched word. */
export interface SnippetPart {
  text: string
  hit: boolean
}

/** What a search within a course has found. */
export interface FoundRow {
  kind: 'chapter' | 'section' | 'term'
  /** The chapter found, or the one that the section is in. */
  chapter: SectionRef
  /** The section found; of a chapter its first one, and of a term the one that introduces it. */
  section: SectionRow
  /** The term found. */
  term: string | null
  snippet: SnippetPart[]
}

/** Finds the published and the numbered releases of courses. */
export interface ReleaseRefs {
  /**
   * @param options.exact whether to read the database instead of a cache, in which a publish by another process shows up to a second later.
   */
  findRelease(course: string, number?: number, options?: { exact?: boolean }): Promise<ReleaseRef | undefined>
  /** Courses whose published release has changed since a move, and the number of the last move. */
  listMovedCourses(since: number): Promise<{ courses: string[]; last: number }>
  /**
   * Calls back when the published release of a course has changed: before the publish returns in this process, and on PostgreSQL when a
   * notice of another process arrives. Callers have to poll {@link ReleaseRefs.listMovedCourses} as well. Returns a function that
   * unsubscribes.
   */
  onMove(listener: () => Promise<void> | void): () => void
}

/** Reads of courses, chapters, sections, terms and assets in one release. */
export interface CourseReads {
  listCourses(filter: CourseFilter, window: Window<string>): Promise<Rows<CourseFacts, string>>
  getCourse(
    release: ReleaseRef,
  ): Promise<{ facts: CourseFacts; overview: RichText; counts: Record<'chapters' | 'sections' | 'quizzes' | 'questions', number> }>
  listChapters(release: ReleaseRef, window: Window<number>): Promise<Rows<ChapterRow, number>>
  findChapter(release: ReleaseRef, ref: string): Promise<(ChapterRow & { introduction: RichText; practiceNotes: RichText[] }) | undefined>
  listSections(release: ReleaseRef, window: Window<number>, chapterId?: string): Promise<Rows<SectionRow, number>>
  findSection(
    release: ReleaseRef,
    ref: string,
  ): Promise<
    | { place: SectionPlace; text: JsonText<{ markdown: string; html: string; headings: { id: string; text: string; level: number }[] }> }
    | undefined
  >
  /**
   * Searches the published courses, best first.
   *
   * @param query as in {@link CourseReads.searchCourse}.
   */
  searchCourses(query: string, filter: CourseFilter, window: Window<number>): Promise<Rows<CourseFacts, number>>
  /**
   * Searches the chapters, sections and terms of a published release, best first.
   *
   * @param query the search text. All of its words must match, quoted ones side by side; the last may be a prefix. When nothing matches,
   * words that differ by one letter do.
   */
  searchCourse(release: ReleaseRef, query: string, window: Window<number>): Promise<Rows<FoundRow, number>>
  listTerms(
    release: ReleaseRef,
    window: Window<number>,
  ): Promise<Rows<{ term: string; definition: RichText; sectionId: string | null }, number>>
  findAsset(course: string, hash: string, name: string): Promise<{ mediaType: string; bytes: Uint8Array; published: boolean } | undefined>
}

/** Reads of quizzes in one release. */
export interface QuizReads {
  /** The locale of the course, in which a typed number is read unless the response names another. */
  getLocale(release: ReleaseRef): Promise<string>
  listQuizzes(release: ReleaseRef, window: Window<number>, placedOn?: string | null): Promise<Rows<QuizRow, number>>
  findQuiz(release: ReleaseRef, id: string): Promise<QuizRow | undefined>
  listQuestions(release: ReleaseRef, quizId: string): Promise<QuestionRow[]>
  findQuestion(release: ReleaseRef, id: string): Promise<{ question: QuestionRow; quizId: string } | undefined>
  /** The questions of a quiz as the scorer needs them without an attempt: of variants, the first. */
  listScorable(release: ReleaseRef, quizId: string): Promise<BundleQuestion[]>
  listKeys(release: ReleaseRef, quizId: string): Promise<KeyRow[]>
}

// Releases

/** A release as its authors see it. */
export interface ReleaseRow {
  number: number
  createdAt: string
  /** When it was first published; null before. */
  publishedAt: string | null
  withdrawnAt: string | null
  notes: string | null
  contentHash: string
  bundleHash: string
  current: boolean
}

export interface CreateReleaseOptions {
  publish: boolean
  notes?: string
  /** Refuse when another release was published since this plan was made. */
  planHash?: string
  idempotency?: Idempotency
}

export interface CreatedRelease {
  release: ReleaseRow
  /** False when the bundle equals an earlier release. Nothing is written then, and the published release stays. */
  created: boolean
}

export interface SeedResult {
  course: string
  release: number
  created: boolean
  /** Number of rows written. */
  changes: number
}

/** A part of a course in a plan. */
export interface Subject {
  kind: NodeKind
  id: string
  /** Its title, or the beginning of a question's prompt. */
  title: string
}

/** A position in a course: the parent, and the place under it, from 1. */
export interface Place {
  parentId: string | null
  position: number
}

export type Setting = string | number | boolean | null

/** Learners affected by a change: those with an open attempt (it stays on its release), and those who completed the section. */
export interface AffectedLearners {
  openAttempts: number
  /** Learners who have an attempt at the quiz, or completed the section. */
  learners: number
}

/** One difference between the published release and a bundle; `touched` is present when learners are affected. */
export type PlanChange = Subject & { touched?: AffectedLearners } & (
    | { type: 'added' | 'removed' | 're-keyed' | 're-rendered' }
    | { type: 'moved'; from: Place; to: Place }
    | { type: 'renamed'; from: string; to: string }
    | { type: 'reworded'; members: string[] }
    | { type: 'policy-changed'; settings: { name: string; from: Setting; to: Setting }[] }
  )

/** What publishing a bundle would change. */
export interface Plan {
  course: string
  /** The published release, or null for a course that has none. */
  baseRelease: number | null
  /** The release that the bundle equals, if any. */
  equalRelease: number | null
  planHash: string
  changes: PlanChange[]
  /** Ids that an earlier release used and later ones did not: learners' data of the old part would count for the new one. */
  reusedIds: (Subject & { lastRelease: number })[]
  /** Faults that prevent a release. */
  issues: BundleFault[]
  missingAssets: { name: string; hash: string }[]
}

/** Creates, publishes and withdraws releases. Every function may throw `StoreError`. */
export interface Releases {
  /** Publishes a bundle together with its assets. */
  seed(bundle: unknown, assets: ReadonlyMap<string, Uint8Array>): Promise<SeedResult>
  /** Compares a bundle, as JSON text, with what is published. */
  planRelease(course: string, json: string): Promise<Plan>
  createRelease(course: string, json: string, options: CreateReleaseOptions): Promise<CreatedRelease>
  /** Releases of a course, newest first; `undefined` when there is no such course. */
  listReleases(course: string, window: Window<number>): Promise<Rows<ReleaseRow, number> | undefined>
  findReleaseDetail(course: string, number: number): Promise<ReleaseRow | undefined>
  publishRelease(course: string, number: number): Promise<ReleaseRow | undefined>
  withdrawRelease(course: string, number: number): Promise<ReleaseRow | undefined>
  archiveCourse(course: string): Promise<{ id: string; archivedAt: string } | undefined>
  putAsset(hash: string, bytes: Uint8Array): Promise<{ created: boolean }>
  /** Deletes unpublished releases older than this many days. */
  prune(days: number): Promise<{ releases: number }>
}

/** Writes releases in other formats. */
export interface Exports {
  /**
   * A release with its answer keys as a file of another format. The work begins with the first read and stops when the stream is cancelled.
   *
   * @param options those that the format knows.
   */
  exportRelease(release: ReleaseRef, format: ExportFormatName, options: ExportOptions): ReadableStream<Uint8Array>
  /** What such a file has, and what the format cannot say. */
  reportExport(release: ReleaseRef, format: ExportFormatName, options: ExportOptions): Promise<Pick<CourseExport, 'counts' | 'notes'>>
}

// Access

export const scopes = ['content:write', 'content:preview', 'learning', 'keys', 'statistics', 'lti'] as const
export type Scope = (typeof scopes)[number]
export type KeyKind = 'delivery' | 'secret'

/** An API key without its secret. */
export interface KeyRecord {
  id: string
  kind: KeyKind
  name: string
  /** The first characters of the secret, to tell keys apart. */
  hint: string
  scopes: Scope[]
  createdAt: string
  expiresAt: string | null
  revokedAt: string | null
  /** Rounded down to the minute. */
  lastUsedAt: string | null
}

export interface NewKey {
  kind: KeyKind
  name: string
  scopes: Scope[]
  expiresAt?: string
}

/** API keys, and the service's own secrets. */
export interface Keys {
  /** The secret is returned only here; the database stores its hash. */
  createApiKey(key: NewKey): Promise<{ key: KeyRecord; secret: string }>
  /** Finds the key with this secret, even when it has expired or was revoked. */
  findApiKey(secret: string): Promise<KeyRecord | undefined>
  findApiKeyById(id: string): Promise<KeyRecord | undefined>
  /** Keys in the order of their creation. */
  listApiKeys(window: Window<string>): Promise<Rows<KeyRecord, string>>
  /** Revokes a key. Revoking it again changes nothing. */
  revokeApiKey(id: string): Promise<KeyRecord | undefined>
  /** A secret of the service, generated on first use. */
  findSecret(name: string): Promise<string>
}

/** An Idempotency-Key with the principal and operation it belongs to, and a fingerprint of the request. */
export interface Idempotency {
  principal: string
  operation: string
  key: string
  fingerprint: string
}

/** Rate limits; on PostgreSQL all processes share them. */
export interface RateLimits {
  /** @param limit.name separates the counters of different limits. `duration` is in seconds. */
  createRateLimiter(limit: { name: string; points: number; duration: number }): RateLimiter
}

/** Counts requests per caller. */
export interface RateLimiter {
  /** Counts one request. Rejects with a `RateLimiterRes` when the caller has no points left. */
  consume(caller: string): Promise<RateLimiterRes>
}

// Learning

/** An attempt as it was created. Times are milliseconds since 1970. */
export interface OpenedAttempt {
  id: string
  courseId: string
  release: number
  quizId: string
  learner: string
  number: number
  seed: string
  questionIds: string[]
  startedAt: number
  dueAt: number | null
  closesAt: number | null
}

/** An attempt with its current state. */
export interface AttemptRow extends OpenedAttempt {
  submittedAt: number | null
  /** When it was created, saved, submitted, scored by a person or expired, whichever was last. */
  updatedAt: number
  state: AttemptState
}

export interface SavedResponse {
  questionId: string
  sequence: number
  savedAt: number
  response: QuestionResponse
  /** True when the learner had it checked. */
  checked: boolean
}

/** The tries that an attempt allows, and those that were made. */
export interface AttemptTries extends Tries {
  /** By the id of each question that can be checked; `last` is the response that was checked last. */
  questions: ReadonlyMap<string, QuestionTries & { last: QuestionResponse | undefined }>
}

export interface NewAttempt {
  courseId: string
  quizId: string
  learner: string
  idempotency?: Idempotency
}

export interface AttemptFilter {
  /** Only attempts at quizzes of these courses. */
  courseIds?: readonly string[]
  /** Only attempts at these quizzes. */
  quizIds?: readonly string[]
  courseId?: string
  quizId?: string
  learner?: string
  /** `pending`: ended, with a response that a person still has to score. */
  state?: AttemptState | 'pending'
  /** Milliseconds since 1970. */
  updatedSince?: number
}

export interface Accommodation {
  timeMultiplier: number
  extraAttempts: number
}

/** Attempts at quizzes. Functions that write throw `StoreError`. */
export interface Attempts {
  createAttempt(attempt: NewAttempt): Promise<AttemptRow>
  /**
   * @param options.check counts it as a try, at a quiz that has tries.
   * @param options.allow throws when the caller may not change this attempt. Nothing is written then.
   */
  saveResponse(
    attemptId: string,
    sequence: number,
    response: SentResponse,
    options?: { check?: boolean; allow?: (attempt: OpenedAttempt) => void },
  ): Promise<SavedResponse>
  submitAttempt(attemptId: string, idempotency?: Idempotency): Promise<void>
  findAttempt(id: string): Promise<AttemptRow | undefined>
  /** Attempts in the order of their creation. */
  listAttempts(filter: AttemptFilter, window: Window<string>): Promise<Rows<AttemptRow, string>>
  /** The questions of an attempt as its learner sees them. */
  listAttemptQuestions(attempt: AttemptRow): Promise<QuestionRow[]>
  /** The response that counts for each question: the one with the highest sequence. */
  listResponses(attemptId: string): Promise<SavedResponse[]>
  /** Undefined when the quiz has no tries. */
  findTries(attempt: OpenedAttempt): Promise<AttemptTries | undefined>
  /**
   * The score of an attempt: the stored one when it was submitted, otherwise that of its saved responses; of those that were checked while
   * an attempt with tries is in progress.
   */
  findScore(attempt: AttemptRow): Promise<QuizScore>
}

/** A score that a grader gave to a response. */
export interface ManualScore {
  questionId: string
  /** From 1. The highest version counts. */
  version: number
  points: number
  /** The chosen levels; null where the grader gave points. */
  rubric: ChosenLevel[] | null
  comment: Comment | null
  /** Id of the grader in the calling system. */
  grader: string
  /** Milliseconds since 1970. */
  scoredAt: number
}

/** What a grader wrote, as it was written and rendered. */
export interface Comment extends RichText {
  markdown: string
}

export interface NewManualScore {
  /** The version that the grader saw: 0 when there was none. */
  version: number
  /** Either these or `rubric`. */
  points?: number
  rubric?: ChosenLevel[]
  /** Markdown. */
  comment?: string
  grader: string
}

/** A question of an attempt that a person scores. */
export interface ManuallyScored {
  question: QuestionRow
  rubric: Rubric | null
  /** The response that counts; null when the question is unanswered. */
  response: QuestionResponse | null
  /** How many words it has. */
  words: number
  /** Every score, oldest first. The last one counts. */
  scores: ManualScore[]
}

/** Scoring by people. */
export interface Grading {
  /** The questions of an attempt that a person scores, in display order. */
  listManuallyScored(attempt: AttemptRow): Promise<ManuallyScored[]>
  /** The scores that count. */
  listManualScores(attempt: AttemptRow): Promise<ManualScore[]>
  /**
   * Adds a version to the scores of a response. The same score on the same version again changes nothing.
   *
   * @throws {StoreError} `stale_version` and the version that counts, when another grader was faster.
   */
  setManualScore(attemptId: string, questionId: string, score: NewManualScore, idempotency?: Idempotency): Promise<ManualScore>
}

/** The grade of one learner at one quiz. */
export interface GradeRow {
  courseId: string
  quizId: string
  learner: string
  counts: 'highest' | 'latest' | 'first' | 'average'
  fraction: number | null
  passed: boolean | null
  /** The attempt that counts; null for an average. */
  attemptId: string | null
  attempts: number
  /** True when an attempt that a person still has to score may change the grade. */
  pending: boolean
  /** Milliseconds since 1970: when the last attempt ended or was scored by a person, or when a later release changed how the grade is computed. */
  updatedAt: number
}

export interface Grades {
  /** Grades of graded quizzes, ordered by quiz and learner. */
  listGrades(
    filter: { courseId: string; quizId?: string; updatedSince?: number },
    window: Window<[quizId: string, learner: string]>,
  ): Promise<Rows<GradeRow, [quizId: string, learner: string]>>
  /** The grade of a learner at a quiz. Undefined while no attempt has ended, and where the quiz is not graded. */
  findGrade(courseId: string, quizId: string, learner: string): Promise<GradeRow | undefined>
}

export interface Statistics {
  /** What the attempts at a quiz that have ended say about it. */
  analyseQuiz(filter: { courseId: string; quizId: string; attempts: 'first' | 'all'; release?: number }): Promise<QuizAnalysis>
}

/** The progress of a learner per section, chapter and course. Fractions are in [0, 1]. */
export interface ProgressRow {
  courseId: string
  release: number
  fraction: number
  chapters: { chapterId: string; fraction: number; sections: { sectionId: string; fraction: number; completedAt: number | null }[] }[]
  /** `fraction` is the best one that the review policy shows. `counts` is true when the quiz is part of the fractions above. */
  quizzes: { quizId: string; fraction: number | null; counts: boolean }[]
  /** Completed work that is no longer part of the published release. `at` is milliseconds since 1970. */
  dropped: { kind: 'section' | 'quiz'; id: string; at: number; reason: 'removed' }[]
}

export interface Progress {
  /** Returns undefined when there is no such course. */
  findProgress(courseId: string, learner: string): Promise<ProgressRow | undefined>
  /** Returns ids that no release of the course ever had; when there are any, nothing is written. */
  setCompletions(
    courseId: string,
    learner: string,
    sections: readonly { sectionId: string; completed: boolean }[],
  ): Promise<{ unknown: string[] }>
}

/** All stored data of a learner. */
export interface LearnerExport {
  learner: string
  attempts: (AttemptRow & { saves: SavedResponse[]; score: QuizScore | null; manualScores: ManualScore[] })[]
  completions: { courseId: string; sectionId: string; completedAt: number }[]
  accommodations: ({ courseId: string; quizId: string } & Accommodation)[]
  /** Times of requests whose results are kept for their Idempotency-Key. */
  idempotencyRecords: string[]
  /** What LTI platforms call the learner, and the link of ours that each of them was followed from. */
  ltiLaunches: { platformId: string; userId: string; locale: string | null; courseId: string; quizId: string | null }[]
  events: { type: EventType; at: number; courseId: string; quizId: string | null }[]
}

export interface Learners {
  findAccommodation(courseId: string, quizId: string, learner: string): Promise<Accommodation>
  setAccommodation(courseId: string, quizId: string, learner: string, accommodation: Accommodation): Promise<void>
  /** Returns undefined when nothing is stored about this learner. */
  exportLearner(learner: string): Promise<LearnerExport | undefined>
  /** Erases a learner. Only the number of attempts per quiz remains. */
  deleteLearner(learner: string): Promise<{ attempts: number }>
}

// Events

/** What others may wait for. */
export type EventType = 'attempt.submitted' | 'attempt.scored' | 'grade.changed'
export type DeliveryState = 'pending' | 'delivered' | 'parked'
export const deliveryStates = ['pending', 'delivered', 'parked'] as const satisfies DeliveryState[]

/** An event on its way to a receiver. Times are milliseconds since 1970. */
export interface DeliveryRow {
  id: string
  /** The number of the event. */
  event: number
  type: EventType
  consumer: string
  /** What fails as a whole, such as a platform. */
  target: string
  /** What the receiver needs to know beyond the event. */
  subject: string
  courseId: string
  quizId: string | null
  learner: string | null
  state: DeliveryState
  tries: number
  createdAt: number
  /** When it is tried next. */
  dueAt: number
  finishedAt: number | null
  /** Why the last try failed. */
  error: string | null
}

/** The outbox: what is to be delivered, by any number of processes, in order per lane and at least once. */
export interface Deliveries {
  /**
   * Takes due deliveries, so that no other process works on them for a while.
   *
   * @param options.lease milliseconds.
   * @param options.busy targets of which none are taken.
   * @param options.roomOf how many are taken of a target.
   */
  claimDeliveries(options: {
    limit: number
    lease: number
    busy: readonly string[]
    roomOf: (target: string) => number
  }): Promise<DeliveryRow[]>
  /** Ends a delivery, and lets what waits for a target that had failed be tried at once. */
  completeDelivery(delivery: Pick<DeliveryRow, 'id' | 'target' | 'tries'>): Promise<void>
  /** @param dueAt when to try again; null to park it. It is also parked when that is too late. */
  failDelivery(delivery: Pick<DeliveryRow, 'id' | 'tries'>, error: string, dueAt: number | null): Promise<void>
  /** Deletes a delivery whose receiver is gone. */
  dropDelivery(id: string): Promise<void>
  /** Newest first. */
  listDeliveries(
    filter: { consumer: string; state?: DeliveryState; target?: string },
    window: Window<string>,
  ): Promise<Rows<DeliveryRow, string>>
  /** Delivers once more, whatever became of it. Returns undefined when there is no such delivery. */
  retryDelivery(consumer: string, id: string): Promise<DeliveryRow | undefined>
  /** Records events of what nobody writes at the moment at which it happens. */
  sweepEvents(): Promise<void>
  /** Deletes deliveries that ended more than this many days ago; returns how many. */
  pruneDeliveries(days: number): Promise<number>
}

// LTI

/** An LTI platform, such as a Moodle. */
export interface LtiPlatform {
  id: string
  name: string
  issuer: string
  clientId: string
  authorizationUrl: string
  tokenUrl: string
  /** The audience of token requests; null for `tokenUrl`. */
  tokenAudience: string | null
  jwksUrl: string
  /** Ids of its deployments. Launches of others are refused. */
  deployments: string[]
  /** Origins whose pages may hold ours in a frame. */
  origins: string[]
  /** The API key behind the learner tokens of its launches; null before it is approved. */
  keyId: string | null
  createdAt: string
  approvedAt: string | null
}
export type LtiPlatformSettings = Omit<LtiPlatform, 'id' | 'keyId' | 'createdAt' | 'approvedAt'>

/** LTI platforms. Functions that write may throw `StoreError`. */
export interface LtiPlatforms {
  createLtiPlatform(settings: LtiPlatformSettings, options: { approved: boolean; idempotency?: Idempotency }): Promise<LtiPlatform>
  /** In the order of their creation. */
  listLtiPlatforms(window: Window<string>): Promise<Rows<LtiPlatform, string>>
  findLtiPlatform(id: string): Promise<LtiPlatform | undefined>
  /** The platforms of an issuer, or the one with this client id. */
  findLtiPlatformsOf(issuer: string, clientId?: string): Promise<LtiPlatform[]>
  updateLtiPlatform(id: string, settings: LtiPlatformSettings): Promise<LtiPlatform | undefined>
  /** Lets a platform launch. Approving it again changes nothing, unless its key was revoked. */
  approveLtiPlatform(id: string): Promise<LtiPlatform | undefined>
  /** Deletes a platform with all that is known of it, and revokes its key. Returns false when there is no such platform. */
  deleteLtiPlatform(id: string): Promise<boolean>
  /** Deletes registrations that nobody has approved for this many days; returns how many are left. */
  pruneLtiRegistrations(days: number): Promise<number>
}

export type LtiTicketKind = 'login' | 'code' | 'picker'

/** Secrets that are used once. */
export interface LtiTickets {
  /** Returns the secret. `seconds` is how long it is valid. Deletes tickets that are not valid any more. */
  createLtiTicket(kind: LtiTicketKind, body: object, options: { seconds: number; learner?: string }): Promise<string>
  /** Finds a ticket without using it. */
  findLtiTicket(kind: LtiTicketKind, secret: string): Promise<unknown>
  /** Uses a ticket. Of two callers, one gets it. */
  takeLtiTicket(kind: LtiTicketKind, secret: string): Promise<unknown>
}

/** A key pair of the tool. Times are milliseconds since 1970. */
export interface LtiKey {
  kid: string
  /** The private key. */
  jwk: Record<string, unknown>
  createdAt: number
  signsFrom: number
}

export interface LtiKeys {
  /** In the order in which they sign. */
  listLtiKeys(): Promise<LtiKey[]>
  /** Adds a key, unless another process has added one since `newest` was the newest. Deletes the keys in `drop`. */
  addLtiKey(key: Omit<LtiKey, 'createdAt'>, options: { newest: string | null; drop: readonly string[] }): Promise<boolean>
}

/** What a launch tells of a course of a platform. */
export interface LtiContext {
  id: string
  platformId: string
  deploymentId: string
  /** What the platform calls it; empty where a launch belongs to no course. */
  contextId: string
  title: string | null
  membershipsUrl: string | null
  lineItemsUrl: string | null
  scopes: string[]
  updatedAt: string
}

/** A launch of a link. */
export interface LtiLaunch {
  context: Omit<LtiContext, 'id' | 'updatedAt'>
  resourceLinkId: string
  courseId: string
  quizId: string | null
  /** The line item of the link, where the platform names one. */
  lineItem: string | null
  /** The learner who gets grades for it. */
  learner?: { learner: string; userId: string; locale: string | null }
}

/** Where the grade of a learner goes. */
export interface LtiGradeTarget {
  link: string
  resourceLinkId: string
  courseId: string
  quizId: string
  lineItem: string | null
  context: LtiContext
  userId: string
  locale: string | null
}

export interface LtiLinks {
  recordLtiLaunch(launch: LtiLaunch): Promise<void>
  /** Undefined when the link, its quiz or the learner is gone. */
  findLtiGradeTarget(link: string, learner: string): Promise<LtiGradeTarget | undefined>
  /** The time for the next score of a learner: now, but a second after the last one at the earliest. */
  nextLtiTimestamp(link: string, learner: string): Promise<number>
  /** Lets the caller create the line item of a link. False when it has one, or another process creates it. */
  claimLtiLineItem(link: string, seconds: number): Promise<boolean>
  /** @param replaced changes the line item only while it is this one. */
  setLtiLineItem(link: string, lineItem: string | null, replaced: string | null): Promise<void>
  listLtiContexts(platformId: string, window: Window<string>): Promise<Rows<LtiContext, string>>
  findLtiContext(platformId: string, id: string): Promise<LtiContext | undefined>
}

/** The database itself. */
export interface Lifecycle {
  isReady(): Promise<boolean>
  close(): Promise<void>
}

/** Everything the service needs of a database. */
export interface Store
  extends ReleaseRefs,
    CourseReads,
    QuizReads,
    Releases,
    Exports,
    Keys,
    RateLimits,
    Attempts,
    Grading,
    Grades,
    Statistics,
    Progress,
    Learners,
    Deliveries,
    LtiPlatforms,
    LtiTickets,
    LtiKeys,
    LtiLinks,
    Lifecycle {}
