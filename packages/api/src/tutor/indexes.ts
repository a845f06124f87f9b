import { LRUCache } from 'lru-cache'
import type { CourseReads, QuizReads, ReleaseRef } from '../store/store'
import { buildCourseIndex, type CourseIndex, type CourseSource } from './retrieval/course-index'

/** Returns the index of a release. */
export type FindIndex = (release: ReleaseRef) => Promise<CourseIndex>

/** Size limit of all indexes together, in bytes. */
const maxSize = 128 * 2 ** 20
const all = { limit: 100_000 }

/** Builds indexes when they are first needed and keeps those that were used last. A release never changes, and neither does its index. */
export function createIndexes(store: CourseReads & QuizReads): FindIndex {
  const kept = new LRUCache<string, CourseIndex>({ maxSize })
  const building = new Map<string, Promise<CourseIndex>>()
  return async (release) => {
    const name = `${release.courseKey} ${release.number}`
    const found = kept.get(name) ?? building.get(name)
    if (found) return found
    const built = readSource(store, release).then(buildCourseIndex)
    building.set(name, built)
    try {
      const index = await built
      // Larger than the limit, it would be built again for every question.
      kept.set(name, index, { size: Math.min(index.size, maxSize) })
      return index
    } finally {
      building.delete(name)
    }
  }
}

/** Reads what the index is built from. Quizzes are not read. */
async function readSource(store: CourseReads & QuizReads, release: ReleaseRef): Promise<CourseSource> {
  const [locale, chapters, sections, terms] = await Promise.all([
    store.getLocale(release),
    store.listChapters(release, all),
    store.listSections(release, all),
    store.listTerms(release, all),
  ])
  const titles = new Map(chapters.rows.map(({ id, title }) => [id, title]))
  const sources: CourseSource['sections'] = []
  for (const { id, number, title, summary, chapterId } of sections.rows) {
    const found = await store.findSection(release, id)
    // Undefined when a preview was pruned in the meantime.
    const html = found ? (JSON.parse(found.text.json) as { html: string }).html : ''
    sources.push({ id, number, title, summary, chapterId, chapterTitle: titles.get(chapterId) ?? '', html })
  }
  return {
    locale,
    sections: sources,
    glossary: terms.rows.map(({ term, definition, sectionId }) => ({ term, definition: definition.text, sectionId })),
    milestones: chapters.rows.flatMap(({ id, milestones }) => milestones.map((text) => ({ chapterId: id, text }))),
  }
}
