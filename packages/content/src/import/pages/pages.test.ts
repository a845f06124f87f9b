import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compile } from '../../compile/compile'
import { importCourse } from '../import-course'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'lectern-pages-'))
})
afterEach(() => rm(dir, { recursive: true }))

type Files = Record<string, string | Uint8Array>
async function write(folder: string, files: Files) {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), content)
  }
}

/** Imports a tree, checks that the course compiles and that importing again changes nothing. */
async function importTree(files: Files, format: Parameters<typeof importCourse>[0] = 'auto') {
  const source = path.join(dir, 'source')
  const course = path.join(dir, 'course')
  await write(source, files)
  const result = await importCourse(format, source)
  if (result.write.size === 0) return { ...result, texts: new Map<string, string>(), source, course }
  await write(course, Object.fromEntries(result.write))
  const { bundle, issues } = await compile(course)
  expect(bundle, JSON.stringify(issues)).toBeDefined()
  expect([...(await importCourse(format, source, { into: course })).write.keys()]).toEqual([])
  const texts = new Map([...result.write].map(([file, content]) => [file, String(content)]))
  return { ...result, texts, source, course }
}
const filesOf = (texts: ReadonlyMap<string, string>) =>
  [...texts.keys()].filter((file) => /\.(md|quiz\.yaml)$|quiz\.yaml$/.test(file)).sort()
const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code)
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

describe('a book of mdBook', () => {
  const book = {
    'book.toml': '[book]\ntitle = "Bread"\nlanguage = "en"\ndescription = "All about bread."\n',
    'src/SUMMARY.md':
      '# Bread\n\n[Welcome](welcome.md)\n\n# Baking\n\n- [Dough](dough/README.md)\n  - [Kneading](dough/kneading.md)\n    - [By hand](dough/hand.md)\n  - [Not yet]()\n- [Oven](oven.md)\n\n---\n\n[Thanks](thanks.md)\n',
    'src/welcome.md': '# Welcome\n\nStart with [dough](dough/index.html#what-it-is).\n',
    'src/dough/README.md': '# About dough\n\n## What it is\n\n![Dough](../img/dough.png)\n\n{{#include ../parts/tip.md:2:3}}\n',
    'src/dough/kneading.md':
      '# Kneading\n\nSee [the oven](../oven.md#no-such) and [this](missing.md).\n\n```rust\n{{#rustdoc_include ../parts/code.rs:main}}\n```\n\n{{#quiz ../parts/quiz.toml}}\n',
    'src/dough/hand.md': '# By hand\n\nPress and fold. \\{{#include x}}\n',
    'src/oven.md': '# The oven\n\nHot.\n',
    'src/thanks.md': 'Thank you.\n',
    'src/img/dough.png': png,
    'src/parts/tip.md': 'not this\nRest the dough.\nThen fold it.\nnot this\n',
    'src/parts/code.rs': '# hidden\nfn other() {}\n// ANCHOR: main\nfn main() {\n# let secret = 1;\n}\n// ANCHOR_END: main\n',
    'src/parts/quiz.toml':
      '[[questions]]\ntype = "MultipleChoice"\nprompt.prompt = "What rises?"\nprompt.distractors = ["Stone", "Sand"]\nanswer.answer = "Dough"\ncontext = "Yeast makes gas."\n\n[[questions]]\ntype = "MultipleChoice"\nprompt.prompt = "Which two?"\nprompt.distractors = ["Sand"]\nanswer.answer = ["Flour", "Water"]\n\n[[questions]]\nid = "gas"\ntype = "ShortAnswer"\nprompt.prompt = "Which gas?"\nanswer.answer = "carbon dioxide"\nanswer.alternatives = ["CO2"]\n\n[[questions]]\ntype = "Tracing"\nprompt.program = "fn main() {}"\nanswer.doesCompile = true\n',
  }

  it('keeps chapters, order and titles, and puts deeper pages behind the one that they are below', async () => {
    const { format, texts, issues } = await importTree(book)
    expect(format).toBe('mdbook')
    expect(filesOf(texts)).toEqual([
      '01-welcome/01-welcome-start.md',
      '01-welcome/chapter.md',
      '02-dough/01-dough-start.md',
      '02-dough/02-kneading.md',
      '02-dough/02-kneading.quiz.yaml',
      '02-dough/03-hand.md',
      '02-dough/chapter.md',
      '03-baking/01-oven.md',
      '03-baking/chapter.md',
      '04-thanks/01-thanks-start.md',
      '04-thanks/chapter.md',
    ])
    expect(parse(texts.get('course.yaml') ?? '')).toMatchObject({ id: 'bread', title: 'Bread', locale: 'en', summary: 'All about bread.' })
    expect(codes(issues)).toEqual(['import.file-lost', 'import.link-lost', 'import.question-type'])
    expect(issues.find(({ code }) => code === 'import.question-type')).toMatchObject({ file: 'src/parts/quiz.toml', line: 21 })
  })

  it('rewrites links and images, and drops anchors that there are not', async () => {
    const { texts, write: written } = await importTree(book)
    expect(texts.get('01-welcome/01-welcome-start.md')).toContain('[dough](../02-dough/01-dough-start.md#what-it-is)')
    expect(texts.get('02-dough/02-kneading.md')).toContain('See [the oven](../03-baking/01-oven.md) and this.')
    expect(texts.get('02-dough/01-dough-start.md')).toMatch(/!\[Dough\]\(\.\.\/assets\/dough-[0-9a-f]{12}\.png\)/)
    expect([...written.keys()].filter((file) => file.startsWith('assets/'))).toHaveLength(1)
  })

  it('includes files, lines and anchors, and leaves out hidden lines of Rust', async () => {
    const { texts } = await importTree(book)
    expect(texts.get('02-dough/01-dough-start.md')).toContain('Rest the dough.\nThen fold it.\n')
    expect(texts.get('02-dough/01-dough-start.md')).not.toContain('not this')
    expect(texts.get('02-dough/02-kneading.md')).toContain('```rust\nfn main() {\n}\n```')
    expect(texts.get('02-dough/03-hand.md')).toContain('{{#include x}}')
  })

  it('takes over the questions of a quiz that it can score', async () => {
    const { texts } = await importTree(book)
    const { questions } = parse(texts.get('02-dough/02-kneading.quiz.yaml') ?? '') as { questions: Record<string, unknown>[] }
    expect(questions).toMatchObject([
      { type: 'single-choice', prompt: 'What rises?', explanation: 'Yeast makes gas.' },
      { type: 'multiple-choice', prompt: 'Which two?', scoring: 'all-or-nothing' },
      { type: 'short-answer', answer: ['carbon dioxide', 'CO2'] },
    ])
    const [{ choices, answer }] = questions as [{ choices: { id: string; text: string }[]; answer: string }]
    expect(choices.find(({ id }) => id === answer)?.text).toBe('Dough')
  })

  it('changes only the page that has changed, and keeps the ids of pages that move', async () => {
    const { source, course } = await importTree(book)
    await write(source, { 'src/oven.md': '# The oven\n\nVery hot.\n' })
    const changed = await importCourse('mdbook', source, { into: course })
    expect([...changed.write.keys()].filter((file) => file.endsWith('.md'))).toEqual(['03-baking/01-oven.md'])
    await write(source, {
      'src/SUMMARY.md': book['src/SUMMARY.md']
        .replace('    - [By hand](dough/hand.md)\n', '')
        .replace('- [Oven]', '- [By hand](dough/hand.md)\n- [Oven]'),
    })
    const moved = await importCourse('mdbook', source, { into: course })
    expect(moved.issues.filter(({ code }) => code === 'import.gone')).toEqual([])
    expect([...moved.remove].sort()).toEqual(['02-dough/03-hand.md', '03-baking/01-oven.md'])
    expect([...moved.write.keys()].filter((file) => file.endsWith('.md')).sort()).toEqual(['03-baking/01-hand.md', '03-baking/02-oven.md'])
  })

  it('puts a new page into its place, with the numbers of the files behind it', async () => {
    const { source, course } = await importTree(book)
    await write(source, {
      'src/dough/rest.md': '# Rest\n\nWait.\n',
      'src/SUMMARY.md': book['src/SUMMARY.md'].replace('  - [Kneading]', '  - [Rest](dough/rest.md)\n  - [Kneading]'),
    })
    const { write: written, remove, issues } = await importCourse('mdbook', source, { into: course })
    expect(issues.map(({ code }) => code)).not.toContain('import.conflict')
    expect([...remove].sort()).toEqual(['02-dough/02-kneading.md', '02-dough/02-kneading.quiz.yaml', '02-dough/03-hand.md'])
    const names = [...written.keys()].filter((file) => file.startsWith('02-dough/')).sort()
    expect(names).toEqual(['02-dough/02-rest.md', '02-dough/03-kneading.md', '02-dough/03-kneading.quiz.yaml', '02-dough/04-hand.md'])
    for (const file of remove) await rm(path.join(course, file))
    await write(course, Object.fromEntries(written))
    expect((await compile(course)).bundle?.chapters[1]?.sections.map(({ id }) => id)).toEqual(['dough-start', 'rest', 'kneading', 'hand'])
    expect((await importCourse('mdbook', source, { into: course })).write.size).toBe(0)
  })

  it('keeps a page that is gone and says so; --prune removes it, unless an author has changed it', async () => {
    const { source, course } = await importTree(book)
    await write(source, { 'src/SUMMARY.md': book['src/SUMMARY.md'].replace('    - [By hand](dough/hand.md)\n', '') })
    const kept = await importCourse('mdbook', source, { into: course })
    expect([kept.remove, kept.issues.filter(({ code }) => code === 'import.gone').length]).toEqual([[], 1])
    expect((await importCourse('mdbook', source, { into: course, prune: true })).remove).toEqual(['02-dough/03-hand.md'])
    await write(course, { '02-dough/03-hand.md': '---\ntitle: By hand\n---\n\nOur own words.\n' })
    const edited = await importCourse('mdbook', source, { into: course, prune: true })
    expect([edited.remove, edited.issues.map(({ code }) => code).includes('import.gone')]).toEqual([[], true])
  })

  it.each<[string, Files, string]>([
    ['a file that is not there', { 'src/welcome.md': '{{#include none.md}}\n' }, 'is not in the source'],
    ['a file outside', { 'src/welcome.md': '{{#include ../../../etc/passwd}}\n' }, 'leads out of the source'],
    ['itself', { 'src/welcome.md': '{{#include welcome.md}}\n' }, 'includes itself'],
  ])('says where a page includes %s', async (_what, files, words) => {
    const { issues } = await importTree({ ...book, ...files })
    expect(issues.find(({ file }) => file === 'src/welcome.md')).toMatchObject({
      code: 'import.file-lost',
      message: expect.stringContaining(words),
    })
  })

  it('is refused without SUMMARY.md, and read with a broken book.toml', async () => {
    const { issues, write: written } = await importTree({ 'book.toml': '[book]\n', 'src/a.md': 'A\n' })
    expect([codes(issues), written.size]).toEqual([['import.nothing'], 0])
    await rm(path.join(dir, 'source'), { recursive: true })
    const broken = await importTree({ ...book, 'book.toml': '[book\ntitle = 1' })
    expect(broken.issues[0]).toMatchObject({ file: 'book.toml', line: 1, severity: 'warning' })
  })
})

describe('a curriculum', () => {
  const quizzes = JSON.stringify(
    [
      {
        quizzes: [
          {
            id: 1,
            title: 'Before dough',
            quiz: [
              {
                questionText: 'What is `flour`?',
                answerOptions: [
                  { answerText: 'Ground', isCorrect: 'true' },
                  { answerText: 'Rock', isCorrect: 'false' },
                ],
              },
            ],
          },
          {
            id: 2,
            title: 'After dough',
            quiz: [
              {
                questionText: 'Which?',
                answerOptions: [
                  { answerText: 'a', isCorrect: 'true' },
                  { answerText: 'b', isCorrect: 'true' },
                  { answerText: 'c', isCorrect: 'false' },
                ],
              },
            ],
          },
          {
            id: 3,
            title: 'Nobody links here',
            quiz: [
              {
                questionText: 'Why?',
                answerOptions: [
                  { answerText: 'a', isCorrect: 'true' },
                  { answerText: 'b', isCorrect: 'false' },
                ],
              },
            ],
          },
        ],
      },
    ],
    null,
    1,
  )
  const curriculum = {
    'README.md': '# Baking for beginners\n',
    'quiz-app/src/assets/translations/en.json': quizzes,
    'quiz-app/src/assets/translations/fr.json': '[]',
    '1-basics/README.md': '# The basics\n\nStart here.\n',
    '1-basics/translations/README.fr.md': '# Bases\n',
    '1-basics/1-dough/README.md':
      '# Dough\n\n[Pre-lecture quiz](https://example.org/quiz/1)\n\nMix. See [the assignment](assignment.md).\n\n[Post-lecture quiz](https://example.org/quiz/2?loc=en)\n',
    '1-basics/1-dough/assignment.md': '# Bake\n\nBake one.\n',
    '2-more/1-oven/README.md': '# Oven\n\nBack to [dough](../../1-basics/1-dough/README.md).\n\n[Quiz](https://example.org/quiz/2)\n',
  }

  it('has a chapter for each topic, and sections for lessons, assignments and quizzes before a lesson', async () => {
    const { format, texts, issues } = await importTree(curriculum)
    expect(format).toBe('curriculum')
    expect(filesOf(texts)).toEqual([
      '01-the-basics/01-dough-before.md',
      '01-the-basics/01-dough-before.quiz.yaml',
      '01-the-basics/02-dough.md',
      '01-the-basics/02-dough.quiz.yaml',
      '01-the-basics/03-dough-assignment.md',
      '01-the-basics/chapter.md',
      '02-more/01-oven.md',
      '02-more/chapter.md',
    ])
    expect(codes(issues)).toEqual(['import.scoring-changed', 'import.unplaced', 'import.member-lost'])
    const lesson = texts.get('01-the-basics/02-dough.md')
    expect(lesson).toContain('[Pre-lecture quiz](../01-the-basics/01-dough-before.md)')
    expect(lesson).toContain('[the assignment](../01-the-basics/03-dough-assignment.md)')
    expect(texts.get('02-more/01-oven.md')).toContain('[dough](../01-the-basics/02-dough.md)')
  })

  it('gives all points for either of two answers that the app takes, and says so at the question', async () => {
    const { texts, issues } = await importTree(curriculum)
    const [question] = (parse(texts.get('01-the-basics/02-dough.quiz.yaml') ?? '') as { questions: object[] }).questions
    expect(question).toMatchObject({
      type: 'single-choice',
      answer: 'a',
      choices: [{ text: 'a' }, { text: 'b', credit: 1 }, { text: 'c' }],
    })
    const line = quizzes.split('\n').findIndex((each) => each.includes('"Which?"')) + 1
    expect(issues[0]).toMatchObject({ file: 'quiz-app/src/assets/translations/en.json', line })
  })
})

describe('a tree of Markdown pages', () => {
  it('is in the order of positions, then of numbers in names', async () => {
    const { format, texts } = await importTree({
      'docs/intro.md': '---\ntitle: Hello\nsidebar_position: 1\ndescription: The start.\n---\n\nSee [the second](guide/2-second.md).\n',
      'docs/guide/_category_.json': '{"label":"The guide","position":2}',
      'docs/guide/10-tenth.md': '# Tenth\n',
      'docs/guide/2-second.md': '# Second\n\nText.\n',
      'docs/guide/last.mdx': '---\nweight: 99\n---\n\n# Last\n',
      'docs/guide/first.md': '---\norder: 1\n---\n\n# First\n',
      'docs/guide/draft.md': '---\ndraft: true\n---\n\n# Draft\n',
      'docs/advanced/_index.md': '+++\ntitle = "Advanced"\nweight = 1\n+++\n\nIntro.\n',
      'docs/advanced/deep/page.md': '# Deep\n',
    })
    expect(format).toBe('markdown')
    expect(filesOf(texts)).toEqual([
      '01-source/01-intro.md',
      '01-source/chapter.md',
      '02-advanced/01-advanced-start.md',
      '02-advanced/02-page.md',
      '02-advanced/chapter.md',
      '03-the-guide/01-first.md',
      '03-the-guide/02-last.md',
      '03-the-guide/03-second.md',
      '03-the-guide/04-tenth.md',
      '03-the-guide/chapter.md',
    ])
    expect(texts.get('01-source/01-intro.md')).toMatch(
      /title: Hello\nsummary: The start\.[\s\S]*\[the second\]\(\.\.\/03-the-guide\/03-second\.md\)/,
    )
  })

  it('follows _toc.yml, and names pages that it does not list', async () => {
    const { texts, issues } = await importTree({
      '_toc.yml':
        'format: jb-book\nroot: start\nparts:\n  - caption: Baking\n    chapters:\n      - file: oven\n      - file: dough\n        sections:\n          - file: knead\n      - file: gone\n',
      'start.md': '# Start\n',
      'oven.md': '# Oven\n',
      'dough.md': '# Dough\n',
      'knead.md': '# Knead\n',
      'other.md': '# Other\n',
    })
    expect(filesOf(texts)).toEqual([
      '01-start/01-start-start.md',
      '01-start/chapter.md',
      '02-baking/01-oven.md',
      '02-baking/chapter.md',
      '03-dough/01-dough-start.md',
      '03-dough/02-knead.md',
      '03-dough/chapter.md',
    ])
    expect(codes(issues).sort()).toEqual(['import.file-lost', 'import.unplaced'])
  })

  it('turns admonitions into alerts, and leaves code alone', async () => {
    const { texts } = await importTree({
      'a.md':
        '# A\n\n:::tip[Try it]\n\nMix *well*.\n\n:::\n\n```{warning}\nHot!\n```\n\n!!! note\n    Rest.\n\n    Then bake.\n\n```md\n:::tip\nno\n:::\n```\n',
    })
    const [text = ''] = [...texts].filter(([file]) => /01-a\.md$/.test(file)).map(([, content]) => content)
    expect(text).toContain('> [!TIP]\n> **Try it**\n>\n> Mix *well*.\n')
    expect(text).toContain('> [!WARNING]\n> Hot!\n')
    expect(text).toContain('> [!NOTE]\n> Rest.\n>\n> Then bake.\n')
    expect(text).toContain('```md\n:::tip\nno\n:::\n```')
  })

  it('makes questions of task lists only where the front matter asks for it', async () => {
    const list = 'What rises?\n\n- [ ] Stone\n- [x] Dough\n'
    const { texts } = await importTree({
      'a.md': `# A\n\n${list}`,
      'b.md': `---\nquiz: true\n---\n\n# B\n\nRead on.\n\n${list}\nThe end.\n`,
    })
    expect(filesOf(texts).filter((file) => file.endsWith('.yaml'))).toEqual(['01-source/02-b.quiz.yaml'])
    expect(texts.get('01-source/01-a.md')).toContain('- [x] Dough')
    expect(texts.get('01-source/02-b.md')).toMatch(/Read on\.\n\nThe end\.\n$/)
    expect(parse(texts.get('01-source/02-b.quiz.yaml') ?? '')).toMatchObject({
      questions: [{ type: 'single-choice', prompt: 'What rises?', answer: 'b', choices: [{ text: 'Stone' }, { text: 'Dough' }] }],
    })
  })

  it('reads a page whose front matter is broken, and says where', async () => {
    const { texts, issues } = await importTree({ 'a.md': '---\ntitle: [A\n---\n\n# Real title\n\nText.\n' })
    expect([...texts.values()].join('\n')).toContain('title: Real title')
    expect(issues).toMatchObject([{ code: 'import.member-lost', file: 'a.md', line: 2 }])
  })

  it('converts HTML that would not be shown, so that the course compiles', async () => {
    const { texts } = await importTree({
      'a.md': '# A\n\n<form><p>Kept <b>text</b></p></form>\n\n<script>evil()</script>\n\nEnd [here](b.md).\n',
      'b.md': '# B\n',
    })
    expect(texts.get('01-source/01-a.md')).toContain('text')
    expect(texts.get('01-source/01-a.md')).not.toContain('evil')
    expect(texts.get('01-source/01-a.md')).toContain('[here](../01-source/02-b.md)')
  })
})
