import type { ImageSize } from '../../image-size'
import { AuthoredShape, cellIn, type Grid, isInShape, type Point, type Shape, shapeOf } from '../../questions/shape'
import type { MoodleZone } from './question'

/** What our own export writes on its markers, because ours have no label. */
export const plainMarker = '✕'

/** Reads a zone such as `circle` at `120,80;15`: pixels from the upper left corner. Returns undefined when it is none within the image. */
export function readZone({ shape, coords }: MoodleZone, { width, height }: ImageSize): AuthoredShape | undefined {
  const parts = coords.split(';').map((part) => part.split(',').map((number) => (/^\s*\d+\s*$/.test(number) ? Number(number) : Number.NaN)))
  const points = parts.map(([x = Number.NaN, y = Number.NaN]): Point => ({ x: fraction(x, width), y: fraction(y, height) }))
  if (parts.flat().some(Number.isNaN)) return undefined
  const [first, second] = points
  const read = (): AuthoredShape | undefined => {
    if (!first) return undefined
    switch (shape) {
      case 'circle': {
        const [radius, more] = parts[1] ?? []
        if (parts.length !== 2 || radius === undefined || more !== undefined) return undefined
        return { type: 'circle', ...first, radius: fraction(radius, width) }
      }
      case 'rectangle':
        if (parts.length !== 2 || !second || parts.some(({ length }) => length !== 2)) return undefined
        return { type: 'rectangle', ...first, width: Math.min(1, second.x), height: Math.min(1, second.y) }
      case 'polygon': {
        if (parts.some(({ length }) => length !== 2)) return undefined
        const last = points.at(-1)
        const corners = points.length > 3 && first.x === last?.x && first.y === last.y ? points.slice(0, -1) : points
        return crossesItself(corners) ? undefined : { type: 'polygon', corners }
      }
      default:
        return undefined
    }
  }
  const zone = read()
  return zone && AuthoredShape.safeParse(zone).success ? zone : undefined
}

const fraction = (pixels: number, size: number): number => Number((pixels / size).toFixed(6))

/** Moodle and Lectern count the inside of an outline that crosses itself in different ways. */
function crossesItself(corners: readonly Point[]): boolean {
  const side = (a: Point, b: Point, c: Point) => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))
  const edges = corners.map((corner, index) => [corner, corners[(index + 1) % corners.length] as Point] as const)
  return edges.some(([a, b], index) =>
    edges.slice(index + 1).some(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0),
  )
}

/** Writes a shape in pixels, as whole numbers. */
export function writeZone(shape: Shape, { width, height }: ImageSize): Omit<MoodleZone, 'choice'> {
  const x = (value: number) => Math.round(value * width)
  const y = (value: number) => Math.round(value * height)
  switch (shape.type) {
    case 'ellipse':
      if (Math.abs(shape.radiusX * width - shape.radiusY * height) > 0.5) return writeZone(outlineOf(shape), { width, height })
      return { shape: 'circle', coords: `${x(shape.x)},${y(shape.y)};${Math.max(1, x(shape.radiusX))}` }
    case 'rectangle':
      return { shape: 'rectangle', coords: `${x(shape.x)},${y(shape.y)};${Math.max(1, x(shape.width))},${Math.max(1, y(shape.height))}` }
    case 'polygon':
      return { shape: 'polygon', coords: shape.corners.map((corner) => `${x(corner.x)},${y(corner.y)}`).join(';') }
  }
}

/** An ellipse as a polygon: Moodle's circles are round. */
function outlineOf({ x, y, radiusX, radiusY }: Extract<Shape, { type: 'ellipse' }>): Shape {
  const within = (value: number) => Math.min(1, Math.max(0, value))
  const corners = Array.from({ length: 32 }, (_, index) => {
    const angle = (index / 16) * Math.PI
    return { x: within(x + radiusX * Math.cos(angle)), y: within(y + radiusY * Math.sin(angle)) }
  })
  return { type: 'polygon', corners }
}

/**
 * True when a zone shares points with two others. Moodle gives markers to such zones one after the other, and may find fewer hits than
 * there are.
 */
export function overlapTwice(zones: readonly AuthoredShape[], size: ImageSize): boolean {
  const shapes = zones.map((zone) => shapeOf(zone, size))
  const samples = shapes.map(pointsIn)
  const shares = (a: number, b: number) =>
    (samples[a] as Point[]).some((point) => isInShape(shapes[b] as Shape, point)) ||
    (samples[b] as Point[]).some((point) => isInShape(shapes[a] as Shape, point))
  return shapes.some((_shape, index) => shapes.filter((_other, other) => other !== index && shares(index, other)).length > 1)
}

/** Points that are spread over a shape, apart from its edge. */
function pointsIn(shape: Shape): Point[] {
  const [left, right, top, bottom] = boundsOf(shape)
  const steps = Array.from({ length: 40 }, (_, index) => (index + 0.5) / 40)
  return steps
    .flatMap((x) => steps.map((y) => ({ x: left + x * (right - left), y: top + y * (bottom - top) })))
    .filter((point) => isInShape(shape, point))
}

/** The box around a shape: left, right, top and bottom. */
export function boundsOf(shape: Shape): [number, number, number, number] {
  if (shape.type === 'rectangle') return [shape.x, shape.x + shape.width, shape.y, shape.y + shape.height]
  if (shape.type === 'ellipse') return [shape.x - shape.radiusX, shape.x + shape.radiusX, shape.y - shape.radiusY, shape.y + shape.radiusY]
  const [xs, ys] = [shape.corners.map(({ x }) => x), shape.corners.map(({ y }) => y)]
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
}

/** The coarsest grid that has the centre of a cell in each zone; undefined when a zone is too small for any. */
export function gridFor(zones: readonly AuthoredShape[], size: ImageSize): Grid | undefined {
  return [10, 15, 20, 30, 50, 100]
    .map((cells): Grid => ({ columns: cells, rows: cells }))
    .find((grid) => zones.every((zone) => cellIn(shapeOf(zone, size), grid)))
}
