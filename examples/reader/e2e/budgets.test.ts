import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, launch, type Size, sizes } from './browser.fixture'
import { type Service, startService } from './service.fixture'

/** What a page may cost, in bytes gzipped. */
const scriptBudget = 120 * 1024
const styleBudget = 10 * 1024
const requestsToFirstText = 6

let service: Service
let browser: Browser
let device: BrowserContext
let page: Page
let responses: Response[]

interface Noted {
  firstText?: number
  shift: number
  shifted: string[]
}
const noted = () => page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted)

describe.skipIf(!chromiumPath).each(Object.keys(sizes) as Size[])('the reader on a %s', (size) => {
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
    responses = []
    page.on('response', (response) => responses.push(response))
    await page.addInitScript(() => {
      const noted: Noted = { shift: 0, shifted: [] }
      Object.assign(globalThis, { noted })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean; sources: { node?: Element }[] }[]) {
          if (entry.hadRecentInput) continue
          noted.shift += entry.value
          noted.shifted.push(...entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 100) ?? ''))
        }
      }).observe({ type: 'layout-shift', buffered: true })
      new MutationObserver(() => {
        if (document.querySelector('.prose p')) noted.firstText ??= performance.now()
      }).observe(document, { childList: true, subtree: true })
    })
  })
  afterEach(() => device.close())

  /** Opens a page, and waits until nothing is left to load, the copy for offline reading included. */
  const open = async (path: string) => {
    await page.goto(service.url(path))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
  }
  const gzipped = async (type: string) => {
    const files = responses.filter((response) => response.request().resourceType() === type && response.request().serviceWorker() === null)
    const sizes = await Promise.all(
      files.map(async (response) => [new URL(response.url()).pathname, gzipSync(await response.body()).length] as const),
    )
    return { sum: sizes.reduce((sum, [, bytes]) => sum + bytes, 0), sizes: Object.fromEntries(sizes) }
  }

  it(`shows its first section with at most ${scriptBudget / 1024} KB of script, and after at most ${requestsToFirstText} requests`, async () => {
    await open('courses/bicycle/sections/a-flat-tyre')
    const { firstText = 0 } = await noted()
    expect(firstText).toBeGreaterThan(0)
    const asked = await page.evaluate(
      (firstText) =>
        performance
          .getEntriesByType('resource')
          .filter(({ startTime }) => startTime < firstText)
          .map(({ name }) => new URL(name).pathname),
      firstText,
    )
    // And the page itself.
    expect(asked.length + 1, asked.join(' ')).toBeLessThanOrEqual(requestsToFirstText)
    const scripts = await gzipped('script')
    expect(scripts.sum, JSON.stringify(scripts.sizes)).toBeLessThanOrEqual(scriptBudget)
    expect(scripts.sum).toBeGreaterThan(50_000)
    expect((await gzipped('stylesheet')).sum).toBeLessThanOrEqual(styleBudget)
  })

  it.each([
    '',
    'courses/bicycle',
    'courses/bicycle/chapters/wheels',
    'courses/bicycle/sections/a-flat-tyre',
    'courses/bicycle-ar/sections/a-wheel',
    'courses/bicycle/glossary',
    'courses/bicycle/quizzes/wheels-quiz/practice',
    'courses/bicycle/quizzes/spokes-quiz/practice',
  ])('moves nothing that is on the screen: /%s', async (path) => {
    await open(path)
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight }))
    await page.waitForLoadState('networkidle')
    const { shift, shifted } = await noted()
    expect(shift, shifted.join('\n')).toBe(0)
  })

  it('keeps its files for good, and asks for its page each time', async () => {
    await open('courses/bicycle/sections/a-flat-tyre')
    const cacheControl = (pattern: RegExp) => responses.find((response) => pattern.test(response.url()))?.headers()['cache-control']
    expect(cacheControl(/\/assets\/index-[\w-]+\.js$/)).toBe('public, max-age=31536000, immutable')
    expect(cacheControl(/\/assets\/index-[\w-]+\.css$/)).toBe('public, max-age=31536000, immutable')
    expect(cacheControl(/\/sections\/a-flat-tyre$/)).toBe('public, max-age=0, must-revalidate')
  })

  it.runIf(size === 'desktop')('loads the next section while its link is pointed at', async () => {
    await open('courses/bicycle/sections/a-flat-tyre')
    const requests = () =>
      responses.filter(
        (response) => /\/v1\/courses\/bicycle\/sections\/spokes$/.test(response.url()) && !response.request().serviceWorker(),
      ).length
    // The copy for offline reading has asked for it, too.
    const before = requests()
    await page.getByRole('link', { name: /^Next/ }).hover()
    await expect.poll(requests).toBe(before + 1)
    await page.getByRole('link', { name: /^Next/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Spokes' }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(requests()).toBe(before + 1)
  })
})
