import { isUtf8 } from 'node:buffer'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import {
  type AnswerKey,
  type BundleQuestion,
  type CourseBundle,
  compile,
  type ExportFormatName,
  type ExportOptions,
  exportFolder,
  type ImportFormatName,
  importCourse,
  scoreQuestion,
} from '@lectern/content'
import { asTolerance } from '../../packages/content/src/export/moodle/to-moodle'
import { readAiken } from '../../packages/content/src/import/aiken/read-aiken'
import { readGift } from '../../packages/content/src/import/gift/read-gift'
import { readCloze } from '../../packages/content/src/import/moodle/cloze'
import type { MoodleAnswer, MoodleNumber, MoodleQuestion } from '../../packages/content/src/import/moodle/question'
import { readMoodleXml } from '../../packages/content/src/import/moodle-xml/read-moodle-xml'
import { createReport, type Report } from '../../packages/content/src/import/report'
import { decodeText } from '../../packages/content/src/import/source/decode-text'

/*
 * What we exchange with a real Moodle. Our exports of question banks go into Moodle, out of it and back to us, and must say the same then;
 * Moodle's own example files must mean to us what they mean to Moodle. `exchange.sh` brings the Moodle up and calls this.
 *
 * Checks of another format are a function in `checks`.
 */
const root = path.resolve(import.meta.dirname, '../..')
// The name of a function in `checks` makes that check alone.
const [moodleFolder, only] = process.argv.slice(2)
if (!moodleFolder) throw new Error('usage: exchange.ts MOODLE_FOLDER')
const isVerbose = Boolean(process.env.INTEROP_VERBOSE)
const ownCourse = 'scripts/interop/exchange-course'
const courses = ['packages/content/courses/how-computers-count', 'packages/content/courses/ai-deployment-and-management', ownCourse]
const folder = await mkdtemp(path.join(tmpdir(), 'lectern-exchange-'))

const execute = promisify(execFile)

async function php<Result>(...args: string[]): Promise<Result> {
  const { stdout } = await execute('php', ['-d', 'memory_limit=2G', path.join(import.meta.dirname, 'exchange.php'), ...args], {
    env: { ...process.env, MOODLE_CONFIG: path.join(moodleFolder as string, 'config.php') },
    maxBuffer: 200_000_000,
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null') as Result
}

const faults: string[] = []
const fail = (fault: string) => {
  faults.push(fault)
  console.log(`   NOT AS EXPECTED: ${fault}`)
}
let number = 0
const newPath = (name: string) => path.join(folder, `${++number}-${name}`)

/** Exports a course folder into a file. Returns how many parts are in it, and how many are not. */
async function exportTo(file: string, format: ExportFormatName, dir: string, options: ExportOptions = {}) {
  const exported = await exportFolder(format, dir, options)
  if ('errors' in exported) throw new Error(`${dir}: ${JSON.stringify(exported.errors)}`)
  await writeFile(file, exported.content)
  for (const { code, message } of await exported.listIssues()) if (isVerbose) console.log(`   ${code}: ${message}`)
  return exported.counts
}

/** The questions of an export, by id. Moodle sorts them by type and name. */
const questionsIn = (format: 'gift' | 'moodle-xml', text: string): Map<string, string> => {
  const parts = format === 'gift' ? text.split(/\n\n+/) : text.split(/(?=^ {2}<question )/m)
  const id = format === 'gift' ? /^\/\/ \[id:([^\]]*)\]/m : /<idnumber>([^<]*)<\/idnumber>/
  return new Map(parts.flatMap((part) => (id.test(part) ? [[id.exec(part)?.[1] ?? '', part.trim().replace(/\s*<\/quiz>$/, '')]] : [])))
}

/**
 * What an export says of a question, apart from what may change when it travels for the first time: names and spaces, the order of
 * choices in gaps, ranges written as tolerances, and digests in the names of files.
 */
function meaningOf(text: string): string {
  return (
    text
      .replace(/<name>.*?<\/name>/s, '')
      .replace(/^::.*?(?<!\\)::/m, '')
      .replace(/-[0-9a-f]{12}(\.\w+)/g, '$1')
      .replace(/(-?[\d.]+)\.\.(-?[\d.]+)$/gm, (_, min, max) => `${(Number(min) + Number(max)) / 2}:${(max - min) / 2}`)
      .replace(/(\{\d+:MC:)([^}]*)\}/g, (_, start, choices) => `${start}${choices.split('~').sort().join('~')}}`)
      // Moodle's own export to GIFT leaves it out.
      .replace(/(\{>\d.*)^\t####.*?$/ms, '$1')
      .replace(/\s+/g, ' ')
  )
}

/** Sends an export through Moodle, and its export through our import. Returns the folder of the course, or undefined. */
async function sendThroughMoodle(
  about: string,
  format: 'gift' | 'moodle-xml',
  file: string,
  exported: number,
): Promise<string | undefined> {
  const theirs = newPath(`moodle.${path.extname(file)}`)
  const bank = await php<{ imported: number; exported: boolean; complaints: string }>(
    'bank',
    format === 'gift' ? 'gift' : 'xml',
    file,
    theirs,
  )
  if (bank.complaints !== '' || bank.imported !== exported)
    fail(`${about}: Moodle took ${bank.imported} of ${exported} questions. ${bank.complaints}`)
  return bank.exported ? importFolder(format, theirs, about) : undefined
}

/** Imports a file into a new folder. */
async function importFolder(format: ImportFormatName, file: string, about: string): Promise<string> {
  const { write, items, issues } = await importCourse(format, file)
  const left = items.filter(({ outcome }) => outcome === 'left-out')
  if (left.length > 0 || issues.some(({ severity }) => severity === 'error'))
    fail(`${about}: ${left.map(({ name }) => name).join(', ')} cannot come back. ${issues.map(({ message }) => message).join(' ')}`)
  const dir = newPath('course')
  for (const [name, content] of write) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true })
    await writeFile(path.join(dir, name), content)
  }
  return dir
}

/** Banks go into Moodle and come back twice: with the same meaning, and from then on with the same bytes. */
async function checkBanks(): Promise<void> {
  for (const course of courses) {
    for (const [format, ending] of [
      ['moodle-xml', 'xml'],
      ['gift', 'gift'],
    ] as const) {
      const about = `${path.basename(course)} as ${format}`
      const texts: Map<string, string>[] = []
      let dir: string | undefined = path.join(root, course)
      for (const _turn of [1, 2, 3]) {
        const file = newPath(`ours.${ending}`)
        const { exported } = await exportTo(file, format, dir)
        texts.push(questionsIn(format, await readFile(file, 'utf8')))
        if (texts.length === 3) break
        dir = await sendThroughMoodle(about, format, file, exported)
        if (dir === undefined) break
      }
      const [first = new Map<string, string>(), second, third] = texts
      const changed = [...first].filter(([id, text]) => meaningOf(text) !== meaningOf(second?.get(id) ?? ''))
      for (const [id, text] of changed) fail(`${about}: "${id}" has changed.\n${text}\n--- now\n${second?.get(id)}`)
      const differing = [...(second ?? [])].filter(([id, text]) => text !== third?.get(id))
      for (const [id, text] of differing) fail(`${about}: "${id}" has other bytes.\n${text}\n--- now\n${third?.get(id)}`)
      console.log(
        `${about}: ${first.size} questions there, ${second?.size} back, ${first.size - changed.length} say the same, ${
          (second?.size ?? 0) - differing.length
        } have the same bytes the second time`,
      )
    }
  }
}

/** Points on images are worth the same in Moodle and here, after an export has come back. */
async function checkMarkers(): Promise<void> {
  const file = newPath('ours.xml')
  const { exported } = await exportTo(file, 'moodle-xml', path.join(root, ownCourse))
  const dir = await sendThroughMoodle('markers', 'moodle-xml', file, exported)
  const { bundle } = await compile(dir ?? '')
  const asked = (bundle?.quizzes ?? []).flatMap(({ questions, keys }) =>
    questions.flatMap((question, index) => (question.type === 'hotspot' ? [{ question, key: keys[index] as AnswerKey }] : [])),
  )
  let seed = 1
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  const responses = asked.flatMap(({ question, key }) => {
    const { id, width, height } = question
    // In a row of pixels with a corner, Moodle counts points beside a polygon as within it.
    const corners = (key.type === 'hotspot' ? key.regions : []).flatMap(({ shape }) => (shape.type === 'polygon' ? shape.corners : []))
    const rows = new Set(corners.map(({ y }) => Math.round(y * height)))
    return Array.from({ length: 500 }, () => {
      const marks = Array.from({ length: 1 + random(question.marks) }, () => [random(width + 1), random(height + 1)] as const)
      const response = { type: 'hotspot' as const, questionId: id, marks: marks.map(([x, y]) => ({ x: x / width, y: y / height })) }
      const { points } = scoreQuestion(question, key, response)
      return { id, pixels: marks, marks: marks.map((mark) => mark.join(',')).join(';'), share: points / question.points }
    }).filter(({ pixels }) => !pixels.some(([, y]) => rows.has(y)))
  })
  const written = newPath('responses.json')
  await writeFile(written, JSON.stringify(responses.map(({ id, marks }) => [id, marks])))
  const shares = await php<number[]>('markers', file, written)
  const differing = responses.filter(({ share }, index) => Math.abs(share - (shares[index] ?? -1)) > 1e-6)
  for (const { id, marks, share } of differing.slice(0, 5))
    fail(`"${id}" with marks at ${marks} is worth ${share} here, and not in Moodle.`)
  const hits = responses.filter(({ share }) => share > 0).length
  console.log(`markers: ${responses.length} responses, ${hits} with points, ${responses.length - differing.length} worth the same`)
}

/** A question as Moodle has read it. */
interface MoodleRead {
  type: string
  name: string
  text: string
  points: number
  general: string
  single: boolean | null
  answers: string[]
  fractions: number[]
  feedback: string[]
  tolerances: number[]
  correct: boolean | null
  whenTrue: string
  whenFalse: string
  left: string[]
  right: string[]
  gaps: MoodleRead[]
}

const readers = {
  gift: (bytes: Uint8Array, report: Report) => readGift(decodeText(bytes, report) ?? '', report),
  xml: readMoodleXml,
  aiken: (bytes: Uint8Array, report: Report) => readAiken(decodeText(bytes, report) ?? '', report),
} as const

/** Text in which spaces and the notation of HTML do not matter. */
const plain = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ alt="">/g, '>')
    .replace(/ ?\/>/g, '>')
    .trim()
const rounded = (value: number) => Number(value.toFixed(5))
const numberOf = (text: string) => (text === '*' ? text : String(rounded(Number(text))))

function weightsOf(answers: readonly (MoodleAnswer | MoodleNumber)[]): object {
  const bounds = answers.map((answer) => ('value' in answer ? asTolerance(answer.value, answer.tolerance) : undefined))
  return {
    answers: answers.map((answer, index) => ('text' in answer ? plain(answer.text.text) : numberOf(String(bounds[index]?.middle)))),
    fractions: answers.map(({ fraction }) => rounded(fraction)),
    feedback: answers.map(({ feedback }) => plain(feedback.text)),
    ...(bounds[0] && { tolerances: bounds.map((each) => rounded(each?.reach ?? 0)) }),
  }
}

/** What is compared of a question that we have read. */
function summaryOf(question: MoodleQuestion): object {
  const base = {
    type: question.type,
    text: plain(question.text.text),
    points: question.mark,
    general: plain(question.generalFeedback.text),
  }
  switch (question.type) {
    case 'multichoice':
      return { ...base, single: question.single, ...weightsOf(question.answers) }
    case 'shortanswer':
    case 'numerical':
      return { ...base, ...weightsOf(question.answers) }
    case 'truefalse':
      return { ...base, correct: question.isTrue, whenTrue: plain(question.whenTrue.text), whenFalse: plain(question.whenFalse.text) }
    case 'match':
      return { ...base, left: question.pairs.map(({ left }) => plain(left.text)), right: question.pairs.map(({ right }) => plain(right)) }
    case 'multianswer': {
      const { text, gaps } = readCloze(question.text, (gap) => `{#${gap}}`)
      const types = { choice: 'multichoice', text: 'shortanswer', number: 'numerical' } as const
      return {
        ...base,
        text: plain(text),
        points: gaps.reduce((sum, { weight }) => sum + weight, 0),
        gaps: gaps.map(({ type, weight, answers }) => ({ type: types[type], points: weight, ...weightsOf(answers) })),
      }
    }
    default:
      return base
  }
}

/** The same of a question that Moodle has read. */
function moodleSummaryOf(question: MoodleRead): object {
  const { type, points } = question
  const base = { type, text: plain(question.text), points, general: plain(question.general) }
  const weights = (of: MoodleRead) => ({
    answers: of.answers.map(of.type === 'numerical' ? numberOf : plain),
    fractions: of.fractions.map(rounded),
    feedback: of.feedback.map(plain),
    ...(of.type === 'numerical' && { tolerances: of.tolerances.map(rounded) }),
  })
  switch (type) {
    case 'multichoice':
      return { ...base, single: question.single, ...weights(question) }
    case 'shortanswer':
    case 'numerical':
      return { ...base, ...weights(question) }
    case 'truefalse':
      return { ...base, correct: question.correct, whenTrue: plain(question.whenTrue), whenFalse: plain(question.whenFalse) }
    case 'match':
      return { ...base, left: question.left.map(plain), right: question.right.map(plain) }
    case 'multianswer':
      return { ...base, gaps: question.gaps.map((gap) => ({ type: gap.type, points: gap.points, ...weights(gap) })) }
    default:
      return base
  }
}

/** Moodle's examples, read by Moodle and by us. */
async function checkExamples(): Promise<void> {
  for (const name of ['gift', 'xml', 'aiken'] as const) {
    const dir = path.join(moodleFolder as string, 'public/question/format', name)
    for (const entry of (await readdir(dir, { recursive: true })).sort()) {
      if (!/(?:fixtures\/|examples).*\.(?:txt|xml|gift)$/.test(entry)) continue
      const about = `Moodle's ${name}/${entry}`
      const bytes = await readFile(path.join(dir, entry))
      // Moodle asks for UTF-8, and leaves the rest to whoever imports.
      const file = newPath(path.basename(entry))
      await writeFile(file, isUtf8(bytes) ? bytes : new TextDecoder('windows-1252').decode(bytes))
      const { questions, complaints } = await php<{ questions: MoodleRead[]; complaints: string }>('read', name, file)
      const theirs = questions.filter(({ type }) => type !== 'category')
      const { items, issues } = await importCourse(name === 'xml' ? 'moodle-xml' : name, path.join(dir, entry))
      const left = items.filter(({ outcome }) => outcome === 'left-out')
      // Moodle looks at gaps while it reads, and at weights when it stores a question.
      const isRefused = ({ type, place }: MoodleQuestion) =>
        type === 'multianswer' && left.some(({ line, column }) => line === place.line && column === place.column)
      const ours = [...readers[name](bytes, createReport(path.basename(file)))]
        .flatMap((category) => category.questions)
        .filter((question) => !isRefused(question))
      if (theirs.length !== ours.length) fail(`${about}: ${theirs.length} questions in Moodle, ${ours.length} here`)
      const same = theirs.filter((question, index) => {
        const own = ours[index]
        // Aiken is plain text, which Moodle makes HTML of.
        const written = JSON.stringify(moodleSummaryOf(question))
        const expected =
          name === 'aiken' ? written.replace(/&(lt|gt|amp);/g, (_, entity) => ({ lt: '<', gt: '>' })[entity as 'lt'] ?? '&') : written
        const found = JSON.stringify(own && summaryOf(own))
        if (own && expected !== found) fail(`${about}, question ${index + 1}:\n   Moodle ${expected}\n   we     ${found}`)
        return expected === found
      })
      console.log(`${about}: ${theirs.length} questions in Moodle, ${ours.length} here, ${left.length} left out, ${same.length} the same`)
      for (const { name: title, type, line, column } of left) {
        const why = issues.find((issue) => issue.line === line && issue.column === column && issue.code.startsWith('import.question'))
        console.log(`   left out: ${type} "${title}" in line ${line}. ${why?.message ?? ''}`)
      }
      if (isVerbose && complaints !== '') console.log(`   Moodle says: ${plain(complaints)}`)
    }
  }
}

/** Moodle lists every chapter, section and quiz of a SCORM package by its title, in the order of the course. */
async function checkScorm(): Promise<void> {
  for (const course of courses) {
    const about = `${path.basename(course)} as scorm`
    const file = newPath('package.zip')
    await exportTo(file, 'scorm', path.join(root, course), { origin })
    const { version, items } = await php<{ version: string; items: { type: string; title: string; launch: string }[] }>('scorm', file)
    if (version !== 'SCORM_1.2') fail(`${about}: Moodle takes it for ${version}.`)
    const { bundle } = await compile(path.join(root, course))
    const titles = items.map(({ title }) => title)
    const expected = [
      bundle?.course.title ?? '',
      ...(bundle?.chapters ?? []).flatMap(({ title, sections }) => [title, ...sections.map((section) => section.title)]),
      ...(bundle?.quizzes ?? []).map(({ title }) => title),
    ]
    for (const title of expected.filter((each) => !titles.includes(each))) fail(`${about}: Moodle does not list "${title}".`)
    const pages = items.filter(({ launch }) => launch !== '')
    console.log(`${about}: ${items.length} items, ${pages.length} of them pages`)
  }
}

const origin = 'https://courses.example.com'

/** An activity of a course that Moodle has restored from a cartridge. */
interface Activity {
  type: string
  title: string
  /** HTML of a page. */
  text: string
  url: string
  files: string[]
  questions?: CartridgeQuestion[]
  seconds?: number
  attempts?: number
}

type CartridgeQuestion = Pick<MoodleRead, 'type' | 'name' | 'text' | 'points' | 'general' | 'single' | 'answers' | 'fractions' | 'feedback'>

/** Rules of the profile that we break on purpose: other systems write and take both. */
const brokenRules: Readonly<Record<string, string>> = {
  '4d': 'a choice of two that are not true and false',
  '7c': 'a pattern without a whole answer beside it',
}

/** XML files of a cartridge that are not valid, by Moodle's schemas and the rules of the profile in them. */
async function checkSchemas(about: string, file: string, version = '1.1'): Promise<void> {
  const parts = await php<{ file: string; faults: string[] }[]>('validate', file, version)
  const broken = new Map<string, number>()
  for (const { file: part, faults: found } of parts)
    for (const each of found) {
      const rule = /\[RULE (\w+)\]/.exec(each)?.[1] ?? ''
      if (brokenRules[rule]) broken.set(rule, (broken.get(rule) ?? 0) + 1)
      else fail(`${about}: ${part} is not valid. ${each}`)
    }
  const said = [...broken].map(([rule, count]) => `${count} times ${brokenRules[rule]}`)
  console.log(`${about}: ${parts.length} XML files validated${said.length > 0 ? `; ${said.join(', ')}` : ''}`)
}

/** Moodle's type for each of ours, and how a cartridge says the answers. */
const moodleTypes: Readonly<Record<string, string>> = {
  'single-choice': 'multichoice',
  'multiple-choice': 'multichoice',
  'short-answer': 'shortanswer',
  essay: 'essay',
}

const sameList = (a: readonly string[], b: readonly string[]) => JSON.stringify(a) === JSON.stringify(b)
/** The words of HTML, or of Markdown without the addresses of its links. */
const wordsOf = (text: string) =>
  text
    .replace(/<[^>]*>|!\[[^\]]*\]|(?<=\])\([^)]*\)/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|nbsp|#39);/g, ' ')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Cartridges are valid, and have the same parts and questions in Moodle, and again in a folder that we import them to. */
async function checkCartridges(): Promise<void> {
  for (const course of courses) {
    const about = `${path.basename(course)} as common-cartridge`
    const file = newPath('course.imscc')
    const { leftOut } = await exportTo(file, 'common-cartridge', path.join(root, course))
    await checkSchemas(about, file)
    const { format, sections } = await php<{ format: string; sections: { title: string; activities: Activity[] }[] }>('cartridge', file)
    if (format !== 'imscc11') fail(`${about}: Moodle takes it for ${format}.`)
    const { bundle } = await compile(path.join(root, course))
    const back = await importFolder('common-cartridge', file, about)
    const { bundle: again } = await compile(back)
    if (!bundle || !again) {
      fail(`${about}: the imported course has errors.`)
      continue
    }
    const kept = new Set(again.quizzes.flatMap(({ questions }) => questions.map(({ id }) => id)))
    const total = bundle.quizzes.flatMap((quiz) => quiz.questions).length
    if (kept.size !== total - leftOut) fail(`${about}: ${kept.size} of ${total - leftOut} exported questions come back.`)
    const titlesOf = ({ chapters, quizzes }: typeof bundle) => {
      const among = (chapterId?: string, sectionId?: string) =>
        quizzes.flatMap(({ title, placement, questions }) =>
          placement.chapterId === chapterId && placement.sectionId === sectionId && questions.some(({ id }) => kept.has(id))
            ? [`quiz ${title}`]
            : [],
        )
      return [
        ...chapters.map(({ id, title, introduction, milestones, sections: inner }) => [
          title,
          ...(introduction.trim() !== '' || milestones.length > 0 ? [`page ${title}`] : []),
          ...inner.flatMap((section) => [`page ${section.title}`, ...among(id, section.id)]),
          ...among(id),
        ]),
        ...among().map((quiz) => [quiz.slice('quiz '.length), quiz]),
      ]
    }
    const theirs = sections.flatMap(({ title, activities }) => {
      const shown = activities.filter(({ type }) => type !== 'qbank')
      return shown.length > 0 ? [[title, ...shown.map((each) => `${each.type} ${each.title}`)]] : []
    })
    const expected = titlesOf(bundle)
    for (const [index, list] of expected.entries())
      if (!sameList(list, theirs[index] ?? []))
        fail(`${about}:\n   expected ${list.join(' | ')}\n   Moodle   ${theirs[index]?.join(' | ')}`)
    if (theirs.length !== expected.length) fail(`${about}: Moodle has ${theirs.length} sections in place of ${expected.length}.`)

    const activities = sections.flatMap((section) => section.activities)
    const pages = new Map(activities.filter(({ type }) => type === 'page').map((each) => [each.title, each]))
    for (const section of bundle.chapters.flatMap((chapter) => chapter.sections)) {
      const html = pages.get(section.title)?.text ?? ''
      if (wordsOf(html).length < wordsOf(section.markdown).length * 0.9)
        fail(`${about}: a part of the page "${section.title}" is not in Moodle.`)
      const images = new Set(section.markdown.match(/(?<=!\[[^\]]*\]\()lectern:asset\/[0-9a-f]+/g))
      const found = pages.get(section.title)?.files.length ?? 0
      if (found !== images.size) fail(`${about}: Moodle has ${found} of ${images.size} files of the page "${section.title}".`)
    }

    const questions = new Map(activities.flatMap((each) => (each.questions ? [[each.title, each] as const] : [])))
    const counts = new Map<string, number>()
    let points = 0
    for (const quiz of bundle.quizzes) {
      const asked = quiz.questions.flatMap((question, index) =>
        kept.has(question.id) ? [{ question, key: quiz.keys[index] as AnswerKey }] : [],
      )
      const there = questions.get(quiz.title)?.questions ?? []
      if (there.length !== asked.length) fail(`${about}: "${quiz.title}" has ${there.length} of ${asked.length} questions in Moodle.`)
      for (const [index, { question, key }] of asked.entries()) {
        const found = there[index]
        if (!found) continue
        counts.set(found.type, (counts.get(found.type) ?? 0) + 1)
        points += found.points
        for (const fault of differences(question, key, found)) fail(`${about}, "${question.id}": ${fault}`)
      }
    }
    const types = [...counts].map(([type, count]) => `${count} ${type}`).join(', ')
    console.log(
      `${about}: ${expected.length} sections, ${pages.size} pages and ${questions.size} quizzes in Moodle with ${types} (${points} points), of ${total} questions`,
    )

    const ours = (one: typeof bundle) => [
      one.course.id,
      one.course.title,
      ...titlesOf(one).flat(),
      ...one.quizzes.map(({ id, placement }) => JSON.stringify([id, placement])).sort(),
    ]
    if (!sameList(ours(bundle), ours(again))) fail(`${about}: other titles after an import:\n${ours(bundle)}\n${ours(again)}`)
    const second = newPath('course.imscc')
    await exportTo(second, 'common-cartridge', back)
    const third = newPath('course.imscc')
    await exportTo(third, 'common-cartridge', await importFolder('common-cartridge', second, about))
    const isSame = (await readFile(second)).equals(await readFile(third))
    if (!isSame) fail(`${about}: the third export has other bytes than the second.`)
    console.log(`${about}: ${kept.size} questions back, ${isSame ? 'the same' : 'other'} bytes the second time`)

    await checkThin(about, course, bundle)
    for (const thin of [false, true]) {
      const newer = newPath('newer.imscc')
      await exportTo(newer, 'common-cartridge', path.join(root, course), { version: '1.3', ...(thin && { thin, origin }) })
      await checkSchemas(`${about} 1.3${thin ? ', thin' : ''}`, newer, '1.3')
    }
  }
}

/** How a question in Moodle differs from ours. */
function differences(question: BundleQuestion, key: AnswerKey, found: CartridgeQuestion): string[] {
  const faults: string[] = []
  const isTrueFalse = found.type === 'truefalse'
  if (found.type !== moodleTypes[question.type] && !(isTrueFalse && question.type === 'single-choice')) faults.push(`is a ${found.type}`)
  const has = (html: string, markdown: string) => wordsOf(html).length >= wordsOf(markdown).length * 0.9
  if (!has(found.text, question.prompt)) faults.push(`its prompt is "${found.text}"`)
  if (key.explanation && !has(found.general, key.explanation)) faults.push(`its explanation is "${found.general}"`)
  if (question.type === 'single-choice' || question.type === 'multiple-choice') {
    const rights = key.type === 'single-choice' ? [key.choiceId] : key.type === 'multiple-choice' ? key.choiceIds : []
    if (found.answers.length !== question.choices.length) faults.push(`it has ${found.answers.length} choices`)
    for (const [index, { id, text }] of question.choices.entries()) {
      if (!isTrueFalse && !sameList(wordsOf(found.answers[index] ?? ''), wordsOf(text)) && !/[$\\<&]/.test(text))
        faults.push(`its choice "${text}" is "${found.answers[index]}"`)
      if (rights.includes(id) !== (found.fractions[index] ?? 0) > 0) faults.push(`its choice "${text}" is worth ${found.fractions[index]}`)
      const said = 'feedback' in key ? key.feedback.find(({ choiceId }) => choiceId === id)?.text : undefined
      if (said && !has(found.feedback[index] ?? '', said)) faults.push(`its choice "${text}" has other feedback`)
      if (said && question.type === 'single-choice' && found.general.includes(plain(found.feedback[index] ?? '')))
        faults.push('its explanation has the feedback of a choice')
    }
  }
  if (key.type === 'short-answer') {
    const accepted = key.accepted.filter(({ credit }) => credit === 1).map(({ text }) => text)
    if (!sameList(found.answers, accepted)) faults.push(`it accepts ${found.answers.join(', ')}`)
    if (found.fractions.some((fraction) => fraction !== 1)) faults.push(`its answers are worth ${found.fractions.join(', ')}`)
  }
  return faults
}

/** A thin cartridge is valid, and becomes LTI activities that lead to the server. */
async function checkThin(name: string, course: string, { chapters, quizzes }: CourseBundle): Promise<void> {
  const about = `${name}, thin`
  const file = newPath('thin.imscc')
  const { exported: count } = await exportTo(file, 'common-cartridge', path.join(root, course), { thin: true, origin })
  await checkSchemas(about, file)
  const { sections } = await php<{ sections: { activities: Activity[] }[] }>('cartridge', file)
  const links = sections.flatMap(({ activities }) => activities).filter(({ type }) => type === 'lti')
  const expected = [...chapters.flatMap((chapter) => chapter.sections), ...quizzes]
  if (links.length !== count) fail(`${about}: Moodle has ${links.length} of ${count} links.`)
  for (const { id, title } of expected)
    if (!links.some((link) => link.title === title && link.url.startsWith(`${origin}/lti/launch?`) && link.url.endsWith(`=${id}`)))
      fail(`${about}: no link of Moodle leads to "${title}".`)
  console.log(`${about}: ${links.length} LTI activities`)
}

/** A format is checked by a function. Each adds what is not as expected to `faults`. */
const checks = { checkBanks, checkMarkers, checkExamples, checkScorm, checkCartridges }

try {
  for (const [name, check] of Object.entries(checks)) if (only === undefined || name === only) await check()
} finally {
  if (process.env.INTEROP_KEEP) console.log(`The files are in ${folder}.`)
  else await rm(folder, { recursive: true })
}
if (faults.length > 0) {
  console.log(`${faults.length} things are not as expected.`)
  process.exitCode = 1
}
