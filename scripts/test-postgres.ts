import type { TestProject } from 'vitest/node'
import type {} from '../packages/api/src/suites/store.fixture'
// @ts-expect-error: a plain script, so that it runs with only Node and npm; it has no types.
import { startPostgres } from './postgres.mjs'

/**
 * Starts the server for the tests of the project `postgres`, unless `LECTERN_TEST_POSTGRES` is the URL of one. When none can be started, the
 * tests are skipped; `LECTERN_TEST_POSTGRES=required` makes that an error.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { LECTERN_TEST_POSTGRES: given = '' } = process.env
  if (given.startsWith('postgres')) {
    project.provide('postgres', given)
    return async () => undefined
  }
  try {
    const { url, stop } = (await startPostgres({ durable: false })) as { url: string; stop(): Promise<void> }
    project.provide('postgres', url)
    return stop
  } catch (error) {
    if (given === 'required') throw error
    console.log(`The tests on PostgreSQL are skipped: ${(error as Error).message}`)
    project.provide('postgres', '')
    return async () => undefined
  }
}
