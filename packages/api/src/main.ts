import module from 'node:module'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'

/*
 * The one file that starts anything by being loaded. Node 22 and newer keep what they compile of the rest between starts; Node 20 has no
 * such cache.
 */
// Not in the types of Node 20.
;(module as { enableCompileCache?: () => void }).enableCompileCache?.()

if (isMainThread) void import('./service').then(({ run }) => run(process.env, new URL(import.meta.url)))
// Workers load only what they need.
else void import('./worker').then(({ runJob }) => runJob(parentPort as NonNullable<typeof parentPort>, workerData))
