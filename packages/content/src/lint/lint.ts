import type { CourseBundle } from '../bundle'
import { issueAt } from '../compile/read'
import type { Issue } from '../issue'
import { checkChoiceLengths } from './choice-length'
import { checkChoicePositions } from './choice-position'
import { checkGiveAways } from './give-away'
import { loadLanguage } from './language'
import { checkGrades, checkLengths, checkRepeats } from './pages'
import { checkPromptEchoes } from './prompt-echo'
import { readBlocks } from './prose'
import { checkCoverage, checkQuestions } from './questions'
import { type ReadBlocks, type Report, readPages, readQuestions, type Sources } from './texts'
import { createVocabulary } from './vocabulary'

/**
 * Gives advice on a valid course, as warnings: what makes a text hard to read or a quiz easy to guess. Words are those of the language of
 * the course; `lintLimits` has the limits.
 *
 * @param read splits a text into blocks; a compiler that has parsed the text need not parse it again.
 * @example
 * const { issues } = await compile('courses/my-course', { lint: true })
 */
export async function lint(bundle: CourseBundle, sources: Sources, read: ReadBlocks = readBlocks): Promise<Issue[]> {
  const issues: Issue[] = []
  const report: Report = ({ file, ...place }, code, message, hint) => {
    issues.push(issueAt(file, code, message, hint, { ...place, severity: 'warning' }))
  }
  const language = await loadLanguage(bundle.course.locale)
  const pages = await readPages(bundle, sources, read)
  const questions = await readQuestions(bundle, sources, read)
  const readWords = createVocabulary(pages, questions, language)
  checkLengths(pages, language, report)
  if (language.code === 'en') checkGrades(pages, bundle.course.level, report)
  checkRepeats(pages, questions, language, report)
  checkQuestions(questions, language, report)
  checkCoverage(bundle, pages, questions, report)
  checkChoiceLengths(questions, report)
  checkChoicePositions(questions, report)
  checkPromptEchoes(questions, readWords, report)
  checkGiveAways(questions, readWords, report)
  return issues
}
