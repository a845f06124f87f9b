import path from 'node:path'
import type { Issue } from '../../issue'
import type { ImportedChapter, ImportedCourse, ImportedQuestion } from '../model'
import { splitQuestions } from '../moodle/to-course'
import { createReport, type ItemReport, type Place, type Report } from '../report'
import { createTextConverter, type TextConverter } from '../rich-text/rich-text'
import { openPackage } from '../source/package'
import { type SourceTree, sourceLimits, titleOfFile } from '../source/source-tree'
import { childOf, childrenOf, rootName, type XmlElement } from '../xml/read-xml'
import { findAll, plainText, readDocument } from './element'
import { htmlIn, pathOf, type TextContext, toMarkdown } from './item-text'
import { toDraft } from './to-draft'

const start: Place = { line: 1, column: 1 }
const nestedPackages = 5

/** True for the beginning of an item or test of QTI 2 or 3. */
export const isQtiDocument = (beginning: string): boolean =>
  /^(?:assessmentItem|assessmentTest|qti-assessment-item|qti-assessment-test)$/.test(rootName(beginning) ?? '')

/** True for a folder or package whose manifest lists items or tests of QTI 2 or 3. */
export async function isQtiPackage(tree: SourceTree): Promise<boolean> {
  const [manifest] = manifestsOf(tree.files)
  const bytes = manifest === undefined ? undefined : await tree.read(manifest)
  if (!bytes) return false
  const text = new TextDecoder().decode(bytes.subarray(0, 1_000_000))
  return (
    !/<schema>\s*IMS (?:Thin )?Common Cartridge/i.test(text) &&
    /\stype\s*=\s*["']imsqti_(?:item|test|section|stimulus)_xmlv[23]p\d/i.test(text)
  )
}

/** The manifests of a source, those of the root first. */
const manifestsOf = (files: readonly string[]): string[] =>
  files.filter((file) => path.posix.basename(file).toLowerCase() === 'imsmanifest.xml').sort((a, b) => depthOf(a) - depthOf(b))

const depthOf = (file: string): number => file.split('/').length

/** What is read, over all nested packages. */
interface Reading {
  texts: TextConverter
  chapters: ImportedChapter[]
  keys: Map<string, number>
  /** How many items were read. */
  count: number
  title?: string
  report: Report
}

/** Reads items and tests of QTI 2.1, 2.2 and 3.0: a file, a folder or a package. */
export async function readQti(tree: SourceTree, report: Report): Promise<ImportedCourse | undefined> {
  const reading: Reading = { texts: createTextConverter(), chapters: [], keys: new Map(), count: 0, report }
  if (tree.kind === 'file') await readFile(tree, report, reading)
  else await readTree(tree, report, reading, '')
  if (report.hasErrors()) return undefined
  return { title: reading.title ?? titleOfFile(tree.name), chapters: reading.chapters, assets: reading.texts.assets }
}

async function readFile(tree: SourceTree, report: Report, reading: Reading): Promise<void> {
  const bytes = await tree.read(tree.name)
  const root = bytes && readDocument(bytes, report)
  if (!root) return
  const source: Source = { tree, prefix: '', documents: new Map([[tree.name, root]]), faults: new Map(), reportOf: () => report }
  if (root.name === 'assessment-test') await readTest(root, tree.name, source, reading)
  else if (root.name === 'assessment-item') {
    const title = titleOf(root, tree.name)
    await addChapter({ key: '', title, introduction: '' }, [{ file: tree.name, place: root.place }], source, reading)
    reading.title ??= title
  } else report.add('import.nothing', ...unknownRoot(root), { ...root.place, severity: 'error' })
}

const unknownRoot = ({ name }: XmlElement): [string, string] =>
  name === 'questestinterop'
    ? ['The file is QTI 1.2.', 'Import it in the format qti-1.2.']
    : [
        `<${name}> is no item and no test of QTI 2 or 3.`,
        'Name a file that starts with <assessmentItem>, <assessmentTest>, or their names in QTI 3.',
      ]

/** Where the files of one package are. */
interface Source {
  tree: SourceTree
  /** Tells packages apart in keys. */
  prefix: string
  documents: Map<string, XmlElement | undefined>
  /** Why documents could not be read. */
  faults: Map<string, Issue>
  reportOf(file: string): Report
}

interface ItemRef {
  file: string
  place: Place
  /** The file that refers to it. */
  from?: string
}

async function readTree(tree: SourceTree, report: Report, reading: Reading, prefix: string, depth = 0): Promise<void> {
  const source: Source = { tree, prefix, documents: new Map(), faults: new Map(), reportOf: (file) => report.within(prefix + file) }
  const manifests = manifestsOf(tree.files)
  const named = new Set<string>()
  for (const manifest of manifests) for (const file of await readManifest(manifest, source, reading)) named.add(file)
  if (manifests.length === 0) await readLoose(source, reading)
  // A package beside the manifest that does not name it is often the same content once more.
  for (const file of tree.files.filter((each) => /\.zip$/i.test(each) && (manifests.length === 0 || named.has(each)))) {
    const item = source.reportOf(file).item('file', 'package', file, start)
    if (depth + 1 >= nestedPackages) {
      item.leaveOut('import.member-lost', `Packages may be nested ${nestedPackages} deep.`, 'Unpack it, and import it by itself.')
      continue
    }
    const bytes = await tree.read(file)
    const quiet = createReport(file)
    const nested = bytes && (await openPackage(bytes, path.posix.basename(file), quiet))
    if (!nested) {
      const [fault] = quiet.issues
      item.leaveOut('import.file-lost', fault?.message ?? 'The package cannot be read.', fault?.hint ?? 'Pack it again.')
      continue
    }
    try {
      if (manifestsOf(nested.files).length > 0) await readTree(nested, report, reading, `${prefix}${file}/`, depth + 1)
      else item.leaveOut('import.member-lost', 'The package has no imsmanifest.xml.', 'Add it as a file to a section, if learners need it.')
    } finally {
      await nested.close()
    }
  }
}

/** Reads a folder without a manifest: its tests, and the items that no test names. */
async function readLoose(source: Source, reading: Reading): Promise<void> {
  const files = source.tree.files.filter((file) => /\.xml$/i.test(file))
  const found: { file: string; root: XmlElement }[] = []
  for (const file of files) {
    const root = await documentOf(file, source)
    if (root?.name === 'assessment-test' || root?.name === 'assessment-item') found.push({ file, root })
    else if (!root) leaveOutBroken(source.reportOf(file).item('question', 'file', file, start), file, source)
  }
  await readAll(found, source, reading, titleOfFile(source.tree.name))
}

/** Reads what a manifest lists. Returns the packages that it names. */
async function readManifest(file: string, source: Source, reading: Reading): Promise<string[]> {
  const report = source.reportOf(file)
  const root = await documentOf(file, source)
  if (!root) {
    const {
      message = 'The manifest cannot be read.',
      hint = 'Export the package again.',
      line = 1,
      column = 1,
    } = source.faults.get(file) ?? {}
    report.add('import.package', message, hint, { line, column, severity: 'error' })
    return []
  }
  const resources = findAll(root, (name) => name === 'resource')
  const found: { file: string; root: XmlElement }[] = []
  const base = (element: XmlElement | undefined) => element?.attributes['xml:base'] ?? ''
  const outer = `${base(root)}${base(childOf(root, 'resources'))}`
  for (const resource of resources) {
    const { type = '', href, identifier = '' } = resource.attributes
    if (!/^imsqti_/i.test(type) || /^imsqti_(?:stimulus|.*outcome|.*rptemplate|.*usage|.*response)/i.test(type)) continue
    const item = () => report.item('question', type, href ?? identifier, resource.place)
    if (!/^imsqti_(?:item|test|section|assessment\w*)_xmlv[23]p\d/i.test(type)) {
      item().leaveOut(
        'import.question-type',
        `The resource "${identifier}" has the type ${type}.`,
        'Import QTI 1.2 in the format qti-1.2; other versions than 2.1, 2.2 and 3.0 are not read.',
      )
      continue
    }
    const name = href === undefined ? undefined : pathOf(`${outer}${base(resource)}${href}`, file)
    if (name === undefined || !source.tree.files.includes(name)) {
      item().leaveOut('import.file-lost', `The file "${href ?? identifier}" is not in the source.`, 'Export the package again.')
      continue
    }
    const document = await documentOf(name, source)
    if (document?.name === 'assessment-test' || document?.name === 'assessment-item') found.push({ file: name, root: document })
    else if (document?.name === 'assessment-section') continue
    else if (document) item().leaveOut('import.question-type', ...unknownRoot(document))
    else leaveOutBroken(source.reportOf(name).item('question', type, name, start), name, source)
  }
  const title = plainText(findAll(root, (name) => name === 'title')[0])
  await readAll(found, source, reading, title || titleOfFile(source.tree.name))
  return resources
    .flatMap((resource) => childrenOf(resource, 'file'))
    .flatMap(({ attributes }) => {
      const name = attributes.href === undefined ? undefined : pathOf(`${outer}${attributes.href}`, file)
      return name === undefined ? [] : [name]
    })
}

/** Reads tests, then the items that none of them names. */
async function readAll(
  found: readonly { file: string; root: XmlElement }[],
  source: Source,
  reading: Reading,
  title: string,
): Promise<void> {
  const named = new Set<string>()
  for (const { file, root } of found)
    if (root.name === 'assessment-test') for (const name of await readTest(root, file, source, reading)) named.add(name)
  const seen = new Set<string>()
  const loose = found.flatMap(({ file, root }): ItemRef[] => {
    if (root.name !== 'assessment-item' || named.has(file) || seen.has(file)) return []
    seen.add(file)
    return [{ file, place: root.place }]
  })
  if (loose.length > 0) await addChapter({ key: `${source.prefix}items`, title, introduction: '' }, loose, source, reading)
  reading.title ??= title
}

/** The root of an XML file. What stops reading it is kept for `leaveOutBroken`, because the other files can still be read. */
async function documentOf(file: string, source: Source): Promise<XmlElement | undefined> {
  if (source.documents.has(file)) return source.documents.get(file)
  const bytes = await source.tree.read(file)
  const quiet = createReport(file)
  const root = bytes && readDocument(bytes, quiet)
  const [fault] = quiet.issues
  if (fault) source.faults.set(file, fault)
  source.documents.set(file, root)
  return root
}

function leaveOutBroken(item: ItemReport, file: string, { faults }: Source): void {
  const { message = 'The file cannot be read.', hint = 'Export it again.', line = 1, column = 1 } = faults.get(file) ?? {}
  item.leaveOut('import.question-syntax', message, hint, { line, column })
}

const titleOf = (root: XmlElement, file: string): string => (root.attributes.title ?? '').trim() || titleOfFile(path.posix.basename(file))

/** Reads a test. Returns the files of the items that it names. */
async function readTest(root: XmlElement, file: string, source: Source, reading: Reading): Promise<string[]> {
  const named: string[] = []
  const title = titleOf(root, file)
  reading.title ??= title
  const report = source.reportOf(file)
  const visit = async (section: XmlElement, from: string, path: string[]): Promise<void> => {
    if (path.length > 50) return
    const item = source
      .reportOf(from)
      .item('chapter', 'assessment-section', titleOf(section, section.attributes.identifier ?? from), section.place)
    const lost = section.children
      .map(({ name }) => name)
      .filter((name) => /^(?:selection|pre-condition|branch-rule|time-limits|item-session-control)$/.test(name))
    const weighted = childrenOf(section, 'assessment-item-ref').some((each) =>
      childrenOf(each, 'weight').some(({ attributes }) => Number(attributes.value) !== 1),
    )
    if (lost.length > 0 || weighted)
      item.note(
        'import.member-lost',
        `Left out: ${[...lost, ...(weighted ? ['weights of items'] : [])].join(', ')}.`,
        'Set the quiz as you need it: attempts, time, and points.',
      )
    const context: TextContext = { tree: source.tree, file: from, texts: reading.texts, item }
    const introduction = (
      await Promise.all(childrenOf(section, 'rubric-block').map((block) => toMarkdown(htmlIn(block, context), block.place, context)))
    )
      .filter(Boolean)
      .join('\n\n')
    const refs: ItemRef[] = []
    const nested: { section: XmlElement; from: string }[] = []
    for (const child of section.children) {
      const { href } = child.attributes
      if (child.name === 'assessment-section') nested.push({ section: child, from })
      if (child.name !== 'assessment-item-ref' && child.name !== 'assessment-section-ref') continue
      const name = href === undefined ? undefined : pathOf(href, from)
      if (child.name === 'assessment-item-ref') {
        refs.push({ file: name ?? href ?? '', place: child.place, from })
        if (name !== undefined) named.push(name)
        continue
      }
      const other = name === undefined ? undefined : await documentOf(name, source)
      if (name !== undefined && other?.name === 'assessment-section') nested.push({ section: other, from: name })
      else
        item.note(
          'import.file-lost',
          `The section "${href ?? ''}" is not in the source, or cannot be read.`,
          'Export the package again.',
          child.place,
        )
    }
    const key = `${source.prefix}${file}#${[...path, section.attributes.identifier ?? ''].join('/')}`
    if (refs.length > 0 || introduction !== '' || nested.length === 0)
      await addChapter({ key, title: item.item.name, introduction }, refs, source, reading)
    for (const each of nested) await visit(each.section, each.from, [...path, section.attributes.identifier ?? ''])
  }
  const parts = childrenOf(root, 'test-part')
  if (parts.length === 0)
    report
      .item('chapter', 'assessment-test', title, root.place)
      .leaveOut('import.question-syntax', 'The test has no part.', 'Export it again.')
  for (const part of parts)
    for (const child of part.children) {
      if (child.name === 'assessment-section') await visit(child, file, [part.attributes.identifier ?? ''])
      if (child.name !== 'assessment-section-ref') continue
      const name = pathOf(child.attributes.href ?? '', file)
      const other = name === undefined ? undefined : await documentOf(name, source)
      if (name !== undefined && other?.name === 'assessment-section') await visit(other, name, [part.attributes.identifier ?? ''])
      else
        report.add(
          'import.file-lost',
          `The section "${child.attributes.href ?? ''}" is not in the source, or cannot be read.`,
          'Export the package again.',
          child.place,
        )
    }
  return named
}

/** Adds a chapter with a quiz of items; several where they are too many for one. */
async function addChapter(
  chapter: { key: string; title: string; introduction: string },
  refs: readonly ItemRef[],
  source: Source,
  reading: Reading,
): Promise<void> {
  const questions: ImportedQuestion[] = []
  for (const ref of refs) {
    reading.count += 1
    if (reading.count > sourceLimits.questions) {
      reading.report.add('import.limit', `The source has more than ${sourceLimits.questions} items.`, 'Split it.', { severity: 'error' })
      return
    }
    const question = await readItem(ref, source, reading)
    if (question) questions.push(question)
  }
  if (questions.length === 0 && chapter.introduction === '') return
  const quizzes = questions.length === 0 ? [[]] : splitQuestions(questions)
  quizzes.forEach((part, index) => {
    const title = (index === 0 ? chapter.title : `${chapter.title} (${index + 1})`).slice(0, 300)
    const key = index === 0 ? chapter.key : `${chapter.key}#${index + 1}`
    reading.chapters.push({
      key,
      title,
      introduction: index === 0 ? chapter.introduction : '',
      sections: [],
      ...(part.length > 0 && { quiz: { key, title, questions: part } }),
    })
  })
}

async function readItem(ref: ItemRef, source: Source, reading: Reading): Promise<ImportedQuestion | undefined> {
  const { file, from, place } = ref
  const root = source.tree.files.includes(file) ? await documentOf(file, source) : undefined
  if (!root) {
    const isMissing = !source.tree.files.includes(file)
    if (!isMissing) leaveOutBroken(source.reportOf(file).item('question', 'assessment-item', file, start), file, source)
    else
      source
        .reportOf(from ?? file)
        .item('question', 'assessment-item-ref', file, place)
        .leaveOut('import.file-lost', `The file "${file}" is not in the source.`, 'Import the package or folder that has it.')
    return undefined
  }
  const [interaction] = findAll(childOf(root, 'item-body'), (name) => name.endsWith('-interaction'))
  const item = source.reportOf(file).item('question', interaction?.name ?? root.name, titleOf(root, file), root.place)
  if (root.name !== 'assessment-item') {
    item.leaveOut('import.question-type', ...unknownRoot(root))
    return undefined
  }
  const draft = await toDraft(root, { tree: source.tree, file, texts: reading.texts, item })
  if (!draft) return undefined
  const identifier = (root.attributes.identifier ?? '').trim()
  const named = identifier === '' ? `file:${source.prefix}${file}` : `item:${identifier}`
  const count = (reading.keys.get(named) ?? 0) + 1
  reading.keys.set(named, count)
  return { key: count === 1 ? named : `${named}#${count}`, ...(identifier !== '' && count === 1 && { id: identifier }), draft, item }
}
