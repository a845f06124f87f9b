import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** Limits: for the texts that an expression may list, and for its own length, which bounds how deep it is. */
const most = { texts: 100, length: 1000 }

/**
 * The texts that a regular expression matches as a whole, where it lists them: letters, escaped signs, groups of alternatives, `[ab]`, and `?`
 * behind one of these. `.*` becomes the wildcard `*`. Undefined for any other expression, and for one with more than 100 texts.
 *
 * Alternatives outside a group are none: Open edX puts `^` before the whole and `$` behind it, so that each applies to one alternative alone.
 */
export function listTexts(expression: string): { texts: string[]; hasWildcard: boolean } | undefined {
  const [whole, ...others] = parse(expression.replace(/^\^/, '').replace(/(?<!\\)\$$/, ''))?.alternatives ?? []
  const texts = whole && others.length === 0 ? textsOf(whole) : undefined
  if (!texts) return undefined
  const listed = [...new Set(texts)]
  const isWildcard = /(?<!\\)\*/
  // A text of wildcards alone says nothing, and one of none is never typed.
  if (listed.some((text) => text.replace(/(?<!\\)\*/g, '').trim() === '')) return undefined
  const hasWildcard = listed.some((text) => isWildcard.test(text))
  return { texts: hasWildcard ? listed : listed.map((text) => text.replaceAll('\\*', '*')), hasWildcard }
}

function parse(source: string): AST.Pattern | undefined {
  if (source.length > most.length) return undefined
  try {
    return new RegExpParser().parsePattern(source)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function textsOf({ elements }: AST.Alternative): string[] | undefined {
  let texts = ['']
  for (const element of elements) {
    const pieces = piecesOf(element)
    if (!pieces) return undefined
    texts = texts.flatMap((text) => pieces.map((piece) => text + piece))
    if (texts.length > most.texts) return undefined
  }
  return texts
}

function piecesOf(element: AST.Element): string[] | undefined {
  switch (element.type) {
    case 'Character':
      if (/^\\[\p{L}\p{N}]/u.test(element.raw)) return undefined
      return [element.raw === '\\*' ? '\\*' : String.fromCodePoint(element.value)]
    case 'CharacterClass': {
      const letters = element.elements.map((each) => (each.type === 'Character' ? each.raw : '\\'))
      return !element.negate && letters.length > 0 && letters.every((each) => /^[\p{L}\p{N} ,;:!'"]$/u.test(each)) ? letters : undefined
    }
    case 'Group':
    case 'CapturingGroup': {
      if (element.type === 'Group' && element.modifiers) return undefined
      const lists = element.alternatives.map(textsOf)
      const texts = lists.flatMap((each) => each ?? [])
      return lists.includes(undefined) || texts.length > most.texts ? undefined : texts
    }
    case 'Quantifier': {
      const { min, max, greedy } = element
      if (min !== 0 || !greedy) return undefined
      if (element.element.type === 'CharacterSet')
        return element.element.kind === 'any' && max === Number.POSITIVE_INFINITY ? ['*'] : undefined
      const pieces = max === 1 ? piecesOf(element.element) : undefined
      return pieces && [...pieces, '']
    }
    default:
      return undefined
  }
}
