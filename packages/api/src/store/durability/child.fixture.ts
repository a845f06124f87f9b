import { spawn } from 'node:child_process'
import path from 'node:path'
import { type CourseBundle, sha256 } from '@lectern/content'
import { courseBundle, seal } from '../../suites/course.fixture'

/** How often each test kills a process at a random time. Each takes two seconds; `LECTERN_TEST_KILLS=100` is the long run. */
export const randomKills = Number(process.env.LECTERN_TEST_KILLS ?? 8)

/** A course of several batches of writes, in one of two states that differ in all of it. */
export function longBundle(word: string): CourseBundle {
  const { format: _format, hash: _hash, ...content } = courseBundle({ word, variant: word === 'lantern' ? 'one' : 'two' })
  const chapters = content.chapters.map((chapter) => ({
    ...chapter,
    sections: [
      ...chapter.sections,
      ...Array.from({ length: 150 }, (_item, index) => ({
        id: `${chapter.id}-${index}`,
        title: `Section ${index} with a ${word}`,
        markdown: `The ${word} of section ${index} is ${sha256(`${word}${index}`)}.`,
      })),
    ],
  }))
  return seal({ ...content, chapters })
}

const root = path.resolve(import.meta.dirname, '../../../../..')

/** Runs a script until it ends or is killed: `delay` milliseconds after it said its first word, if one is given. */
export function runChild(script: string, args: string[], delay?: number): Promise<{ signal: NodeJS.Signals | null; output: string }> {
  return new Promise((resolve, reject) => {
    const options = { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] as ['ignore', 'pipe', 'inherit'] }
    const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', script, ...args], options)
    let output = ''
    child.stdout.on('data', (chunk) => {
      if (output === '' && delay !== undefined) setTimeout(() => child.kill('SIGKILL'), delay)
      output += chunk
    })
    child.once('error', reject)
    child.once('close', (_code, signal) => resolve({ signal, output }))
  })
}
