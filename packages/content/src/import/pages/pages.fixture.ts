import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { compile } from '../../compile/compile'
import { importCourse } from '../import-course'

/** The folder of a test, with its `source` and the `course` that was made of it. */
export let dir: string

export function setUpFolder(): void {
  beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'lectern-pages-'))
  })
  afterEach(() => rm(dir, { recursive: true }))
}

export type Files = Record<string, string | Uint8Array>
export async function write(folder: string, files: Files) {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), content)
  }
}

/** Imports a tree, checks that the course compiles and that importing again changes nothing. */
export async function importTree(files: Files, format: Parameters<typeof importCourse>[0] = 'auto') {
  const source = path.join(dir, 'source')
  const course = path.join(dir, 'course')
  await write(source, files)
  const result = await importCourse(format, source)
  if (result.write.size === 0) return { ...result, texts: new Map<string, string>(), source, course }
  await write(course, Object.fromEntries(result.write))
  const { bundle, issues } = await compile(course)
  expect(bundle, JSON.stringify(issues)).toBeDefined()
  expect([...(await importCourse(format, source, { into: course })).write.keys()]).toEqual([])
  const texts = new Map([...result.write].map(([file, content]) => [file, String(content)]))
  return { ...result, texts, source, course }
}
export const filesOf = (texts: ReadonlyMap<string, string>) =>
  [...texts.keys()].filter((file) => /\.(md|quiz\.yaml)$|quiz\.yaml$/.test(file)).sort()
export const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code)
export const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
