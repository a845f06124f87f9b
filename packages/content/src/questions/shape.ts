import { z } from 'zod'
import { slack } from './question-type'

/** A place in an image, in fractions of its width and height from the upper left corner. */
export interface Point {
  x: number
  y: number
}

const fraction = z.number().min(0).max(1)
const length = z.number().positive().max(1)
const Rectangle = z.strictObject({
  type: z.literal('rectangle'),
  x: fraction.describe('Of the upper left corner.'),
  y: fraction.describe('Of the upper left corner.'),
  width: length,
  height: length,
})
const Polygon = z.strictObject({
  type: z.literal('polygon'),
  corners: z
    .array(z.strictObject({ x: fraction, y: fraction }))
    .min(3)
    .max(100),
})

/** A shape as a quiz file says it. */
export const AuthoredShape = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('circle'),
      x: fraction.describe('Of the centre.'),
      y: fraction.describe('Of the centre.'),
      radius: length.describe('In fractions of the width.'),
    }),
    z.strictObject({
      type: z.literal('ellipse'),
      x: fraction.describe('Of the centre.'),
      y: fraction.describe('Of the centre.'),
      radiusX: length,
      radiusY: length,
    }),
    Rectangle,
    Polygon,
  ])
  .describe('Fractions of the width (x) and height (y) of the image, from the upper left corner.')
export type AuthoredShape = z.output<typeof AuthoredShape>

/** A shape as it is stored and served. A circle is an ellipse in fractions of an image that is not square. */
export const Shape = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ellipse'), x: fraction, y: fraction, radiusX: length, radiusY: z.number().positive() }),
  Rectangle,
  Polygon,
])
export type Shape = z.output<typeof Shape>

export const shapeOf = (authored: AuthoredShape, image: { width: number; height: number }): Shape =>
  authored.type === 'circle'
    ? {
        type: 'ellipse',
        x: authored.x,
        y: authored.y,
        radiusX: authored.radius,
        radiusY: (authored.radius * image.width) / image.height,
      }
    : authored

export function authoredShape(shape: Shape, image: { width: number; height: number }): AuthoredShape {
  if (shape.type !== 'ellipse') return shape
  const circle = { type: 'circle' as const, x: shape.x, y: shape.y, radius: shape.radiusX }
  const round = shapeOf(circle, image)
  return round.type === 'ellipse' && Math.abs(round.radiusY - shape.radiusY) < 1e-9 ? circle : shape
}

/** True when the point lies in the shape. Edges of ellipses and rectangles belong to them. */
export function isInShape(shape: Shape, { x, y }: Point): boolean {
  switch (shape.type) {
    case 'ellipse':
      return ((x - shape.x) / shape.radiusX) ** 2 + ((y - shape.y) / shape.radiusY) ** 2 <= 1 + slack
    case 'rectangle':
      return x >= shape.x && x <= shape.x + shape.width && y >= shape.y && y <= shape.y + shape.height
    case 'polygon': {
      // A ray to the right crosses the outline an odd number of times from the inside.
      const { corners } = shape
      return corners.reduce((isInside, corner, index) => {
        const next = corners[(index + 1) % corners.length] as Point
        if (corner.y > y === next.y > y) return isInside
        const crossing = corner.x + ((y - corner.y) * (next.x - corner.x)) / (next.y - corner.y)
        return x < crossing ? !isInside : isInside
      }, false)
    }
  }
}

/** A grid over an image, in whose cells a keyboard moves. */
export interface Grid {
  columns: number
  rows: number
}

/** The centre of the first cell of a grid that lies in a shape; undefined when the shape falls between the centres. */
export function cellIn(shape: Shape, { columns, rows }: Grid): Point | undefined {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const centre = { x: (column + 0.5) / columns, y: (row + 0.5) / rows }
      if (isInShape(shape, centre)) return centre
    }
  }
  return undefined
}
