import { adviceIssues } from './advice'
import { exportIssues } from './export'
import { fileIssues } from './files'
import { importIssues } from './import'
import type { IssueEntry } from './issue-entry'
import { linkIssues } from './links'
import { markdownIssues } from './markdown'
import { quizIssues } from './quizzes'
import { yamlIssues } from './yaml'

/** Every code of an issue and what it means, by family. A new code is one entry in one of these files. */
export const issueFamilies = [
  { title: 'Files and folders', entries: fileIssues },
  { title: 'YAML', entries: yamlIssues },
  { title: 'Links', entries: linkIssues },
  { title: 'Markdown', entries: markdownIssues },
  { title: 'Quizzes', entries: quizIssues },
  { title: 'Advice', entries: adviceIssues },
  { title: 'Imports', entries: importIssues },
  { title: 'Exports', entries: exportIssues },
] as const

export type IssueCode =
  | keyof typeof fileIssues
  | keyof typeof yamlIssues
  | keyof typeof linkIssues
  | keyof typeof markdownIssues
  | keyof typeof quizIssues
  | keyof typeof adviceIssues
  | keyof typeof importIssues
  | keyof typeof exportIssues

/** What each code means. */
export const issueCodes: Readonly<Record<IssueCode, IssueEntry>> = {
  ...fileIssues,
  ...yamlIssues,
  ...linkIssues,
  ...markdownIssues,
  ...quizIssues,
  ...adviceIssues,
  ...importIssues,
  ...exportIssues,
}
