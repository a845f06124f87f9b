import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore } from '@lectern/api'
import type { CourseBundle } from '@lectern/content'
// @ts-expect-error: a plain script, so that it runs with only Node and npm; it has no types.
import { startPostgres } from '../postgres.mjs'
import { sealBundle } from './bundles'
import { freePort, median, type Row, startService } from './harness'
import { type Loaded, load, pin, unpin } from './load'

const catalogueSize = 10_000
const rounds = 9
const large = 'course-0'

/** Numbers from 0 to 1, the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >> 8) / 0x7fffff
  }
}

/** Words of two to four syllables. As in a language, few of them are common and most are rare. */
const vocabulary = ((): string[] => {
  const random = createRandom(1)
  const pick = (from: string) => from[Math.floor(random() * from.length)]
  const words = new Set<string>()
  while (words.size < 20_000)
    words.add(
      Array.from({ length: 2 + Math.floor(random() * 3) }, () => `${pick('bdfgklmnprstvz')}${pick('aeiou')}${pick('lnrs ')}`.trim()).join(
        '',
      ),
    )
  return [...words]
})()
const [common = '', alsoCommon = '', thirdCommon = ''] = vocabulary
const rare = vocabulary[5000] ?? ''
const swapped = (word: string) => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`

function createWriter(seed: number): (words: number) => string {
  const random = createRandom(seed)
  const next = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1]
  return (words) =>
    Array.from({ length: words }, (_, index) => `${next()}${index % 15 === 14 ? '.' : ''}${index % 90 === 89 ? '\n\n' : ' '}`)
      .join('')
      .trim()
}

/** A course of 8 chapters, with a section of 30 words in the first one; or with six of 400 in each, and 60 terms. */
function createCourse(index: number): CourseBundle {
  const write = createWriter(index + 1)
  const isLarge = index === 0
  const chapters = Array.from({ length: 8 }, (_, chapter) => ({
    id: `chapter-${chapter}`,
    title: write(6),
    introduction: isLarge ? write(80) : '',
    milestones: [],
    practiceNotes: [],
    sections: Array.from({ length: isLarge ? 6 : chapter === 0 ? 1 : 0 }, (_s, section) => ({
      id: `section-${chapter}-${section}`,
      title: write(5),
      // The common words are in every section.
      markdown: `${common} ${alsoCommon} ${thirdCommon} ${write(isLarge ? 400 : 30)} ${rare}-${alsoCommon}.`,
    })),
  }))
  const glossary = Array.from({ length: isLarge ? 60 : 0 }, (_, term) => ({ term: `${write(2)} ${term}`, definition: write(20) }))
  const lists = { requirements: [], audience: [], highlights: [], authors: [], related: [] }
  const course = {
    id: `course-${index}`,
    title: write(5),
    subtitle: write(8),
    // In every course, too.
    summary: `${common} ${alsoCommon} ${thirdCommon} ${write(40)}`,
    tags: [`tag-${index % 100}`, write(1)],
    outcomes: Array.from({ length: 5 }, () => write(12)),
    locale: 'en',
    level: (['beginner', 'intermediate', 'advanced'] as const)[index % 3],
    ...lists,
    overview: '',
  }
  return sealBundle({ format: 'lectern.course/1', course, chapters, quizzes: [], glossary, assets: [] })
}

const within = (query: string) => `/v1/courses/${large}/search?q=${encodeURIComponent(query)}`
const over = (query: string, more = '') => `/v1/courses?q=${encodeURIComponent(query)}${more}`
const searches: [what: string, path: string, limit: string][] = [
  ['course: a common word', within(common), 'under 10 ms'],
  ['course: three common words', within(`${common} ${alsoCommon} ${thirdCommon}`), 'under 10 ms'],
  ['course: a rare word', within(rare), 'under 10 ms'],
  ['course: a first letter', within(common.slice(0, 1)), 'under 10 ms'],
  ['course: a compound in one piece', within(`${rare}${alsoCommon}`), 'under 10 ms'],
  ['course: quoted words', within(`"${common} ${alsoCommon}"`), 'under 10 ms'],
  ['course: a typo', within(swapped(rare)), 'under 10 ms'],
  ['course: a typo and a common word', within(`${swapped(rare)} ${common}`), 'under 10 ms'],
  ['course: nothing', within('xylophones qwertz'), 'under 10 ms'],
  ['catalogue: a common word', over(common), 'under 50 ms'],
  ['catalogue: three common words', over(`${common} ${alsoCommon} ${thirdCommon}`), 'under 50 ms'],
  ['catalogue: a rare word', over(rare), 'under 50 ms'],
  ['catalogue: a first letter', over(common.slice(0, 1)), 'under 50 ms'],
  ['catalogue: a common word with filters', over(common, '&tag=tag-7&level=beginner'), 'under 50 ms'],
  ['catalogue: a late page', over(common, '&limit=100'), 'under 50 ms'],
  ['catalogue: a typo', over(swapped(rare)), 'under 50 ms'],
  ['catalogue: a typo and a common word', over(`${swapped(rare)} ${common}`), 'under 50 ms'],
]

/**
 * Searches within a course of 48 sections and 60 terms, and over a catalogue of 10,000 courses, on both engines. One connection. Searches
 * are never cached.
 */
export async function measureSearch(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'))
  const server = (await startPostgres()) as { url: string; stop(): Promise<void> }
  try {
    return [...(await measureOn('sqlite', path.join(folder, 'lectern.db'))), ...(await measureOn('postgres', server.url))]
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measureOn(engine: string, database: string): Promise<Row[]> {
  unpin()
  const store = await openStore({ database })
  for (let index = 0; index < catalogueSize; index++) await store.seed(createCourse(index), new Map())
  await store.close()
  const service = await startService({ LECTERN_DB: database, LECTERN_LOG: 'info', PORT: String(await freePort()) })
  try {
    await service.says(/API /)
    pin(service.process.pid, 0)
    pin(process.pid, 1)
    const rows: Row[] = []
    for (const [what, first, p99Limit] of searches) {
      const asked = what.endsWith('a late page') ? await pageOf(service.origin, first, catalogueSize / 200) : first
      const results: Loaded[] = []
      await ask(service.origin, asked)
      for (let round = 0; round < rounds; round++) results.push(await ask(service.origin, asked))
      const { data } = (await (await fetch(service.origin + asked)).json()) as { data: unknown[] }
      const [ms, p99Ms] = [median(results.map(({ p50 }) => p50)), median(results.map(({ p99 }) => p99))]
      rows.push({ what: `${engine}, ${what}`, ms, p99Ms, p99Limit, found: data.length })
    }
    return rows
  } finally {
    await service.stop()
    unpin()
  }
}

const ask = (origin: string, address: string): Promise<Loaded> =>
  load({ url: origin, connections: 1, duration: 1, requests: [{ path: address }] })

/** The address of a page, from that of the first. */
async function pageOf(origin: string, first: string, page: number): Promise<string> {
  let address = first
  for (let at = 1; at < page; at++) {
    const response = await fetch(origin + address)
    const { nextCursor } = (await response.json()) as { nextCursor: string }
    address = `${first}&cursor=${nextCursor}`
  }
  return address
}
