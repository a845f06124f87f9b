import { parse as parseToml, TomlError } from 'smol-toml'
import { parseDocument } from 'yaml'
import type { Report } from '../report'

/** The front matter of a page: YAML between `---`, or TOML between `+++`. Faults are reported, and the page is read without it. */
export function splitFront(text: string, report: Report): { front: Record<string, unknown>; markdown: string; line: number } {
  const match = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n?\1[ \t]*(?:\n|$)/.exec(text)
  if (!match) return { front: {}, markdown: text, line: 1 }
  const [whole, fence, inner = ''] = match
  const rest = { markdown: text.slice(whole.length), line: whole.split('\n').length }
  const read = fence === '---' ? readYaml(inner, report, 1) : readToml(inner, report, 1)
  return { front: isRecord(read) ? read : {}, ...rest }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads YAML. Returns undefined after reporting a fault. `before` is the number of lines of the file above it. */
export function readYaml(text: string, report: Report, before = 0): unknown {
  const document = parseDocument(text, { logLevel: 'silent', stringKeys: true })
  const [error] = document.errors
  if (!error) {
    try {
      return document.toJS({ maxAliasCount: 100 })
    } catch {
      report.add('import.member-lost', 'The YAML has too many aliases.', 'Write the values themselves.', { line: before + 1, column: 1 })
      return undefined
    }
  }
  const { line = 1, col = 1 } = error.linePos?.[0] ?? {}
  const [sentence = ''] = error.message.split('\n')
  report.add('import.member-lost', `The YAML cannot be read: ${sentence.replace(/ at line.*/, '')}.`, 'Correct the place.', {
    line: before + line,
    column: col,
  })
  return undefined
}

/** Reads TOML. Returns undefined after reporting a fault. */
export function readToml(text: string, report: Report, before = 0): unknown {
  try {
    return parseToml(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [sentence = ''] = error.message.split('\n')
    report.add(
      'import.member-lost',
      `The TOML cannot be read: ${sentence.replace(/^Invalid TOML document: /, '')}.`,
      'Correct the place.',
      {
        line: before + error.line,
        column: error.column,
      },
    )
    return undefined
  }
}

/** Reads JSON. Returns undefined after reporting a fault. */
export function readJson(text: string, report: Report): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const position = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? 0)
    const before = text.slice(0, position).split('\n')
    report.add('import.member-lost', `The JSON cannot be read: ${(error as Error).message}.`, 'Correct the place.', {
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    })
    return undefined
  }
}
