import { escapeHtml } from '../../escape-html'
/** A page of a cartridge, without its document. */
export interface Page {
  title: string
  summary?: string | undefined
  language: string
  /** HTML. */
  body: string
}

const style = `body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; }
img { max-width: 100%; height: auto; }
pre { overflow-x: auto; padding: 0.75rem; background: #f4f4f4; }
blockquote { margin: 1rem 0; padding: 0 1rem; border-left: 0.25rem solid #999; }
table { border-collapse: collapse; }
th, td { padding: 0.25rem 0.5rem; border: 1px solid #999; }`

/** Writes a page as a whole document. Formulas stand in `\\(…\\)`, which Moodle and Canvas render. */
export const writePage = ({ title, summary, language, body }: Page): string =>
  [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    ...(summary ? [`<meta name="description" content="${escapeHtml(summary.replace(/\s+/g, ' '))}">`] : []),
    `<style>\n${style}\n</style>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n')
