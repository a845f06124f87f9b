import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { loadPipeline } from '../markdown/markdown'
import type { Inspection } from '../markdown/model'

/**
 * Pages are parsed on every core: 5,000 sections take 12 s on two, and 20 s on one. For less text than this, in characters, threads take
 * longer to start than they save.
 */
const worthThreads = 1_000_000
const pagesAtOnce = 50

/** Inspects pages, apart from those that `memory` has. */
export async function inspectPages(pages: string[], memory?: ReadonlyMap<string, Inspection>): Promise<Map<string, Inspection>> {
  const wanted = [...new Set(pages)].filter((page) => !memory?.has(page))
  const size = wanted.reduce((sum, page) => sum + page.length, 0)
  const inspections = size < worthThreads || isSource ? wanted.map((await loadPipeline()).inspect) : await inspectOnThreads(wanted)
  return new Map(wanted.map((page, index) => [page, inspections[index] as Inspection]))
}

async function inspectOnThreads(pages: string[]): Promise<Inspection[]> {
  const batches = Array.from({ length: Math.ceil(pages.length / pagesAtOnce) }, (_, index) =>
    pages.slice(index * pagesAtOnce, (index + 1) * pagesAtOnce),
  )
  const inspections: Inspection[][] = []
  let next = 0
  // Flags of the process, such as --input-type, are not meant for them.
  const threads = Array.from({ length: Math.min(availableParallelism(), batches.length) }, () => new Worker(threadFile, { execArgv: [] }))
  const work = async (thread: Worker) => {
    while (next < batches.length) {
      const at = next++
      thread.postMessage(batches[at])
      inspections[at] = (await once(thread, 'message'))[0]
    }
  }
  try {
    await Promise.all(threads.map(work))
    return inspections.flat()
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}

// Every bundle has it beside what it is called from, with the same ending. Node 20 starts no thread from TypeScript.
const ending = path.extname(fileURLToPath(import.meta.url))
const isSource = ending === '.ts'
const threadFile = new URL(`./inspect-thread${ending}`, import.meta.url)
