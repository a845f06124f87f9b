import { copyFile } from 'node:fs/promises'
import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    functions: 'src/functions.ts',
    quiz: 'src/quiz/index.ts',
    query: 'src/query/index.ts',
    offline: 'src/offline/index.ts',
    testing: 'src/testing/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // All entries share one set of classes in CommonJS too, so that `instanceof` holds between them.
  splitting: true,
  dts: true,
  clean: true,
  onSuccess: () => copyFile(new URL('src/styles.css', import.meta.url), new URL('dist/styles.css', import.meta.url)),
})
