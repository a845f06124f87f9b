import type { Context } from 'hono'
import { getPath } from 'hono/utils/url'
import Negotiator from 'negotiator'
import type { Env } from '../http/context'
import type { CourseFacts, QuizRow, SectionPlace } from '../store/store'

/*
 * Content as Markdown, for machines that read: whoever appends `.md` to the URL of a section or an outline gets it, and whoever names
 * `text/markdown` in `Accept`.
 */

export const markdownType = 'text/markdown; charset=utf-8'

const inMarkdown = /^(\/v1\/courses\/[^/]+\/(?:outline|sections\/[^/]+))\.md$/

/** The path that a request is routed by: that of the JSON representation. */
export function routedPath(request: Request): string {
  const path = getPath(request)
  return path.endsWith('.md') ? path.replace(inMarkdown, '$1') : path
}

/** True when the URL itself is that of the Markdown. */
export const isMarkdownUrl = (c: Context<Env>): boolean => (c.req.url.split('?', 1)[0] as string).endsWith('.md')

/** True when a request is answered in Markdown. A wildcard in `Accept` gets JSON. */
export const wantsMarkdown = (c: Context<Env>): boolean => isMarkdownUrl(c) || prefersMarkdown(c.req.header('accept'))

/** True when `Accept` names `text/markdown`, and prefers it to JSON. */
export function prefersMarkdown(accept: string | undefined): boolean {
  if (!accept || !/text\/markdown/i.test(accept)) return false
  return new Negotiator({ headers: { accept } }).mediaType(['text/markdown', 'application/json']) === 'text/markdown'
}

/** The query of links that have to stay on a release. */
const pinned = (release: number | undefined): string => (release === undefined ? '' : `?release=${release}`)

/**
 * A section with its metadata as front matter. Its links and images lead to where the service has them.
 *
 * @param release the release that links have to stay on.
 */
export function sectionMarkdown(
  course: string,
  { section, chapter, previous, next, quizzes }: SectionPlace,
  body: string,
  release?: number,
) {
  const matter = {
    course,
    chapter: chapter.id,
    id: section.id,
    number: section.number,
    title: section.title,
    summary: section.summary,
    minutes: section.minutes,
    previous: previous?.id ?? null,
    next: next?.id ?? null,
    quizzes: quizzes.map(({ id }) => id),
  }
  // YAML reads every JSON value.
  const lines = Object.entries(matter).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n\n${resolveLinks(body, release).trim()}\n`
}

const resolveLinks = (markdown: string, release: number | undefined): string =>
  markdown
    .replaceAll(
      /(\]\(\s*<?|\]:\s*<?|=")lectern:section\/([a-z0-9-]+)/g,
      (_link, start: string, id: string) => `${start}${id}.md${pinned(release)}`,
    )
    .replaceAll(/(\]\(\s*<?|\]:\s*<?|=")lectern:asset\//g, '$1../assets/')

/** What {@link outlineMarkdown} writes: an outline as the API serves it. */
interface WrittenOutline {
  course: { id: string; title: string }
  minutes: number
  chapters: (Titled & { sections: Titled[] })[]
  quizzes: WrittenQuiz[]
}
interface Titled {
  id: string
  number: string
  title: string
  minutes: number
  quizzes: WrittenQuiz[]
}
type WrittenQuiz = Pick<QuizRow, 'id' | 'title' | 'mode' | 'questionCount'>

/** An outline as nested lists, with a link to each section. */
export function outlineMarkdown({ course, minutes, chapters, quizzes }: WrittenOutline, release?: number): string {
  const search = pinned(release)
  const quizLine = (indent: string) => (quiz: WrittenQuiz) =>
    `${indent}- Quiz: ${link(quiz.title, `quizzes/${quiz.id}${search}`)} (${quiz.mode}, ${count(quiz.questionCount, 'question')})`
  const chapterText = (chapter: WrittenOutline['chapters'][number]) => [
    `## ${chapter.number}. ${plain(chapter.title)}`,
    '',
    ...chapter.sections.flatMap(({ id, number, title, minutes: long, quizzes: placed }) => [
      `- ${number} ${link(title, `sections/${id}.md${search}`)} (${count(long, 'minute')})`,
      ...placed.map(quizLine('  ')),
    ]),
    ...chapter.quizzes.map(quizLine('')),
    '',
  ]
  return `${[
    `# ${plain(course.title)}`,
    '',
    `${count(minutes, 'minute')} of reading. The whole course: ${link(course.id, `../${course.id}${search}`)}`,
    '',
    ...chapters.flatMap(chapterText),
    ...(quizzes.length > 0 ? ['## Quizzes on the whole course', '', ...quizzes.map(quizLine('')), ''] : []),
  ]
    .join('\n')
    .trim()}\n`
}

/**
 * The page for language models that https://llmstxt.org proposes: what there is to read, and where.
 *
 * @param listed the courses; undefined where content needs a key.
 */
export function llmsText(listed: { courses: Pick<CourseFacts, 'id' | 'title' | 'summary'>[]; complete: boolean } | undefined): string {
  const courses = listed?.courses.map(
    ({ id, title, summary }) => `- ${link(title, `v1/courses/${id}/outline.md`)}${summary ? `: ${plain(summary)}` : ''}`,
  )
  return `${[
    '# Lectern',
    '',
    '> Courses of chapters, sections and quizzes. Outlines and sections are here as Markdown: append `.md` to their URL, or send `Accept: text/markdown`.',
    '',
    '- Search: `v1/courses/{course}/search?q=words` finds sections, chapters and terms, and `v1/courses?q=words` finds courses.',
    '- Sections: `v1/courses/{course}/sections/{section}.md`, by id or number.',
    '- Quizzes never have their answers; practice quizzes are scored by `POST v1/courses/{course}/quizzes/{quiz}/score`.',
    '',
    '## Courses',
    '',
    ...(courses ?? ['Reading content on this server needs a key: send it as `Authorization: Bearer`.']),
    ...(listed && !listed.complete ? [`- ${link('All courses', 'v1/courses')}: the list as JSON, in pages`] : []),
    '',
    '## Interfaces',
    '',
    `- ${link('OpenAPI document', 'openapi.json')}: every operation`,
    `- ${link('Model Context Protocol', 'mcp')}: tools and resources over Streamable HTTP`,
  ].join('\n')}\n`
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
const link = (text: string, url: string): string => `[${plain(text)}](${url})`

/** Text that Markdown shows as it is, on one line. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|~]/g, '\\$&')
