import path from 'node:path'
import { type Compiled, compile, type Inspection } from '@lectern/content'
import { watch } from 'chokidar'
import { requireFolder } from '../folder'
import { reportIssues, summarize } from '../report'
import type { Terminal } from '../terminal'
import { createPreview } from './preview'

/** Editors write a file in several steps. */
const settleMs = 20

/** A running preview server. */
export interface PreviewServer {
  url: string
  stop(): Promise<void>
}

/**
 * `lectern dev DIR`: shows a course in the browser, and serves it over the API from memory. Compiles it when a file changes, and tells open
 * pages. While there are errors, it serves the last version without errors. Reachable from this computer alone.
 *
 * @param options.strict adds advice on prose and quizzes.
 */
export async function dev(
  terminal: Terminal,
  dir: string,
  { port, strict = false }: { port: number; strict?: boolean },
): Promise<PreviewServer> {
  await requireFolder(dir)
  // Imported late, because loading the service takes longer than checking a course.
  const { listen } = await import('@lectern/api')
  const preview = createPreview()
  const api = createApi(() => preview.course())
  const { origin, close } = await listen({
    hostname: '127.0.0.1',
    port,
    setting: '--port',
    fetch: async (request) => {
      const { hostname, pathname } = new URL(request.url)
      // Another site could give its name the address of this computer, and read the course.
      if (!localNames.has(hostname)) return new Response(`Open the preview at ${origin}.\n`, { status: 421 })
      try {
        return await (isApi.test(pathname) ? api.fetch(request) : preview.fetch(request))
      } catch (error) {
        terminal.err(`lectern: ${pathname} failed: ${error instanceof Error ? error.stack : error}`)
        return new Response('The preview failed. The terminal says why.\n', { status: 500 })
      }
    },
  })

  // Texts that have not changed are not parsed again.
  const memory = new Map<string, Inspection>()
  const refresh = async (): Promise<void> => {
    const compiled = await compile(dir, { lint: strict, memory })
    preview.update(compiled)
    await report(terminal, dir, compiled)
  }
  const run = createLatest(() => refresh().catch((error) => terminal.err(`lectern: ${error}`)))
  terminal.err(`${terminal.colors.green('preview')} ${origin} (the API is at ${origin}/v1, its reference at ${origin}/docs)`)
  const watcher = watch(dir, { ignoreInitial: true, followSymlinks: false, ignored: isIgnored(dir) })
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), settleMs)
  })
  await Promise.all([run(), new Promise<void>((ready) => watcher.once('ready', () => ready()))])
  return {
    url: origin,
    stop: async () => {
      clearTimeout(timer)
      await watcher.close()
      await run.settled()
      preview.close()
      await close(0)
      await api.close()
    },
  }
}

const localNames = new Set(['localhost', '127.0.0.1', '[::1]'])
const isApi = /^\/(v1|docs|schemas|health|openapi\.json|metrics)(\/|$)/

/** True for what is no part of a course: hidden files and `node_modules`. */
const isIgnored =
  (dir: string) =>
  (file: string): boolean =>
    path
      .relative(dir, file)
      .split(path.sep)
      .some((name) => name === 'node_modules' || (name.startsWith('.') && name !== '.' && name !== '..'))

async function report(terminal: Terminal, dir: string, { bundle, issues }: Compiled): Promise<void> {
  await reportIssues(terminal, dir, issues)
  const what = bundle ? `${terminal.colors.green('showing')} ${bundle.course.id}` : terminal.colors.red('not shown')
  terminal.err(`${what}: ${summarize(issues)}`)
}

/** Runs work one at a time. What is asked for meanwhile runs once more afterwards, however often it was asked for. */
function createLatest(work: () => Promise<void>) {
  let running: Promise<void> | undefined
  let again = false
  const loop = async () => {
    do {
      again = false
      await work()
    } while (again)
    running = undefined
  }
  const run = (): Promise<void> => {
    again = true
    running ??= loop()
    return running
  }
  return Object.assign(run, { settled: async () => running })
}

/** The service on a database in memory, which gets the course when somebody asks for it. */
function createApi(course: () => Pick<Compiled, 'bundle' | 'assets'> | undefined) {
  let opened: Promise<Awaited<ReturnType<typeof open>>> | undefined
  let seeded: Promise<unknown> = Promise.resolve()
  let hash: string | undefined
  const open = async () => {
    const { createApp, openStore } = await import('@lectern/api')
    const store = await openStore({ database: ':memory:' })
    return { store, app: createApp({ store, rateLimit: 0 }) }
  }
  const seed = async (): Promise<void> => {
    const { bundle, assets } = course() ?? {}
    if (!bundle || !assets || bundle.hash === hash) return
    const { store } = await (opened as NonNullable<typeof opened>)
    const { release, created } = await store.seed(bundle, assets)
    // Undoing a change gives an earlier release again, which seeding would not publish.
    if (!created) await store.publishRelease(bundle.course.id, release)
    hash = bundle.hash
  }
  return {
    async fetch(request: Request): Promise<Response> {
      opened ??= open()
      seeded = seeded.then(seed, seed)
      await seeded
      return (await opened).app.fetch(request)
    },
    close: async () => (await opened)?.store.close(),
  }
}
