import { escapeHtml } from '../../escape-html'
/** What the fenced divs of an episode say, and the episode without them. */
export interface Episode {
  /** Markdown: solutions are folded, callouts are alerts. */
  markdown: string
  objectives: string[]
  questions: string
  /** The divs that are for instructors, by the line of `text` on which they begin, from 1. */
  omitted: { name: string; line: number }[]
  /** Divs that are open at the end of the text. */
  unclosed: { name: string; line: number }[]
}

interface Div {
  name: string
  title: string
  line: number
  lines: string[]
}

const folded: Readonly<Record<string, string>> = { solution: 'Solution', hint: 'Hint', spoiler: 'More', answer: 'Solution' }
const alerts: Readonly<Record<string, string>> = {
  callout: 'NOTE',
  prereq: 'IMPORTANT',
  prerequisites: 'IMPORTANT',
  testimonial: 'NOTE',
  caution: 'WARNING',
  warning: 'WARNING',
}

/** Reads the fenced divs of Sandpaper (`::: challenge` … `:::`). Divs in code stay as they are, and so does a closing line without a div. */
export function readFencedDivs(text: string): Episode {
  const episode: Episode = { markdown: '', objectives: [], questions: '', omitted: [], unclosed: [] }
  const root: Div = { name: '', title: '', line: 1, lines: [] }
  const open: Div[] = [root]
  let fence: string | undefined
  const top = () => open.at(-1) as Div
  text.split('\n').forEach((line, index) => {
    const mark = /^[ \t]*(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined
      top().lines.push(line)
      return
    }
    if (mark !== undefined) fence = mark
    const start = /^:{3,}[ \t]*(?:\{[ \t]*\.?([A-Za-z][\w-]*)[^}]*\}[ \t]*:*|([A-Za-z][\w-]*)(.*))$/.exec(line.trim())
    if (start)
      open.push({
        name: (start[1] ?? start[2] ?? '').toLowerCase(),
        title: start[3]?.replace(/:+$/, '').trim() ?? '',
        line: index + 1,
        lines: [],
      })
    else if (/^[ \t]*:{3,}[ \t]*$/.test(line)) {
      if (open.length > 1) close()
    } else top().lines.push(line)
  })
  while (open.length > 1) {
    episode.unclosed.push({ name: top().name, line: top().line })
    close()
  }
  episode.markdown = tidy(root.lines)
  return episode

  function close(): void {
    const div = open.pop() as Div
    const body = tidy(div.lines)
    if (div.name === 'objectives') episode.objectives.push(...itemsOf(body))
    else if (div.name === 'questions') episode.questions = [episode.questions, body].filter(Boolean).join('\n\n')
    else if (div.name === 'instructor') episode.omitted.push({ name: div.name, line: div.line })
    else top().lines.push('', ...render(div, body).split('\n'), '')
  }
}

function render({ name, title }: Div, body: string): string {
  const summary = folded[name]
  if (summary !== undefined) {
    const [, heading, rest = ''] = /^#{1,6}[ \t]+([^\n]*?)[ \t]*#*(?:\n([\s\S]*))?$/.exec(body) ?? []
    const said = (heading ?? title) || summary
    return `<details>\n<summary>${escapeHtml(said)}</summary>\n\n${(heading === undefined ? body : rest).trim()}\n\n</details>`
  }
  const alert = alerts[name]
  if (alert !== undefined) {
    const lines = body.replace(/^#{1,6}[ \t]+([^\n]*?)[ \t]*#*(?=\n|$)/, '**$1**').split('\n')
    return [`> [!${alert}]`, ...lines.map((line) => (line === '' ? '>' : `> ${line}`))].join('\n')
  }
  return name === 'keypoints' ? `## Key points\n\n${body}` : body
}

/** The items of a list as plain lines. Lines that go on belong to their item. */
const itemsOf = (list: string): string[] =>
  list
    .split(/^[ \t]*[-*+][ \t]+/m)
    .map((item) => item.replace(/\s+/g, ' ').trim())
    .filter((item) => item !== '')

const tidy = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** Puts `{alt="…"}` behind an image into its brackets, and drops other attributes. */
export const withAltTexts = (markdown: string): string =>
  markdown.replace(
    /!\[((?:[^\]\\\n]|\\.)*)\]\(([^()\n]*)\)\{([^{}\n]*)\}/g,
    (_whole, caption: string, target: string, attributes: string) => {
      const alt = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes)
      const said = alt === null ? caption : (alt[1] ?? alt[2] ?? '').replace(/[\\[\]]/g, '\\$&')
      const below = alt !== null && caption.trim() !== '' && caption.trim() !== said ? `\n\n*${caption.trim().replace(/\*/g, '\\*')}*` : ''
      return `![${said}](${target})${below}`
    },
  )
