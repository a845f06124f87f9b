import type { GapResponse, Piece, Question, QuestionResponse } from '@lectern/sdk/functions'
import { h } from './element'
import { prose, type Texts } from './prose'

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
  /** True while the learner types here. */
  isActive(): boolean
}

interface InputContext extends Context {
  labelId: string
  faultId: string
}
type Typed<Type extends Question['type']> = Extract<Question, { type: Type }>
type Controls = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement

/** The input for a question of any type; for those that are newer than this element, a sentence. */
export function inputFor(question: Question, context: InputContext): Input {
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
      return choices(question, context)
    case 'short-answer':
      return typed(question, context, (text) => ({ type: question.type, questionId: question.id, text }))
    case 'numeric':
      // As it was typed: the service knows how numbers are written in a language.
      return typed(question, context, (text) => ({ type: question.type, questionId: question.id, text, ...localeOf(context) }))
    case 'essay':
      return essay(question, context)
    case 'ordering':
      return ordering(question, context)
    case 'matching':
      return matching(question, context)
    case 'cloze':
      return cloze(question, context)
    case 'self-check':
      return sentence('Answer this one for yourself. It gives no points.', 'quiet')
    default:
      return sentence('This page does not know this type of question, so it cannot be answered here. The others can.', 'fault')
  }
}

const localeOf = ({ locale }: Context) => (locale ? { locale } : {})

const described = ({ labelId, faultId }: InputContext) => ({ 'aria-labelledby': labelId, 'aria-describedby': faultId })

/** An input of controls in an element, which are disabled together. */
function inputOf(element: HTMLElement, set: (response: QuestionResponse) => void, isActive: () => boolean = () => false): Input {
  const disable = (isDisabled: boolean) => {
    for (const control of element.querySelectorAll<Controls>('input, select, textarea, button')) control.disabled = isDisabled
  }
  return { element, set, disable, isActive }
}

/** Whether the focus is on a field for text in this element. */
const isTyping = (element: HTMLElement) => {
  const focused = (element.getRootNode() as ShadowRoot).activeElement
  return focused !== null && element.contains(focused) && focused.matches('input:not([type=radio], [type=checkbox]), textarea')
}

function sentence(text: string, className: string): Input {
  return inputOf(h('p', { class: className }, text), () => undefined)
}

function choices(question: Typed<'single-choice'> | Typed<'multiple-choice'>, context: InputContext): Input {
  const isSingle = question.type === 'single-choice'
  const boxes = question.choices.map(({ id, content }) => {
    const box = h('input', { type: isSingle ? 'radio' : 'checkbox', name: context.labelId, value: id, onchange: () => answer() })
    return { box, label: h('label', {}, box, prose(content.html, context, 'span')) }
  })
  const answer = () => {
    const choiceIds = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value)
    context.onAnswer(
      isSingle
        ? { type: question.type, questionId: question.id, choiceId: choiceIds[0] ?? null }
        : { type: 'multiple-choice', questionId: question.id, choiceIds },
    )
  }
  const role = isSingle ? 'radiogroup' : 'group'
  const element = h('div', { class: 'choices', role, ...described(context) }, ...boxes.map(({ label }) => label))
  return inputOf(element, (response) => {
    const chosen = 'choiceId' in response ? [response.choiceId] : 'choiceIds' in response ? response.choiceIds : []
    for (const { box } of boxes) box.checked = chosen.includes(box.value)
  })
}

function typed(question: Question, context: InputContext, toResponse: (text: string) => QuestionResponse): Input {
  const field = h('input', {
    type: 'text',
    autocomplete: 'off',
    ...described(context),
    oninput: () => context.onAnswer(toResponse(field.value)),
  })
  if (question.type === 'numeric') field.inputMode = question.unit ? 'text' : 'decimal'
  const element = h('div', {}, field)
  return inputOf(
    element,
    (response) => (field.value = textOf(response)),
    () => isTyping(element),
  )
}

const textOf = (response: QuestionResponse): string => {
  if ('text' in response) return response.text
  return 'number' in response ? String(response.number ?? '') : ''
}

function essay(question: Typed<'essay'>, context: InputContext): Input {
  const { minWords, maxWords } = question
  const countId = `${context.labelId}-count`
  const wanted =
    minWords && maxWords
      ? ` of ${minWords} to ${maxWords}`
      : minWords
        ? ` of at least ${minWords}`
        : maxWords
          ? ` of at most ${maxWords}`
          : ''
  const count = h('p', { class: 'quiet', id: countId })
  const show = () => {
    count.textContent = `${countWords(field.value, context.locale)} words${wanted}. A person scores this.`
  }
  const field = h('textarea', {
    rows: '8',
    'aria-labelledby': context.labelId,
    'aria-describedby': `${countId} ${context.faultId}`,
    oninput: () => {
      show()
      context.onAnswer({ type: question.type, questionId: question.id, text: field.value })
    },
  })
  show()
  const element = h('div', {}, field, count)
  const set = (response: QuestionResponse) => {
    field.value = textOf(response)
    show()
  }
  return inputOf(element, set, () => isTyping(element))
}

const countWords = (text: string, locale: string): number =>
  [...new Intl.Segmenter(locale || undefined, { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike).length

function ordering(question: Typed<'ordering'>, context: InputContext): Input {
  let order = question.items.map(({ id }) => id)
  let isDisabled = false
  const live = h('p', { class: 'hidden', role: 'status' })
  const confirm = h('button', { type: 'button', onclick: () => answer() }, 'This order is right')
  const answer = () => {
    confirm.hidden = true
    context.onAnswer({ type: question.type, questionId: question.id, itemIds: order })
  }
  const move = (id: string, by: number) => {
    const to = order.indexOf(id) + by
    if (isDisabled || to < 0 || to >= order.length) return
    order = order.filter((each) => each !== id).toSpliced(to, 0, id)
    const button = by < 0 ? 0 : 1
    show()
    // A moved element loses the focus.
    rows.get(id)?.querySelectorAll('button')[button]?.focus()
    live.textContent = `${nameOf(id)} is now number ${to + 1} of ${order.length}.`
    answer()
  }
  const nameOf = (id: string) => question.items.find((item) => item.id === id)?.content.text ?? id
  const rows = new Map(
    question.items.map(({ id, content }) => {
      const button = (label: string, sign: string, by: number) =>
        h('button', { type: 'button', 'aria-label': `Move ${label}: ${content.text}`, onclick: () => move(id, by) }, sign)
      const buttons = h('span', {}, button('up', '↑', -1), ' ', button('down', '↓', 1))
      return [id, h('li', {}, h('div', {}, prose(content.html, context, 'span'), buttons))] as const
    }),
  )
  const list = h('ol', { class: 'pieces' })
  const show = () => {
    list.replaceChildren(...order.flatMap((id) => rows.get(id) ?? []))
  }
  show()
  const element = h('div', { role: 'group', ...described(context) }, list, live, confirm)
  const { disable, ...rest } = inputOf(element, (response) => {
    if (!('itemIds' in response) || response.itemIds.length !== order.length) return
    confirm.hidden = true
    // Showing them anew would take the focus from the button that moved one.
    if (response.itemIds.join() === order.join()) return
    order = response.itemIds
    show()
  })
  return {
    ...rest,
    disable: (disabled) => {
      isDisabled = disabled
      disable(disabled)
    },
  }
}

function select(label: { 'aria-label': string } | { 'aria-labelledby': string }, pieces: Piece[], onChange: () => void): HTMLSelectElement {
  const options = pieces.map(({ id, content }) => h('option', { value: id }, content.text))
  return h('select', { ...label, onchange: onChange }, h('option', { value: '' }, '—'), ...options)
}

function matching(question: Typed<'matching'>, context: InputContext): Input {
  const rows = question.left.map((left, index) => {
    const id = `${context.labelId}-left-${index}`
    const text = prose(left.content.html, context, 'span')
    text.id = id
    return { leftId: left.id, text, field: select({ 'aria-labelledby': id }, question.right, () => answer()) }
  })
  const answer = () => {
    const pairs = rows.flatMap(({ leftId, field }) => (field.value ? [{ leftId, rightId: field.value }] : []))
    context.onAnswer({ type: question.type, questionId: question.id, pairs })
  }
  const element = h(
    'div',
    { class: 'pieces pairs', role: 'group', ...described(context) },
    ...rows.flatMap(({ text, field }) => [text, field]),
  )
  return inputOf(element, (response) => {
    if (!('pairs' in response)) return
    for (const { leftId, field } of rows) field.value = response.pairs.find((pair) => pair.leftId === leftId)?.rightId ?? ''
  })
}

function cloze(question: Typed<'cloze'>, context: InputContext): Input {
  const { gaps, bank } = question
  const fields = gaps.map((gap, index) => {
    const label = { 'aria-label': `Gap ${index + 1} of ${gaps.length}` }
    if (gap.type === 'choice') return { gap, field: select(label, gap.choices, () => answer()) }
    if (gap.type === 'bank') return { gap, field: select(label, bank?.choices ?? [], () => answer()) }
    return { gap, field: h('input', { type: 'text', size: '12', autocomplete: 'off', ...label, oninput: () => answer() }) }
  })
  const answer = () => {
    offerWords()
    const filled = fields.filter(({ field }) => field.value !== '')
    const given = filled.map(({ gap, field }): GapResponse => {
      if (gap.type === 'choice' || gap.type === 'bank') return { gapId: gap.id, choiceId: field.value }
      return { gapId: gap.id, text: field.value, ...(gap.type === 'number' ? localeOf(context) : {}) }
    })
    context.onAnswer({ type: question.type, questionId: question.id, gaps: given })
  }
  /** A word of the bank fills one gap, unless the question says otherwise. */
  const offerWords = () => {
    if (!bank || bank.reuse) return
    const selects = fields.flatMap(({ gap, field }) => (gap.type === 'bank' && field instanceof HTMLSelectElement ? [field] : []))
    for (const field of selects) {
      const taken = selects.filter((other) => other !== field).map(({ value }) => value)
      for (const option of field.options) option.disabled = option.value !== '' && taken.includes(option.value)
    }
  }
  const parts = question.segments.map((segment) => {
    if (segment.type === 'text') return prose(segment.content.html, context, 'span')
    if (segment.type === 'break') return h('br')
    return fields.find(({ gap }) => gap.id === segment.gapId)?.field ?? ''
  })
  const element = h('div', { role: 'group', ...described(context) }, ...parts)
  const set = (response: QuestionResponse) => {
    if (!('gaps' in response)) return
    for (const { gap, field } of fields) {
      const given = response.gaps.find(({ gapId }) => gapId === gap.id)
      field.value = !given ? '' : 'choiceId' in given ? (given.choiceId ?? '') : 'text' in given ? given.text : String(given.number ?? '')
    }
    offerWords()
  }
  return inputOf(element, set, () => isTyping(element))
}
