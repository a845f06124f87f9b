import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readCourse } from './read'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'lectern-read-'))
})
afterEach(() => rm(dir, { recursive: true }))

async function read(...files: string[]) {
  for (const file of files) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true })
    await writeFile(path.join(dir, file), 'x')
  }
  const { texts, assets, issues } = await readCourse(dir)
  return { read: [...texts.keys(), ...assets.keys()], unknown: issues.map(({ file, code }) => `${file} ${code}`) }
}

it('leaves alone what a repository has beside its course', async () => {
  const files = [
    'README.md',
    'LICENSE',
    'licence.txt',
    'CONTRIBUTING.md',
    'package.json',
    'package-lock.json',
    'node_modules/a/b.md',
    '.github/a.md',
  ]
  expect(await read('course.yaml', ...files)).toEqual({ read: ['course.yaml'], unknown: [] })
})

it('takes the same names for parts of the course, or for mistakes, within a chapter', async () => {
  expect(await read('01-a/README.md', '01-a/package.json')).toEqual({
    read: ['01-a/README.md'],
    unknown: ['01-a/package.json file.unknown'],
  })
})
