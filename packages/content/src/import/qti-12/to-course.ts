import type { ImportedCourse } from '../model'
import type { Report } from '../report'
import { createTextConverter } from '../rich-text/rich-text'
import { titleOfFile } from '../source/source-tree'
import { outsideUrl, readAssessments } from './read-assessments'

/** True for the beginning of a file of QTI 1.2. UTF-16 has a zero between two letters. */
export const isQti12 = (beginning: string): boolean => /<(?:\w+:)?questestinterop[\s>]/.test(beginning.replaceAll('\0', ''))

/** Makes a course of a file of QTI 1.2: a chapter with a quiz for each assessment or bank. */
export async function readQti12(bytes: Uint8Array, report: Report): Promise<ImportedCourse | undefined> {
  const texts = createTextConverter()
  const assessments = await readAssessments(bytes, report, texts, async (url) => outsideUrl(url))
  if (report.hasErrors()) return undefined
  return {
    title: titleOfFile(report.file),
    assets: texts.assets,
    chapters: assessments.map(({ ident, title, settings, questions, texts: among }, index) => {
      const key = ident || `#${index + 1}`
      return {
        key,
        title,
        introduction: among.join('\n\n'),
        sections: [],
        ...(questions.length > 0 && { quiz: { key, title, settings, questions } }),
      }
    }),
  }
}
