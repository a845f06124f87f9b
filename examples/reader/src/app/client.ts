import { Client, type Middleware } from '@lectern/sdk/functions'
import { QueryClient } from '@tanstack/react-query'
import { currentToken, renewToken } from '../learner/learner'
import { preview } from '../preview/preview'
import { serviceUrl } from './base-url'

/** A service whose delivery is closed gives content only to those who are signed in. An open one caches what it gives to everyone. */
let isClosed = false

const tokenWhereClosed: Middleware = async (request, next) => {
  const response = await next(request)
  const token = currentToken()
  if (response.status !== 401 || request.headers.has('authorization') || !token) return response
  isClosed = true
  const headers = new Headers(request.headers)
  headers.set('authorization', `Bearer ${token}`)
  return next({ ...request, headers })
}

/** Creates a client for what is published. */
export const createPublishedClient = (...middleware: Middleware[]): Client =>
  new Client({
    baseUrl: serviceUrl,
    apiKey: () => (isClosed ? currentToken() : null),
    middleware: [...middleware, renewToken, tokenWhereClosed],
  })

/** True once the service has refused to give content to everyone. */
export const isDeliveryClosed = (): boolean => isClosed

const published = createPublishedClient()
// The key that a person typed in, to see a release before others do.
const unpublished = new Client({ baseUrl: serviceUrl, apiKey: () => preview.get()?.key, allowSecretKeyInBrowser: true })

/** Reads courses. */
export const content = (): Client => (preview.get() ? unpublished : published)
/** Acts for the learner: attempts and progress. */
export const learning = new Client({ baseUrl: serviceUrl, apiKey: currentToken, middleware: [renewToken] })

/** Which release to read: the published one, except in a preview. */
export function releaseOf(course: string): { release?: number } {
  const shown = preview.get()
  return shown?.course === course ? { release: shown.release } : {}
}

/** The data of the pages. The service worker answers while there is no network, so queries run at any time. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: 60_000, retry: false },
    mutations: { networkMode: 'always', retry: false },
  },
})
