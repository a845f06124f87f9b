import { describe, expect, it } from 'vitest'
import { JsonText } from './json-text'

describe('a JSON text', () => {
  it('joins the members of two objects, in their order', () => {
    const whole = JsonText.of({ id: 'a', tags: ['x'] }).and(JsonText.from<{ html: string }>('{"html":"<p>\\"</p>"}', 'hash'))
    expect(whole.json).toBe('{"id":"a","tags":["x"],"html":"<p>\\"</p>"}')
    expect(JSON.parse(whole.json)).toEqual({ id: 'a', tags: ['x'], html: '<p>"</p>' })
  })

  it('makes lists of texts', () => {
    expect(JsonText.list('none', []).json).toBe('{"none":[]}')
    const some = JsonText.of({ count: 2 }).and(JsonText.list('some', [JsonText.of({ id: 'a' }), JsonText.of({ id: 'b' })]))
    expect(some.json).toBe('{"count":2,"some":[{"id":"a"},{"id":"b"}]}')
  })

  it('has an identity that is the same for the same text alone', () => {
    const text = (id: string, identity?: string) =>
      JsonText.of({ id }).and(JsonText.from<{ html: string }>('{"html":""}', identity)).identity
    expect(text('a', '1')).toBe(text('a', '1'))
    expect(text('a')).toBe(text('a'))
    expect(new Set([text('a', '1'), text('b', '1'), text('a', '2'), text('a'), text('b')]).size).toBe(5)
  })
})
