import type { Context } from 'hono'
import { deliverBytes } from '../delivery/response'
import type { Deps, Env } from '../http/context'
import { ApiError } from '../http/errors'
import { baseHeaders } from '../http/headers'
import type { Router } from '../http/router'
import type { Keys } from '../store/store'
import type { ReaderFile, ReaderFiles } from './files'
import { createDevelopmentSignIn } from './sign-in'

/** How the reader is served. */
export interface ReaderOptions {
  /** Of {@link readReaderFiles}. */
  files: ReaderFiles
  /**
   * How learners sign in: not at all (`off`), with any name on this machine (`development`), or at the URL of a backend that returns their
   * token.
   */
  signIn?: string
  /** Origins whose pages may show the reader in a frame. */
  frames?: readonly string[]
}

/**
 * Registers the reader under `/reader/`. Every path that is no file gets its page, which finds out itself what to show.
 *
 * @param deps.listFrames more origins that may show the reader in a frame.
 */
export function readerRoutes(
  router: Router,
  { store, tokens, now, listFrames }: Deps<Keys> & { listFrames: () => Promise<readonly string[]> },
  { files, signIn = 'off', frames = [] }: ReaderOptions,
): void {
  const page = withSignIn(files.get('index.html') as ReaderFile, signIn)
  const csp = policy(signIn, frames)
  // A platform that is registered later may show it, too.
  const deliverPage = async (c: Context<Env>) =>
    deliverFile(c, page, policy(signIn, [...frames, ...(await listFrames())]), { varies: true })

  if (signIn === 'development') router.page('/reader/sign-in', createDevelopmentSignIn({ store, tokens, now }), { method: 'post' })
  router.page('/reader/*', (c) => {
    const name = c.req.path.slice('/reader/'.length)
    // Relative, so that it works below the path of a larger site.
    if (c.req.path === '/reader') return new Response(null, { status: 308, headers: { ...baseHeaders(c), Location: 'reader/' } })
    const file = files.get(name)
    if (file && name !== 'index.html') return deliverFile(c, file, csp)
    // A page that is served in place of a missing script would fail where nobody looks for it.
    if (/^(assets\/|[^/]+\.\w+$)/.test(name) && name !== 'index.html')
      throw new ApiError('route_not_found', `The reader has no file ${name}.`)
    return deliverPage(c)
  })
}

const deliverFile = (c: Context<Env>, { bytes, contentType, immutable }: ReaderFile, csp: string, { varies = false } = {}): Response =>
  deliverBytes(c, bytes, {
    contentType,
    varies,
    headers: {
      'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      'Content-Security-Policy': csp,
    },
  })

/** Writes the way of signing in into the page. The same file, served by something else, says `off` or what its operator writes there. */
function withSignIn(page: ReaderFile, signIn: string): ReaderFile {
  const escaped = signIn.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const html = Buffer.from(page.bytes)
    .toString('utf8')
    .replace(/(<meta name="lectern:sign-in" content=")[^"]*"/, (_, start: string) => `${start}${escaped}"`)
  return { ...page, bytes: Buffer.from(html) }
}

/** Courses may show images, media and frames of other sites; scripts and styles come from here alone. */
function policy(signIn: string, frames: readonly string[]): string {
  const backend = /^https?:/.test(signIn) ? ` ${new URL(signIn).origin}` : ''
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: http: https:",
    "media-src 'self' http: https:",
    'frame-src https:',
    `connect-src 'self'${backend}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${["'self'", ...frames].join(' ')}`,
  ].join('; ')
}
