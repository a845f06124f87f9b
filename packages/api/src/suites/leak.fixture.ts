import { canonicalJson } from '@lectern/content'
import { createApp } from '../app'
import type { App } from '../http/context'
import type { Store } from '../store/store'
import { assetHash, canary, type courseBundle, everyQuestion } from './course.fixture'
import { openTestStore } from './store.fixture'

const now = () => new Date('2026-11-24T09:30:00Z')
export const course = '/v1/courses/sample'
/** As much of an app as a learner reaches. */
export type Reachable = Pick<App, 'request'>

export async function serve(...bundles: ReturnType<typeof courseBundle>[]): Promise<{ store: Store; app: App }> {
  const store = await openTestStore({ now, courses: bundles })
  return { store, app: createApp({ store, rateLimit: 0 }) }
}

const types = everyQuestion('q').map(({ id }) => id.slice('q-'.length))

/** Every address that a learner may read without having answered anything; new operations are found in the document. */
async function addresses(app: Reachable): Promise<string[]> {
  const document = (await (await app.request('/openapi.json')).json()) as { paths: Record<string, Record<string, unknown>> }
  const ids: Record<string, string[]> = {
    course: ['sample'],
    chapter: ['first-chapter', '2'],
    section: ['first-section', '1.2', 'third-section', '2.2'],
    quiz: ['practice', 'exam'],
    question: types.map((type) => `x-${type}`),
    hash: [assetHash],
    name: ['dot.svg'],
    release: ['1'],
  }
  const paths = Object.entries(document.paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []))
  const filled = paths.flatMap((path) =>
    [...path.matchAll(/\{(\w+)\}/g)].reduce(
      (list, [hole, name]) => list.flatMap((each) => (ids[name as string] ?? ['none']).map((id) => each.replace(hole, id))),
      [path],
    ),
  )
  const words = ['light', 'chapter', canary, 'accepted', 'explanatoin']
  const searches = words.flatMap((word) => [`${course}/search?q=${word}`, `/v1/courses?q=${word}`])
  const markdown = filled.filter((path) => /\/outline$|\/sections\/[^/]+$/.test(path)).map((path) => `${path}.md`)
  return [
    ...filled.filter((path) => !path.endsWith('/search')),
    ...markdown,
    '/llms.txt',
    ...searches,
    `${course}/quizzes/practice?release=1`,
    `${course}/nope`,
  ]
}

/** What gave answers away while the first release was published, in which the practice quiz was open. */
export const onceOpen = types.map((type) => `${course}/questions/q-${type}/answer?release=1`)

/** Sends responses to be scored. */
export const score = (app: Reachable, quiz: string, responses: unknown[], query = '') =>
  app.request(`${course}/quizzes/${quiz}/score${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'fixed' },
    body: JSON.stringify({ responses }),
  })

/** Everything of a response that a learner can see, but for the random request id. */
const see = async (response: Response): Promise<string> =>
  canonicalJson([response.status, [...response.headers].sort(), await response.text()])

/** Asks a tool of the Model Context Protocol. */
const useTool = (app: Reachable, name: string, args: object) =>
  app.request('/mcp', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', 'x-request-id': 'fixed' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } }),
  })

/** All that a learner can see of a server, by address. */
export async function crawl(app: Reachable, more: string[] = []): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  for (const address of [...(await addresses(app)), ...more])
    seen.set(address, await see(await app.request(address, { headers: { 'x-request-id': 'fixed' } })))
  for (const quiz of ['practice', 'exam']) seen.set(`MCP quiz ${quiz}`, await see(await useTool(app, 'quiz', { course: 'sample', quiz })))
  for (const query of ['light', canary])
    seen.set(`MCP search ${query}`, await see(await useTool(app, 'search_courses', { course: 'sample', query })))
  const guess = { type: 'single-choice', questionId: 'x-single', choiceId: 'a' }
  seen.set('POST exam', await see(await score(app, 'exam', [guess])))
  seen.set('POST exam with an unknown question', await see(await score(app, 'exam', [{ ...guess, questionId: 'nope' }])))
  for (const text of ['1.234', 'about 7', '1e999', '7 m 25'])
    seen.set(`POST ${text}`, await see(await score(app, 'practice', [{ type: 'numeric', questionId: 'q-numeric', text, locale: 'de' }])))
  if (more.length > 0)
    seen.set('POST once open', await see(await score(app, 'practice', [{ ...guess, questionId: 'q-single' }], '?release=1')))
  return seen
}

/** Where a crawl found a mark of a key, if it did. */
export const findCanary = (seen: Map<string, string>): string | undefined => [...seen].find(([, text]) => text.includes(canary))?.[0]
