import { createHash } from 'node:crypto'
import { deliverBytes } from '../delivery/response'
import { ApiError, errorTable } from '../http/errors'
import { baseHeaders } from '../http/headers'
import type { Router } from '../http/router'
import { readSamples, readScalar } from './files'
import { type Operations, withSamples } from './samples'

/** Scalar's own colours are too pale for WCAG AA. */
const colours = `
.light-mode { --scalar-color-2: #595959; --scalar-color-3: #636363; --scalar-color-blue: #0067a8; --scalar-color-green: #00704a;
  --scalar-color-orange: #a83a00; --scalar-color-red: #c00000 }
.dark-mode { --scalar-color-3: #9b9b9b; --scalar-color-red: #ff6b6b }
`

/**
 * Every request stays on this server: no fonts, no telemetry, no proxy, no chat and no client of Scalar. The samples get the URL of the page,
 * so that they can be copied.
 */
const start = `
const base = new URL('.', location.href).href.replace(/\\/$/, '')
const response = await fetch('docs/openapi.json')
const text = (await response.text()).replaceAll('https://courses.example.com', base)
Scalar.createApiReference('#reference', {
  content: { ...JSON.parse(text), servers: [{ url: base, description: 'This server.' }] },
  hiddenClients: true,
  showOperationId: true,
  customCss: \`${colours}\`,
  documentDownloadType: 'none',
  withDefaultFonts: false,
  telemetry: false,
  showDeveloperTools: 'never',
  hideClientButton: true,
  agent: { disabled: true },
  mcp: { disabled: true },
})
`
const startHash = createHash('sha256').update(start).digest('base64')

// Scalar writes its styles into the page, which is what 'unsafe-inline' is for. It needs nothing else beyond 'self'.
const csp = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${startHash}'`,
  "style-src 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

// Addresses are relative, so that the page works below the path of a larger site.
const pageWith = (script: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lectern API</title>
<link rel="icon" href="data:,">
</head>
<body>
<noscript>This page needs JavaScript. <a href="openapi.json">The OpenAPI document</a> describes the same operations.</noscript>
<div id="reference"></div>
<script src="docs/${script}"></script>
<script type="module">${start}</script>
</body>
</html>
`

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

/** Registers the reference page at `/docs`, and the list of errors that problem documents link to. */
export function referenceRoutes(router: Router, { document }: { document: () => Operations }): void {
  const html = { contentType: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': csp } }
  // Read and generated on the first request, which is rare.
  let script: string | undefined
  let described: string | undefined

  router.page('/docs', async (c) => {
    script ??= `scalar-${createHash('sha256')
      .update(await readScalar())
      .digest('hex')
      .slice(0, 16)}.js`
    return deliverBytes(c, pageWith(script), html)
  })
  router.page('/docs/', (c) => new Response(null, { status: 308, headers: { ...baseHeaders(c), Location: '../docs' } }))
  router.page('/docs/openapi.json', async (c) => {
    described ??= JSON.stringify(withSamples(document(), await readSamples()))
    return deliverBytes(c, described)
  })
  router.page('/docs/errors', (c) => deliverBytes(c, errorsPage, html))
  router.page('/docs/:file', async (c) => {
    if (!/^scalar-\w+\.js$/.test(c.req.param('file') ?? '')) throw new ApiError('route_not_found', 'The reference page has no such file.')
    const bytes = await readScalar()
    const headers = { 'Cache-Control': 'public, max-age=31536000, immutable' }
    return deliverBytes(c, bytes, { contentType: 'text/javascript; charset=utf-8', headers })
  })
}
