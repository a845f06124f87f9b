import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assets } from '../../suites/course.fixture'
import { openWriter } from '../engines/sqlite'
import { openStore } from '../open'
import type { ReleaseRef, Store } from '../store'
import { longBundle, randomKills, runChild } from './child.fixture'

const child = path.join(import.meta.dirname, 'seeding.child.ts')

/** Runs the child until it ends; `delay` kills it so many milliseconds after it began to write. */
async function run(file: string, { stopAfter = 0, delay }: { stopAfter?: number; delay?: number } = {}) {
  const { signal, output } = await runChild(child, [file, String(stopAfter)], delay)
  const lines = output.split('\n').filter((line) => line !== '')
  return { signal, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

async function inPairs<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += 2) await Promise.all(items.slice(start, start + 2).map(work))
}

/** All that readers get of the course, keys and search included. */
async function snapshot(store: Store): Promise<{ number: number; text: string }> {
  const release = (await store.findRelease('sample')) as ReleaseRef
  const { rows } = await store.listSections(release, { limit: 1000 })
  const sections = await Promise.all(rows.map(({ id }) => store.findSection(release, id)))
  const quizzes = await Promise.all(
    ['practice', 'exam'].map(async (quiz) => [await store.listQuestions(release, quiz), await store.listKeys(release, quiz)]),
  )
  const found = await Promise.all(['lantern', 'candle'].map((word) => store.searchCourse(release, word, { limit: 1000 })))
  return {
    number: release.number,
    text: JSON.stringify([await store.getCourse(release), sections, quizzes, found.map(({ rows: hits }) => hits)]),
  }
}

describe('a process that is killed while it seeds', () => {
  let folder: string
  let before: { number: number; text: string }
  let after: { number: number; text: string }
  let writes: string[]
  let duration: number
  let runs = 0

  const copy = async () => {
    runs += 1
    const file = path.join(folder, `${runs}.db`)
    await copyFile(path.join(folder, 'first.db'), file)
    return file
  }
  const read = async (file: string) => {
    const store = await openStore({ database: file })
    const seen = await snapshot(store)
    await store.close()
    return seen
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lectern-durability-'))
    const first = path.join(folder, 'first.db')
    const store = await openStore({ database: first })
    await store.seed(longBundle('lantern'), assets)
    before = await snapshot(store)
    await store.close()
    const whole = await copy()
    const { lines } = await run(whole)
    expect(lines[0]).toEqual({ pragmas: { journal: 'wal', synchronous: 2 } })
    writes = lines[1]?.writes as string[]
    duration = lines[1]?.ms as number
    after = await read(whole)
    expect([before.number, after.number]).toEqual([1, 2])
    expect(after.text).not.toBe(before.text)
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** What was left is one of the two releases whole, and seeding again completes it. */
  async function expectWhole(file: string): Promise<number> {
    const writer = openWriter(file)
    expect(writer.pragma('integrity_check', { simple: true })).toBe('ok')
    writer.close()
    const left = await read(file)
    expect(left).toEqual(left.number === 1 ? before : after)
    const store = await openStore({ database: file })
    expect(await store.seed(longBundle('candle'), assets)).toMatchObject({ release: 2, created: left.number === 1 })
    expect(await snapshot(store)).toEqual(after)
    await store.close()
    return left.number
  }

  it('leaves the first release whole after the first and after the last of each kind of write', async () => {
    const points = new Set([...new Set(writes)].flatMap((sql) => [writes.indexOf(sql) + 1, writes.lastIndexOf(sql) + 1]))
    expect(points.size).toBeGreaterThan(10)
    await inPairs([...points], async (stopAfter) => {
      const file = await copy()
      expect((await run(file, { stopAfter })).signal).toBe('SIGKILL')
      expect(await expectWhole(file)).toBe(1)
    })
  }, 180_000)

  it('leaves one of the two releases whole, whenever it was', async () => {
    const delays = Array.from({ length: randomKills }, () => Math.random() * duration)
    await inPairs(delays, async (delay) => {
      const file = await copy()
      await run(file, { delay })
      expect([1, 2]).toContain(await expectWhole(file))
    })
  }, 600_000)
})
