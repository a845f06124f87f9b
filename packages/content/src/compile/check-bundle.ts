import type { z } from 'zod'
import { CourseBundle } from '../bundle'
import { canonicalJson, sha256 } from '../canonical'
import { readCaptions } from '../markdown/captions'
import { allowsEmbed, defaultEmbedHosts } from '../markdown/embed'
import { loadPipeline } from '../markdown/markdown'
import type { Inspection } from '../markdown/model'
import { mediaTypeOf } from '../media-type'
import { type AnswerKey, type BundleQuestion, questionTypeOf, worthOf } from '../questions/question-types'
import { fullResponse, scoreQuestion, validateResponses } from '../questions/scoring'
import { groupVariants } from '../questions/variants'

/** The faults that prevent a release. */
export type BundleFaultCode =
  | 'invalid_bundle'
  | 'bundle_too_large'
  | 'bundle_hash_mismatch'
  | 'duplicate_id'
  | 'broken_reference'
  | 'markdown_embed'
  | 'markdown_html'
  | 'markdown_unsafe_link'
  | 'invalid_answer_key'
  | 'asset_type_mismatch'

/** One fault, located by a JSON pointer into the bundle. */
export interface BundleFault {
  code: BundleFaultCode
  pointer: string
  detail: string
}

/** The most parts a release may have. */
export const bundleLimits = { chapters: 2000, sections: 10_000, questions: 20_000, assets: 5000 } as const

/** The most faults to report. */
const mostFaults = 50

/**
 * Validates a bundle that was compiled elsewhere: schema, size, hash, ids, references, answer keys and asset types. {@link checkMarkdown}
 * validates its Markdown.
 *
 * @param options.isKnown whether a bundle with this hash was validated before; then only the hash is verified.
 * @example
 * const { bundle, faults } = await checkBundle(JSON.parse(text))
 */
export async function checkBundle(
  input: unknown,
  { isKnown = () => false }: { isKnown?: (hash: string) => boolean } = {},
): Promise<{ bundle?: CourseBundle; faults: BundleFault[] }> {
  const large = findLargePart(input)
  if (large) return { faults: [large] }
  if (mayBeKnown(input, isKnown) && isSealed(input)) return { bundle: input, faults: [] }
  const parsed = CourseBundle.safeParse(input)
  if (!parsed.success) return { faults: parsed.error.issues.slice(0, mostFaults).map(schemaFault) }
  const bundle = parsed.data
  if (!isSealed(bundle)) {
    return { faults: [{ code: 'bundle_hash_mismatch', pointer: '/hash', detail: 'The hash is not that of the other members.' }] }
  }
  const faults: BundleFault[] = []
  const report = (code: BundleFaultCode, pointer: string, detail: string) => {
    if (faults.length < mostFaults) faults.push({ code, pointer, detail })
  }
  checkIds(bundle, report)
  await checkReferences(bundle, report)
  checkKeys(bundle, report)
  bundle.assets.forEach(({ name, mediaType }, index) => {
    if (mediaTypeOf(name) !== mediaType)
      report('asset_type_mismatch', `/assets/${index}/mediaType`, `A file called "${name}" is not of type "${mediaType}".`)
  })
  return faults.length > 0 ? { faults } : { bundle, faults }
}

const mayBeKnown = (input: unknown, isKnown: (hash: string) => boolean): boolean =>
  typeof input === 'object' && input !== null && 'hash' in input && typeof input.hash === 'string' && isKnown(input.hash)

/** True when `hash` is the hash of the other members. */
function isSealed(input: unknown): input is CourseBundle {
  if (typeof input !== 'object' || input === null || !('hash' in input)) return false
  const { hash, ...content } = input
  try {
    return sha256(canonicalJson(content)) === hash
  } catch {
    // Nested too deeply; the schema check reports it.
    return false
  }
}

type Report = (code: BundleFaultCode, pointer: string, detail: string) => void

/** Counts the parts before validating them, because validating a million parts would be an attack. */
function findLargePart(input: unknown): BundleFault | undefined {
  const list = (holder: unknown, name: string): unknown[] => {
    const value = typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[name] : undefined
    return Array.isArray(value) ? value : []
  }
  const total = (holders: unknown[], name: string) => holders.reduce<number>((sum, holder) => sum + list(holder, name).length, 0)
  const counts = {
    chapters: list(input, 'chapters').length,
    sections: total(list(input, 'chapters'), 'sections'),
    questions: total(list(input, 'quizzes'), 'questions'),
    assets: list(input, 'assets').length,
  }
  for (const [part, most] of Object.entries(bundleLimits)) {
    const count = counts[part as keyof typeof counts]
    if (count > most) {
      return { code: 'bundle_too_large', pointer: '', detail: `There are ${count} ${part}; at most ${most} are allowed. Split the course.` }
    }
  }
  return undefined
}

function schemaFault(issue: z.core.$ZodIssue): BundleFault {
  const pointer = issue.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  return { code: 'invalid_bundle', pointer, detail: issue.message }
}

function checkIds(bundle: CourseBundle, report: Report): void {
  const owner = new Map<string, string>()
  const claim = (id: string, pointer: string) => {
    const other = owner.get(id)
    if (other === undefined) owner.set(id, pointer)
    else report('duplicate_id', pointer, `The id "${id}" stands at ${other} already.`)
  }
  bundle.chapters.forEach((chapter, at) => {
    claim(chapter.id, `/chapters/${at}/id`)
    for (const [index, { id }] of chapter.sections.entries()) claim(id, `/chapters/${at}/sections/${index}/id`)
  })
  bundle.quizzes.forEach((quiz, at) => {
    claim(quiz.id, `/quizzes/${at}/id`)
    quiz.questions.forEach((question, index) => {
      const pointer = `/quizzes/${at}/questions/${index}`
      claim(question.id, `${pointer}/id`)
      for (const { place, pieces } of questionTypeOf(question).pieces?.(question) ?? []) {
        const ids = pieces.map(({ id }) => id)
        if (new Set(ids).size < ids.length) report('duplicate_id', [pointer, ...place].join('/'), 'Two of them have the same id.')
      }
    })
  })
  for (const [name, values] of [
    ['glossary', bundle.glossary.map(({ term }) => term)],
    ['assets', bundle.assets.map(({ name }) => name)],
  ] as const) {
    values.forEach((value, index) => {
      if (values.indexOf(value) < index) report('duplicate_id', `/${name}/${index}`, `"${value}" stands in the list already.`)
    })
  }
}

async function checkReferences(bundle: CourseBundle, report: Report): Promise<void> {
  const chapterOf = new Map(bundle.chapters.flatMap((chapter) => chapter.sections.map(({ id }) => [id, chapter.id] as const)))
  const chapters = new Set(bundle.chapters.map(({ id }) => id))
  const assets = new Set(bundle.assets.map(({ hash, name }) => `${hash}/${encodeURIComponent(name)}`))
  const section = (id: string | undefined, pointer: string) => {
    if (id !== undefined && !chapterOf.has(id)) report('broken_reference', pointer, `There is no section "${id}".`)
  }
  bundle.quizzes.forEach((quiz, at) => {
    const { chapterId, sectionId } = quiz.placement
    const pointer = `/quizzes/${at}/placement`
    if (chapterId !== undefined && !chapters.has(chapterId))
      report('broken_reference', `${pointer}/chapterId`, `There is no chapter "${chapterId}".`)
    section(sectionId, `${pointer}/sectionId`)
    if (sectionId !== undefined && chapterOf.has(sectionId) && chapterOf.get(sectionId) !== chapterId)
      report('broken_reference', pointer, `The section "${sectionId}" is not in the chapter "${chapterId}".`)
    for (const [index, question] of quiz.questions.entries()) section(question.section, `/quizzes/${at}/questions/${index}/section`)
  })
  for (const [index, { sectionId }] of bundle.glossary.entries()) section(sectionId, `/glossary/${index}/sectionId`)

  const dangles = (compiled: string): boolean => {
    const { url, captions } = readCaptions(compiled)
    if (captions.some((caption) => dangles(caption.url))) return true
    const [, kind, rest = ''] = /^lectern:(section|asset)\/(.*)$/.exec(url) ?? []
    if (kind === 'section') return !chapterOf.has(rest.split('#')[0] as string)
    if (kind === 'asset') return !assets.has(rest)
    return /^lectern:/i.test(url)
  }
  const { inspect } = await loadPipeline()
  eachMarkdown(bundle, (_owner, pointer, markdown) => {
    // Parsing every text of a large course takes seconds, so only texts with a URL that looks broken are parsed.
    if (!(markdown.match(/lectern:[^\s<>()"']*/gi) ?? []).some(dangles)) return
    for (const { url } of inspect(markdown).destinations) {
      if (dangles(url)) report('broken_reference', pointer, `The link "${url}" leads nowhere.`)
    }
  })
}

function checkKeys(bundle: CourseBundle, report: Report): void {
  bundle.quizzes.forEach((quiz, at) => {
    const pointer = `/quizzes/${at}`
    if (quiz.mode === 'graded' && Object.values(quiz.review).includes('immediately'))
      report('invalid_answer_key', `${pointer}/review`, 'A graded quiz cannot show anything before it is submitted.')
    if (quiz.tries && quiz.mode === 'graded')
      report('invalid_answer_key', `${pointer}/tries`, 'A graded quiz cannot have its responses checked during an attempt.')
    else if (quiz.tries && quiz.review.correctness !== 'immediately')
      report('invalid_answer_key', `${pointer}/tries`, 'Tries need a review policy that shows immediately which responses are right.')
    const groups = groupVariants(quiz.questions)
    if (quiz.draw !== undefined && quiz.draw > groups.length)
      report('invalid_answer_key', `${pointer}/draw`, `${quiz.draw} questions cannot be drawn from ${groups.length}.`)
    if (groups.some((group) => new Set(group.map(worthOf)).size > 1))
      report('invalid_answer_key', `${pointer}/questions`, 'The variants of a question are worth different points.')
    if (quiz.keys.length !== quiz.questions.length)
      report('invalid_answer_key', `${pointer}/keys`, 'There is not one answer key for each question.')
    quiz.questions.forEach((question, index) => {
      const key = quiz.keys[index]
      const fault = key && keyFault(question, key)
      if (fault) report('invalid_answer_key', `${pointer}/keys/${index}`, fault)
    })
  })
}

function keyFault(question: BundleQuestion, key: AnswerKey): string | undefined {
  if (key.questionId !== question.id) return `The key is of "${key.questionId}" and stands where "${question.id}" is.`
  if (key.type !== question.type) return `The key is of a ${key.type} question and the question is ${question.type}.`
  const misfit = questionTypeOf(question).keyFault?.(question, key)
  if (misfit) return misfit
  const best = fullResponse(question, key)
  if (!best) return undefined
  const [invalid] = validateResponses([question], [best])
  if (invalid) return `The right answer does not fit the question: ${invalid.detail}`
  return scoreQuestion(question, key, best).points === question.points ? undefined : 'The right answer does not reach full points.'
}

/** The part of a bundle that a text belongs to. */
export interface MarkdownOwner {
  kind: 'course' | 'chapter' | 'section' | 'question' | 'key' | 'term'
  id: string
}

function eachMarkdown(bundle: CourseBundle, visit: (owner: MarkdownOwner, pointer: string, markdown: string) => void): void {
  visit({ kind: 'course', id: bundle.course.id }, '/course/overview', bundle.course.overview)
  bundle.chapters.forEach((chapter, at) => {
    const pointer = `/chapters/${at}`
    const owner = { kind: 'chapter', id: chapter.id } as const
    visit(owner, `${pointer}/introduction`, chapter.introduction)
    for (const [index, note] of chapter.practiceNotes.entries()) visit(owner, `${pointer}/practiceNotes/${index}`, note)
    for (const [index, { id, markdown }] of chapter.sections.entries())
      visit({ kind: 'section', id }, `${pointer}/sections/${index}/markdown`, markdown)
  })
  bundle.quizzes.forEach((quiz, at) => {
    quiz.questions.forEach((question, index) => {
      const pointer = `/quizzes/${at}/questions/${index}`
      const owner = { kind: 'question', id: question.id } as const
      visit(owner, `${pointer}/prompt`, question.prompt)
      for (const { place, text } of questionTypeOf(question).texts?.(question) ?? []) visit(owner, [pointer, ...place].join('/'), text)
    })
    quiz.keys.forEach((key, index) => {
      const pointer = `/quizzes/${at}/keys/${index}`
      const owner = { kind: 'key', id: key.questionId } as const
      if (key.explanation !== undefined) visit(owner, `${pointer}/explanation`, key.explanation)
      for (const { place, text } of questionTypeOf(key).keyTexts?.(key) ?? []) visit(owner, [pointer, ...place].join('/'), text)
    })
  })
  for (const [index, { term, definition }] of bundle.glossary.entries())
    visit({ kind: 'term', id: term }, `/glossary/${index}/definition`, definition)
}

/**
 * Finds HTML, links and embeds in the Markdown of a bundle that are not part of the format. Rendering makes them harmless; they are refused
 * because they would not show as written.
 *
 * @param isFresh returns false for texts that were checked before.
 */
export async function checkMarkdown(bundle: CourseBundle, isFresh: (owner: MarkdownOwner) => boolean = () => true): Promise<BundleFault[]> {
  const { inspect } = await loadPipeline()
  const hosts = bundle.course.embedHosts ?? defaultEmbedHosts
  // The hosts are part of the course, so embeds are checked again when the course has changed.
  const courseIsFresh = isFresh({ kind: 'course', id: bundle.course.id })
  const faults: BundleFault[] = []
  eachMarkdown(bundle, (owner, pointer, markdown) => {
    if (faults.length >= mostFaults || !/[<:[]/.test(markdown)) return
    if (!isFresh(owner) && !(courseIsFresh && markdown.includes('::embed'))) return
    faults.push(...faultsIn(inspect(markdown), hosts).map((fault) => ({ pointer, ...fault })))
  })
  return faults
}

/**
 * Finds what {@link checkMarkdown} refuses in one text that is not part of a bundle, such as a comment.
 *
 * @param embedHosts the hosts that the text may embed from.
 */
export async function checkText(
  markdown: string,
  embedHosts: readonly string[] = defaultEmbedHosts,
): Promise<Omit<BundleFault, 'pointer'>[]> {
  const { inspect } = await loadPipeline()
  return faultsIn(inspect(markdown), embedHosts)
}

function faultsIn({ faults, embeds, destinations }: Inspection, hosts: readonly string[]): Omit<BundleFault, 'pointer'>[] {
  return [
    ...faults.flatMap(({ severity, code, message, line }): Omit<BundleFault, 'pointer'>[] =>
      severity === 'error'
        ? [{ code: code === 'markdown.html' ? 'markdown_html' : 'markdown_embed', detail: `Line ${line}: ${message}` }]
        : [],
    ),
    ...embeds
      .filter((embed) => !allowsEmbed(hosts, embed.host))
      .map(({ host, line }) => ({ code: 'markdown_embed' as const, detail: `Line ${line}: The course does not embed from ${host}.` })),
    ...destinations
      .filter(({ safe }) => !safe)
      .map(({ url, line }) => ({
        code: 'markdown_unsafe_link' as const,
        detail: `The link "${url.slice(0, 80)}" on line ${line} has a scheme that is not allowed.`,
      })),
  ]
}
