import { assetScheme, type ImportedChapter, type ImportedCourse, type ImportedQuiz, type ImportedSection } from '../model'
import { wholeText } from '../qti-12/presentation'
import { countOf, readAssessments } from '../qti-12/read-assessments'
import { readPart } from '../qti-12/read-part'
import type { ItemReport, Report } from '../report'
import { createTextConverter, type RichText } from '../rich-text/rich-text'
import { decodeText } from '../source/decode-text'
import { type SourceTree, titleOfFile } from '../source/source-tree'
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml'
import { createLinks, mendLinks } from './links'
import { type Entry, isHtml, keyOf, type Resource, readManifest } from './manifest'
import { readTools } from './tools'

/** What marks the cartridges that Lectern exports: they name the ids of chapters, sections and quizzes. */
export const lecternMark = 'lectern-'

/** Reads a Common Cartridge, or another package with a manifest and quizzes of QTI 1.2. */
export async function readCartridge(tree: SourceTree, report: Report): Promise<ImportedCourse | undefined> {
  const manifest = await readManifest(tree, report)
  if (!manifest) return undefined
  const { resources, entries } = manifest
  const isOurs = manifest.identifier.startsWith(lecternMark)
  const texts = createTextConverter()
  const within = report.within(`${manifest.folder}imsmanifest.xml`)
  const links = createLinks(tree, manifest, entries, texts)
  const used = new Set<string>()
  const toolOf = await readTools(tree, manifest.folder, report)
  /** The keys of the section or chapter that shows what has no text of its own. */
  const shownIn = new Map<string, string>()
  const idIn = (mark: string, entry: Entry): { slug?: string } =>
    isOurs && entry.id.startsWith(`${mark}_`) ? { slug: entry.id.slice(mark.length + 1) } : {}

  const page = async (file: string, item: ItemReport): Promise<{ body: string; summary: string; title: string } | undefined> => {
    const bytes = await tree.read(file)
    const html = bytes && decodeText(bytes, report.within(file))
    if (html === undefined) {
      if (!bytes) item.leaveOut('import.file-lost', `The file "${file}" is not in the source.`, 'Export the cartridge again.')
      else item.leaveOut('import.file-lost', `The file "${file}" is not text.`, 'Export the cartridge again.')
      return undefined
    }
    const head = /<head[\s>][\s\S]{0,200000}?<\/head\s*>/i.exec(html)?.[0] ?? ''
    const content = html.replace(head, '').replace(/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!doctype[^>]*>)?/i, '')
    const summary = /<meta\s+name="description"\s+content="([^"]*)"/i.exec(head)?.[1] ?? ''
    const title = /<title[^>]*>([^<]*)/i.exec(head)?.[1] ?? ''
    return {
      body: await texts.toMarkdown(richText(content, file), item),
      summary: unescapeHtml(summary),
      title: unescapeHtml(title).replace(/\s+/g, ' ').trim(),
    }
  }
  const richText = (text: string, file: string, format: RichText['format'] = 'html'): RichText => ({
    text,
    format,
    place: { line: 1, column: 1 },
    resolve: links.locator(file),
  })

  const quizzesOf = async (resource: Resource): Promise<{ quiz: ImportedQuiz; text: string; title: string }[]> => {
    // Canvas writes the questions that a cartridge cannot say into a file of its own.
    const own = `${manifest.folder}non_cc_assessments/${resource.id}.xml.qti`
    const usual = resource.files.find((each) => /\.(?:xml|qti)$/i.test(each)) ?? resource.file
    let file: string | undefined
    let bytes: Uint8Array | undefined
    for (const each of [own, usual]) {
      const found = each !== undefined && tree.files.includes(each) ? await tree.read(each) : undefined
      if (!found || (bytes && countOf(found, '<item ') <= countOf(bytes, '<item '))) continue
      file = each
      bytes = found
    }
    if (file === undefined || !bytes) {
      within
        .item('text', resource.type, resource.id, resource.place)
        .leaveOut('import.file-lost', `The file of the quiz "${resource.id}" is not in the source.`, 'Export the cartridge again.')
      return []
    }
    const assessments = await readAssessments(bytes, report.within(file), texts, links.locator(file))
    return assessments.map(({ ident, title, settings, questions, texts: among }, index) => ({
      title,
      text: among.join('\n\n'),
      quiz: {
        key: index === 0 ? resource.id : `${resource.id}#${index + 1}`,
        title,
        ...(isOurs && ident.startsWith('quiz_') && { id: ident.slice('quiz_'.length) }),
        settings,
        questions,
      },
    }))
  }

  /** Makes a section of a resource; the entry gives its title. */
  const sectionOf = async (entry: Entry, resource: Resource): Promise<ImportedSection | undefined> => {
    const { file } = resource
    const isThere = file !== undefined && tree.files.includes(file)
    const item = (isThere ? report.within(file) : within).item(
      'section',
      resource.type,
      entry.title || resource.id,
      isThere ? { line: 1, column: 1 } : entry.place,
    )
    const section = (title: string, body: string, more: object = {}): ImportedSection => ({
      key: keyOf(entry),
      title: (entry.title || title || resource.id).slice(0, 300),
      body,
      ...idIn('section', entry),
      ...more,
    })
    if (resource.kind === 'content' || resource.kind === 'associated' || resource.kind === 'other') {
      if (isHtml(file) && file !== undefined) {
        const read = await page(file, item)
        return read && section(read.title, read.body, read.summary === '' ? {} : { summary: read.summary })
      }
      if (resource.kind === 'other') {
        item.leaveOut('import.question-type', `"${resource.type}" is not imported from a cartridge.`, 'Export it in a format of its own.')
        return undefined
      }
      const bytes = file === undefined ? undefined : await tree.read(file)
      const name = file?.split('/').at(-1) ?? ''
      const asset = bytes && (await texts.addAsset(name, bytes))
      if (asset === undefined) {
        item.leaveOut(
          'import.file-lost',
          bytes ? `"${name}" cannot be an asset.` : `The file "${file ?? entry.title}" is not in the source.`,
          'Put it on a page that learners can reach, and link to it.',
        )
        return undefined
      }
      const isImage = /\.(?:png|jpe?g|gif|webp|svg|avif)$/i.test(name)
      const label = plainMarkdown(entry.title || name)
      return section(name, `${isImage ? '!' : ''}[${label}](${assetScheme}${asset})`)
    }
    const root = await readRoot(file)
    if (!root) {
      item.leaveOut('import.file-lost', `The file "${file ?? resource.id}" cannot be read.`, 'Export the cartridge again.')
      return undefined
    }
    const title = textIn(childOf(root, 'title')) || entry.title
    if (resource.kind === 'web-link') {
      const url = withScheme(childOf(root, 'url')?.attributes.href?.trim() ?? '')
      if (!isWebAddress(url)) {
        item.leaveOut(
          'import.link-lost',
          `The link "${entry.title || title}" leads to "${url.slice(0, 60)}", not to the web.`,
          'Correct it in the source.',
        )
        return undefined
      }
      return section(title, linkTo(title, url))
    }
    if (resource.kind === 'lti-link') {
      const url = toolOf(entry)?.url || textIn(childOf(root, 'secure_launch_url')) || textIn(childOf(root, 'launch_url'))
      const description = textIn(childOf(root, 'description'))
      if (!isWebAddress(url)) {
        item.leaveOut('import.link-lost', 'The LTI link names no address on the web.', 'Correct it in the source.')
        return undefined
      }
      noteTool(item)
      const said = description === '' ? '' : `${await texts.toMarkdown(richText(description, file ?? '', 'plain'), item)}\n\n`
      return section(title, `${said}${linkTo(title, url)}`)
    }
    const text = childOf(root, 'text') ?? childOf(root, 'instructor_text')
    const format = /html/i.test(text?.attributes.texttype ?? '') ? 'html' : 'plain'
    const parts = [await texts.toMarkdown(richText(text ? wholeText(text) : '', file ?? '', format), item)]
    for (const { attributes } of childrenOf(childOf(root, 'attachments'), 'attachment')) {
      const href = attributes.href ?? ''
      const found = await links.locator(file ?? '')(href)
      const name = plainMarkdown(decodeSafely(href).split('/').at(-1) ?? href)
      if (found === undefined)
        item.note(
          'import.file-lost',
          `The attachment "${href.slice(0, 200)}" is not in the source.`,
          'Add the file to assets/, and link to it.',
        )
      else parts.push(`- [${name}](<${found}>)`)
    }
    const body = parts.filter((part) => part !== '').join('\n\n')
    const what = resource.kind === 'discussion' ? 'discussion' : 'assignment'
    item.note(
      'import.text-kept',
      `The text of the ${what} was kept; nobody can answer in it.`,
      `Hold the ${what} elsewhere, and link to it.`,
    )
    return section(title, body)
  }

  const readRoot = async (file: string | undefined): Promise<XmlElement | undefined> => {
    const bytes = file === undefined ? undefined : await tree.read(file)
    if (file === undefined || !bytes) return undefined
    let found: XmlElement | undefined
    readPart(bytes, report.within(file), 1, (element) => {
      found = element
    })
    return found
  }

  /** Adds what an entry shows, and all below it, to a chapter. */
  const addEntry = async (entry: Entry, chapter: ImportedChapter, isLast: boolean): Promise<void> => {
    const tool = toolOf(entry)
    const resource = resources.get(entry.resource ?? '') ?? resources.get(tool?.resource ?? '')
    if (entry.resource !== undefined && !resource) {
      const item = within.item('section', 'item', entry.title, entry.place)
      if (tool && isWebAddress(tool.url)) {
        noteTool(item)
        const title = entry.title || tool.title
        chapter.sections.push({ key: keyOf(entry), title, body: linkTo(title, tool.url) })
      } else
        item.leaveOut(
          'import.file-lost',
          `"${entry.title}" names a resource that the manifest does not have.`,
          'Export the cartridge again.',
        )
    }
    if (resource) {
      use(resource)
      if (resource.kind === 'assessment' || resource.kind === 'bank') await addQuiz(entry, resource, chapter, isLast)
      else if (isOurs && entry.id.startsWith('introduction_') && isHtml(resource.file)) {
        const item = within.item('text', resource.type, entry.title, entry.place)
        chapter.introduction = (await page(resource.file as string, item))?.body ?? ''
      } else {
        const section = await sectionOf(entry, resource)
        if (section) chapter.sections.push(section)
      }
    } else if (entry.entries.length === 0 && entry.resource === undefined && entry.title !== '')
      within
        .item('text', 'item', entry.title, entry.place)
        .leaveOut('import.layout-changed', `The heading "${entry.title}" was left out.`, 'Make it a chapter where that is better.')
    else if (entry.entries.length > 0) {
      shownIn.set(keyOf(entry), chapter.key)
      within
        .item('text', 'item', entry.title, entry.place)
        .note(
          'import.layout-changed',
          `The folder "${entry.title}" was dissolved: a chapter has sections only.`,
          'Make it a chapter where that is better.',
        )
    }
    for (const [index, inner] of entry.entries.entries()) await addEntry(inner, chapter, isLast && index === entry.entries.length - 1)
  }

  const addQuiz = async (entry: Entry, resource: Resource, chapter: ImportedChapter, isLast: boolean): Promise<void> => {
    for (const [index, { quiz, text, title }] of (await quizzesOf(resource)).entries()) {
      if (quiz.questions.length === 0 && text === '') continue
      const own = { ...quiz, title: (entry.title || title).slice(0, 300) }
      const hasQuestions = own.questions.length > 0
      const before = chapter.sections.at(-1)
      const shows = (key: string) => shownIn.set(keyOf(entry), key)
      const isOfSection = isOurs ? entry.id.startsWith('section-quiz_') : !isLast
      if (hasQuestions && text === '' && isOfSection && before && !before.quiz) {
        before.quiz = own
        shows(before.key)
      } else if (hasQuestions && text === '' && (isOurs ? !isOfSection : isLast) && !chapter.quiz) {
        chapter.quiz = own
        shows(chapter.key)
      } else
        chapter.sections.push({
          key: `${keyOf(entry)}${index > 0 ? `#${index + 1}` : ''}`,
          title: own.title,
          body: text,
          ...(hasQuestions && { quiz: own }),
        })
    }
  }

  /** Marks a resource as shown, with what stands in for it or for which it stands in. */
  const use = (resource: Resource): void => {
    used.add(resource.id)
    if (resource.variant !== undefined) used.add(resource.variant)
    for (const { id, variant } of resources.values()) if (variant === resource.id) used.add(id)
  }

  const chapters: ImportedChapter[] = []
  const start = (key: string, title: string, more: object = {}): ImportedChapter => {
    const chapter: ImportedChapter = { key, title: title.slice(0, 300), introduction: '', sections: [], ...more }
    chapters.push(chapter)
    return chapter
  }
  let loose: ImportedChapter | undefined
  const courseTitle = (manifest.title || titleOfFile(report.file)).slice(0, 300)
  let courseQuiz: ImportedQuiz | undefined
  for (const entry of entries) {
    if (isOurs && entry.id.startsWith('course-quiz_')) {
      const shown = entry.entries.flatMap(({ resource = '' }) => resources.get(resource) ?? []).find(({ kind }) => kind === 'assessment')
      if (shown) {
        use(shown)
        courseQuiz = (await quizzesOf(shown))[0]?.quiz
        continue
      }
    }
    if (entry.entries.length === 0) {
      loose ??= start(`loose:${keyOf(entry)}`, entry.resource === undefined ? entry.title || courseTitle : courseTitle)
      await addEntry(entry, loose, false)
      continue
    }
    loose = undefined
    const chapter = start(keyOf(entry), entry.title || courseTitle, idIn('chapter', entry))
    const item = within.item('chapter', 'item', chapter.title, entry.place)
    const own = entry.resource === undefined ? [] : [{ ...entry, entries: [] }]
    const inner = [...own, ...entry.entries]
    for (const [index, each] of inner.entries()) await addEntry(each, chapter, index === inner.length - 1)
    if (isEmpty(chapter))
      item.leaveOut('import.empty-section', `The folder "${chapter.title}" has nothing that can be imported.`, 'Fill it, or remove it.')
  }
  await addUnplaced()
  reportPassedOver()

  const shown = chapters.filter((chapter) => !isEmpty(chapter))
  mendLinks({ chapters: shown, ...(courseQuiz && { quiz: courseQuiz }) }, shownIn, within)
  const described = manifest.description === '' ? {} : { summary: manifest.description.slice(0, 5000) }
  const locale =
    /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(manifest.language) && manifest.language !== 'en' ? { locale: manifest.language } : {}
  return {
    title: courseTitle,
    ...(isOurs && { id: manifest.identifier.slice(lecternMark.length) }),
    facts: { ...described, ...locale },
    chapters: shown,
    ...(courseQuiz && { quiz: courseQuiz }),
    assets: texts.assets,
  }

  /** Pages and quizzes that the table of contents does not name. Files without a page are reached by links. */
  async function addUnplaced(): Promise<void> {
    const rest = [...resources.values()].filter(
      ({ id, kind, file, files, variant }) =>
        !used.has(id) &&
        resources.get(variant ?? '')?.kind !== 'assignment' &&
        (kind === 'assessment' ||
          kind === 'bank' ||
          kind === 'discussion' ||
          kind === 'web-link' ||
          kind === 'lti-link' ||
          kind === 'assignment' ||
          (kind === 'content' && isHtml(file)) ||
          // Canvas keeps an assignment as a page with its settings beside it.
          (kind === 'associated' && isHtml(file) && files.some((each) => each.endsWith('/assignment_settings.xml')))),
    )
    if (rest.length === 0) return
    const more = start('unplaced', entries.length > 0 ? 'More' : courseTitle)
    for (const resource of rest) {
      const entry: Entry = { id: resource.id, title: '', resource: resource.id, entries: [], place: resource.place }
      use(resource)
      if (resource.kind === 'assessment' || resource.kind === 'bank') {
        for (const { quiz, text, title } of await quizzesOf(resource))
          if (quiz.questions.length > 0) shownIn.set(resource.id, start(`quiz:${quiz.key}`, title, { introduction: text, quiz }).key)
          else if (text !== '') more.sections.push({ key: quiz.key, title, body: text })
      } else {
        const section = await sectionOf(entry, resource)
        if (section) more.sections.push(section)
      }
    }
  }

  function reportPassedOver(): void {
    const settings = tree.files.filter((file) => file.startsWith(`${manifest?.folder}course_settings/`))
    if (settings.length > 0)
      within.add(
        'import.member-lost',
        `Left out: the settings of a course of Canvas (${settings.length} files).`,
        'Set up the course in Lectern.',
      )
    for (const resource of resources.values())
      if (!used.has(resource.id) && resource.kind === 'other')
        within
          .item('text', resource.type, resource.id, resource.place)
          .leaveOut(
            'import.unplaced',
            `No part of the course shows the resource "${resource.id}" (${resource.type}).`,
            'Place it in a module, and export again.',
          )
  }
}

const textIn = (element: XmlElement | undefined): string => (element ? wholeText(element).replace(/\s+/g, ' ').trim() : '')

const linkTo = (title: string, url: string): string => `[${plainMarkdown(title || url)}](<${encodeURI(decodeSafely(url))}>)`

const noteTool = (item: ItemReport): void =>
  item.note('import.text-kept', 'The LTI link became a link to its address, without a launch.', 'Learners may need an account there.')

/** People leave `https://` out. */
const withScheme = (url: string): string => (/^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(url) ? `https://${url}` : url)

const isEmpty = ({ introduction, sections, quiz }: ImportedChapter): boolean => introduction === '' && sections.length === 0 && !quiz

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url)

function decodeSafely(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

const plainMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|~$&:=@^-]/g, '\\$&')

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ', '&amp;': '&' }
const unescapeHtml = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]{1,6});/gi, (whole, code: string) => characterOf(Number.parseInt(code, 16)) ?? whole)
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (each) => entities[each] ?? each)

const characterOf = (code: number): string | undefined =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined
