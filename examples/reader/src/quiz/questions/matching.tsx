import { PieceText, pieceOf } from './piece'
import type { AnswerProps, InputProps } from './question-type'

const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`

export function MatchingInput({ question, response, onAnswer, isDisabled, labelledBy, text }: InputProps<'matching'>) {
  const pairs = response?.pairs ?? []
  const match = (leftId: string, rightId: string) => {
    const others = pairs.filter((pair) => pair.leftId !== leftId)
    onAnswer({ type: question.type, questionId: question.id, pairs: rightId === '' ? others : [...others, { leftId, rightId }] })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset cannot hold the blocks of a prompt
    <div role="group" aria-labelledby={labelledBy} className="matching">
      <ul className="left-sides">
        {question.left.map((left) => {
          const id = `${question.id}-${left.id}`
          return (
            <li key={left.id}>
              <PieceText piece={left} id={id} text={text} />
              <select
                aria-labelledby={id}
                value={pairs.find(({ leftId }) => leftId === left.id)?.rightId ?? ''}
                disabled={isDisabled}
                onChange={(event) => match(left.id, event.target.value)}
              >
                <option value="">Choose …</option>
                {question.right.map((right, index) => (
                  <option key={right.id} value={right.id} lang={text.lang}>
                    {letterOf(index)}. {right.content.text}
                  </option>
                ))}
              </select>
            </li>
          )
        })}
      </ul>
      {/* With their formatting, which the options of a list cannot have. */}
      <ol className="right-sides" aria-label="What can be chosen">
        {question.right.map((right) => (
          <li key={right.id}>
            <PieceText piece={right} id={`${question.id}-right-${right.id}`} text={text} />
          </li>
        ))}
      </ol>
    </div>
  )
}

export const MatchingAnswer = ({ question, answer, text }: AnswerProps<'matching'>) => (
  <dl className="pairs">
    {answer.pairs.map(({ leftId, rightId }) => (
      <div key={leftId}>
        <dt>
          <PieceText piece={pieceOf(question.left, leftId)} text={text} />
        </dt>
        <dd>
          <PieceText piece={pieceOf(question.right, rightId)} text={text} />
        </dd>
      </div>
    ))}
  </dl>
)
