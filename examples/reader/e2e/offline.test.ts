import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, complaintsOf, launch, type Size, sizes } from './browser.fixture'
import { beginAttempt, questionOf, signIn, untilSaved } from './learner.fixture'
import { publishWith, type Service, startService } from './service.fixture'

let service: Service
let browser: Browser
let device: BrowserContext
let page: Page
let complaints: string[]

const title = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })

describe.skipIf(!chromiumPath).each(Object.keys(sizes) as Size[])('offline on a %s', (size) => {
  beforeAll(async () => {
    service = await startService()
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await service?.close()
  })
  beforeEach(async () => {
    device = await browser.newContext(sizes[size])
    page = await device.newPage()
    complaints = complaintsOf(page)
  })
  afterEach(async () => {
    expect(complaints).toEqual([])
    await device.close()
  })

  it('a course that was opened once is read as a whole, with its images, glossary and quizzes', async () => {
    await page.goto(service.url('courses/bicycle'))
    await page.getByText('The whole course is on this device').waitFor()
    await device.setOffline(true)
    await page.reload()
    await title('Keeping a bicycle on the road').waitFor()
    await page.getByText('You are offline.').waitFor()
    for (const [section, name] of [
      ['a-flat-tyre', 'A flat tyre'],
      ['spokes', 'Spokes'],
      ['brake-pads', 'Brake pads'],
      ['cables', 'Cables'],
    ] as const) {
      await page.goto(service.url(`courses/bicycle/sections/${section}`))
      await title(name).waitFor()
    }
    await page.goto(service.url('courses/bicycle/sections/a-flat-tyre'))
    const image = page.getByRole('img', { name: 'A wheel with eight spokes' })
    await image.scrollIntoViewIfNeeded()
    await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0)
    await page.goto(service.url('courses/bicycle/quizzes/spokes-quiz/practice'))
    const marked = page.getByRole('img', { name: 'The hub is in columns 5 and 6' })
    await marked.scrollIntoViewIfNeeded()
    await expect.poll(() => marked.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0)
    await page.goto(service.url('courses/bicycle/glossary'))
    await page.getByText('3 terms').waitFor()
    await page.goto(service.url('courses/bicycle/chapters/brakes'))
    await title('Brakes').waitFor()
    await page.goto(service.url())
    await page.getByRole('link', { name: 'Keeping a bicycle on the road' }).waitFor()
    await page.goto(service.url('courses/bicycle/quizzes/wheels-quiz/practice'))
    await questionOf(page, 1).getByRole('radio', { name: 'Buy a new wheel' }).check()
    await page.getByRole('button', { name: 'Check my answers' }).click()
    await page.getByText('The service cannot be reached. Check your connection. Your answers stay here.').waitFor()
    await device.setOffline(false)
    await page.getByRole('button', { name: 'Check my answers' }).click()
    await page.getByText('The wheel is still good.').waitFor()
  })

  it('says so of a page that is not on the device', async () => {
    await page.goto(service.url('courses/bicycle'))
    await page.getByText('The whole course is on this device').waitFor()
    await device.setOffline(true)
    await page.goto(service.url('courses/bicycle-ar'))
    await title('This page is not on this device').waitFor()
  })

  it('answers wait through a reload, and nothing is lost when the network is back', async () => {
    const learner = `offline-${size}`
    await signIn(page, service, learner)
    await page.goto(service.url('courses/bicycle'))
    await page.getByText('The whole course is on this device').waitFor()
    await beginAttempt(page, service, 'brakes-exam')
    await questionOf(page, 3).getByRole('textbox').fill('pad')
    await untilSaved(page)

    await device.setOffline(true)
    await questionOf(page, 1).getByRole('radio', { name: 'Its grooves are gone' }).check()
    await questionOf(page, 4).getByRole('textbox').fill('2')
    await page.getByText('2 answers not saved yet.').waitFor()
    await page.reload()
    await page.getByText('2 answers not saved yet.').waitFor()
    expect(await questionOf(page, 1).getByRole('radio', { name: 'Its grooves are gone' }).isChecked()).toBe(true)
    expect(await questionOf(page, 3).getByRole('textbox').inputValue()).toBe('pad')
    await page.goto(service.url('courses/bicycle/sections/brake-pads'))
    await page.getByRole('button', { name: 'Mark as read' }).click()
    await page.getByText('Kept on this device until the service can be reached.').waitFor()
    await page.goto(service.url('courses/bicycle/quizzes/brakes-exam/attempt'))
    await questionOf(page, 5).getByRole('button', { name: 'This order is right' }).click()
    await page.getByText('3 answers not saved yet.').waitFor()

    await device.setOffline(false)
    await untilSaved(page)
    const [attempt] = await service.backend.attempts.list({ learner: `dev-${learner}` }).toArray()
    const { responses } = await service.backend.attempts.get(attempt?.id ?? '')
    expect(responses.map(({ questionId }) => questionId).sort()).toEqual(['braking', 'grooves', 'name-the-block', 'pads-changed'])
    await expect
      .poll(async () => (await service.backend.progress.get(`dev-${learner}`, 'bicycle')).chapters[1]?.sections[0]?.completedAt)
      .not.toBeNull()
  })

  it('what is handed in offline is handed in once when the network is back, also after a reload', async () => {
    const learner = `handed-${size}`
    await signIn(page, service, learner)
    await beginAttempt(page, service, 'brakes-exam')
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await device.setOffline(true)
    // Not even the course has been saved yet.
    await questionOf(page, 1).getByRole('radio', { name: 'Its grooves are gone' }).check()
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
    await page.getByText('Handing in …').waitFor()
    await page.reload()
    await page.getByText('Handing in …').waitFor()
    await device.setOffline(false)
    await page.getByText(/of 6 points/).waitFor()
    expect((await service.backend.attempts.list({ learner: `dev-${learner}` }).toArray()).map(({ state }) => state)).toEqual(['submitted'])
  })

  it('a new release replaces the copy on the device', async () => {
    await page.goto(service.url('courses/bicycle'))
    await page.getByText('The whole course is on this device').waitFor()
    const text = `A cable likes oil, says the ${size}.`
    await publishWith(service, 'bicycle', '02-brakes/02-cables.md', text)
    const saved = () => page.evaluate(() => localStorage.getItem('lectern:reader:saved'))
    const before = await saved()
    await page.reload()
    await expect.poll(saved).not.toBe(before)
    await device.setOffline(true)
    await page.goto(service.url('courses/bicycle/sections/cables'))
    await page.getByText(text).waitFor()
  })

  it('a course is removed from the device when its reader wants that', async () => {
    await page.goto(service.url('courses/bicycle'))
    await page.getByText('The whole course is on this device').waitFor()
    const kept = () =>
      page.evaluate(async () => (await (await caches.open('lectern-content')).keys()).map(({ url }) => new URL(url).pathname))
    expect(await kept()).toContain('/v1/courses/bicycle/sections/cables')
    await page.goto(service.url('account'))
    await page.getByRole('button', { name: /^Remove/ }).click()
    await page.getByText('No course is saved for offline reading.').waitFor()
    await expect.poll(async () => (await kept()).filter((path) => path.startsWith('/v1/courses/bicycle/'))).toEqual([])
  })
})
