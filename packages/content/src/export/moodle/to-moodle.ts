import { gapsPrompt } from '../../import/moodle/gaps'
import { plainMarker, writeZone } from '../../import/moodle/markers'
import type { MoodleAnswer, MoodleMembers, MoodleNumber, MoodleQuestion, MoodleType } from '../../import/moodle/question'
import type { RichText } from '../../import/rich-text/rich-text'
import type { IssueCode } from '../../issue'
import { type AnswerKey, type BundleQuestion, questionTypeOf } from '../../questions/question-types'
import { inlineHtml, shortTitle, toMoodleHtml, toPlainText } from './html'

/** What a notation of Moodle's questions can say. */
export interface Notation {
  name: string
  takesFiles: boolean
}

export interface ExportContext {
  notation: Notation
  /** The assets that the question shows, by hash. */
  files: ReadonlyMap<string, Uint8Array>
  /** Reports what could not be said about the question. */
  note(code: IssueCode, message: string, hint: string): void
}

/** A gap in Moodle's notation, or a number of a word, at its place in the text. */
type Of<Type extends BundleQuestion['type']> = {
  question: Extract<BundleQuestion, { type: Type }>
  key: Extract<AnswerKey, { type: Type }>
}

const place = { line: 1, column: 1 }

/** Converts a question to one of Moodle. Returns undefined, and reports why, when Moodle has no such type. */
export function toMoodle(question: BundleQuestion, key: AnswerKey, context: ExportContext): MoodleQuestion | undefined {
  const rich = (markdown: string | undefined, special?: RegExp): RichText => richText(markdown ?? '', context, special)
  const own = convert({ question, key } as Of<BundleQuestion['type']>, rich, context)
  if (!own) {
    context.note(
      'export.question-type',
      `"${question.id}" was left out: ${context.notation.name} has no questions of the type ${question.type}.`,
      'Write it as a question of another type there.',
    )
    return undefined
  }
  const members: MoodleMembers = {
    name: shortTitle(question.prompt),
    idnumber: question.id,
    text: rich(question.prompt),
    generalFeedback: rich(key.explanation),
    mark: question.points,
    tags: [],
    place,
    lost: [],
  }
  return { ...members, ...own } as MoodleQuestion
}

function richText(markdown: string, { notation, files: bytesOf, note }: ExportContext, special?: RegExp): RichText {
  const { html, files } = toMoodleHtml(markdown, {
    takesFiles: notation.takesFiles,
    ...(special && { special }),
    report(loss) {
      if (loss.kind === 'section')
        note('export.link-lost', 'A link to a section was left out; its words were kept.', 'Link to the page by its address.')
      else note('export.file-lost', `The file ${loss.name} was left out.`, 'Export to moodle-xml, which has files.')
    },
  })
  const found = new Map<string, Uint8Array>()
  for (const [name, hash] of files) {
    const bytes = bytesOf.get(hash)
    if (bytes) found.set(name, bytes)
  }
  return { text: html, format: 'html', place, ...(found.size > 0 && { files: found }) }
}

type Rich = (markdown: string | undefined, special?: RegExp) => RichText

function convert(
  { question, key }: Of<BundleQuestion['type']>,
  rich: Rich,
  context: ExportContext,
): (MoodleType & Partial<MoodleMembers>) | undefined {
  switch (question.type) {
    case 'single-choice':
      return convertSingle({ question, key } as Of<'single-choice'>, rich, context)
    case 'multiple-choice':
      return convertMultiple({ question, key } as Of<'multiple-choice'>, rich, context)
    case 'short-answer': {
      const { accepted, match, ...rules } = key as Of<'short-answer'>['key']
      return { type: 'shortanswer', caseSensitive: match === 'exact', answers: textAnswers({ accepted, ...rules }, context) }
    }
    case 'numeric': {
      const { answer, unit } = questionTypeOf(question).toAuthored(question, key, (text) => text) as AuthoredNumber
      return {
        type: 'numerical',
        answers: numberAnswers(answer),
        units: unit && { names: unit.accept, isRequired: unit.required === true },
      }
    }
    case 'ordering': {
      const { itemIds, scoring, alternatives } = key as Of<'ordering'>['key']
      if (alternatives) {
        const message = 'Other orders that are accepted were left out: there, one is right.'
        context.note('export.scoring-changed', message, 'Say in the question which order is asked for.')
      }
      const items = itemIds.map((id) => rich(question.items.find((item) => item.id === id)?.text))
      return { type: 'ordering', items, grading: scoring === 'all-or-nothing' ? 'ALL_OR_NOTHING' : 'ABSOLUTE_POSITION', isSubset: false }
    }
    case 'matching': {
      const { pairs, scoring } = key as Of<'matching'>['key']
      if (scoring === 'all-or-nothing')
        context.note(
          'export.scoring-changed',
          'There, a match gives points for each right pair.',
          'Say in the question that all pairs count.',
        )
      const used = new Set(pairs.map(({ rightId }) => rightId))
      const right = (id: string): string => {
        const { text, isPlain } = toPlainText(question.right.find((side) => side.id === id)?.text ?? '')
        if (!isPlain)
          context.note('export.member-lost', 'Formatting of right sides was left out: there, they are plain text.', 'Exchange the sides.')
        return text
      }
      return {
        type: 'match',
        pairs: [
          ...pairs.map(({ leftId, rightId }) => ({
            left: rich(question.left.find(({ id }) => id === leftId)?.text),
            right: right(rightId),
            place,
          })),
          ...question.right.filter(({ id }) => !used.has(id)).map(({ id }) => ({ left: rich(''), right: right(id), place })),
        ],
      }
    }
    case 'essay': {
      const { rubric, answer } = key as Of<'essay'>['key']
      if (rubric) context.note('export.member-lost', 'The rubric was left out.', 'Set up a grading method there.')
      const { minWords, maxWords } = question
      return {
        type: 'essay',
        ...(minWords !== undefined && { minWords }),
        ...(maxWords !== undefined && { maxWords }),
        ...(answer !== undefined && { modelAnswer: rich(answer) }),
      }
    }
    case 'cloze':
      return convertCloze({ question, key } as Of<'cloze'>, rich, context)
    case 'hotspot':
      return convertHotspot({ question, key } as Of<'hotspot'>, rich, context)
    default:
      return undefined
  }
}

function convertSingle({ question, key }: Of<'single-choice'>, rich: Rich, context: ExportContext): MoodleType {
  const feedbackOf = (id: string) => rich(key.feedback.find(({ choiceId }) => choiceId === id)?.text)
  const texts = question.choices.map(({ id, text }) => `${id}=${text}`)
  if (!key.shares && texts.join() === 'true=True,false=False')
    return { type: 'truefalse', isTrue: key.choiceId === 'true', whenTrue: feedbackOf('true'), whenFalse: feedbackOf('false') }
  return {
    type: 'multichoice',
    single: true,
    answers: question.choices.map(({ id, text }) => {
      const share = key.shares?.find(({ choiceId }) => choiceId === id)?.share ?? 0
      // Without negative points, a penalty changes nothing.
      const fraction = id === key.choiceId ? 1 : key.allowNegative ? share : Math.max(0, share)
      return { text: rich(text), fraction: checkFraction(fraction, context), feedback: feedbackOf(id) }
    }),
  }
}

function convertMultiple({ question, key }: Of<'multiple-choice'>, rich: Rich, context: ExportContext): MoodleType {
  const isAllOrNothing = key.scoring === 'all-or-nothing'
  if (isAllOrNothing)
    context.note(
      'export.scoring-changed',
      'There, some of the right choices are worth a part of the points; a wrong one takes all of them away.',
      'Say in the question that all right choices count.',
    )
  if (key.allowNegative)
    context.note('export.scoring-changed', 'There, several choices are worth at least 0 points.', 'Nothing can be done.')
  const rights = new Set(key.choiceIds)
  const wrongs = question.choices.length - rights.size
  const worth = (id: string): number => {
    const share = isAllOrNothing ? undefined : key.shares?.find(({ choiceId }) => choiceId === id)?.share
    return share ?? (rights.has(id) ? 1 / rights.size : isAllOrNothing ? -1 : -1 / wrongs)
  }
  const full = [...rights].reduce((sum, id) => sum + worth(id), 0)
  return {
    type: 'multichoice',
    single: false,
    answers: question.choices.map(({ id, text }) => ({
      text: rich(text),
      fraction: checkFraction(rights.has(id) ? worth(id) / full : worth(id), context),
      feedback: rich(key.feedback.find(({ choiceId }) => choiceId === id)?.text),
    })),
  }
}

/** The shares that Moodle's forms offer; it refuses others on import unless it is told to round them. */
const offered = [100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0]

function checkFraction(fraction: number, { note }: ExportContext): number {
  const percent = Number((fraction * 100).toFixed(5))
  if (!offered.some((each) => Math.abs(each - Math.abs(percent)) < 1e-3))
    note(
      'export.scoring-changed',
      `Moodle has no share of ${percent} %, and refuses the question unless it may round.`,
      'Choose "Nearest grade if not listed" when you import it there.',
    )
  return percent / 100
}

interface TextKey {
  accepted: { text: string; credit: number }[]
  accents?: 'ignore' | undefined
  wildcard?: true | undefined
}

function textAnswers({ accepted, accents, wildcard }: TextKey, context: ExportContext): MoodleAnswer[] {
  if (accents === 'ignore') context.note('export.scoring-changed', 'There, accents count.', 'Add answers without accents.')
  // The first answer that matches counts there, the best one here.
  return [...accepted]
    .sort((a, b) => b.credit - a.credit)
    .map(({ text, credit }) => ({
      text: { text: wildcard ? text : text.replaceAll('*', '\\*'), format: 'plain', place },
      fraction: checkFraction(credit, context),
      feedback: { text: '', format: 'html', place },
    }))
}

type AuthoredBounds = { value: number; tolerance?: number; credit?: number } | { min: number; max: number; credit?: number }
interface AuthoredNumber {
  answer: AuthoredBounds | AuthoredBounds[]
  unit?: { accept: string[]; required?: boolean }
}

const numberAnswers = (answer: AuthoredNumber['answer']): MoodleNumber[] =>
  [answer]
    .flat()
    .sort((a, b) => (b.credit ?? 1) - (a.credit ?? 1))
    .map((each) => ({
      value: 'min' in each ? { min: each.min, max: each.max } : each.value,
      tolerance: 'min' in each ? 0 : (each.tolerance ?? 0),
      fraction: each.credit ?? 1,
      feedback: { text: '', format: 'html', place },
    }))

/** What begins a gap in Moodle's texts. */
const gapStart = /\{(?=\d*:)|\[(?=\[)/

function convertCloze(
  { question, key }: Of<'cloze'>,
  rich: Rich,
  context: ExportContext,
): (MoodleType & Partial<MoodleMembers>) | undefined {
  if (context.notation.name !== 'Moodle XML') return undefined
  if (key.scoring === 'all-or-nothing')
    context.note('export.scoring-changed', 'There, each gap gives its points.', 'Say in the question that all gaps count.')
  if (key.penalty !== undefined)
    context.note('export.scoring-changed', 'There, a gap filled wrongly takes no points away.', 'Nothing can be done.')
  const mark = (index: number) => `\ue000${index}\ue001`
  const numbers = new Map(key.gaps.map(({ gapId }, index) => [gapId, index]))
  const marked = question.text.replace(/\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g, (whole, id: string) =>
    numbers.has(id) ? mark(numbers.get(id) as number) : whole,
  )
  const whole = question.prompt === gapsPrompt ? marked : `${question.prompt}\n\n${marked}`
  const text = rich(whole, gapStart)
  const fill = (of: (index: number) => string): RichText => ({
    ...text,
    text: text.text.replace(/\ue000(\d+)\ue001/g, (_, index: string) => of(Number(index))),
  })
  const bank = question.bank ?? []
  const isEven = key.gaps.every(({ weight }) => weight === key.gaps[0]?.weight)
  const says = key.feedback.length > 0
  if (key.gaps.every(({ type }) => type === 'bank') && isEven && !says) {
    return {
      type: 'ddwtos',
      text: fill((index) => {
        const gap = key.gaps[index]
        return `[[${bank.findIndex(({ id }) => gap?.type === 'bank' && id === gap.choiceId) + 1}]]`
      }),
      choices: bank.map((word) => ({ text: inlineHtml(rich(word.text).text), group: '1', isInfinite: question.reuse === true })),
    }
  }
  const weights = wholeWeights(
    key.gaps.map(({ weight }) => weight),
    question.points,
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (Math.abs(total - question.points) > 1e-9)
    context.note(
      'export.member-lost',
      `Gaps are worth whole points there, so the question has ${total} in place of ${question.points}.`,
      'Set the points of the question in a quiz there.',
    )
  const gaps = key.gaps.map((gap, index) => `{${weights[index]}:${writeGap(gap, question, key, rich, context)}}`)
  return { type: 'multianswer', text: fill((index) => gaps[index] as string) }
}

function convertHotspot({ question, key }: Of<'hotspot'>, rich: Rich, context: ExportContext): MoodleType | undefined {
  const { marks } = question
  // There, visible regions are no part of a question, and every zone needs a marker.
  if (!context.notation.takesFiles || !question.grid || marks !== key.regionIds.length) return undefined
  const [image] = [...(rich(question.image).files ?? [])].map(([name, bytes]) => ({ name, bytes }))
  if (key.scoring === 'all-or-nothing' && marks > 1)
    context.note('export.scoring-changed', 'There, each marker gives its points.', 'Say in the question that all places count.')
  context.note(
    'export.member-lost',
    'The description of the image, and names of and feedback on its regions were left out.',
    'Describe the image in the prompt.',
  )
  const right = key.regionIds.flatMap((id) => key.regions.filter((region) => region.id === id))
  return {
    type: 'ddmarker',
    image,
    // A name of a region would give the answer away.
    markers: [{ number: 1, label: plainMarker, count: marks }],
    zones: right.map(({ shape }) => ({ ...writeZone(shape, question), choice: 1 })),
  }
}

/** Weights as whole numbers, and where possible so that they add up to the points. */
function wholeWeights(weights: readonly number[], points: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  for (const factor of [points / sum, 1, 10, 100, 1000]) {
    const scaled = weights.map((weight) => weight * factor)
    if (scaled.every((each) => Math.abs(each - Math.round(each)) < 1e-9 && Math.round(each) > 0)) return scaled.map(Math.round)
  }
  return weights.map((weight) => Math.max(1, Math.round((weight / sum) * 1000)))
}

/** An answer within a gap. Characters of the notation become character references, which Moodle reads in all of its parts. */
const inGap = (html: string): string =>
  html.replace(/[~{}\\]|(?<!&)#/g, (char) => `&#${char.charCodeAt(0)};`).replace(/^[=%]/, (char) => `&#${char.charCodeAt(0)};`)
const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function writeGap(
  gap: Of<'cloze'>['key']['gaps'][number],
  question: Of<'cloze'>['question'],
  key: Of<'cloze'>['key'],
  rich: Rich,
  context: ExportContext,
): string {
  const said = (match: { choiceId?: string; outcome?: 'correct' | 'incorrect' }): string => {
    const found = key.feedback.find(
      (each) => each.gapId === gap.gapId && each.choiceId === match.choiceId && each.outcome === match.outcome,
    )
    return found ? inlineHtml(rich(found.text).text) : ''
  }
  const alternative = (answer: string, fraction: number, feedback: string): string => {
    const percent = Number((fraction * 100).toFixed(5))
    const prefix = percent === 100 ? '=' : percent === 0 ? '' : `%${percent}%`
    return `${prefix}${inGap(answer)}${feedback === '' ? '' : `#${inGap(feedback)}`}`
  }
  const [correct, incorrect] = [said({ outcome: 'correct' }), said({ outcome: 'incorrect' })]
  const catchAll = incorrect === '' ? [] : [`%0%*#${inGap(incorrect)}`]
  if (gap.type === 'choice' || gap.type === 'bank') {
    const asked = question.gaps.find(({ id }) => id === gap.gapId)
    const choices = asked?.type === 'choice' ? asked.choices : (question.bank ?? [])
    const answers = choices.map(({ id, text }) => {
      const isRight = id === gap.choiceId
      return alternative(inlineHtml(rich(text).text), isRight ? 1 : 0, said({ choiceId: id }) || (isRight ? correct : incorrect))
    })
    return `MC:${answers.join('~')}`
  }
  if (gap.type === 'text') {
    const answers = textAnswers(gap, context).map(({ text, fraction }) =>
      alternative(escapeHtml(text.text), fraction, fraction === 1 ? correct : ''),
    )
    return `${gap.match === 'exact' ? 'SAC' : 'SA'}:${[...answers, ...catchAll].join('~')}`
  }
  const authored = questionTypeOf(question).toAuthored(question, key, (text) => text) as { gaps: (AuthoredNumber & { id: string })[] }
  const own = authored.gaps.find(({ id }) => id === gap.gapId)
  if (own?.unit) context.note('export.member-lost', 'Units of gaps were left out.', 'Say in the text in which unit the number is.')
  const answers = numberAnswers(own?.answer ?? []).map(({ value, tolerance, fraction }) => {
    const { middle, reach } = asTolerance(value, tolerance)
    return alternative(`${middle}:${reach}`, fraction, fraction === 1 ? correct : '')
  })
  return `NM:${[...answers, ...catchAll].join('~')}`
}

/** A range as a value with a tolerance. */
export function asTolerance(value: MoodleNumber['value'], tolerance: number): { middle: number | '*'; reach: number } {
  if (typeof value !== 'object') return { middle: value, reach: tolerance }
  const precise = (number: number) => Number(number.toPrecision(12))
  return { middle: precise(value.min / 2 + value.max / 2), reach: precise(value.max / 2 - value.min / 2) }
}
