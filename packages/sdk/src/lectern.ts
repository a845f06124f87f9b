import type { ClientOptions, Middleware } from './client'
import { readEnvironment } from './configuration'
import { environmentLogger } from './logger'
import { Resources } from './resources.gen'

// A clone keeps the logger of the original and does not read the environment again.
const loggers = new WeakMap<ClientOptions, Middleware[]>()

/**
 * The client with every operation as a method: `lectern.courses.chapters.get(course, chapter)`. `LECTERN_LOG` sets the level of its console
 * log (`debug`, `warn`, `error`; default `off`). Throws `LecternError` when the base URL is missing or invalid, the key is not a valid
 * header value, there is no `fetch`, or `LECTERN_LOG` is not a level.
 *
 * @example
 * const lectern = new Lectern({ baseUrl: 'https://courses.example.com' })
 * const course = await lectern.courses.get('ai-deployment-and-management')
 */
export class Lectern extends Resources {
  // Private, so that logging the client never prints the key.
  readonly #options: ClientOptions

  constructor(options: ClientOptions = {}) {
    const { apiKey = readEnvironment('LECTERN_API_KEY') ?? null } = options
    const log = loggers.get(options) ?? environmentLogger()
    super({ ...options, apiKey, middleware: [...(options.middleware ?? []), ...log] })
    this.#options = { ...options, apiKey, baseUrl: this.baseUrl }
    loggers.set(this.#options, log)
  }

  /**
   * Creates a client with other options. Given options override those of this client, `headers` are merged, undefined options are kept, and
   * `apiKey: null` removes the key. The environment is not read again. Throws `LecternError` as the constructor does.
   *
   * @example
   * const patient = lectern.withOptions({ timeout: 120_000, maxRetries: 5 })
   */
  withOptions(options: ClientOptions): Lectern {
    const given = Object.entries(options).filter(([, value]) => value !== undefined)
    const made = { ...this.#options, ...Object.fromEntries(given), headers: { ...this.#options.headers, ...options.headers } }
    loggers.set(made, loggers.get(this.#options)!)
    return new Lectern(made)
  }
}
