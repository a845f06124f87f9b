import type { ErrorCode } from '../http/errors'
import type { World } from './every.fixture'
import type { Asked } from './every-request.fixture'

export interface Refusal {
  title: string
  code: ErrorCode
  /** Where it changes what other scenarios find, it gets a server of its own. */
  alone?: boolean
  ask(world: World): Promise<Response> | Response
}

type Ask = (asked: Asked) => Refusal['ask']

const afterwards = (title: string, code: ErrorCode, before: (world: World) => Promise<unknown>, ask: Ask): Refusal => ({
  title,
  code,
  alone: true,
  ask: async (world) => {
    await before(world)
    return ask({})(world)
  },
})
/** With the token of ada, who owns what the operations are asked with. */
const byToken = (title: string, code: ErrorCode, ask: Ask, asked: Asked): Refusal => ({
  title: `${title}, to a learner`,
  code,
  ask: (world) => ask({ ...asked, headers: { authorization: `Bearer ${world.token}` } })(world),
})
const stranger = (ask: Ask): Refusal => ({
  title: 'an attempt of another learner',
  code: 'attempt_not_found',
  ask: (world) => ask({ headers: { authorization: `Bearer ${world.otherToken}` } })(world),
})
const takenDown = (ask: Ask): Refusal =>
  afterwards(
    'an attempt whose release was withdrawn',
    'release_withdrawn',
    async ({ store }) => {
      await store.publishRelease('sample', 1)
      await store.withdrawRelease('sample', 2)
    },
    ask,
  )
const saved = (sequence: number, choiceId: string, check = false) =>
  JSON.stringify({ sequence, response: { type: 'single-choice', questionId: 's-single', choiceId }, check })
const marked = JSON.stringify({ sequence: 9, response: { type: 'hotspot', questionId: 's-point', marks: [{ x: 0.1, y: 0.1 }] } })

/** A question, as a body. */
const question = (more: object): string => JSON.stringify({ courseId: 'sample', question: 'What shines?', ...more })

/** The settings of a platform, as a body. */
const platformBody = ({ origin, clientId }: { origin: string; clientId: string }, more: object = {}): string =>
  JSON.stringify({
    name: 'Mock',
    issuer: origin,
    clientId,
    authorizationUrl: `${origin}/auth`,
    tokenUrl: `${origin}/token`,
    jwksUrl: `${origin}/jwks`,
    deployments: ['1'],
    ...more,
  })

type OwnRefusals = (ask: Ask) => Refusal[]

const exportRefusals: OwnRefusals = (ask) => [
  afterwards('an archived course', 'course_archived', ({ store }) => store.archiveCourse('sample'), ask),
  {
    title: 'a withdrawn release',
    code: 'release_withdrawn',
    alone: true,
    ask: async (world) => {
      await world.store.withdrawRelease('sample', 1)
      return ask({ query: 'release=1' })(world)
    },
  },
  { title: 'an option that the format does not have', code: 'invalid_request', ask: ask({ query: 'format=gift&thin=true' }) },
]

/** Refusals that follow from what an operation means. */
export const ownRefusals: Record<string, OwnRefusals> = {
  'attempts.create': (ask) => [
    {
      title: 'an unknown course',
      code: 'course_not_found',
      ask: ask({ body: JSON.stringify({ courseId: 'nope', quizId: 'small', learnerId: 'cy' }) }),
    },
    {
      title: 'an unknown quiz',
      code: 'quiz_not_found',
      ask: ask({ body: JSON.stringify({ courseId: 'sample', quizId: 'nope', learnerId: 'cy' }) }),
    },
    {
      title: 'a second open attempt',
      code: 'attempt_open',
      ask: ask({ body: JSON.stringify({ courseId: 'sample', quizId: 'small', learnerId: 'ada' }) }),
    },
    {
      title: 'a key that names no learner',
      code: 'invalid_request',
      ask: ask({ body: JSON.stringify({ courseId: 'sample', quizId: 'small' }) }),
    },
    afterwards('an archived course', 'course_archived', ({ store }) => store.archiveCourse('sample'), ask),
    byToken('another learner', 'other_learner', ask, { body: JSON.stringify({ courseId: 'sample', quizId: 'small', learnerId: 'bo' }) }),
  ],
  'attempts.list': (ask) => [
    byToken('the attempts of another learner', 'other_learner', ask, { query: 'learner=bo' }),
    byToken('what waits for a grader', 'insufficient_scope', ask, { query: 'state=pending' }),
  ],
  'attempts.scores.list': (ask) => [takenDown(ask)],
  'attempts.scores.set': (ask) => [
    takenDown(ask),
    {
      title: 'an open attempt',
      code: 'attempt_in_progress',
      ask: (world) => ask({ path: { attempt: world.attemptId, question: 's-essay' } })(world),
    },
    { title: 'a version that there is not', code: 'stale_version', ask: ask({ body: '{"version":9,"points":1,"graderId":"teacher-12"}' }) },
    { title: 'too many points', code: 'invalid_score', ask: ask({ body: '{"version":0,"points":99,"graderId":"teacher-12"}' }) },
  ],
  'attempts.get': (ask) => [stranger(ask), takenDown(ask)],
  'attempts.result': (ask) => [stranger(ask), takenDown(ask)],
  'attempts.submit': (ask) => [
    stranger(ask),
    takenDown(ask),
    {
      title: 'an attempt whose time is over',
      code: 'attempt_closed',
      alone: true,
      ask: async (world) => {
        const { id } = await world.store.createAttempt({ courseId: 'sample', quizId: 'practice', learner: 'ada' })
        world.clock.now = new Date(world.clock.now.getTime() + 86_400_000)
        return ask({ path: { attempt: id } })(world)
      },
    },
  ],
  'attempts.responses.save': (ask) => [
    stranger(ask),
    afterwards('an attempt that was submitted', 'attempt_closed', (world) => world.store.submitAttempt(world.attemptId), ask),
    { title: 'an earlier sequence', code: 'stale_sequence', ask: ask({ body: saved(1, 'b') }) },
    { title: 'a choice that there is not', code: 'invalid_responses', ask: ask({ body: saved(9, 'nope') }) },
    { title: 'a finished question', code: 'tries_exhausted', ask: ask({ path: { question: 's-point' }, body: marked }) },
    takenDown((asked) => ask({ ...asked, body: saved(9, 'a', true) })),
  ],
  'quizzes.statistics': (ask) => [
    afterwards('an archived course', 'course_archived', ({ store }) => store.archiveCourse('sample'), ask),
    { title: 'an unknown release', code: 'release_not_found', ask: ask({ query: 'release=99' }) },
  ],
  'grades.list': (ask) => [{ title: 'an unknown course', code: 'course_not_found', ask: (world) => ask({ app: world.empty })(world) }],
  'grades.export': (ask) => [{ title: 'an unknown course', code: 'course_not_found', ask: (world) => ask({ app: world.empty })(world) }],
  'progress.get': (ask) => [
    byToken('another learner', 'other_learner', ask, { path: { learner: 'bo' } }),
    afterwards('an archived course', 'course_archived', ({ store }) => store.archiveCourse('sample'), ask),
  ],
  'progress.sections.complete': (ask) => [
    byToken('another learner', 'other_learner', ask, { path: { learner: 'bo' } }),
    afterwards('an archived course', 'course_archived', ({ store }) => store.archiveCourse('sample'), ask),
    { title: 'a section that never was', code: 'unknown_section', ask: ask({ body: '{"sections":[{"sectionId":"nope"}]}' }) },
  ],
  'accommodations.get': (ask) => [afterwards('an archived course', 'course_archived', ({ store }) => store.archiveCourse('sample'), ask)],
  'accommodations.set': (ask) => [afterwards('an archived course', 'course_archived', ({ store }) => store.archiveCourse('sample'), ask)],
  'courses.export': exportRefusals,
  'courses.exportReport': exportRefusals,
  'courses.assets.get': (ask) => [
    { title: 'bytes beyond the end', code: 'range_not_satisfiable', ask: ask({ headers: { range: 'bytes=1000000-' } }) },
  ],
  'courses.quizzes.score': (ask) => [
    { title: 'a graded quiz', code: 'review_policy_forbids', ask: ask({ path: { quiz: 'exam' } }) },
    {
      title: 'responses to no question',
      code: 'invalid_responses',
      ask: ask({ body: '{"responses":[{"type":"short-answer","questionId":"x","text":"x"}]}' }),
    },
  ],
  'courses.questions.reveal': (ask) => [
    { title: 'a graded question', code: 'review_policy_forbids', ask: ask({ path: { question: 'x-single' } }) },
  ],
  'tutor.ask': (ask) => [
    { title: 'an unknown course', code: 'course_not_found', ask: ask({ body: question({ courseId: 'nope' }) }) },
    { title: 'an unknown release', code: 'release_not_found', ask: ask({ body: question({ release: 99 }) }) },
    { title: 'an unknown section', code: 'section_not_found', ask: ask({ body: question({ sectionId: 'nope' }) }) },
    { title: 'a long question', code: 'invalid_request', ask: ask({ body: question({ question: 'why '.repeat(251) }) }) },
    { title: 'to act for a learner', code: 'key_required', ask: ask({ body: question({ learnerId: 'ada' }) }) },
    byToken('another learner', 'other_learner', ask, { body: question({ learnerId: 'bo' }) }),
    {
      title: 'to go on with another answer',
      code: 'answer_changed',
      ask: ask({ headers: { accept: 'text/event-stream', 'last-event-id': `2-1-${'0'.repeat(16)}` } }),
    },
  ],
  'ltiPlatforms.create': (ask) => [
    {
      title: 'a client that is registered already',
      code: 'platform_exists',
      ask: (world) => ask({ body: platformBody(world.lti.platform) })(world),
    },
    {
      title: 'an address of nobody else',
      code: 'invalid_platform_url',
      ask: (world) => ask({ body: platformBody({ ...world.lti.platform, clientId: 'new' }, { jwksUrl: 'file:///etc/passwd' }) })(world),
    },
  ],
  'ltiPlatforms.update': (ask) => [
    {
      title: 'a client that is registered already',
      code: 'platform_exists',
      alone: true,
      ask: async (world) => {
        const taken = JSON.parse(platformBody({ ...world.lti.platform, clientId: 'taken' }))
        await world.store.createLtiPlatform({ ...taken, tokenAudience: null, origins: [] }, { approved: true })
        return ask({ body: JSON.stringify(taken) })(world)
      },
    },
  ],
  'ltiPlatforms.approve': (ask) => [
    {
      title: 'a platform that could act as the tool at another',
      code: 'platform_exists',
      alone: true,
      ask: async (world) => {
        const { clientId, origin } = world.lti.platform
        const other = JSON.parse(platformBody({ ...world.lti.platform, origin: 'https://other.example' }))
        const settings = { ...other, clientId, tokenAudience: origin, origins: [] }
        const { id } = await world.store.createLtiPlatform(settings, { approved: false })
        return ask({ path: { platform: id } })(world)
      },
    },
  ],
  'ltiMemberships.list': (ask) => [
    {
      title: 'a context whose members are not offered',
      code: 'no_memberships',
      alone: true,
      ask: async (world) => {
        const { launch } = world.lti
        await world.store.recordLtiLaunch({ ...launch, context: { ...launch.context, membershipsUrl: null } })
        return ask({})(world)
      },
    },
    {
      title: 'a platform that is away',
      code: 'platform_failed',
      alone: true,
      ask: (world) => {
        world.lti.platform.down = true
        return ask({})(world)
      },
    },
  ],
  'releases.create': (ask) => [{ title: 'an outdated plan', code: 'plan_outdated', ask: ask({ query: `planHash=${'0'.repeat(64)}` }) }],
  'releases.withdraw': (ask) => [
    { title: 'to withdraw what readers get', code: 'release_is_current', ask: ask({ path: { release: '2' } }) },
  ],
  'releases.publish': (ask) => [
    {
      title: 'a withdrawn release',
      code: 'release_withdrawn',
      alone: true,
      ask: async (world) => {
        await world.store.withdrawRelease('sample', 1)
        return ask({})(world)
      },
    },
  ],
}
