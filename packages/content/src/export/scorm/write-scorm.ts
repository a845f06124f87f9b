import type { BundleChapter, BundleQuiz, BundleSection } from '../../bundle'
import { escapeHtml } from '../../escape-html'
import { renderMarkdown } from '../../markdown/markdown'
import { renderAnswerKey, viewQuestion } from '../../questions/learner'
import type { RenderedKey, RichText } from '../../questions/question-type'
import type { BundleQuestion, QuestionView } from '../../questions/question-types'
import { firstVariants } from '../../questions/variants'
import type { ExportOptions, ExportReport, ExportSource } from '../model'
import { type PackageFile, writePackage } from '../package'
import { type Page, type PageGroup, writeManifest } from './manifest'
import { pageStyles, writePage } from './page'
import { keyedQuizScript, quizScript, sectionScript, styles } from './player.gen'
import { english, writeQuestionForm } from './question-form'
import { scriptJson } from './script-json'

/** Writes a course as a SCORM 1.2 package: a SCO for each section and quiz, and pages for what is only read. */
export const writeScormPackage = (source: ExportSource, report: ExportReport, options: ExportOptions): AsyncGenerator<Uint8Array> =>
  writePackage(listFiles(source, report, options))

const textOf = (markdown: string): Promise<RichText> => renderMarkdown(markdown, { assetBase: '../assets', sectionUrl })
const sectionUrl = (id: string, anchor: string): string => `../sections/${id}.html${anchor}`
const htmlOf = async (markdown: string): Promise<string> => (markdown === '' ? '' : (await textOf(markdown)).html)

async function* listFiles(source: ExportSource, report: ExportReport, options: ExportOptions): AsyncGenerator<PackageFile> {
  const { bundle, readAsset } = source
  const { course, chapters, quizzes, glossary } = bundle
  const title = options.withKeys ? `${course.title} (with-keys)` : course.title
  const shared: PackageFile[] = [
    { name: 'shared/lectern.css', content: styles },
    { name: 'shared/page.css', content: pageStyles },
    { name: 'shared/section.js', content: sectionScript },
    options.withKeys ? { name: 'shared/quiz-with-keys.js', content: keyedQuizScript } : { name: 'shared/quiz.js', content: quizScript },
  ]
  yield* shared

  const shown = new Map<string, { hash: string; name: string }>()
  /** The files that a page shows, by their URLs in the package. */
  const filesOf = (html: string): string[] => {
    const urls = new Set<string>()
    for (const [, hash = '', name = ''] of html.matchAll(/\.\.\/assets\/([0-9a-f]{64})\/([^"'\s<>&#?]+)/g)) {
      urls.add(`assets/${hash}/${name}`)
      shown.set(`${hash}/${name}`, { hash, name: decodeURIComponent(name) })
    }
    return [...urls]
  }
  const page = (identifier: string, name: string, href: string, isSco: boolean, html: string, more: Partial<Page> = {}): Page => ({
    identifier,
    title: name,
    href,
    isSco,
    files: filesOf(html),
    ...more,
  })
  const { locale } = course
  const items: (Page | PageGroup)[] = []

  const quizPages = async function* (placed: readonly BundleQuiz[], above: string, into: Page[]): AsyncGenerator<PackageFile> {
    for (const quiz of placed) {
      const made = await writeQuiz(quiz, { source, options, report })
      if (made === undefined) {
        report.leftOut()
        continue
      }
      const href = `quizzes/${quiz.id}.html`
      const content = writePage({ locale, title: quiz.title, above, body: made.body, scripts: made.scripts })
      const mastery = quiz.passingScore === undefined ? {} : { masteryScore: Math.round(quiz.passingScore * 10_000) / 100 }
      into.push(page(`quiz-${quiz.id}`, quiz.title, href, made.scripts.length > 0, content, made.isScored ? mastery : {}))
      report.exported()
      yield { name: href, content }
    }
  }

  const overview = await htmlOf(course.overview)
  if (overview !== '') {
    const content = writePage({ locale, title: course.title, above: '', body: overview, scripts: [] })
    items.push(page('overview', course.title, 'pages/overview.html', false, content))
    yield { name: 'pages/overview.html', content }
  }
  for (const [index, chapter] of chapters.entries()) {
    const above = `${index + 1}. ${chapter.title}`
    const group: Page[] = []
    const introduction = await writeIntroduction(chapter, locale)
    if (introduction !== '') {
      const href = `pages/chapter-${chapter.id}.html`
      const content = writePage({ locale, title: chapter.title, above: '', body: introduction, scripts: [] })
      group.push(page(`about-${chapter.id}`, chapter.title, href, false, content))
      yield { name: href, content }
    }
    for (const section of chapter.sections) {
      const href = `sections/${section.id}.html`
      const content = await writeSection(section, above, locale)
      group.push(page(`section-${section.id}`, section.title, href, true, content))
      report.exported()
      yield { name: href, content }
      yield* quizPages(
        quizzes.filter(({ placement }) => placement.sectionId === section.id),
        above,
        group,
      )
    }
    yield* quizPages(
      quizzes.filter(({ placement }) => placement.chapterId === chapter.id && placement.sectionId === undefined),
      above,
      group,
    )
    if (group.length > 0) items.push({ identifier: `chapter-${chapter.id}`, title: above, items: group })
  }
  const ofCourse: Page[] = []
  yield* quizPages(
    quizzes.filter(({ placement }) => placement.chapterId === undefined && placement.sectionId === undefined),
    course.title,
    ofCourse,
  )
  items.push(...ofCourse)
  if (glossary.length > 0) {
    const terms = await Promise.all(
      glossary.map(async ({ term, definition }) => `<dt>${escapeHtml(term)}</dt><dd>${await htmlOf(definition)}</dd>`),
    )
    const content = writePage({ locale, title: 'Glossary', above: course.title, body: `<dl>${terms.join('\n')}</dl>`, scripts: [] })
    items.push(page('glossary', 'Glossary', 'pages/glossary.html', false, content))
    yield { name: 'pages/glossary.html', content }
  }
  for (const [url, { hash, name }] of [...shown].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (url !== '') yield { name: `assets/${hash}/${name}`, content: await readAsset(hash) }
  }
  const identifier = `lectern-${course.id}${options.withKeys ? '-with-keys' : ''}`
  const names = shared.map(({ name }) => name)
  yield { name: 'imsmanifest.xml', content: writeManifest(identifier, title, items, names) }
}

const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`

async function writeIntroduction({ introduction, milestones, practiceNotes }: BundleChapter, locale: string): Promise<string> {
  const notes = await Promise.all(practiceNotes.map(htmlOf))
  return [
    await htmlOf(introduction),
    ...(milestones.length > 0 ? [`<h2${english(locale)}>Milestones</h2>`, list(milestones.map(escapeHtml))] : []),
    ...(notes.length > 0 ? [`<h2${english(locale)}>Practice notes</h2>`, list(notes)] : []),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

async function writeSection({ title, markdown }: BundleSection, above: string, locale: string): Promise<string> {
  const end = `<div id="end" class="actions"${english(locale)}><button type="button">I have read this section</button></div>`
  const body = `${await htmlOf(markdown)}\n${end}\n<p id="status" role="status"${english(locale)}></p>`
  return writePage({ locale, title, above, body, scripts: ['section.js'] })
}

interface QuizContext {
  source: ExportSource
  options: ExportOptions
  report: ExportReport
}

/** Why a quiz cannot be scored without a learner whom the server knows; undefined when it can. */
function needsAttempt({ mode, tries, draw }: BundleQuiz): string | undefined {
  if (mode === 'graded') return 'it is graded'
  if (tries !== undefined) return 'it has tries'
  return draw === undefined ? undefined : 'each attempt draws its own questions'
}

/** The page of a quiz; undefined when no page can do anything for it. A page without scripts is no SCO. */
async function writeQuiz(
  quiz: BundleQuiz,
  { source: { bundle, release }, options: { withKeys = false, origin }, report }: QuizContext,
): Promise<{ body: string; scripts: string[]; isScored: boolean } | undefined> {
  const { course } = bundle
  const { locale } = course
  const reason = needsAttempt(quiz)
  const reader = origin === undefined ? undefined : `${origin}/reader/courses/${course.id}/quizzes/${quiz.id}`
  if (reason !== undefined || (!withKeys && origin === undefined)) {
    const message =
      reason === undefined
        ? 'The quiz was left out, because no server was named that scores it.'
        : `The quiz cannot be taken in the package, because ${reason}${reader ? '; its page links to the server' : ', and was left out'}.`
    report.note(quiz.id, 'export.quiz-elsewhere', message, elsewhereHint(reason))
    if (reader === undefined) return undefined
    return { body: linkTo(reader, 'This quiz is taken on its own page.', locale), scripts: [], isScored: false }
  }
  const views = await Promise.all(
    firstVariants(quiz.questions).map(
      async (question): Promise<QuestionView> => ({ id: question.id, ...(await viewQuestion(question, textOf)) }) as QuestionView,
    ),
  )
  const forms = views.map((view, index) => {
    const form = writeQuestionForm(view, index + 1, locale)
    if (form !== undefined) return form
    const hint = 'Use a hotspot with regions to choose from, or leave it to the page of the reader.'
    report.note(view.id, 'export.question-type', 'A hotspot with points in its image cannot be answered in the package.', hint)
    const text = `<p><strong${english(locale)}>Question ${index + 1}</strong></p>\n${view.prompt.html}`
    return reader === undefined ? text : `${text}\n${linkTo(reader, 'This question is answered on its own page.', locale)}`
  })
  const data = { course: course.id, quiz: quiz.id, locale, ...(withKeys ? await keysOf(quiz) : { origin, release }) }
  const body = [
    '<form novalidate>',
    ...forms,
    `<div class="actions"${english(locale)}><button type="submit">Submit</button></div>`,
    '</form>',
    `<p id="status" role="status"${english(locale)}></p>`,
    `<script type="application/json" id="quiz">${scriptJson(data)}</script>`,
  ].join('\n')
  return { body, scripts: [withKeys ? 'quiz-with-keys.js' : 'quiz.js'], isScored: true }
}

const elsewhereHint = (reason: string | undefined): string =>
  reason === undefined
    ? 'Name the server with --origin, or export a practice quiz with --with-keys.'
    : 'Add it to the other system with LTI.'

const linkTo = (url: string, words: string, locale: string): string =>
  `<p${english(locale)}>${words} <a href="${escapeHtml(url)}" target="_blank" rel="noopener">Open it in a new tab</a></p>`

/** What scoring in the page needs. */
async function keysOf(quiz: BundleQuiz) {
  const questions: BundleQuestion[] = firstVariants(quiz.questions)
  const ids = new Set(questions.map(({ id }) => id))
  const keys = quiz.keys.filter(({ questionId }) => ids.has(questionId))
  const texts: Record<string, RenderedKey> = {}
  for (const key of keys) texts[key.questionId] = await renderAnswerKey(key, textOf)
  return { questions, keys, texts, passingScore: quiz.passingScore }
}
