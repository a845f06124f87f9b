import type { AnswerKey, BundleQuestion, BundleQuiz } from '@lectern/content'
import type { RenderedKey, RichText } from './nodes'
import type { SeedResult } from './seed'

/** Which release of which course a read is about. */
export interface ReleaseRef {
  courseKey: number
  course: string
  number: number
  contentHash: string
  publishedAt: string
  /** True when it is the release that readers get without asking for a number. */
  current: boolean
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
  seed(bundle: unknown, assets: Map<string, Uint8Array>): Promise<SeedResult>
  isReady(): Promise<boolean>
  close(): Promise<void>

  findRelease(course: string, number?: number): Promise<ReleaseRef | undefined>
  listCourses(filter: CourseFilter, window: Window<string>): Promise<Rows<CourseFacts, string>>
  getCourse(
    release: ReleaseRef,
  ): Promise<{ facts: CourseFacts; overview: RichText; counts: Record<'chapters' | 'sections' | 'quizzes' | 'questions', number> }>
  listTerms(
    release: ReleaseRef,
    window: Window<number>,
  ): Promise<Rows<{ term: string; definition: RichText; sectionId: string | null }, number>>
  findAsset(course: string, hash: string, name: string): Promise<{ mediaType: string; bytes: Uint8Array } | undefined>

  listChapters(release: ReleaseRef, window: Window<number>): Promise<Rows<ChapterRow, number>>
  findChapter(release: ReleaseRef, ref: string): Promise<(ChapterRow & { introduction: RichText; practiceNotes: RichText[] }) | undefined>
  listSections(release: ReleaseRef, window: Window<number>, chapterId?: string): Promise<Rows<SectionRow, number>>
  findSection(
    release: ReleaseRef,
    ref: string,
  ): Promise<
    | {
        section: SectionRow & { markdown: string; html: string; headings: { id: string; text: string; level: number }[] }
        previous?: SectionRow
        next?: SectionRow
      }
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
