import type { ClientOptions, Middleware } from './client'
import { readEnvironment } from './configuration'
import { environmentLogger } from './logger'
import { Resources } from './resources.gen'

// A clone has the logger of its original, and reads nothing of the environment again.
const loggers = new WeakMap<ClientOptions, Middleware[]>()

/**
 * The client with every operation as a method: `lectern.courses.chapters.get(course, chapter)`. Logs to the console what `LECTERN_LOG`
 * asks for (`debug`, `warn`, `error`; default `off`). Throws `LecternError` when the base URL is missing or unusable, the key cannot be
 * a header, there is no `fetch`, or `LECTERN_LOG` is another word.
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
   * A client with other settings: those given win, `headers` are merged, what is undefined stays as it is here. The environment is not
   * read again; `apiKey: null` takes the key away. Throws `LecternError` as the constructor does.
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
