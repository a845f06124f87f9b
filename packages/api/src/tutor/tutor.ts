import type { Logger } from 'pino'
import type { Attempts, CourseReads, QuizReads, ReleaseRef, ReleaseRefs } from '../store/store'
import { createIndexes } from './indexes'
import { findLock, type Lock } from './lock'
import type { Model } from './model/client'
import { quotation } from './model/proof'
import { type Excerpt, writeAnswer } from './model/write'
import { type CourseIndex, type IndexedSection, type Passage, quoteOf } from './retrieval/course-index'
import { extract } from './retrieval/extract'
import { type Ranking, rank } from './retrieval/rank'
import type { TutorAnswer } from './schemas'

/** The parts of the store that the tutor reads. No answer key is among what it asks them for. */
export type TutorStore = Attempts & CourseReads & QuizReads & ReleaseRefs

/** A question to the tutor. Whoever calls has checked that the caller may read the release, and act for the learner. */
export interface TutorQuestion {
  release: ReleaseRef
  question: string
  /** What was said before, oldest first. */
  history?: readonly { role: 'learner' | 'tutor'; text: string }[]
  /** Id of the section that the reader has open. */
  sectionId?: string
  /** Whose open attempts lock sections; undefined when nobody is known to ask. */
  learner?: string
  /** Cancels the request to the model. */
  signal?: AbortSignal
}

export interface Tutor {
  /**
   * Answers a question from a release, with citations that stand in it. Never throws for a question that has no answer, or for a model that
   * fails: the first is a refusal, and in the second case the tutor quotes.
   */
  ask(question: TutorQuestion): Promise<TutorAnswer>
}

const extractive = 'extractive'
const quotations = 3
const mostRelated = 5
/** A section is related when it scores at least this share of the best one. */
const relatedFrom = 0.5
const excerptPassages = 8

/**
 * Creates the tutor.
 *
 * @param options.model writes the answers. Without one the tutor quotes the best sentences.
 * @example
 * const tutor = createTutor(store)
 * const release = await store.findRelease('ai-deployment-and-management')
 * if (release) console.log((await tutor.ask({ release, question: 'What is a prototype?' })).answer[0]?.text)
 */
export function createTutor(store: TutorStore, { model, logger }: { model?: Model; logger?: Logger } = {}): Tutor {
  const findIndex = createIndexes(store)
  return {
    ask: async ({ release, question, history = [], sectionId, learner, signal }) => {
      const index = await findIndex(release)
      const lock = learner === undefined ? undefined : await findLock(store, release.course, learner, index.sections)
      const isHidden = (section: number) => lock?.sections.has(index.sections[section]?.id ?? '') === true
      const near = sectionId === undefined ? undefined : index.sections.findIndex(({ id }) => id === sectionId)
      const ranking = rank(index, completeQuestion(index, question, history), { isHidden, near })
      const locale = await store.getLocale(release)
      const about = { related: relatedOf(index, ranking), model: extractive }
      if (!ranking.isAnswerable) return { answer: [], refusal: lock ? lockedRefusal(lock) : notInCourse, ...about }
      if (model) {
        const task = { question, history, excerpts: excerptsOf(index, ranking), locale, isHidden, signal }
        try {
          const { answer, written } = await writeAnswer(model, index, task)
          const refusal = answer.length > 0 ? null : written > 0 ? notProved : lock ? lockedRefusal(lock) : notInCourse
          return { answer, refusal, ...about, model: model.name }
        } catch (error) {
          // The message holds neither the question nor what the model said.
          logger?.warn({ reason: (error as Error).message }, 'the tutor model failed; the answer is quoted instead')
        }
      }
      const answer = extract(index, ranking, quotations).map(({ section: at, anchor, start, end }) => {
        const section = index.sections[at] as IndexedSection
        const quote = quoteOf(section, { start, end })
        return { text: quotation(locale, quote), citations: [{ sectionId: section.id, anchor, quote, start, end }] }
      })
      return { answer, refusal: answer.length > 0 ? null : notInCourse, ...about }
    },
  }
}

const notInCourse = { code: 'not_in_course' as const, detail: 'The course does not answer this.', endsAt: null }
const notProved = {
  code: 'not_proved' as const,
  detail: 'The model wrote an answer, but nothing in the course proves it.',
  endsAt: null,
}

function lockedRefusal({ endsAt }: Lock) {
  const detail =
    endsAt === null
      ? 'You have an open attempt at a graded quiz. Until you submit it, the tutor does not read what the quiz covers, and nothing else answers this.'
      : 'You have an open attempt at a graded quiz. Until it ends, the tutor does not read what the quiz covers, and nothing else answers this.'
  return { code: 'locked' as const, detail, endsAt: endsAt === null ? null : new Date(endsAt).toISOString() }
}

/** A question such as "And why?" is about what was asked before. */
function completeQuestion(index: CourseIndex, question: string, history: NonNullable<TutorQuestion['history']>): string {
  const isTelling = index.language.split(question).some(({ term, isStop }) => !isStop && index.postings.has(term))
  const before = history.filter(({ role }) => role === 'learner').at(-1)
  return isTelling || !before ? question : `${before.text}\n${question}`
}

function relatedOf(index: CourseIndex, { sections }: Ranking): TutorAnswer['related'] {
  const [best] = sections
  return sections
    .filter(({ score }) => score >= (best?.score ?? 0) * relatedFrom)
    .slice(0, mostRelated)
    .map(({ section }) => {
      const { id, number, title } = index.sections[section] as IndexedSection
      return { sectionId: id, number, title }
    })
}

/** The best passages, with neighbours merged, in the order of their scores. */
function excerptsOf(index: CourseIndex, { passages }: Ranking): Excerpt[] {
  const excerpts: Excerpt[] = []
  for (const { at } of passages.slice(0, excerptPassages)) {
    const { section, start, end } = index.passages[at] as Passage
    const [before, after] = [index.passages[at - 1]?.end, index.passages[at + 1]?.start]
    const neighbour = excerpts.find((other) => other.section === section && (other.end === before || other.start === after))
    if (neighbour) Object.assign(neighbour, { start: Math.min(neighbour.start, start), end: Math.max(neighbour.end, end) })
    else excerpts.push({ section, start, end })
  }
  return excerpts
}
