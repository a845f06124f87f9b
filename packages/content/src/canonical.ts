import { createHash } from 'node:crypto'

/** What JSON writes as it is; most text is, and looking is faster than escaping. */
const plain = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/

/** JSON with sorted members and NFC text: equal values give equal bytes on any system (after RFC 8785). Members that are undefined are left out. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return plain.test(value) ? `"${value}"` : JSON.stringify(value.normalize('NFC'))
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const parts: string[] = []
  if (Array.isArray(value)) {
    for (const item of value) parts.push(canonicalJson(item ?? null))
    return `[${parts.join(',')}]`
  }
  const members = value as Record<string, unknown>
  for (const name of Object.keys(members).sort()) {
    const member = members[name]
    if (member !== undefined) parts.push(`${JSON.stringify(name)}:${canonicalJson(member)}`)
  }
  return `{${parts.join(',')}}`
}

/** SHA-256 of parts one after the other, as 64 lower-case hexadecimal digits. */
export function sha256(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
