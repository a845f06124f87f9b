export type Encoding = 'br' | 'gzip' | 'identity'

/** A delivery as it is sent. */
export interface PreparedDelivery {
  /** The pattern of its route. */
  route: string
  /** The course that it depends on; undefined for all of them. */
  course: string | undefined
  /** Whether it has other encodings, by `Accept-Encoding`. */
  compressible: boolean
  encoding: Encoding
  etag: string
  /** The headers of 200 and 304, the id of the request with them. */
  head: Record<string, string>
  /** The headers of 200 alone. */
  entity: Record<string, string>
  body: string | Uint8Array
}
