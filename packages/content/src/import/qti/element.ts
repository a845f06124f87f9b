import type { Place } from '../report'
import type { XmlElement } from '../xml/read-xml'

/** An element of QTI in the names of both families: `choiceInteraction` and `qti-choice-interaction` are `choice-interaction`. */
export interface QtiElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: QtiElement[]
  content: (string | QtiElement)[]
  text: string
  place: Place
  /** The attributes as they were written, for the elements of HTML. */
  written: Readonly<Record<string, string>>
}

const kebab = (name: string): string => name.replace(/[a-z0-9](?=[A-Z])/g, '$&-').toLowerCase()
const local = (name: string): string => name.slice(name.indexOf(':') + 1)

export function toQti(element: XmlElement): QtiElement {
  const content = element.content.map((each) => (typeof each === 'string' ? each : toQti(each)))
  return {
    name: kebab(local(element.name)).replace(/^qti-/, ''),
    attributes: Object.fromEntries(Object.entries(element.attributes).map(([name, value]) => [kebab(local(name)), value])),
    children: content.filter((each): each is QtiElement => typeof each !== 'string'),
    content,
    text: element.text,
    place: element.place,
    written: element.attributes,
  }
}

export const named = (element: QtiElement | undefined, name: string): QtiElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

export const first = (element: QtiElement | undefined, name: string): QtiElement | undefined => named(element, name)[0]

/** Every element below that passes, in the order of the document; nothing is looked for below one that does. */
export const findAll = (element: QtiElement, passes: (element: QtiElement) => boolean): QtiElement[] =>
  element.children.flatMap((child) => (passes(child) ? [child] : findAll(child, passes)))

/** All text in an element, with spaces as one would read it. */
export const textIn = (element: QtiElement): string =>
  element.content
    .map((each) => (typeof each === 'string' ? each : textIn(each)))
    .join('')
    .replace(/\s+/g, ' ')

/** A number as XML Schema writes it; undefined for anything else. */
export const numberOf = (text: string | undefined): number | undefined => {
  const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text.trim())
  return Number.isFinite(number) ? number : undefined
}
