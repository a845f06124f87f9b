import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../engines/engine'
import { openEngine } from '../open'
import { phrasesOf } from './phrases'
import { correctPhrases, differsByOneLetter, findSimilar, learnWords } from './spelling'

const letters = [...'abcdeäßκж'] as const
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 4, maxLength: 9 })

/** A word with one typo, of any kind and anywhere. */
const misspelt = fc
  .tuple(word, fc.constantFrom('insert', 'delete', 'replace', 'swap'), fc.nat(), fc.constantFrom(...letters))
  .map(([right, kind, at, letter]) => {
    const index = at % right.length
    const [before, here, after] = [right.slice(0, index), right[index] ?? '', right.slice(index + 1)]
    if (kind === 'insert') return { right, wrong: `${before}${letter}${here}${after}` }
    if (kind === 'delete') return { right, wrong: `${before}${after}` }
    if (kind === 'replace') return { right, wrong: `${before}${letter}${after}` }
    return { right, wrong: `${before}${after.slice(0, 1)}${here}${after.slice(1)}` }
  })
  .filter(({ right, wrong }) => right !== wrong && wrong.length >= 4)

let engine: Engine
beforeAll(async () => {
  engine = await openEngine({ database: ':memory:' })
})
afterAll(() => engine.close())
const learn = (words: string[]) => engine.write([], (session) => learnWords(session, words))

describe('a typo', () => {
  it('is one letter more, one less, another one, or two swapped', () => {
    fc.assert(fc.property(misspelt, ({ right, wrong }) => differsByOneLetter(right, wrong) && differsByOneLetter(wrong, right)))
  })

  it.each([
    ['model', 'model'],
    ['model', 'modelled'],
    ['model', 'modems'],
    ['model', 'ledom'],
    ['abcd', 'badc'],
    ['abc', 'cab'],
  ])('is not what turns %s into %s', (one, other) => {
    expect([differsByOneLetter(one, other), differsByOneLetter(other, one)]).toEqual([false, false])
  })

  it('is found among all words, wherever it is', async () => {
    await fc.assert(
      fc.asyncProperty(misspelt, async ({ right, wrong }) => {
        await learn([right])
        expect((await findSimilar(engine.session, [wrong])).get(wrong)).toContain(right)
      }),
    )
  })

  it('is found by nothing but similar words', async () => {
    await learn(['lantern', 'lanterns', 'lateran', 'modern'])
    expect(await findSimilar(engine.session, ['lantren', 'lantern'])).toEqual(
      new Map([
        ['lantren', ['lantern']],
        ['lantern', ['lanterns']],
      ]),
    )
  })
})

describe('a search with a typo', () => {
  const correct = async (query: string, found: string[]) => {
    const isFound = async ({ anyOf }: { anyOf: readonly { words: readonly string[] }[] }) =>
      anyOf.some(({ words }) => found.includes(words.join(' ')))
    const phrases = await correctPhrases(engine.session, phrasesOf(query), isFound)
    return phrases?.map(({ anyOf }) => anyOf.map(({ words, prefix }) => `${words.join('+')}${prefix ? '*' : ''}`).join(' or '))
  }
  beforeAll(() => learn(['model', 'mode', 'drift', 'drifts', 'real', 'realtime', 'time', 'year', '2024', 'gpt4']))

  it.each([
    ['modle', [], ['modle* or mode* or model*']],
    ['modle drift', ['drift'], ['modle or mode or model', 'drift*']],
    ['drift modle', ['drift'], ['drift', 'modle* or mode* or model*']],
    ['model drift', ['model', 'drift'], ['model or mode', 'drift* or drifts*']],
    ['real-tmie', [], ['real+tmie* or real+time* or realtmie* or realtime*']],
  ])('for %s, where %j is found, has the phrases %j', async (query, found, phrases) => {
    expect(await correct(query, found)).toEqual(phrases)
  })

  it.each(['"modle drift"', '2025', 'gpt5', 'yar', 'unlike anything'])('for %s is not corrected', async (query) => {
    expect(await correct(query, [])).toBeUndefined()
  })
})
