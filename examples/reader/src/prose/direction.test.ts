import { expect, it } from 'vitest'
import { textAttributes } from './direction'

it.each([
  ['en', { lang: 'en', dir: 'ltr' }],
  ['ar', { lang: 'ar', dir: 'rtl' }],
  ['he-IL', { lang: 'he-IL', dir: 'rtl' }],
  ['fa', { lang: 'fa', dir: 'rtl' }],
  ['az-Arab', { lang: 'az-Arab', dir: 'rtl' }],
  ['zh', { lang: 'zh', dir: 'ltr' }],
  ['not a language', { dir: 'auto' }],
  [undefined, { dir: 'auto' }],
])('a text in %s is marked as such, with its direction', (locale, attributes) => {
  expect(textAttributes(locale)).toEqual(attributes)
})
