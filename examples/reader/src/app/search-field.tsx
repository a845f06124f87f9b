import { useEffect, useState } from 'react'

const pause = 300

/** A field that searches when the typing pauses, and at once on Enter. */
export function SearchField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value)
  const [before, setBefore] = useState(value)
  // The address changed by other means than typing: back, or a link.
  if (before !== value) {
    setBefore(value)
    if (value !== text.trim()) setText(value)
  }
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => onChange(text.trim()), pause)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onChange(text.trim())
        }}
      >
        <label className="field">
          {label}
          <input type="search" name="q" value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
        </label>
      </form>
    </search>
  )
}
