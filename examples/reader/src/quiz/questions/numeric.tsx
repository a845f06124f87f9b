import { useState } from 'react'
import { readNumber } from './number-text'
import type { AnswerProps, InputProps } from './question-type'

export function NumericInput({ question, response, onAnswer, isDisabled, labelledBy }: InputProps<'numeric'>) {
  const number = response?.number ?? null
  const [typed, setTyped] = useState(number === null ? '' : String(number))
  // Another window has answered since.
  const shown = (readNumber(typed) ?? null) === number || isUnfinished(typed) ? typed : number === null ? '' : String(number)
  const isWrong = readNumber(shown) === undefined
  const change = (value: string) => {
    setTyped(value)
    const read = readNumber(value)
    if (read !== undefined) onAnswer({ type: question.type, questionId: question.id, number: read })
    else if (number !== null) onAnswer({ type: question.type, questionId: question.id, number: null })
  }
  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        className="answer-field"
        aria-labelledby={labelledBy}
        aria-describedby={isWrong ? `${question.id}-number` : undefined}
        aria-invalid={isWrong}
        value={shown}
        disabled={isDisabled}
        autoComplete="off"
        onChange={(event) => change(event.target.value)}
      />
      <p className="fault" id={`${question.id}-number`} role="status">
        {isWrong && 'This is not a number yet, so it is not saved.'}
      </p>
    </>
  )
}

const isUnfinished = (text: string): boolean => readNumber(text) === undefined

export const NumericAnswer = ({ answer: { number, min, max } }: AnswerProps<'numeric'>) => (
  <p>
    {number ?? ''}
    {min !== max && (number === null ? `From ${min} to ${max}` : ` (from ${min} to ${max})`)}
  </p>
)
