import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWriter } from '../engines/sqlite'
import { openStore } from '../open'
import { randomKills, runChild } from './child.fixture'

const child = path.join(import.meta.dirname, 'learning.child.ts')

interface Told {
  id: string
  sequence?: number
  submitted?: boolean
}

/** Lets learners work until the process is killed: after so many writes, or so many milliseconds. Returns what was acknowledged. */
async function work(file: string, { stopAfter = 0, delay }: { stopAfter?: number; delay?: number }) {
  const { signal, output } = await runChild(child, [file, String(stopAfter)], delay)
  expect(signal).toBe('SIGKILL')
  // The last line may have been cut off in the middle of being written.
  const [first, ...lines] = output.split('\n').slice(0, -1)
  return { pragmas: JSON.parse(first ?? '{}').pragmas as unknown, told: lines.map((line) => JSON.parse(line) as Told) }
}

/** What was acknowledged is there, once; what is there is whole. */
async function expectKept(file: string, told: Told[]): Promise<void> {
  const db = openWriter(file)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  const all = (sql: string) => db.prepare(sql).pluck().all() as string[]
  const kept = new Set([
    ...all('SELECT id FROM attempts'),
    ...all("SELECT attempt_id || ' ' || sequence FROM responses"),
    ...all("SELECT attempt_id || ' submitted' FROM submissions"),
  ])
  const nameOf = ({ id, sequence, submitted }: Told) => (submitted ? `${id} submitted` : sequence ? `${id} ${sequence}` : id)
  expect(told.map(nameOf).filter((name) => !kept.has(name))).toEqual([])
  expect(all('SELECT learner FROM attempts GROUP BY learner, course_id, quiz_id HAVING count(*) > 1')).toEqual([])
  expect(all('SELECT attempt_id FROM responses WHERE attempt_id NOT IN (SELECT id FROM attempts)')).toEqual([])
  expect(all('SELECT attempt_id FROM submissions WHERE attempt_id NOT IN (SELECT id FROM attempts)')).toEqual([])
  const submitted = db.prepare('SELECT attempt_id AS id, score FROM submissions').all() as { id: string; score: string }[]
  db.close()
  const store = await openStore({ database: file })
  for (const { id, score } of submitted.slice(-20)) {
    expect(JSON.parse(score)).toMatchObject({ points: 0, maxPoints: 20 })
    expect(await store.listResponses(id)).toMatchObject([{ sequence: 2, response: { choiceId: 'b' } }])
  }
  await store.close()
}

describe('learners whose server is killed', () => {
  let folder: string
  let files = 0
  const fresh = () => path.join(folder, `${++files}.db`)
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lectern-learning-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('lose nothing that was acknowledged, at each write and each commit of a round', async () => {
    // 16 attempts and a commit, twice 16 responses and a commit, 16 submissions and a commit.
    const points = [1, 8, 16, 17, 18, 33, 34, 35, 50, 51, 52, 60, 67, 68, 69]
    for (const stopAfter of points) {
      const file = fresh()
      const { pragmas, told } = await work(file, { stopAfter })
      expect(pragmas).toEqual({ journal: 'wal', synchronous: 2 })
      await expectKept(file, told)
    }
  }, 180_000)

  it('lose nothing that was acknowledged, whenever it was', async () => {
    // Killed and started again on the same file, so that each run stands on what the ones before have left.
    const file = fresh()
    let all = 0
    for (let kill = 0; kill < randomKills; kill++) {
      const { told } = await work(file, { delay: Math.random() * 300 })
      await expectKept(file, told)
      all += told.length
    }
    expect(all).toBeGreaterThan(20 * randomKills)
  }, 600_000)
})
