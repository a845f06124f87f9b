import { defineConfig } from 'vitest/config'

/** Suites of what every engine has to do. They run on SQLite with all others, and again on a PostgreSQL server. */
const onBothEngines = [
  'packages/api/src/app.test.ts',
  'packages/api/src/auth/authentication.test.ts',
  'packages/api/src/events/*.test.ts',
  'packages/api/src/lti/{admin,services}/*.test.ts',
  'packages/api/src/mcp/*.test.ts',
  'packages/api/src/routes/*.test.ts',
  'packages/api/src/store/{lti,releases}/*.test.ts',
  'packages/api/src/suites/*.test.ts',
  'packages/api/src/tutor/route.test.ts',
]

export default defineConfig({
  // `source` makes workspace packages resolve to their TypeScript, so that a test never runs a stale build.
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
  test: {
    exclude: ['**/node_modules/**', '**/dist/**'],
    // It has `source` among its exports as well, which Node cannot run.
    server: { deps: { inline: [/@modelcontextprotocol\/client/, /\/eventsource\//] } },
    // One processor is left idle otherwise, which on a machine with two doubles the time.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: [
            'packages/*/src/**/*.test.ts',
            'packages/sdk/{emit,runtimes}/**/*.test.ts',
            'examples/*/src/**/*.test.ts',
            'examples/reader/e2e/sample.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.postgres.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [...onBothEngines, 'packages/**/*.postgres.test.ts'],
          env: { LECTERN_TEST_ENGINE: 'postgres' },
          globalSetup: ['scripts/test-postgres.ts'],
          setupFiles: ['packages/api/src/suites/postgres.skip.ts'],
          // Every test makes databases of its own, and each of them takes a checkpoint.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
