import type { MoodleQuestion } from '../../import/moodle/question'
import type { RichText } from '../../import/rich-text/rich-text'
import type { ExportReport, ExportSource } from '../model'
import type { ExportContext } from '../moodle/to-moodle'
import { writeBank } from '../moodle/write-bank'

const gift = { name: 'GIFT', takesFiles: false }

/** A text with the characters of the notation escaped, on one line. */
const quote = (text: string): string => text.replace(/[\\#=~{}:]/g, '\\$&').replace(/\r?\n/g, '\\n')
/** HTML likewise. The arrow of pairs has no escape, so that it becomes a character reference. */
const quoteHtml = (html: string): string => quote(html.replaceAll('->', '-&gt;'))
const feedback = ({ text }: RichText): string => (text === '' ? '' : `#${quoteHtml(text)}`)

const writeGiftCategory = (title: string): string => `$CATEGORY: $course$/top/${title.replaceAll('/', '//')}\n`

/** Writes the questions of a course in GIFT. */
export async function* writeGiftFile(source: ExportSource, report: ExportReport): AsyncGenerator<string> {
  let isFirst = true
  for await (const part of writeBank(source, report, { notation: gift, writeCategory: writeGiftCategory, writeQuestion: writeGift })) {
    yield isFirst ? part : `\n${part}`
    isFirst = false
  }
}

/** Writes a question in GIFT. Returns undefined, and reports why, when GIFT has none of its type. */
function writeGift(question: MoodleQuestion, context: ExportContext): string | undefined {
  const answers = writeAnswers(question, context)
  if (answers === undefined) {
    context.note(
      'export.question-type',
      `"${question.idnumber}" was left out: GIFT cannot say its items, gaps or answers.`,
      'Export to moodle-xml, or write it as a question of another type.',
    )
    return undefined
  }
  if (question.mark !== 1)
    context.note('export.member-lost', `The points (${question.mark}) were left out: GIFT has none.`, 'Set them there.')
  const general = question.generalFeedback.text === '' ? '' : `\t####${quoteHtml(question.generalFeedback.text)}\n`
  const open =
    answers === '' && general === '' ? '{}' : `{${answers.startsWith('#') || answers.startsWith('>') ? '' : '\n'}${answers}${general}}`
  // Without a name, Moodle makes one of the text, which its own export may break at a line end.
  const name = question.name === '' ? '' : `::${quote(question.name)}::`
  return `// [id:${question.idnumber}]\n${name}[html]${quoteHtml(question.text.text)}${open}\n`
}

const lines = (each: readonly string[]): string => each.map((line) => `\t${line}\n`).join('')
const percent = (fraction: number): number => Number((fraction * 100).toFixed(5))

function writeAnswers(question: MoodleQuestion, { note }: ExportContext): string | undefined {
  switch (question.type) {
    case 'multichoice':
      return lines(
        question.answers.map((answer) => {
          const weight = percent(answer.fraction)
          const mark = question.single && weight === 100 ? '=' : weight === 0 ? '~' : `~%${weight}%`
          return `${mark}${quoteHtml(answer.text.text)}${feedback(answer.feedback)}`
        }),
      )
    case 'truefalse': {
      const [right, wrong] = question.isTrue ? [question.whenTrue, question.whenFalse] : [question.whenFalse, question.whenTrue]
      const said =
        right.text === '' && wrong.text === '' ? '' : `#${quoteHtml(wrong.text)}${right.text === '' ? '' : `#${quoteHtml(right.text)}`}`
      return `\t${question.isTrue ? 'TRUE' : 'FALSE'}${said}\n`
    }
    case 'shortanswer':
      // It would be read as pairs to match.
      if (question.answers.some(({ text }) => text.text.includes('->'))) return undefined
      if (question.caseSensitive) note('export.scoring-changed', 'GIFT cannot say that case counts.', 'Set "Case sensitivity" there.')
      return lines(question.answers.map(({ text, fraction }) => `=%${percent(fraction)}%${quote(text.text)}`))
    case 'numerical':
      if (question.units) note('export.member-lost', 'The unit was left out: GIFT has none.', 'Export to moodle-xml, or set it there.')
      return `#\n${lines(
        question.answers.map(({ value, tolerance, fraction }) => {
          const accepted = typeof value === 'object' ? `${value.min}..${value.max}` : `${value}:${tolerance}`
          return `=%${percent(fraction)}%${accepted}`
        }),
      )}`
    case 'match':
      return lines(question.pairs.map(({ left, right }) => `=${quoteHtml(left.text)} -> ${quote(right)}`))
    case 'essay':
      if (question.modelAnswer) note('export.member-lost', 'The model answer was left out: GIFT has none.', 'Export to moodle-xml.')
      if (question.minWords !== undefined || question.maxWords !== undefined)
        note('export.member-lost', 'The number of words was left out: GIFT has none.', 'Export to moodle-xml, or set it there.')
      return ''
    case 'ordering': {
      const items = question.items.map(({ text }) => /^<p>([^<>&\\#=~{}:\n]+)<\/p>$/.exec(text)?.[1])
      if (items.some((item) => item === undefined || /^\d|^\s*\/\//.test(item))) return undefined
      return `>${items.length} ALL VERTICAL ${question.grading} SHOW none\n${items.join('\n')}\n`
    }
    default:
      return undefined
  }
}
