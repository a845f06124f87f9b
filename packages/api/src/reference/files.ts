import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Samples } from './samples'

/** A file with what the build made of it. */
interface BuiltFile {
  bytes: Buffer
  /** Compressing so large a file takes too long for a request. Undefined when the service runs from its sources. */
  brotli: Buffer | undefined
}

/** Scalar with its styles: one script for browsers that loads nothing else. The build copies it beside the service. */
export async function readScalar(): Promise<BuiltFile> {
  const copy = fileURLToPath(new URL('./scalar.js', import.meta.url))
  if (existsSync(copy)) return { bytes: await readFile(copy), brotli: await readFile(`${copy}.br`) }
  const original = createRequire(import.meta.url).resolve('@scalar/api-reference/browser/standalone.js')
  return { bytes: await readFile(original), brotli: undefined }
}

/** The samples that `npm run generate` wrote. */
export const readSamples = async (): Promise<Samples> => JSON.parse(await readFile(new URL('./samples.gen.json', import.meta.url), 'utf8'))
