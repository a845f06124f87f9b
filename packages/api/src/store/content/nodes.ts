import {
  type AnswerKey,
  type CourseBundle,
  canonicalJson,
  learnerQuestion,
  questionTotals,
  type RenderedKey,
  type RenderOptions,
  type RichText,
  renderAnswerKey,
  renderMarkdown,
  sha256,
  viewQuestion,
} from '@lectern/content'

export type NodeKind = 'course' | 'chapter' | 'section' | 'quiz' | 'question' | 'term' | 'asset'

/** A piece of authored content. `facts` holds what lists need, `body` the rest; both are JSON text. */
export interface Node {
  hash: string
  kind: NodeKind
  facts: string
  body: string
}

/** One row of a release's table of contents. */
export interface Entry {
  kind: NodeKind
  id: string
  parent: string | null
  position: number
  number: string | null
  hash: string
  keyHash: string | null
}

/** A bundle as rows: nodes and answer keys by hash, and the release's table of contents. */
export interface BundleRows {
  nodes: Map<string, Node>
  keys: Map<string, string>
  entries: Entry[]
}

const wordsPerMinute = 200
const minutesToRead = (markdown: string): number => {
  let words = 0
  let inWord = false
  for (let index = 0; index < markdown.length; index++) {
    const isBlank = markdown.charCodeAt(index) <= 32
    if (inWord === isBlank) {
      inWord = !isBlank
      if (inWord) words += 1
    }
  }
  return Math.max(1, Math.round(words / wordsPerMinute))
}

/**
 * Splits a bundle into nodes, answer keys and the release's table of contents. Nodes belong to one course, because rendered HTML has the
 * course in asset URLs. Nodes contain nothing of an answer key.
 */
export function toRows(bundle: CourseBundle): BundleRows {
  const nodes = new Map<string, Node>()
  const keys = new Map<string, string>()
  const entries: Entry[] = []
  const positions = new Map<NodeKind, number>()

  const add = (
    kind: NodeKind,
    id: string,
    place: { parent?: string | null; number?: string; keyHash?: string; hash?: string },
    content: { facts: unknown; body: unknown },
  ) => {
    const facts = canonicalJson(content.facts)
    const body = canonicalJson(content.body)
    // Neither part contains a line break, so different nodes give different lines.
    const hash = place.hash ?? sha256(bundle.course.id, '\n', kind, '\n', facts, '\n', body)
    if (!place.hash) nodes.set(hash, { hash, kind, facts, body })
    const position = positions.get(kind) ?? 0
    positions.set(kind, position + 1)
    entries.push({ kind, id, parent: place.parent ?? null, position, number: place.number ?? null, hash, keyHash: place.keyHash ?? null })
  }

  const { overview, ...facts } = bundle.course
  add('course', bundle.course.id, {}, { facts, body: { overview } })

  bundle.chapters.forEach((chapter, chapterIndex) => {
    const number = String(chapterIndex + 1)
    const minutes = minutesToRead(chapter.introduction)
    add(
      'chapter',
      chapter.id,
      { number },
      {
        facts: { title: chapter.title, summary: chapter.summary ?? null, minutes, milestones: chapter.milestones },
        body: { introduction: chapter.introduction, practiceNotes: chapter.practiceNotes },
      },
    )
    chapter.sections.forEach((section, sectionIndex) => {
      add(
        'section',
        section.id,
        { parent: chapter.id, number: `${number}.${sectionIndex + 1}` },
        {
          facts: { title: section.title, summary: section.summary ?? null, minutes: minutesToRead(section.markdown) },
          body: { markdown: section.markdown },
        },
      )
    })
  })

  for (const quiz of bundle.quizzes) {
    const { id, questions, keys: answerKeys, ...settings } = quiz
    add(
      'quiz',
      id,
      { parent: quiz.placement.sectionId ?? quiz.placement.chapterId ?? null },
      { facts: { ...settings, ...questionTotals(quiz) }, body: {} },
    )
    const keyOf = new Map(answerKeys.map((key) => [key.questionId, key]))
    for (const question of questions) {
      const { id: questionId, ...body } = learnerQuestion(question)
      const key = canonicalJson(keyOf.get(questionId))
      const keyHash = sha256(bundle.course.id, '\n', key)
      keys.set(keyHash, key)
      add('question', questionId, { parent: id, keyHash }, { facts: { type: question.type, points: question.points }, body })
    }
  }

  for (const term of bundle.glossary) {
    add('term', term.term, {}, { facts: { term: term.term, sectionId: term.sectionId ?? null }, body: { definition: term.definition } })
  }
  for (const asset of bundle.assets) add('asset', asset.name, { hash: asset.hash }, { facts: {}, body: {} })
  return { nodes, keys, entries }
}

/** A hash of everything that learners may read of a release, in order. Answer keys are not part of it. */
export const contentHash = (entries: readonly Entry[]): string =>
  sha256(canonicalJson(entries.map(({ kind, id, parent, number, hash }) => [kind, id, parent, number, hash])))

/** The sizes of the images of a text, by the hash of their bytes. */
export type ImageSizes = NonNullable<RenderOptions['imageSize']>

interface RenderContext {
  course: string
  imageSize: ImageSizes
}

const optionsOf = ({ course, imageSize }: RenderContext): RenderOptions => ({ assetBase: `/v1/courses/${course}/assets`, imageSize })

async function rich(markdown: string, context: RenderContext): Promise<RichText> {
  const { html, text } = await renderMarkdown(markdown, optionsOf(context))
  return { html, text }
}

/** Renders the Markdown of a node. The result depends only on the node, the sizes of its images and the version of the renderer. */
export async function renderNode(context: RenderContext, kind: NodeKind, bodyJson: string): Promise<unknown> {
  const body = JSON.parse(bodyJson)
  switch (kind) {
    case 'course':
      return { overview: await rich(body.overview, context) }
    case 'chapter': {
      const practiceNotes = await Promise.all(body.practiceNotes.map((note: string) => rich(note, context)))
      return { introduction: await rich(body.introduction, context), practiceNotes }
    }
    case 'section': {
      const { html, headings } = await renderMarkdown(body.markdown, optionsOf(context))
      return { html, headings }
    }
    case 'term':
      return { definition: await rich(body.definition, context) }
    case 'question':
      return viewQuestion(body, (markdown) => rich(markdown, context))
    default:
      return {}
  }
}

/** Renders the explanation, feedback and self-check answer of an answer key. */
export const renderKey = (context: RenderContext, key: AnswerKey): Promise<RenderedKey> =>
  renderAnswerKey(key, (markdown) => rich(markdown, context))
