/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { announce, keepPage, startSession } from './api'

/* A section: completed when its end was on the screen, or when the learner says so. */
const session = startSession()
keepPage()
const end = document.getElementById('end')
const button = document.querySelector<HTMLButtonElement>('#end button')

function complete(): void {
  if (!session.isDone) session.report('completed')
  if (button) button.hidden = true
  announce('You have read this section.')
}

if (session.isDone) complete()
else if (end) {
  button?.addEventListener('click', complete)
  const watcher = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return
    watcher.disconnect()
    complete()
  })
  watcher.observe(end)
}
