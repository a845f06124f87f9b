import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { referenceTo } from '../format-reference'
import type { Issue } from '../issue'
import { kindOf } from '../json-schema'
import { issueAt } from './read'
import { hintForUnknownMember } from './unknown-member'

export interface Place {
  line: number
  column: number
}

/** A parsed YAML value that matches its schema, and the place of each member. */
export interface Parsed<Value> {
  value: Value
  at(path: readonly PropertyKey[]): Place & { path: string }
}

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
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, version: '1.2', prettyErrors: false })
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) }
  }
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const code = error.code === 'DUPLICATE_KEY' ? 'yaml.duplicate-key' : 'yaml.syntax'
      issues.push(
        issueAt(
          file,
          code,
          error.message,
          code === 'yaml.syntax' ? 'Correct the YAML here.' : 'Remove one of the two.',
          place(error.pos[0]),
        ),
      )
    }
    return undefined
  }
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: maxAliases })
  } catch (error) {
    issues.push(issueAt(file, 'yaml.aliases', (error as Error).message, 'Repeat the values instead of using aliases.', place(0)))
    return undefined
  }

  const at = (path: readonly PropertyKey[]) => {
    let node: unknown = document.contents
    let offset = isNode(node) && node.range ? node.range[0] : 0
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => String(isNode(item.key) ? item.key.toJSON() : item.key) === String(step))
        if (!pair) break
        node = pair.value
        if (isNode(pair.key) && pair.key.range) offset = pair.key.range[0]
      } else if (isSeq(node)) node = node.items[Number(step)]
      else break
      if (isNode(node) && node.range && !isMap(node)) offset = node.range[0]
      else if (isMap(node) && node.range) offset = node.range[0]
    }
    return { ...place(offset), path: path.map(String).join('.') }
  }
  const checked = schema.safeParse(data ?? {})
  if (checked.success) return { value: checked.data, at }
  for (const issue of checked.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        issues.push(
          issueAt(
            file,
            'schema.unknown-member',
            `There is no member "${key}" here.`,
            hintForUnknownMember(schema, data, issue.path, key),
            at([...issue.path, key]),
          ),
        )
      }
    } else
      issues.push(
        issueAt(
          file,
          `schema.${issue.code.replaceAll('_', '-')}`,
          `${issue.path.join('.') || 'The file'}: ${issue.message}.`,
          `See ${referenceTo(kindOf(schema) ?? 'every-member')}.`,
          at(issue.path),
        ),
      )
  }
  return undefined
}

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
