import { type IssueEntry, inPage } from './issue-entry'

const chapter = 'Chapter 1: Dough\nDough is flour that has met water.'
const section = 'Section 1.1: Kneading\nKneading ties the flour together.'
const milestones = 'Chapter Milestones\n• Tell when a dough is ready'
const quiz = 'Chapter Quiz\n1. What ties the flour together?\nCorrect Answer: Kneading'
const page = (...parts: string[]) => ['Bread at Home', ...parts].join('\n')

/** Pages of plain text that are converted to course files. The example pages are short, and have other issues beside. */
export const importIssues = {
  'import.no-chapters': {
    severity: 'error',
    title: 'A page has no chapter',
    meaning: 'A chapter starts with a line such as "Chapter 1: Dough" and a paragraph. Without one there is nothing to import.',
    remedy: 'Check that the page was saved as plain text, and that chapters are named in this way.',
    example: inPage(page('Part one: Dough', 'Dough is flour that has met water.'), page(chapter, section)),
  },
  'import.no-title': {
    severity: 'warning',
    title: 'A page has no title',
    meaning: 'The page starts with its first chapter. The course is called "Untitled course".',
    remedy: 'Set `title` in course.yaml.',
    example: inPage(chapter, page(chapter)),
  },
  'import.slug-collision': {
    severity: 'warning',
    title: 'Two titles give the same id',
    meaning: 'Ids are unique in the course, so one of them got a number.',
    remedy: 'Add `id` to its front matter if you want another one.',
    example: inPage(
      page(chapter, section, 'Section 1.2: Kneading', 'Once more.'),
      page(chapter, section, 'Section 1.2: Kneading again', 'Once more.'),
    ),
  },
  'import.empty-section': {
    severity: 'warning',
    title: 'A section has no text',
    meaning: 'The page has only its heading.',
    remedy: 'Write the section, or remove its file.',
    example: inPage(page(chapter, 'Section 1.1: Kneading'), page(chapter, section)),
  },
  'import.numbering': {
    severity: 'warning',
    title: 'The numbers of a page do not count up',
    meaning: 'Parts are numbered by their order. Another number on the page may mean that a part is missing.',
    remedy: 'Check that the page is complete.',
    example: inPage(page(chapter, 'Section 1.2: Kneading', 'Kneading ties the flour together.'), page(chapter, section)),
  },
  'import.unplaced': {
    severity: 'warning',
    title: 'A line belongs to nothing',
    meaning: 'It stands among milestones or questions and is neither. It was kept, in the section before or in overview.md.',
    remedy: 'Move it where it belongs.',
    example: inPage(page(chapter, section, milestones, 'See you soon!'), page(chapter, section, milestones)),
  },
  'import.no-introduction': {
    severity: 'warning',
    title: 'A chapter has no introduction',
    meaning: 'The page goes from the heading of the chapter to its first section.',
    remedy: 'Write one into its chapter.md.',
    example: inPage(page('Chapter 1: Dough', section), page(chapter, section)),
  },
  'import.no-sections': {
    severity: 'warning',
    title: 'A chapter has no sections',
    meaning: 'A section starts with a line such as "Section 1.1: Kneading", and the chapter has none.',
    remedy: 'Add files such as 01-name.md.',
    example: inPage(page(chapter), page(chapter, section)),
  },
  'import.no-quiz': {
    severity: 'warning',
    title: 'A chapter has no quiz',
    meaning: 'A quiz starts with a line "Chapter Quiz", and the chapter has none.',
    remedy: 'Add a quiz.yaml if the chapter should have one.',
    example: inPage(page(chapter, section), page(chapter, section, quiz)),
  },
  'import.no-milestones': {
    severity: 'warning',
    title: 'A chapter has no milestones',
    meaning: 'They follow a line "Chapter Milestones", each with a bullet, and the chapter has none.',
    remedy: 'Add `milestones` to its chapter.md.',
    example: inPage(page(chapter, section), page(chapter, section, milestones)),
  },
  'import.echo-differs': {
    severity: 'warning',
    title: 'A page says the same thing in two ways',
    meaning: 'Pages list chapters, sections and milestones twice, and the two differ. The one beside the text was kept.',
    remedy: 'Check which one is right.',
    example: inPage(page(chapter, 'Section 1.1: Keading', section), page(chapter, 'Section 1.1: Kneading', section)),
  },
  'import.no-answer': {
    severity: 'warning',
    title: 'A question has no answer',
    meaning: 'The question was left out, because nothing could be scored or shown.',
    remedy: 'Write it into quiz.yaml.',
    example: inPage(page(chapter, section, 'Chapter Quiz', '1. What ties the flour together?'), page(chapter, section, quiz)),
  },
  'import.self-check': {
    severity: 'warning',
    title: 'A question became a self-check',
    meaning: 'The page states the right answer and no wrong choices, so the question is shown and revealed, and not scored.',
    remedy: 'Set `type: single-choice`, add `choices`, and make `answer` the id of the right one.',
    example: inPage(page(chapter, section, quiz), page(chapter, section)),
  },
} satisfies Record<string, IssueEntry>
