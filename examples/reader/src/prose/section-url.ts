import { basePath } from '../app/base-url'

/** The page of a section. */
export const sectionUrl = (course: string, section: string, anchor?: string): string =>
  `${basePath}courses/${encodeURIComponent(course)}/sections/${encodeURIComponent(section)}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`
