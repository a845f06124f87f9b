import { describe, expect, it } from 'vitest'
import { createTermFinder, findWords, wordsOf } from './words'

const found = (terms: string[], text: string) =>
  createTermFinder(terms)(text).map(({ index, start, end }) => [terms[index], text.slice(start, end)])

describe('terms in a text', () => {
  it.each<[string, string[], string, [string, string][]]>([
    [
      'are found whatever their case',
      ['Spoke'],
      'A spoke. SPOKE!',
      [
        ['Spoke', 'spoke'],
        ['Spoke', 'SPOKE'],
      ],
    ],
    ['are whole words', ['pad'], 'padlock, launchpad, pad', [['pad', 'pad']]],
    [
      'are found in the plural',
      ['Spoke', 'Box'],
      'Two spokes in boxes',
      [
        ['Spoke', 'spokes'],
        ['Box', 'boxes'],
      ],
    ],
    [
      'are the longest ones',
      ['set', 'test set'],
      'a test set and a set',
      [
        ['test set', 'test set'],
        ['set', 'set'],
      ],
    ],
    ['may be broken between lines', ['inner tube'], 'the inner\ntube', [['inner tube', 'inner\ntube']]],
    [
      'may hold signs',
      ['C++', '.NET'],
      'C++ and .NET',
      [
        ['C++', 'C++'],
        ['.NET', '.NET'],
      ],
    ],
    ['are found where words have no spaces between them', ['自行车'], '我的自行车坏了', [['自行车', '自行车']]],
    ['may have accents', ['Größe'], 'Die größe zählt', [['Größe', 'größe']]],
    ['are none where there are no terms', [], 'anything', []],
  ])('%s', (_title, terms, text, expected) => {
    expect(found(terms, text)).toEqual(expected)
  })
})

describe('words of a search', () => {
  const marked = (text: string, query: string) => findWords(text, query).map(({ start, end }) => text.slice(start, end))
  it.each<[string, string, string, string[]]>([
    ['are found whatever their case and accents', 'Das Élan, the elan', 'élan', ['Élan', 'elan']],
    ['are whole, but for the last one', 'A hole in the holes of whole wheels', 'the hol', ['hole', 'the', 'holes']],
    ['are found one by one', 'A flat tyre is flat', 'tyre flat', ['flat', 'tyre', 'flat']],
    ['do not hold the marks of a phrase', 'The inner tube', '"inner tube"', ['inner', 'tube']],
    ['are none where nothing was searched for', 'Anything', '  ', []],
  ])('%s', (_title, text, query, expected) => {
    expect(marked(text, query)).toEqual(expected)
  })

  it('keep the signs that belong to a name', () => {
    expect(wordsOf('Learn C++, C# and .NET.')).toEqual(['learn', 'c++', 'c#', 'and', '.net'])
  })
})
