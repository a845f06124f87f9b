/** What `resolveLinks` can do beside the links between sections. */
export interface ResolveLinksOptions {
  /** Where the API is, for images and files of the course; `lectern.baseUrl`. Without it their addresses stay relative. */
  baseUrl?: string
}

/**
 * Puts the addresses of a frontend into the HTML of a course: `lectern:section/ID#anchor` becomes what `toUrl` returns, and with
 * `baseUrl` the addresses of images and files become absolute. Nothing else of the HTML changes. `anchor` is undefined without one.
 *
 * @example
 * resolveLinks(section.html, (sectionId, anchor) => `/read/${sectionId}${anchor ? `#${anchor}` : ''}`, { baseUrl: lectern.baseUrl })
 */
export function resolveLinks(
  html: string,
  toUrl: (sectionId: string, anchor: string | undefined) => string,
  { baseUrl = '' }: ResolveLinksOptions = {},
): string {
  return html
    .replace(/ href="lectern:section\/([^"#]+)(?:#([^"]*))?"/g, (_, id: string, anchor?: string) => {
      return ` href="${escapeHtml(toUrl(id, anchor ? decode(anchor) : undefined))}"`
    })
    .replace(
      / (href|src)="(\/v1\/courses\/[^"/]+\/assets\/[^"]*)"/g,
      (_, name: string, path: string) => ` ${name}="${escapeHtml(baseUrl)}${path}"`,
    )
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The renderer writes anchors percent-encoded, so that every letter fits into an address, and then as HTML. */
function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor.replaceAll('&amp;', '&'))
  } catch {
    return anchor
  }
}
