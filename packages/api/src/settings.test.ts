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

  it('have a model for the tutor by URL and name, or none', () => {
    const [LECTERN_TUTOR_URL, LECTERN_TUTOR_MODEL] = ['http://127.0.0.1:11434/v1', 'llama3.1']
    expect(readSettings({ LECTERN_TUTOR_URL, LECTERN_TUTOR_MODEL })).toMatchObject({
      LECTERN_TUTOR_RATE_LIMIT: 20,
      LECTERN_TUTOR_ACCESS: 'everyone',
    })
    expect(() => readSettings({ LECTERN_TUTOR_URL })).toThrow('belong together')
    expect(() => readSettings({ LECTERN_TUTOR_MODEL })).toThrow('belong together')
    expect(() => readSettings({ LECTERN_TUTOR_URL: 'llama', LECTERN_TUTOR_MODEL })).toThrow('LECTERN_TUTOR_URL')
  })

  it('never repeat a secret', () => {
    expect(() => readSettings({ LECTERN_TUTOR_KEY: 'sk secret' })).toThrow(/^((?!sk secret).)*LECTERN_TUTOR_KEY((?!sk secret).)*$/)
    expect(() => readSettings({ LECTERN_TOKEN_SECRET: 'too-short' })).toThrow(/^((?!too-short).)*at least 32 bytes((?!too-short).)*$/)
  })

  it.each([
    ['NODE_ENV is production', { NODE_ENV: 'production' }],
    ['other machines reach it', { HOST: '0.0.0.0' }],
    ['other machines reach it', { HOST: 'courses.example.com' }],
    ['there are proxies', { LECTERN_TRUSTED_PROXIES: '1' }],
  ])('refuse the development sign-in where %s', (why, environment) => {
    expect(() => readSettings({ LECTERN_READER_SIGN_IN: 'development', ...environment })).toThrow(why)
    expect(readSettings({ LECTERN_READER_SIGN_IN: 'https://school.example.com/token', ...environment })).toBeDefined()
  })

  it.each(['127.0.0.1', 'localhost', '::1'])('allow the development sign-in on %s', (host) => {
    expect(readSettings({ LECTERN_READER_SIGN_IN: 'development', HOST: host }).LECTERN_READER_SIGN_IN).toBe('development')
  })

  it.each(['yes', '//school.example.com/token', 'https://', 'javascript:alert(1)'])('refuse the sign-in %s', (signIn) => {
    expect(() => readSettings({ LECTERN_READER_SIGN_IN: signIn })).toThrow('LECTERN_READER_SIGN_IN')
  })

  it.each(["'none'", 'https://lms.example.com; script-src *', 'https://lms.example.com/path', '*'])('refuse the frame %s', (frames) => {
    expect(() => readSettings({ LECTERN_READER_FRAMES: frames })).toThrow('LECTERN_READER_FRAMES')
  })

  it('are noticed when they are misspelt', () => {
    expect(
      unknownSettings({ LECTERN_DELIVRY: 'closed', LECTERN_DB: 'x.db', LECTERN_API_KEY: 'k', LECTERN_BASE_URL: 'u', HOME: '/' }),
    ).toEqual(['LECTERN_DELIVRY'])
  })
})
