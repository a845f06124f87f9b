import { LecternError } from './errors'

/** A value of a query parameter; null and undefined are left out. */
export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[]

/**
 * Puts arguments into a path template, in order, each encoded as one segment.
 * Throws `LecternError` for '', '.' and '..', which would address something else.
 *
 * @example
 * buildPath('/v1/courses/{course}', ['a/b?c']) // '/v1/courses/a%2Fb%3Fc'
 */
export function buildPath(template: string, args: readonly string[]): string {
  let index = 0
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value: unknown = args[index++]
    if (typeof value !== 'string' || value === '' || value === '.' || value === '..') {
      throw new LecternError(`The path parameter "${name}" must be a string other than '', '.' and '..', and is ${JSON.stringify(value)}.`)
    }
    try {
      return encodeURIComponent(value)
    } catch (cause) {
      throw new LecternError(`The path parameter "${name}" is not well-formed Unicode.`, { cause })
    }
  })
}

/**
 * Writes a query with its question mark, or '' when nothing is set. Arrays are joined with commas, those named in `repeated` repeated.
 *
 * @example
 * buildQuery({ include: ['sections'], limit: 5 }) // '?include=sections&limit=5'
 */
export function buildQuery(query: object = {}, repeated: readonly string[] = []): string {
  const pairs: string[] = []
  for (const [name, value] of Object.entries(query) as [string, QueryValue][]) {
    if (value === undefined || value === null) continue
    const values = (Array.isArray(value) ? value : [value]).map((one) => encodeURIComponent(String(one)))
    if (values.length === 0) continue
    const key = encodeURIComponent(name)
    if (repeated.includes(name)) pairs.push(...values.map((one) => `${key}=${one}`))
    else pairs.push(`${key}=${values.join(',')}`)
  }
  return pairs.length ? `?${pairs.join('&')}` : ''
}
