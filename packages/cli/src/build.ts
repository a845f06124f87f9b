import { compileOrReport } from './check'
import { type ExitCode, exitCode } from './exit-code'
import { writeFolder } from './folder'
import { count, type Terminal } from './terminal'

/** `lectern build DIR --out DIR`: writes `ID.bundle.json` and `assets/HASH` into a new or empty folder. */
export async function build(terminal: Terminal, dir: string, { out, json = false }: { out: string; json?: boolean }): Promise<ExitCode> {
  const compiled = await compileOrReport(terminal, dir)
  if (!compiled) return exitCode.courseHasErrors
  const { bundle, assets } = compiled
  const name = `${bundle.course.id}.bundle.json`
  const files: [string, string | Uint8Array][] = [[name, `${JSON.stringify(bundle, null, 2)}\n`]]
  for (const [hash, bytes] of assets) files.push([`assets/${hash}`, bytes])
  await writeFolder(out, files)
  if (json) terminal.out(JSON.stringify({ course: bundle.course.id, hash: bundle.hash, bundle: name, assets: assets.size }))
  else terminal.err(`${terminal.colors.green('built')} ${bundle.course.id} into ${out}: ${name} and ${count(assets.size, 'asset')}`)
  return exitCode.ok
}
