import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Which platforms the service may talk to: `public` ones over https; also `private` addresses, of a campus network for example; and in
 * `development` over http as well.
 */
export const networks = ['public', 'private', 'development'] as const
export type Network = (typeof networks)[number]

const longest = 2000

/** Of IPv6, the Internet uses this block alone. Outside of it, addresses with an IPv4 address inside count as `unicast` too. */
const internet6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** True for an address that anyone on the Internet can reach. */
export function isPublicAddress(address: string): boolean {
  const parsed = ipaddr.process(address.replace(/%.*$/, ''))
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(internet6))
}

/** Why a URL of a platform may not be used, in a sentence; undefined for one that may. Names are checked again when they are resolved. */
export function faultOfUrl(url: string, network: Network): string | undefined {
  if (url.length > longest) return `It has more than ${longest} characters.`
  if (!URL.canParse(url)) return 'It is not a URL.'
  const { protocol, username, password, hostname, hash } = new URL(url)
  if (protocol !== 'https:' && !(protocol === 'http:' && network === 'development')) return 'It has to begin with https://.'
  if (username !== '' || password !== '') return 'It may not contain a user name or a password.'
  if (hash !== '') return 'It may not contain a fragment.'
  const host = hostname.replace(/^\[|\]$/g, '')
  if (network === 'public' && isIP(host) !== 0 && !isPublicAddress(host)) return 'It leads to an address that is not public.'
  return undefined
}
