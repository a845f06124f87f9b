import { z } from '@hono/zod-openapi'
import { CourseBundle } from '@lectern/content'
import type { App } from './http/context'
import { ErrorCodeSchema } from './schemas/common'
import { NumericNumberResponse, NumericTextResponse } from './schemas/quiz'

/** Generates the OpenAPI document of an app from its routes. */
export function openApiDocument(app: App): ReturnType<App['getOpenAPI31Document']> {
  app.openAPIRegistry.register('ErrorCode', ErrorCodeSchema)
  // Nothing refers to these two but by name.
  app.openAPIRegistry.register('NumericNumberResponse', NumericNumberResponse)
  app.openAPIRegistry.register('NumericTextResponse', NumericTextResponse)
  const { $schema: _dialect, ...bundle } = z.toJSONSchema(CourseBundle, { io: 'input' })
  app.openAPIRegistry.registerComponent(
    'schemas',
    'CourseBundle',
    bundle as Parameters<typeof app.openAPIRegistry.registerComponent<'schemas'>>[2],
  )
  app.openAPIRegistry.registerComponent('securitySchemes', 'deliveryKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'A key that starts with `lk_pub_`. It reads what learners may read, where the server does not give that to everyone.',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'secretKey', {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key that starts with `lk_sec_`; what it may do is in its scopes, and each operation names the one it needs. Never ship it to a browser.',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'learnerToken', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'A token of `learnerTokens.create`: a browser acts with it for one learner.',
  })
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Lectern API',
      version: '0.1.0',
      description:
        'Chapters, sections and quizzes of courses. Lists take `limit` and `cursor`; failures are problem details (RFC 9457) with a `code`; every read has an `ETag`. JSON Schemas of course files, for editors, are at `/schemas/course.json`, `chapter.json`, `section.json`, `glossary.json` and `quiz.json`.',
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
      { name: 'Releases', description: 'Planning, making, publishing and withdrawing releases.' },
      { name: 'Assets', description: 'Images and files of releases.' },
      { name: 'Keys', description: 'Keys of machines.' },
      { name: 'Learner tokens', description: 'Tokens with which a browser acts for one learner.' },
      { name: 'Attempts', description: 'Attempts at quizzes: responses, submission, results.' },
      { name: 'Grades', description: 'What attempts count for.' },
      { name: 'Tutor', description: 'Answers from a course, with citations.' },
      { name: 'LTI', description: 'Learning platforms that launch courses and quizzes, and the grades that they get.' },
      { name: 'Learners', description: 'Progress, accommodations, and what is held of a learner.' },
    ],
  })
}
