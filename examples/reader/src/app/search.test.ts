import { expect, it } from 'vitest'
import { parseSearch, stringifySearch, texts } from './search'

it('a query string holds texts, also where they look like something else', () => {
  expect(parseSearch('?q=2&tag=true')).toEqual({ q: '2', tag: 'true' })
  expect(stringifySearch({ q: 'a & b', tag: undefined, level: '' })).toBe('?q=a+%26+b')
  expect(stringifySearch({})).toBe('')
  expect(parseSearch(stringifySearch({ q: 'größe & "phrase"' }))).toEqual({ q: 'größe & "phrase"' })
})

it('only the named texts are taken from it', () => {
  expect(texts('q', 'tag')({ q: 'x', other: 'y', tag: 1 })).toEqual({ q: 'x' })
})
