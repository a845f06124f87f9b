import { fileURLToPath } from 'node:url'
import { runCompiled } from './compiled'

/** Starts the built service; `main.ts` is bundled as `service.cjs` beside this file. */
const { keep } = runCompiled(fileURLToPath(new URL('./service.cjs', import.meta.url)))
// It takes some milliseconds, once; not from the first readers.
setTimeout(keep, 10_000).unref()
// One that failed to start has compiled little of it.
process.once('exit', (code) => {
  if (code === 0) keep()
})
