import type { Middleware } from './client'
import { readEnvironment } from './configuration'
import { LecternError } from './errors'

/** One attempt, without headers, keys and parameters: the operation is the method and the path template. */
export interface LogEntry {
  /** `debug`: success; `warn`: a 4xx or 5xx; `error`: no response. */
  level: 'debug' | 'warn' | 'error'
  /** The method and the path template. */
  operation: string
  /** 0 for the first attempt. */
  attempt: number
  /** Milliseconds from the request to the end of the body. */
  milliseconds: number
  /** The HTTP status; undefined without a complete response. */
  status?: number
  /** The `X-Request-Id` of the answer. */
  requestId?: string
  /** The error, when there was no response. */
  error?: unknown
}

/** Options of `logger`. */
export interface LoggerOptions {
  /** The lowest level to report. Default `debug`, which is every attempt. */
  level?: LogEntry['level']
  /** Takes an entry. Default: the console. */
  write?: (entry: LogEntry) => void
}

const levels = ['debug', 'warn', 'error'] as const

/**
 * Creates a middleware that logs every attempt of at least `level`, to the console or to `write`. Placed after `conditionalCache` it sees
 * only requests that are sent; placed before it, also those that are answered from memory.
 *
 * @example
 * const write = (entry: LogEntry) => console.log(JSON.stringify(entry))
 * const lectern = new Lectern({ middleware: [logger({ level: 'warn', write })] })
 */
export function logger({ level = 'debug', write = writeToConsole }: LoggerOptions = {}): Middleware {
  return async (request, next) => {
    const start = Date.now()
    const report = (entry: Pick<LogEntry, 'level' | 'status' | 'requestId' | 'error'>) => {
      const { operation, attempt } = request
      if (levels.indexOf(entry.level) >= levels.indexOf(level)) write({ ...entry, operation, attempt, milliseconds: Date.now() - start })
    }
    try {
      const response = await next(request)
      const requestId = response.headers.get('x-request-id') ?? undefined
      report({ level: response.status < 400 ? 'debug' : 'warn', status: response.status, requestId })
      return response
    } catch (error) {
      report({ level: 'error', error })
      throw error
    }
  }
}

// The service reads the same variable and has more levels, so that one environment works for both.
const ofService: Record<string, string> = { trace: 'debug', info: 'warn', silent: 'off' }

/** Creates the logger that `LECTERN_LOG` configures, if any. Throws `LecternError` when it is not a level. */
export function environmentLogger(): Middleware[] {
  const set = readEnvironment('LECTERN_LOG') ?? 'off'
  const asked = ofService[set] ?? set
  const level = levels.find((one) => one === asked)
  if (!level && asked !== 'off') throw new LecternError('LECTERN_LOG must be debug, warn, error or off.')
  return level ? [logger({ level })] : []
}

function writeToConsole({ level, operation, attempt, milliseconds, status, requestId = 'none', error }: LogEntry): void {
  const outcome = status ?? (error instanceof Error ? `${error.name}: ${error.message}` : 'failed')
  console[level](`lectern: ${operation} ${outcome} (attempt ${attempt + 1}, ${milliseconds} ms, request id ${requestId})`)
}
