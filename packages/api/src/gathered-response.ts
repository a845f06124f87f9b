import { type IncomingMessage, ServerResponse } from 'node:http'

/** So many responses are ended at once at most, so that the first waits for no more than that many others. */
const atOnce = 16

/**
 * Makes the responses of one server: those of one turn of the event loop are ended one after the other when the turn is over. Whoever
 * reads them on the same machine, a proxy above all, is woken once for all of them; waking it for each costs more than a small answer.
 *
 * @example
 * createServer({ ServerResponse: createGatheredResponse() }, listener)
 */
export function createGatheredResponse(): typeof ServerResponse<IncomingMessage> {
  let ending: [response: ServerResponse, end: unknown[]][] = []
  const flush = (): void => {
    const all = ending
    ending = []
    for (const [response, end] of all) Reflect.apply(ServerResponse.prototype.end, response, end)
  }
  return class GatheredResponse<Request extends IncomingMessage> extends ServerResponse<Request> {
    override end(...end: unknown[]): this {
      const waiting = ending.push([this, end])
      if (waiting === 1) setImmediate(flush)
      else if (waiting === atOnce) flush()
      return this
    }
  }
}
