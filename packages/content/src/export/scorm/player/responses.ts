/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { SentResponse } from '../../../questions/question-types'

/** A response that cannot be sent, with what to do about it. */
export class IncompleteResponse extends Error {
  constructor(
    readonly form: HTMLFieldSetElement,
    message: string,
  ) {
    super(message)
  }
}

type GapResponse = { gapId: string; choiceId: string } | { gapId: string; text: string; locale: string }

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

export const listForms = (): HTMLFieldSetElement[] => [...document.querySelectorAll<HTMLFieldSetElement>('fieldset[data-question]')]

const controlsOf = (form: HTMLFieldSetElement): Control[] => [...form.querySelectorAll<Control>('input, select, textarea')]

/** Reads the response to a question; undefined while it is unanswered, and for one that takes none. */
export function readResponse(form: HTMLFieldSetElement, locale: string): SentResponse | undefined {
  const questionId = form.dataset.question ?? ''
  const chosen = [...form.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)
  const typed = form.querySelector<Control>('input[type="text"], textarea')?.value ?? ''
  const pieces = [...form.querySelectorAll<HTMLSelectElement>('select[data-piece]')]
  switch (form.dataset.type) {
    case 'single-choice':
      return chosen[0] === undefined ? undefined : { type: 'single-choice', questionId, choiceId: chosen[0] }
    case 'multiple-choice':
      return chosen.length === 0 ? undefined : { type: 'multiple-choice', questionId, choiceIds: chosen }
    case 'hotspot':
      return chosen.length === 0 ? undefined : { type: 'hotspot', questionId, regionIds: chosen }
    case 'short-answer':
      return typed.trim() === '' ? undefined : { type: 'short-answer', questionId, text: typed }
    case 'essay':
      return typed.trim() === '' ? undefined : { type: 'essay', questionId, text: typed }
    case 'numeric':
      return typed.trim() === '' ? undefined : { type: 'numeric', questionId, text: typed, locale }
    case 'ordering': {
      if (pieces.every(({ value }) => value === '')) return undefined
      const positions = pieces.map(({ value }) => Number(value))
      if (new Set(positions).size < pieces.length || positions.includes(0))
        throw new IncompleteResponse(form, 'Give each item a position of its own.')
      const sorted = [...pieces].sort((a, b) => Number(a.value) - Number(b.value))
      return { type: 'ordering', questionId, itemIds: sorted.map(({ dataset }) => dataset.piece ?? '') }
    }
    case 'matching': {
      const pairs = pieces.flatMap(({ value, dataset }) => (value === '' ? [] : [{ leftId: dataset.piece ?? '', rightId: value }]))
      return pairs.length === 0 ? undefined : { type: 'matching', questionId, pairs }
    }
    case 'cloze': {
      const gaps = controlsOf(form).flatMap(({ value, dataset }): GapResponse[] => {
        const gapId = dataset.gap ?? ''
        if (value.trim() === '') return []
        if (dataset.kind === 'choice') return [{ gapId, choiceId: value }]
        return [{ gapId, text: value, locale }]
      })
      return gaps.length === 0 ? undefined : { type: 'cloze', questionId, gaps }
    }
    default:
      return undefined
  }
}

/** What is chosen and typed, to be shown again: the values of the controls of each question. */
export type Kept = Record<string, (string | boolean)[]>

/** What is chosen and typed, without the longest texts where it would be too long. */
export function keep(most: number): string {
  const kept: Kept = {}
  for (const form of listForms())
    kept[form.dataset.question ?? ''] = controlsOf(form).map((control) => (isTick(control) ? control.checked : control.value))
  const text = () => JSON.stringify(kept)
  const bySize = Object.keys(kept).sort((a, b) => JSON.stringify(kept[b]).length - JSON.stringify(kept[a]).length)
  while (text().length > most) delete kept[bySize.shift() ?? '']
  return text()
}

/** Shows again what {@link keep} gave. */
export function restore(text: string): void {
  let kept: Kept
  try {
    kept = JSON.parse(text)
  } catch {
    return
  }
  for (const form of listForms()) {
    const values = kept[form.dataset.question ?? '']
    if (!Array.isArray(values)) continue
    controlsOf(form).forEach((control, index) => {
      const value = values[index]
      if (isTick(control)) control.checked = value === true
      else if (typeof value === 'string') control.value = value
    })
  }
}

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')
