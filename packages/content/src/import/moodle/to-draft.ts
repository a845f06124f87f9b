import { readImageSize } from '../../image-size'
import { openId } from '../identify'
import type { DraftQuestion } from '../model'
import type { ItemReport, Place } from '../report'
import type { RichText, TextConverter } from '../rich-text/rich-text'
import { readCloze } from './cloze'
import { numbersDiffer, textsDiffer } from './first-match'
import { gridFor, overlapTwice, plainMarker, readZone } from './markers'
import type { MoodleAnswer, MoodleMembers, MoodleQuestion, MoodleType, MoodleWord } from './question'

type Of<Type extends MoodleType['type']> = Extract<MoodleQuestion, { type: Type }>

/** What stands above the gaps of a text, because Moodle has a text alone. */
export const gapsPrompt = 'Fill in the gaps.'

/** A question that would not be scored as in the source. */
class Unscorable extends Error {
  constructor(
    message: string,
    readonly hint: string,
    readonly place?: Place,
  ) {
    super(message)
  }
}

/** More than the course format takes of a question, and little enough to look at before that is known. */
const largest = { pieces: 500, characters: 1_000_000 }

/** How many answers a question has, and how long its texts are without images in them. */
function sizeOf(question: Exclude<MoodleQuestion, { type: 'description' }>): { pieces: number; characters: number } {
  const own = { ...question } as Record<string, unknown>
  const lists = ['answers', 'pairs', 'items', 'choices', 'markers', 'zones'].map((name) => own[name])
  const pieces = Math.max(0, ...lists.map((list) => (Array.isArray(list) ? list.length : 0)))
  let characters = 0
  const add = (value: unknown): void => {
    if (typeof value === 'string')
      characters += value.length < 10_000 ? value.length : value.replace(/data:[\w/+.-]+;base64,[\w+/=]+/g, '').length
    else if (Array.isArray(value)) for (const each of value) add(each)
    else if (typeof value === 'object' && value !== null && !(value instanceof Map) && !ArrayBuffer.isView(value))
      for (const each of Object.values(value)) add(each)
  }
  if (pieces <= largest.pieces) add(own)
  return { pieces, characters }
}

/** Converts a question of Moodle to one of ours. Returns undefined, and reports why, when it would be scored in another way. */
export async function toDraft(
  question: Exclude<MoodleQuestion, { type: 'description' }>,
  texts: TextConverter,
  item: ItemReport,
): Promise<DraftQuestion | undefined> {
  const convert = (text: RichText) => texts.toMarkdown(text, item)
  const size = sizeOf(question)
  if (size.pieces > largest.pieces || size.characters > largest.characters) {
    const message =
      size.pieces > largest.pieces
        ? `The question has ${size.pieces} answers; at most ${largest.pieces} are read.`
        : `The question has ${size.characters} characters; at most ${largest.characters} are read.`
    item.leaveOut('import.question-invalid', message, 'Split it into several questions.')
    return undefined
  }
  try {
    if (!(question.mark > 0)) throw new Unscorable('The question is worth no points.', 'Give it points, or write it as a self-check.')
    if (question.lost.length > 0)
      item.note('import.member-lost', `Left out: ${question.lost.join(', ')}.`, 'Use the explanation for what learners should read.')
    const { moved = [], ...own } = await convertType(question, convert, item)
    const general = await convert(question.generalFeedback)
    const explanation = [general, moved.map((each) => `- ${each.replaceAll('\n', '\n  ')}`).join('\n')].filter(Boolean).join('\n\n')
    if (moved.length > 0)
      item.note(
        'import.feedback-moved',
        'Feedback on single answers was put into the explanation.',
        'Read it, and shorten it where needed.',
      )
    const { type, ...members } = own as { type: DraftQuestion['type'] }
    return {
      type,
      prompt: 'prompt' in own ? own.prompt : await convert(question.text),
      ...(points(question, own) !== 1 && { points: points(question, own) }),
      ...members,
      ...(explanation !== '' && { explanation }),
    } as DraftQuestion
  } catch (error) {
    if (!(error instanceof Unscorable)) throw error
    item.leaveOut('import.question-unscorable', error.message, error.hint, error.place)
    return undefined
  }
}

const points = ({ mark }: MoodleMembers, own: object): number => ('points' in own ? (own.points as number) : tidy(mark))

/** A number without the noise of binary fractions. */
const tidy = (value: number): number => Number(value.toFixed(7))

type Convert = (text: RichText) => Promise<string>
type Own = { type: DraftQuestion['type']; moved?: string[] } & Record<string, unknown>

async function convertType(question: Exclude<MoodleQuestion, { type: 'description' }>, convert: Convert, item: ItemReport): Promise<Own> {
  switch (question.type) {
    case 'multichoice':
      return question.single ? convertSingle(question, convert) : convertMultiple(question, convert)
    case 'truefalse': {
      const choice = async (id: 'true' | 'false', text: string, said: RichText) => withFeedback({ id, text }, await convert(said))
      return {
        type: 'single-choice',
        choices: [await choice('true', 'True', question.whenTrue), await choice('false', 'False', question.whenFalse)],
        answer: question.isTrue ? 'true' : 'false',
      }
    }
    case 'shortanswer':
      return convertShort(question, convert)
    case 'numerical':
      return convertNumbers(question, convert)
    case 'match':
      return convertMatch(question, convert, item)
    case 'essay': {
      const answer = question.modelAnswer ? await convert(question.modelAnswer) : ''
      const { minWords, maxWords } = question
      return {
        type: 'essay',
        ...(minWords !== undefined && { minWords }),
        ...(maxWords !== undefined && { maxWords }),
        ...(answer !== '' && { answer }),
      }
    }
    case 'ordering': {
      if (question.isSubset)
        item.note('import.scoring-changed', 'Moodle shows some of the items; Lectern shows all.', 'Remove items if there are too many.')
      const isAllOrNothing = question.grading === 'ALL_OR_NOTHING'
      if (!isAllOrNothing && !/^ABS/.test(question.grading))
        item.note(
          'import.scoring-changed',
          `Moodle scores the order by ${question.grading}; Lectern counts the items in the right place.`,
          'Set scoring: all-or-nothing if a part should be worth nothing.',
        )
      return {
        type: 'ordering',
        items: await Promise.all(question.items.map(async (each, index) => ({ id: openId(index), text: await convert(each) }))),
        ...(isAllOrNothing && { scoring: 'all-or-nothing' }),
      }
    }
    case 'gapselect':
    case 'ddwtos':
      return convertWords(question, convert, item)
    case 'ddmarker':
      return convertMarkers(question, convert, item)
    case 'multianswer':
      return convertCloze(question, convert)
  }
}

const withFeedback = <Piece extends object>(piece: Piece, feedback: string) => (feedback === '' ? piece : { ...piece, feedback })

async function convertChoices(answers: readonly MoodleAnswer[], convert: Convert, share: (answer: MoodleAnswer, index: number) => object) {
  return Promise.all(
    answers.map(async (answer, index) =>
      withFeedback({ id: openId(index), text: await convert(answer.text), ...share(answer, index) }, await convert(answer.feedback)),
    ),
  )
}

const isFull = (fraction: number): boolean => fraction > 1 - 1e-6

async function convertSingle({ answers }: Of<'multichoice'>, convert: Convert): Promise<Own> {
  const right = answers.findIndex(({ fraction }) => isFull(fraction))
  if (right < 0) throw new Unscorable('No choice is worth all points.', 'Give one choice 100 %.')
  const share = ({ fraction }: MoodleAnswer, index: number) => {
    if (index === right || fraction === 0) return {}
    return fraction > 0 ? { credit: Math.min(1, tidy(fraction)) } : { penalty: Math.min(1, tidy(-fraction)) }
  }
  return {
    type: 'single-choice',
    choices: await convertChoices(answers, convert, share),
    answer: openId(right),
    ...(answers.some(({ fraction }) => fraction < 0) && { allowNegative: true }),
  }
}

async function convertMultiple({ answers, allOrNothing }: Of<'multichoice'>, convert: Convert): Promise<Own> {
  const rights = answers.filter(({ fraction }) => fraction > 0)
  const wrongs = answers.filter(({ fraction }) => fraction <= 0)
  if (rights.length === 0) throw new Unscorable('No choice is right.', 'Give the right ones a positive weight.')
  const answer = answers.flatMap(({ fraction }, index) => (fraction > 0 ? [openId(index)] : []))
  if (allOrNothing)
    return { type: 'multiple-choice', choices: await convertChoices(answers, convert, () => ({})), answer, scoring: 'all-or-nothing' }
  const total = rights.reduce((sum, { fraction }) => sum + fraction, 0)
  if (Math.abs(total - 1) > 1e-3)
    throw new Unscorable(
      `The weights of the right choices add up to ${tidy(total * 100)} %.`,
      'Give right choices weights that add up to 100 %.',
    )
  // Equal shares are the rule of the type, and need not be said.
  const isEven = rights.every(({ fraction }) => Math.abs(fraction - 1 / rights.length) < 1e-4)
  const isUsual = wrongs.every(({ fraction }) => Math.abs(fraction + 1 / wrongs.length) < 1e-4)
  const share = ({ fraction }: MoodleAnswer) => {
    if (fraction > 0) return isEven ? {} : { credit: tidy(fraction) }
    return isUsual ? {} : { penalty: Math.min(1, tidy(Math.abs(fraction))) }
  }
  return { type: 'multiple-choice', choices: await convertChoices(answers, convert, share), answer }
}

const withCredit = <Accepted extends object>(accepted: Accepted, fraction: number) =>
  isFull(fraction) ? accepted : { ...accepted, credit: tidy(fraction) }

/** The feedback on an answer as a line of the explanation. */
async function lineOf(answer: string, feedback: RichText, convert: Convert): Promise<string[]> {
  const said = await convert(feedback)
  if (said === '') return []
  // A code span shows an answer as it has to be typed.
  const marks = '`'.repeat(1 + Math.max(0, ...(answer.match(/`+/g) ?? []).map(({ length }) => length)))
  const space = answer.startsWith('`') || answer.endsWith('`') ? ' ' : ''
  return [answer === '*' || answer === '' ? said : `${marks}${space}${answer}${space}${marks}: ${said}`]
}

const texts = (answers: readonly MoodleAnswer[]) =>
  answers.map(({ text, ...rest }) => ({ ...rest, text: text.text.replace(/\s+/g, ' ').trim(), place: text.place }))

/** The members that say which texts are accepted. */
function acceptedTexts(answers: readonly MoodleAnswer[], caseSensitive: boolean): object {
  const written = texts(answers)
  const differs = textsDiffer(written, caseSensitive)
  if (differs !== undefined)
    throw new Unscorable(
      `Moodle takes the first answer that matches "${differs}", Lectern the best one.`,
      'Put answers with more points first, and make the others differ.',
    )
  const accepted = written.filter(({ fraction }) => fraction > 0)
  const hasStar = accepted.some(({ text }) => text.includes('*'))
  return {
    answer: accepted.map(({ text, fraction }) => (isFull(fraction) ? text : { text, credit: tidy(fraction) })),
    ...(caseSensitive && { match: 'exact' }),
    ...(hasStar && { wildcard: true }),
  }
}

async function convertShort({ answers, caseSensitive }: Of<'shortanswer'>, convert: Convert): Promise<Own> {
  const moved = await Promise.all(texts(answers).map(({ text, feedback }) => lineOf(text, feedback, convert)))
  return { type: 'short-answer', ...acceptedTexts(answers, caseSensitive), moved: moved.flat() }
}

/** The members that say which numbers are accepted. */
function acceptedNumbers({ answers, units }: Pick<Of<'numerical'>, 'answers' | 'units'>): object {
  const differs = numbersDiffer(answers)
  if (differs !== undefined)
    throw new Unscorable(
      `Moodle takes the first answer that ${differs} lies in, Lectern the best one.`,
      'Put answers with more points first.',
    )
  const accepted = answers.flatMap(({ value, tolerance, fraction }) => {
    if (fraction <= 0 || value === '*') return []
    const bounds = typeof value === 'object' ? value : { value, ...(tolerance !== 0 && { tolerance: Math.abs(tolerance) }) }
    return [withCredit(bounds, fraction)]
  })
  return {
    answer: accepted.length === 1 ? accepted[0] : accepted,
    ...(units && { unit: { accept: units.names, ...(units.isRequired && { required: true }) } }),
  }
}

const numberText = (value: Of<'numerical'>['answers'][number]['value']): string =>
  typeof value === 'object' ? `${value.min} to ${value.max}` : String(value)

async function convertNumbers(question: Of<'numerical'>, convert: Convert): Promise<Own> {
  const moved = await Promise.all(question.answers.map(({ value, feedback }) => lineOf(numberText(value), feedback, convert)))
  return { type: 'numeric', ...acceptedNumbers(question), moved: moved.flat() }
}

async function convertMatch({ pairs, text }: Of<'match'>, convert: Convert, item: ItemReport): Promise<Own> {
  const sides = await Promise.all(
    pairs.map(async ({ left, right, place }) => ({
      left: await convert(left),
      right: await convert({ text: right, format: 'plain', place }),
    })),
  )
  const matched = sides.filter(({ left }) => left !== '')
  const rights = [...new Set(matched.map(({ right }) => right))]
  const spare = [...new Set(sides.map(({ right }) => right))].filter((right) => right !== '' && !rights.includes(right))
  if (rights.length === matched.length) {
    return {
      type: 'matching',
      pairs: matched.map(({ left, right }, index) => ({
        left: { id: openId(2 * index), text: left },
        right: { id: openId(2 * index + 1), text: right },
      })),
      ...(spare.length > 0 && { spare: spare.map((each, index) => ({ id: openId(2 * matched.length + index), text: each })) }),
    }
  }
  item.note(
    'import.type-changed',
    'An answer fits several items, so the question became a text with gaps to choose from.',
    'Nothing has to be done: it is scored in the same way.',
  )
  const all = [...rights, ...spare]
  return {
    type: 'cloze',
    prompt: (await convert(text)) || gapsPrompt,
    text: matched.map(({ left }, index) => `${left} {{gap-${index + 1}}}`).join('\n\n'),
    gaps: matched.map(({ right }, gap) => ({
      id: `gap-${gap + 1}`,
      type: 'choice',
      choices: all.map((each, index) => ({ id: openId(gap * all.length + index), text: each })),
      answer: openId(gap * all.length + all.indexOf(right)),
    })),
  }
}

/** Converts a text whose gaps are marked by `mark(index)`, and calls them `gap-1`, `gap-2`, …. */
export async function gapText(text: RichText, convert: Convert): Promise<string> {
  // What looks like a gap and is none would be one in our text.
  const markdown = (await convert({ ...text, hasGaps: true })).replace(/\{\{(?=\s*[a-z][a-z0-9-]*\s*\}\})/g, '\\{\\{')
  return markdown.replace(/\ue000(\d+)\ue001/g, (_whole, number: string) => `{{gap-${number}}}`)
}

export const gapMark = (number: number): string => `\ue000${number}\ue001`

async function convertWords(question: Of<'gapselect' | 'ddwtos'>, convert: Convert, item: ItemReport): Promise<Own> {
  const { choices, type } = question
  const chosen: { word: MoodleWord; number: number }[] = []
  const text = question.text.text.replace(/\[\[(\d+)\]\]/g, (whole, number: string) => {
    const word = choices[Number(number) - 1]
    if (!word) return whole
    chosen.push({ word, number: chosen.length + 1 })
    return gapMark(chosen.length)
  })
  if (chosen.length === 0) throw new Unscorable('The text has no gap.', 'Write [[1]] where the first word belongs.')
  const plain = (word: MoodleWord) => convert({ text: word.text, format: 'html', place: question.place })
  const wordsOf = async (words: readonly MoodleWord[]) => [...new Set(await Promise.all(words.map(plain)))]
  const marked = await gapText({ ...question.text, text }, convert)
  const groups = new Set(choices.map(({ group }) => group))
  if (type === 'ddwtos' && groups.size === 1) {
    const bank = await wordsOf(choices)
    const isReused = choices.some(({ isInfinite }) => isInfinite) || bank.length < choices.length
    if (bank.length < choices.length)
      item.note('import.type-changed', 'Words that occur twice became one that may be used again.', 'Nothing has to be done.')
    return {
      type: 'cloze',
      prompt: gapsPrompt,
      text: marked,
      gaps: await Promise.all(
        chosen.map(async ({ word, number }) => ({ id: `gap-${number}`, type: 'bank', answer: openId(bank.indexOf(await plain(word))) })),
      ),
      bank: bank.map((each, index) => ({ id: openId(index), text: each })),
      ...(isReused && { reuse: true }),
    }
  }
  let count = 0
  const gaps = []
  for (const { word, number } of chosen) {
    const words = await wordsOf(choices.filter(({ group }) => group === word.group))
    const right = words.indexOf(await plain(word))
    gaps.push({
      id: `gap-${number}`,
      type: 'choice',
      choices: words.map((each, index) => ({ id: openId(count + index), text: each })),
      answer: openId(count + right),
    })
    count += words.length
  }
  return { type: 'cloze', prompt: gapsPrompt, text: marked, gaps }
}

/** The most marks of a hotspot question. */
const mostMarks = 20

async function convertMarkers(question: Of<'ddmarker'>, convert: Convert, item: ItemReport): Promise<Own> {
  const { image, place } = question
  const size = image && readImageSize(image.bytes)
  if (!image || !size) throw new Unscorable('The image is missing, or its size cannot be read.', 'Use a PNG, JPEG, WebP or SVG file.')
  const zones = question.zones.filter(({ choice }) => choice !== 0)
  const markers = question.markers.filter(({ label }) => label !== '')
  const [marker] = markers
  if (!marker || markers.length > 1 || zones.length === 0 || zones.some(({ choice }) => choice !== marker.number))
    throw new Unscorable('There are several markers, or none for a zone. Marks have no labels in Lectern.', 'Ask for one marker at a time.')
  if (marker.count < zones.length) throw new Unscorable('There are fewer markers than zones.', 'Allow as many markers as there are zones.')
  if (zones.length > mostMarks) throw new Unscorable(`There are more than ${mostMarks} zones.`, 'Ask for fewer places at a time.')
  if (marker.count > zones.length)
    item.note(
      'import.scoring-changed',
      `Moodle takes points for markers too many; Lectern lets learners set ${zones.length} and no more.`,
      'Nothing has to be done.',
    )
  const shapes = zones.map((zone) => {
    const shape = readZone(zone, size)
    if (!shape) throw new Unscorable(`"${zone.coords}" is no ${zone.shape} within the image.`, 'Draw the zone within the image.')
    return shape
  })
  if (overlapTwice(shapes, size))
    throw new Unscorable('A zone overlaps two others, which Moodle scores in a way of its own.', 'Draw zones apart.')
  const grid = gridFor(shapes, size)
  if (!grid) throw new Unscorable('A zone is too small to be reached with a keyboard.', 'Draw it larger than a hundredth of the image.')
  const files = new Map([[image.name, image.bytes]])
  const shown = await convert({
    text: `<img src="@@PLUGINFILE@@/${encodeURIComponent(image.name)}" alt="x">`,
    format: 'html',
    place,
    files,
  })
  const [asset] = /lectern-asset:[^)\s]+/.exec(shown) ?? []
  if (asset === undefined) throw new Unscorable('The image cannot be an asset.', 'Use a PNG, JPEG, WebP or SVG file.')
  const prompt = await convert(question.text)
  const label = await convert({ text: marker.label, format: 'html', place })
  const isSaid = label === plainMarker || prompt.includes(label)
  item.note(
    'import.type-changed',
    'Markers became marks on a grid over the image, whose description is the name of the question.',
    'Say in `alt` what lies in which cell of the grid, for learners who cannot see the image.',
  )
  return {
    type: 'hotspot',
    prompt: isSaid ? prompt : `${prompt}\n\n**${label}**`,
    image: asset,
    alt: (question.name || image.name).slice(0, 2000),
    select: 'point',
    grid,
    marks: zones.length,
    regions: shapes.map((shape, index) => ({ id: openId(index), text: `Zone ${index + 1}`, shape })),
    answer: shapes.map((_shape, index) => openId(index)),
  }
}

async function convertCloze(question: Of<'multianswer'>, convert: Convert): Promise<Own> {
  const { text, gaps, fault } = readCloze(question.text, gapMark)
  if (fault) throw new Unscorable(fault.message, fault.hint)
  const total = gaps.reduce((sum, { weight }) => sum + weight, 0)
  const isEven = gaps.every(({ weight }) => weight === gaps[0]?.weight)
  const moved: string[] = []
  const drafts: object[] = []
  let count = 0
  for (const [index, gap] of gaps.entries()) {
    const base = { id: `gap-${index + 1}`, ...(!isEven && { weight: gap.weight }) }
    if (!(gap.weight > 0)) throw new Unscorable(`Gap ${index + 1} is worth nothing.`, 'Give it a weight, such as {1:SA:=yeast}.')
    if (gap.type === 'choice') {
      const right = gap.answers.findIndex(({ fraction }) => isFull(fraction))
      if (right < 0 || gap.answers.some(({ fraction }, at) => at !== right && fraction !== 0))
        throw new Unscorable(
          `Gap ${index + 1} gives a part of the points for a choice.`,
          'Give one choice all points and the others none, or make the gap a short answer.',
        )
      const start = count
      count += gap.answers.length
      const choices = (await convertChoices(gap.answers, convert, () => ({}))).map((choice, at) => ({ ...choice, id: openId(start + at) }))
      drafts.push({ ...base, type: 'choice', choices, answer: openId(start + right) })
      continue
    }
    const { answers } = gap
    const accepted =
      gap.type === 'text'
        ? acceptedTexts(answers as MoodleAnswer[], gap.caseSensitive)
        : acceptedNumbers({ answers: gap.answers, units: undefined })
    const feedback: { correct?: string; incorrect?: string } = {}
    for (const answer of answers) {
      const said = await convert(answer.feedback)
      if (said === '') continue
      const written = 'text' in answer ? answer.text.text : numberText(answer.value)
      if (isFull(answer.fraction) && (feedback.correct ?? said) === said) feedback.correct = said
      else if (answer.fraction === 0 && written === '*') feedback.incorrect = said
      else moved.push(...(await lineOf(written, answer.feedback, convert)))
    }
    drafts.push({ ...base, type: gap.type, ...accepted, ...(Object.keys(feedback).length > 0 && { feedback }) })
  }
  return {
    type: 'cloze',
    prompt: gapsPrompt,
    points: tidy(total),
    text: await gapText({ ...question.text, text }, convert),
    gaps: drafts,
    moved,
  }
}
