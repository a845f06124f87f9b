import { type AnswerKey, type CourseBundle, checkMarkdown, loadMarkdownText, rendererVersion } from '@lectern/content'
import { and, asc, count, countDistinct, eq, gt, inArray, isNull, like, max, ne, or } from 'drizzle-orm'
import { findImageSizes } from '../content/image-sizes'
import { type Entry, type NodeKind, renderNode, toRows } from '../content/nodes'
import { batches, type Session } from '../engines/engine'
import type { AffectedLearners, Place, Plan, PlanChange, Setting, Subject } from '../store'
import { missingAssets, planHash } from './make'
import { findFresh } from './release-content'
import { findCourse, findEqual } from './releases'

interface Part extends Entry {
  title: string
  facts: Record<string, unknown>
  body: Record<string, unknown>
}

/** Compares a valid bundle with the published release of its course. Writes nothing. */
export async function planRelease(session: Session, now: number, bundle: CourseBundle): Promise<Plan> {
  const parts = toRows(bundle)
  const fresh = await findFresh(session, parts)
  const freshHashes = new Set([...fresh.nodes.map(({ hash }) => hash), ...fresh.keys.map(([hash]) => hash)])
  const course = await findCourse(session, bundle.course.id)
  const base = course ? await readEntries(session, course.key, course.current) : []
  const hashOf = new Map(
    parts.entries.flatMap(({ kind, id, hash, keyHash }) => [[`${kind} ${id}`, hash] as const, [`key ${id}`, keyHash] as const]),
  )
  const before = new Map(base.map((entry) => [`${entry.kind} ${entry.id}`, entry]))
  const after = new Map(parts.entries.map((entry) => [`${entry.kind} ${entry.id}`, entry]))

  // Reads everything first.
  const pairs = [...after].flatMap(([name, entry]) => {
    const old = before.get(name)
    return old ? [{ entry, old }] : []
  })
  const removed = [...before].filter(([name]) => !after.has(name)).map(([, entry]) => entry)
  const changedNodes = [
    ...pairs.filter(({ entry, old }) => old.hash !== entry.hash).map(({ old }) => old.hash),
    ...removed.map(({ hash }) => hash),
  ]
  const nodeOf = await readNodes(session, changedNodes)
  const keyOf = await readKeys(
    session,
    pairs.flatMap(({ entry, old }) => (old.keyHash !== null && old.keyHash !== entry.keyHash ? [old.keyHash] : [])),
  )
  const renderings = await readRenderings(
    session,
    pairs.filter(({ entry, old }) => old.hash === entry.hash).map(({ entry }) => entry.hash),
  )
  const toText = await loadMarkdownText()
  const stored = (entry: Entry): Part => partOf(entry, nodeOf.get(entry.hash), toText)
  const coming = (entry: Entry): Part => partOf(entry, parts.nodes.get(entry.hash), toText)

  const places = { before: placesOf(base), after: placesOf(parts.entries) }
  const reordered = findReordered(base, parts.entries)
  const changes: PlanChange[] = []
  for (const [name, entry] of after) {
    const old = before.get(name)
    if (!old) {
      changes.push({ type: 'added', ...subjectOf(coming(entry)) })
      continue
    }
    const from = places.before.get(name) as Place
    const to = places.after.get(name) as Place
    if (reordered.has(name) || from.parentId !== to.parentId) changes.push({ type: 'moved', ...subjectOf(coming(entry)), from, to })
    if (old.hash !== entry.hash) changes.push(...compareParts(stored(old), coming(entry)))
    else if (await isRerendered(session, renderings.get(entry.hash), bundle.course.id, entry, () => JSON.stringify(coming(entry).body)))
      changes.push({ type: 're-rendered', ...subjectOf(coming(entry)) })
    if (entry.keyHash !== null && old.keyHash !== null && entry.keyHash !== old.keyHash)
      changes.push(...compareKeys(subjectOf(coming(entry)), keyOf.get(old.keyHash) as string, parts.keys.get(entry.keyHash) as string))
  }
  for (const entry of removed) changes.push({ type: 'removed', ...subjectOf(stored(entry)) })

  const withLearners: PlanChange[] = []
  for (const change of changes) {
    const touched = await findAffectedLearners(session, now, bundle.course.id, change)
    withLearners.push(touched.openAttempts + touched.learners > 0 ? { ...change, touched } : change)
  }
  return {
    course: bundle.course.id,
    baseRelease: course && course.current > 0 ? course.current : null,
    equalRelease: (await findEqual(session, bundle))?.number ?? null,
    planHash: await planHash(session, bundle),
    changes: withLearners,
    reusedIds: course ? await findReused(session, course, before, after, coming) : [],
    issues: await checkMarkdown(bundle, ({ kind, id }) => freshHashes.has(hashOf.get(`${kind} ${id}`) ?? '')),
    missingAssets: (await missingAssets(session, bundle)).map(({ name, hash }) => ({ name, hash })),
  }
}

async function readEntries({ db, tables: { entries } }: Session, course: number, release: number): Promise<Entry[]> {
  const { courseKey, release: number, kind, position } = entries
  return db
    .select({
      kind,
      id: entries.id,
      parent: entries.parent,
      position,
      number: entries.number,
      hash: entries.hash,
      keyHash: entries.keyHash,
    })
    .from(entries)
    .where(and(eq(courseKey, course), eq(number, release)))
    .orderBy(asc(kind), asc(position))
}

async function readNodes({ db, tables: { nodes } }: Session, hashes: readonly string[]) {
  const found = new Map<string, { facts: string; body: string }>()
  for (const batch of batches(hashes))
    for (const { hash, facts, body } of await db.select().from(nodes).where(inArray(nodes.hash, batch))) found.set(hash, { facts, body })
  return found
}

async function readKeys({ db, tables: { answerKeys } }: Session, hashes: readonly string[]) {
  const found = new Map<string, string>()
  for (const batch of batches(hashes))
    for (const { hash, body } of await db.select().from(answerKeys).where(inArray(answerKeys.hash, batch))) found.set(hash, body)
  return found
}

/** The renderings of a node by this renderer and by the previous one. */
interface Renderings {
  now?: string
  earlier?: string
}

/** The renderings of nodes that an earlier renderer has rendered. Other bodies are not read. */
async function readRenderings({ db, tables: { renderings } }: Session, hashes: readonly string[]): Promise<Map<string, Renderings>> {
  const found = new Map<string, Renderings>()
  for (const batch of batches(hashes)) {
    const older = await db
      .selectDistinct({ hash: renderings.hash })
      .from(renderings)
      .where(and(inArray(renderings.hash, batch), ne(renderings.renderer, rendererVersion)))
    if (older.length === 0) continue
    const names = older.map(({ hash }) => hash)
    const rows = await db.select().from(renderings).where(inArray(renderings.hash, names)).orderBy(asc(renderings.renderer))
    for (const { hash, renderer, body } of rows) {
      const known = found.get(hash) ?? {}
      found.set(hash, renderer === rendererVersion ? { ...known, now: body } : { ...known, earlier: body })
    }
  }
  return found
}

function partOf(entry: Entry, node: { facts: string; body: string } | undefined, toText: (markdown: string) => string): Part {
  const facts = node ? JSON.parse(node.facts) : {}
  const body = node ? JSON.parse(node.body) : {}
  return {
    ...entry,
    facts,
    body,
    // Questions have no title. Most parts are never named, so it is made when it is asked for.
    get title() {
      return String(facts.title ?? (typeof body.prompt === 'string' ? toText(body.prompt).slice(0, 80) : entry.id))
    },
  }
}

const subjectOf = ({ kind, id, title }: Part): Subject => ({ kind, id, title })

/** The position of every entry among its siblings. */
function placesOf(entries: readonly Entry[]): Map<string, Place> {
  const counts = new Map<string, number>()
  return new Map(
    entries.map(({ kind, id, parent }) => {
      const siblings = `${kind} ${parent ?? ''}`
      const position = (counts.get(siblings) ?? 0) + 1
      counts.set(siblings, position)
      return [`${kind} ${id}`, { parentId: parent, position }]
    }),
  )
}

const orderedKinds: ReadonlySet<NodeKind> = new Set(['chapter', 'section', 'question'])

/** The entries that moved among their remaining siblings: the fewest possible, without those that were only pushed along. */
function findReordered(before: readonly Entry[], after: readonly Entry[]): Set<string> {
  const nameOf = ({ kind, id }: Entry) => `${kind} ${id}`
  const old = new Map(before.map((entry) => [nameOf(entry), entry]))
  const families = new Map<string, { name: string; position: number }[]>()
  for (const entry of after) {
    const was = old.get(nameOf(entry))
    if (!was || was.parent !== entry.parent || !orderedKinds.has(entry.kind)) continue
    const family = `${entry.kind} ${entry.parent ?? ''}`
    const siblings = families.get(family)
    const sibling = { name: nameOf(entry), position: was.position }
    if (siblings) siblings.push(sibling)
    else families.set(family, [sibling])
  }
  const moved = new Set<string>()
  for (const family of families.values()) {
    const stayed = longestIncreasingSubsequence(family.map(({ position }) => position))
    family.forEach(({ name }, index) => {
      if (!stayed.has(index)) moved.add(name)
    })
  }
  return moved
}

/** The indexes of a longest increasing subsequence (patience sorting). */
function longestIncreasingSubsequence(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const previous: (number | undefined)[] = []
  values.forEach((value, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] as number] as number) < value) low = middle + 1
      else high = middle
    }
    previous[index] = tails[low - 1]
    tails[low] = index
  })
  const rise = new Set<number>()
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) rise.add(index)
  return rise
}

/** Facts of a quiz that follow from its questions, or are compared as its position. */
const derived = new Set(['questionCount', 'maxPoints', 'placement', 'minutes'])

function compareParts(before: Part, after: Part): PlanChange[] {
  const changes: PlanChange[] = []
  const subject = subjectOf(after)
  const [from, to] = [before.facts.title, after.facts.title]
  if (typeof from === 'string' && typeof to === 'string' && from !== to) changes.push({ type: 'renamed', ...subject, from, to })
  const members = changedMembers({ ...before.facts, ...before.body }, { ...after.facts, ...after.body })
  const others = members.filter((name) => name !== 'title' && !derived.has(name))
  if (after.kind !== 'quiz') return others.length > 0 ? [...changes, { type: 'reworded', ...subject, members: others }] : changes
  const [old, now] = [flatten(before.facts), flatten(after.facts)]
  const settings = changedMembers(old, now)
    .filter((name) => name !== 'title' && !derived.has(name.split('.')[0] as string))
    .map((name) => ({ name, from: old[name] ?? null, to: now[name] ?? null }))
  return settings.length > 0 ? [...changes, { type: 'policy-changed', ...subject, settings }] : changes
}

const changedMembers = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .sort()

/** Flattens settings to dotted names. */
const flatten = (facts: Record<string, unknown>, prefix = ''): Record<string, Setting> =>
  Object.assign(
    {},
    ...Object.entries(facts).map(([name, value]) =>
      typeof value === 'object' && value !== null
        ? flatten(value as Record<string, unknown>, `${prefix}${name}.`)
        : { [`${prefix}${name}`]: value as Setting },
    ),
  )

function compareKeys(subject: Subject, before: string, after: string): PlanChange[] {
  const take = (json: string) => {
    const { explanation, ...key } = JSON.parse(json) as AnswerKey
    const { feedback, ...rest } = 'feedback' in key ? key : { ...key, feedback: undefined }
    return { decides: JSON.stringify(rest), tells: { explanation, feedback } }
  }
  const [old, now] = [take(before), take(after)]
  const members = changedMembers(old.tells, now.tells)
  return [
    ...(old.decides === now.decides ? [] : [{ type: 're-keyed' as const, ...subject }]),
    ...(members.length > 0 ? [{ type: 'reworded' as const, ...subject, members }] : []),
  ]
}

/** True when the HTML of a node changes because the renderer has changed. */
async function isRerendered(
  session: Session,
  renderings: Renderings | undefined,
  course: string,
  { kind }: Entry,
  body: () => string,
): Promise<boolean> {
  if (renderings?.earlier === undefined) return false
  if (renderings.now !== undefined) return renderings.earlier !== renderings.now
  const imageSize = await findImageSizes(session, [body()])
  return renderings.earlier !== JSON.stringify(await renderNode({ course, imageSize }, kind, body()))
}

async function findAffectedLearners(
  { db, tables }: Session,
  now: number,
  course: string,
  { kind, id }: Subject,
): Promise<AffectedLearners> {
  const { attempts, completions, submissions } = tables
  if (kind === 'section') {
    const [completed] = await db
      .select({ learners: count() })
      .from(completions)
      .where(and(eq(completions.courseId, course), eq(completions.sectionId, id)))
    return { openAttempts: 0, learners: completed?.learners ?? 0 }
  }
  if (kind !== 'quiz' && kind !== 'question') return { openAttempts: 0, learners: 0 }
  // Ids are slugs, so a quoted id matches exactly in the JSON of a list.
  const includes = kind === 'quiz' ? eq(attempts.quizId, id) : like(attempts.questionIds, `%"${id}"%`)
  const ofCourse = and(eq(attempts.courseId, course), includes)
  const [all] = await db
    .select({ learners: countDistinct(attempts.learner) })
    .from(attempts)
    .where(ofCourse)
  if (!all || all.learners === 0) return { openAttempts: 0, learners: 0 }
  const [open] = await db
    .select({ attempts: count() })
    .from(attempts)
    .leftJoin(submissions, eq(submissions.attemptId, attempts.id))
    .where(and(ofCourse, isNull(submissions.attemptId), or(isNull(attempts.closesAt), gt(attempts.closesAt, now))))
  return { openAttempts: open?.attempts ?? 0, learners: all.learners }
}

async function findReused(
  { db, tables: { entries } }: Session,
  course: { key: number; current: number },
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
  coming: (entry: Entry) => Part,
): Promise<Plan['reusedIds']> {
  const added = [...after].filter(([name, { kind }]) => !before.has(name) && kind !== 'asset' && kind !== 'term').map(([, entry]) => entry)
  const last = new Map<string, number>()
  for (const batch of batches(added)) {
    const rows = await db
      .select({ kind: entries.kind, id: entries.id, release: max(entries.release) })
      .from(entries)
      .where(
        and(
          eq(entries.courseKey, course.key),
          ne(entries.release, course.current),
          inArray(
            entries.id,
            batch.map(({ id }) => id),
          ),
        ),
      )
      .groupBy(entries.kind, entries.id)
    for (const { kind, id, release } of rows) if (release !== null) last.set(`${kind} ${id}`, release)
  }
  return added.flatMap((entry) => {
    const lastRelease = last.get(`${entry.kind} ${entry.id}`)
    return lastRelease === undefined ? [] : [{ ...subjectOf(coming(entry)), lastRelease }]
  })
}
