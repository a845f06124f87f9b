import { describe, expect, it } from 'vitest'
import { shapeOf } from '../../questions/shape'
import { gridFor, overlapTwice, readZone, writeZone } from './markers'

const size = { width: 400, height: 200 }
const zone = (shape: string, coords: string) => ({ shape, coords, choice: 1 })

describe('a zone in pixels', () => {
  it.each<[string, string, object]>([
    ['circle', '100,50;20', { type: 'circle', x: 0.25, y: 0.25, radius: 0.05 }],
    ['rectangle', '40, 20; 80, 100', { type: 'rectangle', x: 0.1, y: 0.1, width: 0.2, height: 0.5 }],
    ['rectangle', '40,20;800,100', { type: 'rectangle', x: 0.1, y: 0.1, width: 1, height: 0.5 }],
    [
      'polygon',
      '0,0;400,0;0,200;0,0',
      {
        type: 'polygon',
        corners: [
          { x: 0, y: 0 },
          { x: 1, y: 0 },
          { x: 0, y: 1 },
        ],
      },
    ],
  ])('is read: %s %s', (shape, coords, expected) => {
    expect(readZone(zone(shape, coords), size)).toEqual(expected)
  })

  it.each([
    ['circle', '100,50'],
    ['circle', '100,50;20,20'],
    ['circle', '500,50;20'],
    ['circle', '1.5,50;20'],
    ['circle', '-1,50;20'],
    ['rectangle', '40,20'],
    ['polygon', '0,0;400,0'],
    ['polygon', '0,0;401,0;0,200'],
    ['polygon', '0,0;100,100;100,0;0,100'],
    ['star', '100,50;20'],
    ['', ''],
  ])('is none of ours: %s %s', (shape, coords) => {
    expect(readZone(zone(shape, coords), size)).toBeUndefined()
  })

  it.each([
    ['circle', '100,50;20'],
    ['rectangle', '41,21;83,101'],
    ['polygon', '1,1;399,3;0,200'],
  ])('comes back as it was: %s %s', (shape, coords) => {
    const read = readZone(zone(shape, coords), size)
    expect(read && writeZone(shapeOf(read, size), size)).toEqual({ shape, coords })
  })
})

describe('zones together', () => {
  const read = (...coords: string[]) => coords.map((each) => readZone(zone('rectangle', each), size) ?? expect.unreachable())

  it('overlap twice when one meets two others', () => {
    expect(overlapTwice(read('0,0;100,100', '50,0;100,100', '140,0;100,100'), size)).toBe(true)
    expect(overlapTwice(read('0,0;100,100', '50,0;100,100', '200,0;100,100'), size)).toBe(false)
  })

  it('touch without an overlap', () => {
    expect(overlapTwice(read('0,0;100,100', '100,0;100,100', '200,0;100,100'), size)).toBe(false)
  })

  it('have the coarsest grid that reaches them all', () => {
    expect(gridFor(read('0,0;200,200'), size)).toEqual({ columns: 10, rows: 10 })
    expect(gridFor(read('100,100;12,8'), size)).toEqual({ columns: 20, rows: 20 })
    expect(gridFor(read('100,100;1,1'), size)).toBeUndefined()
  })
})
