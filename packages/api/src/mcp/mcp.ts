import type { Context } from 'hono'
import type { Logger } from 'pino'
import { isDelivery } from '../auth/access'
import { challenge } from '../auth/authentication'
import { hasScope } from '../auth/principal'
import { readJson } from '../http/body'
import { callAs } from '../http/call-as'
import type { App, Env } from '../http/context'
import { ApiError } from '../http/errors'
import { baseHeaders } from '../http/headers'
import { isLoopback } from '../http/loopback'
import type { Router } from '../http/router'
import { scopes } from '../store/store'
import type { McpService } from './protocol'

/** Settings of the Model Context Protocol. */
export interface McpSettings {
  /** The address of the service as clients see it, without a slash at its end; by default that of each request. */
  publicUrl?: string
  /** Origins of web pages that may use it, besides those of this machine and of the service itself. */
  origins?: readonly string[]
}

const path = '/mcp'
const metadataPath = '/.well-known/oauth-protected-resource'

/** Bytes of a message; callers who may write content send whole courses. */
const messageBytes = { most: 256_000, ofAuthors: 16_000_000 }
/** Messages of a batch, which the revision 2025-03-26 has. Without a limit, a small request could ask for thousands of outlines. */
const batchLength = 10

/**
 * Registers the Model Context Protocol: Streamable HTTP at `/mcp`, without sessions, and the metadata of OAuth 2.0 protected resources
 * (RFC 9728). Every tool and resource sends requests to the app in process, with the `Authorization` header of the caller.
 */
export function mcpRoutes(
  router: Router,
  {
    app,
    document,
    logger,
    settings: { publicUrl, origins = [] },
  }: { app: App; document: () => object; logger: Logger | undefined; settings: McpSettings },
): void {
  // Without a public URL, the Host header may be a name that a page has rebound to this machine.
  const admitted = publicUrl === undefined ? origins : [new URL(publicUrl).origin, ...origins]
  const baseOf = (c: Context<Env>): string => publicUrl?.replace(/\/+$/, '') ?? new URL(c.req.url).origin
  const conceal = (error: unknown): string => {
    logger?.error({ err: error }, 'a request of the Model Context Protocol failed')
    return 'The server has logged the cause.'
  }
  let service: Promise<McpService> | undefined
  const load = () => {
    service ??= import('./protocol').then(({ createMcpService }) => createMcpService({ document: document(), conceal }))
    return service
  }

  const admit = async (c: Context<Env>): Promise<void> => {
    try {
      await router.authenticate(c)
      isDelivery.allow(c)
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error
      const headers = { 'WWW-Authenticate': `${challenge['WWW-Authenticate']}, resource_metadata="${baseOf(c)}${metadataPath}${path}"` }
      throw new ApiError(error.code, error.detail, { ...error.extras, headers })
    }
  }

  router.page(
    path,
    async (c) => {
      refuseOrigin(c.req.header('origin'), admitted)
      await admit(c)
      const principal = c.get('principal')
      const body = await readJson(c, hasScope(principal, 'content:write') ? messageBytes.ofAuthors : messageBytes.most)
      if (Array.isArray(body) && body.length > batchLength)
        throw new ApiError('invalid_request', `A batch may have at most ${batchLength} messages.`)
      const caller = { kind: principal.kind, ...('scopes' in principal && { scopes: principal.scopes }) }
      const response = await (await load()).respond(c.req.raw, body, { call: callAs(c, app), caller })
      const headers = { ...Object.fromEntries(response.headers), ...baseHeaders(c), 'Cache-Control': 'private, no-store' }
      return new Response(response.body, { status: response.status, headers })
    },
    { method: 'post' },
  )

  for (const address of [metadataPath, `${metadataPath}${path}`])
    router.page(address, (c) =>
      Response.json(
        {
          resource: `${baseOf(c)}${path}`,
          resource_name: 'Lectern',
          resource_documentation: `${baseOf(c)}/docs`,
          bearer_methods_supported: ['header'],
          scopes_supported: scopes,
        },
        { headers: { ...baseHeaders(c), 'Cache-Control': 'no-store' } },
      ),
    )
}

/** Browsers name the page that sends a request. One that the service does not know might have rebound its DNS name to this machine. */
function refuseOrigin(origin: string | undefined, allowed: readonly string[]): void {
  if (origin === undefined || allowed.includes(origin)) return
  if (URL.canParse(origin) && isLoopback(new URL(origin).hostname)) return
  throw new ApiError('origin_not_allowed', `Pages of ${origin} may not use /mcp; the setting LECTERN_MCP_ORIGINS admits them.`)
}
