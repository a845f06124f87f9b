import path from 'node:path'
import { fileTypeFromBuffer } from 'file-type'

/** The media types of assets by file extension. */
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

/** The media type of a file by its name. Undefined when the file cannot be an asset. */
export const mediaTypeOf = (name: string): string | undefined => mediaTypes[path.posix.extname(name).toLowerCase()]

/** True when the content matches the type in the name: by its signature, or as text of that type. */
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
