import { isUtf8 } from 'node:buffer'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type AnswerKey, compile, type ExportFormatName, exportFolder, exportFormats, importCourse, scoreQuestion } from '@lectern/content'
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
const [moodleFolder] = process.argv.slice(2)
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

/** Exports a course folder into a file. Returns how many parts are in it. */
async function exportTo(file: string, format: ExportFormatName, dir: string): Promise<number> {
  const exported = await exportFolder(format, dir)
  if ('errors' in exported) throw new Error(`${dir}: ${JSON.stringify(exported.errors)}`)
  await writeFile(file, exported.content)
  for (const { code, message } of await exported.listIssues()) if (isVerbose) console.log(`   ${code}: ${message}`)
  return exported.counts.exported
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
  if (!bank.exported) return undefined
  const { write, items, issues } = await importCourse(format, theirs)
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
        const exported = await exportTo(file, format, dir)
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
  const dir = await sendThroughMoodle('markers', 'moodle-xml', file, await exportTo(file, 'moodle-xml', path.join(root, ownCourse)))
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
      const ours = readers[name](bytes, createReport(path.basename(file)))
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
    const options: object = { origin: 'https://courses.example.com' }
    const exported = await exportFolder('scorm' as ExportFormatName, path.join(root, course), options)
    if ('errors' in exported) throw new Error(`${about}: ${JSON.stringify(exported.errors)}`)
    await writeFile(file, exported.content)
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

/** A format is checked by a function. Each adds what is not as expected to `faults`. */
const checks = [checkBanks, checkMarkers, checkExamples, ...('scorm' in exportFormats ? [checkScorm] : [])]

try {
  for (const check of checks) await check()
} finally {
  if (process.env.INTEROP_KEEP) console.log(`The files are in ${folder}.`)
  else await rm(folder, { recursive: true })
}
if (faults.length > 0) {
  console.log(`${faults.length} things are not as expected.`)
  process.exitCode = 1
}
