import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createApp, openStore } from '@lectern/api'
import { compile, type ExportOptions, exportFolder } from '@lectern/content'
import { type Browser, chromium, type Frame, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const { unzipSync } = createRequire(path.join(root, 'packages/content/package.json'))('fflate') as {
  unzipSync(bytes: Uint8Array): Record<string, Uint8Array>
}
const axe = createRequire(path.join(root, 'examples/reader/package.json')).resolve('axe-core/axe.min.js')
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (file) => file && existsSync(file),
)

const questions = [
  {
    id: 'single',
    type: 'single-choice',
    prompt: 'What makes dough rise?',
    choices: [
      { id: 'a', text: 'Yeast', feedback: 'It makes **gas**.' },
      { id: 'b', text: 'Salt', feedback: 'Salt slows it.' },
    ],
    answer: 'a',
    explanation: 'Yeast eats sugar.',
  },
  {
    id: 'several',
    type: 'multiple-choice',
    prompt: 'What is in bread?',
    choices: [
      { id: 'a', text: 'Flour' },
      { id: 'b', text: 'Water' },
      { id: 'c', text: 'Sand' },
    ],
    answer: ['a', 'b'],
  },
  { id: 'word', type: 'short-answer', prompt: 'What is kneaded?', answer: ['dough'] },
  { id: 'number', type: 'numeric', prompt: 'How much is a half and a quarter?', answer: 0.75 },
  {
    id: 'order',
    type: 'ordering',
    prompt: 'Sort the steps.',
    items: [
      { id: 'm4', text: 'Mix' },
      { id: 'x3', text: 'Knead' },
      { id: 'b7', text: 'Bake' },
    ],
  },
  {
    id: 'pairs',
    type: 'matching',
    prompt: 'What belongs together?',
    pairs: [
      { left: { id: 'l9', text: 'Rye' }, right: { id: 'r2', text: 'Grain' } },
      { left: { id: 'l3', text: 'Salt' }, right: { id: 'r8', text: 'Mineral with $x^2$' } },
    ],
  },
  {
    id: 'gaps',
    type: 'cloze',
    prompt: 'Fill in.',
    text: 'A {{kind}} dough rests {{hours}} hours.',
    gaps: [
      {
        id: 'kind',
        type: 'choice',
        choices: [
          { id: 'w2', text: 'wet' },
          { id: 'd5', text: 'dry' },
        ],
        answer: 'w2',
      },
      { id: 'hours', type: 'number', answer: 12 },
    ],
  },
]
const long = Array.from({ length: 80 }, (_each, index) => `Paragraph ${index + 1} about bread, which goes on for a line.`).join('\n\n')
const files: Record<string, string> = {
  'course.yaml': 'id: bread\ntitle: Bread\nlocale: de\n',
  '01-dough/chapter.md': '---\ntitle: Dough\nmilestones: [Know dough]\n---\n\nHello.\n',
  '01-dough/01-long.md': `---\ntitle: Long\n---\n\nSee [the other](02-short.md#half). ![Dot](../assets/dot.svg)\n\n${long}\n`,
  '01-dough/02-short.md': '---\ntitle: Short\n---\n\nShort: $x^2$.\n\n## Half\n\n```js\nconst a = 1\n```\n',
  '01-dough/quiz.yaml': JSON.stringify({ id: 'dough-quiz', title: 'Dough quiz', passingScore: 0.6, questions }),
  'assets/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4" cx="4" cy="4"/></svg>\n',
}

let browser: Browser
let course = ''
let api = ''
const open: Server[] = []

/** Serves answers by path; null is 404. */
async function serve(answer: (url: string, request: import('node:http').IncomingMessage) => Promise<Response | null>): Promise<string> {
  const server = createServer(async (request, response) => {
    const answered = await answer(request.url ?? '/', request)
    response.writeHead(answered?.status ?? 404, answered ? Object.fromEntries(answered.headers) : {})
    response.end(answered ? Buffer.from(await answered.arrayBuffer()) : undefined)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  open.push(server)
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  course = await mkdtemp(path.join(tmpdir(), 'lectern-scorm-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(course, name)), { recursive: true })
    await writeFile(path.join(course, name), content)
  }
  const store = await openStore({ database: ':memory:' })
  const { bundle, assets, issues } = await compile(course)
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  await store.seed(bundle, assets)
  const app = createApp({ store })
  api = await serve(async (url, request) => {
    const body = request.method === 'POST' ? await buffer(request) : undefined
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    return app.request(url, { method: request.method, headers, body: body as BodyInit | undefined })
  })
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  for (const server of open) server.close()
  await rm(course, { recursive: true, force: true })
})

const types: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' }

/** A learning management system: the package, and a page whose window has the API. */
async function startSystem(options: ExportOptions): Promise<string> {
  const exported = await exportFolder('scorm', course, options)
  if ('errors' in exported) throw new Error(JSON.stringify(exported.errors))
  const pieces: Uint8Array[] = []
  for await (const piece of exported.content) pieces.push(piece)
  const entries = unzipSync(Buffer.concat(pieces))
  const runtime = await readFile(path.join(root, 'node_modules/scorm-again/dist/scorm12.min.js'))
  const page = `<!doctype html><title>System</title><script src="/runtime.js"></script><script>
    window.calls = []
    window.API = new Scorm12API({ autocommit: false, logLevel: 5 })
    const kept = localStorage.getItem('cmi')
    if (kept) window.API.loadFromJSON(JSON.parse(kept), '')
    for (const name of ['LMSInitialize', 'LMSCommit', 'LMSFinish'])
      window.API.on(name, () => { calls.push(name); localStorage.setItem('cmi', JSON.stringify(window.API.cmi)) })
    window.launch = (href) => { document.body.innerHTML = '<div><iframe name="sco" width="800" height="600"></iframe></div>'; frames.sco.location = href }
  </script><body></body>`
  return serve(async (url) => {
    const name = decodeURIComponent(url.slice(1).split(/[?#]/)[0] ?? '')
    if (name === 'system.html') return new Response(page, { headers: { 'content-type': 'text/html' } })
    if (name === 'runtime.js') return new Response(runtime, { headers: { 'content-type': 'text/javascript' } })
    const content = entries[name.replace(/^package\//, '')]
    const type = types[path.extname(name)] ?? 'application/octet-stream'
    return content ? new Response(Buffer.from(content), { headers: { 'content-type': type } }) : null
  })
}

const launch = async (page: Page, system: string, href: string): Promise<Frame> => {
  await page.goto(`${system}/system.html`)
  await page.evaluate((to) => (globalThis as unknown as { launch(href: string): void }).launch(to), `/package/${href}`)
  await page.waitForFunction(() => (globalThis as unknown as { calls: string[] }).calls.includes('LMSInitialize'))
  const frame = page.frame('sco')
  if (!frame) throw new Error('the page was not launched')
  return frame
}
type Core = { lesson_status: string; score: { raw: string; min: string; max: string }; session_time: string; exit: string }
const cmiOf = (page: Page): Promise<{ core: Core; suspend_data: string }> =>
  page.evaluate(() => JSON.parse(JSON.stringify((globalThis as unknown as { API: { cmi: unknown } }).API.cmi)))
const statusOf = async (page: Page): Promise<string> => (await cmiOf(page)).core.lesson_status
const callsOf = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { calls: string[] }).calls)
const leave = (page: Page) => page.evaluate(() => document.querySelector('iframe')?.remove())

/** Answers everything right but the order of the steps. */
async function answer(frame: Frame): Promise<void> {
  await frame.getByLabel('Yeast').check()
  await frame.getByLabel('Flour').check()
  await frame.getByLabel('Water').check()
  await frame.locator('[data-question="word"] input').fill('Dough')
  await frame.locator('[data-question="number"] input').fill('0,75')
  for (const [piece, position] of [
    ['m4', '1'],
    ['x3', '3'],
    ['b7', '2'],
  ])
    await frame.locator(`[data-piece="${piece}"]`).selectOption(position as string)
  await frame.locator('[data-piece="l9"]').selectOption('r2')
  await frame.locator('[data-piece="l3"]').selectOption('r8')
  await frame.locator('[data-gap="kind"]').selectOption('w2')
  await frame.locator('[data-gap="hours"]').fill('12')
}

test('a section is completed when its end is on the screen, and the session ends with the page', async () => {
  const system = await startSystem({ origin: api })
  const page = await browser.newPage()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const frame = await launch(page, system, 'sections/long.html')
  expect(await statusOf(page)).toBe('incomplete')
  await frame.locator('#end').scrollIntoViewIfNeeded()
  await frame.getByText('You have read this section.').waitFor()
  expect(await statusOf(page)).toBe('completed')
  await leave(page)
  await page.waitForFunction(() => (globalThis as unknown as { calls: string[] }).calls.includes('LMSFinish'))
  const calls = await callsOf(page)
  expect([calls[0], ...calls.slice(-2)]).toEqual(['LMSInitialize', 'LMSCommit', 'LMSFinish'])
  expect((await cmiOf(page)).core.session_time).toMatch(/^\d{2,4}:\d\d:\d\d\.\d\d$/)
  expect(requests.filter((url) => !url.startsWith(system))).toEqual([])
  await page.close()
})

test('a section below the screen is completed by its button, too, and a link opens another page in a tab of its own', async () => {
  const system = await startSystem({ origin: api })
  const page = await browser.newPage()
  const frame = await launch(page, system, 'sections/long.html')
  const [tab] = await Promise.all([page.context().waitForEvent('page'), frame.getByRole('link', { name: 'the other' }).click()])
  await tab.getByRole('heading', { name: 'Half' }).waitFor()
  expect(new URL(tab.url()).pathname + new URL(tab.url()).hash).toBe('/package/sections/short.html#half')
  expect(await tab.locator('math').count()).toBe(1)
  await tab.close()
  expect(await statusOf(page)).toBe('incomplete')
  expect(await frame.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(9)
  // Without the scrolling that a click of the mouse begins with.
  await frame.getByRole('button', { name: 'I have read this section' }).dispatchEvent('click')
  expect(await statusOf(page)).toBe('completed')
  await page.close()
})

test.each([
  ['by the server', (): ExportOptions => ({ origin: api })],
  ['in the page, with keys', (): ExportOptions => ({ withKeys: true })],
])('a quiz is scored %s, and its score reported', async (_title, options) => {
  const system = await startSystem(options())
  const page = await browser.newPage()
  const frame = await launch(page, system, 'quizzes/dough-quiz.html')
  await answer(frame)
  await frame.getByRole('button', { name: 'Submit' }).click()
  await frame.getByText('6.33 of 7 points. You have passed.').waitFor()
  expect(await frame.locator('[data-question="single"] .verdict').textContent()).toMatch(/Right\.\s*It makes gas\.\s*Yeast eats sugar\./)
  expect(await frame.locator('[data-question="order"] .verdict').textContent()).toBe('Right in part.')
  expect((await cmiOf(page)).core).toMatchObject({ lesson_status: 'passed', score: { raw: '90.48', min: '0', max: '100' } })
  await page.close()
})

test('what was entered is there at the next launch', async () => {
  const system = await startSystem({ withKeys: true })
  const page = await browser.newPage()
  const frame = await launch(page, system, 'quizzes/dough-quiz.html')
  await answer(frame)
  await frame.locator('[data-question="word"] input').fill('x'.repeat(5000))
  await frame.locator('[data-question="word"] input').blur()
  await leave(page)
  await page.waitForFunction(() => (globalThis as unknown as { calls: string[] }).calls.includes('LMSFinish'))
  const { suspend_data: kept, core } = await cmiOf(page)
  expect(kept.length).toBeLessThanOrEqual(4096)
  expect(core).toMatchObject({ lesson_status: 'incomplete', exit: 'suspend' })
  const again = await launch(page, system, 'quizzes/dough-quiz.html')
  expect(await again.getByLabel('Yeast').isChecked()).toBe(true)
  expect(await again.locator('[data-piece="x3"]').inputValue()).toBe('3')
  // Too long to be kept.
  expect(await again.locator('[data-question="word"] input').inputValue()).toBe('')
  await page.close()
})

test('a quiz says so when the server cannot be reached, and nothing is reported', async () => {
  const system = await startSystem({ origin: 'http://127.0.0.1:9' })
  const page = await browser.newPage()
  const frame = await launch(page, system, 'quizzes/dough-quiz.html')
  await frame.getByRole('button', { name: 'Submit' }).click()
  await frame.getByText('cannot be reached').waitFor()
  expect(await statusOf(page)).toBe('incomplete')
  await page.close()
})

test('the API is found above the window that opened the page', async () => {
  const system = await startSystem({ origin: api })
  const page = await browser.newPage()
  await page.goto(`${system}/system.html`)
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(() => void window.open('/package/sections/short.html', 'sco', 'width=700,height=900')),
  ])
  await popup.getByText('You have read this section.').waitFor()
  expect(await statusOf(page)).toBe('completed')
  await page.close()
})

test('pages have no faults of accessibility', async () => {
  const system = await startSystem({ origin: api })
  const page = await browser.newPage()
  for (const href of ['sections/short.html', 'quizzes/dough-quiz.html', 'pages/chapter-dough.html']) {
    await page.goto(`${system}/package/${href}`)
    await page.evaluate(await readFile(axe, 'utf8'))
    const found = await page.evaluate(async () => {
      const { violations } = await (
        globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      ).axe.run()
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    })
    expect({ href, found }).toEqual({ href, found: [] })
  }
  await page.close()
})
