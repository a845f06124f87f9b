import { limits } from '../../compile/read'
import type { Report } from '../report'
import type { SourceTree } from './source-tree'

/** Reads a text of a source, with LF line ends. Undefined where there is none, or, reported, where it cannot be read. */
export async function readText(tree: SourceTree, file: string, report: Report): Promise<string | undefined> {
  const bytes = await tree.read(file)
  if (bytes === undefined) return undefined
  const within = report.within(file)
  if (bytes.length > limits.textBytes) {
    within.add('import.limit', `The text has ${bytes.length} bytes; at most ${limits.textBytes} are read.`, 'Split it, or take it out.', {
      severity: 'error',
    })
    return undefined
  }
  return decodeText(bytes, within)?.replace(/\r\n?/g, '\n')
}

/** Decodes a text: UTF-8, UTF-16 with a byte order mark or recognisable by its zeros, otherwise windows-1252. */
export function decodeText(bytes: Uint8Array, report: Report, declared?: string): string | undefined {
  const { encoding, start } = detect(bytes)
  const refuse = () => {
    report.add('import.binary', 'The file is not text.', 'Name a file of the format, not a package, document or picture.', {
      severity: 'error',
    })
    return undefined
  }
  const clean = (text: string) => {
    if (text.includes('\0')) return refuse()
    // Noncharacters stand for escaped characters while a text is parsed, and belong in no file.
    return text.replace(/[\ufdd0-\ufdef\ufffe\uffff]/g, '\ufffd').normalize('NFC')
  }
  const named = encoding ?? declared
  if (named !== undefined && !/^utf-?8$/i.test(named)) {
    try {
      return clean(new TextDecoder(named, { fatal: true }).decode(bytes.subarray(start)))
    } catch (error) {
      if (error instanceof RangeError) {
        report.add('import.encoding', `The encoding "${named}" is not known.`, 'Save the file as UTF-8.', { severity: 'error' })
        return undefined
      }
      return refuse()
    }
  }
  try {
    return clean(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    if (bytes.includes(0)) return refuse()
    report.add(
      'import.encoding',
      'The file is not UTF-8; it was read as windows-1252.',
      'Check letters with accents, and save the file as UTF-8 if they are wrong.',
    )
    return clean(new TextDecoder('windows-1252').decode(bytes))
  }
}

function detect(bytes: Uint8Array): { encoding?: string; start: number } {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', start: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', start: 2 }
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', start: 3 }
  // Without a mark, the zeros beside the first two letters tell.
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return { encoding: 'utf-16le', start: 0 }
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return { encoding: 'utf-16be', start: 0 }
  return { start: 0 }
}
