/** Creates a random 128-bit key. `randomUUID` is missing in pages without TLS. */
export function createIdempotencyKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-')
}
