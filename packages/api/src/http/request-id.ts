import { randomBytes } from 'node:crypto'

const pattern = /^[\w.-]{1,100}$/
const digits = 32
const poolBytes = 8192
let pool = ''
let at = 0

/** The id of a request: the caller's own, or 128 random bits in hexadecimal. */
export function requestIdOf(asked: string | undefined): string {
  if (asked !== undefined && pattern.test(asked)) return asked
  // A slice of one long string: Node sends a concatenated string more slowly than all other headers together.
  if (at === pool.length) {
    pool = randomBytes(poolBytes).toString('hex')
    at = 0
  }
  at += digits
  return pool.slice(at - digits, at)
}
