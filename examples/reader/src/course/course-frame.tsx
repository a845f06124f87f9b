import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { textAttributes } from '../prose/direction'
import { Contents } from './contents'
import { courseQuery, outlineQuery } from './queries'

const route = getRouteApi('/courses/$course')

/** What is around every page of a course: its name, the ways through it, and its contents. */
export function CourseFrame() {
  const { course } = route.useParams()
  const { data: outline } = useQuery(outlineQuery(course))
  const { data: facts } = useQuery(courseQuery(course))
  const text = textAttributes(facts?.locale)
  return (
    <div className="course">
      <div className="course-top">
        <p className="course-title">
          <Link to="/courses/$course" params={{ course }} activeOptions={{ exact: true }} {...text}>
            {outline?.course.title ?? facts?.title ?? ' '}
          </Link>
        </p>
        <nav aria-label="Course">
          <ContentsDrawer course={course} />
          <Link to="/courses/$course/glossary" params={{ course }}>
            Glossary
          </Link>
          <Link to="/courses/$course/search" params={{ course }}>
            Search
          </Link>
          <Link to="/courses/$course/progress" params={{ course }}>
            Progress
          </Link>
        </nav>
      </div>
      <nav className="sidebar" aria-label="Contents">
        <Contents course={course} />
      </nav>
      <div className="course-page">
        <Outlet />
      </div>
    </div>
  )
}

/** The contents on screens that have no room for them beside the text. */
function ContentsDrawer({ course }: { course: string }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  // Another page closes it.
  useEffect(() => dialog.current?.close(), [path])
  return (
    <>
      <button type="button" className="quiet-button drawer-button" onClick={() => dialog.current?.showModal()}>
        Contents
      </button>
      <dialog ref={dialog} className="drawer" aria-label="Contents" closedby="any">
        <form method="dialog">
          <button type="submit" className="secondary">
            Close
          </button>
        </form>
        <nav aria-label="Contents">
          <Contents course={course} />
        </nav>
      </dialog>
    </>
  )
}
