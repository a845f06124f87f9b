import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDatabase } from '../../suites/store.fixture'
import { openEngine } from '../open'
import type { Engine } from './engine'

let engine: Engine
let drop: () => Promise<void>
beforeEach(async () => {
  const created = await createDatabase()
  drop = created.drop
  engine = await openEngine({ database: created.database, watch: false })
})
afterEach(async () => {
  await engine.close()
  await drop()
})

const search = (word: string) => ({ phrases: [{ anyOf: [{ words: [word], prefix: false }] }] })

it('holds a text that has more words than fit into a vector, with its first ones', async () => {
  const text = Array.from({ length: 120_000 }, (_, index) => `w${index.toString(36).padStart(8, 'z')}`)
  await engine.write([], ({ fullText }) => fullText.add([{ key: 1, title: ['list'], text: ['lighthouse', ...text], aside: [] }]))
  expect(await engine.session.fullText.find(search('lighthouse'), 5, 0)).toEqual([1])
  expect(await engine.session.fullText.has(search(text.at(-1) as string))).toBe(false)
})

it('holds a text with more repetitions than a vector has positions', async () => {
  const text = Array.from({ length: 40_000 }, (_, index) => (index % 2 === 0 ? 'drip' : 'drop'))
  await engine.write([], ({ fullText }) => fullText.add([{ key: 1, title: ['tap'], text, aside: ['leak'] }]))
  for (const word of ['drip', 'drop', 'leak']) expect(await engine.session.fullText.find(search(word), 5, 0), word).toEqual([1])
})
