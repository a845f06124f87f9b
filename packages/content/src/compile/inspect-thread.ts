import { parentPort } from 'node:worker_threads'
import { loadPipeline } from '../markdown/markdown'

/** A thread of `inspect-pages.ts`: lists of pages come in, lists of inspections go out. */
parentPort?.on('message', async (pages: string[]) => {
  const { inspect } = await loadPipeline()
  parentPort?.postMessage(pages.map((page) => inspect(page)))
})
