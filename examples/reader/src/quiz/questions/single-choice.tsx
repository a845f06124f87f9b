import { Choice } from './choice'
import { PieceText, pieceOf } from './piece'
import type { AnswerProps, InputProps } from './question-type'

export const SingleChoiceInput = ({ question, response, onAnswer, isDisabled, labelledBy, text }: InputProps<'single-choice'>) => (
  <div role="radiogroup" aria-labelledby={labelledBy} className="choices">
    {question.choices.map((choice) => (
      <Choice
        key={choice.id}
        type="radio"
        name={question.id}
        choice={choice}
        isChosen={response?.choiceId === choice.id}
        isDisabled={isDisabled}
        onChoose={() => onAnswer({ type: question.type, questionId: question.id, choiceId: choice.id })}
        text={text}
      />
    ))}
  </div>
)

export const SingleChoiceAnswer = ({ question, answer, text }: AnswerProps<'single-choice'>) => (
  <PieceText piece={pieceOf(question.choices, answer.choiceId)} text={text} />
)
