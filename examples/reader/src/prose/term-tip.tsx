import type { Term } from '@lectern/sdk/functions'
import { useEffect, useLayoutEffect, useRef } from 'react'

const gap = 8

/** The definition of a term, beside it. It stays while it is pointed at, and Escape closes it. */
export function TermTip({ element, term, onClose }: { element: HTMLElement; term: Term; onClose: () => void }) {
  const tip = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    element.setAttribute('aria-describedby', 'term-tip')
    element.ariaExpanded = 'true'
    const place = () => tip.current && placeBeside(tip.current, element)
    place()
    addEventListener('scroll', place, { passive: true })
    addEventListener('resize', place)
    return () => {
      element.removeAttribute('aria-describedby')
      element.ariaExpanded = 'false'
      removeEventListener('scroll', place)
      removeEventListener('resize', place)
    }
  }, [element])

  useEffect(() => {
    const isInside = (target: EventTarget | null) => target instanceof Node && (element.contains(target) || tip.current?.contains(target))
    const leave = (event: MouseEvent) => {
      if (!isInside(event.target) && document.activeElement !== element) onClose()
    }
    const blur = (event: FocusEvent) => {
      if (!isInside(event.relatedTarget)) onClose()
    }
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    const clickElsewhere = (event: MouseEvent) => {
      if (!isInside(event.target)) onClose()
    }
    document.addEventListener('mouseover', leave)
    document.addEventListener('keydown', press)
    document.addEventListener('click', clickElsewhere)
    element.addEventListener('blur', blur)
    return () => {
      document.removeEventListener('mouseover', leave)
      document.removeEventListener('keydown', press)
      document.removeEventListener('click', clickElsewhere)
      element.removeEventListener('blur', blur)
    }
  }, [element, onClose])

  return (
    <div ref={tip} id="term-tip" role="tooltip" className="term-tip" dir="auto">
      <strong>{term.term}</strong> {term.definition.text}
    </div>
  )
}

/** Below the term, or above it where there is no room; never outside of the screen. */
function placeBeside(tip: HTMLElement, term: HTMLElement): void {
  const at = term.getClientRects()[0] ?? term.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = tip
  const below = at.bottom + gap + height <= innerHeight
  tip.style.top = `${below ? at.bottom + gap : Math.max(gap, at.top - gap - height)}px`
  tip.style.left = `${Math.max(gap, Math.min(at.left, document.documentElement.clientWidth - width - gap))}px`
}
