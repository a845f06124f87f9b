import type { Piece } from '@lectern/sdk/functions'
import { PieceText } from './piece'
import type { TextContext } from './question-type'

interface ChoiceProps {
  type: 'radio' | 'checkbox'
  name: string
  choice: Piece
  isChosen: boolean
  isDisabled: boolean
  onChoose: (isChosen: boolean) => void
  text: TextContext
}

/** One choice: all of its row can be pressed. */
export function Choice({ type, name, choice, isChosen, isDisabled, onChoose, text }: ChoiceProps) {
  const id = `${name}-${choice.id}`
  return (
    <label className="choice">
      <input
        type={type}
        name={name}
        value={choice.id}
        checked={isChosen}
        disabled={isDisabled}
        aria-labelledby={id}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <PieceText piece={choice} id={id} text={text} />
    </label>
  )
}
