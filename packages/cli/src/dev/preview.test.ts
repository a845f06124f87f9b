import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compile } from '@lectern/content'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPreview, type Preview } from './preview'

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
const quiz = `id: dough-quiz
title: Dough & more
mode: graded
passingScore: 0.5
questions:
  - id: what-kneading-does
    type: single-choice
    prompt: What does kneading do?
    choices:
      - { id: a, text: It dries the flour, feedback: SECRET-feedback }
      - { id: b, text: It ties the flour together }
    answer: b
    explanation: SECRET-explanation
  - id: name-it
    type: short-answer
    prompt: What holds a dough together?
    answer: [SECRET-gluten, { text: SECRET-protein, credit: 0.5 }]
  - id: how-warm
    type: numeric
    prompt: How warm?
    answer: [{ value: 27.5, tolerance: 3 }, { value: 81.5, credit: 0.5 }]
    unit: { accept: [°C] }
  - id: in-order
    type: ordering
    prompt: In which order?
    items: [{ id: k7, text: Mix }, { id: b2, text: Knead }, { id: z5, text: Rest }]
  - id: what-for
    type: matching
    prompt: What for?
    pairs:
      - { left: { id: m3, text: Yeast }, right: { id: q9, text: Rising } }
      - { left: { id: c8, text: Salt }, right: { id: x5, text: Taste } }
  - id: press-it
    type: self-check
    prompt: Press it.
    answer: SECRET-dent
  - id: fill-in
    type: cloze
    prompt: Fill in.
    text: 'Bread is {{dry}} and {{wet}}, kneaded for {{minutes}}.'
    bank: [{ id: k4, text: water }, { id: b7, text: sand }]
    gaps:
      - { id: dry, type: text, answer: [SECRET-flour] }
      - { id: wet, type: bank, answer: k4, feedback: { correct: SECRET-wet } }
      - { id: minutes, type: number, answer: 10.25 }
  - id: why-rest
    type: essay
    prompt: Why does dough rest?
    minWords: 50
    points: 2
    rubric:
      - { id: reason, title: SECRET-criterion, levels: [{ id: no, title: No, points: 0 }, { id: full, title: Full, points: 2 }] }
    answer: SECRET-model
`
const course: Record<string, string> = {
  'course.yaml': 'id: bread\ntitle: Bread <at> Home\n',
  'overview.md': 'Four ingredients. ![An oven](assets/oven.svg)\n',
  'glossary.yaml': 'terms: [{ term: Gluten, definition: What *holds* a dough. }]\n',
  'assets/oven.svg': svg,
  '01-dough/chapter.md':
    '---\ntitle: Dough\nmilestones: [Tell when it is ready]\npracticeNotes: [Knead *something*.]\n---\n\nFlour and water.\n',
  '01-dough/01-kneading.md': '---\ntitle: Kneading\n---\n\n## How\n\nThen comes [the rest](02-resting.md#why).\n',
  '01-dough/02-resting.md': '---\ntitle: Resting\n---\n\n## Why\n\nBecause.\n',
  '01-dough/quiz.yaml': quiz,
}

let dir = ''
let preview: Preview
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'lectern-preview-'))
  preview = createPreview()
  await save(course)
})
afterEach(() => rm(dir, { recursive: true }))

/** Writes files and shows the course. */
async function save(files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true })
    await writeFile(path.join(dir, file), text)
  }
  preview.update(await compile(dir))
}

const get = (address: string, init?: RequestInit) => preview.fetch(new Request(`http://127.0.0.1:8788${address}`, init))
const read = async (address: string) => (await get(address)).text()

describe('the preview', () => {
  it.each([
    ['/', 'Bread &lt;at&gt; Home', 'Four ingredients.'],
    ['/chapters/dough', 'Dough', 'Knead <em>something</em>.'],
    ['/sections/kneading', 'Kneading', '<a href="/sections/resting#why">the rest</a>'],
    ['/sections/resting', 'Resting', '<a href="/sections/kneading">← Kneading</a>'],
    ['/quizzes/dough-quiz', 'Dough &amp; more', 'graded quiz · passed with 50 %'],
    ['/glossary', 'Glossary', 'What <em>holds</em> a dough.'],
    ['/issues', 'Issues', 'There are none.'],
  ])('shows %s', async (address, title, content) => {
    const response = await get(address)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    const page = await response.text()
    expect(page).toContain(`<title>${title}</title>`)
    expect(page).toContain(content)
  })

  it('links to everything from the first page', async () => {
    const page = await read('/')
    const links = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, link]) => link as string)
    expect(links).toEqual(
      expect.arrayContaining(['/chapters/dough', '/sections/kneading', '/sections/resting', '/quizzes/dough-quiz', '/glossary', '/issues']),
    )
    for (const link of links) expect((await get(link)).status, link).toBe(200)
  })

  it.each(['/nothing', '/sections/nothing', '/sections/kneading/more', '/quizzes/', '/assets/nothing', '/assets/../course.yaml'])(
    'has nothing at %s',
    async (address) => expect((await get(address)).status).toBe(404),
  )

  it('loads nothing from elsewhere and runs no script but its own', async () => {
    await save({ '01-dough/01-kneading.md': '---\ntitle: Kneading\n---\n\n![Far away](https://example.com/a.png)\n' })
    const response = await get('/sections/kneading')
    const policy = Object.fromEntries(
      (response.headers.get('content-security-policy') ?? '').split('; ').map((rule) => rule.split(/ (.*)/)),
    )
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'frame-ancestors': "'none'",
    })
    expect(policy).not.toHaveProperty('frame-src')
    const page = await response.text()
    expect(page.match(/<script[^>]*>[^<]*/g)).toEqual(['<script src="/preview/script.js" defer>'])
    await save({
      '01-dough/01-kneading.md': '---\ntitle: Kneading\n---\n\n::embed{url="https://www.youtube.com/watch?v=abc123" title="Now > then"}\n',
    })
    const embedded = await read('/sections/kneading')
    expect(embedded).not.toContain('<iframe')
    expect(embedded).toContain('<a href="https://www.youtube.com/watch?v=abc123">Now > then</a>')
    for (const style of ['content', 'style']) expect(page).toContain(`<link rel="stylesheet" href="/preview/${style}.css">`)
    expect(await read('/preview/content.css')).toContain('.lectern')
    expect((await get('/preview/script.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect((await get('/preview/style.css')).headers.get('content-type')).toBe('text/css; charset=utf-8')
  })

  it('only reads', async () => {
    expect((await get('/', { method: 'HEAD' })).status).toBe(200)
    expect((await get('/', { method: 'POST' })).status).toBe(405)
  })

  it('serves assets, whole and in parts', async () => {
    const [, address = ''] = /src="(\/assets\/[^"]+)"/.exec(await read('/')) ?? []
    const whole = await get(address)
    expect([whole.status, whole.headers.get('content-type'), await whole.text()]).toEqual([200, 'image/svg+xml', svg])
    expect(whole.headers.get('content-security-policy')).toContain('sandbox')
    const part = await get(address, { headers: { range: 'bytes=1-3' } })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, `bytes 1-3/${svg.length}`, 'svg'])
    const rest = await get(address, { headers: { range: `bytes=${svg.length - 2}-` } })
    expect([rest.status, await rest.text()]).toEqual([206, '/>'])
    expect((await get(address, { headers: { range: 'bytes=9000-' } })).status).toBe(416)
  })
})

describe('a quiz in the preview', () => {
  it('has no answer on its page, and orders nothing by the answer', async () => {
    const page = await read('/quizzes/dough-quiz')
    expect(page).not.toContain('SECRET')
    expect(page).not.toContain('27.5')
    expect(page).not.toContain('10.25')
    expect(page).toContain('Bread is ＿＿＿ (dry) and')
    const other = quiz.replace(
      '[{ id: k7, text: Mix }, { id: b2, text: Knead }, { id: z5, text: Rest }]',
      '[{ id: z5, text: Rest }, { id: b2, text: Knead }, { id: k7, text: Mix }]',
    )
    await save({ '01-dough/quiz.yaml': other.replace('answer: b\n', 'answer: a\n') })
    const withoutVersion = (text: string) => text.replace(/data-version="[^"]+"/, '')
    expect(withoutVersion(await read('/quizzes/dough-quiz'))).toBe(withoutVersion(page))
  })

  it.each([
    ['what-kneading-does', ['It ties the flour together', 'SECRET-feedback', 'SECRET-explanation']],
    ['name-it', ['SECRET-gluten', 'SECRET-protein (50 %)']],
    ['how-warm', ['27.5, accepted from 24.5 to 30.5', '81.5 (50 %)', 'unit: °C']],
    ['in-order', ['<li><p>Mix</p>']],
    ['what-for', ['Yeast → Rising', 'Salt → Taste']],
    ['press-it', ['SECRET-dent']],
    ['fill-in', ['dry: SECRET-flour', 'wet: water', 'minutes: 10.25', 'wet, correct: SECRET-wet']],
    ['why-rest', ['SECRET-model', 'SECRET-criterion', 'Full: 2']],
  ])('reveals the answer to %s alone', async (id, expected) => {
    expect(await read('/quizzes/dough-quiz')).toContain(`<a href="?reveal=${id}#${id}">`)
    const page = await read(`/quizzes/dough-quiz?reveal=${id}`)
    expect(page.match(/<div class="answer">/g)).toHaveLength(1)
    const answer = page.slice(page.indexOf('<div class="answer">')).replaceAll(/\s*\n\s*/g, '')
    for (const text of expected) expect(answer).toContain(text)
  })

  it('reveals all answers', async () => {
    expect((await read('/quizzes/dough-quiz?reveal=all')).match(/<div class="answer">/g)).toHaveLength(8)
  })
})

describe('issues in the preview', () => {
  const warned = { '01-dough/04-shaping.md': '---\ntitle: Shaping\n---\n\nRound or long.\n' }

  it('stand on the page of their file, with file and line, and in the list', async () => {
    await save(warned)
    expect(await read('/sections/shaping')).toContain(
      '<b>warning</b> <code>01-dough/04-shaping.md:1:1</code> <code class="quiet">number.gap</code>',
    )
    expect(await read('/sections/kneading')).not.toContain('number.gap')
    expect(await read('/issues')).toContain('number.gap')
    expect(await read('/')).toContain('<a href="/issues">0 errors, 1 warning</a>')
  })

  it('that are errors stand above the last page without any', async () => {
    await save({ '01-dough/01-kneading.md': '---\ntitle: Kneading\n---\n\n## How\n\nNew <b>words</b> and [nothing](03-none.md).\n' })
    for (const address of ['/sections/kneading', '/sections/resting']) {
      const page = await read(address)
      expect(page).toContain('<b>Not up to date.</b>')
      expect(page).toContain('<b>error</b> <code>01-dough/01-kneading.md:7')
      expect(page.indexOf('link.dangling')).toBeLessThan(page.indexOf('<main '))
    }
    expect(await read('/sections/kneading')).toContain('the rest')
    await save({ '01-dough/01-kneading.md': '---\ntitle: Kneading\n---\n\nNewer words.\n' })
    const page = await read('/sections/kneading')
    expect(page).toContain('Newer words.')
    expect(page).not.toContain('Not up to date')
  })

  it('take the place of every page while there is no version without errors', async () => {
    preview = createPreview()
    await save({ 'course.yaml': 'id: bread\n' })
    for (const address of ['/', '/sections/kneading']) {
      const page = await read(address)
      expect(page).toContain('The course can be shown once it has no errors.')
      expect(page).toContain('<code>course.yaml:1:1</code>')
    }
  })
})

describe('the events of the preview', () => {
  it('tell open pages each version, beginning with the current one', async () => {
    const reader = (await get('/preview/events')).body?.getReader()
    const decoder = new TextDecoder()
    let text = ''
    const next = async () => {
      for (;;) {
        const [event, version] = /data: (\S+)\n\n/.exec(text) ?? []
        if (event !== undefined) {
          text = text.slice(text.indexOf(event) + event.length)
          return version
        }
        text += decoder.decode((await reader?.read())?.value)
      }
    }
    const versionOf = (page: string) => /data-version="([^"]+)"/.exec(page)?.[1]
    const first = await next()
    expect(first).toBe(versionOf(await read('/')))
    await save({ 'overview.md': 'Five ingredients.\n' })
    const second = await next()
    expect(second).not.toBe(first)
    expect(second).toBe(versionOf(await read('/')))
    preview.close()
    expect((await reader?.read())?.done).toBe(true)
  })
})
