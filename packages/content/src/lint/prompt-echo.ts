import { type QuestionTexts, quoteWords, type Report } from './texts'
import type { ReadWords } from './vocabulary'

/**
 * Warns when right choices alone repeat a word of the prompt, because learners who know nothing look for such echoes. A wrong choice that
 * repeats another word of the prompt makes up for it.
 */
export function checkPromptEchoes(questions: readonly QuestionTexts[], readWords: ReadWords, report: Report): void {
  for (const { prompt, choices } of questions) {
    const promptWords = readWords(prompt.text).telling
    const echoes = choices.map(({ isRight, text, spot }) => ({
      isRight,
      spot,
      words: [...readWords(text).telling].filter(([stem]) => promptWords.has(stem)),
    }))
    const right = echoes.filter(({ isRight }) => isRight)
    const wrong = echoes.filter(({ isRight }) => !isRight)
    const stemsOf = (some: typeof echoes) => new Set(some.flatMap(({ words }) => words.map(([stem]) => stem)))
    const rightStems = stemsOf(right)
    const wrongStems = stemsOf(wrong)
    if (wrong.length === 0 || [...wrongStems].some((stem) => !rightStems.has(stem))) continue
    for (const { words, spot } of right) {
      const echoed = words.filter(([stem]) => !wrongStems.has(stem)).map(([, { word }]) => word)
      if (echoed.length === 0) continue
      const who = right.length === 1 ? 'the right one repeats' : 'right ones repeat'
      const message = `Of the choices, only ${who} ${quoteWords(echoed)} from the prompt.`
      report(spot, 'choice.echoes-prompt', message, 'Use other words here, or let a wrong choice repeat a word of the prompt too.')
    }
  }
}
