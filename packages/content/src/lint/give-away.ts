import { lintLimits } from './limits'
import { type QuestionText, type QuestionTexts, quoteWords, type Report } from './texts'
import type { ReadWords, Words } from './vocabulary'

/** Warns of a prompt, choice, item or side that gives away the answer to another question of its quiz. */
export function checkGiveAways(questions: readonly QuestionTexts[], readWords: ReadWords, report: Report): void {
  const readings = questions.map((question) => readQuestion(question, readWords))
  for (const asked of readings) {
    for (const neighbour of readings) {
      if (neighbour === asked || neighbour.quizId !== asked.quizId) continue
      // No attempt has both.
      if (asked.variantOf !== undefined && neighbour.variantOf === asked.variantOf) continue
      const found = findTyped(asked, neighbour) ?? findChoice(asked, neighbour)
      if (!found) continue
      const { spot, words } = found
      const message = `${quoteWords(words)} ${words.length === 1 ? 'gives' : 'give'} away the answer to the question "${asked.id}".`
      report(spot, 'question.gives-away-answer', message, 'Use other words here, or move one of the two questions to another quiz.')
    }
  }
}

interface QuestionReading {
  id: string
  variantOf?: string
  quizId: string
  texts: { spot: QuestionText['spot']; words: Words }[]
  prompt: Words
  /** For each right choice, the content words that it adds to the prompt, and those of them that no wrong choice adds. */
  rights: { added: number; own: AddedWord[] }[]
  /** The stems of telling words that only wrong choices add. */
  wrongStems: string[]
  /** Answers to type. */
  typed: { answer: string; phrase: string }[]
}

interface AddedWord {
  stem: string
  folded: string
  isTelling: boolean
}

function readQuestion({ quizId, question, key, prompt, choices, pieces }: QuestionTexts, readWords: ReadWords): QuestionReading {
  const promptWords = readWords(prompt.text)
  const additions = choices.map(({ isRight, text }) => {
    const { content, telling } = readWords(text)
    const added = [...content].filter(([stem]) => !promptWords.content.has(stem))
    return { isRight, words: added.map(([stem, { folded }]) => ({ stem, folded, isTelling: telling.has(stem) })) }
  })
  const right = additions.filter(({ isRight }) => isRight)
  const wrong = additions.filter(({ isRight }) => !isRight)
  const stemsOf = (some: typeof additions) => new Set(some.flatMap(({ words }) => words.map(({ stem }) => stem)))
  const [rightStems, wrongStems] = [stemsOf(right), stemsOf(wrong)]
  const accepted = key.type === 'short-answer' ? key.accepted.filter(({ credit }) => credit === 1).map(({ text }) => text) : []
  return {
    id: question.id,
    ...(question.variantOf !== undefined && { variantOf: question.variantOf }),
    quizId,
    texts: [prompt, ...choices, ...pieces].map(({ text, spot }) => ({ spot, words: readWords(text) })),
    prompt: promptWords,
    rights: right.map(({ words }) => ({ added: words.length, own: words.filter(({ stem }) => !wrongStems.has(stem)) })),
    wrongStems: wrong.flatMap(({ words }) => words.flatMap(({ stem, isTelling }) => (isTelling && !rightStems.has(stem) ? [stem] : []))),
    typed: accepted
      .map((answer) => ({ answer, ...readWords(answer) }))
      .filter(({ content, phrase }) => content.size > 0 && !promptWords.phrase.includes(phrase)),
  }
}

interface Found {
  spot: QuestionText['spot']
  words: string[]
}

function findTyped({ typed }: QuestionReading, { texts }: QuestionReading): Found | undefined {
  for (const { spot, words } of texts) {
    const said = typed.find(({ phrase }) => words.phrase.includes(phrase))
    if (said) return { spot, words: [said.answer] }
  }
  return undefined
}

function findChoice({ prompt, rights, wrongStems }: QuestionReading, { texts }: QuestionReading): Found | undefined {
  // A question that mentions wrong choices as well does not single out the right one.
  if (wrongStems.some((stem) => texts.some(({ words }) => words.content.has(stem)))) return undefined
  const { words: least, share, promptWords } = lintLimits.giveAway
  for (const { spot, words } of texts) {
    const isOnSubject = [...prompt.telling.keys()].filter((stem) => words.content.has(stem)).length >= promptWords
    for (const { added, own } of rights) {
      const shared = own.filter(({ stem }) => words.content.has(stem))
      if (!shared.some(({ isTelling }) => isTelling)) continue
      const isWhole = added === 1 && shared.every(({ folded }) => words.folded.has(folded))
      if (isOnSubject || isWhole || (shared.length >= least && shared.length >= share * added))
        return { spot, words: shared.map(({ stem }) => words.content.get(stem)?.word ?? stem) }
    }
  }
  return undefined
}
