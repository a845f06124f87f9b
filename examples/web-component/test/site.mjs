import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { Lectern } from '@lectern/sdk'

const script = new URL('../dist/lectern-quiz.js', import.meta.url)
const baseUrl = process.env.LECTERN_BASE_URL
const lectern = new Lectern({ baseUrl, apiKey: process.env.LECTERN_API_KEY })

/** A site with a page of its own and a backend, on another origin than the service. Nobody is signed in while `learnerId` is undefined. */
export async function openSite() {
  const site = { learnerId: 'ada' }
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost')
    if (pathname === '/lectern-quiz.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(await readFile(script))
    } else if (pathname === '/lectern-token') {
      if (!site.learnerId) return response.writeHead(401).end()
      const { token, learnerId } = await lectern.learnerTokens.create({ learnerId: site.learnerId })
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ token, learnerId }))
    } else {
      const attributes = [...searchParams].map(([name, value]) => ` ${name}="${value}"`).join('')
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        // The page of a careful site.
        'content-security-policy': `default-src 'none'; script-src 'self'; connect-src 'self' ${baseUrl}; img-src data: ${baseUrl}`,
      }
      response.writeHead(200, headers).end(`<!doctype html>
<html lang="en"><head><title>A page of a site</title><link rel="icon" href="data:,"></head><body><main><h1>Tea</h1>
<lectern-quiz base-url="${baseUrl}" token-url="/lectern-token"${attributes}></lectern-quiz>
</main><script type="module" src="/lectern-quiz.js"></script></body></html>`)
    }
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${server.address().port}`
  return Object.assign(site, { origin, close: () => server.close() })
}
