import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts', 'inspect-thread': 'src/compile/inspect-thread.ts' },
  format: 'esm',
  target: 'node20',
  dts: { entry: 'src/index.ts' },
  clean: true,
})
