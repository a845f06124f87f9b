import { isSafeLink } from '../../markdown/html'
import { assetScheme, type ImportedChapter, type ImportedCourse, type ImportedQuestion, type ImportedSection, sectionLink } from '../model'
import { createReport, type ItemReport, type Report } from '../report'
import { createTextConverter, type RichText } from '../rich-text/rich-text'
import { decodeText, readText } from '../source/decode-text'
import { type SourceTree, titleOfFile } from '../source/source-tree'
import { rootName } from '../xml/read-xml'
import { type Block, createBlocks, kindOf, type Policy } from './blocks'
import { readProblemMarkdown } from './capa/markdown'
import { type Around, convertProblem } from './capa/problem'
import { responsesOf, splitProblem } from './capa/responses'
import { describeGrading, factsOf, readPolicies } from './course-facts'
import { convertDragAndDrop } from './drag-and-drop'
import { innerHtml, withFormulas } from './html'
import { settingsOf } from './quiz-settings'
import { readVideo } from './video'

const deepest = 8
const start = { line: 1, column: 1 }

/** The path of `course.xml`, the one nearest to the top; else that of the one file in `roots/`, which `course.xml` may be a link to. */
function findCourse({ files }: SourceTree): string | undefined {
  const nearest = (pattern: RegExp) =>
    files.filter((file) => pattern.test(file)).sort((a, b) => a.split('/').length - b.split('/').length)[0]
  return nearest(/(?:^|\/)course\.xml$/) ?? nearest(/(?:^|\/)roots\/[^/]+\.xml$/)
}

/** True for a folder, package or file with a course of Open edX. */
export async function isOlx(tree: SourceTree, beginning: string): Promise<boolean> {
  if (tree.kind === 'file') return isCourse(beginning)
  const file = findCourse(tree)
  const bytes = file === undefined ? undefined : await tree.read(file)
  return bytes !== undefined && isCourse(new TextDecoder().decode(bytes.subarray(0, 65_536)))
}

const isCourse = (beginning: string): boolean => rootName(beginning) === 'course'

/** A block of a section, or why it and everything in it is left out. */
interface Part {
  block: Block
  hidden?: { message: string; hint: string }
}

/** Reads a course of Open edX: chapters, sequentials as sections, and the problems of each as its quiz. */
export async function readOlx(tree: SourceTree, report: Report): Promise<ImportedCourse | undefined> {
  const rootFile = tree.kind === 'file' ? tree.name : findCourse(tree)
  if (rootFile === undefined) {
    report.add('import.source', 'There is no course.xml.', 'Name the folder or package of an Open edX course that holds course.xml.', {
      severity: 'error',
    })
    return undefined
  }
  const base = tree.kind === 'file' ? '' : rootFile.replace(/(?:roots\/[^/]*|course\.xml)$/, '')
  const files = new Set(tree.files)
  const texts = createTextConverter()
  let policy: Policy = new Map()
  const blocks = createBlocks(tree, base, () => policy, report)
  /** The section of each block, by url_name, for links within the course. */
  const sectionOf = new Map<string, string>()

  const rootElement = await blocks.parse(rootFile, report.within(rootFile))
  if (report.hasErrors() || !rootElement) return undefined
  const run = rootElement.attributes.url_name ?? ''
  const policyFile = [`policies/${run}/policy.json`, `policies/${run}.json`].map((file) => base + file).find((file) => files.has(file))
  if (policyFile !== undefined) {
    const read = readPolicies((await readText(tree, policyFile, report)) ?? '')
    if (read) policy = read
    else report.within(policyFile).add('import.file-lost', 'The file is not JSON; it was left out.', 'Export the course again.')
  }
  const root = await blocks.open(rootElement, rootFile)
  if (root?.element.name !== 'course') {
    report.add('import.source', 'course.xml does not lead to a <course>.', 'Export the course again.', { severity: 'error' })
    return undefined
  }
  const titleOf = ({ attributes, id }: Block, name: string) =>
    (attributes.display_name?.trim() || attributes.name?.trim() || `${name} ${id}`).slice(0, 300)

  /** Files in `static/` by the names that Studio gives them, which have no folders. */
  const statics = new Map(
    tree.files.filter((file) => file.startsWith(`${base}static/`)).map((file) => [assetName(file.slice(`${base}static/`.length)), file]),
  )
  const findStatic = (url: string): string | undefined => {
    const name = /^\/?static\/([^?#]+)/.exec(url)?.[1] ?? /^(?:https?:\/\/[^/]+)?\/(?:asset-v1|c4x)[^?#]*[@/]([^@/?#]+)/.exec(url)?.[1]
    if (name === undefined) return undefined
    const decoded = decodeName(name)
    return files.has(`${base}static/${decoded}`) ? `${base}static/${decoded}` : statics.get(assetName(decoded))
  }
  const findFile: Around['findFile'] = async (url) => {
    const file = findStatic(url.trim())
    const bytes = file === undefined ? undefined : await tree.read(file)
    const asset = bytes && (await texts.addAsset((file as string).replace(/^.*\//, ''), bytes))
    return bytes && asset !== undefined ? { bytes, asset } : undefined
  }
  const resolve = async (url: string): Promise<string | undefined> => {
    const found = await findFile(url)
    if (found) return `${assetScheme}${found.asset}`
    const path = /^(?:\/jump_to(?:_id)?\/|\/courses?\/|https?:\/\/[^/]+\/courses\/)([^?#]*)/.exec(url.trim())?.[1]
    // The last name that is known: the unit in a link to a unit, the section in a link to a page of the section.
    const section = path
      ?.split(/[/@]/)
      .map((name) => sectionOf.get(decodeName(name)))
      .findLast((each) => each !== undefined)
    if (section !== undefined) return sectionLink(section)
    return /^(?:https?|mailto):/i.test(url.trim()) && isSafeLink(url) ? url.trim() : undefined
  }
  const around: Around = {
    toMarkdown: (text: RichText, item: ItemReport) => texts.toMarkdown({ ...text, resolve }, item),
    findFile,
  }
  const { toMarkdown } = around

  const keys = new Map<string, number>()
  const unique = (key: string): string => {
    const count = (keys.get(key) ?? 0) + 1
    keys.set(key, count)
    return count === 1 ? key : `${key}#${count}`
  }

  // Texts link to what comes later, so that every block is found before the first text is converted.
  const outline: { chapter: Block; key: string; sequentials: { block: Block; key: string; parts: Part[] }[] }[] = []
  for (const chapter of await blocks.openAll(root)) {
    if (chapter.element.name !== 'chapter') {
      await leaveOut(chapter, `<${chapter.element.name}> in a course is not imported.`, 'Write it in the course.')
      continue
    }
    if (isForStaff(chapter)) {
      await leaveOut(chapter, forStaff.message, forStaff.hint)
      continue
    }
    const key = unique(chapter.id)
    const sequentials = []
    for (const block of await blocks.openAll(chapter)) {
      if (isForStaff(block)) {
        await leaveOut(block, forStaff.message, forStaff.hint)
        continue
      }
      const own = unique(`${key}/${block.id}`)
      if (!sectionOf.has(chapter.id)) sectionOf.set(chapter.id, own)
      sequentials.push({ block, key: own, parts: await learn(block, own, 0) })
    }
    outline.push({ chapter, key, sequentials })
  }

  const chapters: ImportedChapter[] = []
  for (const { chapter, key, sequentials } of outline) {
    report.within(chapter.file).item('chapter', 'chapter', titleOf(chapter, 'Chapter'), chapter.element.place)
    const sections: ImportedSection[] = []
    for (const { block, key: own, parts } of sequentials) sections.push(...(await readSections(block, parts, own)))
    chapters.push({ key, title: titleOf(chapter, 'Chapter'), introduction: '', sections })
  }
  const overview = await readAbout('overview', 'html')
  await nameTheRest()
  return {
    title: (root.attributes.display_name?.trim() || titleOfFile(report.file)).slice(0, 300),
    facts: factsOf(root.attributes, {
      subtitle: await readAbout('subtitle', 'plain'),
      summary: await readAbout('short_description', 'plain'),
    }),
    ...(overview !== '' && { overview }),
    chapters,
    assets: texts.assets,
  }

  /** The blocks of a section in their order. What only groups others is passed over. */
  async function learn(block: Block, section: string, depth: number): Promise<Part[]> {
    sectionOf.set(block.id, section)
    const { name } = block.element
    if (isForStaff(block)) return [{ block, hidden: forStaff }]
    if (!/^(?:vertical|sequential|videosequence|wrapper|conditional)$/.test(name) || depth > deepest) return [{ block }]
    const within: Part[] = name === 'vertical' || name === 'conditional' ? [{ block }] : []
    for (const child of await blocks.openAll(block)) {
      // What a condition shows is found by its sources; they stand in the course already.
      if (!(name === 'conditional' && child.element.name === 'show')) within.push(...(await learn(child, section, depth + 1)))
    }
    return within
  }

  /** Names a block as left out, and every question in it. */
  async function leaveOut(block: Block, message: string, hint: string, depth = 0): Promise<void> {
    const { element, attributes, file } = block
    const kind = kindOf(element.name)
    report
      .within(file)
      .item(kind, element.name, attributes.display_name?.trim() ?? '', element.place)
      .leaveOut(kind === 'question' ? 'import.question-type' : 'import.member-lost', message, hint)
    if (depth > deepest || element.name === 'problem' || element.name === 'openassessment') return
    for (const child of await blocks.openAll(block))
      if (kindOf(child.element.name) !== 'text' || /^(?:vertical|wrapper|split_test|randomize)$/.test(child.element.name))
        await leaveOut(child, message, hint, depth + 1)
  }

  /** A sequential as a section. Libraries that draw problems beside other questions become sections behind it. */
  async function readSections(block: Block, parts: readonly Part[], key: string): Promise<ImportedSection[]> {
    const title = titleOf(block, 'Section')
    const section = report.within(block.file).item('section', block.element.name, title, block.element.place)
    const body: string[] = []
    const questions: ImportedQuestion[] = []
    const asked: Block[] = []
    const settings: { draw?: number } = {}
    const add = (found: ImportedQuestion[], from: Block) => {
      questions.push(...found)
      if (found.length > 0) asked.push(from)
    }
    const libraries: Block[] = []
    for (const { block: part, hidden } of parts) {
      const { element, file, attributes } = part
      const own = report.within(file)
      const named = attributes.display_name?.trim() ?? ''
      const text = () => own.item('text', element.name, named, element.place)
      if (hidden) {
        await leaveOut(part, hidden.message, hidden.hint)
        continue
      }
      switch (element.name) {
        case 'vertical':
          if (named !== '') body.push(`## ${await toMarkdown({ text: named, format: 'plain', place: element.place }, text())}`)
          else text()
          break
        case 'conditional':
          text().note('import.member-lost', 'A condition was left out: everybody sees what it shows.', 'Write the condition as a sentence.')
          break
        case 'library_content':
          libraries.push(part)
          break
        case 'html':
          body.push(await readHtmlBlock(part, text()))
          break
        case 'video':
          body.push(await showVideo(part, text()))
          break
        case 'problem':
          if (isText(part)) body.push(await toMarkdown({ text: innerHtml(element), format: 'html', place: element.place }, text()))
          else add(await readProblem(part), part)
          break
        case 'drag-and-drop-v2': {
          const item = own.item('question', element.name, named, element.place)
          const convert = (html: string) => toMarkdown({ text: html, format: 'html', place: element.place }, item)
          const draft = await convertDragAndDrop(part, convert, item)
          add(draft ? [{ key: unique(`problem/${part.id}`), draft, item }] : [], part)
          break
        }
        default: {
          const launch = attributes.launch_url?.trim()
          await leaveOut(
            part,
            `Lectern has nothing like <${element.name}>${launch ? ` (${launch})` : ''}.`,
            launch ? 'Connect the tool in the learning platform, or link to it.' : 'Write it in the course, or link to it.',
          )
        }
      }
    }
    const behind: ImportedSection[] = []
    for (const library of libraries) {
      const pool = await readLibrary(library)
      const draws = pool.draw === undefined ? {} : { draw: pool.draw }
      if (pool.draw === undefined || (questions.length === 0 && libraries.length === 1)) {
        add(pool.questions, library)
        Object.assign(settings, draws)
        continue
      }
      const own = unique(`${key}/${library.id}`)
      const heading = library.attributes.display_name?.trim() || title
      const item = report.within(library.file).item('section', 'library_content', heading, library.element.place)
      behind.push(sectionWith(own, heading, '', pool.questions, { ...settingsOf(block, [library], item), ...draws }))
    }
    const all = questions.length > 0 ? { ...settingsOf(block, asked, section), ...settings } : {}
    return [sectionWith(key, title, body.filter(Boolean).join('\n\n'), questions, all), ...behind]
  }

  /** The problems of a library, and how many of them each learner gets; undefined when it is all of them. */
  async function readLibrary(library: Block): Promise<{ questions: ImportedQuestion[]; draw?: number }> {
    const questions: ImportedQuestion[] = []
    for (const problem of await blocks.openAll(library)) {
      if (problem.element.name === 'problem' && !isText(problem)) questions.push(...(await readProblem(problem)))
      else await leaveOut(problem, 'Only problems are read from a library.', 'Put it into a unit of the course.')
    }
    const count = Number(library.attributes.max_count ?? '1')
    return { questions, ...(count >= 1 && count < questions.length && { draw: count }) }
  }

  /** True for a problem that asks nothing. */
  function isText({ element, attributes }: Block): boolean {
    return responsesOf(element).length === 0 && (element.children.length > 0 || (element.text.trim() !== '' && !hasMarkdown(attributes)))
  }

  /** The questions of a problem. Its XML counts; one without is read from the Markdown that Studio keeps beside it. */
  async function readProblem({ element, attributes, file, id }: Block): Promise<ImportedQuestion[]> {
    const named = attributes.display_name?.trim() ?? ''
    const own = report.within(file)
    const xml = { ...element, attributes }
    const problem =
      responsesOf(element).length > 0 || !hasMarkdown(attributes) ? xml : readProblemMarkdown(attributes.markdown as string, xml)
    if (!problem || responsesOf(problem).length === 0) {
      own
        .item('question', 'problem', named, element.place)
        .leaveOut('import.question-syntax', 'The problem asks nothing.', 'Open and save it in Studio, and export the course again.')
      return []
    }
    const found: ImportedQuestion[] = []
    for (const part of splitProblem(problem)) {
      const types = [...new Set(responsesOf(part).map(({ name }) => name))].join(', ')
      const item = own.item('question', types, named, part.place)
      const draft = await convertProblem(part, around, item)
      if (draft) found.push({ key: unique(`problem/${id}`), draft, item })
    }
    return found
  }

  async function readHtmlBlock({ element, attributes, file }: Block, item: ItemReport): Promise<string> {
    const name = attributes.filename
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
    return toMarkdown({ text: withFormulas(text), format: 'html', place: start }, item)
  }

  async function showVideo(block: Block, item: ItemReport): Promise<string> {
    const video = readVideo(block)
    if (!video) {
      item.leaveOut('import.file-lost', 'The video has no address.', 'Link to it in the course.')
      return ''
    }
    if (video.transcripts.length > 0)
      item.note('import.member-lost', `Left out: transcripts (${video.transcripts.join(', ')}).`, 'Check the subtitles of the video.')
    return video.embed ?? toMarkdown({ text: video.html ?? '', format: 'html', place: block.element.place }, item)
  }

  /** A text of `about/`. */
  async function readAbout(name: string, format: 'html' | 'plain'): Promise<string> {
    const file = [`about/${run}/${name}.html`, `about/${name}.html`].map((each) => base + each).find((each) => files.has(each))
    const text = file === undefined ? undefined : await readText(tree, file, report)
    if (file === undefined || !text?.trim()) return ''
    const item = report.within(file).item('text', name, '', start)
    if (format === 'html') return toMarkdown({ text, format, place: start }, item)
    return text
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  }

  /** Names what stands beside the course: grading, pages of its own, drafts, and problems that no unit has. */
  async function nameTheRest(): Promise<void> {
    for (const file of tree.files.filter((each) => each.startsWith(base))) {
      const name = file.slice(base.length)
      const own = report.within(file)
      if (/^(?:policies\/(?:[^/]+\/)?)?grading_policy\.json$/.test(name)) {
        const sentence = describeGrading((await readText(tree, file, report)) ?? '')
        if (sentence) own.add('import.member-lost', sentence, 'Set passingScore in the quizzes, and weights in the learning platform.')
      } else if (/^(?:tabs|info)\/.*\.html$/.test(name)) {
        if ((await tree.read(file))?.length)
          own
            .item('text', 'page', '', start)
            .leaveOut('import.file-lost', 'The page stands beside the course.', 'Make it a section, if learners need it.')
      } else if (/^(?:drafts\/)?(?:problem|library_content)\/[^/]+\.xml$/.test(name) && !blocks.opened.has(file)) {
        const published = name.replace(/^drafts\//, '')
        if (name === published || !files.has(base + published))
          own
            .item('question', 'problem', '', start)
            .leaveOut('import.file-lost', 'No unit of the published course has the problem.', 'Publish it, and export the course again.')
      }
    }
  }
}

const sectionWith = (key: string, title: string, body: string, questions: ImportedQuestion[], settings: object): ImportedSection => ({
  key,
  title,
  body,
  ...(questions.length > 0 && { quiz: { key: `${key}/quiz`, title, ...(Object.keys(settings).length > 0 && { settings }), questions } }),
})

const forStaff = { message: 'It is visible to staff only.', hint: 'Write it in the course if learners should see it.' }
const isForStaff = ({ attributes }: Block): boolean => attributes.visible_to_staff_only === 'true'

const hasMarkdown = ({ markdown = '' }: Readonly<Record<string, string>>): boolean => markdown.trim() !== '' && markdown !== 'null'

/** A file as Studio names it among the files of a course. */
const assetName = (path: string): string => path.replace(/[/ ]/g, '_')

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
