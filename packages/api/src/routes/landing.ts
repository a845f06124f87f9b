import { createHash } from 'node:crypto'
import { deliverBytes } from '../delivery/response'
import type { Router } from '../http/router'

const style = `
:root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif }
body { background: light-dark(#fbfaf8, #17181b); color: light-dark(#1d1f23, #e8e6e1); max-width: 36rem; margin: 15vh auto 2rem; padding: 0 1.25rem }
h1 { margin: 0; font-size: 2rem; line-height: 1.2 }
ul { padding: 0; list-style: none }
li { margin: 1rem 0 }
a { color: light-dark(#1f4f8b, #93bbf3); font-weight: 600; text-underline-offset: 0.2em }
span { display: block }
`
const links = {
  reader: ['reader/', 'Reader', 'Read the courses and take their quizzes.'],
  reference: ['docs', 'API reference', 'Every operation, to try in the browser.'],
  document: ['openapi.json', 'OpenAPI document', 'For generators and other tools.'],
  health: ['health/ready', 'Health', 'Whether the service is ready.'],
} as const

const item = ([url, name, what]: readonly [string, string, string]) => `<li><a href="${url}">${name}</a> <span>${what}</span></li>`

const pageWith = (shown: readonly (keyof typeof links)[]) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lectern</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Lectern</h1>
<p>This service holds courses and scores their quizzes.</p>
<ul>
${shown.map((name) => item(links[name])).join('\n')}
</ul>
</main>
</body>
</html>
`

/** Registers the page at `/`, which leads to all others. */
export function landingRoutes(router: Router, { reader }: { reader: boolean }): void {
  const page = pageWith(reader ? ['reader', 'reference', 'document', 'health'] : ['reference', 'document', 'health'])
  const styleHash = createHash('sha256').update(style).digest('base64')
  const csp = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
  router.page('/', (c) => deliverBytes(c, page, { contentType: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': csp } }))
}
