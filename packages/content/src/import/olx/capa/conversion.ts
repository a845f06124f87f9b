import { LeftOut } from '../../left-out'
import type { DraftQuestion } from '../../model'
import type { XmlElement } from '../../xml/read-xml'

/** A problem that would not be scored as in Open edX. */
export const unscorable = (message: string, hint: string, place?: XmlElement['place']) =>
  new LeftOut(message, hint, 'import.question-unscorable', place)

/** Converts HTML to Markdown. */
export type Convert = (html: string, place: XmlElement['place'], hasGaps?: boolean) => Promise<string>

/** The members of a question that its type has of its own. */
export type Members = Record<string, unknown> & { type: DraftQuestion['type'] }

/** What cannot be said in the question and is told elsewhere. */
export interface Aside {
  /** Hints on typed answers, as lines of the explanation. */
  moved: string[]
  /** What is left out, in words for the report. */
  lost: string[]
  /** Where the scoring differs a little, as sentences for the report. */
  differs: string[]
}

/** The outermost elements in an element that match. */
export function descendants(element: XmlElement, matches: (element: XmlElement) => boolean): XmlElement[] {
  return element.children.flatMap((child) => (matches(child) ? [child] : descendants(child, matches)))
}
