import { z } from 'zod'

/** The patterns of texts that are more than text. The compiler knows them, to say how to mend what does not match. */
export const patterns = {
  slug: /^[a-z][a-z0-9-]*$/,
  duration: /^[1-9][0-9]{0,5}[smhd]$/,
  locale: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
}
/** Text that every database can store: PostgreSQL refuses NUL characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: matches the character that is refused.
export const storableText = /^[^\x00]*$/
export const StorableText = z.string().regex(storableText, 'must not contain a NUL character')
/** One text of a file, trimmed, with a maximum length. */
export const text = (max: number) => StorableText.trim().min(1).max(max)
/** Markdown of a file. */
export const markdown = text(200_000)

/** An id: a lower-case slug that starts with a letter, at most 100 characters. */
export const Slug = z.string().regex(patterns.slug, 'must be a slug: a-z, 0-9 and "-", starting with a letter').max(100)

/** A duration such as `90s`, `20m`, `2h` or `3d`. */
export const Duration = z.string().regex(patterns.duration, 'must be a duration such as "90s", "20m", "2h" or "3d"')

/** A BCP 47 language tag. */
export const Locale = z.string().regex(patterns.locale, 'must be a language tag such as "en" or "pt-BR"')
