import {
  type BundleQuestion,
  canonicalJson,
  type QuestionResponse,
  type ReviewPolicy,
  reviewAspects,
  visibleAspects,
} from '@lectern/content'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { courseBundle, everyQuestion } from './course.fixture'
import { examBundle, type Learning, openLearning } from './learning.fixture'
import { anyResponse } from './responses.fixture'

/** A walk through one attempt, as a learner takes it. */
type Step = { do: 'save'; response: QuestionResponse } | { do: 'look' } | { do: 'wait' } | { do: 'submit' }

const answerable = everyQuestion('x').filter(({ type }) => type !== 'self-check')
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .oneof(...answerable.map((question: BundleQuestion) => anyResponse(question)))
      .map((response) => ({ do: 'save' as const, response })),
  },
  { weight: 3, arbitrary: fc.constant({ do: 'look' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'wait' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'submit' as const }) },
)
const moment = fc.constantFrom('after-submit', 'after-pass', 'after-due', 'never')
const policy = fc.record(Object.fromEntries(reviewAspects.map((aspect) => [aspect, moment]))) as fc.Arbitrary<ReviewPolicy>

/** What the marks of the keys are shown with. */
const marks = {
  feedback: /CANARY (?:gap |region )?feedback|CANARY (?:criterion|low|high|description)/,
  answer: /CANARY (?:accepted|unit|gap (?:one|two|unit)|model answer|self-check|region (?:one|two))/,
  explanation: /CANARY explanation/,
} as const

const plain = (text: string) => text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, 'ID')

/** Takes a walk; returns what was seen, and what the policy allowed at each look. */
async function walk(learning: Learning, learner: string, steps: readonly Step[], review: ReviewPolicy) {
  const attempt = await learning.begin(learner)
  const look = async () => {
    const seen: string[] = []
    for (const path of [`/v1/attempts/${attempt.id}`, `/v1/attempts/${attempt.id}/result`, '/v1/learners/me/progress/sample']) {
      const { status, headers, body } = await learning.call('GET', path, { key: attempt.token })
      seen.push(plain(canonicalJson([status, [...headers].sort(), body])))
    }
    return seen
  }
  const looks: { seen: string[]; allowed: ReturnType<typeof visibleAspects>; state: string }[] = []
  let sequence = 0
  for (const each of [...steps, { do: 'submit' } as const, { do: 'look' } as const]) {
    if (each.do === 'save') await learning.save(attempt, ++sequence, each.response)
    if (each.do === 'wait') learning.wait(70_000)
    if (each.do === 'submit') await learning.submit(attempt)
    if (each.do !== 'look') continue
    const row = await learning.store.findAttempt(attempt.id)
    if (!row) throw new Error('the attempt is gone')
    const { passed } = await learning.store.findScore(row)
    // The walks move the clock of the service by themselves, which is the clock of the row's state.
    const due = row.dueAt !== null && learning.now() >= row.dueAt
    looks.push({
      seen: await look(),
      allowed: visibleAspects(review, { kind: 'attempt', state: row.state, passed, due }),
      state: row.state,
    })
  }
  return looks
}

/** The walks are the same on both engines, which differ in less than what walks look for. */
const walksEach = process.env.LECTERN_TEST_ENGINE === 'postgres' ? 5 : 25
const shown = new Set<string>()

afterAll(() => expect([...shown].sort(), 'marks are seen where they are allowed').toEqual(Object.keys(marks).sort()))

it.each(Array.from({ length: 20 }, (_, seed) => seed))(
  'random walks through attempts show what random policy %d allows, and nothing that depends on a key besides',
  { timeout: 120_000 },
  async (seed) => {
    const [review] = fc.sample(policy, { numRuns: 1, seed }) as [ReviewPolicy]
    const settings = { review, timeLimit: '5m', passingScore: 0.4 }
    const [one, two] = await Promise.all(
      (['one', 'two'] as const).map((variant) => openLearning(examBundle(settings, courseBundle({ variant }), { essay: true }))),
    )
    if (!one || !two) throw new Error('two services were opened')
    for (const [index, steps] of fc.sample(fc.array(step, { maxLength: 8 }), { numRuns: walksEach, seed }).entries()) {
      const [first, second] = [await walk(one, `learner-${index}`, steps, review), await walk(two, `learner-${index}`, steps, review)]
      for (const [at, { seen, allowed, state }] of first.entries()) {
        for (const [aspect, mark] of Object.entries(marks)) {
          if (seen.some((text) => mark.test(text))) shown.add(aspect)
          if (!allowed[aspect as keyof typeof marks])
            expect(
              seen.filter((text) => mark.test(text)),
              aspect,
            ).toEqual([])
        }
        const other = second[at]
        if (state === 'in-progress' || !(Object.values(allowed).includes(true) || Object.values(other?.allowed ?? {}).includes(true)))
          expect(other?.seen).toEqual(seen)
      }
    }
  },
)
