import { openId } from '../identify'
import type { DraftQuestion } from '../model'
import { childOf, type XmlElement } from '../xml/read-xml'
import { htmlIn, markdownIn, type TextContext, toMarkdown } from './item-text'
import type { ResponseDeclaration } from './response-declaration'
import { responsesOf, type Score, tidy, Unreadable } from './scoring'

export type Own = { type: DraftQuestion['type'] } & Record<string, unknown>

/** One item while it is converted. */
export interface Reading {
  root: XmlElement
  body: XmlElement
  /** The processing of its responses, wherever it stands. */
  processing: XmlElement | undefined
  responses: ReadonlyMap<string, ResponseDeclaration>
  score: Score
  context: TextContext
  /** Texts for the explanation. */
  said: string[]
}

export type Convert = (interaction: XmlElement, reading: Reading) => Promise<Own>

export const declarationOf = (interaction: XmlElement, { responses }: Reading): ResponseDeclaration =>
  responses.get(interaction.attributes['response-identifier'] ?? '') as ResponseDeclaration

export const withPoints = (points: number) => (points === 1 ? {} : { points: tidy(points) })

const hasResponse = (score: Score, id: string): boolean => score.terms.every((term) => [...responsesOf(term)].every((each) => each === id))

/** The declaration of the one response that the score of an item depends on. */
export function onlyResponse(interaction: XmlElement, reading: Reading): ResponseDeclaration {
  const declaration = declarationOf(interaction, reading)
  if (!hasResponse(reading.score, declaration.id)) throw new Unreadable('responses that no interaction takes')
  return declaration
}

/** The text of an item, with its interaction replaced by its prompt, or by what `inner` gives. */
export const promptOf = ({ body, context }: Reading, inner: (interaction: XmlElement) => string = () => ''): Promise<string> => {
  const html = htmlIn(body, context, (element) => {
    if (element.name === 'position-object-stage') return ''
    if (!element.name.endsWith('-interaction')) return undefined
    const prompt = childOf(element, 'prompt')
    return `${prompt ? `<p>${htmlIn(prompt, context)}</p>` : ''}${inner(element)}`
  })
  return toMarkdown(html, body.place, context)
}

export const isChoice = (name: string): boolean => /^(?:simple-choice|inline-choice|hottext)$/.test(name)

export async function choices(elements: readonly XmlElement[], { context }: Reading, share: (id: string) => object = () => ({})) {
  return Promise.all(
    elements.map(async (element, index) => ({
      id: openId(index),
      text: await textOfPiece(element, context),
      ...share(element.attributes.identifier ?? ''),
    })),
  )
}

/** The text of a choice, or else its name in the source. */
export const textOfPiece = async (element: XmlElement, context: TextContext): Promise<string> =>
  (await markdownIn(element, context)) || (element.attributes.identifier ?? '')
