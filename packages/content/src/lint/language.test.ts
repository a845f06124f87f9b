import { expect, it } from 'vitest'
import { loadLanguage } from './language'
import { absoluteWords, functionWords } from './word-lists'

it.each([
  ['da', 'modellerne', 'modeller'],
  ['de', 'Häuser', 'Hauses'],
  ['el', 'μοντέλα', 'μοντέλο'],
  ['en', 'training', 'trained'],
  ['es', 'entrenamientos', 'entrenamiento'],
  ['fi', 'taloissa', 'talo'],
  ['fr', 'déployé', 'déploiement'],
  ['hu', 'házakban', 'ház'],
  ['id', 'pelatihan', 'melatih'],
  ['it', 'modelli', 'modello'],
  ['lt', 'modeliai', 'modelis'],
  ['nb', 'modellene', 'modeller'],
  ['nl', 'boeken', 'boek'],
  ['no', 'modellene', 'modeller'],
  ['nn', 'modellane', 'modell'],
  ['pt-BR', 'modelos', 'modelo'],
  ['ro', 'caselor', 'casa'],
  ['ru', 'моделей', 'модель'],
  ['sv', 'modellerna', 'modell'],
  ['tr', 'modellerin', 'modeller'],
  ['ar', 'النماذج', 'نماذج'],
])('finds one stem for forms of a word: %s', async (tag, one, other) => {
  const { stem } = await loadLanguage(tag)
  expect(stem(one)).toBe(stem(other))
  expect(stem(one)).not.toBe('')
})

it.each([
  ['ja', '発酵', '発酵'],
  ['pl', 'Chleby', 'chleby'],
])('keeps the endings in a language without a stemmer: %s', async (tag, word, stem) =>
  expect((await loadLanguage(tag)).stem(word)).toBe(stem),
)

it.each([
  ['fr', "L'eau de l’évier", ['L', 'eau', 'de', 'l', 'évier']],
  ['en', "The baker's bread", ['The', 'baker', 's', 'bread']],
  ['de', 'E-Mail-Adresse', ['E', 'Mail', 'Adresse']],
  ['zh', '酵母需要温度。', ['酵母', '需要', '温度']],
  ['ja', 'パンを焼く。', ['パン', 'を', '焼く']],
  ['th', 'ขนมปังอร่อย', ['ขนมปัง', 'อร่อย']],
])('splits words: %s', async (tag, text, words) => expect((await loadLanguage(tag)).words(text)).toEqual(words))

it.each([
  ['en', 350],
  ['sv', 350],
  ['de-AT', 350],
  ['ja', 440],
  ['zh-Hant', 320],
  ['th', 420],
  ['ko', 230],
  ['no-such-tag-at-all-1', 350],
])('scales limits by the words that a language needs: %s', async (tag, limit) =>
  expect((await loadLanguage(tag)).wordLimit(350)).toBe(limit),
)

it('knows no language by an ill-formed tag, and splits words all the same', async () => {
  const language = await loadLanguage('en-ab12')
  expect([language.code, language.words('Some words'), language.functionWords]).toEqual(['und', ['Some', 'words'], undefined])
})

it.each(Object.keys(absoluteWords))('lists words that occur as words: %s', async (tag) => {
  const { words, fold } = await loadLanguage(tag)
  for (const word of [...(absoluteWords[tag] ?? []), ...(functionWords[tag] ?? [])])
    expect([word, ...words(word)]).toEqual([word, fold(word)])
})
