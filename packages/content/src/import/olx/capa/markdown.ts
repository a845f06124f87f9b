import type { XmlElement } from '../../xml/read-xml'
import { htmlElement } from '../html'

type Place = XmlElement['place']

/**
 * Reads a problem that is written in the simple Markdown of Studio, and gives it as Studio would save it in XML. Returns undefined when there
 * is no question in it.
 */
export function readProblemMarkdown(markdown: string, problem: XmlElement): XmlElement | undefined {
  const { place } = problem
  const hints: XmlElement[] = []
  const parts = markdown
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*---\s*\n/)
    .filter((part) => part.trim() !== '')
    .flatMap((part) => readPart(part, place, hints))
  if (!parts.some(({ name }) => name.endsWith('response'))) return undefined
  const demandHints = hints.length > 0 ? [elementOf('demandhint', place, hints)] : []
  return { ...elementOf('problem', place, [...parts, ...demandHints]), attributes: problem.attributes }
}

const elementOf = (
  name: string,
  place: Place,
  content: XmlElement['content'] = [],
  attributes: Record<string, string | undefined> = {},
): XmlElement => ({
  name,
  attributes: Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  text: content.filter((piece) => typeof piece === 'string').join(''),
  children: content.filter((piece): piece is XmlElement => typeof piece !== 'string'),
  content,
  place,
})

const choice = /^\s*\((.{0,3})\)\s*(\S.*)$/
const checkbox = /^\s*\[(.?)\]\s*(\S.*)$/
const compoundHint = /^\s*\{\{\s*\(\((.*?)\)\)(.*?)\}\}/
const firstAnswer = /^s?=\s*(.*)$/
const otherAnswer = /^(or|not)=\s*(.*)$/

/** Reads what stands between two lines of `---`. */
function readPart(part: string, place: Place, hints: XmlElement[]): XmlElement[] {
  const found: XmlElement[] = []
  let words: string[] = []
  const html = (text: string) => htmlElement(text, place)
  const endText = () => {
    const text = words.join('\n')
    words = []
    for (const paragraph of text.split(/\n\s*\n/)) if (paragraph.trim() !== '') found.push(html(asParagraph(paragraph.trim())))
  }
  const hinted = (name: string, { hint, label }: Hinted, attributes: Record<string, string | undefined> = {}): XmlElement[] =>
    hint === '' ? [] : [elementOf(name, place, [html(hint)], { ...attributes, label: label || undefined })]

  const lines = part
    // A hint may go on in the next lines.
    .replace(/\{\{[\s\S]*?\}\}/g, (hint) => hint.replace(/\n[ \t]*/g, ' '))
    .replace(/^(.+)\n==+[ \t]*$/gm, '<h3>$1</h3>')
    .split('\n')
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string
    const rest = lines.slice(at).join('\n')
    const question = /^([\s\S]*?)>>([\s\S]+?)<</.exec(rest)
    if (question && !(question[1] as string).includes('\n')) {
      if ((question[1] as string).trim() !== '') words.push(question[1] as string)
      endText()
      const [label = '', description] = (question[2] as string).split('||')
      found.push(elementOf('label', place, [html(label)]))
      if (description) found.push(elementOf('description', place, [html(description)]))
      at += question[0].split('\n').length
      // Words behind the question are in its last line.
      const behind = rest.slice(question[0].length).split('\n')[0] as string
      if (behind.trim() !== '') words.push(behind)
      continue
    }
    const demandHint = /^\s*\|\|(.*?)\|\|\s*$/.exec(line)
    if (demandHint) {
      hints.push(elementOf('hint', place, [html((demandHint[1] as string).trim())]))
      at += 1
      continue
    }
    const aside = /^\s*\[(explanation|code)\]\n?([^\]]*)\[\/?\1\]/i.exec(rest)
    if (aside) {
      endText()
      const inner = (aside[2] as string).trim()
      if ((aside[1] as string).toLowerCase() === 'code') found.push(html(`<pre><code>${inner}</code></pre>`))
      else
        found.push(
          elementOf(
            'solution',
            place,
            inner.split(/\n\s*\n/).map((paragraph) => html(asParagraph(paragraph.trim()))),
          ),
        )
      at += aside[0].split('\n').length
      continue
    }
    const menu = /^([^\n]*?)\[\[([\s\S]+?)\]\]/.exec(rest)
    if (menu) {
      if ((menu[1] as string).trim() !== '') words.push(menu[1] as string)
      endText()
      found.push(elementOf('optionresponse', place, [menuOf(menu[2] as string, place, hinted)]))
      const behind = rest.slice(menu[0].length).split('\n')[0] as string
      if (behind.trim() !== '') words.push(behind)
      at += menu[0].split('\n').length
      continue
    }
    /** The lines from here on that match, empty ones between them aside. */
    const run = (...patterns: RegExp[]): string[] => {
      const own: string[] = []
      for (; at < lines.length; at++) {
        const each = lines[at] as string
        if (each.trim() === '') continue
        if (!patterns.some((pattern) => pattern.test(each))) break
        own.push(each)
      }
      return own
    }
    if (choice.test(line)) {
      endText()
      const options = run(choice).map((each) => choice.exec(each) as RegExpExecArray)
      const choices = options.map(([, mark = '', text = '']) => {
        const said = splitHint(text)
        return elementOf('choice', place, [html(said.text), ...hinted('choicehint', said)], { correct: String(/x/i.test(mark)) })
      })
      const shuffle = options.some(([, mark = '']) => mark.includes('!')) ? 'true' : undefined
      found.push(elementOf('multiplechoiceresponse', place, [elementOf('choicegroup', place, choices, { shuffle })]))
      continue
    }
    if (checkbox.test(line)) {
      endText()
      const choices = run(checkbox, compoundHint).map((each) => {
        const compound = compoundHint.exec(each)
        if (compound) return elementOf('compoundhint', place, [html((compound[2] as string).trim())], { value: compound[1] })
        const [, mark = '', text = ''] = checkbox.exec(each) as RegExpExecArray
        const said = splitHint(text)
        const hintOn = (names: string, selected: string) => {
          const words = new RegExp(`\\{\\s*(?:${names}):([\\s\\S]*?)\\}`, 'i').exec(`{${said.hint}}`)?.[1]?.trim() ?? ''
          return hinted('choicehint', { text: '', hint: words, label: '' }, { selected })
        }
        const own = [...hintOn('s|selected', 'true'), ...hintOn('u|unselected', 'false')]
        // As in Studio, braces that say neither are words of the choice.
        return elementOf('choice', place, [html(own.length > 0 ? said.text : text), ...own], { correct: String(/x/i.test(mark)) })
      })
      found.push(elementOf('choiceresponse', place, [elementOf('checkboxgroup', place, choices)]))
      continue
    }
    if (firstAnswer.test(line)) {
      endText()
      at += 1
      const others = run(otherAnswer).map((each) => {
        const [, kind = '', text = ''] = otherAnswer.exec(each) as RegExpExecArray
        return { isRight: kind === 'or', ...splitHint(text) }
      })
      const first = splitHint((firstAnswer.exec(line) as RegExpExecArray)[1] as string)
      const isText = line.startsWith('s') || !isNumeric(first.text)
      found.push(isText ? textResponse(first, others) : numberResponse(first, others))
      continue
    }
    words.push(line)
    at += 1
  }
  endText()
  return found

  function numberResponse(first: Hinted, others: (Hinted & { isRight: boolean })[]): XmlElement {
    const [, value = '', tolerance] = isRange(first.text) ? ['', first.text] : (/^(.*?)(?:\+-\s*(.*))?$/.exec(first.text) ?? [])
    const more = others.filter(
      ({ isRight, text }) => isRight && !Number.isNaN(Number.parseFloat(text)) && !isRange(text) && !text.includes('+-'),
    )
    return elementOf(
      'numericalresponse',
      place,
      [
        ...(tolerance ? [elementOf('responseparam', place, [], { type: 'tolerance', default: tolerance.trim() })] : []),
        ...more.map((each) => elementOf('additional_answer', place, hinted('correcthint', each), { answer: each.text })),
        elementOf('formulaequationinput', place),
        ...hinted('correcthint', first),
      ],
      { answer: isRange(first.text) ? value : value.replace(/\s+/g, '') },
    )
  }

  function textResponse(first: Hinted, others: (Hinted & { isRight: boolean })[]): XmlElement {
    const isExpression = first.text.startsWith('|')
    return elementOf(
      'stringresponse',
      place,
      [
        ...hinted('correcthint', first),
        ...others.flatMap((each) =>
          each.isRight
            ? [elementOf('additional_answer', place, hinted('correcthint', each), { answer: each.text })]
            : hinted('stringequalhint', each, { answer: each.text }),
        ),
        elementOf('textline', place),
      ],
      { answer: isExpression ? first.text.slice(1).trim() : first.text, type: isExpression ? 'ci regexp' : 'ci' },
    )
  }
}

interface Hinted {
  text: string
  hint: string
  label: string
}

/** Splits `{{label:: hint}}` off a text. */
function splitHint(text: string): Hinted {
  const braces = /\s*\{\{(.*?)\}\}/.exec(text)
  if (!braces) return { text: text.trim(), hint: '', label: '' }
  const said = (braces[1] as string).trim()
  const label = /^(.*?)::/.exec(said)
  return {
    text: text.replace(braces[0], '').trim(),
    hint: label ? said.slice(label[0].length).trim() : said,
    label: label?.[1]?.trim() ?? '',
  }
}

function menuOf(inner: string, place: Place, hinted: (name: string, said: Hinted) => XmlElement[]): XmlElement {
  const listed = inner.includes('\n') ? inner.split('\n') : inner.split(/,\s*/)
  const options = listed
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const said = splitHint(each)
      const right = /^\((.*)\)$/.exec(said.text)?.[1]
      return elementOf('option', place, [right ?? said.text, ...hinted('optionhint', said)], { correct: String(right !== undefined) })
    })
  return elementOf('optioninput', place, options)
}

/** As Studio tells numbers: nothing has letters besides the e of 1e3, and it begins with a number, or it is a range. */
const isNumeric = (text: string): boolean => isRange(text) || (!/[a-df-z]/i.test(text) && !Number.isNaN(Number.parseFloat(text)))

const isRange = (text: string): boolean => /^[[(].*[\])]$/.test(text)

/** A paragraph, unless it is HTML of its own. */
const asParagraph = (text: string): string => (/^</.test(text) ? text : `<p>${text}</p>`)
