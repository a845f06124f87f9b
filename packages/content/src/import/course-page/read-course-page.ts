import type { z } from 'zod'
import type { IssueCode } from '../../issue'
import { CourseFile } from '../../schema'
import type { ImportedCourse, ImportedQuestion } from '../model'
import type { Report } from '../report'
import { createSlugs } from '../slugs'

interface Line {
  text: string
  bullet: boolean
  line: number
}
interface Question {
  prompt: string
  answer: string | undefined
  explanation: string | undefined
  line: number
}
interface Section {
  number: string
  title: string
  line: number
  blocks: Line[]
}
interface Chapter {
  number: number
  title: string
  line: number
  introduction: Line[]
  practiceNotes: string[]
  milestones: string[]
  sections: Section[]
  questions: Question[]
}

const chapterHeading = /^Chapter (\d+)\s*[:.–—-]\s*(.+)$/i
const sectionHeading = /^Section (\d+\.\d+)\s*[:.–—-]\s*(.+)$/i
const level = /^(beginner|intermediate|advanced)$/i

/**
 * Reads a course of one page of plain text. Such a page states only right answers, so its questions become `self-check` questions of open
 * practice quizzes, with one warning each. Returns undefined when the page has no chapter.
 */
export function readCoursePage(text: string, report: Report): ImportedCourse | undefined {
  const warn: Warn = (line, code, message, hint) => report.add(code, message, hint, { line, column: 1 })
  const lines = readLines(text)
  const headings = lines.flatMap((line, index) => (chapterHeading.test(line.text) && !line.bullet ? [index] : []))
  const first = headings.find((index) => !lines[index + 1]?.bullet)
  if (first === undefined) {
    report.add(
      'import.no-chapters',
      'The page has no chapter.',
      'A chapter starts with a line such as "Chapter 1: Title" and a paragraph.',
      {
        severity: 'error',
      },
    )
    return undefined
  }
  const front = readIntroduction(lines.slice(0, first), warn)
  const { chapters, rest } = readChapters(lines.slice(first), warn)
  compareMilestones(front.milestones, chapters, warn)

  const slugs = createSlugs([])
  const slug = (title: string, fallback: string, line: number): string => {
    const base = createSlugs([]).claim(title, fallback)
    const unique = slugs.claim(title, fallback)
    if (unique !== base)
      warn(
        line,
        'import.slug-collision',
        `Two titles give the id "${base}"; this one becomes "${unique}".`,
        'Set `id` in its front matter if you want another.',
      )
    return unique
  }
  const { milestones: _milestones, blocks, title, ...facts } = front
  return {
    title: asTitle(title),
    facts: keepAllowed(facts, warn),
    overview: toMarkdown([...blocks, ...rest], true),
    assets: new Map(),
    chapters: chapters.map((chapter, index) => {
      report.item('chapter', 'Chapter', chapter.title, { line: chapter.line, column: 1 })
      const { milestones, practiceNotes } = chapter
      const questions = toQuestions(chapter, index + 1, report)
      return {
        key: `chapter:${index + 1}`,
        slug: slug(chapter.title, `chapter-${index + 1}`, chapter.line),
        title: asTitle(chapter.title),
        ...(milestones.length > 0 && { milestones }),
        ...(practiceNotes.length > 0 && { practiceNotes: practiceNotes.map(escapeMarkdown) }),
        introduction: toMarkdown(chapter.introduction),
        sections: chapter.sections.map((section, at) => {
          report.item('section', 'Section', section.title, { line: section.line, column: 1 })
          if (section.blocks.length === 0)
            warn(section.line, 'import.empty-section', `The section "${section.title}" has no text.`, 'Write it, or remove the file.')
          return {
            key: `section:${index + 1}.${at + 1}`,
            slug: slug(section.title, `section-${index + 1}-${at + 1}`, section.line),
            title: asTitle(section.title),
            body: toMarkdown(section.blocks),
          }
        }),
        ...(questions.length > 0 && {
          quiz: {
            key: `quiz:${index + 1}`,
            id: `chapter-${index + 1}-quiz`,
            title: asTitle(`Quiz: ${chapter.title}`),
            settings: { mode: 'practice', review: 'open' },
            questions,
          },
        }),
      }
    }),
  }
}

const asTitle = (text: string): string => text.slice(0, 300)

/** The facts that `course.yaml` takes. What is longer than it allows is hardly what it seems. */
function keepAllowed(facts: object, warn: Warn): NonNullable<ImportedCourse['facts']> {
  const schemas: Record<string, z.ZodType> = CourseFile.shape
  return Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => {
      const isAllowed = schemas[name]?.safeParse(value).success === true
      if (!isAllowed)
        warn(1, 'import.member-lost', `What stands for \`${name}\` is too long, and was left out.`, `Set \`${name}\` in course.yaml.`)
      return isAllowed
    }),
  )
}

type Warn = (line: number, code: IssueCode, message: string, hint: string) => void

function readLines(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .flatMap((raw, index) => {
      const trimmed = raw.trim()
      const bullet = /^[•▪‣◦]\s*(.*)$/.exec(trimmed)
      const content = bullet ? (bullet[1] ?? '') : trimmed
      return content === '' ? [] : [{ text: content, bullet: bullet !== null, line: index + 1 }]
    })
}

/** Parses everything before the first chapter with text: course facts, milestones, the author. */
function readIntroduction(lines: Line[], warn: Warn) {
  const counts = new Map<string, number>()
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1)
  const title = lines.find(({ text }) => (counts.get(text) ?? 0) > 1)?.text ?? lines[0]?.text
  if (title === undefined) warn(1, 'import.no-title', 'The page has no title.', 'Set `title` in course.yaml.')
  const titleAt = Math.max(
    0,
    lines.findIndex(({ text }) => text === title),
  )
  const lastTitle = lines.findLastIndex(({ text }) => text === title)

  const facts: {
    subtitle?: string
    level?: string
    category?: string
    tags?: string[]
    outcomes?: string[]
    requirements?: string[]
    authors?: object[]
  } = {}
  const milestones = new Map<number, string[]>()
  const blocks: Line[] = []
  let list: string[] | undefined
  let sawChapters = false
  const afterChapters: Line[] = []

  lines.forEach((line, index) => {
    const { text, bullet } = line
    // Menu entries come before the title and are not sentences.
    if (index < titleAt && text.split(/\s+/).length <= 2 && !/[.!?]$/.test(text)) return
    if (!bullet && text === title) return
    const chapter = bullet ? null : chapterHeading.exec(text)
    if (chapter) {
      sawChapters = true
      list = []
      milestones.set(Number(chapter[1]), list)
      return
    }
    if (bullet && list) {
      list.push(text)
      return
    }
    list = undefined
    if (sawChapters) {
      afterChapters.push(line)
      return
    }
    if (/^what you(?:’|'| wi)ll learn$/i.test(text)) list = facts.outcomes = facts.outcomes ?? []
    else if (/^requirements$/i.test(text)) list = facts.requirements = facts.requirements ?? []
    else if (!bullet && isCategory(text) && facts.category === undefined) {
      const cut = text.lastIndexOf(' — ')
      facts.category = text.slice(0, cut)
      facts.level = text.slice(cut + 3).toLowerCase()
    } else if (!bullet && text.includes(' · ') && facts.tags === undefined) {
      const [head = '', ...words] = text.split(' ')
      const leveled = level.test(head)
      if (leveled) facts.level = head.toLowerCase()
      facts.tags = (leveled ? words.join(' ') : text).split(' · ').map((tag) => tag.trim())
    } else if (!bullet && index === lastTitle + 1 && !/[.!?]$/.test(text) && text.length < 200) facts.subtitle = text
    else blocks.push(line)
  })

  const [name, role, bio, ...others] = afterChapters
  if (name && role && bio && others.length === 0 && isHeading(name) && isHeading(role)) {
    facts.authors = [{ name: name.text, role: role.text, bio: bio.text }]
  } else blocks.push(...afterChapters)
  return { title: title ?? 'Untitled course', ...facts, blocks, milestones }
}

const isCategory = (text: string): boolean => {
  const cut = text.lastIndexOf(' — ')
  return cut > 0 && level.test(text.slice(cut + 3))
}
const isHeading = ({ text, bullet }: Line): boolean => !bullet && text.length < 90 && !/[.!?:;,]$/.test(text)

/** Parses the chapters with text. `rest` holds the lines that belong to none of them. */
function readChapters(lines: Line[], warn: Warn): { chapters: Chapter[]; rest: Line[] } {
  const chapters: Chapter[] = []
  const rest: Line[] = []
  let chapter: Chapter | undefined
  let section: Section | undefined
  let part: 'text' | 'milestones' | 'quiz' | 'furniture' = 'text'

  for (const line of lines) {
    const { text, bullet } = line
    const heading = bullet ? null : chapterHeading.exec(text)
    if (heading) {
      const [, number, title] = heading as unknown as [string, string, string]
      if (
        chapter &&
        chapter.number === Number(number) &&
        chapter.title === title &&
        chapter.introduction.length + chapter.sections.length === 0
      )
        continue
      if (Number(number) !== chapters.length + 1) {
        warn(
          line.line,
          'import.numbering',
          `The page calls this chapter ${number}; it is number ${chapters.length + 1} in order.`,
          'Check that no chapter is missing.',
        )
      }
      chapter = {
        number: Number(number),
        title,
        line: line.line,
        introduction: [],
        practiceNotes: [],
        milestones: [],
        sections: [],
        questions: [],
      }
      chapters.push(chapter)
      section = undefined
      part = 'text'
      continue
    }
    if (!chapter) continue
    if (part === 'furniture') continue
    const subheading = bullet ? null : sectionHeading.exec(text)
    if (subheading) {
      section = openSection(chapter, subheading[1] as string, subheading[2] as string, line, warn)
      part = 'text'
    } else if (!bullet && /^sections in this chapter$/i.test(text)) part = 'text'
    else if (!bullet && /^chapter milestones$/i.test(text)) part = 'milestones'
    else if (!bullet && /^chapter quiz$/i.test(text)) part = 'quiz'
    else if (part === 'milestones' && bullet) chapter.milestones.push(text)
    else if (part === 'quiz') {
      if (readQuizLine(chapter, line, warn)) continue
      if (/^more courses$/i.test(text)) part = 'furniture'
      else {
        warn(
          line.line,
          'import.unplaced',
          'This line belongs to no question.',
          'It was put at the end of overview.md; move it where it belongs.',
        )
        rest.push(line)
      }
    } else {
      if (part === 'milestones')
        warn(
          line.line,
          'import.unplaced',
          'This line stands among the milestones.',
          'It was put at the end of the section before; move it where it belongs.',
        )
      if (section) section.blocks.push(line)
      else if (!bullet && /^practice note\b/i.test(text)) chapter.practiceNotes.push(text)
      else chapter.introduction.push(line)
    }
  }
  for (const each of chapters) {
    if (each.introduction.length === 0)
      warn(each.line, 'import.no-introduction', `The chapter "${each.title}" has no introduction.`, 'Write one into chapter.md.')
    if (each.sections.length === 0)
      warn(each.line, 'import.no-sections', `The chapter "${each.title}" has no sections.`, 'Add files such as 01-name.md.')
    if (each.questions.length === 0)
      warn(each.line, 'import.no-quiz', `The chapter "${each.title}" has no quiz.`, 'Add a quiz.yaml if it should have one.')
  }
  return { chapters, rest }
}

/** The section of a heading. Pages repeat headings: the same number again before another section is a repetition. */
function openSection(chapter: Chapter, number: string, title: string, { line }: Line, warn: Warn): Section {
  const known = chapter.sections.find((section) => section.number === number && section.blocks.length === 0)
  if (known) {
    if (known.title !== title) {
      warn(
        line,
        'import.echo-differs',
        `The heading says "${title}", the list of sections "${known.title}".`,
        'The heading was kept; check the title.',
      )
      known.title = title
    }
    return known
  }
  const expected = `${chapter.number}.${chapter.sections.length + 1}`
  if (number !== expected)
    warn(
      line,
      'import.numbering',
      `The page calls this section ${number}; it is ${expected} in order.`,
      'Check that no section is missing.',
    )
  const section: Section = { number, title, line, blocks: [] }
  chapter.sections.push(section)
  return section
}

/** Parses a line of a quiz. Returns false for other lines. */
function readQuizLine(chapter: Chapter, { text, bullet, line }: Line, warn: Warn): boolean {
  if (bullet) return false
  const numbered = /^(\d+)\.\s+(.+)$/.exec(text)
  const question = chapter.questions.at(-1)
  if (numbered) {
    const place = chapter.questions.length + 1
    if (Number(numbered[1]) !== place)
      warn(
        line,
        'import.numbering',
        `The page calls this question ${numbered[1]}; it is number ${place} in order.`,
        'Check that no question is missing.',
      )
    chapter.questions.push({ prompt: numbered[2] as string, answer: undefined, explanation: undefined, line })
    return true
  }
  if (!question) return false
  if (/^show answer$/i.test(text)) return true
  const answer = /^correct answer:\s*(.+)$/i.exec(text)
  if (answer && question.answer === undefined) {
    question.answer = answer[1]
    return true
  }
  if (question.answer !== undefined && question.explanation === undefined && !/^more courses$/i.test(text)) {
    question.explanation = text
    return true
  }
  return false
}

function compareMilestones(front: Map<number, string[]>, chapters: Chapter[], warn: Warn): void {
  for (const chapter of chapters) {
    const listed = front.get(chapter.number) ?? []
    if (chapter.milestones.length === 0) chapter.milestones = listed
    if (chapter.milestones.length === 0)
      warn(chapter.line, 'import.no-milestones', `The chapter "${chapter.title}" has no milestones.`, 'Add `milestones` to chapter.md.')
    if (listed.length === 0) continue
    chapter.milestones.forEach((milestone, index) => {
      if (milestone === listed[index]) return
      warn(
        chapter.line,
        'import.echo-differs',
        `The chapter says "${milestone}", the front page "${listed[index] ?? 'nothing'}".`,
        'The chapter was kept; check the milestone.',
      )
    })
    for (const extra of listed.slice(chapter.milestones.length)) {
      warn(
        chapter.line,
        'import.echo-differs',
        `The front page says "${extra}", the chapter nothing.`,
        'The chapter was kept; check the milestones.',
      )
    }
  }
}

function toQuestions(chapter: Chapter, number: number, report: Report): ImportedQuestion[] {
  return chapter.questions.flatMap(({ prompt, answer, explanation, line }, index): ImportedQuestion[] => {
    const item = report.item('question', 'Question', '', { line, column: 1 })
    if (answer === undefined) {
      item.leaveOut('import.no-answer', `The page states no answer to "${prompt}".`, 'The question was left out; write it into quiz.yaml.')
      return []
    }
    item.note(
      'import.self-check',
      'The page states no wrong choices, so this question is a self-check.',
      'Set type: single-choice, add `choices`, and make `answer` the id of the right one.',
    )
    const id = `chapter-${number}-question-${index + 1}`
    return [
      {
        key: id,
        id,
        item,
        draft: {
          type: 'self-check',
          prompt: escapeMarkdown(prompt),
          answer: escapeMarkdown(answer),
          ...(explanation !== undefined && { explanation: escapeMarkdown(explanation) }),
        },
      },
    ]
  })
}

/** Converts lines to Markdown that renders to the same text. `headings` makes short lines without a full stop headings. */
function toMarkdown(blocks: Line[], headings = false): string {
  return blocks
    .map((block, index) => {
      const text = escapeMarkdown(block.text)
      if (block.bullet) return `${index > 0 && !blocks[index - 1]?.bullet ? '\n' : ''}- ${text}\n`
      const before = index > 0 ? '\n' : ''
      return headings && isHeading(block) ? `${before}## ${text}\n` : `${before}${text}\n`
    })
    .join('')
}

/** Escapes Markdown markup, so that the rendered text equals the line. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|#]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}
