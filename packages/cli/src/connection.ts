import { AuthenticationError, ConnectionError, Lectern, LecternError } from '@lectern/sdk'
import { openDatabase } from './database'
import { CommandError, exitCode } from './exit-code'

const defaultUrl = 'http://127.0.0.1:8787'

/**
 * What a command works on: a server or a database. The key of a server comes from `LECTERN_API_KEY`, to keep it out of shell histories.
 */
export interface Connection {
  url?: string
  /** A SQLite file or a `postgres://` address. */
  db?: string
}

/** Runs a command, and converts SDK errors to messages for the terminal. */
export async function connect<Result>({ url, db }: Connection, run: (lectern: Lectern) => Promise<Result>): Promise<Result> {
  if (url !== undefined && db !== undefined) throw new CommandError('Pass --url or --db, not both.', exitCode.wrongUse)
  const baseUrl = url ?? process.env.LECTERN_BASE_URL ?? defaultUrl
  try {
    return await (db === undefined ? run(new Lectern({ baseUrl })) : runOnDatabase(db, run))
  } catch (error) {
    if (!(error instanceof LecternError)) throw error
    if (error.code === 'key_required') {
      throw new CommandError('Set LECTERN_API_KEY to a secret key. `lectern keys create NAME --db DATABASE` creates the first one.')
    }
    const faults = (error.problem?.errors ?? []).map(({ pointer, name, detail }) => `\n  ${pointer ?? name ?? ''}: ${detail}`)
    const what = error.problem ? `${error.problem.detail} (${error.code}, request ${error.requestId})` : error.message
    throw new CommandError(`${what}${faults.join('')}${hint(error, baseUrl)}`)
  }
}

const ownersKey = 'lk_sec_owner'

/** Sends requests to the API of a server or a database. */
export interface Api {
  request(path: string, init?: { method?: string; headers?: Record<string, string>; body?: string | Uint8Array }): Promise<Response>
  /** The key that is sent; undefined when there is none. */
  key: string | undefined
}

/** Like {@link connect}, for commands that speak HTTP themselves. */
export async function connectApi<Result>({ url, db }: Connection, run: (api: Api) => Promise<Result>): Promise<Result> {
  if (url !== undefined && db !== undefined) throw new CommandError('Pass --url or --db, not both.', exitCode.wrongUse)
  const authorized = (key: string | undefined, headers: Record<string, string> = {}) => ({
    ...headers,
    ...(key && { authorization: `Bearer ${key}` }),
  })
  if (db !== undefined)
    return withDatabase(db, (request) =>
      run({ key: ownersKey, request: async (path, init = {}) => request(path, { ...init, headers: authorized(ownersKey, init.headers) }) }),
    )
  const baseUrl = (url ?? process.env.LECTERN_BASE_URL ?? defaultUrl).replace(/\/+$/, '')
  const key = process.env.LECTERN_API_KEY || undefined
  return run({
    key,
    request: (path, { headers, ...init } = {}) =>
      fetch(`${baseUrl}${path}`, { ...init, headers: authorized(key, headers) }).catch((error: Error) => {
        const cause = error.cause instanceof Error ? error.cause.message : error.message
        throw new CommandError(`The server at ${baseUrl} cannot be reached: ${cause}.`)
      }),
  })
}

/** Runs the service inside the command. It needs no key: whoever can open the database may do everything. */
const runOnDatabase = <Result>(db: string, run: (lectern: Lectern) => Promise<Result>): Promise<Result> =>
  withDatabase(db, (request) =>
    run(new Lectern({ baseUrl: 'http://localhost', apiKey: ownersKey, fetch: async (input, init) => request(input, init) })),
  )

type InProcess = (input: string | URL | Request, init?: RequestInit) => Response | Promise<Response>

async function withDatabase<Result>(db: string, run: (request: InProcess) => Promise<Result>): Promise<Result> {
  const { createApp, readSettings, scopes } = await import('@lectern/api')
  const store = await openDatabase(db)
  try {
    const times = { createdAt: new Date().toISOString(), expiresAt: null, revokedAt: null, lastUsedAt: null }
    const owner = { id: 'owner', kind: 'secret' as const, name: 'Owner of the database', hint: '', scopes: [...scopes], ...times }
    const { request } = createApp({
      store: { ...store, findApiKey: async () => owner },
      rateLimit: 0,
      lti: { network: readSettings(process.env).LECTERN_LTI_NETWORK },
    })
    return await run(request as InProcess)
  } finally {
    await store.close()
  }
}

/** A hint for errors of the connection or the key. */
function hint(error: LecternError, baseUrl: string): string {
  if (error instanceof ConnectionError)
    return `\nIs the server at ${baseUrl} running? Choose another with --url or LECTERN_BASE_URL, or start one with \`lectern serve\`.`
  if (error instanceof AuthenticationError) return `\nSet LECTERN_API_KEY to a valid secret key of ${baseUrl}.`
  return ''
}
