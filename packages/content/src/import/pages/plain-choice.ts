import { createHash } from 'node:crypto'
import { openId } from '../identify'
import type { DraftQuestion } from '../model'

/**
 * A question with the right choices and the wrong ones, all of them Markdown. Several right ones are all or nothing, as in every quiz of the
 * formats that are read here. The order follows from the texts, so that the right choice is not always the first.
 */
export function choiceQuestion(
  prompt: string,
  right: readonly string[],
  wrong: readonly string[],
  { explanation, isOrdered = false }: { explanation?: string; isOrdered?: boolean } = {},
): DraftQuestion {
  const all = [...right.map((text) => ({ text, isRight: true })), ...wrong.map((text) => ({ text, isRight: false }))]
  const rank = ({ text }: { text: string }) => createHash('sha256').update(`${prompt}\n${text}`).digest('hex')
  if (!isOrdered) all.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  const choices = all.map(({ text }, index) => ({ id: openId(index), text }))
  const answers = all.flatMap(({ isRight }, index) => (isRight ? [openId(index)] : []))
  const members = { prompt, choices, ...(explanation !== undefined && explanation !== '' && { explanation }) }
  return answers.length === 1
    ? { type: 'single-choice', ...members, answer: answers[0] as string }
    : { type: 'multiple-choice', ...members, answer: answers, scoring: 'all-or-nothing' }
}
