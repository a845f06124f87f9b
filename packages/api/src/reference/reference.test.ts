import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app'
import type { App } from '../http/context'
import type { Store } from '../store/store'
import { openTestStore } from '../suites/store.fixture'

const chromiumPath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (file) => file !== undefined && existsSync(file),
)

let store: Store
let app: App
beforeAll(async () => {
  store = await openTestStore()
  app = createApp({ store })
})
afterAll(() => store.close())

// biome-ignore lint/suspicious/noExplicitAny: documents, held against their members below
const json = async (path: string): Promise<any> => (await app.request(path)).json()

describe('the reference page', () => {
  it('loads nothing from elsewhere, and runs no script but its own', async () => {
    const response = await app.request('/docs')
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self' 'sha256-")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).not.toMatch(/https?:|\*|script-src[^;]*unsafe/)
  })

  it('is reached with a slash, too', async () => {
    const response = await app.request('/docs/')
    expect([response.status, response.headers.get('location')]).toEqual([308, '../docs'])
  })

  it('has its script under the hash of its content, to be kept for good', async () => {
    const [, address = ''] = /src="(docs\/scalar-[0-9a-f]{16}\.js)"/.exec(await (await app.request('/docs')).text()) ?? []
    const response = await app.request(`/${address}`, { headers: { 'accept-encoding': 'br' } })
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ])
    // What a reader of the reference downloads once.
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(1.1 * 1024 * 1024)
    expect((await app.request('/docs/scalar.css')).status).toBe(404)
  })

  it('describes what /openapi.json describes, with three samples for each operation', async () => {
    const described = await json('/docs/openapi.json')
    let operations = 0
    for (const operation of Object.values<Record<string, Record<string, unknown>>>(described.paths).flatMap(Object.values)) {
      expect((operation['x-codeSamples'] as { label: string }[]).map(({ label }) => label)).toEqual(['SDK', 'SDK functions', 'curl'])
      delete operation['x-codeSamples']
      operations++
    }
    expect(operations).toBeGreaterThan(50)
    expect(described).toEqual(await json('/openapi.json'))
  })
})

describe.skipIf(!chromiumPath)('the reference page in a browser (needs Chromium)', () => {
  const sizes = {
    phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    desktop: { viewport: { width: 1440, height: 900 } },
  } satisfies Record<string, BrowserContextOptions>
  let browser: Browser
  let origin: string
  let stop: () => void

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] })
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
    await new Promise((listening) => server.once('listening', listening))
    stop = () => void server.close()
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    await browser?.close()
    stop?.()
  })

  const open = async (options: BrowserContextOptions): Promise<{ page: Page; complaints: string[]; elsewhere: string[] }> => {
    const page = await browser.newPage(options)
    const complaints: string[] = []
    const elsewhere: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
    page.on(
      'request',
      (request) => void (/^(data|blob):/.test(request.url()) || request.url().startsWith(origin) || elsewhere.push(request.url())),
    )
    await page.goto(`${origin}/docs#tag/courses/GET/v1/courses/{course}`)
    await page.getByRole('heading', { name: 'Get a course' }).waitFor()
    return { page, complaints, elsewhere }
  }

  it.each(
    (['phone', 'desktop'] as const).flatMap((size) => (['light', 'dark'] as const).map((colorScheme) => [size, colorScheme] as const)),
  )('shows samples with its own address on a %s in %s colours, and asks nobody else', async (size, colorScheme) => {
    const { page, complaints, elsewhere } = await open({ ...sizes[size], colorScheme })
    await page.getByRole('region', { name: 'Get a course' }).getByText(`new Lectern({ baseUrl: '${origin}' })`).waitFor()
    const background = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    expect(background).toBe(colorScheme === 'dark' ? 'rgb(15, 15, 15)' : 'rgb(255, 255, 255)')
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect([complaints, elsewhere]).toEqual([[], []])
    await page.close()
  })

  it('offers each sample, finds operations and tries them', async () => {
    const { page, complaints, elsewhere } = await open(sizes.desktop)
    const operation = page.getByRole('region', { name: 'Get a course' })
    for (const [from, to, text] of [
      ['SDK', 'SDK functions', "coursesGet(lectern, 'ai-deployment-and-management')"],
      ['SDK functions', 'curl', `curl ${origin}/v1/courses/ai-deployment-and-management`],
    ] as const) {
      await operation.getByRole('button', { name: from, exact: true }).click()
      await page.getByRole('option', { name: to, exact: true }).click()
      await operation.getByText(text).waitFor()
    }

    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Enter search query' }).fill('glossary')
    await page.getByRole('option', { name: /List the terms of a course/ }).waitFor()
    await page.keyboard.press('Escape')

    await operation.getByRole('button', { name: /Test Request/ }).click()
    const answered = page.waitForResponse(/\/v1\/courses\/[^/]*$/)
    await page
      .getByRole('dialog', { name: 'API Client' })
      .getByRole('button', { name: /^Send get request/ })
      .click()
    expect(new URL((await answered).url()).pathname).toBe('/v1/courses/ai-deployment-and-management')
    await page.close()
    // The store of this test has no course, which the browser writes down as well.
    expect(complaints.filter((text) => !/404/.test(text))).toEqual([])
    expect(elsewhere).toEqual([])
  })
})
