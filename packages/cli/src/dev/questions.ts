import type { AnswerKey, BundleQuestion, BundleQuiz } from '@lectern/content'
import { type Html, html } from './html'
import { toHtml } from './markdown'

/** The questions of a quiz as learners see them. The answer is only shown of the question whose id is revealed, or of `all`. */
export async function questionViews(quiz: BundleQuiz, reveal: string | null): Promise<Html[]> {
  return Promise.all(
    quiz.questions.map(async (question, index) => {
      const { id, prompt, points, type } = question
      const isRevealed = reveal === 'all' || reveal === id
      const key = quiz.keys.find(({ questionId }) => questionId === id)
      const link = isRevealed
        ? reveal === 'all'
          ? undefined
          : html`<a href="/quizzes/${quiz.id}#${id}">Hide</a>`
        : html`<a href="?reveal=${id}#${id}">Reveal the answer</a>`
      return html`<section class="question" id="${id}">
        <p class="quiet">${index + 1} · ${type}${type === 'self-check' ? '' : ` · ${points} ${points === 1 ? 'point' : 'points'}`}</p>
        ${await toHtml(prompt)}
        ${await pieces(question)}
        ${isRevealed && key ? await answer(question, key) : undefined}
        <p>${link}</p>
      </section>`
    }),
  )
}

const list = async (items: readonly { text: string }[]): Promise<Html> =>
  html`<ul class="pieces">${await Promise.all(items.map(async ({ text }) => html`<li>${await toHtml(text)}</li>`))}</ul>`

async function pieces(question: BundleQuestion): Promise<Html | undefined> {
  if ('choices' in question) return list(question.choices)
  if ('items' in question) return list(question.items)
  if ('left' in question) return html`<div class="sides">${await list(question.left)}${await list(question.right)}</div>`
  return undefined
}

async function answer(question: BundleQuestion, key: AnswerKey): Promise<Html> {
  const feedback = 'feedback' in key ? key.feedback.map(({ choiceId, text }) => ({ text: `${textOf(question, choiceId)}: ${text}` })) : []
  return html`<div class="answer">
    <p><b>Answer</b></p>${await solution(question, key)}
    ${feedback.length === 0 ? undefined : html`<p><b>Feedback</b></p>${await list(feedback)}`}
    ${key.explanation === undefined ? undefined : html`<p><b>Explanation</b></p>${await toHtml(key.explanation)}`}
  </div>`
}

/** The text of a choice, an item or a side. */
function textOf(question: BundleQuestion, id: string): string {
  const all =
    'choices' in question
      ? question.choices
      : 'items' in question
        ? question.items
        : 'left' in question
          ? [...question.left, ...question.right]
          : []
  return all.find((piece) => piece.id === id)?.text ?? id
}

const share = (credit: number): string => (credit === 1 ? '' : ` (${credit * 100} %)`)

async function solution(question: BundleQuestion, key: AnswerKey): Promise<Html> {
  const texts = (ids: readonly string[]) => list(ids.map((id) => ({ text: textOf(question, id) })))
  switch (key.type) {
    case 'single-choice':
      return texts([key.choiceId])
    case 'multiple-choice':
      return texts(key.choiceIds)
    case 'ordering':
      return texts(key.itemIds)
    case 'matching':
      return list(key.pairs.map(({ leftId, rightId }) => ({ text: `${textOf(question, leftId)} → ${textOf(question, rightId)}` })))
    case 'short-answer':
      return html`<ul class="pieces">${key.accepted.map(({ text, credit }) => html`<li>${text}${share(credit)}</li>`)}</ul>
        <p class="quiet">compared as ${key.match}</p>`
    case 'numeric':
      return html`<ul class="pieces">${[{ ...key, credit: 1 }, ...(key.alternatives ?? [])].map(({ value, min, max, credit }) => {
        const range = min === max ? `${min}` : `${value === undefined ? '' : `${value}, accepted `}from ${min} to ${max}`
        return html`<li>${range}${share(credit)}</li>`
      })}</ul>
        ${key.unit && html`<p class="quiet">unit: ${key.unit.accept.join(', ')}</p>`}`
    case 'self-check':
      return toHtml(key.answer)
  }
}
