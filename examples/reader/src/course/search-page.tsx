import { coursesSearchInfiniteOptions } from '@lectern/sdk/query'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { content, releaseOf } from '../app/client'
import { sentenceOf } from '../app/failure'
import { PageTitle } from '../app/page-title'
import { SearchField } from '../app/search-field'
import { textAttributes } from '../prose/direction'
import { courseQuery } from './queries'

const route = getRouteApi('/courses/$course/search')

/** Searches the sections of a course. */
export function SearchPage() {
  const { course } = route.useParams()
  const { q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: facts } = useQuery(courseQuery(course))
  const search = coursesSearchInfiniteOptions(content(), course, { q, ...releaseOf(course) })
  const { data, error, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({ ...search, enabled: q !== '' })
  const text = textAttributes(facts?.locale)
  const hits = data?.pages.flatMap((page) => page.data) ?? []
  return (
    <div className="page">
      <PageTitle title="Search" />
      <SearchField label="Words or “a phrase”" value={q} onChange={(q) => void navigate({ search: q ? { q } : {}, replace: true })} />
      {error && <p role="alert">{sentenceOf(error)}</p>}
      <p role="status" className="quiet">
        {q && data && (hits.length === 0 ? `Nothing was found for “${q}”.` : `${hits.length}${hasNextPage ? ' and more' : ''} found`)}
      </p>
      <ol className="hits">
        {hits.map(({ kind, chapter, section, term, snippet }) => (
          <li key={`${kind} ${kind === 'chapter' ? chapter.id : (term ?? section.id)}`}>
            {kind === 'chapter' ? (
              <Link to="/courses/$course/chapters/$chapter" params={{ course, chapter: chapter.id }} {...text}>
                {chapter.number} {chapter.title}
              </Link>
            ) : (
              <Link to="/courses/$course/sections/$section" params={{ course, section: section.id }} search={{ q }} {...text}>
                {term ?? `${section.number} ${section.title}`}
              </Link>
            )}{' '}
            {kind !== 'section' && <span className="quiet">{kind === 'term' ? `Glossary, section ${section.number}` : 'Chapter'}</span>}
            <p {...text}>{snippet.map(({ text: piece, hit }, index) => (hit ? <mark key={index}>{piece}</mark> : piece))}</p>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <button type="button" className="secondary" disabled={isFetching} onClick={() => void fetchNextPage()}>
          Show more
        </button>
      )}
    </div>
  )
}
