import {
  type MoodleAnswer,
  type MoodleCategory,
  type MoodleMembers,
  type MoodleQuestion,
  type MoodleType,
  splitCategory,
} from '../moodle/question'
import type { Report } from '../report'
import type { RichText } from '../rich-text/rich-text'
import { sourceLimits } from '../source/source-tree'
import { childOf, childrenOf, readElements, type XmlElement } from '../xml/read-xml'

/** Types of Moodle that become no question of ours, and why. */
const notImported: Readonly<Record<string, string>> = {
  calculated: 'Lectern has no questions with numbers that are drawn for each attempt.',
  calculatedmulti: 'Lectern has no questions with numbers that are drawn for each attempt.',
  calculatedsimple: 'Lectern has no questions with numbers that are drawn for each attempt.',
  ddimageortext: 'Lectern has no gaps that stand on an image.',
  random: 'A question drawn at random is a setting of a quiz: use draw.',
  randomsamatch: 'Lectern has no questions that are made of other questions.',
}

/**
 * Reads a Moodle XML file. Yields each question by itself, in its category, so that memory need not hold all of them. Reports what is not
 * a question of ours.
 */
export function* readMoodleXml(bytes: Uint8Array, report: Report): Generator<MoodleCategory> {
  const counts = { questions: 0, penalties: 0, tags: new Set<string>(), tagged: 0 }
  let path: string[] = []
  const elements = readElements(bytes, report, 2)
  let next = elements.next()
  for (; !next.done; next = elements.next()) {
    const element = next.value
    if (element.name !== 'question' || counts.questions > sourceLimits.questions) continue
    if (element.attributes.type === 'category') {
      const description = rich(childOf(element, 'info'), 'auto', element)
      path = splitCategory(textIn(childOf(element, 'category')) || (childOf(element, 'category')?.text ?? ''))
      yield { path, ...(description.text !== '' && { description }), questions: [] }
      continue
    }
    counts.questions += 1
    if (counts.questions > sourceLimits.questions) {
      report.add('import.limit', `The file has more than ${sourceLimits.questions} questions.`, 'Split it.', {
        ...element.place,
        severity: 'error',
      })
      continue
    }
    const question = readQuestion(element, report)
    if (!question) continue
    if (Number(childOf(element, 'penalty')?.text ?? 0) > 0) counts.penalties += 1
    if (question.tags.length > 0) counts.tagged += 1
    for (const tag of question.tags) counts.tags.add(tag)
    yield { path, questions: [question] }
  }
  const root = next.value
  if (root !== undefined && root !== 'quiz')
    report.add('import.syntax', `The file is no Moodle XML: it starts with <${root}>, not <quiz>.`, 'Choose another format.', {
      severity: 'error',
    })
  if (counts.penalties > 0)
    report.add(
      'import.member-lost',
      `Left out: what further tries cost (${counts.penalties} questions). A further try is an attempt of its own in Lectern.`,
      'Set maxAttempts and counts of the quiz.',
    )
  if (counts.tagged > 0)
    report.add(
      'import.member-lost',
      `Left out: tags of ${counts.tagged} questions (${[...counts.tags].sort().join(', ').slice(0, 300)}).`,
      'Use `section` to say where a question belongs.',
    )
}

/** Reads a question. Returns undefined, and reports why, when it is none of ours. */
function readQuestion(element: XmlElement, report: Report): MoodleQuestion | undefined {
  const type = element.attributes.type ?? ''
  const members = readMembers(element, type)
  const leaveOut = (code: 'import.question-type' | 'import.question-syntax', message: string, hint: string): undefined => {
    report.item('question', type, members.name, element.place).leaveOut(code, message, hint)
  }
  const reason = notImported[type]
  if (reason !== undefined) return leaveOut('import.question-type', `"${type}": ${reason}`, 'Write it as a question of another type.')
  const own = readType(element, type, members)
  if (own === undefined)
    return leaveOut('import.question-type', `Lectern does not know the type "${type}".`, 'Write it as a question of another type.')
  if ('fault' in own) return leaveOut('import.question-syntax', own.fault, 'Correct the question in Moodle, and export it again.')
  return { ...members, ...own } as MoodleQuestion
}

const formats: Readonly<Record<string, RichText['format']>> = {
  html: 'html',
  moodle_auto_format: 'auto',
  plain_text: 'plain',
  markdown: 'markdown',
  wiki_like: 'auto',
}

const textIn = (element: XmlElement | undefined): string => childOf(element, 'text')?.text.trim() ?? ''

function rich(element: XmlElement | undefined, fallback: RichText['format'], holder: XmlElement): RichText {
  const files = filesOf(element)
  return {
    text: textIn(element),
    format: formats[element?.attributes.format?.trim() ?? ''] ?? fallback,
    place: element?.place ?? holder.place,
    ...(files.size > 0 && { files }),
  }
}

function filesOf(element: XmlElement | undefined): Map<string, Uint8Array> {
  return new Map(
    childrenOf(element, 'file').map(({ attributes, text }) => {
      const path = `${attributes.path ?? '/'}${attributes.name ?? ''}`.replace(/^\/+/, '')
      return [path, Buffer.from(text, 'base64')]
    }),
  )
}

/** What Moodle writes as feedback on an answer as a whole when nobody has changed it. */
const usualFeedback =
  /^(?:<p>)?(?:Your answer is (?:correct|partially correct|incorrect)|That is (?:not right at all|correct)|Parts, but only parts, of your response are correct|Well done)[.!]?(?:<\/p>)?$/i

function readMembers(element: XmlElement, type: string): MoodleMembers {
  const text = rich(childOf(element, 'questiontext'), 'html', element)
  const image = childOf(element, 'image_base64')
  const name = childOf(element, 'image')?.text.trim()
  // Until 2.0, a question had one image below its text.
  if (image && name) {
    const file = name.replaceAll('/', '_')
    text.text += ` <img src="@@PLUGINFILE@@/${file}" alt="">`
    text.files = new Map([...(text.files ?? []), [file, Buffer.from(image.text, 'base64')]])
  }
  const hints = childrenOf(element, 'hint').filter((hint) => textIn(hint) !== '' || textIn(childOf(hint, 'hintcontent')) !== '').length
  const combined = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'].filter((each) => {
    const said = textIn(childOf(element, each))
    return said !== '' && !usualFeedback.test(said)
  })
  return {
    name: textIn(childOf(element, 'name')),
    idnumber: childOf(element, 'idnumber')?.text.trim() ?? '',
    text,
    generalFeedback: rich(childOf(element, 'generalfeedback'), text.format, element),
    mark: type === 'multianswer' || type === 'cloze' ? 1 : Number(childOf(element, 'defaultgrade')?.text.trim() || 1),
    tags: childrenOf(childOf(element, 'tags'), 'tag').map(textIn).filter(Boolean),
    place: element.place,
    lost: [
      ...(hints > 0 ? [hints === 1 ? 'a hint' : `${hints} hints`] : []),
      ...(combined.length > 0 ? [`feedback on the answer as a whole (${combined.join(', ')})`] : []),
    ],
  }
}

function readType(element: XmlElement, type: string, members: MoodleMembers): MoodleType | { fault: string } | undefined {
  const { format } = members.text
  const member = (name: string) => childOf(element, name)?.text.trim() ?? ''
  const answers = (withFormat: boolean) =>
    childrenOf(element, 'answer').map((answer): MoodleAnswer => {
      const text = rich(answer, withFormat ? format : 'plain', element)
      return {
        // Very old files have no element for the text.
        text: { ...text, text: text.text || answer.text.trim(), ...(!withFormat && { format: 'plain' as const }) },
        fraction: Number(answer.attributes.fraction ?? childOf(answer, 'fraction')?.text ?? 0) / 100,
        feedback: rich(childOf(answer, 'feedback'), format, answer),
      }
    })
  const checked = (list: MoodleAnswer[]): MoodleAnswer[] | { fault: string } =>
    list.length === 0
      ? { fault: 'The question has no answer.' }
      : list.some(({ fraction }) => !Number.isFinite(fraction) || Math.abs(fraction) > 1)
        ? { fault: 'A fraction is no number from -100 to 100.' }
        : list
  if (!Number.isFinite(members.mark)) return { fault: 'The points are no number.' }
  switch (type) {
    case 'multichoice':
    case 'multichoiceset': {
      const list = checked(answers(true))
      if ('fault' in list) return list
      const isAllOrNothing = type === 'multichoiceset'
      const single = !isAllOrNothing && !['false', '0', ''].includes(childOf(element, 'single') ? member('single') : 'true')
      return { type: 'multichoice', single, ...(isAllOrNothing && { allOrNothing: true }), answers: list }
    }
    case 'truefalse': {
      const [first, second] = answers(true)
      if (!first || !second) return { fault: 'The question has no two answers.' }
      // Old files name them in another language, true first.
      const [whenTrue, whenFalse] = first.text.text === 'false' || second.text.text === 'true' ? [second, first] : [first, second]
      return { type: 'truefalse', isTrue: whenTrue.fraction === 1, whenTrue: whenTrue.feedback, whenFalse: whenFalse.feedback }
    }
    case 'shortanswer': {
      const list = checked(answers(false))
      return 'fault' in list ? list : { type, caseSensitive: ['1', 'true'].includes(member('usecase')), answers: list }
    }
    case 'numerical':
      return readNumerical(element, checked(answers(false)), members)
    case 'match':
    case 'matching':
      return {
        type: 'match',
        pairs: childrenOf(element, 'subquestion').map((pair) => ({
          left: rich(pair, format, element),
          right: textIn(childOf(pair, 'answer')),
          place: pair.place,
        })),
      }
    case 'essay':
      return readEssay(element, members)
    case 'description':
      return { type }
    case 'cloze':
    case 'multianswer':
      return { type: 'multianswer' }
    case 'ordering': {
      const select = member('selecttype') || member('logical')
      const count = Number(member('selectcount') || member('studentsee') || 6)
      const items = answers(true).map(({ text }) => text)
      if (answers(true).some(({ feedback }) => feedback.text !== '')) members.lost.push('feedback on items')
      return {
        type,
        items,
        grading: member('gradingtype') || 'RELATIVE',
        isSubset: !/^(?:ALL|0)$/.test(select || 'RANDOM') && count < items.length,
      }
    }
    case 'gapselect':
    case 'ddwtos': {
      const boxes = childrenOf(element, type === 'gapselect' ? 'selectoption' : 'dragbox')
      return {
        type,
        choices: boxes.map((box) => ({
          text: textIn(box),
          group: childOf(box, 'group')?.text.trim() || '1',
          isInfinite: childOf(box, 'infinite') !== undefined,
        })),
      }
    }
    case 'ddmarker': {
      const [image] = [...filesOf(element)].map(([name, bytes]) => ({ name, bytes }))
      const number = (holder: XmlElement, name: string) => Number(childOf(holder, name)?.text.trim() || 0)
      return {
        type,
        image,
        markers: childrenOf(element, 'drag').map((drag) => ({
          number: number(drag, 'no'),
          label: childOf(drag, 'text')?.text.trim() ?? '',
          count: childOf(drag, 'infinite') ? Number.POSITIVE_INFINITY : number(drag, 'noofdrags') || 1,
        })),
        zones: childrenOf(element, 'drop')
          .sort((a, b) => number(a, 'no') - number(b, 'no'))
          .map((drop) => ({
            shape: childOf(drop, 'shape')?.text.trim() ?? '',
            coords: childOf(drop, 'coords')?.text.trim() ?? '',
            choice: number(drop, 'choice'),
          })),
      }
    }
    default:
      return undefined
  }
}

function readNumerical(
  element: XmlElement,
  list: MoodleAnswer[] | { fault: string },
  members: MoodleMembers,
): MoodleType | { fault: string } {
  if ('fault' in list) return list
  const tolerances = childrenOf(element, 'answer').map((answer) => Number(childOf(answer, 'tolerance')?.text.trim() || 0))
  const numbers = list.map(({ text, fraction, feedback }, index) => ({
    value: text.text === '*' || text.text === '' ? ('*' as const) : Number(text.text.replace(',', '.')),
    tolerance: tolerances[index] ?? 0,
    fraction,
    feedback,
  }))
  if (numbers.some(({ value, tolerance }) => (value !== '*' && !Number.isFinite(value)) || !Number.isFinite(tolerance)))
    return { fault: 'An accepted answer is no number.' }
  const units = childrenOf(childOf(element, 'units'), 'unit').map((unit) => ({
    name: childOf(unit, 'unit_name')?.text.trim() ?? '',
    multiplier: Number(childOf(unit, 'multiplier')?.text.trim() || 1),
  }))
  const member = (name: string) => Number(childOf(element, name)?.text.trim() || Number.NaN)
  // 3: no units. 0: optional, in the text. 1 and 2: chosen from a list beside the number.
  const shown = member('showunits')
  const taken = units.filter(({ name, multiplier }) => name !== '' && multiplier === 1)
  if (shown === 3 || taken.length === 0) {
    if (units.length > 0 && shown !== 3) members.lost.push('units that are converted')
    return { type: 'numerical', answers: numbers, units: undefined }
  }
  const other = units.filter(({ multiplier }) => multiplier !== 1).map(({ name }) => name)
  if (other.length > 0) members.lost.push(`units that are converted (${other.join(', ')})`)
  const isGraded = member('unitgradingtype') > 0
  if (isGraded && member('unitpenalty') !== 1 && member('unitpenalty') > 0)
    members.lost.push('the points that a number without its unit still has')
  return { type: 'numerical', answers: numbers, units: { names: taken.map(({ name }) => name), isRequired: isGraded } }
}

/** Marks the model answer that our own export puts among the notes for graders. */
export const modelAnswerClass = 'lectern-model-answer'

function readEssay(element: XmlElement, members: MoodleMembers): MoodleType {
  const words = (name: string) => {
    const value = Number(childOf(element, name)?.text.trim() || 0)
    return Number.isInteger(value) && value > 0 ? value : undefined
  }
  const grader = rich(childOf(element, 'graderinfo'), 'html', element)
  const marked = new RegExp(`^<div class="${modelAnswerClass}">([\\s\\S]*)</div>$`).exec(grader.text)
  if (grader.text !== '' && !marked) members.lost.push('notes for graders')
  if (textIn(childOf(element, 'responsetemplate')) !== '') members.lost.push('the text to start from')
  if (Number(childOf(element, 'attachments')?.text.trim() || 0) !== 0) members.lost.push('uploading files')
  const [minWords, maxWords] = [words('minwordlimit'), words('maxwordlimit')]
  return {
    type: 'essay',
    ...(minWords !== undefined && { minWords }),
    ...(maxWords !== undefined && { maxWords }),
    ...(marked && { modelAnswer: { ...grader, text: marked[1] ?? '' } }),
  }
}
