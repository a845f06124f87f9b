import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { unwrap, wrapText } from './marks'
import { findWords } from './words'

/** Marks what was searched for in a text, and leads from one place to the next. */
export function HitBar({ root, html, query }: { root: HTMLElement; html: string; query: string }) {
  const [hits, setHits] = useState<HTMLElement[]>([])
  const [current, setCurrent] = useState(0)
  const navigate = useNavigate()

  // With another text, other words are marked.
  useEffect(() => {
    const made = wrapText(
      root,
      (text) => findWords(text, query),
      () => document.createElement('mark'),
      'math, svg',
    )
    setHits(made)
    setCurrent(0)
    return () => unwrap(made)
  }, [root, html, query])

  useEffect(() => {
    const hit = hits[current]
    if (!hit) return
    hit.dataset.current = ''
    for (let holder = hit.parentElement; holder; holder = holder.parentElement) if (holder instanceof HTMLDetailsElement) holder.open = true
    hit.scrollIntoView({ block: 'center' })
    return () => {
      delete hit.dataset.current
    }
  }, [hits, current])

  const go = (by: number) => setCurrent((current + by + hits.length) % hits.length)
  return (
    <search className="hit-bar" aria-label="Places in this section">
      <span role="status">{hits.length === 0 ? `“${query}” is not in this text` : `${current + 1} of ${hits.length} for “${query}”`}</span>
      {hits.length > 1 && (
        <>
          <button type="button" className="secondary" onClick={() => go(-1)}>
            Previous place
          </button>
          <button type="button" className="secondary" onClick={() => go(1)}>
            Next place
          </button>
        </>
      )}
      <button type="button" className="secondary" onClick={() => void navigate({ to: '.', search: {} })}>
        Hide places
      </button>
    </search>
  )
}
