import { gzipSync } from 'node:zlib'
import { sha256 } from '@lectern/content'
import { describe, expect, it } from 'vitest'
import { assets, courseBundle } from '../suites/course.fixture'
import { type Answer, changed, course, push, sectionOf, send, setUpReleases, store, upload } from './releases.fixture'

setUpReleases()

describe('bad input', () => {
  const png = Buffer.from('no picture at all')
  const cases: [string, () => Promise<Answer>, number, string][] = [
    ['a body that is not JSON', () => send('POST', `${course}/releases`, '{'), 400, 'malformed_json'],
    ['a body that is not UTF-8', () => send('POST', `${course}/releases`, Buffer.from([0x22, 0xff, 0x22])), 400, 'malformed_json'],
    [
      'a body of another type',
      () => send('POST', `${course}/releases`, 'x', { 'content-type': 'text/plain' }),
      415,
      'unsupported_media_type',
    ],
    ['an unknown encoding', () => send('POST', `${course}/releases`, '{}', { 'content-encoding': 'br' }), 415, 'unsupported_media_type'],
    [
      'an encoding that is a lie',
      () => send('POST', `${course}/releases`, '{}', { 'content-encoding': 'gzip' }),
      400,
      'malformed_encoding',
    ],
    [
      'a small body that unpacks to a large one',
      () => send('POST', `${course}/releases`, gzipSync(Buffer.alloc(100_000_000)), { 'content-encoding': 'gzip' }),
      413,
      'body_too_large',
    ],
    ['something else than a bundle', () => send('POST', `${course}/releases`, '{"format":"lectern.course/1"}'), 422, 'invalid_bundle'],
    ['a forged hash', () => push({ ...courseBundle(), hash: '0'.repeat(64) }), 422, 'bundle_hash_mismatch'],
    ['a filter that no database can hold', () => send('GET', '/v1/courses?category=a%00b'), 422, 'invalid_request'],
    ['notes that no database can hold', () => push(courseBundle(), '?notes=a%00b'), 422, 'invalid_request'],
    [
      'a title that no database can hold',
      () =>
        push(
          changed((content) => {
            content.course.title = 'a\u0000b'
          }),
        ),
      422,
      'invalid_bundle',
    ],
    [
      'the bundle of another course',
      () =>
        push(
          changed((content) => {
            content.course.id = 'other'
          }),
        ),
      422,
      'course_mismatch',
    ],
    [
      'an id that stands twice',
      () =>
        push(
          changed((content) => {
            sectionOf(content, 0, 1).id = 'first-section'
          }),
        ),
      422,
      'duplicate_id',
    ],
    [
      'a question about a section that is not there',
      () =>
        push(
          changed((content) => {
            const question = content.quizzes[0]?.questions[0]
            if (question) question.section = 'nowhere'
          }),
        ),
      422,
      'broken_reference',
    ],
    [
      'a link that leads nowhere',
      () =>
        push(
          changed((content) => {
            sectionOf(content, 0, 0).markdown += ' [x](lectern:section/nowhere)'
          }),
        ),
      422,
      'broken_reference',
    ],
    [
      'HTML',
      () =>
        push(
          changed((content) => {
            sectionOf(content, 0, 0).markdown += '\n\n<script>x</script>'
          }),
        ),
      422,
      'markdown_html',
    ],
    [
      'a link that could run script',
      () =>
        push(
          changed((content) => {
            sectionOf(content, 0, 0).markdown += ' [x](javascript:alert%281%29)'
          }),
        ),
      422,
      'markdown_unsafe_link',
    ],
    [
      'the key of a question that is not there',
      () =>
        push(
          changed((content) => {
            for (const key of content.quizzes[0]?.keys ?? []) if (key.type === 'numeric') key.questionId = 'q-foreign'
          }),
        ),
      422,
      'invalid_answer_key',
    ],
    [
      'a graded quiz with tries',
      () => push(changed((content) => void Object.assign(content.quizzes[1] ?? {}, { mode: 'graded', tries: { most: 3, penalty: 0 } }))),
      422,
      'invalid_answer_key',
    ],
    [
      'tries that show nothing',
      () =>
        push(
          changed((content) => {
            for (const quiz of content.quizzes)
              if (quiz.mode === 'practice')
                Object.assign(quiz, { tries: { most: 3, penalty: 0 }, review: { ...quiz.review, correctness: 'never' } })
          }),
        ),
      422,
      'invalid_answer_key',
    ],
    [
      'a key that no response reaches',
      () =>
        push(
          changed((content) => {
            for (const key of content.quizzes[0]?.keys ?? []) if (key.type === 'single-choice') key.choiceId = 'nowhere'
          }),
        ),
      422,
      'invalid_answer_key',
    ],
    [
      'an asset whose bytes were not sent',
      () => push(changed((content) => void content.assets.push({ name: 'a.png', hash: sha256('never'), mediaType: 'image/png', size: 5 }))),
      422,
      'asset_missing',
    ],
    ['an asset under another hash', () => upload('0'.repeat(64)), 422, 'asset_hash_mismatch'],
    [
      'an asset that is not what its name says',
      async () => {
        await upload(sha256(png), png)
        return push(
          changed((content) => void content.assets.push({ name: 'a.png', hash: sha256(png), mediaType: 'image/png', size: png.length })),
        )
      },
      422,
      'asset_type_mismatch',
    ],
    [
      'fifty thousand sections',
      () =>
        push(
          changed((content) => {
            const sections = Array.from({ length: 50_000 }, (_, index) => ({ id: `s${index}`, title: 'S', markdown: '' }))
            content.chapters.push({ id: 'huge', title: 'Huge', introduction: '', milestones: [], practiceNotes: [], sections })
          }),
        ),
      422,
      'bundle_too_large',
    ],
  ]

  it.each(cases)('refuses %s and keeps nothing of it', async (_title, request, status, code) => {
    await store.seed(courseBundle(), assets)
    const { status: got, body } = await request()
    expect([got, body.code]).toEqual([status, code])
    expect((await send('GET', `${course}/releases`)).body.data).toHaveLength(1)
    expect(await store.seed(courseBundle(), assets)).toMatchObject({ changes: 0 })
  })
})
