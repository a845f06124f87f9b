import { escapeHtml } from '../../../escape-html'
import { openId } from '../../identify'
import { childrenOf, type XmlElement } from '../../xml/read-xml'
import { innerHtml } from '../html'
import { type Aside, type Convert, descendants, type Members, unscorable } from './conversion'

/** A hint with its label in front of it. */
export async function hintText(hint: XmlElement, convert: Convert): Promise<string> {
  const label = hint.attributes.label?.trim() ?? ''
  return convert(`${label === '' ? '' : `<b>${escapeHtml(label)}:</b> `}${innerHtml(hint)}`, hint.place)
}

const joined = async (hints: readonly XmlElement[], convert: Convert): Promise<string> =>
  (await Promise.all(hints.map((hint) => hintText(hint, convert)))).filter(Boolean).join('\n\n')

/** Converts choices that learners tick: one of them, or several where all and only the right ones count. */
export async function convertChoices(response: XmlElement, input: XmlElement, convert: Convert, aside: Aside): Promise<Members> {
  const isAnyRight = response.name === 'multiplechoiceresponse'
  const isSingle = isAnyRight || input.name !== 'checkboxgroup'
  const style = response.attributes.partial_credit?.trim()
  if (style !== undefined && style !== '' && !(isAnyRight && style === 'points'))
    throw unscorable(
      `The response gives partial credit (${style}), also for choices that are rightly left out.`,
      'Write the question in the course.',
      response.place,
    )
  if (input.attributes['answer-pool'] !== undefined) aside.lost.push('answer-pool (all choices are shown)')
  if (input.attributes.shuffle === 'true') aside.lost.push('shuffle')
  const explained = targetedFeedback(response)
  const choices = await Promise.all(
    childrenOf(input, 'choice').map(async (choice, index) => {
      const value = choice.attributes.correct?.trim().toLowerCase() ?? ''
      const isPartial = value === 'partial' && style === 'points'
      // Without the style, a part of the points is none.
      if (!/^(true|false|partial)$/.test(value))
        throw unscorable(`The choice is "${value}", not true or false.`, 'Say true or false.', choice.place)
      const hints = childrenOf(choice, 'choicehint')
      const seen = hints.filter(({ attributes }) => isSingle || attributes.selected?.toLowerCase() === 'true')
      if (seen.length < hints.length) aside.lost.push('hints on choices that are not ticked')
      const targeted = explained.get(choice.attributes['explanation-id'] ?? '')
      const feedback = await joined([...seen, ...(targeted ? [targeted] : [])], convert)
      const text = await convert(
        innerHtml(choice, ({ name }) => (name === 'choicehint' ? '' : undefined)),
        choice.place,
      )
      const credit = isPartial ? Number(choice.attributes.point_value ?? '0.5') : undefined
      if (credit !== undefined && !(credit > 0 && credit <= 1))
        throw unscorable(`A choice is worth ${choice.attributes.point_value}, not a share of the points.`, 'Use 0.5.', choice.place)
      return {
        isRight: value === 'true',
        piece: { id: openId(index), text, ...(feedback !== '' && { feedback }), ...(credit !== undefined && { credit }) },
      }
    }),
  )
  const rights = choices.filter(({ isRight }) => isRight)
  const [first] = rights
  if (!first) throw unscorable('No choice is right.', 'Mark one as right.', input.place)
  if (!isSingle)
    return {
      type: 'multiple-choice',
      choices: choices.map(({ piece }) => piece),
      answer: rights.map(({ piece }) => piece.id),
      scoring: 'all-or-nothing',
    }
  if (!isAnyRight && rights.length > 1)
    throw unscorable('Several choices are right, and learners can tick one.', 'Use a checkboxgroup.', input.place)
  return {
    type: 'single-choice',
    // Open edX takes any of the right ones.
    choices: choices.map(({ isRight, piece }) => (isRight && piece !== first.piece ? { ...piece, credit: 1 } : piece)),
    answer: first.piece.id,
  }
}

/** The feedback that choices refer to by `explanation-id`. */
const targetedFeedback = (response: XmlElement): Map<string, XmlElement> =>
  new Map(
    response.attributes['targeted-feedback'] === undefined
      ? []
      : descendants(response, ({ name }) => name === 'targetedfeedback').map((each) => [each.attributes['explanation-id'] ?? '', each]),
  )

/** Converts the options of a menu, from `<option>` or from `options="('a','b')"`. */
export async function convertOptions(
  response: XmlElement,
  input: XmlElement,
  convert: Convert,
): Promise<{ options: { text: string; feedback?: string }[]; right: number }> {
  if (response.attributes.partial_credit !== undefined)
    throw unscorable('The response gives partial credit for options.', 'Write the question in the course.', response.place)
  const elements = childrenOf(input, 'option')
  // What is listed is plain text.
  const plain = (text: string) => convert(escapeHtml(text.replace(/\s+/g, ' ').trim()), input.place)
  if (elements.length > 0) {
    const right = elements.findIndex(({ attributes }) => attributes.correct?.trim().toLowerCase() === 'true')
    if (right < 0) throw unscorable('No option of the menu is right.', 'Mark one as right.', input.place)
    const options = await Promise.all(
      elements.map(async (option) => {
        const feedback = await joined(childrenOf(option, 'optionhint'), convert)
        return { text: await plain(option.text), ...(feedback !== '' && { feedback }) }
      }),
    )
    return { options, right }
  }
  const listed = [...(input.attributes.options ?? '').matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, single, double]) =>
    (single ?? double ?? '').replace(/\\(.)/g, '$1').trim(),
  )
  const right = listed.indexOf(input.attributes.correct?.trim() ?? '')
  if (right < 0) throw unscorable('No option of the menu is right.', 'Mark one as right.', input.place)
  return { options: await Promise.all(listed.map(async (text) => ({ text: await plain(text) }))), right }
}
