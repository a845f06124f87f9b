import type { MoodleQuestion } from '../../import/moodle/question'
import { modelAnswerClass } from '../../import/moodle-xml/read-moodle-xml'
import type { RichText } from '../../import/rich-text/rich-text'
import type { ExportReport, ExportSource } from '../model'
import { asTolerance } from '../moodle/to-moodle'
import { writeBank } from '../moodle/write-bank'

const moodleXml = { name: 'Moodle XML', takesFiles: true }

/** Writes the questions of a course in Moodle XML. */
export async function* writeMoodleXmlFile(source: ExportSource, report: ExportReport): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'
  yield* writeBank(source, report, { notation: moodleXml, writeCategory: writeXmlCategory, writeQuestion: writeMoodleXml })
  yield '</quiz>\n'
}

/** Text of an element. XML has no control characters but tabs and line ends. */
function content(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: matches what XML 1.0 has no notation for.
  const valid = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  return /[<>&"\r]/.test(valid) ? `<![CDATA[${valid.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` : valid
}
const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const textOf = (text: string): string => `<text>${content(text)}</text>`
const fileOf = (name: string, bytes: Uint8Array): string =>
  `<file name="${attribute(name)}" path="/" encoding="base64">${Buffer.from(bytes).toString('base64')}</file>`
const rich = (name: string, { text, files = new Map() }: RichText, attributes = '', inner = ''): string => {
  const own = [...files].map(([file, bytes]) => fileOf(file, bytes))
  return `    <${name}${attributes} format="html">${textOf(text)}${own.join('')}${inner}</${name}>\n`
}
const member = (name: string, value: string | number): string => `    <${name}>${value}</${name}>\n`
const percent = (fraction: number): number => Number((fraction * 100).toFixed(5))
const feedback = (text: RichText): string => rich('feedback', text).trim()

const writeXmlCategory = (title: string): string =>
  `  <question type="category">\n    <category>${textOf(`$course$/top/${title.replaceAll('/', '//')}`)}</category>\n  </question>\n`

const typeNames: Partial<Record<MoodleQuestion['type'], string>> = { match: 'matching', multianswer: 'cloze' }

/** Writes a question in Moodle XML. */
function writeMoodleXml(question: MoodleQuestion): string {
  const { type, name, idnumber, text, generalFeedback, mark } = question
  return [
    `  <question type="${typeNames[type] ?? type}">\n`,
    `    <name>${textOf(name)}</name>\n`,
    rich('questiontext', text),
    rich('generalfeedback', generalFeedback),
    ...(type === 'multianswer' ? [] : [member('defaultgrade', mark)]),
    member('penalty', 0),
    member('hidden', 0),
    member('idnumber', idnumber),
    writeType(question),
    '  </question>\n',
  ].join('')
}

function writeType(question: MoodleQuestion): string {
  switch (question.type) {
    case 'multichoice':
      return [
        member('single', String(question.single)),
        member('shuffleanswers', 'true'),
        member('answernumbering', 'abc'),
        ...question.answers.map(({ text, fraction, feedback: said }) =>
          rich('answer', text, ` fraction="${percent(fraction)}"`, feedback(said)),
        ),
      ].join('')
    case 'truefalse': {
      const answer = (value: boolean, said: RichText) =>
        `    <answer fraction="${question.isTrue === value ? 100 : 0}" format="moodle_auto_format">${textOf(String(value))}${feedback(said)}</answer>\n`
      return answer(true, question.whenTrue) + answer(false, question.whenFalse)
    }
    case 'shortanswer':
      return [
        member('usecase', question.caseSensitive ? 1 : 0),
        ...question.answers.map(
          ({ text, fraction, feedback: said }) =>
            `    <answer fraction="${percent(fraction)}" format="moodle_auto_format">${textOf(text.text)}${feedback(said)}</answer>\n`,
        ),
      ].join('')
    case 'numerical': {
      const { units } = question
      const answers = question.answers.map(({ value, tolerance, fraction, feedback: said }) => {
        const { middle, reach } = asTolerance(value, tolerance)
        return `    <answer fraction="${percent(fraction)}" format="moodle_auto_format">${textOf(String(middle))}${feedback(said)}<tolerance>${reach}</tolerance></answer>\n`
      })
      if (!units) return [...answers, member('showunits', 3)].join('')
      const names = units.names.map((unit) => `<unit><multiplier>1</multiplier><unit_name>${content(unit)}</unit_name></unit>`)
      return [
        ...answers,
        `    <units>${names.join('')}</units>\n`,
        member('unitgradingtype', units.isRequired ? 1 : 0),
        member('unitpenalty', 1),
        member('showunits', 0),
        member('unitsleft', 0),
      ].join('')
    }
    case 'match':
      return [
        member('shuffleanswers', 'true'),
        ...question.pairs.map(({ left, right }) => rich('subquestion', left, '', `<answer>${textOf(right)}</answer>`)),
      ].join('')
    case 'essay': {
      const { minWords = '', maxWords = '', modelAnswer } = question
      return [
        member('responseformat', 'editor'),
        member('responserequired', 1),
        member('responsefieldlines', 15),
        member('minwordlimit', minWords),
        member('maxwordlimit', maxWords),
        member('attachments', 0),
        member('attachmentsrequired', 0),
        ...(modelAnswer
          ? [rich('graderinfo', { ...modelAnswer, text: `<div class="${modelAnswerClass}">${modelAnswer.text}</div>` })]
          : []),
      ].join('')
    }
    case 'ordering':
      return [
        member('layouttype', 'VERTICAL'),
        member('selecttype', 'ALL'),
        member('selectcount', question.items.length),
        member('gradingtype', question.grading),
        member('showgrading', 'SHOW'),
        member('numberingstyle', 'none'),
        // Without it, Moodle adds hints that it cannot store.
        member('shownumcorrect', ''),
        ...question.items.map((item, index) => rich('answer', item, ` fraction="${index + 1}"`)),
      ].join('')
    case 'ddwtos':
      return [
        member('shuffleanswers', 1),
        ...question.choices.map(
          ({ text, group, isInfinite }) =>
            `    <dragbox>${textOf(text)}<group>${group}</group>${isInfinite ? '<infinite/>' : ''}</dragbox>\n`,
        ),
      ].join('')
    case 'ddmarker':
      return [
        ...(question.image ? [`    ${fileOf(question.image.name, question.image.bytes)}\n`] : []),
        ...question.markers.map(
          ({ number, label, count }) => `    <drag><no>${number}</no>${textOf(label)}<noofdrags>${count}</noofdrags></drag>\n`,
        ),
        ...question.zones.map(
          ({ shape, coords, choice }, index) =>
            `    <drop><no>${index + 1}</no><shape>${shape}</shape><coords>${coords}</coords><choice>${choice}</choice></drop>\n`,
        ),
      ].join('')
    default:
      return ''
  }
}
