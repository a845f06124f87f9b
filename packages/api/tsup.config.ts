import { cp } from 'node:fs/promises'
import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/main.ts'],
  format: 'esm',
  target: 'node20',
  dts: true,
  clean: true,
  // The store reads its migrations beside its own file, which is dist/ once bundled.
  onSuccess: async () => cp('src/store/migrations', 'dist/migrations', { recursive: true }),
})
