import { isAdmonition } from './admonitions'

/** What is in a directive: ```` ```{name} argument ````, options, and a body. */
interface Directive {
  name: string
  argument: string
  options: Record<string, string>
  body: string
}

const code = ({ argument, body }: Directive): string => {
  const language = argument.replace(/^ipython3?$/, 'python')
  const fence = '`'.repeat(Math.max(3, ...[...body.matchAll(/^ *(`{3,})/gm)].map(([, mark = '']) => mark.length + 1)))
  return `${fence}${language}\n${body}\n${fence}`
}
const image = ({ argument, options, body }: Directive): string => {
  const caption = body.trim()
  const alternative = options.alt ?? caption.replace(/\s+/g, ' ')
  return `![${alternative.replace(/[[\]]/g, '\\$&')}](${argument})${caption === '' ? '' : `\n\n${caption}`}`
}
const exercise = ({ body }: Directive, unknown: Set<string>): string => `**Exercise**\n\n${convertPage(body, unknown).trim()}`
const solution = ({ body }: Directive, unknown: Set<string>): string =>
  `<details>\n<summary>Solution</summary>\n\n${convertPage(body, unknown).trim()}\n\n</details>`

/** Directives that have a counterpart. Admonitions are read with those of other tools; all others stay code, which shows them as they are. */
const directives: Record<string, (directive: Directive, unknown: Set<string>) => string> = {
  'code-cell': code,
  'code-block': code,
  code,
  figure: image,
  image,
  math: ({ body }) => `$$\n${body.trim()}\n$$`,
  exercise,
  'exercise-start': exercise,
  'exercise-end': () => '',
  solution,
  'solution-start': () => '<details>\n<summary>Solution</summary>',
  'solution-end': () => '</details>',
  epigraph: ({ body }) =>
    body
      .trim()
      .split('\n')
      .map((line) => `> ${line}`.trimEnd())
      .join('\n'),
  // Entries of an index, which the course does not have. They are not shown where they stand.
  index: () => '',
}

/**
 * Turns directives and roles of MyST, as Jupyter Books have them, into Markdown.
 *
 * @returns the page, and what in it has no counterpart and was kept as it is written.
 */
export function withMyst(markdown: string): { markdown: string; unknown: string[] } {
  const unknown = new Set<string>()
  return { markdown: convertPage(markdown, unknown), unknown: [...unknown] }
}

function convertPage(markdown: string, unknown: Set<string>): string {
  const lines = markdown.split('\n')
  const out: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    const [, mark] = /^ {0,3}(`{3,}|~{3,}|:{3,}(?=\{))/.exec(line) ?? []
    if (mark === undefined) {
      out.push(withRoles(line, unknown))
      continue
    }
    const end = lines.findIndex(
      (each, index) => index > at && each.trim().startsWith(mark) && each.trim() === mark[0]?.repeat(each.trim().length),
    )
    const last = end < 0 ? lines.length - 1 : end
    const [, name = '', argument = ''] = /^\s*[`~:]+\{([\w-]+)\}[ \t]*(.*)$/.exec(line) ?? []
    const convert = end < 0 ? undefined : directives[name]
    if (convert) {
      const converted = convert({ name, argument: argument.trim(), ...splitOptions(lines.slice(at + 1, end)) }, unknown)
      // A block of its own, also where its neighbours follow at once.
      if (converted !== '') out.push('', ...converted.split('\n'), '')
    } else {
      if (name !== '' && !isAdmonition(name)) unknown.add(`The directive {${name}}`)
      out.push(...lines.slice(at, last + 1))
    }
    at = last
  }
  return out.join('\n')
}

/** Options stand at the top: as `:name: value`, or as YAML between lines of `---`. */
function splitOptions(lines: readonly string[]): Pick<Directive, 'options' | 'body'> {
  const isYaml = lines[0]?.trim() === '---'
  const end = isYaml
    ? lines.findIndex((line, index) => index > 0 && line.trim() === '---')
    : lines.findIndex((line) => !/^\s*:[\w-]+:/.test(line))
  const start = end < 0 ? (isYaml ? 0 : lines.length) : isYaml ? end + 1 : end
  const options = lines.slice(0, start).flatMap((line): [string, string][] => {
    const [, name, value] = /^\s*:?([\w-]+):\s*(.*)$/.exec(line) ?? []
    return name === undefined ? [] : [[name, value ?? '']]
  })
  return {
    options: Object.fromEntries(options),
    body: lines
      .slice(start)
      .join('\n')
      .replace(/^(?:[ \t]*\n)+/, ''),
  }
}

/** Roles of text: a link to a page, a formula, or words. Code that only looks like a role is between more backticks. */
function withRoles(line: string, unknown: Set<string>): string {
  return line.replace(/(?<![`\\\w])\{([a-z:]+)\}`([^`]+)`(?!`)/g, (whole, role: string, content: string) => {
    const [, words = content, target] = /^(.*?)\s*<([^<>]+)>$/.exec(content) ?? []
    if (role === 'math') return `$${content}$`
    if (role === 'doc') {
      const file = target ?? content
      return `[${target === undefined ? (file.split('/').at(-1) ?? file) : words}](${/\.\w+$/.test(file) ? file : `${file}.md`})`
    }
    if (['ref', 'numref', 'eq', 'any', 'index', 'term', 'abbr'].includes(role)) return words
    unknown.add(`The role {${role}}`)
    return whole
  })
}
