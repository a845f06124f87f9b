import { compileOrReport } from './check'
import { type Connection, connect } from './connection'
import { type ExitCode, exitCode } from './exit-code'
import { describePlan } from './plan'
import { count, type Terminal } from './terminal'

/**
 * `lectern push DIR`: uploads missing assets and creates a release. Refused when another release was published since the plan was made, by
 * this command or by the one whose `planHash` is passed.
 */
export async function push(
  terminal: Terminal,
  dir: string,
  {
    json = false,
    publish = true,
    notes,
    planHash,
    ...connection
  }: Connection & { json?: boolean; publish?: boolean; notes?: string; planHash?: string },
): Promise<ExitCode> {
  const compiled = await compileOrReport(terminal, dir)
  if (!compiled) return exitCode.courseHasErrors
  const { bundle, assets } = compiled
  const { id } = bundle.course
  const release = await connect(connection, async (lectern) => {
    const planned = await lectern.releases.plan(id, bundle)
    if (!json) for (const line of describePlan(planned, terminal)) terminal.err(line)
    for (const { hash, name } of planned.missingAssets) {
      const bytes = assets.get(hash)
      if (bytes) await lectern.assets.upload(hash, new Blob([new Uint8Array(bytes)]))
      if (!json) terminal.err(`uploaded ${name}`)
    }
    return lectern.releases.create(id, bundle, { publish, notes, planHash: planHash ?? planned.planHash })
  })
  if (json) terminal.out(JSON.stringify(release, null, 2))
  else if (release.created) {
    const what = release.current ? terminal.colors.green('published') : 'created as a preview'
    terminal.err(`${id}: release ${release.number} ${what} (${count(bundle.chapters.length, 'chapter')})`)
  } else {
    const hint = release.current || !publish ? '' : `; to publish it: lectern publish ${id} ${release.number}`
    terminal.err(`${id}: equal to release ${release.number}, nothing was created${hint}`)
  }
  return exitCode.ok
}
