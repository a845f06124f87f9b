import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef, useState } from 'react'
import { HotspotImage } from './hotspot-image'
import type { InputProps } from './question-type'

interface Point {
  x: number
  y: number
}
interface Cell {
  column: number
  row: number
}

/** A mark can be pressed within this many pixels. */
const reach = 12
const defaultGrid = { columns: 10, rows: 10 }

/** Marks on an image. A keyboard moves from the centre of one cell of a grid to the next; columns count from the left in every language. */
export function HotspotPad({ question, response, onAnswer, isDisabled, labelledBy, faultId }: InputProps<'hotspot'>) {
  const { id, image, marks: most, grid = defaultGrid } = question
  const marks = response?.marks ?? []
  const pad = useRef<HTMLDivElement>(null)
  const crossHair = useRef<HTMLSpanElement>(null)
  const [cell, setCell] = useState<Cell>({ column: Math.ceil(grid.columns / 2), row: Math.ceil(grid.rows / 2) })
  const [said, setSaid] = useState('')
  const [isFocused, setFocused] = useState(false)

  // The image may be larger than a screen that is zoomed in.
  useLayoutEffect(() => {
    if (isFocused && cell) crossHair.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isFocused, cell])

  const cellOf = ({ x, y }: Point): Cell => ({
    column: Math.min(grid.columns, Math.floor(x * grid.columns) + 1),
    row: Math.min(grid.rows, Math.floor(y * grid.rows) + 1),
  })
  const placeOf = ({ column, row }: Cell) => `column ${column} of ${grid.columns}, row ${row} of ${grid.rows}`
  const isIn = (mark: Point, { column, row }: Cell) => cellOf(mark).column === column && cellOf(mark).row === row
  const answer = (next: Point[]) => onAnswer({ type: question.type, questionId: id, marks: next })

  const remove = (index: number) => {
    const mark = marks[index]
    if (!mark) return
    answer(marks.filter((_, at) => at !== index))
    setSaid(`Mark removed: ${placeOf(cellOf(mark))}.`)
  }
  const add = (mark: Point) => {
    if (marks.length >= most && most > 1) {
      setSaid(`All ${most} marks are set. Remove one first.`)
      return
    }
    // A single mark moves.
    answer(most === 1 ? [mark] : [...marks, mark])
    setSaid(`Mark set: ${placeOf(cellOf(mark))}.`)
  }
  const toggleAtCell = () => {
    const index = marks.findIndex((mark) => isIn(mark, cell))
    if (index >= 0) remove(index)
    else add({ x: (cell.column - 0.5) / grid.columns, y: (cell.row - 0.5) / grid.rows })
  }
  const press = (event: MouseEvent<HTMLElement>) => {
    // A screen reader presses without a place.
    if (event.detail === 0) return toggleAtCell()
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const x = between(0, (event.clientX - left) / width, 1)
    const y = between(0, (event.clientY - top) / height, 1)
    setCell(cellOf({ x, y }))
    const index = marks.findIndex((mark) => Math.hypot((mark.x - x) * width, (mark.y - y) * height) <= reach)
    if (index >= 0) remove(index)
    else add({ x: rounded(x), y: rounded(y) })
  }
  const type = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const { column, row } = cell
    const moved: Record<string, Cell> = {
      ArrowLeft: { column: column - 1, row },
      ArrowRight: { column: column + 1, row },
      ArrowUp: { column, row: row - 1 },
      ArrowDown: { column, row: row + 1 },
      Home: { column: 1, row },
      End: { column: grid.columns, row },
      PageUp: { column, row: 1 },
      PageDown: { column, row: grid.rows },
    }
    const to = moved[event.key]
    if (!to && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (!to) return toggleAtCell()
    const next = { column: between(1, to.column, grid.columns), row: between(1, to.row, grid.rows) }
    setCell(next)
    setSaid(sentenceOf(next))
  }
  const sentenceOf = (at: Cell) => `${placeOf(at)}${marks.some((mark) => isIn(mark, at)) ? ', marked' : ''}`

  return (
    <div className="hotspot">
      <HotspotImage question={question} alt={image.alt}>
        {!isDisabled && (
          <div
            ref={pad}
            // It takes the arrow keys, which a screen reader would otherwise keep for itself.
            role="application"
            className="hotspot-pad"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it is interactive by its role
            tabIndex={0}
            aria-labelledby={labelledBy}
            aria-describedby={[`${id}-keys`, faultId].filter(Boolean).join(' ')}
            onClick={press}
            onKeyDown={type}
            onFocus={() => {
              setFocused(true)
              setSaid(sentenceOf(cell))
            }}
            onBlur={() => setFocused(false)}
          >
            {isFocused && (
              <span
                ref={crossHair}
                className="cross-hair"
                style={{
                  left: `${((cell.column - 1) / grid.columns) * 100}%`,
                  top: `${((cell.row - 1) / grid.rows) * 100}%`,
                  width: `${100 / grid.columns}%`,
                  height: `${100 / grid.rows}%`,
                }}
              />
            )}
          </div>
        )}
        {marks.map(({ x, y }, index) => (
          <span key={`${x} ${y}`} className="mark" aria-hidden="true" style={{ left: `${x * 100}%`, top: `${y * 100}%` }}>
            {index + 1}
          </span>
        ))}
      </HotspotImage>
      <p className="hidden" role="status">
        {said}
      </p>
      {!isDisabled && (
        <p className="quiet" id={`${id}-keys`}>
          {most === 1 ? 'Set a mark.' : `Set up to ${most} marks.`} Press on the image, or move with the arrow keys and press Enter. Columns
          count from the left, rows from the top.
        </p>
      )}
      {marks.length > 0 && (
        <ol className="plain" aria-label="Your marks">
          {marks.map((mark, index) => (
            <li key={`${mark.x} ${mark.y}`}>
              Mark {index + 1}: {placeOf(cellOf(mark))}{' '}
              {!isDisabled && (
                <button
                  type="button"
                  className="quiet-button"
                  onClick={() => {
                    // The button goes, and would take the focus with it.
                    pad.current?.focus()
                    remove(index)
                  }}
                >
                  Remove<span className="hidden"> mark {index + 1}</span>
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

const between = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value))
const rounded = (fraction: number): number => Math.round(fraction * 10_000) / 10_000
