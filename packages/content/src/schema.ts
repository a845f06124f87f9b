import { z } from 'zod'

/**
 * The schemas of course files. They are published as JSON Schemas for editors, so each
 * member has a description. Unknown members are errors, because a misspelt `explanaton` must not be ignored.
 */

const slugPattern = /^[a-z][a-z0-9-]*$/
/** Text that every database can store: PostgreSQL refuses NUL characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: matches the character that is refused.
export const storableText = /^[^\x00]*$/
export const StorableText = z.string().regex(storableText, 'must not contain a NUL character')
const text = (max: number) => StorableText.trim().min(1).max(max)
const markdown = text(200_000)

/** An id: a lower-case slug that starts with a letter, at most 100 characters. */
export const Slug = z.string().regex(slugPattern, 'must be a slug: a-z, 0-9 and "-", starting with a letter').max(100)

/** A duration such as `90s`, `20m`, `2h` or `3d`. */
export const Duration = z.string().regex(/^[1-9][0-9]{0,5}[smhd]$/, 'must be a duration such as "90s", "20m", "2h" or "3d"')

export const QuizMode = z.enum(['practice', 'graded'])
export const Level = z.enum(['beginner', 'intermediate', 'advanced'])
export const ReviewMoment = z.enum(['immediately', 'after-submit', 'after-pass', 'after-due', 'never'])
export const ReviewShorthand = z.enum(['open', 'standard', 'closed'])

/** When a learner may see each aspect of a result. */
export const ReviewPolicy = z.strictObject({
  score: ReviewMoment.describe('Points and fraction of the whole quiz.'),
  correctness: ReviewMoment.describe('Outcome and points of each question.'),
  feedback: ReviewMoment.describe('Feedback of the chosen choices; it reveals correctness.'),
  answer: ReviewMoment.describe('The right answer.'),
  explanation: ReviewMoment.describe('Why the right answer is right.'),
})

const Author = z.strictObject({
  name: text(200).describe('Full name.'),
  role: text(300).optional().describe('What the author does.'),
  bio: text(5000).optional().describe('A few sentences about the author.'),
})

const Related = z.strictObject({
  title: text(300).describe('What the link is about.'),
  url: z.url().max(2000).describe('An absolute http or https URL.'),
})

/** `course.yaml` */
export const CourseFile = z.strictObject({
  id: Slug.describe('The course id; unique on a server and never changed.'),
  title: text(300).describe('The title of the course.'),
  subtitle: text(500).optional().describe('One line below the title.'),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as "en" or "pt-BR"')
    .default('en')
    .describe('BCP 47 language tag.'),
  level: Level.optional().describe('Who can follow the course.'),
  category: text(200).optional().describe('The one shelf the course stands on.'),
  tags: z.array(text(100)).max(50).default([]).describe('Words to find the course by.'),
  summary: text(5000).optional().describe('One short paragraph for lists.'),
  outcomes: z.array(text(1000)).max(50).default([]).describe('What the learner will be able to do.'),
  requirements: z.array(text(1000)).max(50).default([]).describe('What the learner needs beforehand.'),
  audience: z.array(text(5000)).max(50).default([]).describe('Who the course is for.'),
  highlights: z.array(text(1000)).max(50).default([]).describe('What makes the course different.'),
  authors: z.array(Author).max(50).default([]).describe('Who wrote the course.'),
  licence: text(200).optional().describe('Licence of the prose, an SPDX identifier where there is one.'),
  related: z.array(Related).max(50).default([]).describe('Other courses and pages worth a look.'),
})

/** Front matter of `chapter.md`; the body is the introduction. */
export const ChapterFrontMatter = z.strictObject({
  id: Slug.optional().describe('Default: the folder name without its number.'),
  title: text(300).describe('The title of the chapter.'),
  summary: text(5000).optional().describe('One short paragraph for lists.'),
  milestones: z.array(text(1000)).max(50).default([]).describe('What the reader should be able to do afterwards.'),
  practiceNotes: z.array(markdown).max(50).default([]).describe('Exercises to do away from the screen; Markdown.'),
  draft: z.boolean().default(false).describe('A draft is checked but not part of the bundle.'),
})

/** Front matter of `NN-name.md`; the body is the section. */
export const SectionFrontMatter = z.strictObject({
  id: Slug.optional().describe('Default: the file name without its number.'),
  title: text(300).describe('The title of the section.'),
  summary: text(5000).optional().describe('One short paragraph for lists.'),
  draft: z.boolean().default(false).describe('A draft is checked but not part of the bundle.'),
})

/** `glossary.yaml` */
export const GlossaryFile = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        term: text(200).describe('The word or phrase.'),
        definition: markdown.describe('One or two sentences; Markdown.'),
        section: Slug.optional().describe('Id of the section that introduces the term.'),
      }),
    )
    .max(2000)
    .describe('Served sorted by term.'),
})

const questionBase = {
  id: Slug.optional().describe('Responses refer to it. `lectern check --fix` writes a missing one.'),
  prompt: markdown.describe('The question; Markdown.'),
  points: z.number().positive().max(1_000_000).default(1).describe('What a full score is worth.'),
  section: Slug.optional().describe('Id of the section where the answer is taught.'),
  explanation: markdown.optional().describe('Why the answer is right; Markdown. Shown as the review policy allows.'),
}

const Choice = z.strictObject({
  id: Slug.optional().describe('Unique in the question. `lectern check --fix` writes a missing one.'),
  text: markdown.describe('The choice; Markdown.'),
  feedback: markdown.optional().describe('Said to who picks this choice; Markdown.'),
})

const Item = z.strictObject({
  id: Slug.optional().describe('Opaque and unique in the question. `lectern check --fix` writes a missing one.'),
  text: markdown.describe('The item; Markdown.'),
})

export const SingleChoiceQuestion = z.strictObject({
  ...questionBase,
  type: z.literal('single-choice').describe('Names this type.'),
  choices: z.array(Choice).min(2).max(50).describe('In the order in which they are served.'),
  answer: Slug.describe('Id of the right choice.'),
})

export const MultipleChoiceQuestion = z.strictObject({
  ...questionBase,
  type: z.literal('multiple-choice').describe('Names this type.'),
  choices: z.array(Choice).min(2).max(50).describe('In the order in which they are served.'),
  answer: z.array(Slug).min(1).max(50).describe('Ids of the right choices.'),
  scoring: z.enum(['partial', 'all-or-nothing']).default('partial').describe('Whether a part of the answer is worth a part of the points.'),
})

export const ShortAnswerQuestion = z.strictObject({
  ...questionBase,
  type: z.literal('short-answer').describe('Names this type.'),
  answer: z
    .array(
      z.union([
        text(1000),
        z.strictObject({
          text: text(1000).describe('What is accepted.'),
          credit: z.number().positive().max(1).default(1).describe('Share of the points.'),
        }),
      ]),
    )
    .min(1)
    .max(100)
    .describe('Accepted answers, at least one with full credit.'),
  match: z
    .enum(['exact', 'ignore-case', 'normalized'])
    .default('normalized')
    .describe('How a response is compared; `normalized` ignores case and spaces at the ends and in a row.'),
})

export const NumericQuestion = z.strictObject({
  ...questionBase,
  type: z.literal('numeric').describe('Names this type.'),
  answer: z
    .union([
      z.strictObject({
        value: z.number().describe('The right number.'),
        tolerance: z.number().nonnegative().optional().describe('Absolute: value ± tolerance.'),
        relativeTolerance: z.number().nonnegative().max(1).optional().describe('Relative: value ± value × relativeTolerance.'),
      }),
      z.strictObject({ min: z.number().describe('The least number that is right.'), max: z.number().describe('The greatest.') }),
    ])
    .describe('A number with a tolerance, or a range; bounds are right too.'),
})

export const OrderingQuestion = z.strictObject({
  ...questionBase,
  type: z.literal('ordering').describe('Names this type.'),
  items: z.array(Item).min(2).max(50).describe('In the right order; served in another one.'),
  scoring: z.enum(['partial', 'all-or-nothing']).default('partial').describe('Whether a part of the answer is worth a part of the points.'),
})

export const MatchingQuestion = z.strictObject({
  ...questionBase,
  type: z.literal('matching').describe('Names this type.'),
  pairs: z
    .array(z.strictObject({ left: Item.describe('What is matched.'), right: Item.describe('What belongs to it.') }))
    .min(2)
    .max(50)
    .describe('What belongs together; served apart.'),
  spare: z.array(Item).max(50).default([]).describe('Right sides that belong to no left side.'),
})

export const SelfCheckQuestion = z.strictObject({
  ...questionBase,
  type: z.literal('self-check').describe('Names this type.'),
  answer: markdown.describe('The answer, revealed and not scored; Markdown.'),
})

export const QuestionFile = z.discriminatedUnion('type', [
  SingleChoiceQuestion,
  MultipleChoiceQuestion,
  ShortAnswerQuestion,
  NumericQuestion,
  OrderingQuestion,
  MatchingQuestion,
  SelfCheckQuestion,
])

/** `quiz.yaml`, `NN-name.quiz.yaml` */
export const QuizFile = z.strictObject({
  id: Slug.describe('Unique in the course and never changed.'),
  title: text(300).describe('The title of the quiz.'),
  mode: QuizMode.default('practice').describe('A graded quiz is answered in attempts, and shows nothing before one is submitted.'),
  passingScore: z.number().min(0).max(1).optional().describe('Share of the points needed to pass.'),
  shuffle: z.boolean().default(false).describe('Whether each attempt gets its own order of questions and choices.'),
  timeLimit: Duration.optional().describe('How long an attempt may take.'),
  gracePeriod: Duration.optional().describe('How late a save still counts; needs timeLimit.'),
  maxAttempts: z.number().int().min(1).max(1000).optional().describe('How often a learner may try; without it, any number of times.'),
  cooldown: Duration.optional().describe('Pause between two attempts.'),
  draw: z.number().int().min(1).max(1000).optional().describe('How many questions an attempt draws from the pool.'),
  counts: z.enum(['highest', 'latest', 'first', 'average']).default('highest').describe('Which attempt makes the grade.'),
  review: z.union([ReviewShorthand, ReviewPolicy.partial()]).optional().describe('Default: `open` for practice, `standard` for graded.'),
  questions: z.array(QuestionFile).min(1).max(1000).describe('In the order in which they are shown.'),
})
export type QuizFile = z.infer<typeof QuizFile>
export type QuestionFile = z.infer<typeof QuestionFile>
export type CourseFile = z.infer<typeof CourseFile>
export type QuizMode = z.infer<typeof QuizMode>
export type ReviewMoment = z.infer<typeof ReviewMoment>
export type ReviewShorthand = z.infer<typeof ReviewShorthand>
export type ReviewPolicy = z.infer<typeof ReviewPolicy>
