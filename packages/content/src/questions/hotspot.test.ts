import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImageSize } from '../image-size'
import { hotspot } from './hotspot'
import { linkContext } from './link-context.fixture'
import type { QuestionResponse } from './question-types'
import { fullResponse, scoreQuestion, validateResponses } from './scoring'
import { cellIn, isInShape, type Shape } from './shape'

const image = `![image](lectern:asset/${'0'.repeat(64)}/cell.png)`
const circle = (x: number, y: number, radius = 0.1) => ({ type: 'circle' as const, x, y, radius })

/** Compiles a question with regions in the corners of an image that is twice as wide as it is high. */
function link(members: Record<string, unknown> = {}, size: ImageSize | null = { width: 800, height: 400 }) {
  const authored = hotspot.authored.parse({
    id: 'q',
    type: 'hotspot',
    prompt: 'Where?',
    points: 4,
    image: 'assets/cell.png',
    alt: 'A cell',
    regions: [
      { id: 'a', text: 'Above left', shape: circle(0.2, 0.3), feedback: 'The *first*.' },
      { id: 'b', text: 'Above right', shape: { type: 'rectangle', x: 0.7, y: 0.1, width: 0.2, height: 0.3 } },
      {
        id: 'c',
        text: 'Below',
        shape: {
          type: 'polygon',
          corners: [
            { x: 0.3, y: 0.6 },
            { x: 0.7, y: 0.6 },
            { x: 0.5, y: 0.9 },
          ],
        },
      },
    ],
    answer: ['a', 'c'],
    ...members,
  })
  const context = linkContext({
    rewrite: (markdown) => (markdown.startsWith('![') ? image : markdown),
    imageSize: () => size ?? undefined,
    question: { id: 'q', prompt: 'Where?', points: 4 },
  })
  const linked = hotspot.link(authored, context)
  return { codes: context.codes, ...(linked as NonNullable<typeof linked>) }
}

const choose = (...regionIds: string[]): QuestionResponse => ({ type: 'hotspot', questionId: 'q', regionIds })
const mark = (...marks: [number, number][]): QuestionResponse => ({
  type: 'hotspot',
  questionId: 'q',
  marks: marks.map(([x, y]) => ({ x, y })),
})

describe('a shape', () => {
  const shapes: [string, Shape, [number, number][], [number, number][]][] = [
    [
      'an ellipse',
      { type: 'ellipse', x: 0.5, y: 0.5, radiusX: 0.1, radiusY: 0.2 },
      [
        [0.5, 0.69],
        [0.6, 0.5],
      ],
      [
        [0.5, 0.71],
        [0.58, 0.68],
      ],
    ],
    [
      'a rectangle',
      { type: 'rectangle', x: 0.1, y: 0.2, width: 0.3, height: 0.1 },
      [
        [0.1, 0.2],
        [0.4, 0.3],
      ],
      [
        [0.41, 0.25],
        [0.2, 0.19],
      ],
    ],
    [
      'a polygon with a notch',
      {
        type: 'polygon',
        corners: [
          { x: 0, y: 0 },
          { x: 1, y: 0 },
          { x: 1, y: 1 },
          { x: 0.5, y: 0.2 },
          { x: 0, y: 1 },
        ],
      },
      [
        [0.1, 0.5],
        [0.9, 0.5],
      ],
      [
        [0.5, 0.5],
        [0.5, 0.9],
      ],
    ],
  ]
  it.each(shapes)('%s holds what lies inside', (_name, shape, inside, outside) => {
    for (const [x, y] of inside) expect(isInShape(shape, { x, y })).toBe(true)
    for (const [x, y] of outside) expect(isInShape(shape, { x, y })).toBe(false)
  })

  it('holds the centre of a cell, or says that it holds none', () => {
    const dot: Shape = { type: 'ellipse', x: 0.5, y: 0.5, radiusX: 0.01, radiusY: 0.01 }
    expect(cellIn(dot, { columns: 10, rows: 10 })).toBeUndefined()
    expect(cellIn(dot, { columns: 9, rows: 9 })).toEqual({ x: 0.5, y: 0.5 })
  })
})

describe('a question with regions', () => {
  const { question, key, codes } = link()

  it('has the regions, the size of the image, and circles as ellipses', () => {
    expect(codes).toEqual([])
    expect(question).toMatchObject({ image, width: 800, height: 400, marks: 1 })
    expect(question.regions?.[0]).toEqual({
      id: 'a',
      text: 'Above left',
      shape: { type: 'ellipse', x: 0.2, y: 0.3, radiusX: 0.1, radiusY: 0.2 },
    })
  })

  it.each([
    [choose('a'), 4],
    [choose('c'), 4],
    [choose('b'), 0],
    [choose('a', 'a'), 4],
  ])('scores one choice: %o', (response, points) => {
    expect(validateResponses([question], [response])).toEqual([])
    expect(scoreQuestion(question, key, response).points).toBe(points)
  })

  it.each([
    [choose('z'), 'unknown_region'],
    [choose('a', 'b'), 'too_many_marks'],
    [mark([0.2, 0.3]), 'wrong_type'],
    [{ type: 'hotspot', questionId: 'q' } satisfies QuestionResponse, 'wrong_type'],
    [{ ...choose('a'), ...mark([0.2, 0.3]) } as QuestionResponse, 'wrong_type'],
  ])('refuses %o', (response, code) => {
    expect(validateResponses([question], [response])).toMatchObject([{ code }])
  })

  it('shares the points among the places to choose', () => {
    const two = link({ marks: 2 })
    expect(scoreQuestion(two.question, two.key, choose('a', 'c')).points).toBe(4)
    expect(scoreQuestion(two.question, two.key, choose('a', 'b')).points).toBe(2)
    expect(scoreQuestion(two.question, two.key, choose('a')).points).toBe(2)
    const all = link({ marks: 2, scoring: 'all-or-nothing' })
    expect(scoreQuestion(all.question, all.key, choose('a')).points).toBe(0)
    expect(scoreQuestion(all.question, all.key, choose('a', 'c')).points).toBe(4)
  })

  it('has feedback on chosen regions', () => {
    expect(key.feedback).toEqual([{ choiceId: 'a', text: 'The *first*.' }])
    expect(hotspot.chosen?.(choose('a', 'b') as never, key)).toEqual(['a', 'b'])
  })

  it('is unanswered when nothing is chosen', () => {
    expect(scoreQuestion(question, key, choose()).outcome).toBe('unanswered')
  })

  it('reports regions that do not exist, too few of them, and an image without a size', () => {
    expect(link({ answer: ['z'] }).codes).toEqual(['question.answer-unknown'])
    expect(link({ answer: ['a', 'a'] }).codes).toEqual(['question.answer-repeated'])
    expect(link({ marks: 3 }).codes).toEqual(['question.marks-too-many'])
    expect(link({}, null).codes).toEqual(['question.image-size'])
  })
})

describe('a question with points', () => {
  const { question, key } = link({ select: 'point' })

  it('shows no region', () => {
    expect(question).not.toHaveProperty('regions')
    expect(question.grid).toEqual({ columns: 10, rows: 10 })
    expect(JSON.stringify(question)).not.toContain('Above')
  })

  it.each<[QuestionResponse, number, string[]]>([
    [mark([0.2, 0.3]), 4, ['a']],
    [mark([0.29, 0.3]), 4, ['a']],
    [mark([0.2, 0.49]), 4, ['a']],
    [mark([0.2, 0.51]), 0, []],
    [mark([0.5, 0.7]), 4, ['c']],
    [mark([0.75, 0.2]), 0, ['b']],
  ])('scores %o', (response, points, chosen) => {
    expect(validateResponses([question], [response])).toEqual([])
    expect(scoreQuestion(question, key, response).points).toBe(points)
    expect(hotspot.chosen?.(response as never, key)).toEqual(chosen)
  })

  it.each([
    [mark([1.1, 0.3]), 'outside_image'],
    [mark([0.5, -0.1]), 'outside_image'],
    [mark([0.1, 0.1], [0.2, 0.2]), 'too_many_marks'],
    [choose('a'), 'wrong_type'],
  ])('refuses %o', (response, code) => {
    expect(validateResponses([question], [response])).toMatchObject([{ code }])
  })

  it('counts each region once, and finds a mark for each where regions overlap', () => {
    const { question: two, key: twoKey } = link({
      select: 'point',
      marks: 2,
      regions: [
        { id: 'a', text: 'Wide', shape: circle(0.5, 0.5, 0.3) },
        { id: 'b', text: 'Narrow', shape: circle(0.5, 0.5, 0.1) },
      ],
      answer: ['a', 'b'],
    })
    expect(scoreQuestion(two, twoKey, mark([0.5, 0.5], [0.7, 0.5])).points).toBe(4)
    expect(scoreQuestion(two, twoKey, mark([0.7, 0.5], [0.7, 0.5])).points).toBe(2)
  })

  it('reports a region that a keyboard cannot reach', () => {
    const regions = [{ id: 'a', text: 'A dot', shape: circle(0.5, 0.5, 0.02) }]
    expect(link({ select: 'point', regions, answer: ['a'] }).codes).toEqual(['question.region-between-cells'])
    expect(link({ select: 'point', regions, answer: ['a'], grid: { columns: 40, rows: 40 } }).codes).toEqual([])
  })
})

it.each(['region', 'point'])('has a full response, and is written back, with select: %s', (select) => {
  const { question, key } = link({ select, marks: 2 })
  const full = fullResponse(question, key) as QuestionResponse
  expect(validateResponses([question], [full])).toEqual([])
  expect(scoreQuestion(question, key, full).points).toBe(4)
  const authored = hotspot.toAuthored(question, key, (markdown) => markdown.replace(/\(.*\)/, '(assets/cell.png)')) as Record<
    string,
    unknown
  >
  const again = link(JSON.parse(JSON.stringify(authored)))
  expect({ question: again.question, key: again.key }).toEqual({ question, key })
})

it('scores any marks within the points, and twice the same', () => {
  const { question, key } = link({ select: 'point', marks: 2 })
  const coordinate = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 2 }), (marks) => {
      const response = mark(...marks)
      expect(validateResponses([question], [response])).toEqual([])
      const score = scoreQuestion(question, key, response)
      expect(score.points).toBeGreaterThanOrEqual(0)
      expect(score.points).toBeLessThanOrEqual(4)
      expect(scoreQuestion(question, key, response)).toEqual(score)
    }),
    { numRuns: 2000 },
  )
})
