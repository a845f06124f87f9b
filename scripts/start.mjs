// `npm start`: set up, migrate, seed, serve. The service runs in this very process, so a signal needs no forwarding.
import { join } from 'node:path'
import { bootstrap, root, runMain } from './bootstrap.mjs'

runMain(async () => {
  watchParent()
  await bootstrap({ build: true })
  process.env.LECTERN_SEED ??= join(root, 'packages', 'content', 'courses')
  process.env.LECTERN_READER ??= join(root, 'examples', 'reader', 'dist')
  if (isTrial(process.env)) process.env.LECTERN_READER_SIGN_IN ??= 'development'
  process.env.LECTERN_DB ??= join(root, '.lectern', 'lectern.db')
  await import('../packages/api/dist/main.cjs')
})

/** Somebody tries it out on this machine, with a database of no other use: then anybody may sign in to the reader, with any name. */
function isTrial({ NODE_ENV, HOST, LECTERN_DB, LECTERN_TRUSTED_PROXIES }) {
  return NODE_ENV !== 'production' && !HOST && !LECTERN_DB && !LECTERN_TRUSTED_PROXIES
}

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
