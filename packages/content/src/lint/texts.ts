import type { BundleQuiz, CourseBundle } from '../bundle'
import type { Place } from '../compile/parse'
import type { IssueCode } from '../issue'
import type { Block } from '../markdown/blocks'
import { type AnswerKey, type BundleQuestion, questionTypeOf } from '../questions/question-types'

/** The source positions of the texts of a bundle. */
export interface Sources {
  /** The Markdown file of a chapter's introduction, of a section, or (by the id of the course) of the overview, and the first line of its text. */
  text(id: string): { file: string; line: number }
  /** A place in the file of a quiz. */
  quiz(id: string, path: readonly PropertyKey[]): Place & { file: string; path: string }
}

/** What a warning points to. */
export type Spot = { file: string; path?: string } & Partial<Place>

/** Adds a warning. */
export type Report = (spot: Spot, code: IssueCode, message: string, hint: string) => void

/** Words for a message: `"one", "two"`. */
export const quoteWords = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ')

/** Splits Markdown into blocks of prose. */
export type ReadBlocks = (markdown: string) => Promise<Block[]>

/** The prose of a Markdown file. The lines of its blocks are those of the file. */
export interface Page {
  id: string
  file: string
  line: number
  isSection: boolean
  blocks: Block[]
}

/** A text of a question, without markup. */
export interface QuestionText {
  text: string
  spot: Spot
}

/** Everything that a question says. */
export interface QuestionTexts {
  quizId: string
  question: BundleQuestion
  key: AnswerKey
  /** A place in the question. */
  at(...path: PropertyKey[]): Spot
  prompt: QuestionText
  /** Empty where the type has no choices. */
  choices: (QuestionText & { id: string; isRight: boolean; hasFeedback: boolean })[]
  /** The items, or the sides, of an ordering or matching question. */
  pieces: QuestionText[]
  /** Explanation and feedback, which learners read after they have answered. */
  comments: { markdown: string; blocks: Block[]; spot: Spot }[]
}

/** Reads the overview, the introductions and the sections. */
export async function readPages({ course, chapters }: CourseBundle, sources: Sources, read: ReadBlocks): Promise<Page[]> {
  const texts = [
    { id: course.id, markdown: course.overview, isSection: false },
    ...chapters.flatMap(({ id, introduction, sections }) => [
      { id, markdown: introduction, isSection: false },
      ...sections.map((section) => ({ id: section.id, markdown: section.markdown, isSection: true })),
    ]),
  ]
  return Promise.all(
    texts.map(async ({ id, markdown, isSection }) => {
      const { file, line } = sources.text(id)
      const blocks = (await read(markdown)).map((block) => ({ ...block, line: block.line + line - 1 }))
      return { id, file, line, isSection, blocks }
    }),
  )
}

/** Reads the questions of every quiz. */
export async function readQuestions({ quizzes }: CourseBundle, sources: Sources, read: ReadBlocks): Promise<QuestionTexts[]> {
  return Promise.all(
    quizzes.flatMap((quiz) =>
      quiz.keys.map((key, index) => readQuestion(quiz, quiz.questions[index] as BundleQuestion, key, index, sources, read)),
    ),
  )
}

async function readQuestion(
  quiz: BundleQuiz,
  question: BundleQuestion,
  key: AnswerKey,
  index: number,
  sources: Sources,
  read: ReadBlocks,
): Promise<QuestionTexts> {
  const at = (...path: PropertyKey[]) => sources.quiz(quiz.id, ['questions', index, ...path])
  const readText = async (markdown: string, ...path: PropertyKey[]) => ({
    text: (await read(markdown)).map(({ text }) => text).join('\n'),
    spot: at(...path),
  })
  const { choices = [], pieces = [], comments: others = [] } = questionTypeOf(question).authoredTexts?.(question, key) ?? {}
  const comments = [
    ...(key.explanation === undefined ? [] : [{ markdown: key.explanation, spot: at('explanation') }]),
    ...others.map(({ text, path }) => ({ markdown: text, spot: at(...path) })),
  ]
  return {
    quizId: quiz.id,
    question,
    key,
    at,
    prompt: await readText(question.prompt, 'prompt'),
    choices: await Promise.all(choices.map(async ({ text, path, ...choice }) => ({ ...choice, ...(await readText(text, ...path)) }))),
    pieces: await Promise.all(pieces.map(({ text, path }) => readText(text, ...path))),
    comments: await Promise.all(comments.map(async (comment) => ({ ...comment, blocks: await read(comment.markdown) }))),
  }
}
