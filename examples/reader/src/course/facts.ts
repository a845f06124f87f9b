/** A duration in the words of readers: `1 h 20 min`. */
export const spokenMinutes = (minutes: number): string =>
  minutes < 60 ? `${minutes} min` : [`${Math.floor(minutes / 60)} h`, minutes % 60 && `${minutes % 60} min`].filter(Boolean).join(' ')

/** The name of a language in English, and its tag where it has none. */
export function languageName(locale: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale
  } catch {
    return locale
  }
}

/** A number of things: `1 chapter`, `6 chapters`. */
export const count = (number: number, thing: string, things = `${thing}s`): string => `${number} ${number === 1 ? thing : things}`

/** A share of a whole: `45 %`. */
export const percent = (fraction: number): string => `${Math.round(fraction * 100)} %`
