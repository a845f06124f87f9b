import type { AlertKind } from '../../markdown/alert'

const kinds: Record<string, AlertKind> = {
  note: 'note',
  admonition: 'note',
  info: 'note',
  seealso: 'note',
  abstract: 'note',
  todo: 'note',
  example: 'note',
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  important: 'important',
  warning: 'warning',
  attention: 'warning',
  caution: 'caution',
  danger: 'caution',
  error: 'caution',
  failure: 'caution',
  bug: 'caution',
}

/** True for a name of what becomes an alert. */
export const isAdmonition = (name: string): boolean => name.toLowerCase() in kinds

/** Removes the imports of MDX, which stand on lines of their own outside code. Their components are named by the check of the course. */
export function withoutImports(markdown: string): string {
  let fence: string | undefined
  return markdown
    .split('\n')
    .map((line) => {
      const mark = /^[ \t]*(`{3,}|~{3,})/.exec(line)?.[1]
      if (fence !== undefined) {
        if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined
        return line
      }
      fence = mark
      return /^import\s+(?:[\w*{][^'"]*\sfrom\s+)?(['"])[^'"]+\1;?[ \t]*$/.test(line) ? '' : line
    })
    .join('\n')
}

/** Turns the admonitions of Docusaurus (`:::note`), MyST (```` ```{note} ````) and MkDocs (`!!! note`) into alerts. */
export function withAlerts(markdown: string): string {
  const out: string[] = []
  const lines = markdown.split('\n')
  let fence: string | undefined
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    const [, mark] = /^[ \t]*(`{3,}|~{3,})/.exec(line) ?? []
    const directive = /^(`{3,}|:{3,})\{(\w+)\}[ \t]*(.*)$/.exec(line)
    const container = /^(:{3,})[ \t]*(\w+)[ \t]*(?:\[(.*)\]|(.*))$/.exec(line)
    const indented = /^(?:!!!|\?\?\?)\+?[ \t]+(\w+)[ \t]*(?:"(.*)")?[ \t]*$/.exec(line)
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined
      out.push(line)
      continue
    }
    const named = directive?.[2] ?? container?.[2] ?? indented?.[1]
    const kind = named === undefined ? undefined : kinds[named.toLowerCase()]
    if (kind !== undefined) {
      const title = (directive?.[3] ?? container?.[3] ?? container?.[4] ?? indented?.[2] ?? '').trim()
      const end = indented ? endOfIndented(lines, at) : endOfContainer(lines, at, (directive?.[1] ?? container?.[1]) as string)
      if (end !== undefined) {
        const inner = lines.slice(at + 1, indented ? end + 1 : end).map((each) => (indented ? each.replace(/^(?: {4}|\t)/, '') : each))
        const options = directive ? inner.findIndex((each) => !/^:[\w-]+:/.test(each)) : 0
        const body = withAlerts(inner.slice(Math.max(0, options)).join('\n')).trim()
        out.push(`> [!${kind.toUpperCase()}]`)
        if (title !== '') out.push(`> **${title}**`, '>')
        out.push(...body.split('\n').map((each) => (each === '' ? '>' : `> ${each}`)))
        // What follows at once would belong to the quote.
        if ((lines[end + 1] ?? '') !== '') out.push('')
        at = end
        continue
      }
    }
    if (mark !== undefined) fence = mark
    out.push(line)
  }
  return out.join('\n')
}

function endOfContainer(lines: readonly string[], start: number, mark: string): number | undefined {
  const sign = mark[0] as string
  let inner: string | undefined
  for (let at = start + 1; at < lines.length; at++) {
    const [, found] = /^[ \t]*([`:~]{3,})[ \t]*$/.exec(lines[at] as string) ?? []
    const [, opened] = /^[ \t]*([`:~]{3,})\S/.exec(lines[at] as string) ?? []
    if (inner !== undefined) {
      if (found?.startsWith(inner)) inner = undefined
    } else if (found?.startsWith(sign) && found.length >= mark.length) return at
    else if (opened && !(opened[0] === sign && opened.length >= mark.length && sign !== ':')) inner = opened
    else if (found) inner = found
  }
  return undefined
}

function endOfIndented(lines: readonly string[], start: number): number {
  let end = start
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at] as string
    if (/^(?: {4}|\t)/.test(line)) end = at
    else if (line.trim() !== '') break
  }
  return end
}
