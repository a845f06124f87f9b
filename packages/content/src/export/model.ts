import type { CourseBundle } from '../bundle'
import type { IssueCode } from '../issue'

/** A course to export. Bytes of assets are read when they are needed, one at a time. */
export interface ExportSource {
  bundle: CourseBundle
  readAsset(hash: string): Promise<Uint8Array>
  /** The number of the release on the server that exports it. Undefined for a folder. */
  release?: number
}

/** What the format cannot say about a part of the course. */
export interface ExportNote {
  /** The id of the question, quiz, section, chapter or course. */
  about: string
  code: IssueCode
  message: string
  hint: string
}

/** Collects what becomes of a course. */
export interface ExportReport {
  /** Notes what is lost or changed; the same sentence about the same part once. */
  note(about: string, code: IssueCode, message: string, hint: string): void
  /** Counts a part, such as a section or a question, that is in the file. */
  exported(): void
  /** Counts a part that the format cannot hold; a note says why. */
  leftOut(): void
}

/** What the user of an export chooses. A format refuses what it has no use for; see {@link ExportFormat.options}. */
export interface ExportOptions {
  /** The version of the format, where it has several. */
  version?: string
  /** Whether the file links to the server in place of holding the content. */
  thin?: boolean
  /** Whether the file may hold answer keys, in a format that does without them otherwise. */
  withKeys?: boolean
  /** The address of the server that the file may call or link to, without a trailing slash: `https://courses.example.com`. */
  origin?: string
}

/** The options that not every format has. */
export type ExportOptionName = 'thin' | 'withKeys' | 'origin'

/** A format that a course can be exported to. */
export interface ExportFormat {
  /** What it is, in a few words. */
  title: string
  /** The usual ending of its files. */
  ending: string
  mediaType: string
  /** True where its files hold answer keys whatever the options are. */
  containsKeys: boolean
  /** The options it knows besides `version`. */
  options?: readonly ExportOptionName[]
  /** The versions that it can be written in, the usual one first. */
  versions?: readonly [string, ...string[]]
  /** Writes the file piece by piece. */
  write(source: ExportSource, report: ExportReport, options: ExportOptions): AsyncIterable<string | Uint8Array>
}
