import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { HitBar } from '../prose/hit-bar'
import { unwrap, wrapText } from '../prose/marks'
import { TermTip } from '../prose/term-tip'
import { createTermFinder } from '../prose/words'
import { glossaryQuery } from './queries'

/** What is added to a text once it is there: the terms of the glossary, and the words that were searched for. */
export function SectionExtras({ course, root, html, query }: { course: string; root: HTMLElement; html: string; query?: string }) {
  const { data: terms = [] } = useQuery(glossaryQuery(course))
  const [shown, show] = useState<{ element: HTMLElement; index: number }>()

  // With another text, other terms are marked.
  useEffect(() => {
    const find = createTermFinder(terms.map(({ term }) => term))
    const marked = new Set<number>()
    const made = wrapText(root, find, ({ index }) => {
      // Where it stands first is enough.
      if (marked.has(index)) return undefined
      marked.add(index)
      const element = document.createElement('span')
      Object.assign(element, { className: 'term', tabIndex: 0, role: 'button', ariaExpanded: 'false' })
      element.dataset.term = String(index)
      return element
    })
    return () => {
      show(undefined)
      unwrap(made)
    }
  }, [root, html, terms])

  useEffect(() => {
    const termAt = (event: Event) => (event.target instanceof Element ? event.target.closest<HTMLElement>('.term') : null)
    const open = (event: Event) => {
      const element = termAt(event)
      if (element) show({ element, index: Number(element.dataset.term) })
    }
    const press = (event: KeyboardEvent) => {
      if (!termAt(event) || (event.key !== 'Enter' && event.key !== ' ')) return
      event.preventDefault()
      open(event)
    }
    const events = ['mouseover', 'focusin', 'click'] as const
    for (const name of events) root.addEventListener(name, open)
    root.addEventListener('keydown', press)
    return () => {
      for (const name of events) root.removeEventListener(name, open)
      root.removeEventListener('keydown', press)
    }
  }, [root])

  const close = useCallback(() => show(undefined), [])
  const term = shown && terms[shown.index]
  return (
    <>
      {shown && term && <TermTip element={shown.element} term={term} onClose={close} />}
      {query && <HitBar root={root} html={html} query={query} />}
    </>
  )
}
