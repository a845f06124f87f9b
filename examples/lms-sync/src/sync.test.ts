import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createApp, listen, openStore, type Store, scopes } from '@lectern/api'
import { canonicalJson, compile, expandReview, sha256 } from '@lectern/content'
import { Lectern } from '@lectern/sdk'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Gradebook } from './gradebook'
import { eraseLearner, syncCourse } from './sync'

const courseId = 'ai-deployment-and-management'
const quizId = 'chapter-1-quiz'
const learners = 12
const course = fileURLToPath(new URL(`../../../packages/content/courses/${courseId}`, import.meta.url))
const main = fileURLToPath(new URL('main.ts', import.meta.url))
const kill = new URL('kill.fixture.ts', import.meta.url).href

let folder: string
let file: string
let store: Store
let service: Awaited<ReturnType<typeof listen>>
let baseUrl: string
let secret: string
let lectern: Lectern
let requests: string[]
let release: (changes?: { title?: string; passingScore?: number }) => Promise<void>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lms-sync-'))
  const { bundle, assets } = await compile(course)
  if (!bundle) throw new Error('The sample course does not compile.')
  store = await openStore({ database: ':memory:' })
  release = async ({ title, passingScore } = {}) => {
    const { hash: _hash, ...content } = bundle
    const graded = {
      ...content,
      course: { ...content.course, title: title ?? content.course.title },
      quizzes: content.quizzes.map((quiz) =>
        quiz.id === quizId ? { ...quiz, mode: 'graded' as const, review: expandReview('graded'), passingScore } : quiz,
      ),
    }
    await store.seed({ ...graded, hash: sha256(canonicalJson(graded)) }, assets)
  }
  await release()
  secret = (await store.createApiKey({ kind: 'secret', name: 'LMS', scopes: [...scopes] })).secret
  service = await listen({ fetch: createApp({ store, rateLimit: 0 }).fetch, hostname: '127.0.0.1', port: 0 })
  baseUrl = service.origin
  const teacher = new Lectern({ baseUrl, apiKey: secret })
  for (let learner = 1; learner <= learners; learner++) {
    const { id } = await teacher.attempts.create({ courseId, quizId, learnerId: `student-${learner}` })
    await teacher.attempts.submit(id)
  }
}, 60_000)
beforeEach(async () => {
  file = join(folder, `${Math.random()}.db`)
  requests = []
  const fetch = (url: string, init: RequestInit) => {
    requests.push(new URL(url).pathname)
    return globalThis.fetch(url, init)
  }
  lectern = new Lectern({ baseUrl, apiKey: secret, fetch })
})
afterEach(() => rm(file, { force: true }))
afterAll(async () => {
  await service.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

/** Everything in the database of the LMS but the checkpoint, whose time differs. */
function readAll(name = file): Record<string, unknown[]> {
  const db = new Database(name, { readonly: true })
  const tables = ['courses', 'modules', 'module_items', 'assignments', 'grades']
  const all = Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all()]))
  db.close()
  return all
}

async function sync(name = file, pageSize = 100) {
  const gradebook = new Gradebook(name)
  try {
    return await syncCourse({ lectern, gradebook, courseId, pageSize })
  } finally {
    gradebook.close()
  }
}

/** The command in a process of its own, which is killed after so many statements. */
async function runCommand(args: string[], env: Record<string, string> = {}, killAfter?: number) {
  const killed = killAfter ? ['--import', kill] : []
  const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', ...killed, main, ...args], {
    env: { ...process.env, LECTERN_BASE_URL: baseUrl, LECTERN_API_KEY: secret, KILL_AFTER: `${killAfter}`, ...env },
  })
  const lines: string[] = []
  createInterface(child.stdout).on('line', (line) => lines.push(line))
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => child.on('close', (...end) => resolve(end)))
  return { code, signal, lines, stderr: stderr.trim() }
}

describe('the sync', () => {
  it('mirrors the outline and the grades, and writes nothing on a second run', async () => {
    expect(await sync()).toMatchObject({ grades: learners, outline: expect.any(Number) })
    const first = readAll()
    expect(first.modules).toHaveLength(6)
    expect(first.module_items).toHaveLength(36)
    expect(first.assignments).toContainEqual(expect.objectContaining({ id: quizId, hidden: 0 }))
    expect(first.grades).toHaveLength(learners)
    requests = []
    expect(await sync()).toMatchObject({ outline: 0, grades: 0 })
    expect(requests.some((path) => path.endsWith('/outline'))).toBe(false)
    expect(readAll()).toEqual(first)
  })

  it('copies what changed since, and only that', async () => {
    await sync()
    const { id } = await lectern.attempts.create({ courseId, quizId, learnerId: 'late-comer' })
    await lectern.attempts.submit(id)
    expect(await sync()).toMatchObject({ outline: 0, grades: 1 })
    await lectern.learners.delete('late-comer')
  })

  it('mirrors another release, and hides the assignments that it no longer has', async () => {
    const gradebook = new Gradebook(file)
    const outline = await lectern.courses.outline(courseId)
    gradebook.putOutline({ ...outline, quizzes: [{ ...outline.chapters[0]!.quizzes[0]!, id: 'gone', mode: 'graded' }] }, 1, 'old')
    gradebook.close()
    await release({ title: 'Another title' })
    expect((await sync()).outline).toBeGreaterThan(0)
    expect(readAll().courses).toMatchObject([{ title: 'Another title' }])
    expect(readAll().assignments).toContainEqual(expect.objectContaining({ id: 'gone', hidden: 1 }))
    await lectern.releases.publish(courseId, 1)
  })

  it('copies the grades that another release makes otherwise', async () => {
    await sync()
    const gradebook = new Gradebook(file)
    const skipOlder = () =>
      gradebook.putGrades(courseId, [], { since: new Date(Date.now() + 1).toISOString(), cursor: null, startedAt: null })
    const passedOf = () => new Set((readAll().grades as { passed: number | null }[]).map(({ passed }) => passed))
    expect(passedOf()).toEqual(new Set([null]))
    skipOlder()
    await new Promise((resolve) => setTimeout(resolve, 5))
    await release({ passingScore: 0.5 })
    expect(await sync()).toMatchObject({ grades: learners })
    expect(passedOf()).toEqual(new Set([0]))
    skipOlder()
    await new Promise((resolve) => setTimeout(resolve, 5))
    await lectern.releases.publish(courseId, 1)
    expect(await sync()).toMatchObject({ grades: learners })
    expect(passedOf()).toEqual(new Set([null]))
    gradebook.close()
  })

  it('erases a learner from both, and does nothing the second time', async () => {
    const { id } = await lectern.attempts.create({ courseId, quizId, learnerId: 'leaver' })
    await lectern.attempts.submit(id)
    await sync()
    const gradebook = new Gradebook(file)
    expect(await eraseLearner({ lectern, gradebook, learnerId: 'leaver' })).toBe(1)
    expect(await eraseLearner({ lectern, gradebook, learnerId: 'leaver' })).toBe(0)
    gradebook.close()
    await expect(lectern.attempts.get(id)).rejects.toThrow('attempt_not_found')
    expect(await sync()).toMatchObject({ grades: 0 })
    expect(readAll().grades).toHaveLength(learners)
  })

  // About 50 statements write the outline, then 4 each page.
  it.each([1, 20, 45, 50, 51, 52, 53, 54, 70, 85, 95])(
    'goes on after being killed after statement %i, and ends with what an undisturbed run has',
    async (statement) => {
      const undisturbed = join(folder, `undisturbed-${statement}.db`)
      await sync(undisturbed)
      const whole = readAll(undisturbed)
      const killed = await runCommand(['--database', file, '--page-size', '1', courseId], {}, statement)
      expect(killed).toMatchObject({ signal: 'SIGKILL', stderr: '' })
      const { grades, ...outline } = readAll()
      if (outline.courses!.length) expect({ ...outline, grades: whole.grades }).toEqual(whole)
      else expect(Object.values(outline).flat()).toEqual([])
      // Pages of one grade: none is read twice.
      expect(await sync(file, 1)).toMatchObject({ pages: learners - grades!.length, grades: learners - grades!.length })
      expect(readAll()).toEqual(whole)
      expect(await sync(file)).toMatchObject({ outline: 0, grades: 0 })
    },
    60_000,
  )

  it('begins the copy again when the service no longer knows the cursor', async () => {
    const gradebook = new Gradebook(file)
    gradebook.putGrades(courseId, [], { since: null, cursor: 'of-another-time', startedAt: new Date().toISOString() })
    gradebook.close()
    expect(await sync()).toMatchObject({ grades: learners })
  })

  it('misses no grade that changes behind the cursor', async () => {
    const gradebook = new Gradebook(file)
    let changed = false
    const changeFirst = async () => {
      if (changed) return
      changed = true
      const { id } = await lectern.attempts.create({ courseId, quizId, learnerId: 'student-1' })
      await lectern.attempts.submit(id)
    }
    const slow = lectern.withOptions({
      fetch: async (url, init) => {
        const response = await globalThis.fetch(url, init)
        if (url.includes('cursor=')) await changeFirst()
        return response
      },
    })
    await syncCourse({ lectern: slow, gradebook, courseId, pageSize: 2 })
    expect(changed).toBe(true)
    await syncCourse({ lectern, gradebook, courseId })
    gradebook.close()
    const { data } = await lectern.grades.list({ course: courseId, limit: 100 })
    const expected = data.map(({ learnerId, updatedAt }) => [learnerId, updatedAt]).sort()
    expect((readAll().grades as { user_id: string; updated_at: string }[]).map((row) => [row.user_id, row.updated_at]).sort()).toEqual(
      expected,
    )
  })
})

describe('the command', () => {
  it('copies every course, and ends with 0', async () => {
    const { code, lines, stderr } = await runCommand(['--database', file])
    expect([code, stderr]).toEqual([0, ''])
    expect(lines.at(-1)).toMatch(/^ai-deployment-and-management: \d+ rows of the outline and 12 grades written$/)
    const erased = await runCommand(['--database', file, '--erase', 'nobody'])
    expect(erased).toMatchObject({ code: 0, lines: ['nobody: erased, 0 grades deleted'] })
  }, 60_000)

  it.each([
    ['an unknown course', ['nope'], {}, 1, /^lms-sync: nope: 404 course_not_found: .*\(request /],
    ['no base URL', [courseId], { LECTERN_BASE_URL: '' }, 1, /^lms-sync: Pass `baseUrl` \(or set LECTERN_BASE_URL\)/],
    ['no key', [courseId], { LECTERN_API_KEY: '' }, 1, /key_required/],
    ['a key with a line break', [courseId], { LECTERN_API_KEY: 'lk_sec_a\n' }, 1, /line break/],
    ['an unknown option', ['--fast'], {}, 2, /Usage: lms-sync/],
    ['a strange page size', ['--page-size', 'many'], {}, 2, /number from 1 to 100/],
  ])(
    'says what is wrong with %s',
    async (_, args, env, code, message) => {
      const { code: ended, stderr } = await runCommand(['--database', file, ...args], env)
      expect([ended, stderr]).toEqual([code, expect.stringMatching(message)])
      expect(stderr).not.toContain('    at ')
    },
    60_000,
  )

  it('says what is wrong with a database that is none, and with a service that is another', async () => {
    const text = join(folder, 'text.db')
    await writeFile(text, 'This is a letter, and not a database at all. '.repeat(100))
    expect(await runCommand(['--database', text])).toMatchObject({ code: 1, stderr: expect.stringMatching(/text\.db cannot be opened/) })
    const other = createServer((_, res) => res.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>'))
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const env = { LECTERN_BASE_URL: `http://127.0.0.1:${(other.address() as AddressInfo).port}` }
    expect(await runCommand(['--database', file], env)).toMatchObject({ code: 1, stderr: expect.stringMatching(/is the base URL right/) })
    other.close()
  }, 60_000)
})
