import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { PageTitle } from '../app/page-title'
import { useCompleted } from '../learner/progress'
import { textAttributes } from '../prose/direction'
import { Prose } from '../prose/prose'
import { chapterQuery, courseQuery } from './queries'
import { QuizLinks } from './quiz-links'

const route = getRouteApi('/courses/$course/chapters/$chapter')

/** A chapter: its introduction, what one can do afterwards, and its sections. */
export function ChapterPage() {
  const { course, chapter: asked } = route.useParams()
  const { data: chapter } = useSuspenseQuery(chapterQuery(course, asked))
  const { data: facts } = useQuery(courseQuery(course))
  const completed = useCompleted(course)
  const text = textAttributes(facts?.locale)
  return (
    <div className="page" key={chapter.id}>
      <PageTitle title={chapter.title} {...text} />
      <p className="quiet">Chapter {chapter.number}</p>
      {chapter.summary && (
        <p className="subtitle" {...text}>
          {chapter.summary}
        </p>
      )}
      <Prose html={chapter.introduction.html} course={course} idPrefix="introduction-" {...text} />
      {chapter.milestones.length > 0 && (
        <section aria-labelledby="milestones">
          <h2 id="milestones">Afterwards you can</h2>
          <ul {...text}>
            {chapter.milestones.map((milestone) => (
              <li key={milestone}>{milestone}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="sections">
        <h2 id="sections">Sections</h2>
        <ol className="section-list">
          {chapter.sections.map((section) => (
            <li key={section.id}>
              <span className="number">{section.number}</span>
              <div>
                <Link to="/courses/$course/sections/$section" params={{ course, section: section.id }} {...text}>
                  {section.title}
                </Link>{' '}
                <span className="quiet">
                  {section.minutes} min{completed.has(section.id) && ', read'}
                </span>
                {section.summary && <p {...text}>{section.summary}</p>}
              </div>
            </li>
          ))}
        </ol>
      </section>
      {chapter.practiceNotes.length > 0 && (
        <section aria-labelledby="practice-notes">
          <h2 id="practice-notes">To try away from the screen</h2>
          <ul>
            {chapter.practiceNotes.map((note, index) => (
              <li key={note.text}>
                <Prose html={note.html} course={course} idPrefix={`note-${index}-`} {...text} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {chapter.quizzes.length > 0 && (
        <section aria-labelledby="chapter-quizzes">
          <h2 id="chapter-quizzes">Quizzes</h2>
          <QuizLinks course={course} quizzes={chapter.quizzes} />
        </section>
      )}
      <p>
        <Link to="/courses/$course/print" params={{ course }} search={{ chapter: chapter.id }}>
          Print view of this chapter
        </Link>
      </p>
    </div>
  )
}
