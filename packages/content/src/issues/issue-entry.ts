/** The severity of an issue. Errors prevent a release, warnings do not. */
export type Severity = 'error' | 'warning'

/** What a code means. */
export interface IssueEntry {
  severity: Severity
  /** The fault in a few words, without a full stop. */
  title: string
  /** Why it is a fault, in a sentence or two. */
  meaning: string
  /** What to do about it. */
  remedy: string
  example: IssueExample
}

/** One mistake and its correction. */
export interface IssueExample {
  /** The file that is shown. */
  file: string
  language: 'markdown' | 'yaml' | 'text'
  before: ExampleSide
  after: ExampleSide
}

export interface ExampleSide {
  /** The part of the file that matters. */
  shown: string
  /** The files that differ from {@link sampleCourse}; or, of an import, the source. Null removes a file. */
  files: Record<string, ExampleFile | null>
  /** Of an import: the source at an earlier import, and how an author has changed the quiz since. */
  earlier?: { source: string; edit?: (quiz: string) => string }
  /** Of an export: its format. */
  exportTo?: 'gift' | 'moodle-xml' | 'scorm'
}

/** The content of a file, or what stands in its place. */
export type ExampleFile =
  | string
  | { bytes: number }
  | { hex: string }
  | { linkTo: string }
  | { pipe: true }
  | { folderOf: number }
  | { closedFolder: true }

type Files = ExampleSide['files']

const front = (title: string, body: string): string => `---\ntitle: ${title}\n---\n\n${body}\n`
const question = `id: what-kneading-does
type: single-choice
section: kneading
prompt: What does kneading do?
choices:
  - { id: a, text: It dries the flour }
  - { id: b, text: It ties the flour together }
answer: b`
const quizOf = (settings: string, questions: readonly string[]): string =>
  `${settings}\nquestions:\n${questions.map((each) => `  - ${each.replaceAll('\n', '\n    ')}\n`).join('')}`
const settings = 'id: dough-quiz\ntitle: Dough'

/** The course that examples change. It has no issue but advice. */
export const sampleCourse: Readonly<Record<string, string>> = {
  'course.yaml': 'id: bread\ntitle: Bread at Home\n',
  '01-dough/chapter.md': front('Dough', 'Dough is flour that has met water.'),
  '01-dough/01-kneading.md': front('Kneading', 'Kneading ties the flour together.'),
  '01-dough/02-resting.md': front('Resting', '## How long\n\nHalf an hour is enough.'),
  '01-dough/quiz.yaml': quizOf(settings, [question]),
}

/** An example in the text of a section. */
export const inSection = (before: string, after: string, more: Files = {}): IssueExample => {
  const side = (body: string): ExampleSide => ({ shown: body, files: { ...more, '01-dough/01-kneading.md': front('Kneading', body) } })
  return { file: '01-dough/01-kneading.md', language: 'markdown', before: side(before), after: side(after) }
}

/** An example in a file that is shown whole. */
export const inFile = (file: string, before: string, after: string, more: Files = {}): IssueExample => {
  const side = (text: string): ExampleSide => ({ shown: text, files: { ...more, [file]: `${text}\n` } })
  return { file, language: file.endsWith('.md') ? 'markdown' : 'yaml', before: side(before), after: side(after) }
}

/** An example in `course.yaml`, below its id and title. */
export const inCourse = (before: string, after: string): IssueExample => {
  const side = (text: string): ExampleSide => ({ shown: text, files: { 'course.yaml': `id: bread\ntitle: Bread at Home\n${text}\n` } })
  return { file: 'course.yaml', language: 'yaml', before: side(before), after: side(after) }
}

const quizFile = '01-dough/quiz.yaml'

/** An example in the settings of a quiz, below its id and title. */
export const inQuiz = (before: string, after: string): IssueExample => {
  const side = (text: string): ExampleSide => ({ shown: text, files: { [quizFile]: quizOf(`${settings}\n${text}`, [question]) } })
  return { file: quizFile, language: 'yaml', before: side(before), after: side(after) }
}

/** An example in the questions of a quiz: one question each, or several. */
export const inQuestions = (before: string | string[], after: string | string[], more: Files = {}): IssueExample => {
  const side = (questions: string[]): ExampleSide => ({
    shown: questions.map((each) => `- ${each.replaceAll('\n', '\n  ')}`).join('\n'),
    files: { ...more, [quizFile]: quizOf(settings, questions) },
  })
  return { file: quizFile, language: 'yaml', before: side([before].flat()), after: side([after].flat()) }
}

/** An example of what a folder holds; `shown` says so in words. */
export const inFolder = (before: ExampleSide, after: ExampleSide): IssueExample => ({ file: '.', language: 'text', before, after })

/** An example in a source that is imported. Its name says in which format. */
export const inSource = (file: string, before: string, after: string, earlier?: ExampleSide['earlier']): IssueExample => {
  const side = (text: string, was?: ExampleSide['earlier']): ExampleSide => ({
    shown: text,
    files: { [file]: `${text}\n` },
    ...(was && { earlier: was }),
  })
  return { file, language: 'text', before: side(before, earlier), after: side(after) }
}

/** An example in a page of plain text that is imported. */
export const inPage = (before: string, after: string): IssueExample => inSource('page.txt', before, after)

/** An example in a question that is exported. */
export const inExport = (exportTo: ExportTarget, before: string, after: string): IssueExample =>
  exported(exportTo, inQuestions(before, after))

/** An example in the settings of a quiz that is exported. */
export const inExportedQuiz = (exportTo: ExportTarget, before: string, after: string): IssueExample =>
  exported(exportTo, inQuiz(before, after))

type ExportTarget = NonNullable<ExampleSide['exportTo']>

function exported(exportTo: ExportTarget, example: IssueExample): IssueExample {
  return { ...example, before: { ...example.before, exportTo }, after: { ...example.after, exportTo } }
}
