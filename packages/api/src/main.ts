import module from 'node:module'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'

/*
 * The only module with side effects: importing it starts the service. Node 22.1 and newer cache the compiled code between starts.
 */
// Missing from the types of Node 20.
;(module as { enableCompileCache?: () => void }).enableCompileCache?.()

if (isMainThread) void import('./service').then(({ run }) => run(process.env, new URL(import.meta.url)))
// A worker loads only its own code.
else void import('./worker').then(({ runJob }) => runJob(parentPort as NonNullable<typeof parentPort>, workerData))
