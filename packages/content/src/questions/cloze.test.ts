import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadPipeline, renderMarkdown } from '../markdown/markdown'
import { cloze } from './cloze'
import { gapsOf, misplacedGaps, renderSegments } from './gap-text'
import { gapResults, learnerQuestion, viewQuestion } from './learner'
import { linkContext } from './link-context.fixture'
import type { AnswerKey, BundleQuestion, QuestionFile, QuestionResponse } from './question-types'
import { QuestionResponse as ResponseSchema, withLocale } from './question-types'
import { fullResponse, scoreQuestion, validateResponses } from './scoring'

type ClozeFile = Extract<QuestionFile, { type: 'cloze' }>
type Gaps = Extract<QuestionResponse, { type: 'cloze' }>['gaps']

const authored = cloze.authored.parse({
  id: 'tea',
  type: 'cloze',
  prompt: 'Fill in the gaps.',
  points: 5,
  text: 'Tea comes from {{origin}}.\n\nIt brews at {{heat}} for *about {{time}} minutes* in a {{pot}}, not a {{cup}}.',
  gaps: [
    { id: 'heat', type: 'number', answer: { value: 90, tolerance: 5 }, unit: { accept: ['°C'] }, weight: 2 },
    {
      id: 'origin',
      type: 'choice',
      choices: [
        { id: 'k7', text: 'China', feedback: 'Right.' },
        { id: 'b2', text: 'Peru' },
      ],
      answer: 'k7',
    },
    { id: 'time', type: 'text', answer: ['three', { text: 'four', credit: 0.5 }], feedback: { incorrect: 'Look at the *clock*.' } },
    { id: 'pot', type: 'bank', answer: 'p1' },
    { id: 'cup', type: 'bank', answer: 'c4' },
  ],
  bank: [
    { id: 'p1', text: 'pot' },
    { id: 'c4', text: 'cup' },
    { id: 'z9', text: 'kettle' },
  ],
})

function link(changes: Partial<ClozeFile> = {}): { question: BundleQuestion; key: AnswerKey; codes: string[] } {
  const context = linkContext({ question: { id: 'tea', prompt: 'Fill in the gaps.', points: 5 }, key: { questionId: 'tea' } })
  const linked = cloze.link({ ...authored, ...changes }, context)
  return { ...(linked as { question: BundleQuestion; key: AnswerKey }), codes: context.codes }
}
const { question, key } = link()
const say = (...gaps: Gaps): QuestionResponse => ({ type: 'cloze', questionId: 'tea', gaps })
const all: Gaps = [
  { gapId: 'origin', choiceId: 'k7' },
  { gapId: 'heat', text: '92,5 °C', locale: 'de' },
  { gapId: 'time', text: 'Three' },
  { gapId: 'pot', choiceId: 'p1' },
  { gapId: 'cup', choiceId: 'c4' },
]
const without = (gapId: string, ...instead: Gaps) => say(...all.filter((gap) => gap.gapId !== gapId), ...instead)

describe('scoring a cloze question', () => {
  it.each<[string, QuestionResponse, string, number]>([
    ['every gap filled rightly is worth everything', say(...all), 'correct', 5],
    ['a gap that is left out is worth nothing', without('origin'), 'partial', (5 * 5) / 6],
    ['a gap counts by its weight', without('heat'), 'partial', (5 * 4) / 6],
    ['an answer with part of the credit is worth a part', without('time', { gapId: 'time', text: 'four' }), 'partial', (5 * 5.5) / 6],
    ['another unit is wrong', without('heat', { gapId: 'heat', number: 90, unit: 'K' }), 'partial', (5 * 4) / 6],
    ['a wrong gap alone is wrong', say({ gapId: 'origin', choiceId: 'b2' }), 'incorrect', 0],
    ['empty gaps are unanswered', say({ gapId: 'time', text: ' ' }, { gapId: 'heat', number: null }), 'unanswered', 0],
    ['no gaps are unanswered', say(), 'unanswered', 0],
  ])('%s', (_title, response, outcome, points) => {
    expect(validateResponses([question], [response])).toEqual([])
    const score = scoreQuestion(question, key, response)
    expect(score.outcome).toBe(outcome)
    expect(score.points).toBeCloseTo(points, 9)
  })

  describe('with a penalty of a point', () => {
    const { key: strict, codes } = link({ penalty: 1 })

    it.each<[string, QuestionResponse, number]>([
      ['every gap filled rightly is worth everything', say(...all), 5],
      ['an empty gap takes nothing away', without('origin'), (5 * 5) / 6],
      ['a wrong gap takes its own points and the penalty', without('origin', { gapId: 'origin', choiceId: 'b2' }), (5 * 5) / 6 - 1],
      ['a gap with part of the credit takes nothing more', without('time', { gapId: 'time', text: 'four' }), (5 * 5.5) / 6],
      [
        'two wrong gaps take two points',
        say(...all.slice(0, 2), { gapId: 'time', text: 'x' }, { gapId: 'pot', choiceId: 'z9' }),
        (5 * 3) / 6 - 2,
      ],
      ['there are never fewer than 0 points', say({ gapId: 'origin', choiceId: 'b2' }, { gapId: 'time', text: 'x' }), 0],
    ])('%s', (_title, response, points) => {
      expect(codes).toEqual([])
      expect(validateResponses([question], [response])).toEqual([])
      expect(scoreQuestion(question, strict, response).points).toBeCloseTo(points, 9)
    })

    it('says of each gap what it takes away', () => {
      const results = gapResults(strict, say({ gapId: 'origin', choiceId: 'b2' }, { gapId: 'time', text: 'four' }))
      expect(results?.map(({ gapId, penalty }) => [gapId, penalty])).toEqual([
        ['origin', 1],
        ['heat', 0],
        ['time', 0],
        ['pot', 0],
        ['cup', 0],
      ])
    })

    it('keeps it out of what learners get', () => {
      expect(link({ penalty: 1 }).question).toEqual(question)
    })
  })

  it('takes no half where it is all or nothing', () => {
    const { key: strict } = link({ scoring: 'all-or-nothing' })
    expect(scoreQuestion(question, strict, without('origin')).points).toBe(0)
    expect(scoreQuestion(question, strict, say(...all)).points).toBe(5)
  })

  it('lets the words of a bank be used once, unless the author allows more', () => {
    const twice = without('cup', { gapId: 'cup', choiceId: 'p1' })
    expect(validateResponses([question], [twice])).toMatchObject([{ code: 'word_used_twice', pointer: '/responses/0/gaps/4/choiceId' }])
    expect(validateResponses([link({ reuse: true }).question], [twice])).toEqual([])
  })

  it.each<[string, Gaps[number], string, string]>([
    ['an unknown gap', { gapId: 'zz', text: 'a' }, 'unknown_gap', '/gapId'],
    ['a gap filled twice', all[0] as Gaps[number], 'gap_filled_twice', '/gapId'],
    ['a choice of another gap', { gapId: 'time', choiceId: 'k7' }, 'wrong_type', ''],
  ])('refuses %s', (_title, gap, code, pointer) => {
    const rest = all.filter(({ gapId }) => gapId !== 'time')
    expect(validateResponses([question], [say(...rest, gap)])).toMatchObject([{ code, pointer: `/responses/0/gaps/4${pointer}` }])
  })

  it('refuses a number that can be read in two ways, in the locale of the course unless another is named', () => {
    const typed = say({ gapId: 'heat', text: '1.234' })
    expect(validateResponses([question], [withLocale(typed, 'de')])).toMatchObject([{ code: 'ambiguous_number' }])
    expect(validateResponses([question], [withLocale(typed, 'en')])).toEqual([])
  })

  it('scores the key full', () => {
    const full = fullResponse(question, key) as QuestionResponse
    expect(validateResponses([question], [full])).toEqual([])
    expect(scoreQuestion(question, key, full).points).toBe(5)
  })

  it('scores 10,000 random responses within the points, and twice the same', () => {
    const choice = fc.constantFrom('k7', 'b2', 'p1', 'c4', 'z9', null)
    const gap = fc.oneof(
      fc.record({ gapId: fc.constantFrom('origin', 'pot', 'cup'), choiceId: choice }),
      fc.record({
        gapId: fc.constantFrom('time', 'heat'),
        text: fc.oneof(fc.string(), fc.constantFrom('three', 'four', '90', '1.234')),
        locale: fc.constantFrom('en', 'de'),
      }),
      fc.record({ gapId: fc.constant('heat'), number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })) }),
    )
    let scored = 0
    fc.assert(
      fc.property(fc.uniqueArray(gap, { selector: ({ gapId }) => gapId, maxLength: 5 }), fc.boolean(), (gaps, strict) => {
        const response = ResponseSchema.parse(say(...gaps))
        if (validateResponses([question], [response]).length > 0) return
        scored += 1
        const rules = { ...key, scoring: strict ? 'all-or-nothing' : 'partial' } as AnswerKey
        const { points } = scoreQuestion(question, rules, response)
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(5)
        expect(scoreQuestion(question, rules, response).points).toBe(points)
        const sum = (gapResults(key, response) ?? []).reduce((total, { share, weight }) => total + share * weight, 0)
        expect(sum * 5).toBeCloseTo(scoreQuestion(question, key, response).points, 9)
      }),
      { numRuns: 10_000 },
    )
    expect(scored).toBeGreaterThan(1000)
  })
})

describe('the feedback on gaps', () => {
  it('is that of the chosen choice and of the outcome, and none on an empty gap', () => {
    const feedback = (response: QuestionResponse) =>
      (gapResults(key, response) ?? []).flatMap(({ gapId, feedback: places }) =>
        places.map((place) => [gapId, (key as { feedback: { text: string }[] }).feedback[place]?.text]),
      )
    expect(feedback(say({ gapId: 'origin', choiceId: 'k7' }, { gapId: 'time', text: 'ten' }))).toEqual([
      ['origin', 'Right.'],
      ['time', 'Look at the *clock*.'],
    ])
    expect(feedback(say({ gapId: 'origin', choiceId: 'b2' }, { gapId: 'time', text: 'three' }))).toEqual([])
    expect(feedback(say({ gapId: 'time', text: ' ' }))).toEqual([])
  })
})

describe('what a cloze file may say', () => {
  it.each<[string, Partial<ClozeFile>, string]>([
    ['a gap that the text lacks', { text: authored.text.replace('{{cup}}', 'cup') }, 'question.gap-missing'],
    ['a gap that stands there twice', { text: `${authored.text} {{cup}}` }, 'question.gap-repeated'],
    ['a gap that nothing fills', { text: `${authored.text} {{jug}}` }, 'question.gap-unknown'],
    ['a gap in code', { text: authored.text.replace('{{cup}}', '`{{cup}}`') }, 'question.gap-misplaced'],
    ['a gap in a list', { text: authored.text.replace('It brews', '- It brews') }, 'question.gap-misplaced'],
    ['no bank', { bank: undefined }, 'question.bank-missing'],
    ['a penalty where all or nothing counts', { scoring: 'all-or-nothing', penalty: 1 }, 'question.credit-unused'],
    [
      'a choice that does not exist',
      { gaps: authored.gaps.map((gap) => (gap.id === 'origin' ? { ...gap, answer: 'x' } : gap)) as ClozeFile['gaps'] },
      'question.answer-unknown',
    ],
    [
      'one word in two gaps',
      { gaps: authored.gaps.map((gap) => (gap.id === 'cup' ? { ...gap, answer: 'p1' } : gap)) as ClozeFile['gaps'] },
      'question.answer-repeated',
    ],
  ])('is not %s', (_title, changes, code) => {
    expect(link(changes).codes).toContain(code)
  })

  it('finds a gap in formulas, links, tables and fences misplaced, and none in emphasis', () => {
    expect(misplacedGaps('$x = {{a}}$ and [b](x{{b}}) *and {{c}}*')).toEqual(['a', 'b'])
    expect(misplacedGaps('| {{a}} |\n| --- |\n\n```\n{{b}}\n```\n\n{{c}}')).toEqual(['a', 'b'])
    expect(gapsOf('{{ a }} {{b-2}} {{C}}')).toEqual(['a', 'b-2'])
  })
})

describe('what learners see of a cloze question', () => {
  const render = async (markdown: string) => {
    const { html, text } = await renderMarkdown(markdown, { assetBase: '/assets' })
    return { html, text }
  }

  it('is segments and gaps in reading order, with emphasis closed around each gap and no marker', async () => {
    expect(await renderSegments('A **b {{one}} c** d.\n\n- x\n- y\n\n{{two}} & z', render)).toEqual([
      { type: 'text', content: { html: 'A <strong>b </strong>', text: 'A b ' } },
      { type: 'gap', gapId: 'one' },
      { type: 'text', content: { html: '<strong> c</strong> d.', text: ' c d.' } },
      { type: 'break' },
      { type: 'text', content: await render('- x\n- y') },
      { type: 'break' },
      { type: 'gap', gapId: 'two' },
      { type: 'text', content: { html: ' &amp; z', text: ' & z' } },
    ])
  })

  it('has its gaps in the order of the text, and choices and bank in an order of their own', async () => {
    await loadPipeline()
    const view = await viewQuestion(learnerQuestion(question), render)
    expect(view).toMatchObject({ type: 'cloze', gaps: [{ id: 'origin' }, { id: 'heat' }, { id: 'time' }, { id: 'pot' }, { id: 'cup' }] })
    expect(JSON.stringify(view)).not.toContain('{{')
    const turned = { ...question, bank: [...(question as { bank: unknown[] }).bank].reverse() } as BundleQuestion
    expect(learnerQuestion(turned)).toEqual(learnerQuestion(question))
  })
})
