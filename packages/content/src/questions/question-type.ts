import { z } from 'zod'
import type { IssueCode, Severity } from '../issue'
import { markdown, Slug, StorableText } from '../primitives'

/** Comparisons of scores and numbers tolerate this much. */
export const slack = 1e-9

/** A fault of a response. `pointer` is a JSON pointer into `{ responses }`. */
export interface ResponseProblem {
  pointer: string
  code: string
  detail: string
}

/** What compiling a question needs. */
export interface LinkContext {
  /** The path of the question in its file. */
  path: PropertyKey[]
  /** Resolves the links of a Markdown text at a path. */
  rewrite(markdown: string, path: PropertyKey[]): string
  /** Reports an issue at a path; an error unless a severity is given. */
  report(path: PropertyKey[], code: IssueCode, message: string, hint: string, severity?: Severity): void
  /** The stored members that all questions have. */
  question: { id: string; prompt: string; points: number; section?: string }
  /** The stored members that all answer keys have. */
  key: { questionId: string; explanation?: string }
}

/** Everything that Lectern knows about one type of question. `question-types.ts` lists the types. */
export interface QuestionType<Authored extends z.ZodType, Question extends z.ZodType, Key extends z.ZodType, Response extends z.ZodType> {
  /** What a quiz file says. */
  authored: Authored
  /** What learners may see, with Markdown that is not rendered yet. */
  question: Question
  /** What decides the score. */
  key: Key
  /** What a learner sends. */
  response: Response
  /** Splits an authored question into question and key. Reports faults; returns undefined when ids are missing. */
  link(authored: z.output<Authored>, context: LinkContext): { question: z.output<Question>; key: z.output<Key> } | undefined
  /** Finds the faults of a response. `at` is its pointer. */
  validate(question: z.output<Question>, response: z.output<Response>, at: string): ResponseProblem[]
  /** True when the response counts as unanswered. */
  isEmpty(response: z.output<Response>): boolean
  /** The share of the points that a response is worth. It is clamped to [0, 1]. */
  share(question: z.output<Question>, key: z.output<Key>, response: z.output<Response>): number
  /** A response with full points. */
  fullResponse(key: z.output<Key>): z.output<Response>
  /** The question as learners see it, where that differs. */
  forLearner?(question: z.output<Question>): z.output<Question>
}

/** Checks the parts of a type against each other. */
export const defineQuestionType = <
  Authored extends z.ZodType,
  Question extends z.ZodType,
  Key extends z.ZodType,
  Response extends z.ZodType,
>(
  type: QuestionType<Authored, Question, Key, Response>,
): QuestionType<Authored, Question, Key, Response> => type

/** Members of every authored question. */
export const authoredMembers = {
  id: Slug.optional().describe('Responses refer to it. `lectern check --fix` writes a missing one.'),
  prompt: markdown.describe('The question; Markdown.'),
  points: z.number().positive().max(1_000_000).default(1).describe('What a full score is worth.'),
  section: Slug.optional().describe('Id of the section where the answer is taught.'),
  explanation: markdown.optional().describe('Why the answer is right; Markdown. Shown as the review policy allows.'),
}

/** Members of every stored question. */
export const questionMembers = { id: Slug, prompt: StorableText, points: z.number().positive(), section: Slug.optional() }

/** Members of every answer key. */
export const keyMembers = { questionId: Slug, explanation: StorableText.optional() }

/** Members of every response. */
export const responseMembers = { questionId: z.string() }

export const typeOf = <Type extends string>(type: Type) => z.literal(type).describe('Names this type.')

/** The fault of a response that names a piece which the question does not have. */
export const unknownPiece = (questionId: string, pointer: string, id: string, what: string): ResponseProblem => ({
  pointer,
  code: `unknown_${what}`,
  detail: `The question "${questionId}" has no ${what} "${id}".`,
})
