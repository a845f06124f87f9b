export * from './bundle'
export * from './canonical'
export * from './compile/check-bundle'
export { type Compiled, compile } from './compile/compile'
export { fixIds } from './compile/fix'
export { exportCourse } from './export/course-files'
export {
  type CourseExport,
  exportBundle,
  exportFolder,
  type FolderExport,
  findOptionFaults,
  holdsKeys,
  type OptionFault,
} from './export/export-course'
export { type ExportFormatName, exportFormats } from './export/formats'
export type { ExportFormat, ExportNote, ExportOptionName, ExportOptions, ExportReport, ExportSource } from './export/model'
export { type PackageFile, writePackage } from './export/package'
export { formatReference } from './format-reference'
export { type ImageSize, readImageSize } from './image-size'
export type { ImportFormatName } from './import/formats'
export { type ImportOptions, type ImportResult, importCourse, importFormatTitles } from './import/import-course'
export type { ImportItem, ImportOutcome } from './import/report'
export * from './issue'
export { issueCodes } from './issues/issue-codes'
export type { IssueEntry } from './issues/issue-entry'
export { findIssueCode, issueReference } from './issues/issue-reference'
export { jsonSchemas } from './json-schema'
export { lintLimits } from './lint/limits'
export { lint } from './lint/lint'
export { countReading, type Reading, readBlocks, readingGrade } from './lint/prose'
export type { ReadBlocks, Sources } from './lint/texts'
export type { Block } from './markdown/blocks'
export { loadMarkdownText, rendererVersion, renderMarkdown } from './markdown/markdown'
export type { Heading, Inspection, Rendered, RenderOptions } from './markdown/model'
export { matchesMediaType, mediaTypeOf } from './media-type'
export { Duration, Slug, StorableText, storableText } from './primitives'
export * from './questions/attempt'
export { type ChosenLevel, type Rubric, scoreByRubric } from './questions/essay'
export * from './questions/learner'
export { permute } from './questions/pieces'
export type { RenderedKey, ResponseProblem, RichText } from './questions/question-type'
export {
  AnswerKey,
  BundleQuestion,
  QuestionFile,
  QuestionResponse,
  type QuestionView,
  questionTypeNames,
  type RevealedAnswer,
  type SentResponse,
  withLocale,
} from './questions/question-types'
export * from './questions/review'
export * from './questions/scoring'
export * from './questions/tries'
export { foldTypography } from './questions/typography'
export { firstVariants } from './questions/variants'
export { countWords } from './questions/words'
export * from './schema'
