import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** A course and its one pointer: `current` is the number of the release that readers get. The facts that lists filter by are copied from it. */
export const courses = sqliteTable(
  'courses',
  {
    key: integer('key').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    current: integer('current').notNull(),
    level: text('level'),
    category: text('category'),
    locale: text('locale').notNull(),
  },
  (table) => [index('courses_by_level').on(table.level, table.id), index('courses_by_category').on(table.category, table.id)],
)

export const courseTags = sqliteTable(
  'course_tags',
  { courseKey: integer('course_key').notNull(), tag: text('tag').notNull() },
  (table) => [primaryKey({ columns: [table.tag, table.courseKey] }), index('course_tags_by_course').on(table.courseKey)],
)

/** `bundleHash` covers the answer keys and never leaves; `contentHash` covers what a learner may read. */
export const releases = sqliteTable(
  'releases',
  {
    courseKey: integer('course_key').notNull(),
    number: integer('number').notNull(),
    bundleHash: text('bundle_hash').notNull(),
    contentHash: text('content_hash').notNull(),
    createdAt: text('created_at').notNull(),
    publishedAt: text('published_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.courseKey, table.number] }),
    uniqueIndex('releases_by_bundle').on(table.courseKey, table.bundleHash),
  ],
)

/** A piece of authored content under its hash. `body` stands last: SQLite leaves the overflow pages of a long text alone when only `facts` is read. */
export const nodes = sqliteTable('nodes', {
  hash: text('hash').primaryKey(),
  kind: text('kind').notNull(),
  facts: text('facts').notNull(),
  body: text('body').notNull(),
})

/** What decides scores, apart from everything that is served. */
export const answerKeys = sqliteTable('answer_keys', {
  hash: text('hash').primaryKey(),
  body: text('body').notNull(),
})

/** What the renderer of one version made of a node or an answer key. */
export const renderings = sqliteTable(
  'renderings',
  { hash: text('hash').notNull(), renderer: text('renderer').notNull(), body: text('body').notNull() },
  (table) => [primaryKey({ columns: [table.hash, table.renderer] })],
)

/** A release is this list: which node has which id, where it stands, and under what. */
export const entries = sqliteTable(
  'entries',
  {
    courseKey: integer('course_key').notNull(),
    release: integer('release').notNull(),
    kind: text('kind').notNull(),
    id: text('id').notNull(),
    parent: text('parent'),
    position: integer('position').notNull(),
    number: text('number'),
    hash: text('hash').notNull(),
    keyHash: text('key_hash'),
  },
  (table) => [
    primaryKey({ columns: [table.courseKey, table.release, table.kind, table.id] }),
    index('entries_by_position').on(table.courseKey, table.release, table.kind, table.position),
    index('entries_by_parent').on(table.courseKey, table.release, table.kind, table.parent, table.position),
  ],
)

export const assets = sqliteTable('assets', {
  hash: text('hash').primaryKey(),
  mediaType: text('media_type').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
})

/** Which section text stands in which row of the full-text index, so that publishing touches only what changed. */
export const indexedSections = sqliteTable(
  'indexed_sections',
  {
    rowid: integer('rowid').primaryKey({ autoIncrement: true }),
    courseKey: integer('course_key').notNull(),
    sectionId: text('section_id').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [uniqueIndex('indexed_sections_by_section').on(table.courseKey, table.sectionId)],
)
