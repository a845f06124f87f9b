/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type QuizData, readData, type Scorer, type ShownResult, type ShownScore, startQuiz } from './quiz'

/* A quiz that the server scores. Nothing of an answer key is in the package. */
interface RichText {
  html: string
}
interface ScoreResult {
  score: { points: number; maxPoints: number; fraction: number | null; pending: boolean }
  passed: boolean | null
  questions: (Omit<ShownResult, 'feedback'> & {
    feedback?: { content: RichText }[]
    gaps?: { feedback?: RichText[] }[]
    explanation?: RichText
  })[]
}

const { origin = '', course, quiz, release, locale } = readData<QuizData>()
const base = `${origin}/v1/courses/${course}`
const query = release === undefined ? '' : `?release=${release}`

/** Texts of the server name its files by paths. */
const here = ({ html }: RichText): string => html.replace(/(\s(?:src|href)=")\/(?!\/)/g, `$1${origin}/`)

async function ask<Body>(url: string, launchData: string, init: RequestInit = {}): Promise<Body> {
  const headers = { ...init.headers, ...(launchData !== '' && { Authorization: `Bearer ${launchData}` }) }
  const response = await fetch(url, { ...init, headers, credentials: 'omit' }).catch(() => undefined)
  if (!response) throw new Error('The server that scores this quiz cannot be reached. What you have entered is kept; try again later.')
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new Error(`The server has not scored this quiz: ${(body as { detail?: string }).detail ?? response.status}`)
  return body as Body
}

startQuiz(
  ({ launchData }): Scorer => ({
    async score(responses): Promise<ShownScore> {
      const body = JSON.stringify({ responses })
      const headers = { 'Content-Type': 'application/json' }
      const { score, passed, questions } = await ask<ScoreResult>(`${base}/quizzes/${quiz}/score${query}`, launchData.trim(), {
        method: 'POST',
        headers,
        body,
      })
      return {
        ...score,
        passed,
        questions: questions.map(({ feedback = [], gaps = [], explanation, ...result }) => ({
          ...result,
          feedback: [
            ...feedback.map(({ content }) => here(content)),
            ...gaps.flatMap((gap) => (gap.feedback ?? []).map(here)),
            ...(explanation ? [here(explanation)] : []),
          ],
        })),
      }
    },
    async reveal(questionId) {
      const { answer } = await ask<{ answer: { content?: RichText } }>(`${base}/questions/${questionId}/answer${query}`, launchData.trim())
      return answer.content ? here(answer.content) : ''
    },
  }),
  locale,
)
