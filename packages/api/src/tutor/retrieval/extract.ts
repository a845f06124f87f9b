import type { CourseIndex, IndexedSection, Passage, Sentence, SentenceWords } from './course-index'
import type { Span } from './page-text'
import { type Ranking, sumOf, weighPairs } from './rank'

/** A quotation: one sentence, or a few that stand side by side. */
export interface Extract extends Span {
  section: number
  anchor: string | null
}

// Chosen like the figures of `rank.ts`.
const share = {
  pairs: 2,
  neighbours: 0.3,
  emphasised: 0.3,
  section: 0.3,
  passage: 1.2,
  heading: 0.45,
  first: 0.05,
  question: 0.15,
  row: 0.45,
}
/** What a sentence without any term of the question loses. */
const lost = 0.6
const readPassages = 12
/** A neighbour is quoted too, when it scores at least this share. */
const joinedFrom = 0.6
/** Shorter quotations take a neighbour anyway, and longer ones none, in characters. */
const enough = 100
const most = 240

interface Candidate {
  passage: Passage
  at: number
  score: number
  /** Of all sentences of the passage. */
  scores: number[]
}

/** Chooses the sentences that answer a question best, best first. */
export function extract(index: CourseIndex, ranking: Ranking, count: number): Extract[] {
  const candidates = ranking.passages
    .slice(0, readPassages)
    .flatMap(({ at, score }) => scoreSentences(index, ranking, at, score))
    .sort((a, b) => b.score - a.score)
  const taken = new Set<Sentence>()
  const extracts: Extract[] = []
  for (const candidate of candidates) {
    if (extracts.length === count) break
    if (taken.has(candidate.passage.sentences[candidate.at] as Sentence)) continue
    const sentences = grow(index, candidate, taken)
    for (const sentence of sentences) taken.add(sentence)
    const [first, last] = [sentences[0] as Sentence, sentences.at(-1) as Sentence]
    extracts.push({ section: candidate.passage.section, anchor: first.anchor, start: first.start, end: last.end })
  }
  return extracts
}

function scoreSentences(index: CourseIndex, { terms, pairs, sections, passages }: Ranking, passageAt: number, score: number): Candidate[] {
  const passage = index.passages[passageAt] as Passage
  const { text } = (index.sections[passage.section] as IndexedSection).page
  const idfOf = new Map(terms.map(({ term, idf }) => [term, idf]))
  const whole = Math.max(
    0.1,
    terms.reduce((sum, { idf, isKnown }) => sum + (isKnown ? idf : 0), 0),
  )
  const ofSection = (sections.find(({ section }) => section === passage.section)?.score ?? 0) / (sections[0]?.score || 1)
  const ofPassage = score / (passages[0]?.score || 1)
  const around = share.section * ofSection + share.passage * ofPassage + share.heading * shareOf(passage.heading, idfOf)
  const words = index.wordsOf(passageAt)
  const scores = passage.sentences.map((sentence, at) => {
    const own = words[at] as SentenceWords
    const beside = [words[at - 1], words[at + 1]].reduce(
      (sum, near) =>
        sum +
        sumOf(
          [...(near?.terms ?? [])].filter((term) => !own.terms.has(term)),
          idfOf,
        ),
      0,
    )
    const emphasised = sumOf(own.emphasised, idfOf) * shareOf(own.emphasised, idfOf)
    const held = sumOf(own.terms, idfOf)
    const told = held + share.pairs * weighPairs(own, pairs, idfOf) + share.neighbours * beside + share.emphasised * emphasised
    return (
      told / whole +
      around +
      (at === 0 ? share.first : 0) -
      (endsWith(text, sentence, '?？') ? share.question : 0) -
      (sentence.kind === 'row' ? share.row : 0) -
      (told === 0 ? lost : 0)
    )
  })
  return passage.sentences.flatMap((sentence, at) => (sentence.quotable ? [{ passage, at, score: scores[at] as number, scores }] : []))
}

/** The share of terms that are asked for. */
const shareOf = (terms: ReadonlySet<string>, idfOf: ReadonlyMap<string, number>): number =>
  terms.size === 0 ? 0 : [...terms].filter((term) => idfOf.has(term)).length / terms.size

/** Takes neighbours that belong to a sentence: good ones, what follows a question or a colon, and one for a short sentence. */
function grow(index: CourseIndex, { passage, at, score, scores }: Candidate, taken: ReadonlySet<Sentence>): Sentence[] {
  const { sentences } = passage
  const { text } = (index.sections[passage.section] as IndexedSection).page
  let [from, to] = [at, at]
  const isFree = (other: number) => sentences[other]?.quotable === true && !taken.has(sentences[other])
  const isBeside = (other: number) =>
    isFree(other) && sentences[other]?.blockStart === sentences[at]?.blockStart && sentences[at]?.kind !== 'row'
  const scoreOf = (other: number) => (isBeside(other) && (scores[other] ?? 0) >= score * joinedFrom ? (scores[other] as number) : -1)
  for (;;) {
    const length = (sentences[to]?.end ?? 0) - (sentences[from]?.start ?? 0)
    const [before, after] = [scoreOf(from - 1), scoreOf(to + 1)]
    if (endsWith(text, sentences[to] as Sentence, '?？:：') && isFree(to + 1)) to += 1
    else if (length >= most) break
    else if (before >= 0 || after >= 0) {
      if (after >= before) to += 1
      else from -= 1
    } else if (length >= enough) break
    else if (isBeside(to + 1)) to += 1
    else if (isBeside(from - 1)) from -= 1
    else break
  }
  return sentences.slice(from, to + 1)
}

/** True when a sentence ends with one of these marks, whatever quotation marks follow. */
const endsWith = (text: string, { start, end }: Span, marks: string): boolean =>
  marks.includes(
    text
      .slice(Math.max(start, end - 3), end)
      .replace(/["'”’»)]+$/u, '')
      .at(-1) ?? '\n',
  )
