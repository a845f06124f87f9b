import { fileURLToPath } from 'node:url'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'

export type Dialect = 'sqlite' | 'postgres'

// The bundled service has this folder beside it, too.
const folder = fileURLToPath(new URL('./migrations', import.meta.url))

/** The migrations that a database lacks, oldest first. `last` is the time of its newest migration. */
export const findMigrations = (dialect: Dialect, last: number): MigrationMeta[] =>
  readMigrationFiles({ migrationsFolder: `${folder}/${dialect}` }).filter(({ folderMillis }) => folderMillis > last)

/** The time of the newest migration of a dialect, in milliseconds since 1970. */
export const newestMigration = (dialect: Dialect): number => Math.max(...findMigrations(dialect, 0).map(({ folderMillis }) => folderMillis))
