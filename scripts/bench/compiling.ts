import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Row } from './harness'

const chapters = 100
const sectionsPerChapter = 50

/** A section of 250 words with two formulas and a block of code, different from every other. */
function section(index: number): string {
  const sentence = (at: number) => `Sentence ${index}-${at} says *something* about [rates](https://example.org/${index}) of ${at} in ten.`
  const paragraph = (from: number) => Array.from({ length: 8 }, (_, at) => sentence(from + at)).join('\n')
  return [
    `---\ntitle: Section ${index}\n---\n\n${paragraph(0)}`,
    `## Part one of ${index}\n\n${paragraph(8)} The rate is $r_{${index}} = \\frac{a}{b}$.`,
    `$$\n\\sum_{i=1}^{${index + 1}} x_i\n$$`,
    `\`\`\`ts\nconst rate = (a: number, b: number): number => a / b + ${index}\nconsole.log(rate(1, 2))\n\`\`\``,
    paragraph(16),
  ].join('\n\n')
}

/** As it is published: from its sources, the compiler uses one processor. */
const built = pathToFileURL(path.resolve(import.meta.dirname, '../../packages/content/dist/index.js')).href

/** Compiling a course of 100 chapters with 50 sections each, and again after one section has changed. */
export async function measureCompiling(): Promise<Row[]> {
  const { compile } = (await import(built)) as typeof import('@lectern/content')
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'))
  const two = (index: number) => String(index + 1).padStart(3, '0')
  await writeFile(path.join(folder, 'course.yaml'), 'id: large\ntitle: Large\n')
  for (let chapter = 0; chapter < chapters; chapter++) {
    const dir = path.join(folder, `${two(chapter)}-chapter-${chapter}`)
    await mkdir(dir)
    await writeFile(path.join(dir, 'chapter.md'), `---\ntitle: Chapter ${chapter}\n---\n`)
    for (let index = 0; index < sectionsPerChapter; index++)
      await writeFile(path.join(dir, `${two(index)}-s-${chapter}-${index}.md`), section(chapter * sectionsPerChapter + index))
  }
  const memory: NonNullable<Parameters<typeof compile>[1]>['memory'] = new Map()
  const run = async (lint: boolean): Promise<number> => {
    const start = performance.now()
    const { issues } = await compile(folder, { lint, memory })
    if (issues.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(issues[0]))
    return performance.now() - start
  }
  const cold = await run(false)
  const linted = await run(true)
  await writeFile(path.join(folder, '050-chapter-49', '025-s-49-24.md'), section(999_999))
  const changed = await run(false)
  await rm(folder, { recursive: true })
  return [
    { what: '5,000 sections, the first time', ms: cold, limit: 'at most 20000 ms' },
    { what: '5,000 sections, again with advice', ms: linted },
    { what: '5,000 sections, one changed', ms: changed, limit: 'at most 2000 ms' },
  ]
}
