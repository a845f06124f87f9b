import { z } from '@hono/zod-openapi'
import { orNull, RichText } from './common'
import { QuizSummary } from './quiz'

const id = (of: string) => z.string().openapi({ description: `Id of the ${of}.` })
const minutes = z.number().int().openapi({ description: 'Reading time in minutes.', example: 3 })

export const CourseSummary = z
  .object({
    id: id('course'),
    title: z.string(),
    subtitle: z.string().nullable(),
    summary: z.string().nullable(),
    locale: z.string().openapi({ description: 'BCP 47 language tag.', example: 'en' }),
    level: z.enum(['beginner', 'intermediate', 'advanced']).nullable(),
    category: z.string().nullable(),
    tags: z.array(z.string()),
  })
  .openapi('CourseSummary')

export const Course = CourseSummary.extend({
  outcomes: z.array(z.string()).openapi({ description: 'What the learner will be able to do.' }),
  requirements: z.array(z.string()),
  audience: z.array(z.string()),
  highlights: z.array(z.string()),
  authors: z.array(z.object({ name: z.string(), role: z.string().nullable(), bio: z.string().nullable() })),
  licence: z.string().nullable(),
  related: z.array(z.object({ title: z.string(), url: z.string() })),
  overview: RichText,
  counts: z.object({
    chapters: z.number().int(),
    sections: z.number().int(),
    quizzes: z.number().int(),
    questions: z.number().int(),
  }),
  quizzes: z.array(QuizSummary).openapi({ description: 'Quizzes placed on the course itself.' }),
}).openapi('Course')

export const ChapterReference = z.object({ id: id('chapter'), number: z.string(), title: z.string() }).openapi('ChapterReference')
export const SectionReference = z.object({ id: id('section'), number: z.string(), title: z.string() }).openapi('SectionReference')

export const SectionSummary = z
  .object({
    id: id('section'),
    number: z.string().openapi({ description: 'Place in the course; an alias in URLs.', example: '1.1' }),
    chapterId: id('chapter'),
    title: z.string(),
    summary: z.string().nullable(),
    minutes,
  })
  .openapi('SectionSummary')

export const Section = SectionSummary.extend({
  markdown: z.string(),
  html: z.string().openapi({ description: 'Safe HTML. Links to other sections read `lectern:section/ID#anchor`.' }),
  headings: z.array(z.object({ id: z.string(), text: z.string(), level: z.number().int() })),
  chapter: ChapterReference,
  previous: orNull(SectionReference),
  next: orNull(SectionReference),
  quizzes: z.array(QuizSummary).openapi({ description: 'Quizzes placed on this section.' }),
}).openapi('Section')

export const ChapterSummary = z
  .object({
    id: id('chapter'),
    number: z.string().openapi({ description: 'Place in the course; an alias in URLs.', example: '1' }),
    title: z.string(),
    summary: z.string().nullable(),
    minutes: minutes.openapi({ description: 'Reading time of the introduction in minutes.' }),
    milestones: z.array(z.string()).openapi({ description: 'What the reader should be able to do afterwards.' }),
  })
  .openapi('ChapterSummary')

export const Chapter = ChapterSummary.extend({
  introduction: RichText,
  practiceNotes: z.array(RichText),
  quizzes: z.array(QuizSummary).openapi({ description: 'Quizzes placed on this chapter.' }),
  sections: z.array(SectionSummary).optional().openapi({ description: 'With `include=sections`.' }),
}).openapi('Chapter')

export const Outline = z
  .object({
    course: z.object({ id: id('course'), title: z.string() }),
    minutes,
    chapters: z.array(
      z
        .object({
          id: id('chapter'),
          number: z.string(),
          title: z.string(),
          minutes,
          quizzes: z.array(QuizSummary),
          sections: z.array(
            z
              .object({ id: id('section'), number: z.string(), title: z.string(), minutes, quizzes: z.array(QuizSummary) })
              .openapi('OutlineSection'),
          ),
        })
        .openapi('OutlineChapter'),
    ),
    quizzes: z.array(QuizSummary).openapi({ description: 'Quizzes placed on the course itself.' }),
  })
  .openapi('Outline')

export const SearchHit = z
  .object({
    kind: z.enum(['chapter', 'section', 'term']).openapi({ description: 'What was found. New kinds may be added.', example: 'section' }),
    chapter: ChapterReference,
    section: SectionSummary,
    term: z.string().nullable().openapi({ description: 'The term of the glossary that was found; null for the other kinds.' }),
    snippet: z
      .array(z.object({ text: z.string(), hit: z.boolean().openapi({ description: 'Whether this piece matched.' }) }))
      .openapi({ description: 'The sentence with the most matches, in pieces; the beginning of the text where only the title matches.' }),
  })
  .openapi('SearchHit', {
    description:
      '`chapter` is the chapter that was found, or the one that `section` is in. `section` is the section to open: the one that was found, the first one of a chapter, or the one that introduces a term. Where there is no such section, it is the first one of the course.',
  })

export const Term = z
  .object({
    term: z.string(),
    definition: RichText,
    sectionId: z.string().nullable().openapi({ description: 'Id of the section that introduces the term.' }),
  })
  .openapi('Term')

export const Release = z
  .object({
    number: z.number().int().openapi({ example: 3 }),
    publishedAt: z.iso.datetime().openapi({ example: '2026-11-24T09:30:00.000Z' }),
    contentHash: z.string().openapi({ description: 'Changes when anything that a learner may read changes.' }),
  })
  .openapi('Release')
