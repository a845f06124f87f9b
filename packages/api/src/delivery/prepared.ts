export type Encoding = 'br' | 'gzip' | 'identity'

/** A delivery response, ready to send. */
export interface PreparedDelivery {
  /** The path template of its route. */
  route: string
  /** The course that it depends on; undefined when it depends on all of them. */
  course: string | undefined
  /** Whether `Accept-Encoding` selects other representations of it. */
  compressible: boolean
  encoding: Encoding
  etag: string
  /** The headers of both 200 and 304, with the request id. */
  head: Record<string, string>
  /** The headers of 200 only. */
  entity: Record<string, string>
  body: string | Uint8Array
}
