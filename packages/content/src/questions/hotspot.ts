import { z } from 'zod'
import { markdown, Slug, StorableText, text } from '../primitives'
import { ChoiceFeedback, renderFeedback } from './choices'
import { checkPieces, hasPiece, piecesAt, textsOfPieces } from './pieces'
import {
  authoredMembers,
  defineQuestionType,
  keyMembers,
  type LinkContext,
  questionMembers,
  type ResponseProblem,
  responseMembers,
  typeOf,
  unknownPiece,
} from './question-type'
import { AuthoredShape, authoredShape, cellIn, type Grid, isInShape, type Point, Shape, shapeOf } from './shape'

const type = 'hotspot' as const
const scoring = z.enum(['partial', 'all-or-nothing'])
const select = z.enum(['region', 'point'])
const cells = z.number().int().min(2).max(100)
const StoredGrid = z.strictObject({
  columns: cells.describe('Cells from left to right.'),
  rows: cells.describe('Cells from top to bottom.'),
})
const defaultGrid: Grid = { columns: 10, rows: 10 }
const mostMarks = 20

const AuthoredRegion = z.strictObject({
  id: Slug.optional().describe('Unique in the question. `lectern check --fix` writes a missing one.'),
  text: text(200).describe('What is seen there; plain text. With `select: region` learners choose by it, so it does not name the answer.'),
  shape: AuthoredShape,
  feedback: markdown.optional().describe('Said to who chooses this region; Markdown.'),
})
type AuthoredRegion = z.output<typeof AuthoredRegion>

const Region = z.strictObject({ id: Slug, text: StorableText, shape: Shape })
type Region = z.output<typeof Region>

/** The picture that learners see. */
interface HotspotImage {
  /** A relative URL. */
  src: string
  alt: string
  /** In pixels. */
  width: number
  height: number
}
export interface HotspotView {
  image: HotspotImage
  select: 'region' | 'point'
  /** How many places a learner chooses at most. */
  marks: number
  /** What learners choose from, with `select: region`. */
  regions?: Region[]
  /** Over the image, with `select: point`. */
  grid?: Grid
}

/** Places in an image: regions that learners see and choose, or points in regions that only the key knows. */
export const hotspot = defineQuestionType({
  type,
  authored: z.strictObject({
    ...authoredMembers,
    type: typeOf(type),
    image: z
      .string()
      .regex(/^[^\s<>]+$/, 'Write the path of an image in the course, with %20 for spaces.')
      .describe('Path of the image, relative to the quiz file.'),
    alt: text(2000).describe(
      'What the image shows, for who cannot see it; plain text. With `select: point` it says what lies in which cell of the grid.',
    ),
    select: select
      .default('region')
      .describe('`region`: learners see the regions and choose. `point`: they see the image alone and set points.'),
    regions: z.array(AuthoredRegion).min(1).max(50).describe('With `select: point` only graders and results know them.'),
    answer: z.array(Slug).min(1).max(50).describe('Ids of the right regions.'),
    marks: z.number().int().min(1).max(mostMarks).default(1).describe('How many places a learner chooses at most.'),
    grid: StoredGrid.optional().describe(
      'With `select: point`, the grid in whose cells a keyboard moves; 10 columns and rows unless given. Every right region holds the centre of a cell.',
    ),
    scoring: scoring.default('partial').describe('Whether a part of the answer is worth a part of the points.'),
  }),
  question: z.strictObject({
    type: z.literal(type),
    ...questionMembers,
    image: StorableText,
    alt: StorableText,
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    marks: z.number().int().positive().max(mostMarks),
    regions: z.array(Region).optional(),
    grid: StoredGrid.optional(),
  }),
  key: z.strictObject({
    type: z.literal(type),
    ...keyMembers,
    regionIds: z.array(Slug),
    regions: z.array(Region),
    feedback: ChoiceFeedback,
    scoring,
  }),
  response: z.strictObject({
    type: z.literal(type),
    ...responseMembers,
    regionIds: z.array(z.string()).optional(),
    marks: z.array(z.strictObject({ x: z.number(), y: z.number() })).optional(),
  }),
  pieceIds: { letters: ['regions'] },

  link(authored, context) {
    const { path, rewrite, report } = context
    // The image goes through Markdown, so that it is found, listed and rewritten like any other.
    const image = rewrite(`![image](${authored.image})`, [...path, 'image'])
    if (!checkPieces(authored.regions, [...path, 'regions'], 'region', context)) return undefined
    checkAnswers(authored, context)
    const size = context.imageSize(image)
    if (!size) {
      // A path that leads nowhere has been reported as such.
      if (image.includes('lectern:asset/'))
        report(
          [...path, 'image'],
          'question.image-size',
          `The size of ${authored.image} cannot be read.`,
          'Use a PNG, JPEG, WebP or SVG file.',
        )
      return undefined
    }
    const regions = authored.regions.map(({ id, text, shape }): Region => ({ id: id as string, text, shape: shapeOf(shape, size) }))
    const grid = authored.select === 'point' ? (authored.grid ?? defaultGrid) : undefined
    authored.regions.forEach(({ id }, index) => {
      const { shape } = regions[index] as Region
      if (!grid || !authored.answer.includes(id as string) || cellIn(shape, grid)) return
      report(
        [...path, 'regions', index, 'shape'],
        'question.region-between-cells',
        `A keyboard cannot reach the region "${id}": no cell of the grid has its centre there.`,
        `Make it larger, or set a finer grid than ${grid.columns} columns and ${grid.rows} rows.`,
      )
    })
    return {
      question: {
        type,
        ...context.question,
        image,
        alt: authored.alt,
        ...size,
        marks: authored.marks,
        ...(grid ? { grid } : { regions }),
      },
      key: {
        type,
        ...context.key,
        regionIds: authored.answer,
        regions,
        feedback: authored.regions.flatMap(({ id, feedback }, index) =>
          feedback === undefined ? [] : [{ choiceId: id as string, text: rewrite(feedback, [...path, 'regions', index, 'feedback']) }],
        ),
        scoring: authored.scoring,
      },
    }
  },
  toAuthored: ({ image, alt, width, height, marks, grid }, { regions, regionIds, feedback, scoring }, rewrite) => ({
    image: /\]\((.*)\)$/.exec(rewrite(image))?.[1] ?? '',
    alt,
    select: grid ? 'point' : 'region',
    regions: regions.map(({ id, text, shape }) => {
      const said = feedback.find(({ choiceId }) => choiceId === id)?.text
      return { id, text, shape: authoredShape(shape, { width, height }), ...(said !== undefined && { feedback: rewrite(said) }) }
    }),
    answer: regionIds,
    marks,
    grid,
    scoring,
  }),
  pieces: ({ regions }) => (regions ? [piecesAt('regions', regions)] : []),
  texts: ({ image }) => [{ text: image, place: ['image'] }],
  keyTexts: ({ feedback }) => textsOfPieces('feedback', feedback),
  authoredTexts: ({ alt, regions = [] }, { feedback }) => ({
    pieces: [{ text: alt, path: ['alt'] }, ...regions.map(({ text }, index) => ({ text, path: ['regions', index, 'text'] }))],
    comments: feedback.map(({ choiceId, text }) => ({ text, path: ['regions', choiceId] })),
  }),
  keyFault({ regions, grid, marks }, key) {
    if ((regions === undefined) === (grid === undefined)) return 'A hotspot question has either regions or a grid.'
    if (new Set(key.regions.map(({ id }) => id)).size < key.regions.length) return 'Two regions of the key have the same id.'
    if (regions && JSON.stringify(regions) !== JSON.stringify(key.regions)) return 'The regions of the question and of the key differ.'
    const stray = [...key.regionIds, ...key.feedback.map(({ choiceId }) => choiceId)].find((id) => !hasPiece(key.regions, id))
    if (stray !== undefined) return `There is no region "${stray}".`
    return marks > key.regionIds.length ? 'A learner chooses more places than there are right ones.' : undefined
  },
  validate({ id, regions, marks: most }, { regionIds, marks }, at) {
    const [taken, other] = regions ? (['regionIds', marks] as const) : (['marks', regionIds] as const)
    const given = regions ? regionIds : marks
    if (!given || other) return [{ pointer: at, code: 'wrong_type', detail: `The question "${id}" takes ${taken} alone.` }]
    const pointer = `${at}/${taken}`
    const problems: ResponseProblem[] = regions
      ? (regionIds ?? []).flatMap((regionId, index) =>
          hasPiece(regions, regionId) ? [] : [unknownPiece(id, `${pointer}/${index}`, regionId, 'region')],
        )
      : (marks ?? []).flatMap((mark, index) => (isInImage(mark) ? [] : [outsideImage(mark, `${pointer}/${index}`)]))
    const count = regions ? new Set(regionIds).size : given.length
    if (count > most)
      problems.push({ pointer, code: 'too_many_marks', detail: `The question "${id}" takes ${most} at most; these are ${count}.` })
    return problems
  },
  isEmpty: ({ regionIds = [], marks = [] }) => regionIds.length === 0 && marks.length === 0,
  share({ marks: most }, key, { regionIds, marks = [] }) {
    const right = key.regions.filter(({ id }) => key.regionIds.includes(id))
    const chosen = regionIds ? new Set(regionIds).size : marks.length
    const hits = regionIds ? right.filter(({ id }) => regionIds.includes(id)).length : countHits(marks, right)
    if (key.scoring === 'all-or-nothing') return hits === most && chosen === hits ? 1 : 0
    return hits / most
  },
  fullResponse({ marks, grid }, { questionId, regionIds, regions }) {
    const ids = regionIds.slice(0, marks)
    if (!grid) return { type, questionId, regionIds: ids }
    const points = ids.map((id) => regions.find((region) => region.id === id)).map((region) => region && cellIn(region.shape, grid))
    return { type, questionId, marks: points.filter((point) => point !== undefined) }
  },
  async view({ image, alt, width, height, marks, regions, grid }, render): Promise<HotspotView> {
    const { html } = await render(image)
    return {
      image: { src: /src="([^"]*)"/.exec(html)?.[1] ?? '', alt, width, height },
      select: regions ? 'region' : 'point',
      marks,
      ...(regions && { regions }),
      ...(grid && { grid }),
    }
  },
  renderKey: renderFeedback,
  chosen: ({ regionIds, marks = [] }, { regions }) =>
    regionIds ?? regions.flatMap(({ id, shape }) => (marks.some((mark) => isInShape(shape, mark)) ? [id] : [])),
  answer: ({ regions, regionIds }) => ({ type, regions: regions.filter(({ id }) => regionIds.includes(id)) }),
})

const isInImage = ({ x, y }: Point): boolean => x >= 0 && x <= 1 && y >= 0 && y <= 1

const outsideImage = ({ x, y }: Point, pointer: string): ResponseProblem => ({
  pointer,
  code: 'outside_image',
  detail: `The mark at ${x}, ${y} lies outside the image; both are fractions from 0 to 1.`,
})

function checkAnswers(
  { answer, marks, regions }: { answer: string[]; marks: number; regions: AuthoredRegion[] },
  context: LinkContext,
): void {
  const { path, report } = context
  const seen = new Set<string>()
  answer.forEach((id, index) => {
    const at = [...path, 'answer', index]
    if (!regions.some((region) => region.id === id))
      report(at, 'question.answer-unknown', `No region has the id "${id}".`, `Use one of ${regions.map((region) => region.id).join(', ')}.`)
    else if (seen.has(id)) report(at, 'question.answer-repeated', `The region "${id}" is named twice.`, 'Name it once.')
    seen.add(id)
  })
  if (marks > seen.size)
    report(
      [...path, 'marks'],
      'question.marks-too-many',
      `Learners choose ${marks} places, but ${seen.size === 1 ? 'one region is' : `${seen.size} regions are`} right.`,
      `Set marks: ${seen.size} or less.`,
    )
}

/** How many regions are hit when each mark counts for one region, and regions may overlap. */
function countHits(marks: readonly Point[], regions: readonly Region[]): number {
  const markOf = new Map<Region, number>()
  const place = (index: number, tried: Set<Region>): boolean =>
    regions.some((region) => {
      if (tried.has(region) || !isInShape(region.shape, marks[index] as Point)) return false
      tried.add(region)
      const other = markOf.get(region)
      if (other !== undefined && !place(other, tried)) return false
      markOf.set(region, index)
      return true
    })
  return marks.filter((_mark, index) => place(index, new Set())).length
}
