// `npm start`: set up, migrate, seed, serve. The service runs in this very process, so a signal needs no forwarding.
import { join } from 'node:path'
import { bootstrap, root, runMain } from './bootstrap.mjs'

runMain(async () => {
  watchParent()
  await bootstrap({ build: true })
  process.env.LECTERN_SEED ??= join(root, 'packages', 'content', 'courses')
  process.env.LECTERN_DB ??= join(root, '.lectern', 'lectern.db')
  await import('../packages/api/dist/main.cjs')
})

/** npm dies of a signal without passing it on to what it started: when the parent is gone, stop as if asked to. */
function watchParent() {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  timer.unref()
}
