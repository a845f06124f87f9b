import { escapeHtml } from '../../escape-html'
import type { RichText } from '../../questions/question-type'
import type { QuestionView } from '../../questions/question-types'

type ViewOf<Type extends QuestionView['type']> = Extract<QuestionView, { type: Type }>

/** A question as a form, or undefined for one that needs a page of its own: points in an image. */
export function writeQuestionForm(view: QuestionView, number: number, locale: string): string | undefined {
  const fields = fieldsOf(view)
  if (fields === undefined) return undefined
  const worth = view.type === 'self-check' ? '' : ` (${view.points} ${view.points === 1 ? 'point' : 'points'})`
  const hint = hintOf(view)
  return [
    `<fieldset class="question" data-question="${view.id}" data-type="${view.type}">`,
    `<legend${english(locale)}>Question ${number}${worth}</legend>`,
    `<div id="${view.id}-prompt">${view.prompt.html}</div>`,
    ...(hint === '' ? [] : [`<p id="${view.id}-hint"${english(locale)}>${hint}</p>`]),
    fields,
    '<div class="verdict" hidden></div>',
    '</fieldset>',
  ].join('\n')
}

/** The language of what this package says itself. */
export const english = (locale: string): string => (/^en\b/.test(locale) ? '' : ' lang="en"')

function hintOf(view: QuestionView): string {
  switch (view.type) {
    case 'multiple-choice':
      return 'Choose all that apply.'
    case 'ordering':
      return 'Give each item its position.'
    case 'matching':
      return 'Choose the partner of each item.'
    case 'hotspot':
      return view.marks === 1 ? 'Choose one place.' : `Choose up to ${view.marks} places.`
    case 'numeric':
      return view.unit ? `Write a number with its unit${view.unit.required ? '' : ', if it has one'}.` : 'Write a number.'
    case 'essay': {
      const { minWords, maxWords } = view
      if (minWords === undefined && maxWords === undefined) return ''
      return maxWords === undefined ? `At least ${minWords} words.` : `${minWords ?? 0} to ${maxWords} words.`
    }
    default:
      return ''
  }
}

function fieldsOf(view: QuestionView): string | undefined {
  switch (view.type) {
    case 'single-choice':
      return writeChoices(view, 'radio')
    case 'multiple-choice':
      return writeChoices(view, 'checkbox')
    case 'short-answer':
      return writeInput(view, 'Answer')
    case 'numeric':
      return writeInput(view, 'Number', ' inputmode="decimal"')
    case 'essay':
      return `<textarea rows="10" aria-labelledby="${view.id}-prompt"></textarea>`
    case 'ordering':
      return writeOrdering(view)
    case 'matching':
      return writeMatching(view)
    case 'cloze':
      return writeGaps(view)
    case 'hotspot':
      return writeRegions(view)
    case 'self-check':
      return '<p><button type="button" class="reveal">Show the answer</button></p>'
  }
}

const writeChoices = ({ id, choices }: ViewOf<'single-choice' | 'multiple-choice'>, kind: 'radio' | 'checkbox'): string =>
  choices
    .map(
      (choice) =>
        `<label class="option"><input type="${kind}" name="${id}" value="${choice.id}"><span>${choice.content.html}</span></label>`,
    )
    .join('\n')

const writeInput = ({ id }: ViewOf<'short-answer' | 'numeric'>, label: string, attributes = ''): string =>
  `<input type="text" name="${id}" aria-label="${label}" aria-describedby="${id}-prompt" autocomplete="off"${attributes}>`

const option = (value: string, text: string): string => `<option value="${value}">${escapeHtml(text)}</option>`
const choose = '<option value="">Choose…</option>'

function writeOrdering({ id, items }: ViewOf<'ordering'>): string {
  const positions = items.map((_item, index) => option(String(index + 1), String(index + 1))).join('')
  return items
    .map(
      (item) =>
        `<div class="piece"><select data-piece="${item.id}" aria-labelledby="${id}-${item.id}">${choose}${positions}</select><div id="${id}-${item.id}">${item.content.html}</div></div>`,
    )
    .join('\n')
}

/** Lists of options hold plain text, so texts with formulas or images are listed under letters as well. */
const letter = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : String(index + 1))
const isPlain = ({ html, text }: RichText): boolean => html === `<p>${escapeHtml(text)}</p>` || html === `<p>${text}</p>`

function writeLettered(pieces: readonly { id: string; content: RichText }[]): { list: string; options: string } {
  if (pieces.every(({ content }) => isPlain(content)))
    return { list: '', options: pieces.map(({ id, content }) => option(id, content.text)).join('') }
  return {
    list: pieces
      .map(({ content }, index) => `<div class="piece"><strong>${letter(index)}</strong><div>${content.html}</div></div>`)
      .join('\n'),
    options: pieces.map(({ id, content }, index) => option(id, `${letter(index)}: ${content.text}`)).join(''),
  }
}

function writeMatching({ id, left, right }: ViewOf<'matching'>): string {
  const { list, options } = writeLettered(right)
  const sides = left.map(
    (side) =>
      `<div class="piece"><div id="${id}-${side.id}">${side.content.html}</div><select data-piece="${side.id}" aria-labelledby="${id}-${side.id}">${choose}${options}</select></div>`,
  )
  return [list, ...sides].join('\n')
}

function writeGaps({ segments, gaps, bank }: ViewOf<'cloze'>): string {
  const numberOf = new Map(gaps.map(({ id }, index) => [id, index + 1]))
  const gapOf = new Map(gaps.map((gap) => [gap.id, gap]))
  const lists: string[] = []
  const bankOptions = bank && writeLettered(bank.choices)
  if (bankOptions) lists.push(bankOptions.list)
  const control = (gapId: string): string => {
    const gap = gapOf.get(gapId)
    const label = `aria-label="Gap ${numberOf.get(gapId)}"`
    if (gap?.type === 'choice' || gap?.type === 'bank') {
      const choices = gap.type === 'choice' ? writeLettered(gap.choices) : bankOptions
      if (gap.type === 'choice' && choices?.list) lists.push(`<p>Gap ${numberOf.get(gapId)}:</p>\n${choices.list}`)
      return `<select data-gap="${gapId}" data-kind="choice" ${label}>${choose}${choices?.options ?? ''}</select>`
    }
    const kind = gap?.type === 'number' ? 'number' : 'text'
    return `<input type="text" data-gap="${gapId}" data-kind="${kind}" ${label} autocomplete="off"${kind === 'number' ? ' inputmode="decimal"' : ''}>`
  }
  const blocks: string[] = ['']
  for (const segment of segments) {
    if (segment.type === 'break') blocks.push('')
    else blocks[blocks.length - 1] += segment.type === 'gap' ? control(segment.gapId) : segment.content.html
  }
  const text = blocks.map((block) => (/^<(?:p|ul|ol|pre|table|blockquote|h\d|div|figure)\b/.test(block) ? block : `<p>${block}</p>`))
  return [...lists, ...text].join('\n')
}

function writeRegions({ id, image, regions, marks }: ViewOf<'hotspot'>): string | undefined {
  if (!regions) return undefined
  const kind = marks === 1 ? 'radio' : 'checkbox'
  const { src, alt, width, height } = image
  const options = regions.map(
    (region) =>
      `<label class="option"><input type="${kind}" name="${id}" value="${region.id}"><span>${escapeHtml(region.text)}</span></label>`,
  )
  return [`<p><img src="${src}" alt="${escapeHtml(alt)}" width="${width}" height="${height}"></p>`, ...options].join('\n')
}
