import { fileURLToPath } from 'node:url'
import { createApp, openStore, type Store, scopes } from '@lectern/api'
import { type CourseBundle, compile } from '@lectern/content'
import type { Fetch } from './index'

export const courseId = 'ai-deployment-and-management'

interface PackagedCourse {
  bundle: CourseBundle
  assets: Map<string, Uint8Array>
}
const courses = new Map<string, Promise<PackagedCourse>>()

/** A packaged course, which is compiled once. Do not change it: the tests of a file share it. */
export function openCourse(id: string): Promise<PackagedCourse> {
  const known = courses.get(id) ?? compileCourse(id)
  courses.set(id, known)
  return known
}

async function compileCourse(id: string): Promise<PackagedCourse> {
  const { bundle, assets, issues } = await compile(fileURLToPath(new URL(`../../content/courses/${id}`, import.meta.url)))
  if (!bundle) throw new Error(`The course ${id} does not compile: ${JSON.stringify(issues)}`)
  return { bundle, assets }
}

/** The real service with the sample course, in this process and in memory; `secret` is a key that may do everything. */
export async function openApp(): Promise<{
  fetch: Fetch
  secret: string
  bundle: CourseBundle
  assets: Map<string, Uint8Array>
  store: Store
}> {
  const { bundle, assets } = await openCourse(courseId)
  const store = await openStore({ database: ':memory:' })
  await store.seed(bundle, assets)
  const { secret } = await store.createApiKey({ kind: 'secret', name: 'Tests', scopes: [...scopes] })
  const app = createApp({ store, rateLimit: 0, lti: { network: 'development' } })
  return { fetch: async (url, init) => app.request(url, init), secret, bundle, assets, store }
}
