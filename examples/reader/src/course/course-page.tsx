import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { PageTitle } from '../app/page-title'
import { localStore } from '../app/storage'
import { useCompleted } from '../learner/progress'
import { OfflineCopy } from '../offline/offline-copy'
import { textAttributes } from '../prose/direction'
import { Prose } from '../prose/prose'
import { count, languageName, spokenMinutes } from './facts'
import { placeOf } from './place'
import { courseQuery, outlineQuery } from './queries'
import { QuizLinks } from './quiz-links'

const route = getRouteApi('/courses/$course/')

/** What a course is about and holds. */
export function CoursePage() {
  const { course: id } = route.useParams()
  const { data: course } = useSuspenseQuery(courseQuery(id))
  const { data: outline } = useQuery(outlineQuery(id))
  const text = textAttributes(course.locale)
  const facts = [
    ['Level', course.level],
    ['Category', course.category],
    ['Language', languageName(course.locale)],
    ['Size', `${count(course.counts.chapters, 'chapter')}, ${count(course.counts.sections, 'section')}`],
    ['Reading time', outline && spokenMinutes(outline.minutes)],
    ['Questions', course.counts.questions || undefined],
    ['Licence', course.licence],
  ] as const
  return (
    <div className="page">
      <PageTitle title={course.title} {...text} />
      {course.subtitle && (
        <p className="subtitle" {...text}>
          {course.subtitle}
        </p>
      )}
      {course.summary && <p {...text}>{course.summary}</p>}
      <StartLink course={id} />
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <div {...text}>
        <List title="What you will be able to do" items={course.outcomes} />
        <List title="What makes it different" items={course.highlights} />
        <List title="Who it is for" items={course.audience} />
        <List title="What you need" items={course.requirements} />
      </div>
      {course.overview.html && <Prose html={course.overview.html} course={id} idPrefix="overview-" {...text} />}
      <section aria-labelledby="chapters">
        <h2 id="chapters">Chapters</h2>
        <ol className="chapter-list">
          {outline?.chapters.map((chapter) => (
            <li key={chapter.id}>
              <Link to="/courses/$course/chapters/$chapter" params={{ course: id, chapter: chapter.id }} {...text}>
                {chapter.title}
              </Link>{' '}
              <span className="quiet">
                {count(chapter.sections.length, 'section')}, {spokenMinutes(chapter.minutes)}
              </span>
            </li>
          ))}
        </ol>
        <QuizLinks course={id} quizzes={course.quizzes} />
      </section>
      {course.authors.length > 0 && (
        <section aria-labelledby="authors">
          <h2 id="authors">Authors</h2>
          <ul className="plain">
            {course.authors.map(({ name, role, bio }) => (
              <li key={name}>
                <strong>{name}</strong>
                {role && `, ${role}`}
                {bio && <p {...text}>{bio}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {course.related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related">Related</h2>
          <ul>
            {course.related.map(({ title, url }) => (
              <li key={url}>
                <a href={url} {...text}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="keep">
        <h2 id="keep">Offline and on paper</h2>
        <OfflineCopy course={id} />
        <p>
          <Link to="/courses/$course/print" params={{ course: id }}>
            Print view of the whole course
          </Link>
        </p>
      </section>
    </div>
  )
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <section>
      <h2 lang="en" dir="ltr">
        {title}
      </h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}

/** Leads to the first section, or to where the reader left off. */
function StartLink({ course }: { course: string }) {
  const { data: outline } = useQuery(outlineQuery(course))
  const completed = useCompleted(course)
  const sections = outline?.chapters.flatMap((chapter) => chapter.sections) ?? []
  const last = localStore.getItem(placeOf(course))
  const isStarted = last !== null || completed.size > 0
  const unread = sections.find(({ id }) => !completed.has(id)) ?? sections[0]
  const next = (completed.size === 0 && sections.find(({ id }) => id === last)) || unread
  return (
    <p className="actions start">
      {next && (
        <Link to="/courses/$course/sections/$section" params={{ course, section: next.id }} className="button">
          {isStarted ? `Continue with ${next.number}` : 'Start reading'}
        </Link>
      )}
    </p>
  )
}
