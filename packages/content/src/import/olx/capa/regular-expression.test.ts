import { describe, expect, it } from 'vitest'
import { listTexts } from './regular-expression'

describe('a regular expression', () => {
  it.each([
    ['rye', ['rye']],
    ['^rye$', ['rye']],
    ['(rye|wheat)', ['rye', 'wheat']],
    ['colou?r', ['colour', 'color']],
    ['(the )?[Rr]ye', ['the Rye', 'the rye', 'Rye', 'rye']],
    ['(?:a|(b|c)d)', ['a', 'bd', 'cd']],
    ['1\\.5', ['1.5']],
    ['2\\*3', ['2*3']],
  ])('%s lists its texts', (expression, texts) => {
    expect(listTexts(expression)).toEqual({ texts, hasWildcard: false })
    // What is listed is what the expression matches.
    for (const text of texts) expect(text).toMatch(new RegExp(`^${expression}$`))
  })

  it('may have wildcards', () => {
    expect(listTexts('rye.*bread\\*')).toEqual({ texts: ['rye*bread\\*'], hasWildcard: true })
  })

  it.each([
    'a|b',
    'r.e',
    'a+',
    'a{2}',
    '\\d',
    '[a-z]',
    '[^a]',
    'a*',
    '.*',
    '.+',
    '(a',
    'a)',
    '[a',
    'a^b',
    '(a?|b?)',
    '(0|1|2|3|4|5|6|7|8|9)'.repeat(3),
  ])('such as %s is not listed', (expression) => {
    expect(listTexts(expression)).toBeUndefined()
  })
})
