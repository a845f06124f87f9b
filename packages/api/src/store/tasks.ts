import type { MessagePort, Worker } from 'node:worker_threads'
import type { Engine } from './engines/engine'
import { refusalOf } from './engines/refusal'
import { type ExportTask, reportExport } from './releases/export'
import { createRelease, parseBundle, seed } from './releases/make'
import { planRelease } from './releases/plan'
import { prune } from './releases/prune'
import { renderMissing } from './releases/release-content'
import { publishRelease } from './releases/releases'
import type { CreateReleaseOptions } from './store'
import { StoreError, type StoreErrorCode, type StoreFault } from './store-error'

/** Long tasks that would block readers. Arguments and results are plain data, so that a task can run in a worker. */
const tasks = {
  seed: (engine: Engine, now: () => Date, { bundle, assets }: { bundle: unknown; assets: ReadonlyMap<string, Uint8Array> }) =>
    seed(engine, now, bundle, assets),
  plan: async ({ session }: Engine, now: () => Date, { course, json }: { course: string; json: string }) =>
    planRelease(session, now().getTime(), await parseBundle(session, json, course)),
  create: async (
    engine: Engine,
    now: () => Date,
    { course, json, options }: { course: string; json: string; options: CreateReleaseOptions },
  ) => createRelease(engine, now, await parseBundle(engine.session, json, course), options),
  publish: (engine: Engine, now: () => Date, { course, number }: { course: string; number: number }) =>
    publishRelease(engine, now, course, number),
  render: (engine: Engine, _now: () => Date, { course, number }: { course: string; number: number }) =>
    renderMissing(engine, course, number),
  reportExport: ({ session }: Engine, _now: () => Date, task: ExportTask) => reportExport(session, task),
  prune: (engine: Engine, now: () => Date, { days }: { days: number }) => prune(engine, new Date(now().getTime() - days * 86_400_000)),
}
type Tasks = typeof tasks
type TaskName = keyof Tasks

/** Runs one task. Rejects with {@link StoreError} when the store refuses it. */
export type RunTask = <Name extends TaskName>(name: Name, args: Parameters<Tasks[Name]>[2]) => ReturnType<Tasks[Name]>

/** Runs tasks in the caller's thread. */
export function runTasksOn(engine: Engine, now: () => Date): RunTask {
  return ((name: TaskName, args: never) => tasks[name](engine, now, args)) as RunTask
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

/** Runs tasks in a worker, one at a time. The first task starts the worker. */
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

/** Runs the tasks that {@link runTasksIn} sends to a port, one at a time. */
export function serveTasks(port: MessagePort, engine: Engine, now: () => Date = () => new Date()): void {
  const run = runTasksOn(engine, now) as (name: TaskName, args: never) => Promise<unknown>
  let queue: Promise<void> = Promise.resolve()
  const serve = async ({ id, name, args }: Call): Promise<void> => {
    try {
      port.postMessage({ id, result: await run(name, args) } satisfies Reply)
    } catch (thrown) {
      const error = refusalOf(thrown)
      const reply: Reply =
        error instanceof StoreError
          ? { id, code: error.code, message: error.message, faults: error.faults }
          : { id, message: error instanceof Error ? error.message : String(error), stack: error instanceof Error ? error.stack : undefined }
      port.postMessage(reply)
    }
  }
  port.on('message', (call: Call) => {
    queue = queue.then(() => serve(call))
  })
}
