import { createRoute, z } from '@hono/zod-openapi'
import { needsScope } from '../auth/access'
import { answer, answerCreated } from '../delivery/response'
import { decodeBody, readBody } from '../http/body'
import type { Deps } from '../http/context'
import { decodeCursor, encodeCursor } from '../http/cursor'
import { ApiError } from '../http/errors'
import type { Router } from '../http/router'
import {
  CourseParam,
  createdJson,
  IdempotencyKey,
  managedJson,
  ownHeaders,
  pageQuery,
  problems,
  ReleaseParam,
  Text,
} from '../schemas/common'
import { ArchivedCourse, CreatedRelease, Plan, ReleaseDetail, ReleasePage, UploadedAsset } from '../schemas/release'
import type { Releases } from '../store/store'
import * as examples from './examples'
import { idempotencyOf } from './idempotency'
import { page } from './reads'

const tags = ['Releases']
const params = z.strictObject({ course: CourseParam })
const oneRelease = z.strictObject({ course: CourseParam, release: ReleaseParam })

/** Size limits of a bundle and an asset in bytes, after decompression. */
export const bundleBytes = 64_000_000
export const assetBytes = 20_000_000

/** Not a zod schema: the bundle is parsed and validated once, in the worker. */
const bundleBody = {
  required: true,
  description: `A bundle as \`lectern build\` writes it; at most ${bundleBytes} bytes, also after decompression.`,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/CourseBundle' }, example: examples.bundle } },
}
const bundleProblems = [
  'malformed_json',
  'malformed_encoding',
  'insufficient_scope',
  'body_too_large',
  'unsupported_media_type',
  'invalid_bundle',
  'bundle_too_large',
  'bundle_hash_mismatch',
  'course_mismatch',
  'duplicate_id',
  'broken_reference',
  'invalid_answer_key',
  'asset_type_mismatch',
] as const

const plan = createRoute({
  ...needsScope('content:write'),
  method: 'post',
  path: '/v1/courses/{course}/releases/plan',
  operationId: 'releases.plan',
  summary: 'Plan a release',
  description: 'Compares a bundle with the published release by stable ids, and reports what publishing it would change. Writes nothing.',
  tags,
  request: { params, query: z.strictObject({}), body: bundleBody },
  responses: { 200: managedJson(Plan, 'What would change.', examples.plan), ...problems(...bundleProblems) },
})

const create = createRoute({
  ...needsScope('content:write'),
  method: 'post',
  path: '/v1/courses/{course}/releases',
  operationId: 'releases.create',
  summary: 'Create a release',
  description:
    'Creates a numbered, immutable release from a bundle and publishes it, unless `publish` is false. The first release creates the course. If the bundle equals an earlier release, nothing is created or published: see `created`.',
  tags,
  request: {
    params,
    headers: z.object({ 'idempotency-key': IdempotencyKey }),
    query: z.strictObject({
      publish: z
        .enum(['true', 'false'])
        .default('true')
        .openapi({ type: 'boolean', description: 'Whether to publish it at once; otherwise it is a preview.', example: true }),
      planHash: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional()
        .openapi({ description: 'Of the plan; refuses when another release was published since.', example: examples.plan.planHash }),
      notes: Text.trim()
        .min(1)
        .max(1000)
        .optional()
        .openapi({ description: 'Release notes of the authors.', example: 'Typos of chapter 2' }),
    }),
    body: bundleBody,
  },
  responses: {
    201: createdJson(CreatedRelease, 'The new release.', examples.createdRelease, ownHeaders.location),
    200: managedJson(CreatedRelease, 'The earlier release that the bundle equals.', { ...examples.createdRelease, created: false }),
    ...problems(
      ...bundleProblems,
      'plan_outdated',
      'markdown_embed',
      'markdown_html',
      'markdown_unsafe_link',
      'asset_missing',
      'idempotency_key_reused',
    ),
  },
})

const list = createRoute({
  ...needsScope('content:write', 'content:preview'),
  method: 'get',
  path: '/v1/courses/{course}/releases',
  operationId: 'releases.list',
  summary: 'List releases',
  description: 'The releases of a course, newest first, including withdrawn and unpublished ones.',
  tags,
  'x-lectern-pagination': 'cursor',
  request: { params, query: z.strictObject(pageQuery) },
  responses: {
    200: managedJson(ReleasePage, 'A page of releases.', examples.releasePage),
    ...problems('invalid_cursor', 'insufficient_scope', 'course_not_found'),
  },
})

const get = createRoute({
  ...needsScope('content:write', 'content:preview'),
  method: 'get',
  path: '/v1/courses/{course}/releases/{release}',
  operationId: 'releases.get',
  summary: 'Get a release',
  description: 'The metadata of a release, including withdrawn and unpublished ones.',
  tags,
  request: { params: oneRelease, query: z.strictObject({}) },
  responses: {
    200: managedJson(ReleaseDetail, 'The release.', examples.releaseDetail),
    ...problems('insufficient_scope', 'course_not_found', 'release_not_found'),
  },
})

const publish = createRoute({
  ...needsScope('content:write'),
  method: 'post',
  path: '/v1/courses/{course}/releases/{release}/publish',
  operationId: 'releases.publish',
  summary: 'Publish a release',
  description:
    'Makes this the published release, atomically. Publishing an earlier release is a rollback. An archived course becomes available again. Publishing the current release changes nothing.',
  tags,
  request: { params: oneRelease, query: z.strictObject({}) },
  responses: {
    200: managedJson(ReleaseDetail, 'The release, now current.', examples.releaseDetail),
    ...problems('insufficient_scope', 'course_not_found', 'release_not_found', 'release_withdrawn'),
  },
})

const withdraw = createRoute({
  ...needsScope('content:write'),
  method: 'post',
  path: '/v1/courses/{course}/releases/{release}/withdraw',
  operationId: 'releases.withdraw',
  summary: 'Withdraw a release',
  description:
    'Withdraws a release for good: reads that name it get 410. Caches may serve it for up to a day. The published release of a course that is not archived cannot be withdrawn.',
  tags,
  request: { params: oneRelease, query: z.strictObject({}) },
  responses: {
    200: managedJson(ReleaseDetail, 'The release, withdrawn.', examples.releaseDetail),
    ...problems('insufficient_scope', 'course_not_found', 'release_not_found', 'release_is_current'),
  },
})

const archive = createRoute({
  ...needsScope('content:write'),
  method: 'post',
  path: '/v1/courses/{course}/archive',
  operationId: 'courses.archive',
  summary: 'Archive a course',
  description: 'Hides a course from readers: lists omit it and its reads get 410, until one of its releases is published again.',
  tags: ['Courses'],
  request: { params, query: z.strictObject({}) },
  responses: {
    200: managedJson(ArchivedCourse, 'The archived course.', examples.archivedCourse),
    ...problems('insufficient_scope', 'course_not_found'),
  },
})

const upload = createRoute({
  ...needsScope('content:write'),
  method: 'put',
  path: '/v1/assets/{hash}',
  operationId: 'assets.upload',
  summary: 'Upload an asset',
  description:
    'Stores an image or a file under its SHA-256, for releases that refer to it. Assets that no release refers to are deleted after `LECTERN_PREVIEW_DAYS`.',
  tags: ['Assets'],
  request: {
    params: z.strictObject({
      hash: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .openapi({ param: { name: 'hash', in: 'path' }, description: 'SHA-256 of the bytes.', example: examples.uploadedAsset.hash }),
    }),
    query: z.strictObject({}),
    body: {
      required: true,
      description: `The bytes, at most ${assetBytes}.`,
      content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } },
    },
  },
  responses: {
    201: createdJson(UploadedAsset, 'The asset is kept.', examples.uploadedAsset),
    200: managedJson(UploadedAsset, 'The asset was here already.', { ...examples.uploadedAsset, created: false }),
    ...problems('malformed_encoding', 'insufficient_scope', 'body_too_large', 'unsupported_media_type', 'asset_hash_mismatch'),
  },
})

/** Registers the operations of content pipelines: plans, releases, archiving and assets. */
export function releaseRoutes(router: Router, { store }: Deps<Releases>): void {
  router.operation(plan, async (c) => {
    const { course } = c.req.valid('param')
    const bytes = await readBody(c, { type: 'application/json', limit: bundleBytes })
    return answer(c, await store.planRelease(course, decodeBody(bytes)))
  })

  router.operation(create, async (c) => {
    const { course } = c.req.valid('param')
    const { publish: published, notes, planHash } = c.req.valid('query')
    const bytes = await readBody(c, { type: 'application/json', limit: bundleBytes })
    const idempotency = idempotencyOf(c, 'releases.create', c.req.valid('header')['idempotency-key'], bytes)
    const options = { publish: published === 'true', notes, planHash, idempotency }
    const { release, created } = await store.createRelease(course, decodeBody(bytes), options)
    const body = { ...release, created }
    return created ? answerCreated(c, body, `/v1/courses/${course}/releases/${release.number}`) : answer(c, body)
  })

  router.operation(list, async (c) => {
    const { course } = c.req.valid('param')
    const { limit, cursor } = c.req.valid('query')
    const scope = [course, 'releases.list']
    const after = decodeCursor(scope, cursor)?.after
    if (typeof after === 'string') throw new ApiError('invalid_cursor', 'The cursor belongs to another list.')
    const found = await store.listReleases(course, { after, limit })
    if (!found) throw courseNotFound(course)
    const { next: link, ...rest } = page(c, found.next === undefined ? null : encodeCursor(scope, { release: 0, after: found.next }))
    return answer(c, { data: found.rows, ...rest }, { next: link })
  })

  const found = async <Row>(course: string, number: number, row: Row | undefined): Promise<Row> => {
    if (row !== undefined) return row
    if ((await store.listReleases(course, { limit: 1 })) === undefined) throw courseNotFound(course)
    throw new ApiError('release_not_found', `The course "${course}" has no release ${number}.`)
  }
  router.operation(get, async (c) => {
    const { course, release } = c.req.valid('param')
    return answer(c, await found(course, release, await store.findReleaseDetail(course, release)))
  })
  router.operation(publish, async (c) => {
    const { course, release } = c.req.valid('param')
    return answer(c, await found(course, release, await store.publishRelease(course, release)))
  })
  router.operation(withdraw, async (c) => {
    const { course, release } = c.req.valid('param')
    return answer(c, await found(course, release, await store.withdrawRelease(course, release)))
  })

  router.operation(archive, async (c) => {
    const { course } = c.req.valid('param')
    const archived = await store.archiveCourse(course)
    if (!archived) throw courseNotFound(course)
    return answer(c, archived)
  })

  router.operation(upload, async (c) => {
    const { hash } = c.req.valid('param')
    const bytes = await readBody(c, { type: 'application/octet-stream', limit: assetBytes })
    const { created } = await store.putAsset(hash, bytes)
    const body = { hash, size: bytes.length, created }
    return created ? answerCreated(c, body) : answer(c, body)
  })
}

const courseNotFound = (course: string) => new ApiError('course_not_found', `No course has the id "${course}".`)
