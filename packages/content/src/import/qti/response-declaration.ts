import { childOf, childrenOf, type XmlElement } from '../xml/read-xml'
import { numberOf } from './element'

/** What an item says about one of its responses. */
export interface ResponseDeclaration {
  id: string
  cardinality: string
  baseType: string
  correct: string[]
  mapping?: Mapping
  areas?: { entries: { shape: string; coords: number[]; value: number }[]; defaultValue: number; lower?: number; upper?: number }
}

export interface Mapping {
  entries: { key: string; value: number; isCaseSensitive: boolean }[]
  defaultValue: number
  lower?: number
  upper?: number
}

export function readDeclarations(item: XmlElement): Map<string, ResponseDeclaration> {
  return new Map(
    childrenOf(item, 'response-declaration').map((element) => {
      const { identifier = '', cardinality = 'single', 'base-type': baseType = 'identifier' } = element.attributes
      const isPair = /pair/i.test(baseType)
      // A text that is laid out over several lines is one that nobody could type.
      const clean = (text: string) => (baseType === 'string' && !text.includes('\n') ? text : text.trim().replace(/\s+/g, ' '))
      const key = (text: string) => (isPair && baseType === 'pair' ? pairKey(clean(text)) : clean(text))
      const mapping = childOf(element, 'mapping')
      const areas = childOf(element, 'area-mapping')
      const bounds = (of: XmlElement) => {
        const [lower, upper] = [numberOf(of.attributes['lower-bound']), numberOf(of.attributes['upper-bound'])]
        return {
          defaultValue: numberOf(of.attributes['default-value']) ?? 0,
          ...(lower !== undefined && { lower }),
          ...(upper !== undefined && { upper }),
        }
      }
      const declaration: ResponseDeclaration = {
        id: identifier,
        cardinality,
        baseType,
        correct: childrenOf(childOf(element, 'correct-response'), 'value').map(({ text }) => key(text)),
        ...(mapping && {
          mapping: {
            ...bounds(mapping),
            entries: childrenOf(mapping, 'map-entry').map(({ attributes }) => ({
              key: key(attributes['map-key'] ?? ''),
              value: numberOf(attributes['mapped-value']) ?? Number.NaN,
              isCaseSensitive: attributes['case-sensitive'] !== 'false',
            })),
          },
        }),
        ...(areas && {
          areas: {
            ...bounds(areas),
            entries: childrenOf(areas, 'area-map-entry').map(({ attributes }) => ({
              shape: attributes.shape ?? 'default',
              coords: coordsOf(attributes.coords),
              value: numberOf(attributes['mapped-value']) ?? Number.NaN,
            })),
          },
        }),
      }
      return [identifier, declaration]
    }),
  )
}

export const coordsOf = (text = ''): number[] =>
  text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(Number)

/** The two ends of a pair without an order, sorted. */
export const pairKey = (pair: string): string => pair.split(' ').sort().join(' ')
