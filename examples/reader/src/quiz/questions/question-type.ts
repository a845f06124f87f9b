import type { Answer, Question, QuestionResponse } from '@lectern/sdk/functions'

/** The types of questions that this reader knows. A service may have more. */
export type QuestionType = Question['type']
export type QuestionOf<T extends QuestionType> = Extract<Question, { type: T }>
export type ResponseOf<T extends QuestionType> = Extract<QuestionResponse, { type: T }>
export type AnswerOf<T extends QuestionType> = Extract<Answer, { type: T }>

/** How the texts of a course are shown. */
export interface TextContext {
  course: string
  lang?: string
  dir?: string
}

/** What the input of a question gets. */
export interface InputProps<T extends QuestionType> {
  question: QuestionOf<T>
  response: ResponseOf<T> | undefined
  onAnswer: (response: ResponseOf<T>) => void
  isDisabled: boolean
  /** Ids of what names the question to those who do not see it. */
  labelledBy: string
  /** Id of the sentence that says why an answer is not accepted. */
  faultId: string | undefined
  text: TextContext
}

/** What shows the right answer. */
export interface AnswerProps<T extends QuestionType> {
  question: QuestionOf<T>
  answer: AnswerOf<T>
  text: TextContext
}
