import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts', functions: 'src/functions.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  clean: true,
})
