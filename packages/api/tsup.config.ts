import { readFileSync } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { defineConfig, type Options } from 'tsup'

const shared: Options = { target: 'node20', outDir: 'dist', format: 'esm' }

/**
 * The service in one file starts twice as fast as from the thousand files that it is made of. The drivers stay packages: one has a native
 * part, the other is loaded only where it is used.
 */
const bundle: Options = {
  ...shared,
  format: 'cjs',
  shims: true,
  noExternal: [/^(?!better-sqlite3$|pg$|shiki(\/|$))/],
  esbuildOptions: (options) => {
    // By their sources, so that nothing of other packages comes along that is not used.
    options.conditions = ['source']
  },
  esbuildPlugins: [
    {
      name: 'bundles of their own',
      setup: (build) =>
        build.onResolve({ filter: /^\.\/(pipeline|protocol|service|worker)$|^\.\.\/lint\/lint$/ }, ({ path, kind }) =>
          kind === 'dynamic-import' ? { path: `./${basename(path)}.cjs`, external: true } : undefined,
        ),
    },
    {
      // The command line imports; nothing in a bundle does. What is left out of a bundle would still be wrapped with all that it imports
      // if it were resolved, and then zod is initialised after its first use.
      name: 'imports stay out',
      setup: (build) =>
        build.onResolve({ filter: /^\./ }, ({ path, kind, importer }) =>
          kind === 'dynamic-import' && /[\\/]content[\\/]src[\\/]import[\\/]/.test(importer) ? { path, external: true } : undefined,
        ),
    },
    {
      name: 'a bundle for each format of exports',
      setup: (build) =>
        build.onResolve({ filter: /^\./ }, ({ path, kind, importer }) =>
          kind === 'dynamic-import' && importer.endsWith(join('content', 'src', 'export', 'formats.ts'))
            ? { path: `./${basename(path)}.cjs`, external: true }
            : undefined,
        ),
    },
  ],
}

/** The writers of the formats that courses are exported to, which a worker loads when one is asked for. */
const writers = Object.fromEntries(
  [...readFileSync('../content/src/export/formats.ts', 'utf8').matchAll(/import\('(\.\/[^']+)'\)/g)].map(([, path = '']) => [
    basename(path),
    join('../content/src/export', `${path}.ts`),
  ]),
)

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', mcp: 'src/mcp/protocol.ts' },
    dts: true,
    // What is read as a file is looked for beside the code, which is in dist/ once bundled.
    onSuccess: async () => {
      await cp('src/store/migrations', 'dist/migrations', { recursive: true })
      await cp('src/reference/samples.gen.json', 'dist/samples.gen.json')
      const scalar = await readFile(createRequire(import.meta.url).resolve('@scalar/api-reference/browser/standalone.js'))
      await writeFile('dist/scalar.js', scalar)
      await writeFile('dist/scalar.js.br', brotliCompressSync(scalar, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    },
  },
  {
    ...bundle,
    entry: { main: 'src/main.ts', service: 'src/service.ts', worker: 'src/worker.ts' },
    esbuildOptions: (options, context) => {
      bundle.esbuildOptions?.(options, context)
      // `require` in place of `import()`: Node 20 parses an imported CommonJS file twice, which takes a third of the start.
      options.supported = { 'dynamic-import': false }
    },
  },
  // The Markdown renderer is loaded with the first text that is not stored as HTML. Shiki is a package of its own: its grammars are files.
  // So is advice, with the stemmers of twenty languages; the service gives none, and its tutor has four.
  // Most services are never asked by an agent, so the SDK of the Model Context Protocol is loaded with the first request to it.
  { ...bundle, entry: { protocol: 'src/mcp/protocol.ts' } },
  { ...bundle, entry: writers },
  { ...bundle, entry: { lint: '../content/src/lint/lint.ts', pipeline: '../content/src/markdown/pipeline.ts' } },
  // Large courses are parsed on threads.
  { ...bundle, entry: { 'inspect-thread': '../content/src/compile/inspect-thread.ts' } },
])
