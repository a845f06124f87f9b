import { z } from 'zod'
import { ChapterFrontMatter, CourseFile, GlossaryFile, QuizFile, SectionFrontMatter } from './schema'

/** JSON Schema of every kind of course file, for editors; the keys name the kinds. */
export function jsonSchemas(): Record<string, object> {
  const kinds = { course: CourseFile, chapter: ChapterFrontMatter, section: SectionFrontMatter, glossary: GlossaryFile, quiz: QuizFile }
  return Object.fromEntries(Object.entries(kinds).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]))
}
