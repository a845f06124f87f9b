/** Options of `resolveLinks`. */
export interface ResolveLinksOptions {
  /** The URL of the API (`lectern.baseUrl`), for images and files of the course. Without it, their URLs stay relative. */
  baseUrl?: string
}

/**
 * Replaces the links in the HTML of a course: `lectern:section/ID#anchor` becomes the URL that `toUrl` returns, and with `baseUrl` the URLs
 * of images and files become absolute. The rest of the HTML stays the same. `anchor` is undefined when the link has none.
 *
 * @example
 * resolveLinks(section.html, (sectionId, anchor) => `/read/${sectionId}${anchor ? `#${anchor}` : ''}`, { baseUrl: lectern.baseUrl })
 */
export function resolveLinks(
  html: string,
  toUrl: (sectionId: string, anchor: string | undefined) => string,
  { baseUrl = '' }: ResolveLinksOptions = {},
): string {
  const resolve = (tag: string) =>
    tag
      .replace(/ href="lectern:section\/([^"#]+)(?:#([^"]*))?"/g, (_, id: string, anchor?: string) => {
        return ` href="${escapeHtml(toUrl(id, anchor ? decode(anchor) : undefined))}"`
      })
      .replace(
        / (href|src|poster)="(\/v1\/courses\/[^"/]+\/assets\/[^"]*)"/g,
        (_, name: string, path: string) => ` ${name}="${escapeHtml(baseUrl)}${path}"`,
      )
  // Tags alone: text may say ` href="…"` as well.
  return html.replace(/<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)*>/g, resolve)
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Decodes an anchor, which the renderer has percent-encoded and then escaped for HTML. */
function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor.replaceAll('&amp;', '&'))
  } catch {
    return anchor
  }
}
