import type { Network } from './network/platform-url'

/** Settings of the LTI tool. */
export interface LtiSettings {
  /** The address of the service as browsers see it, without a slash at its end. LTI is off without it, except in development. */
  publicUrl?: string
  /** The page that launches lead to. */
  readerUrl?: string
  /** Which platforms may be talked to. */
  network?: Network
}

/** The addresses of the tool. */
export interface ToolAddresses {
  base: string
  login: string
  /** Where platforms post to. With a query it names a course, quiz, chapter or section: the address of links to it. */
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
