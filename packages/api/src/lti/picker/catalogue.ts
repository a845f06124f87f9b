import type { CourseFacts, CourseReads, FoundRow, QuizReads, QuizRow, ReleaseRef, ReleaseRefs } from '../../store/store'
import type { LinkedContent } from '../launch/content'

/** Something that can be picked. */
export interface Item {
  kind: 'course' | 'chapter' | 'section' | 'quiz'
  /** Names it in the form: `course`, or `course/kind/id`. */
  value: string
  /** Of a chapter or section. */
  number?: string
  title: string
  /** Its level in the course. */
  depth: 0 | 1 | 2
  quiz?: QuizRow
}

/** A course with what can be picked in it. */
export interface Shelf {
  course: Pick<CourseFacts, 'id' | 'title'>
  items: Item[]
}

type Reads = CourseReads & QuizReads & ReleaseRefs

/** The most that one page shows. */
const mostCourses = 50
const mostItems = 200
/** Courses whose chapters, sections and quizzes a search looks through. The titles of all courses are looked through. */
const mostSearched = 200
const everything = { limit: 100_000 }

const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** True when every word of a query is in a text, whatever its case and accents. */
function matches(text: string, query: string): boolean {
  const folded = fold(text)
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

/** All that can be picked in a release, in the order of the course. */
async function listItems(store: Reads, release: ReleaseRef, { id: course, title }: Shelf['course']): Promise<Item[]> {
  const [{ rows: chapters }, { rows: sections }, { rows: quizzes }] = await Promise.all([
    store.listChapters(release, everything),
    store.listSections(release, everything),
    store.listQuizzes(release, everything),
  ])
  const quizItems = (depth: Item['depth'], isHere: (placement: QuizRow['placement']) => boolean): Item[] =>
    quizzes
      .filter(({ placement }) => isHere(placement))
      .map((quiz) => ({ kind: 'quiz', value: `${course}/quiz/${quiz.id}`, title: quiz.title, depth, quiz }))
  return [
    { kind: 'course', value: course, title, depth: 0 },
    ...chapters.flatMap((chapter): Item[] => [
      { kind: 'chapter', value: `${course}/chapter/${chapter.id}`, number: chapter.number, title: chapter.title, depth: 1 },
      ...sections
        .filter(({ chapterId }) => chapterId === chapter.id)
        .flatMap((section): Item[] => [
          { kind: 'section', value: `${course}/section/${section.id}`, number: section.number, title: section.title, depth: 2 },
          ...quizItems(2, ({ sectionId }) => sectionId === section.id),
        ]),
      ...quizItems(1, ({ chapterId, sectionId }) => chapterId === chapter.id && sectionId === undefined),
    ]),
    ...quizItems(0, ({ chapterId, sectionId }) => chapterId === undefined && sectionId === undefined),
  ]
}

/** The release that readers of a course get; undefined for a course that is archived or does not exist. */
async function findOpen(store: Reads, course: string): Promise<ReleaseRef | undefined> {
  const release = await store.findRelease(course)
  return release && release.archivedAt === null && release.withdrawnAt === null ? release : undefined
}

/** The item that a search hit leads to; for a term, its section. */
const valueOfHit = (course: string, { kind, chapter, section }: FoundRow): string =>
  kind === 'chapter' ? `${course}/chapter/${chapter.id}` : `${course}/section/${section.id}`

/** One course with all its parts, or those that match a query. */
export async function readCourse(store: Reads, course: string, query: string): Promise<Shelf | undefined> {
  const release = await findOpen(store, course)
  if (!release) return undefined
  const { facts } = await store.getCourse(release)
  const items = await listItems(store, release, facts)
  if (query === '') return { course: facts, items }
  const { rows } = await store.searchCourse(release, query, { limit: 50 })
  const inText = new Set(rows.map((row) => valueOfHit(course, row)))
  const found = items.filter(({ title, value }) => matches(title, query) || inText.has(value))
  return { course: facts, items: found }
}

/** Courses, or what matches a query in any of them. `more` is true when not all of it is returned. */
export async function readCourses(store: Reads, query: string): Promise<{ shelves: Shelf[]; more: boolean }> {
  const known = new Set(query === '' ? [] : (await store.searchCourses(query, {}, { limit: mostCourses })).rows.map(({ id }) => id))
  const shelves: Shelf[] = []
  let shown = 0
  let searched = 0
  for (let after: string | undefined; ; ) {
    const { rows, next } = await store.listCourses({}, { after, limit: 100 })
    for (const facts of rows) {
      if (shelves.length === mostCourses || shown >= mostItems) return { shelves, more: true }
      const whole: Item = { kind: 'course', value: facts.id, title: facts.title, depth: 0 }
      if (query === '') {
        shelves.push({ course: facts, items: [whole] })
        continue
      }
      searched += 1
      const release = searched <= mostSearched ? await findOpen(store, facts.id) : undefined
      const all = release ? await listItems(store, release, facts) : [whole]
      const items = all.filter(({ kind, title, value }) => matches(title, query) || (kind === 'course' && known.has(value)))
      shown += items.length
      if (items.length > 0) shelves.push({ course: facts, items })
    }
    if (next === undefined) return { shelves, more: searched > mostSearched }
    after = next
  }
}

/** The content that a value of the form names; undefined for a value that names none. */
export function contentOf(value: string): LinkedContent | undefined {
  const [course, kind, id] = value.split('/')
  if (!course) return undefined
  if (kind === undefined) return { course }
  return id !== undefined && (kind === 'chapter' || kind === 'section' || kind === 'quiz') ? { course, [kind]: id } : undefined
}

/** The items that values of the form name, as far as they exist. */
export async function findItems(store: Reads, values: readonly string[]): Promise<Item[]> {
  const courses = new Map<string, Item[]>()
  const found: Item[] = []
  for (const value of values) {
    const course = contentOf(value)?.course
    if (course === undefined) continue
    const release = courses.has(course) ? undefined : await findOpen(store, course)
    if (release) courses.set(course, await listItems(store, release, (await store.getCourse(release)).facts))
    const item = courses.get(course)?.find((each) => each.value === value)
    if (item) found.push(item)
  }
  return found
}
