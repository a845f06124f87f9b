import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { jsonSchemas } from '@lectern/content'
import { deliverBytes } from '../delivery/response'
import { ApiError, errorTable } from '../http/errors'
import { baseHeaders } from '../http/headers'
import type { Metrics } from '../http/observe'
import type { Router } from '../http/router'
import type { Lifecycle } from '../store/store'

const files = new Map([
  ['swagger-ui.css', 'text/css; charset=utf-8'],
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
])
const csp =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'"

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lectern API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="reference"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`
const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#reference', deepLinking: true, validatorUrl: null })\n`

const errorsPage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Lectern API: errors</title></head>
<body>
<h1>Errors</h1>
<dl>
${Object.entries(errorTable)
  .map(([code, { status, title }]) => `<dt id="${code}"><code>${code}</code> (${status})</dt><dd>${title}</dd>`)
  .join('\n')}
</dl>
</body>
</html>
`

/** Registers the OpenAPI document, the reference page, the schemas of course files, health and metrics. */
export function referenceRoutes(
  router: Router,
  {
    document,
    store,
    isStarted,
    metrics,
  }: { document: () => object; store: Lifecycle; isStarted: () => boolean; metrics: Metrics | undefined },
): void {
  const text = (body: string, contentType: string) => [body, { contentType, headers: { 'Content-Security-Policy': csp } }] as const

  // Generated on the first request: it takes longer than the rest of the start.
  let written: string | undefined
  router.page('/openapi.json', (c) => {
    written ??= JSON.stringify(document())
    return deliverBytes(c, written)
  })
  router.page('/docs', (c) => deliverBytes(c, ...text(page, 'text/html; charset=utf-8')))
  // Relative, so that it works below the path of a larger site.
  router.page('/docs/', (c) => new Response(null, { status: 308, headers: { ...baseHeaders(c), Location: '../docs' } }))
  router.page('/docs/start.js', (c) => deliverBytes(c, ...text(start, 'text/javascript; charset=utf-8')))
  router.page('/docs/errors', (c) => deliverBytes(c, ...text(errorsPage, 'text/html; charset=utf-8')))
  router.page('/docs/:file', async (c) => {
    const file = c.req.param('file') ?? ''
    const contentType = files.get(file)
    if (!contentType) throw new ApiError('route_not_found', 'The reference page has no such file.')
    const folder = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
    return deliverBytes(c, await readFile(path.join(folder, file)), { contentType })
  })

  let schemas: Record<string, object> | undefined
  router.page('/schemas/:file', (c) => {
    schemas ??= jsonSchemas()
    const [, kind = ''] = /^([a-z]+)\.json$/.exec(c.req.param('file') ?? '') ?? []
    const schema = Object.hasOwn(schemas, kind) ? schemas[kind] : undefined
    if (!schema) {
      const names = Object.keys(schemas).map((name) => `${name}.json`)
      throw new ApiError('route_not_found', `There is no such schema; there are ${names.join(', ')}.`)
    }
    return deliverBytes(c, JSON.stringify(schema, null, 2), { contentType: 'application/schema+json' })
  })

  router.page('/health/live', (c) => Response.json({ status: 'live' }, { headers: { ...baseHeaders(c), 'Cache-Control': 'no-store' } }))
  router.page('/health/ready', async (c) => {
    if (!isStarted()) throw new ApiError('not_ready', 'Courses are still being seeded.')
    const ready = await store.isReady().catch(() => false)
    if (!ready) throw new ApiError('not_ready', 'The database cannot be reached.')
    return Response.json({ status: 'ready' }, { headers: { ...baseHeaders(c), 'Cache-Control': 'no-store' } })
  })
  if (!metrics) return
  router.page('/metrics', async (c) => {
    const headers = { ...baseHeaders(c), 'Content-Type': metrics.registry.contentType, 'Cache-Control': 'no-store' }
    return new Response(await metrics.registry.metrics(), { headers })
  })
}
