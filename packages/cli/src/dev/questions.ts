import type { AnswerKey, BundleQuestion, BundleQuiz } from '@lectern/content'
import { type Html, html } from './html'
import { toHtml } from './markdown'

const gapMarker = /\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g

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
  if (question.type === 'cloze') {
    const choices = question.gaps.flatMap((gap) => (gap.type === 'choice' ? [gap] : []))
    return html`${await toHtml(question.text.replaceAll(gapMarker, '＿＿＿ ($1)'))}
      ${question.bank && (await list(question.bank))}
      ${await Promise.all(choices.map(async ({ id, choices }) => html`<p class="quiet">${id}</p>${await list(choices)}`))}`
  }
  if (question.type === 'hotspot') {
    const { image, alt, regions, marks } = question
    return html`${await toHtml(image)}
      <p class="quiet">${alt}</p>
      ${regions && (await list(regions))}
      <p class="quiet">${marks === 1 ? '1 place' : `${marks} places`} to ${regions ? 'choose' : 'mark'}</p>`
  }
  if (question.type === 'essay' && (question.minWords ?? question.maxWords) !== undefined)
    return html`<p class="quiet">${question.minWords ?? 0} to ${question.maxWords ?? 'any number of'} words</p>`
  if ('left' in question) return html`<div class="sides">${await list(question.left)}${await list(question.right)}</div>`
  return undefined
}

async function answer(question: BundleQuestion, key: AnswerKey): Promise<Html> {
  const feedback =
    key.type === 'hotspot'
      ? key.feedback.map(({ choiceId, text }) => ({ text: `${key.regions.find(({ id }) => id === choiceId)?.text}: ${text}` }))
      : key.type === 'cloze'
        ? key.feedback.map(({ gapId, choiceId, outcome, text }) => ({
            text: `${gapId}, ${choiceId === undefined ? outcome : textOf(question, choiceId)}: ${text}`,
          }))
        : 'feedback' in key
          ? key.feedback.map(({ choiceId, text }) => ({ text: `${textOf(question, choiceId)}: ${text}` }))
          : []
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
          : question.type === 'cloze'
            ? [...(question.bank ?? []), ...question.gaps.flatMap((gap) => (gap.type === 'choice' ? gap.choices : []))]
            : []
  return all.find((piece) => piece.id === id)?.text ?? id
}

const share = (credit: number): string => (credit === 1 ? '' : ` (${credit * 100} %)`)

type Range = { value?: number | undefined; min: number; max: number; credit: number }

/** The numbers that are right, in words. */
const rangesOf = (key: { value?: number | undefined; min: number; max: number; alternatives?: readonly Range[] | undefined }): string[] =>
  [{ ...key, credit: 1 }, ...(key.alternatives ?? [])].map(({ value, min, max, credit }) => {
    const range = min === max ? `${min}` : `${value === undefined ? '' : `${value}, accepted `}from ${min} to ${max}`
    return `${range}${share(credit)}`
  })

function gapAnswers(question: BundleQuestion, gap: Extract<AnswerKey, { type: 'cloze' }>['gaps'][number]): string[] {
  if (gap.type === 'text') return gap.accepted.map(({ text, credit }) => `${text}${share(credit)}`)
  return gap.type === 'number' ? rangesOf(gap) : [textOf(question, gap.choiceId)]
}

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
      return html`<ul class="pieces">${rangesOf(key).map((range) => html`<li>${range}</li>`)}</ul>
        ${key.unit && html`<p class="quiet">unit: ${key.unit.accept.join(', ')}</p>`}`
    case 'cloze':
      return list(key.gaps.map((gap) => ({ text: `${gap.gapId}: ${gapAnswers(question, gap).join(', ')}` })))
    case 'hotspot':
      return list(key.regions.filter(({ id }) => key.regionIds.includes(id)))
    case 'essay':
      return html`${key.answer === undefined ? html`<p class="quiet">A person scores it.</p>` : await toHtml(key.answer)}
        ${key.rubric?.map(
          ({ title, levels }) => html`<p>${title}</p>
            <ul class="pieces">${levels.map((level) => html`<li>${level.title}: ${level.points}</li>`)}</ul>`,
        )}`
    case 'self-check':
      return toHtml(key.answer)
  }
}
