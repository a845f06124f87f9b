import { type ExampleSide, type IssueEntry, type IssueExample, inPage, inSource } from './issue-entry'

const chapter = 'Chapter 1: Dough\nDough is flour that has met water.'
const section = 'Section 1.1: Kneading\nKneading ties the flour together.'
const milestones = 'Chapter Milestones\n• Tell when a dough is ready'
const quiz = 'Chapter Quiz\n1. What ties the flour together?\nCorrect Answer: Kneading'
const page = (...parts: string[]) => ['Bread at Home', ...parts].join('\n')

const xml = (...questions: string[]) => `<quiz>\n${questions.join('\n')}\n</quiz>`
const essay = (text: string, more = '') =>
  `<question type="essay">\n  <name><text>Rest</text></name>\n  <questiontext format="html">${text}</questiontext>${more}\n</question>`
const inXml = (before: string, after: string) => inSource('bank.xml', xml(before), xml(after))
const inGift = (before: string, after: string, earlier?: ExampleSide['earlier']) => inSource('bank.gift', before, after, earlier)
/** An example with a whole file in place of a text. */
const asFile = (before: Pick<ExampleSide, 'shown' | 'files'>, after: string): IssueExample => ({
  file: 'bank.gift',
  language: 'text',
  before,
  after: { shown: after, files: { 'bank.gift': `${after}\n` } },
})
const yeast = 'What makes a dough rise? {=yeast =%50%gas}'
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** What may happen to any source that is imported. */
const sourceIssues = {
  'import.source': {
    severity: 'error',
    title: 'A source cannot be opened',
    meaning: 'There is no file of this name, it is a folder where a file is expected, it is empty, or it is too large to be read.',
    remedy: 'Check the path. Split a file that is too large, and import the parts one after another.',
    example: asFile({ shown: '(an empty file)', files: { 'bank.gift': '' } }, yeast),
  },
  'import.package': {
    severity: 'error',
    title: 'A package cannot be read',
    meaning:
      'A ZIP or TAR file is broken, cut off or encrypted, a file in it is damaged, or its names are a danger: two files have the same name, or a name leads out of the package. Nothing was imported.',
    remedy: 'Export the package again, or pack its files again, each once and without a password.',
    example: asFile({ shown: '(a ZIP file that is cut off)', files: { 'bank.gift': { hex: '504b0304140000000800' } } }, yeast),
  },
  'import.binary': {
    severity: 'error',
    title: 'A source is not text',
    meaning: 'The format is a text, and the file is something else, such as a package, a document of a word processor or a picture.',
    remedy: 'Name the exported file itself. Unpack it first if it is in a package.',
    example: asFile({ shown: '(a picture)', files: { 'bank.gift': { hex: '89504e470d0a1a0a0000000d' } } }, yeast),
  },
  'import.encoding': {
    severity: 'warning',
    title: 'A source is not UTF-8',
    meaning:
      'The file was read as windows-1252, the encoding of older programs in Western Europe. An encoding that is not known at all is an error.',
    remedy: 'Check letters with accents in the course. If they are wrong, save the source as UTF-8 and import it again.',
    example: asFile(
      {
        shown: 'Who drinks caf\\xE9? {T}',
        files: { 'bank.gift': { hex: Buffer.from('Who drinks caf\u00e9? {T}', 'latin1').toString('hex') } },
      },
      'Who drinks café? {T}',
    ),
  },
  'import.syntax': {
    severity: 'error',
    title: 'A source cannot be read to its end',
    meaning: 'The file is cut off, or it is not well-formed XML. Nothing was imported, because the rest is missing.',
    remedy: 'Export it again, or correct the place that is named.',
    example: inSource('bank.xml', `<quiz>\n${essay('<text>Why?</text>')}`, xml(essay('<text>Why?</text>'))),
  },
  'import.limit': {
    severity: 'error',
    title: 'A source is too large',
    meaning: 'A source has too many questions, or its elements are nested too deep. Nothing was imported.',
    remedy: 'Split it, and import the parts one after another.',
    example: (() => {
      const example = inXml(essay(`<text>${'<b>'.repeat(200)}Why?${'</b>'.repeat(200)}</text>`), essay('<text>Why?</text>'))
      const shown = xml(essay('<text><b><b>(200 elements in each other)</b></b></text>'))
      return { ...example, before: { ...example.before, shown } }
    })(),
  },
  'import.nothing': {
    severity: 'error',
    title: 'A source has nothing to import',
    meaning: 'No question was found, or none that Lectern can score.',
    remedy: 'Check that the format is the right one. The other issues say why questions were left out.',
    example: inGift('// Questions about dough', `// Questions about dough\n${yeast}`),
  },
  'import.course': {
    severity: 'error',
    title: 'A source cannot be imported into this course',
    meaning: 'The course has a file that cannot be read, so importing into it could lose something.',
    remedy: 'Run `lectern check` on the course, and correct the errors of the file that is named.',
    example: (() => {
      const example = inGift(yeast, yeast, { source: yeast, edit: (quiz) => quiz.replace('questions:', 'questions: [') })
      return { ...example, before: { ...example.before, shown: '(with `questions: [` in a quiz of the course)' } }
    })(),
  },
  'import.conflict': {
    severity: 'warning',
    title: 'A question was changed here and in the source',
    meaning: 'An author has changed the question in the course, and it is different in the source as well. The course was left as it is.',
    remedy: 'Take over what has changed in the source, or import with `--force` to replace the question.',
    example: inGift('::Rise::What makes the dough rise? {=yeast}', '::Rise::What makes a dough rise? {=yeast}', {
      source: '::Rise::What makes a dough rise? {=yeast}',
      edit: (quiz) => quiz.replace('What makes', 'Say what makes'),
    }),
  },
  'import.gone': {
    severity: 'warning',
    title: 'A question is no longer in the source',
    meaning: 'It came from this source at an earlier import, and is missing there now. It was kept in the course.',
    remedy: 'Remove it from its quiz, or import with `--prune`, which removes what no author has changed.',
    example: inGift(yeast, `${yeast}\n\nA dough rests. {T}`, { source: `${yeast}\n\nA dough rests. {T}` }),
  },
  'import.removed': {
    severity: 'warning',
    title: 'A question was removed from the course',
    meaning: 'It came from this source at an earlier import, and an author has removed it from its quiz. It was not added again.',
    remedy: 'Import with `--force` to have it back.',
    example: inGift(`${yeast}\n\nA dough rests. {T}`, yeast, {
      source: `${yeast}\n\nA dough rests. {T}`,
      edit: (quiz) => quiz.slice(0, quiz.lastIndexOf('  - id: q-')),
    }),
  },
  'import.question-type': {
    severity: 'warning',
    title: 'A type of question is not imported',
    meaning: 'Lectern has no type that is answered and scored like this one. The question was left out.',
    remedy: 'Write it as a question of another type, or leave it out.',
    example: inXml(
      '<question type="calculated">\n  <name><text>Flour</text></name>\n  <questiontext format="html"><text>How much is {a} + {b}?</text></questiontext>\n</question>\n' +
        essay('<text>Why?</text>'),
      essay('<text>Why?</text>'),
    ),
  },
  'import.question-syntax': {
    severity: 'warning',
    title: 'A question cannot be read',
    meaning: 'The question breaks the rules of its format: a brace is missing, a number is none, an answer is cut off. It was left out.',
    remedy: 'Correct it in the source, and import again.',
    example: inGift(`${yeast}\n\nA dough rests. {T`, `${yeast}\n\nA dough rests. {T}`),
  },
  'import.question-invalid': {
    severity: 'warning',
    title: 'A question breaks a rule of the course format',
    meaning: 'The course format does not allow the question as it is, for example because two choices are the same. It was left out.',
    remedy: 'Change what the message names in the source, and import again.',
    example: inGift(`${yeast}\n\nWhich one? {=yeast ~salt ~salt}`, `${yeast}\n\nWhich one? {=yeast ~salt ~sugar}`),
  },
  'import.question-unscorable': {
    severity: 'warning',
    title: 'A question would be scored in another way',
    meaning:
      'The source gives points for some answers that Lectern would not give, or the other way round. The question was left out rather than scored wrongly.',
    remedy: 'Change the weights in the source, or write the question in the course.',
    example: inGift(`${yeast}\n\nWhich two? {~%30%flour ~%30%water ~salt}`, `${yeast}\n\nWhich two? {~%50%flour ~%50%water ~salt}`),
  },
  'import.scoring-changed': {
    severity: 'warning',
    title: 'A part of an answer is worth something else',
    meaning: 'A right answer has full points as before, but Lectern counts what is right in part by another rule.',
    remedy: 'Check whether the rule suits you; `scoring: all-or-nothing` gives no points for a part.',
    example: inGift(
      'Put in order. {>3 ALL VERTICAL RELATIVE SHOW none\nMix\nKnead\nRest\n}',
      'Put in order. {>3 ALL VERTICAL ABSOLUTE_POSITION SHOW none\nMix\nKnead\nRest\n}',
    ),
  },
  'import.type-changed': {
    severity: 'warning',
    title: 'A question became one of another type',
    meaning:
      'Lectern has the question in another form that is scored in the same way: a match in which an answer occurs twice becomes a text with gaps.',
    remedy: 'Nothing has to be done.',
    example: inGift(
      'What is it? {=rye -> grain =wheat -> grain =salt -> mineral}',
      'What is it? {=rye -> grain =water -> liquid =salt -> mineral}',
    ),
  },
  'import.feedback-moved': {
    severity: 'warning',
    title: 'Feedback moved to the explanation',
    meaning: 'Lectern has no feedback on single answers of this type. What the source says about them stands in the explanation.',
    remedy: 'Read the explanation, and shorten it where it says things twice.',
    example: inGift('What makes a dough rise? {=yeast#Well done. =%50%gas#From what?}', yeast),
  },
  'import.member-lost': {
    severity: 'warning',
    title: 'A setting was left out',
    meaning:
      'The source has something that Lectern has no place for, such as hints, tags, penalties for further tries, or feedback on an answer as a whole.',
    remedy: 'Nothing has to be done; use the explanation where learners should read it.',
    example: inXml(essay('<text>Why?</text>', '\n  <hint format="html"><text>Think of gluten.</text></hint>'), essay('<text>Why?</text>')),
  },
  'import.text-kept': {
    severity: 'warning',
    title: 'A text became a part of the chapter',
    meaning:
      'The source has a text among its questions. A quiz has questions alone, so the text stands in the introduction of the chapter.',
    remedy: 'Move it to the question that it belongs to.',
    example: inGift(`Think of bread.\n\n${yeast}`, yeast),
  },
  'import.layout-changed': {
    severity: 'warning',
    title: 'The layout of a question changed',
    meaning:
      'Gaps stand in paragraphs, so that lists, tables, headings and quotes that contain gaps became paragraphs. Areas of a picture that the source draws out of shape lie on the picture as it is.',
    remedy: 'Read the text, and write it so that it is easy to read without them. Check where areas lie on their picture.',
    example: inXml(
      '<question type="cloze">\n  <name><text>Rise</text></name>\n  <questiontext format="html"><text><![CDATA[<ul><li>It rises by {1:SA:=yeast}.</li></ul>]]></text></questiontext>\n</question>',
      '<question type="cloze">\n  <name><text>Rise</text></name>\n  <questiontext format="html"><text><![CDATA[<p>It rises by {1:SA:=yeast}.</p>]]></text></questiontext>\n</question>',
    ),
  },
  'import.style-lost': {
    severity: 'warning',
    title: 'Colours, fonts and sizes were left out',
    meaning: 'A course says what is a heading, a list or code, and the page decides how it looks.',
    remedy: 'Use emphasis, headings and code where the look said something.',
    example: inGift('[html]Why <span style\\="color\\:red">rest</span>? {}', '[html]Why <strong>rest</strong>? {}'),
  },
  'import.html-lost': {
    severity: 'warning',
    title: 'HTML was left out',
    meaning: 'An element cannot be part of a course, such as a script, a frame or a form, or the text could not be written as Markdown.',
    remedy: 'Look at the text in the course, and write what is missing in Markdown.',
    example: inGift('[html]Why? <script>show()</script> {}', '[html]Why? {}'),
  },
  'import.link-lost': {
    severity: 'warning',
    title: 'A link was left out',
    meaning: 'It leads to a page of the system that the source comes from. The words of the link were kept.',
    remedy: 'Link to a page that learners can reach.',
    example: inGift('[html]See <a href\\="/file.php">this</a>. Why? {}', '[html]See <a href\\="https\\://example.com">this</a>. Why? {}'),
  },
  'import.file-lost': {
    severity: 'warning',
    title: 'A file was left out',
    meaning: 'The source refers to a file that it does not contain, or that cannot be an asset. Its description was kept.',
    remedy: 'Save the file into assets/, and refer to it.',
    example: inXml(
      essay('<text><![CDATA[Why? <img src="@@PLUGINFILE@@/dot.png" alt="A dot">]]></text>'),
      essay(
        `<text><![CDATA[Why? <img src="@@PLUGINFILE@@/dot.png" alt="A dot">]]></text>\n    <file name="dot.png" encoding="base64">${png}</file>`,
      ),
    ),
  },
} satisfies Record<string, IssueEntry>

/** Pages of plain text that are converted to course files. The example pages are short, and have other issues beside. */
const coursePageIssues = {
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

/** Sources that are converted to course files. */
export const importIssues = { ...sourceIssues, ...coursePageIssues } satisfies Record<string, IssueEntry>
