import type { AnswerKey, AttemptState, BundleFault, BundleQuestion, BundleQuiz, QuestionResponse, QuizScore } from '@lectern/content'
import type { RateLimiterRes } from 'rate-limiter-flexible'
import type { JsonText } from './content/json-text'
import type { NodeKind, RenderedKey, RichText } from './content/nodes'

/*
 * What the routes ask of a database, one small interface per noun. Every function is async and is one unit of work, so that an engine
 * across a network fits; no transaction leaves the store.
 */

/** A window of a list: at most `limit` rows after `after`. */
export interface Window<Key> {
  after?: Key
  limit: number
}

/** Rows of a window; `next` is where the following one starts, absent at the end. */
export interface Rows<Row, Key> {
  rows: Row[]
  next?: Key
}

// Content

/** Which release of which course a read is about. */
export interface ReleaseRef {
  readonly courseKey: number
  readonly course: string
  readonly number: number
  readonly contentHash: string
  /** When it was first published; null makes it a preview for its authors. */
  readonly publishedAt: string | null
  readonly withdrawnAt: string | null
  /** When its whole course was taken away from readers. */
  readonly archivedAt: string | null
  /** True when it is the release that readers get without asking for a number. */
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

/** A section with its surroundings. Callers share one object and must not change it. */
export interface SectionPlace {
  section: SectionRow
  chapter: SectionRef
  previous: SectionRef | null
  next: SectionRef | null
  quizzes: readonly QuizRow[]
}

/** How neighbours and chapters name a section. */
export interface SectionRef {
  id: string
  number: string
  title: string
}

export interface QuizRow extends Omit<BundleQuiz, 'questions' | 'keys'> {
  questionCount: number
  maxPoints: number
}

interface QuestionBase {
  id: string
  prompt: RichText
  points: number
  sectionId: string | null
}
interface ContentPiece {
  id: string
  content: RichText
}

/** A question as it is served: rendered, and without anything of its key. */
export type QuestionRow =
  | (QuestionBase & { type: 'single-choice' | 'multiple-choice'; choices: ContentPiece[] })
  | (QuestionBase & { type: 'short-answer' | 'numeric' | 'self-check' })
  | (QuestionBase & { type: 'ordering'; items: ContentPiece[] })
  | (QuestionBase & { type: 'matching'; left: ContentPiece[]; right: ContentPiece[] })

/** The key of a question with its rendered texts; only scoring and reveal read it. */
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

/** Part of a snippet; `hit` marks a word that was searched for. */
export interface SnippetPart {
  text: string
  hit: boolean
}

/** The release that readers get of each course, and the numbered ones. */
export interface ReleaseRefs {
  /**
   * @param options.exact sees a publish by any process at once; without it, one by another process may be seen up to a second later.
   */
  findRelease(course: string, number?: number, options?: { exact?: boolean }): Promise<ReleaseRef | undefined>
  /** Courses whose readers get something else since a move, and the number of the last move of all. */
  listMovedCourses(since: number): Promise<{ courses: string[]; last: number }>
  /**
   * Calls back when readers of some course get something else: before the publish that moved it is answered in this process, and on
   * PostgreSQL as soon as another process has told so. Callers poll {@link ReleaseRefs.listMovedCourses} as well. Returns what ends it.
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
  /** @param words words as they were typed; all must be found, and the last may be the beginning of one. */
  searchSections(
    release: ReleaseRef,
    words: string[],
    window: Window<number>,
  ): Promise<Rows<{ section: SectionRow; snippet: SnippetPart[] }, number>>
  listTerms(
    release: ReleaseRef,
    window: Window<number>,
  ): Promise<Rows<{ term: string; definition: RichText; sectionId: string | null }, number>>
  findAsset(course: string, hash: string, name: string): Promise<{ mediaType: string; bytes: Uint8Array; published: boolean } | undefined>
}

/** Reads of quizzes in one release. */
export interface QuizReads {
  listQuizzes(release: ReleaseRef, window: Window<number>, placedOn?: string | null): Promise<Rows<QuizRow, number>>
  findQuiz(release: ReleaseRef, id: string): Promise<QuizRow | undefined>
  listQuestions(release: ReleaseRef, quizId: string): Promise<QuestionRow[]>
  findQuestion(release: ReleaseRef, id: string): Promise<{ question: QuestionRow; quizId: string } | undefined>
  /** The questions of a quiz as the scorer takes them. */
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
  /** Refuse unless the published release is still the one that the plan was made against. */
  planHash?: string
  idempotency?: Idempotency
}

export interface CreatedRelease {
  release: ReleaseRow
  /** False when the bundle equals an earlier release: then nothing is made and the pointer stays where it is. */
  created: boolean
}

export interface SeedResult {
  course: string
  release: number
  created: boolean
  /** Rows of content, assets and lists that were written. */
  changes: number
}

/** How a plan names something. */
export interface Subject {
  kind: NodeKind
  id: string
  /** Its title; for a question the beginning of its prompt. */
  title: string
}

/** Where something stands: under what, and as which one there, from 1. */
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
  /** A release that the bundle equals: creating it again makes none. */
  equalRelease: number | null
  planHash: string
  changes: PlanChange[]
  /** Ids that meant something in an earlier release and come back: responses to the old one would count for the new one. */
  reusedIds: (Subject & { lastRelease: number })[]
  /** What would keep the bundle from becoming a release. */
  issues: BundleFault[]
  missingAssets: { name: string; hash: string }[]
}

/** Making, publishing and taking down releases. Every function may throw `StoreError`. */
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
  /** Deletes what was never published within this many days. */
  prune(days: number): Promise<{ releases: number }>
}

// Access

export const scopes = ['content:write', 'content:preview', 'learning', 'keys', 'statistics'] as const
export type Scope = (typeof scopes)[number]
export type KeyKind = 'delivery' | 'secret'

/** A key of a machine, without its secret. */
export interface KeyRecord {
  id: string
  kind: KeyKind
  name: string
  /** The beginning of the secret, to tell keys apart. */
  hint: string
  scopes: Scope[]
  createdAt: string
  expiresAt: string | null
  revokedAt: string | null
  /** To the minute. */
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
  /** The secret is returned this once; the database keeps only its hash. */
  createApiKey(key: NewKey): Promise<{ key: KeyRecord; secret: string }>
  /** The key that a secret belongs to, expired and revoked ones included. */
  findApiKey(secret: string): Promise<KeyRecord | undefined>
  findApiKeyById(id: string): Promise<KeyRecord | undefined>
  /** Keys in the order in which they were made. */
  listApiKeys(window: Window<string>): Promise<Rows<KeyRecord, string>>
  /** Revokes a key at once; one that is revoked already stays as it is. */
  revokeApiKey(id: string): Promise<KeyRecord | undefined>
  /** A secret of the service, made at random the first time it is asked for. */
  findSecret(name: string): Promise<string>
}

/** Who asked for what under which Idempotency-Key, and a fingerprint of the whole request. */
export interface Idempotency {
  principal: string
  operation: string
  key: string
  fingerprint: string
}

/** Limits that hold for every process of the service. */
export interface RateLimits {
  /** @param limit.name tells the counters of one limit from those of another; `duration` is in seconds. */
  createRateLimiter(limit: { name: string; points: number; duration: number }): RateLimiter
}

/** Counts what each caller does. */
export interface RateLimiter {
  /** Counts one more; rejects with a `RateLimiterRes` when the points of the caller are used up. */
  consume(caller: string): Promise<RateLimiterRes>
}

// Learning

/** An attempt as it was opened. Times are milliseconds since 1970. */
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

/** An attempt with what became of it. */
export interface AttemptRow extends OpenedAttempt {
  submittedAt: number | null
  /** When it was last opened, saved, submitted, or ran out of time. */
  updatedAt: number
  state: AttemptState
}

export interface SavedResponse {
  questionId: string
  sequence: number
  savedAt: number
  response: QuestionResponse
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
  courseId?: string
  quizId?: string
  learner?: string
  state?: AttemptState
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
  /** @param allow throws where the caller may not work on this attempt; then nothing is written. */
  saveResponse(
    attemptId: string,
    sequence: number,
    response: QuestionResponse,
    allow?: (attempt: OpenedAttempt) => void,
  ): Promise<SavedResponse>
  submitAttempt(attemptId: string, idempotency?: Idempotency): Promise<void>
  findAttempt(id: string): Promise<AttemptRow | undefined>
  /** Attempts in the order in which they were opened. */
  listAttempts(filter: AttemptFilter, window: Window<string>): Promise<Rows<AttemptRow, string>>
  /** The questions of an attempt as its learner sees them. */
  listAttemptQuestions(attempt: AttemptRow): Promise<QuestionRow[]>
  /** The response of each question that counts: the one with the highest sequence. */
  listResponses(attemptId: string): Promise<SavedResponse[]>
  /** The score of an attempt: the one it got when it was submitted, or that of what was saved before its time was over. */
  findScore(attempt: AttemptRow): Promise<QuizScore>
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
  /** Milliseconds since 1970: when the last attempt ended, or later a release changed what the grade is made by. */
  updatedAt: number
}

export interface Grades {
  /** Grades of graded quizzes, ordered by quiz and learner. */
  listGrades(
    filter: { courseId: string; quizId?: string; updatedSince?: number },
    window: Window<[quizId: string, learner: string]>,
  ): Promise<Rows<GradeRow, [quizId: string, learner: string]>>
}

/** How far a learner is, section → chapter → course. Fractions are in [0, 1]. */
export interface ProgressRow {
  courseId: string
  release: number
  fraction: number
  chapters: { chapterId: string; fraction: number; sections: { sectionId: string; fraction: number; completedAt: number | null }[] }[]
  /** `fraction` is the best one that the review policy shows; `counts` says whether the quiz is part of the fractions above. */
  quizzes: { quizId: string; fraction: number | null; counts: boolean }[]
  /** What was done and is no part of the published release any more. `at` is milliseconds since 1970. */
  dropped: { kind: 'section' | 'quiz'; id: string; at: number; reason: 'removed' }[]
}

export interface Progress {
  /** `undefined`: no such course. */
  findProgress(courseId: string, learner: string): Promise<ProgressRow | undefined>
  /** Returns ids that no release of the course ever had, and writes nothing then. */
  setCompletions(
    courseId: string,
    learner: string,
    sections: readonly { sectionId: string; completed: boolean }[],
  ): Promise<{ unknown: string[] }>
}

/** Everything that is held of a learner. */
export interface LearnerExport {
  learner: string
  attempts: (AttemptRow & { saves: SavedResponse[]; score: QuizScore | null })[]
  completions: { courseId: string; sectionId: string; completedAt: number }[]
  accommodations: ({ courseId: string; quizId: string } & Accommodation)[]
  /** When requests were made whose responses are kept for repetition. */
  idempotencyRecords: string[]
}

export interface Learners {
  findAccommodation(courseId: string, quizId: string, learner: string): Promise<Accommodation>
  setAccommodation(courseId: string, quizId: string, learner: string, accommodation: Accommodation): Promise<void>
  /** `undefined`: nothing is held of this learner. */
  exportLearner(learner: string): Promise<LearnerExport | undefined>
  /** Erases a learner. How many attempts a quiz had stays, without whose they were. */
  deleteLearner(learner: string): Promise<{ attempts: number }>
}

/** The database itself. */
export interface Lifecycle {
  isReady(): Promise<boolean>
  close(): Promise<void>
}

/** All that the service asks of a database. A route names the parts that it needs. */
export interface Store
  extends ReleaseRefs,
    CourseReads,
    QuizReads,
    Releases,
    Keys,
    RateLimits,
    Attempts,
    Grades,
    Progress,
    Learners,
    Lifecycle {}
