import { describe, expect, it } from 'vitest'
import { JsonText } from './json-text'

describe('a JSON text', () => {
  it('joins the members of two objects, in their order', () => {
    const whole = JsonText.of({ id: 'a', tags: ['x'] }).and(new JsonText<{ html: string }>('{"html":"<p>\\"</p>"}', 'hash'))
    expect(whole.json).toBe('{"id":"a","tags":["x"],"html":"<p>\\"</p>"}')
    expect(JSON.parse(whole.json)).toEqual({ id: 'a', tags: ['x'], html: '<p>"</p>' })
  })

  it('has an identity that is the same for the same text alone', () => {
    const text = (id: string, hash: string) => JsonText.of({ id }).and(new JsonText<{ html: string }>('{"html":""}', hash)).identity
    expect(text('a', '1')).toBe(text('a', '1'))
    expect(new Set([text('a', '1'), text('b', '1'), text('a', '2')]).size).toBe(3)
  })
})
