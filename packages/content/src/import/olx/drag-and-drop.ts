import { escapeHtml } from '../../escape-html'
import { openId } from '../identify'
import { LeftOut } from '../left-out'
import type { DraftQuestion } from '../model'
import type { ItemReport } from '../report'
import type { Block } from './blocks'
import { type Convert, unscorable } from './capa/conversion'
import { weightOf } from './capa/responses'

interface Item {
  name: string
  html: string
  zones: string[]
}

/**
 * Converts a `drag-and-drop-v2` block to pairs of items and zones, each worth the same. The picture with the zones stands in the prompt.
 * Leaves out, reported, what pairs cannot say: items that belong nowhere or in several zones, and zones with several items.
 */
export async function convertDragAndDrop(
  { element, attributes }: Block,
  convert: Convert,
  item: ItemReport,
): Promise<DraftQuestion | undefined> {
  const { place } = element
  try {
    const data = readData(attributes.data, place)
    const weight = weightOf({ ...element, attributes })
    if (weight !== undefined && !(weight > 0)) throw unscorable('The problem is worth no points.', 'Give it a weight.', place)
    const titles = new Map(data.zones.map(({ id, title }) => [id, title]))
    const decoy = data.items.find(({ zones }) => zones.length === 0)
    if (decoy)
      throw unscorable(
        `The item "${decoy.name}" belongs in no zone, and scores for staying out.`,
        'Write the question in the course.',
        place,
      )
    const free = data.items.find(({ zones }) => zones.length > 1)
    if (free) throw unscorable(`The item "${free.name}" belongs in several zones.`, 'Write the question in the course.', place)
    const wanted = data.items.map(({ zones: [zone = ''] }) => titles.get(zone) ?? '')
    if (wanted.some((title) => title === '')) throw unscorable('A zone has no title.', 'Give it one.', place)
    if (new Set(wanted).size < wanted.length) throw unscorable('A zone takes several items.', 'Write the question in the course.', place)
    if (data.items.length < 2) throw unscorable('There is one item only.', 'Write the question in the course.', place)
    const spare = [...new Set(titles.values())].filter((title) => title !== '' && !wanted.includes(title))
    const plain = (text: string) => convert(escapeHtml(text), place)
    const pairs = await Promise.all(
      data.items.map(async ({ html }, index) => ({
        left: { id: openId(index), text: await convert(html, place) },
        right: { id: openId(data.items.length + index), text: await plain(wanted[index] as string) },
      })),
    )
    const prompt = await convert(`${attributes.question_text ?? ''}${data.picture}`, place)
    item.note(
      'import.type-changed',
      'Dragging became matching: zones are named, and the picture shows where they are.',
      'Read the question.',
    )
    return {
      type: 'matching',
      prompt: prompt === '' ? await plain(attributes.display_name ?? 'Drag and Drop') : prompt,
      ...(weight !== undefined && weight !== 1 && { points: weight }),
      pairs,
      ...(spare.length > 0 && {
        spare: await Promise.all(
          spare.map(async (title, index) => ({ id: openId(2 * data.items.length + index), text: await plain(title) })),
        ),
      }),
      ...(data.explanation !== '' && { explanation: await convert(data.explanation, place) }),
    } as unknown as DraftQuestion
  } catch (error) {
    if (!(error instanceof LeftOut)) throw error
    item.leaveOut(error.code, error.message, error.hint, error.place)
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '')
const recordsOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : [])

/** Reads the JSON of a block. Older ones name zones by their title, and one zone for each item. */
function readData(written: string | undefined, place: LeftOut['place']) {
  let data: unknown
  try {
    data = JSON.parse(written ?? '')
  } catch {
    data = undefined
  }
  if (!isRecord(data))
    throw new LeftOut(
      'The items and zones cannot be read.',
      'Save the problem in Studio, and export again.',
      'import.question-syntax',
      place,
    )
  const zones = recordsOf(data.zones).map(({ uid, id, title }) => ({
    id: textOf(uid) || textOf(title) || textOf(id),
    title: textOf(title),
  }))
  const items = recordsOf(data.items).map((each): Item => {
    const name = textOf(each.displayName)
    const picture = textOf(each.imageURL) || textOf(each.backgroundImage)
    const shown = picture === '' ? '' : `<img src="${escapeHtml(picture)}" alt="${escapeHtml(textOf(each.imageDescription) || name)}">`
    const zone = textOf(each.zone)
    return {
      name,
      html: `${name}${name !== '' && shown !== '' ? ' ' : ''}${shown}`,
      zones: Array.isArray(each.zones) ? each.zones.map(textOf).filter(Boolean) : zone === '' || zone === 'none' ? [] : [zone],
    }
  })
  const picture = textOf(data.targetImg)
  return {
    zones,
    items,
    picture: picture === '' ? '' : `<p><img src="${escapeHtml(picture)}" alt="${escapeHtml(textOf(data.targetImgDescription))}"></p>`,
    explanation: textOf(data.explanation),
  }
}
