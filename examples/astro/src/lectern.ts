import { Lectern, resolveLinks } from '@lectern/sdk'

/** `LECTERN_BASE_URL` says where the service is. Pages are made when the site is built, so no visitor needs it but for images. */
export const lectern = new Lectern({ baseUrl: process.env.LECTERN_BASE_URL ?? 'http://127.0.0.1:8787' })
export const courseId = process.env.LECTERN_COURSE ?? 'ai-deployment-and-management'

/** One release for the whole site: a publish while it is built cannot mix two of them. */
export const { number: release } = await lectern.courses.releases.current(courseId)

/** Where this site has a section. */
export const sectionUrl = (id: string, anchor?: string) => `/sections/${id}/${anchor ? `#${anchor}` : ''}`

/** A text of the course with its links to pages of this site. */
export const linked = (html: string) => resolveLinks(html, sectionUrl, { baseUrl: lectern.baseUrl })
