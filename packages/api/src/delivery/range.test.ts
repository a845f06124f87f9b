import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRange } from './range'

describe('of ten bytes, Range', () => {
  it.each([
    ['bytes=0-3', 'selects the first four', { first: 0, last: 3 }],
    ['bytes=4-4', 'selects a single one', { first: 4, last: 4 }],
    ['bytes=0-9', 'selects all of them', { first: 0, last: 9 }],
    ['bytes=4-', 'selects those from the fifth on', { first: 4, last: 9 }],
    ['bytes=4-99999999999999999999', 'ends where they end', { first: 4, last: 9 }],
    ['bytes=-3', 'selects the last three', { first: 7, last: 9 }],
    ['bytes=-99', 'selects all where more are asked for', { first: 0, last: 9 }],
    ['BYTES=007-8', 'has a unit in any case and any zeros', { first: 7, last: 8 }],
    ['bytes=10-', 'begins after the end', 'unsatisfiable'],
    ['bytes=10-20', 'lies after the end', 'unsatisfiable'],
    ['bytes=99999999999999999999-', 'begins far after the end', 'unsatisfiable'],
    ['bytes=-0', 'selects none', 'unsatisfiable'],
    ['bytes=3-2', 'runs backwards', undefined],
    ['bytes=30-20', 'runs backwards after the end', undefined],
    ['bytes=0-1,4-5', 'lists several ranges', undefined],
    ['bytes=0-1, bytes=4-5', 'came twice', undefined],
    ['lines=0-3', 'has another unit', undefined],
    ['bytes 0-3', 'is written like Content-Range', undefined],
    ['bytes=0', 'has no hyphen', undefined],
    ['bytes=-', 'has no number', undefined],
    ['bytes=--3', 'has two hyphens', undefined],
    ['bytes=0x0-3', 'has a number that is not decimal', undefined],
    ['bytes=1.5-3', 'has half a byte', undefined],
    ['bytes=', 'names nothing', undefined],
    ['', 'is empty', undefined],
  ])('"%s" %s', (header, _what, expected) => {
    expect(parseRange(header, 10)).toEqual(expected)
  })

  it.each(['bytes=0-', 'bytes=0-0', 'bytes=-1'])('"%s" is ignored where there are none', (header) => {
    expect(parseRange(header, 0)).toBeUndefined()
  })
})

describe('for any size', () => {
  const size = fc.integer({ min: 1, max: 2 ** 40 })

  it('a range within it is the range that is selected', () => {
    const within = size.chain((of) => fc.tuple(fc.constant(of), fc.integer({ min: 0, max: of - 1 }), fc.nat()))
    fc.assert(
      fc.property(within, ([of, first, length]) => {
        const last = Math.min(of - 1, first + length)
        expect(parseRange(`bytes=${first}-${last}`, of)).toEqual({ first, last })
        expect(parseRange(`bytes=${first}-`, of)).toEqual({ first, last: of - 1 })
        expect(parseRange(`bytes=-${of - first}`, of)).toEqual({ first, last: of - 1 })
      }),
    )
  })

  it('any text at all is a range within it, none, or none that it can have', () => {
    const piece = fc.constantFrom('bytes', '=', '-', '0', '7', '99', ',', ' ')
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 6 }).map((pieces) => `bytes=${pieces.join('')}`),
    )
    fc.assert(
      fc.property(text, size, (header, of) => {
        const range = parseRange(header, of)
        if (range === undefined || range === 'unsatisfiable') return
        expect(0 <= range.first && range.first <= range.last && range.last < of).toBe(true)
      }),
    )
  })
})
