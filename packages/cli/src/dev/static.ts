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

export const stylesheet = `:root { color-scheme: light dark; --line: #8884; --soft: #8881; --red: #c62828; --amber: #b26a00; --blue: #1565c0; --green: #2e7d32 }
@media (prefers-color-scheme: dark) { :root { --red: #ef9a9a; --amber: #ffcc80; --blue: #90caf9; --green: #a5d6a7 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 46rem; padding: 0 1rem 4rem; font: 1.05rem/1.6 system-ui, sans-serif }
header { display: flex; gap: 1rem; align-items: baseline; flex-wrap: wrap; padding: .75rem 0; border-bottom: 1px solid var(--line) }
header > a:first-child { font-weight: 600; flex: 1 }
a { color: var(--blue) }
h1, h2, h3 { line-height: 1.25 }
img, video { max-width: 100%; height: auto }
pre { overflow-x: auto; padding: .75rem 1rem; background: var(--soft); border-radius: .4rem }
code { font-size: .9em }
table { border-collapse: collapse; display: block; overflow-x: auto }
th, td { padding: .3rem .7rem; border: 1px solid var(--line) }
blockquote, .alert { margin: 1rem 0; padding: .1rem 1rem; border-left: .25rem solid var(--line) }
.alert-note { border-color: var(--blue) } .alert-tip { border-color: var(--green) }
.alert-important, .alert-warning { border-color: var(--amber) } .alert-caution { border-color: var(--red) }
.alert-title { font-weight: 600; margin-bottom: 0 }
.hl-keyword { color: var(--red) } .hl-string, .hl-string-expression { color: var(--green) } .hl-function, .hl-constant { color: var(--blue) }
.hl-comment { opacity: .65 }
nav ol { padding-left: 1.4rem }
.quiet { opacity: .7 }
.issues { margin: 1rem 0; padding: .5rem 1rem; border: 1px solid var(--amber); border-radius: .4rem }
.issues.errors { border-color: var(--red) }
.issues ul { padding-left: 0; list-style: none }
.issues li { margin: .5rem 0 }
.error b { color: var(--red) } .warning b { color: var(--amber) }
.question { margin: 2rem 0; padding-top: .5rem; border-top: 1px solid var(--line) }
.pieces { padding-left: 1.4rem }
.pieces p { margin: .2rem 0 }
.answer { padding: .1rem 1rem; background: var(--soft); border-radius: .4rem }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem }
`
