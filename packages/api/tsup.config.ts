import { cp } from 'node:fs/promises'
import { defineConfig, type Options } from 'tsup'

const shared: Options = { format: 'esm', target: 'node20', outDir: 'dist' }

export default defineConfig([
  {
    ...shared,
    entry: ['src/index.ts'],
    dts: { entry: ['src/index.ts', 'src/main.ts'] },
    // The store reads its migrations beside its own file, which is dist/ once bundled.
    onSuccess: async () => cp('src/store/migrations', 'dist/migrations', { recursive: true }),
  },
  {
    ...shared,
    entry: ['src/main.ts'],
    // One file starts twice as fast as the thousand that it is made of. The driver has a native part, and the reference page is files.
    noExternal: [/^(?!better-sqlite3$|swagger-ui-dist$)/],
    esbuildOptions: (options) => {
      options.minifySyntax = true
      options.minifyWhitespace = true
    },
    // What only workers need is a file of its own.
    splitting: true,
    // CommonJS packages call `require` for what Node itself has.
    banner: { js: "import { createRequire as createRequireOf } from 'node:module'\nconst require = createRequireOf(import.meta.url)" },
  },
])
