const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])

/** The attributes of a text of a course: its language and the direction of its script. Before the language is known, its letters decide. */
export function textAttributes(locale: string | undefined): { lang?: string; dir: 'ltr' | 'rtl' | 'auto' } {
  if (locale === undefined) return { dir: 'auto' }
  try {
    const { script = '' } = new Intl.Locale(locale).maximize()
    return { lang: locale, dir: rightToLeft.has(script) ? 'rtl' : 'ltr' }
  } catch {
    return { dir: 'auto' }
  }
}
