import { AuthenticationError, ConnectionError, Lectern, LecternError } from '@lectern/sdk'
import { CommandError } from './exit-code'

const defaultUrl = 'http://127.0.0.1:8787'

/** Which server a command talks to; the key comes from `LECTERN_API_KEY`, so that it stands in no history of commands. */
export interface Connection {
  url?: string
}

/** Runs a command against the server, and turns what the SDK throws into a sentence for the person at the terminal. */
export async function withServer<Result>({ url }: Connection, run: (lectern: Lectern) => Promise<Result>): Promise<Result> {
  const baseUrl = url ?? process.env.LECTERN_BASE_URL ?? defaultUrl
  try {
    return await run(new Lectern({ baseUrl }))
  } catch (error) {
    if (!(error instanceof LecternError)) throw error
    if (error.code === 'key_required') {
      throw new CommandError('Set LECTERN_API_KEY to a secret key; `lectern keys create --db FILE` on the server makes the first one.')
    }
    const faults = (error.problem?.errors ?? []).map(({ pointer, name, detail }) => `\n  ${pointer ?? name ?? ''}: ${detail}`)
    const what = error.problem ? `${error.problem.detail} (${error.code}, request ${error.requestId})` : error.message
    throw new CommandError(`${what}${faults.join('')}${hint(error, baseUrl)}`)
  }
}

/** What to do about an error that tells of the server and the key, and not of what was asked. */
function hint(error: LecternError, baseUrl: string): string {
  if (error instanceof ConnectionError)
    return `\nIs ${baseUrl} the server, and does it run? Name another with --url or LECTERN_BASE_URL; \`lectern serve\` starts one.`
  if (error instanceof AuthenticationError) return `\nSet LECTERN_API_KEY to a secret key of ${baseUrl} that still holds.`
  return ''
}
