/** Makes a random key of 128 bits. Not `randomUUID`, which pages without TLS do not have. */
export function createIdempotencyKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-')
}
