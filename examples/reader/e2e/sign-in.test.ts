import { openStore } from '@lectern/api'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, complaintsOf, launch, launchWith, type Size, sizes } from './browser.fixture'
import { beginAttempt, questionOf, untilSaved } from './learner.fixture'
import { type School, startSchool } from './school.fixture'
import { listen, publishWith, type Service, startService } from './service.fixture'

let browser: Browser
let device: BrowserContext
let page: Page
let complaints: string[]

const title = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })

async function open(size: Size): Promise<void> {
  device = await browser.newContext(sizes[size])
  page = await device.newPage()
  complaints = complaintsOf(page)
}

beforeAll(async () => {
  if (chromiumPath) browser = await launch()
})
afterAll(() => browser?.close())

describe.skipIf(!chromiumPath).each(Object.keys(sizes) as Size[])('a sign-in at a backend, on a %s', (size) => {
  let school: School
  beforeAll(async () => {
    school = await startSchool()
  })
  afterAll(() => school.close())
  beforeEach(() => open(size))
  afterEach(async () => {
    expect(complaints).toEqual([])
    await device.close()
  })

  it('leads to the backend and back, and is known after a reload', async () => {
    await page.goto(school.service.url('account'))
    await page.getByRole('link', { name: 'Sign in' }).last().click()
    await page.getByText('You are signed in as grace.').waitFor()
    await page.reload()
    await page.getByText('You are signed in as grace.').waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await title('Sign in').waitFor()
  })

  it('is renewed in the middle of a quiz without anybody noticing', async () => {
    await page.goto(school.service.url('account'))
    await page.getByRole('link', { name: 'Sign in' }).last().click()
    await page.getByText('You are signed in as grace.').waitFor()
    school.lifetime = 3
    await page.evaluate(() => sessionStorage.clear())
    await beginAttempt(page, school.service, 'brakes-exam')
    const before = school.tokens
    // Longer than the token lives.
    await page.waitForTimeout(4000)
    await questionOf(page, 3).getByRole('textbox').fill(`pad ${size}`)
    await untilSaved(page)
    expect(school.tokens).toBeGreaterThan(before)
    expect(await page.locator('.fault').allTextContents()).not.toContain(expect.stringContaining('token'))
    school.lifetime = 3600
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
    await page.getByText(/of 6 points/).waitFor()
  })

  it('that ends in the middle of a quiz keeps the answers until the learner is back', async () => {
    await page.goto(school.service.url('account'))
    await page.getByRole('link', { name: 'Sign in' }).last().click()
    await page.getByText('You are signed in as grace.').waitFor()
    school.lifetime = 2
    await page.evaluate(() => sessionStorage.clear())
    await beginAttempt(page, school.service, 'brakes-exam')
    school.isOpen = false
    await page.waitForTimeout(3000)
    await questionOf(page, 4).getByRole('textbox').fill('2')
    await page.getByText('Your sign-in has ended. Answers wait on this device.').waitFor()
    school.lifetime = 3600
    await page.getByRole('link', { name: 'Sign in again' }).click()
    await page.getByRole('link', { name: 'Sign in', exact: true }).last().click()
    await page.getByText('You are signed in as grace.').waitFor()
    await page.goto(school.service.url('courses/bicycle/quizzes/brakes-exam/attempt'))
    await untilSaved(page)
    expect(await questionOf(page, 4).getByRole('textbox').inputValue()).toBe('2')
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
    await page.getByText(/of 6 points/).waitFor()
  })

  it('is handed over by an LMS in the fragment, which the address bar does not keep', async () => {
    const token = await school.mint(`lms-${size}`, 60)
    await page.goto(`${school.service.url('courses/bicycle')}#token=${token}`)
    await page.getByRole('link', { name: `lms-${size}` }).waitFor()
    expect(page.url()).not.toContain('token')
    await page.reload()
    await page.getByRole('link', { name: `lms-${size}` }).waitFor()
    await page.goto('about:blank')
    await page.goto(`${school.service.url('courses/bicycle')}#token=${await school.mint('somebody-else', 60)}`)
    await page.getByText('This link signs you in as somebody-else.').waitFor()
    await page.getByRole('button', { name: 'Stay as you are' }).click()
    expect(await page.getByRole('link', { name: `lms-${size}` }).isVisible()).toBe(true)
  })
})

describe.skipIf(!chromiumPath)('the reader in a frame of another site', () => {
  let school: School
  let lms: Awaited<ReturnType<typeof listen>>
  beforeAll(async () => {
    lms = await listen((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      void school.mint('framed', 600).then((token) => {
        const src = `${school.service.url('courses/bicycle/quizzes/brakes-exam')}#token=${token}`
        response.end(`<!doctype html><title>LMS</title><iframe src="${src}" width="1200" height="800" title="Course"></iframe>`)
      })
    })
    school = await startSchool({ LECTERN_READER_FRAMES: lms.origin })
  })
  afterAll(async () => {
    lms.close()
    await school.close()
  })

  it.each([
    ['third-party cookies are blocked', { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } }],
    ['all cookies and storages are blocked', { profile: { default_content_setting_values: { cookies: 2 } } }],
  ])('takes a quiz where %s', async (_where, preferences) => {
    const { context, close } = await launchWith(preferences)
    try {
      const framed = await context.newPage()
      const framedComplaints = complaintsOf(framed)
      await framed.goto(lms.origin)
      const reader = framed.frameLocator('iframe')
      await reader.getByRole('button', { name: /^(Begin|Begin another attempt|Continue your attempt)$/ }).click()
      await reader.getByRole('radio', { name: 'Its grooves are gone' }).check()
      await reader.getByText('All answers are saved.').waitFor()
      await reader.getByRole('button', { name: 'Hand in' }).click()
      await reader.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
      await reader.getByText(/^1 of 6 points/).waitFor()
      expect(framedComplaints.filter((each) => !/service.?worker/i.test(each))).toEqual([])
    } finally {
      await close()
    }
  })

  it('is shown in no frame of a site that is not named', async () => {
    const stranger = await listen((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><iframe src="${school.service.url()}"></iframe>`)
    })
    const context = await browser.newContext()
    const visited = await context.newPage()
    const refused = visited.waitForEvent('console', (message) => message.text().includes('frame-ancestors'))
    await visited.goto(stranger.origin)
    await refused
    await context.close()
    stranger.close()
  })
})

describe.skipIf(!chromiumPath)('a launch of a learning platform', () => {
  let service: Service
  let lms: Awaited<ReturnType<typeof listen>>
  let code: string
  beforeAll(async () => {
    lms = await listen((_request, response) => {
      const src = `${service.url()}#lti=${code}`
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end(`<!doctype html><title>LMS</title><iframe src="${src}" width="1200" height="800" title="Activity"></iframe>`)
    })
    service = await startService({ LECTERN_READER_SIGN_IN: 'off' })
  })
  afterAll(async () => {
    lms.close()
    await service.close()
  })

  /** What the service does once it has verified the message of a platform. */
  const launch = async (content: object): Promise<string> => {
    const store = await openStore({ database: service.database })
    const platform = await store.createLtiPlatform(
      {
        name: 'Moodle',
        issuer: lms.origin,
        clientId: `client-${Math.random()}`,
        authorizationUrl: `${lms.origin}/auth`,
        tokenUrl: `${lms.origin}/token`,
        tokenAudience: null,
        jwksUrl: `${lms.origin}/jwks`,
        deployments: ['1'],
        origins: [lms.origin],
      },
      { approved: true },
    )
    const launched = {
      platformId: platform.id,
      learner: 'lti_pupil',
      content,
      role: 'learner',
      locale: 'en',
      returnUrl: `${lms.origin}/course/7`,
    }
    const made = await store.createLtiTicket('code', launched, { seconds: 120 })
    await store.close()
    return made
  }

  it('opens a quiz in the frame of the platform, which is taken without another sign-in, and leads back', async () => {
    code = await launch({ course: 'bicycle', quiz: 'brakes-exam' })
    const { context, close } = await launchWith({ profile: { cookie_controls_mode: 1, block_third_party_cookies: true } })
    try {
      const framed = await context.newPage()
      await framed.goto(lms.origin)
      const reader = framed.frameLocator('iframe')
      await reader.getByRole('heading', { level: 1, name: 'Brakes, for a grade' }).waitFor()
      await reader.getByRole('button', { name: 'Begin' }).click()
      await reader.getByRole('radio', { name: 'Its grooves are gone' }).check()
      await reader.getByText('All answers are saved.').waitFor()
      await reader.getByRole('button', { name: 'Hand in' }).click()
      await reader.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
      await reader.getByText(/^1 of 6 points/).waitFor()
      const back = reader.getByRole('link', { name: 'Back to Moodle' })
      expect([await back.getAttribute('href'), await back.getAttribute('target')]).toEqual([`${lms.origin}/course/7`, '_top'])
      expect((await service.backend.attempts.list({ learner: 'lti_pupil' }).toArray()).map(({ state }) => state)).toEqual(['submitted'])
    } finally {
      await close()
    }
  })

  it.each([
    [{ course: 'bicycle', section: 'spokes' }, 'Spokes'],
    [{ course: 'bicycle', chapter: 'brakes' }, 'Brakes'],
    [{ course: 'bicycle' }, 'Keeping a bicycle on the road'],
  ])('opens %j', async (content, name) => {
    code = await launch(content)
    await open('phone')
    await page.goto(`${service.url()}#lti=${code}`)
    await title(name).waitFor()
    expect(page.url()).not.toContain(code)
    await page.reload()
    await page.getByRole('link', { name: 'lti_pupil' }).waitFor()
    // A code works once.
    await page.goto('about:blank')
    await page.goto(`${service.url()}#lti=${code}`)
    await page.getByText('This link was used before, or is too old. Open the activity again from your course.').waitFor()
    await device.close()
  })
})

describe.skipIf(!chromiumPath)('a closed service', () => {
  let service: Service
  beforeAll(async () => {
    service = await startService({ LECTERN_DELIVERY: 'closed' })
  })
  afterAll(() => service.close())
  beforeEach(() => open('desktop'))
  afterEach(() => device.close())

  it('shows its courses to those who are signed in, and leaves nothing on the device when they go', async () => {
    await page.goto(service.url('courses/bicycle/sections/spokes'))
    await page.getByText('This service shows its courses to those who are signed in.').waitFor()
    await page.getByRole('link', { name: 'Sign in' }).last().click()
    await page.getByRole('textbox', { name: 'Name' }).fill('closed')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await title('Spokes').waitFor()
    await page.goto(service.url('courses/bicycle'))
    await page.getByText('The whole course is on this device').waitFor()
    await page.goto(service.url('account'))
    await page.getByRole('link', { name: 'Lectern', exact: true }).click()
    await page.getByRole('link', { name: 'Keeping a bicycle on the road' }).waitFor()
    await page.getByRole('link', { name: 'dev-closed' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain('lectern-content')
    await page.goto(service.url('courses/bicycle/sections/spokes'))
    await page.getByText('This service shows its courses to those who are signed in.').waitFor()
  })
})

describe.skipIf(!chromiumPath)('without a sign-in', () => {
  it('the reader is for reading and practising, and previews need a key', async () => {
    const service = await startService({ LECTERN_READER_SIGN_IN: 'off' })
    await open('desktop')
    try {
      await page.goto(service.url('account'))
      await page.getByText('Learners come here from their learning platform').waitFor()
      expect(await page.getByRole('textbox').count()).toBe(0)
      expect((await fetch(`${service.origin}/reader/sign-in`, { method: 'POST' })).status).toBe(405)

      const number = await publishWith(service, 'bicycle', '01-wheels/02-spokes.md', 'Only authors see this yet.', { publish: false })
      const { secret } = await service.backend.keys.create({ kind: 'secret', name: 'Authors', scopes: ['content:preview'] })
      await page.goto(service.url('courses/bicycle/sections/spokes'))
      await title('Spokes').waitFor()
      expect(await page.getByText('Only authors see this yet.').count()).toBe(0)
      await page.goto(service.url('preview'))
      await page.getByRole('textbox', { name: 'Id of the course' }).fill('bicycle')
      await page.getByLabel('Key', { exact: true }).fill(secret)
      await page.getByRole('button', { name: 'Open the preview' }).click()
      await page.getByText(`Preview: release ${number}`).waitFor()
      await page.goto(service.url('courses/bicycle/sections/spokes'))
      await page.getByText('Only authors see this yet.').waitFor()
      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('lk_sec_')
      await page.getByRole('button', { name: 'End the preview' }).click()
      await page.getByText('Only authors see this yet.').waitFor({ state: 'detached' })
      await title('Spokes').waitFor()
      // Nor was it kept for offline reading.
      const bodies = await page.evaluate(async () => {
        const cache = await caches.open('lectern-content')
        return Promise.all((await cache.keys()).map(async (request) => (await cache.match(request))?.text()))
      })
      expect(bodies.join('\n')).not.toContain('Only authors see this yet.')
    } finally {
      await device.close()
      await service.close()
    }
  })
})
