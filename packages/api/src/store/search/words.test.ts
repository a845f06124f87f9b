import { describe, expect, it } from 'vitest'
import { phrasesOf } from './phrases'
import { makeSnippet } from './snippet'
import { wordsOf } from './words'

describe('the words of a text', () => {
  it.each([
    ['C++, C# and .NET, but CRLF.', 'c++ c# and .net net but crlf'],
    ['Über naïve cafés', 'uber naive cafes'],
    ['a well-known snake_case word', 'a well known snake case word'],
    ['It ends.Next begins', 'it ends next begins'],
    ['c++11 and a+b', 'c++ 11 and a b'],
    ['本文是关于教务', '本 文 是 关 于 教 务'],
    ['ΟΔΟΣ x² ﬁn', 'οδοσ x2 fin'],
  ])('of %s are %s', (text, words) => {
    expect([...wordsOf(text)].map(({ word }) => word).join(' ')).toBe(words)
  })

  it('stand where they say', () => {
    const text = 'Ein Café: C++!'
    expect([...wordsOf(text)].map(({ start, end }) => text.slice(start, end))).toEqual(['Ein', 'Café', 'C++'])
  })
})

describe('a search', () => {
  const show = (query: string) => phrasesOf(query).map(({ words, prefix }) => `${words.join('+')}${prefix ? '*' : ''}`)

  it.each([
    ['model drift', ['model', 'drift*']],
    ['"model drift"', ['model+drift']],
    ['“Model Drift” la', ['model+drift', 'la*']],
    ['the "state of the art" model', ['the', 'state+of+the+art', 'model*']],
    ['well-known', ['well+known*']],
    ['an "open quote', ['an', 'open', 'quote*']],
    ['"" " "', []],
    ['教务 "C++"', ['教+务', 'c++']],
  ])('for %s has the phrases %j', (query, phrases) => {
    expect(show(query)).toEqual(phrases)
  })

  it('has at most 16 phrases', () => {
    expect(phrasesOf('word '.repeat(40))).toHaveLength(16)
  })
})

describe('a snippet', () => {
  const show = (text: string, query: string) =>
    makeSnippet(text, phrasesOf(query))
      .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
      .join('')

  it.each([
    [
      'is the sentence that holds most of the words',
      'A model. This is model drift, in short. Drift.',
      'model drift',
      'This is [model] [drift], in short.',
    ],
    ['marks beginnings of the last word', 'No. The lanterns shine.', 'lantern', 'The [lanterns] shine.'],
    ['marks words without spaces as one', '本文是关于教务使用的一篇小教程。下一句。', '一篇', '本文是关于教务使用的[一篇]小教程。'],
    ['is the beginning where only the title was found', 'It begins. It ends.', 'title', 'It begins.'],
  ] as const)('%s', (_title, text, query, snippet) => {
    expect(show(text, query)).toBe(snippet)
  })

  it('of a long sentence is cut around the hit', () => {
    const snippet = show(`${'before '.repeat(90)}lantern ${'after '.repeat(90)}`, 'lantern')
    expect(snippet).toMatch(/^…before .*\[lantern\] after .*…$/)
    expect(snippet.length).toBeLessThan(200)
  })
})
