import { createLearnerTokens } from '../../../packages/api/src/auth/learner-token'
import { listen, type Service, startService } from './service.fixture'

/** A backend with a session of its own, which gives the reader tokens. */
export interface School {
  service: Service
  /** How long its next tokens live, in seconds. */
  lifetime: number
  /** False when its session has ended, so that learners have to sign in again. */
  isOpen: boolean
  /** How many tokens it has given. */
  tokens: number
  mint(learnerId: string, seconds: number): Promise<string>
  close(): Promise<void>
}

const secret = 'only for tests, and long enough to sign with'

/** Starts a service whose reader signs in at a school: an origin of its own on the same site. */
export async function startSchool(settings: Record<string, string> = {}): Promise<School> {
  const { origin, close } = await listen((request, response) => {
    const url = new URL(request.url ?? '/', origin)
    const learner = /session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1]
    const cors = { 'access-control-allow-origin': school.service.origin, 'access-control-allow-credentials': 'true' }
    if (request.headers.accept !== 'application/json') {
      const back = url.searchParams.get('return') ?? ''
      // A real one asks for a password first, and knows which pages it may lead back to.
      school.isOpen = true
      response.writeHead(302, { 'set-cookie': 'session=grace; Path=/; HttpOnly; SameSite=Lax', location: back }).end()
    } else if (!learner || !school.isOpen) response.writeHead(401, cors).end()
    else
      void school.mint(learner, school.lifetime).then((token) => {
        school.tokens++
        response.writeHead(200, { ...cors, 'content-type': 'application/json' }).end(JSON.stringify({ token, learnerId: learner }))
      })
  }, '127.0.0.1')
  const service = await startService({
    LECTERN_READER_SIGN_IN: `${origin}/lectern-token`,
    LECTERN_TOKEN_SECRET: secret,
    ...settings,
  })
  const [key] = await service.backend.keys.list().toArray({ limit: 1 })
  const tokens = createLearnerTokens(async () => secret)
  const school: School = {
    service,
    lifetime: 3600,
    isOpen: true,
    tokens: 0,
    mint: (learner, seconds) => {
      const now = Math.floor(Date.now() / 1000) * 1000
      return tokens.sign({ learner, key: key?.id ?? '' }, new Date(now), new Date(now + seconds * 1000))
    },
    close: async () => {
      close()
      await service.close()
    },
  }
  return school
}
