const sensitive = /\b(auth(orization)?|token|api-?key|cookie|secret)\b/

/**
 * Creates a function that removes the values of sensitive headers from a text: whole values, their words, and the values of cookies.
 * Values of fewer than 8 characters stay, because they also occur in harmless texts.
 *
 * @example
 * redactor(new Headers({ authorization: 'Bearer lk_sec_1' }))('refused: lk_sec_1') // 'refused: [redacted]'
 */
export function redactor(headers: Headers): (text: string) => string {
  const secrets = [...new Headers(headers)]
    .flatMap(([name, value]) => (sensitive.test(name) ? [value, ...value.split(/[ ;=]+/)] : []))
    .filter((secret) => secret.length > 7)
  return (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), text)
}

/** Redacts the cause of an error: returns it as it is, or an error with a clean message when anything in it contains a secret. */
export function redactCause(cause: unknown, redact: (text: string) => string): unknown {
  // Message, stack and cause are own members of an error, though not enumerable ones.
  const tells = (value: unknown, depth: number): boolean =>
    typeof value === 'string'
      ? redact(value) !== value
      : depth > 0 &&
        Object(value) === value &&
        Reflect.ownKeys(value as object).some((key) => tells((value as Record<PropertyKey, unknown>)[key], depth - 1))
  return tells(cause, 3) ? new Error(redact(`${(cause as Error).message ?? cause}`)) : cause
}
