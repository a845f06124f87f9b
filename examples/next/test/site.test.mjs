import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { appendFile, cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { Lectern } from '@lectern/sdk'

const { LECTERN_COURSE: courseId, LECTERN_COURSE_FOLDER: courseFolder, LECTERN_CLI: cli } = process.env
const secret = 'only for this test'
const lectern = new Lectern()
const section = 'from-ai-idea-to-real-world-service'

let site
let origin
let folder
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lectern-next-'))
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  const next = path.resolve(import.meta.dirname, '../node_modules/next/dist/bin/next')
  const env = { ...process.env, PREVIEW_SECRET: secret }
  site = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: path.resolve(import.meta.dirname, '..'),
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let tries = 0; tries < 300; tries++) {
    assert.equal(site.exitCode, null, 'next start ended')
    if ((await fetch(origin).catch(() => undefined))?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail('next start was not ready within 30 s')
})
after(async () => {
  site?.kill()
  await rm(folder, { recursive: true, force: true })
})

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

const read = async (url, init) => (await fetch(`${origin}${url}`, init)).text()
const textOf = (html) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")

/** Makes a release of the course with another paragraph in the first section. */
async function push(paragraph, ...options) {
  const copy = path.join(folder, 'course')
  await cp(courseFolder, copy, { recursive: true })
  const [chapter] = (await readdir(copy)).filter((name) => name.startsWith('01-'))
  const [file] = (await readdir(path.join(copy, chapter))).filter((name) => name.startsWith('01-') && name.endsWith('.md'))
  await appendFile(path.join(copy, chapter, file), `\n${paragraph}\n`)
  await promisify(execFile)(process.execPath, [cli, 'push', copy, ...options])
  await rm(copy, { recursive: true })
}

/** Asks until the page has it: Next makes a page anew beside the request that finds it outdated. */
async function waitFor(url, words, init) {
  let text = ''
  for (let tries = 0; tries < 100; tries++) {
    text = textOf(await read(url, init))
    if (text.includes(words)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail(`${url} has no "${words}": ${text.slice(0, 200)}`)
}

test('the first page has the title and a link to every section', async () => {
  const course = await lectern.courses.get(courseId)
  const html = await read('/')
  assert.match(html, new RegExp(`<html lang="${course.locale}"`))
  assert.ok(textOf(html).includes(course.title))
  for await (const { id } of lectern.courses.sections.list(courseId)) assert.ok(html.includes(`href="/sections/${id}"`), id)
})

test('a section is a page with its text, whose links lead to pages', async () => {
  const sections = await lectern.courses.sections.list(courseId).toArray()
  let links = 0
  for (const { id, title } of sections.slice(0, 12)) {
    const html = await read(`/sections/${id}`)
    assert.ok(textOf(html).includes(title), id)
    assert.doesNotMatch(html, /href=\\?"lectern:/)
    for (const [, linked] of html.matchAll(/ href="\/sections\/([^"#]*)/g)) {
      assert.ok(
        sections.some((one) => one.id === linked),
        linked,
      )
      links++
    }
  }
  assert.ok(links >= 12)
})

test('a section that is not there is a 404', async () => {
  const response = await fetch(`${origin}/sections/nowhere`)
  assert.equal(response.status, 404)
})

test('a page stays as it is after publishing, until its tag is revalidated', async () => {
  const url = `/sections/${section}`
  await read(url)
  await push('This paragraph is new.')
  assert.ok(!textOf(await read(url)).includes('This paragraph is new.'))
  assert.equal((await fetch(`${origin}/revalidate`, { method: 'POST', headers: { authorization: 'Bearer guessed' } })).status, 401)
  assert.ok(!textOf(await read(url)).includes('This paragraph is new.'))
  const revalidated = await fetch(`${origin}/revalidate`, { method: 'POST', headers: { authorization: `Bearer ${secret}` } })
  assert.equal(revalidated.status, 200)
  await waitFor(url, 'This paragraph is new.')
})

test('an unpublished release is shown to those who have the secret, and to nobody else', async () => {
  const url = `/sections/${section}`
  await push('This paragraph is a draft.', '--no-publish')
  assert.equal((await fetch(`${origin}/preview?secret=guessed`, { redirect: 'manual' })).status, 401)
  const entered = await fetch(`${origin}/preview?secret=${encodeURIComponent(secret)}`, { redirect: 'manual' })
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  assert.match(cookie, /__prerender_bypass=/)
  const draft = textOf(await read(url, { headers: { cookie } }))
  assert.ok(draft.includes('This paragraph is a draft.'))
  assert.ok(draft.includes('This is a draft, release 3.'))
  assert.ok(!textOf(await read(url)).includes('This paragraph is a draft.'))
  const left = await fetch(`${origin}/preview/off`, { redirect: 'manual', headers: { cookie } })
  assert.match(left.headers.getSetCookie().join(), /__prerender_bypass=;/)
})

test('the key of the preview is in no script that visitors get', async () => {
  const html = await read('/')
  for (const [, src] of html.matchAll(/ src="(\/_next\/[^"]*\.js[^"]*)"/g))
    assert.ok(!(await read(src)).includes(process.env.LECTERN_API_KEY))
  assert.ok(!html.includes(process.env.LECTERN_API_KEY))
})
