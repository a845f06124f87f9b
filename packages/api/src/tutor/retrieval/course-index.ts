import { LRUCache } from 'lru-cache'
import { type Language, loadLanguage, type Term } from './language'
import { type Block, collapse, type PageText, readPageText, type Span, sentencesOf } from './page-text'

/** A section as retrieval gets it. */
export interface SectionSource {
  id: string
  number: string
  title: string
  summary: string | null
  chapterId: string
  chapterTitle: string
  html: string
}

/** What the index of a course is built from: what every reader of the release may read, and nothing of its quizzes. */
export interface CourseSource {
  locale: string
  sections: SectionSource[]
  glossary: { term: string; definition: string; sectionId: string | null }[]
  milestones: { chapterId: string; text: string }[]
}

/** A section with its text. */
export interface IndexedSection extends Omit<SectionSource, 'html'> {
  page: PageText
  /** The sentences that may be quoted, in order. */
  sentences: Sentence[]
}

/** A sentence, or a row of a table. */
export interface Sentence extends Span {
  kind: Block['kind']
  /** Where its block starts. */
  blockStart: number
  anchor: string | null
  /** False for formulas, code and the header of a table. */
  quotable: boolean
}

/** One to three paragraphs under one heading. A list or a table counts as part of the paragraph before it. */
export interface Passage extends Span {
  section: number
  sentences: Sentence[]
  /** Terms of its heading. */
  heading: ReadonlySet<string>
}

/** A text that leads to sections but is part of none: a definition of the glossary, or a milestone. */
export interface Aside {
  kind: 'term' | 'milestone'
  /** Where it leads. */
  sections: number[]
}

/** The words of a sentence. */
export interface SentenceWords {
  terms: ReadonlySet<string>
  /** Terms that are emphasised in it, which often are what it explains. */
  emphasised: ReadonlySet<string>
  /** Neighbouring words of which at least one says something. */
  pairs: ReadonlySet<string>
}

/** A course that can be asked. */
export interface CourseIndex {
  language: Language
  sections: IndexedSection[]
  passages: Passage[]
  asides: Aside[]
  /** Terms of the glossary, as their stems. */
  glossary: string[][]
  /** For each term, the passages and asides that hold it: number and weight in turn. The numbers of asides follow those of passages. */
  postings: ReadonlyMap<string, readonly number[]>
  /** The length of each passage and aside. */
  lengths: number[]
  averageLength: number
  /** The words of the sentences of a passage. */
  wordsOf(passage: number): SentenceWords[]
  /** An estimate of its size in memory, in bytes. */
  size: number
}

/** How much a term counts where it occurs. */
const weights = { text: 1, heading: 1.5, sectionTitle: 2, summary: 0.7, chapterTitle: 0.3 }
/** From this many characters, a passage takes no further paragraph. */
const fullFrom = 500
const mostParagraphs = 3
/** Lists and tables are cut here. */
const longest = 1500
/** How many passages keep the words of their sentences. */
const keptWords = 1000

/** Lets the event loop go on. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Builds the index of a course. It pauses after each section, so that other requests are not held up. */
export async function buildCourseIndex({ locale, sections, glossary, milestones }: CourseSource): Promise<CourseIndex> {
  const language = await loadLanguage(locale)
  const postings = new Map<string, number[]>()
  const lengths: number[] = []
  const add = (fields: readonly { text: string; weight: number }[]) => {
    const counts = new Map<string, number>()
    let length = 0
    for (const { text, weight } of fields)
      for (const { term, isStop } of language.split(text)) {
        if (isStop) continue
        counts.set(term, (counts.get(term) ?? 0) + weight)
        length += weight
      }
    for (const [term, count] of counts) {
      const list = postings.get(term)
      if (list) list.push(lengths.length, count)
      else postings.set(term, [lengths.length, count])
    }
    lengths.push(length)
  }

  const indexed: IndexedSection[] = []
  const passages: Passage[] = []
  for (const [at, { html, ...section }] of sections.entries()) {
    const page = readPageText(html)
    const own = passagesOf(page, at, language)
    for (const { start, end, anchor } of own)
      add([
        { text: page.text.slice(start, end), weight: weights.text },
        { text: headingOf(page, anchor), weight: weights.heading },
        { text: section.title, weight: weights.sectionTitle },
        { text: section.summary ?? '', weight: weights.summary },
        { text: section.chapterTitle, weight: weights.chapterTitle },
      ])
    passages.push(...own)
    indexed.push({ ...section, page, sentences: own.flatMap(({ sentences }) => sentences) })
    await breathe()
  }

  const asides: Aside[] = []
  const numbers = new Map(sections.map(({ id }, at) => [id, at]))
  for (const { term, definition, sectionId } of glossary) {
    const at = sectionId === null ? undefined : numbers.get(sectionId)
    // A term that no section introduces leads nowhere.
    if (at === undefined) continue
    asides.push({ kind: 'term', sections: [at] })
    add([
      { text: term, weight: 2 },
      { text: definition, weight: 1 },
    ])
  }
  for (const { chapterId, text } of milestones) {
    asides.push({ kind: 'milestone', sections: indexed.flatMap((section, at) => (section.chapterId === chapterId ? [at] : [])) })
    add([{ text, weight: 1 }])
  }

  const kept = new LRUCache<number, SentenceWords[]>({ max: keptWords })
  const characters = indexed.reduce((sum, { page }) => sum + page.text.length, 0)
  return {
    language,
    sections: indexed,
    passages,
    asides,
    glossary: glossary.map(({ term }) => termsOf(language, term)).filter((terms) => terms.length > 0),
    postings,
    lengths,
    averageLength: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
    wordsOf: (at) => {
      const words = kept.get(at) ?? readWords(passages[at] as Passage, indexed, language)
      kept.set(at, words)
      return words
    },
    // Measured on the sample course: texts, postings, spans, and the kept words of sentences.
    size: 50_000 + characters * 8 + Math.min(passages.length, keptWords) * 10_000,
  }
}

/** The terms of a text that say something. */
export const termsOf = (language: Language, text: string): string[] =>
  language.split(text).flatMap(({ term, isStop }) => (isStop ? [] : [term]))

/** Neighbouring words of which at least one says something. */
export function pairsOf(words: readonly Term[]): Set<string> {
  const pairs = new Set<string>()
  let before: Term | undefined
  for (const word of words) {
    if (word.isCompound) continue
    if (before && !(before.isStop && word.isStop)) pairs.add(`${before.term} ${word.term}`)
    before = word
  }
  return pairs
}

/** What a reader sees of a span: in one line. */
export const quoteOf = ({ page }: IndexedSection, { start, end }: Span): string => collapse(page.text.slice(start, end))

const headingOf = ({ blocks, text }: PageText, anchor: string | null): string => {
  const heading = blocks.find((block) => block.kind === 'heading' && block.anchor === anchor)
  return heading ? text.slice(heading.start, heading.end) : ''
}

function passagesOf(page: PageText, section: number, language: Language): (Passage & { anchor: string | null })[] {
  const groups: Block[][] = []
  let paragraphs = 0
  for (const block of page.blocks) {
    if (block.kind === 'heading') continue
    const group = groups.at(-1)
    const [first] = group ?? []
    const isParagraph = block.kind === 'paragraph'
    const isFull = first !== undefined && (block.start - first.start > fullFrom || paragraphs >= mostParagraphs)
    const belongs = first !== undefined && !isParagraph && block.end - first.start < longest
    if (group && first?.anchor === block.anchor && (!isFull || belongs)) {
      group.push(block)
      if (isParagraph) paragraphs += 1
    } else {
      groups.push([block])
      paragraphs = 1
    }
  }
  return groups.map((blocks) => {
    const anchor = blocks[0]?.anchor ?? null
    return {
      section,
      anchor,
      start: blocks[0]?.start ?? 0,
      end: blocks.at(-1)?.end ?? 0,
      heading: new Set(termsOf(language, headingOf(page, anchor))),
      sentences: blocks.flatMap((block) =>
        sentencesOf(page.text, block, language.sentences).map((span) => ({
          ...span,
          kind: block.kind,
          blockStart: block.start,
          anchor: block.anchor,
          quotable: block.kind !== 'code' && block.kind !== 'header' && !page.formulas.some((formula) => overlap(formula, span)),
        })),
      ),
    }
  })
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start

function readWords({ section, start, end, sentences }: Passage, sections: readonly IndexedSection[], language: Language): SentenceWords[] {
  const page = (sections[section] as IndexedSection).page
  const words = language.split(page.text.slice(start, end)).map((word) => ({ ...word, start: word.start + start, end: word.end + start }))
  const emphasised = page.emphasised.filter((span) => overlap(span, { start, end }))
  return sentences.map((sentence) => {
    const own = words.filter((word) => word.start >= sentence.start && word.end <= sentence.end)
    const telling = own.filter(({ isStop }) => !isStop)
    const isEmphasised = (word: Span) => emphasised.some((span) => word.start >= span.start && word.end <= span.end)
    return {
      terms: new Set(telling.map(({ term }) => term)),
      emphasised: new Set(telling.filter(isEmphasised).map(({ term }) => term)),
      pairs: pairsOf(own),
    }
  })
}
