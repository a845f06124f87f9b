import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { sentenceOf } from '../app/failure'
import { PageTitle } from '../app/page-title'
import { textAttributes } from '../prose/direction'
import { Prose } from '../prose/prose'
import { courseQuery, glossaryQuery, outlineQuery } from './queries'

const route = getRouteApi('/courses/$course')

/** The terms of a course with their definitions. */
export function GlossaryPage() {
  const { course } = route.useParams()
  const { data: facts } = useQuery(courseQuery(course))
  const { data: outline } = useQuery(outlineQuery(course))
  const { data: terms, error } = useQuery(glossaryQuery(course))
  const [filter, setFilter] = useState('')
  const text = textAttributes(facts?.locale)
  const numberOf = new Map(outline?.chapters.flatMap(({ sections }) => sections.map(({ id, number }) => [id, number])))
  const shown = terms?.filter(({ term, definition }) => `${term} ${definition.text}`.toLowerCase().includes(filter.trim().toLowerCase()))
  return (
    <div className="page">
      <PageTitle title="Glossary" />
      {error && <p role="alert">{sentenceOf(error)}</p>}
      <p>
        <label className="field">
          Show only terms with
          <input type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
        </label>
      </p>
      <p role="status" className="quiet">
        {shown && (shown.length === 1 ? '1 term' : `${shown.length} terms`)}
      </p>
      <dl className="glossary">
        {shown?.map(({ term, definition, sectionId }) => (
          <div key={term}>
            <dt {...text}>{term}</dt>
            <dd>
              <Prose html={definition.html} course={course} idPrefix={`${term}-`} {...text} />
              {sectionId && numberOf.has(sectionId) && (
                <Link to="/courses/$course/sections/$section" params={{ course, section: sectionId }}>
                  Introduced in section {numberOf.get(sectionId)}
                </Link>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
