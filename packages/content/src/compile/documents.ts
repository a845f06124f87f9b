import path from 'node:path'
import type { z } from 'zod'
import type { Issue } from '../issue'
import { Slug } from '../primitives'
import { ChapterFrontMatter, SectionFrontMatter } from '../schema'
import { type Parsed, parseYaml, splitFrontMatter } from './parse'
import { issueAt } from './read'

/** A chapter or a section as its file has it. */
export interface Document<Front> {
  file: string
  id: string
  front: Front
  at: Parsed<Front>['at']
  body: string
  bodyLine: number
}
export type ChapterDocument = Document<z.infer<typeof ChapterFrontMatter>> & {
  folder: string
  sections: Document<z.infer<typeof SectionFrontMatter>>[]
}

/** Reads the chapters and their sections, in the order of the numbers in their names. `take` gives the text of a file once. */
export function readChapters(files: string[], take: (file: string) => string | undefined, issues: Issue[]): ChapterDocument[] {
  const folders = [...new Set(files.filter((file) => /^\d+-[^/]+\/[^/]+$/.test(file)).map((file) => file.split('/')[0] as string))]
  folders.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1))
  checkNumbers(
    folders.map((folder) => ({ file: `${folder}/chapter.md`, number: Number.parseInt(folder, 10) })),
    issues,
  )
  return folders.flatMap((folder) => {
    const file = `${folder}/chapter.md`
    const text = take(file)
    const names = files.filter((name) => name.startsWith(`${folder}/`) && /^\d+-[^/]+\.md$/.test(name.slice(folder.length + 1)))
    names.sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1))
    checkNumbers(
      names.map((name) => ({ file: name, number: numberOf(name) })),
      issues,
    )
    const sections = names.flatMap((name) =>
      readDocument(name, take(name) as string, SectionFrontMatter, idOf(path.posix.basename(name, '.md')), issues),
    )
    if (text === undefined) {
      if (!issues.some((issue) => issue.file === file))
        issues.push(issueAt(file, 'chapter.missing', 'The chapter folder has no chapter.md.', 'Add one with at least a title.'))
      return []
    }
    if (names.length === 0)
      issues.push(issueAt(file, 'chapter.empty', 'The chapter has no sections.', 'Add a file such as 01-name.md.', { severity: 'warning' }))
    return readDocument(file, text, ChapterFrontMatter, idOf(folder), issues).map((chapter) => ({ ...chapter, folder, sections }))
  })
}

const numberOf = (file: string): number => Number.parseInt(path.posix.basename(file), 10)
const idOf = (name: string): string => name.replace(/^\d+-/, '')

function readDocument<Front extends { id?: string }>(
  file: string,
  text: string,
  schema: z.ZodType<Front>,
  defaultId: string,
  issues: Issue[],
): Document<Front>[] {
  const split = splitFrontMatter(file, text, issues)
  const parsed = split && parseYaml(file, split.frontMatter, schema, issues, 2)
  if (!split || !parsed) return []
  const id = parsed.value.id ?? defaultId
  if (!Slug.safeParse(id).success) {
    issues.push(
      issueAt(
        file,
        'id.invalid',
        `The id "${id}" that follows from the file name is not a slug.`,
        'Rename the file, or add `id` to the front matter.',
      ),
    )
  }
  return [{ file, id, front: parsed.value, at: parsed.at, body: split.body, bodyLine: split.bodyLine }]
}

function checkNumbers(list: { file: string; number: number }[], issues: Issue[]): void {
  list.forEach(({ file, number }, index) => {
    if (number === index + 1) return
    issues.push(
      issueAt(
        file,
        'number.gap',
        `The name starts with ${number}, but it is number ${index + 1} in order.`,
        'Rename it so that the numbers count up from 1.',
        { severity: 'warning' },
      ),
    )
  })
}
