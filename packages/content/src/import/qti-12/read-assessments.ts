import { isSafeLink } from '../../markdown/html'
import type { ImportedQuestion } from '../model'
import type { Place, Report } from '../report'
import type { TextConverter } from '../rich-text/rich-text'
import { sourceLimits, titleOfFile } from '../source/source-tree'
import { childrenOf, type XmlElement } from '../xml/read-xml'
import { type LocateFile, readMetadata, typeOfItem } from './item-context'
import { readItem } from './read-item'
import { readPart } from './read-part'

/** A quiz or a bank of questions in a file of QTI 1.2. */
export interface Assessment {
  ident: string
  title: string
  kind: 'assessment' | 'bank'
  /** Members of the quiz besides id, title and questions. */
  settings: object
  questions: ImportedQuestion[]
  /** Markdown that stands among the questions. */
  texts: string[]
}

/** An address outside the source, or undefined. */
export const outsideUrl = (url: string): string | undefined =>
  /^(?:https?|mailto):/i.test(url.trim()) && isSafeLink(url) ? url.trim() : undefined

/** Reads a file of QTI 1.2. What cannot be read or scored is reported. */
export async function readAssessments(
  bytes: Uint8Array,
  report: Report,
  texts: TextConverter,
  locate: LocateFile,
  title = titleOfFile(report.file),
): Promise<Assessment[]> {
  if (countOf(bytes, '<item ') > sourceLimits.questions) {
    report.add('import.limit', `The file has more than ${sourceLimits.questions} questions.`, 'Split it.', { severity: 'error' })
    return []
  }
  const found: XmlElement[] = []
  const root = readPart(bytes, report, 2, (element) => found.push(element))
  if (root === undefined) return []
  if (root !== 'questestinterop') {
    report.add('import.syntax', `The file is no QTI 1.2: it starts with <${root}>.`, 'Export the quiz again.', {})
    return []
  }
  const holders = found.filter(({ name }) => name === 'assessment' || name === 'objectbank')
  const assessments: Assessment[] = []
  for (const holder of holders) assessments.push(await readHolder(holder, report, texts, locate, title))
  const loose = found.filter(({ name }) => name === 'item' || name === 'section').flatMap(itemsOf)
  if (loose.length > 0)
    assessments.push({ ident: '', title, kind: 'assessment', settings: {}, ...(await readItems(loose, report, texts, locate)) })
  return assessments
}

/** How often a word occurs in bytes. */
export function countOf(bytes: Uint8Array, word: string): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = buffer.indexOf(word); at >= 0; at = buffer.indexOf(word, at + word.length)) count += 1
  return count
}

const itemsOf = (element: XmlElement): XmlElement[] =>
  element.name === 'item'
    ? [element]
    : element.name === 'section' || element.name === 'objectbank' || element.name === 'assessment'
      ? element.children.flatMap(itemsOf)
      : []

async function readHolder(
  holder: XmlElement,
  report: Report,
  texts: TextConverter,
  locate: LocateFile,
  fallback: string,
): Promise<Assessment> {
  const metadata = readMetadata(holder)
  const title = (holder.attributes.title ?? metadata.get('bank_title') ?? '').trim() || fallback
  const content = await readItems(itemsOf(holder), report, texts, locate)
  const note = (message: string, hint: string, place: Place = holder.place) => report.add('import.member-lost', message, hint, place)
  const attempts = Number(metadata.get('cc_maxattempts'))
  const minutes = Number(metadata.get('qmd_timelimit'))
  for (const section of sectionsOf(holder)) {
    const selected = section.children.filter(({ name }) => name === 'selection_ordering').flatMap(({ children }) => children)
    const count = selected
      .flatMap(({ children }) => childrenOf({ children } as XmlElement, 'selection_number'))
      .map(({ text }) => text.trim())[0]
    const bank = selected
      .flatMap(({ children }) => childrenOf({ children } as XmlElement, 'sourcebank_ref'))
      .map(({ text }) => text.trim())[0]
    if (bank !== undefined)
      note(
        `"${title}" draws questions from the bank ${bank}, which is not a part of it.`,
        'Copy the questions, and set draw.',
        section.place,
      )
    else if (count !== undefined && count !== '' && Number(count) < itemsOf(section).length)
      note(`"${title}" draws ${count} of some questions; all of them are in the quiz.`, 'Set draw of the quiz.', section.place)
  }
  const entries = [holder, ...sectionsOf(holder)].flatMap((section) => childrenOf(section, 'bankentry_item'))
  if (entries[0])
    note(`"${title}" names ${entries.length} questions of banks, which were left out.`, 'Copy them from the bank.', entries[0].place)
  else if (itemsOf(holder).length === 0) note(`"${title}" has no questions.`, 'Remove the quiz, or write questions.')
  return {
    ident: holder.attributes.ident ?? '',
    title: title.slice(0, 300),
    kind: holder.name === 'assessment' ? 'assessment' : 'bank',
    settings: {
      ...(Number.isInteger(minutes) && minutes > 0 && minutes <= 10_000 && { timeLimit: `${minutes}m` }),
      ...(Number.isInteger(attempts) && attempts >= 1 && attempts <= 1000 && { maxAttempts: attempts }),
    },
    ...content,
  }
}

const sectionsOf = (element: XmlElement): XmlElement[] =>
  element.children.flatMap((child) => (child.name === 'section' ? [child, ...sectionsOf(child)] : []))

async function readItems(
  elements: readonly XmlElement[],
  report: Report,
  texts: TextConverter,
  locate: LocateFile,
): Promise<Pick<Assessment, 'questions' | 'texts'>> {
  const questions: ImportedQuestion[] = []
  const among: string[] = []
  const keys = new Map<string, number>()
  for (const element of elements) {
    const { ident = '', title = '' } = element.attributes
    const type = typeOfItem(element)
    const item = report.item('question', type, title || ident, element.place)
    const read = await readItem(element, texts, item, locate)
    if (!read) continue
    if ('text' in read) {
      among.push(read.text)
      item.note('import.text-kept', 'The text stands before the quiz.', 'Move it to the question that it belongs to.')
      continue
    }
    const count = (keys.get(ident) ?? 0) + 1
    keys.set(ident, count)
    // Our own export names the id; identifiers that a machine has drawn say nothing to authors.
    const own = /^question_([a-z][a-z0-9-]*)$/.exec(ident)?.[1]
    const id = own ?? (/^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/.test(ident) && !/[0-9a-f]{12}/.test(ident) ? ident : undefined)
    questions.push({
      key: `${report.file}#${ident}${count > 1 ? `#${count}` : ''}`,
      ...(id !== undefined && count === 1 && { id }),
      draft: read.draft,
      item,
    })
  }
  return { questions, texts: among }
}
