import { type Router, UnsupportedPathError } from 'hono/router'
import { RegExpRouter } from 'hono/router/reg-exp-router'

/**
 * Hono's fastest router, in layers: it cannot hold a word and a parameter at one place (`/releases/current`, `/releases/:release`), so
 * what the first does not take goes to the second, which is asked where the first finds nothing. Words have to be added first.
 */
export class LayeredRouter<Handler> implements Router<Handler> {
  readonly name = 'LayeredRouter'
  readonly #first = new RegExpRouter<Handler>()
  readonly #second = new RegExpRouter<Handler>()

  add(method: string, path: string, handler: Handler): void {
    try {
      this.#first.add(method, path, handler)
    } catch (error) {
      if (!(error instanceof UnsupportedPathError)) throw error
      this.#second.add(method, path, handler)
    }
  }

  match(method: string, path: string): ReturnType<Router<Handler>['match']> {
    const found = this.#first.match(method, path)
    return found[0].length > 0 ? found : this.#second.match(method, path)
  }
}
