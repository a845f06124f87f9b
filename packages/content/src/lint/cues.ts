import { lintLimits } from './limits'
import type { QuestionText, QuestionTexts, Report } from './texts'
import type { Vocabulary, WordsByStem } from './vocabulary'

/**
 * Warns when a word of the prompt occurs in right choices alone, because learners who know nothing look for echoes. A wrong choice that
 * echoes another word of the prompt makes up for it.
 */
export function checkEchoes(questions: readonly QuestionTexts[], vocabulary: Vocabulary, report: Report): void {
  for (const { prompt, choices } of questions) {
    const promptWords = vocabulary.tellingWords(prompt.text)
    const echoes = choices.map((choice) => ({
      ...choice,
      words: [...vocabulary.tellingWords(choice.text)].filter(([stem]) => promptWords.has(stem)),
    }))
    const right = echoes.filter(({ isRight }) => isRight)
    const stemsOf = (some: typeof echoes) => new Set(some.flatMap(({ words }) => words.map(([stem]) => stem)))
    const rightStems = stemsOf(right)
    const wrongStems = stemsOf(echoes.filter(({ isRight }) => !isRight))
    if (right.length === choices.length || [...wrongStems].some((stem) => !rightStems.has(stem))) continue
    for (const { words, spot } of right) {
      const echoed = words.filter(([stem]) => !wrongStems.has(stem)).map(([, word]) => word)
      if (echoed.length === 0) continue
      const message = `Of the choices, only ${right.length === 1 ? 'the right one repeats' : 'right ones repeat'} ${quote(echoed)} from the prompt.`
      report(spot, 'choice.echoes-prompt', message, 'Use other words here, or let a wrong choice repeat a word of the prompt too.')
    }
  }
}

/** Warns of a prompt, choice, item or side that gives away the answer of another question of its quiz. */
export function checkGiveAways(questions: readonly QuestionTexts[], vocabulary: Vocabulary, report: Report): void {
  const readings = questions.map((question) => readQuestion(question, vocabulary))
  for (const asked of readings) {
    for (const neighbour of readings) {
      if (neighbour === asked || neighbour.quizId !== asked.quizId) continue
      const cue = findAnswer(asked, neighbour)
      if (!cue) continue
      const message = `${quote(cue.words)} ${cue.words.length === 1 ? 'gives' : 'give'} away the answer to the question "${asked.id}".`
      const hint = 'Use other words here, or move one of the two questions to another quiz.'
      report(cue.text.spot, 'question.gives-away-answer', message, hint)
    }
  }
}

interface ReadText extends QuestionText {
  words: WordsByStem
  /** All stems, each between spaces. */
  phrase: string
}

interface ReadQuestion {
  id: string
  quizId: string
  texts: ReadText[]
  stems: ReadonlySet<string>
  promptWords: WordsByStem
  /** For each right choice, what it adds to the prompt, and which words of that no wrong choice has. */
  rights: { added: number; own: WordsByStem }[]
  /** What wrong choices add to the prompt, without the words that right ones have too. */
  wrongStems: string[]
  /** Typed answers as phrases. */
  typed: { phrase: string; answer: string }[]
}

function readQuestion({ quizId, question, key, prompt, choices, pieces }: QuestionTexts, vocabulary: Vocabulary): ReadQuestion {
  const phraseOf = (text: string) => ` ${vocabulary.stems(text).join(' ')} `
  const texts = [prompt, ...choices, ...pieces].map((text) => ({
    ...text,
    words: vocabulary.tellingWords(text.text),
    phrase: phraseOf(text.text),
  }))
  const promptWords = vocabulary.tellingWords(prompt.text)
  const additions = choices.map(({ isRight, text }) => ({
    isRight,
    words: [...vocabulary.tellingWords(text)].filter(([stem]) => !promptWords.has(stem)),
  }))
  const stemsOf = (isRight: boolean) =>
    new Set(additions.filter((each) => each.isRight === isRight).flatMap(({ words }) => words.map(([stem]) => stem)))
  const rightStems = stemsOf(true)
  const wrongStems = stemsOf(false)
  const accepted = key.type === 'short-answer' ? key.accepted.filter(({ credit }) => credit === 1).map(({ text }) => text) : []
  const promptPhrase = phraseOf(prompt.text)
  return {
    id: question.id,
    quizId,
    texts,
    stems: new Set(texts.flatMap(({ words }) => [...words.keys()])),
    promptWords,
    rights: additions
      .filter(({ isRight }) => isRight)
      .map(({ words }) => ({ added: words.length, own: new Map(words.filter(([stem]) => !wrongStems.has(stem))) })),
    wrongStems: [...wrongStems].filter((stem) => !rightStems.has(stem)),
    typed: accepted
      .filter((answer) => vocabulary.contentWords(answer).size > 0)
      .map((answer) => ({ answer, phrase: phraseOf(answer) }))
      .filter(({ phrase }) => !promptPhrase.includes(phrase)),
  }
}

/** The first text of another question that gives an answer away, with the words that do so. */
function findAnswer(asked: ReadQuestion, { texts, stems }: ReadQuestion): { text: QuestionText; words: string[] } | undefined {
  for (const text of texts) {
    const typed = asked.typed.find(({ phrase }) => text.phrase.includes(phrase))
    if (typed) return { text, words: [typed.answer] }
  }
  // What mentions wrong choices as well does not single out the right one.
  if (asked.wrongStems.some((stem) => stems.has(stem))) return undefined
  const { share, promptWords } = lintLimits.giveAway
  for (const text of texts) {
    const isLinked = [...asked.promptWords.keys()].filter((stem) => text.words.has(stem)).length >= promptWords
    for (const { added, own } of asked.rights) {
      const shared = [...own].filter(([stem]) => text.words.has(stem))
      if (shared.length > 0 && (isLinked || shared.length >= share * added))
        return { text, words: shared.map(([stem]) => text.words.get(stem) as string) }
    }
  }
  return undefined
}

const quote = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ')
