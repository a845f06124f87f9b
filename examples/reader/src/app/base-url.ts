/** Where the reader is, ending with a slash: `/reader/`. */
export const basePath = import.meta.env.BASE_URL

/** The URL of the service: that which serves the reader, unless the build names another (`VITE_LECTERN_URL`). */
export const serviceUrl: string = import.meta.env.VITE_LECTERN_URL ?? new URL('..', location.origin + basePath).href
