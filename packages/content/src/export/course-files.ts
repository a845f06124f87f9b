import path from 'node:path'
import { stringify } from 'yaml'
import type { BundleQuiz, CourseBundle } from '../bundle'
import { readCaptions } from '../markdown/captions'
import { loadPipeline, replaceDestinations } from '../markdown/markdown'
import type { Destination } from '../markdown/model'
import { questionTypeOf } from '../questions/question-types'

/**
 * Converts a bundle back to course files, path → content. Compiling them gives the same bundle with the same hash.
 *
 * @param assets the bytes of the assets by SHA-256.
 * @throws {TypeError} when an asset is missing, or two quizzes have the same placement.
 * @example
 * for (const [file, content] of await exportCourse(bundle, assets)) await writeFile(path.join(dir, file), content)
 */
export async function exportCourse(
  bundle: CourseBundle,
  assets: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, string | Uint8Array>> {
  const { inspect } = await loadPipeline()
  const files = new Map<string, string | Uint8Array>()
  const add = (file: string, content: string | Uint8Array) => {
    if (files.has(file)) throw new TypeError(`two parts of the bundle would be written to ${file}`)
    files.set(file, content)
  }
  const fileOf = new Map<string, string>()
  const number = (index: number, count: number) => String(index + 1).padStart(Math.max(2, String(count).length), '0')
  bundle.chapters.forEach((chapter, at) => {
    const folder = `${number(at, bundle.chapters.length)}-${chapter.id}`
    fileOf.set(chapter.id, `${folder}/chapter.md`)
    for (const [index, { id }] of chapter.sections.entries()) fileOf.set(id, `${folder}/${number(index, chapter.sections.length)}-${id}.md`)
  })
  const unlink = (file: string) => (markdown: string) => relativeLinks(markdown, inspect(markdown).destinations, file, fileOf)

  const { overview, ...facts } = bundle.course
  add('course.yaml', yaml(facts))
  if (overview !== '') add('overview.md', `${unlink('overview.md')(overview)}\n`)
  for (const { id, title, summary, introduction, milestones, practiceNotes, sections } of bundle.chapters) {
    const file = fileOf.get(id) as string
    const rewrite = unlink(file)
    add(file, document({ title, summary, milestones, practiceNotes: practiceNotes.map(rewrite) }, rewrite(introduction)))
    for (const section of sections) {
      const own = fileOf.get(section.id) as string
      add(own, document({ title: section.title, summary: section.summary }, unlink(own)(section.markdown)))
    }
  }
  for (const quiz of bundle.quizzes) {
    const { chapterId, sectionId } = quiz.placement
    const placed = fileOf.get(sectionId ?? chapterId ?? '') ?? ''
    const file = sectionId !== undefined ? placed.replace(/\.md$/, '.quiz.yaml') : path.posix.join(path.posix.dirname(placed), 'quiz.yaml')
    add(file, yaml(authoredQuiz(quiz, unlink(file))))
  }
  const glossary = unlink('glossary.yaml')
  if (bundle.glossary.length > 0) {
    const terms = bundle.glossary.map(({ term, definition, sectionId }) => ({ term, definition: glossary(definition), section: sectionId }))
    add('glossary.yaml', yaml({ terms }))
  }
  for (const { name, hash } of bundle.assets) {
    const bytes = assets.get(hash)
    if (!bytes) throw new TypeError(`the bytes of the asset ${name} are missing`)
    add(`assets/${name}`, bytes)
  }
  return files
}

const yaml = (value: unknown): string => stringify(value, { lineWidth: 0, version: '1.2' })

function document(front: object, body: string): string {
  return `---\n${yaml(front)}---\n${body === '' ? '' : `\n${body}\n`}`
}

/** Converts compiled links back to paths that are relative to a file. */
function relativeLinks(markdown: string, destinations: readonly Destination[], file: string, fileOf: ReadonlyMap<string, string>): string {
  const targets = new Map<Destination, string>()
  for (const destination of destinations) {
    const { url } = readCaptions(destination.url)
    const [, kind, rest = ''] = /^lectern:(section|asset)\/(.+)$/.exec(url) ?? []
    if (kind === undefined) continue
    const [id = '', anchor] = rest.split('#')
    const target = kind === 'section' ? fileOf.get(id) : `assets/${rest.slice(rest.indexOf('/') + 1)}`
    if (target === undefined) continue
    const relative = path.posix.relative(path.posix.dirname(file), target)
    targets.set(destination, anchor === undefined ? relative : `${relative}#${anchor}`)
  }
  return replaceDestinations(markdown, targets)
}

type Rewrite = (markdown: string) => string

function authoredQuiz({ placement: _placement, questions, keys, ...settings }: BundleQuiz, rewrite: Rewrite): object {
  const keyOf = new Map(keys.map((key) => [key.questionId, key]))
  return {
    ...settings,
    questions: questions.map((question) => {
      const key = keyOf.get(question.id)
      if (!key) throw new TypeError(`the question ${question.id} has no key`)
      if (key.type !== question.type) throw new TypeError(`a ${key.type} key does not fit the ${question.type} question ${question.id}`)
      const { id, type, points, section, variantOf } = question
      const explanation = key.explanation === undefined ? undefined : rewrite(key.explanation)
      return {
        id,
        type,
        prompt: rewrite(question.prompt),
        points,
        section,
        variantOf,
        ...questionTypeOf(question).toAuthored(question, key, rewrite),
        explanation,
      }
    }),
  }
}
