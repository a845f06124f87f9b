/// <reference lib="webworker" />

/*
 * The service worker: keeps the reader and what was read of the courses, and answers with it while there is no network. Nothing of a
 * learner passes through it: those responses are `no-store`.
 */
declare const self: ServiceWorkerGlobalScope

// The build writes both.
const files = 'LECTERN_FILES'.split(' ')
const version = 'LECTERN_VERSION'

const scope = import.meta.env.BASE_URL
const service: string = import.meta.env.VITE_LECTERN_URL ?? new URL('..', self.location.origin + scope).href
const courses = new URL('v1/courses', service.replace(/\/?$/, '/')).href

const shell = `lectern-reader-${version}`
const content = 'lectern-content'
/** What is on the device is shown when the network takes longer. */
const patience = 4000

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith('lectern-reader-') && name !== shell) await caches.delete(name)
      await self.clients.claim()
    })(),
  )
})

// A page that was on its way while the worker began has been missed, and asks.
self.addEventListener('message', (event) => {
  event.waitUntil(self.clients.claim())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  // Parts of a video cannot be kept.
  if (request.method !== 'GET' || request.headers.has('range')) return
  const url = new URL(request.url)
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (url.origin === self.location.origin && files.some((file) => url.pathname === scope + file)) event.respondWith(file(request))
  else if (url.href.startsWith(courses) && !url.pathname.endsWith('/search')) event.respondWith(course(event))
})

async function keepShell(): Promise<void> {
  const cache = await caches.open(shell)
  // The page may still be that of the version before, if a cache between here and the service has it.
  await cache.addAll([scope, ...files.map((file) => scope + file)].map((url) => new Request(url, { cache: 'no-cache' })))
}

/** Every page is the same file, which shows what its URL says. */
async function page(request: Request): Promise<Response> {
  const kept = await caches.match(scope)
  if (!kept) return fetch(request)
  const response = await withPatience(fetch(request))
  return response && response.status < 500 ? response : kept
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

/** The newest there is. The browser asks with `If-None-Match`, so what has not changed is not sent again. */
async function course(event: FetchEvent): Promise<Response> {
  const { request } = event
  const cache = await caches.open(content)
  const kept = await cache.match(request, { ignoreVary: true })
  const asked = fetch(request).then(async (response) => {
    if (response.status === 200 && !/no-store/.test(response.headers.get('cache-control') ?? '')) await cache.put(request, response.clone())
    return response
  })
  if (!kept) return asked
  event.waitUntil(asked.catch(() => undefined))
  const response = await withPatience(asked)
  // An answer such as 404 is news; a proxy that fails is not.
  return response && response.status < 500 ? response : kept
}

/** Undefined when it fails or takes too long. */
const withPatience = (response: Promise<Response>): Promise<Response | undefined> =>
  Promise.race([
    response.catch(() => undefined),
    new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), patience)
    }),
  ])
