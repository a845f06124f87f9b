// `npm run recipes`: builds and tests the recipes in examples, each as its users have it: by itself, with the packed SDK.
// `npm run recipes -- astro` takes one of them.
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BootstrapError, bootstrap, recipes, root, runMain } from './bootstrap.mjs'

const course = 'ai-deployment-and-management'
const cli = join(root, 'packages', 'cli', 'dist', 'main.js')
const windows = process.platform === 'win32'
const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const chromium = places.find((file) => file && existsSync(file))
const say = (sentence) => console.log(`recipes: ${sentence}`)

runMain(async () => {
  const asked = process.argv.slice(2)
  const unknown = asked.filter((name) => !recipes.includes(name))
  if (unknown.length > 0) throw new BootstrapError(`There is no recipe ${unknown.join(', ')}; there are ${recipes.join(', ')}.`)
  if (!chromium && process.env.CI)
    throw new BootstrapError('The recipes need Chromium, and there is none here: install the package chromium, or name one in CHROMIUM.')
  await bootstrap({ build: true })

  const folder = mkdtempSync(join(tmpdir(), 'lectern-recipes-'))
  const outcomes = []
  try {
    const tarball = packSdk(folder)
    for (const name of asked.length > 0 ? asked : recipes) {
      const started = Date.now()
      const failure = await tryRecipe(name, tarball, join(folder, name)).then(
        () => undefined,
        (error) => error.message,
      )
      if (failure) console.error(`recipes: ${name}: ${failure}`)
      outcomes.push({ name, failure, seconds: Math.round((Date.now() - started) / 1000) })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  for (const { name, failure, seconds } of outcomes) say(`${name}: ${failure ? 'failed' : 'built and tested'} in ${seconds} s`)
  if (!chromium) say('no Chromium here, so nothing was tried in a browser; install the package chromium, or name one in CHROMIUM')
  if (outcomes.some(({ failure }) => failure)) process.exitCode = 1
})

function packSdk(folder) {
  say('packing the SDK')
  command('npx', ['--yes', 'pnpm@10.34.9', 'pack', '--json', '--pack-destination', folder], join(root, 'packages', 'sdk'), {}, 'ignore')
  return join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  )
}

/** Installs, builds and tests a recipe against a service of its own. */
async function tryRecipe(name, tarball, folder) {
  const recipe = join(root, 'examples', name)
  copyFileSync(tarball, join(recipe, 'lectern-sdk.tgz'))
  say(`${name}: installing`)
  command('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], recipe)

  const service = await startService(recipe, folder)
  try {
    const env = {
      LECTERN_BASE_URL: service.origin,
      LECTERN_API_KEY: service.key,
      LECTERN_COURSE: course,
      LECTERN_COURSE_FOLDER: join(folder, 'courses', course),
      LECTERN_CLI: cli,
      CHROMIUM: chromium ?? '',
      ASTRO_TELEMETRY_DISABLED: '1',
      NEXT_TELEMETRY_DISABLED: '1',
    }
    say(`${name}: building`)
    command('npm', ['run', '--silent', 'build'], recipe, env)
    say(`${name}: testing`)
    command('npm', ['test', '--silent'], recipe, env)
  } catch (error) {
    console.error(service.said())
    throw error
  } finally {
    await service.stop()
  }
}

/** Starts the built service with the packaged course, and with the course that a recipe may have for its tests. */
async function startService(recipe, folder) {
  const database = join(folder, 'lectern.db')
  const courses = join(folder, 'courses')
  mkdirSync(courses, { recursive: true })
  cpSync(join(root, 'packages', 'content', 'courses'), courses, { recursive: true })
  if (existsSync(join(recipe, 'test', 'courses'))) cpSync(join(recipe, 'test', 'courses'), courses, { recursive: true })

  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), LECTERN_DB: database, LECTERN_SEED: courses, LECTERN_LOG: 'silent' }
  const child = spawn(process.execPath, ['packages/api/dist/main.cjs'], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  try {
    await untilReady(origin, child, () => said)
    const made = spawnSync(process.execPath, [cli, 'keys', 'create', 'Recipes', '--db', database, '--json'], { encoding: 'utf8' })
    if (made.status !== 0) throw new Error(`No key could be made: ${made.stderr}`)
    return { origin, key: JSON.parse(made.stdout).secret, said: () => said, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function untilReady(origin, child, said) {
  const until = Date.now() + 30_000
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The service ended with ${child.exitCode} before it was ready: ${said()}`)
    const response = await fetch(`${origin}/health/ready`).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The service was not ready within 30 s.')
}

function command(name, args, cwd, env = {}, stdout = 'inherit') {
  const { status, error } = spawnSync(name, args, {
    cwd,
    stdio: ['ignore', stdout, 'inherit'],
    env: { ...process.env, ...env },
    shell: windows,
  })
  if (status !== 0) throw new Error(`${name} ${args[0]} failed: ${error?.message ?? `exit code ${status}`}`)
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
