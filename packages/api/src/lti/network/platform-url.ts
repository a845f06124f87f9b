import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Which platforms the service may contact: `public` ones over https; with `private`, also those of a campus network; in `development`,
 * any, over http as well.
 */
export const networks = ['public', 'private', 'development'] as const
export type Network = (typeof networks)[number]

const longest = 2000

/** The only block of IPv6 that the Internet uses. Outside of it, `unicast` includes addresses that contain an IPv4 address. */
const internet6 = ipaddr.IPv6.parseCIDR('2000::/3')

const campus = new Set(['private', 'carrierGradeNat', 'uniqueLocal'])

/** True for an address that the service may connect to. A campus excludes this machine and link-local addresses, where clouds keep secrets. */
export function isAllowedAddress(address: string, network: Network): boolean {
  if (network === 'development') return true
  const parsed = ipaddr.process(address.replace(/%.*$/, ''))
  const range = parsed.range()
  if (range === 'unicast') return parsed.kind() === 'ipv4' || parsed.match(internet6)
  return network === 'private' && campus.has(range)
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
  if (isIP(host) !== 0 && !isAllowedAddress(host, network)) return 'It leads to an address that is not public.'
  return undefined
}
