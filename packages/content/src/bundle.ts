import { z } from 'zod'
import { CourseFile, Duration, QuizMode, ReviewPolicy, Slug, StorableText } from './schema'

/**
 * The compiled course as deterministic JSON, with Markdown and answer keys, without rendered HTML.
 *
 * Answer keys are separate from what learners may read: `questions` can be served, `keys` cannot. Links to
 * sections and assets are already resolved (`lectern:section/ID#anchor`, `lectern:asset/HASH/NAME`). Items and sides of ordering
 * and matching questions are in a seeded order that does not depend on the key.
 */

const markdown = StorableText
const Piece = z.strictObject({ id: Slug, text: markdown })
const question = { id: Slug, prompt: markdown, points: z.number().positive(), section: Slug.optional() }

/** A question without its answer key, with Markdown that is not rendered yet. */
export const BundleQuestion = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single-choice'), ...question, choices: z.array(Piece) }),
  z.strictObject({ type: z.literal('multiple-choice'), ...question, choices: z.array(Piece) }),
  z.strictObject({ type: z.literal('short-answer'), ...question }),
  z.strictObject({ type: z.literal('numeric'), ...question }),
  z.strictObject({ type: z.literal('ordering'), ...question, items: z.array(Piece) }),
  z.strictObject({ type: z.literal('matching'), ...question, left: z.array(Piece), right: z.array(Piece) }),
  z.strictObject({ type: z.literal('self-check'), ...question }),
])
export type BundleQuestion = z.infer<typeof BundleQuestion>

const key = {
  questionId: Slug,
  explanation: markdown.optional(),
}
const feedback = z.array(z.strictObject({ choiceId: Slug, text: markdown }))
const scoring = z.enum(['partial', 'all-or-nothing'])

/** The answer key of a question with its explanation and feedback. Never served as it is. */
export const AnswerKey = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single-choice'), ...key, feedback, choiceId: Slug }),
  z.strictObject({ type: z.literal('multiple-choice'), ...key, feedback, choiceIds: z.array(Slug), scoring }),
  z.strictObject({
    type: z.literal('short-answer'),
    ...key,
    accepted: z.array(z.strictObject({ text: StorableText, credit: z.number() })),
    match: z.enum(['exact', 'ignore-case', 'normalized']),
  }),
  z.strictObject({ type: z.literal('numeric'), ...key, value: z.number().optional(), min: z.number(), max: z.number() }),
  z.strictObject({ type: z.literal('ordering'), ...key, itemIds: z.array(Slug), scoring }),
  z.strictObject({
    type: z.literal('matching'),
    ...key,
    pairs: z.array(z.strictObject({ leftId: Slug, rightId: Slug })),
  }),
  z.strictObject({ type: z.literal('self-check'), ...key, answer: markdown }),
])
export type AnswerKey = z.infer<typeof AnswerKey>

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
