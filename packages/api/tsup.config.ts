import { cp } from 'node:fs/promises'
import { defineConfig, type Options } from 'tsup'

const shared: Options = { target: 'node20', outDir: 'dist', format: 'esm' }

/**
 * The service in one file starts twice as fast as from the thousand files that it is made of. The drivers stay packages: one has a native
 * part, the other is loaded only where it is used. So does the reference page, which is files.
 */
const bundle: Options = {
  ...shared,
  format: 'cjs',
  shims: true,
  noExternal: [/^(?!better-sqlite3$|pg$|swagger-ui-dist$)/],
  esbuildOptions: (options) => {
    // By their sources, so that nothing of other packages comes along that is not used.
    options.conditions = ['source']
    options.minifySyntax = true
    options.minifyWhitespace = true
  },
}

/** Leaves out zod's messages in sixty languages, a fifth of the bundle; the API speaks English. */
const withoutLocales: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'without locales',
  setup(build) {
    build.onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer, path }) =>
      /[\\/]zod[\\/]/.test(importer) ? { path, namespace: 'without-locales' } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'without-locales' }, () => ({ contents: 'export {}' }))
  },
}

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', main: 'src/main.ts' },
    dts: { entry: { index: 'src/index.ts', main: 'src/main.ts' } },
    esbuildPlugins: [
      {
        name: 'bundles beside main',
        setup: (build) => build.onResolve({ filter: /^\.\/(service|worker)$/ }, ({ path }) => ({ path: `${path}.cjs`, external: true })),
      },
    ],
    // The store reads its migrations beside its own file, which is in dist/ once bundled.
    onSuccess: async () => cp('src/store/migrations', 'dist/migrations', { recursive: true }),
  },
  {
    ...bundle,
    entry: { service: 'src/service.ts', worker: 'src/worker.ts' },
    esbuildPlugins: [
      withoutLocales,
      {
        name: 'worker beside service',
        setup: (build) => build.onResolve({ filter: /^\.\/worker$/ }, ({ path }) => ({ path: `${path}.cjs`, external: true })),
      },
    ],
  },
])
