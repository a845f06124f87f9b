import type { AttemptResult, Question, QuestionResponse, Quiz } from '@lectern/sdk/functions'
import type { ReactNode } from 'react'
import { percent } from '../course/facts'
import { withheldBy } from './policy'
import { QuestionCard, type TaughtIn } from './question-card'
import type { TextContext } from './questions/question-type'

interface ResultViewProps {
  /** Undefined while it is not known. */
  review: Quiz['review'] | undefined
  result: AttemptResult
  questions: readonly Question[]
  responses: Readonly<Record<string, QuestionResponse>>
  states?: Readonly<Record<string, ReactNode>>
  sections: ReadonlyMap<string, TaughtIn>
  text: TextContext
}

/** The result of an attempt, as far as the review policy shows it. */
export function ResultView({ review, result, questions, responses, states = {}, sections, text }: ResultViewProps) {
  const resultOf = new Map(result.questions.map((each) => [each.questionId, each]))
  return (
    <>
      <div className="score" role="status">
        {result.state === 'expired' && <p>The time was over. What had been saved was handed in.</p>}
        <ScoreLine score={result.score} passed={result.passed} />
        {review &&
          withheldBy(review, result).map((sentence) => (
            <p key={sentence} className="quiet">
              {sentence}
            </p>
          ))}
      </div>
      {questions.map((question, index) => (
        <QuestionCard
          key={question.id}
          question={question}
          number={index + 1}
          response={responses[question.id]}
          result={resultOf.get(question.id)}
          taughtIn={sections.get(question.sectionId ?? '')}
          state={states[question.id]}
          text={text}
        />
      ))}
    </>
  )
}

/** The points, and whether they are enough. */
export function ScoreLine({ score, passed }: Pick<AttemptResult, 'score' | 'passed'>) {
  if (!score) return <p>Your answers are handed in.</p>
  return (
    <p className="score-line">
      <strong>
        {score.points} of {score.maxPoints} points
      </strong>
      {score.pending ? ' so far' : score.fraction !== null && ` (${percent(score.fraction)})`}
      {passed !== null && (passed ? '. You have passed.' : '. That is not enough to pass.')}
      {score.pending && `${passed === null ? '.' : ''} What a person scores is not counted yet.`}
    </p>
  )
}
