import { writeFile } from 'node:fs/promises'
import { type Document, emit } from '../packages/sdk/emit/emit'

/**
 * Writes the generated files of `packages/sdk` from an OpenAPI document.
 *
 * @example
 * await generateSdk(JSON.parse(await readFile('packages/api/openapi.json', 'utf8')))
 */
export async function generateSdk(document: Document): Promise<void> {
  for (const [file, content] of await emit(document)) {
    await writeFile(new URL(`../packages/sdk/${file}`, import.meta.url), content)
  }
}
