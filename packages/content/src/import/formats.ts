import { readAiken } from './aiken/read-aiken'
import { readCoursePage } from './course-page/read-course-page'
import { readGift } from './gift/read-gift'
import type { ImportedCourse } from './model'
import { toCourse } from './moodle/to-course'
import { readMoodleXml } from './moodle-xml/read-moodle-xml'
import type { Report } from './report'
import { decodeText } from './source'

/** A format that can be imported. */
export interface ImportFormat {
  /** True when the beginning of a file looks like it. `name` is in lower case. */
  guess(name: string, beginning: string): boolean
  /** Reads a file. Reports what it cannot take; returns undefined when it can read nothing. */
  read(bytes: Uint8Array, report: Report): Promise<ImportedCourse | undefined>
}

const ofText =
  (read: (text: string, report: Report) => Promise<ImportedCourse | undefined>): ImportFormat['read'] =>
  async (bytes, report) => {
    const text = decodeText(bytes, report)
    return text === undefined ? undefined : read(text, report)
  }

/** Every format, the ones that are easiest to tell first. A new format is a folder and an entry here. */
export const importFormats = {
  'moodle-xml': {
    guess: (_name, beginning) => /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<quiz[\s>]/.test(beginning),
    read: async (bytes, report) => toCourse(readMoodleXml(bytes, report), report),
  },
  aiken: {
    guess: (_name, beginning) => /^[A-Z][).]/m.test(beginning) && /^ANSWER:\s*[A-Z]/m.test(beginning),
    read: ofText(async (text, report) => toCourse(readAiken(text, report), report)),
  },
  'course-page': {
    guess: (_name, beginning) => /^Chapter \d+\s*[:.–—-]\s*\S/im.test(beginning) && /^Section \d+\.\d+\s*[:.–—-]/im.test(beginning),
    read: ofText(async (text, report) => readCoursePage(text, report)),
  },
  gift: {
    guess: (name, beginning) => /\.gift(\.txt)?$/.test(name) || /^\$CATEGORY:|^::[^\n]*::|\{[^{}]*[=~#TF][^{}]*\}/m.test(beginning),
    read: ofText(async (text, report) => toCourse(readGift(text, report), report)),
  },
} as const satisfies Record<string, ImportFormat>

export type ImportFormatName = keyof typeof importFormats
