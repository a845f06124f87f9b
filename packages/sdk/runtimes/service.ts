import { fileURLToPath } from 'node:url'
import { createApp, listen, openStore, scopes } from '@lectern/api'
import { compile } from '@lectern/content'
import { Lectern } from '@lectern/sdk'

const course = fileURLToPath(new URL('../../content/courses/ai-deployment-and-management', import.meta.url))

/** The real service with the sample course, over HTTP and in memory. */
export async function startService(): Promise<{ origin: string; createToken(learnerId: string): Promise<string>; close(): Promise<void> }> {
  const { bundle, assets } = await compile(course)
  if (!bundle) throw new Error('The sample course does not compile.')
  const store = await openStore({ database: ':memory:' })
  await store.seed(bundle, assets)
  const { secret } = await store.createApiKey({ kind: 'secret', name: 'Runtimes', scopes: [...scopes] })
  const { origin, close } = await listen({ fetch: createApp({ store, rateLimit: 0 }).fetch, hostname: '127.0.0.1', port: 0 })
  const backend = new Lectern({ baseUrl: origin, apiKey: secret })
  return {
    origin,
    createToken: async (learnerId) => (await backend.learnerTokens.create({ learnerId })).token,
    close: async () => {
      await close()
      await store.close()
    },
  }
}
