import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pc from 'picocolors'
import { afterEach, beforeEach } from 'vitest'
import { runProgram } from './program'

/** A folder of the test. */
export let folder = ''

export function setUpFolder(): void {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-cli-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
}

/** Runs a command. */
export async function lectern(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const terminal = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    colors: pc.createColors(false),
  }
  const code = await runProgram(terminal, args)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

export async function writeCourse(quiz: string) {
  const dir = join(folder, 'course')
  await mkdir(join(dir, '01-first'), { recursive: true })
  await writeFile(join(dir, 'course.yaml'), 'id: small\ntitle: A small course\n')
  await writeFile(join(dir, 'overview.md'), 'About small things.\n')
  await writeFile(join(dir, '01-first', 'chapter.md'), '---\ntitle: First\n---\n\nHello.\n')
  await writeFile(join(dir, '01-first', '01-start.md'), '---\ntitle: Start\n---\n\nWords.\n')
  await writeFile(join(dir, '01-first', 'quiz.yaml'), quiz)
  return dir
}

export const goodQuiz = `id: first-quiz
title: First quiz
questions:
  - id: colour
    type: single-choice
    prompt: Which colour is grass?
    choices:
      - { id: a, text: Green }
      - { id: b, text: Pink }
    answer: a
`
export const brokenQuiz = goodQuiz.replace('title: First quiz', 'titel: First quiz')
