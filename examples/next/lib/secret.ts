import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether this is the secret that the operator shares with editors and pipelines; never, where there is none. */
export function isSecret(given: string | null): boolean {
  const { PREVIEW_SECRET } = process.env
  return Boolean(PREVIEW_SECRET && given) && timingSafeEqual(digest(given ?? ''), digest(PREVIEW_SECRET ?? ''))
}
