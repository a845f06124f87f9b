/**
 * Counts the words of a text, in any script: text without spaces is segmented.
 *
 * @param locale BCP 47 tag, usually that of the course.
 * @example
 * countWords('It’s a well-known fact.', 'en') // 5
 */
export function countWords(text: string, locale: string): number {
  let words = 0
  for (const { isWordLike } of segmenterOf(locale).segment(text)) if (isWordLike) words += 1
  return words
}

// Creating a segmenter takes longer than counting a short text.
const segmenters = new Map<string, Intl.Segmenter>()
function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale)
  if (known) return known
  const created = new Intl.Segmenter(locale, { granularity: 'word' })
  segmenters.set(locale, created)
  return created
}
