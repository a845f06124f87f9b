/** The slug of a text; `fallback` where it has no Latin letter or digit, and in front of a digit. */
export function slugOf(text: string, fallback: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const slug = /^[a-z]/.test(plain) ? plain : plain ? `${fallback}-${plain}` : fallback
  return slug.slice(0, 80).replace(/-+$/, '')
}

/** Gives out slugs, each once. */
export function createSlugs(taken: Iterable<string>) {
  const known = new Set(taken)
  /** The last number behind a slug, so that a thousand equal texts are not counted a thousand times. */
  const last = new Map<string, number>()
  return {
    /** The slug of a text, with a number where another text has it. */
    claim(text: string, fallback: string): string {
      const base = slugOf(text, fallback)
      let slug = base
      let count = last.get(base) ?? 1
      while (known.has(slug)) {
        count += 1
        slug = `${base}-${count}`
      }
      if (count > 1) last.set(base, count)
      known.add(slug)
      return slug
    },
  }
}
