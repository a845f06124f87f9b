import { z } from 'zod'
import type { ImageSize } from '../image-size'
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
  /** The size of the image that a Markdown text shows, in pixels; undefined when there is none. */
  imageSize(markdown: string): ImageSize | undefined
  /** Reports an issue at a path; an error unless a severity is given. */
  report(path: PropertyKey[], code: IssueCode, message: string, hint: string, severity?: Severity): void
  /** The stored members that all questions have. */
  question: { id: string; prompt: string; points: number; section?: string; variantOf?: string }
  /** The stored members that all answer keys have. */
  key: { questionId: string; explanation?: string }
}

/** A text with its HTML. */
export interface RichText {
  html: string
  text: string
}

/** Renders Markdown. */
export type Render = (markdown: string) => Promise<RichText>

/** A Markdown text with its place in the stored question or key. */
export interface StoredText {
  text: string
  place: readonly (string | number)[]
}

/** The texts of a question with their places in the quiz file, for advice on wording. */
export interface AuthoredTexts {
  /** What learners choose from, where some of it is right and some is wrong. */
  choices?: { id: string; text: string; isRight: boolean; hasFeedback: boolean; path: PropertyKey[] }[]
  /** What else learners read before they answer. */
  pieces?: { text: string; path: PropertyKey[] }[]
  /** What they read afterwards, apart from the explanation. */
  comments?: { text: string; path: PropertyKey[] }[]
}

/** The rendered texts of an answer key, shown when the review policy allows it. */
export interface RenderedKey {
  explanation: RichText | null
  feedback: { choiceId: string; content: RichText }[]
  /** The answer of a self-check question, or the model answer of an essay. */
  content: RichText | null
  /** The feedback on gaps, in the order of the key. Absent where the type has none. */
  gapFeedback?: RichText[]
}

/** What became of one gap. */
export interface GapResult {
  gapId: string
  isAnswered: boolean
  /** In [0, 1]. */
  share: number
  /** Its part of the question, in (0, 1]. */
  weight: number
  /** The points that it takes away; 0 unless it is filled wrongly. */
  penalty: number
  /** Places in the key's list of feedback. */
  feedback: number[]
}

/** Where `lectern check --fix` writes ids. A path such as `pairs.left` goes through every entry of a list. */
export type PieceIds =
  /** Letters, where the authored order tells nothing. */
  | { letters: readonly string[] }
  /** Opaque ids in groups. `reveals` is true when the ids of the groups, in authored order, give the solution away. */
  | { opaque: readonly (readonly string[])[]; reveals(ids: readonly string[][]): boolean }

/** Everything that Lectern knows about one type of question. `question-types.ts` lists the types. */
export interface QuestionType<
  Name extends string,
  Authored extends z.ZodType,
  Question extends z.ZodType,
  Key extends z.ZodType,
  Response extends z.ZodType,
  View extends object,
  Answer extends object,
> {
  type: Name
  /** True when the question is shown but neither answered nor scored. */
  unscored?: true
  /** True when a person scores the responses: until then they are pending. */
  isManual?: true
  /** True when the order of a list in a response is the response: in another order it is another response. */
  orderCounts?: true
  /** What a quiz file says. */
  authored: Authored
  /** What learners may see, with Markdown that is not rendered yet. */
  question: Question
  /** What decides the score. */
  key: Key
  /** What a learner sends. */
  response: Response
  /** The pieces that need ids of their own. */
  pieceIds?: PieceIds
  /** Splits an authored question into question and key. Reports faults; returns undefined when ids are missing. */
  link(authored: z.output<Authored>, context: LinkContext): { question: z.output<Question>; key: z.output<Key> } | undefined
  /** The inverse of `link` for the members of this type. `rewrite` turns compiled links into paths. */
  toAuthored(question: z.output<Question>, key: z.output<Key>, rewrite: (markdown: string) => string): object
  /** The pieces of a question whose ids have to differ, by the place of each list. */
  pieces?(question: z.output<Question>): StoredPieces[]
  /** The Markdown texts of a question, apart from its prompt. */
  texts?(question: z.output<Question>): StoredText[]
  /** The Markdown texts of a key, apart from its explanation. */
  keyTexts?(key: z.output<Key>): StoredText[]
  /** The texts as the author wrote them. */
  authoredTexts?(question: z.output<Question>, key: z.output<Key>): AuthoredTexts
  /** Finds what does not fit between a question and its key, beyond what scoring the key shows. */
  keyFault?(question: z.output<Question>, key: z.output<Key>): string | undefined
  /** Finds the faults of a response. `at` is its pointer. */
  validate(question: z.output<Question>, response: z.output<Response>, at: string): ResponseProblem[]
  /** True when the response counts as unanswered. */
  isEmpty(response: z.output<Response>): boolean
  /** True when penalties may take the question below 0. */
  allowsNegative?(key: z.output<Key>): boolean
  /** The share of the points that a response is worth. It is clamped to [0, 1], or to [-1, 1] where the key allows it. */
  share(question: z.output<Question>, key: z.output<Key>, response: z.output<Response>): number
  /** A response with full points; undefined where none has them: the type takes none, or a person scores. */
  fullResponse(question: z.output<Question>, key: z.output<Key>): z.output<Response> | undefined
  /** The question as learners see it, where that differs. */
  forLearner?(question: z.output<Question>): z.output<Question>
  /** Renders what a question of this type shows besides its prompt. */
  view(question: z.output<Question>, render: Render): Promise<View>
  /** Renders the texts of a key, apart from its explanation. */
  renderKey?(key: z.output<Key>, render: Render): Promise<Partial<Omit<RenderedKey, 'explanation'>>>
  /** The result of each gap, where a question has gaps. */
  gapResults?(key: z.output<Key>, response: z.output<Response> | undefined): GapResult[]
  /** Completes a response with the locale of the course, where it was typed and names none. */
  withLocale?(response: z.output<Response>, locale: string): z.output<Response>
  /** The choices, or regions, of a response that may have feedback. */
  chosen?(response: z.output<Response>, key: z.output<Key>): readonly string[]
  /** The right answer as the review policy reveals it. */
  answer(key: z.output<Key>, rendered: RenderedKey): Answer
}

/** A list of pieces with its place in the stored question. */
export interface StoredPieces {
  place: readonly (string | number)[]
  pieces: readonly { id: string }[]
}

/** Checks the parts of a type against each other. */
export const defineQuestionType = <
  const Name extends string,
  Authored extends z.ZodType,
  Question extends z.ZodType,
  Key extends z.ZodType,
  Response extends z.ZodType,
  View extends object,
  const Answer extends object,
>(
  type: QuestionType<Name, Authored, Question, Key, Response, View, Answer>,
): QuestionType<Name, Authored, Question, Key, Response, View, Answer> => type

/** Members of every authored question. */
export const authoredMembers = {
  id: Slug.optional().describe('Responses refer to it. `lectern check --fix` writes a missing one.'),
  prompt: markdown.describe('The question; Markdown.'),
  points: z.number().positive().max(1_000_000).default(1).describe('What a full score is worth.'),
  section: Slug.optional().describe('Id of the section where the answer is taught.'),
  variantOf: Slug.optional().describe('Questions of a quiz with the same name here are variants: an attempt gets one of them.'),
  explanation: markdown.optional().describe('Why the answer is right; Markdown. Shown as the review policy allows.'),
}

/** Members of every stored question. */
export const questionMembers = {
  id: Slug,
  prompt: StorableText,
  points: z.number().positive(),
  section: Slug.optional(),
  variantOf: Slug.optional(),
}

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
