/** A body that is sent as it is. Streams are not among them, because a retry could not send one again. */
export type RawBody = string | Blob | ArrayBuffer | Uint8Array
