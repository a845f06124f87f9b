import { type ReactNode, useEffect, useRef } from 'react'

let isFirstPage = true

/** The heading of a page and its title in the browser. After a navigation it takes the focus, so that screen readers read where they are. */
export function PageTitle({ title, lang, dir, children }: { title: string; lang?: string; dir?: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Lectern`
    const goesToAnchor = location.hash !== ''
    if (!isFirstPage && !goesToAnchor) heading.current?.focus({ preventScroll: true })
    isFirstPage = false
  }, [title])
  return (
    <h1 ref={heading} tabIndex={-1} lang={lang} dir={dir}>
      {children ?? title}
    </h1>
  )
}
