import { z } from 'zod'
import { Duration, Slug, StorableText } from './primitives'
import { AnswerKey, BundleQuestion } from './questions/question-types'
import { CourseFile, QuizMode, ReviewPolicy, Tries } from './schema'

/**
 * The compiled course as deterministic JSON, with Markdown and answer keys, without rendered HTML.
 *
 * Answer keys are separate from what learners may read: `questions` can be served, `keys` cannot. Links to
 * sections and assets are already resolved (`lectern:section/ID#anchor`, `lectern:asset/HASH/NAME`). Items and sides of ordering
 * and matching questions are in a seeded order that does not depend on the key.
 */

const markdown = StorableText

export const BundleQuiz = z.strictObject({
  id: Slug,
  title: StorableText,
  placement: z.strictObject({ chapterId: Slug.optional(), sectionId: Slug.optional() }),
  mode: QuizMode,
  passingScore: z.number().optional(),
  shuffle: z.boolean(),
  timeLimit: Duration.optional(),
  gracePeriod: Duration.optional(),
  maxAttempts: z.number().int().optional(),
  cooldown: Duration.optional(),
  draw: z.number().int().optional(),
  tries: Tries.optional(),
  counts: z.enum(['highest', 'latest', 'first', 'average']),
  review: ReviewPolicy,
  questions: z.array(BundleQuestion),
  keys: z.array(AnswerKey),
})
export type BundleQuiz = z.infer<typeof BundleQuiz>

export const BundleSection = z.strictObject({
  id: Slug,
  title: StorableText,
  summary: StorableText.optional(),
  markdown,
})
export type BundleSection = z.infer<typeof BundleSection>

export const BundleChapter = z.strictObject({
  id: Slug,
  title: StorableText,
  summary: StorableText.optional(),
  introduction: markdown,
  milestones: z.array(StorableText),
  practiceNotes: z.array(markdown),
  sections: z.array(BundleSection),
})
export type BundleChapter = z.infer<typeof BundleChapter>

/** An asset by the hash of its content. The bytes are not part of the bundle. */
export const BundleAsset = z.strictObject({
  name: StorableText,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: StorableText,
  size: z.number().int().nonnegative(),
})
export type BundleAsset = z.infer<typeof BundleAsset>

export const CourseBundle = z.strictObject({
  format: z.literal('lectern.course/1'),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 over the canonical JSON of all other members.'),
  course: CourseFile.extend({ overview: markdown }),
  chapters: z.array(BundleChapter),
  quizzes: z.array(BundleQuiz),
  glossary: z.array(z.strictObject({ term: StorableText, definition: markdown, sectionId: Slug.optional() })),
  assets: z.array(BundleAsset),
})
export type CourseBundle = z.infer<typeof CourseBundle>
