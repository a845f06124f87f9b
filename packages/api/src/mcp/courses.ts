import type { Call } from '../http/call-as'
import type { Schema } from './contract'

/** Where tools for authors get a course from. */
export interface Bundles {
  /** The arguments that say which course. */
  input: Schema
  /** Checks the files of a course, where there are files. */
  checks?: { output: Schema; run(args: Record<string, unknown>): Promise<object> }
  /** Reads the course that the arguments name. May throw a `ToolRefusal`. */
  read(
    args: Record<string, unknown>,
  ): Promise<{ course: string; json: string; assets?: { upload(call: Call): Promise<Response | undefined> } }>
}

/** Over HTTP, the caller sends the bundle itself. */
export const sentBundles: Bundles = {
  input: {
    type: 'object',
    properties: {
      bundle: {
        type: 'object',
        description: 'A course as `lectern build` writes it (`CourseBundle` of /openapi.json).',
        properties: { course: { type: 'object', properties: { id: { type: 'string', pattern: '^[a-z][a-z0-9-]*$' } }, required: ['id'] } },
        required: ['course'],
      },
    },
    required: ['bundle'],
    additionalProperties: false,
  },
  async read({ bundle }) {
    const { course } = bundle as { course: { id: string } }
    return { course: course.id, json: JSON.stringify(bundle) }
  },
}
