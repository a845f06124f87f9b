import { NotFoundError } from '@lectern/sdk'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { courseId, linked, openCourse, sectionUrl } from '../../../lib/lectern'

/** Made when they are first asked for, and kept. */
export const generateStaticParams = async () => []

export default async function Section({ params }: { params: Promise<{ section: string }> }) {
  const { section: id } = await params
  const { lectern, release, options } = await openCourse()
  const section = await lectern.courses.sections.get(courseId, id, { release }, options).catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound()
    throw error
  })
  const { previous, next } = section
  return (
    <>
      <p>
        <Link href="/">Contents</Link>
      </p>
      <h1>
        {section.number} {section.title}
      </h1>
      <article className="lectern" dangerouslySetInnerHTML={linked(section.html)} />
      <nav aria-label="Sections">
        {previous && <Link href={sectionUrl(previous.id)}>← {previous.title}</Link>}{' '}
        {next && <Link href={sectionUrl(next.id)}>{next.title} →</Link>}
      </nav>
    </>
  )
}
