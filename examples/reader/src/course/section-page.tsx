import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { PageTitle } from '../app/page-title'
import { localStore, writeText } from '../app/storage'
import { ReadMark } from '../learner/read-mark'
import { textAttributes } from '../prose/direction'
import { Prose } from '../prose/prose'
import { placeOf } from './place'
import { courseQuery, sectionQuery } from './queries'
import { QuizLinks } from './quiz-links'

const route = getRouteApi('/courses/$course/sections/$section')
const Extras = lazy(() => import('./section-extras').then(({ SectionExtras }) => ({ default: SectionExtras })))

/** A section: its text, with what stands around it. */
export function SectionPage() {
  const { course, section: asked } = route.useParams()
  const { q } = route.useSearch()
  const { data: section } = useSuspenseQuery(sectionQuery(course, asked))
  const { data: facts } = useQuery(courseQuery(course))
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const navigate = useNavigate()
  const text = textAttributes(facts?.locale)
  const { chapter, previous, next } = section

  // A number such as 1.2 is an alias, which means another section when the course changes.
  useEffect(() => {
    if (section.id !== asked)
      void navigate({
        to: '/courses/$course/sections/$section',
        params: { course, section: section.id },
        search: true,
        hash: true,
        replace: true,
      })
    writeText(localStore, placeOf(course), section.id)
  }, [course, asked, section.id, navigate])

  return (
    <article className="page section-page" key={section.id}>
      <div>
        <p className="crumbs">
          <Link to="/courses/$course/chapters/$chapter" params={{ course, chapter: chapter.id }} {...text}>
            {chapter.number} {chapter.title}
          </Link>
        </p>
        <PageTitle title={section.title} {...text} />
        <p className="quiet">
          Section {section.number} · {section.minutes} min
        </p>
        <Prose html={section.html} course={course} {...text} onRoot={setRoot} />
        {root && (
          <Suspense>
            <Extras course={course} root={root} html={section.html} query={q} />
          </Suspense>
        )}
        {section.quizzes.length > 0 && (
          <section aria-labelledby="section-quizzes">
            <h2 id="section-quizzes">Try what you have read</h2>
            <QuizLinks course={course} quizzes={section.quizzes} />
          </section>
        )}
        <div className="read-mark">
          <ReadMark course={course} section={section.id} />
        </div>
        <nav className="neighbours" aria-label="Neighbours">
          {previous && (
            <Link to="/courses/$course/sections/$section" params={{ course, section: previous.id }} rel="prev">
              <span className="quiet">Previous</span> <span {...text}>{previous.title}</span>
            </Link>
          )}
          {next && (
            <Link to="/courses/$course/sections/$section" params={{ course, section: next.id }} rel="next" className="next">
              <span className="quiet">Next</span> <span {...text}>{next.title}</span>
            </Link>
          )}
        </nav>
      </div>
      {section.headings.length > 1 && (
        <nav className="on-this-page" aria-label="On this page">
          <p>On this page</p>
          <ol>
            {section.headings.map(({ id, text: heading, level }) => (
              <li key={id} data-level={level}>
                <a href={`#${id}`} {...text}>
                  {heading}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
    </article>
  )
}
