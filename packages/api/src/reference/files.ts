import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Samples } from './samples'

/** Scalar with its styles: one script for browsers that loads nothing else. The build copies it beside the service. */
export const readScalar = (): Promise<Buffer> => {
  const copy = fileURLToPath(new URL('./scalar.js', import.meta.url))
  return readFile(existsSync(copy) ? copy : createRequire(import.meta.url).resolve('@scalar/api-reference/browser/standalone.js'))
}

/** The samples that `npm run generate` wrote. */
export const readSamples = async (): Promise<Samples> => JSON.parse(await readFile(new URL('./samples.gen.json', import.meta.url), 'utf8'))
