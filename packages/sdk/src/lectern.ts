import { Resources } from './resources.gen'

/**
 * The client with every operation as a method: `lectern.courses.chapters.get(course, chapter)`.
 * Throws `LecternError` when the base URL is missing or unusable, or the key cannot be a header.
 *
 * @example
 * const lectern = new Lectern({ baseUrl: 'https://courses.example.com' })
 * const course = await lectern.courses.get('ai-deployment-and-management')
 */
export class Lectern extends Resources {}
