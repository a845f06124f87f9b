import { expect, it } from 'vitest'
import { courseBundle } from '../suites/course.fixture'
import { course, score, serve } from '../suites/leak.fixture'
import { openLearning } from '../suites/learning.fixture'

const gaps = [
  { gapId: 'pick', choiceId: 'w8' },
  { gapId: 'weight', text: '3,0' },
  { gapId: 'drag', choiceId: 'h5' },
]

it('serves a cloze question as segments and gaps, and never its source', async () => {
  const { app } = await serve(courseBundle())
  const response = await app.request(`${course}/quizzes/practice`)
  const text = await response.text()
  expect(text).not.toContain('{{')
  const { questions } = JSON.parse(text) as { questions: { type: string }[] }
  expect(questions.find(({ type }) => type === 'cloze')).toMatchObject({
    segments: [
      { type: 'text', content: { html: 'A ' } },
      { type: 'gap', gapId: 'pick' },
      { type: 'text', content: { html: ' of <em>red </em>' } },
      { type: 'gap', gapId: 'word' },
      { type: 'text', content: { html: '<em> wine</em> weighs ' } },
      { type: 'gap', gapId: 'weight' },
      { type: 'text' },
      { type: 'break' },
      { type: 'text', content: { text: 'Plain.' } },
      { type: 'break' },
      { type: 'text' },
      { type: 'gap', gapId: 'drag' },
      { type: 'text' },
    ],
    gaps: [{ id: 'pick', type: 'choice' }, { id: 'word', type: 'text' }, { id: 'weight', unit: { required: false } }, { id: 'drag' }],
    bank: { reuse: false },
  })
})

it('scores each gap of a cloze question with its feedback, and reveals them', async () => {
  const { app } = await serve(courseBundle())
  const typed = gaps.map((gap) => ('text' in gap ? { ...gap, locale: 'de' } : gap))
  const scored = await score(app, 'practice', [{ type: 'cloze', questionId: 'q-cloze', gaps: typed }])
  const { questions } = (await scored.json()) as { questions: { questionId: string }[] }
  expect(questions.find(({ questionId }) => questionId === 'q-cloze')).toMatchObject({
    outcome: 'partial',
    points: 1.075,
    maxPoints: 2,
    gaps: [
      { gapId: 'pick', outcome: 'correct', points: 0.4, maxPoints: 0.4, feedback: [{ text: 'CANARY gap feedback one pick' }] },
      { gapId: 'word', outcome: 'unanswered', points: 0, feedback: [] },
      // Right without the unit, which is not required.
      { gapId: 'weight', outcome: 'correct', points: 0.8 },
      // What a wrong gap takes away.
      { gapId: 'drag', outcome: 'incorrect', points: -0.125, feedback: [] },
    ],
    answer: { type: 'cloze', gaps: [{ choiceId: 'w8' }, { texts: ['CANARY gap one'] }, { number: 3, min: 3, max: 3 }, { choiceId: 'n3' }] },
  })
})

it('refuses a gap that does not exist, with its place', async () => {
  const { app } = await serve(courseBundle())
  const refused = await score(app, 'practice', [{ type: 'cloze', questionId: 'q-cloze', gaps: [{ gapId: 'none', text: 'a' }] }])
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ errors: [{ code: 'unknown_gap', pointer: '/responses/0/gaps/0/gapId' }] })
})

it('keeps what was typed into a gap with the locale of the course', async () => {
  const learning = await openLearning(courseBundle())
  const ada = await learning.begin('ada')
  const saved = await learning.save(ada, 1, { type: 'cloze', questionId: 'x-cloze', gaps: [{ gapId: 'weight', text: '3.5 kg' }] })
  expect(saved.status).toBe(200)
  expect(saved.body).toMatchObject({ response: { gaps: [{ gapId: 'weight', text: '3.5 kg', locale: 'en' }] } })
  expect((await learning.submit(ada)).status).toBe(200)
})
