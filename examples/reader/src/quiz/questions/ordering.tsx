import { useLayoutEffect, useRef, useState } from 'react'
import { PieceList, PieceText, pieceOf } from './piece'
import type { AnswerProps, InputProps } from './question-type'

type Direction = 'up' | 'down'

export function OrderingInput({ question, response, onAnswer, isDisabled, labelledBy, text }: InputProps<'ordering'>) {
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState<{ id: string; direction: Direction }>()
  const served = question.items.map(({ id }) => id)
  const order = response && response.itemIds.length === served.length ? response.itemIds : served
  const answer = (itemIds: string[]) => onAnswer({ type: question.type, questionId: question.id, itemIds })
  const move = (id: string, direction: Direction) => {
    const from = order.indexOf(id)
    const to = direction === 'up' ? from - 1 : from + 1
    if (isDisabled || to < 0 || to >= order.length) return
    const next = order.filter((each) => each !== id)
    next.splice(to, 0, id)
    setMoved({ id, direction })
    answer(next)
  }

  // A moved element loses the focus, which would send those who use the keyboard back to the start of the page.
  useLayoutEffect(() => {
    if (moved) list.current?.querySelector<HTMLElement>(`[data-move="${moved.id} ${moved.direction}"]`)?.focus()
  }, [moved, order.join()])

  return (
    // biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset cannot hold the blocks of a prompt
    <div role="group" aria-labelledby={labelledBy}>
      <ol ref={list} className="ordering">
        {order.map((id, index) => {
          const item = pieceOf(question.items, id)
          const name = item?.content.text ?? id
          return (
            <li key={id}>
              <PieceText piece={item} id={`${question.id}-${id}`} text={text} />
              <span className="move-buttons">
                {(['up', 'down'] as const).map((direction) => (
                  <button
                    key={direction}
                    type="button"
                    className="secondary"
                    data-move={`${id} ${direction}`}
                    aria-label={`Move ${direction}: ${name}`}
                    // Not `disabled`, which would take the focus away at the end of the list.
                    aria-disabled={isDisabled || (direction === 'up' ? index === 0 : index === order.length - 1)}
                    onClick={() => move(id, direction)}
                  >
                    {direction === 'up' ? '↑' : '↓'}
                  </button>
                ))}
              </span>
            </li>
          )
        })}
      </ol>
      <p className="hidden" role="status">
        {moved && `${pieceOf(question.items, moved.id)?.content.text} is now number ${order.indexOf(moved.id) + 1} of ${order.length}.`}
      </p>
      {!response && !isDisabled && (
        <p>
          <button type="button" className="secondary" onClick={() => answer(order)}>
            This order is right
          </button>{' '}
          <span className="quiet">Or move an item: otherwise it counts as not answered.</span>
        </p>
      )}
    </div>
  )
}

export const OrderingAnswer = ({ question, answer, text }: AnswerProps<'ordering'>) => (
  <PieceList pieces={question.items} ids={answer.itemIds} text={text} ordered />
)
