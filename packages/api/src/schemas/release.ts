import { z } from '@hono/zod-openapi'
import { pageOf } from './common'

const time = (description: string) => z.iso.datetime().openapi({ description, example: '2026-11-24T09:30:00.000Z' })
const hash = (description: string) => z.string().openapi({ description, example: 'c0ffee'.padEnd(64, '0') })

export const ReleaseDetail = z
  .object({
    number: z.number().int().openapi({ description: 'Rises within the course and is never reused.', example: 3 }),
    createdAt: time('When it was made.'),
    publishedAt: time('When it was first published; null before.').nullable(),
    withdrawnAt: time('When it was taken away from readers; null as a rule.').nullable(),
    notes: z.string().nullable().openapi({ description: 'What its authors say about it.' }),
    contentHash: hash('Over what a learner may read.'),
    bundleHash: hash('The hash of the bundle it was made of.'),
    current: z.boolean().openapi({ description: 'Whether readers get it without asking for a number.' }),
  })
  .openapi('ReleaseDetail')

export const CreatedRelease = ReleaseDetail.extend({
  created: z.boolean().openapi({ description: 'False when the bundle equals this earlier release; nothing was made or published then.' }),
}).openapi('CreatedRelease')

export const ReleasePage = pageOf(ReleaseDetail, 'ReleasePage')

const Touched = z
  .object({
    openAttempts: z.number().int().openapi({ description: 'Attempts that still go on; they stay on their release.' }),
    learners: z.number().int().openapi({ description: 'Learners with an attempt at it, or who completed it.' }),
  })
  .openapi('Touched')
const subject = {
  kind: z.enum(['course', 'chapter', 'section', 'quiz', 'question', 'term', 'asset']),
  id: z.string(),
  title: z.string().openapi({ description: 'Its title; for a question the beginning of its prompt.' }),
}
const changed = { ...subject, touched: Touched.optional().openapi({ description: 'Whose work it meets; absent where it meets none.' }) }
const Place = z
  .object({
    parentId: z.string().nullable(),
    position: z.number().int().openapi({ description: 'As which one it stands there, from 1.' }),
  })
  .openapi('Place')
const setting = z.union([z.string(), z.number(), z.boolean(), z.null()])

export const PlanChange = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('added'), ...changed }).openapi('PlanAdded'),
    z.object({ type: z.literal('removed'), ...changed }).openapi('PlanRemoved'),
    z.object({ type: z.literal('moved'), ...changed, from: Place, to: Place }).openapi('PlanMoved'),
    z.object({ type: z.literal('renamed'), ...changed, from: z.string(), to: z.string() }).openapi('PlanRenamed'),
    z
      .object({
        type: z.literal('reworded'),
        ...changed,
        members: z.array(z.string()).openapi({ description: 'Which of its members differ.' }),
      })
      .openapi('PlanReworded'),
    z.object({ type: z.literal('re-keyed'), ...changed }).openapi('PlanRekeyed'),
    z.object({ type: z.literal('re-rendered'), ...changed }).openapi('PlanRerendered'),
    z
      .object({
        type: z.literal('policy-changed'),
        ...changed,
        settings: z.array(z.object({ name: z.string(), from: setting, to: setting })),
      })
      .openapi('PlanPolicyChanged'),
  ])
  .openapi('PlanChange')

export const Plan = z
  .object({
    course: z.string(),
    baseRelease: z.number().int().nullable().openapi({ description: 'The published release that the bundle was compared with.' }),
    equalRelease: z.number().int().nullable().openapi({ description: 'A release that the bundle equals; creating it again makes none.' }),
    planHash: hash('Pass it to `releases.create`, so that nothing else is published than what was planned.'),
    changes: z.array(PlanChange),
    reusedIds: z
      .array(z.object({ ...subject, lastRelease: z.number().int() }))
      .openapi({ description: 'Ids that an earlier release had, the published one has not, and the bundle brings back.' }),
    issues: z
      .array(z.object({ code: z.string(), pointer: z.string(), detail: z.string() }))
      .openapi({ description: 'What keeps the bundle from becoming a release.' }),
    missingAssets: z
      .array(z.object({ name: z.string(), hash: z.string() }))
      .openapi({ description: 'Assets whose bytes have to be uploaded first.' }),
  })
  .openapi('Plan')

export const ArchivedCourse = z.object({ id: z.string(), archivedAt: time('When it was archived.') }).openapi('ArchivedCourse')
export const UploadedAsset = z
  .object({
    hash: hash('SHA-256 of the bytes.'),
    size: z.number().int().openapi({ description: 'In bytes.' }),
    created: z.boolean().openapi({ description: 'False when the bytes were here already.' }),
  })
  .openapi('UploadedAsset')
