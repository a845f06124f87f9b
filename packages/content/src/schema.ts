import { z } from 'zod'
import { Duration, Locale, markdown, Slug, text } from './primitives'
import { QuestionFile } from './questions/question-types'

/**
 * The schemas of course files. They are published as JSON Schemas for editors, so each
 * member has a description. Unknown members are errors, because a misspelt `explanaton` must not be ignored.
 */

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

/** How often an attempt may have a response to each question checked. */
export const Tries = z.strictObject({
  most: z.number().int().min(2).max(10).describe('How many different responses to a question may be checked.'),
  penalty: z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe('Share of the points of a question that each try costs which came before the last.'),
})
export type Tries = z.infer<typeof Tries>

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
  locale: Locale.default('en').describe('BCP 47 language tag.'),
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
  embedHosts: z
    .array(z.string().regex(/^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'must be a host such as "video.example.org"'))
    .max(50)
    .optional()
    .describe(
      'Hosts that `::embed` may show pages of; a host stands for its subdomains, too. Default: YouTube, Vimeo, CodePen, Desmos, GeoGebra.',
    ),
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
  tries: Tries.optional().describe('Lets learners check each response during an attempt, and answer again; practice only.'),
  counts: z.enum(['highest', 'latest', 'first', 'average']).default('highest').describe('Which attempt makes the grade.'),
  review: z.union([ReviewShorthand, ReviewPolicy.partial()]).optional().describe('Default: `open` for practice, `standard` for graded.'),
  questions: z.array(QuestionFile).min(1).max(1000).describe('In the order in which they are shown.'),
})
export type QuizFile = z.infer<typeof QuizFile>
export type CourseFile = z.infer<typeof CourseFile>
export type QuizMode = z.infer<typeof QuizMode>
export type ReviewMoment = z.infer<typeof ReviewMoment>
export type ReviewShorthand = z.infer<typeof ReviewShorthand>
export type ReviewPolicy = z.infer<typeof ReviewPolicy>
