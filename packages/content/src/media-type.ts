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
  '.vtt': 'text/vtt; charset=utf-8',
  '.json': 'application/json',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.zip': 'application/zip',
}

/** Other types that `file-type` may recognise in a file of a type. The brand of an MP4 file need not say that it has only sound. */
const recognisedAs: Readonly<Record<string, readonly string[]>> = {
  'audio/mp4': ['audio/x-m4a', 'video/mp4'],
  'audio/ogg': ['audio/ogg; codecs=opus'],
}

/** The media type of a file by its name. Undefined when the file cannot be an asset. */
export const mediaTypeOf = (name: string): string | undefined => mediaTypes[path.posix.extname(name).toLowerCase()]

/** True when the content matches the type in the name: by its signature, or as text of that type. */
export async function matchesMediaType(bytes: Uint8Array, mediaType: string): Promise<boolean> {
  if (!/^text\/|json|svg/.test(mediaType)) {
    const recognised = (await fileTypeFromBuffer(bytes))?.mime
    return recognised !== undefined && [mediaType, ...(recognisedAs[mediaType] ?? [])].includes(recognised)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return false
  }
  // The decoder has removed a byte order mark, which may precede it.
  if (mediaType.startsWith('text/vtt') && !/^WEBVTT(?:[ \t\r\n]|$)/.test(text)) return false
  if (mediaType.includes('svg')) return /<svg[\s/>]/.test(text)
  if (!mediaType.includes('json')) return !text.includes('\0')
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
