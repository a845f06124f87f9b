import type { Question, QuestionResponse } from '@lectern/sdk/functions'
import type { Texts } from './prose'

/** What a question needs to know of its quiz. */
export interface Context extends Texts {
  /** From 1. */
  number: number
  /** BCP 47 tag of the language that numbers are typed in; empty for that of the course. */
  locale: string
  onAnswer(response: QuestionResponse): void
}

/** The part of a question that takes its answer. */
export interface Input {
  element: HTMLElement
  /** Shows a response that came from elsewhere: the server, the storage, another window. */
  set(response: QuestionResponse): void
  disable(isDisabled: boolean): void
}

export interface InputContext extends Context {
  labelId: string
  faultId: string
}
export type Typed<Type extends Question['type']> = Extract<Question, { type: Type }>
type Controls = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement

/** The attributes that name a control after its question. */
export const described = ({ labelId, faultId }: InputContext) => ({ 'aria-labelledby': labelId, 'aria-describedby': faultId })

/** An input of controls in an element, which are disabled together. */
export function inputOf(element: HTMLElement, set: (response: QuestionResponse) => void): Input {
  const disable = (isDisabled: boolean) => {
    for (const control of element.querySelectorAll<Controls>('input, select, textarea, button')) control.disabled = isDisabled
  }
  return { element, set, disable }
}
