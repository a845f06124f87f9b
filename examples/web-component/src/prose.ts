import { resolveLinks } from '@lectern/sdk/functions'
import { h } from './element'

/** Where the texts of a course link to. */
export interface Texts {
  /** The URL of the service, for images. */
  baseUrl: string
  /** The URL of a section's page with `{section}` for its id. Without it, links to sections become plain text. */
  sectionUrl: string | undefined
}

/** A text of the course. Its HTML was sanitised by the service. */
export function prose(html: string, { baseUrl, sectionUrl }: Texts, name: 'div' | 'span' = 'div'): HTMLElement {
  const element = h(name)
  const toUrl = (id: string, anchor?: string) => `${sectionUrl?.replace('{section}', id) ?? 'lectern:'}${anchor ? `#${anchor}` : ''}`
  element.innerHTML = resolveLinks(html, toUrl, { baseUrl })
  for (const link of element.querySelectorAll('a[href^="lectern:"]')) link.replaceWith(...link.childNodes)
  return element
}
