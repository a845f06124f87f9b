import { differsByOneLetter } from '../../store/search/spelling'
import { type CourseIndex, pairsOf, type SentenceWords } from './course-index'
import { isUnspaced } from './language'

/** A term of a question. */
export interface AskedTerm {
  term: string
  /** How much it tells: the rarer in the course, the more. */
  idf: number
  isKnown: boolean
}

/** A passage that was found; `score` is only good for comparing. */
export interface RankedPassage {
  /** Its number in the index. */
  at: number
  score: number
}

/** What a question finds in a course, best first. */
export interface Ranking {
  terms: AskedTerm[]
  /** Neighbouring words of the question. */
  pairs: ReadonlySet<string>
  sections: { section: number; score: number }[]
  passages: RankedPassage[]
  /** False when too little of what is asked stands together in one place. */
  isAnswerable: boolean
}

/** Options of {@link rank}. */
export interface RankOptions {
  /** Sections that are out of reach. Nothing of them is read. */
  isHidden?: (section: number) => boolean
  /** The section that the reader has open. */
  near?: number
}

/*
 * The figures below were chosen by trying out the questions of `questions.fixture.ts`. None is sensitive: a third more or less changes one
 * or two of a hundred answers.
 */
const saturation = 1.2
const lengthNormalisation = 0.6
/** Passages whose sentences are read. */
const readPassages = 40
const bonus = { heading: 0.9, pairs: 0.5, second: 0.4, aside: 0.25, milestone: 0.2, coverage: 0.4, near: 1.15 }
/** A word that the course does not have weighs as much as a rare one. The share of the highest possible idf. */
const unknownWeight = 0.7
/** Of scripts without spaces: what two unknown neighbours weigh, of a word. */
const unknownPairWeight = 0.25
/** More than this share of a question has to stand in one passage. Less will do when the question names a term of the glossary that is rare. */
const answerableAbove = 0.5
const namedAnswerableAbove = 0.35
const rareFrom = 0.55
/** Bits of a number. */
const mostTerms = 30
const correctedFrom = 7

/** Finds where a question may be answered: BM25 over passages, with what headings, neighbouring words and the glossary say. */
export function rank(index: CourseIndex, question: string, { isHidden = () => false, near }: RankOptions = {}): Ranking {
  const { passages, asides, postings, lengths, averageLength } = index
  const words = index.language.split(question)
  const terms = askedTerms(
    index,
    words.flatMap(({ term, isStop }) => (isStop ? [] : [term])),
  )
  const pairs = pairsOf(words)
  const idfOf = new Map(terms.map(({ term, idf }) => [term, idf]))

  const scores = new Map<number, number>()
  /** Which terms a document holds, as bits. */
  const held = new Map<number, number>()
  for (const [bit, { term, idf }] of terms.entries()) {
    const list = postings.get(term) ?? []
    for (let place = 0; place < list.length; place += 2) {
      const [at, count] = [list[place] as number, list[place + 1] as number]
      const document = passages[at] ?? asides[at - passages.length]
      if (!document || sectionsOf(document).some(isHidden)) continue
      const norm = 1 - lengthNormalisation + (lengthNormalisation * (lengths[at] as number)) / averageLength
      scores.set(at, (scores.get(at) ?? 0) + (idf * count * (saturation + 1)) / (count + saturation * norm))
      held.set(at, (held.get(at) ?? 0) | (1 << bit))
    }
  }

  const found = [...scores].flatMap(([at, score]): RankedPassage[] => (passages[at] ? [{ at, score }] : [])).sort(byScore)
  for (const passage of found.slice(0, readPassages)) passage.score += bonusOf(index, passage.at, idfOf, pairs)
  found.sort(byScore)

  const whole = terms.reduce((sum, { idf }) => sum + idf, 0)
  const weigh = (bits: number, most = Number.POSITIVE_INFINITY) =>
    terms.reduce((sum, { idf }, bit) => sum + (bits & (1 << bit) ? Math.min(idf, most) : 0), 0)
  const tallies = new Map<number, { best: number; second: number; aside: number; bits: number; documents: number[] }>()
  const tallyOf = (section: number) => {
    const tally = tallies.get(section) ?? { best: 0, second: 0, aside: 0, bits: 0, documents: [] }
    tallies.set(section, tally)
    return tally
  }
  for (const { at, score } of found) {
    const tally = tallyOf(passages[at]?.section as number)
    if (tally.documents.length === 0) tally.best = score
    else if (tally.second === 0) tally.second = score
    tally.bits |= held.get(at) ?? 0
    tally.documents.push(at)
  }
  for (const [at, score] of scores) {
    const aside = asides[at - passages.length]
    for (const section of aside?.sections ?? []) {
      const tally = tallyOf(section)
      tally.aside += aside?.kind === 'term' ? score : score * bonus.milestone
      if (aside?.kind !== 'term') continue
      tally.bits |= held.get(at) ?? 0
      tally.documents.push(at)
    }
  }
  const sections = [...tallies]
    .map(([section, { best, second, aside, bits }]) => {
      const score = best + bonus.second * second + bonus.aside * aside + bonus.coverage * weigh(bits)
      return { section, score: section === near ? score * bonus.near : score }
    })
    .sort((a, b) => byScore(a, b) || a.section - b.section)

  const most = unknownWeight * highestIdf(index)
  const documents = sections.slice(0, 3).flatMap(({ section }) => tallies.get(section)?.documents ?? [])
  const best = Math.max(0, ...documents.map((at) => weigh(held.get(at) ?? 0, most)))
  const share = whole === 0 ? 0 : best / terms.reduce((sum, { idf }) => sum + Math.min(idf, most), 0)
  const isNamed = index.glossary.some(
    (term) => term.every((each) => idfOf.has(each)) && term.some((each) => (idfOf.get(each) ?? 0) >= rareFrom * highestIdf(index)),
  )
  return { terms, pairs, sections, passages: found, isAnswerable: share > (isNamed ? namedAnswerableAbove : answerableAbove) }
}

const byScore = (a: { score: number }, b: { score: number }): number => b.score - a.score
const sectionsOf = (document: { section: number } | { sections: number[] }): number[] =>
  'section' in document ? [document.section] : document.sections

const idfWith = ({ lengths }: CourseIndex, holders: number): number => Math.log(1 + (lengths.length - holders + 0.5) / (holders + 0.5))
const highestIdf = (index: CourseIndex): number => idfWith(index, 0)

function askedTerms(index: CourseIndex, asked: readonly string[]): AskedTerm[] {
  const { postings } = index
  const terms = new Set(asked.map((term) => (postings.has(term) ? term : (correct(index, term) ?? term))))
  return [...terms].slice(0, mostTerms).map((term) => {
    const holders = (postings.get(term)?.length ?? 0) / 2
    // Two characters side by side are no word, mostly.
    const weight = holders === 0 && isUnspaced(term) ? unknownPairWeight : 1
    return { term, idf: idfWith(index, holders) * weight, isKnown: holders > 0 }
  })
}

/** A term of the course that a misspelt one most likely stands for. Short words are too much like others: planets are no plants. */
function correct({ postings }: CourseIndex, term: string): string | undefined {
  if (term.length < correctedFrom || !/^\p{L}+$/u.test(term)) return undefined
  for (const known of postings.keys()) if (known[0] === term[0] && differsByOneLetter(known, term)) return known
  return undefined
}

function bonusOf(index: CourseIndex, at: number, idfOf: ReadonlyMap<string, number>, pairs: ReadonlySet<string>): number {
  const heading = [...(index.passages[at]?.heading ?? [])]
  const matched = heading.filter((term) => idfOf.has(term))
  const ofHeading = sumOf(matched, idfOf) * (matched.length / Math.max(1, heading.length))
  const ofPairs = Math.max(0, ...index.wordsOf(at).map((words) => weighPairs(words, pairs, idfOf)))
  return bonus.heading * ofHeading + bonus.pairs * ofPairs
}

/** How much the terms of a question tell together. */
export const sumOf = (terms: Iterable<string>, idfOf: ReadonlyMap<string, number>): number => {
  let sum = 0
  for (const term of terms) sum += idfOf.get(term) ?? 0
  return sum
}

/** How much of a question stands in a sentence word for word. */
export function weighPairs(words: SentenceWords, asked: ReadonlySet<string>, idfOf: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const pair of asked) if (words.pairs.has(pair)) sum += Math.max(...pair.split(' ').map((term) => idfOf.get(term) ?? 0))
  return sum
}
