import { beforeEach, inject } from 'vitest'

/** Skips every test of the project `postgres` where there is no server: what did not run must not count as passed. */
beforeEach((context) => {
  if (inject('postgres') === '') context.skip('no PostgreSQL server can be started here')
})
