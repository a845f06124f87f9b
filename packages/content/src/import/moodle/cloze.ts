import { textOf } from '../../markdown/text'
import { readHtml } from '../rich-text/html'
import type { RichText } from '../rich-text/rich-text'
import type { MoodleAnswer, MoodleNumber } from './question'

/** A gap as Moodle writes it into a text: `{1:SHORTANSWER:=yeast~%50%gas#From what?}`. */
export type MoodleGap = { weight: number } & (
  | { type: 'choice'; answers: MoodleAnswer[] }
  | { type: 'text'; caseSensitive: boolean; answers: MoodleAnswer[] }
  | { type: 'number'; answers: MoodleNumber[] }
)

interface Cloze {
  text: string
  gaps: MoodleGap[]
  fault?: { message: string; hint: string }
}

const start =
  /\{(\d*):(NUMERICAL|NM|(?:MULTICHOICE|MC)(?:_?(?:VS|HS|V|H|S))?|(?:SHORTANSWER|SA|MW)(?:_?C)?|(?:MULTIRESPONSE|MR)(?:_?(?:HS|H|S))?):/g

/** Finds the gaps of a text, and puts marks in their place. */
export function readCloze({ text, format, place, files }: RichText, mark: (number: number) => string): Cloze {
  const gaps: MoodleGap[] = []
  const rich = (value: string): RichText => ({
    text: value,
    format: format === 'markdown' ? 'markdown' : 'html',
    place,
    ...(files && { files }),
  })
  let marked = ''
  let end = 0
  for (const match of text.matchAll(start)) {
    if (match.index < end) continue
    const from = match.index + match[0].length
    const close = /(?<!\\)\}/.exec(text.slice(from))
    if (!close) return { text, gaps, fault: { message: 'A gap is not closed.', hint: 'Close it with "}".' } }
    const kind = match[2] as string
    if (/^M(?:ULTI)?R/.test(kind)) {
      const message = `Gap ${gaps.length + 1} takes several choices (${kind}), which a gap of Lectern does not.`
      return { text, gaps, fault: { message, hint: 'Make it a multiple-choice question of its own.' } }
    }
    const weight = match[1] === '' ? 1 : Number(match[1])
    const answers = readAlternatives(text.slice(from, from + close.index))
    if (/^N/.test(kind)) {
      const numbers = answers.map(({ answer, ...rest }) => ({ ...readNumber(answer), ...rest, feedback: rich(rest.feedback) }))
      if (numbers.some(({ value }) => Number.isNaN(value)))
        return {
          text,
          gaps,
          fault: { message: `Gap ${gaps.length + 1} accepts something that is no number.`, hint: 'Write {1:NM:=3.14:0.01}.' },
        }
      gaps.push({ type: 'number', weight, answers: numbers as MoodleNumber[] })
    } else {
      const texts = answers.map(({ answer, fraction, feedback }) => ({
        text: kind.startsWith('M') && !kind.startsWith('MW') ? rich(answer) : { ...rich(plainText(answer)), format: 'plain' as const },
        fraction,
        feedback: rich(feedback),
      }))
      if (kind.startsWith('M') && !kind.startsWith('MW')) gaps.push({ type: 'choice', weight, answers: texts })
      else gaps.push({ type: 'text', weight, caseSensitive: kind.endsWith('C'), answers: texts })
    }
    marked += text.slice(end, match.index) + mark(gaps.length)
    end = from + close.index + 1
  }
  if (gaps.length === 0) return { text, gaps, fault: { message: 'The text has no gap.', hint: 'Write one, such as {1:SA:=yeast}.' } }
  return { text: marked + text.slice(end), gaps }
}

function readAlternatives(content: string): { answer: string; fraction: number; feedback: string }[] {
  return content
    .split(/(?<!\\)~/)
    .filter((part, index) => index > 0 || part.trim() !== '')
    .map((part) => {
      const [prefix = '', percent] = /^(?:=|%(-?\d+(?:[.,]\d*)?)%)/.exec(part.trimStart()) ?? []
      const rest = part.trimStart().slice(prefix.length)
      // A number sign within a character reference begins no feedback.
      const cut = /(?<!\\|&|&amp;)#/.exec(rest)
      const unquote = (value: string) => value.replace(/\\([}#~"/\\])/g, '$1').trim()
      return {
        answer: unquote(cut ? rest.slice(0, cut.index) : rest),
        fraction: percent !== undefined ? Number(percent.replace(',', '.')) / 100 : prefix === '=' ? 1 : 0,
        feedback: unquote(cut ? rest.slice(cut.index + 1) : ''),
      }
    })
}

function readNumber(answer: string): { value: number | '*'; tolerance: number } {
  const [value = '', tolerance = '0'] = answer.split(':')
  const number = (text: string) =>
    /^\s*[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][+-]?\d+)?\s*$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  const reach = number(tolerance)
  return { value: value.trim() === '*' ? '*' : Number.isNaN(reach) ? Number.NaN : number(value), tolerance: reach }
}

/** The text of a piece of HTML. */
const plainText = (html: string): string => textOf(readHtml(html)).replace(/\s+/g, ' ').trim()
