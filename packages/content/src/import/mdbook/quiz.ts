import { createHash } from 'node:crypto'
import { openId } from '../identify'
import type { DraftQuestion, ImportedQuestion } from '../model'
import { readToml } from '../pages/front-matter'
import type { ItemReport, Report } from '../report'

type Data = Record<string, unknown>
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value.trim() : undefined)
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).flatMap((each) => textOf(each) ?? [])

/** Reads the questions of a quiz in TOML, as mdbook-quiz has them. */
export function readQuiz(text: string, file: string, report: Report): ImportedQuestion[] {
  const within = report.within(file)
  const data = readToml(text, within)
  if (!isData(data) || !Array.isArray(data.questions)) return []
  // The parser keeps no places, but every question begins with a line of its own.
  const lines = text.split('\n').flatMap((line, index) => (/^\s*\[\[\s*questions\s*\]\]/.test(line) ? [index + 1] : []))
  return data.questions.flatMap((question: unknown, index: number): ImportedQuestion[] => {
    const raw = isData(question) ? question : {}
    const type = textOf(raw.type) ?? ''
    const name = textOf(raw.id) ?? ''
    const item = within.item('question', type, name, { line: lines[index] ?? 1, column: 1 })
    const draft = toDraft(raw, type, item)
    return draft ? [{ key: `${file}#${name || index + 1}`, draft, item }] : []
  })
}

function toDraft(raw: Data, type: string, item: ItemReport): DraftQuestion | undefined {
  const prompt = isData(raw.prompt) ? raw.prompt : {}
  const answer = isData(raw.answer) ? raw.answer : {}
  const explanation = textOf(raw.context)
  const more = explanation === undefined ? {} : { explanation }
  const asked = textOf(prompt.prompt) ?? ''
  if (type === 'MultipleChoice') {
    const right = textsOf(answer.answer)
    const wrong = textsOf(prompt.distractors)
    if (asked !== '' && right.length > 0 && wrong.length > 0) return choiceQuestion(asked, right, wrong, explanation)
    item.leaveOut('import.question-syntax', 'The question has no prompt, no answer or no distractor.', 'Write them in the source.')
    return undefined
  }
  if (type === 'ShortAnswer') {
    const accepted = [...textsOf(answer.answer), ...textsOf(answer.alternatives)]
    if (asked !== '' && accepted.length > 0) return { type: 'short-answer', prompt: asked, answer: accepted, ...more }
    item.leaveOut('import.question-syntax', 'The question has no prompt or no answer.', 'Write them in the source.')
    return undefined
  }
  item.leaveOut(
    'import.question-type',
    type === '' ? 'The question has no type.' : `Questions of the type ${type} are not imported.`,
    'Write it as a question of another type.',
  )
  return undefined
}

/**
 * A question with the right choices and the wrong ones. Several right ones are all or nothing. The order follows from the texts, so that the
 * right choice is not always the first.
 */
function choiceQuestion(
  prompt: string,
  right: readonly string[],
  wrong: readonly string[],
  explanation: string | undefined,
): DraftQuestion {
  const rank = (text: string) => createHash('sha256').update(`${prompt}\n${text}`).digest('hex')
  const all = [...right, ...wrong].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  const answers = all.flatMap((text, index) => (right.includes(text) ? [openId(index)] : []))
  const members = {
    prompt,
    choices: all.map((text, index) => ({ id: openId(index), text })),
    ...(explanation !== undefined && { explanation }),
  }
  return answers.length === 1
    ? { type: 'single-choice', ...members, answer: answers[0] as string }
    : { type: 'multiple-choice', ...members, answer: answers, scoring: 'all-or-nothing' }
}
