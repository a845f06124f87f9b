import { describe, expect, it } from 'vitest'
import { calculate } from './calculation'

describe('a calculation', () => {
  it.each([
    ['600', 600],
    ['-1.5e3', -1500],
    ['.5', 0.5],
    ['2*(3+4)^2', 98],
    ['-2^2', -4],
    ['2^3^2', 512],
    ['2^-1', 0.5],
    ['10/4/5', 0.5],
    ['1 - 2 - 3', -4],
    ['sqrt(2)^2 + cos(pi)', 1],
  ])('%s has the value %d', (text, value) => {
    expect(calculate(text)).toBeCloseTo(value, 12)
  })

  it.each(['', 'x', '2x', '3k', '5%', '1+2j', '2*', '(1', '1)', '1 2', 'sqrt 2', '1/0', 'constructor', '('.repeat(5000)])(
    'is not read from "%s"',
    (text) => {
      expect(calculate(text)).toBeUndefined()
    },
  )
})
