import { finished } from 'node:stream/promises'
import { createMcpHandler, ProtocolError, ProtocolErrorCode, Server } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import type { Call } from '../http/call-as'
import type { Caller } from './caller'
import { readContract } from './contract'
import { type Bundles, sentBundles } from './courses'
import { getPrompt, prompts } from './prompts'
import { complete, listResources, readResource, resourceTemplates } from './resources'
import { createTools } from './tools'

/*
 * The door to the SDK of the Model Context Protocol. The service loads it with the first request, from a bundle of its own; others import
 * it as `@lectern/api/mcp`.
 */

export type { Call } from '../http/call-as'
export { type Caller, callerOf } from './caller'
export type { Schema } from './contract'
export type { Bundles } from './courses'
export { ToolRefusal } from './tools'

/** Whom a server is for. */
export interface Client {
  call: Call
  caller: Caller
}

/** Serves an API over the Model Context Protocol, to clients of the revisions 2024-11-05 to 2026-07-28. */
export interface McpService {
  /** Answers one HTTP request. Nothing is kept between requests. */
  respond(request: Request, body: unknown, client: Client): Promise<Response>
  /** Serves the standard streams of this process until its input ends. Nothing else may write to its output. */
  serveStdio(client: Client): Promise<void>
}

const instructions =
  'Lectern holds courses of chapters, sections and quizzes. Find courses with search_courses, read them with outline and read_section. Quizzes never tell their answers. Tools for authors and for progress need a key.'

/**
 * Creates the service.
 *
 * @param options.document the OpenAPI document of the API, from which the tools are derived.
 * @param options.bundles where the tools for authors get a course from; by default the caller sends it.
 * @param options.conceal what a client gets to know of an unexpected error; by default its message.
 * @example
 * const app = createApp({ store })
 * const call = async (path, init) => app.request(path, init)
 * await createMcpService({ document: openApiDocument(app) }).serveStdio({ call, caller: { kind: 'anonymous' } })
 */
export function createMcpService({
  document,
  bundles = sentBundles,
  conceal = (error) => (error instanceof Error ? error.message : String(error)),
}: {
  document: object
  bundles?: Bundles
  conceal?: (error: unknown) => string
}): McpService {
  /** Handles a request; what is thrown has a code of the protocol. */
  const guard =
    <Request, Result>(handle: (request: Request) => Result | Promise<Result>) =>
    async (request: Request): Promise<Result> => {
      try {
        return await handle(request)
      } catch (error) {
        throw error instanceof ProtocolError ? error : new ProtocolError(ProtocolErrorCode.InternalError, conceal(error))
      }
    }
  const tools = createTools(readContract(document), bundles)
  const createServer = ({ call, caller }: Client): Server => {
    const server = new Server(
      { name: 'lectern', title: 'Lectern', version: '0.1.0' },
      { capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} }, instructions },
    )
    server.setRequestHandler('tools/list', () => ({
      tools: tools.filter(({ suits }) => suits(caller)).map(({ definition }) => definition),
    }))
    server.setRequestHandler(
      'tools/call',
      guard(async ({ params }) => {
        // Also one that is not listed for the caller: the API says why it is refused.
        const tool = tools.find(({ definition }) => definition.name === params.name)
        if (!tool) throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool ${params.name}.`)
        return server.projectCallToolResult(await tool.run(params.arguments ?? {}, call), tool.definition.outputSchema)
      }),
    )
    server.setRequestHandler(
      'resources/list',
      guard(({ params }) => listResources(call, params?.cursor)),
    )
    server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates }))
    server.setRequestHandler(
      'resources/read',
      guard(({ params }) => readResource(call, params.uri)),
    )
    server.setRequestHandler('prompts/list', () => ({ prompts: prompts.map(({ write: _write, ...prompt }) => prompt) }))
    server.setRequestHandler(
      'prompts/get',
      guard(({ params }) => getPrompt(call, params.name, params.arguments)),
    )
    server.setRequestHandler(
      'completion/complete',
      guard(async ({ params }) => ({
        completion: { values: await complete(call, params.argument, params.context?.arguments?.course) },
      })),
    )
    return server
  }
  return {
    respond: (request, parsedBody, client) =>
      createMcpHandler(() => createServer(client), { maxSubscriptions: 0 }).fetch(request, { parsedBody }),
    async serveStdio(client) {
      const connection = serveStdio(() => createServer(client))
      await finished(process.stdin, { writable: false }).catch(() => undefined)
      await connection.close()
    },
  }
}
