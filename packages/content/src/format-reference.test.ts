import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { compile } from './compile/compile'
import { formatReference } from './format-reference'

const page = path.resolve(import.meta.dirname, '../../../docs/course-format.md')

it('prints the tables of every kind of file and every type of question into the documentation', async () => {
  const reference = formatReference()
  for (const heading of [
    '`course.yaml`',
    '`glossary.yaml`',
    '#### `matching`',
    '#### `self-check`',
    'Members of `review`',
    'Members of each of `choices`',
  ])
    expect(reference).toContain(heading)
  expect(reference).not.toContain('any |')
  expect(reference.split('\n').filter((line) => /\|\s*\|$/.test(line))).toEqual([])
  expect(await readFile(page, 'utf8')).toContain(reference)
})

it('shows an example that compiles as printed, with a question of every type', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-format-'))
  for (const [, file, text] of (await readFile(page, 'utf8')).matchAll(/```\w+ file=(\S+)\n([\s\S]*?)```/g)) {
    await mkdir(path.dirname(path.join(dir, file as string)), { recursive: true })
    await writeFile(path.join(dir, file as string), text as string)
  }
  const { bundle, issues } = await compile(dir)
  await rm(dir, { recursive: true })
  expect(issues).toEqual([])
  expect(bundle?.quizzes[0]?.questions.map(({ type }) => type)).toEqual([
    'single-choice',
    'multiple-choice',
    'short-answer',
    'numeric',
    'ordering',
    'matching',
    'essay',
    'self-check',
    'cloze',
    'hotspot',
    'hotspot',
    'numeric',
    'numeric',
  ])
})
