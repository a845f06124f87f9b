import { readdir, readFile } from 'node:fs/promises'
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

/** An item with the rules of its template in it, where the folder has that template. */
async function withTemplate(xml: string, folder: string): Promise<string> {
  const [reference = '', name] = /<qti-response-processing\s+template="[^"]*?([^/"]+\.xml)"\s*\/>/.exec(xml) ?? []
  const file = name && (await readdir(folder, { recursive: true })).find((each) => path.basename(each) === name)
  if (!file) return xml
  return xml.replace(reference, (await readFile(path.join(folder, file), 'utf8')).replace(/<\?xml[^>]*\?>/, ''))
}

/** What responses to some of the examples are worth, by file. */
const oracles: Record<string, [response: string[], points: number][]> = {
  'choice_multiple.xml': [
    [['H', 'O'], 2],
    [['H'], 1],
    [['H', 'Cl'], 0],
    [['H', 'He', 'O'], 0],
  ],
  'text_entry.xml': [
    [['York'], 1],
    [['york'], 0.5],
    [['YORK'], 0],
  ],
  'gap_match.xml': [
    [['W G1', 'Su G2'], 3],
    [['W G1'], 1],
    [['W G1', 'Sp G2'], 0],
  ],
  'order_partial_scoring.xml': [
    [['DriverC', 'DriverA', 'DriverB'], 2],
    [['DriverC', 'DriverB', 'DriverA'], 1],
    [['DriverA', 'DriverB', 'DriverC'], 0],
  ],
  'match.xml': [
    [['C R', 'D M', 'L M', 'P T'], 3],
    [['C R', 'D M'], 1.5],
  ],
  'slider.xml': [
    [['16'], 1],
    [['13'], 0.5],
  ],
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
        const result = compareScores(await withTemplate(await readFile(path.join(folder, file), 'utf8'), folder), draft)
        if (!result) continue
        compared += 1
        combinations += result.combinations
        for (const difference of result.differences.slice(0, 3)) faults.push({ folder, file, ...difference })
        const sorted = (response: readonly string[]) => [...response].sort().join()
        const isOrdered = draft.type === 'ordering'
        const found = [...result.scores].map(([response, points]) => {
          const [values] = Object.values(JSON.parse(response) as Record<string, string[] | null>)
          return [isOrdered ? (values ?? []).join() : sorted(values ?? []), points] as const
        })
        const pointsOf = new Map(found)
        for (const [response, points] of oracles[path.basename(file)] ?? []) {
          const ours = pointsOf.get(isOrdered ? response.join() : sorted(response))
          if (ours === undefined || Math.abs(ours - points) > 1e-6) faults.push({ folder, file, response, points, ours })
        }
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
