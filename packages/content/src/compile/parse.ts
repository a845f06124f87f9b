import { isCollection, isMap, isNode, isSeq, LineCounter, type Node, parseDocument, visit, type Document as YamlDocument } from 'yaml'
import type { z } from 'zod'
import type { Issue, Severity } from '../issue'
import type { IssueCode } from '../issues/issue-codes'
import { issueAt } from './read'
import { describeFaults, quote, type Written } from './schema-fault'
import { describeSyntaxError } from './yaml-fault'

export interface Place {
  line: number
  column: number
}

/** A parsed YAML value that matches its schema, and the place of each member. */
export interface Parsed<Value> {
  value: Value
  at(path: readonly PropertyKey[]): Place & { path: string }
}

type Report = (offset: number, code: IssueCode, message: string, hint: string, severity?: Severity) => void

const maxAliases = 50

/** Parses and validates YAML 1.2. Every fault becomes an issue with its place. `firstLine` is the line where the text starts. */
export function parseYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  issues: Issue[],
  firstLine = 1,
): Parsed<z.output<Schema>> | undefined {
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    uniqueKeys: true,
    stringKeys: true,
    version: '1.2',
    prettyErrors: false,
    logLevel: 'error',
  })
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) }
  }
  const report: Report = (offset, code, message, hint, severity = 'error') =>
    issues.push(issueAt(file, code, message, hint, { ...place(offset), severity }))

  if (document.errors.length > 0) {
    const lines = text.split('\n')
    const seen = new Set<number>()
    for (const error of document.errors) {
      const [offset] = error.pos
      // The parser may find several faults in one place; the first is the cause.
      if (seen.has(offset)) continue
      seen.add(offset)
      if (error.code === 'DUPLICATE_KEY') report(offset, 'yaml.duplicate-key', 'The member stands here twice.', 'Remove one of the two.')
      else {
        const { message, hint } = describeSyntaxError(error, lines[counter.linePos(offset).line - 1] ?? '')
        report(offset, 'yaml.syntax', message, hint)
      }
    }
    return undefined
  }
  reportLostText(document, text, report)
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: maxAliases })
  } catch {
    // Aliases of nothing are reported already.
    if (!issues.some((issue) => issue.file === file && issue.code === 'yaml.aliases'))
      report(0, 'yaml.aliases', 'Aliases repeat too much.', 'Write the values instead of aliases.')
    return undefined
  }

  /** The node at a path, or the last one on the way that there is, and its offset. */
  const find = (path: readonly PropertyKey[]): { node: unknown; offset: number; found: boolean; inBrackets: boolean } => {
    let node: unknown = document.contents
    let offset = isNode(node) && node.range ? node.range[0] : 0
    let inBrackets = isCollection(node) && Boolean(node.flow)
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => String(isNode(item.key) ? item.key.toJSON() : item.key) === String(step))
        if (!pair) return { node, offset, found: false, inBrackets }
        node = pair.value
        if (isNode(pair.key) && pair.key.range) offset = pair.key.range[0]
      } else if (isSeq(node)) node = node.items[Number(step)]
      else return { node, offset, found: false, inBrackets }
      if (isNode(node) && node.range) offset = node.range[0]
      inBrackets ||= isCollection(node) && Boolean(node.flow)
    }
    return { node, offset, found: true, inBrackets }
  }
  const at = (path: readonly PropertyKey[]) => ({ ...place(find(path).offset), path: path.map(String).join('.') })
  const written = (path: readonly PropertyKey[]): Written | undefined => {
    const { node, found, inBrackets } = find(path)
    if (!found || !isNode(node) || !node.range) return undefined
    return { source: text.slice(node.range[0], node.range[1]).trim(), inBrackets }
  }
  const checked = schema.safeParse(data ?? {})
  if (checked.success) return { value: checked.data, at }
  for (const { path, code, message, hint } of describeFaults({ schema, data: data ?? {}, written }, checked.error.issues))
    issues.push(issueAt(file, code, message, hint, at(path)))
  return undefined
}

/** Reports texts that YAML reads as tags, anchors and aliases, because a part of them would vanish. */
function reportLostText(document: YamlDocument, text: string, report: Report): void {
  const aliases = new Set<string>()
  const anchors: { name: string; node: Node }[] = []
  const whole = (start: string, { range }: Node) => quote(`${start} ${range ? text.slice(range[0], range[1]) : ''}`.trim())
  visit(document, {
    Alias(_key, node) {
      aliases.add(node.source)
      if (node.resolve(document)) return
      const hint = `A text that starts with * needs quotes: \`${quote(`*${node.source}`)}\`.`
      report(offsetOf(node), 'yaml.aliases', `Nothing is called &${node.source}.`, hint)
    },
    Node(_key, node) {
      if ('anchor' in node && node.anchor) anchors.push({ name: node.anchor, node })
      if (!node.tag?.startsWith('!')) return
      const hint = `A text that starts with ! needs quotes: \`${whole(node.tag, node)}\`.`
      report(offsetOf(node), 'yaml.unknown-tag', `The tag ${node.tag} means nothing here and is left out.`, hint, 'warning')
    },
  })
  for (const { name, node } of anchors) {
    if (aliases.has(name)) continue
    const hint = `Remove it. A text that starts with & needs quotes: \`${whole(`&${name}`, node)}\`.`
    report(offsetOf(node), 'yaml.unused-anchor', `The anchor &${name} is used nowhere and is left out.`, hint, 'warning')
  }
}

const offsetOf = ({ range }: Node): number => range?.[0] ?? 0

/** Splits a Markdown file into front matter and body. `bodyLine` is the line on which the body starts. */
export function splitFrontMatter(
  file: string,
  text: string,
  issues: Issue[],
): { frontMatter: string; body: string; bodyLine: number } | undefined {
  const match = /^---\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n|$)/.exec(text)
  if (!match) {
    issues.push(
      issueAt(
        file,
        'front-matter.missing',
        'The file does not start with front matter.',
        'Start it with a line "---", the title, and another line "---".',
      ),
    )
    return undefined
  }
  return { frontMatter: match[1] ?? '', body: text.slice(match[0].length), bodyLine: match[0].split('\n').length }
}
