import { isMap, isSeq, parseDocument, stringify, type YAMLMap } from 'yaml'
import { canonicalJson, sha256 } from '../canonical'
import { checkQuestion } from './check-question'
import { identify, type PlainQuestion } from './identify'
import {
  assetScheme,
  type ImportedChapter,
  type ImportedCourse,
  type ImportedQuestion,
  type ImportedQuiz,
  replaceSectionLinks,
} from './model'
import { type ImportRecord, type QuestionRecord, recordFile, writeRecord } from './record'
import type { Report } from './report'
import { createSlugs, slugOf } from './slugs'

/** What an import does to a course folder. */
export interface Changes {
  /** The files to write, by path. */
  write: Map<string, string | Uint8Array>
  /** The files to remove. */
  remove: string[]
}

export interface MergeOptions {
  /** Replaces what authors have changed or removed. */
  force: boolean
  /** Removes what is no longer in the source, unless authors have changed it. */
  prune: boolean
}

/** The texts of a course folder, by path; empty for a new course. */
export interface ExistingCourse {
  texts: ReadonlyMap<string, string>
  /** The names of the files in `assets/`. */
  assets: ReadonlySet<string>
  record: ImportRecord
}

interface QuizFileState {
  file: string
  document: ReturnType<typeof parseDocument>
  isChanged: boolean
}

/** A question as the course has it. */
interface Found {
  quiz: QuizFileState
  value: PlainQuestion
}

/**
 * Puts an imported course into a course folder. What came from the same place of the source before is found by its key and keeps its id.
 * What has not changed in the source is left alone; what has changed is replaced, unless an author has changed it too.
 *
 * Returns undefined, and reports why, when the course has a file that cannot be read.
 */
export function mergeCourse(
  imported: ImportedCourse,
  existing: ExistingCourse,
  report: Report,
  options: MergeOptions,
): Changes | undefined {
  const changes: Changes = { write: new Map(), remove: [] }
  const quizzes = readQuizzes(existing, report)
  if (!quizzes) return undefined
  const found = new Map<string, Found>()
  for (const quiz of quizzes.values())
    for (const question of questionsOf(quiz))
      if (typeof question.get('id') === 'string') found.set(String(question.get('id')), { quiz, value: question.toJS(quiz.document) })
  const slugs = createSlugs([...idsOf(existing.texts, quizzes), ...found.keys()])
  const source = report.file
  const mine = existing.record.questions.filter((each) => each.source === source)
  const knownAs = pairQuestions(existing.record.questions, mine, imported)
  const record: ImportRecord = {
    version: 1,
    chapters: [...existing.record.chapters],
    questions: existing.record.questions.filter((each) => each.source !== source),
  }
  const kept: QuestionRecord[] = []
  const keptIds = new Set<string>()

  /** The files of chapters and sections, by their keys. */
  const fileOfKey = new Map<string, string>()
  let last = Math.max(0, ...[...existing.texts.keys()].map((file) => Number.parseInt(/^(\d+)-[^/]+\//.exec(file)?.[1] ?? '0', 10)))
  // Texts link to sections of later chapters, so that every place has to be known before the first is written.
  const placed = imported.chapters.map((chapter) => ({ chapter, ...placeChapter(chapter) }))

  if (!existing.texts.has('course.yaml')) {
    const { title, id, facts = {}, overview } = imported
    changes.write.set('course.yaml', yaml({ id: id ?? slugOf(title, 'course'), title, ...facts }))
    if (overview) changes.write.set('overview.md', place(overview, 'overview.md'))
  }

  for (const { chapter, folder, name, files, writeTexts } of placed) {
    mergeQuiz(chapter.quiz, `${folder}/quiz.yaml`, name)
    chapter.sections.forEach(({ quiz }, index) => {
      const file = files[index] as string
      mergeQuiz(quiz, `${folder}/${file.replace(/\.md$/, '.quiz.yaml')}`, file.replace(/^\d+-|\.md$/g, ''))
    })
    writeTexts()
  }
  const seen = new Set(knownAs.values())
  for (const known of mine) {
    if (!seen.has(known)) forget(known)
  }
  record.questions.push(...kept)
  for (const { file, document, isChanged } of quizzes.values()) {
    if (!isChanged) continue
    if (questionsOf({ document }).length === 0) changes.remove.push(file)
    else changes.write.set(file, document.toString({ lineWidth: 0 }))
  }
  mergeAssets()
  const written = writeRecord(record)
  if (existing.texts.get(recordFile) !== written) changes.write.set(recordFile, written)
  return changes

  /** Finds the folder of a chapter, or a place for a new one, and the files of its sections. */
  function placeChapter(chapter: ImportedChapter) {
    const at = record.chapters.findIndex((each) => each.source === source && each.key === chapter.key)
    const known = record.chapters[at]
    const { summary, milestones, practiceNotes } = chapter
    const front = { title: chapter.title, summary, milestones, practiceNotes }
    // Authors put chapters into another order, and so change their numbers.
    const find = (id: string) => [...existing.texts.keys()].find((file) => /^\d+-.+\/chapter\.md$/.test(file) && idOfFolder(file) === id)
    const likely = known?.id ?? slugOf(chapter.slug ?? chapter.title, 'chapter')
    const found = find(likely)
    // Without a record, only a chapter that is the same in every way is taken to be this one.
    const there = known || (found && existing.texts.get(found) === document(front, place(chapter.introduction, found))) ? found : undefined
    const name = known || there ? likely : slugs.claim(likely, 'chapter')
    const folder = there?.replace(/\/chapter\.md$/, '') ?? `${String(++last).padStart(2, '0')}-${name}`
    const before = new Map((known?.texts ?? []).map((each) => [each.key, each]))
    const files = chapter.sections.map(
      ({ key, slug, title }, index) =>
        before.get(key)?.file ?? `${String(index + 1).padStart(2, '0')}-${slugs.claim(slug ?? title, 'section')}.md`,
    )
    const texts = [
      { key: '', file: 'chapter.md', front, body: chapter.introduction },
      ...chapter.sections.map(({ key, title, summary, body }, index) => ({
        key,
        file: files[index] as string,
        front: { title, summary },
        body,
      })),
    ]
    fileOfKey.set(chapter.key, `${folder}/chapter.md`)
    for (const { key, file } of texts) if (key !== '') fileOfKey.set(key, `${folder}/${file}`)
    const writeTexts = () => {
      // Everything in it is elsewhere in the course.
      if (!known && !there && chapter.introduction === '' && chapter.sections.length === 0 && !changes.write.has(`${folder}/quiz.yaml`))
        return
      const own = texts.map(({ key, file, front, body }) => {
        const full = `${folder}/${file}`
        const text = document(front, place(body, full))
        const read = sha256(text)
        const was = before.get(key)?.hash
        const current = existing.texts.get(full)
        // An author who removed a text does not want it back, unless something needs it.
        const isRemoved = was !== undefined && current === undefined && !changes.write.has(`${folder}/quiz.yaml`)
        if (current === text || isRemoved || (was === read && current !== undefined)) {
          if (!options.force || current === text) return { key, file, hash: read }
        }
        if (current !== undefined && sha256(current) !== was && !options.force) {
          report.add(
            'import.conflict',
            `${full} was changed in the course and in the source.`,
            'Take over what has changed, or import with --force.',
          )
          return { key, file, hash: was ?? '' }
        }
        changes.write.set(full, text)
        return { key, file, hash: read }
      })
      const next = { source, key: chapter.key, id: name, texts: own }
      if (at < 0) record.chapters.push(next)
      else record.chapters[at] = next
    }
    return { folder, name, files, writeTexts }
  }

  function mergeQuiz(quiz: ImportedQuiz | undefined, file: string, name: string): void {
    if (!quiz) return
    const added: PlainQuestion[] = []
    for (const question of quiz.questions) mergeQuestion(question, file, added)
    if (added.length === 0) return
    const target = quizzes?.get(file)
    if (target) {
      const list = target.document.get('questions')
      for (const question of added) if (isSeq(list)) list.add(target.document.createNode(withoutUndefined(question)))
      target.isChanged = true
      return
    }
    const id = slugs.claim(quiz.id ?? `${name}-quiz`, 'quiz')
    changes.write.set(file, yaml({ id, title: quiz.title, ...quiz.settings, questions: added }))
  }

  function mergeQuestion(question: ImportedQuestion, file: string, added: PlainQuestion[]): void {
    const { item, draft } = question
    const read = sha256(canonicalJson(draft))
    const known = knownAs.get(question)
    const proposed = known?.id ?? (question.id === undefined ? `q-${sha256(question.key).slice(0, 8)}` : slugOf(question.id, 'question'))
    const current = found.get(proposed)
    const finish = (id: string, here: Found | undefined) =>
      withoutUndefined(place(identify(draft, id, here?.value), here?.quiz.file ?? file)) as PlainQuestion
    // Without a record, only a question that is the same in every way is taken to be this one.
    const isSame =
      current !== undefined && !keptIds.has(proposed) && hashOf(current.value) === sha256(canonicalJson(finish(proposed, current)))
    const here = known || isSame ? current : undefined
    const id = known || here ? proposed : slugs.claim(proposed, 'question')
    item.setId(id)
    const final = finish(id, here)
    keptIds.add(id)
    const written = sha256(canonicalJson(final))
    const keep = (was: Partial<QuestionRecord> = {}) =>
      kept.push({ source, key: question.key, id, read, written: here && was.written === undefined ? hashOf(here.value) : written, ...was })

    if (here && (known ? known.read === read : hashOf(here.value) === written) && !options.force) {
      keep({ written: known?.written ?? written })
      return
    }
    if (known && !here && !options.force) {
      item.note('import.removed', `The question "${id}" was removed from the course.`, 'Import with --force to have it back.')
      keep({ written: known.written })
      return
    }
    const fault = checkQuestion(final)
    if (fault) {
      item.leaveOut('import.question-invalid', fault.message, fault.hint)
      if (known) keep({ read: known.read, written: known.written })
      return
    }
    if (!here) {
      added.push(final)
      keep({ written })
      return
    }
    const isEdited = hashOf(here.value) !== known?.written
    if (isEdited && hashOf(here.value) !== written && !options.force) {
      item.note(
        'import.conflict',
        `The question "${id}" was changed in the course and in the source.`,
        'Take over what has changed, or import with --force to replace it.',
      )
      keep({ read: known?.read ?? '', written: known?.written ?? '' })
      return
    }
    if (hashOf(here.value) !== written) replace(here, id, final)
    keep({ written })
  }

  function replace({ quiz }: Found, id: string, value: PlainQuestion): void {
    const list = quiz.document.get('questions')
    if (!isSeq(list)) return
    const index = list.items.findIndex((node) => isMap(node) && node.get('id') === id)
    const before = list.items[index]
    const own = ownMembers.flatMap((name) => (isMap(before) && before.has(name) ? [[name, before.get(name)]] : []))
    list.items[index] = quiz.document.createNode({ ...value, ...Object.fromEntries(own) })
    quiz.isChanged = true
  }

  /** Deals with a question that the source no longer has. */
  function forget(known: QuestionRecord): void {
    const here = found.get(known.id)
    if (!here) return
    if (options.prune && hashOf(here.value) === known.written) {
      const list = here.quiz.document.get('questions')
      if (isSeq(list)) list.items = list.items.filter((node) => !(isMap(node) && node.get('id') === known.id))
      here.quiz.isChanged = true
      return
    }
    report.add(
      'import.gone',
      `The question "${known.id}" is no longer in ${source}. It was kept.`,
      options.prune ? 'An author has changed it; remove it from its quiz.' : 'Remove it from its quiz, or import with --prune.',
    )
    kept.push(known)
  }

  /** Replaces what stands for assets and sections by paths from a file. */
  function place<Value>(value: Value, file: string): Value {
    const up = '../'.repeat(file.split('/').length - 1)
    const visit = (each: unknown): unknown => {
      if (typeof each === 'string')
        return replaceSectionLinks(each.replaceAll(assetScheme, `${up}assets/`), (key) => `${up}${fileOfKey.get(key) ?? ''}`)
      if (Array.isArray(each)) return each.map(visit)
      if (typeof each !== 'object' || each === null) return each
      return Object.fromEntries(Object.entries(each).map(([name, member]) => [name, visit(member)]))
    }
    return visit(value) as Value
  }

  /** Adds the assets that a text shows which will be in the course. */
  function mergeAssets(): void {
    const used = new Set<string>()
    for (const text of changes.write.values())
      if (typeof text === 'string') for (const [, name = ''] of text.matchAll(/assets\/([\w-]+(?:\.\w+)+)/g)) used.add(name)
    for (const [name, bytes] of imported.assets)
      if (!existing.assets.has(name) && used.has(name)) changes.write.set(`assets/${name}`, bytes)
  }
}

/** Members of a question that no source has, and that authors add. */
const ownMembers = ['section', 'variantOf']

/** A hash of a question that is the same however the file is laid out, without what authors have added. */
const hashOf = (question: PlainQuestion): string =>
  sha256(canonicalJson(Object.fromEntries(Object.entries(question).filter(([name]) => !ownMembers.includes(name)))))

/** The name of a chapter's folder without its number. */
const idOfFolder = (file: string): string => file.replace(/^\d+-|\/.*$/g, '')

const withoutUndefined = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

/**
 * Finds which question of an earlier import each one is: the one with the same key, or else, between two that are known, the one in the same
 * place. So a question without a name keeps its id when its text is corrected.
 */
function pairQuestions(
  all: readonly QuestionRecord[],
  mine: readonly QuestionRecord[],
  imported: ImportedCourse,
): Map<ImportedQuestion, QuestionRecord> {
  const pairs = new Map<ImportedQuestion, QuestionRecord>()
  const questions = imported.chapters
    .flatMap(({ quiz, sections }) => [quiz, ...sections.map((section) => section.quiz)])
    .flatMap((quiz) => quiz?.questions ?? [])
  const byKey = new Map([...all, ...mine].map((each) => [each.key, each]))
  for (const question of questions) {
    const known = byKey.get(question.key)
    if (known) pairs.set(question, known)
  }
  const order = new Map(mine.map((each, index) => [each, index]))
  const taken = new Set(pairs.values())
  let before = -1
  for (let at = 0; at < questions.length; ) {
    const known = pairs.get(questions[at] as ImportedQuestion)
    if (known) {
      before = order.get(known) ?? before
      at += 1
      continue
    }
    let end = at
    while (end < questions.length && !pairs.has(questions[end] as ImportedQuestion)) end += 1
    const next = end < questions.length ? order.get(pairs.get(questions[end] as ImportedQuestion) as QuestionRecord) : mine.length
    const free = mine.slice(before + 1, next ?? before + 1)
    if (free.length === end - at && free.every((each) => !taken.has(each)))
      free.forEach((each, index) => {
        pairs.set(questions[at + index] as ImportedQuestion, each)
        taken.add(each)
      })
    at = end
  }
  return pairs
}

function readQuizzes({ texts }: ExistingCourse, report: Report): Map<string, QuizFileState> | undefined {
  const quizzes = new Map<string, QuizFileState>()
  for (const [file, text] of texts) {
    if (!/(^|[/.])quiz\.yaml$/.test(file)) continue
    const document = parseDocument(text)
    if (document.errors.length > 0 || !isMap(document.contents)) {
      report.add('import.course', `${file} cannot be read.`, 'Run `lectern check` on the course, and correct its errors.', {
        severity: 'error',
      })
      return undefined
    }
    quizzes.set(file, { file, document, isChanged: false })
  }
  return quizzes
}

const questionsOf = ({ document }: Pick<QuizFileState, 'document'>): YAMLMap[] => {
  const list = document.get('questions')
  return isSeq(list) ? list.items.filter((node): node is YAMLMap => isMap(node)) : []
}

/** The ids of chapters, sections and quizzes. */
function idsOf(texts: ReadonlyMap<string, string>, quizzes: ReadonlyMap<string, QuizFileState>): string[] {
  return [
    ...[...texts].flatMap(([file, text]) => {
      const [, name] = /^\d+-([^/]+)\/chapter\.md$/.exec(file) ?? /\/\d+-([^/]+)\.md$/.exec(file) ?? []
      const own = /^---\n[\s\S]*?^id:[ \t]*["']?([a-z0-9-]+)/m.exec(text)?.[1]
      return name === undefined ? [] : [own ?? name]
    }),
    ...[...quizzes.values()].map(({ document }) => String(document.get('id') ?? '')),
  ]
}

const yaml = (value: unknown): string => stringify(withoutUndefined(value), { lineWidth: 0, version: '1.2' })
const document = (front: object, body: string): string => `---\n${yaml(front)}---\n${body === '' ? '' : `\n${body.trim()}\n`}`
