import { runSuite, type Servers } from './suite'

/** workerd: the addresses come as a request, the report is the answer. */
export default {
  fetch: async (request: Request): Promise<Response> => Response.json(await runSuite((await request.json()) as Servers)),
}
