import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { gatherTurn, maxGathered } from './turn'

test('hands over what came in a turn when the turn is over, in the order in which it came', async () => {
  const handed: number[] = []
  const gather = gatherTurn((item: number) => void handed.push(item))
  gather(1)
  await Promise.resolve()
  gather(2)
  expect(handed).toEqual([])
  await turn()
  expect(handed).toEqual([1, 2])
  gather(3)
  expect(handed).toEqual([1, 2])
  await turn()
  expect(handed).toEqual([1, 2, 3])
})

test('lets no more wait than it may', async () => {
  const handed: number[] = []
  const gather = gatherTurn((item: number) => void handed.push(item))
  const items = Array.from({ length: maxGathered + 1 }, (_, index) => index)
  for (const item of items) gather(item)
  expect(handed).toEqual(items.slice(0, maxGathered))
  await turn()
  expect(handed).toEqual(items)
})

test('keeps what comes while it hands over for the next turn', async () => {
  const handed: number[] = []
  const gather = gatherTurn((item: number) => {
    handed.push(item)
    if (item === 1) gather(3)
  })
  gather(1)
  gather(2)
  await turn()
  expect(handed).toEqual([1, 2])
  await turn()
  expect(handed).toEqual([1, 2, 3])
})
