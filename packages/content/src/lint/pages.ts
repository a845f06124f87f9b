import type { CourseBundle } from '../bundle'
import type { Language } from './language'
import { lintLimits } from './limits'
import { countReading, type Reading, readingGrade, sentences, words } from './prose'
import type { Page, QuestionTexts, Report, Spot } from './texts'

/** Warns of sections that are very short or very long for their language. */
export function checkLengths(pages: readonly Page[], language: Language, report: Report): void {
  const least = language.wordLimit(lintLimits.sectionWords.least)
  const most = language.wordLimit(lintLimits.sectionWords.most)
  for (const page of pages) {
    if (!page.isSection) continue
    const length = page.blocks.reduce((sum, { text }) => sum + words(text, language.locale).length, 0)
    const message = `The section has ${length} words.`
    if (length < least) report(page, 'section.short', message, `Aim for ${least} to ${most}; a shorter one may belong to its neighbour.`)
    if (length > most) report(page, 'section.long', message, `Aim for ${least} to ${most}; a longer one may be two.`)
  }
}

/** Warns of English prose that is hard to read for the level of the course. */
export function checkGrades(pages: readonly Page[], level: CourseBundle['course']['level'], report: Report): void {
  const limit = lintLimits.grade[level ?? 'beginner']
  const whole: Reading = { words: 0, sentences: 0, syllables: 0 }
  for (const page of pages) {
    if (!page.isSection) continue
    const reading = countReading(page.blocks)
    whole.words += reading.words
    whole.sentences += reading.sentences
    whole.syllables += reading.syllables
    const grade = readingGrade(reading)
    if (grade > limit.section)
      report(
        page,
        'reading.grade',
        `The reading grade is ${grade.toFixed(1)}.`,
        `Shorter sentences and words bring it to ${limit.section}.`,
      )
  }
  const average = readingGrade(whole)
  if (average > limit.average) {
    const hint = `Bring it to ${limit.average}, beginning with the sections that are hardest to read.`
    report({ file: 'course.yaml' }, 'reading.average', `The reading grade of all sections together is ${average.toFixed(1)}.`, hint)
  }
}

/** Warns of sentences that are said twice, in prose, explanations and feedback. */
export function checkRepeats(pages: readonly Page[], questions: readonly QuestionTexts[], language: Language, report: Report): void {
  const { locale } = language
  const least = language.wordLimit(lintLimits.repeatedWords)
  const said = new Map<string, string>()
  const check = (sentence: string, spot: Spot) => {
    const read = words(sentence, locale)
    if (read.length < least) return
    const key = language.fold(read.join(' '))
    const before = said.get(key)
    if (before === undefined) said.set(key, `${spot.file}:${spot.line}`)
    else report(spot, 'sentence.repeated', `This sentence stands in ${before} already.`, 'Say it once, or say something new here.')
  }
  for (const { file, blocks } of pages) {
    for (const block of blocks) {
      if (block.kind !== 'prose') continue
      for (const { text, line } of sentences(block, locale)) check(text, { file, line })
    }
  }
  for (const { blocks, spot } of questions.flatMap(({ comments }) => comments))
    for (const block of blocks) for (const { text } of sentences(block, locale)) check(text, spot)
}
