import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, complaintsOf, launch, type Size, setNetwork, sizes } from './browser.fixture'
import { signIn } from './learner.fixture'
import { publishWith, type Service, startService } from './service.fixture'

let service: Service
let browser: Browser
let device: BrowserContext
let page: Page
let complaints: string[]

const title = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const focused = () => page.evaluate(() => document.activeElement?.textContent)

describe.skipIf(!chromiumPath).each(Object.keys(sizes) as Size[])('reading on a %s', (size) => {
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

  it('finds a course by its filters, and tells what it holds', async () => {
    await page.goto(service.url())
    await page.getByRole('combobox', { name: 'Level' }).selectOption('beginner')
    await page.getByRole('listitem').filter({ hasText: 'Keeping a bicycle' }).getByRole('link', { name: 'bicycles' }).click()
    expect(new URL(page.url()).search).toBe('?level=beginner&tag=bicycles')
    await page.getByRole('link', { name: 'العناية بالدراجة' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'bicycles (show others too)' }).click()
    await page.getByRole('link', { name: 'العناية بالدراجة' }).waitFor()
    await page.getByRole('link', { name: 'Keeping a bicycle on the road' }).click()
    await title('Keeping a bicycle on the road').waitFor()
    for (const text of ['Mend a flat tyre', 'Mira Example', 'CC-BY-4.0', 'No special tools', '2 chapters, 4 sections'])
      expect(await page.getByText(text).first().isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: 'More about bearings' }).getAttribute('href')).toBe('https://example.org/bearings')
    await page.getByRole('link', { name: 'Wheels', exact: true }).last().click()
    await title('Wheels').waitFor()
    expect(await page.getByText('Take a wheel out and put it back').isVisible()).toBe(true)
  })

  it('goes through the sections in order, keeps the focus at the title, and comes back to the same place', async () => {
    await page.goto(service.url('courses/bicycle/sections/a-flat-tyre'))
    await title('A flat tyre').waitFor()
    await page.getByRole('link', { name: /^Next/ }).click()
    await title('Spokes').waitFor()
    await expect.poll(focused).toBe('Spokes')
    expect(await page.title()).toBe('Spokes · Lectern')
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.getByRole('link', { name: /^Next/ }).click()
    await title('Brake pads').waitFor()
    await page.goBack()
    await title('Spokes').waitFor()
    await expect.poll(focused).toBe('Spokes')
  })

  it('follows links of the text without loading the page anew, to the heading that they name', async () => {
    await page.goto(service.url('courses/bicycle/sections/a-flat-tyre'))
    await page.evaluate(() => Object.assign(globalThis, { stayed: true }))
    await page.locator('.prose').getByRole('link', { name: 'spokes' }).click()
    await title('Spokes').waitFor()
    expect(new URL(page.url()).hash).toBe('#when-one-breaks')
    await expect.poll(focused).toBe('When one breaks')
    expect(await page.evaluate(() => 'stayed' in globalThis)).toBe(true)
  })

  it('resolves a number to the page of the section, and says what is missing', async () => {
    await page.goto(service.url('courses/bicycle/sections/1.2'))
    await page.waitForURL('**/sections/spokes')
    await page.goto(service.url('courses/bicycle/sections/nowhere'))
    await title('There is no such page').waitFor()
    await page.goto(service.url('nowhere/at/all'))
    await title('There is no such page').waitFor()
  })

  it('explains terms on hover and on focus, until Escape is pressed', async () => {
    await page.goto(service.url('courses/bicycle/sections/a-flat-tyre'))
    const term = page.getByRole('button', { name: 'inner tube' })
    const tip = page.getByRole('tooltip')
    // Where it stands first is enough.
    await term.waitFor()
    expect(await term.count()).toBe(1)
    await term.focus()
    await tip.waitFor()
    expect(await tip.textContent()).toContain('The rubber ring inside of a tyre')
    expect(await term.getAttribute('aria-describedby')).toBe(await tip.getAttribute('id'))
    await page.keyboard.press('Escape')
    await tip.waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1 }).focus()
    await (size === 'phone' ? term.tap() : term.hover())
    await tip.waitFor()
    if (size === 'desktop') {
      await tip.hover()
      expect(await tip.isVisible()).toBe(true)
      await page.mouse.move(5, 400)
      await tip.waitFor({ state: 'detached' })
    }
  })

  it('finds words, and shows them where they stand', async () => {
    await page.goto(service.url('courses/bicycle/search'))
    await page.getByRole('searchbox').fill('hole')
    const hit = page.getByRole('link', { name: '1.1 A flat tyre' }).last()
    await hit.waitFor()
    await page.getByText(/found$/).waitFor()
    await hit.click()
    await page.getByText(/^1 of \d+ for “hole”$/).waitFor()
    expect(await page.locator('mark').first().textContent()).toBe('hole')
    await page.getByRole('button', { name: 'Next place' }).click()
    await page.getByText(/^2 of \d+ for “hole”$/).waitFor()
    await page.getByRole('button', { name: 'Hide places' }).click()
    await page.locator('mark').first().waitFor({ state: 'detached' })
    expect(await page.getByRole('button', { name: 'inner tube' }).count()).toBe(1)
  })

  it('has a glossary that can be narrowed down', async () => {
    await page.goto(service.url('courses/bicycle/glossary'))
    await page.getByText('3 terms').waitFor()
    await page.getByRole('searchbox').fill('rim')
    await page.getByText('2 terms').waitFor()
    await page.getByRole('link', { name: 'Introduced in section 1.2' }).click()
    await title('Spokes').waitFor()
  })

  it('prints a chapter or the whole course with links that stay on the paper', async () => {
    await page.goto(service.url('courses/bicycle/print'))
    await page.getByRole('button', { name: 'Print', disabled: false }).waitFor()
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      '1.1 A flat tyre',
      '1.2 Spokes',
      '2.1 Brake pads',
      '2.2 Cables',
    ])
    const link = page.locator('.prose').getByRole('link', { name: 'spokes' })
    const target = (await link.getAttribute('href')) ?? ''
    expect(target).toBe('#spokes--when-one-breaks')
    expect(await page.locator(target).textContent()).toBe('When one breaks')
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('banner').isVisible()).toBe(false)
    await page.goto(service.url('courses/bicycle/print?chapter=brakes'))
    await title('Brakes').waitFor()
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['2.1 Brake pads', '2.2 Cables'])
  })

  it('keeps track of what was read', async () => {
    await signIn(page, service, `reader-${size}`)
    await page.goto(service.url('courses/bicycle/sections/a-flat-tyre'))
    await page.getByRole('button', { name: 'Mark as read' }).click()
    await page.getByRole('button', { name: '✓ Read', pressed: true }).waitFor()
    await expect
      .poll(async () => (await service.backend.progress.get(`dev-reader-${size}`, 'bicycle')).chapters[0]?.sections[0]?.completedAt)
      .not.toBeNull()
    await page.goto(service.url('courses/bicycle/progress'))
    await page.getByText('Read: 1.1 A flat tyre').waitFor()
    await page.goto(service.url('courses/bicycle'))
    await page.getByRole('link', { name: 'Continue with 1.2' }).waitFor()
  })

  it('shows the contents beside the text, or behind a button where there is no room', async () => {
    await page.goto(service.url('courses/bicycle/sections/a-flat-tyre'))
    if (size === 'phone') await page.getByRole('button', { name: 'Contents' }).click()
    const contents = page.getByRole('navigation', { name: 'Contents' })
    expect(await contents.getByRole('link', { name: '1.1 A flat tyre' }).getAttribute('aria-current')).toBe('page')
    await contents.getByRole('link', { name: '2.2 Cables' }).click()
    await title('Cables').waitFor()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })

  it('shows formulas, code and videos under its content security policy', async () => {
    const text = [
      '$$\\begin{aligned} v &= s / t \\\\ &= 4 \\end{aligned}$$',
      '```js\nconst speed = 4\n```',
      '::embed{url="https://www.youtube.com/watch?v=abcdefg" title="A brake at work"}',
    ].join('\n\n')
    await publishWith(service, 'bicycle', '02-brakes/02-cables.md', text)
    await device.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Player</title>Player' }))
    await page.goto(service.url('courses/bicycle/sections/cables'))
    const formula = page.locator('.prose math')
    await formula.waitFor()
    // Its alignment is a style, which the policy allows to scripts of the page, and not to HTML.
    expect(await page.locator('.prose math [style]').count()).toBeGreaterThan(0)
    expect(await page.locator('.prose pre').textContent()).toContain('const speed = 4')
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await page.frameLocator('iframe[title="A brake at work"]').getByText('Player').waitFor()
  })

  it('works over a slow network', async () => {
    await setNetwork(page, { latency: 1500, throughput: 40_000 })
    await page.goto(service.url('courses/bicycle/sections/a-flat-tyre'))
    await title('A flat tyre').waitFor()
    await page.getByRole('link', { name: /^Next/ }).click()
    await title('Spokes').waitFor()
  })
})
