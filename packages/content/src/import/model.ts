import type { z } from 'zod'
import type { QuestionFile } from '../questions/question-types'
import type { CourseFile } from '../schema'
import type { ItemReport } from './report'

/**
 * What an importer gives: a course in our own vocabulary, before ids, file names and an existing course come into play.
 *
 * A `key` says which part of the source something comes from. It is the same each time the source is read, so that ids stay.
 */
export interface ImportedCourse {
  /** The title of a new course. */
  title: string
  /** The id of a new course; by default it follows from the title. */
  id?: string
  /** More members of `course.yaml`. */
  facts?: Partial<z.input<typeof CourseFile>>
  overview?: string
  chapters: ImportedChapter[]
  /** The quiz on the course. */
  quiz?: ImportedQuiz
  /** Files that texts refer to as `lectern-asset:NAME`, by name. */
  assets: ReadonlyMap<string, Uint8Array>
}

export interface ImportedChapter {
  key: string
  /** The name of its folder, where it is not to follow from the title. */
  slug?: string
  title: string
  summary?: string
  milestones?: string[]
  practiceNotes?: string[]
  /** Markdown. */
  introduction: string
  sections: ImportedSection[]
  quiz?: ImportedQuiz
}

export interface ImportedSection {
  key: string
  /** The name of its file, where it is not to follow from the title. */
  slug?: string
  title: string
  summary?: string
  /** Markdown. */
  body: string
  quiz?: ImportedQuiz
}

export interface ImportedQuiz {
  key: string
  title: string
  /** The id, where the source has one. */
  id?: string
  /** Members of the quiz besides id, title and questions. */
  settings?: object
  questions: ImportedQuestion[]
}

export interface ImportedQuestion {
  key: string
  /** The id, where the source has one. It becomes a slug. */
  id?: string
  draft: DraftQuestion
  item: ItemReport
}

type WithoutIds<Question> = Question extends unknown ? Omit<Question, 'id' | 'section' | 'variantOf'> : never

/** An authored question whose pieces have ids that are unique in it; `identify` gives them those of the course. */
export type DraftQuestion = WithoutIds<z.input<typeof QuestionFile>>

/** How texts refer to an imported file, until it is known where the text will be. */
export const assetScheme = 'lectern-asset:'

const sectionScheme = 'lectern-section:'

/** How texts link to a section (or, with the key of a chapter, to its introduction), until it is known in which file it will be. */
export const sectionLink = (key: string, anchor?: string): string =>
  `${sectionScheme}${Buffer.from(key).toString('base64url')}${anchor === undefined ? '' : `#${anchor}`}`

/** True for a URL that {@link sectionLink} has given. */
export const isSectionLink = (url: string): boolean => url.startsWith(sectionScheme)

/** Replaces the links to sections by `pathOf(key)`. */
export const replaceSectionLinks = (text: string, pathOf: (key: string) => string): string =>
  text.replace(/lectern-section:([\w-]*)/g, (_whole, key: string) => pathOf(Buffer.from(key, 'base64url').toString()))
