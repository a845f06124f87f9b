import { type IncomingMessage, ServerResponse } from 'node:http'
import { gatherTurn } from './turn'

/**
 * Makes the responses of one server: those of one turn of the event loop are ended one after the other when the turn is over. Whoever
 * reads them on the same machine, a proxy above all, is woken once for all of them; waking it for each costs more than a small answer.
 *
 * @example
 * createServer({ ServerResponse: createGatheredResponse() }, listener)
 */
export function createGatheredResponse(): typeof ServerResponse<IncomingMessage> {
  const gather = gatherTurn(([response, end]: [response: ServerResponse, end: unknown[]]) => {
    Reflect.apply(ServerResponse.prototype.end, response, end)
  })
  return class GatheredResponse<Request extends IncomingMessage> extends ServerResponse<Request> {
    override end(...end: unknown[]): this {
      gather([this, end])
      return this
    }
  }
}
