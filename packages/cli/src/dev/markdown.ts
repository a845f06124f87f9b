import { renderMarkdown } from '@lectern/content'
import { resolveLinks } from '@lectern/sdk'
import { Html } from './html'

/** Renders Markdown with links to pages of the preview. Frames of other sites are left out: the preview loads nothing from elsewhere. */
export async function toHtml(markdown: string): Promise<Html> {
  const rendered = await renderMarkdown(markdown, { assetBase: '/assets' })
  const linked = resolveLinks(rendered.html, (id, anchor) => `/sections/${id}${anchor === undefined ? '' : `#${anchor}`}`)
  return new Html(linked.replace(/<iframe(?:[^>"]|"[^"]*")*><\/iframe>/g, '<p class="quiet">Embedded from another site:</p>'))
}
