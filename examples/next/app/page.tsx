import type { Metadata } from 'next'
import Link from 'next/link'
import { courseId, linked, openCourse, sectionUrl } from '../lib/lectern'

export async function generateMetadata(): Promise<Metadata> {
  const { lectern, release, options } = await openCourse()
  const { title, summary } = await lectern.courses.get(courseId, { release }, options)
  return { title, description: summary }
}

export default async function Contents() {
  const { lectern, release, options } = await openCourse()
  const [course, outline] = await Promise.all([
    lectern.courses.get(courseId, { release }, options),
    lectern.courses.outline(courseId, { release }, options),
  ])
  return (
    <>
      <h1>{course.title}</h1>
      <div className="lectern" dangerouslySetInnerHTML={linked(course.overview.html)} />
      {outline.chapters.map((chapter) => (
        <section key={chapter.id}>
          <h2>
            {chapter.number}. {chapter.title}
          </h2>
          <ol>
            {chapter.sections.map((section) => (
              <li key={section.id}>
                <Link href={sectionUrl(section.id)}>{section.title}</Link>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}
