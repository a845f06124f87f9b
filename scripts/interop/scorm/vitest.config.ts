import { defineConfig } from 'vitest/config'

/** SCORM packages in a browser, which `npm run scorm` opens. */
export default defineConfig({
  root: import.meta.dirname,
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
  test: { include: ['**/*.browser.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
})
