import { z } from 'zod'
import { ChapterFrontMatter, CourseFile, GlossaryFile, QuizFile, SectionFrontMatter } from './schema'

/** The schema of every kind of course file, by the name of the kind. */
const schemas = { course: CourseFile, chapter: ChapterFrontMatter, section: SectionFrontMatter, glossary: GlossaryFile, quiz: QuizFile }

/** The kind of course file that a schema is of. */
export const kindOf = (schema: z.ZodType): string | undefined =>
  Object.entries<z.ZodType>(schemas).find(([, candidate]) => candidate === schema)?.[0]

/** JSON Schema of every kind of course file, for editors; the keys name the kinds. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(Object.entries(schemas).map(([kind, schema]) => [kind, z.toJSONSchema(schema, { io: 'input' })]))
}
