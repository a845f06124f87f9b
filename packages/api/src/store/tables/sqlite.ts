import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { NodeKind } from '../content/nodes'
import type { DeliveryState, EventType, KeyKind, LtiTicketKind } from '../store'

/** A course and its one pointer: `current` is the number of the release that readers get, 0 before the first is published. The facts that lists filter by are copied from it. */
export const courses = sqliteTable(
  'courses',
  {
    key: integer('key').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    current: integer('current').notNull(),
    /** The highest number a release ever had, so that a pruned one is never given again. */
    lastRelease: integer('last_release').notNull().default(0),
    archivedAt: text('archived_at'),
    /** The number of the last move of the pointer, or of what else decides what readers get; it counts over all courses. */
    moved: integer('moved').notNull().default(0),
    level: text('level'),
    category: text('category'),
    locale: text('locale').notNull(),
    /** The version of the search index that holds the published release. */
    indexedBy: text('indexed_by'),
  },
  (table) => [
    index('courses_by_level').on(table.level, table.id),
    index('courses_by_category').on(table.category, table.id),
    index('courses_by_move').on(table.moved),
  ],
)

export const courseTags = sqliteTable(
  'course_tags',
  { courseKey: integer('course_key').notNull(), tag: text('tag').notNull() },
  (table) => [primaryKey({ columns: [table.tag, table.courseKey] }), index('course_tags_by_course').on(table.courseKey)],
)

/** `bundleHash` covers the answer keys and is for authors alone; `contentHash` covers what a learner may read. `publishedAt` is the first time. */
export const releases = sqliteTable(
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
    /** The version of the renderer that has rendered all of it. */
    renderedBy: text('rendered_by'),
  },
  (table) => [
    primaryKey({ columns: [table.courseKey, table.number] }),
    uniqueIndex('releases_by_bundle').on(table.courseKey, table.bundleHash),
    index('releases_by_bundle_hash').on(table.bundleHash),
  ],
)

/** A piece of authored content under its hash. `body` stands last: SQLite leaves the overflow pages of a long text alone when only `facts` is read. */
export const nodes = sqliteTable('nodes', {
  hash: text('hash').primaryKey(),
  kind: text('kind').$type<NodeKind>().notNull(),
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

/** The bytes of assets; their type follows from the name under which a release lists them. */
export const assets = sqliteTable('assets', {
  hash: text('hash').primaryKey(),
  createdAt: text('created_at').notNull().default('1970-01-01T00:00:00.000Z'),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
})

/** What the full-text index can find, as it was when it was indexed: publishing touches only what changed. `text` is plain text for snippets. */
export const searchDocuments = sqliteTable(
  'search_documents',
  {
    key: integer('key').primaryKey({ autoIncrement: true }),
    courseKey: integer('course_key').notNull(),
    kind: text('kind').$type<NodeKind>().notNull(),
    id: text('id').notNull(),
    hash: text('hash').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
  },
  (table) => [uniqueIndex('search_documents_by_id').on(table.courseKey, table.kind, table.id)],
)

/** The dictionary of all that was ever published, for misspelt searches. `head` and `tail` are halves of the word; see search/spelling.ts. */
export const searchWords = sqliteTable(
  'search_words',
  { word: text('word').primaryKey(), head: text('head').notNull(), tail: text('tail').notNull() },
  (table) => [index('search_words_by_head').on(table.head), index('search_words_by_tail').on(table.tail)],
)

/** Keys of machines: of the secret itself only its SHA-256 is here. `scopes` is a JSON array. */
export const keys = sqliteTable(
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

/** What was answered to a request with an Idempotency-Key. `scope` is a hash over principal, operation and key. */
export const idempotencyRecords = sqliteTable(
  'idempotency_records',
  {
    scope: text('scope').primaryKey(),
    fingerprint: text('fingerprint').notNull(),
    result: text('result').notNull(),
    /** Whose data the result holds, so that it is erased with them. */
    learner: text('learner'),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('idempotency_records_by_time').on(table.createdAt), index('idempotency_records_by_learner').on(table.learner)],
)

/** An opened attempt: written once. What became of it is in its responses and its submission. Times are milliseconds since 1970. */
export const attempts = sqliteTable(
  'attempts',
  {
    id: text('id').primaryKey(),
    courseId: text('course_id').notNull(),
    release: integer('release').notNull(),
    quizId: text('quiz_id').notNull(),
    learner: text('learner').notNull(),
    /** As which attempt of this learner at this quiz, from 1. */
    number: integer('number').notNull(),
    seed: text('seed').notNull(),
    /** JSON array: what was drawn, in the order in which it is shown. */
    questionIds: text('question_ids').notNull(),
    startedAt: integer('started_at').notNull(),
    dueAt: integer('due_at'),
    /** Until when a save counts: due and grace. */
    closesAt: integer('closes_at'),
  },
  (table) => [
    uniqueIndex('attempts_by_learner').on(table.learner, table.courseId, table.quizId, table.number),
    index('attempts_by_quiz').on(table.courseId, table.quizId, table.id),
    index('attempts_by_closing').on(table.closesAt),
  ],
)

/** Every accepted save of a response; the highest sequence of a question is the one that counts. */
export const responses = sqliteTable(
  'responses',
  {
    attemptId: text('attempt_id').notNull(),
    questionId: text('question_id').notNull(),
    sequence: integer('sequence').notNull(),
    body: text('body').notNull(),
    savedAt: integer('saved_at').notNull(),
    /** True when the learner had it checked: a try, at a quiz that has tries. */
    checked: integer('checked', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.questionId, table.sequence] }),
    index('responses_by_time').on(table.attemptId, table.savedAt),
  ],
)

/** The end of an attempt by its learner, with the score it got then. */
export const submissions = sqliteTable(
  'submissions',
  {
    attemptId: text('attempt_id').primaryKey(),
    submittedAt: integer('submitted_at').notNull(),
    score: text('score').notNull(),
  },
  (table) => [index('submissions_by_time').on(table.submittedAt)],
)

/** Every score that a grader gave to a response; the highest version of a question is the one that counts. */
export const manualScores = sqliteTable(
  'manual_scores',
  {
    attemptId: text('attempt_id').notNull(),
    questionId: text('question_id').notNull(),
    /** From 1. */
    version: integer('version').notNull(),
    points: real('points').notNull(),
    /** JSON array of the chosen levels; null where the grader gave points. */
    rubric: text('rubric'),
    /** Markdown. */
    comment: text('comment'),
    /** Id of the grader in the calling system. */
    grader: text('grader').notNull(),
    scoredAt: integer('scored_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.questionId, table.version] }),
    index('manual_scores_by_time').on(table.attemptId, table.scoredAt),
  ],
)

/** Answered questions that a person has not scored yet, of open attempts too. */
export const pendingScores = sqliteTable(
  'pending_scores',
  { attemptId: text('attempt_id').notNull(), questionId: text('question_id').notNull() },
  (table) => [primaryKey({ columns: [table.attemptId, table.questionId] })],
)

/** When publishing last changed what makes the grades of a quiz. Milliseconds since 1970. */
export const gradingChanges = sqliteTable(
  'grading_changes',
  { courseKey: integer('course_key').notNull(), quizId: text('quiz_id').notNull(), changedAt: integer('changed_at').notNull() },
  (table) => [primaryKey({ columns: [table.courseKey, table.quizId] })],
)

/** More time and more attempts for one learner at one quiz. */
export const accommodations = sqliteTable(
  'accommodations',
  {
    courseId: text('course_id').notNull(),
    quizId: text('quiz_id').notNull(),
    learner: text('learner').notNull(),
    timeMultiplier: real('time_multiplier').notNull(),
    extraAttempts: integer('extra_attempts').notNull(),
  },
  (table) => [primaryKey({ columns: [table.learner, table.courseId, table.quizId] })],
)

/** Sections that a learner has completed. */
export const completions = sqliteTable(
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

/** What is left of learners who were erased: how many there were, for a quiz, and nothing that tells who. */
export const erasedAttempts = sqliteTable(
  'erased_attempts',
  { courseId: text('course_id').notNull(), quizId: text('quiz_id').notNull(), count: integer('count').notNull() },
  (table) => [primaryKey({ columns: [table.courseId, table.quizId] })],
)

/** Secrets that the service made for itself. */
export const secrets = sqliteTable('secrets', { name: text('name').primaryKey(), value: text('value').notNull() })

/** What others may wait for, written in the transaction of what it tells. Holds ids alone. `at` is milliseconds since 1970. */
export const events = sqliteTable(
  'events',
  {
    number: integer('number').primaryKey({ autoIncrement: true }),
    type: text('type').$type<EventType>().notNull(),
    at: integer('at').notNull(),
    courseId: text('course_id').notNull(),
    quizId: text('quiz_id'),
    attemptId: text('attempt_id'),
    learner: text('learner'),
  },
  (table) => [index('events_by_learner').on(table.learner)],
)

/**
 * An event on its way to one receiver. `target` is what fails as a whole, such as a platform; `subject` is what the receiver needs to
 * know beyond the event. The deliveries of a lane are made one after the other. Times are milliseconds since 1970.
 */
export const deliveries = sqliteTable(
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
    /** Until when the process that works on it has it for itself. */
    leasedUntil: integer('leased_until').notNull(),
    /** When it is parked instead of tried again. */
    givesUpAt: integer('gives_up_at').notNull(),
    finishedAt: integer('finished_at'),
    /** Why the last try failed. */
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

/** Up to when events of a kind that nobody writes, such as expiry, were looked for. */
export const sweeps = sqliteTable('sweeps', { name: text('name').primaryKey(), until: integer('until').notNull() })

/** LTI platforms. `deployments` and `origins` are JSON arrays. Without `approvedAt`, a platform may do nothing. */
export const ltiPlatforms = sqliteTable(
  'lti_platforms',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    issuer: text('issuer').notNull(),
    clientId: text('client_id').notNull(),
    authorizationUrl: text('authorization_url').notNull(),
    tokenUrl: text('token_url').notNull(),
    /** What the platform expects as the audience of token requests, where it is not `tokenUrl`. */
    tokenAudience: text('token_audience'),
    jwksUrl: text('jwks_url').notNull(),
    deployments: text('deployments').notNull(),
    origins: text('origins').notNull(),
    /** The API key behind the learner tokens of its launches. */
    keyId: text('key_id'),
    createdAt: text('created_at').notNull(),
    approvedAt: text('approved_at'),
  },
  (table) => [uniqueIndex('lti_platforms_by_client').on(table.issuer, table.clientId)],
)

/** Courses of platforms from which we were launched, with the addresses of their services. `scopes` is a JSON array. */
export const ltiContexts = sqliteTable(
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

/** Where a course of a platform links to something of ours, and the line item that takes its grades. */
export const ltiLinks = sqliteTable(
  'lti_links',
  {
    id: text('id').primaryKey(),
    context: text('context').notNull(),
    resourceLinkId: text('resource_link_id').notNull(),
    courseId: text('course_id').notNull(),
    quizId: text('quiz_id'),
    lineItem: text('line_item'),
    /** Until when a process is creating the line item. */
    claimedUntil: integer('claimed_until').notNull(),
  },
  (table) => [
    uniqueIndex('lti_links_by_resource').on(table.context, table.resourceLinkId),
    index('lti_links_by_quiz').on(table.courseId, table.quizId),
  ],
)

/** Learners who came through a link: what the platform calls them, and the timestamp of the last score that it got. */
export const ltiLearners = sqliteTable(
  'lti_learners',
  {
    link: text('link').notNull(),
    learner: text('learner').notNull(),
    userId: text('user_id').notNull(),
    locale: text('locale'),
    /** Milliseconds since 1970. */
    lastTimestamp: integer('last_timestamp').notNull(),
  },
  (table) => [primaryKey({ columns: [table.link, table.learner] }), index('lti_learners_by_learner').on(table.learner)],
)

/** Secrets that are used once: the state of a login, the code of a launch, the session of a picker. Only hashes of them are here. */
export const ltiTickets = sqliteTable(
  'lti_tickets',
  {
    hash: text('hash').primaryKey(),
    kind: text('kind').$type<LtiTicketKind>().notNull(),
    learner: text('learner'),
    body: text('body').notNull(),
    /** Milliseconds since 1970. */
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('lti_tickets_by_expiry').on(table.expiresAt), index('lti_tickets_by_learner').on(table.learner)],
)

/** Key pairs with which the LTI tool signs, as private JWKs. Times are milliseconds since 1970. */
export const ltiKeys = sqliteTable('lti_keys', {
  kid: text('kid').primaryKey(),
  jwk: text('jwk').notNull(),
  createdAt: integer('created_at').notNull(),
  /** From when it signs; it is published before. */
  signsFrom: integer('signs_from').notNull(),
})
