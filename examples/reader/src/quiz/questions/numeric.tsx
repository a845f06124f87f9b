import type { AnswerProps, InputProps, TextContext } from './question-type'

/** The text is sent as it is typed: the service reads it by the rules of the reader's language, and refuses what has two readings. */
export function NumericInput({ question, response, onAnswer, isDisabled, labelledBy, faultId }: InputProps<'numeric'>) {
  const hint = question.unit && (question.unit.required ? 'A number with its unit.' : 'A number; you may name its unit.')
  const describedBy = [hint && `${question.id}-unit`, faultId].filter(Boolean).join(' ')
  return (
    <>
      <input
        type="text"
        inputMode={question.unit ? 'text' : 'decimal'}
        className="answer-field"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy || undefined}
        aria-invalid={faultId !== undefined}
        value={typedNumber(response)}
        disabled={isDisabled}
        maxLength={200}
        autoComplete="off"
        onChange={(event) =>
          onAnswer({ type: question.type, questionId: question.id, text: event.target.value, locale: navigator.language })
        }
      />
      {hint && (
        <p className="quiet" id={`${question.id}-unit`}>
          {hint}
        </p>
      )}
    </>
  )
}

/** A number as it was typed. Another frontend may have sent a number, with its unit apart. */
export function typedNumber(response: { text: string } | { number: number | null; unit?: string } | undefined): string {
  if (!response) return ''
  if ('text' in response) return response.text
  return [response.number ?? '', response.unit ?? ''].join(' ').trim()
}

interface RightNumber {
  number: number | null
  min: number
  max: number
}

/** Numbers that are right, with the units that may follow. */
export function NumberList({
  numbers,
  units = [],
  text,
}: {
  numbers: readonly RightNumber[]
  units?: readonly string[]
  text: TextContext
}) {
  const format = (number: number) => number.toLocaleString(text.lang, { maximumFractionDigits: 12 })
  const unit = units.length > 0 ? ` ${units.join(' / ')}` : ''
  return (
    <ul>
      {numbers.map(({ number, min, max }) => (
        <li key={`${min} ${max}`}>
          {number === null ? `${format(min)} to ${format(max)}` : format(number)}
          {unit}
          {number !== null && min !== max && ` (${format(min)} to ${format(max)} is right)`}
        </li>
      ))}
    </ul>
  )
}

export const NumericAnswer = ({ answer: { alternatives = [], units, ...first }, text }: AnswerProps<'numeric'>) => (
  <NumberList numbers={[first, ...alternatives]} units={units} text={text} />
)
