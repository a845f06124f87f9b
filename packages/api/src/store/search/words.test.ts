import { describe, expect, it } from 'vitest'
import { phrasesOf } from './phrases'
import { makeSnippet } from './snippet'
import { wordsOf } from './words'

describe('the words of a text', () => {
  it.each([
    ['C++, C# and .NET, but CRLF.', 'c++ c# and .net net but crlf'],
    ['Über naïve cafés', 'uber naive cafes'],
    ['a well-known snake_case word', 'a well known wellknown snake case word'],
    ['state‐of‑the-art e-mail', 'state of the art stateoftheart e mail email'],
    ['GPT-4 on 2024-05-01', 'gpt 4 gpt4 on 2024 05 01'],
    ['pre- and post-training – a pause', 'pre and post training posttraining a pause'],
    ['a-b-c-d-e-f-g-h', 'a b c d e f g h'],
    ['data\u00adbase \u2060می\u200cخواهم', 'database میخواهم'],
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

  it('are cut where no engine could hold them', () => {
    const [word] = wordsOf('A'.repeat(5000))
    expect([word?.word.length, word?.end]).toEqual([100, 5000])
  })
})

describe('a search', () => {
  const show = (query: string) =>
    phrasesOf(query).map(({ anyOf }) => anyOf.map(({ words, prefix }) => `${words.join('+')}${prefix ? '*' : ''}`).join(' or '))

  it.each([
    ['model drift', ['model', 'drift*']],
    ['"model drift"', ['model+drift']],
    ['“Model Drift” la', ['model+drift', 'la*']],
    ['the "state of the art" model', ['the', 'state+of+the+art', 'model*']],
    ['well-known', ['well+known* or wellknown*']],
    ['a real-time system', ['a', 'real+time or realtime', 'system*']],
    ['"real-time" x', ['real+time', 'x*']],
    ['real-time/on-demand', ['real+time+on+demand*']],
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
  const wrapped = 'The trees of the orchard were planted many years before\nthe house, and nobody remembers by whom.\nA heading\nThe end.'

  it.each([
    [
      'is the sentence that holds most of the words',
      'A model. This is model drift, in short. Drift.',
      'model drift',
      'This is [model] [drift], in short.',
    ],
    ['marks beginnings of the last word', 'No. The lanterns shine.', 'lantern', 'The [lanterns] shine.'],
    ['marks words without spaces as one', '本文是关于教务使用的一篇小教程。下一句。', '一篇', '本文是关于教务使用的[一篇]小教程。'],
    ['marks characters only where they are together', '教师。务必来教务处。', '教务', '务必来[教务]处。'],
    ['marks quoted words only where they are together', 'A model may drift. See model drift.', '"model drift"', 'See [model drift].'],
    ['marks a compound in one piece', 'No. A real-time answer.', 'realtime', 'A [real-time] answer.'],
    ['marks one piece for a compound', 'No. A realtime answer.', 'real-time', 'A [realtime] answer.'],
    ['marks a part of a compound', 'No. A real-time answer.', 'time', 'A real-[time] answer.'],
    [
      'does not end at an abbreviation',
      'Some tools, e.g. version 1.2 of lint, help. Others do not.',
      'help',
      'Some tools, e.g. version 1.2 of lint, [help].',
    ],
    [
      'goes on where its author wrapped a line',
      wrapped,
      'nobody',
      'The trees of the orchard were planted many years before the house, and [nobody] remembers by whom.',
    ],
    ['ends with a heading', wrapped, 'heading', 'A [heading]'],
    ['is the beginning where only the title was found', 'It begins. It ends.', 'title', 'It begins.'],
    ['is empty where there is no text', '', 'title', ''],
  ] as const)('%s', (_title, text, query, snippet) => {
    expect(show(text, query)).toBe(snippet)
  })

  it('of a long sentence is cut around the hit', () => {
    const snippet = show(`${'before '.repeat(90)}lantern ${'after '.repeat(90)}`, 'lantern')
    expect(snippet).toMatch(/^…before .*\[lantern\] after .*…$/)
    expect(snippet.length).toBeLessThan(200)
  })

  it('is never cut within a character', () => {
    const snippet = show(`${'𠮷'.repeat(201)}森${'𠮷'.repeat(201)}`, '森')
    expect(snippet).toContain('[森]')
    expect(snippet).not.toMatch(/\p{Cs}/u)
  })
})
