import { cp } from 'node:fs/promises'
import { defineConfig, type Options } from 'tsup'

const shared: Options = { format: 'esm', target: 'node20', outDir: 'dist' }

/**
 * One file starts twice as fast as the thousand that it is made of. The driver has a native part, the reference page is files, and what
 * only workers need is a bundle of its own.
 */
const bundle = (entry: string): Options => ({
  ...shared,
  entry: [entry],
  noExternal: [/^(?!better-sqlite3$|swagger-ui-dist$|\.\/work\.js$)/],
  external: ['./work.js'],
  esbuildOptions: (options) => {
    // By their sources, so that nothing of other packages comes along that is not used.
    options.conditions = ['source']
    options.minifySyntax = true
    options.minifyWhitespace = true
  },
  // CommonJS packages call `require` for what Node itself has.
  banner: { js: "import { createRequire as createRequireOf } from 'node:module'\nconst require = createRequireOf(import.meta.url)" },
})

export default defineConfig([
  {
    ...shared,
    entry: ['src/index.ts'],
    dts: { entry: ['src/index.ts', 'src/main.ts'] },
    // The store reads its migrations beside its own file, which is dist/ once bundled.
    onSuccess: async () => cp('src/store/migrations', 'dist/migrations', { recursive: true }),
  },
  bundle('src/main.ts'),
  bundle('src/work.ts'),
])
