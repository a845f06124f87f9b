import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore } from '@lectern/api'
import { compile } from '@lectern/content'
import { writeCourse } from './big-course'
import type { Row } from './harness'

/** Compiling and seeding a course of 100 × 50 sections, the same again, and with one section changed. */
export async function measureSeed(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'))
  const course = path.join(folder, 'course')
  await writeCourse(course, 'big', 100, 50)
  const store = await openStore({ database: path.join(folder, 'lectern.db') })
  const run = async (state: string): Promise<Row> => {
    const start = performance.now()
    const { bundle, assets, issues } = await compile(course)
    if (!bundle) throw new Error(`the course has errors: ${issues[0]?.message}`)
    const compiled = performance.now()
    const { changes } = await store.seed(bundle, assets)
    return { state, compileMs: compiled - start, seedMs: performance.now() - compiled, rows: changes }
  }
  const rows = [await run('first'), await run('unchanged')]
  await writeFile(path.join(course, '01-chapter-1', '01-section-1-1.md'), '---\ntitle: Section 1\n---\n\n# Start 1\n\nOther words.\n')
  rows.push(await run('one section changed'))
  await store.close()
  await rm(folder, { recursive: true })
  return rows
}
