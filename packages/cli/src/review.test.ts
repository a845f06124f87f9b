import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { json } from 'node:stream/consumers'
import pc from 'picocolors'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runProgram } from './program'

let folder = ''
const closing: (() => unknown)[] = []
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'lectern-review-')), 'course')
  await cp(resolve(import.meta.dirname, '../template'), folder, { recursive: true })
  for (const name of ['LECTERN_TUTOR_URL', 'LECTERN_TUTOR_MODEL', 'LECTERN_TUTOR_KEY']) vi.stubEnv(name, '')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const close of closing.splice(0)) await close()
  await rm(resolve(folder, '..'), { recursive: true, force: true })
})

async function review(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const terminal = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), colors: pc.createColors(false) }
  const code = await runProgram(terminal, ['review', folder, ...args])
  return { code, out: out.join('\n'), err: err.join('\n') }
}

interface Sent {
  section: { title: string; markdown: string } | null
  questions: { id: string; type: string; choices?: { id: string; text: string }[]; key: { choiceId?: string } }[]
}

/** A model that says what `answer` returns for what it was sent. Returns the requests that it got. */
async function startModel(answer: (sent: Sent) => unknown): Promise<{ headers: Record<string, unknown>; sent: Sent }[]> {
  const requests: { headers: Record<string, unknown>; sent: Sent }[] = []
  const server = createServer(async (incoming, outgoing) => {
    const { messages } = (await json(incoming)) as { messages: { content: string }[] }
    const sent = JSON.parse(messages.at(-1)?.content ?? '') as Sent
    requests.push({ headers: incoming.headers, sent })
    const said = answer(sent)
    if (typeof said === 'number') return void outgoing.writeHead(said).end()
    const content = typeof said === 'string' ? said : JSON.stringify({ suggestions: said })
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ choices: [{ message: { content } }] }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  closing.push(() => server.close())
  vi.stubEnv('LECTERN_TUTOR_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`)
  vi.stubEnv('LECTERN_TUTOR_MODEL', 'stub')
  return requests
}

const lineOf = async (file: string, text: string) => {
  const lines = (await readFile(join(folder, file), 'utf8')).split('\n')
  return lines.findIndex((line) => line.includes(text)) + 1
}

/** The first single choice about a section, with one of its wrong choices. */
const pick = ({ questions }: Sent) => {
  const question = questions.find(({ type }) => type === 'single-choice')
  const wrong = question?.choices?.find(({ id }) => id !== question.key.choiceId)
  return question && wrong ? { question, wrong } : undefined
}

describe('lectern review', () => {
  it('says how to set up a model when there is none, and asks nobody', async () => {
    const { code, out, err } = await review()
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^lectern: No model is set up.*LECTERN_TUTOR_URL/)
  })

  it('refuses settings that do not fit together', async () => {
    vi.stubEnv('LECTERN_TUTOR_URL', 'http://127.0.0.1:1/v1')
    expect(await review()).toMatchObject({ code: 2, err: expect.stringContaining('LECTERN_TUTOR_MODEL') })
  })

  it('reports the errors of a course instead of sending it', async () => {
    const requests = await startModel(() => [])
    await writeFile(join(folder, 'course.yaml'), 'id: x\n')
    expect((await review()).code).toBe(1)
    expect(requests).toEqual([])
  })

  it('sends each question once, with its key and the section that it names', async () => {
    const requests = await startModel(() => [])
    vi.stubEnv('LECTERN_TUTOR_KEY', 'model-key')
    const { code, err } = await review()
    expect(code).toBe(0)
    expect(err).toContain('0 suggestions by stub. A model can be wrong')
    const ids = requests.flatMap(({ sent }) => sent.questions.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(8)
    for (const { headers, sent } of requests) {
      expect(headers.authorization).toBe('Bearer model-key')
      expect(sent.questions.length).toBeLessThanOrEqual(8)
      for (const question of sent.questions) expect(question).toMatchObject({ key: { questionId: question.id } })
      expect(sent.section === null || sent.section.markdown.length > 100).toBe(true)
    }
  })

  it('prints suggestions with the file and the line of what they are about', async () => {
    let asked: { question: string; wrong: string } | undefined
    await startModel((sent) => {
      const found = asked ? undefined : pick(sent)
      if (!found || !sent.section) return []
      const { question, wrong } = found
      asked = { question: question.id, wrong: wrong.id }
      const { id: questionId } = question
      return [
        { questionId, kind: 'weak-distractor', choiceId: wrong.id, reason: 'Nobody picks it.', proposal: 'Something near.' },
        { questionId, kind: 'ambiguous-stem', reason: 'It has two readings.' },
        { questionId, kind: 'not-taught', reason: 'The section leaves it out.', choiceId: null, proposal: null },
      ]
    })
    const { code, out } = await review('--json')
    expect(code).toBe(0)
    const { model, suggestions, skipped } = JSON.parse(out)
    expect([model, skipped]).toEqual(['stub', []])
    const byKind = Object.fromEntries(suggestions.map((each: { kind: string }) => [each.kind, each]))
    const { 'weak-distractor': weak, 'ambiguous-stem': stem, 'not-taught': untaught } = byKind
    expect(weak).toMatchObject({ questionId: asked?.question, choiceId: asked?.wrong, proposal: 'Something near.' })
    expect(weak.file).toMatch(/quiz\.yaml$/)
    expect(weak.line).toBeGreaterThan(stem.line)
    expect(stem.line).toBeGreaterThan(await lineOf(stem.file, `id: ${asked?.question}`))
    expect(untaught.file).toMatch(/\d+-[a-z]+\.md$/)
  })

  it('drops what it did not ask for, and shows nothing that a terminal would obey', async () => {
    await startModel((sent) => {
      const found = pick(sent)
      if (!found || !sent.section) return []
      const { question, wrong } = found
      const right = question.key.choiceId
      return [
        { questionId: 'nobody', kind: 'ambiguous-stem', reason: 'Unknown question.' },
        { questionId: question.id, kind: 'weak-distractor', choiceId: 'nobody', reason: 'Unknown choice.' },
        { questionId: question.id, kind: 'weak-distractor', choiceId: right, reason: 'The right choice.' },
        { questionId: question.id, kind: 'weak-distractor', reason: 'No choice.' },
        { questionId: question.id, kind: 'rm -rf', reason: 'Unknown kind.' },
        { questionId: question.id, kind: 'ambiguous-stem', reason: 7 },
        'rubbish',
        null,
        {
          questionId: question.id,
          kind: 'weak-distractor',
          choiceId: wrong.id,
          reason: 'Weak\u001b[2J\u0007\r\nlectern: all is well\u202e\u009b1m.',
          proposal: '\u001b]0;title\u0007Better',
        },
      ]
    })
    const { out } = await review()
    expect(out).toMatch(
      /quiz\.yaml:\d+:\d+ suggestion weak-distractor [a-z0-9-]+, choice [a-z0-9-]+: Weak \[2J lectern: all is well 1m\.\n {2}perhaps: \]0;title Better/,
    )
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(out).not.toMatch(/Unknown|No choice|The right choice|rubbish/)
  })

  it.each([
    ['prose', 'The questions are fine.', 'something else than the JSON'],
    ['an error', 500, 'status 500'],
    ['a list that is none', '{"suggestions":"all"}', 'something else than the JSON'],
  ])('ends with 3 when the model answers with %s alone', async (_what, said, reason) => {
    await startModel(() => said)
    expect(await review()).toMatchObject({ code: 3, err: expect.stringContaining(`The model reviewed nothing: `) })
    expect((await review()).err).toContain(reason)
  })

  it('goes on after a part that the model did not answer, and says which one', async () => {
    let count = 0
    await startModel(() => (++count === 1 ? 503 : []))
    const { code, out } = await review('--json')
    expect(code).toBe(0)
    expect(JSON.parse(out).skipped).toEqual([
      { sectionId: expect.any(String), questionIds: expect.arrayContaining([expect.any(String)]), reason: expect.stringContaining('503') },
    ])
  })
})
