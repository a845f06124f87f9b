import { describe, expect, it } from 'vitest'
import { LayeredRouter } from './layered-router'

const routes = [
  ['GET', '/courses/:course/releases/current'],
  ['GET', '/courses/:course/releases/:release'],
  ['POST', '/courses/:course/releases/plan'],
  ['POST', '/courses/:course/releases/:release/publish'],
  ['GET', '/courses/:course'],
  ['GET', '/docs'],
] as const

function match(method: string, path: string): [route: string, parameters: Record<string, string>] | undefined {
  const router = new LayeredRouter<string>()
  for (const [verb, pattern] of routes) router.add(verb, pattern, `${verb} ${pattern}`)
  const [[first], stash] = router.match(method, path) as [[string, Record<string, number | string>][], string[] | undefined]
  if (!first) return undefined
  const [handler, parameters] = first
  return [handler, Object.fromEntries(Object.entries(parameters).map(([name, at]) => [name, stash?.[at as number] ?? String(at)]))]
}

describe('the router', () => {
  it.each([
    ['GET', '/courses/a/releases/current', 'GET /courses/:course/releases/current', { course: 'a' }],
    ['GET', '/courses/a/releases/7', 'GET /courses/:course/releases/:release', { course: 'a', release: '7' }],
    ['POST', '/courses/a/releases/plan', 'POST /courses/:course/releases/plan', { course: 'a' }],
    ['POST', '/courses/a/releases/7/publish', 'POST /courses/:course/releases/:release/publish', { course: 'a', release: '7' }],
    ['GET', '/courses/current', 'GET /courses/:course', { course: 'current' }],
    ['GET', '/docs', 'GET /docs', {}],
  ])('finds %s %s', (method, path, route, parameters) => {
    expect(match(method, path)).toEqual([route, parameters])
  })

  it.each([
    ['GET', '/courses'],
    ['GET', '/courses/a/releases/7/publish'],
    ['POST', '/courses/a/releases/7'],
    ['DELETE', '/docs'],
  ])('finds nothing at %s %s', (method, path) => {
    expect(match(method, path)).toBeUndefined()
  })
})
