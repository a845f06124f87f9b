import { LecternError } from './errors'

/** A value of a query parameter; null and undefined are left out. */
export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[]

/**
 * Fills a path template with arguments in order, each encoded as one segment.
 * Throws `LecternError` for '', '.' and '..', which would address another resource.
 *
 * @example
 * buildPath('/v1/courses/{course}', ['a/b?c']) // '/v1/courses/a%2Fb%3Fc'
 */
export function buildPath(template: string, args: readonly (string | number)[]): string {
  let index = 0
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = `${args[index++] ?? ''}`
    if (/^\.{0,2}$/.test(value)) {
      throw new LecternError(`The path parameter "${name}" must not be empty, '.' or '..'.`)
    }
    return encodeURIComponent(value)
  })
}

/**
 * Serialises a query with its question mark; '' when nothing is set. Arrays are joined with commas.
 *
 * @example
 * buildQuery({ include: ['sections'], limit: 5 }) // '?include=sections&limit=5'
 */
export function buildQuery(query: object = {}): string {
  const pairs = Object.entries(query as Record<string, QueryValue>).flatMap(([name, value]) => {
    const values = [value ?? []].flat().map((one) => encodeURIComponent(one))
    return values.length ? `${encodeURIComponent(name)}=${values}` : []
  })
  return pairs.length ? `?${pairs.join('&')}` : ''
}

/**
 * Like {@link buildQuery}, but writes the arrays named in `repeated` as `a=1&a=2`.
 *
 * @example
 * buildRepeatedQuery({ tag: ['x', 'y'] }, ['tag']) // '?tag=x&tag=y'
 */
export function buildRepeatedQuery(query: object = {}, repeated: readonly string[] = []): string {
  const parts = Object.entries(query).flatMap(([name, value]) => {
    const values: unknown[] = repeated.includes(name) ? [value ?? []].flat() : [value]
    return values.map((one) => buildQuery({ [name]: one }).slice(1)).filter((part) => part)
  })
  return parts.length ? `?${parts.join('&')}` : ''
}
