import type { AnswerKey, BundleQuestion, BundleQuiz, QuestionResponse, QuizScore } from '@lectern/content'
import type { Accommodation, AttemptFilter, AttemptRow, NewAttempt, SavedResponse } from './attempts'
import type { Idempotency } from './idempotency'
import type { JsonText } from './json-text'
import type { KeyRecord, NewKey } from './keys'
import type { GradeRow, LearnerExport, Progress } from './learners'
import type { CreatedRelease, CreateReleaseOptions, SeedResult } from './make-release'
import type { RenderedKey, RichText } from './nodes'
import type { Plan } from './plan'
import type { ReleaseRow } from './releases'

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

/** A section with what stands around it; one object for all who ask, and nobody changes it. */
export interface SectionPlace {
  section: SectionRow
  chapter: SectionRef
  previous: SectionRef | null
  next: SectionRef | null
  quizzes: readonly QuizRow[]
}

/** What neighbours say of a section, and sections of their chapter. */
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

/** The key of a question and what may be said about it; only scoring and reveal read it. */
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

/** What the routes ask of a database. All of it is async, so that an engine across a network fits. */
export interface Store {
  isReady(): Promise<boolean>
  close(): Promise<void>

  /** Publishes a bundle whose assets come with it. Throws `StoreError`, as the next two do. */
  seed(bundle: unknown, assets: ReadonlyMap<string, Uint8Array>): Promise<SeedResult>
  /** Compares a bundle, as JSON text, with what is published. */
  planRelease(course: string, json: string): Promise<Plan>
  createRelease(course: string, json: string, options: CreateReleaseOptions): Promise<CreatedRelease>
  /** Releases of a course, newest first. */
  listReleases(course: string, window: Window<number>): Promise<Rows<ReleaseRow, number> | undefined>
  findReleaseDetail(course: string, number: number): Promise<ReleaseRow | undefined>
  publishRelease(course: string, number: number): Promise<ReleaseRow | undefined>
  withdrawRelease(course: string, number: number): Promise<ReleaseRow | undefined>
  archiveCourse(course: string): Promise<{ id: string; archivedAt: string } | undefined>
  putAsset(hash: string, bytes: Uint8Array): Promise<{ created: boolean }>
  /** Deletes what was never published within so many days. */
  prune(days: number): Promise<{ releases: number }>

  createApiKey(key: NewKey): Promise<{ key: KeyRecord; secret: string }>
  findApiKey(secret: string): Promise<KeyRecord | undefined>
  listApiKeys(window: Window<string>): Promise<Rows<KeyRecord, string>>
  revokeApiKey(id: string): Promise<KeyRecord | undefined>
  findApiKeyById(id: string): Promise<KeyRecord | undefined>
  /** A secret of the service, made the first time it is asked for. */
  findSecret(name: string): Promise<string>

  /** Throws `StoreError`, as the next two do. */
  createAttempt(attempt: NewAttempt): Promise<AttemptRow>
  saveResponse(attemptId: string, sequence: number, response: QuestionResponse): Promise<SavedResponse>
  submitAttempt(attemptId: string, idempotency?: Idempotency): Promise<void>
  findAttempt(id: string): Promise<AttemptRow | undefined>
  listAttempts(filter: AttemptFilter, window: Window<string>): Promise<Rows<AttemptRow, string>>
  /** The questions of an attempt as its learner sees them. */
  listAttemptQuestions(attempt: AttemptRow): Promise<QuestionRow[]>
  listResponses(attemptId: string): Promise<SavedResponse[]>
  findScore(attempt: AttemptRow): Promise<QuizScore>

  listGrades(
    filter: { courseId: string; quizId?: string; updatedSince?: number },
    window: Window<[quizId: string, learner: string]>,
  ): Promise<Rows<GradeRow, [quizId: string, learner: string]>>
  findProgress(courseId: string, learner: string): Promise<Progress | undefined>
  setCompletions(
    courseId: string,
    learner: string,
    sections: readonly { sectionId: string; completed: boolean }[],
  ): Promise<{ unknown: string[] }>
  findAccommodation(courseId: string, quizId: string, learner: string): Promise<Accommodation>
  setAccommodation(courseId: string, quizId: string, learner: string, accommodation: Accommodation): Promise<void>
  exportLearner(learner: string): Promise<LearnerExport | undefined>
  deleteLearner(learner: string): Promise<{ attempts: number }>

  /** Courses of which what readers get has changed since a move, and the number of the last move of all. */
  listMovedCourses(since: number): Promise<{ courses: string[]; last: number }>
  findRelease(course: string, number?: number): Promise<ReleaseRef | undefined>
  listCourses(filter: CourseFilter, window: Window<string>): Promise<Rows<CourseFacts, string>>
  getCourse(
    release: ReleaseRef,
  ): Promise<{ facts: CourseFacts; overview: RichText; counts: Record<'chapters' | 'sections' | 'quizzes' | 'questions', number> }>
  listTerms(
    release: ReleaseRef,
    window: Window<number>,
  ): Promise<Rows<{ term: string; definition: RichText; sectionId: string | null }, number>>
  findAsset(course: string, hash: string, name: string): Promise<{ mediaType: string; bytes: Uint8Array; published: boolean } | undefined>

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
  searchSections(
    release: ReleaseRef,
    words: string[],
    window: Window<number>,
  ): Promise<Rows<{ section: SectionRow; snippet: { text: string; hit: boolean }[] }, number>>

  listQuizzes(release: ReleaseRef, window: Window<number>, placedOn?: string | null): Promise<Rows<QuizRow, number>>
  findQuiz(release: ReleaseRef, id: string): Promise<QuizRow | undefined>
  listQuestions(release: ReleaseRef, quizId: string): Promise<QuestionRow[]>
  /** The questions of a quiz as the scorer takes them. */
  listScorable(release: ReleaseRef, quizId: string): Promise<BundleQuestion[]>
  listKeys(release: ReleaseRef, quizId: string): Promise<KeyRow[]>
  findQuestion(release: ReleaseRef, id: string): Promise<{ question: QuestionRow; quizId: string } | undefined>
}
