import type { CourseFacts, CourseReads, QuizReads, QuizRow, ReleaseRef, ReleaseRefs } from '../../store/store'
import { LtiRefusal } from '../refusal'

/** What a link opens: a course, or one part of it. */
export interface LinkedContent {
  course: string
  quiz?: string
  chapter?: string
  section?: string
}

const kinds = ['quiz', 'section', 'chapter'] as const
const slug = /^[a-z][a-z0-9-]{0,99}$/

/** The address of a link. */
export function linkAddress(launch: string, content: LinkedContent): string {
  const url = new URL(launch)
  for (const [name, id] of Object.entries(content)) if (id !== undefined) url.searchParams.set(name, id)
  return url.href
}

/** Reads what a link opens from its address, or else from its custom parameters, which some platforms are set up with. */
export function readLink(address: string | undefined, custom: Record<string, unknown> | undefined): LinkedContent {
  const query = address === undefined ? new URLSearchParams() : new URL(address).searchParams
  const find = (name: string): string | undefined =>
    query.has('course') ? (query.get(name) ?? undefined) : custom?.[name] === undefined ? undefined : String(custom[name])
  const read = (name: string) => {
    const value = find(name)
    if (value !== undefined && !slug.test(value)) throw new LtiRefusal('content_gone', `There is no ${name} "${value.slice(0, 100)}".`)
    return value
  }
  const course = read('course')
  if (course === undefined) throw new LtiRefusal('no_content')
  const kind = kinds.find((name) => find(name) !== undefined)
  return kind === undefined ? { course } : { course, [kind]: read(kind) }
}

/** The published release of linked content, and its quiz. */
export async function getContent(
  store: ReleaseRefs & CourseReads & QuizReads,
  { course, quiz, chapter, section }: LinkedContent,
): Promise<{ release: ReleaseRef; facts: CourseFacts; quiz?: QuizRow }> {
  const release = await store.findRelease(course)
  if (!release || release.archivedAt !== null || release.withdrawnAt !== null)
    throw new LtiRefusal('content_gone', `No course has the id "${course}".`)
  const { facts } = await store.getCourse(release)
  const found = { release, facts }
  const gone = (kind: string, id: string) => new LtiRefusal('content_gone', `The course "${course}" has no ${kind} "${id}".`)
  if (chapter !== undefined && !(await store.findChapter(release, chapter))) throw gone('chapter', chapter)
  if (section !== undefined && !(await store.findSection(release, section))) throw gone('section', section)
  if (quiz === undefined) return found
  const row = await store.findQuiz(release, quiz)
  if (!row) throw gone('quiz', quiz)
  return { ...found, quiz: row }
}
