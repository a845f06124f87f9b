import { type AnswerKey, type BundleFault, type CourseBundle, checkMarkdown, renderMarkdown } from '@lectern/content'
import type { Database } from 'better-sqlite3'
import { findEqual, missingAssets, planHash } from './make-release'
import { type Entry, type NodeKind, rendererVersion, renderNode, takeApart } from './nodes'
import { findFresh } from './release-content'
import { plucked, statement } from './statement'

/** What something is called in a plan. */
export interface Subject {
  kind: NodeKind
  id: string
  /** Its title; for a question the beginning of its prompt. */
  title: string
}

/** Where something stands: under what, and as which one there, from 1. */
export interface Place {
  parentId: string | null
  position: number
}

export type Setting = string | number | boolean | null

/** Learners whose work a change meets: at an open attempt, which stays on its release, or at a section that they completed. */
export interface Touched {
  openAttempts: number
  /** How many there are that have an attempt at the quiz, or completed the section. */
  learners: number
}

/** One difference between the published release and a bundle; `touched` is there when somebody is. */
export type PlanChange = Subject & { touched?: Touched } & (
    | { type: 'added' | 'removed' | 're-keyed' | 're-rendered' }
    | { type: 'moved'; from: Place; to: Place }
    | { type: 'renamed'; from: string; to: string }
    | { type: 'reworded'; members: string[] }
    | { type: 'policy-changed'; settings: { name: string; from: Setting; to: Setting }[] }
  )

/** What publishing a bundle would change. */
export interface Plan {
  course: string
  /** The published release, or null for a course that has none. */
  baseRelease: number | null
  /** A release that the bundle equals: creating it again makes none. */
  equalRelease: number | null
  planHash: string
  changes: PlanChange[]
  /** Ids that meant something in an earlier release and come back: responses to the old one would count for the new one. */
  reusedIds: (Subject & { lastRelease: number })[]
  /** What would keep the bundle from becoming a release. */
  issues: BundleFault[]
  missingAssets: { name: string; hash: string }[]
}

interface Part extends Entry {
  facts: Record<string, unknown>
  body: Record<string, unknown>
}

/** Compares a checked bundle with the published release of its course; nothing is written. */
export function planRelease(db: Database, now: number, bundle: CourseBundle): Plan {
  const parts = takeApart(bundle)
  const fresh = findFresh(db, parts)
  const freshHashes = new Set([...fresh.nodes.map(({ hash }) => hash), ...fresh.keys.map(([hash]) => hash)])
  const course = statement(db, 'SELECT key, current FROM courses WHERE id = ?').get(bundle.course.id) as
    | { key: number; current: number }
    | undefined
  const base = course ? readEntries(db, course.key, course.current) : []
  const nodeOf = statement(db, 'SELECT facts, body FROM nodes WHERE hash = ?')
  const stored = (entry: Entry): Part => partOf(entry, nodeOf.get(entry.hash) as { facts: string; body: string } | undefined)
  const coming = (entry: Entry): Part => partOf(entry, parts.nodes.get(entry.hash))
  const keyOf = plucked(db, 'SELECT body FROM answer_keys WHERE hash = ?')
  const hashOf = new Map(
    parts.entries.flatMap(({ kind, id, hash, keyHash }) => [[`${kind} ${id}`, hash] as const, [`key ${id}`, keyHash] as const]),
  )

  const before = new Map(base.map((entry) => [`${entry.kind} ${entry.id}`, entry]))
  const after = new Map(parts.entries.map((entry) => [`${entry.kind} ${entry.id}`, entry]))
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
    else if (isRerendered(db, bundle.course.id, entry, () => JSON.stringify(coming(entry).body)))
      changes.push({ type: 're-rendered', ...subjectOf(coming(entry)) })
    if (entry.keyHash !== null && old.keyHash !== null && entry.keyHash !== old.keyHash)
      changes.push(...compareKeys(subjectOf(coming(entry)), keyOf.get(old.keyHash) as string, parts.keys.get(entry.keyHash) as string))
  }
  for (const [name, entry] of before) if (!after.has(name)) changes.push({ type: 'removed', ...subjectOf(stored(entry)) })

  return {
    course: bundle.course.id,
    baseRelease: course && course.current > 0 ? course.current : null,
    equalRelease: findEqual(db, bundle)?.number ?? null,
    planHash: planHash(db, bundle),
    changes: changes.map((change) => {
      const touched = findTouched(db, now, bundle.course.id, change)
      return touched.openAttempts + touched.learners > 0 ? { ...change, touched } : change
    }),
    reusedIds: course ? findReused(db, course, before, after, coming) : [],
    issues: checkMarkdown(bundle, ({ kind, id }) => freshHashes.has(hashOf.get(`${kind} ${id}`) ?? '')),
    missingAssets: missingAssets(db, bundle).map(({ name, hash }) => ({ name, hash })),
  }
}

function readEntries(db: Database, course: number, release: number): Entry[] {
  return statement(
    db,
    `SELECT kind, id, parent, position, number, hash, key_hash AS keyHash FROM entries
       WHERE course_key = ? AND release = ? ORDER BY kind, position`,
  ).all(course, release) as Entry[]
}

const partOf = (entry: Entry, node: { facts: string; body: string } | undefined): Part => ({
  ...entry,
  facts: node ? JSON.parse(node.facts) : {},
  body: node ? JSON.parse(node.body) : {},
})

function subjectOf({ kind, id, facts, body }: Part): Subject {
  const prompt = typeof body.prompt === 'string' ? renderMarkdown(body.prompt, { assetBase: '' }).text.slice(0, 80) : undefined
  return { kind, id, title: String(facts.title ?? prompt ?? id) }
}

/** The place of every entry among its siblings. */
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

/** What changed its place among the siblings that stayed: the least that has to be moved, not what was pushed along. */
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
    const stayed = longestRise(family.map(({ position }) => position))
    family.forEach(({ name }, index) => {
      if (!stayed.has(index)) moved.add(name)
    })
  }
  return moved
}

/** The indexes of a longest rising subsequence (patience sorting). */
function longestRise(values: readonly number[]): Set<number> {
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

/** Facts of a quiz that follow from its questions, or are compared as its place. */
const derived = new Set(['questionCount', 'maxPoints', 'placement', 'minutes'])

function compareParts(before: Part, after: Part): PlanChange[] {
  const changes: PlanChange[] = []
  const subject = subjectOf(after)
  const [from, to] = [before.facts.title, after.facts.title]
  if (typeof from === 'string' && typeof to === 'string' && from !== to) changes.push({ type: 'renamed', ...subject, from, to })
  const members = differing({ ...before.facts, ...before.body }, { ...after.facts, ...after.body })
  const others = members.filter((name) => name !== 'title' && !derived.has(name))
  if (after.kind !== 'quiz') return others.length > 0 ? [...changes, { type: 'reworded', ...subject, members: others }] : changes
  const [old, now] = [flatten(before.facts), flatten(after.facts)]
  const settings = differing(old, now)
    .filter((name) => name !== 'title' && !derived.has(name.split('.')[0] as string))
    .map((name) => ({ name, from: old[name] ?? null, to: now[name] ?? null }))
  return settings.length > 0 ? [...changes, { type: 'policy-changed', ...subject, settings }] : changes
}

const differing = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .sort()

/** Settings as dotted names. */
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
  const members = differing(old.tells, now.tells)
  return [
    ...(old.decides === now.decides ? [] : [{ type: 're-keyed' as const, ...subject }]),
    ...(members.length > 0 ? [{ type: 'reworded' as const, ...subject, members }] : []),
  ]
}

/** Whether readers see other HTML than before, because the renderer changed since the node was rendered. */
function isRerendered(db: Database, course: string, { kind, hash }: Entry, body: () => string): boolean {
  const earlier = plucked(db, 'SELECT body FROM renderings WHERE hash = ? AND renderer <> ? ORDER BY renderer DESC LIMIT 1').get(
    hash,
    rendererVersion,
  ) as string | undefined
  if (earlier === undefined) return false
  const now = plucked(db, 'SELECT body FROM renderings WHERE hash = ? AND renderer = ?').get(hash, rendererVersion) as string | undefined
  return earlier !== (now ?? JSON.stringify(renderNode(course, kind, body())))
}

function findTouched(db: Database, now: number, course: string, { kind, id }: Subject): Touched {
  if (kind === 'section') {
    const learners = plucked(db, 'SELECT count(*) FROM completions WHERE course_id = ? AND section_id = ?').get(course, id) as number
    return { openAttempts: 0, learners }
  }
  if (kind !== 'quiz' && kind !== 'question') return { openAttempts: 0, learners: 0 }
  const has = kind === 'quiz' ? 'a.quiz_id = :id' : 'EXISTS (SELECT 1 FROM json_each(a.question_ids) q WHERE q.value = :id)'
  return statement(
    db,
    `SELECT count(*) FILTER (WHERE s.attempt_id IS NULL AND (a.closes_at IS NULL OR a.closes_at > :now)) AS openAttempts,
            count(DISTINCT a.learner) AS learners
     FROM attempts a LEFT JOIN submissions s ON s.attempt_id = a.id WHERE a.course_id = :course AND ${has}`,
  ).get({ course, id, now }) as Touched
}

function findReused(
  db: Database,
  course: { key: number; current: number },
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
  coming: (entry: Entry) => Part,
): Plan['reusedIds'] {
  const last = plucked(db, 'SELECT max(release) FROM entries WHERE course_key = ? AND kind = ? AND id = ? AND release <> ?')
  return [...after].flatMap(([name, entry]) => {
    if (before.has(name) || entry.kind === 'asset' || entry.kind === 'term') return []
    const release = last.get(course.key, entry.kind, entry.id, course.current) as number | null
    return release === null ? [] : [{ ...subjectOf(coming(entry)), lastRelease: release }]
  })
}
