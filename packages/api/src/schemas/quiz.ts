import { z } from '@hono/zod-openapi'
import { orNull, RichText } from './common'

/** The schemas that learners get. None of them has a member for an answer key. */

export const QuizSummary = z
  .object({
    id: z.string().openapi({ description: 'Id of the quiz.', example: 'chapter-1-quiz' }),
    title: z.string(),
    mode: z.enum(['practice', 'graded']),
    placement: z.object({ chapterId: z.string().optional(), sectionId: z.string().optional() }),
    questionCount: z.number().int().openapi({ description: 'How many questions a learner gets.' }),
    maxPoints: z.number(),
  })
  .openapi('QuizSummary')

const question = {
  id: z.string().openapi({ description: 'Id of the question.' }),
  prompt: RichText,
  points: z.number(),
  sectionId: z.string().nullable().openapi({ description: 'Id of the section where the answer is taught.' }),
  variantOf: z.string().optional().openapi({
    description:
      'Present where the question has variants: what they have in common. An attempt has one of them; without an attempt, the first is served.',
  }),
}
const Piece = z.object({ id: z.string(), content: RichText }).openapi('Piece')

const Segment = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('text'), content: RichText }).openapi('TextSegment'),
    z.object({ type: z.literal('gap'), gapId: z.string() }).openapi('GapSegment'),
    z.object({ type: z.literal('break') }).openapi('BreakSegment'),
  ])
  .openapi('Segment', { description: 'Inline text, a gap to fill, or the break between two paragraphs.' })

const Gap = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('choice'), id: z.string(), choices: z.array(Piece) }).openapi('ChoiceGap'),
    z.object({ type: z.literal('text'), id: z.string() }).openapi('TextGap'),
    z.object({ type: z.literal('number'), id: z.string(), unit: z.object({ required: z.boolean() }).optional() }).openapi('NumberGap'),
    z.object({ type: z.literal('bank'), id: z.string() }).openapi('BankGap'),
  ])
  .openapi('Gap', { description: 'What fills a gap: one of its choices, a text, a number, or a word of the bank.' })

const Shape = z
  .discriminatedUnion('type', [
    z
      .object({ type: z.literal('ellipse'), x: z.number(), y: z.number(), radiusX: z.number(), radiusY: z.number() })
      .openapi('Ellipse', { description: 'By its centre; `radiusX` is a fraction of the width, `radiusY` of the height.' }),
    z
      .object({ type: z.literal('rectangle'), x: z.number(), y: z.number(), width: z.number(), height: z.number() })
      .openapi('Rectangle', { description: 'By its upper left corner.' }),
    z.object({ type: z.literal('polygon'), corners: z.array(z.object({ x: z.number(), y: z.number() })) }).openapi('Polygon'),
  ])
  .openapi('Shape', { description: 'In fractions of the width and height of the image, from its upper left corner.' })

const Region = z
  .object({ id: z.string(), text: z.string().openapi({ description: 'What is seen there; plain text.' }), shape: Shape })
  .openapi('Region')

export const Question = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('single-choice'), ...question, choices: z.array(Piece) }).openapi('SingleChoiceQuestion'),
    z.object({ type: z.literal('multiple-choice'), ...question, choices: z.array(Piece) }).openapi('MultipleChoiceQuestion'),
    z.object({ type: z.literal('short-answer'), ...question }).openapi('ShortAnswerQuestion'),
    z
      .object({
        type: z.literal('numeric'),
        ...question,
        unit: z
          .object({ required: z.boolean() })
          .optional()
          .openapi({ description: 'Present where a response may name a unit: where it is `required`, a number without one is wrong.' }),
      })
      .openapi('NumericQuestion'),
    z.object({ type: z.literal('ordering'), ...question, items: z.array(Piece) }).openapi('OrderingQuestion'),
    z.object({ type: z.literal('matching'), ...question, left: z.array(Piece), right: z.array(Piece) }).openapi('MatchingQuestion'),
    z
      .object({
        type: z.literal('essay'),
        ...question,
        minWords: z.number().int().optional().openapi({ description: 'How many words are expected at least. A shorter text is accepted.' }),
        maxWords: z.number().int().optional().openapi({ description: 'How many words are expected at most. A longer text is accepted.' }),
      })
      .openapi('EssayQuestion'),
    z.object({ type: z.literal('self-check'), ...question }).openapi('SelfCheckQuestion'),
    z
      .object({
        type: z.literal('cloze'),
        ...question,
        segments: z.array(Segment).openapi({ description: 'The text and its gaps, in reading order.' }),
        gaps: z.array(Gap).openapi({ description: 'In reading order.' }),
        bank: z
          .object({
            choices: z.array(Piece),
            reuse: z.boolean().openapi({ description: 'Whether a word may fill several gaps.' }),
          })
          .optional()
          .openapi({ description: 'The words for the gaps of type `bank`.' }),
      })
      .openapi('ClozeQuestion'),
    z
      .object({
        type: z.literal('hotspot'),
        ...question,
        image: z.object({
          src: z.string().openapi({ description: 'Relative URL of the image.' }),
          alt: z.string().openapi({ description: 'What the image shows.' }),
          width: z.number().int().openapi({ description: 'In pixels.' }),
          height: z.number().int().openapi({ description: 'In pixels.' }),
        }),
        select: z.enum(['region', 'point']).openapi({ description: 'Whether learners choose regions or set marks.' }),
        marks: z.number().int().openapi({ description: 'How many places a learner chooses at most.' }),
        regions: z.array(Region).optional().openapi({ description: 'With `select: region`: what learners choose from.' }),
        grid: z.object({ columns: z.number().int(), rows: z.number().int() }).optional().openapi({
          description: 'With `select: point`: the grid in whose cells a keyboard moves. Every right place holds the centre of a cell.',
        }),
      })
      .openapi('HotspotQuestion'),
  ])
  .openapi('Question')

const moment = z.enum(['immediately', 'after-submit', 'after-pass', 'after-due', 'never'])

export const Tries = z
  .object({
    most: z.number().int().openapi({ description: 'How many different responses to a question may be checked.', example: 3 }),
    penalty: z.number().openapi({
      description: 'Share of the points of a question that each try costs which came before the last.',
      example: 0.25,
    }),
  })
  .openapi('Tries')

export const Quiz = QuizSummary.extend({
  passingScore: z.number().nullable().openapi({ description: 'Share of the points needed to pass.' }),
  shuffle: z.boolean(),
  timeLimit: z.string().nullable().openapi({ description: 'How long an attempt may take.', example: '20m' }),
  gracePeriod: z.string().nullable(),
  maxAttempts: z.number().int().nullable(),
  cooldown: z.string().nullable(),
  draw: z.number().int().nullable(),
  tries: orNull(Tries).openapi({
    description:
      'Where learners may check each response during an attempt, and answer again. Such a quiz is not scored without an attempt.',
  }),
  counts: z.enum(['highest', 'latest', 'first', 'average']),
  review: z.object({ score: moment, correctness: moment, feedback: moment, answer: moment, explanation: moment }).openapi('ReviewPolicy'),
  questions: z.array(Question).nullable().openapi({ description: 'Null for a graded quiz: its questions come with an attempt.' }),
}).openapi('Quiz')

const questionId = z.string().max(100).openapi({ description: 'Id of the question.', example: 'laptop-trial' })
const chosen = z.string().max(100)

export const NumericNumberResponse = z
  .strictObject({
    type: z.literal('numeric'),
    questionId,
    number: z.number().nullable().openapi({ description: 'Null means unanswered.' }),
    unit: z.string().max(100).optional().openapi({ description: 'The unit, where the question takes one.', example: 'km' }),
  })
  .openapi('NumericNumberResponse', { description: 'A number, and its unit apart.' })

export const NumericTextResponse = z
  .strictObject({
    type: z.literal('numeric'),
    questionId,
    text: z
      .string()
      .max(200)
      .openapi({ description: 'The number as it was typed, with its unit; white space means unanswered.', example: '0,3333' }),
    locale: z
      .string()
      .max(35)
      .optional()
      .openapi({ description: 'BCP 47 tag of the locale in which it was typed; by default that of the course.', example: 'de' }),
  })
  .openapi('NumericTextResponse', {
    description: 'A number as text. It is kept as typed, and refused where its locale can read it in two ways.',
  })

const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** Both have the same `type`, so that their members have to tell which it is, and a fault is that of the one that was meant. */
const NumericResponse = z
  .looseObject({ type: z.literal('numeric') })
  .transform((value, context): z.output<typeof NumericNumberResponse> | z.output<typeof NumericTextResponse> => {
    const form: z.ZodType<z.output<typeof NumericNumberResponse> | z.output<typeof NumericTextResponse>> =
      'text' in value ? NumericTextResponse : NumericNumberResponse
    const parsed = form.safeParse(value)
    if (parsed.success) return parsed.data
    context.issues.push(...parsed.error.issues.map((issue) => ({ ...issue, input: value }) as z.core.$ZodRawIssue))
    return z.NEVER
  })
  .openapi('NumericResponse', {
    type: 'object',
    description: 'A number, or a text with its locale.',
    oneOf: [schemaRef('NumericNumberResponse'), schemaRef('NumericTextResponse')],
  })

const gapId = z.string().max(100).openapi({ description: 'Id of the gap.' })

const GapResponse = z
  .union([
    z.strictObject({ gapId, choiceId: chosen.nullable() }),
    z.strictObject({ gapId, text: z.string().max(10_000), locale: z.string().max(35).optional() }),
    z.strictObject({ gapId, number: z.number().nullable(), unit: z.string().max(100).optional() }),
  ])
  .openapi('GapResponse', {
    description: 'By the type of the gap: a choice or a word of the bank, a text, or a number (or a text) with its unit.',
  })

/** A learner's response. Strict, because a misspelt member must not count as unanswered. */
export const QuestionResponse = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('single-choice'), questionId, choiceId: chosen.nullable() }).openapi('SingleChoiceResponse'),
    z
      .strictObject({ type: z.literal('multiple-choice'), questionId, choiceIds: z.array(chosen).max(200) })
      .openapi('MultipleChoiceResponse'),
    z.strictObject({ type: z.literal('short-answer'), questionId, text: z.string().max(10_000) }).openapi('ShortAnswerResponse'),
    NumericResponse,
    z.strictObject({ type: z.literal('ordering'), questionId, itemIds: z.array(chosen).max(200) }).openapi('OrderingResponse'),
    z
      .strictObject({
        type: z.literal('matching'),
        questionId,
        pairs: z.array(z.strictObject({ leftId: chosen, rightId: chosen })).max(200),
      })
      .openapi('MatchingResponse'),
    z
      .strictObject({
        type: z.literal('essay'),
        questionId,
        text: z.string().max(100_000).openapi({ description: 'Plain text. A person scores it.' }),
      })
      .openapi('EssayResponse'),
    z
      .strictObject({
        type: z.literal('cloze'),
        questionId,
        gaps: z.array(GapResponse).max(200).openapi({ description: 'Gaps that are left out are unanswered.' }),
      })
      .openapi('ClozeResponse'),
    z
      .strictObject({
        type: z.literal('hotspot'),
        questionId,
        regionIds: z.array(chosen).max(50).optional().openapi({ description: 'Where the question has regions.' }),
        marks: z
          .array(z.strictObject({ x: z.number(), y: z.number() }))
          .max(20)
          .optional()
          .openapi({ description: 'Where it has none: points, in fractions of the width and height of the image.' }),
      })
      .openapi('HotspotResponse'),
  ])
  .openapi('QuestionResponse', {
    // The generator does not see the type of a numeric response.
    discriminator: {
      propertyName: 'type',
      mapping: {
        'single-choice': schemaRef('SingleChoiceResponse').$ref,
        'multiple-choice': schemaRef('MultipleChoiceResponse').$ref,
        'short-answer': schemaRef('ShortAnswerResponse').$ref,
        numeric: schemaRef('NumericResponse').$ref,
        ordering: schemaRef('OrderingResponse').$ref,
        matching: schemaRef('MatchingResponse').$ref,
        essay: schemaRef('EssayResponse').$ref,
        cloze: schemaRef('ClozeResponse').$ref,
        hotspot: schemaRef('HotspotResponse').$ref,
      },
    },
  })

export const ScoreRequest = z.strictObject({ responses: z.array(QuestionResponse).max(1000) }).openapi('ScoreRequest')

const bounds = { number: z.number().nullable(), min: z.number(), max: z.number() }

const GapAnswer = z
  .object({
    gapId: z.string(),
    choiceId: z.string().optional().openapi({ description: 'Of a gap to choose, or to fill from the bank.' }),
    texts: z.array(z.string()).optional().openapi({ description: 'Of a gap to type a text into.' }),
    number: z.number().nullable().optional().openapi({ description: 'Of a gap to type a number into, with `min` and `max`.' }),
    min: z.number().optional(),
    max: z.number().optional(),
    alternatives: z.array(z.object(bounds)).optional(),
    units: z.array(z.string()).optional(),
  })
  .openapi('GapAnswer')

export const Answer = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('single-choice'), choiceId: z.string() }).openapi('SingleChoiceAnswer'),
    z.object({ type: z.literal('multiple-choice'), choiceIds: z.array(z.string()) }).openapi('MultipleChoiceAnswer'),
    z.object({ type: z.literal('short-answer'), texts: z.array(z.string()) }).openapi('ShortAnswerAnswer'),
    z
      .object({
        type: z.literal('numeric'),
        ...bounds,
        alternatives: z.array(z.object(bounds)).optional().openapi({ description: 'Other answers with full credit.' }),
        units: z.array(z.string()).optional().openapi({ description: 'The accepted spellings of the unit, where the question takes one.' }),
      })
      .openapi('NumericAnswer'),
    z.object({ type: z.literal('ordering'), itemIds: z.array(z.string()) }).openapi('OrderingAnswer'),
    z
      .object({ type: z.literal('matching'), pairs: z.array(z.object({ leftId: z.string(), rightId: z.string() })) })
      .openapi('MatchingAnswer'),
    z
      .object({ type: z.literal('essay'), content: orNull(RichText).openapi({ description: 'A model answer, where there is one.' }) })
      .openapi('EssayAnswer'),
    z.object({ type: z.literal('self-check'), content: RichText }).openapi('SelfCheckAnswer'),
    z.object({ type: z.literal('cloze'), gaps: z.array(GapAnswer) }).openapi('ClozeAnswer'),
    z
      .object({ type: z.literal('hotspot'), regions: z.array(Region).openapi({ description: 'The right regions.' }) })
      .openapi('HotspotAnswer'),
  ])
  .openapi('Answer')

export const Reveal = z.object({ questionId: z.string(), answer: Answer, explanation: orNull(RichText) }).openapi('Reveal')

const GapResult = z
  .object({
    gapId: z.string(),
    outcome: z.enum(['correct', 'partial', 'incorrect', 'unanswered']).optional(),
    points: z
      .number()
      .optional()
      .openapi({ description: 'Below 0 where a wrong answer takes points away; together, the gaps are worth at least 0.' }),
    maxPoints: z.number().optional(),
    feedback: z.array(RichText),
  })
  .openapi('GapResult')

export const QuestionResult = z
  .object({
    questionId: z.string(),
    outcome: z.enum(['correct', 'partial', 'incorrect', 'unanswered', 'pending', 'not-scored']).optional().openapi({
      description:
        'Absent where the review policy withholds correctness. `pending` until a person has scored the response. Values may be added; show an unknown one without a verdict.',
    }),
    points: z
      .number()
      .optional()
      .openapi({ description: 'Absent where the review policy withholds correctness; 0 while the outcome is `pending`.' }),
    maxPoints: z.number(),
    feedback: z
      .array(z.object({ choiceId: z.string(), content: RichText }))
      .openapi({ description: 'Of the chosen choices, or regions of a hotspot.' }),
    gaps: z
      .array(GapResult)
      .optional()
      .openapi({ description: 'Of a cloze question: each gap, in reading order. Absent where the review policy withholds it.' }),
    tries: z
      .object({
        used: z.number().int().openapi({ description: 'How many different responses were checked.' }),
        left: z.number().int().openapi({ description: 'How many more may be; 0 once the question is finished.' }),
      })
      .optional()
      .openapi({ description: 'Of an attempt with tries. Absent where the review policy withholds correctness.' }),
    answer: Answer.optional(),
    explanation: RichText.optional(),
    words: z
      .number()
      .int()
      .optional()
      .openapi({ description: 'Of an essay: how many words the response has, in the locale of the course.' }),
    // What the grader wrote; a reference to a schema takes no description of its own.
    comment: RichText.optional(),
    rubric: z
      .array(
        z.object({
          criterionId: z.string(),
          title: z.string(),
          level: z.object({ id: z.string(), title: z.string(), description: z.string().nullable(), points: z.number() }),
          maxPoints: z.number(),
        }),
      )
      .optional()
      .openapi({ description: 'The levels that the grader chose. Absent where the review policy withholds feedback.' }),
  })
  .openapi('QuestionResult')

export const Score = z
  .object({
    points: z.number(),
    maxPoints: z.number(),
    fraction: z.number().nullable().openapi({ description: 'Points ÷ maxPoints, with six decimals; null where nothing is scored.' }),
    pending: z
      .boolean()
      .openapi({ description: 'True while a person still has to score a response: points and fraction are those so far.' }),
  })
  .openapi('Score')

export const ScoreResult = z
  .object({
    score: Score,
    passed: z.boolean().nullable().openapi({ description: 'Null where the quiz has no passing score, or pending points decide.' }),
    questions: z.array(QuestionResult),
  })
  .openapi('ScoreResult')
