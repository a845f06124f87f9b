import { describe, expect, it } from 'vitest'
import { rootName } from './read-xml'

describe('the name of the root', () => {
  it.each([
    ['<quiz>', 'quiz'],
    ['<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE quiz [<!ENTITY a "b">]>\n<q:quiz a="b">', 'quiz'],
    ['  <qti-assessment-item\nidentifier="a">', 'qti-assessment-item'],
    ['What rises? {=dough}', undefined],
    ['<?xml version="1.0"', undefined],
    ['', undefined],
  ])('of %j is %s', (beginning, name) => {
    expect(rootName(beginning)).toBe(name)
  })

  it('is found behind thousands of comments, and is not looked for within them', () => {
    const comments = '<!-- <quiz> -->\n<?a b?>'.repeat(3000)
    expect(rootName(`${comments}<other>`)).toBe('other')
    expect(rootName(`${comments}other`)).toBeUndefined()
  })
})
