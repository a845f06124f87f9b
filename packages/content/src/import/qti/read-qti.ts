import path from 'node:path'
import type { ImportedChapter, ImportedCourse, ImportedQuestion } from '../model'
import { assetScheme } from '../model'
import { createReport, type ItemReport, type Report } from '../report'
import { createTextConverter, type TextConverter } from '../rich-text/rich-text'
import { openPackage } from '../source/package'
import { type SourceTree, sourceLimits, titleOfFile } from '../source/source-tree'
import { readXml } from '../xml/read-xml'
import { findAll, first, named, type QtiElement, toQti } from './element'
import { toHtml } from './html'
import { NotSupported } from './scoring'
import { toDraft } from './to-draft'

const manifestName = 'imsmanifest.xml'

/** How deep packages may stand in each other. */
const deepest = 5

/** True for the beginning of an item or test, with or without a prefix. */
export const isQtiFile = (beginning: string): boolean =>
  /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*<(?:[\w.-]+:)?(?:assessmentItem|assessmentTest|qti-assessment-item|qti-assessment-test)[\s>/]/.test(
    beginning,
  )

/** True for a folder or package with a manifest of QTI 2 or 3, which that of a Common Cartridge is not. */
export async function isQtiPackage(tree: SourceTree): Promise<boolean> {
  const manifest = manifestsOf(tree)[0]
  const bytes = manifest === undefined ? undefined : await tree.read(manifest)
  if (!bytes) return false
  const text = new TextDecoder().decode(bytes)
  return (
    !/<schema>\s*IMS (?:Common|Thin Common) Cartridge/i.test(text) &&
    /type\s*=\s*["']imsqti_(?:item|test|apipitem|apiptest)_xmlv[23]p/i.test(text)
  )
}

/** The manifests that are in no folder of another one. */
function manifestsOf({ files }: SourceTree): string[] {
  const all = files.filter((file) => path.posix.basename(file) === manifestName).sort((a, b) => a.length - b.length)
  const folder = (file: string) => (file.includes('/') ? `${path.posix.dirname(file)}/` : '')
  return all.filter((file, at) => !all.slice(0, at).some((other) => file.startsWith(folder(other))))
}

interface Reading {
  tree: SourceTree
  report: Report
  texts: TextConverter
  chapters: ImportedChapter[]
  /** What the keys of everything in a nested package begin with. */
  prefix: string
  seen: Set<string>
  count: { questions: number }
}

/** Reads an item, a test, or a package of them. Reports what is not a question of ours. */
export async function readQti(tree: SourceTree, report: Report): Promise<ImportedCourse | undefined> {
  const texts = createTextConverter()
  const reading: Reading = { tree, report, texts, chapters: [], prefix: '', seen: new Set(), count: { questions: 0 } }
  let title = titleOfFile(tree.name)
  if (tree.kind === 'file') {
    const root = await parse(reading, tree.name, report)
    if (!root) return undefined
    if (root.name === 'assessment-test') {
      title = root.attributes.title || title
      await readTest(reading, tree.name, root)
    } else if (root.name === 'assessment-item') await addItems(reading, '', title, [tree.name])
    else {
      const hint = 'Name an item or a test of QTI 2.1, 2.2 or 3.0, or the package that it is in.'
      report.add('import.syntax', `The file is no QTI: it starts with <${root.name}>.`, hint, { severity: 'error' })
      return undefined
    }
  } else {
    const manifests = manifestsOf(tree)
    if (manifests.length === 0) {
      report.add('import.source', `There is no ${manifestName}.`, 'Name a package of QTI, or one of its files.', { severity: 'error' })
      return undefined
    }
    for (const manifest of manifests) title = (await readManifest(reading, manifest, 0)) || title
  }
  return report.hasErrors() ? undefined : { title: title.slice(0, 300), chapters: reading.chapters, assets: texts.assets }
}

/** Parses a file. Without `report`, its faults are those of one file that is left out. */
async function parse({ tree, report: all }: Reading, file: string, report?: Report): Promise<QtiElement | undefined> {
  const bytes = await tree.read(file)
  const name = path.posix.basename(file)
  if (!bytes) {
    all
      .within(file)
      .item('file', 'qti', name, { line: 1, column: 1 })
      .leaveOut('import.file-lost', `The file "${file}" is not in the source.`, 'Add it, or take out what refers to it.')
    return undefined
  }
  const own = report ?? createReport(file)
  let root: QtiElement | undefined
  readXml(bytes, own, 1, (element) => {
    root = toQti(element)
  })
  if (report) return report.hasErrors() ? undefined : root
  const [fault] = own.issues
  if (!fault) return root
  const place = { line: fault.line ?? 1, column: fault.column ?? 1 }
  all
    .within(file)
    .item('file', 'qti', name, place)
    .leaveOut('import.question-syntax', fault.message, fault.hint ?? 'Correct the file.')
  return undefined
}

const locate = (from: string, href: string): string => {
  let decoded = href.split(/[?#]/)[0] ?? ''
  try {
    decoded = decodeURIComponent(decoded)
  } catch {
    // A name with a per cent sign stands for itself.
  }
  return path.posix.normalize(path.posix.join(path.posix.dirname(from), decoded))
}

async function readManifest(reading: Reading, file: string, depth: number): Promise<string | undefined> {
  const root = await parse(reading, file, depth === 0 ? reading.report.within(file) : undefined)
  if (!root) return undefined
  const resources = findAll(root, ({ name }) => name === 'resource')
  const title = findAll(first(root, 'metadata') ?? { ...root, children: [] }, ({ name }) => name === 'title')[0]
  const loose: string[] = []
  const hrefOf = (resource: QtiElement) => resource.attributes.href ?? first(resource, 'file')?.attributes.href ?? ''
  for (const resource of resources) {
    const type = resource.attributes.type ?? ''
    const href = locate(file, hrefOf(resource))
    if (/^imsqti_(?:apip)?test_/i.test(type)) {
      const test = await parse(reading, href)
      if (test) await readTest(reading, href, test)
    } else if (/^imsqti_(?:apip)?item_/i.test(type)) loose.push(href)
    else if (/\.zip$/i.test(href) && reading.tree.files.includes(href)) await readNested(reading, href, depth + 1)
  }
  const rest = loose.filter((href) => !reading.seen.has(href))
  const name = title ? title.children[0]?.text.trim() || title.text.trim() : ''
  if (rest.length > 0) await addItems(reading, reading.prefix, name || titleOfFile(reading.tree.name), rest)
  return name
}

/** Reads a package that stands in another one. */
async function readNested(reading: Reading, file: string, depth: number): Promise<void> {
  const item = reading.report.within(file).item('file', 'package', path.posix.basename(file), { line: 1, column: 1 })
  if (depth > deepest) return item.leaveOut('import.limit', `Packages may be nested ${deepest} deep.`, 'Unpack it, and import it alone.')
  const bytes = await reading.tree.read(file)
  const own = createReport(file)
  const tree = bytes && (await openPackage(bytes, path.posix.basename(file), own))
  const [fault] = own.issues
  if (!tree) return item.leaveOut('import.package', fault?.message ?? 'It cannot be read.', fault?.hint ?? 'Pack it again.')
  try {
    const inner: Reading = { ...reading, tree, report: reading.report.within(file), prefix: `${reading.prefix}${file}!`, seen: new Set() }
    for (const manifest of manifestsOf(tree)) await readManifest(inner, manifest, depth)
  } finally {
    await tree.close()
  }
}

async function readTest(reading: Reading, file: string, test: QtiElement): Promise<void> {
  const item = reading.report.within(file).item('chapter', 'assessment-test', test.attributes.title ?? '', test.place)
  const visit = async (element: QtiElement, from: string, title: string): Promise<void> => {
    const refs: string[] = []
    const introduction: string[] = []
    const flush = async () => {
      const key = `${reading.prefix}${from}#${element.attributes.identifier ?? ''}`
      if (refs.length > 0) await addItems(reading, key, title, refs.splice(0), introduction.splice(0).join('\n\n'))
    }
    for (const child of element.children) {
      const { name, attributes } = child
      if (name === 'assessment-item-ref') {
        refs.push(locate(from, attributes.href ?? ''))
        if (first(child, 'weight'))
          item.note('import.member-lost', 'Left out: weights of items.', 'Set the points of the questions.', child.place)
      } else if (name === 'assessment-section' || name === 'test-part') {
        await flush()
        await visit(child, from, attributes.title || title)
      } else if (name === 'assessment-section-ref') {
        await flush()
        const href = locate(from, attributes.href ?? '')
        if (reading.seen.has(href)) continue
        reading.seen.add(href)
        const section = await parse(reading, href)
        if (section) await visit(section, href, section.attributes.title || title)
      } else if (name === 'rubric-block') introduction.push(await writer(reading, from, item).markdown(child.content))
      else if (['selection', 'ordering', 'branch-rule', 'pre-condition', 'test-feedback', 'time-limits'].includes(name))
        item.note('import.member-lost', `Left out: <${name}> of the test.`, 'Look at the settings of the quiz.', child.place)
    }
    await flush()
  }
  await visit(test, file, test.attributes.title || titleOfFile(file))
}

const writer = ({ tree, texts }: Reading, file: string, item: ItemReport) => {
  const resolve = async (url: string): Promise<string | undefined> => {
    if (/^(?:https?|mailto):/i.test(url.trim())) return url.trim()
    if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined
    const found = locate(file, url)
    const bytes = tree.files.includes(found) ? await tree.read(found) : undefined
    const asset = bytes && (await texts.addAsset(path.posix.basename(found), bytes))
    return asset === undefined ? undefined : `${assetScheme}${asset}`
  }
  const lose = (what: string) => item.note('import.member-lost', `Left out: ${what}.`, 'Look at the question, and write what is missing.')
  const markdown = async (content: readonly (string | QtiElement)[], hasGaps = false): Promise<string> => {
    const text = await texts.toMarkdown({ text: toHtml(content, lose).trim(), format: 'html', place: item.item, resolve, hasGaps }, item)
    if (!hasGaps) return text
    // What looks like a gap and is none would be one in our text.
    return text
      .replace(/\{\{(?=\s*[a-z][a-z0-9-]*\s*\}\})/g, '\\{\\{')
      .replace(/\ue000(\d+)\ue001/g, (_whole, gap: string) => `{{gap-${gap}}}`)
  }
  return { markdown }
}

async function addItems(reading: Reading, key: string, title: string, files: readonly string[], introduction = ''): Promise<void> {
  const questions: ImportedQuestion[] = []
  for (const file of files) {
    if (reading.seen.has(file)) continue
    reading.seen.add(file)
    reading.count.questions += 1
    if (reading.count.questions > sourceLimits.questions) {
      const message = `The source has more than ${sourceLimits.questions} questions.`
      reading.report.add('import.limit', message, 'Split it.', { severity: 'error' })
      return
    }
    const root = await parse(reading, file)
    if (root) questions.push(...(await readItem(reading, file, root)))
  }
  if (questions.length === 0 && introduction === '') return
  reading.chapters.push({
    key,
    title: title.slice(0, 300),
    introduction,
    sections: [],
    ...(questions.length > 0 && { quiz: { key, title: title.slice(0, 300), questions } }),
  })
}

async function readItem(reading: Reading, file: string, root: QtiElement): Promise<ImportedQuestion[]> {
  const { identifier = '', title = '' } = root.attributes
  const item = reading.report.within(file).item('question', 'assessment-item', title || identifier, root.place)
  if (root.name !== 'assessment-item') {
    item.leaveOut(
      'import.question-syntax',
      `The file starts with <${root.name}>, which is no item.`,
      'Name an item of QTI 2.1, 2.2 or 3.0.',
    )
    return []
  }
  try {
    const draft = await toDraft(root, writer(reading, file, item))
    const shared = await readStimuli(reading, file, root, item)
    if (findAll(root, ({ name }) => name === 'modal-feedback').length > 0)
      item.note('import.member-lost', 'Left out: feedback on the answer as a whole.', 'Write an explanation.')
    const prompt = [...shared, draft.prompt].join('\n\n')
    return [{ key: `${reading.prefix}${file}`, ...(identifier !== '' && { id: identifier }), draft: { ...draft, prompt }, item }]
  } catch (error) {
    if (!(error instanceof NotSupported)) throw error
    item.leaveOut('import.question-unscorable', error.message, 'Write it as a question in the course.')
    return []
  }
}

/** The texts that an item shares with others. */
async function readStimuli(reading: Reading, file: string, root: QtiElement, item: ItemReport): Promise<string[]> {
  const texts: string[] = []
  for (const { attributes } of named(root, 'assessment-stimulus-ref')) {
    const href = locate(file, attributes.href ?? '')
    const body = first(await parse(reading, href), 'stimulus-body')
    if (body) texts.push(await writer(reading, href, item).markdown(body.content))
    else item.note('import.file-lost', `The text "${href}" cannot be read.`, 'Add it to the source.')
  }
  return texts.filter(Boolean)
}
