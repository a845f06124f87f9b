import { createHash } from 'node:crypto'
import { emitApi } from './api'
import { type Document, readMethods } from './document'
import { emitFunctions } from './functions'
import { emitQuery } from './query'
import { emitResources } from './resources'
import { emitHandlers, emitProblems } from './testing'
import { emitTypes } from './types'

export type { Document } from './document'

/**
 * Writes the generated files of the SDK: file name → content. The same document always gives the same text.
 * Throws, with the operation and the reason, for what the SDK could only get wrong.
 *
 * @example
 * for (const [file, content] of await emit(document)) await writeFile(`packages/sdk/${file}`, content)
 */
export async function emit(document: Document): Promise<Map<string, string>> {
  const hash = createHash('sha256').update(JSON.stringify(document)).digest('hex')
  const header = `// Generated from openapi.json by scripts/generate-sdk.ts; do not edit.\n// sha256 of the document: ${hash}\n\n`
  const methods = readMethods(document)
  return new Map([
    ['src/functions.gen.ts', header + emitFunctions(methods)],
    ['src/resources.gen.ts', header + emitResources(methods)],
    ['src/types.gen.ts', header + (await emitTypes(document, methods))],
    ['src/query/query.gen.ts', header + emitQuery(methods)],
    ['src/testing/handlers.gen.ts', header + emitHandlers(methods)],
    ['src/testing/problems.gen.ts', header + emitProblems(document)],
    ['api.md', `${header.replace(/^\/\/ (.*)$/gm, '<!-- $1 -->')}${emitApi(methods)}`],
  ])
}
