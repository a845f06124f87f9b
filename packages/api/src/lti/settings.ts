import type { Network } from './network/platform-url'

/** Settings of the LTI tool. */
export interface LtiSettings {
  /** The address of the service as browsers see it, without a trailing slash. Without it, LTI is off, except in development. */
  publicUrl?: string
  /** The page that launches lead to. */
  readerUrl?: string
  /** Which platforms the service may contact. */
  network?: Network
}

/** The addresses of the tool. */
export interface ToolAddresses {
  base: string
  login: string
  /** Where platforms post messages. With a query that names a course, quiz, chapter or section, it is the address of a link to it. */
  launch: string
  jwks: string
  register: string
  picker: string
  reader: string
}

/** The addresses of the tool below the address of the service. */
export function addressesBelow(publicUrl: string, readerUrl: string | undefined): ToolAddresses {
  const base = publicUrl.replace(/\/+$/, '')
  return {
    base,
    login: `${base}/lti/login`,
    launch: `${base}/lti/launch`,
    jwks: `${base}/lti/jwks`,
    register: `${base}/lti/register`,
    picker: `${base}/lti/picker`,
    reader: readerUrl ?? `${base}/reader/`,
  }
}
