import { z } from '@hono/zod-openapi'

const count = (description: string) => z.number().int().min(0).openapi({ description })

const ExportIssue = z
  .object({
    about: z.string().openapi({ description: 'The id of the question, quiz, section, chapter or course.' }),
    code: z.string().openapi({ description: 'A code of docs/issues.md.' }),
    message: z.string().openapi({ description: 'What is lost or changed.' }),
    hint: z.string().openapi({ description: 'What to do.' }),
  })
  .openapi('ExportIssue', { description: 'What the format cannot say about a part of the course.' })

export const ExportReport = z
  .object({
    courseId: z.string(),
    release: z.number().int(),
    format: z.string(),
    containsKeys: z.boolean().openapi({ description: 'Whether the file holds answer keys.' }),
    counts: z.object({
      exported: count('Parts, such as sections and questions, that the file has.'),
      leftOut: count('Parts that the format cannot hold.'),
      issues: count('How many issues there are.'),
    }),
    issues: z.array(ExportIssue).openapi({ description: 'The first 1000, in the order of the course.' }),
  })
  .openapi('ExportReport', { description: 'What becomes of a course in a file of another format.' })
