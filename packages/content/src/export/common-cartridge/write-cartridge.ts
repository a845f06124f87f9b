import type { BundleChapter, BundleQuiz } from '../../bundle'
import { lecternMark } from '../../import/common-cartridge/read-cartridge'
import { lostSettings } from '../lost-settings'
import type { ExportOptions, ExportReport, ExportSource } from '../model'
import { toMoodleHtml } from '../moodle/html'
import { type PackageFile, writePackage } from '../package'
import { writeLtiLink } from './lti-link'
import { type CartridgeItem, type CartridgeResource, type CartridgeVersion, writeManifest } from './manifest'
import { writePage } from './page'
import { keptSettings, weightsOf, writeItem, writeQuiz } from './quiz'

/** Writes a course as a Common Cartridge; with `thin`, as links to the server at `origin`. */
export const writeCartridge = (source: ExportSource, report: ExportReport, options: ExportOptions): AsyncGenerator<Uint8Array> =>
  writePackage(listFiles(source, report, options))

async function* listFiles({ bundle, readAsset }: ExportSource, report: ExportReport, options: ExportOptions): AsyncGenerator<PackageFile> {
  const version: CartridgeVersion = options.version === '1.3' ? '1.3' : '1.1'
  const { course, chapters, quizzes } = bundle
  const resources: CartridgeResource[] = []
  const items: CartridgeItem[] = []
  /** The hashes of files by their names in the package. */
  const assets = new Map<string, string>()
  const { thin = false, origin } = options
  if (thin && origin === undefined) throw new RangeError('A thin cartridge needs the origin of the server that it links to.')

  const link = function* (kind: 'chapter' | 'section' | 'quiz', id: string, title: string): Generator<PackageFile> {
    const url = new URL(`${origin}/lti/launch`)
    url.searchParams.set('course', course.id)
    url.searchParams.set(kind, id)
    const file = `links/${kind}-${id}.xml`
    resources.push({ id: `link_${kind}_${id}`, kind: 'lti-link', file, dependencies: [] })
    yield { name: file, content: writeLtiLink(title, url.href, version) }
    report.exported()
  }

  const convert = (
    markdown: string,
    about: string,
    used: Set<string>,
    base: string,
    sectionUrl?: (id: string) => string | undefined,
  ): string =>
    toMoodleHtml(markdown, {
      takesFiles: true,
      ...(sectionUrl && { sectionUrl }),
      fileUrl(name, hash) {
        const file = fileName(name, hash)
        assets.set(file, hash)
        used.add(`file_${file}`)
        return `${base}../files/${file}`
      },
      report: () =>
        report.note(about, 'export.link-lost', 'A link to a section was left out; its words were kept.', 'Name the section in the text.'),
    }).html

  const page = (file: string, id: string, about: string, title: string, markdown: string, summary?: string): PackageFile => {
    const used = new Set<string>()
    const depth = file.split('/')[0]
    const body = convert(markdown, about, used, '', (section) => `${depth === 'sections' ? '' : '../sections/'}${section}.html`)
    resources.push({ id, kind: 'page', file, dependencies: [...used].sort() })
    report.exported()
    return { name: file, content: writePage({ title, summary, language: course.locale, body }) }
  }

  /** Writes a quiz, and adds its entry, unless nothing of it can be said. */
  const addQuiz = function* (quiz: BundleQuiz, mark: string, to: CartridgeItem[]): Generator<PackageFile> {
    const entry = (resource: string): CartridgeItem => ({ id: `${mark}_${quiz.id}`, title: quiz.title, resource })
    if (thin) {
      yield* link('quiz', quiz.id, quiz.title)
      to.push(entry(`link_quiz_${quiz.id}`))
      return
    }
    const kept = new Set(keptSettings(quiz))
    const lost = lostSettings(quiz).filter((name) => !kept.has(name))
    if (lost.length > 0)
      report.note(quiz.id, 'export.member-lost', `Settings of the quiz were left out: ${lost.join(', ')}.`, 'Set them there.')
    const used = new Set<string>()
    const written = quiz.questions.flatMap((question, index) => {
      const key = quiz.keys[index]
      if (!key) return []
      const before = new Set<string>()
      const item = writeItem(question, key, {
        html: (markdown) => convert(markdown, question.id, before, '$IMS-CC-FILEBASE$'),
        note: (code, message, hint) => report.note(question.id, code, message, hint),
      })
      if (!item) {
        report.leftOut()
        return []
      }
      const members = [
        ...(question.section === undefined ? [] : ['the section']),
        ...(question.variantOf === undefined ? [] : ['variantOf']),
      ]
      if (members.length > 0) report.note(question.id, 'export.member-lost', `Left out: ${members.join(', ')}.`, 'Nothing has to be done.')
      report.exported()
      for (const each of before) used.add(each)
      return [item]
    })
    if (written.length === 0) return
    const { weights, change } = weightsOf(written.map(({ points }) => points))
    if (change !== undefined)
      report.note(
        quiz.id,
        'export.scoring-changed',
        `${change}: in a cartridge they are whole numbers up to 99.`,
        'Nothing has to be done: the score is a percentage there.',
      )
    const file = `quizzes/${quiz.id}.xml`
    resources.push({ id: `resource_quiz_${quiz.id}`, kind: 'quiz', file, dependencies: [...used].sort() })
    to.push(entry(`resource_quiz_${quiz.id}`))
    yield {
      name: file,
      content: writeQuiz(
        quiz,
        written.map(({ item }, index) => item(weights[index] as number)),
        version.replace('.', 'p'),
      ),
    }
  }

  const quizzesOf = (place: { chapterId?: string; sectionId?: string }): BundleQuiz[] =>
    quizzes.filter(
      ({ placement }) =>
        placement.sectionId === place.sectionId && (place.sectionId !== undefined || placement.chapterId === place.chapterId),
    )

  for (const chapter of chapters) {
    const inner: CartridgeItem[] = []
    const introduction = introductionOf(chapter)
    if (thin) {
      if (introduction !== '') {
        yield* link('chapter', chapter.id, chapter.title)
        inner.push({ id: `introduction_${chapter.id}`, title: chapter.title, resource: `link_chapter_${chapter.id}` })
      }
    } else if (introduction !== '') {
      yield page(`chapters/${chapter.id}.html`, `page_chapter_${chapter.id}`, chapter.id, chapter.title, introduction)
      inner.push({ id: `introduction_${chapter.id}`, title: chapter.title, resource: `page_chapter_${chapter.id}` })
    }
    if (!thin) noteLost(chapter, report)
    for (const section of chapter.sections) {
      const { id, title } = section
      if (thin) yield* link('section', id, title)
      else yield page(`sections/${id}.html`, `page_section_${id}`, id, title, section.markdown, section.summary)
      inner.push({ id: `section_${id}`, title, resource: thin ? `link_section_${id}` : `page_section_${id}` })
      for (const quiz of quizzesOf({ chapterId: chapter.id, sectionId: id })) yield* addQuiz(quiz, 'section-quiz', inner)
    }
    for (const quiz of quizzesOf({ chapterId: chapter.id })) yield* addQuiz(quiz, 'chapter-quiz', inner)
    if (inner.length > 0) items.push({ id: `chapter_${chapter.id}`, title: chapter.title, items: inner })
    else report.note(chapter.id, 'export.member-lost', 'The chapter was left out: nothing of it is in the cartridge.', 'Write a section.')
  }
  for (const quiz of quizzesOf({})) {
    const inner: CartridgeItem[] = []
    yield* addQuiz(quiz, 'chapter-quiz', inner)
    if (inner.length > 0) items.push({ id: `course-quiz_${quiz.id}`, title: quiz.title, items: inner })
  }
  for (const [file, hash] of [...assets].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield { name: `files/${file}`, content: await readAsset(hash) }
    resources.push({ id: `file_${file}`, kind: 'file', file: `files/${file}`, dependencies: [] })
  }
  yield {
    name: 'imsmanifest.xml',
    content: writeManifest(
      {
        identifier: `${lecternMark}${course.id}`,
        title: course.title,
        description: course.summary,
        language: course.locale,
        items,
        resources,
      },
      version,
    ),
  }
}

/** The introduction of a chapter, with what it wants to teach. */
const introductionOf = ({ introduction, milestones }: BundleChapter): string =>
  [introduction, milestones.map((each) => `- ${each.replaceAll('\n', ' ')}`).join('\n')].filter((text) => text.trim() !== '').join('\n\n')

function noteLost({ id, summary, milestones, practiceNotes }: BundleChapter, report: ExportReport): void {
  if (milestones.length > 0)
    report.note(id, 'export.member-lost', 'The milestones of the chapter stand in its introduction.', 'Nothing has to be done.')
  const lost = [...(summary ? ['the summary'] : []), ...(practiceNotes.length > 0 ? ['the practice notes'] : [])]
  if (lost.length > 0) report.note(id, 'export.member-lost', `Left out of the chapter: ${lost.join(', ')}.`, 'Move it to a section.')
}

/** A name for a file that follows from its content, as an import gives it. */
function fileName(name: string, hash: string): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  const stem = name
    .slice(0, name.length - ending.length)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  const digest = hash.slice(0, 12)
  return `${stem.endsWith(digest) ? stem : `${stem || 'file'}-${digest}`}${ending.toLowerCase()}`
}
