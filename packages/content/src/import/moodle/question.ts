import type { Place } from '../report'
import type { RichText } from '../rich-text/rich-text'

/** A question as Moodle keeps it. GIFT, Aiken and Moodle XML are three notations of it. */
export type MoodleQuestion = MoodleMembers & MoodleType

export interface MoodleMembers {
  /** As authors see it in a question bank; empty where it has none. */
  name: string
  /** The id that authors gave it; empty where it has none. */
  idnumber: string
  text: RichText
  generalFeedback: RichText
  /** The points. */
  mark: number
  tags: string[]
  place: Place
  /** What the file says and Lectern has no place for, in words. */
  lost: string[]
}

export type MoodleType =
  | { type: 'multichoice'; single: boolean; allOrNothing?: boolean; answers: MoodleAnswer[] }
  | { type: 'truefalse'; isTrue: boolean; whenTrue: RichText; whenFalse: RichText }
  | { type: 'shortanswer'; caseSensitive: boolean; answers: MoodleAnswer[] }
  | { type: 'numerical'; answers: MoodleNumber[]; units: MoodleUnits | undefined }
  | { type: 'match'; pairs: { left: RichText; right: string; place: Place }[] }
  | { type: 'essay'; minWords?: number; maxWords?: number; modelAnswer?: RichText }
  | { type: 'description' }
  | { type: 'ordering'; items: RichText[]; grading: string; isSubset: boolean }
  | { type: 'gapselect' | 'ddwtos'; choices: MoodleWord[] }
  | { type: 'ddmarker'; image: MoodleImage | undefined; markers: MoodleMarker[]; zones: MoodleZone[] }
  | { type: 'multianswer' }

export interface MoodleAnswer {
  text: RichText
  /** Share of the points, negative for a penalty. */
  fraction: number
  feedback: RichText
}

/** An accepted number; `*` is any other one. */
export interface MoodleNumber {
  value: number | '*' | { min: number; max: number }
  tolerance: number
  fraction: number
  feedback: RichText
}

export interface MoodleUnits {
  names: string[]
  /** Whether a number without one of the units is wrong. */
  isRequired: boolean
}

/** A word for gaps. Gaps name words by their number. */
export interface MoodleWord {
  text: string
  group: string
  isInfinite: boolean
}

export interface MoodleImage {
  name: string
  bytes: Uint8Array
}

/** A marker to drag onto an image. Zones name markers by their number. */
export interface MoodleMarker {
  number: number
  label: string
  /** How many of it there are, or Infinity. */
  count: number
}

/** A place for a marker, in Moodle's words. */
export interface MoodleZone {
  shape: string
  /** Whole pixels, such as `10,20;30`. */
  coords: string
  /** The number of the right marker. */
  choice: number
}

/** A category with its questions, in the order of the file. */
export interface MoodleCategory {
  /** Names from the top, without the context. Empty for questions that come before any category. */
  path: string[]
  description?: RichText
  questions: MoodleQuestion[]
}

/** Splits the path of a category: `$course$/top/Bread/Dough` gives `['Bread', 'Dough']`. A slash in a name is doubled. */
export function splitCategory(path: string): string[] {
  const names = path
    .trim()
    .split(/(?<!\/)\/(?!\/)/)
    .map((name) => name.replaceAll('//', '/').trim())
    .filter((name) => name !== '')
  if (/^\$(?:course|system|cat|module|cm|coursecat)\w*\$$/i.test(names[0] ?? '')) names.shift()
  if (names[0]?.toLowerCase() === 'top') names.shift()
  return names
}
