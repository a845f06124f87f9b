import { describe, expect, it } from 'vitest'
import { importTree } from '../import-course'
import { createReport } from '../report'
import type { SourceTree } from '../source/source-tree'
import { readFencedDivs, withAltTexts } from './fenced-divs'

const folder = (files: Record<string, string>): SourceTree => ({
  name: 'bread',
  kind: 'folder',
  files: Object.keys(files).sort(),
  read: async (file) => (files[file] === undefined ? undefined : Buffer.from(files[file])),
  close: async () => {},
})

const dough = `---
title: Dough
teaching: 20
---

:::::: questions

- Why does it rise?

::::::

:::::: objectives

- Tell when a dough is ready.

::::::

Mix it, then [bake](02-bake.md#oven).

::: challenge

## Which flour?

Name one.

::: solution

Rye.

:::
:::

::::::: callout

## Beware

Wash your hands.

:::::::

::: instructor
Bring flour.
:::

::: keypoints
- Yeast makes gas.
:::
`
const lesson = {
  'config.yaml': "title: 'Bread'\nepisodes:\n- 01-dough.md\n- 02-bake.md\n",
  'episodes/01-dough.md': dough,
  'episodes/02-bake.md': '---\ntitle: Baking\n---\n\n## Oven\n\nBake.\n',
  'learners/setup.md': '# Setup\n',
}

async function importLesson(files: Record<string, string>) {
  const { write, issues, format } = await importTree('auto', folder(files), createReport('bread'))
  return { texts: new Map([...write].map(([file, content]) => [file, String(content)])), issues, format }
}

describe('a lesson of the Carpentries', () => {
  it('gives a chapter for each episode: objectives as milestones, questions as introduction, solutions folded', async () => {
    const { texts, issues, format } = await importLesson(lesson)
    expect(format).toBe('carpentries')
    const chapter = texts.get('01-dough/chapter.md')
    expect(chapter).toContain('milestones:\n  - Tell when a dough is ready.')
    expect(chapter).toContain('- Why does it rise?')
    const section = [...texts].find(([file]) => /^01-dough\/01-.*\.md$/.test(file))?.[1] ?? ''
    expect(section).toContain('## Which flour?\n\nName one.')
    expect(section).toContain('<details>\n<summary>Solution</summary>\n\nRye.\n\n</details>')
    expect(section).toContain('> [!NOTE]\n> **Beware**\n>\n> Wash your hands.')
    expect(section).toContain('## Key points\n\n- Yeast makes gas.')
    expect(section).toMatch(/\[bake\]\(\.\.\/02-baking\/01-bake[^)]*\.md#oven\)/)
    expect(section).not.toContain('Bring flour')
    expect(issues.map(({ file, line, code }) => [file, line, code])).toEqual([
      ['bread', 1, 'import.member-lost'],
      ['episodes/01-dough.md', dough.split('\n').indexOf('::: instructor') + 1, 'import.member-lost'],
    ])
  })

  it('ends with the glossary, whose terms are headings that links lead to', async () => {
    const { texts, issues } = await importLesson({
      'config.yaml': 'episodes:\n- 01-dough.md\n',
      'episodes/01-dough.md': '---\ntitle: Dough\n---\n\nIt has [yeast](../learners/reference.md#wild-yeast).\n',
      'learners/reference.md':
        '---\ntitle: Glossary\n---\n\n{:auto\\_ids}\n[wild yeast]{#wild-yeast}\n:   Yeast that nobody\nhas added.\n\nrye\n:   A grain.\n',
    })
    const pages = [...texts].filter(([file]) => /\/0\d-/.test(file))
    expect(pages.map(([file]) => file)).toEqual(['01-dough/01-dough-start.md', '02-glossary/01-reference.md'])
    expect(pages[0]?.[1]).toContain('It has [yeast](../02-glossary/01-reference.md#wild-yeast).')
    expect(pages[1]?.[1]).toContain('### wild yeast\nYeast that nobody\nhas added.\n\n### rye\nA grain.')
    expect(issues).toEqual([])
  })

  it('takes the order of config.yaml, and names episodes that are missing or not listed', async () => {
    const { texts, issues } = await importLesson({ ...lesson, 'config.yaml': 'episodes:\n- 02-bake.md\n- 03-none.md\n' })
    expect(texts.has('01-baking/chapter.md')).toBe(true)
    expect(issues.filter(({ file }) => file === 'config.yaml').map(({ code, message }) => [code, message])).toEqual([
      ['import.file-lost', expect.stringContaining('03-none.md')],
      ['import.member-lost', expect.stringContaining('1 episodes')],
    ])
  })

  it('names the place of broken YAML, and takes the episodes by name', async () => {
    const { texts, issues } = await importLesson({ ...lesson, 'config.yaml': 'title: Bread\nepisodes: [\n' })
    expect(texts.has('01-dough/chapter.md')).toBe(true)
    expect(issues).toContainEqual(expect.objectContaining({ file: 'config.yaml', code: 'import.member-lost', line: expect.any(Number) }))
  })
})

describe('fenced divs', () => {
  it('in code stay as they are', () => {
    expect(readFencedDivs('```\n::: solution\n:::\n```').markdown).toBe('```\n::: solution\n:::\n```')
  })

  it('that are not closed end with the page, and are named', () => {
    const { markdown, unclosed } = readFencedDivs('A\n\n::: solution\nB')
    expect(markdown).toContain('<summary>Solution</summary>\n\nB')
    expect(unclosed).toEqual([{ name: 'solution', line: 3 }])
  })

  it('may have attributes', () => {
    expect(readFencedDivs('::: {.hint}\nA\n:::').markdown).toContain('<summary>Hint</summary>')
  })
})

it('puts the alt text of an image into its brackets, and a caption below', () => {
  expect(withAltTexts('![A loaf](a.png){alt="A round loaf" width="40%"}')).toBe('![A round loaf](a.png)\n\n*A loaf*')
  expect(withAltTexts("![](a.png){alt='A loaf'}")).toBe('![A loaf](a.png)')
})
