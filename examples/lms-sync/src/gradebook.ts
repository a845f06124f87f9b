import type { Grade, Outline } from '@lectern/sdk'
import Database from 'better-sqlite3'

/** How far the grades of a course are copied. `cursor` is where a copy that was interrupted goes on. */
export interface Checkpoint {
  /** Grades that changed at or after this time are to be copied; null for all. */
  since: string | null
  cursor: string | null
  /** When the copy that `cursor` belongs to began, by Lectern's clock. */
  startedAt: string | null
}

const tables = `
  CREATE TABLE IF NOT EXISTS courses (id TEXT PRIMARY KEY, title TEXT NOT NULL, release INTEGER NOT NULL, content_hash TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS modules (
    course_id TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL, PRIMARY KEY (course_id, id)) STRICT;
  CREATE TABLE IF NOT EXISTS module_items (
    course_id TEXT NOT NULL, id TEXT NOT NULL, module_id TEXT, position INTEGER NOT NULL, title TEXT NOT NULL, minutes INTEGER NOT NULL,
    PRIMARY KEY (course_id, id)) STRICT;
  CREATE TABLE IF NOT EXISTS assignments (
    course_id TEXT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL, points REAL NOT NULL, hidden INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (course_id, id)) STRICT;
  CREATE TABLE IF NOT EXISTS grades (
    course_id TEXT NOT NULL, assignment_id TEXT NOT NULL, user_id TEXT NOT NULL, fraction REAL, passed INTEGER, updated_at TEXT NOT NULL,
    PRIMARY KEY (course_id, assignment_id, user_id)) STRICT;
  CREATE TABLE IF NOT EXISTS checkpoints (course_id TEXT PRIMARY KEY, since TEXT, cursor TEXT, started_at TEXT) STRICT;
`

/**
 * The part of an LMS that the sync writes to, in SQLite: courses, modules with their items, assignments, grades. What a method changes is
 * one transaction, so that a process that is killed leaves all of it or nothing. Each returns how many rows changed.
 */
export class Gradebook {
  readonly #db: Database.Database

  constructor(file: string) {
    this.#db = new Database(file)
    this.#db.pragma('journal_mode = WAL')
    this.#db.exec(tables)
  }

  close(): void {
    this.#db.close()
  }

  /** The content hash of the outline that is mirrored; undefined when there is none. */
  contentHashOf(courseId: string): string | undefined {
    return this.#db.prepare<[string], { content_hash: string }>('SELECT content_hash FROM courses WHERE id = ?').get(courseId)?.content_hash
  }

  /** Mirrors an outline. An assignment that is gone is hidden, because its grades are the learners'. */
  putOutline({ course, chapters, quizzes }: Outline, release: number, contentHash: string): number {
    const items = chapters.flatMap((chapter) => chapter.sections.map((section) => ({ ...section, module: chapter.id })))
    const graded = [
      ...quizzes,
      ...chapters.flatMap((chapter) => [...chapter.quizzes, ...chapter.sections.flatMap((one) => one.quizzes)]),
    ].filter(({ mode }) => mode === 'graded')
    return this.#write((run) => {
      run('DELETE FROM modules WHERE course_id = ? AND id NOT IN (SELECT value FROM json_each(?))', course.id, idsOf(chapters))
      run('DELETE FROM module_items WHERE course_id = ? AND id NOT IN (SELECT value FROM json_each(?))', course.id, idsOf(items))
      run(
        'UPDATE assignments SET hidden = 1 WHERE course_id = ? AND hidden = 0 AND id NOT IN (SELECT value FROM json_each(?))',
        course.id,
        idsOf(graded),
      )
      for (const [position, { id, title }] of chapters.entries()) {
        run(upsert('modules', ['course_id', 'id'], ['position', 'title']), course.id, id, position, title)
      }
      for (const [position, { id, module, title, minutes }] of items.entries()) {
        const values = [module, position, title, minutes]
        run(upsert('module_items', ['course_id', 'id'], ['module_id', 'position', 'title', 'minutes']), course.id, id, ...values)
      }
      for (const { id, title, maxPoints } of graded) {
        run(upsert('assignments', ['course_id', 'id'], ['title', 'points', 'hidden']), course.id, id, title, maxPoints, 0)
      }
      run(upsert('courses', ['id'], ['title', 'release', 'content_hash']), course.id, course.title, release, contentHash)
    })
  }

  checkpointOf(courseId: string): Checkpoint {
    const query = 'SELECT since, cursor, started_at AS startedAt FROM checkpoints WHERE course_id = ?'
    return this.#db.prepare<[string], Checkpoint>(query).get(courseId) ?? { since: null, cursor: null, startedAt: null }
  }

  /** Copies a page of grades together with where the next one begins. The checkpoint is not counted. */
  putGrades(courseId: string, grades: readonly Grade[], { since, cursor, startedAt }: Checkpoint): number {
    return this.#write((run) => {
      for (const { quizId, learnerId, fraction, passed, updatedAt } of grades) {
        const values = [fraction, passed === null ? null : Number(passed), updatedAt]
        run(
          upsert('grades', ['course_id', 'assignment_id', 'user_id'], ['fraction', 'passed', 'updated_at']),
          courseId,
          quizId,
          learnerId,
          ...values,
        )
      }
      const checkpoint = this.#db.prepare(upsert('checkpoints', ['course_id'], ['since', 'cursor', 'started_at']))
      checkpoint.run(courseId, since, cursor, startedAt)
    })
  }

  /** Deletes everything of a user. */
  deleteUser(userId: string): number {
    return this.#write((run) => run('DELETE FROM grades WHERE user_id = ?', userId))
  }

  #write(changes: (run: (sql: string, ...values: unknown[]) => void) => void): number {
    let changed = 0
    this.#db.transaction(() => {
      changes((sql, ...values) => {
        changed += this.#db.prepare(sql).run(...values).changes
      })
    })()
    return changed
  }
}

const idsOf = (things: readonly { id: string }[]) => JSON.stringify(things.map(({ id }) => id))

/** Inserts a row, or changes the one with the same key where it differs: what is the same already is not written, and not counted. */
function upsert(table: string, key: string[], rest: string[]): string {
  const all = [...key, ...rest]
  return `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})
    ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${rest.map((name) => `${name} = excluded.${name}`).join(', ')}
    WHERE ${rest.map((name) => `${name} IS NOT excluded.${name}`).join(' OR ')}`
}
