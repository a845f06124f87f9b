// Compiled, never run: each line that must not compile is marked, and an unused mark is an error.
import { type CoursesListParams, type ErrorCode, Lectern, type Question, type QuestionResponse, type SectionSummary } from './index'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const is = <_ extends true>() => {}

const lectern = new Lectern({ baseUrl: 'https://courses.example.com' })

/** A question narrows on its type; the default branch is for types that come later. */
export function describe(question: Question): string[] {
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
      return question.choices.map(({ id }) => id)
    case 'ordering':
      return question.items.map(({ id }) => id)
    case 'matching':
      return [...question.left, ...question.right].map(({ id }) => id)
    case 'hotspot':
      return (question.regions ?? []).map(({ id }) => id)
    case 'cloze':
      return question.gaps.map(({ id }) => id)
    case 'numeric':
      // @ts-expect-error: only questions with choices have them.
      return question.choices
    default:
      return [question.id]
  }
}

/** A number is sent as one, or as text with its locale; both are of the type of the question. */
export function typed(questionId: string, response: QuestionResponse): string | number | null | undefined {
  const responses: QuestionResponse[] = [
    { type: 'numeric', questionId, number: null },
    { type: 'numeric', questionId, number: 5, unit: 'km' },
    { type: 'numeric', questionId, text: '0,3333', locale: 'de' },
    { type: 'numeric', questionId, text: '0.3333' },
    // @ts-expect-error: neither a number nor a text.
    { type: 'numeric', questionId, locale: 'de' },
    // @ts-expect-error: a text is not a number.
    { type: 'numeric', questionId, number: '5' },
  ]
  if (response.type !== 'numeric') return responses.length
  // @ts-expect-error: it may be a text.
  response.number
  return 'text' in response ? (response.locale ?? response.text) : response.number
}

/** What is included is present, what is not may be missing. */
export async function include(): Promise<void> {
  const included = await lectern.courses.chapters.get('c', '1', { include: ['sections'] })
  is<Equal<typeof included.sections, SectionSummary[]>>()
  const plain = await lectern.courses.chapters.get('c', '1')
  is<Equal<typeof plain.sections, SectionSummary[] | undefined>>()
  const unknown = await lectern.courses.chapters.get('c', '1', { include: [] as 'sections'[] })
  is<Equal<typeof unknown.sections, SectionSummary[] | undefined>>()
}

/** Error codes are literals. */
export function codes(code: ErrorCode): void {
  is<Equal<string extends ErrorCode ? true : false, false>>()
  if (code === 'course_not_found') return
  // @ts-expect-error: no such code.
  if (code === 'course_missing') return
}

/** What an operation takes and gives has a name, and nothing else compiles. */
export async function wrong(): Promise<void> {
  const params: CoursesListParams = { level: 'beginner', limit: 5 }
  for await (const course of lectern.courses.list(params)) is<Equal<typeof course.title, string>>()
  const response: QuestionResponse = { type: 'single-choice', questionId: 'q', choiceId: 'a' }
  await lectern.courses.quizzes.score('c', 'q', { responses: [response] })
  // @ts-expect-error: a level is one of three words.
  lectern.courses.list({ level: 'easy' })
  // @ts-expect-error: there is no such parameter.
  lectern.courses.list({ page: 2 })
  // @ts-expect-error: there is no such part.
  lectern.courses.chapters.get('c', '1', { include: ['quizzes'] })
  // @ts-expect-error: a path parameter is missing.
  lectern.courses.chapters.get('c')
  // @ts-expect-error: the query is required.
  lectern.courses.search('c')
  // @ts-expect-error: a response of this type has no choices.
  lectern.courses.quizzes.score('c', 'q', { responses: [{ type: 'numeric', questionId: 'q', choiceId: 'a' }] })
  // @ts-expect-error: an operation without an idempotency key does not take one.
  lectern.courses.quizzes.score('c', 'q', { responses: [] }, {}, { idempotencyKey: 'k' })
  // @ts-expect-error: headers have a place of their own.
  lectern.courses.get('c', {}, { fetchOptions: { headers: {} } })
  // @ts-expect-error: there is no such option.
  new Lectern({ apikey: 'k' })
}
