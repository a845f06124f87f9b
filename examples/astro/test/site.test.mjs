import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { before, test } from 'node:test'
import { Lectern } from '@lectern/sdk'

const site = path.resolve(import.meta.dirname, '../dist')
const courseId = process.env.LECTERN_COURSE
const lectern = new Lectern()
const read = (url) => readFile(path.join(site, url, 'index.html'), 'utf8')
const textOf = (html) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

let sections
before(async () => {
  sections = await lectern.courses.sections.list(courseId).toArray()
})

test('the first page has the title, the overview and a link to every section', async () => {
  const course = await lectern.courses.get(courseId)
  const html = await read('/')
  assert.match(html, new RegExp(`<html lang="${course.locale}">`))
  assert.ok(textOf(html).includes(course.title))
  assert.ok(html.includes(course.overview.html.slice(0, 60)))
  for (const { id } of sections) assert.ok(html.includes(`href="/sections/${id}/"`), id)
})

test('every section is a page with its text', async () => {
  assert.ok(sections.length >= 20)
  for (const { id, title } of sections) {
    const html = await read(`/sections/${id}`)
    const { markdown } = await lectern.courses.sections.get(courseId, id)
    const [words] = /(?:[A-Za-z]+ ){6}/.exec(markdown) ?? []
    assert.ok(textOf(html).includes(title), id)
    assert.ok(words && textOf(html).includes(words), `${id}: ${words}`)
  }
})

test('every link leads to a page, and none is left in the notation of the course', async () => {
  const pages = await Promise.all(['/', ...sections.map(({ id }) => `/sections/${id}`)].map(read))
  let inner = 0
  for (const html of pages) {
    assert.doesNotMatch(html, /lectern:section/)
    for (const [, url] of html.matchAll(/ href="(\/[^"#]*)/g)) {
      assert.ok(existsSync(path.join(site, url, url.includes('.') ? '' : 'index.html')), url)
      inner++
    }
    for (const [, url] of html.matchAll(/ src="([^"]*\/assets\/[^"]*)"/g)) assert.equal((await fetch(url)).status, 200, url)
  }
  assert.ok(inner > sections.length)
})

test('no page needs a script', async () => {
  for (const { id } of sections) assert.doesNotMatch(await read(`/sections/${id}`), /<script/)
})
