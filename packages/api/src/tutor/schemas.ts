import { z } from '@hono/zod-openapi'
import { LearnerId, orNull, Text } from '../schemas/common'

const slug = (description: string, example: string) =>
  z
    .string()
    .max(100)
    .regex(/^[a-z][a-z0-9-]*$/)
    .openapi({ description, example })

export const AskTutor = z
  .strictObject({
    courseId: slug('Id of the course.', 'ai-deployment-and-management'),
    question: Text.trim().min(1).max(1000).openapi({ description: 'The question, in any words.', example: 'What is a prototype?' }),
    history: z
      .array(
        z.strictObject({
          role: z.enum(['learner', 'tutor']).openapi({ description: 'Who said it.' }),
          text: Text.min(1).max(4000).openapi({ description: 'What was said.', example: 'What is a model?' }),
        }),
      )
      .max(20)
      .optional()
      .openapi({ description: 'What was said before, oldest first. The tutor keeps nothing between requests.' }),
    sectionId: slug('Id of the section that the reader has open. It is preferred a little.', 'training-versus-deployment').optional(),
    release: z
      .number()
      .int()
      .min(1)
      .max(2_000_000_000)
      .optional()
      .openapi({ description: 'Number of a release; without it the published one answers.', example: 1 }),
    learnerId: LearnerId.optional().openapi({
      description: 'The learner that a key with the scope `learning` asks for. A learner token may leave it out.',
    }),
  })
  .openapi('AskTutor')

export const Citation = z
  .object({
    sectionId: z.string().openapi({ description: 'Id of the section.', example: 'from-ai-idea-to-real-world-service' }),
    anchor: z.string().nullable().openapi({ description: 'Id of the heading before the quote; null before the first one.', example: null }),
    quote: z.string().openapi({
      description: 'Whole sentences of the section, as they stand there. Line breaks and runs of white space are one space.',
      example: 'Ravi builds a prototype, which is a quick first version made to learn something.',
    }),
    start: z.number().int().min(0).openapi({
      description:
        'Where the quote starts in the text of the section: the `textContent` of an element that holds its `html`, in UTF-16 code units.',
      example: 261,
    }),
    end: z.number().int().min(0).openapi({ description: 'Where it ends, exclusive.', example: 341 }),
  })
  .openapi('Citation')

export const TutorSentence = z
  .object({
    text: z.string().openapi({
      description:
        'Plain text. A quotation in quotation marks; or what a model condensed from its quotes, by leaving out words and adding none.',
      example: '“Ravi builds a prototype, which is a quick first version made to learn something.”',
    }),
    citations: z.array(Citation).openapi({ description: 'What proves it. There is at least one.' }),
  })
  .openapi('TutorSentence')

export const TutorRefusal = z
  .object({
    code: z.enum(['not_in_course', 'locked', 'not_proved']).openapi({
      description:
        '`not_in_course`: the course does not answer this. `locked`: nothing answers it outside of what an open attempt at a graded quiz covers. `not_proved`: the model wrote something, but nothing that the course proves. New codes may be added.',
    }),
    detail: z.string().openapi({ description: 'The reason in a sentence.' }),
    endsAt: z.iso
      .datetime()
      .nullable()
      .openapi({ description: 'With `locked`: when the attempt ends at the latest; null without a time limit, and for other reasons.' }),
  })
  .openapi('TutorRefusal')

const rest = {
  refusal: orNull(TutorRefusal).openapi({ description: 'Why there is no answer; null when there is one.' }),
  related: z
    .array(z.object({ sectionId: z.string(), number: z.string().openapi({ example: '1.1' }), title: z.string() }).openapi('RelatedSection'))
    .openapi({ description: 'Sections in which most of what is asked was found, best first; at most five.' }),
  model: z.string().openapi({
    description: 'Who chose and condensed the sentences: `extractive`, which quotes and needs no model, or the name of a model.',
    example: 'extractive',
  }),
}

export const TutorAnswer = z
  .object({ answer: z.array(TutorSentence).openapi({ description: 'The sentences in order; empty with a refusal.' }), ...rest })
  .openapi('TutorAnswer')
export type TutorAnswer = z.infer<typeof TutorAnswer>
export type TutorSentence = z.infer<typeof TutorSentence>
export type Citation = z.infer<typeof Citation>

export const TutorSentenceEvent = TutorSentence.extend({
  type: z.literal('sentence'),
  index: z.number().int().min(0).openapi({ description: 'Its place in the answer, from 0.' }),
}).openapi('TutorSentenceEvent')
export const TutorEndEvent = z.object({ type: z.literal('end'), ...rest }).openapi('TutorEndEvent')
/** The data of an event of a streamed answer. */
export const TutorEvent = z.discriminatedUnion('type', [TutorSentenceEvent, TutorEndEvent]).openapi('TutorEvent', {
  description: 'The data of an event: the sentences in order, then the rest of the answer. New types may be added.',
})
export type TutorEvent = z.infer<typeof TutorEvent>
