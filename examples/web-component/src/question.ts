import type { Question, QuestionResponse, QuestionResult } from '@lectern/sdk/functions'
import type { QuizAnswer } from '@lectern/sdk/quiz'
import { answerOf } from './answer'
import { h } from './element'
import { type Context, type Input, inputFor } from './inputs'
import { prose, type Texts } from './prose'

interface State {
  answer: QuizAnswer | undefined
  isDisabled: boolean
  result: QuestionResult | undefined
}

/** A question on the page. It is made once, so that it keeps the focus, and updated with every snapshot. */
export interface QuestionView {
  questionId: string
  element: HTMLElement
  update(state: State): void
}

export function viewQuestion(question: Question, context: Context): QuestionView {
  const labelId = `q${context.number}`
  const faultId = `${labelId}-fault`
  const input: Input = inputFor(question, { ...context, labelId, faultId })
  const fault = h('p', { class: 'fault', id: faultId, hidden: true })
  const outcome = h('div', { class: 'result', hidden: true })
  const prompt = h(
    'div',
    { class: 'prompt', id: labelId },
    h('span', { class: 'hidden' }, `Question ${context.number}: `),
    prose(question.prompt.html, context),
  )
  const element = h('section', { class: 'question', 'aria-labelledby': labelId }, prompt, input.element, fault, outcome)
  let shown: QuestionResponse | undefined
  return {
    questionId: question.id,
    element,
    update({ answer, isDisabled, result }) {
      // What is typed here comes back as it is: writing it again would move the cursor.
      if (answer && JSON.stringify(answer.response) !== JSON.stringify(shown) && !input.isActive()) input.set(answer.response)
      shown = answer?.response
      input.disable(isDisabled)
      fault.textContent = faultOf(answer)
      fault.hidden = fault.textContent === ''
      outcome.hidden = result === undefined
      if (result) outcome.replaceChildren(...resultOf(question, result, context))
    },
  }
}

function faultOf(answer: QuizAnswer | undefined): string {
  if (answer?.state === 'replaced') return 'You answered this in another window or on another device since; this is that answer.'
  if (answer?.state === 'late') return 'This answer came too late and does not count.'
  if (answer?.state === 'refused') return `This answer was not taken: ${answer.error?.problem?.detail ?? answer.error?.message ?? ''}`
  return ''
}

const outcomes: Record<string, string> = {
  correct: 'Right.',
  partial: 'Partly right.',
  incorrect: 'Not right.',
  unanswered: 'Not answered.',
  pending: 'A person has to score this.',
}

function resultOf(
  question: Question,
  { outcome, points, maxPoints, feedback, gaps, answer, explanation, comment }: QuestionResult,
  texts: Texts,
): Node[] {
  // An outcome that is newer than this element has no word here.
  const verdict = outcomes[outcome ?? ''] ?? ''
  const score = points === undefined || outcome === 'not-scored' ? '' : `${points} of ${maxPoints} points.`
  const said = [...feedback.map(({ content }) => content), ...(gaps ?? []).flatMap((gap) => gap.feedback)]
  return [
    ...(verdict || score ? [h('p', {}, `${verdict} ${score}`.trim())] : []),
    ...said.map(({ html }) => prose(html, texts)),
    ...(comment ? [h('p', {}, 'From your grader:'), prose(comment.html, texts)] : []),
    ...(answer ? [h('p', {}, 'The answer:'), answerOf(question, answer, texts)] : []),
    ...(explanation ? [prose(explanation.html, texts)] : []),
  ]
}
