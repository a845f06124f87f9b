import { fileURLToPath } from 'node:url'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'

export type Dialect = 'sqlite' | 'postgres'

// A bundle of the service has the folder beside it, as this file has.
const folder = fileURLToPath(new URL('./migrations', import.meta.url))

/** The migrations of a dialect that a database lacks, oldest first. `last` is when the newest that it has was written. */
export const findMigrations = (dialect: Dialect, last: number): MigrationMeta[] =>
  readMigrationFiles({ migrationsFolder: `${folder}/${dialect}` }).filter(({ folderMillis }) => folderMillis > last)

/** When the newest migration of a dialect was written, in milliseconds since 1970. */
export const newestMigration = (dialect: Dialect): number => Math.max(...findMigrations(dialect, 0).map(({ folderMillis }) => folderMillis))
