import path from 'node:path/posix'
import { openId } from '../identify'
import { type DraftQuestion, type ImportedCourse, type ImportedQuestion, type ImportedQuiz, sectionLink } from '../model'
import { readJson, splitFront } from '../pages/front-matter'
import { type SourceChapter, type SourcePage, splitTitle, toPageCourse } from '../pages/page-course'
import type { Place, Report } from '../report'
import { createTextConverter, type TextConverter } from '../rich-text/rich-text'
import { readText } from '../source/decode-text'
import { type SourceTree, titleOfFile } from '../source/source-tree'

/** The file of quizzes in English, or else the first one. */
export const findQuizFile = ({ files }: SourceTree): string | undefined => {
  const found = files.filter((file) => /(^|\/)quiz[\w-]*\/.*\/[a-z]{2}(?:[-_][A-Za-z]+)?\.json$/.test(file))
  return found.find((file) => /\/en\.json$/.test(file)) ?? found[0]
}

const lessonFile = /(?:^|\/)\d+-[^/]+\/(?:[^/]+\/){0,2}README\.md$/
/** A numbered lesson in a numbered topic, directly or in a folder such as `lessons`. */
const numberedLesson = /(?:^|\/)\d+-[^/]+\/(?:\D[^/]*\/)?\d+-[^/]+\/README\.md$/
const isTranslation = (file: string): boolean => /(?:^|\/)translations\//.test(file)
/** A curriculum has numbered folders with numbered lessons, and an app with their quizzes. */
export const isCurriculum = (tree: SourceTree): boolean =>
  findQuizFile(tree) !== undefined && tree.files.some((file) => numberedLesson.test(file) && !isTranslation(file))

/** The folder of the topic of a lesson: the one above it, or above a folder that only holds lessons. */
function topicOf(lesson: string): string {
  const above = path.dirname(lesson)
  return /^\d+-/.test(path.basename(lesson)) && !/^\d+-/.test(path.basename(above)) && /^\d+-/.test(path.basename(path.dirname(above)))
    ? path.dirname(above)
    : above
}

interface Quiz {
  id: string
  title: string
  questions: ImportedQuestion[]
}

const quizLink = /\/quiz\/([\w-]+)\/?(?:[?#].*)?$/
const order = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })

/** Reads a curriculum of READMEs: a chapter for each topic, a section for each lesson, its assignment and the quiz before it. */
export async function readCurriculum(tree: SourceTree, report: Report): Promise<ImportedCourse | undefined> {
  const converter = createTextConverter()
  const quizFile = findQuizFile(tree)
  const quizzes = quizFile === undefined ? new Map<string, Quiz>() : await readQuizzes(tree, quizFile, report, converter)
  const used = new Set<string>()
  const chapters = new Map<string, SourceChapter>()
  const lessons: { file: string; text: string }[] = []
  for (const file of tree.files.filter((each) => lessonFile.test(each) && !isTranslation(each)).sort(order)) {
    const text = await readText(tree, file, report)
    if (text === undefined) continue
    const isNumbered = numberedLesson.test(file)
    const isLesson = [...text.matchAll(/\]\(([^)\s]+)/g)].some(([, url = '']) => quizzes.has(quizLink.exec(url)?.[1] ?? ''))
    const isTopic = /(?:^|\/)\d+-[^/]+\/README\.md$/.test(file) && !isNumbered
    if (isLesson || (isNumbered && !isTopic && quizzes.size === 0)) lessons.push({ file, text })
  }
  const before = new Map<string, string>()
  for (const { file, text } of lessons) {
    const folder = path.dirname(file)
    const topic = topicOf(folder)
    let chapter = chapters.get(topic)
    if (!chapter) {
      chapter = { key: topic, title: '', pages: [] }
      const introduction = await readPage(path.join(topic, 'README.md'))
      chapter.title = introduction?.title ?? nameOf(topic)
      if (introduction) chapter.introduction = introduction
      chapters.set(topic, chapter)
    }
    const page = await readPage(file, text)
    if (!page) continue
    const linked = [...text.matchAll(/\]\(([^)\s]+)/g)].flatMap(([, url = '']) => quizzes.get(quizLink.exec(url)?.[1] ?? '') ?? [])
    const own = [...new Set(linked)].filter(({ id }) => !used.has(id))
    for (const { id } of own) used.add(id)
    // The last quiz is about the lesson; those before it, of which there is one at most as a rule, get sections of their own.
    for (const [index, quiz] of own.slice(0, -1).entries()) {
      const part = index === 0 ? 'before' : `before-${index + 1}`
      before.set(quiz.id, `${file}#${part}`)
      chapter.pages.push({
        ...page,
        part,
        title: quiz.title,
        markdown: `What do you know already? Answer before you read [${page.title.replace(/[[\]]/g, '\\$&')}](README.md).`,
        item: report.within(file).item('section', 'quiz before a lesson', quiz.title, { line: 1, column: 1 }),
        quiz: toQuiz(quiz),
      })
    }
    const last = own.at(-1)
    chapter.pages.push({ ...page, ...(last && { quiz: toQuiz(last) }) })
    const assignment = await readPage(path.join(folder, 'assignment.md'))
    if (assignment) chapter.pages.push(assignment)
  }
  for (const { id, title, questions } of quizzes.values()) {
    if (used.has(id)) continue
    for (const { item } of questions) item.leaveOut('import.unplaced', `No lesson links to the quiz "${title}".`, 'Link to it in a lesson.')
  }
  const translations = tree.files.filter((file) => isTranslation(file) && file.endsWith('.md'))
  if (translations.length > 0)
    report.add(
      'import.member-lost',
      `${translations.length} translated pages were left out.`,
      'Import each language as a course of its own.',
    )
  const root = splitTitle(splitFront((await readText(tree, 'README.md', report)) ?? '', report.within('README.md')).markdown)
  return toPageCourse(tree, {
    title: root.title ?? titleOfFile(tree.name),
    chapters: [...chapters.values()],
    converter,
    resolve(url, page) {
      const id = quizLink.exec(url)?.[1]
      if (id === undefined || !quizzes.has(id)) return undefined
      const section = before.get(id)
      return sectionLink(section ?? page.file)
    },
  })

  async function readPage(file: string, given?: string): Promise<SourcePage | undefined> {
    if (!tree.files.includes(file)) return undefined
    const text = given ?? (await readText(tree, file, report))
    if (text === undefined) return undefined
    const within = report.within(file)
    const { markdown: body, line } = splitFront(text, within)
    const { title, ...rest } = splitTitle(body, line)
    const name = (title ?? nameOf(path.dirname(file))).slice(0, 300)
    const isAssignment = path.basename(file) === 'assignment.md'
    const isTopic = given === undefined && !isAssignment
    const item = within.item(isTopic ? 'chapter' : 'section', isAssignment ? 'assignment' : isTopic ? 'topic' : 'lesson', name, {
      line: 1,
      column: 1,
    })
    const slug = path.basename(path.dirname(file)).replace(/^\d+-/, '')
    return { file, ...(isAssignment && { slug: `${slug}-assignment` }), title: name, ...rest, item }
  }
}

const nameOf = (folder: string): string => {
  const name = path.basename(folder).replace(/^\d+-/, '').replace(/[-_]+/g, ' ').trim()
  return name.charAt(0).toUpperCase() + name.slice(1) || 'Lesson'
}

const toQuiz = ({ id, title, questions }: Quiz): ImportedQuiz => ({ key: `quiz:${id}`, title: title.slice(0, 300), questions })

type Data = Record<string, unknown>
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null
const listOf = (value: unknown): Data[] => (Array.isArray(value) ? value.filter(isData) : [])
/** The app writes truth as a string. */
const isTrue = (value: unknown): boolean => value === true || /^\s*true\s*$/i.test(String(value))

async function readQuizzes(tree: SourceTree, file: string, report: Report, converter: TextConverter): Promise<Map<string, Quiz>> {
  const within = report.within(file)
  const text = await readText(tree, file, report)
  const data = text === undefined ? undefined : readJson(text, within)
  const quizzes = new Map<string, Quiz>()
  const places = findPlaces(text ?? '')
  let place = 0
  for (const { id: rawId, title: rawTitle, quiz } of (Array.isArray(data) ? data : [data]).flatMap((app) =>
    listOf(isData(app) ? app.quizzes : undefined),
  )) {
    const id = String(rawId ?? '')
    const title = typeof rawTitle === 'string' && rawTitle.trim() !== '' ? rawTitle.trim() : `Quiz ${id}`
    const questions: ImportedQuestion[] = []
    for (const [index, raw] of listOf(quiz).entries()) {
      const prompt = String(raw.questionText ?? '').trim()
      const item = within.item('question', 'choice', prompt.slice(0, 80), places[place++] ?? { line: 1, column: 1 })
      const convert = (source: unknown) =>
        converter.toMarkdown(
          { text: String(source ?? ''), format: 'markdown', place: { line: item.item.line, column: item.item.column } },
          item,
        )
      const options = await Promise.all(
        listOf(raw.answerOptions).map(async (option) => ({ text: await convert(option.answerText), isRight: isTrue(option.isCorrect) })),
      )
      const right = options.filter(({ isRight }) => isRight)
      if (prompt === '' || options.length < 2 || right.length === 0) {
        item.leaveOut(
          'import.question-syntax',
          'The question has no text, no right answer, or fewer than two.',
          'Correct it in the source.',
        )
        continue
      }
      if (right.length > 1)
        item.note(
          'import.scoring-changed',
          `${right.length} answers are marked as right. Each of them gets all points, as in the app.`,
          'If only one is right, correct the source.',
        )
      const answer = options.findIndex(({ isRight }) => isRight)
      const draft: DraftQuestion = {
        type: 'single-choice',
        prompt: await convert(prompt),
        choices: options.map(({ text, isRight }, at) => ({ id: openId(at), text, ...(isRight && at !== answer && { credit: 1 }) })),
        answer: openId(answer),
      }
      questions.push({ key: `quiz:${id}#${index + 1}`, draft, item })
    }
    quizzes.set(id, { id, title, questions })
  }
  return quizzes
}

/** The places of the questions in the JSON. */
function findPlaces(text: string): Place[] {
  return text.split('\n').flatMap((line, index) => {
    const column = line.indexOf('"questionText"')
    return column < 0 ? [] : [{ line: index + 1, column: column + 1 }]
  })
}
