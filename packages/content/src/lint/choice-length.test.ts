import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findBias } from './choice-length'

const alike = (questions: number, choices: number, right = 1) => Array<number>(questions).fill(right / choices)

// The tails are those of printed tables of the binomial distribution.
it.each<[string, chances: number[], unremarkable: [least: number, most: number]]>([
  ['2 questions with four choices tell nothing', alike(2, 4), [0, 2]],
  ['3 questions', alike(3, 4), [0, 2]],
  ['8 questions', alike(8, 4), [0, 5]],
  ['12 questions', alike(12, 4), [0, 6]],
  ['13 questions', alike(13, 4), [1, 6]],
  ['20 questions', alike(20, 4), [2, 9]],
  ['20 questions with three choices', alike(20, 3), [3, 11]],
  ['20 questions with two choices', alike(20, 2), [6, 14]],
  ['20 questions with two right choices of four', alike(20, 4, 2), [6, 14]],
  ['100 questions, where chance alone would allow less', alike(100, 4), [15, 35]],
  ['questions of all kinds', [...alike(10, 2), ...alike(10, 5)], [3, 11]],
])('allows a range of counts: %s', (_title, chances, [least, most]) => {
  const counts = Array.from({ length: chances.length + 1 }, (_, count) => count)
  const allowed = counts.filter((count) => findBias(chances, count) === undefined)
  expect([allowed[0], allowed.at(-1), allowed.length]).toEqual([least, most, most - least + 1])
  for (const count of counts.filter((count) => count < least)) expect(findBias(chances, count)?.tooOften).toBe(false)
  for (const count of counts.filter((count) => count > most)) expect(findBias(chances, count)?.tooOften).toBe(true)
})

it('never finds a bias at the expected count', () => {
  const chance = fc.integer({ min: 2, max: 6 }).map((choices) => 1 / choices)
  fc.assert(
    fc.property(fc.array(chance, { maxLength: 80 }), (chances) => {
      const mean = chances.reduce((sum, each) => sum + each, 0)
      expect(findBias(chances, Math.round(mean))).toBeUndefined()
    }),
  )
})
