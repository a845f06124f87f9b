import { coursesListInfiniteOptions } from '@lectern/sdk/query'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { content } from '../app/client'
import { sentenceOf } from '../app/failure'
import { PageTitle } from '../app/page-title'
import { SearchField } from '../app/search-field'
import { languageName } from '../course/facts'
import { textAttributes } from '../prose/direction'
import { catalogueParams } from './catalogue-params'

const route = getRouteApi('/')
const levels = ['beginner', 'intermediate', 'advanced'] as const

/** All courses of the service, to be narrowed down. */
export function CataloguePage() {
  const { q, level, category, tag, locale } = route.useSearch()
  const navigate = route.useNavigate()
  const filters = { category, tag, locale }
  const known = levels.find((each) => each === level)
  const query = coursesListInfiniteOptions(content(), { ...catalogueParams, ...set({ q: q || undefined, level: known, ...filters }) })
  const { data, error, fetchNextPage, hasNextPage, isFetching, isPending } = useInfiniteQuery(query)
  const courses = data?.pages.flatMap((page) => page.data) ?? []
  const narrow = (change: Record<string, string | undefined>) =>
    void navigate({ search: (search) => set({ ...search, ...change }), replace: true })
  const chosen = Object.entries({ q, level: known, ...filters }).filter(([, value]) => value !== undefined)
  return (
    <div className="page catalogue">
      <PageTitle title="Courses" />
      <SearchField label="Find a course" value={q ?? ''} onChange={(q) => narrow({ q: q || undefined })} />
      <search aria-label="Narrow down">
        <form className="filters" onSubmit={(event) => event.preventDefault()}>
          <label className="field">
            Level
            <select value={known ?? ''} onChange={(event) => narrow({ level: event.target.value || undefined })}>
              <option value="">Every level</option>
              {levels.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
          {Object.entries(filters).map(
            ([name, value]) =>
              value !== undefined && (
                <button key={name} type="button" className="secondary" onClick={() => narrow({ [name]: undefined })}>
                  {name === 'locale' ? languageName(value) : value} <span aria-hidden="true">×</span>
                  <span className="hidden"> (show others too)</span>
                </button>
              ),
          )}
        </form>
      </search>
      {error && <p role="alert">{sentenceOf(error)}</p>}
      <p role="status" className="quiet">
        {isPending
          ? 'Loading …'
          : courses.length === 0 && !error
            ? chosen.length > 0
              ? 'No course is like that.'
              : 'There are no courses yet.'
            : ''}
      </p>
      <ul className="cards">
        {courses.map((course) => (
          <li key={course.id} className="card">
            <h2 {...textAttributes(course.locale)}>
              <Link to="/courses/$course" params={{ course: course.id }}>
                {course.title}
              </Link>
            </h2>
            {course.subtitle && <p {...textAttributes(course.locale)}>{course.subtitle}</p>}
            <ul className="tags">
              {course.level && (
                <li>
                  <Link to="." search={(search) => set({ ...search, level: course.level ?? undefined })}>
                    {course.level}
                  </Link>
                </li>
              )}
              {course.category && (
                <li>
                  <Link to="." search={(search) => set({ ...search, category: course.category ?? undefined })}>
                    {course.category}
                  </Link>
                </li>
              )}
              <li>
                <Link to="." search={(search) => set({ ...search, locale: course.locale })}>
                  {languageName(course.locale)}
                </Link>
              </li>
              {course.tags.map((each) => (
                <li key={each}>
                  <Link to="." search={(search) => set({ ...search, tag: each })}>
                    {each}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="secondary" disabled={isFetching} onClick={() => void fetchNextPage()}>
          Show more
        </button>
      )}
    </div>
  )
}

/** Leaves out what is not set. */
const set = <T extends object>(members: T): { [name in keyof T]?: Exclude<T[name], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as ReturnType<typeof set<T>>
