import { Choice } from './choice'
import { PieceList } from './piece'
import type { AnswerProps, InputProps } from './question-type'

export function MultipleChoiceInput({ question, response, onAnswer, isDisabled, labelledBy, text }: InputProps<'multiple-choice'>) {
  const chosen = response?.choiceIds ?? []
  const choose = (id: string, isChosen: boolean) => {
    // In the order of the question, so that the same choices are the same answer.
    const choiceIds = question.choices.map((choice) => choice.id).filter((each) => (each === id ? isChosen : chosen.includes(each)))
    onAnswer({ type: question.type, questionId: question.id, choiceIds })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset cannot hold the blocks of a prompt
    <div role="group" aria-labelledby={labelledBy} className="choices">
      <p className="quiet">Choose all that apply.</p>
      {question.choices.map((choice) => (
        <Choice
          key={choice.id}
          type="checkbox"
          name={question.id}
          choice={choice}
          isChosen={chosen.includes(choice.id)}
          isDisabled={isDisabled}
          onChoose={(isChosen) => choose(choice.id, isChosen)}
          text={text}
        />
      ))}
    </div>
  )
}

export const MultipleChoiceAnswer = ({ question, answer, text }: AnswerProps<'multiple-choice'>) => (
  <PieceList pieces={question.choices} ids={answer.choiceIds} text={text} />
)
