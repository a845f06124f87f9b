import { useQueries, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { PageTitle } from '../app/page-title'
import { textAttributes } from '../prose/direction'
import { Prose } from '../prose/prose'
import { count } from './facts'
import { courseQuery, outlineQuery, sectionQuery } from './queries'

const route = getRouteApi('/courses/$course/print')

/** A chapter or a whole course on one page, for paper and PDF. */
export function PrintPage() {
  const { course } = route.useParams()
  const { chapter: only } = route.useSearch()
  const { data: facts } = useQuery(courseQuery(course))
  const { data: outline } = useQuery(outlineQuery(course))
  const text = textAttributes(facts?.locale)
  const chapters = outline?.chapters.filter(({ id }) => only === undefined || id === only) ?? []
  const sections = useQueries({ queries: chapters.flatMap(({ sections }) => sections.map(({ id }) => sectionQuery(course, id))) })
  const bySection = new Map(sections.flatMap(({ data }) => (data ? [[data.id, data]] : [])))
  const missing = sections.filter(({ data }) => !data).length
  const failed = sections.some(({ error }) => error)
  const isWhole = outline !== undefined && missing === 0
  // Links between sections stay on the paper.
  const toUrl = useCallback((section: string, anchor?: string) => `#${section}${anchor ? `--${anchor}` : ''}`, [])
  return (
    <div className="print page">
      <PageTitle title={only && chapters[0] ? chapters[0].title : (facts?.title ?? 'Print view')} {...text} />
      <p className="actions screen-only">
        <button type="button" disabled={!isWhole} onClick={() => print()}>
          Print
        </button>
        <span className="quiet" role="status">
          {failed ? `${count(missing, 'section')} could not be loaded.` : isWhole ? '' : 'Loading the sections …'}
        </span>
      </p>
      {chapters.map((chapter) => (
        <section key={chapter.id} aria-labelledby={`print-${chapter.id}`}>
          {!only && (
            <h2 id={`print-${chapter.id}`} {...text}>
              {chapter.number} {chapter.title}
            </h2>
          )}
          {chapter.sections.map(({ id, number, title }) => {
            const section = bySection.get(id)
            const Heading = only ? 'h2' : 'h3'
            return (
              <section key={id} aria-labelledby={id}>
                <Heading id={id} {...text}>
                  {number} {title}
                </Heading>
                {section && <Prose html={section.html} course={course} idPrefix={`${id}--`} toUrl={toUrl} {...text} />}
              </section>
            )
          })}
        </section>
      ))}
    </div>
  )
}
