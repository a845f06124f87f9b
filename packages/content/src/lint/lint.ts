import type { BundleQuiz, CourseBundle } from '../bundle'
import type { Place } from '../compile/parse'
import { issueAt } from '../compile/read'
import type { Issue } from '../issue'
import type { Block } from '../markdown/blocks'
import type { AnswerKey } from '../questions/question-types'
import { countReading, type Reading, readBlocks, readingGrade, sentences, words } from './prose'

/** The source positions of the texts of a bundle. */
export interface Sources {
  /** The Markdown file of a chapter's introduction, of a section, or (by the id of the course) of the overview, and the first line of its text. */
  text(id: string): { file: string; line: number }
  /** A place in the file of a quiz. */
  quiz(id: string, path: readonly PropertyKey[]): Place & { file: string; path: string }
}

/** The limits of {@link lint}. Grades are Flesch–Kincaid grades of English prose. */
export const lintLimits = {
  sectionWords: { least: 350, most: 600 },
  grade: {
    beginner: { section: 11, average: 9.5 },
    intermediate: { section: 13, average: 11.5 },
    advanced: { section: 16, average: 14 },
  },
  /** Shares of the single-choice questions of a course. */
  longestIsKey: 0.35,
  samePosition: 0.4,
  /** The fewest single-choice questions for which a share is meaningful. */
  biasFrom: 8,
  /** Shorter sentences (in words) may be repeated. */
  repeatedWords: 6,
} as const

const absoluteWords = new Set(
  'absolutely all always certainly completely definitely entirely every everybody everyone everything guaranteed impossible must never nobody none nothing only totally'.split(
    ' ',
  ),
)

type Report = (place: { file: string } & Partial<Place> & { path?: string }, code: string, message: string, hint: string) => void

/**
 * Gives advice on a valid course, as warnings: what makes a text hard to read or a quiz easy to guess.
 *
 * @param read splits a text into blocks; a compiler that has parsed the text gives them without parsing it again.
 * @example
 * const { issues } = await compile('courses/my-course', { lint: true })
 */
export async function lint(bundle: CourseBundle, sources: Sources, read: ReadBlocks = readBlocks): Promise<Issue[]> {
  const issues: Issue[] = []
  const report: Report = ({ file, ...place }, code, message, hint) => {
    issues.push(issueAt(file, code, message, hint, { ...place, severity: 'warning' }))
  }
  const texts = await readTexts(bundle, sources, read)
  checkLengths(bundle, texts, report)
  if (/^en(-|$)/.test(bundle.course.locale)) checkGrades(bundle, texts, report)
  await checkRepeats(bundle, texts, sources, report, read)
  checkQuestions(bundle, sources, report)
  checkCoverage(bundle, sources, report)
  checkBiases(bundle, sources, report)
  return issues
}

type ReadBlocks = (markdown: string) => Promise<Block[]>

interface Text {
  id: string
  file: string
  line: number
  blocks: Block[]
}

async function readTexts({ course, chapters }: CourseBundle, sources: Sources, read: ReadBlocks): Promise<Map<string, Text>> {
  const markdown: [string, string][] = [
    [course.id, course.overview],
    ...chapters.flatMap((chapter): [string, string][] => [
      [chapter.id, chapter.introduction],
      ...chapter.sections.map((section): [string, string] => [section.id, section.markdown]),
    ]),
  ]
  const texts = new Map<string, Text>()
  for (const [id, text] of markdown) {
    const { file, line } = sources.text(id)
    const blocks = (await read(text)).map((block) => ({ ...block, line: block.line + line - 1 }))
    texts.set(id, { id, file, line, blocks })
  }
  return texts
}

const sectionsOf = ({ chapters }: CourseBundle) => chapters.flatMap(({ sections }) => sections)

function checkLengths(bundle: CourseBundle, texts: Map<string, Text>, report: Report): void {
  const { least, most } = lintLimits.sectionWords
  for (const { id } of sectionsOf(bundle)) {
    const text = texts.get(id) as Text
    const length = text.blocks.reduce((sum, block) => sum + words(block.text, bundle.course.locale).length, 0)
    const message = `The section has ${length} words.`
    if (length < least) report(text, 'section.short', message, `Aim for ${least} to ${most}; a shorter one may belong to its neighbour.`)
    if (length > most) report(text, 'section.long', message, `Aim for ${least} to ${most}; a longer one may be two.`)
  }
}

function checkGrades(bundle: CourseBundle, texts: Map<string, Text>, report: Report): void {
  const limit = lintLimits.grade[bundle.course.level ?? 'beginner']
  const whole: Reading = { words: 0, sentences: 0, syllables: 0 }
  for (const { id } of sectionsOf(bundle)) {
    const text = texts.get(id) as Text
    const reading = countReading(text.blocks)
    whole.words += reading.words
    whole.sentences += reading.sentences
    whole.syllables += reading.syllables
    const grade = readingGrade(reading)
    if (grade > limit.section)
      report(
        text,
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

async function checkRepeats(
  bundle: CourseBundle,
  texts: Map<string, Text>,
  sources: Sources,
  report: Report,
  readBlocks: ReadBlocks,
): Promise<void> {
  const { locale } = bundle.course
  const said = new Map<string, string>()
  const check = (sentence: string, place: Parameters<Report>[0]) => {
    const read = words(sentence, locale)
    if (read.length < lintLimits.repeatedWords) return
    const key = read.join(' ').toLocaleLowerCase(locale)
    const before = said.get(key)
    const here = `${place.file}:${place.line}`
    if (before === undefined) said.set(key, here)
    else report(place, 'sentence.repeated', `This sentence stands in ${before} already.`, 'Say it once, or say something new here.')
  }
  for (const { file, blocks } of texts.values()) {
    for (const block of blocks) {
      if (block.kind !== 'prose') continue
      for (const { text, line } of sentences(block, locale)) check(text, { file, line })
    }
  }
  const keyTexts: { markdown: string; place: Parameters<Report>[0] }[] = []
  eachKey(bundle, (quiz, key, index) => {
    const said: [string, PropertyKey[]][] = key.explanation === undefined ? [] : [[key.explanation, ['explanation']]]
    if ('feedback' in key) {
      const choices = choiceIds(quiz, index)
      said.push(
        ...key.feedback.map(({ choiceId, text }): [string, PropertyKey[]] => [text, ['choices', choices.indexOf(choiceId), 'feedback']]),
      )
    }
    for (const [markdown, path] of said) keyTexts.push({ markdown, place: sources.quiz(quiz.id, ['questions', index, ...path]) })
  })
  for (const { markdown, place } of keyTexts) {
    for (const block of await readBlocks(markdown)) for (const { text } of sentences(block, locale)) check(text, place)
  }
}

function eachKey(bundle: CourseBundle, visit: (quiz: BundleQuiz, key: AnswerKey, index: number) => void): void {
  for (const quiz of bundle.quizzes) for (const [index, key] of quiz.keys.entries()) visit(quiz, key, index)
}

function choiceIds(quiz: BundleQuiz, index: number): string[] {
  const question = quiz.questions[index]
  return question && 'choices' in question ? question.choices.map(({ id }) => id) : []
}

function checkQuestions(bundle: CourseBundle, sources: Sources, report: Report): void {
  const english = /^en(-|$)/.test(bundle.course.locale)
  eachKey(bundle, (quiz, key, index) => {
    const question = quiz.questions[index]
    const at = (...path: PropertyKey[]) => sources.quiz(quiz.id, ['questions', index, ...path])
    if (question?.section === undefined)
      report(at('id'), 'question.section-missing', 'The question names no section.', 'Add `section`: where its answer is taught.')
    if (key.explanation === undefined && key.type !== 'self-check')
      report(at('id'), 'question.explanation-missing', 'The question has no explanation.', 'Add `explanation`: why the answer is right.')
    if (!question || !('choices' in question) || !('feedback' in key)) return
    question.choices.forEach(({ id, text }, choice) => {
      const place = at('choices', choice)
      if (!key.feedback.some(({ choiceId }) => choiceId === id))
        report(place, 'choice.feedback-missing', `The choice "${id}" has no feedback.`, 'Say why it tempts and why it is wrong, or right.')
      const absolute = english ? words(text, 'en').find((word) => absoluteWords.has(word.toLowerCase())) : undefined
      if (absolute !== undefined)
        report(
          at('choices', choice, 'text'),
          'choice.absolute-word',
          `The word "${absolute}" gives a choice away.`,
          'Few things hold without exception, and learners know it: say when it holds.',
        )
    })
  })
}

/** A question covers a section when it names it, or when its explanation links to it. */
function checkCoverage(bundle: CourseBundle, sources: Sources, report: Report): void {
  if (bundle.quizzes.length === 0) return
  const covered = new Set<string>()
  for (const quiz of bundle.quizzes) {
    if (quiz.placement.sectionId !== undefined) covered.add(quiz.placement.sectionId)
    for (const { section } of quiz.questions) if (section !== undefined) covered.add(section)
  }
  eachKey(bundle, (_quiz, key) => {
    const said = [key.explanation ?? '', ...('feedback' in key ? key.feedback.map(({ text }) => text) : [])]
    for (const text of said) for (const [, id] of text.matchAll(/\]\(\s*<?lectern:section\/([a-z0-9-]+)/g)) covered.add(id as string)
  })
  for (const { id } of sectionsOf(bundle)) {
    if (covered.has(id)) continue
    const hint = 'Name it as the `section` of a question, or link to it from an explanation.'
    report(sources.text(id), 'section.uncovered', 'No question covers this section.', hint)
  }
}

function checkBiases(bundle: CourseBundle, sources: Sources, report: Report): void {
  const singles = bundle.quizzes.flatMap((quiz) =>
    quiz.keys.flatMap((key, index) => {
      const question = quiz.questions[index]
      if (key.type !== 'single-choice' || question?.type !== 'single-choice') return []
      const lengths = question.choices.map(({ text }) => text.length)
      const position = question.choices.findIndex(({ id }) => id === key.choiceId)
      const length = lengths[position] ?? 0
      const longest = lengths.every((other, at) => at === position || other < length)
      return [{ position, longest, place: () => sources.quiz(quiz.id, ['questions', index, 'answer']) }]
    }),
  )
  if (singles.length < lintLimits.biasFrom) return
  const of = `of ${singles.length} single-choice questions`

  const longest = singles.filter((single) => single.longest)
  if (longest.length / singles.length > lintLimits.longestIsKey) {
    for (const { place } of longest)
      report(
        place(),
        'choice.longest-is-key',
        `The right choice is the longest, as in ${longest.length} ${of}.`,
        'Make the choices alike in length.',
      )
  }
  for (const position of new Set(singles.map((single) => single.position))) {
    const same = singles.filter((single) => single.position === position)
    if (same.length / singles.length <= lintLimits.samePosition) continue
    const message = `The right choice is number ${position + 1}, as in ${same.length} ${of}.`
    for (const { place } of same) report(place(), 'choice.same-position', message, 'Spread the right choices over the positions.')
  }
}
