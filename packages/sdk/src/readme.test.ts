import { readFile } from 'node:fs/promises'
import * as queryCore from '@tanstack/query-core'
import * as mswNode from 'msw/node'
import * as react from 'react'
import * as jsxRuntime from 'react/jsx-runtime'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openApp } from './app.fixture'
import * as functions from './functions'
import * as sdk from './index'
import * as offline from './offline/index'
import * as query from './query/index'
import * as quiz from './quiz/index'
import { memoryStorage } from './quiz/storage'
import { codeBlocks, diagnose, root, run } from './snippet.fixture'
import * as testing from './testing/index'

const readBlocks = async (file: string, language = 'ts') => codeBlocks(await readFile(`${root}${file}`, 'utf8'), language)
const modules = {
  '@lectern/sdk': sdk,
  '@lectern/sdk/functions': functions,
  '@lectern/sdk/quiz': quiz,
  '@lectern/sdk/query': query,
  '@lectern/sdk/offline': offline,
  '@lectern/sdk/testing': testing,
  '@tanstack/query-core': queryCore,
  'msw/node': mswNode,
  react,
  'react/jsx-runtime': jsxRuntime,
}
let app: Awaited<ReturnType<typeof openApp>>
beforeAll(async () => {
  app = await openApp()
})
afterEach(() => vi.unstubAllGlobals())
afterEach(() => vi.unstubAllEnvs())
afterEach(() => vi.restoreAllMocks())

let learners = 0
/** The page's own backend makes a token at `/learner-token`, and as JSON at `/lectern-token`; every other address is the real service. */
function openPage(): void {
  const learnerId = `reader-${++learners}`
  const backend = new sdk.Lectern({ baseUrl: 'http://localhost', fetch: app.fetch, apiKey: app.secret })
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (!url.endsWith('-token')) return app.fetch(url, init)
    const created = await backend.learnerTokens.create({ learnerId })
    return url === '/lectern-token' ? Response.json(created) : new Response(created.token)
  })
  vi.stubGlobal('localStorage', memoryStorage())
}

/** Runs code as it is printed; returns the lines it logs. */
async function runPrinted(code: string): Promise<unknown[][]> {
  openPage()
  vi.stubEnv('LECTERN_API_KEY', code.includes('LECTERN_API_KEY') ? app.secret : '')
  const lines: unknown[][] = []
  for (const level of ['log', 'error'] as const) vi.spyOn(console, level).mockImplementation((...line) => void lines.push(line))
  await run(code, modules)
  return lines
}

describe.each([
  ['R130', 'R131', 'packages/sdk/README.md', 'packages/sdk/', 12],
  ['R132', 'R133', 'README.md', 'packages/sdk/', 1],
  ['R134', 'R135', 'docs/quizzes.md', 'packages/sdk/', 1],
  ['R137', 'R138', 'docs/frontend.md', 'packages/sdk/', 6],
])('the examples', (compile, print, file, folder, count) => {
  it(`${compile}: of ${file} compile under strict types`, async () => {
    const blocks = await readBlocks(file)
    expect(blocks.length).toBeGreaterThanOrEqual(count)
    const files = Object.fromEntries(blocks.map((code, index) => [`${folder}readme-${index}.ts`, code]))
    expect(diagnose(files)).toEqual([])
  }, 120_000)

  it(`${print}: of ${file} run as printed, and each prints something`, async () => {
    for (const code of await readBlocks(file)) {
      const lines = await runPrinted(code)
      expect(lines.length, code).toBeGreaterThan(0)
      expect(lines.flat(), code).not.toContain(undefined)
    }
  })
})

it('R139: docs/frontend.md has no other code than what is run, but for a stylesheet of known variables', async () => {
  const markdown = await readFile(`${root}docs/frontend.md`, 'utf8')
  const blocks = [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter(([, language]) => language !== 'ts')
  expect(blocks.map(([, language]) => language)).toEqual(['css'])
  const styles = await readFile(`${root}packages/sdk/src/styles.css`, 'utf8')
  const variables = [...blocks[0]![2]!.matchAll(/--[\w-]+(?=:)/g)].map(([name]) => name)
  expect(variables.length).toBeGreaterThan(0)
  for (const name of variables) expect(styles).toContain(`${name}:`)
})

it('R136: the quiz in React compiles, and shows the attempt, what was answered here and elsewhere, and the result', async () => {
  const [code = ''] = await readBlocks('packages/sdk/README.md', 'tsx')
  expect(diagnose({ 'packages/sdk/readme-react.tsx': code })).toEqual([])
  openPage()
  const visit = async () => {
    const page = await run(code, modules, ['Quiz', 'session'])
    const { Quiz, session } = page as { Quiz: react.FunctionComponent; session: quiz.QuizSession }
    const show = () => renderToString(react.createElement(Quiz))
    expect(show()).toContain('Loading')
    await session.start()
    const chosen = () => [...show().matchAll(/<input(?=[^>]* checked="")[^>]* value="([^"]*)"/g)].map(([, value]) => value)
    return { session, show, chosen }
  }
  const kept = memoryStorage()
  vi.stubGlobal('localStorage', kept)
  const here = await visit()
  expect(here.show()).toContain('Hand in')
  expect(here.chosen()).toEqual([])
  const snapshot = here.session.getSnapshot()
  if (snapshot.status !== 'in-progress') throw new Error(snapshot.status)
  const question = snapshot.attempt.questions.find((one) => one.type === 'single-choice')!
  const [first, second] = question.choices.map(({ id }) => id) as [string, string]
  const choose = (session: quiz.QuizSession, choiceId: string) =>
    session.answer({ type: 'single-choice', questionId: question.id, choiceId })
  choose(here.session, first)
  expect(here.show()).toContain('Saving 1')
  expect(here.chosen()).toEqual([first])
  await here.session.flush()
  here.session.close()
  vi.stubGlobal('localStorage', memoryStorage())
  const elsewhere = await visit()
  expect(elsewhere.chosen()).toEqual([first])
  choose(elsewhere.session, second)
  await elsewhere.session.flush()
  elsewhere.session.close()
  vi.stubGlobal('localStorage', kept)
  const again = await visit()
  expect(again.chosen()).toEqual([second])
  await again.session.submit()
  expect(again.show()).toContain('points')
  again.session.close()
}, 120_000)
