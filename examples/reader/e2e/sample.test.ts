import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, complaintsOf, launch, sizes } from './browser.fixture'
import { type Service, startService } from './service.fixture'

/** Of the journeys that `npm run reader` makes, one that touches most parts. */
describe.skipIf(!chromiumPath)('the reader in a browser (needs Chromium)', () => {
  let service: Service
  let browser: Browser
  beforeAll(async () => {
    service = await startService()
    browser = await launch()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await service?.close()
  })

  it('leads a stranger from the address of the service to a section and through a quiz', async () => {
    const page = await browser.newPage(sizes.phone)
    const complaints = complaintsOf(page)
    await page.goto(service.origin)
    await page.getByRole('link', { name: 'Reader' }).click()
    await page.getByRole('link', { name: 'Keeping a bicycle on the road' }).click()
    await page.getByRole('link', { name: 'Start reading' }).click()
    await page.getByRole('heading', { level: 1, name: 'A flat tyre' }).waitFor()
    await page.getByRole('button', { name: 'inner tube' }).focus()
    await page.getByRole('tooltip', { name: /rubber ring/ }).waitFor()

    await page.goto(service.url('courses/bicycle/quizzes/wheels-quiz/practice'))
    await page.getByRole('radio', { name: 'Take the inner tube out' }).check()
    await page.reload()
    expect(await page.getByRole('radio', { name: 'Take the inner tube out' }).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Check my answers' }).click()
    await page.getByText('Right. Only then can you find the hole.').waitFor()
    expect(complaints).toEqual([])
  }, 60_000)
})
