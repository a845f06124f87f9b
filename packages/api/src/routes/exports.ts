import { createRoute, z } from '@hono/zod-openapi'
import { type ExportFormat, type ExportFormatName, type ExportOptions, exportFormats, findOptionFaults, holdsKeys } from '@lectern/content'
import { needsScope } from '../auth/access'
import { sendFile } from '../delivery/file'
import { answer } from '../delivery/response'
import { callAs } from '../http/call-as'
import type { App, Deps } from '../http/context'
import { ApiError } from '../http/errors'
import type { Router } from '../http/router'
import { offlineFormat, writeOffline } from '../offline/write-offline'
import { CourseParam, managedJson, ownHeaders, privateBytes, problems, releaseQuery } from '../schemas/common'
import { ExportReport } from '../schemas/export'
import type { CourseReads, Exports, ReleaseRefs } from '../store/store'
import * as examples from './examples'
import { getRelease } from './reads'

const offline = 'offline'
const formatNames = [...(Object.keys(exportFormats) as ExportFormatName[]), offline] as const
const formatList = Object.entries({ ...exportFormats, [offline]: offlineFormat })
  .map(([name, { title }]) => `\`${name}\` (${title})`)
  .join(', ')
const flag = (description: string) => z.enum(['true', 'false']).default('false').openapi({ type: 'boolean', description, example: false })

const choices = {
  version: z
    .string()
    .max(20)
    .optional()
    .openapi({ description: 'The version of the format, where it has several; without it, the usual one.', example: '1.1' }),
  thin: flag('Whether the file links to this server in place of holding the content, in formats that can.'),
  withKeys: flag('Whether the file may hold answer keys, in a format that does without them otherwise.'),
  ...releaseQuery,
}
const refusals = problems('insufficient_scope', 'course_not_found', 'release_not_found', 'course_archived', 'release_withdrawn')

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
      ...choices,
    }),
  },
  responses: {
    200: privateBytes('The file.', {
      ...ownHeaders.release,
      ...ownHeaders.disposition,
    }),
    ...refusals,
  },
})

const reportExport = createRoute({
  ...needsScope('content:write'),
  method: 'get',
  path: '/v1/courses/{course}/export/report',
  operationId: 'courses.exportReport',
  summary: 'Report what an export loses',
  description:
    'What `courses.export` writes with the same query, and what the format cannot say. The file is written to find out, and not sent. The format `offline` loses nothing.',
  tags: ['Courses'],
  request: {
    params: z.strictObject({ course: CourseParam }),
    query: z.strictObject({
      format: z
        .enum(Object.keys(exportFormats) as ExportFormatName[])
        .openapi({ description: 'The format of the file.', example: 'moodle-xml' }),
      ...choices,
    }),
  },
  responses: { 200: managedJson(ExportReport, 'The report.', examples.exportReport), ...refusals },
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
  const originFor = (format: ExportFormatName, url: string): Pick<ExportOptions, 'origin'> =>
    (exportFormats[format] as ExportFormat).options?.includes('origin')
      ? { origin: (publicUrl ?? new URL(url).origin).replace(/\/+$/, '') }
      : {}

  router.operation(exportCourse, async (c) => {
    const { format, release: number, ...query } = c.req.valid('query')
    const chosen = readChoices(query)
    refuseFaults(format === offline ? findOfflineFaults({ ...chosen, release: number }) : findOptionFaults(format, chosen))
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
    const { ending, mediaType }: ExportFormat = exportFormats[format]
    const content = store.exportRelease(release, format, { ...chosen, ...originFor(format, c.req.url) })
    const mark = chosen.withKeys && holdsKeys(format, chosen) ? '-with-keys' : ''
    return (await sendFile(c, content, { ...named(mark, ending), mediaType }, about)) as never
  })

  router.operation(reportExport, async (c) => {
    const { format, release: number, ...query } = c.req.valid('query')
    const chosen = readChoices(query)
    refuseFaults(findOptionFaults(format, chosen))
    const release = await getRelease(c, store, c.req.valid('param').course, number, { exact: true })
    const { counts, notes } = await store.reportExport(release, format, { ...chosen, ...originFor(format, c.req.url) })
    return answer(c, {
      courseId: release.course,
      release: release.number,
      format,
      containsKeys: holdsKeys(format, chosen),
      counts: { ...counts, issues: notes.length },
      issues: notes.slice(0, 1000),
    })
  })
}

const readChoices = ({ version, thin, withKeys }: { version?: string; thin: string; withKeys: string }) => ({
  version,
  thin: thin === 'true',
  withKeys: withKeys === 'true',
})

function refuseFaults(faults: { option: string; message: string }[]): void {
  if (faults.length === 0) return
  const errors = faults.map(({ option, message }) => ({ in: 'query' as const, name: option, code: 'unsupported_option', detail: message }))
  throw new ApiError('invalid_request', errors.map(({ detail }) => detail).join(' '), { errors })
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
