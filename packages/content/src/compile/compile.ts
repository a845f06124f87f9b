import path from 'node:path'
import type { z } from 'zod'
import { type BundleAsset, type BundleChapter, type BundleQuiz, type BundleSection, CourseBundle } from '../bundle'
import { canonicalJson, sha256 } from '../canonical'
import { type ImageSize, readImageSize } from '../image-size'
import { hasErrors, type Issue, type IssueCode, sortIssues } from '../issue'
import type { Sources } from '../lint/texts'
import { addCaptions, isCaptionsOf } from '../markdown/captions'
import { allowsEmbed, defaultEmbedHosts } from '../markdown/embed'
import { loadPipeline, replaceDestinations } from '../markdown/markdown'
import type { Destination, Inspection } from '../markdown/model'
import { matchesMediaType, mediaTypeOf, mediaTypes } from '../media-type'
import { CourseFile, GlossaryFile, QuizFile } from '../schema'
import { type ChapterDocument, type Document, readChapters } from './documents'
import { inspectPages } from './inspect-pages'
import { type Parsed, parseYaml } from './parse'
import { linkQuiz } from './quiz'
import { issueAt, readCourse } from './read'

/** The result of {@link compile}. */
export interface Compiled {
  /** Absent when there are errors. */
  bundle?: CourseBundle
  /** The bytes of the assets by SHA-256. */
  assets: Map<string, Uint8Array>
  /** The files of the overview (by the id of the course), the chapters, sections and quizzes, by id. */
  files: Map<string, string>
  /** The places of texts in those files; present with a bundle. */
  sources?: Sources
  /** All issues, ordered by file and line. */
  issues: Issue[]
}

/**
 * Compiles a course folder. Never throws because of its content: every fault is an issue with file, line and column.
 *
 * @param options.lint adds the advice of {@link lint} as warnings when there are no errors.
 * @param options.memory texts that were parsed before, for a course that is compiled again and again. It is changed to those of this course.
 * @example
 * const { bundle, issues } = await compile('courses/my-course')
 */
export async function compile(dir: string, options: { lint?: boolean; memory?: Map<string, Inspection> } = {}): Promise<Compiled> {
  const { texts, assets: assetFiles, issues } = await readCourse(dir)
  const used = new Set<string>()
  const take = (file: string): string | undefined => {
    used.add(file)
    return texts.get(file)
  }
  const yaml = <S extends z.ZodType>(file: string, schema: S): Parsed<z.output<S>> | undefined => {
    const text = take(file)
    return text === undefined ? undefined : parseYaml(file, text, schema, issues)
  }

  const course = yaml('course.yaml', CourseFile)
  if (!texts.has('course.yaml') && !issues.some(({ file }) => file === 'course.yaml')) {
    issues.push(issueAt('course.yaml', 'course.missing', 'The folder has no course.yaml.', 'Add one with at least id and title.'))
  }
  const overview = take('overview.md') ?? ''
  const chapters = readChapters([...texts.keys()], take, issues)
  const documents = chapters.flatMap((chapter) => [chapter, ...chapter.sections])
  const { inspect } = await loadPipeline()
  const inspected = await inspectPages(
    documents.map(({ body }) => body),
    options.memory,
  )
  const read = (markdown: string): Inspection => {
    const inspection = inspected.get(markdown) ?? options.memory?.get(markdown) ?? inspect(markdown)
    inspected.set(markdown, inspection)
    return inspection
  }
  const glossary = yaml('glossary.yaml', GlossaryFile)
  const quizFiles = [...texts.keys()].filter((file) => /(^|\/)quiz\.yaml$|\.quiz\.yaml$/.test(file))
  const quizzes = quizFiles.flatMap((file) => {
    const parsed = yaml(file, QuizFile)
    return parsed ? [{ file, parsed }] : []
  })
  for (const file of texts.keys()) {
    if (used.has(file)) continue
    issues.push(
      issueAt(file, 'file.unknown', 'Nothing in a course has this name.', 'See the file tree in docs/course-format.md.', {
        severity: 'warning',
      }),
    )
  }

  const assets = new Map<string, Uint8Array>()
  const assetList = new Map<string, BundleAsset>()
  for (const [file, bytes] of assetFiles) {
    const name = file.slice('assets/'.length)
    const mediaType = mediaTypeOf(name)
    if (!mediaType || name.includes('/')) {
      issues.push(
        issueAt(
          file,
          'asset.type',
          'This kind of file cannot be an asset.',
          `Put it directly into assets/, as one of ${Object.keys(mediaTypes).join(' ')}.`,
        ),
      )
      continue
    }
    if (!(await matchesMediaType(bytes, mediaType))) {
      issues.push(issueAt(file, 'asset.type-mismatch', `The content is not ${mediaType}.`, 'Give the file the ending of what it is.'))
    }
    const hash = sha256(bytes)
    assets.set(hash, bytes)
    assetList.set(file, { name, hash, mediaType, size: bytes.length })
  }

  checkIds(chapters, quizzes, issues)
  const sectionIds = new Set(chapters.flatMap(({ sections }) => sections.map(({ id }) => id)))
  const published = new Set(
    chapters
      .filter(({ front }) => !front.draft)
      .flatMap(({ sections }) => sections.filter(({ front }) => !front.draft).map(({ id }) => id)),
  )
  const byFile = new Map(chapters.flatMap((chapter) => chapter.sections).map((section) => [section.file, section]))
  const usedAssets = new Set<string>()

  /** Resolves the links of a Markdown text that starts at `firstLine` of `file`, or at one place of a YAML file. */
  const link = (
    file: string,
    markdown: string,
    locate: (place: { line: number; column: number }) => Partial<Issue>,
    own: string[],
  ): string => {
    const report = (place: { line: number; column: number }, code: IssueCode, message: string, hint: string) =>
      issues.push(issueAt(file, code, message, hint, locate(place)))
    const { destinations, embeds, faults, blocks } = read(markdown)
    for (const { severity, code, message, hint, ...place } of faults)
      issues.push(issueAt(file, code, message, hint, { ...locate(place), severity }))
    const hosts = course?.value.embedHosts ?? defaultEmbedHosts
    for (const embed of embeds) {
      if (!allowsEmbed(hosts, embed.host))
        report(
          embed,
          'embed.host',
          `The course does not embed from ${embed.host}.`,
          'Add the host to `embedHosts` in course.yaml, or link to the page.',
        )
    }
    const targets = new Map<Destination, string>()
    for (const destination of destinations) {
      const { url, image, safe } = destination
      if (!safe) {
        report(
          destination,
          'link.unsafe',
          `"${url}" is no address that a page may link to.`,
          'Use https:, http:, mailto: or a relative path.',
        )
        continue
      }
      if (/^[a-z][a-z0-9+.-]*:/i.test(url)) {
        if (/^lectern:/i.test(url))
          report(destination, 'link.internal', 'This address is made by the compiler.', 'Link to the file instead.')
        continue
      }
      const [target = '', anchor] = url.split('#')
      if (target === '') {
        if (anchor !== undefined && !own.includes(anchor))
          report(
            destination,
            'link.anchor',
            `There is no heading "#${anchor}" here.`,
            `There are ${own.map((id) => `#${id}`).join(' ') || 'none'}.`,
          )
        continue
      }
      const full = path.posix.normalize(path.posix.join(path.posix.dirname(file), target))
      if (full.startsWith('..') || target.startsWith('/')) {
        report(destination, 'link.outside', `"${url}" leads out of the course.`, 'Link within the course folder, or to a whole URL.')
      } else if (full.startsWith('assets/')) {
        const asset = assetList.get(full)
        if (asset) {
          usedAssets.add(full)
          targets.set(destination, assetTarget(full, asset, image))
        } else report(destination, 'link.asset', `There is no asset "${full}".`, 'Put the file into assets/ or correct the name.')
      } else {
        const section = image ? undefined : byFile.get(full)
        if (!section)
          report(
            destination,
            'link.dangling',
            `There is no section file "${full}".`,
            'Correct the path; it starts from the folder of this file.',
          )
        else if (!published.has(section.id))
          report(destination, 'link.draft', `The section "${section.id}" is a draft.`, 'Remove the link until it is published.')
        else if (anchor !== undefined && !read(section.body).headings.includes(anchor)) {
          report(
            destination,
            'link.anchor',
            `The section "${section.id}" has no heading "#${anchor}".`,
            `It has ${
              read(section.body)
                .headings.map((id) => `#${id}`)
                .join(' ') || 'none'
            }.`,
          )
        } else targets.set(destination, `lectern:section/${section.id}${anchor === undefined ? '' : `#${anchor}`}`)
      }
    }
    const linked = replaceDestinations(markdown, targets)
    const trimmed = linked.trim()
    // Links change no line, so lint need not parse the text again.
    const blankLines = /^\s*/.exec(linked)?.[0].match(/\n/g)?.length ?? 0
    inspected.set(trimmed, { ...read(markdown), blocks: blocks.map((block) => ({ ...block, line: block.line - blankLines })) })
    return trimmed
  }
  const assetTarget = (file: string, asset: BundleAsset, shown: boolean): string => {
    const url = `lectern:asset/${asset.hash}/${encodeURIComponent(asset.name)}`
    if (!shown || !/^(video|audio)\//.test(asset.mediaType)) return url
    const captions = [...assetList].filter(([name]) => isCaptionsOf(file, name))
    for (const [name] of captions) usedAssets.add(name)
    return addCaptions(
      url,
      captions.map(([, caption]) => caption),
    )
  }
  const imageSize = (markdown: string): ImageSize | undefined => {
    const bytes = assets.get(/lectern:asset\/([0-9a-f]{64})\//.exec(markdown)?.[1] ?? '')
    return bytes && readImageSize(bytes)
  }
  const linkBody = ({ file, body, bodyLine }: Pick<Document<unknown>, 'file' | 'body' | 'bodyLine'>) =>
    link(file, body, ({ line, column }) => ({ line: line + bodyLine - 1, column }), read(body).headings)
  const linkMember = (file: string, markdown: string, place: Partial<Issue>) => link(file, markdown, () => place, [])

  const bundleChapters = chapters.map(
    (chapter): BundleChapter => ({
      id: chapter.id,
      title: chapter.front.title,
      ...(chapter.front.summary !== undefined && { summary: chapter.front.summary }),
      introduction: linkBody(chapter),
      milestones: chapter.front.milestones,
      practiceNotes: chapter.front.practiceNotes.map((note, index) => linkMember(chapter.file, note, chapter.at(['practiceNotes', index]))),
      sections: chapter.sections
        .map((section): [boolean, BundleSection] => [
          section.front.draft,
          {
            id: section.id,
            title: section.front.title,
            ...(section.front.summary !== undefined && { summary: section.front.summary }),
            markdown: linkBody(section),
          },
        ])
        .filter(([draft]) => !draft)
        .map(([, section]) => section),
    }),
  )
  const linkedOverview = linkBody({ file: 'overview.md', body: overview, bodyLine: 1 })

  const checkSection = (file: string, id: string | undefined, place: Partial<Issue>) => {
    if (id === undefined || published.has(id)) return
    const [code, message]: [IssueCode, string] = sectionIds.has(id)
      ? ['section.draft', `The section "${id}" is a draft.`]
      : ['section.unknown', `No section has the id "${id}".`]
    issues.push(issueAt(file, code, message, 'Use the id of a section of this course.', place))
  }

  const placed = quizzes.flatMap(({ file, parsed }): (BundleQuiz & { order: string })[] => {
    const place = placementOf(file, chapters)
    if (!place) {
      issues.push(
        issueAt(
          file,
          'quiz.misplaced',
          'The quiz belongs to no chapter or section.',
          'Call it quiz.yaml, or after the file of its section: 01-name.quiz.yaml.',
        ),
      )
      return []
    }
    parsed.value.questions.forEach((question, index) => {
      checkSection(file, question.section, parsed.at(['questions', index, 'section']))
    })
    const rewrite = (markdown: string, at: PropertyKey[]) => linkMember(file, markdown, parsed.at(at))
    const quiz = linkQuiz(file, parsed, place.placement, { rewrite, imageSize }, issues)
    return place.draft ? [] : [{ ...quiz, order: place.order }]
  })
  placed.sort((a, b) => (a.order < b.order ? -1 : 1))

  const terms = (glossary?.value.terms ?? []).map((term, index) => {
    checkSection('glossary.yaml', term.section, glossary?.at(['terms', index, 'section']) ?? {})
    const definition = linkMember('glossary.yaml', term.definition, glossary?.at(['terms', index, 'definition']) ?? {})
    return { term: term.term, definition, ...(term.section !== undefined && { sectionId: term.section }) }
  })
  const termNames = new Set<string>()
  terms.forEach(({ term }, index) => {
    if (termNames.has(term))
      issues.push(
        issueAt(
          'glossary.yaml',
          'term.duplicate',
          `The term "${term}" stands here twice.`,
          'Keep one.',
          glossary?.at(['terms', index, 'term']),
        ),
      )
    termNames.add(term)
  })
  terms.sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1))

  for (const file of assetList.keys()) {
    if (!usedAssets.has(file))
      issues.push(issueAt(file, 'asset.unused', 'No text refers to this asset.', 'Refer to it or remove it.', { severity: 'warning' }))
  }

  if (options.memory) {
    options.memory.clear()
    for (const [markdown, inspection] of inspected) options.memory.set(markdown, inspection)
  }
  const files = new Map([
    ...(course ? [[course.value.id, 'overview.md'] as const] : []),
    ...documents.map(({ id, file }) => [id, file] as const),
    ...quizzes.map(({ file, parsed }) => [parsed.value.id, file] as const),
  ])
  const sorted = sortIssues(issues)
  if (hasErrors(sorted) || !course) return { assets, files, issues: sorted }
  const content = {
    format: 'lectern.course/1' as const,
    course: { ...course.value, overview: linkedOverview },
    chapters: bundleChapters.filter((_, index) => !chapters[index]?.front.draft),
    quizzes: placed.map(({ order: _order, ...quiz }) => quiz),
    glossary: terms,
    assets: [...assetList].filter(([file]) => usedAssets.has(file)).map(([, asset]) => asset),
  }
  const json = canonicalJson(content)
  const bundle: CourseBundle = { ...JSON.parse(json), hash: sha256(json) }
  CourseBundle.parse(bundle)
  const textStarts = new Map(
    [{ id: course.value.id, file: 'overview.md', body: overview, bodyLine: 1 }, ...documents].map(({ id, file, body, bodyLine }) => [
      id,
      { file, line: bodyLine + (/^\s*\n/.exec(body)?.[0].match(/\n/g)?.length ?? 0) },
    ]),
  )
  const quizStarts = new Map(quizzes.map(({ file, parsed }) => [parsed.value.id, { file, at: parsed.at }]))
  const sources: Sources = {
    text: (id) => textStarts.get(id) ?? { file: 'course.yaml', line: 1 },
    quiz: (id, path) => {
      const quiz = quizStarts.get(id)
      return { file: quiz?.file ?? 'course.yaml', line: 1, column: 1, path: '', ...quiz?.at(path) }
    },
  }
  const compiled = { bundle, assets, files, sources }
  if (!options.lint) return { ...compiled, issues: sorted }
  // Loaded when it is asked for: a service that seeds courses does without.
  const { lint } = await import('../lint/lint')
  const advice = await lint(bundle, sources, async (markdown) => read(markdown).blocks)
  return { ...compiled, issues: sortIssues([...sorted, ...advice]) }
}

function checkIds(chapters: ChapterDocument[], quizzes: { file: string; parsed: Parsed<QuizFile> }[], issues: Issue[]): void {
  const owner = new Map<string, string>()
  const claim = (id: string, file: string, place: Partial<Issue>) => {
    const other = owner.get(id)
    if (other === undefined) owner.set(id, file)
    else
      issues.push(issueAt(file, 'id.collision', `The id "${id}" is used in ${other} already.`, 'Add another `id` to one of them.', place))
  }
  for (const chapter of chapters) {
    claim(chapter.id, chapter.file, {})
    for (const section of chapter.sections) claim(section.id, section.file, {})
  }
  for (const { file, parsed } of quizzes) {
    claim(parsed.value.id, file, parsed.at(['id']))
    const own = new Set<string>()
    parsed.value.questions.forEach(({ id }, index) => {
      if (id === undefined || own.has(id)) return
      own.add(id)
      claim(id, file, parsed.at(['questions', index, 'id']))
    })
  }
}

function placementOf(
  file: string,
  chapters: ChapterDocument[],
): { placement: BundleQuiz['placement']; draft: boolean; order: string } | undefined {
  if (file === 'quiz.yaml') return { placement: {}, draft: false, order: '' }
  const pad = (index: number) => String(index).padStart(6, '0')
  for (const [index, chapter] of chapters.entries()) {
    if (file === `${chapter.folder}/quiz.yaml`)
      return { placement: { chapterId: chapter.id }, draft: chapter.front.draft, order: `${pad(index)}~` }
    const at = chapter.sections.findIndex((section) => file === section.file.replace(/\.md$/, '.quiz.yaml'))
    const section = chapter.sections[at]
    if (!section) continue
    return {
      placement: { chapterId: chapter.id, sectionId: section.id },
      draft: chapter.front.draft || section.front.draft,
      order: `${pad(index)}.${pad(at)}`,
    }
  }
  return undefined
}
