import { expect, it } from 'vitest'
import { readNumber } from './number-text'

it.each<[string, number | null | undefined]>([
  ['42', 42],
  ['-2.5', -2.5],
  ['−4', -4],
  ['2,5', 2.5],
  ['1,000.5', 1000.5],
  ['1,000,000', 1_000_000],
  ['1 000', 1000],
  ['1’000', 1000],
  ['.5', 0.5],
  ['1.5e3', 1500],
  ['', null],
  ['  ', null],
  ['thirty', undefined],
  ['1e999', undefined],
  ['0x10', undefined],
  ['-', undefined],
])('%j is read as %j', (text, number) => {
  expect(readNumber(text)).toBe(number)
})
