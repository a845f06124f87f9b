import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** The script of every page: replaces the page when the course has changed. */
export const script = `const events = new EventSource('/preview/events')
events.onmessage = async ({ data }) => {
  if (data === document.body.dataset.version) return
  const response = await fetch(location.href).catch(() => undefined)
  if (!response) return
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  document.title = page.title
  document.body.replaceWith(page.body)
}
`

/** The style of what surrounds the content, which has that of `@lectern/sdk/styles.css`. */
export const stylesheet = `:root { color-scheme: light dark; --line: #8884; --soft: #8881; --red: #bf1722; --amber: #855300 }
@media (prefers-color-scheme: dark) { :root { --red: #ff8078; --amber: #dfa637 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 46rem; padding: 0 1rem 4rem; font: 1.05rem/1.6 system-ui, sans-serif; overflow-wrap: break-word }
header { display: flex; gap: 1rem; align-items: baseline; flex-wrap: wrap; padding: .75rem 0; border-bottom: 1px solid var(--line) }
header > a:first-child { font-weight: 600; flex: 1 }
header a, .issues a { color: inherit }
main { padding-top: 1.5rem }
nav ol { padding-left: 1.4rem }
nav .other { list-style-type: disc; counter-increment: list-item 0 }
.quiet { opacity: .75 }
.issues { margin: 1rem 0; padding: .5rem 1rem; border: 1px solid var(--amber); border-radius: .4rem }
.issues.errors { border-color: var(--red) }
.issues ul { margin: 0; padding: 0; list-style: none }
.issues li { margin: .5rem 0 }
.error b { color: var(--red) }
.warning b { color: var(--amber) }
.question { margin: 2rem 0; padding-top: .5rem; border-top: 1px solid var(--line) }
.pieces { padding-left: 1.4rem }
.lectern .pieces p { margin: .2rem 0 }
.answer { padding: .1rem 1rem; background: var(--soft); border-radius: .4rem }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem }
`

/** The style of the content, as frontends have it. */
export const readContentStyle = (): Promise<string> => readFile(fileURLToPath(import.meta.resolve('@lectern/sdk/styles.css')), 'utf8')
