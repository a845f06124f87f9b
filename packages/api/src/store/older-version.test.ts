import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { rendererVersion } from '@lectern/content'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp } from '../app'
import type { App } from '../http/context'
import { openStore } from './open'
import type { Store } from './store'

/*
 * A database of version 0.1.0, which had no Drizzle queries and another search index: two courses with three releases, a preview's
 * content, an archived course, keys, attempts, and a learner who was erased; and what that version answered to every read.
 */
interface Recorded {
  now: string
  tokenSecret: string
  secret: string
  reads: { as: 'anonymous' | 'secret'; address: string; status: number; headers: Record<string, string>; body: string }[]
}
const unpack = (name: string) => gunzipSync(readFileSync(path.join(import.meta.dirname, 'fixtures', name)))
const recorded = JSON.parse(unpack('lectern-0.1.0.responses.json.gz').toString('utf8')) as Recorded

/** Everything except what has changed on purpose: the document and its page, and the order and snippets of searches. */
const isSame = ({ address }: Recorded['reads'][number]) => !/^\/(docs|openapi\.json)|\/search\?/.test(address)

/** That version served scores unrounded. */
const withSixDecimals = (body: string): string => body.replace(/\d\.\d{7,}/g, (score) => String(Math.round(Number(score) * 1e6) / 1e6))

/** That version rendered Markdown in its own way, so HTML is compared without its markup. */
const withoutMarkup = (body: string): unknown =>
  JSON.parse(body, (name, value) =>
    name === 'html'
      ? (value as string)
          .replace(/<[^>]*>/g, ' ')
          .replaceAll('&quot;', '"')
          .split(/\s+/)
          .filter(Boolean)
          .join(' ')
      : value,
  )

/** A body of today as that version wrote it: rows of grades have got a column, which was appended. */
const withoutColumn = (body: string): string => body.replace(/,(?:pending|true|false)$/gm, '')

/** That version had no byte ranges, and no Markdown to choose by `Accept`. A length is that of the body, which is compared itself. */
function comparable({ 'accept-ranges': _accepted, 'content-length': _length, ...headers }: Record<string, string>): Record<string, string> {
  const exposed = 'access-control-expose-headers'
  return {
    ...headers,
    ...(headers.vary && { vary: headers.vary.replace(/^Accept, /, '') }),
    ...(headers[exposed] && { [exposed]: headers[exposed].replace('Accept-Ranges, Content-Range, ', '') }),
  }
}

describe('a database of version 0.1.0', () => {
  let folder: string
  let store: Store
  let app: App
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lectern-older-'))
    const file = path.join(folder, 'lectern.db')
    await writeFile(file, unpack('lectern-0.1.0.db.gz'))
    const now = () => new Date(recorded.now)
    store = await openStore({ database: file, now })
    app = createApp({ store, rateLimit: 0, now, tokenSecret: recorded.tokenSecret })
  })
  afterAll(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })

  const ask = async ({ as, address }: Recorded['reads'][number]) => {
    const headers = { 'x-request-id': 'fixed', ...(as === 'secret' && { authorization: `Bearer ${recorded.secret}` }) }
    const response = await app.request(address, { headers })
    return { as, address, status: response.status, headers: Object.fromEntries([...response.headers].sort()), body: await response.text() }
  }

  it('is served with the same headers and members', async () => {
    const reads = recorded.reads.filter(isSame)
    expect(reads.length).toBeGreaterThan(150)
    for (const read of reads) {
      const asked = await ask(read)
      const [{ etag, ...headers }, { etag: earlierTag, ...earlier }] = [comparable(asked.headers), comparable(read.headers)]
      expect([asked.status, headers], read.address).toEqual([read.status, earlier])
      // The texts of errors may change, their codes may not.
      if (read.status >= 400) expect(JSON.parse(asked.body).code, read.address).toBe(JSON.parse(read.body).code)
      else if (!read.body.startsWith('{')) expect(withoutColumn(asked.body), read.address).toBe(withSixDecimals(read.body))
      // Members may have been added, and none may have gone or changed.
      else expect(withoutMarkup(asked.body), read.address).toMatchObject(withoutMarkup(withSixDecimals(read.body)) as object)
      // The same bytes have the same ETag, other bytes another one.
      if (earlierTag !== undefined) expect(etag === earlierTag, read.address).toBe(asked.body === read.body)
      else expect(etag, read.address).toBeUndefined()
    }
  })

  it('has its texts rendered again and stored when the first is read, with another ETag', async () => {
    const database = path.join(folder, 'rendered.db')
    await writeFile(database, unpack('lectern-0.1.0.db.gz'))
    const opened = await openStore({ database })
    try {
      const { number } = (await opened.findRelease('sample')) as { number: number }
      const of = (await opened.findRelease('sample', number)) as NonNullable<Awaited<ReturnType<Store['findRelease']>>>
      const first = await opened.findSection(of, '1.1')
      await vi.waitFor(async () => {
        const stored = new Database(database, { readonly: true })
        const rows = stored.prepare('SELECT count(*) AS count FROM renderings WHERE renderer = ?').get(rendererVersion) as { count: number }
        stored.close()
        expect(rows.count).toBeGreaterThan(10)
      })
      expect(await opened.findSection(of, '1.1')).toEqual(first)
    } finally {
      await opened.close()
    }
  })

  it('finds the sections that it found', async () => {
    const searches = recorded.reads.filter(({ address, status }) => address.includes('/search?') && status === 200)
    expect(searches.length).toBeGreaterThan(3)
    // That version found sections only, and said nothing of kinds.
    const idsOf = (body: string) =>
      (JSON.parse(body) as { data: { kind?: string; section: { id: string } }[] }).data
        .filter(({ kind = 'section' }) => kind === 'section')
        .map(({ section }) => section.id)
        .sort()
    for (const read of searches) expect(idsOf((await ask(read)).body), read.address).toEqual(idsOf(read.body))
  })
})
