import type { ClozeQuestion, Gap, GapResponse, Piece } from '@lectern/sdk/functions'
import { typedNumber } from './numeric'
import type { TextContext } from './question-type'

interface GapFieldProps {
  gap: Gap
  /** What is filled in. */
  filled: GapResponse | undefined
  /** Undefined empties the gap. */
  onFill: (filled: GapResponse | undefined) => void
  bank: ClozeQuestion['bank']
  /** The number of the other gap that a word fills. */
  gapWith: (choiceId: string) => number | undefined
  labelledBy: string
  describedBy: string | undefined
  isFaulty: boolean
  isDisabled: boolean
  text: TextContext
}

/** The field of one gap: a list to choose from, or a text or number to type. */
export function GapField({ gap, filled, onFill, bank, gapWith, labelledBy, describedBy, isFaulty, ...rest }: GapFieldProps) {
  const field = {
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    disabled: rest.isDisabled,
  }
  switch (gap.type) {
    case 'choice':
    case 'bank': {
      const choices = gap.type === 'choice' ? gap.choices : (bank?.choices ?? [])
      const isTaken = ({ id }: Piece) => gap.type === 'bank' && !bank?.reuse && gapWith(id) !== undefined
      return (
        <select
          {...field}
          value={(filled && 'choiceId' in filled && filled.choiceId) || ''}
          onChange={({ target }) => onFill(target.value === '' ? undefined : { gapId: gap.id, choiceId: target.value })}
        >
          <option value="">Choose …</option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id} disabled={isTaken(choice)} lang={rest.text.lang}>
              {choice.content.text}
              {isTaken(choice) && ` (in gap ${gapWith(choice.id)})`}
            </option>
          ))}
        </select>
      )
    }
    case 'text':
      return (
        <input
          {...field}
          type="text"
          value={filled && 'text' in filled ? filled.text : ''}
          maxLength={1000}
          autoComplete="off"
          lang={rest.text.lang}
          dir="auto"
          onChange={({ target }) => onFill(target.value === '' ? undefined : { gapId: gap.id, text: target.value })}
        />
      )
    case 'number':
      return (
        <input
          {...field}
          type="text"
          inputMode={gap.unit ? 'text' : 'decimal'}
          aria-invalid={isFaulty}
          value={typedNumber(filled && !('choiceId' in filled) ? filled : undefined)}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) =>
            onFill(target.value === '' ? undefined : { gapId: gap.id, text: target.value, locale: navigator.language })
          }
        />
      )
    default:
      return <span className="fault">This reader does not know gaps of the type “{(gap as { type: string }).type}”.</span>
  }
}
