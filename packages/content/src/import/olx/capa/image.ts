import { readImageSize } from '../../../image-size'
import { AuthoredShape } from '../../../questions/shape'
import { openId } from '../../identify'
import { LeftOut } from '../../left-out'
import { assetScheme } from '../../model'
import { gridFor } from '../../moodle/markers'
import type { XmlElement } from '../../xml/read-xml'
import { type Members, unscorable } from './conversion'

/** Finds a file that a problem shows, and adds it to the course. */
export type FindFile = (url: string) => Promise<{ bytes: Uint8Array; asset: string } | undefined>

type Pixel = [x: number, y: number]

/** Converts a click into an image: it is right in any of the rectangles and regions. */
export async function convertImage(input: XmlElement, findFile: FindFile): Promise<Members> {
  const { src = '', alt, rectangle, regions } = input.attributes
  const found = await findFile(src)
  const size = found && readImageSize(found.bytes)
  if (!found || !size)
    throw new LeftOut(
      `The picture "${src}" is not in the source.`,
      'Add it, and export the course again.',
      'import.question-syntax',
      input.place,
    )
  // Open edX counts the pixels of the picture as it is, in a frame of the given size.
  for (const [name, pixels] of [
    ['width', size.width],
    ['height', size.height],
  ] as const) {
    const frame = Number.parseFloat(input.attributes[name] ?? '')
    if (frame > 0 && Math.abs(frame - pixels) > 1)
      throw unscorable(
        `The picture has a ${name} of ${pixels} pixels, and is shown in a frame of ${frame}.`,
        'Give both the same size in the source.',
        input.place,
      )
  }
  const shapes = [...rectanglesOf(rectangle, input), ...regionsOf(regions, input)].map((shape) => shapeIn(shape, size, input))
  if (shapes.length === 0) throw unscorable('No area of the picture is right.', 'Give a rectangle.', input.place)
  const grid = gridFor(shapes, size)
  if (!grid) throw unscorable('An area is too small to be reached with a keyboard.', 'Make it larger.', input.place)
  return {
    type: 'hotspot',
    image: `${assetScheme}${found.asset}`,
    alt: (alt?.trim() || src.replace(/^.*\//, '')).slice(0, 2000),
    select: 'point',
    regions: shapes.map((shape, index) => ({ id: openId(index), text: `${index + 1}`, shape })),
    answer: shapes.map((_shape, index) => openId(index)),
    ...(grid.columns !== 10 && { grid }),
  }
}

function rectanglesOf(written: string | undefined, { place }: XmlElement): Pixel[][] {
  return (written ?? '')
    .split(';')
    .filter((each) => each.trim() !== '')
    .map((each) => {
      const numbers = /^\s*[[(]\s*(\d+)\s*,\s*(\d+)\s*[\])]\s*-\s*[[(]\s*(\d+)\s*,\s*(\d+)\s*[\])]\s*$/.exec(each)?.slice(1).map(Number)
      if (!numbers) throw unscorable(`"${each}" is no rectangle.`, 'Write it as (10,20)-(50,80).', place)
      const [x1, y1, x2, y2] = numbers as [number, number, number, number]
      return [
        [x1, y1],
        [x2, y2],
      ]
    })
}

function regionsOf(written: string | undefined, { place }: XmlElement): Pixel[][] {
  if (written === undefined || written.trim() === '') return []
  const isPixel = (value: unknown): value is Pixel => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite)
  let read: unknown
  try {
    read = JSON.parse(written)
  } catch {
    read = undefined
  }
  const list = Array.isArray(read) && read.every(isPixel) ? [read] : read
  if (!Array.isArray(list) || !list.every((region) => Array.isArray(region) && region.length >= 3 && region.every(isPixel)))
    throw unscorable('The regions of the picture cannot be read.', 'Write them as [[[10,10],[50,10],[30,40]]].', place)
  return (list as Pixel[][]).map(hullOf)
}

/** The corners around points in any order, as Open edX draws them (monotone chain). */
function hullOf(points: readonly Pixel[]): Pixel[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const turn = (a: Pixel, b: Pixel, c: Pixel) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
  const half = (order: readonly Pixel[]): Pixel[] => {
    const chain: Pixel[] = []
    for (const point of order) {
      while (chain.length >= 2 && turn(chain.at(-2) as Pixel, chain.at(-1) as Pixel, point) <= 0) chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.reverse())]
}

/** An area in pixels as one in fractions of the picture. Two corners are a rectangle. */
function shapeIn(corners: readonly Pixel[], { width, height }: { width: number; height: number }, { place }: XmlElement): AuthoredShape {
  const tidy = (value: number) => Number(value.toFixed(9))
  const points = corners.map(([x, y]) => ({ x: tidy(x / width), y: tidy(y / height) }))
  const [a, b] = points
  const parsed = AuthoredShape.safeParse(
    points.length === 2 && a && b
      ? {
          type: 'rectangle',
          x: Math.min(a.x, b.x),
          y: Math.min(a.y, b.y),
          width: tidy(Math.abs(b.x - a.x)),
          height: tidy(Math.abs(b.y - a.y)),
        }
      : { type: 'polygon', corners: points },
  )
  if (!parsed.success) throw unscorable('An area does not lie in the picture.', 'Correct its corners.', place)
  return parsed.data
}
