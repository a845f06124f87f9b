import { Client } from '@lectern/sdk/functions'
import { QuizSession, type QuizSnapshot } from '@lectern/sdk/quiz'
import proseStyles from '@lectern/sdk/styles.css'
import { h } from './element'
import styles from './lectern-quiz.css'
import { type QuestionView, viewQuestion } from './question'

/** What the page's own backend returns: the answer of `learnerTokens.create`. */
interface Token {
  token: string
  learnerId?: string
}

const sheets = [proseStyles, styles].map((text) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
})

/**
 * A quiz that survives reloads and being offline.
 *
 * Attributes: `base-url` of the service, `course`, `quiz`, `token-url` (a GET of your backend that returns `{ token, learnerId }`), and
 * `section-url` for links to sections (`/read/{section}`; without it they are plain text).
 *
 * Dispatches `lectern-ended` with the result in `detail` when the attempt has ended.
 *
 * @example
 * <lectern-quiz base-url="https://courses.example.com" course="my-course" quiz="chapter-1-quiz" token-url="/lectern-token"></lectern-quiz>
 */
export class LecternQuiz extends HTMLElement {
  static readonly observedAttributes = ['base-url', 'course', 'quiz', 'token-url', 'section-url']

  readonly #root = this.attachShadow({ mode: 'open' })
  readonly #questions = h('div', { class: 'questions' })
  readonly #status = h('p', { class: 'status', role: 'status' })
  readonly #alert = h('p', { class: 'alert', role: 'alert' })
  readonly #clock = h('p', { class: 'clock', role: 'timer' })
  readonly #score = h('p', { class: 'score', tabindex: '-1' })
  readonly #submit = h('button', { type: 'button', onclick: () => void this.#session?.submit() }, 'Hand in')
  readonly #again = h('button', { type: 'button', onclick: () => void this.#retry() }, 'Try again')
  #session: QuizSession | undefined
  #views: QuestionView[] = []
  #attemptId: string | undefined
  #hasEnded = false
  #ticking: ReturnType<typeof setInterval> | undefined
  #connecting = 0

  constructor() {
    super()
    this.#root.adoptedStyleSheets = sheets
    this.#root.append(
      h(
        'div',
        { class: 'lectern', part: 'quiz' },
        this.#clock,
        this.#score,
        this.#questions,
        this.#alert,
        this.#status,
        this.#submit,
        this.#again,
      ),
    )
    this.#show({ status: 'idle' })
  }

  connectedCallback(): void {
    void this.#connect()
  }

  disconnectedCallback(): void {
    this.#connecting++
    this.#disconnect()
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (this.isConnected && before !== after) void this.#connect()
  }

  async #connect(): Promise<void> {
    // Frameworks set attributes one after another; one start for all of them.
    const connecting = ++this.#connecting
    await undefined
    if (connecting !== this.#connecting) return
    this.#disconnect()
    const read = (name: string) => this.getAttribute(name) ?? ''
    const missing = ['base-url', 'course', 'quiz', 'token-url'].filter((name) => !read(name))
    if (missing.length > 0) return this.#complain(`<lectern-quiz> needs the attribute ${missing.join(', ')}.`)
    try {
      let token: Token | undefined = await readToken(read('token-url'))
      if (connecting !== this.#connecting) return
      const { learnerId } = token
      const apiKey = async () => {
        // The first request takes the token that told who the learner is; later ones ask the backend, which may keep it.
        const { token: current } = token ?? (await readToken(read('token-url')))
        token = undefined
        return current
      }
      const client = new Client({ baseUrl: read('base-url'), apiKey })
      const session = new QuizSession({ client, courseId: read('course'), quizId: read('quiz'), learnerId, storage: findStorage() })
      this.#session = session
      session.subscribe(() => this.#show(session.getSnapshot()))
      await session.start()
    } catch (error) {
      this.#complain(error instanceof Error ? error.message : String(error))
    }
  }

  #disconnect(): void {
    const session = this.#session
    this.#session = undefined
    session?.close()
    clearInterval(this.#ticking)
    this.#attemptId = undefined
    this.#hasEnded = false
    this.#questions.replaceChildren()
    this.#show({ status: 'idle' })
  }

  async #retry(): Promise<void> {
    const { status } = this.#session?.getSnapshot() ?? {}
    if (status === 'ended') await this.#session?.restart()
    else if (this.#session) await this.#session.start()
    else await this.#connect()
  }

  #complain(message: string): void {
    this.#alert.textContent = message
    this.#again.textContent = 'Try again'
    this.#again.hidden = false
    this.#status.textContent = ''
  }

  #show(quiz: QuizSnapshot): void {
    const isOpen = quiz.status === 'in-progress'
    this.setAttribute('data-status', quiz.status)
    this.#submit.hidden = !isOpen && quiz.status !== 'submitting'
    this.#submit.toggleAttribute('disabled', !isOpen)
    this.#again.hidden = quiz.status !== 'ended' && quiz.status !== 'failed'
    this.#score.hidden = quiz.status !== 'ended'
    this.#alert.textContent = ''
    this.#status.textContent = quiz.status === 'loading' ? 'Loading …' : ''
    this.#tick()
    if (quiz.status === 'failed') this.#complain(quiz.error.message)
    if (!('attempt' in quiz)) return

    if (this.#attemptId !== quiz.attempt.id) {
      this.#attemptId = quiz.attempt.id
      this.#hasEnded = false
      this.#views = quiz.attempt.questions.map((question, index) =>
        viewQuestion(question, {
          number: index + 1,
          locale: document.documentElement.lang,
          sectionUrl: this.getAttribute('section-url') ?? undefined,
          baseUrl: this.getAttribute('base-url') ?? '',
          onAnswer: (response) => this.#session?.answer(response),
        }),
      )
      this.#questions.replaceChildren(...this.#views.map(({ element }) => element))
      clearInterval(this.#ticking)
      this.#ticking = quiz.attempt.dueAt ? setInterval(() => this.#tick(), 1000) : undefined
    }
    const results = quiz.status === 'ended' ? quiz.result.questions : []
    for (const view of this.#views) {
      view.update({
        answer: quiz.answers[view.questionId],
        isDisabled: !isOpen,
        result: results.find(({ questionId }) => questionId === view.questionId),
      })
    }
    if (quiz.status === 'submitting') this.#status.textContent = 'Handing in …'
    else if (quiz.waiting > 0)
      this.#status.textContent = quiz.error ? 'Not saved yet. Your answers are kept here and sent later.' : 'Saving …'
    else if (isOpen && Object.keys(quiz.answers).length > 0) this.#status.textContent = 'Saved'
    if (quiz.status !== 'ended') return

    const { score, passed } = quiz.result
    const verdict = passed === null ? '' : passed ? ' You have passed.' : ' You have not passed.'
    const pending = score?.pending ? ' A person has to score the rest.' : ''
    this.#score.textContent = score ? `${score.points} of ${score.maxPoints} points.${pending}${verdict}` : 'You have handed in this quiz.'
    this.#again.textContent = 'Take it again'
    if (this.#hasEnded) return
    this.#hasEnded = true
    this.#score.focus()
    this.dispatchEvent(new CustomEvent('lectern-ended', { detail: quiz.result, bubbles: true, composed: true }))
  }

  #tick(): void {
    const left = this.#session?.remaining() ?? null
    this.#clock.hidden = left === null
    if (left === null) return
    const seconds = Math.ceil(left / 1000)
    this.#clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`
  }
}

async function readToken(url: string): Promise<Token> {
  const response = await fetch(url, { headers: { accept: 'application/json' }, credentials: 'same-origin' })
  if (!response.ok)
    throw new Error(response.status === 401 ? 'Please sign in to take this quiz.' : `The token could not be read (${response.status}).`)
  return response.json()
}

/** Undefined where the page may store nothing: answers then last as long as the page. */
function findStorage(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

customElements.define('lectern-quiz', LecternQuiz)
