const sensitive = /auth|cookie|token|secret|api-?key/i

/**
 * Makes a function that takes the values of sensitive headers out of what an error may show. Strings keep the rest of their text;
 * an error or object that tells a secret is replaced by an error with its clean message; everything else is returned as it is.
 *
 * @example
 * redactor(new Headers({ authorization: 'Bearer lk_sec_1' }))('refused: lk_sec_1') // 'refused: [redacted]'
 */
export function redactor(headers: Headers): <T>(value: T) => T {
  const clean = (text: string) => {
    // Without the scheme, so that `Bearer KEY` hides a KEY that stands alone.
    for (const [name, value] of headers) if (sensitive.test(name)) text = text.replaceAll(value.replace(/^\w+ /, '') || name, '[redacted]')
    return text
  }
  // Message, stack and cause are own members of an error, though not enumerable ones.
  const tells = (value: unknown, depth = 0): boolean =>
    typeof value === 'string'
      ? clean(value) !== value
      : typeof value === 'object' &&
        value !== null &&
        depth < 3 &&
        Reflect.ownKeys(value).some((key) => tells((value as Record<PropertyKey, unknown>)[key], depth + 1))
  const redact = (value: unknown) => {
    if (typeof value === 'string') return clean(value)
    return tells(value) ? new Error(clean(String((value as Error).message))) : value
  }
  return redact as <T>(value: T) => T
}
