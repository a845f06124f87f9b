import { renderMarkdown } from '@lectern/content'
import { describe, expect, it } from 'vitest'
import { resolveLinks } from './index'

const render = async (markdown: string) => (await renderMarkdown(markdown, { assetBase: '/v1/courses/c/assets' })).html
const toUrl = (id: string, anchor: string | undefined) => `/read?section=${id}&from="x"${anchor ? `#${anchor}` : ''}`

describe('resolveLinks', () => {
  it('R75: puts the address of a frontend into links between sections, escaped, and gives it the anchor as it was written', async () => {
    const anchors: (string | undefined)[] = []
    const html = resolveLinks(await render('[a](lectern:section/one) and [b](lectern:section/two#é-b&c)'), (id, anchor) => {
      anchors.push(anchor)
      return toUrl(id, anchor)
    })
    expect(anchors).toEqual([undefined, 'é-b&c'])
    expect(html).toBe(
      '<p><a href="/read?section=one&amp;from=&quot;x&quot;">a</a> and <a href="/read?section=two&amp;from=&quot;x&quot;#é-b&amp;c">b</a></p>',
    )
  })

  it('R76: makes the addresses of images absolute when it knows where the API is, and changes nothing else', async () => {
    const other = await render(
      '`href="lectern:section/x"` [t](https://x "href=\\"lectern:section/y\\"") href="lectern:section/z" [v](/v1/other)',
    )
    expect(resolveLinks(other, () => 'changed', { baseUrl: 'https://api' })).toBe(other)
    const image = await render('![alt](lectern:asset/abc/dot.svg)')
    expect(resolveLinks(image, toUrl)).toBe(image)
    expect(resolveLinks(image, toUrl, { baseUrl: 'https://api' })).toContain('src="https://api/v1/courses/c/assets/abc/dot.svg"')
  })
})
