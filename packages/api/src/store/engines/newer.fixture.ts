import { openWriter } from './sqlite'

/** Makes a database look as if a later version had migrated it. */
export function makeNewer(file: string): void {
  const db = openWriter(file)
  db.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run('later', 4_000_000_000_000)
  db.close()
}
