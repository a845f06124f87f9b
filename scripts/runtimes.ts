import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'tsup'
import { listenHostile } from '../packages/sdk/runtimes/hostile'
import { startService } from '../packages/sdk/runtimes/service'
import type { Report, Servers } from '../packages/sdk/runtimes/suite'

/**
 * `pnpm runtimes [--without=NAME,…]`: the packed SDK on Node, Bun, Deno, workerd and in Chromium. The runtimes are npm packages that are
 * installed into a temporary folder; Chromium is Debian's. Where Chromium is absent this says so: it fails in CI, unless it is left out
 * by name, and goes on elsewhere.
 */
const versions = { bun: '1.4.5', deno: '2.9.6', workerd: '1.20261117.1', 'playwright-core': '1.65.1' }
const root = path.resolve(import.meta.dirname, '..')
const sdk = path.join(root, 'packages/sdk')
const execute = promisify(execFile)
const say = (sentence: string) => console.log(`runtimes: ${sentence}`)

type Run = (folder: string, servers: Servers) => Promise<Report>

const command =
  (...args: string[]): Run =>
  async (folder, servers) => {
    const [program = '', ...rest] = args
    const { stdout } = await execute(program, [...rest, 'command.js', JSON.stringify(servers)], { cwd: folder, timeout: 120_000 })
    return JSON.parse(stdout) as Report
  }

const runtimes: Record<string, Run> = {
  node: command(process.execPath),
  bun: command('node_modules/.bin/bun', 'run'),
  deno: command('node_modules/.bin/deno', 'run', '--quiet', '--allow-net', '--allow-env', '--node-modules-dir=manual'),
  workerd: runWorkerd,
  chromium: runChromium,
}

async function runWorkerd(folder: string, servers: Servers): Promise<Report> {
  const port = await freePort()
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main), (name = "outside", network = (allow = ["public", "private", "local"]))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const main :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "bundled/worker.js")],
  compatibilityDate = "2026-01-01",
  globalOutbound = "outside"
);
`
  await writeFile(path.join(folder, 'config.capnp'), config)
  const child = spawn('node_modules/.bin/workerd', ['serve', 'config.capnp'], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] })
  try {
    for (let tries = 0; ; tries++) {
      try {
        const response = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: JSON.stringify(servers) })
        return (await response.json()) as Report
      } catch (error) {
        if (tries > 100 || child.exitCode !== null) throw error
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  } finally {
    child.kill('SIGKILL')
  }
}

const findChromium = () => ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

async function runChromium(folder: string, servers: Servers): Promise<Report> {
  interface Playwright {
    chromium: {
      launch(options: object): Promise<{
        newPage(): Promise<{ goto(url: string): Promise<unknown>; evaluate<T>(run: string): Promise<T> }>
        close(): Promise<void>
      }>
    }
  }
  const script = await readFile(path.join(folder, 'bundled/page.js'))
  const server = createServer((req, res) => {
    if (req.url === '/page.js') res.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
    else res.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const module = pathToFileURL(path.join(folder, 'node_modules/playwright-core/index.mjs')).href
  const { chromium } = (await import(module)) as Playwright
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    return await page.evaluate<Report>(`runSuite(${JSON.stringify(servers)})`)
  } finally {
    await browser.close()
    server.close()
  }
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** An empty project with the packed SDK, the runtimes, and the suite: once importing the SDK, once with it bundled. */
async function prepare(folder: string): Promise<void> {
  await execute('npx', ['--yes', 'pnpm@10.34.9', 'pack', '--pack-destination', folder], { cwd: sdk })
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (!tarball) throw new Error('The SDK could not be packed.')
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`)
  await execute('npm', ['install', '--no-audit', '--no-fund', '--omit=peer', path.join(folder, tarball), ...packages], { cwd: folder })
  const entry = (names: string[]) => Object.fromEntries(names.map((name) => [name, path.join(sdk, `runtimes/${name}.ts`)]))
  const common = {
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    config: false,
    silent: true,
    dts: false,
    splitting: false,
  } as const
  await build({ ...common, entry: entry(['command']), outDir: folder, external: [/^@lectern\/sdk/] })
  // Copied, so that the bundler finds the packed SDK and not the sources beside it.
  await mkdir(path.join(folder, 'suite'))
  for (const name of ['suite', 'worker', 'page']) {
    await writeFile(path.join(folder, `suite/${name}.ts`), await readFile(path.join(sdk, `runtimes/${name}.ts`)))
  }
  const copied = { worker: path.join(folder, 'suite/worker.ts'), page: path.join(folder, 'suite/page.ts') }
  await build({ ...common, entry: copied, outDir: path.join(folder, 'bundled'), noExternal: [/.*/], minify: true })
}

const without = (process.argv.find((one) => one.startsWith('--without='))?.slice('--without='.length) ?? '').split(',').filter(Boolean)
const unknown = without.filter((name) => !(name in runtimes))
if (unknown.length) throw new Error(`There is no runtime ${unknown.join(', ')}; there are ${Object.keys(runtimes).join(', ')}.`)

const folder = await mkdtemp(path.join(tmpdir(), 'lectern-runtimes-'))
const hostile = await listenHostile()
const service = await startService()
let failed = false
try {
  say('packing the SDK and installing the runtimes')
  await prepare(folder)
  for (const [name, run] of Object.entries(runtimes)) {
    if (without.includes(name)) {
      say(`${name}: left out`)
      continue
    }
    if (name === 'chromium' && !findChromium()) {
      failed ||= Boolean(process.env.CI)
      const outcome = process.env.CI ? 'failed, as there is none here and CI leaves nothing out' : 'skipped, as there is none here'
      say(`chromium: ${outcome}; install Debian’s package chromium`)
      continue
    }
    try {
      const token = await service.createToken(`on-${name}`)
      const report = await run(folder, { hostile: hostile.origin, service: service.origin, token })
      say(`${name}: ${report.passed} passed, ${report.failed.length} failed`)
      for (const { name: test, message } of report.failed) console.error(`  ${test}\n    ${message.replaceAll('\n', '\n    ')}`)
      failed ||= report.failed.length > 0
    } catch (error) {
      failed = true
      say(`${name}: did not run: ${error instanceof Error ? error.message : error}`)
    }
  }
} finally {
  hostile.close()
  await service.close()
  await rm(folder, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)
