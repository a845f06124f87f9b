import type { LtiPlatforms } from '../store/store'

/**
 * An origin in a `frame-ancestors` policy, such as `https://lms.example.edu`, or `https://*.example.edu` for all subdomains. Anything else
 * could allow more than was intended, or break the header.
 */
export const originPattern = /^https?:\/\/(\*\.)?([\w-]+(\.[\w-]+)*|\[[a-f\d:]+\])(:\d+)?$/i

const isOrigin = (origin: string): boolean => originPattern.test(origin)

/** The origins of URLs from outside. Skips hosts with an asterisk: only operators may allow several origins at once. */
export const originsOf = (...urls: string[]): string[] =>
  [...new Set(urls.flatMap((url) => (URL.canParse(url) ? [new URL(url).origin] : [])))].filter(
    (origin) => isOrigin(origin) && !origin.includes('*'),
  )

/** At most this many platforms are read for the policy of a page. */
const most = 1000

/** The origins of approved platforms. Their pages may show the reader in a frame. */
export async function listPlatformOrigins(store: Pick<LtiPlatforms, 'listLtiPlatforms'>): Promise<string[]> {
  const { rows } = await store.listLtiPlatforms({ limit: most })
  return [...new Set(rows.filter(({ approvedAt }) => approvedAt !== null).flatMap(({ origins }) => origins))].filter(isOrigin)
}

/** The directive that allows only pages of these origins to show a page in a frame. */
export function frameAncestors(origins: readonly string[]): string {
  const allowed = [...new Set(origins)].filter(isOrigin)
  return `frame-ancestors ${allowed.length > 0 ? allowed.join(' ') : "'none'"}`
}
