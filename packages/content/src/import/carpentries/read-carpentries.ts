import path from 'node:path/posix'
import type { ImportedCourse } from '../model'
import { readYaml, splitFront } from '../pages/front-matter'
import { plainTitle, type SourceChapter, splitTitle, toPageCourse } from '../pages/page-course'
import type { Report } from '../report'
import { readText } from '../source/decode-text'
import { type SourceTree, titleOfFile } from '../source/source-tree'
import { withDefinitions } from './definitions'
import { readFencedDivs, withAltTexts } from './fenced-divs'

/** The path of `config.yaml` of a lesson with episodes beside it. Undefined where there is none. */
export function findLesson(tree: SourceTree): string | undefined {
  return tree.files
    .filter((file) => /(?:^|\/)config\.ya?ml$/.test(file))
    .sort((a, b) => a.split('/').length - b.split('/').length)
    .find((file) => tree.files.some((each) => each.startsWith(`${baseOf(file)}episodes/`) && /\.R?md$/.test(each)))
}

const baseOf = (file: string): string => file.replace(/config\.ya?ml$/, '')
const milestoneLimits = { length: 1000, count: 50 }

/** Reads a lesson of the Carpentries: a chapter with one section for each episode. */
export async function readCarpentries(tree: SourceTree, report: Report): Promise<ImportedCourse | undefined> {
  const configFile = findLesson(tree)
  if (configFile === undefined) {
    report.add('import.source', 'There is no config.yaml with a folder episodes beside it.', 'Name the folder of a lesson.', {
      severity: 'error',
    })
    return undefined
  }
  const base = baseOf(configFile)
  const within = report.within(configFile)
  const config = await readConfig()
  const present = tree.files.filter(
    (file) => /^[^/]+\.R?md$/.test(file.slice(`${base}episodes/`.length)) && file.startsWith(`${base}episodes/`),
  )
  const listed = Array.isArray(config.episodes) ? config.episodes.filter((each): each is string => typeof each === 'string') : []
  // Without a list, Sandpaper takes them by name.
  const names = listed.length > 0 ? [...new Set(listed)].map((name) => `${base}episodes/${name}`) : present
  const chapters: SourceChapter[] = []
  for (const file of names) {
    if (!tree.files.includes(file)) {
      within.add('import.file-lost', `The episode ${file} is not in the source.`, 'Correct its name in config.yaml, or add the file.')
      continue
    }
    const chapter = await readEpisode(file)
    if (chapter) chapters.push(chapter)
  }
  // Its terms are what episodes link to.
  const glossary = `${base}learners/reference.md`
  if (tree.files.includes(glossary)) {
    const chapter = await readEpisode(glossary, withDefinitions)
    if (chapter) chapters.push(chapter)
  }
  const others = tree.files.filter(
    (file) => file.startsWith(base) && file !== glossary && /^(?:instructors|learners|profiles)\/.+\.R?md$/.test(file.slice(base.length)),
  )
  const unlisted = present.filter((file) => !names.includes(file))
  if (others.length > 0)
    report.add(
      'import.member-lost',
      `${others.length} pages for instructors and learners were left out.`,
      'Write in the course what learners need of them.',
    )
  if (unlisted.length > 0)
    within.add(
      'import.member-lost',
      `${unlisted.length} episodes that are not listed were left out.`,
      'List them in config.yaml under episodes.',
    )
  const { title, url } = config
  return toPageCourse(tree, {
    title: ((typeof title === 'string' && plainTitle(title)) || titleOfFile(tree.name)).slice(0, 300),
    chapters,
    ...(base === '' && typeof url === 'string' && url !== '' && { sites: [`${url.replace(/\/+$/, '')}/`] }),
  })

  async function readConfig(): Promise<Record<string, unknown>> {
    const text = await readText(tree, configFile as string, report)
    const value = text === undefined ? undefined : readYaml(text, within)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
  }

  async function readEpisode(file: string, convert = (markdown: string) => markdown): Promise<SourceChapter | undefined> {
    const own = report.within(file)
    const text = await readText(tree, file, report)
    if (text === undefined) return undefined
    const { front, markdown, line } = splitFront(text, own)
    const split = splitTitle(markdown, line)
    const named = typeof front.title === 'string' ? plainTitle(front.title) : undefined
    const title = (named || split.title || path.basename(file).replace(/^\d+-|\.R?md$/g, '')).slice(0, 300)
    // A heading is the title only where the front matter has none.
    const body = named ? { markdown, line } : split
    const item = own.item('section', 'episode', title, { line: 1, column: 1 })
    own.item('chapter', 'episode', title, { line: 1, column: 1 })
    const episode = readFencedDivs(convert(body.markdown))
    for (const { name, line: at } of episode.omitted)
      item.note('import.member-lost', `A text in ::: ${name} was left out.`, 'It is for instructors.', {
        line: body.line + at - 1,
        column: 1,
      })
    for (const { name, line: at } of episode.unclosed)
      item.note('import.html-lost', `::: ${name} is not closed; it was taken to end with the page.`, 'Add a line of colons.', {
        line: body.line + at - 1,
        column: 1,
      })
    const milestones = episode.objectives.map((each) => plainTitle(each).slice(0, milestoneLimits.length)).filter((each) => each !== '')
    if (milestones.length > milestoneLimits.count)
      item.note('import.member-lost', `Objectives after the first ${milestoneLimits.count} were left out.`, 'Split the episode.')
    const slug = path.basename(file).replace(/^\d+-|\.R?md$/g, '')
    return {
      key: `episode:${file}`,
      title,
      milestones: [...new Set(milestones)].slice(0, milestoneLimits.count),
      introduction: {
        file,
        part: 'questions',
        title,
        markdown: withAltTexts(episode.questions),
        line: body.line,
        item,
      },
      pages: [{ file, slug, title, markdown: withAltTexts(episode.markdown), line: body.line, item }],
    }
  }
}
