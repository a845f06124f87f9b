import { toXml } from 'xast-util-to-xml'
import type { x } from 'xastscript'

/** Writes a document. XML has no control characters but tabs and line ends. */
export const writeXml = (root: ReturnType<typeof x>): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: matches what XML 1.0 has no notation for.
  `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')}\n`
