import path from 'node:path'
import { fileTypeFromBuffer } from 'file-type'

/** The kinds of files that may be assets, by the ending of their names. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.zip': 'application/zip',
}

/** The media type of a file by its name, or undefined where such a file cannot be an asset. */
export const mediaTypeOf = (name: string): string | undefined => mediaTypes[path.posix.extname(name).toLowerCase()]

/** Whether bytes are of the type that their name says: by their signature, or by being text of that kind. */
export async function matchesMediaType(bytes: Uint8Array, mediaType: string): Promise<boolean> {
  if (!/^text\/|json|svg/.test(mediaType)) return (await fileTypeFromBuffer(bytes))?.mime === mediaType
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return false
  }
  if (mediaType.includes('svg')) return /<svg[\s/>]/.test(text)
  if (!mediaType.includes('json')) return !text.includes('\0')
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
