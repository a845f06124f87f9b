import { expect, test } from 'vitest'
import { assets, courseBundle } from '../suites/course.fixture'
import { openStore } from './open'
import type { RunTask } from './tasks'

test('what makes readers wait runs where the store is told to run it', async () => {
  const ran: string[] = []
  const runTask = (async (name: string) => void ran.push(name)) as unknown as RunTask
  const store = await openStore({ database: ':memory:', runTask })
  await store.seed(courseBundle(), assets)
  await store.createRelease('sample', JSON.stringify(courseBundle()), { publish: false })
  await store.planRelease('sample', JSON.stringify(courseBundle()))
  await store.publishRelease('sample', 1)
  await store.prune(1)
  expect(ran).toEqual(['seed', 'create', 'plan', 'publish', 'prune'])
  await store.close()
})
