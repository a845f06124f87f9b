import type { ClientOptions } from './client'
import { environmentLogger } from './logger'
import { Resources } from './resources.gen'

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
    super({ ...options, middleware: [...(options.middleware ?? []), ...environmentLogger()] })
    this.#options = options
  }

  /**
   * A client with other settings; `headers` are merged, everything else is replaced.
   *
   * @example
   * const patient = lectern.withOptions({ timeout: 120_000, maxRetries: 5 })
   */
  withOptions(options: ClientOptions): Lectern {
    return new Lectern({ ...this.#options, ...options, headers: { ...this.#options.headers, ...options.headers } })
  }
}
