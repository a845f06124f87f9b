import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { compile } from '../compile/compile'
import type { Issue } from '../issue'

/** Compiles a course of the files given, which has to be valid, and returns its advice. */
export async function adviseOn(files: Record<string, string>): Promise<Issue[]> {
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true })
    await writeFile(path.join(dir, file), text)
  }
  const { bundle, issues } = await compile(dir, { lint: true })
  if (!bundle || issues.some(({ severity, message, hint }) => severity !== 'warning' || !message || !hint))
    throw new Error(`Expected advice and no errors: ${JSON.stringify(issues)}`)
  return issues
}

/** A question: right choices begin with `*`. Without choices, `answer` is what to type. */
export interface SampleQuestion {
  prompt: string
  choices?: string[]
  answer?: string[]
  [member: string]: unknown
}

/** The advice on a quiz in a language with the codes that start as given, as `path: message`. */
export async function adviseOnQuiz(locale: string, questions: SampleQuestion[], code: string, prose?: string): Promise<string[]> {
  const issues = await listQuizIssues(locale, questions, prose)
  return issues.filter((issue) => issue.code.startsWith(code)).map(({ path, message }) => `${path}: ${message}`)
}

/** All advice on a course with one quiz and one section. */
export async function listQuizIssues(locale: string, questions: SampleQuestion[], prose = 'Text.'): Promise<Issue[]> {
  const authored = questions.map(({ choices, ...question }, index) => {
    if (!choices) return { id: `q${index}`, type: 'short-answer', ...question }
    const right = choices.flatMap((text, choice) => (text.startsWith('*') ? [`c${choice}`] : []))
    return {
      id: `q${index}`,
      type: right.length === 1 ? 'single-choice' : 'multiple-choice',
      ...question,
      choices: choices.map((text, choice) => ({ id: `c${choice}`, text: text.replace(/^\*/, '') })),
      answer: right.length === 1 ? right[0] : right,
    }
  })
  return adviseOn({
    'course.yaml': `id: sample\ntitle: Sample\nlocale: ${locale}\n`,
    '01-chapter/chapter.md': '---\ntitle: A chapter\n---\n',
    '01-chapter/01-one.md': `---\ntitle: A section\n---\n${prose}\n`,
    '01-chapter/quiz.yaml': JSON.stringify({ id: 'quiz', title: 'A quiz', questions: authored }, null, 1),
  })
}
