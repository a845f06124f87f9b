import { type MoodleCategory, type MoodleNumber, type MoodleQuestion, type MoodleType, splitCategory } from '../moodle/question'
import type { Place, Report } from '../report'
import type { RichText } from '../rich-text/rich-text'
import { sourceLimits } from '../source/source-tree'

// Escaped characters become noncharacters of Unicode while a question is split, so that they separate nothing. Each is followed by a
// filler, because offsets lead back to the place in the file.
const escapes = ':#={}~n\\'
const escapedAt = 0xfdd0
const filler = '\ufddf'
const isEscaped = new RegExp(`([\\ufdd0-\\ufdd7])${filler}`, 'g')
const meaning = ':#={}~\n\\'

const mask = (text: string): string =>
  text.replace(/\\([:#={}~n\\])/g, (_, char: string) => String.fromCharCode(escapedAt + escapes.indexOf(char)) + filler)
const unmask = (text: string): string => text.replace(isEscaped, (_, char: string) => meaning[char.charCodeAt(0) - escapedAt] as string)

/** What a question cannot be read for. */
class Fault extends Error {
  constructor(
    message: string,
    readonly hint: string,
    readonly offset: number,
  ) {
    super(message)
  }
}

/** A piece of a question with its offset in the question. */
interface Piece {
  text: string
  offset: number
}

const piece = (text: string, offset: number): Piece => {
  const start = text.length - text.trimStart().length
  return { text: text.trim(), offset: offset + start }
}

/** Splits a piece at a separator, as often as it occurs or into at most `most` parts. */
function split({ text, offset }: Piece, separator: string, most = Number.POSITIVE_INFINITY): Piece[] {
  const parts: Piece[] = []
  let from = 0
  while (parts.length < most - 1) {
    const at = text.indexOf(separator, from)
    if (at < 0) break
    parts.push(piece(text.slice(from, at), offset + from))
    from = at + separator.length
  }
  parts.push(piece(text.slice(from), offset + from))
  return parts
}

/** Splits answers at a separator. What stands before the first one is no answer when it is empty. */
function splitAnswers(whole: Piece, separator: string): Piece[] {
  const parts = split(whole, separator)
  return parts[0]?.text === '' ? parts.slice(1) : parts
}

/** A question's lines without their comments. */
interface Block {
  text: string
  comments: string
  place(offset: number): Place
}

function* readBlocks(source: string): Generator<Block> {
  let lines: { text: string; line: number; column: number }[] = []
  const finish = (): Block => {
    const own = lines
    lines = []
    const comments = own.filter(({ text }) => text.startsWith('//')).map(({ text }) => text)
    const texts = own.map(({ text }) => (text.startsWith('//') ? ' ' : text))
    const joined = texts.join('\n')
    const start = joined.length - joined.trimStart().length
    return {
      text: joined.trim(),
      comments: comments.join('\n'),
      place(offset) {
        let rest = offset + start
        for (const [index, { line, column }] of own.entries()) {
          const { length } = texts[index] as string
          if (rest <= length) return { line, column: column + rest }
          rest -= length + 1
        }
        return own[0] ?? { line: 1, column: 1 }
      },
    }
  }
  let number = 0
  for (const line of source.split(/\r\n|\n|\r/)) {
    number += 1
    const text = line.replace(/^[ \t\v\ufeff]+|[ \t\v]+$/g, '')
    if (text !== '') lines.push({ text, line: number, column: line.indexOf(text) + 1 })
    else if (lines.length > 0) yield finish()
  }
  if (lines.length > 0) yield finish()
}

/** Reads a GIFT file as Moodle does. Reports what is not a question. */
export function readGift(source: string, report: Report): MoodleCategory[] {
  const categories: MoodleCategory[] = [{ path: [], questions: [] }]
  let count = 0
  for (const block of readBlocks(source)) {
    let { text } = block
    let start = 0
    while (text.startsWith('$CATEGORY:')) {
      const end = `${text}\n`.indexOf('\n')
      categories.push({ path: splitCategory(text.slice('$CATEGORY:'.length, end)), questions: [] })
      start += end + 1
      text = text.slice(end + 1)
      const lead = text.length - text.trimStart().length
      start += lead
      text = text.trimStart()
    }
    if (text === '') continue
    count += 1
    if (count > sourceLimits.questions) {
      report.add('import.limit', `The file has more than ${sourceLimits.questions} questions.`, 'Split it.', {
        ...block.place(start),
        severity: 'error',
      })
      return categories
    }
    const place = (offset: number) => block.place(offset + start)
    try {
      categories.at(-1)?.questions.push(readQuestion(mask(text), block.comments, place))
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      const at = place(0)
      report.item('question', 'gift', nameOf(text), at).leaveOut('import.question-syntax', error.message, error.hint, place(error.offset))
    }
  }
  return categories
}

const nameOf = (text: string): string => /^::(.*?)::/s.exec(text)?.[1]?.trim() ?? ''

const formats: Record<string, RichText['format']> = { html: 'html', moodle: 'auto', plain: 'plain', markdown: 'markdown' }

function readQuestion(text: string, comments: string, place: (offset: number) => Place): MoodleQuestion {
  const rich = ({ text: raw, offset }: Piece, fallback: RichText['format'] = 'auto'): RichText => {
    const [, prefix = '', name = ''] = /^(\[([a-z]+)\])/.exec(raw) ?? []
    const format = formats[name]
    return { text: unmask(format ? raw.slice(prefix.length) : raw).trim(), format: format ?? fallback, place: place(offset) }
  }
  let body: Piece = { text, offset: 0 }
  let name = ''
  if (text.startsWith('::')) {
    const end = text.indexOf('::', 2)
    if (end >= 0) name = unmask(text.slice(2, end)).trim()
    body = piece(text.slice(end < 0 ? 2 : end + 2), end < 0 ? 2 : end + 2)
  }
  const open = body.text.indexOf('{')
  const close = body.text.indexOf('}')
  if (open < 0 !== close < 0 || close < open) {
    const missing = open < 0 ? 'A "}" closes nothing.' : 'The "{" of the answers is not closed.'
    const hint = 'Close the answers in the same question, with no empty line in between. Write \\{ and \\} for braces in a text.'
    throw new Fault(missing, hint, body.offset + Math.max(open, 0))
  }
  const isDescription = open < 0
  // A blank stands where the answers were, unless they end the text.
  const after = body.text.slice(close + 1)
  const more = after.search(/[{}]/)
  if (!isDescription && more >= 0)
    throw new Fault(
      'There are braces behind the answers, and learners would read what stands in them.',
      'Put an empty line between questions. Write \\{ and \\} for braces in a text.',
      body.offset + close + 1 + more,
    )
  const stem = isDescription ? body.text : `${body.text.slice(0, open)}${after === '' ? '' : `_____${after}`}`
  let answers = isDescription ? piece('', 0) : piece(body.text.slice(open + 1, close), body.offset + open + 1)
  const feedbackAt = answers.text.lastIndexOf('####')
  const generalFeedback = feedbackAt < 0 ? piece('', 0) : piece(answers.text.slice(feedbackAt + 4), answers.offset + feedbackAt + 4)
  if (feedbackAt >= 0) answers = piece(answers.text.slice(0, feedbackAt), answers.offset)

  const question = rich({ text: stem, offset: body.offset })
  const withFormat = (each: Piece | undefined) => rich(each ?? piece('', 0), question.format)
  return {
    name,
    idnumber: (/\[id:((?:\\\]|[^\]\p{Cc}])+)\]/u.exec(comments)?.[1] ?? '').trim().replaceAll('\\]', ']'),
    tags: [...comments.matchAll(/\[tag:((?:\\\]|[^\]<>`\p{Cc}])+)\]/gu)].map(([, tag = '']) => tag.trim().replaceAll('\\]', ']')),
    text: question,
    generalFeedback: withFormat(generalFeedback),
    mark: 1,
    place: place(0),
    lost: [],
    ...(isDescription ? { type: 'description' as const } : readAnswers(answers, withFormat)),
  }
}

type Rich = (piece: Piece | undefined) => RichText

function readAnswers(answers: Piece, rich: Rich): MoodleType {
  const { text } = answers
  if (text === '') return { type: 'essay' }
  if (text.startsWith('>')) {
    const ordering = readOrdering(answers, rich)
    if (ordering) return ordering
  }
  if (text.startsWith('#')) return readNumbers(piece(text.slice(1), answers.offset + 1), rich)
  if (text.includes('~')) return readChoices(answers, rich)
  if (text.includes('=') && text.includes('->')) return readPairs(answers, rich)
  const [said, wrong, right] = split(answers, '#', 3)
  if (/^(?:T|TRUE|F|FALSE)$/.test(said?.text ?? '')) {
    const isTrue = said?.text.startsWith('T') === true
    return { type: 'truefalse', isTrue, whenTrue: rich(isTrue ? right : wrong), whenFalse: rich(isTrue ? wrong : right) }
  }
  return {
    type: 'shortanswer',
    caseSensitive: false,
    answers: splitAnswers(answers, '=').map((each) => {
      const { fraction = 1, rest } = readWeight(each)
      const [answer, feedback] = split(rest, '#', 2)
      return { text: rich(answer), fraction, feedback: rich(feedback) }
    }),
  }
}

/** The weight in front of an answer: `%50%`. */
function readWeight(answer: Piece): { fraction?: number; rest: Piece } {
  const [whole, percent] = /^%(-*\d{1,2}\.?\d*)%/.exec(answer.text) ?? []
  if (whole === undefined) return { rest: answer }
  const fraction = Number(percent) / 100
  if (!Number.isFinite(fraction)) throw new Fault(`"${percent}" is no weight.`, 'Write it as a number, such as %50%.', answer.offset)
  return { fraction, rest: piece(answer.text.slice(whole.length), answer.offset + whole.length) }
}

function readChoices(answers: Piece, rich: Rich): MoodleType {
  const single = answers.text.includes('=')
  const choices = splitChoices(answers).map(({ isRight, ...each }) => {
    const { fraction = 0, rest } = isRight ? { fraction: 1, rest: each } : readWeight(each)
    const [answer, feedback] = split(rest, '#', 2)
    if (!answer?.text) throw new Fault('A choice has no text.', 'Write its text behind the "~" or "=".', each.offset)
    return { text: rich(answer), fraction, feedback: rich(feedback) }
  })
  if (choices.length < 2) throw new Fault('There is only one choice.', 'Add a wrong one, with "~" in front.', answers.offset)
  return { type: 'multichoice', single, answers: choices }
}

/** Splits choices at `~` and `=`. `~=` is one separator. */
function splitChoices({ text, offset }: Piece): (Piece & { isRight: boolean })[] {
  const marks = [...text.matchAll(/~\s*=|[~=]/g)]
  const lead = piece(text.slice(0, marks[0]?.index ?? text.length), offset)
  const parts = marks.map((mark, index) => {
    const from = mark.index + mark[0].length
    return { ...piece(text.slice(from, marks[index + 1]?.index ?? text.length), offset + from), isRight: mark[0].endsWith('=') }
  })
  return lead.text === '' ? parts : [{ ...lead, isRight: false }, ...parts]
}

function readPairs(answers: Piece, rich: Rich): MoodleType {
  const parts = splitAnswers(answers, '=')
  if (parts.length < 2) throw new Fault('There is only one pair.', 'Add another one, with "=" in front.', answers.offset)
  return {
    type: 'match',
    pairs: parts.map((each) => {
      const [left, right] = split(each, '->', 2)
      if (!right) throw new Fault(`"${unmask(each.text)}" has no "->".`, 'Write each pair as =left -> right.', each.offset)
      const text = rich(left)
      return { left: text, right: unmask(right.text).trim(), place: text.place }
    }),
  }
}

const isNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

function readNumbers(all: Piece, rich: Rich): MoodleType {
  const wrongAt = all.text.indexOf('~')
  const accepted = wrongAt < 0 ? all : piece(all.text.slice(0, wrongAt), all.offset)
  const parts = splitAnswers(accepted, '=').filter(({ text }) => text !== '')
  if (parts.length === 0) throw new Fault('No number is accepted.', 'Write one behind the "#", such as {#4} or {#4:0.1}.', all.offset)
  const answers = parts.map((each): MoodleNumber => {
    const { fraction = 1, rest } = readWeight(each)
    const [answer, said] = split(rest, '#', 2)
    const feedback = rich(said)
    const written = unmask(answer?.text ?? '')
    const number = (text: string): number => {
      if (isNumber.test(text.trim()) && Number.isFinite(Number(text))) return Number(text)
      throw new Fault(`"${text.trim()}" is no number.`, 'Write numbers with a point, such as 3.14.', each.offset)
    }
    const range = written.indexOf('..')
    if (range > 0) {
      return { value: { min: number(written.slice(0, range)), max: number(written.slice(range + 2)) }, tolerance: 0, fraction, feedback }
    }
    const colon = written.indexOf(':')
    const value = colon > 0 ? written.slice(0, colon) : written
    return {
      value: value.trim() === '*' ? '*' : number(value),
      tolerance: colon > 0 ? number(written.slice(colon + 1)) : 0,
      fraction,
      feedback,
    }
  })
  if (wrongAt >= 0) {
    const [, feedback] = split(piece(all.text.slice(wrongAt), all.offset + wrongAt), '#', 2)
    answers.push({ value: '*', tolerance: 0, fraction: 0, feedback: rich(feedback) })
  }
  return { type: 'numerical', answers, units: undefined }
}

const ordering =
  /^>\s*(\d+)\s*(ALL|EXACT|RANDOM|REL|CONTIGUOUS|CONTIG)?\s*(?:HORIZONTAL|HORI|H|1|VERTICAL|VERT|V|0)?\s*([A-Z_]{3,})?\s*(?:SHOW|TRUE|YES|1|HIDE|FALSE|NO|0)?\s*(?:none|123|abc|ABCD|iii|IIII)?[ \t]*\n/

function readOrdering({ text, offset }: Piece, rich: Rich): MoodleType | undefined {
  const [head, count, select = 'RANDOM', grading = 'RELATIVE'] = ordering.exec(text) ?? []
  if (head === undefined) return undefined
  let from = head.length
  const items: RichText[] = []
  for (const line of text.slice(from).split('\n')) {
    const item = piece(line, offset + from)
    from += line.length + 1
    if (item.text !== '') items.push({ ...rich(item), format: 'auto' })
  }
  return {
    type: 'ordering',
    items,
    grading: /^(?:SHOW|TRUE|YES|HIDE|FALSE)$/.test(grading) ? 'RELATIVE' : grading,
    isSubset: !/^(?:ALL|EXACT)$/.test(select) && Number(count) < items.length,
  }
}
