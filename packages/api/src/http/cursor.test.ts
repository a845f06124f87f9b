import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app'
import { matchesValidator } from '../delivery/response'
import { assets, seal } from '../suites/course.fixture'
import { richBundle } from '../suites/every.fixture'
import { openTestStore } from '../suites/store.fixture'
import type { App } from './context'
import { decodeCursor, encodeCursor } from './cursor'
import { ApiError } from './errors'

const scope = fc.jsonValue()
const place = fc.record({ release: fc.nat(), after: fc.oneof(fc.nat(), fc.string()) })
/** The code of the error that a cursor is refused with; anything but a refusal of the table fails the test. */
const refusal = (read: () => unknown): string | undefined => {
  try {
    read()
    return undefined
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return error.code
  }
}

describe('a cursor', () => {
  it('comes back as it was made', () => {
    fc.assert(fc.property(scope, place, (of, where) => void expect(decodeCursor(of, encodeCursor(of, where))).toEqual(where)))
  })

  it('of another list or filter is refused', () => {
    fc.assert(
      fc.property(scope, scope, place, (one, two, where) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(two))
        expect(refusal(() => decodeCursor(two, encodeCursor(one, where)))).toBe('invalid_cursor')
      }),
    )
  })

  it('that is damaged is read as a place or refused, and fails in no other way', () => {
    fc.assert(
      fc.property(scope, place, fc.nat(), fc.string(), (of, where, index, text) => {
        const whole = encodeCursor(of, where)
        const at = index % whole.length
        for (const damaged of [whole.slice(0, at), whole.slice(0, at) + text + whole.slice(at + 1), text])
          expect([undefined, 'invalid_cursor']).toContain(refusal(() => decodeCursor(of, damaged)))
      }),
    )
  })

  it('of any JSON value is refused unless it is one of its own', () => {
    fc.assert(
      fc.property(scope, fc.jsonValue(), (of, value) => {
        const made = Buffer.from(JSON.stringify(value)).toString('base64url')
        expect(refusal(() => decodeCursor(of, made))).toBe('invalid_cursor')
      }),
    )
  })
})

describe('paging', () => {
  let app: App
  beforeAll(async () => {
    const store = await openTestStore()
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      const { hash: _hash, ...bundle } = richBundle()
      await store.seed(seal({ ...bundle, course: { ...bundle.course, id } }), assets)
    }
    app = createApp({ store, rateLimit: 0 })
  })
  const read = async (path: string) =>
    (await (await app.request(path)).json()) as { data: unknown[]; nextCursor: string | null; hasMore: boolean }

  it.each([
    '/v1/courses?tag=sample',
    '/v1/courses/a/chapters?release=1',
    '/v1/courses/a/sections?chapter=1',
    '/v1/courses/a/sections?release=1',
    '/v1/courses/a/quizzes?release=1',
    '/v1/courses/a/glossary?release=1',
    '/v1/courses/a/search?q=nothing',
    '/v1/courses/a/search?q=nothign',
    '/v1/courses?q=course',
    '/v1/courses?q=coures&tag=sample',
  ])('%s gives the whole list once and in order, for any limit', async (path) => {
    const { data: whole } = await read(`${path}&limit=100`)
    expect(whole.length).toBeGreaterThan(1)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 7 }), async (limit) => {
        const seen: unknown[] = []
        let page = await read(`${path}&limit=${limit}`)
        for (;;) {
          expect(page.data.length).toBeLessThanOrEqual(limit)
          expect(page.hasMore).toBe(page.nextCursor !== null)
          seen.push(...page.data)
          if (page.nextCursor === null || seen.length > whole.length) break
          page = await read(`${path}&limit=${limit}&cursor=${page.nextCursor}`)
        }
        expect(seen).toEqual(whole)
      }),
      { numRuns: 10 },
    )
  })
})

describe('If-None-Match', () => {
  // The characters of an entity tag, RFC 9110 §8.8.3: commas and stars among them.
  const tag = fc.string({ unit: fc.constantFrom(...'abc019,*-_ !/W'), maxLength: 12 }).map((text) => `"${text.replaceAll(' ', '')}"`)
  const spelt = (each: string) => fc.constantFrom(each, `W/${each}`)

  it('matches a validator that is in the list, weakly or not', () => {
    fc.assert(
      fc.property(
        tag.chain((own) => fc.tuple(fc.constant(own), spelt(own), fc.array(tag.chain(spelt)), fc.array(tag.chain(spelt)))),
        fc.constantFrom(',', ', ', ' , '),
        ([own, written, before, after], comma) => void expect(matchesValidator([...before, written, ...after].join(comma), own)).toBe(true),
      ),
    )
  })

  it('matches no validator that is not in the list', () => {
    fc.assert(
      fc.property(tag, fc.array(tag.chain(spelt)), (own, others) => {
        fc.pre(!others.some((other) => other.replace(/^W\//, '') === own))
        expect(matchesValidator(others.join(', '), own)).toBe(false)
      }),
    )
  })

  it('reads any text at all without failing', () => {
    fc.assert(fc.property(fc.string(), tag, (header, own) => void expect(typeof matchesValidator(header, own)).toBe('boolean')))
    expect([matchesValidator(' * ', '"a"'), matchesValidator(undefined, '"a"')]).toEqual([true, false])
  })
})
