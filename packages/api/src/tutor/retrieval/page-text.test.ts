import { renderMarkdown } from '@lectern/content'
import { describe, expect, it } from 'vitest'
import { collapse, readPageText, sentencesOf } from './page-text'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const read = async (markdown: string) => readPageText((await renderMarkdown(markdown, { assetBase: '/assets' })).html)

describe('the text of a page', () => {
  it('has the blocks that a reader sees, with the heading above them', async () => {
    const page = await read(
      '# One\n\nA *first* paragraph\nin two lines.\n\n- An item.\n- Another.\n\n## Two\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n```ts\nconst a = 1\n```\n\n> A quote.',
    )
    expect(page.blocks.map(({ kind, anchor, start, end }) => [kind, anchor, collapse(page.text.slice(start, end))])).toEqual([
      ['heading', 'one', 'One'],
      ['paragraph', 'one', 'A first paragraph in two lines.'],
      ['item', 'one', 'An item.'],
      ['item', 'one', 'Another.'],
      ['heading', 'two', 'Two'],
      ['header', 'two', 'A B'],
      ['row', 'two', '1 2'],
      ['code', 'two', 'const a = 1'],
      ['paragraph', 'two', 'A quote.'],
    ])
    expect(page.emphasised.map(({ start, end }) => page.text.slice(start, end))).toEqual(['first'])
  })

  it('knows where formulas are, and leaves the arrows of footnotes out of the blocks', async () => {
    const page = await read('The rate $r$ counts.[^1]\n\n[^1]: A note about it.')
    const [formula] = page.formulas
    expect(formula && page.text.slice(formula.start, formula.end)).toContain('r')
    const last = page.blocks.at(-1)
    expect(last && page.text.slice(last.start, last.end).trim()).toMatch(/^A note about it\.$/)
  })

  it('is empty for a page without text', () => {
    expect(readPageText('<p></p>\n<hr>')).toMatchObject({ blocks: [] })
  })
})

describe('the sentences of a block', () => {
  const sentences = (html: string) => {
    const { text, blocks } = readPageText(html)
    return blocks.flatMap((block) => sentencesOf(text, block, segmenter).map(({ start, end }) => text.slice(start, end)))
  }

  it('go on over a line break', () => {
    expect(sentences('<p>This sentence goes on\nin the next line. The second one is here.</p>')).toEqual([
      'This sentence goes on\nin the next line.',
      'The second one is here.',
    ])
  })

  it('are taken together where one says little by itself', () => {
    expect(sentences('<li><strong>It does not understand.</strong> It has no idea what a fern is.</li>')).toEqual([
      'It does not understand. It has no idea what a fern is.',
    ])
  })
})
