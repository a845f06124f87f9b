import { isMap, isSeq } from 'yaml'
import { canonicalJson, sha256 } from '../canonical'
import { checkQuestion } from './check-question'
import {
  document,
  type ExistingCourse,
  hashOf,
  idOfFolder,
  idOfSection,
  idsOf,
  ownMembers,
  type QuizFileState,
  questionsOf,
  readQuizzes,
  withoutUndefined,
  yaml,
} from './course-folder'
import { identify, type PlainQuestion } from './identify'
import {
  assetScheme,
  type ImportedChapter,
  type ImportedCourse,
  type ImportedQuestion,
  type ImportedQuiz,
  replaceSectionLinks,
} from './model'
import { pairQuestions } from './pair-questions'
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

  /** The texts of the course as it will be, by path. Files move when pages are added before them, or go to another chapter. */
  const texts = new Map(existing.texts)
  /** The sections of earlier imports by key, with the id of their chapter. */
  const knownSections = new Map(
    existing.record.chapters
      .filter((each) => each.source === source)
      .flatMap(({ id, texts: own }) => own.filter(({ key }) => key !== '').map((text) => [text.key, { ...text, chapter: id }] as const)),
  )
  const wanted = new Set(imported.chapters.flatMap(({ sections }) => sections.map(({ key }) => key)))
  /** The files of chapters and sections, by their keys. */
  const fileOfKey = new Map<string, string>()
  let last = Math.max(0, ...[...texts.keys()].map((file) => Number.parseInt(/^(\d+)-[^/]+\//.exec(file)?.[1] ?? '0', 10)))
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
  mergeQuiz(imported.quiz, 'quiz.yaml', 'course')
  const seen = new Set(knownAs.values())
  for (const known of mine) {
    if (!seen.has(known)) forget(known)
  }
  record.questions.push(...kept)
  // Chapters that the source no longer has.
  for (const [at, known] of record.chapters.entries()) {
    if (known.source !== source || imported.chapters.some(({ key }) => key === known.key)) continue
    const folder = [...texts.keys()]
      .find((file) => file.endsWith('/chapter.md') && idOfFolder(file) === known.id)
      ?.replace(/\/chapter\.md$/, '')
    const gone =
      folder === undefined ? [] : known.texts.filter((text) => text.key === '' || wanted.has(text.key) || !forgetSection(folder, text))
    record.chapters[at] = { ...known, texts: gone.filter(({ key }) => !wanted.has(key)) }
  }
  for (const { file, document, isChanged } of quizzes.values()) {
    if (!isChanged) continue
    if (questionsOf({ document }).length === 0) {
      if (existing.texts.has(file)) changes.remove.push(file)
    } else changes.write.set(file, document.toString({ lineWidth: 0 }))
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
    const find = (id: string) => [...texts.keys()].find((file) => /^\d+-.+\/chapter\.md$/.test(file) && idOfFolder(file) === id)
    const likely = known?.id ?? slugOf(chapter.slug ?? chapter.title, 'chapter')
    const found = find(likely)
    // Without a record, only a chapter that is the same in every way is taken to be this one.
    const there = known || (found && texts.get(found) === document(front, place(chapter.introduction, found))) ? found : undefined
    const name = known || there ? likely : slugs.claim(likely, 'chapter')
    const folder = there?.replace(/\/chapter\.md$/, '') ?? `${String(++last).padStart(2, '0')}-${name}`
    const before = new Map((known?.texts ?? []).map((each) => [each.key, each]))
    const files = placeSections(chapter, folder)
    const parts = [
      { key: '', file: 'chapter.md', front, body: chapter.introduction },
      ...chapter.sections.map(({ key, title, summary, body }, index) => ({
        key,
        file: files[index] as string,
        front: { title, summary },
        body,
      })),
    ]
    fileOfKey.set(chapter.key, `${folder}/chapter.md`)
    for (const { key, file } of parts) if (key !== '') fileOfKey.set(key, `${folder}/${file}`)
    const writeTexts = () => {
      // Everything in it is elsewhere in the course.
      if (!known && !there && chapter.introduction === '' && chapter.sections.length === 0 && !changes.write.has(`${folder}/quiz.yaml`))
        return
      const own = parts.map(({ key, file, front, body }) => {
        const full = `${folder}/${file}`
        const text = document(front, place(body, full))
        const read = sha256(text)
        const was = (key === '' ? before.get(key) : knownSections.get(key))?.hash
        const current = texts.get(full)
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
      const gone = (known?.texts ?? []).filter(({ key }) => key !== '' && !wanted.has(key)).filter((text) => !forgetSection(folder, text))
      const next = { source, key: chapter.key, id: name, texts: [...own, ...gone] }
      if (at < 0) record.chapters.push(next)
      else record.chapters[at] = next
    }
    return { folder, name, files, writeTexts }
  }

  /**
   * Finds the files of the sections of a chapter, in the order of the source. A new section comes behind the one before it in the source;
   * files behind it get higher numbers where they have to. What stands in another chapter moves here. Ids are names without numbers, so
   * they stay.
   */
  function placeSections(chapter: ImportedChapter, folder: string): string[] {
    interface Placed {
      name: string
      file?: string
      number: number
    }
    const list: Placed[] = [...texts.keys()]
      .filter((file) => file.startsWith(`${folder}/`) && /^\d+-[^/]+\.md$/.test(file.slice(folder.length + 1)))
      .map((file) => ({ file, name: idOfSection(file), number: Number.parseInt(file.slice(folder.length + 1), 10) }))
      .sort((a, b) => a.number - b.number || (a.name < b.name ? -1 : 1))
    let cursor = -1
    const own = chapter.sections.map(({ key, slug, title }) => {
      const known = knownSections.get(key)
      const here = known ? list.findIndex(({ name }) => name === idOfSection(known.file)) : -1
      const there = known && here < 0 ? findSection(known) : undefined
      if (here >= 0) {
        cursor = here
        return list[here] as Placed
      }
      // An author has removed it, unless it is elsewhere.
      if (known && there === undefined && !options.force)
        return { name: idOfSection(known.file), file: `${folder}/${known.file}`, number: 0 }
      const placed: Placed = {
        name: known ? idOfSection(known.file) : slugs.claim(slug ?? title, 'section'),
        number: 0,
        ...(there && { file: there }),
      }
      cursor += 1
      list.splice(cursor, 0, placed)
      return placed
    })
    let number = 0
    for (const placed of list) {
      number = placed.number > number ? placed.number : number + 1
      const file = `${folder}/${String(number).padStart(2, '0')}-${placed.name}.md`
      if (placed.file !== undefined && placed.file !== file) moveText(placed.file, file)
      placed.file = file
    }
    return own.map(({ file }) => (file as string).slice(folder.length + 1))
  }

  /** The file of a section of another chapter. */
  function findSection({ chapter, file }: { chapter: string; file: string }): string | undefined {
    return [...texts.keys()].find(
      (each) => idOfFolder(each) === chapter && idOfSection(each) === idOfSection(file) && !each.endsWith('/chapter.md'),
    )
  }

  /** Moves a section with its quiz. */
  function moveText(from: string, to: string): void {
    const text = texts.get(from)
    if (text === undefined) return
    texts.delete(from)
    texts.set(to, text)
    changes.write.delete(from)
    changes.write.set(to, text)
    changes.remove.push(from)
    const [quizFrom, quizTo] = [from, to].map((file) => file.replace(/\.md$/, '.quiz.yaml')) as [string, string]
    const quiz = quizzes?.get(quizFrom)
    if (!quiz) return
    quizzes?.delete(quizFrom)
    quizzes?.set(quizTo, quiz)
    quiz.file = quizTo
    quiz.isChanged = true
    changes.remove.push(quizFrom)
  }

  /** Deals with a section that the source no longer has. Returns true when it was removed, or is not there. */
  function forgetSection(folder: string, { file, hash }: { file: string; hash: string }): boolean {
    const full = [...texts.keys()].find((each) => each.startsWith(`${folder}/`) && idOfSection(each) === idOfSection(file))
    const text = full === undefined ? undefined : texts.get(full)
    if (full === undefined || text === undefined) return true
    if (options.prune && sha256(text) === hash) {
      texts.delete(full)
      changes.write.delete(full)
      changes.remove.push(full)
      return true
    }
    report.add(
      'import.gone',
      `The section "${idOfSection(full)}" is no longer in ${source}. It was kept.`,
      options.prune ? 'An author has changed it; remove its file.' : 'Remove its file, or import with --prune.',
    )
    return false
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
