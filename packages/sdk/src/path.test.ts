import { describe, expect, it } from 'vitest'
import { failureOf, json, serve } from './hostile-server.fixture'
import { LecternError } from './index'
import { buildPath, buildQuery, buildRepeatedQuery } from './path'

describe('a path parameter', () => {
  it('R70: stays one segment, whatever it holds', async () => {
    const { lectern, requests } = await serve([json({})])
    await lectern.courses.chapters.get('a/b?c#d', '%2e%2e')
    await lectern.courses.get('é 日本 …')
    await lectern.releases.get('c', 3)
    expect(requests.map(({ url }) => url)).toEqual([
      '/v1/courses/a%2Fb%3Fc%23d/chapters/%252e%252e',
      '/v1/courses/%C3%A9%20%E6%97%A5%E6%9C%AC%20%E2%80%A6',
      '/v1/courses/c/releases/3',
    ])
  })

  it.each(['', '.', '..', undefined])('R71: that is %j is refused before anything is sent', async (value) => {
    const { lectern, requests } = await serve([json({})])
    const error = await failureOf(lectern.courses.get(value as string))
    expect(error).toBeInstanceOf(LecternError)
    expect(error?.message).toBe(`The path parameter "course" must not be empty, '.' or '..'.`)
    expect(requests).toHaveLength(0)
    expect(buildPath('/{a}/{b}', ['...', '.x'])).toBe('/.../.x')
  })
})

describe('a query', () => {
  it('R72: joins arrays with commas, repeats those that the document repeats, and keeps commas of values apart', async () => {
    expect(buildQuery({ include: ['a', 'b,c'], none: [], 'a b': 1 })).toBe('?include=a,b%2Cc&a%20b=1')
    const query = { include: ['a', 'b,c'], tag: ['x', 'y&z'], one: 'o', none: [], unset: undefined }
    expect(buildRepeatedQuery(query, ['tag', 'one', 'none', 'unset'])).toBe('?include=a,b%2Cc&tag=x&tag=y%26z&one=o')
    expect(buildRepeatedQuery()).toBe('')
    const { lectern, requests } = await serve([json({})])
    await lectern.courses.chapters.get('c', '1', { include: ['sections'], release: 2 })
    expect(requests[0]?.url).toBe('/v1/courses/c/chapters/1?include=sections&release=2')
  })

  it('R73: leaves out what is not set, and keeps zero, false and the empty string', () => {
    expect(buildQuery({ a: undefined, b: null, c: 0, d: false, e: '', f: 'ü ?' })).toBe('?c=0&d=false&e=&f=%C3%BC%20%3F')
    expect(buildQuery({ a: undefined })).toBe('')
    expect(buildQuery()).toBe('')
  })
})
