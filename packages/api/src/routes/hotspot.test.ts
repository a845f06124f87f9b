import { expect, it } from 'vitest'
import { assetHash, courseBundle } from '../suites/course.fixture'
import { course, score, serve } from '../suites/leak.fixture'
import { openLearning } from '../suites/learning.fixture'

interface Result {
  questions: { questionId: string }[]
}
const resultOf = ({ questions }: Result, id: string) => questions.find(({ questionId }) => questionId === id)

it('serves the image with its size, and the regions or the grid', async () => {
  const { app } = await serve(courseBundle())
  const { questions } = (await (await app.request(`${course}/quizzes/practice`)).json()) as { questions: { id: string }[] }
  const image = { src: `${course}/assets/${assetHash}/dot.svg`, alt: 'Three dots in a row', width: 400, height: 200 }
  expect(questions.find(({ id }) => id === 'q-region')).toMatchObject({
    type: 'hotspot',
    image,
    select: 'region',
    marks: 1,
    regions: [
      { id: 'a', text: 'Region a', shape: { type: 'ellipse', x: 0.2, y: 0.5, radiusX: 0.1, radiusY: 0.2 } },
      { id: 'b' },
      { id: 'c' },
    ],
  })
  const point = questions.find(({ id }) => id === 'q-point')
  expect(point).toMatchObject({ image, select: 'point', grid: { columns: 10, rows: 10 } })
  expect(point).not.toHaveProperty('regions')
  expect((await app.request(image.src)).headers.get('content-type')).toBe('image/svg+xml')
})

it('scores regions and marks, with the feedback of what was hit, and reveals the right ones', async () => {
  const { app } = await serve(courseBundle())
  const scored = await score(app, 'practice', [
    { type: 'hotspot', questionId: 'q-region', regionIds: ['b'] },
    { type: 'hotspot', questionId: 'q-point', marks: [{ x: 0.45, y: 0.55 }] },
  ])
  const result = (await scored.json()) as Result
  expect(resultOf(result, 'q-region')).toMatchObject({
    outcome: 'incorrect',
    points: 0,
    feedback: [{ choiceId: 'b', content: { text: 'CANARY region feedback one b' } }],
    answer: { type: 'hotspot', regions: [{ id: 'a', text: 'Region a' }, { id: 'c' }] },
  })
  expect(resultOf(result, 'q-point')).toMatchObject({
    outcome: 'correct',
    points: 2,
    feedback: [{ choiceId: 'a' }],
    answer: { regions: [{ id: 'a', text: 'CANARY region one a', shape: { type: 'rectangle' } }, { id: 'c' }] },
  })
})

it.each([
  [{ questionId: 'q-region', regionIds: ['z'] }, 'unknown_region', '/responses/0/regionIds/0'],
  [{ questionId: 'q-region', regionIds: ['a', 'b'] }, 'too_many_marks', '/responses/0/regionIds'],
  [{ questionId: 'q-point', marks: [{ x: 2, y: 0 }] }, 'outside_image', '/responses/0/marks/0'],
  [{ questionId: 'q-point', regionIds: ['a'] }, 'wrong_type', '/responses/0'],
])('refuses %o', async (response, code, pointer) => {
  const { app } = await serve(courseBundle())
  const refused = await score(app, 'practice', [{ type: 'hotspot', ...response }])
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ errors: [{ code, pointer }] })
})

it('keeps a mark and scores it in an attempt', async () => {
  const learning = await openLearning(courseBundle())
  const ada = await learning.begin('ada')
  const marks = [{ x: 0.45, y: 0.5 }]
  expect((await learning.save(ada, 1, { type: 'hotspot', questionId: 'x-point', marks })).body).toMatchObject({ response: { marks } })
  await learning.submit(ada)
  const result = (await learning.call('GET', `/v1/attempts/${ada.id}/result`, { key: ada.token })).body as Result
  expect(resultOf(result, 'x-point')).toMatchObject({ outcome: 'correct', points: 2 })
})
