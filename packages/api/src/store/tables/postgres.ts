import { bigint, boolean, customType, doublePrecision, index, pgTable, primaryKey, uniqueIndex } from 'drizzle-orm/pg-core'
import type { NodeKind } from '../content/nodes'
import type { DeliveryState, EventType, KeyKind, LtiTicketKind } from '../store'

/*
 * The tables of `sqlite.ts` for PostgreSQL, with the same names and the same row types; `tables.test.ts` compares them. What each is for
 * is said there.
 */

/** Text ordered by its bytes, as SQLite orders it and as cursors expect, whatever the locale of the server. */
const text = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' })
const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
/** Any safe integer of JavaScript: releases and sequences are asked for by callers, times are milliseconds since 1970. */
const integer = (name: string) => bigint(name, { mode: 'number' })

export const courses = pgTable(
  'courses',
  {
    key: integer('key').primaryKey().generatedByDefaultAsIdentity(),
    id: text('id').notNull().unique(),
    current: integer('current').notNull(),
    lastRelease: integer('last_release').notNull().default(0),
    archivedAt: text('archived_at'),
    moved: integer('moved').notNull().default(0),
    level: text('level'),
    category: text('category'),
    locale: text('locale').notNull(),
    indexedBy: text('indexed_by'),
  },
  (table) => [
    index('courses_by_level').on(table.level, table.id),
    index('courses_by_category').on(table.category, table.id),
    index('courses_by_move').on(table.moved),
  ],
)

export const courseTags = pgTable('course_tags', { courseKey: integer('course_key').notNull(), tag: text('tag').notNull() }, (table) => [
  primaryKey({ columns: [table.tag, table.courseKey] }),
  index('course_tags_by_course').on(table.courseKey),
])

export const releases = pgTable(
  'releases',
  {
    courseKey: integer('course_key').notNull(),
    number: integer('number').notNull(),
    bundleHash: text('bundle_hash').notNull(),
    contentHash: text('content_hash').notNull(),
    createdAt: text('created_at').notNull(),
    publishedAt: text('published_at'),
    withdrawnAt: text('withdrawn_at'),
    notes: text('notes'),
    renderedBy: text('rendered_by'),
  },
  (table) => [
    primaryKey({ columns: [table.courseKey, table.number] }),
    uniqueIndex('releases_by_bundle').on(table.courseKey, table.bundleHash),
    index('releases_by_bundle_hash').on(table.bundleHash),
  ],
)

export const nodes = pgTable('nodes', {
  hash: text('hash').primaryKey(),
  kind: text('kind').$type<NodeKind>().notNull(),
  facts: text('facts').notNull(),
  body: text('body').notNull(),
})

export const answerKeys = pgTable('answer_keys', {
  hash: text('hash').primaryKey(),
  body: text('body').notNull(),
})

export const renderings = pgTable(
  'renderings',
  { hash: text('hash').notNull(), renderer: text('renderer').notNull(), body: text('body').notNull() },
  (table) => [primaryKey({ columns: [table.hash, table.renderer] })],
)

export const entries = pgTable(
  'entries',
  {
    courseKey: integer('course_key').notNull(),
    release: integer('release').notNull(),
    kind: text('kind').$type<NodeKind>().notNull(),
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

export const assets = pgTable('assets', {
  hash: text('hash').primaryKey(),
  createdAt: text('created_at').notNull().default('1970-01-01T00:00:00.000Z'),
  bytes: bytea('bytes').notNull(),
})

export const searchDocuments = pgTable(
  'search_documents',
  {
    key: integer('key').primaryKey().generatedByDefaultAsIdentity(),
    courseKey: integer('course_key').notNull(),
    kind: text('kind').$type<NodeKind>().notNull(),
    id: text('id').notNull(),
    hash: text('hash').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
  },
  (table) => [uniqueIndex('search_documents_by_id').on(table.courseKey, table.kind, table.id)],
)

export const searchWords = pgTable(
  'search_words',
  { word: text('word').primaryKey(), head: text('head').notNull(), tail: text('tail').notNull() },
  (table) => [index('search_words_by_head').on(table.head), index('search_words_by_tail').on(table.tail)],
)

export const keys = pgTable(
  'keys',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<KeyKind>().notNull(),
    name: text('name').notNull(),
    hash: text('hash').notNull(),
    hint: text('hint').notNull(),
    scopes: text('scopes').notNull(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at'),
    revokedAt: text('revoked_at'),
    lastUsedAt: text('last_used_at'),
  },
  (table) => [uniqueIndex('keys_by_hash').on(table.hash)],
)

export const idempotencyRecords = pgTable(
  'idempotency_records',
  {
    scope: text('scope').primaryKey(),
    fingerprint: text('fingerprint').notNull(),
    result: text('result').notNull(),
    learner: text('learner'),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('idempotency_records_by_time').on(table.createdAt), index('idempotency_records_by_learner').on(table.learner)],
)

export const attempts = pgTable(
  'attempts',
  {
    id: text('id').primaryKey(),
    courseId: text('course_id').notNull(),
    release: integer('release').notNull(),
    quizId: text('quiz_id').notNull(),
    learner: text('learner').notNull(),
    number: integer('number').notNull(),
    seed: text('seed').notNull(),
    questionIds: text('question_ids').notNull(),
    startedAt: integer('started_at').notNull(),
    dueAt: integer('due_at'),
    closesAt: integer('closes_at'),
  },
  (table) => [
    uniqueIndex('attempts_by_learner').on(table.learner, table.courseId, table.quizId, table.number),
    index('attempts_by_quiz').on(table.courseId, table.quizId, table.id),
    index('attempts_by_closing').on(table.closesAt),
  ],
)

export const responses = pgTable(
  'responses',
  {
    attemptId: text('attempt_id').notNull(),
    questionId: text('question_id').notNull(),
    sequence: integer('sequence').notNull(),
    body: text('body').notNull(),
    savedAt: integer('saved_at').notNull(),
    checked: boolean('checked').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.questionId, table.sequence] }),
    index('responses_by_time').on(table.attemptId, table.savedAt),
  ],
)

export const submissions = pgTable(
  'submissions',
  {
    attemptId: text('attempt_id').primaryKey(),
    submittedAt: integer('submitted_at').notNull(),
    score: text('score').notNull(),
  },
  (table) => [index('submissions_by_time').on(table.submittedAt)],
)

export const manualScores = pgTable(
  'manual_scores',
  {
    attemptId: text('attempt_id').notNull(),
    questionId: text('question_id').notNull(),
    version: integer('version').notNull(),
    points: doublePrecision('points').notNull(),
    rubric: text('rubric'),
    comment: text('comment'),
    grader: text('grader').notNull(),
    scoredAt: integer('scored_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.questionId, table.version] }),
    index('manual_scores_by_time').on(table.attemptId, table.scoredAt),
  ],
)

export const pendingScores = pgTable(
  'pending_scores',
  { attemptId: text('attempt_id').notNull(), questionId: text('question_id').notNull() },
  (table) => [primaryKey({ columns: [table.attemptId, table.questionId] })],
)

export const gradingChanges = pgTable(
  'grading_changes',
  { courseKey: integer('course_key').notNull(), quizId: text('quiz_id').notNull(), changedAt: integer('changed_at').notNull() },
  (table) => [primaryKey({ columns: [table.courseKey, table.quizId] })],
)

export const accommodations = pgTable(
  'accommodations',
  {
    courseId: text('course_id').notNull(),
    quizId: text('quiz_id').notNull(),
    learner: text('learner').notNull(),
    timeMultiplier: doublePrecision('time_multiplier').notNull(),
    extraAttempts: integer('extra_attempts').notNull(),
  },
  (table) => [primaryKey({ columns: [table.learner, table.courseId, table.quizId] })],
)

export const completions = pgTable(
  'completions',
  {
    courseId: text('course_id').notNull(),
    learner: text('learner').notNull(),
    sectionId: text('section_id').notNull(),
    completedAt: integer('completed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.learner, table.courseId, table.sectionId] }),
    index('completions_by_section').on(table.courseId, table.sectionId),
  ],
)

export const erasedAttempts = pgTable(
  'erased_attempts',
  { courseId: text('course_id').notNull(), quizId: text('quiz_id').notNull(), count: integer('count').notNull() },
  (table) => [primaryKey({ columns: [table.courseId, table.quizId] })],
)

export const secrets = pgTable('secrets', { name: text('name').primaryKey(), value: text('value').notNull() })

export const events = pgTable(
  'events',
  {
    number: integer('number').primaryKey().generatedByDefaultAsIdentity(),
    type: text('type').$type<EventType>().notNull(),
    at: integer('at').notNull(),
    courseId: text('course_id').notNull(),
    quizId: text('quiz_id'),
    attemptId: text('attempt_id'),
    learner: text('learner'),
  },
  (table) => [index('events_by_learner').on(table.learner)],
)

export const deliveries = pgTable(
  'deliveries',
  {
    id: text('id').primaryKey(),
    event: integer('event').notNull(),
    consumer: text('consumer').notNull(),
    target: text('target').notNull(),
    subject: text('subject').notNull(),
    lane: text('lane').notNull(),
    learner: text('learner'),
    state: text('state').$type<DeliveryState>().notNull(),
    tries: integer('tries').notNull(),
    createdAt: integer('created_at').notNull(),
    dueAt: integer('due_at').notNull(),
    leasedUntil: integer('leased_until').notNull(),
    givesUpAt: integer('gives_up_at').notNull(),
    finishedAt: integer('finished_at'),
    error: text('error'),
  },
  (table) => [
    index('deliveries_by_due').on(table.state, table.dueAt),
    index('deliveries_by_lane').on(table.lane, table.state, table.event),
    index('deliveries_by_consumer').on(table.consumer, table.state, table.id),
    index('deliveries_by_target').on(table.target, table.state),
    index('deliveries_by_learner').on(table.learner),
  ],
)

export const sweeps = pgTable('sweeps', { name: text('name').primaryKey(), until: integer('until').notNull() })

export const ltiPlatforms = pgTable(
  'lti_platforms',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    issuer: text('issuer').notNull(),
    clientId: text('client_id').notNull(),
    authorizationUrl: text('authorization_url').notNull(),
    tokenUrl: text('token_url').notNull(),
    tokenAudience: text('token_audience'),
    jwksUrl: text('jwks_url').notNull(),
    deployments: text('deployments').notNull(),
    origins: text('origins').notNull(),
    keyId: text('key_id'),
    createdAt: text('created_at').notNull(),
    approvedAt: text('approved_at'),
  },
  (table) => [uniqueIndex('lti_platforms_by_client').on(table.issuer, table.clientId)],
)

export const ltiContexts = pgTable(
  'lti_contexts',
  {
    id: text('id').primaryKey(),
    platformId: text('platform_id').notNull(),
    deploymentId: text('deployment_id').notNull(),
    contextId: text('context_id').notNull(),
    title: text('title'),
    membershipsUrl: text('memberships_url'),
    lineItemsUrl: text('line_items_url'),
    scopes: text('scopes').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [uniqueIndex('lti_contexts_by_context').on(table.platformId, table.deploymentId, table.contextId)],
)

export const ltiLinks = pgTable(
  'lti_links',
  {
    id: text('id').primaryKey(),
    context: text('context').notNull(),
    resourceLinkId: text('resource_link_id').notNull(),
    courseId: text('course_id').notNull(),
    quizId: text('quiz_id'),
    lineItem: text('line_item'),
    claimedUntil: integer('claimed_until').notNull(),
  },
  (table) => [
    uniqueIndex('lti_links_by_resource').on(table.context, table.resourceLinkId),
    index('lti_links_by_quiz').on(table.courseId, table.quizId),
  ],
)

export const ltiLearners = pgTable(
  'lti_learners',
  {
    link: text('link').notNull(),
    learner: text('learner').notNull(),
    userId: text('user_id').notNull(),
    locale: text('locale'),
    lastTimestamp: integer('last_timestamp').notNull(),
  },
  (table) => [primaryKey({ columns: [table.link, table.learner] }), index('lti_learners_by_learner').on(table.learner)],
)

export const ltiTickets = pgTable(
  'lti_tickets',
  {
    hash: text('hash').primaryKey(),
    kind: text('kind').$type<LtiTicketKind>().notNull(),
    learner: text('learner'),
    body: text('body').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('lti_tickets_by_expiry').on(table.expiresAt), index('lti_tickets_by_learner').on(table.learner)],
)

export const ltiKeys = pgTable('lti_keys', {
  kid: text('kid').primaryKey(),
  jwk: text('jwk').notNull(),
  createdAt: integer('created_at').notNull(),
  signsFrom: integer('signs_from').notNull(),
})
