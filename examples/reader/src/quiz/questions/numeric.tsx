import type { AnswerProps, InputProps } from './question-type'

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
        value={textOf(response)}
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

/** Another frontend may have sent a number, with its unit apart. */
function textOf(response: InputProps<'numeric'>['response']): string {
  if (!response) return ''
  if ('text' in response) return response.text
  return [response.number ?? '', response.unit ?? ''].join(' ').trim()
}

export function NumericAnswer({ answer: { alternatives = [], units = [], ...first }, text }: AnswerProps<'numeric'>) {
  const format = (number: number) => number.toLocaleString(text.lang, { maximumFractionDigits: 12 })
  const unit = units.length > 0 ? ` ${units.join(' / ')}` : ''
  return (
    <ul>
      {[first, ...alternatives].map(({ number, min, max }) => (
        <li key={`${min} ${max}`}>
          {number === null ? `${format(min)} to ${format(max)}` : format(number)}
          {unit}
          {number !== null && min !== max && ` (${format(min)} to ${format(max)} is right)`}
        </li>
      ))}
    </ul>
  )
}
