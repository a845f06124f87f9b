import { defineConfig } from 'vitest/config'

/** The journeys in a browser, which `npm run reader` makes. A sample of them is part of `npm test`. */
export default defineConfig({
  root: import.meta.dirname,
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
  test: {
    include: ['**/*.test.ts'],
    // Each file has a service and a browser of its own, and the machine has few cores.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
})
