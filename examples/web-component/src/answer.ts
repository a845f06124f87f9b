import type { Answer, Piece, Question } from '@lectern/sdk/functions'
import { h } from './element'
import { prose, type Texts } from './prose'

/** The right answer to a question of any type; for those that are newer than this element, nothing. */
export function answerOf(question: Question, answer: Answer, texts: Texts): HTMLElement {
  const list = (pieces: (Piece | string | undefined)[], name: 'ul' | 'ol' = 'ul') =>
    h(
      name,
      {},
      ...pieces.map((piece) =>
        h('li', {}, piece === undefined ? '' : typeof piece === 'string' ? piece : prose(piece.content.html, texts, 'span')),
      ),
    )
  const find = (pieces: Piece[], id: string | undefined) => pieces.find((piece) => piece.id === id)

  if (answer.type === 'single-choice' && 'choices' in question) return list([find(question.choices, answer.choiceId)])
  if (answer.type === 'multiple-choice' && 'choices' in question) return list(answer.choiceIds.map((id) => find(question.choices, id)))
  if (answer.type === 'short-answer') return list(answer.texts)
  if (answer.type === 'numeric') return list([numberOf(answer)])
  if (answer.type === 'ordering' && question.type === answer.type)
    return list(
      answer.itemIds.map((id) => find(question.items, id)),
      'ol',
    )
  if (answer.type === 'matching' && question.type === answer.type) {
    const textOf = (pieces: Piece[], id: string) => find(pieces, id)?.content.text ?? ''
    return list(answer.pairs.map(({ leftId, rightId }) => `${textOf(question.left, leftId)} – ${textOf(question.right, rightId)}`))
  }
  if (answer.type === 'cloze' && question.type === answer.type) {
    const words = (gapId: string) => {
      const gap = question.gaps.find(({ id }) => id === gapId)
      return gap && 'choices' in gap ? gap.choices : (question.bank?.choices ?? [])
    }
    return list(
      answer.gaps.map((gap) => {
        if (gap.choiceId !== undefined) return find(words(gap.gapId), gap.choiceId)?.content.text
        return gap.texts ? gap.texts.join(' / ') : numberOf(gap)
      }),
      'ol',
    )
  }
  if ((answer.type === 'essay' || answer.type === 'self-check') && answer.content) return prose(answer.content.html, texts)
  return h('p')
}

interface NumberAnswer {
  number?: number | null
  min?: number
  max?: number
  units?: string[]
}
const numberOf = ({ number, min, max, units = [] }: NumberAnswer): string =>
  [number ?? `${min} to ${max}`, units.join(' / ')].filter((part) => part !== '').join(' ')
