import type { BundleSection, Compiled, CourseBundle, Issue } from '@lectern/content'
import { summarize } from '../report'
import { type Html, html } from './html'
import { toHtml } from './markdown'
import { questionViews } from './questions'

/** What the preview shows. */
export interface Shown {
  /** Changes with every compilation. */
  version: string
  /** The last version without errors. */
  course: Course | undefined
  /** The issues of the latest version, which may be newer. */
  issues: Issue[]
  /** True when the latest version has errors, so that an older one is shown. */
  isStale: boolean
}

export interface Course {
  bundle: CourseBundle
  assets: Compiled['assets']
  files: Compiled['files']
}

interface Page {
  title: string
  /** The files whose issues belong to the page. */
  files: (string | undefined)[]
  body: Html
}

/** Renders the page at a path. Undefined when there is none. */
export async function renderPage({ pathname, searchParams }: URL, shown: Shown): Promise<string | undefined> {
  const page = pathname === '/issues' || !shown.course ? issuesPage(shown) : await findPage(pathname, searchParams, shown.course)
  return page && layout(page, shown)
}

/** Renders a page that says that there is none, with the issues that may be the cause. */
export const renderMissingPage = (shown: Shown): string =>
  layout({ title: 'Not found', files: [], body: html`<h1>Not found</h1><p>The course has no such page.</p>` }, shown)

async function findPage(pathname: string, query: URLSearchParams, course: Course): Promise<Page | undefined> {
  const [, kind = '', id = '', rest] = pathname.split('/')
  if (rest !== undefined) return undefined
  switch (kind) {
    case '':
      return coursePage(course)
    case 'glossary':
      return id === '' ? glossaryPage(course) : undefined
    case 'chapters':
      return chapterPage(course, id)
    case 'sections':
      return sectionPage(course, id)
    case 'quizzes':
      return quizPage(course, id, query.get('reveal'))
    default:
      return undefined
  }
}

const toHtmlEach = (list: readonly string[]) => Promise.all(list.map(async (markdown) => html`<li>${await toHtml(markdown)}</li>`))

async function coursePage({ bundle, files }: Course): Promise<Page> {
  const { course } = bundle
  const body = html`<h1>${course.title}</h1>
    ${course.subtitle === undefined ? undefined : html`<p class="quiet">${course.subtitle}</p>`}
    ${await toHtml(course.overview)}
    ${textList('What you will learn', course.outcomes)}
    ${contents(bundle)}`
  return { title: course.title, files: ['course.yaml', files.get(course.id)], body }
}

const textList = (title: string, texts: readonly string[]): Html | undefined =>
  texts.length === 0 ? undefined : html`<h2>${title}</h2><ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`

function contents({ chapters, glossary, quizzes }: CourseBundle): Html {
  const quizLinks = (belongs: (placement: (typeof quizzes)[number]['placement']) => boolean) =>
    quizzes
      .filter(({ placement }) => belongs(placement))
      .map(
        ({ id, title, mode }) => html`<li class="other"><a href="/quizzes/${id}">${title}</a> <span class="quiet">${mode} quiz</span></li>`,
      )
  return html`<nav><h2>Contents</h2><ol>
    ${chapters.map(
      (chapter) => html`<li><a href="/chapters/${chapter.id}">${chapter.title}</a><ol>
        ${chapter.sections.map(
          (section) => html`<li><a href="/sections/${section.id}">${section.title}</a></li>
            ${quizLinks(({ sectionId }) => sectionId === section.id)}`,
        )}
        ${quizLinks(({ chapterId, sectionId }) => sectionId === undefined && chapterId === chapter.id)}
      </ol></li>`,
    )}
    ${quizLinks(({ chapterId, sectionId }) => chapterId === undefined && sectionId === undefined)}
    ${glossary.length === 0 ? undefined : html`<li class="other"><a href="/glossary">Glossary</a></li>`}
  </ol></nav>`
}

async function chapterPage({ bundle, files }: Course, id: string): Promise<Page | undefined> {
  const chapter = bundle.chapters.find((each) => each.id === id)
  if (!chapter) return undefined
  const body = html`<h1>${chapter.title}</h1>
    ${await toHtml(chapter.introduction)}
    ${textList('Milestones', chapter.milestones)}
    <h2>Sections</h2>
    <ol>${chapter.sections.map((section) => html`<li><a href="/sections/${section.id}">${section.title}</a></li>`)}</ol>
    ${chapter.practiceNotes.length === 0 ? undefined : html`<h2>Practice notes</h2><ul>${await toHtmlEach(chapter.practiceNotes)}</ul>`}`
  return { title: chapter.title, files: [files.get(id)], body }
}

async function sectionPage({ bundle, files }: Course, id: string): Promise<Page | undefined> {
  const sections = bundle.chapters.flatMap((chapter) => chapter.sections)
  const at = sections.findIndex((each) => each.id === id)
  const section = sections[at]
  if (!section) return undefined
  const link = (to: BundleSection | undefined, arrow: string) => to && html`<a href="/sections/${to.id}">${arrow} ${to.title}</a> `
  const body = html`<h1>${section.title}</h1>
    ${section.summary === undefined ? undefined : html`<p class="quiet">${section.summary}</p>`}
    ${await toHtml(section.markdown)}
    <p>${link(sections[at - 1], '←')}${link(sections[at + 1], '→')}</p>`
  return { title: section.title, files: [files.get(id)], body }
}

async function quizPage({ bundle, files }: Course, id: string, reveal: string | null): Promise<Page | undefined> {
  const quiz = bundle.quizzes.find((each) => each.id === id)
  if (!quiz) return undefined
  const { mode, passingScore, timeLimit, maxAttempts, draw, shuffle, tries } = quiz
  const settings = [
    `${mode} quiz`,
    passingScore === undefined ? [] : `passed with ${passingScore * 100} %`,
    timeLimit === undefined ? [] : `time limit ${timeLimit}`,
    maxAttempts === undefined ? [] : `${maxAttempts} attempts`,
    draw === undefined ? [] : `draws ${draw} of ${quiz.questions.length}`,
    shuffle ? 'shuffled' : [],
    tries === undefined ? [] : `${tries.most} tries, ${tries.penalty * 100} % off for each before the last`,
  ].flat()
  const all = reveal === 'all'
  const body = html`<h1>${quiz.title}</h1>
    <p class="quiet">${settings.join(' · ')}</p>
    <p><a href="${all ? `/quizzes/${id}` : '?reveal=all'}">${all ? 'Hide' : 'Reveal'} all answers</a></p>
    ${await questionViews(quiz, reveal)}`
  return { title: quiz.title, files: [files.get(id)], body }
}

async function glossaryPage({ bundle }: Course): Promise<Page> {
  const terms = await Promise.all(
    bundle.glossary.map(async ({ term, definition }) => html`<dt><b>${term}</b></dt><dd>${await toHtml(definition)}</dd>`),
  )
  return { title: 'Glossary', files: ['glossary.yaml'], body: html`<h1>Glossary</h1><dl>${terms}</dl>` }
}

function issuesPage({ issues, course }: Shown): Page {
  const files = [...new Set(issues.map(({ file }) => file))]
  const note = course ? undefined : html`<p>The course can be shown once it has no errors.</p>`
  const body = html`<h1>Issues</h1>${note}
    <p>${issues.length === 0 ? 'There are none.' : summarize(issues)}</p>
    ${files.map((file) => html`<h2>${file}</h2>${issueList(issues.filter((issue) => issue.file === file))}`)}`
  return { title: 'Issues', files: [], body }
}

const issueList = (issues: readonly Issue[]): Html | undefined =>
  issues.length === 0
    ? undefined
    : html`<div class="issues ${issues.some(({ severity }) => severity === 'error') ? 'errors' : ''}"><ul>${issues.map(
        ({ severity, file, line, column, code, message, hint }) => html`<li class="${severity}">
          <b>${severity}</b> <code>${file}:${line}:${column}</code> <code class="quiet">${code}</code><br>${message}<br><span class="quiet">${hint}</span>
        </li>`,
      )}</ul></div>`

/** Puts a page below the header, the issues of its files and, where the page is out of date, all errors. */
function layout({ title, files, body }: Page, { version, course, issues, isStale }: Shown): string {
  const above = issues.filter(({ file, severity }) => files.includes(file) || (isStale && title !== 'Issues' && severity === 'error'))
  const note =
    isStale && course ? html`<p><b>Not up to date.</b> There are errors, so this is the last version without any.</p>` : undefined
  return html`<!doctype html>
<html lang="${course?.bundle.course.locale ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/preview/content.css">
<link rel="stylesheet" href="/preview/style.css">
<script src="/preview/script.js" defer></script>
</head>
<body data-version="${version}">
<header><a href="/">${course?.bundle.course.title ?? 'Preview'}</a> <a href="/issues">${summarize(issues)}</a></header>
${note}${issueList(above)}
<main class="lectern">${body}</main>
</body>
</html>
`.text
}
