/**
 * Words in which neither HTML nor Markdown has markup. A full stop within is followed by a space or stands in a number, because
 * `www.example.org` is a link in Markdown.
 */
const plainWords = /^\p{L}(?:[\p{L}\p{N},;?'"()/’“”„–—]|[.:!](?= )|(?<=\d)\.(?=\d)|-(?=\p{L})| (?! |$))*[.!:]?$/u

/** A text of paragraphs that have no attributes and hold nothing but text. */
const paragraphs = /^(?:<p>[^<&]+<\/p>\s*)+$/

/** The Markdown of a text that is plain words or, in HTML, paragraphs of them. Undefined for others, which have to be parsed. */
export function plainMarkdown(text: string, isHtml: boolean): string | undefined {
  const parts = isHtml && paragraphs.test(text) ? [...text.matchAll(/<p>([^<]+)<\/p>/g)].map(([, words = '']) => words) : [text]
  return parts.every((words) => plainWords.test(words)) ? parts.join('\n\n').normalize('NFC') : undefined
}
