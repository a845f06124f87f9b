import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { assets, courseBundle } from '../../suites/course.fixture'
import { claims } from '../launch/message'
import { deepLinkingClaims } from '../platform.fixture'
import { type LtiWorld, launchUrl, openLti } from '../tool.fixture'

type Settings = Record<string, unknown>

/** Opens the picker as a teacher; returns its session and its first page. */
async function openPicker(world: LtiWorld, settings: Settings = {}, more: JWTPayload = {}) {
  const begun = await world.login({ target_link_uri: launchUrl })
  const message = deepLinkingClaims(world.platform, { nonce: begun.nonce, now: world.now(), launch: launchUrl })
  const response = await world.answerLogin(begun, () => ({
    ...message,
    ...more,
    [claims.deepLinking]: { ...(message[claims.deepLinking] as object), ...settings },
  }))
  const location = response.headers.get('location') ?? ''
  const page = await world.app.request(location)
  return { session: new URL(location).searchParams.get('session') ?? '', page, html: await page.text() }
}

const send = async (world: LtiWorld, fields: [string, string][]) => {
  const response = await world.post('/lti/picker', fields)
  return { status: response.status, html: await response.text(), policy: response.headers.get('content-security-policy') ?? '' }
}

/** What the page would send back to the platform, verified with the public keys of the tool. */
async function sentBack({ app, platform, now }: LtiWorld, html: string): Promise<JWTPayload & { url: string }> {
  const url = /<form method="post" action="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const jwt = /name="JWT" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const keys = createLocalJWKSet((await (await app.request('/lti/jwks')).json()) as JSONWebKeySet)
  const { payload } = await jwtVerify(jwt, keys, { issuer: platform.clientId, audience: platform.origin, currentDate: now() })
  return { ...payload, url }
}
const items = (payload: JWTPayload) => payload[claims.contentItems] as Record<string, unknown>[]
const values = (html: string) => [...html.matchAll(/name="item" value="([^"]+)"/g)].map(([, value]) => value)
const checked = (html: string) => [...html.matchAll(/name="item" value="([^"]+)" checked/g)].map(([, value]) => value)

describe('the picker', () => {
  it('lists courses, and the chapters, sections and quizzes of the one that is opened, in their order', async () => {
    const world = await openLti()
    await world.store.seed(courseBundle({ id: 'other' }), assets)
    const { session, page, html } = await openPicker(world)
    expect(page.status).toBe(200)
    expect(values(html)).toEqual(['other', 'sample'])
    const opened = await send(world, [
      ['session', session],
      ['open', 'sample'],
    ])
    expect(values(opened.html)).toEqual([
      'sample',
      'sample/chapter/first-chapter',
      'sample/section/first-section',
      'sample/section/second-section',
      'sample/quiz/practice',
      'sample/chapter/second-chapter',
      'sample/section/third-section',
      'sample/section/fourth-section',
      'sample/quiz/exam',
    ])
  })

  it('needs no script, labels every input, and may be framed by the platform alone', async () => {
    const world = await openLti()
    const { page, html } = await openPicker(world)
    expect(html).not.toContain('<script')
    expect([...html.matchAll(/<input type="(radio|checkbox)"/g)]).toHaveLength([...html.matchAll(/<label><input/g)].length)
    expect(page.headers.get('content-security-policy')).toMatch(new RegExp(`frame-ancestors ${world.platform.origin}$`))
    expect(html).toMatch(/<input type="search" name="q" value="" aria-label="[^"]+"/)
  })

  it.each([
    ['titles of quizzes in all courses', 'EXAM', ['sample/quiz/exam']],
    ['titles of sections', 'title third', ['sample/section/third-section']],
    ['titles of courses', 'course sample', ['sample']],
    ['nothing', 'no such thing', []],
  ])('searches for %s', async (_title, query, expected) => {
    const world = await openLti()
    const { session } = await openPicker(world)
    expect(
      values(
        (
          await send(world, [
            ['session', session],
            ['q', query],
            ['go', 'search'],
          ])
        ).html,
      ),
    ).toEqual(expected)
  })

  it('searches the text of the sections of a course that is open', async () => {
    const world = await openLti()
    const { session } = await openPicker(world)
    const { html } = await send(world, [
      ['session', session],
      ['course', 'sample'],
      ['q', 'lantern shines'],
      ['go', 'search'],
    ])
    expect(values(html)).toEqual(['sample/section/first-section'])
  })

  it('speaks the language of the platform where it can, and English otherwise', async () => {
    const world = await openLti()
    const inLocale = async (locale: string) => (await openPicker(world, {}, { [claims.presentation]: { locale } })).html
    expect(await inLocale('de_AT')).toMatch(/<html lang="de" dir="ltr">[\s\S]*<h1>Inhalt auswählen<\/h1>/)
    expect(await inLocale('fr')).toContain('<h1>Choisir un contenu</h1>')
    expect(await inLocale('es-MX')).toContain('<h1>Seleccionar contenido</h1>')
    expect(await inLocale('constructor')).toContain('<h1>Select content</h1>')
  })

  it('sends several items back, with a line item for a graded quiz', async () => {
    const world = await openLti()
    const { session } = await openPicker(world)
    const { html, policy } = await send(world, [
      ['session', session],
      ['course', 'sample'],
      ['item', 'sample/quiz/exam'],
      ['item', 'sample/quiz/practice'],
      ['item', 'sample/section/first-section'],
      ['item', 'sample'],
      ['go', 'add'],
    ])
    const payload = await sentBack(world, html)
    expect(payload).toMatchObject({
      url: `${world.platform.origin}/return?course=2`,
      iss: world.platform.clientId,
      aud: [world.platform.origin],
      nonce: expect.stringMatching(/^[\w-]{36}$/),
      [claims.deployment]: '1',
      [claims.messageType]: 'LtiDeepLinkingResponse',
      [claims.version]: '1.3.0',
      [claims.data]: 'what the platform wants back',
    })
    expect(items(payload)).toEqual([
      {
        type: 'ltiResourceLink',
        title: 'Exam',
        url: `${launchUrl}?course=sample&quiz=exam`,
        custom: { course: 'sample', quiz: 'exam' },
        lineItem: { label: 'Exam', scoreMaximum: 14, resourceId: 'sample/exam', tag: 'lectern' },
      },
      {
        type: 'ltiResourceLink',
        title: 'Practice',
        url: `${launchUrl}?course=sample&quiz=practice`,
        custom: { course: 'sample', quiz: 'practice' },
      },
      {
        type: 'ltiResourceLink',
        title: 'Title of first-section',
        url: `${launchUrl}?course=sample&section=first-section`,
        custom: { course: 'sample', section: 'first-section' },
      },
      { type: 'ltiResourceLink', title: 'Course sample', url: `${launchUrl}?course=sample`, custom: { course: 'sample' } },
    ])
    expect(policy).toMatch(/script-src 'nonce-[^']+'/)
  })

  it('sends one item back, without a line item, where the platform wants it so', async () => {
    const world = await openLti()
    const { session, html } = await openPicker(world, { accept_multiple: false, accept_lineitem: 'false', data: null })
    expect(html).toContain('type="radio"')
    const sent = await send(world, [
      ['session', session],
      ['item', 'sample/quiz/practice'],
      ['item', 'sample/quiz/exam'],
      ['go', 'add'],
    ])
    const payload = await sentBack(world, sent.html)
    expect(items(payload)).toEqual([expect.objectContaining({ url: `${launchUrl}?course=sample&quiz=exam` })])
    expect(items(payload)[0]).not.toHaveProperty('lineItem')
    expect(payload).not.toHaveProperty([claims.data])
  })

  it('keeps what was picked while one searches and opens courses', async () => {
    const world = await openLti()
    await world.store.seed(courseBundle({ id: 'other' }), assets)
    const { session } = await openPicker(world)
    const picked: [string, string][] = [
      ['session', session],
      ['item', 'sample/quiz/exam'],
    ]
    const other = await send(world, [...picked, ['open', 'other']])
    expect(checked(other.html)).toEqual(['sample/quiz/exam'])
    const all = await send(world, [...picked, ['course', 'other'], ['q', 'x'], ['go', 'all']])
    expect([checked(all.html), values(all.html).includes('other')]).toEqual([['sample/quiz/exam'], true])
  })

  it('says what to do when nothing was picked, and ignores what does not exist', async () => {
    const world = await openLti()
    const { session } = await openPicker(world)
    const { html, status } = await send(world, [
      ['session', session],
      ['item', 'sample/quiz/nope'],
      ['item', '../../etc'],
      ['item', '"><script>'],
      ['go', 'add'],
    ])
    expect([status, html]).toEqual([200, expect.stringContaining('role="alert"')])
    expect(html).not.toContain('<script')
  })

  it('sends an empty selection back when it is cancelled', async () => {
    const world = await openLti()
    const { session } = await openPicker(world)
    const payload = await sentBack(
      world,
      (
        await send(world, [
          ['session', session],
          ['item', 'sample'],
          ['go', 'cancel'],
        ])
      ).html,
    )
    expect(items(payload)).toEqual([])
  })

  it('does not show archived courses', async () => {
    const world = await openLti()
    const { session } = await openPicker(world)
    await world.store.archiveCourse('sample')
    const { html } = await send(world, [
      ['session', session],
      ['open', 'sample'],
    ])
    expect(values(html)).toEqual([])
  })

  it.each<[string, (world: LtiWorld, session: string) => Promise<string>]>([
    [
      'after it was used',
      async (world, session) => {
        await send(world, [
          ['session', session],
          ['go', 'cancel'],
        ])
        return session
      },
    ],
    [
      'after an hour',
      async (world, session) => {
        world.wait(3_600_000)
        return session
      },
    ],
    ['with a session that nobody was given', async () => 'made-up'],
    [
      'after its platform was deleted',
      async (world, session) => {
        await world.call('DELETE', `/v1/lti-platforms/${world.platformId}`)
        return session
      },
    ],
  ])('is closed %s', async (_title, act) => {
    const world = await openLti()
    const session = await act(world, (await openPicker(world)).session)
    const { status, html } = await send(world, [
      ['session', session],
      ['item', 'sample'],
      ['go', 'add'],
    ])
    expect([status, html]).toEqual([403, expect.stringContaining('picker_expired')])
    expect(html).not.toContain('JWT')
  })
})
