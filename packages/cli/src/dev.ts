import { compile, hasErrors } from '@lectern/content'
import { watch } from 'chokidar'
import { requireFolder } from './folder'
import { reportIssues, summarize } from './report'
import type { Terminal } from './terminal'

const settleMs = 100

/** A running preview server. */
export interface Preview {
  url: string
  stop(): Promise<void>
}

/**
 * `lectern dev DIR`: serves a course from memory, and compiles it again when a file changes. While there are errors, it serves the last
 * version without errors.
 */
export async function dev(terminal: Terminal, dir: string, { port, host }: { port: number; host: string }): Promise<Preview> {
  await requireFolder(dir)
  // Imported late, because loading the service takes longer than checking a course.
  const { createApp, listen, openStore } = await import('@lectern/api')
  const store = await openStore({ database: ':memory:' })
  const app = createApp({ store, rateLimit: 0 })
  const { origin, close } = await listen({ fetch: app.fetch, hostname: host, port, setting: '--port' })
  terminal.err(`serving ${origin}/v1/courses, reference at ${origin}/docs`)

  const refresh = async (): Promise<void> => {
    const { bundle, assets, issues } = await compile(dir)
    await reportIssues(terminal, dir, issues)
    if (!bundle || hasErrors(issues)) {
      terminal.err(`${terminal.colors.red('not served')}: ${summarize(issues)}`)
      return
    }
    const { release, created } = await store.seed(bundle, assets)
    // Undoing a change gives an earlier release again, which seeding would not publish.
    if (!created) await store.publishRelease(bundle.course.id, release)
    terminal.err(`${terminal.colors.green('serving')} ${bundle.course.id}: ${summarize(issues)}`)
  }
  let work = refresh().catch((error) => terminal.err(`lectern: ${error}`))
  const watcher = watch(dir, { ignoreInitial: true, followSymlinks: false })
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      work = work.then(refresh).catch((error) => terminal.err(`lectern: ${error}`))
    }, settleMs)
  })
  await Promise.all([work, new Promise<void>((ready) => watcher.once('ready', () => ready()))])
  return {
    url: origin,
    stop: async () => {
      clearTimeout(timer)
      await watcher.close()
      await work
      await close(0)
      await store.close()
    },
  }
}
