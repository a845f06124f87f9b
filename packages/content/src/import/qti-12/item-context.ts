import { LeftOut } from '../left-out'
import type { MoodleType } from '../moodle/question'
import type { RichText } from '../rich-text/rich-text'
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml'
import { type Presentation, type Response, readPresentation, wholeText } from './presentation'
import type { ResponseProcessing, Responses } from './response-processing'

/** Members of `qtimetadata`, by their labels. */
export const readMetadata = (holder: XmlElement | undefined): Map<string, string> =>
  new Map(
    [...childrenOf(holder, 'qtimetadata'), ...childrenOf(childOf(holder, 'itemmetadata'), 'qtimetadata')].flatMap((metadata) =>
      childrenOf(metadata, 'qtimetadatafield').map((field): [string, string] => [
        wholeText(childOf(field, 'fieldlabel') ?? field).trim(),
        (childOf(field, 'fieldentry')?.text ?? '').trim(),
      ]),
    ),
  )

/** How texts find their files. */
export type LocateFile = NonNullable<RichText['resolve']>

export const unscorable = (message: string) => new LeftOut(message, 'Write the question in Lectern, and say what each answer is worth.')

export const otherType = (message: string) => new LeftOut(message, 'Write it as a question of another type.', 'import.question-type')

export interface Context {
  element: XmlElement
  shown: Presentation
  processing: ResponseProcessing
  scale: Scale
  feedback: Feedback
  html(text: string): RichText
  type: string
}

export interface Scale {
  points: number
  /** The share of the points that a score is. */
  shareOf(score: number): number
  /** What the best answer may be worth. */
  full: readonly number[]
}

/** Sets the scale to the best score that answers reach. */
export function settle(context: Context, best: number): void {
  const { scale } = context
  if (!(best > 0)) throw unscorable('No answer gives points.')
  // Thirds are written as 33.33.
  if (scale.full.length > 0 && !scale.full.some((each) => Math.abs(each - best) <= each / 1000))
    throw unscorable(`The best answer gives ${best} points of ${scale.full.join(' or ')}.`)
  if (scale.full.length === 0) scale.points = best
  scale.shareOf = (score) => score / best
}

export interface Feedback {
  general: string
  lost: string[]
  solution: string
  /** HTML of the feedback that these responses show, besides the general one. */
  said(responses: Responses): string
  saidByChoice(response: string, ident: string): string
}

export interface GapQuestion {
  text: string
  scoring: 'all-or-nothing' | undefined
  gaps: ({ weight: number; caseSensitive: boolean } & (
    | { kind: 'choice'; choices: string[]; right: number }
    | { kind: 'text'; accepted: { text: string; credit: number }[] }
  ))[]
}

export type Own = MoodleType | { itemIdents: string[] } | GapQuestion

export const choiceHtml = ({ choices }: Response, ident: string): string => choices.find((choice) => choice.ident === ident)?.html ?? ''

export const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6

/** What an item calls its type. */
export function typeOfItem(element: XmlElement): string {
  const metadata = readMetadata(element)
  const known = metadata.get('question_type') || metadata.get('cc_profile')
  return known || (readPresentation(element).responses[0]?.type ?? 'text')
}
