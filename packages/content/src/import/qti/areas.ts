import { type ImageSize, readImageSize } from '../../image-size'
import { AuthoredShape, type Shape, shapeOf } from '../../questions/shape'
import { openId } from '../identify'
import { LeftOut } from '../left-out'
import { assetScheme } from '../model'
import { boundsOf, gridFor } from '../moodle/markers'
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml'
import { findAll, numberOf, plainText } from './element'
import { findFile, pathOf } from './item-text'
import { type Own, onlyResponse, promptOf, type Reading, withPoints } from './reading'
import { coordsOf } from './response-declaration'
import { pointsOf, tidy, Unreadable } from './scoring'
import { listScore } from './shape-of-score'

/** The image of an interaction as an asset, with the size that its coordinates are in. */
async function imageOf(interaction: XmlElement, { root, context }: Reading) {
  const [shown] = interaction.children.filter(({ name }) => name === 'object' || name === 'img' || name === 'picture')
  const image = shown?.name === 'picture' ? childOf(shown, 'img') : shown
  const url = image?.attributes.data ?? image?.attributes.src
  const found = url === undefined ? undefined : await findFile(url, context)
  if (!image || !found) {
    const name = url === undefined ? 'The picture' : `The picture "${pathOf(url, context.file) ?? url}"`
    throw new LeftOut(`${name} is not in the source.`, 'Import the package or folder that has it.', 'import.question-syntax')
  }
  const size = readImageSize(found.bytes)
  const name = size && (await context.texts.addAsset(found.file, found.bytes))
  if (!size || name === undefined)
    throw new LeftOut(`The picture "${found.file}" cannot be an asset.`, 'Save it as PNG, JPEG, WebP or SVG.', 'import.question-syntax')
  const width = numberOf(image.attributes.width) ?? size.width
  const height = numberOf(image.attributes.height) ?? size.height
  if (!isSameShape({ width, height }, size))
    context.item.note(
      'import.layout-changed',
      `The item says that the picture is ${width} × ${height} large, but the file is ${size.width} × ${size.height}. Its areas were read in the size of the item.`,
      'Check where the areas lie on the picture.',
      image.place,
    )
  const alt = plainText(image) || (image.attributes.alt ?? '').trim() || (root.attributes.title ?? '').trim() || found.file
  return { image: `${assetScheme}${name}`, alt: alt.slice(0, 2000), width, height, size }
}

/** True when an image of one size fills one of the other without being stretched. */
const isSameShape = (one: ImageSize, other: ImageSize): boolean =>
  Math.abs((one.width * other.height) / (one.height * other.width) - 1) <= 1e-3

/** A shape in pixels as one in fractions of the image. */
function shapeIn(shape: string, coords: readonly number[], { width, height, size }: Awaited<ReturnType<typeof imageOf>>): AuthoredShape {
  const fraction = (value: number, of: number) => tidy(value / of)
  const read = (): unknown => {
    const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = coords
    if (shape === 'circle' || (shape === 'ellipse' && c === d)) {
      const centre = { x: fraction(a, width), y: fraction(b, height) }
      if (isSameShape({ width, height }, size)) return { type: 'circle', ...centre, radius: fraction(c, width) }
      return { type: 'ellipse', ...centre, radiusX: fraction(c, width), radiusY: fraction(c, height) }
    }
    if (shape === 'ellipse')
      return { type: 'ellipse', x: fraction(a, width), y: fraction(b, height), radiusX: fraction(c, width), radiusY: fraction(d, height) }
    if (shape === 'rect')
      return {
        type: 'rectangle',
        x: fraction(Math.min(a, c), width),
        y: fraction(Math.min(b, d), height),
        width: fraction(Math.abs(c - a), width),
        height: fraction(Math.abs(d - b), height),
      }
    if (shape === 'poly') {
      const corners = Array.from({ length: Math.floor(coords.length / 2) }, (_, index) => ({
        x: fraction(coords[2 * index] as number, width),
        y: fraction(coords[2 * index + 1] as number, height),
      }))
      const [start, end] = [corners[0], corners.at(-1)]
      return { type: 'polygon', corners: corners.length > 3 && start?.x === end?.x && start?.y === end?.y ? corners.slice(0, -1) : corners }
    }
    throw new Unreadable(`an area of the shape "${shape}"`)
  }
  const parsed = AuthoredShape.safeParse(read())
  if (!parsed.success)
    throw new LeftOut(`The area "${coords.join(',')}" does not lie in the picture.`, 'Correct its coordinates.', 'import.question-syntax')
  return parsed.data
}

export async function hotspot(interaction: XmlElement, reading: Reading): Promise<Own> {
  const declaration = onlyResponse(interaction, reading)
  const spots = childrenOf(interaction, 'hotspot-choice')
  const ids = spots.map(({ attributes }) => attributes.identifier ?? '')
  const most = numberOf(interaction.attributes['max-choices']) ?? 1
  const image = await imageOf(interaction, reading)
  const isSingle = declaration.cardinality === 'single' || most === 1
  let [rights, points, marks]: [string[], number, number] = [[], 0, 1]
  let isAllOrNothing = false
  const even = (worth: (id: string) => number) => {
    rights = ids.filter((id) => worth(id) > 0)
    const [value = 0] = rights.map(worth)
    if (ids.some((id) => worth(id) !== 0 && worth(id) !== value)) throw new Unreadable('areas that are worth different points')
    return value
  }
  if (isSingle) {
    if (pointsOf(reading.score, declaration, []) !== 0) throw new Unreadable('points for no response')
    points = even((id) => pointsOf(reading.score, declaration, [id]))
  } else {
    const score = listScore(reading.score, declaration)
    if (score.kind === 'all') {
      ;[rights, points, marks, isAllOrNothing] = [score.values, score.points, score.values.length, true]
      if (most > 0 && most < marks)
        throw new LeftOut(`Learners may choose ${most} at most, and more are right.`, 'Do not limit the number.')
    } else if (score.kind === 'sum') {
      const value = even(score.worth)
      marks = most > 0 ? Math.min(most, rights.length) : rights.length
      points = value * marks
      if (score.upper < points - 1e-9) throw new Unreadable('more right areas than are needed for all points')
    } else throw new Unreadable('the order of areas')
  }
  if (rights.length === 0 || rights.some((id) => !ids.includes(id)) || !(points > 0))
    throw new LeftOut('No area is worth points.', 'Declare the correct response.')
  return {
    type: 'hotspot',
    prompt: await promptOf(reading),
    ...withPoints(points),
    image: image.image,
    alt: image.alt,
    regions: spots.map(({ attributes }, index) => ({
      id: openId(index),
      text: (attributes['hotspot-label'] ?? attributes.identifier ?? '').trim().slice(0, 200) || `${index + 1}`,
      shape: shapeIn(attributes.shape ?? 'default', coordsOf(attributes.coords), image),
    })),
    answer: rights.map((id) => openId(ids.indexOf(id))),
    ...(marks !== 1 && { marks }),
    ...(isAllOrNothing && { scoring: 'all-or-nothing' }),
  }
}

export async function selectPoint(interaction: XmlElement, reading: Reading): Promise<Own> {
  const declaration = onlyResponse(interaction, reading)
  const [term, ...others] = reading.score.terms
  const { areas } = declaration
  if (term?.kind !== 'point' || others.length > 0 || !areas) throw new Unreadable('points that are compared with one another')
  // Objects are put on the picture of the stage that they stand in.
  const stage = findAll(reading.body, (name) => name === 'position-object-stage').find(({ children }) => children.includes(interaction))
  const image = await imageOf(stage ?? interaction, reading)
  if (stage)
    reading.context.item.note(
      'import.type-changed',
      'Objects to put on the picture became points to set.',
      'Nothing has to be done: it is scored in the same way.',
    )
  if (areas.defaultValue !== 0) throw new Unreadable('points outside all areas')
  const [value = 0] = areas.entries.map((area) => area.value)
  if (!(value > 0) || areas.entries.some((area) => area.value !== value)) throw new Unreadable('areas that are worth different points')
  const most = declaration.cardinality === 'single' ? 1 : (numberOf(interaction.attributes['max-choices']) ?? 1)
  const marks = most > 0 ? Math.min(most, areas.entries.length) : areas.entries.length
  if ((areas.upper ?? Number.POSITIVE_INFINITY) < value * marks || (areas.lower ?? 0) > 0)
    throw new Unreadable('bounds of its area mapping')
  const shapes = areas.entries.map(({ shape, coords }) => shapeIn(shape, coords, image))
  if (marks > 1 && meet(shapes.map((shape) => shapeOf(shape, image.size)))) throw new Unreadable('areas that overlap')
  const grid = gridFor(shapes, image.size)
  if (!grid) throw new LeftOut('An area is too small to be reached with a keyboard.', 'Make it larger.')
  return {
    type: 'hotspot',
    prompt: await promptOf(reading),
    ...withPoints(value * marks),
    image: image.image,
    alt: image.alt,
    select: 'point',
    regions: shapes.map((shape, index) => ({ id: openId(index), text: `${index + 1}`, shape })),
    answer: shapes.map((_shape, index) => openId(index)),
    ...(marks !== 1 && { marks }),
    ...(grid.columns !== 10 && { grid }),
  }
}

/** True when the boxes around two shapes have points in common. */
function meet(shapes: readonly Shape[]): boolean {
  const boxes = shapes.map(boundsOf)
  return boxes.some((a, index) => boxes.slice(index + 1).some((b) => a[0] <= b[1] && b[0] <= a[1] && a[2] <= b[3] && b[2] <= a[3]))
}
