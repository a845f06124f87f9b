import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { LearnerTokens } from '../auth/learner-token'
import { answerCreated } from '../delivery/response'
import { readJson } from '../http/body'
import type { Env } from '../http/context'
import { ApiError } from '../http/errors'
import { isLoopback } from '../http/loopback'
import { schemaError } from '../http/problem'
import type { Keys } from '../store/store'

/** Every learner of the development sign-in starts with this, so that it never acts for a learner of another system. */
export const developmentPrefix = 'dev-'

const SignIn = z.strictObject({
  name: z
    .string()
    .max(40)
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'has to consist of lower-case letters, digits and hyphens'),
})

const tokenSeconds = 3600
const keySeconds = 24 * 3600

/**
 * The development sign-in: gives anyone on this machine a learner token for the name that they type. Refuses every request that may come
 * from elsewhere: through a proxy, from another machine, or from a page of another site.
 */
export function createDevelopmentSignIn({ store, tokens, now }: { store: Keys; tokens: LearnerTokens; now: () => Date }) {
  let key: { id: string; expiresAt: Date } | undefined
  /** Tokens end with the key that made them. Nobody knows the secret of this one. */
  const currentKey = async (at: Date) => {
    if (key && key.expiresAt.getTime() - at.getTime() > tokenSeconds * 1000) return key
    const expiresAt = new Date(at.getTime() + keySeconds * 1000)
    const made = await store.createApiKey({
      kind: 'secret',
      name: 'Development sign-in of the reader',
      scopes: ['learning'],
      expiresAt: expiresAt.toISOString(),
    })
    key = { id: made.key.id, expiresAt }
    return key
  }

  return async (c: Context<Env>): Promise<Response> => {
    requireThisMachine(c)
    const body = SignIn.safeParse(await readJson(c, 1024))
    if (!body.success) throw schemaError('json', body.error.issues)
    const learnerId = `${developmentPrefix}${body.data.name}`
    // JWT times are whole seconds.
    const issuedAt = new Date(Math.floor(now().getTime() / 1000) * 1000)
    const expiresAt = new Date(issuedAt.getTime() + tokenSeconds * 1000)
    const { id } = await currentKey(issuedAt)
    const token = await tokens.sign({ learner: learnerId, key: id }, issuedAt, expiresAt)
    return answerCreated(c, { token, learnerId, courses: null, expiresAt: expiresAt.toISOString() })
  }
}

const forwarded = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']

function requireThisMachine(c: Context<Env>): void {
  const refuse = (why: string) =>
    new ApiError('route_not_found', `The development sign-in answers only the reader on this machine: ${why}.`)
  const header = forwarded.find((name) => c.req.header(name) !== undefined)
  if (header) throw refuse(`the request has the header ${header}, so it came through a proxy`)
  const peer = c.env?.incoming?.socket.remoteAddress
  if (peer !== undefined && !isLoopback(peer)) throw refuse('the request came from another one')
  // A page elsewhere can point its own host name here, and would then count as the same origin.
  const { hostname, origin } = new URL(c.req.url)
  if (!isLoopback(hostname)) throw refuse(`its name is localhost, not ${hostname}`)
  // Responses allow every origin to read them, so a page of another site could ask for a token.
  if ((c.req.header('origin') ?? origin) !== origin || (c.req.header('sec-fetch-site') ?? 'same-origin') !== 'same-origin')
    throw refuse('the request came from a page of another site')
}
