import { type IssueEntry, inFile, inFolder, inQuestions } from './issue-entry'

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
const front = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\nWords.\n`

/** The folder and its files. */
export const fileIssues = {
  'course.missing': {
    severity: 'error',
    title: 'There is no course.yaml',
    meaning: 'A course is a folder with a `course.yaml`, and this folder has none.',
    remedy:
      'Name the right folder, or add a `course.yaml` with at least `id` and `title`. `lectern init` writes a whole course to start from.',
    example: inFolder(
      { shown: '01-dough/chapter.md\n01-dough/01-kneading.md', files: { 'course.yaml': null } },
      { shown: 'course.yaml\n01-dough/chapter.md\n01-dough/01-kneading.md', files: {} },
    ),
  },
  'chapter.missing': {
    severity: 'error',
    title: 'A chapter folder has no chapter.md',
    meaning: 'A folder whose name starts with a number is a chapter, and its title is in its `chapter.md`.',
    remedy: 'Add a `chapter.md` with at least a title. Rename the folder if it is no chapter.',
    example: inFolder(
      { shown: '02-baking/01-heat.md', files: { '02-baking/01-heat.md': front('Heat') } },
      {
        shown: '02-baking/chapter.md\n02-baking/01-heat.md',
        files: { '02-baking/chapter.md': front('Baking'), '02-baking/01-heat.md': front('Heat') },
      },
    ),
  },
  'chapter.empty': {
    severity: 'warning',
    title: 'A chapter has no sections',
    meaning: 'Readers would find a chapter with an introduction and nothing else.',
    remedy: 'Add a section, a file such as `01-name.md`, or mark the chapter as a draft.',
    example: inFolder(
      { shown: '02-baking/chapter.md', files: { '02-baking/chapter.md': front('Baking') } },
      {
        shown: '02-baking/chapter.md\n02-baking/01-heat.md',
        files: { '02-baking/chapter.md': front('Baking'), '02-baking/01-heat.md': front('Heat') },
      },
    ),
  },
  'number.gap': {
    severity: 'warning',
    title: 'The numbers of file names do not count up',
    meaning:
      'The numbers in the names of chapters and sections order them. Readers see 1, 2, 3, so a name with another number misleads whoever looks for the file.',
    remedy: 'Rename the files so that the numbers count up from 1. Ids come from the rest of the name, so links and results stay.',
    example: inFolder(
      {
        shown: '01-dough/01-kneading.md\n01-dough/02-resting.md\n01-dough/04-shaping.md',
        files: { '01-dough/04-shaping.md': front('Shaping') },
      },
      {
        shown: '01-dough/01-kneading.md\n01-dough/02-resting.md\n01-dough/03-shaping.md',
        files: { '01-dough/03-shaping.md': front('Shaping') },
      },
    ),
  },
  'front-matter.missing': {
    severity: 'error',
    title: 'A chapter or section has no front matter',
    meaning:
      'The title of a chapter or section is in its front matter: YAML between two lines of three hyphens, at the very start of the file.',
    remedy: 'Start the file with the front matter.',
    example: inFile(
      '01-dough/02-resting.md',
      '# Resting\n\nHalf an hour is enough.',
      '---\ntitle: Resting\n---\n\nHalf an hour is enough.',
    ),
  },
  'id.invalid': {
    severity: 'error',
    title: 'A file name gives no id',
    meaning:
      'The id of a chapter or section is its file name without the number, unless the front matter has an `id`. An id has a-z, 0-9 and hyphens, and starts with a letter.',
    remedy: 'Rename the file, or add `id` to its front matter.',
    example: inFolder(
      { shown: '01-dough/03-Final Shape.md', files: { '01-dough/03-Final Shape.md': front('Final shape') } },
      { shown: '01-dough/03-final-shape.md', files: { '01-dough/03-final-shape.md': front('Final shape') } },
    ),
  },
  'id.collision': {
    severity: 'error',
    title: 'Two parts of the course have the same id',
    meaning: 'Ids of chapters, sections, quizzes and questions are unique in the course, because URLs and results refer to them.',
    remedy: 'Give one of them another id. For a chapter or section, add `id` to the front matter.',
    example: inFile(
      '02-rye/01-kneading.md',
      '---\ntitle: Kneading\n---\n\nWords.',
      '---\nid: kneading-rye\ntitle: Kneading\n---\n\nWords.',
      {
        '02-rye/chapter.md': front('Rye'),
      },
    ),
  },
  'id.duplicate': {
    severity: 'error',
    title: 'Two parts of a quiz have the same id',
    meaning:
      'Responses refer to choices, items and sides by their ids, which are unique in their question; ids of questions are unique in the course.',
    remedy: 'Give one of them another id. Keep the id of the one that learners have answered already.',
    example: inQuestions(
      'id: heat\ntype: single-choice\nprompt: How hot?\nchoices:\n  - { id: a, text: 150 °C }\n  - { id: a, text: 250 °C }\nanswer: a',
      'id: heat\ntype: single-choice\nprompt: How hot?\nchoices:\n  - { id: a, text: 150 °C }\n  - { id: b, text: 250 °C }\nanswer: b',
    ),
  },
  'file.unknown': {
    severity: 'warning',
    title: 'A file is no part of the course',
    meaning: 'Its name is none that a course has, so nobody will see what is in it. A misspelt name ends up here, too.',
    remedy: 'Rename it as the file tree in docs/course-format.md shows, move images and downloads into `assets/`, or remove it.',
    example: inFolder(
      {
        shown: '01-dough/kneading.md',
        files: { '01-dough/kneading.md': front('Kneading'), '01-dough/01-kneading.md': null, '01-dough/quiz.yaml': null },
      },
      { shown: '01-dough/01-kneading.md', files: {} },
    ),
  },
  'file.symlink': {
    severity: 'error',
    title: 'A file is a symbolic link',
    meaning: 'A link could lead out of the folder, and to another file on each computer. A course has to be the same everywhere.',
    remedy: 'Replace the link by a copy of the file.',
    example: inFolder(
      { shown: '01-dough/03-shaping.md -> ../drafts/shaping.md', files: { '01-dough/03-shaping.md': { linkTo: '../drafts/shaping.md' } } },
      { shown: '01-dough/03-shaping.md', files: { '01-dough/03-shaping.md': front('Shaping') } },
    ),
  },
  'file.too-deep': {
    severity: 'error',
    title: 'Folders are nested too deeply',
    meaning: 'A course has chapters and one folder of assets. Folders in folders in folders are usually there by accident.',
    remedy: 'Move the folder out of the course, or up.',
    example: inFolder(
      { shown: 'old/a/b/c/d/e/notes.md', files: { 'old/a/b/c/d/e/notes.md': 'Notes.\n' } },
      { shown: '(the folder old is elsewhere)', files: {} },
    ),
  },
  'file.too-many': {
    severity: 'error',
    title: 'The folder has too many files',
    meaning: 'A course may have 20,000 files. More are usually the files of another tool, such as `node_modules`.',
    remedy: 'Move them out of the course folder, or split the course.',
    example: inFolder(
      { shown: 'notes/  (20,001 files)', files: { notes: { folderOf: 20_001 } } },
      { shown: '(the folder notes is elsewhere)', files: {} },
    ),
  },
  'file.too-large': {
    severity: 'error',
    title: 'A file is too large',
    meaning: 'A text may have 2 MB and an asset 20 MB.',
    remedy: 'Split the text, compress the image, or keep a long video on a video host.',
    example: inFolder(
      { shown: 'assets/oven.mp4  (30 MB)', files: { 'assets/oven.mp4': { bytes: 30_000_000 } } },
      { shown: 'assets/oven.svg  (1 kB)', files: { 'assets/oven.svg': svg } },
    ),
  },
  'file.binary': {
    severity: 'error',
    title: 'A text is not UTF-8',
    meaning:
      'Markdown and YAML files are UTF-8. This one has bytes that are none, for example because an editor saved it as UTF-16 or Latin-1.',
    remedy: 'Open it in an editor and save it as UTF-8.',
    example: inFolder(
      { shown: '01-dough/02-resting.md  (saved as Latin-1)', files: { '01-dough/02-resting.md': { hex: '63616663e9' } } },
      { shown: '01-dough/02-resting.md  (saved as UTF-8)', files: {} },
    ),
  },
  'file.special': {
    severity: 'error',
    title: 'A file is no regular file',
    meaning: 'Sockets, pipes and devices have no content that could be published.',
    remedy: 'Remove it from the course folder.',
    example: inFolder(
      { shown: '01-dough/03-shaping.md  (a named pipe)', files: { '01-dough/03-shaping.md': { pipe: true } } },
      { shown: '01-dough/03-shaping.md', files: { '01-dough/03-shaping.md': front('Shaping') } },
    ),
  },
  'file.unreadable': {
    severity: 'error',
    title: 'A folder or file cannot be read',
    meaning: 'The system refused to open it, so the rest of the course was not checked.',
    remedy: 'Correct its permissions.',
    example: inFolder(
      { shown: 'd---------  02-baking', files: { '02-baking': { closedFolder: true } } },
      { shown: 'drwxr-xr-x  02-baking', files: { '02-baking/chapter.md': front('Baking'), '02-baking/01-heat.md': front('Heat') } },
    ),
  },
  'asset.type': {
    severity: 'error',
    title: 'A file cannot be an asset',
    meaning: 'Assets are images, sounds, videos and downloads whose type is known by their ending, directly in the folder `assets`.',
    remedy: 'Convert it to a type that the message lists, or move it up into `assets/`.',
    example: inFolder(
      { shown: 'assets/oven.bmp', files: { 'assets/oven.bmp': 'BM' } },
      { shown: 'assets/oven.svg', files: { 'assets/oven.svg': svg } },
    ),
  },
  'asset.type-mismatch': {
    severity: 'error',
    title: 'An asset is not what its name says',
    meaning: 'Browsers go by the type that is served, which comes from the ending. A JPEG that is called `.png` would not show.',
    remedy: 'Give the file the ending of what it is, or export it again.',
    example: inFolder(
      { shown: 'assets/oven.png  (a text)', files: { 'assets/oven.png': svg } },
      { shown: 'assets/oven.svg', files: { 'assets/oven.svg': svg } },
    ),
  },
  'asset.unused': {
    severity: 'warning',
    title: 'No text refers to an asset',
    meaning: 'It is not published, because nothing shows it.',
    remedy: 'Refer to it, or remove it.',
    example: inFolder(
      { shown: 'assets/oven.svg', files: { 'assets/oven.svg': svg } },
      {
        shown: 'assets/oven.svg\n01-dough/02-resting.md, which says ![An oven](../assets/oven.svg)',
        files: { 'assets/oven.svg': svg, '01-dough/02-resting.md': '---\ntitle: Resting\n---\n\n![An oven](../assets/oven.svg)\n' },
      },
    ),
  },
} satisfies Record<string, IssueEntry>
