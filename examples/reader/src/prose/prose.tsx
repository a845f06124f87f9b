import { resolveLinks } from '@lectern/sdk/functions'
import { useRouter } from '@tanstack/react-router'
import { useLayoutEffect, useRef } from 'react'
import { basePath, serviceUrl } from '../app/base-url'
import { sectionUrl } from './section-url'

interface ProseProps {
  html: string
  course: string
  lang?: string
  dir?: string
  id?: string
  /** Starts the ids within, where several texts stand on one page. */
  idPrefix?: string
  /** Where links to other sections lead. Default: their pages. A stable function. */
  toUrl?: (section: string, anchor: string | undefined) => string
  /** For a text within a line. */
  isInline?: boolean
  /** Gets the element that holds the text. A stable function. */
  onRoot?: (root: HTMLElement | null) => void
}

/** A text of a course. The service has made its HTML safe; this resolves its links and leaves the rest as it is. */
export function Prose({ html, course, lang, dir, id, idPrefix = '', toUrl, isInline = false, onRoot }: ProseProps) {
  const holder = useRef<HTMLDivElement & HTMLSpanElement>(null)
  const Element = isInline ? 'span' : 'div'
  const router = useRouter()

  useLayoutEffect(() => {
    const root = holder.current
    if (!root) return
    const resolve = toUrl ?? ((section: string, anchor?: string) => sectionUrl(course, section, anchor))
    fill(root, resolveLinks(html, resolve, { baseUrl: serviceUrl.replace(/\/$/, '') }), idPrefix)
    showAnchor(root)
  }, [html, course, idPrefix, toUrl])

  useLayoutEffect(() => onRoot?.(holder.current), [onRoot])

  // Links to other sections change the page without loading it, and are loaded when they are pointed at.
  useLayoutEffect(() => {
    const root = holder.current
    if (!root) return
    const follow = (event: MouseEvent) => {
      const link = sectionLink(event)
      if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      router.history.push(link.href)
    }
    const preload = (event: Event) => {
      const link = sectionLink(event)
      if (link) void router.preloadRoute({ to: '/courses/$course/sections/$section', params: link.params })
    }
    root.addEventListener('click', follow)
    root.addEventListener('mouseover', preload)
    root.addEventListener('focusin', preload)
    return () => {
      root.removeEventListener('click', follow)
      root.removeEventListener('mouseover', preload)
      root.removeEventListener('focusin', preload)
    }
  }, [router])

  return <Element ref={holder} className="lectern prose" lang={lang} dir={dir} id={id} />
}

/** Puts HTML into an element. Styles of formulas are set by hand, because the content security policy forbids them in HTML. */
function fill(root: HTMLElement, html: string, idPrefix: string): void {
  // Within a body, spaces at the start are kept: the text may go on a line.
  const { body } = new DOMParser().parseFromString(`<body>${withoutStyles(html)}`, 'text/html')
  if (idPrefix) prefixIds(body, idPrefix)
  root.replaceChildren(...body.childNodes)
  for (const element of root.querySelectorAll<HTMLElement | MathMLElement>('[data-style]')) {
    element.style.cssText = element.dataset.style ?? ''
    delete element.dataset.style
  }
}

/** Sets styles aside. Within a tag of the service's HTML, a quotation mark ends a value, and text has no `<`. */
const withoutStyles = (html: string): string =>
  html.replace(/<[a-z](?:"[^"]*"|[^">])*>/gi, (tag) => tag.replaceAll(' style="', ' data-style="'))

function prefixIds(body: HTMLElement, prefix: string): void {
  const own = new Set([...body.querySelectorAll('[id]')].map(({ id }) => `#${id}`))
  for (const element of body.querySelectorAll('[id]')) element.id = `${prefix}${element.id}`
  for (const name of ['aria-labelledby', 'aria-describedby', 'for', 'headers']) {
    for (const element of body.querySelectorAll(`[${name}]`))
      element.setAttribute(
        name,
        (element.getAttribute(name) ?? '').replace(/\S+/g, (id) => `${prefix}${id}`),
      )
  }
  for (const link of body.querySelectorAll('a')) {
    const href = decode(link.getAttribute('href') ?? '')
    if (own.has(href)) link.setAttribute('href', `#${encodeURIComponent(`${prefix}${href.slice(1)}`)}`)
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Goes to the part that the URL names, once it is there. */
function showAnchor(root: HTMLElement): void {
  const id = decode(location.hash.slice(1))
  const target = id && document.getElementById(id)
  if (!target || !root.contains(target)) return
  target.tabIndex = -1
  target.focus({ preventScroll: true })
  target.scrollIntoView()
}

function sectionLink({ target }: Event): { href: string; params: { course: string; section: string } } | undefined {
  const href = target instanceof Element ? target.closest('a')?.getAttribute('href') : undefined
  const match = href?.startsWith(basePath) ? /^courses\/([^/]+)\/sections\/([^/#?]+)/.exec(href.slice(basePath.length)) : undefined
  if (!href || !match) return undefined
  const [, course = '', section = ''] = match.map(decode)
  return { href, params: { course, section } }
}
