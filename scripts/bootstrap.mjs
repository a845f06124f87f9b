// What `npm start` and `npm test` do first, with nothing but Node and npm on the machine: no dependency may be imported here.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const pnpm = 'pnpm@10.34.9'
/** Examples outside the workspace, which `npm run recipes` installs and tests. */
export const recipes = ['astro', 'next', 'web-component']

const stampFile = join(root, 'node_modules', '.lectern-stamp')
const oldestNode = [20, 19]

/** A reason to stop that is already a sentence for people; no stack trace is printed for it. */
export class BootstrapError extends Error {}

/**
 * Brings the working copy into a state that can run: dependencies installed and, with `build`, every package built.
 *
 * What is up to date is skipped: `node_modules/.lectern-stamp` holds one hash for the installation and one for the build.
 * Throws {@link BootstrapError} with one sentence when that is not possible.
 *
 * @param {{ build?: boolean, say?: (sentence: string) => void }} [options]
 */
export async function bootstrap({ build = true, say = (sentence) => console.log(`lectern: ${sentence}`) } = {}) {
  checkNode(process.versions.node)
  const stamp = readStamp()
  const wanted = { install: installKey(), build: buildKey() }
  const { build: builtBefore } = stamp

  if (stamp.install !== wanted.install) {
    await step(say, 'installing dependencies (the first time takes a minute or two: the database driver may be compiled)', () =>
      run('npx', ['--yes', pnpm, 'install', '--frozen-lockfile', '--config.confirm-modules-purge=false'], shippedHeaders()).catch(
        (error) => {
          throw new BootstrapError(installFailure(error))
        },
      ),
    )
    writeStamp({ install: wanted.install })
  }
  if (!build) return
  if (stamp.install === wanted.install && builtBefore === wanted.build && everyPackageIsBuilt()) {
    say('installed and built already, nothing to do')
    return
  }
  await step(say, 'building the packages', () =>
    run('npx', ['--yes', pnpm, 'exec', 'turbo', 'run', 'build', '--output-logs=errors-only', '--ui=stream'], {
      TURBO_TELEMETRY_DISABLED: '1',
    }).catch((error) => {
      throw new BootstrapError(`The packages could not be built (${error.message}); the lines above say why.`)
    }),
  )
  writeStamp(wanted)
}

/** Throws unless `version` (`20.19.0`) is one that Lectern runs on. */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor, oldestMinor] = oldestNode
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new BootstrapError(
    `Lectern needs Node ${oldestNode.join('.')} or newer and this is Node ${version}; install a newer one from nodejs.org.`,
  )
}

/** Where Node was installed with its headers, the database driver is compiled with those, and nothing is downloaded for it. */
function shippedHeaders() {
  const prefix = dirname(dirname(process.execPath))
  return existsSync(join(prefix, 'include', 'node', 'node.h')) ? { npm_config_nodedir: prefix } : {}
}

/** The hash that decides whether pnpm has to run: the declared dependencies, and the Node they were compiled for. */
function installKey() {
  const manifests = ['packages', 'examples'].flatMap((folder) => projects(folder).map((name) => `${folder}/${name}/package.json`))
  const files = ['package.json', '.pnpmfile.cjs', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]
  return hash(files, [process.platform, process.arch, process.versions.modules])
}

/** The hash that decides whether turbo has to run: everything that is compiled, and what says how. */
function buildKey() {
  const files = built().flatMap((folder) => {
    const top = ['package.json', 'tsconfig.json', 'tsup.config.ts', 'vite.config.ts', 'index.html'].map((file) => `${folder}/${file}`)
    return [...top, ...['src', 'public'].flatMap((name) => filesUnder(join(root, folder, name)))]
  })
  return hash(['tsconfig.json', ...files], [])
}

const projects = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => existsSync(join(root, folder, name, 'package.json')) && !(folder === 'examples' && recipes.includes(name)))
    .sort()

/** The folders that have something to build. */
const built = () => [...projects('packages').map((name) => `packages/${name}`), 'examples/reader']

const everyPackageIsBuilt = () => built().every((folder) => existsSync(join(root, folder, 'dist')))

function filesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .sort()
}

function hash(files, facts) {
  const sum = createHash('sha256').update(facts.join(' '))
  for (const file of files) {
    const path = join(root, file)
    if (existsSync(path)) sum.update(`\0${file}\0`).update(readFileSync(path))
  }
  return sum.digest('hex')
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    // No stamp, or half of one, means that nothing is known to be done.
    return {}
  }
}

function writeStamp(stamp) {
  rmSync(stampFile, { force: true })
  writeFileSync(stampFile, JSON.stringify(stamp))
}

async function step(say, doing, work) {
  const started = Date.now()
  say(`${doing} …`)
  await work()
  say(`done in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

function installFailure(error) {
  const missing = [['python3'], ['make'], ['g++', 'c++', 'clang++']].filter((names) => !names.some(onPath)).map(([name]) => name)
  if (missing.length > 0 && !driverIsCompiled()) {
    return `The database driver has to be compiled on this machine, which needs python3, make and g++; missing here: ${missing.join(', ')}.`
  }
  return `The dependencies could not be installed (${error.message}); the lines above say why.`
}

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))

const driverIsCompiled = () => existsSync(join(root, 'packages/api/node_modules/better-sqlite3/build/Release/better_sqlite3.node'))

/**
 * Runs a command in the repository's root and waits for it. A signal to this process reaches the whole tree of the command,
 * which is why it leads a process group of its own where there are such groups.
 */
export function run(command, args, env = {}) {
  const windows = process.platform === 'win32'
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    detached: !windows,
    shell: windows,
  })
  let stoppedBy
  const stop = (signal) => {
    stoppedBy = signal
    if (windows) child.kill(signal)
    else if (child.pid) process.kill(-child.pid, signal)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      if (stoppedBy) process.exit(stoppedBy === 'SIGINT' ? 130 : 143)
      if (code === 0) resolve()
      else reject(Object.assign(new Error(`${command} ended with ${signal ?? code}`), { exitCode: code ?? 1 }))
    })
  })
}

/** Runs `main`, and prints a {@link BootstrapError} as its one sentence. */
export function runMain(main) {
  main().catch((error) => {
    console.error(error instanceof BootstrapError ? `lectern: ${error.message}` : error)
    process.exitCode = 1
  })
}
