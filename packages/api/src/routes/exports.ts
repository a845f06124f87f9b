import { createRoute, z } from '@hono/zod-openapi'
import { type ExportFormat, type ExportFormatName, exportFormats, findOptionFaults, holdsKeys } from '@lectern/content'
import { needsScope } from '../auth/access'
import { sendFile } from '../delivery/file'
import { callAs } from '../http/call-as'
import type { App, Deps } from '../http/context'
import { ApiError } from '../http/errors'
import type { Router } from '../http/router'
import { offlineFormat, writeOffline } from '../offline/write-offline'
import { CourseParam, ownHeaders, privateBytes, problems, releaseQuery } from '../schemas/common'
import type { CourseReads, Exports, ReleaseRefs } from '../store/store'
import { getRelease } from './reads'

const offline = 'offline'
const formatNames = [...(Object.keys(exportFormats) as ExportFormatName[]), offline] as const
const formatList = Object.entries({ ...exportFormats, [offline]: offlineFormat })
  .map(([name, { title }]) => `\`${name}\` (${title})`)
  .join(', ')
const flag = (description: string) => z.enum(['true', 'false']).default('false').openapi({ type: 'boolean', description, example: false })

const exportCourse = createRoute({
  ...needsScope('content:write'),
  method: 'get',
  path: '/v1/courses/{course}/export',
  operationId: 'courses.export',
  summary: 'Export a course',
  description: `A release as a file of another format: ${formatList}. The file is written while it is sent; a connection that breaks off has no whole file. Most formats hold the answer keys, so the response is private and never cached.`,
  tags: ['Courses'],
  'x-lectern-streamed': true,
  request: {
    params: z.strictObject({ course: CourseParam }),
    query: z.strictObject({
      format: z.enum(formatNames).openapi({ description: 'The format of the file.', example: 'moodle-xml' }),
      version: z
        .string()
        .max(20)
        .optional()
        .openapi({ description: 'The version of the format, where it has several; without it, the usual one.', example: '1.1' }),
      thin: flag('Whether the file links to this server in place of holding the content, in formats that can.'),
      withKeys: flag('Whether the file may hold answer keys, in a format that does without them otherwise.'),
      ...releaseQuery,
    }),
  },
  responses: {
    200: privateBytes('The file.', {
      ...ownHeaders.release,
      ...ownHeaders.disposition,
    }),
    ...problems('insufficient_scope', 'course_not_found', 'release_not_found', 'course_archived', 'release_withdrawn'),
  },
})

/**
 * Registers the export of courses.
 *
 * @param options.publicUrl the address of the service that files refer to; by default that of the request.
 */
export function exportRoutes(
  router: Router,
  { store }: Deps<CourseReads & Exports & ReleaseRefs>,
  { app, publicUrl }: { app: App; publicUrl: string | undefined },
): void {
  router.operation(exportCourse, async (c) => {
    const { format, version, thin, withKeys, release: number } = c.req.valid('query')
    const chosen = { version, thin: thin === 'true', withKeys: withKeys === 'true' }
    const faults = format === offline ? findOfflineFaults({ ...chosen, release: number }) : findOptionFaults(format, chosen)
    if (faults.length > 0) {
      const errors = faults.map(({ option, message }) => ({
        in: 'query' as const,
        name: option,
        code: 'unsupported_option',
        detail: message,
      }))
      throw new ApiError('invalid_request', errors.map(({ detail }) => detail).join(' '), { errors })
    }
    const release = await getRelease(c, store, c.req.valid('param').course, number, { exact: true })
    const { facts } = await store.getCourse(release)
    const named = (mark: string, ending: string) => ({
      name: `${fileName(facts.title)}${mark}${ending}`,
      asciiName: `${release.course}${mark}${ending}`,
    })
    const about = { 'X-Lectern-Release': String(release.number) }
    if (format === offline) {
      const pieces = writeOffline(callAs(c, app), release.course)
      const file = { ...named('', offlineFormat.ending), mediaType: offlineFormat.mediaType }
      return (await sendFile(c, toStream(pieces), file, about)) as never
    }
    const { ending, mediaType, options: known = [] }: ExportFormat = exportFormats[format]
    const origin = (publicUrl ?? new URL(c.req.url).origin).replace(/\/+$/, '')
    const content = store.exportRelease(release, format, { ...chosen, ...(known.includes('origin') && { origin }) })
    const mark = chosen.withKeys && holdsKeys(format, chosen) ? '-with-keys' : ''
    return (await sendFile(c, content, { ...named(mark, ending), mediaType }, about)) as never
  })
}

/** The options that the offline bundle, which is what readers of the published release get, has no use for. */
function findOfflineFaults(chosen: {
  version?: string
  thin: boolean
  withKeys: boolean
  release?: number
}): { option: string; message: string }[] {
  return Object.entries(chosen).flatMap(([option, value]) =>
    value === undefined || value === false
      ? []
      : [
          {
            option,
            message: option === 'release' ? 'offline holds the published release; leave out release.' : `offline has no ${option}.`,
          },
        ],
  )
}

function toStream(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: async () => void (await pieces.return(undefined)),
    },
    { highWaterMark: 0 },
  )
}

/** A title without the characters that file systems refuse. */
const fileName = (title: string): string =>
  title
    .replace(/[\s\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .trim()
    // Not within a character of two code units.
    .match(/^.{0,100}/u)?.[0]
    .trim() || 'course'
