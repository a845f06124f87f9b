import { isSafeLink } from '../../markdown/html'
import { assetScheme, type ImportedChapter, type ImportedCourse, type ImportedQuestion, type ImportedSection, sectionLink } from '../model'
import { createReport, type ItemReport, type Report } from '../report'
import { createTextConverter, type RichText } from '../rich-text/rich-text'
import { decodeText } from '../source/decode-text'
import { type SourceTree, titleOfFile } from '../source/source-tree'
import { readXml, type XmlElement } from '../xml/read-xml'
import { convertProblem, responsesOf, splitProblem } from './capa'
import { innerHtml } from './html'

/** An element with the file that it stands in. */
interface Block {
  element: XmlElement
  file: string
  id: string
}

const deepest = 8
const start = { line: 1, column: 1 }

/** The path of `course.xml`, the one nearest to the top. Undefined where there is none. */
const findCourse = ({ files }: SourceTree): string | undefined =>
  files.filter((file) => /(?:^|\/)course\.xml$/.test(file)).sort((a, b) => a.split('/').length - b.split('/').length)[0]

/** True for a folder, package or file with a course of Open edX. */
export async function isOlx(tree: SourceTree, beginning: string): Promise<boolean> {
  if (tree.kind === 'file') return isCourse(beginning)
  const file = findCourse(tree)
  const bytes = file === undefined ? undefined : await tree.read(file)
  return bytes !== undefined && isCourse(new TextDecoder().decode(bytes.subarray(0, 65_536)))
}

const isCourse = (beginning: string): boolean =>
  /^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<course(?:[\s>/]|$)/.test(beginning)

/** Reads a course of Open edX: chapters, sequentials as sections, and the problems of each as its quiz. */
export async function readOlx(tree: SourceTree, report: Report): Promise<ImportedCourse | undefined> {
  const rootFile = tree.kind === 'file' ? tree.name : findCourse(tree)
  if (rootFile === undefined) {
    report.add('import.source', 'There is no course.xml.', 'Name the folder or package of an Open edX course that holds course.xml.', {
      severity: 'error',
    })
    return undefined
  }
  const base = tree.kind === 'file' ? '' : rootFile.slice(0, -'course.xml'.length)
  const files = new Set(tree.files)
  const texts = createTextConverter()
  /** The section of each block, by url_name, for links within the course. */
  const sectionOf = new Map<string, string>()

  const parse = async (file: string, into: Report): Promise<XmlElement | undefined> => {
    const bytes = await tree.read(file)
    if (!bytes) return undefined
    let root: XmlElement | undefined
    readXml(bytes, into, 1, (element) => {
      root = element
    })
    return into.hasErrors() ? undefined : root
  }

  /** Follows a tag to the file that its url_name points to. Returns undefined, reported, when it cannot be read. */
  const open = async (element: XmlElement, file: string): Promise<Block | undefined> => {
    const id = element.attributes.url_name ?? `${element.name}@${element.place.line}:${element.place.column}`
    const target = `${base}${element.name}/${(element.attributes.url_name ?? '').replaceAll(':', '/')}.xml`
    const isPointer =
      element.attributes.url_name !== undefined && element.content.every((part) => typeof part === 'string' && part.trim() === '')
    if (!isPointer || target === file) return { element, file, id }
    if (!files.has(target)) {
      if (Object.keys(element.attributes).length > 1) return { element, file, id }
      report.within(file).add('import.file-lost', `There is no ${target}.`, 'Export the course again, or remove the tag.', element.place)
      return undefined
    }
    const own = createReport(target)
    const root = await parse(target, own)
    if (!root) {
      for (const { code, message, hint, line, column } of own.issues) report.within(target).add(code, message, hint, { line, column })
      return undefined
    }
    return { element: root, file: target, id }
  }

  const openAll = async ({ element, file }: Block): Promise<Block[]> => {
    const blocks: Block[] = []
    for (const child of element.children) {
      const block = await open(child, file)
      if (block) blocks.push(block)
    }
    return blocks
  }

  const rootElement = await parse(rootFile, report.within(rootFile))
  if (report.hasErrors()) return undefined
  const root = rootElement && (await open(rootElement, rootFile))
  if (root?.element.name !== 'course') {
    report.add('import.source', 'course.xml does not lead to a <course>.', 'Export the course again.', { severity: 'error' })
    return undefined
  }
  const titleOf = ({ element, id }: Block, name: string) => (element.attributes.display_name?.trim() || `${name} ${id}`).slice(0, 300)

  const resolve = async (url: string): Promise<string | undefined> => {
    const name = /^\/?static\/([^?#]+)/.exec(url)?.[1] ?? /^\/(?:asset-v1|c4x)[^?#]*[@/]([^@/?#]+)/.exec(url)?.[1]
    if (name !== undefined) {
      const decoded = decodeName(name)
      const file = [`static/${decoded}`, `static/${decoded.replace(/ /g, '_')}`].map((each) => base + each).find((each) => files.has(each))
      const bytes = file === undefined ? undefined : await tree.read(file)
      const asset = bytes && (await texts.addAsset(decoded, bytes))
      return asset === undefined ? undefined : `${assetScheme}${asset}`
    }
    const id = /^\/jump_to(?:_id)?\/(?:.*block@)?([^/?#]+)/.exec(url)?.[1]
    const section = id === undefined ? undefined : sectionOf.get(id)
    if (section !== undefined) return sectionLink(section)
    return /^(?:https?|mailto):/i.test(url.trim()) && isSafeLink(url) ? url.trim() : undefined
  }
  const toMarkdown = (text: RichText, item: ItemReport) => texts.toMarkdown({ ...text, resolve }, item)

  // Texts link to what comes later, so that every block is found before the first text is converted.
  const outline: { chapter: Block; sequentials: { block: Block; parts: Block[] }[] }[] = []
  const learn = async (block: Block, section: string, depth: number): Promise<Block[]> => {
    sectionOf.set(block.id, section)
    if (!/^(?:vertical|sequential|wrapper|conditional)$/.test(block.element.name) || depth > deepest) return [block]
    const within: Block[] = block.element.name === 'vertical' ? [block] : []
    for (const child of await openAll(block)) within.push(...(await learn(child, section, depth + 1)))
    return within
  }
  for (const chapter of await openAll(root)) {
    if (chapter.element.name !== 'chapter') {
      if (chapter.element.name !== 'wiki')
        report
          .within(chapter.file)
          .item('text', chapter.element.name, chapter.id, chapter.element.place)
          .leaveOut('import.html-lost', `<${chapter.element.name}> in a course is not imported.`, 'Write it in the course.')
      continue
    }
    const sequentials = []
    for (const block of await openAll(chapter)) sequentials.push({ block, parts: await learn(block, `${chapter.id}/${block.id}`, 0) })
    outline.push({ chapter, sequentials })
  }

  const keys = new Map<string, number>()
  const unique = (key: string): string => {
    const count = (keys.get(key) ?? 0) + 1
    keys.set(key, count)
    return count === 1 ? key : `${key}#${count}`
  }
  const chapters: ImportedChapter[] = []
  for (const { chapter, sequentials } of outline) {
    report.within(chapter.file).item('chapter', 'chapter', titleOf(chapter, 'Chapter'), chapter.element.place)
    const sections: ImportedSection[] = []
    for (const { block, parts } of sequentials) sections.push(await readSection(block, parts, `${chapter.id}/${block.id}`))
    chapters.push({ key: chapter.id, title: titleOf(chapter, 'Chapter'), introduction: '', sections })
  }
  return { title: (root.element.attributes.display_name?.trim() || titleOfFile(report.file)).slice(0, 300), chapters, assets: texts.assets }

  async function readSection(block: Block, parts: readonly Block[], key: string): Promise<ImportedSection> {
    const title = titleOf(block, 'Section')
    report.within(block.file).item('section', block.element.name, title, block.element.place)
    const body: string[] = []
    const questions: ImportedQuestion[] = []
    for (const part of parts) {
      const { element, file, id } = part
      const own = report.within(file)
      const named = element.attributes.display_name?.trim() ?? ''
      if (element.attributes.visible_to_staff_only === 'true') {
        own
          .item('text', element.name, named, element.place)
          .leaveOut('import.member-lost', 'It is visible to staff only.', 'Write it in the course if learners should see it.')
        continue
      }
      switch (element.name) {
        case 'vertical': {
          const item = own.item('text', 'vertical', named, element.place)
          if (named !== '') body.push(`## ${await toMarkdown({ text: named, format: 'plain', place: element.place }, item)}`)
          break
        }
        case 'library_content':
          own
            .item('text', element.name, named, element.place)
            .leaveOut(
              'import.question-type',
              'Lectern does not draw questions from a library.',
              'Put the problems into a unit of the course.',
            )
          for (const { element: drawn, file: place } of await openAll(part))
            report
              .within(place)
              .item('question', drawn.name, drawn.attributes.display_name?.trim() ?? '', drawn.place)
              .leaveOut('import.question-unscorable', 'The problem is drawn at random from a library.', 'Put it into a unit of the course.')
          break
        case 'html':
          body.push(await readHtmlBlock(part, own.item('text', 'html', named, element.place)))
          break
        case 'video':
          body.push(await readVideo(part, own.item('text', 'video', named, element.place)))
          break
        case 'problem': {
          if (responsesOf(element).length === 0 && element.children.length > 0) {
            const item = own.item('text', 'problem', named, element.place)
            body.push(await toMarkdown({ text: innerHtml(element), format: 'html', place: element.place }, item))
            break
          }
          for (const problem of splitProblem(element)) {
            const types = [...new Set(responsesOf(problem).map(({ name }) => name))].join(', ')
            const item = own.item('question', types || 'problem', named, problem.place)
            if (types === '') {
              item.leaveOut('import.question-syntax', 'The problem has no XML.', 'Open and save it in Studio, and export the course again.')
              continue
            }
            const draft = await convertProblem(problem, toMarkdown, item)
            if (draft) questions.push({ key: unique(`problem/${id}`), draft, item })
          }
          break
        }
        default:
          own
            .item('question', element.name, named, element.place)
            .leaveOut('import.question-type', `Lectern has nothing like <${element.name}>.`, 'Write it in the course, or link to it.')
      }
    }
    return {
      key,
      title,
      body: body.filter(Boolean).join('\n\n'),
      ...(questions.length > 0 && { quiz: { key: `${key}/quiz`, title, questions } }),
    }
  }

  async function readHtmlBlock({ element, file }: Block, item: ItemReport): Promise<string> {
    const name = element.attributes.filename
    if (name === undefined || element.children.length > 0)
      return toMarkdown({ text: innerHtml(element), format: 'html', place: element.place }, item)
    const target = `${base}html/${name.replaceAll(':', '/')}.html`
    const bytes = files.has(target) ? await tree.read(target) : undefined
    const own = createReport(target)
    const text = bytes && decodeText(bytes, own)
    if (text === undefined) {
      item.leaveOut('import.file-lost', `${target}, which ${file} names, cannot be read.`, 'Export the course again.')
      return ''
    }
    for (const { code, message, hint } of own.issues) item.note(code, message, hint)
    return toMarkdown({ text, format: 'html', place: start }, item)
  }

  async function readVideo({ element }: Block, item: ItemReport): Promise<string> {
    const { attributes } = element
    const youtube = attributes.youtube_id_1_0 || /1\.0+:([\w-]+)/.exec(attributes.youtube ?? '')?.[1]
    const file = /https?:\/\/[^"'\s\]]+/.exec(attributes.html5_sources ?? '')?.[0]
    const url = youtube ? `https://www.youtube.com/watch?v=${youtube}` : file
    if (url === undefined) {
      item.leaveOut('import.file-lost', 'The video has no address.', 'Link to it in the course.')
      return ''
    }
    const title = attributes.display_name?.trim() || 'Video'
    const html = `<p><a href="${url.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}">${title.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</a></p>`
    return toMarkdown({ text: html, format: 'html', place: element.place }, item)
  }
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
