import type { Attempts, CourseReads, QuizReads, ReleaseRefs } from '../store/store'

/** What is out of a learner's reach while attempts at graded quizzes are open. */
export interface Lock {
  /** Ids of the sections. */
  sections: ReadonlySet<string>
  /** When the last of these attempts ends by itself, in milliseconds since 1970; null when one of them has no time limit. */
  endsAt: number | null
}

const all = { limit: 100_000 }

/**
 * Finds what a learner's open attempts at graded quizzes of a course cover: the section that each question of the quiz names, and for a
 * question without one, the section or chapter that the quiz is placed on, or the whole course. Undefined when no such attempt is open.
 *
 * @param sectionsOf the sections of the release that is asked, by chapter.
 */
export async function findLock(
  store: Attempts & CourseReads & QuizReads & ReleaseRefs,
  courseId: string,
  learner: string,
  sectionsOf: readonly { id: string; chapterId: string }[],
): Promise<Lock | undefined> {
  const { rows: attempts } = await store.listAttempts({ courseId, learner, state: 'in-progress' }, all)
  if (attempts.length === 0) return undefined
  const current = await store.findRelease(courseId)
  const sections = new Set<string>()
  const ends: (number | null)[] = []
  for (const { release: number, quizId, closesAt } of attempts) {
    const release = await store.findRelease(courseId, number)
    const quiz = release && (await store.findQuiz(release, quizId))
    if (!release || !quiz) continue
    const now = current && (await store.findQuiz(current, quizId))
    if (quiz.mode !== 'graded' && now?.mode !== 'graded') continue
    ends.push(closesAt)
    const questions = await store.listQuestions(release, quizId)
    for (const { sectionId } of questions) if (sectionId !== null) sections.add(sectionId)
    if (questions.some(({ sectionId }) => sectionId === null)) {
      const { sectionId, chapterId } = quiz.placement
      const then = (await store.listSections(release, all)).rows
      const isCovered = (section: { id: string; chapterId: string }) =>
        sectionId !== undefined ? section.id === sectionId : chapterId === undefined || section.chapterId === chapterId
      for (const section of [...then, ...sectionsOf]) if (isCovered(section)) sections.add(section.id)
    }
  }
  if (ends.length === 0) return undefined
  return { sections, endsAt: ends.some((end) => end === null) ? null : Math.max(...ends.map(Number)) }
}
