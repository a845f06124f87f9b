import { describe, expect, it } from 'vitest'
import { findRuleBreaks, type Json } from './openapi-rules'

const document = (schema: Json, operation: { [name: string]: Json } = {}): Json => ({
  paths: {
    '/v1/things': {
      get: {
        operationId: 'things.list',
        summary: 'List things',
        description: 'Every thing.',
        responses: {
          200: { content: { 'application/json': { schema, example: { id: 'one' } } } },
          404: { content: { 'application/problem+json': { schema: { type: 'string' } } } },
        },
        ...operation,
      },
    },
  },
})
const thing: Json = { type: 'object', properties: { id: { type: 'string' } } }

describe('the rules of our OpenAPI document', () => {
  it('finds nothing in a document that keeps them', () => {
    expect(findRuleBreaks(document(thing))).toEqual([])
  })

  const broken: [string, Json, RegExp][] = [
    ['an empty schema', {}, /says no type/],
    ['a schema that is true', true, /allows anything/],
    ['an object without properties', { type: 'object' }, /open map/],
    ['an object that allows any member', { type: 'object', additionalProperties: true }, /open map/],
    ['a map whose values are untyped', { type: 'object', additionalProperties: {} }, /says no type/],
    ['an array of anything', { type: 'array' }, /what it holds/],
    ['an untyped property deep inside', { type: 'array', items: { type: 'object', properties: { a: {} } } }, /says no type/],
    ['a string that is declared as JSON', { type: 'string', contentMediaType: 'application/json' }, /holds JSON/],
    ['an example with JSON in a string', { type: 'string', example: '{"a":1}' }, /inside a string/],
  ]
  it.each(broken)('finds %s', (_title, schema, message) => {
    expect(findRuleBreaks(document(schema)).map((finding) => finding.message)).toContainEqual(expect.stringMatching(message))
  })

  it.each(['operationId', 'summary', 'description'])('finds an operation without %s', (field) => {
    expect(findRuleBreaks(document(thing, { [field]: '' }))).toEqual([
      { pointer: '/paths/~1v1~1things/get', message: `The operation has no ${field}.` },
    ])
  })

  it('finds an operation without client errors and without an example', () => {
    const responses = { 200: { content: { 'application/json': { schema: thing } } } }
    expect(findRuleBreaks(document(thing, { responses })).map((finding) => finding.message)).toEqual([
      'The operation lists no 4xx response.',
      'The response has no example.',
    ])
  })
})
