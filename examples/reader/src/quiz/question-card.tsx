import type { Question, QuestionResponse, QuestionResult } from '@lectern/sdk/functions'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Prose } from '../prose/prose'
import { QuestionInput, RightAnswer } from './questions/question-input'
import type { TextContext } from './questions/question-type'

/** Where the answer to a question is taught. */
export interface TaughtIn {
  id: string
  number: string
  title: string
}

interface QuestionCardProps {
  question: Question
  number: number
  response: QuestionResponse | undefined
  onAnswer?: (response: QuestionResponse) => void
  result?: QuestionResult
  taughtIn?: TaughtIn
  text: TextContext
  /** Why the answer is not accepted. */
  fault?: string
  /** What becomes of the answer, where it is not simply saved. */
  state?: ReactNode
  children?: ReactNode
}

const outcomes = {
  correct: { sign: '✓', words: 'Right' },
  partial: { sign: '◐', words: 'Partly right' },
  incorrect: { sign: '✗', words: 'Wrong' },
  unanswered: { sign: '–', words: 'Not answered' },
  pending: { sign: '…', words: 'Waits for a person to score it' },
  'not-scored': { sign: '·', words: 'Not scored' },
} as const

/** A question with its input and, once there is one, its result. */
export function QuestionCard({ question, number, response, onAnswer, result, taughtIn, text, fault, state, children }: QuestionCardProps) {
  const { id, points, prompt } = question
  const outcome = result?.outcome && outcomes[result.outcome]
  return (
    <section className="question" aria-labelledby={`${id}-title`} data-outcome={result?.outcome}>
      <h2 id={`${id}-title`}>
        Question {number} <span className="quiet">{points === 1 ? '1 point' : points > 0 ? `${points} points` : ''}</span>
      </h2>
      <Prose html={prompt.html} id={`${id}-prompt`} idPrefix={`${id}-`} {...text} />
      <QuestionInput
        question={question}
        response={response}
        onAnswer={onAnswer ?? (() => undefined)}
        isDisabled={!onAnswer}
        labelledBy={`${id}-title ${id}-prompt`}
        faultId={fault === undefined ? undefined : `${id}-fault`}
        text={text}
      />
      <p className="fault" id={`${id}-fault`} role="status">
        {fault}
      </p>
      {state}
      {result && (
        <div className="result">
          {outcome && (
            <p className="outcome">
              <span aria-hidden="true">{outcome.sign}</span> {outcome.words}
              {result.points !== undefined && result.maxPoints > 0 && `: ${result.points} of ${result.maxPoints}`}
            </p>
          )}
          {result.feedback.map(({ choiceId, content }) => (
            <Prose key={choiceId} html={content.html} idPrefix={`${id}-feedback-${choiceId}-`} {...text} />
          ))}
          {result.answer && result.outcome !== 'correct' && (
            <>
              <h3>{question.type === 'self-check' ? 'A good answer' : 'The right answer'}</h3>
              <RightAnswer question={question} answer={result.answer} text={text} />
            </>
          )}
          {result.explanation && (
            <>
              <h3>Why</h3>
              <Prose html={result.explanation.html} idPrefix={`${id}-why-`} {...text} />
            </>
          )}
          {taughtIn && (
            <p>
              <Link to="/courses/$course/sections/$section" params={{ course: text.course, section: taughtIn.id }}>
                Read again: {taughtIn.number}{' '}
                <span lang={text.lang} dir={text.dir}>
                  {taughtIn.title}
                </span>
              </Link>
            </p>
          )}
        </div>
      )}
      {children}
    </section>
  )
}
