import { describe, expect, it } from 'vitest'
import { buildCourseIndex, type IndexedSection, quoteOf } from '../retrieval/course-index'
import { loadLanguage } from '../retrieval/language'
import { findQuote, isCondensed, quotation } from './proof'

async function sectionOf(html: string, locale = 'en'): Promise<IndexedSection> {
  const section = { id: 's', number: '1.1', title: 'Title', summary: null, chapterId: 'c', chapterTitle: 'Chapter', html }
  const index = await buildCourseIndex({ locale, sections: [section], glossary: [], milestones: [] })
  return index.sections[0] as IndexedSection
}

describe('a quote', () => {
  const html =
    '<h2 id="part">The part</h2>\n<p>A score does <em>not</em> mean that\nthe model has checked anything. It’s “just” a guess – 0.95 of 1.</p>\n<p>Another paragraph here.</p>'
  const find = async (quote: string) => {
    const section = await sectionOf(html)
    const found = findQuote(section, quote)
    return found && [quoteOf(section, found.span), found.anchor]
  }

  it.each([
    ['is a whole sentence', 'A score does not mean that the model has checked anything.'],
    ['differs in white space', 'A  score does\u00a0not mean\nthat the model has checked anything.'],
    ['leaves out a negation before it', 'the model has checked anything'],
  ])('that %s is found, and served as the whole sentence', async (_title, quote) => {
    expect(await find(quote)).toEqual(['A score does not mean that the model has checked anything.', 'part'])
  })

  it('is found whatever typography it has', async () => {
    expect(await find('It\'s "just" a guess - 0.95 of 1.')).toEqual(['It’s “just” a guess – 0.95 of 1.', 'part'])
  })

  it('may be two sentences, in two paragraphs', async () => {
    expect((await find('a guess – 0.95 of 1. Another paragraph'))?.[0]).toBe('It’s “just” a guess – 0.95 of 1. Another paragraph here.')
  })

  it.each([
    ['has another word', 'A score does mean that the model has checked anything.'],
    ['has another case', 'a score does not mean that the model'],
    ['leaves out the middle', 'A score does not mean … anything.'],
    ['is cut within a word', 'core does not mean that the mode'],
    ['is too short to prove anything', 'A score'],
    ['is a heading', 'The part A score does not mean'],
    ['is empty', ''],
  ])('that %s is not found', async (_title, quote) => {
    expect(await find(quote)).toBeUndefined()
  })

  it('in a script without spaces may begin anywhere', async () => {
    const section = await sectionOf('<p>本文是关于教务使用的一篇小教程。下一句在这里。</p>', 'zh')
    const found = findQuote(section, '关于教务使用的一篇小教程')
    expect(found && quoteOf(section, found.span)).toBe('本文是关于教务使用的一篇小教程。')
  })

  it('is found at the end of a long page in no time that matters', async () => {
    const section = await sectionOf(`${'<p>Words and words and words. </p>'.repeat(3000)}<p>The last sentence of all.</p>`)
    expect(findQuote(section, 'The last sentence of all.')).toBeDefined()
  })
})

describe('a condensed sentence', () => {
  const quote = 'In its usual form, a model in use stays exactly as it was when it was saved, unless 3 people change it.'

  it.each([
    ['leaves out words', 'A model in use stays as it was when saved, unless 3 people change it.'],
    ['has other forms of words', 'Models in use stay as it was when saved, unless 3 people changed it.'],
  ])('is proved when it %s', async (_title, text) => {
    expect(isCondensed(await loadLanguage('en'), text, [quote])).toBe(true)
  })

  it.each([
    ['adds a word', 'A bad model in use stays as it was when saved, unless 3 people change it.'],
    ['turns words around', 'People change it unless a model stays when saved 3.'],
    ['drops a condition', 'A model in use stays exactly as it was when it was saved.'],
    ['adds a negation', 'A model in use never stays as it was when saved, unless 3 people change it.'],
    ['has another number', 'A model in use stays as it was when saved, unless 4 people change it.'],
    ['brings a sign', '<b>A model</b> in use stays as it was when saved, unless 3 people change it.'],
    ['says nothing', ''],
  ])('is not proved when it %s', async (_title, text) => {
    expect(isCondensed(await loadLanguage('en'), text, [quote])).toBe(false)
  })

  it('is never proved in a language whose negations are not known', async () => {
    expect(isCondensed(await loadLanguage('fi'), 'Malli on valmis.', ['Malli on valmis.'])).toBe(false)
  })

  it('may join two quotes in their order', async () => {
    const english = await loadLanguage('en')
    const quotes = ['Training changes the model.', 'Using it does not.']
    expect(isCondensed(english, 'Training changes the model; using it does not.', quotes)).toBe(true)
    expect(isCondensed(english, 'Using the model changes training, not.', quotes)).toBe(false)
  })
})

it('a quotation has the marks of its language', () => {
  expect(['de-AT', 'en', 'es', 'fr', 'ja'].map((locale) => quotation(locale, 'x'))).toEqual(['„x“', '“x”', '«x»', '«\u00a0x\u00a0»', '“x”'])
})
