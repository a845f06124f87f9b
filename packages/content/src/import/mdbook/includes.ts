import path from 'node:path/posix'
import type { ItemReport, Report } from '../report'
import { readText } from '../source/decode-text'
import type { SourceTree } from '../source/source-tree'

const depthLimit = 10
const sizeLimit = 5_000_000

/** Puts included files into a page of mdBook, as the book's own tool does. */
export async function includeFiles(text: string, file: string, tree: SourceTree, report: Report, item: ItemReport): Promise<string> {
  let size = 0
  const lost = (target: string, why: string) => {
    item.note('import.file-lost', `${target} ${why}.`, 'Copy its text into the page.')
    return ''
  }
  const expand = async (source: string, from: string, stack: readonly string[]): Promise<string> => {
    const parts: string[] = []
    let end = 0
    for (const match of source.matchAll(/(\\)?\{\{\s*#(\w+)([^}]*)\}\}/g)) {
      parts.push(source.slice(end, match.index))
      end = match.index + match[0].length
      const [whole, isEscaped, command] = match
      const argument = (match[3] as string).trim()
      if (isEscaped) parts.push(whole.slice(1))
      else if (argument === '') parts.push(whole)
      else if (command === 'include' || command === 'rustdoc_include') parts.push(await include(argument, from, stack))
      else if (command === 'playground' || command === 'playpen') {
        const [target = ''] = argument.split(/\s+/)
        parts.push(`\`\`\`rust\n${(await include(target, from, stack)).trimEnd()}\n\`\`\``)
      } else if (command !== 'title') parts.push(whole)
    }
    return parts.join('') + source.slice(end)
  }
  const include = async (argument: string, from: string, stack: readonly string[]): Promise<string> => {
    const [target = '', ...range] = argument.split(':')
    const full = path.normalize(path.join(path.dirname(from), target.trim()))
    if (full.startsWith('..') || target.startsWith('/')) return lost(target, 'leads out of the source')
    if (stack.includes(full)) return lost(target, 'includes itself')
    if (stack.length >= depthLimit) return lost(target, `is included more than ${depthLimit} deep`)
    const content = await readText(tree, full, report)
    if (content === undefined) return lost(target, 'is not in the source')
    size += content.length
    if (size > sizeLimit) return lost(target, `makes the page larger than ${sizeLimit} characters`)
    return expand(pick(content, range), full, [...stack, full])
  }
  return expand(text, file, [file])
}

const anchorLine = /\bANCHOR(?:_END)?:\s*([\w-]+)/

/** The lines that a range names: `5`, `2:10`, `:10`, `5:`, or the name of an anchor. */
function pick(content: string, range: readonly string[]): string {
  const lines = content.split('\n')
  const [first = '', last] = range
  const isAnchor = /[A-Za-z_]/.test(first)
  if (isAnchor) {
    const picked: string[] = []
    let isInside = false
    for (const line of lines) {
      const [mark = '', name] = anchorLine.exec(line) ?? []
      if (name === first.trim()) isInside = !mark.includes('_END')
      else if (name === undefined && isInside) picked.push(line)
    }
    return picked.join('\n')
  }
  const start = first.trim() === '' ? 1 : Number(first)
  const end = range.length < 2 ? (first.trim() === '' ? lines.length : start) : last?.trim() ? Number(last) : lines.length
  return lines
    .slice(Math.max(0, start - 1), end)
    .filter((line) => !anchorLine.test(line))
    .join('\n')
    .replace(/\n$/, '')
}

/** Leaves out the lines of Rust code that mdBook hides. */
export const withoutHiddenLines = (markdown: string): string =>
  markdown.replace(
    /^([ \t]*)(`{3,}|~{3,})rust\b([^\n]*)\n([\s\S]*?)^\1\2[ \t]*$/gm,
    (_whole, indent: string, fence: string, info: string, code: string) => {
      const shown = code
        .split('\n')
        .filter((line) => !/^\s*#(?: |$)/.test(line))
        .map((line) => line.replace(/^(\s*)##/, '$1#'))
      return `${indent}${fence}rust${info}\n${shown.join('\n')}${indent}${fence}`
    },
  )
