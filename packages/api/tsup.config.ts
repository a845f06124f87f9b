import { cp } from 'node:fs/promises'
import { defineConfig, type Options } from 'tsup'

const shared: Options = {
  target: 'node20',
  outDir: 'dist',
  // It is done before the plugins below, which would not know such a name again.
  removeNodeProtocol: false,
}

/** Leaves a part of a package out of a bundle. */
const without = (part: string, filter: RegExp, from: string, contents: string): NonNullable<Options['esbuildPlugins']>[number] => ({
  name: `without-${part}`,
  setup(build) {
    build.onResolve({ filter }, ({ importer, path }) =>
      importer.split(/[\\/]/).includes(from) ? { path, namespace: `without-${part}` } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: `without-${part}` }, () => ({ contents }))
  },
})

/**
 * One file starts twice as fast as the thousand that it is made of. The driver has a native part, the reference page is files, and what
 * only workers need is a bundle of its own.
 */
const bundle: Options = {
  ...shared,
  // CommonJS, of which Node 20 can keep what it compiled.
  format: 'cjs',
  shims: true,
  noExternal: [/^(?!better-sqlite3\/|swagger-ui-dist$)/],
  external: ['better-sqlite3/build/Release/better_sqlite3.node'],
  esbuildPlugins: [
    {
      name: 'what only workers need',
      setup: (build) => build.onResolve({ filter: /^\.\/work$/ }, () => ({ path: './worker.cjs', external: true })),
    },
    // Tries a dozen places for the native part. It is where its package builds it, and of the exact version that is bundled here.
    without(
      'bindings',
      /^bindings$/,
      'better-sqlite3',
      "module.exports = () => require('better-sqlite3/build/Release/better_sqlite3.node')",
    ),
    // Messages in sixty languages, a fifth of the bundle; the API speaks English.
    without('locales', /\/locales\/index\.js$/, 'zod', 'export {}'),
    // Counts kept elsewhere than in memory.
    without(
      'backends',
      /^\.\/lib\/(RateLimiter(Redis|Mongo|MySQL|Postgres|Cluster|Memcache|Union|Queue|Dynamo|Prisma|Drizzle|Valkey|SQLite|Etcd)|RLWrapper|component)/,
      'rate-limiter-flexible',
      'module.exports = {}',
    ),
    // Another protocol, for which Node loads TLS.
    without('http2', /^node:http2$/, 'node-server', 'export class Http2ServerRequest {}\nexport const constants = {}'),
    // Traces beside metrics, which nobody asks for.
    without('opentelemetry', /^@opentelemetry\/api$/, 'prom-client', 'module.exports = undefined'),
    // Sends metrics away instead of being asked for them, for which it loads what Node has for TLS.
    without('pushgateway', /\/pushgateway$/, 'prom-client', 'module.exports = undefined'),
  ],
  esbuildOptions: (options) => {
    // By their sources, so that nothing of other packages comes along that is not used.
    options.conditions = ['source']
    options.minifySyntax = true
    options.minifyWhitespace = true
    // Code that was kept cannot import: Node does not find out for whom.
    options.supported = { ...options.supported, 'dynamic-import': false }
  },
}

export default defineConfig([
  {
    ...shared,
    format: 'esm',
    entry: { index: 'src/index.ts', main: 'src/launch.ts' },
    dts: { entry: { index: 'src/index.ts', main: 'src/launch.ts' } },
    // The store reads its migrations beside its own file, which is dist/ once bundled.
    onSuccess: async () => cp('src/store/migrations', 'dist/migrations', { recursive: true }),
  },
  {
    ...bundle,
    entry: { service: 'src/main.ts' },
    inject: ['src/late-globals.ts'],
    define: {
      Headers: 'LateHeaders',
      'globalThis.Headers': 'LateHeaders',
      'global.Request': 'LateRequest',
      'global.Response': 'LateResponse',
    },
  },
  { ...bundle, entry: ['src/worker.ts'] },
])
