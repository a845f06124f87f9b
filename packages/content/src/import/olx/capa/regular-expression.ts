const most = 100

/**
 * The texts that a regular expression matches as a whole, where it lists them: letters, escaped signs, groups of alternatives, `[ab]`, and `?`
 * behind one of these. `.*` becomes the wildcard `*`. Undefined for any other expression, and for one with more than 100 texts.
 *
 * Alternatives outside a group are none: Open edX puts `^` before the whole and `$` behind it, so that each applies to one alternative alone.
 */
export function listTexts(expression: string): { texts: string[]; hasWildcard: boolean } | undefined {
  const source = expression.replace(/^\^/, '').replace(/(?<!\\)\$$/, '')
  let at = 0
  let hasWildcard = false
  let depth = 0

  const sequence = (): string[] | undefined => {
    let texts = ['']
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      let piece = single()
      if (!piece) return undefined
      if (source[at] === '?') {
        at += 1
        piece = [...piece, '']
      }
      if (/[*+?{]/.test(source[at] ?? '')) return undefined
      texts = texts.flatMap((text) => (piece as string[]).map((more) => text + more))
      if (texts.length > most) return undefined
    }
    return texts
  }
  const single = (): string[] | undefined => {
    const sign = source[at++] as string
    if (sign === '(') {
      if (++depth > 20) return undefined
      if (source.startsWith('?:', at)) at += 2
      const texts: string[] = []
      do {
        const more = sequence()
        if (!more) return undefined
        texts.push(...more)
      } while (source[at] === '|' && ++at)
      depth -= 1
      return source[at++] === ')' && texts.length <= most ? texts : undefined
    }
    if (sign === '[') {
      const end = source.indexOf(']', at)
      const letters = source.slice(at, end)
      at = end + 1
      return end > 0 && /^[\p{L}\p{N} ,;:!'"]+$/u.test(letters) ? [...letters] : undefined
    }
    if (sign === '.' && source[at] === '*') {
      at += 1
      hasWildcard = true
      return ['*']
    }
    if (sign === '\\') {
      const escaped = source[at++] ?? ''
      return /^[^\p{L}\p{N}]$/u.test(escaped) ? [escaped === '*' ? '\\*' : escaped] : undefined
    }
    return /[.*+?{}\]^$]/.test(sign) ? undefined : [sign]
  }

  const texts = sequence()
  if (!texts || at < source.length) return undefined
  const listed = [...new Set(texts)]
  // A text of wildcards alone says nothing, and one of none is never typed.
  if (listed.some((text) => text.replace(/(?<!\\)\*/g, '').trim() === '')) return undefined
  return { texts: hasWildcard ? listed : listed.map((text) => text.replaceAll('\\*', '*')), hasWildcard }
}
