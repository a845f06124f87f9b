import { createHash, timingSafeEqual } from 'node:crypto'
import { html } from 'hono/html'
import type { Page } from '../page'

/*
 * A login is bound to the browser that began it: by a cookie, and if the platform offers it, by the platform's own storage, because
 * some browsers send no cookies to pages in frames (LTI Client Side postMessages 1.0, LTI postMessage Storage 1.0).
 */

/** Seconds for which a login may be answered. */
export const loginSeconds = 600

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** One cookie per login, so that several activities can be opened side by side. */
const cookieName = (state: string): string => `lti-${hashOf(state).slice(0, 16)}`

/** Sets the cookie that binds a login. `Partitioned` lets browsers that block cookies of third parties keep it in the platform's frame. */
export const bindingCookie = (state: string, secret: string): string =>
  `${cookieName(state)}=${secret}; Path=/; Max-Age=${loginSeconds}; HttpOnly; Secure; SameSite=None; Partitioned`

export const endedCookie = (state: string): string =>
  `${cookieName(state)}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=None; Partitioned`

/** The secrets in the cookies of this login. There can be two, one of them partitioned. */
export function bindingCookies(header: string | undefined, state: string): string[] {
  const name = cookieName(state)
  return (header ?? '').split(';').flatMap((pair) => {
    const [key, value] = pair.trim().split('=')
    return key === name && value ? [value] : []
  })
}

/** Compares in constant time. */
export function isBound(secrets: readonly string[], bindingHash: string): boolean {
  return secrets.some((secret) => timingSafeEqual(createHash('sha256').update(secret).digest(), Buffer.from(bindingHash, 'base64url')))
}

/** How the pages below find the platform's storage. */
interface Storage {
  /** `lti_storage_target` of the login: the name of a frame, or `_parent`. */
  target: string
  /** The origin of the platform's authorization endpoint, the only one that the page sends messages to. */
  origin: string
}

const storageKey = (state: string): string => `lectern-lti-${hashOf(state).slice(0, 16)}`

const send = `const data = document.getElementById('data').dataset
const opener = window.parent !== window ? window.parent : window.opener
let frame = opener
try { if (data.target !== '_parent' && opener && opener.frames[data.target]) frame = opener.frames[data.target] } catch {}
const id = data.key + Math.random()
const ask = (subject, more, done) => {
  let over = false
  const finish = (value) => { if (!over) { over = true; done(value) } }
  addEventListener('message', (event) => {
    if (event.origin === data.origin && event.data && event.data.message_id === id && event.data.subject === subject + '.response') finish(event.data.value)
  })
  if (frame) frame.postMessage({ subject, message_id: id, key: data.key, ...more }, data.origin)
  setTimeout(finish, 2000)
}
`

/** A page that stores the secret with the platform, and then goes on to the platform. */
export function storingPage(next: string, state: string, secret: string, storage: Storage): Pick<Page, 'title' | 'body' | 'script'> {
  return {
    title: 'Opening the activity',
    body: html`<p id="data" data-key="${storageKey(state)}" data-value="${secret}" data-next="${next}" data-target="${storage.target}" data-origin="${storage.origin}">Opening the activity… <a href="${next}">Continue</a></p>`,
    script: `${send}ask('lti.put_data', { value: data.value }, () => location.replace(data.next))`,
  }
}

/** A page that reads the secret from the platform, and sends the launch again with it. */
export function readingPage(action: string, state: string, idToken: string, storage: Storage): Pick<Page, 'title' | 'body' | 'script'> {
  return {
    title: 'Opening the activity',
    body: html`<form method="post" action="${action}"><input type="hidden" name="state" value="${state}"><input type="hidden" name="id_token" value="${idToken}"><input type="hidden" name="binding" value=""><p id="data" data-key="${storageKey(state)}" data-target="${storage.target}" data-origin="${storage.origin}">Opening the activity… <button>Continue</button></p></form>`,
    script: `${send}ask('lti.get_data', {}, (value) => { const form = document.forms[0]; form.elements.binding.value = value || 'none'; form.submit() })`,
  }
}
