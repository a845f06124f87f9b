import { Lectern, resolveLinks } from '@lectern/sdk'
import { draftMode } from 'next/headers'

export const courseId = process.env.LECTERN_COURSE ?? 'ai-deployment-and-management'
/** Pages hold this tag; the route handler of `app/revalidate` makes them anew. */
export const tag = 'lectern'

const baseUrl = process.env.LECTERN_BASE_URL ?? 'http://127.0.0.1:8787'
const published = new Lectern({ baseUrl, apiKey: null })
/** With a key of the scope `content:preview`, which stays on the server. */
const preview = new Lectern({ baseUrl, apiKey: process.env.LECTERN_API_KEY })

/**
 * How the course is read for this request: as published, from pages that are at most a minute old, or its newest release, published or not,
 * while a draft is previewed.
 */
export async function openCourse() {
  const { isEnabled } = await draftMode()
  if (!isEnabled) return { lectern: published, release: undefined, options: { fetchOptions: { next: { revalidate: 60, tags: [tag] } } } }
  const options = { fetchOptions: { cache: 'no-store' } }
  const [newest] = (await preview.releases.list(courseId, { limit: 1 }, options)).data
  return { lectern: preview, release: newest?.number, options }
}

export const sectionUrl = (id: string, anchor?: string) => `/sections/${id}${anchor ? `#${anchor}` : ''}`

/** A text of the course with its links to pages of this site. */
export const linked = (html: string) => ({ __html: resolveLinks(html, sectionUrl, { baseUrl }) })
