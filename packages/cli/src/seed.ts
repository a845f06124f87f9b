import { compileOrReport } from './check'
import { openDatabase } from './database'
import { type ExitCode, exitCode } from './exit-code'
import { count, type Terminal } from './terminal'

/** `lectern seed DIR…`: publishes each course as a release. Courses that equal an earlier release are skipped. */
export async function seed(terminal: Terminal, dirs: string[], { db, json = false }: { db: string; json?: boolean }): Promise<ExitCode> {
  const courses: NonNullable<Awaited<ReturnType<typeof compileOrReport>>>[] = []
  for (const dir of dirs) {
    const compiled = await compileOrReport(terminal, dir)
    if (compiled) courses.push(compiled)
  }
  // One course with errors stops them all: a partial seeding is easily overlooked.
  if (courses.length < dirs.length) return exitCode.courseHasErrors
  const store = await openDatabase(db)
  try {
    const results = []
    for (const { bundle, assets } of courses) {
      const result = await store.seed(bundle, assets)
      results.push(result)
      if (json) continue
      const what = result.created ? `${terminal.colors.green('published')} as release` : 'unchanged, release'
      terminal.err(`${result.course}: ${what} ${result.release} (${count(result.changes, 'row')} written)`)
    }
    if (json) terminal.out(JSON.stringify(results, null, 2))
    return exitCode.ok
  } finally {
    await store.close()
  }
}
