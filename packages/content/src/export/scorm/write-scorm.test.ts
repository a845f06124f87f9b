import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { compile } from '../../compile/compile'
import { exportToMemory } from '../export-folder.fixture'
import type { ExportOptions } from '../model'
import { timespan } from './player/timespan'

const made: string[] = []
afterEach(async () => {
  for (const dir of made.splice(0)) await rm(dir, { recursive: true })
})

const origin = 'https://courses.example.com'

/** A course whose keys, feedback and explanations all hold the same word. */
async function writeCourse(word = 'CANARY', settings: object = {}): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-scorm-'))
  made.push(dir)
  const right = word === 'CANARY' ? 'a' : 'b'
  const quiz = {
    id: 'dough-quiz',
    title: 'Dough & more',
    passingScore: 0.6,
    questions: [
      {
        id: 'one',
        type: 'single-choice',
        prompt: 'Which `</script>` rises?',
        choices: [
          { id: 'a', text: 'Dough', feedback: `${word} feedback` },
          { id: 'b', text: 'Salt', feedback: `${word} feedback` },
        ],
        answer: right,
        explanation: `${word} explanation`,
      },
      { id: 'two', type: 'short-answer', prompt: 'What?', answer: [`${word} accepted`] },
      { id: 'three', type: 'self-check', prompt: 'Look.', answer: `${word} to see` },
      { id: 'four', type: 'numeric', prompt: 'How many?', answer: word === 'CANARY' ? 40514 : 3 },
    ],
    ...settings,
  }
  const files: Record<string, string> = {
    'course.yaml': 'id: bread\ntitle: Bread & Butter\n',
    'overview.md': 'About bread.\n',
    'glossary.yaml': 'terms:\n  - { term: Crumb, definition: What is *inside*. }\n',
    '01-dough/chapter.md': '---\ntitle: Dough\nmilestones: [Know dough]\n---\n\nHello.\n',
    '01-dough/01-start.md':
      '---\ntitle: Start\n---\n\nSee [the end](02-end.md#at-last), or `lectern:section/end`.\n\n![A dot](../assets/a%20dot.svg)\n',
    '01-dough/02-end.md': '---\ntitle: End\n---\n\n## At last\n\n$x^2$\n',
    '01-dough/quiz.yaml': JSON.stringify(quiz),
    'assets/a dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n',
  }
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true })
    await writeFile(path.join(dir, name), content)
  }
  expect((await compile(dir)).issues).toEqual([])
  return dir
}

async function pack(dir: string, options: ExportOptions = { origin }) {
  const { bytes, issues, counts } = await exportToMemory('scorm', dir, options)
  const files = new Map(Object.entries(unzipSync(bytes as Uint8Array)).map(([name, content]) => [name, Buffer.from(content).toString()]))
  return { bytes, files, issues, counts, read: (name: string) => files.get(name) ?? '' }
}

describe('a SCORM package', () => {
  it('has a page for each section and quiz, and lists every file', async () => {
    const { files, counts, issues, read } = await pack(await writeCourse())
    expect({ counts, issues }).toEqual({ counts: { exported: 3, leftOut: 0 }, issues: [] })
    const manifest = read('imsmanifest.xml')
    const scos = [...manifest.matchAll(/adlcp:scormtype="sco" href="([^"]+)"/g)].map(([, href]) => href)
    expect(scos).toEqual(['sections/start.html', 'sections/end.html', 'quizzes/dough-quiz.html'])
    expect(manifest).toContain('<title>Bread &#x26; Butter</title>')
    expect(manifest).toContain('<adlcp:masteryscore>60</adlcp:masteryscore>')
    const listed = new Set([...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href = '']) => decodeURIComponent(href)))
    expect([...listed].sort()).toEqual([...files.keys()].filter((name) => name !== 'imsmanifest.xml').sort())
    expect([...listed].filter((name) => name.startsWith('assets/'))).toEqual([expect.stringMatching(/^assets\/[0-9a-f]{64}\/a dot\.svg$/)])
  })

  it('has pages that link to each other and load nothing from elsewhere', async () => {
    const { read, files } = await pack(await writeCourse())
    expect(read('sections/start.html')).toContain('<a href="../sections/end.html#at-last">the end</a>')
    expect(read('sections/start.html')).toContain('<code>lectern:section/end</code>')
    expect(read('sections/end.html')).toContain('<math')
    for (const [name, content] of files)
      if (name.endsWith('.html')) expect(content, name).not.toMatch(/(?:src|href)="(?:https?:|\/|lectern:)/)
  })

  it('is the same for the same course', async () => {
    const dir = await writeCourse()
    expect(Buffer.compare((await pack(dir)).bytes as Buffer, (await pack(dir)).bytes as Buffer)).toBe(0)
  })

  it('has nothing of an answer key: another key gives the same bytes', async () => {
    const [one, two] = [await pack(await writeCourse('CANARY')), await pack(await writeCourse('OTHER'))]
    expect([...one.files.values()].join('\n')).not.toMatch(/CANARY|40514/)
    expect(Buffer.compare(one.bytes as Buffer, two.bytes as Buffer)).toBe(0)
  })

  it('has the keys of practice quizzes only when they are asked for, and says so in its name', async () => {
    const { read, issues } = await pack(await writeCourse(), { withKeys: true })
    expect(read('quizzes/dough-quiz.html')).toContain('CANARY accepted')
    expect(read('quizzes/dough-quiz.html').match(/<\/script>/g)).toHaveLength(2)
    expect(read('imsmanifest.xml')).toMatch(/identifier="lectern-bread-with-keys"[\s\S]*<title>Bread &#x26; Butter \(with-keys\)<\/title>/)
    expect(issues).toEqual([])
  })

  it.each<[string, object, ExportOptions, string]>([
    ['a graded quiz', { mode: 'graded' }, { origin }, 'it is graded; its page links to the server'],
    ['a graded quiz with keys', { mode: 'graded' }, { withKeys: true }, 'it is graded, and was left out'],
    ['a quiz with tries', { tries: { most: 2, penalty: 0.5 } }, { origin }, 'it has tries; its page links'],
    ['any quiz when no server is named', {}, {}, 'no server was named'],
  ])('says what becomes of %s, which has no question and no key in it', async (_title, settings, options, words) => {
    const { files, issues, read } = await pack(await writeCourse('CANARY', settings), options)
    expect(issues).toMatchObject([{ code: 'export.quiz-elsewhere', message: expect.stringContaining(words), file: '01-dough/quiz.yaml' }])
    expect([...files.values()].join('\n')).not.toMatch(/CANARY|40514|data-question="one"/)
    if (options.origin) expect(read('quizzes/dough-quiz.html')).toContain(`${origin}/reader/courses/bread/quizzes/dough-quiz`)
    else expect(files.has('quizzes/dough-quiz.html')).toBe(false)
  })
})

it.each([
  [0, '0000:00:00.00'],
  [59_994, '0000:00:59.99'],
  [59_996, '0000:01:00.00'],
  [3_600_000 * 25 + 61_500, '0025:01:01.50'],
  [3_600_000 * 20_000, '9999:00:00.00'],
])('%i milliseconds are %s of a session', (milliseconds, written) => {
  expect(timespan(milliseconds)).toBe(written)
})
