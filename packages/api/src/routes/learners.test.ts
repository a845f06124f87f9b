import { beforeEach, describe, expect, it } from 'vitest'
import { assets, courseBundle, seal } from '../suites/course.fixture'
import { examBundle, type Learning, openLearning, rightResponses } from '../suites/learning.fixture'

let learning: Learning
const open = async (...args: Parameters<typeof examBundle>) => {
  learning = await openLearning(examBundle(...args))
}
beforeEach(() => open())

/** An attempt of a learner with the first so many responses right. */
async function attemptOf(learnerId: string, right: number) {
  const attempt = await learning.begin(learnerId)
  for (const response of rightResponses.slice(0, right)) await learning.save(attempt, 1, response)
  await learning.submit(attempt)
  return attempt
}
const gradesOf = async (query = '') => (await learning.call('GET', `/v1/grades?course=sample${query}`, { key: learning.secret })).body.data
const progressOf = async (learnerId: string) =>
  (await learning.call('GET', `/v1/learners/${learnerId}/progress/sample`, { key: learning.secret })).body
const complete = (learnerId: string, sections: { sectionId: string; completed?: boolean }[]) =>
  learning.call('PUT', `/v1/learners/${learnerId}/progress/sample/sections`, { key: learning.secret, body: { sections } })

describe('grades', () => {
  it.each([
    ['highest', 1, 2],
    ['latest', 0, 3],
    ['first', 1 / 3, 1],
    ['average', 4 / 9, undefined],
  ] as const)('count the %s attempt of each learner', async (counts, fraction, number) => {
    await open({ counts, passingScore: 0.6 })
    const attempts = [await attemptOf('ada', 3), await attemptOf('ada', rightResponses.length), await attemptOf('ada', 0)]
    await learning.begin('ada')
    const [grade] = await gradesOf()
    expect(grade.fraction).toBe(Number(fraction.toFixed(6)))
    expect(grade).toMatchObject({
      learnerId: 'ada',
      quizId: 'exam',
      counts,
      passed: fraction >= 0.6,
      attempts: 3,
      attemptId: number === undefined ? null : attempts[number - 1]?.id,
    })
  })

  it('are what changed since a time, expired attempts included, and none of practice', async () => {
    await open({ timeLimit: '10m' })
    await attemptOf('ada', 1)
    await learning.begin('bo')
    await learning.store
      .createAttempt({ courseId: 'sample', quizId: 'practice', learner: 'ada' })
      .then(({ id }) => learning.store.submitAttempt(id))
    expect((await gradesOf()).map((each: { learnerId: string }) => each.learnerId)).toEqual(['ada'])
    learning.wait(600_000)
    expect((await gradesOf()).map((each: { learnerId: string }) => each.learnerId)).toEqual(['ada', 'bo'])
    const since = await gradesOf('&updatedSince=2026-11-24T09:35:00.000Z')
    expect(since).toMatchObject([{ learnerId: 'bo', fraction: 0, updatedAt: '2026-11-24T09:40:00.000Z' }])
    expect(await gradesOf('&quiz=practice')).toEqual([])
  })

  describe('of a release with other settings', () => {
    const publish = (...args: Parameters<typeof examBundle>) => learning.store.seed(examBundle(...args), assets)
    const gradesSince = async () => (await gradesOf('&updatedSince=2026-11-24T09:40:00.000Z')) as { learnerId: string; updatedAt: string }[]
    beforeEach(async () => {
      await open({ counts: 'highest', passingScore: 0.4 })
      await attemptOf('ada', 5)
      await attemptOf('bo', 1)
      expect(await gradesOf()).toMatchObject([{ passed: true }, { passed: false }])
      learning.wait(600_000)
    })

    it.each<[string, Parameters<typeof examBundle>, { passed: boolean | null; counts?: string }]>([
      ['passingScore', [{ counts: 'highest', passingScore: 0.9 }], { passed: false }],
      ['no passingScore', [{ counts: 'highest', passingScore: undefined }], { passed: null }],
      ['counts', [{ counts: 'latest', passingScore: 0.4 }], { passed: true, counts: 'latest' }],
    ])('have changed when it was published: %s', async (_, coming, changed) => {
      await publish(...coming)
      expect(await gradesSince()).toMatchObject([
        { learnerId: 'ada', updatedAt: '2026-11-24T09:40:00.000Z', ...changed },
        { learnerId: 'bo', updatedAt: '2026-11-24T09:40:00.000Z' },
      ])
    })

    it('have changed again when it is rolled back, and not when it is published twice', async () => {
      await publish({ counts: 'highest', passingScore: 0.9 })
      learning.wait(600_000)
      await learning.store.publishRelease('sample', 1)
      const back = await gradesSince()
      expect(back).toMatchObject([{ passed: true, updatedAt: '2026-11-24T09:50:00.000Z' }, { passed: false }])
      learning.wait(600_000)
      await learning.store.publishRelease('sample', 1)
      await publish({ counts: 'highest', passingScore: 0.4 })
      await learning.store.archiveCourse('sample')
      await learning.store.publishRelease('sample', 1)
      expect(await gradesSince()).toEqual(back)
    })

    it('have not changed with what makes no grade', async () => {
      const base = examBundle({}, courseBundle({ variant: 'two', word: 'candle' }))
      await publish({ counts: 'highest', passingScore: 0.4, title: 'Another title', maxAttempts: 7 }, base)
      expect((await learning.store.findRelease('sample'))?.number).toBe(2)
      expect(await gradesSince()).toEqual([])
    })

    it('come and go with the mode of the quiz and with the quiz, and have changed when they are back', async () => {
      await publish({ counts: 'highest', passingScore: 0.4, mode: 'practice' })
      expect(await gradesOf()).toEqual([])
      learning.wait(600_000)
      await learning.store.publishRelease('sample', 1)
      expect(await gradesSince()).toMatchObject([{ updatedAt: '2026-11-24T09:50:00.000Z' }, {}])
      learning.wait(600_000)
      const { format: _format, hash: _hash, ...content } = examBundle()
      await learning.store.seed(seal({ ...content, quizzes: content.quizzes.filter(({ id }) => id !== 'exam') }), assets)
      expect(await gradesSince()).toMatchObject([{ updatedAt: '2026-11-24T10:00:00.000Z' }, {}])
    })
  })

  it('come in pages, and as one CSV file that no spreadsheet runs', async () => {
    for (const learnerId of ['ada', 'bo', 'cy']) await attemptOf(learnerId, 1)
    const { call, secret } = learning
    const pages: string[][] = []
    for (let path: string | undefined = '/v1/grades?course=sample&limit=2'; path; ) {
      const { body, headers } = await call('GET', path, { key: secret })
      pages.push(body.data.map((each: { learnerId: string }) => each.learnerId))
      path = /<(.+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1]
    }
    expect(pages).toEqual([['ada', 'bo'], ['cy']])
    expect((await gradesOf())[0].fraction).toBe(0.111111)
    const { body, headers } = await call('GET', '/v1/grades/export?course=sample', { key: secret })
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = String(body).split('\n')
    expect(lines[0]).toBe('courseId,quizId,learnerId,counts,fraction,passed,attemptId,attempts,updatedAt,pending')
    expect(lines[1]).toMatch(/^sample,exam,ada,highest,0\.111111,,[0-9a-f-]{36},1,2026-11-24T09:30:00\.000Z,false$/)
    expect(lines).toHaveLength(5)
  })
})

describe('progress', () => {
  it('rolls sections and graded quizzes up to the course', async () => {
    await complete('ada', [{ sectionId: 'first-section' }, { sectionId: 'third-section' }])
    await attemptOf('ada', 3)
    const progress = await progressOf('ada')
    expect(progress.fraction).toBe(0.466667)
    expect(progress.chapters).toMatchObject([
      {
        chapterId: 'first-chapter',
        fraction: 0.5,
        sections: [{ fraction: 1, completedAt: '2026-11-24T09:30:00.000Z' }, { completedAt: null }],
      },
      { chapterId: 'second-chapter', fraction: 0.5 },
    ])
    expect(progress.quizzes).toEqual([
      { quizId: 'practice', fraction: null, counts: false },
      { quizId: 'exam', fraction: 0.333333, counts: true },
    ])
  })

  it('counts quizzes with the section or chapter that they are on', async () => {
    const { format: _format, hash: _hash, ...content } = examBundle()
    const placement = { chapterId: 'first-chapter', sectionId: 'first-section' }
    learning = await openLearning(
      seal({ ...content, quizzes: content.quizzes.map((quiz) => (quiz.id === 'exam' ? { ...quiz, placement } : quiz)) }),
    )
    await attemptOf('ada', rightResponses.length)
    const { chapters, fraction } = await progressOf('ada')
    expect(chapters[0].sections[0]).toEqual({ sectionId: 'first-section', fraction: 0.5, completedAt: null })
    expect([chapters[0].fraction, fraction]).toEqual([0.25, 0.125])
  })

  it('shows no score before the review policy does', async () => {
    const never = { score: 'never', correctness: 'never', feedback: 'never', answer: 'never', explanation: 'never' } as const
    await open({ review: never })
    const { token } = await attemptOf('ada', rightResponses.length)
    const { body } = await learning.call('GET', '/v1/learners/me/progress/sample', { key: token })
    expect([body.fraction, body.quizzes[1].fraction]).toEqual([0, null])
    expect(await gradesOf()).toMatchObject([{ fraction: 1 }])
  })

  it('changes nothing the second time, and takes back what was completed', async () => {
    const first = await complete('ada', [{ sectionId: 'first-section' }])
    learning.wait(60_000)
    expect((await complete('ada', [{ sectionId: 'first-section' }])).body).toEqual(first.body)
    const back = await complete('ada', [{ sectionId: 'first-section', completed: false }])
    expect(back.body.fraction).toBe(0)
  })

  it('refuses more than 500 sections, and a section that never was, and writes nothing then', async () => {
    const refused = await complete('ada', [{ sectionId: 'first-section' }, { sectionId: 'nope' }])
    expect(refused.body).toMatchObject({ code: 'unknown_section', errors: [{ pointer: '/sections/1/sectionId' }] })
    expect((await progressOf('ada')).fraction).toBe(0)
    const many = Array.from({ length: 501 }, () => ({ sectionId: 'first-section' }))
    expect((await complete('ada', many)).body.code).toBe('invalid_request')
    expect((await complete('ada', many.slice(1))).status).toBe(200)
  })

  it('survives renames and moves across releases, and says what dropped out and why', async () => {
    await complete('ada', [{ sectionId: 'first-section' }, { sectionId: 'third-section' }])
    await attemptOf('ada', rightResponses.length)
    const { format: _format, hash: _hash, ...content } = examBundle()
    const [first, second] = content.chapters as [(typeof content.chapters)[0], (typeof content.chapters)[0]]
    const [light, ,] = first.sections as [(typeof first.sections)[0]]
    const next = seal({
      ...content,
      chapters: [
        { ...first, sections: first.sections.slice(1).map((section) => ({ ...section, markdown: 'Words.' })) },
        { ...second, sections: [{ ...light, title: 'Another title', markdown: 'Words.' }, ...second.sections.slice(1)] },
      ],
      quizzes: content.quizzes
        .filter(({ id }) => id !== 'exam')
        .map((quiz) => ({
          ...quiz,
          questions: quiz.questions.map(({ section: _section, ...question }) => question) as typeof quiz.questions,
        })),
      glossary: [],
    })
    await learning.store.seed(next, assets)
    const progress = await progressOf('ada')
    expect(progress.release).toBe(2)
    expect(progress.chapters[1].sections[0]).toMatchObject({ sectionId: 'first-section', fraction: 1 })
    expect(progress.dropped).toMatchObject([
      { kind: 'section', id: 'third-section', reason: 'removed' },
      { kind: 'quiz', id: 'exam', reason: 'removed' },
    ])
    expect((await complete('ada', [{ sectionId: 'third-section' }])).status).toBe(200)
  })
})

describe('an accommodation', () => {
  it('gives more time and more attempts, to one learner at one quiz', async () => {
    await open({ timeLimit: '10m', maxAttempts: 1 })
    const { call, secret } = learning
    const path = '/v1/learners/ada/accommodations/sample/exam'
    expect((await call('GET', path, { key: secret })).body).toMatchObject({ timeMultiplier: 1, extraAttempts: 0 })
    await call('PUT', path, { key: secret, body: { timeMultiplier: 1.5, extraAttempts: 1 } })
    const attempt = await learning.begin('ada')
    expect((await call('GET', `/v1/attempts/${attempt.id}`, { key: secret })).body.dueAt).toBe('2026-11-24T09:45:00.000Z')
    await learning.submit(attempt)
    await learning.submit(await learning.begin('ada'))
    await expect(learning.begin('ada')).rejects.toThrow('All 2 attempts')
    const bo = await learning.begin('bo')
    expect((await call('GET', `/v1/attempts/${bo.id}`, { key: secret })).body.dueAt).toBe('2026-11-24T09:40:00.000Z')
    await learning.submit(bo)
    await expect(learning.begin('bo')).rejects.toThrow('attempts_exhausted')
  })
})

describe('a plan', () => {
  it('says whose work each change meets', async () => {
    await attemptOf('ada', 3)
    await learning.begin('bo')
    await complete('cy', [{ sectionId: 'first-section' }])
    const coming = courseBundle({ variant: 'two', word: 'candle' })
    const { body } = await learning.call('POST', '/v1/courses/sample/releases/plan', { key: learning.secret, body: coming })
    const touched = (id: string) => body.changes.find((change: { id: string }) => change.id === id)?.touched
    expect(touched('x-single')).toEqual({ openAttempts: 1, learners: 2 })
    expect(touched('first-section')).toEqual({ openAttempts: 0, learners: 1 })
    expect(touched('q-single')).toBeUndefined()
  })
})

describe('a learner who leaves', () => {
  it('gets all that is held, and then nothing of it is left but a count', async () => {
    const { call, secret, store } = learning
    const attempt = await attemptOf('ada', 2)
    await complete('ada', [{ sectionId: 'first-section' }])
    await call('PUT', '/v1/learners/ada/accommodations/sample/exam', { key: secret, body: { timeMultiplier: 2, extraAttempts: 0 } })
    const headers = { 'idempotency-key': 'one' }
    const body = { courseId: 'sample', quizId: 'practice', learnerId: 'ada' }
    await call('POST', '/v1/attempts', { key: secret, body, headers })
    const held = (await call('GET', '/v1/learners/ada/export', { key: secret })).body
    expect(held).toMatchObject({
      learnerId: 'ada',
      attempts: [
        { quizId: 'exam', saves: [{ questionId: 'x-multiple' }, { questionId: 'x-single' }], score: { points: 4 } },
        { score: null },
      ],
      completions: [{ sectionId: 'first-section' }],
      accommodations: [{ timeMultiplier: 2 }],
      idempotencyRecords: ['2026-11-24T09:30:00.000Z'],
    })
    await attemptOf('bo', 1)
    expect((await call('DELETE', '/v1/learners/ada', { key: secret })).body).toEqual({ learnerId: 'ada', attempts: 2 })
    expect((await call('DELETE', '/v1/learners/ada', { key: secret })).body).toEqual({ learnerId: 'ada', attempts: 0 })
    expect((await call('GET', '/v1/learners/ada/export', { key: secret })).body.code).toBe('learner_not_found')
    expect((await call('GET', `/v1/attempts/${attempt.id}`, { key: secret })).status).toBe(404)
    expect((await gradesOf()).map((each: { learnerId: string }) => each.learnerId)).toEqual(['bo'])
    const again = await call('POST', '/v1/attempts', { key: secret, body, headers })
    expect(again.body.number).toBe(1)
    expect(await store.findAttempt(attempt.id)).toBeUndefined()
  })
})
