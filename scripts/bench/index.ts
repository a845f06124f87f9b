import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openSqliteStore } from '@lectern/api'
import { compile } from '@lectern/content'

/** Times compiling and seeding a course of 100 × 50 sections, the same again, and with one word changed. */
const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'))
const course = path.join(folder, 'course')
const words = 'a model turns what it is given into an answer that somebody can use for a decision at work '.split(' ')
const prose = (seed: number) =>
  Array.from({ length: 5 }, (_p, paragraph) =>
    Array.from({ length: 80 }, (_w, word) => words[(seed * 7 + paragraph * 13 + word * 5) % words.length]).join(' '),
  ).join('\n\n')
const pad = (number: number) => String(number).padStart(2, '0')

await mkdir(course, { recursive: true })
await writeFile(path.join(course, 'course.yaml'), 'id: big\ntitle: Big\n')
for (let chapter = 1; chapter <= 100; chapter++) {
  const at = path.join(course, `${pad(chapter)}-chapter-${chapter}`)
  await mkdir(at)
  await writeFile(path.join(at, 'chapter.md'), `---\ntitle: Chapter ${chapter}\n---\n\nWords.\n`)
  for (let section = 1; section <= 50; section++) {
    const text = `---\ntitle: Section ${section}\n---\n\n# Start ${section}\n\n${prose(chapter * 50 + section)}\n`
    await writeFile(path.join(at, `${pad(section)}-section-${chapter}-${section}.md`), text)
  }
}

const store = await openSqliteStore({ file: path.join(folder, 'lectern.db') })
async function run(label: string): Promise<void> {
  const start = performance.now()
  const { bundle, assets, issues } = await compile(course)
  if (!bundle) throw new Error(`the course has errors: ${issues[0]?.message}`)
  const compiled = performance.now()
  const { changes } = await store.seed(bundle, assets)
  const seeded = performance.now()
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
  process.stdout.write(`${label.padEnd(18)} compile ${seconds(compiled - start)}  seed ${seconds(seeded - compiled)}  rows ${changes}\n`)
}
await run('first')
await run('unchanged')
await writeFile(path.join(course, '01-chapter-1', '01-section-1-1.md'), '---\ntitle: Section 1\n---\n\n# Start 1\n\nOther words.\n')
await run('one section changed')
await store.close()
await rm(folder, { recursive: true })
