import { describe, expect, it } from 'vitest'
import { readSettings, unknownSettings } from './settings'

describe('settings', () => {
  it('have their defaults where they are not set, or empty', () => {
    expect(readSettings({ PORT: '', LECTERN_RATE_LIMIT: '', LECTERN_DELIVERY: '' })).toEqual(readSettings({}))
    expect(readSettings({})).toMatchObject({ PORT: 8787, LECTERN_RATE_LIMIT: 120, LECTERN_DELIVERY: 'open' })
  })

  it('are refused all at once, each by name and value', () => {
    expect(() => readSettings({ PORT: 'abc', LECTERN_LOG: 'loud' })).toThrow(/PORT cannot be "abc": .*LECTERN_LOG cannot be "loud": /)
  })

  it('never repeat a secret', () => {
    expect(() => readSettings({ LECTERN_TOKEN_SECRET: 'too-short' })).toThrow(/^((?!too-short).)*at least 32 bytes((?!too-short).)*$/)
  })

  it('are noticed when they are misspelt', () => {
    expect(
      unknownSettings({ LECTERN_DELIVRY: 'closed', LECTERN_DB: 'x.db', LECTERN_API_KEY: 'k', LECTERN_BASE_URL: 'u', HOME: '/' }),
    ).toEqual(['LECTERN_DELIVRY'])
  })
})
