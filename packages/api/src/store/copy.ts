import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { and, asc, type Column, eq, gt, or, type SQL } from 'drizzle-orm'
import { batchSize, DatabaseError, type Engine, lockOf, type Session, type Tables } from './engines/engine'
import { isPostgres, openEngine } from './open'
import { indexCourse } from './search/course-index'

/** Every table with the columns of its key. The search index is missing, because it is built again. */
const copied = {
  courses: ['key'],
  courseTags: ['tag', 'courseKey'],
  releases: ['courseKey', 'number'],
  nodes: ['hash'],
  answerKeys: ['hash'],
  renderings: ['hash', 'renderer'],
  entries: ['courseKey', 'release', 'kind', 'id'],
  assets: ['hash'],
  keys: ['id'],
  idempotencyRecords: ['scope'],
  attempts: ['id'],
  responses: ['attemptId', 'questionId', 'sequence'],
  submissions: ['attemptId'],
  manualScores: ['attemptId', 'questionId', 'version'],
  pendingScores: ['attemptId', 'questionId'],
  gradingChanges: ['courseKey', 'quizId'],
  accommodations: ['learner', 'courseId', 'quizId'],
  completions: ['learner', 'courseId', 'sectionId'],
  erasedAttempts: ['courseId', 'quizId'],
  secrets: ['name'],
  events: ['number'],
  deliveries: ['id'],
  sweeps: ['name'],
  ltiPlatforms: ['id'],
  ltiContexts: ['id'],
  ltiLinks: ['id'],
  ltiLearners: ['link', 'learner'],
  ltiTickets: ['hash'],
  ltiKeys: ['kid'],
} as const satisfies { [Name in Exclude<keyof Tables, 'searchDocuments' | 'searchWords'>]: (keyof Tables[Name]['$inferSelect'])[] }

type CopiedTable = keyof typeof copied
type Row = Record<string, unknown>

/** A copied table: the number of its rows, and the SHA-256 of all of them in order. */
export interface CopiedRows {
  table: string
  rows: number
  hash: string
}

/**
 * Copies a whole database into an empty one, on either engine, in one transaction. Reads back what it wrote and compares counts and
 * hashes; when they differ, nothing is written. A source of an earlier version is migrated first. Stop the services on both databases
 * before.
 *
 * @throws {DatabaseError} when a database cannot be opened, the target is not empty, or the copy differs.
 * @example
 * await copyDatabase({ from: 'lectern.db', to: 'postgres://lectern@db.example.com/lectern' })
 */
export async function copyDatabase({ from, to }: { from: string; to: string }): Promise<CopiedRows[]> {
  if (!isPostgres(from) && !existsSync(from)) throw new DatabaseError(`There is no database ${from}.`)
  const source = await openEngine({ database: from, watch: false })
  try {
    const target = await openEngine({ database: to, watch: false })
    try {
      // A transaction on the source as well, so that nothing changes meanwhile.
      return await source.write([lockOf.releases], (reading) => copyInto(reading, target))
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

function copyInto(reading: Session, target: Engine): Promise<CopiedRows[]> {
  return target.write([lockOf.releases], async (writing) => {
    const tables = Object.keys(copied) as CopiedTable[]
    for (const table of tables)
      for await (const _row of rowsOf(writing, table))
        throw new DatabaseError(`The target is not empty: it has rows in ${table}. Use an empty database.`)
    const results: CopiedRows[] = []
    for (const table of tables) {
      const read = await copyTable(reading, writing, table)
      const written = await hashRows(writing, table)
      if (read.rows !== written.rows || read.hash !== written.hash)
        throw new DatabaseError(
          `The copy of ${table} differs: ${read.rows} rows were read and ${written.rows} are there. Nothing was written.`,
        )
      results.push(read)
    }
    await writing.continueKeys()
    const { courses } = writing.tables
    for (const { key, current } of await writing.db.select({ key: courses.key, current: courses.current }).from(courses))
      if (current > 0) await indexCourse(writing, key, current)
    await writing.continueKeys()
    return results
  })
}

async function copyTable(reading: Session, writing: Session, table: CopiedTable): Promise<CopiedRows> {
  const sum = createHash('sha256')
  let rows = 0
  for await (const batch of batchesOf(reading, table)) {
    for (const row of batch) sum.update(textOf(row))
    rows += batch.length
    await writing.db.insert(writing.tables[table]).values(batch as never)
  }
  return { table, rows, hash: sum.digest('hex') }
}

async function hashRows(session: Session, table: CopiedTable): Promise<CopiedRows> {
  const sum = createHash('sha256')
  let rows = 0
  for await (const row of rowsOf(session, table)) {
    sum.update(textOf(row))
    rows += 1
  }
  return { table, rows, hash: sum.digest('hex') }
}

async function* rowsOf(session: Session, table: CopiedTable): AsyncGenerator<Row> {
  for await (const batch of batchesOf(session, table)) yield* batch
}

/** Reads the rows of a table in batches, in the order of its key. */
async function* batchesOf({ db, tables }: Session, name: CopiedTable): AsyncGenerator<Row[]> {
  const table = tables[name]
  const members: readonly string[] = copied[name]
  const columns = members.map((member) => (table as unknown as Record<string, Column>)[member] as Column)
  // Assets are large, so they are read one by one.
  const size = name === 'assets' ? 1 : batchSize
  let last: Row | undefined
  for (;;) {
    const rows: Row[] = await db
      .select()
      .from(table)
      .where(last && isAfter(columns, members, last))
      .orderBy(...columns.map((column) => asc(column)))
      .limit(size)
    if (rows.length > 0) yield rows
    if (rows.length < size) return
    last = rows.at(-1)
  }
}

/** Compares keys of several columns: a row comes after `last` when the first column that differs is greater. */
function isAfter(columns: readonly Column[], members: readonly string[], last: Row): SQL | undefined {
  const lastOf = (index: number) => last[members[index] as string]
  return or(
    ...columns.map((column, index) =>
      and(...columns.slice(0, index).map((equal, before) => eq(equal, lastOf(before))), gt(column, lastOf(index))),
    ),
  )
}

const textOf = (row: Row): string =>
  JSON.stringify(Object.entries(row).map(([name, value]) => [name, Buffer.isBuffer(value) ? value.toString('base64') : value]))
