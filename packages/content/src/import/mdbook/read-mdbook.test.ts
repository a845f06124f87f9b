import { rm } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compile } from '../../compile/compile'
import { importCourse } from '../import-course'
import { codes, dir, type Files, filesOf, importTree, png, setUpFolder, write } from '../pages/pages.fixture'

setUpFolder()

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
    expect([...moved.write.keys()].filter((file) => file.endsWith('.md')).sort()).toEqual([
      '02-dough/02-kneading.md',
      '03-baking/01-hand.md',
      '03-baking/02-oven.md',
    ])
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
