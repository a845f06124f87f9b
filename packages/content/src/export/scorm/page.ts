import { escapeHtml } from '../../escape-html'

/** What a page of the package holds. */
export interface PageParts {
  locale: string
  title: string
  /** What stands above the title: the chapter. */
  above: string
  /** HTML below the title. */
  body: string
  /** Scripts of the folder `shared` that it runs. */
  scripts: readonly string[]
}

/** A page of the package. It loads nothing from elsewhere for its content. */
export const writePage = ({ locale, title, above, body, scripts }: PageParts): string => `<!doctype html>
<html lang="${escapeHtml(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="../shared/lectern.css">
<link rel="stylesheet" href="../shared/page.css">
${scripts.map((script) => `<script src="../shared/${script}" defer></script>\n`).join('')}</head>
<body>
<main class="lectern page">
${above === '' ? '' : `<p class="above">${escapeHtml(above)}</p>\n`}<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`

/** The look of what the stylesheet for courses does not know: the page around it, and forms. */
export const pageStyles = `body { margin: 0; background: Canvas; color: CanvasText; }
:root { color-scheme: light dark; }
.page { max-width: 46rem; margin-inline: auto; padding: 1.5rem 1.25rem 4rem; }
.page .above { margin: 0; color: var(--lectern-muted); }
.page > h1 { margin-block-start: 0.25em; }
.question { margin: 0 0 1.5rem; padding: 1rem; border: 1px solid var(--lectern-border); border-radius: 6px; min-inline-size: 0; }
.question > legend { padding-inline: 0.4em; font-weight: 600; }
.question label.option { display: flex; gap: 0.6em; align-items: baseline; padding-block: 0.3em; }
.question label.option > .lectern > :last-child, .question label.option > span > p { margin: 0; }
.question input[type="text"], .question textarea, .question select { font: inherit; max-width: 100%; padding: 0.35em 0.5em; }
.question textarea { display: block; width: 100%; box-sizing: border-box; }
.question img { max-width: 100%; height: auto; }
.question .piece { display: flex; flex-wrap: wrap; gap: 0.5em 1em; align-items: baseline; padding-block: 0.3em; }
.question .piece p { margin: 0; }
.verdict { margin-block-start: 1em; padding-block-start: 0.75em; border-block-start: 1px solid var(--lectern-border); }
.verdict > p:first-child { font-weight: 600; }
.actions { display: flex; flex-wrap: wrap; gap: 1em; align-items: center; }
.actions button, .question button { font: inherit; padding: 0.5em 1.2em; }
[role="status"], [role="alert"] { margin-block: 1em; font-weight: 600; }
`
