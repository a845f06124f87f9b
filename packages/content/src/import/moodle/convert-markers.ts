import { readImageSize } from '../../image-size'
import { openId } from '../identify'
import type { ItemReport } from '../report'
import { type Convert, type Of, type Own, Unscorable } from './answers'
import { gridFor, overlapTwice, plainMarker, readZone } from './markers'

/** The most marks of a hotspot question. */
const mostMarks = 20

export async function convertMarkers(question: Of<'ddmarker'>, convert: Convert, item: ItemReport): Promise<Own> {
  const { image, place } = question
  const size = image && readImageSize(image.bytes)
  if (!image || !size) throw new Unscorable('The image is missing, or its size cannot be read.', 'Use a PNG, JPEG, WebP or SVG file.')
  const zones = question.zones.filter(({ choice }) => choice !== 0)
  const markers = question.markers.filter(({ label }) => label !== '')
  const [marker] = markers
  if (!marker || markers.length > 1 || zones.length === 0 || zones.some(({ choice }) => choice !== marker.number))
    throw new Unscorable('There are several markers, or none for a zone. Marks have no labels in Lectern.', 'Ask for one marker at a time.')
  if (marker.count < zones.length) throw new Unscorable('There are fewer markers than zones.', 'Allow as many markers as there are zones.')
  if (zones.length > mostMarks) throw new Unscorable(`There are more than ${mostMarks} zones.`, 'Ask for fewer places at a time.')
  if (marker.count > zones.length)
    item.note(
      'import.scoring-changed',
      `Moodle takes points for markers too many; Lectern lets learners set ${zones.length} and no more.`,
      'Nothing has to be done.',
    )
  const shapes = zones.map((zone) => {
    const shape = readZone(zone, size)
    if (!shape) throw new Unscorable(`"${zone.coords}" is no ${zone.shape} within the image.`, 'Draw the zone within the image.')
    return shape
  })
  if (overlapTwice(shapes, size))
    throw new Unscorable('A zone overlaps two others, which Moodle scores in a way of its own.', 'Draw zones apart.')
  const grid = gridFor(shapes, size)
  if (!grid) throw new Unscorable('A zone is too small to be reached with a keyboard.', 'Draw it larger than a hundredth of the image.')
  const files = new Map([[image.name, image.bytes]])
  const shown = await convert({
    text: `<img src="@@PLUGINFILE@@/${encodeURIComponent(image.name)}" alt="x">`,
    format: 'html',
    place,
    files,
  })
  const [asset] = /lectern-asset:[^)\s]+/.exec(shown) ?? []
  if (asset === undefined) throw new Unscorable('The image cannot be an asset.', 'Use a PNG, JPEG, WebP or SVG file.')
  const prompt = await convert(question.text)
  const label = await convert({ text: marker.label, format: 'html', place })
  const isSaid = label === plainMarker || prompt.includes(label)
  item.note(
    'import.type-changed',
    'Markers became marks on a grid over the image, whose description is the name of the question.',
    'Say in `alt` what lies in which cell of the grid, for learners who cannot see the image.',
  )
  return {
    type: 'hotspot',
    prompt: isSaid ? prompt : `${prompt}\n\n**${label}**`,
    image: asset,
    alt: (question.name || image.name).slice(0, 2000),
    select: 'point',
    grid,
    marks: zones.length,
    regions: shapes.map((shape, index) => ({ id: openId(index), text: `Zone ${index + 1}`, shape })),
    answer: shapes.map((_shape, index) => openId(index)),
  }
}
