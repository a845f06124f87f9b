import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build, type Options } from 'tsup'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const here = fileURLToPath(new URL('..', import.meta.url))
let folder: string
/** The package as it is published: what `pnpm pack` writes, without the types, which take long to build. */
let published: {
  exports: Record<string, Record<'import' | 'require', { types: string; default: string }>>
  dependencies: object
  sideEffects: boolean
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-sdk-'))
  const target = join(folder, 'node_modules/@lectern/sdk')
  await mkdir(target, { recursive: true })
  const config = (await import('../tsup.config')).default as Options
  const entry = Object.fromEntries(Object.entries(config.entry as object).map(([name, file]) => [name, join(here, file)]))
  await build({ ...config, entry, outDir: join(target, 'dist'), dts: false, config: false, silent: true })
  const { publishConfig, ...manifest } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'))
  published = { ...manifest, ...publishConfig }
  await writeFile(join(target, 'package.json'), JSON.stringify(published))
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const node = async (file: string, code: string) => {
  await writeFile(join(folder, file), code)
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, file)], { cwd: folder })
  return stdout.trim()
}

/** Bytes of this code with all that it needs of the package, minified and gzipped. */
const sizeOf = async (name: string, code: string) => {
  const outDir = join(folder, name)
  await writeFile(join(folder, `${name}.mjs`), code)
  await build({
    entry: [join(folder, `${name}.mjs`)],
    outDir,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    minify: true,
    noExternal: [/.*/],
    config: false,
    silent: true,
  })
  const files = await readdir(outDir)
  expect(files).toHaveLength(1)
  const bundle = await readFile(join(outDir, files[0]!))
  expect(bundle.toString(), 'The bundle holds all that it needs.').not.toMatch(/\b(import|require)\s*[({'"]/)
  return gzipSync(bundle, { level: 9 }).length
}

describe('the package', () => {
  it('R120: costs at most 3 KB for one function', async () => {
    const code = "import { Client, coursesGet } from '@lectern/sdk/functions'\nconsole.log(await coursesGet(new Client(), 'x'))"
    expect(await sizeOf('one', code)).toBeLessThanOrEqual(3 * 1024)
  }, 60_000)

  it('R121: costs at most 6 KB for every method', async () => {
    expect(await sizeOf('all', "import { Lectern } from '@lectern/sdk'\nconsole.log(new Lectern())")).toBeLessThanOrEqual(6 * 1024)
  }, 60_000)

  it('R124: costs at most 3.75 KB more for a quiz session', async () => {
    const client = "import { Client } from '@lectern/sdk/functions'\nconst client = new Client()\n"
    const session = "import { QuizSession } from '@lectern/sdk/quiz'\nnew QuizSession({ client, courseId: 'c', quizId: 'q' }).start()"
    expect((await sizeOf('quiz', client + session)) - (await sizeOf('client', `${client}console.log(client)`))).toBeLessThanOrEqual(
      3.75 * 1024,
    )
  }, 60_000)

  it('R122: can be imported and required, and all entries share their classes', async () => {
    const same = 'Client === Other && new Lectern({ baseUrl: "http://x" }) instanceof Client && NotFoundError === Missing'
    const names = '{ Client, Lectern, NotFoundError }'
    const others = (as: string) => `{ Client${as} Other, NotFoundError${as} Missing, coursesGet }`
    const esm = `import ${names} from '@lectern/sdk'\nimport ${others(' as')} from '@lectern/sdk/functions'\n`
    const cjs = `const ${names} = require('@lectern/sdk')\nconst ${others(':')} = require('@lectern/sdk/functions')\n`
    const print = `console.log(${same}, typeof coursesGet)`
    expect(await node('esm.mjs', esm + print)).toBe('true function')
    expect(await node('cjs.cjs', cjs + print)).toBe('true function')
  }, 60_000)

  it('R123: has no dependency and no side effect, and publishes what its exports name', async () => {
    expect([published.dependencies, published.sideEffects]).toEqual([{}, false])
    const alone = ['', '/functions', '/quiz', '/query'].map((name) => `await import('@lectern/sdk${name}')`)
    expect(await node('nothing.mjs', alone.join('\n'))).toBe('')
    const built = await readdir(join(folder, 'node_modules/@lectern/sdk/dist'))
    const named = Object.values(published.exports).flatMap((one) => [one.import.default, one.require.default])
    expect(Object.keys(published.exports)).toEqual(['.', './functions', './quiz', './query', './testing'])
    expect(named).toHaveLength(10)
    for (const file of named) expect(built).toContain(file.replace('./dist/', ''))
    expect(await sizeOf('unused', "import '@lectern/sdk'\nimport { Lectern } from '@lectern/sdk'\nconsole.log(1)")).toBeLessThan(100)
  }, 60_000)
})
