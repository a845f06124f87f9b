import { openId } from '../identify'
import type { ItemReport } from '../report'
import type { RichText } from '../rich-text/rich-text'
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
  tidy,
  Unscorable,
} from './answers'
import { readCloze } from './cloze'
import type { MoodleAnswer, MoodleWord } from './question'

/** What stands above the gaps of a text, because Moodle has a text alone. */
export const gapsPrompt = 'Fill in the gaps.'

/** Converts a text whose gaps are marked by `mark(index)`, and calls them `gap-1`, `gap-2`, …. */
export async function gapText(text: RichText, convert: Convert): Promise<string> {
  // What looks like a gap and is none would be one in our text.
  const markdown = (await convert({ ...text, hasGaps: true })).replace(/\{\{(?=\s*[a-z][a-z0-9-]*\s*\}\})/g, '\\{\\{')
  return markdown.replace(/\ue000(\d+)\ue001/g, (_whole, number: string) => `{{gap-${number}}}`)
}

export const gapMark = (number: number): string => `\ue000${number}\ue001`

export async function convertWords(question: Of<'gapselect' | 'ddwtos'>, convert: Convert, item: ItemReport): Promise<Own> {
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

export async function convertCloze(question: Of<'multianswer'>, convert: Convert): Promise<Own> {
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
