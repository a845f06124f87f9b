import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCompleted } from '../learner/progress'
import { textAttributes } from '../prose/direction'
import { courseQuery, outlineQuery } from './queries'
import { QuizLinks } from './quiz-links'

/** Chapters, sections and quizzes, with what has been read. */
export function Contents({ course }: { course: string }) {
  const { data: outline } = useQuery(outlineQuery(course))
  const { data: facts } = useQuery(courseQuery(course))
  const completed = useCompleted(course)
  const text = textAttributes(facts?.locale)
  if (!outline) return null
  return (
    <ol className="contents">
      {outline.chapters.map((chapter) => (
        <li key={chapter.id}>
          <Link to="/courses/$course/chapters/$chapter" params={{ course, chapter: chapter.id }} className="chapter-link">
            <span className="number">{chapter.number}</span> <span {...text}>{chapter.title}</span>
          </Link>
          <ol>
            {chapter.sections.map((section) => (
              <li key={section.id}>
                <Link to="/courses/$course/sections/$section" params={{ course, section: section.id }}>
                  <span className="number">{section.number}</span> <span {...text}>{section.title}</span>
                  {completed.has(section.id) && <span className="tick"> ✓ read</span>}
                </Link>
                <QuizLinks course={course} quizzes={section.quizzes} />
              </li>
            ))}
          </ol>
          <QuizLinks course={course} quizzes={chapter.quizzes} />
        </li>
      ))}
      {outline.quizzes.length > 0 && (
        <li>
          <QuizLinks course={course} quizzes={outline.quizzes} />
        </li>
      )}
    </ol>
  )
}
