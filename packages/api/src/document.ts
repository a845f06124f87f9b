import type { App } from './context'
import { ErrorCodeSchema } from './schemas/common'

/** The OpenAPI document of an app, built from its routes. */
export function openApiDocument(app: App): ReturnType<App['getOpenAPI31Document']> {
  app.openAPIRegistry.register('ErrorCode', ErrorCodeSchema)
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Lectern API',
      version: '0.1.0',
      description:
        'Chapters, sections and quizzes of courses. Lists take `limit` and `cursor`; failures are problem details (RFC 9457) with a `code`; every read has an `ETag`.',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    servers: [{ url: '/', description: 'This server.' }],
    security: [],
    tags: [
      { name: 'Courses', description: 'Courses as wholes.' },
      { name: 'Chapters', description: 'Chapters of a course.' },
      { name: 'Sections', description: 'Sections of a course.' },
      { name: 'Quizzes', description: 'Quizzes without their answer keys, and scoring.' },
      { name: 'Questions', description: 'Questions of quizzes.' },
    ],
  })
}
