import type { MessagePort, Worker } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import { type CreateReleaseOptions, createRelease, parseBundle, seed } from './make-release'
import { planRelease } from './plan'
import { prune, publishRelease } from './releases'
import { StoreError, type StoreErrorCode, type StoreFault } from './store-error'

/** Work that takes long enough to make readers wait. Arguments and results are plain data, so that it can run in another thread. */
const tasks = {
  seed: (db: Database, now: () => Date, { bundle, assets }: { bundle: unknown; assets: ReadonlyMap<string, Uint8Array> }) =>
    seed(db, now, bundle, assets),
  plan: async (db: Database, now: () => Date, { course, json }: { course: string; json: string }) =>
    planRelease(db, now().getTime(), parseBundle(db, json, course)),
  create: async (
    db: Database,
    now: () => Date,
    { course, json, options }: { course: string; json: string; options: CreateReleaseOptions },
  ) => createRelease(db, now, parseBundle(db, json, course), options),
  publish: async (db: Database, now: () => Date, { course, number }: { course: string; number: number }) =>
    publishRelease(db, now, course, number),
  prune: async (db: Database, now: () => Date, { days }: { days: number }) => prune(db, new Date(now().getTime() - days * 86_400_000)),
}
type Tasks = typeof tasks
type TaskName = keyof Tasks

/** Runs one task and gives its result; failures of the store come back as {@link StoreError}. */
export type RunTask = <Name extends TaskName>(name: Name, args: Parameters<Tasks[Name]>[2]) => ReturnType<Tasks[Name]>

/** Runs tasks on the connection and in the thread of the caller. */
export function runTasksOn(db: Database, now: () => Date): RunTask {
  return ((name: TaskName, args: never) => tasks[name](db, now, args)) as RunTask
}

interface Call {
  id: number
  name: TaskName
  args: never
}
type Reply = { id: number } & (
  | { result: unknown }
  | { code: StoreErrorCode; message: string; faults: StoreFault[] }
  | { message: string; stack?: string }
)

/** Runs tasks in a worker that is started by the first of them, one after the other. */
export function runTasksIn(startWorker: () => Worker): { runTask: RunTask; stop(): Promise<void> } {
  const pending = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  let worker: Worker | undefined
  let calls = 0

  const start = (): Worker => {
    const started = startWorker()
    started.on('message', (reply: Reply) => {
      const call = pending.get(reply.id)
      pending.delete(reply.id)
      if ('result' in reply) call?.resolve(reply.result)
      else if ('code' in reply) call?.reject(new StoreError(reply.code, reply.message, reply.faults))
      else call?.reject(Object.assign(new Error(reply.message), { stack: reply.stack }))
    })
    const fail = (error: Error) => {
      worker = undefined
      for (const call of pending.values()) call.reject(error)
      pending.clear()
    }
    started.on('error', fail)
    started.on('exit', (code) => fail(new Error(`the worker ended with ${code}`)))
    started.unref()
    return started
  }

  const runTask = (name: TaskName, args: unknown) =>
    new Promise((resolve, reject) => {
      worker ??= start()
      calls += 1
      pending.set(calls, { resolve, reject })
      worker.postMessage({ id: calls, name, args })
    })
  return { runTask: runTask as RunTask, stop: async () => void (await worker?.terminate()) }
}

/** The other side of {@link runTasksIn}: answers every call on a port. */
export function answerTasks(port: MessagePort, db: Database, now: () => Date = () => new Date()): void {
  const run = runTasksOn(db, now) as (name: TaskName, args: never) => Promise<unknown>
  let queue: Promise<void> = Promise.resolve()
  const answer = async ({ id, name, args }: Call): Promise<void> => {
    try {
      port.postMessage({ id, result: await run(name, args) } satisfies Reply)
    } catch (error) {
      const reply: Reply =
        error instanceof StoreError
          ? { id, code: error.code, message: error.message, faults: error.faults }
          : { id, message: error instanceof Error ? error.message : String(error), stack: error instanceof Error ? error.stack : undefined }
      port.postMessage(reply)
    }
  }
  port.on('message', (call: Call) => {
    queue = queue.then(() => answer(call))
  })
}
