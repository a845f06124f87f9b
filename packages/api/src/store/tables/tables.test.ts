import { getTableColumns, getTableName } from 'drizzle-orm'
import { type PgTable, getTableConfig as postgresConfig } from 'drizzle-orm/pg-core'
import { type SQLiteTable, getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core'
import { expect, it, test } from 'vitest'
import * as postgres from './postgres'
import * as sqlite from './sqlite'

type Rows<Tables> = {
  [Name in keyof Tables]: Tables[Name] extends { $inferSelect: infer Row; $inferInsert: infer New } ? [Row, New] : never
}

test('both dialects have the same row types', () => {
  // Checked by the compiler: each assignment fails where a column has another name or type.
  const both = (rows: Rows<typeof sqlite>): Rows<typeof postgres> => rows
  const andBack = (rows: Rows<typeof postgres>): Rows<typeof sqlite> => rows
  expect(both).not.toBe(andBack)
})

/** What queries rely on, of a table of either dialect. */
function describeTable(table: SQLiteTable | PgTable, { primaryKeys, indexes }: { primaryKeys: object[]; indexes: object[] }) {
  const names = (columns: readonly object[]) => columns.map((column) => (column as { name: string }).name)
  return {
    name: getTableName(table),
    columns: Object.entries(getTableColumns(table as SQLiteTable)).map(([member, { name, notNull, primary, isUnique, hasDefault }]) => ({
      member,
      name,
      notNull,
      primary,
      isUnique,
      hasDefault,
    })),
    primaryKeys: primaryKeys.map((key) => names((key as { columns: object[] }).columns)),
    indexes: indexes.map((each) => {
      const { name, unique, columns } = (each as { config: { name: string; unique: boolean; columns: object[] } }).config
      return { name, unique, columns: names(columns) }
    }),
  }
}

const sqliteTables: Record<string, SQLiteTable> = { ...sqlite }
const postgresTables: Record<string, PgTable> = { ...postgres }

it.each(Object.keys(sqliteTables))('%s has the same columns, keys and indexes in both dialects', (name) => {
  const [one, other] = [sqliteTables[name] as SQLiteTable, postgresTables[name] as PgTable]
  expect(describeTable(other, postgresConfig(other))).toEqual(describeTable(one, sqliteConfig(one)))
})

it('has the same tables in both dialects', () => {
  expect(Object.keys(postgres)).toEqual(Object.keys(sqlite))
})
