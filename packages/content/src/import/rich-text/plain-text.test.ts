import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inspect } from '../../markdown/inspect'
import { readHtml, toMarkdownTree } from './html'
import { plainMarkdown } from './plain-text'
import { writeMarkdown } from './to-markdown'

const parsed = (html: string) =>
  writeMarkdown(
    toMarkdownTree(
      readHtml(html),
      () => undefined,
      false,
      () => {},
    ),
  )

it.each([
  ['Which gas makes bread rise?', 'Which gas makes bread rise?'],
  ['<p>Salt slows yeast: why?</p>', 'Salt slows yeast: why?'],
  ['<p>Wait. Then bake!</p>\n<p>It takes 3.5 hours (well-fed dough).</p>', 'Wait. Then bake!\n\nIt takes 3.5 hours (well-fed dough).'],
  ['\u212bngstrom', 'Ångstrom'],
])('writes %j without a parser', (html, markdown) => {
  expect(plainMarkdown(html, true)).toBe(markdown)
  expect(parsed(html)).toBe(markdown)
})

it.each([
  '<p>See www.example.org</p>',
  '<p>5 * 3 * 2</p>',
  '<p>1. Wait</p>',
  '<p>a &amp; b</p>',
  '<p style="color: red">red</p>',
  '<p>two  spaces</p>',
  '<p>one\nline</p>',
  '<p>https://example.org</p>',
  '<p>the formula \\(x\\)</p>',
  '<p></p>',
])('leaves %j to the parser', (html) => {
  expect(plainMarkdown(html, true)).toBeUndefined()
})

it('takes tags for markup only in HTML', () => {
  expect(plainMarkdown('<p>Salt</p>', false)).toBeUndefined()
})

it('gives what the parser gives, for any text', () => {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('dough', 'www', 'Http', 'is', 'a', 'W', 'é', '漢', '1', '42', '٣', 'ps', 'http') },
    { weight: 6, arbitrary: fc.constantFrom(...' .,:;?!\'"()/-–—’“”„') },
    { weight: 2, arbitrary: fc.constant(' ') },
    { weight: 1, arbitrary: fc.constantFrom('\u0301', '\u00a0', '::', '. ', ': ', '! ', '-', '</p><p>', '</p>\n<p>', '_', '*', '<', '&') },
  )
  let plain = 0
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.boolean(), (pieces, isParagraph) => {
      const words = `D${pieces.join('')}`
      const html = isParagraph ? `<p>${words}</p>` : words
      const markdown = plainMarkdown(html.trim(), true)
      if (markdown === undefined) return
      plain += 1
      expect(markdown).toBe(parsed(html))
    }),
    { numRuns: 3000 },
  )
  expect(plain).toBeGreaterThan(300)
})

it('holds nothing that our Markdown refuses without "<" and "::"', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    '!',
    '#',
    '-',
    '>',
    ':',
    '{',
    '}',
    '`',
    '$',
    '\n',
    ' ',
    '&lt;',
    'embed',
    'script',
    'a',
    '|',
    '\\',
    '=',
    '"',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('').replaceAll('::', ':')
      expect(inspect(text).faults.filter(({ severity }) => severity === 'error')).toEqual([])
    }),
    { numRuns: 500 },
  )
})
