import { createHash, randomBytes } from 'node:crypto'
import { storableText } from '@lectern/content'
import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { Logger } from 'pino'
import { readBody } from '../http/body'
import type { Env } from '../http/context'
import { ApiError } from '../http/errors'
import type { LtiPlatform } from '../store/store'
import { frameAncestors } from './origins'
import { LtiRefusal, refusals } from './refusal'

type Html = ReturnType<typeof html>

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 46rem; padding: 1.5rem; color: #1c1c1e; background: #fff; }
h1 { font-size: 1.4rem; line-height: 1.25; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
code { font-size: .9em; overflow-wrap: anywhere; }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: .25rem 0; }
.depth-1 { margin-inline-start: 1.5rem; } .depth-2 { margin-inline-start: 3rem; }
label { cursor: pointer; }
fieldset { border: 1px solid #c7c7cc; border-radius: .4rem; margin: 1rem 0; padding: .5rem 1rem; }
.kind, .note { color: #5c5c61; font-size: .9em; }
input[type=search] { font: inherit; padding: .35rem .5rem; width: min(100%, 24rem); box-sizing: border-box; }
button { font: inherit; padding: .4rem .9rem; border: 1px solid #1d4ed8; border-radius: .4rem; background: #1d4ed8; color: #fff; cursor: pointer; }
button.plain { background: #fff; color: #1d4ed8; }
:focus-visible { outline: 3px solid #f59e0b; outline-offset: 2px; }
.bar { display: flex; gap: .75rem; flex-wrap: wrap; align-items: center; margin: 1rem 0; }
dt { font-weight: 600; } dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) {
  body { background: #161618; color: #ececee; } .kind, .note { color: #a1a1a8; } fieldset { border-color: #48484d; }
  input[type=search] { background: #242428; color: inherit; border: 1px solid #6b6b72; }
  button.plain { background: transparent; color: #93b4ff; border-color: #93b4ff; } a { color: #93b4ff; }
}`
const styleHash = createHash('sha256').update(style).digest('base64')

/** A page of the tool. */
export interface Page {
  title: string
  body: Html
  locale?: string
  status?: number
  /** The platform whose pages may show this one in a frame. Without it, none may. */
  platform?: Pick<LtiPlatform, 'origins'>
  /** A script that is part of the page. It reads `data-` attributes of the body's first element with the id `data`. */
  script?: string
  headers?: Record<string, string>
}

function policyOf({ platform, script }: Page, nonce: string): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    ...(script === undefined ? [] : [`script-src 'nonce-${nonce}'`]),
    "base-uri 'none'",
    frameAncestors(platform?.origins ?? []),
  ].join('; ')
}

/** The headers of every page. They replace those of the API, because scripts of other origins have no business here. */
export const pageHeaders = (c: Context<Env>): Record<string, string> => ({
  'X-Request-Id': c.get('requestId'),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'private, no-store',
})

/** Answers with a page. */
export async function sendPage(c: Context<Env>, page: Page): Promise<Response> {
  const nonce = randomBytes(16).toString('base64')
  const { title, body, locale = 'en', status = 200, script } = page
  const text = await html`<!doctype html>
<html lang="${locale}" dir="${/^(ar|fa|he|ur)\b/.test(locale) ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${raw(style)}</style></head>
<body><main>${body}</main>${script === undefined ? '' : raw(`<script nonce="${nonce}">${script}</script>`)}</body>
</html>
`
  return new Response(String(text), {
    status,
    headers: {
      ...pageHeaders(c),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policyOf(page, nonce),
      ...page.headers,
    },
  })
}

/** A page that says why something does not work, and what to do. */
export function sendRefusal(c: Context<Env>, { code, detail }: LtiRefusal, platform?: Pick<LtiPlatform, 'origins'>): Promise<Response> {
  const { title, advice, status } = refusals[code]
  const body = html`<h1>${title}</h1>
<p>${advice}</p>
${detail === undefined ? '' : html`<p class="note">${detail}</p>`}
<p class="note"><code>${code}</code>, request <code>${c.get('requestId')}</code></p>`
  return sendPage(c, { title, body, status, platform })
}

/** Tells whose pages may show a refusal in a frame, as soon as that is known. */
export type FramedBy = (platform: Pick<LtiPlatform, 'origins'>) => void

/**
 * Turns refusals into pages; other errors become problem documents as everywhere in the API. Logs the code of a refusal, but not its
 * detail, which may contain what a platform says about people.
 */
export const withPages =
  (handle: (c: Context<Env>, framedBy: FramedBy) => Promise<Response>, logger: Logger | undefined) =>
  async (c: Context<Env>): Promise<Response> => {
    let platform: Pick<LtiPlatform, 'origins'> | undefined
    try {
      return await handle(c, (known) => {
        platform = known
      })
    } catch (error) {
      const isFault = error instanceof ApiError && error.status < 500
      const refusal = isFault ? new LtiRefusal('malformed', error.detail) : error
      if (!(refusal instanceof LtiRefusal)) throw error
      logger?.info({ requestId: c.get('requestId'), code: refusal.code }, 'refused by the LTI tool')
      return sendRefusal(c, refusal, platform)
    }
  }

/** Reads the fields of a form that was sent with POST, or of the query of a GET. */
export async function readFields(c: Context<Env>, limit: number): Promise<URLSearchParams> {
  const fields =
    c.req.method === 'POST'
      ? new URLSearchParams((await readBody(c, { type: 'application/x-www-form-urlencoded', limit })).toString('utf8'))
      : new URL(c.req.url).searchParams
  for (const [name, value] of fields)
    if (!storableText.test(value)) throw new LtiRefusal('malformed', `The parameter ${name} contains a NUL character.`)
  return fields
}

/** Reads a form in which each name may occur once. */
export async function readForm(c: Context<Env>, limit = 256_000): Promise<Map<string, string>> {
  const form = new Map<string, string>()
  for (const [name, value] of await readFields(c, limit)) {
    if (form.has(name)) throw new LtiRefusal('malformed', `The parameter ${name} occurs twice.`)
    form.set(name, value)
  }
  return form
}

/** The value of a required parameter. */
export function needed(form: ReadonlyMap<string, string>, name: string): string {
  const value = form.get(name)
  if (value === undefined || value === '') throw new LtiRefusal('malformed', `The parameter ${name} is missing.`)
  return value
}
