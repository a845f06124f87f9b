import { createMcpHandler, ProtocolError, ProtocolErrorCode, Server } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import type { Call, Caller } from './call'
import { readContract } from './contract'
import { type Bundles, sentBundles } from './courses'
import { getPrompt, prompts } from './prompts'
import { complete, listResources, readResource, resourceTemplates } from './resources'
import { createTools } from './tools'

/*
 * The only door to the MCP SDK. It is loaded with the first request, from a bundle of its own.
 */

/** Whom a server is for. */
export interface Client {
  call: Call
  caller: Caller
}

/** Creates servers of the Model Context Protocol for one API. */
export interface McpService {
  /** Answers one HTTP request. Nothing is kept between requests. */
  respond(request: Request, body: unknown, client: Client): Promise<Response>
  /** Serves the standard streams of this process until they end. */
  serveStdio(client: Client): Promise<void>
}

const instructions =
  'Lectern holds courses of chapters, sections and quizzes. Find courses with search_courses, read them with outline and read_section. Quizzes never tell their answers. Tools for authors and for progress need a key.'

/**
 * Creates the service.
 *
 * @param options.document the OpenAPI document of the API, from which the tools are derived.
 * @param options.bundles where the tools for authors get a course from; by default the caller sends it.
 */
export function createMcpService({ document, bundles = sentBundles }: { document: object; bundles?: Bundles }): McpService {
  const tools = createTools(readContract(document), bundles)
  const createServer = ({ call, caller }: Client): Server => {
    const server = new Server(
      { name: 'lectern', title: 'Lectern', version: '0.1.0' },
      { capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} }, instructions },
    )
    server.setRequestHandler('tools/list', () => ({
      tools: tools.filter(({ suits }) => suits(caller)).map(({ definition }) => definition),
    }))
    server.setRequestHandler('tools/call', async ({ params }) => {
      // Also one that is not listed for the caller: the API says why it is refused.
      const tool = tools.find(({ definition }) => definition.name === params.name)
      if (!tool) throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool ${params.name}.`)
      return server.projectCallToolResult(await tool.run(params.arguments ?? {}, call), tool.definition.outputSchema)
    })
    server.setRequestHandler('resources/list', ({ params }) => listResources(call, params?.cursor))
    server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates }))
    server.setRequestHandler('resources/read', ({ params }) => readResource(call, params.uri))
    server.setRequestHandler('prompts/list', () => ({ prompts: prompts.map(({ write: _write, ...prompt }) => prompt) }))
    server.setRequestHandler('prompts/get', ({ params }) => getPrompt(call, params.name, params.arguments))
    server.setRequestHandler('completion/complete', async ({ params }) => ({
      completion: { values: await complete(call, params.argument, params.context?.arguments?.course) },
    }))
    return server
  }
  return {
    respond: (request, parsedBody, client) =>
      createMcpHandler(() => createServer(client), { maxSubscriptions: 0 }).fetch(request, { parsedBody }),
    serveStdio: (client) =>
      new Promise((ended) => {
        serveStdio(() => {
          const server = createServer(client)
          server.onclose = ended
          return server
        })
      }),
  }
}
