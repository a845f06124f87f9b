import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useObservable } from '../app/observable'
import { PageTitle } from '../app/page-title'
import { count, percent } from '../course/facts'
import { courseQuery, outlineQuery } from '../course/queries'
import { textAttributes } from '../prose/direction'
import { learner } from './learner'
import { useProgress } from './progress'

const route = getRouteApi('/courses/$course')

/** How far the learner has come in a course. */
export function ProgressPage() {
  const { course } = route.useParams()
  const state = useObservable(learner)
  const { data: facts } = useQuery(courseQuery(course))
  const { data: outline } = useQuery(outlineQuery(course))
  const { progress, completed, waiting } = useProgress(course)
  const text = textAttributes(facts?.locale)
  if (state.status === 'signed-out' || state.status === 'unknown')
    return (
      <div className="page">
        <PageTitle title="Progress" />
        <p>
          <Link to="/account" search={{ return: location.pathname }}>
            Sign in
          </Link>{' '}
          to keep track of what you have read and of your results.
        </p>
      </div>
    )
  const quizzes = new Map(progress?.quizzes.map((quiz) => [quiz.quizId, quiz]))
  const titles = outline && [
    ...outline.chapters.flatMap(({ quizzes, sections }) => [...sections.flatMap(({ quizzes }) => quizzes), ...quizzes]),
    ...outline.quizzes,
  ]
  return (
    <div className="page">
      <PageTitle title="Progress" />
      {progress ? (
        <p>
          <label>
            The whole course: {percent(progress.fraction)} <progress value={progress.fraction} />
          </label>
        </p>
      ) : (
        <p>Your progress cannot be read at the moment.</p>
      )}
      {waiting > 0 && (
        <p role="status">{count(waiting, 'change waits', 'changes wait')} on this device until the service can be reached.</p>
      )}
      <ol className="progress-list">
        {outline?.chapters.map((chapter) => {
          const done = progress?.chapters.find(({ chapterId }) => chapterId === chapter.id)
          return (
            <li key={chapter.id}>
              <h2 {...text}>
                {chapter.number} {chapter.title}
              </h2>
              {done && (
                <label>
                  {percent(done.fraction)} <progress value={done.fraction} />
                </label>
              )}
              <ul className="plain">
                {chapter.sections.map((section) => (
                  <li key={section.id}>
                    <span aria-hidden="true">{completed.has(section.id) ? '✓' : '○'}</span>
                    <span className="hidden">{completed.has(section.id) ? 'Read: ' : 'Not read: '}</span>{' '}
                    <Link to="/courses/$course/sections/$section" params={{ course, section: section.id }} {...text}>
                      {section.number} {section.title}
                    </Link>
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ol>
      {titles && titles.length > 0 && (
        <section aria-labelledby="results">
          <h2 id="results">Quizzes</h2>
          <ul className="plain">
            {titles.map(({ id, title, mode }) => {
              const fraction = quizzes.get(id)?.fraction
              return (
                <li key={id}>
                  <Link to="/courses/$course/quizzes/$quiz" params={{ course, quiz: id }}>
                    {title}
                  </Link>{' '}
                  <span className="quiet">
                    {typeof fraction === 'number' ? `best result ${percent(fraction)}` : 'no result yet'}
                    {mode === 'practice' && ', does not count'}
                  </span>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {progress && progress.dropped.length > 0 && (
        <p className="quiet">{count(progress.dropped.length, 'completed part is', 'completed parts are')} no longer in the course.</p>
      )}
    </div>
  )
}
