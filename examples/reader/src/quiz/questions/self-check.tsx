import { Prose } from '../../prose/prose'
import type { AnswerProps } from './question-type'

/** Nothing is handed in: the learner compares an answer of their own with the one that is shown. */
export const SelfCheckInput = () => <p className="quiet">Answer this one for yourself. It gives no points.</p>

export const SelfCheckAnswer = ({ question, answer, text }: AnswerProps<'self-check'>) => (
  <Prose html={answer.content.html} idPrefix={`${question.id}-answer-`} {...text} />
)
