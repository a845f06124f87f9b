import type { MessagePort, Worker } from 'node:worker_threads'
import type { Engine } from './engines/engine'
import { refusalOf } from './engines/refusal'
import { type ExportTask, writeExport } from './releases/export'

/** Writes an export as a stream. The work begins with the first read, waits for a slow reader, and stops when the stream is cancelled. */
export type RunExport = (task: ExportTask) => ReadableStream<Uint8Array>

/** Nothing is written ahead of the reader. */
const onDemand = { highWaterMark: 0 }

/** Writes exports in the caller's thread. Others have their turn between two pieces. */
export function runExportsOn({ session }: Engine): RunExport {
  return (task) => {
    const content = writeExport(session, task)
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          await new Promise((turn) => setImmediate(turn))
          const { done, value } = await content.next()
          if (done) controller.close()
          else controller.enqueue(value)
        },
        cancel: async () => void (await content.return(undefined)),
      },
      onDemand,
    )
  }
}

/** How many exports are written at once; others wait. Each has a thread and the whole course in memory. */
const mostAtOnce = 2
/** After how many milliseconds an export gives up its thread when nobody reads on. */
const patience = 60_000

type Answer = { piece: Uint8Array } | { end: true } | { message: string; stack?: string }

/** Writes each export in a worker of its own, which ends with it. */
export function runExportsIn(
  startWorker: (task: ExportTask) => Worker,
  { most = mostAtOnce, idle = patience }: { most?: number; idle?: number } = {},
): { runExport: RunExport; stop(): Promise<void> } {
  const workers = new Set<Worker>()
  const waiting: (() => void)[] = []
  let running = 0
  const takePlace = async (): Promise<void> => {
    if (running >= most) await new Promise<void>((free) => waiting.push(free))
    else running += 1
  }
  const leavePlace = (): void => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }

  const runExport: RunExport = (task) => {
    let worker: Worker | undefined
    let state: 'new' | 'open' | 'ended' = 'new'
    let answered: { resolve(answer: Answer): void; reject(error: Error): void } | undefined
    let timer: NodeJS.Timeout | undefined
    const end = (error: Error = new Error('the export was given up')): void => {
      if (state === 'open') leavePlace()
      state = 'ended'
      clearTimeout(timer)
      answered?.reject(error)
      if (worker) {
        workers.delete(worker)
        void worker.terminate()
      }
    }
    const start = async (): Promise<Worker> => {
      await takePlace()
      // Cancelled while it waited.
      if (state === 'ended') {
        leavePlace()
        throw new Error('the export was given up')
      }
      state = 'open'
      const started = startWorker(task)
      workers.add(started)
      started.on('message', (answer: Answer) => answered?.resolve(answer))
      started.on('error', end)
      started.on('exit', (code) => end(new Error(`the worker of the export ended with ${code}`)))
      return started
    }
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          clearTimeout(timer)
          worker ??= await start()
          const answer = await new Promise<Answer>((resolve, reject) => {
            if (state === 'ended') reject(new Error('the export was given up, because nobody read it'))
            answered = { resolve, reject }
            worker?.postMessage('next')
          })
          answered = undefined
          if ('piece' in answer) {
            controller.enqueue(answer.piece)
            timer = setTimeout(end, idle).unref()
            return
          }
          end()
          if ('end' in answer) controller.close()
          else throw Object.assign(new Error(answer.message), answer.stack !== undefined && { stack: answer.stack })
        },
        cancel: () => end(),
      },
      onDemand,
    )
  }
  const stop = async (): Promise<void> => {
    await Promise.all([...workers].map((worker) => worker.terminate()))
  }
  return { runExport, stop }
}

/** Writes the export that {@link runExportsIn} asks for, a piece at each message. */
export function serveExport(port: MessagePort, { session }: Engine, task: ExportTask): void {
  const content = writeExport(session, task)
  port.on('message', async () => {
    try {
      const { done, value } = await content.next()
      if (done) port.postMessage({ end: true } satisfies Answer)
      else port.postMessage({ piece: value } satisfies Answer, [value.buffer as ArrayBuffer])
    } catch (thrown) {
      const error = refusalOf(thrown)
      const { message, stack } = error instanceof Error ? error : new Error(String(error))
      port.postMessage({ message, stack } satisfies Answer)
    }
  })
}
