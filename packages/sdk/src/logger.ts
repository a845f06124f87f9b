import type { Middleware } from './client'
import { readEnvironment } from './configuration'
import { LecternError } from './errors'

/** One attempt. It holds no header, no key and no parameter: the operation is the method and the path template. */
export interface LogEntry {
  /** `debug`: answered as asked; `warn`: answered with a 4xx or 5xx; `error`: no answer. */
  level: 'debug' | 'warn' | 'error'
  /** The method and the path template. */
  operation: string
  /** 0 for the first attempt. */
  attempt: number
  /** From the request to the end of the body. */
  milliseconds: number
  /** The HTTP status; undefined where there was no whole answer. */
  status?: number
  /** The `X-Request-Id` of the answer. */
  requestId?: string
  /** What was thrown in place of an answer. */
  error?: unknown
}

/** What to log, and where. */
export interface LoggerOptions {
  /** The lowest level to report. Default `debug`, which is every attempt. */
  level?: LogEntry['level']
  /** Takes an entry. Default: the console. */
  write?: (entry: LogEntry) => void
}

const levels = ['debug', 'warn', 'error'] as const

/**
 * A middleware that reports every attempt of at least `level`, to the console unless `write` takes the entries. After
 * `conditionalCache` in the list it sees what goes over the wire, before it also what comes from memory.
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

// The service reads the same variable and has levels that the client lacks; one environment serves both.
const ofService: Record<string, string> = { trace: 'debug', info: 'warn', silent: 'off' }

/** The logger that `LECTERN_LOG` asks for, or none. Throws `LecternError` when it is not a level. */
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
