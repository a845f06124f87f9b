import type { AnswerProps, InputProps } from './question-type'

export const ShortAnswerInput = ({ question, response, onAnswer, isDisabled, labelledBy, faultId, text }: InputProps<'short-answer'>) => (
  <input
    type="text"
    className="answer-field"
    aria-labelledby={labelledBy}
    aria-describedby={faultId}
    aria-invalid={faultId !== undefined}
    value={response?.text ?? ''}
    disabled={isDisabled}
    maxLength={10_000}
    autoComplete="off"
    lang={text.lang}
    dir="auto"
    onChange={(event) => onAnswer({ type: question.type, questionId: question.id, text: event.target.value })}
  />
)

export const ShortAnswerAnswer = ({ answer, text }: AnswerProps<'short-answer'>) => (
  <ul lang={text.lang} dir={text.dir}>
    {answer.texts.map((each) => (
      <li key={each}>{each}</li>
    ))}
  </ul>
)
