import { checkBundle } from '@lectern/content'
import { openEngine } from '../../packages/api/src/store/open'
import { seed } from '../../packages/api/src/store/releases/make'
import { planRelease } from '../../packages/api/src/store/releases/plan'
import { createBundle, sealBundle } from './bundles'
import { median, type Row } from './harness'

/** The plan of a one-word change in a course of 5,000 sections, from the parsed body on. */
export async function measurePlan(): Promise<Row[]> {
  const engine = await openEngine({ database: ':memory:' })
  const { hash: _hash, ...content } = createBundle('big', { chapters: 100, sections: 50, questions: 0 })
  await seed(engine, () => new Date(), sealBundle(content), new Map())
  const section = content.chapters[50]?.sections[20]
  if (section) section.markdown += ' More.'
  const json = JSON.stringify(sealBundle(content))
  const times = { check: [] as number[], plan: [] as number[], both: [] as number[] }
  let changes = 0
  for (let round = 0; round < 9; round++) {
    const input: unknown = JSON.parse(json)
    const start = performance.now()
    const { bundle } = await checkBundle(input)
    const checked = performance.now()
    if (!bundle) throw new Error('the bundle has faults')
    changes = (await planRelease(engine.session, Date.now(), bundle)).changes.length
    const planned = performance.now()
    times.check.push(checked - start)
    times.plan.push(planned - checked)
    times.both.push(planned - start)
  }
  await engine.close()
  return [
    { what: 'checking the bundle', ms: median(times.check), limit: '' },
    { what: 'comparing', ms: median(times.plan), limit: '' },
    { what: `together, ${changes} change`, ms: median(times.both), limit: 'under 300 ms' },
  ]
}
