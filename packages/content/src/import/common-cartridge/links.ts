import { assetScheme, type ImportedCourse, replaceSectionLinks, sectionLink } from '../model'
import { outsideUrl } from '../qti-12/read-assessments'
import type { Report } from '../report'
import type { TextConverter } from '../rich-text/rich-text'
import type { SourceTree } from '../source/source-tree'
import { type Entry, isHtml, join, keyOf, type Manifest, pathOf } from './manifest'

/** Finds what addresses in a cartridge lead to: pages become links to sections, other files assets. */
export function createLinks(tree: SourceTree, { resources, folder }: Manifest, entries: readonly Entry[], texts: TextConverter) {
  const files = new Set(tree.files)
  const keys = new Map<string, string>()
  const visit = (entry: Entry): void => {
    const resource = entry.resource === undefined ? undefined : resources.get(entry.resource)
    // Canvas links to modules, too.
    if (!keys.has(entry.id)) keys.set(entry.id, keyOf(entry))
    if (resource && !keys.has(resource.id)) {
      keys.set(resource.id, keyOf(entry))
      if (isHtml(resource.file) && resource.file !== undefined && !keys.has(resource.file)) keys.set(resource.file, keyOf(entry))
    }
    entry.entries.forEach(visit)
  }
  entries.forEach(visit)
  for (const { id, kind, file, variant } of resources.values()) {
    const isPage = isHtml(file)
    if (!keys.has(id) && (isPage || kind !== 'content')) keys.set(id, keys.get(variant ?? '') ?? variant ?? id)
    if (isPage && file !== undefined && !keys.has(file)) keys.set(file, keys.get(id) as string)
  }
  const fileNamed = (path: string, from: string): string | undefined => {
    const places = [
      join(from.replace(/[^/]*$/, ''), path),
      join(folder, path),
      join(folder, 'web_resources', path),
      // Older exports of Canvas name a folder that is not there.
      join(folder, 'web_resources', path.replace(/^files\//, '')),
      join(folder, 'wiki_content', path),
    ]
    return places.find((place) => files.has(place))
  }
  const locate = async (url: string, from: string): Promise<string | undefined> => {
    const plain = url.replace(/%24/g, '$').trim()
    const wiki = /^\$WIKI_REFERENCE\$\/(?:pages|wiki)\/([^?#]*)/.exec(plain)?.[1]
    if (wiki !== undefined) {
      const key = keys.get(join(folder, 'wiki_content', `${wiki}.html`)) ?? keys.get(wiki)
      return key === undefined ? undefined : sectionLink(key)
    }
    const tool = /^\$CANVAS_COURSE_REFERENCE\$\/external_tools\/retrieve\?(?:[^#]*&)?url=([^&#]+)/.exec(plain)?.[1]
    if (tool !== undefined) return outsideUrl(pathOf(tool.replaceAll('?', '%3F')))
    const object = /^\$CANVAS_(?:OBJECT|COURSE)_REFERENCE\$\/[\w-]+\/([\w-]+)/.exec(plain)?.[1]
    if (object !== undefined) {
      const key = keys.get(object)
      return key === undefined ? undefined : sectionLink(key)
    }
    const base = /^\$IMS[-_]CC[-_]FILE_?BASE\$\/?(.*)$/is.exec(plain)?.[1]
    if (base === undefined && (/^[a-z][a-z0-9+.-]*:/i.test(plain) || plain.startsWith('#') || plain === '')) return outsideUrl(plain)
    const found = fileNamed(base ?? plain, from)
    if (found === undefined) return undefined
    const key = keys.get(found)
    if (key !== undefined) return sectionLink(key)
    const bytes = await tree.read(found)
    const asset = bytes && (await texts.addAsset(pathOf(found).split('/').at(-1) ?? found, bytes))
    return asset === undefined ? undefined : `${assetScheme}${asset}`
  }
  return { locator: (from: string) => (url: string) => locate(url, from) }
}

/** A link to a section, with its words, which may hold an image. */
const written = /\[((?:\\.|!?\[(?:\\.|[^[\]\\])*\]\([^()]*\)|[^[\]\\])*)\]\(<?lectern-section:([\w-]*)(?:#[^)\s>]*)?>?(?:\s+"[^"]*")?\)/g

/**
 * Leads links to what has no text of its own, such as a quiz, to the section or chapter that shows it. Links to what is not in the course
 * lose all but their words, and are reported.
 */
export function mendLinks(course: Pick<ImportedCourse, 'chapters' | 'quiz'>, shownIn: ReadonlyMap<string, string>, report: Report): void {
  /** What a link to a part leads to; texts link to sections, and so to the first one of a chapter. */
  const targets = new Map(
    course.chapters.flatMap(({ key, sections }) => [
      ...(sections[0] ? [[key, sections[0].key] as const] : []),
      ...sections.map((section) => [section.key, section.key] as const),
    ]),
  )
  const targetOf = (key: string) => targets.get(shownIn.get(key) ?? key)
  const mend = (text: string): string => {
    if (!text.includes('lectern-section:')) return text
    return replaceSectionLinks(
      text.replace(written, (whole, words: string, code: string) => {
        const key = Buffer.from(code, 'base64url').toString()
        if (targetOf(key) !== undefined) return whole
        report.add('import.link-lost', `"${words.slice(0, 200)}" links to a part that is not imported.`, 'The words of the link were kept.')
        return words
      }),
      (key) => sectionLink(targetOf(key) ?? key),
    )
  }
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return mend(value)
    if (Array.isArray(value)) return value.map(visit)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, visit(member)]))
  }
  const quizzes = [course.quiz, ...course.chapters.flatMap(({ quiz, sections }) => [quiz, ...sections.map((section) => section.quiz)])]
  for (const question of quizzes.flatMap((quiz) => quiz?.questions ?? [])) question.draft = visit(question.draft) as typeof question.draft
  for (const chapter of course.chapters) {
    chapter.introduction = mend(chapter.introduction)
    for (const section of chapter.sections) section.body = mend(section.body)
  }
}
