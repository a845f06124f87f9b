import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { runExportsIn } from './exports'
import type { ExportTask } from './releases/export'

const task: ExportTask = { release: { courseKey: 1, number: 1 }, format: 'gift', options: {} }

/** A worker that answers each message with the next of these. */
const workerThatSays = (...answers: object[]) =>
  new Worker(
    `const { parentPort } = require('node:worker_threads')
     const answers = ${JSON.stringify(answers)}
     parentPort.on('message', () => { const next = answers.shift(); if (next) parentPort.postMessage(next) })`,
    { eval: true },
  )
const ended = (worker: Worker | undefined) => new Promise<void>((resolve) => worker?.once('exit', () => resolve()))

test('an export is written piece by piece, and its worker ends with it', async () => {
  let worker: Worker | undefined
  const { runExport } = runExportsIn(() => {
    worker = workerThatSays({ piece: 'one' }, { piece: 'two' }, { end: true })
    return worker
  })
  const stream = runExport(task)
  expect(worker).toBeUndefined()
  const pieces: unknown[] = []
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) pieces.push(next.value)
  expect(pieces).toEqual(['one', 'two'])
  await ended(worker)
})

test('what fails in the worker fails where it is read', async () => {
  const { runExport } = runExportsIn(() => workerThatSays({ piece: 'one' }, { message: 'the bytes are missing' }))
  const reader = runExport(task).getReader()
  await reader.read()
  await expect(reader.read()).rejects.toThrow('the bytes are missing')
})

test('a worker that dies fails the export, and the next one runs', async () => {
  const workers = [new Worker('process.exit(3)', { eval: true }), workerThatSays({ end: true })]
  const { runExport } = runExportsIn(() => workers.shift() as Worker, { most: 1 })
  await expect(runExport(task).getReader().read()).rejects.toThrow('ended with 3')
  expect((await runExport(task).getReader().read()).done).toBe(true)
})

test('more than may run at once wait for a place, which a cancelled one leaves', async () => {
  const started: Worker[] = []
  const { runExport, stop } = runExportsIn(
    () => {
      const worker = workerThatSays({ piece: 'one' }, { piece: 'two' })
      started.push(worker)
      return worker
    },
    { most: 1 },
  )
  const first = runExport(task).getReader()
  await first.read()
  const second = runExport(task).getReader()
  const third = runExport(task).getReader()
  const reading = [second.read(), third.read()]
  await third.cancel()
  expect(started).toHaveLength(1)
  const ending = ended(started[0])
  await first.cancel()
  await ending
  expect((await reading[0])?.value).toBe('one')
  expect(started).toHaveLength(2)
  await stop()
})

test('an export that nobody reads on gives its place to another one', async () => {
  const { runExport } = runExportsIn(() => workerThatSays({ piece: 'one' }, { piece: 'two' }), { most: 1, idle: 1 })
  const left = runExport(task).getReader()
  await left.read()
  expect((await runExport(task).getReader().read()).value).toBe('one')
  await expect(left.read()).rejects.toThrow('nobody read it')
})
