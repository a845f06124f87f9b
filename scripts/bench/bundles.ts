import { type CourseBundle, canonicalJson, expandReview, learnerQuestion, sha256 } from '@lectern/content'

const vocabulary = 'a model turns what it is given into an answer that somebody can use for a decision at work when the day is long'.split(
  ' ',
)

/** Prose of so many words, the same for the same seed. */
function createProse(seed: number): (words: number) => string {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return vocabulary[(state >> 8) % vocabulary.length]
  }
  return (words) =>
    Array.from({ length: words }, (_, index) => `${next()}${index % 90 === 89 ? '.\n\n' : index % 12 === 11 ? '. ' : ' '}`)
      .join('')
      .trim()
}

/** A bundle of chapters × sections of 400 words, and so many single-choice questions in each chapter. */
export function createBundle(id: string, size: { chapters: number; sections: number; questions: number }, seed = 1): CourseBundle {
  const prose = createProse(seed)
  const ids = ['a', 'b', 'c', 'd']
  const chapters = Array.from({ length: size.chapters }, (_, chapter) => ({
    id: `chapter-${chapter}`,
    title: `Chapter ${chapter}`,
    introduction: prose(80),
    milestones: ['Know it.'],
    practiceNotes: [],
    sections: Array.from({ length: size.sections }, (_s, section) => ({
      id: `section-${chapter}-${section}`,
      title: `Section ${section}`,
      markdown: prose(400),
    })),
  }))
  const quizzes = (size.questions === 0 ? [] : chapters).map((chapter, index) => {
    const questions = Array.from({ length: size.questions }, (_, question) =>
      learnerQuestion({
        type: 'single-choice',
        id: `question-${index}-${question}`,
        prompt: prose(20),
        points: 1,
        choices: ids.map((choice) => ({ id: choice, text: prose(8) })),
      }),
    )
    const keys = questions.map((question) => ({
      type: 'single-choice' as const,
      questionId: question.id,
      explanation: prose(20),
      feedback: ids.map((choiceId) => ({ choiceId, text: prose(10) })),
      choiceId: 'a',
    }))
    const settings = { mode: 'practice' as const, shuffle: false, counts: 'highest' as const, review: expandReview('practice') }
    return { id: `quiz-${index}`, title: 'Quiz', placement: { chapterId: chapter.id }, ...settings, questions, keys }
  })
  const lists = { tags: [], outcomes: [], requirements: [], audience: [], highlights: [], authors: [], related: [] }
  const course = { id, title: `Course ${id}`, locale: 'en', ...lists, overview: prose(50) }
  return sealBundle({ format: 'lectern.course/1', course, chapters, quizzes, glossary: [], assets: [] })
}

/** Puts the members in order and adds the hash, as the compiler does. */
export function sealBundle(content: Omit<CourseBundle, 'hash'>): CourseBundle {
  const json = canonicalJson(content)
  return { ...JSON.parse(json), hash: sha256(json) }
}
