import { openId } from '../identify'
import type { DraftQuestion } from '../model'
import type { ItemReport } from '../report'
import type { RichText, TextConverter } from '../rich-text/rich-text'
import {
  acceptedNumbers,
  acceptedTexts,
  type Convert,
  convertChoices,
  isFull,
  lineOf,
  numberText,
  type Of,
  type Own,
  texts,
  tidy,
  Unscorable,
  withFeedback,
} from './answers'
import { convertMarkers } from './convert-markers'
import { convertCloze, convertWords, gapsPrompt } from './gaps'
import type { MoodleAnswer, MoodleMembers, MoodleQuestion } from './question'

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

export const points = ({ mark }: MoodleMembers, own: object): number => ('points' in own ? (own.points as number) : tidy(mark))

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

async function convertShort({ answers, caseSensitive }: Of<'shortanswer'>, convert: Convert): Promise<Own> {
  const moved = await Promise.all(texts(answers).map(({ text, feedback }) => lineOf(text, feedback, convert)))
  return { type: 'short-answer', ...acceptedTexts(answers, caseSensitive), moved: moved.flat() }
}

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
