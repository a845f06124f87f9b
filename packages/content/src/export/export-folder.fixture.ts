import type { Issue } from '../issue'
import { exportFolder } from './export-course'
import type { ExportFormatName } from './formats'
import type { ExportOptions } from './model'

/** Exports a course folder into memory. `bytes` is undefined when the course has errors. */
export async function exportToMemory(format: ExportFormatName, dir: string, options: ExportOptions = {}) {
  const exported = await exportFolder(format, dir, options)
  if ('errors' in exported)
    return { bytes: undefined, content: undefined, counts: { exported: 0, leftOut: 0 }, issues: exported.errors as Issue[] }
  const pieces: Uint8Array[] = []
  for await (const piece of exported.content) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  return { bytes, content: bytes.toString(), counts: exported.counts, issues: await exported.listIssues() }
}
