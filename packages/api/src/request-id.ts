import { randomUUID } from 'node:crypto'

const pattern = /^[\w.-]{1,100}$/

/** The id of a request: the caller's own, or a random one. */
export const requestIdOf = (asked: string | undefined): string => (asked !== undefined && pattern.test(asked) ? asked : randomUUID())
