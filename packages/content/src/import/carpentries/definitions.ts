/**
 * Turns the definition lists of Pandoc, which glossaries are made of, into headings: a term, with or without an id (`[term]{#id}`), and
 * below it its definition after a colon. Links to the id of a term lead to the heading.
 */
export function withDefinitions(markdown: string): string {
  const lines = markdown.split('\n')
  return lines
    .map((line, at) => {
      if (/^\{:\s*auto\\?_ids\s*\}$/.test(line.trim())) return ''
      const [, definition] = /^:[ \t]+(.*)$/.exec(line) ?? []
      if (definition !== undefined) return definition
      const isTerm = line.trim() !== '' && /^:[ \t]/.test(lines[at + 1] ?? '')
      return isTerm ? `### ${line.trim().replace(/^\[(.+)\]\{#[\w-]+\}$/, '$1')}` : line
    })
    .join('\n')
}
