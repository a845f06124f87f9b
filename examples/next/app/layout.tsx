import '@lectern/sdk/styles.css'
import './page.css'
import { draftMode } from 'next/headers'
import type { ReactNode } from 'react'
import { courseId, openCourse } from '../lib/lectern'

export default async function Layout({ children }: { children: ReactNode }) {
  const { lectern, release, options } = await openCourse()
  const { locale } = await lectern.courses.get(courseId, { release }, options)
  const { isEnabled } = await draftMode()
  return (
    <html lang={locale}>
      <body>
        {isEnabled && (
          <p role="status">
            This is a draft, release {release}. {/* A plain link: it changes a cookie, and must not be fetched ahead. */}
            <a href="/preview/off">Leave the preview</a>
          </p>
        )}
        <main>{children}</main>
      </body>
    </html>
  )
}
