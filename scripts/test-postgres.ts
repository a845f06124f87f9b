import type { TestProject } from 'vitest/node'
import type {} from '../packages/api/src/suites/store.fixture'
// @ts-expect-error: a script that runs with nothing but Node and npm, and so has no types.
import { startPostgres } from './postgres.mjs'

/** Starts the server that the tests of the project `postgres` share. Where none can be started, they are skipped. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  try {
    const { url, stop } = (await startPostgres({ durable: false })) as { url: string; stop(): Promise<void> }
    project.provide('postgres', url)
    return stop
  } catch (error) {
    if (process.env.LECTERN_TEST_POSTGRES === 'required') throw error
    console.log(`The tests on PostgreSQL are skipped: ${(error as Error).message}`)
    project.provide('postgres', '')
    return async () => undefined
  }
}
