/** A question without the ids of its pieces, which are their own in each course; answers name the texts in their place. */
export function withoutIds(question: Record<string, unknown>): Record<string, unknown> {
  const texts = new Map<unknown, unknown>()
  const isPiece = (value: object): value is { id: string; text: string } => 'id' in value && 'text' in value && !('type' in value)
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect)
    else if (typeof value === 'object' && value !== null) {
      if (isPiece(value)) texts.set(value.id, value.text)
      Object.values(value).forEach(collect)
    }
  }
  collect(question)
  const strip = (value: unknown, name = ''): unknown => {
    if (Array.isArray(value)) return value.map((each) => strip(each, name))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).flatMap(([member, each]) => (member === 'id' && isPiece(value) ? [] : [[member, strip(each, member)]])),
      )
    return name === 'answer' && texts.has(value) ? texts.get(value) : value
  }
  return strip(question) as Record<string, unknown>
}
