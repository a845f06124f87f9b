import { z } from 'zod'
import { ChapterFrontMatter, CourseFile, GlossaryFile, QuizFile, SectionFrontMatter } from './schema'

/** The schemas of course files by kind. */
const schemas = { course: CourseFile, chapter: ChapterFrontMatter, section: SectionFrontMatter, glossary: GlossaryFile, quiz: QuizFile }

/** The kind of course file that a schema describes. */
export const kindOf = (schema: z.ZodType): string | undefined =>
  Object.entries<z.ZodType>(schemas).find(([, candidate]) => candidate === schema)?.[0]

/** JSON Schemas of course files by kind, for editors. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(Object.entries(schemas).map(([kind, schema]) => [kind, z.toJSONSchema(schema, { io: 'input' })]))
}
