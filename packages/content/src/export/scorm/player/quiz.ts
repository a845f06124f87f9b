/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { SentResponse } from '../../../questions/question-types'
import { announce, keepPage, type Session, startSession, suspendLimit } from './api'
import { IncompleteResponse, keep, listForms, readResponse, restore } from './responses'

/** What is shown about one question. Texts are HTML that the renderer has made safe. */
export interface ShownResult {
  questionId: string
  outcome?: string
  points?: number
  maxPoints: number
  feedback: string[]
}

/** What scoring a quiz gives. */
export interface ShownScore {
  points: number
  maxPoints: number
  fraction: number | null
  passed: boolean | null
  pending: boolean
  questions: ShownResult[]
}

/** Where responses are scored, and answers of self-checks come from. */
export interface Scorer {
  score(responses: SentResponse[]): Promise<ShownScore>
  /** HTML. */
  reveal(questionId: string): Promise<string>
}

/** What the page says about its quiz. */
export interface QuizData {
  course: string
  quiz: string
  locale: string
  origin?: string
  release?: number
}

const outcomes: Record<string, string> = {
  correct: 'Right.',
  partial: 'Right in part.',
  incorrect: 'Not right.',
  unanswered: 'Not answered.',
  pending: 'A person scores this answer.',
  'not-scored': 'This question is not scored.',
}

export const readData = <Data extends QuizData>(): Data => JSON.parse(document.getElementById('quiz')?.textContent ?? '{}') as Data

/** Runs a quiz: keeps what is chosen, has it scored when it is submitted, and reports the score. */
export function startQuiz(createScorer: (session: Session) => Scorer, locale: string): void {
  const session = startSession()
  const scorer = createScorer(session)
  keepPage()
  if (session.suspended !== '') restore(session.suspended)
  addEventListener('change', () => void session.suspend(keep(suspendLimit)))
  const button = document.querySelector<HTMLButtonElement>('button[type="submit"]')
  document.querySelector('form')?.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (!button) return
    button.disabled = true
    try {
      const responses = listForms().flatMap((form) => readResponse(form, locale) ?? [])
      session.suspend(keep(suspendLimit))
      show(await scorer.score(responses), session)
    } catch (error) {
      if (error instanceof IncompleteResponse) error.form.querySelector('select')?.focus()
      announce(error instanceof Error ? error.message : String(error))
    } finally {
      button.disabled = false
    }
  })
  for (const reveal of document.querySelectorAll<HTMLButtonElement>('button.reveal'))
    reveal.addEventListener('click', async () => {
      const form = reveal.closest('fieldset')
      try {
        if (form) fill(form, '', [await scorer.reveal(form.dataset.question ?? '')])
      } catch (error) {
        announce(error instanceof Error ? error.message : String(error))
      }
    })
}

function show({ points, maxPoints, fraction, passed, pending, questions }: ShownScore, session: Session): void {
  for (const form of listForms()) {
    const result = questions.find(({ questionId }) => questionId === form.dataset.question)
    if (result) fill(form, outcomes[result.outcome ?? ''] ?? '', result.feedback)
  }
  const verdict = passed === null ? '' : passed ? ' You have passed.' : ' You have not passed yet.'
  const waiting = pending ? ' A person still has to score a part of it.' : ''
  announce(fraction === null ? 'Submitted.' : `${round(points)} of ${round(maxPoints)} points.${verdict}${waiting}`)
  const status = passed === null ? 'completed' : passed ? 'passed' : 'failed'
  session.report(status, fraction === null || pending ? undefined : { percent: fraction * 100 })
}

const round = (value: number): number => Math.round(value * 100) / 100

function fill(form: HTMLFieldSetElement, outcome: string, texts: readonly string[]): void {
  const place = form.querySelector<HTMLElement>('.verdict')
  if (!place) return
  place.hidden = false
  place.replaceChildren()
  if (outcome !== '') {
    const line = document.createElement('p')
    line.textContent = outcome
    place.append(line)
  }
  for (const html of texts) place.insertAdjacentHTML('beforeend', `<div>${html}</div>`)
}
