import type { Database, Statement } from 'better-sqlite3'
import { StoreError } from '../store-error'
import { isBusy } from './sqlite-error'

interface Item {
  work: () => Promise<unknown>
  resolve(result: unknown): void
  reject(error: unknown): void
}

const longestPause = 25

/**
 * Runs writes on a connection of their own. Concurrent writes share a transaction and its fsync: 64 connections save three times as many
 * responses a second as with a transaction each. Every write has a savepoint, so one that throws does not affect the others. No write
 * resolves before the commit.
 *
 * When another process holds the lock, retries happen between other events, so that readers never wait.
 *
 * @param timeout how long to wait for the lock, in milliseconds.
 * @throws {StoreError} `database_unavailable` when the lock is not released in time. Nothing was written.
 * @example
 * const write = createGroupCommit(connection, 10_000)
 * await write(async () => …)
 */
export function createGroupCommit(connection: Database, timeout: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const [begin, commit, rollback, savepoint, undo, release] = [
    'BEGIN IMMEDIATE',
    'COMMIT',
    'ROLLBACK',
    'SAVEPOINT item',
    'ROLLBACK TO item',
    'RELEASE item',
  ].map((sql) => connection.prepare(sql)) as [Plain, Plain, Plain, Plain, Plain, Plain]
  let queue: Item[] = []
  let running = false
  let lastSize = 0

  // Under load, waiting 1 ms collects more writes per transaction: 64 connections save a fifth more responses. A lone write does not wait.
  const start = () => void (lastSize > 1 ? setTimeout(() => void flush(), 1) : setImmediate(() => void flush()))

  const flush = async (): Promise<void> => {
    running = true
    let items: Item[] = []
    const outcomes: (() => void)[] = []
    try {
      await lock(() => begin.run(), timeout)
      items = queue
      queue = []
      lastSize = items.length
      for (const { work, resolve, reject } of items) {
        savepoint.run()
        try {
          const result = await work()
          outcomes.push(() => resolve(result))
        } catch (error) {
          undo.run()
          outcomes.push(() => reject(error))
        }
        release.run()
      }
      commit.run()
      for (const settle of outcomes) settle()
    } catch (error) {
      if (connection.open && connection.inTransaction) rollback.run()
      if (items.length === 0) {
        items = queue
        queue = []
      }
      for (const { reject } of items) reject(error)
    }
    running = false
    if (queue.length > 0) start()
  }

  return <Result>(work: () => Promise<Result>) =>
    new Promise<Result>((resolve, reject) => {
      queue.push({ work, resolve: resolve as Item['resolve'], reject })
      if (queue.length === 1 && !running) start()
    })
}

type Plain = Statement<[]>

/** Begins a transaction, and retries while another process holds the lock. */
async function lock(begin: () => void, timeout: number): Promise<void> {
  const end = performance.now() + timeout
  for (let pause = 1; ; pause = Math.min(2 * pause, longestPause)) {
    try {
      begin()
      return
    } catch (cause) {
      if (!isBusy(cause)) throw cause
      if (performance.now() > end)
        throw new StoreError('database_unavailable', 'Another process has locked the database for too long.', [], { cause })
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
