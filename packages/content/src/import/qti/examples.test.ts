import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createReport } from '../report'
import { openSource } from '../source/open-source'
import { compareScores } from './compare.fixture'
import { readQti } from './read-qti'

/*
 * Set LECTERN_QTI_EXAMPLES to folders of items, separated by colons, to import each item in them and to compare its scores with those of its
 * own response processing. The examples of 1EdTech may not be passed on, so that they are not part of the repository.
 */
const folders = (process.env.LECTERN_QTI_EXAMPLES ?? '').split(':').filter(Boolean)

async function readFolder(folder: string) {
  const report = createReport(path.basename(folder))
  const tree = await openSource(folder, report)
  const course = tree && (await readQti(tree, report))
  await tree?.close()
  const questions = (course?.chapters ?? []).flatMap(({ quiz }) => quiz?.questions ?? [])
  return { report, questions }
}

it.skipIf(folders.length === 0)(
  'scores the items of others as they do themselves, in every version (skipped unless LECTERN_QTI_EXAMPLES names folders of them)',
  async () => {
    const scores = new Map<string, Map<string, number>>()
    const faults: unknown[] = []
    for (const folder of folders) {
      const { report, questions } = await readFolder(folder)
      const items = report.items.filter(({ kind }) => kind === 'question')
      const named = items.filter(({ outcome }) => outcome === 'left-out')
      let [compared, combinations] = [0, 0]
      for (const { draft, item } of questions) {
        const { file } = item.item
        const result = compareScores(await readFile(path.join(folder, file), 'utf8'), draft)
        if (!result) continue
        compared += 1
        combinations += result.combinations
        for (const difference of result.differences.slice(0, 3)) faults.push({ folder, file, ...difference })
        const name = `${path.basename(file)} ${result.declared}`
        const before = scores.get(name)
        scores.set(name, result.scores)
        for (const [response, points] of result.scores) {
          const other = before?.get(response)
          if (other !== undefined && Math.abs(other - points) > 1e-6) faults.push({ folder, file, response, other, points })
        }
      }
      console.log(
        `${folder}: ${items.length} items, ${questions.length} read, ${named.length} named; ${compared} compared in ${combinations} combinations`,
      )
      expect(items.length).toBe(questions.length + named.length)
    }
    expect(faults).toEqual([])
  },
  300_000,
)
