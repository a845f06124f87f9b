import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts', functions: 'src/functions.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // Both entries share one set of classes in CommonJS too, so that `instanceof` holds between them.
  splitting: true,
  dts: true,
  clean: true,
})
