import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Issue } from '../issue'
import { CourseFile, GlossaryFile, QuizFile, SectionFrontMatter } from '../schema'
import { parseYaml } from './parse'

/** The issues of a YAML text, each as `line: message hint`. */
function faultsOf(text: string, schema: z.ZodType): string[] {
  const issues: Issue[] = []
  parseYaml('file.yaml', text, schema, issues)
  return issues.map(({ line, message, hint }) => `${line}: ${message} ${hint}`)
}

const inCourse = (text: string) => faultsOf(`id: bread\ntitle: Bread\n${text}\n`, CourseFile)
const inQuiz = (text: string) =>
  faultsOf(`id: quiz\ntitle: Quiz\n${text}\nquestions:\n  - { id: one, type: self-check, prompt: A, answer: B }\n`, QuizFile)
const inQuestion = (text: string) =>
  faultsOf(`id: quiz\ntitle: Quiz\nquestions:\n  - id: one\n    prompt: A\n${text.replaceAll(/^/gm, '    ')}\n`, QuizFile)
const choices = 'choices: [{ id: a, text: One }, { id: b, text: Two }]'

describe('a schema message names the likely mend', () => {
  it.each<[string, string[], string]>([
    [
      'a number as a text',
      faultsOf('title: 1.10\n', SectionFrontMatter),
      '1: "title" has to be text, and this is the number 1.10. Write it in quotes: `title: "1.10"`.',
    ],
    [
      'a truth value as a text',
      inCourse('subtitle: true'),
      '3: "subtitle" has to be text, and this is the truth value true. Write it in quotes: `subtitle: "true"`.',
    ],
    [
      'a number in a list of texts',
      inCourse('tags: [baking, 2024]'),
      '3: Entry 2 of "tags" has to be text, and this is the number 2024. Write it in quotes: `- "2024"`.',
    ],
    [
      'an empty text',
      inCourse('subtitle:'),
      '3: "subtitle" has to be text, and this is empty. Write the text after `subtitle:`, or remove the member.',
    ],
    ['a text of spaces', inCourse('subtitle: " "'), '3: "subtitle" is empty. Write it, or remove the member.'],
    [
      'a text in brackets',
      inCourse('subtitle: [in colour]'),
      '3: "subtitle" has to be text, and this is a list. Text that starts with [ needs quotes: `subtitle: "[in colour]"`.',
    ],
    [
      'a text in braces',
      inCourse('subtitle: {name}'),
      '3: "subtitle" has to be text, and this is a map of members. Text that starts with { needs quotes: `subtitle: "{name}"`.',
    ],
    [
      'a list as a text',
      inCourse('subtitle:\n  - One'),
      '4: "subtitle" has to be text, and this is a list. It takes one text; remove the "- " of the list.',
    ],
    [
      'a colon in an entry',
      inCourse('outcomes:\n  - Remember: bread is alive'),
      '4: Entry 1 of "outcomes" has to be text, and this is a map of members. Text with ": " needs quotes: `- "Remember: bread is alive"`.',
    ],
    [
      'quotes within a text',
      inCourse('outcomes:\n  - Say: "hot"'),
      `4: Entry 1 of "outcomes" has to be text, and this is a map of members. Text with ": " needs quotes: \`- 'Say: "hot"'\`.`,
    ],
    [
      'a single value as a list',
      inCourse('tags: baking'),
      '3: "tags" has to be a list, and this is the text baking. Start the line of each entry with "- ", even of a single one: `- baking`.',
    ],
    [
      'an empty list',
      inCourse('tags:'),
      '3: "tags" has to be a list, and this is empty. Write each entry on a line of its own that starts with "- ".',
    ],
    [
      'a text as an object',
      inCourse('authors: [Ada]'),
      '3: Entry 1 of "authors" has to be a map of members, and this is the text Ada. Name the member: `- { name: Ada }`.',
    ],
    [
      'a text as an object with several members',
      inCourse('related: [https://example.com]'),
      '3: Entry 1 of "related" has to be a map of members, and this is the text https://example.com. Write its members, each as `name: value`: title, url.',
    ],
    ['a misspelt value', inCourse('level: begginer'), '3: "level" cannot be begginer. Did you mean `level: beginner`?'],
    ['another case', inCourse('level: Advanced'), '3: "level" cannot be Advanced. Did you mean `level: advanced`?'],
    ['a value that is like no other', inCourse('level: 3'), '3: "level" cannot be 3. Use one of beginner, intermediate, advanced.'],
    ['a misspelt shorthand', inQuiz('review: opne'), '3: "review" cannot be opne. Did you mean `review: open`?'],
    [
      'a misspelt moment',
      inQuiz('review: { score: after-submited }'),
      '3: "score" cannot be after-submited. Did you mean `score: after-submit`?',
    ],
    [
      'a word for true',
      faultsOf('title: A\ndraft: yes\n', SectionFrontMatter),
      '2: "draft" has to be true or false, and this is the text yes. Write `draft: true`, without quotes.',
    ],
    [
      'a word that is neither true nor false',
      inQuiz('shuffle: sometimes'),
      '3: "shuffle" has to be true or false, and this is the text sometimes. Write true or false.',
    ],
    [
      'a number in quotes',
      inQuiz('maxAttempts: "3"'),
      '3: "maxAttempts" has to be a number, and this is the text "3". Write `maxAttempts: 3`, without quotes.',
    ],
    [
      'a number in words',
      inQuiz('maxAttempts: three'),
      '3: "maxAttempts" has to be a number, and this is the text three. Write it in digits, such as 1 or 0.5, without quotes.',
    ],
    [
      'a fraction of an attempt',
      inQuiz('maxAttempts: 1.5'),
      '3: "maxAttempts" has to be a whole number, and this is the number 1.5. Write a whole number.',
    ],
    [
      'a percentage',
      inQuiz('passingScore: 80%'),
      '3: "passingScore" has to be a number, and this is the text 80%. Write `passingScore: 0.8`, without quotes.',
    ],
    [
      'a comma in a number',
      inQuiz('passingScore: 0,8'),
      '3: "passingScore" has to be a number, and this is the text 0,8. Write `passingScore: 0.8`, without quotes.',
    ],
    [
      'a share above 1',
      inQuiz('passingScore: 80'),
      '3: "passingScore" is 80, and has to be at most 1. It is a share from 0 to 1: `passingScore: 0.8` for 80 %.',
    ],
    [
      'a number that is too small',
      inQuiz('draw: 0'),
      '3: "draw" is 0, and has to be at least 1. See docs/course-format.md#quizyaml-nn-namequizyaml.',
    ],
    [
      'a duration without a unit',
      inQuiz('timeLimit: 20'),
      '3: "timeLimit" has to be text, and this is the number 20. Write a unit after the number: `timeLimit: 20m` for minutes.',
    ],
    ['a duration in words', inQuiz('timeLimit: 20 minutes'), '3: "timeLimit" cannot be 20 minutes. Did you mean `timeLimit: 20m`?'],
    [
      'a duration that is none',
      inQuiz('timeLimit: soon'),
      '3: "timeLimit" cannot be soon. A duration is a number and s, m, h or d, such as 90s, 20m, 2h or 3d.',
    ],
    ['an underscore in a language tag', inCourse('locale: pt_BR'), '3: "locale" cannot be pt_BR. Did you mean `locale: pt-BR`?'],
    [
      'an address without a scheme',
      inCourse('related: [{ title: A, url: example.com/bread }]'),
      '3: "url" cannot be example.com/bread. Did you mean `url: https://example.com/bread`?',
    ],
    [
      'a title as an id',
      faultsOf('title: A\nid: Final Shape!\n', SectionFrontMatter),
      '2: "id" cannot be Final Shape!. An id has a-z, 0-9 and "-", and starts with a letter. Did you mean `id: final-shape`?',
    ],
    [
      'a number as the id of a choice',
      inQuestion(`type: single-choice\n${choices}\nanswer: 2`),
      '8: "answer" has to be text, and this is the number 2. An id starts with a letter: `answer: a2`.',
    ],
    [
      'a list of one answer',
      inQuestion(`type: single-choice\n${choices}\nanswer: [a]`),
      '8: "answer" has to be text, and this is a list. It takes one value: `answer: a`.',
    ],
    [
      'a single answer of several',
      inQuestion(`type: multiple-choice\n${choices}\nanswer: a`),
      '8: "answer" has to be a list, and this is the text a. Start the line of each entry with "- ", even of a single one: `- a`.',
    ],
    [
      'a year as an accepted answer',
      inQuestion('type: short-answer\nanswer: [1789]'),
      '7: Entry 1 of "answer" has to be text, and this is the number 1789. Write it in quotes: `- "1789"`.',
    ],
    [
      'a numeric answer in quotes',
      inQuestion('type: numeric\nanswer: "4,2"'),
      '7: "answer" has to be a number, and this is the text "4,2". Write `answer: 4.2`, without quotes.',
    ],
    [
      'a text as the name of an accepted answer',
      inQuestion('type: short-answer\nanswer: [{ text: 1789, credit: 0.5 }]'),
      '7: "text" has to be text, and this is the number 1789. Write it in quotes: `text: "1789"`.',
    ],
    [
      'a misspelt member of an alternative',
      inQuestion('type: numeric\nanswer: { value: 42, tolerence: 1 }'),
      '7: There is no member "tolerence" here. Did you mean "tolerance"? See docs/course-format.md#numeric.',
    ],
    [
      'a text as an item',
      inQuestion('type: ordering\nitems: [Mix, { id: a, text: Knead }]'),
      '7: Entry 1 of "items" has to be a map of members, and this is the text Mix. Name the member: `- { text: Mix }`.',
    ],
    [
      'a misspelt type',
      inQuestion(`type: singel-choice\n${choices}\nanswer: a`),
      '6: "type" cannot be singel-choice. Did you mean `type: single-choice`?',
    ],
    [
      'a missing type',
      inQuestion(`${choices}\nanswer: a`),
      '4: "type" is missing. Add `type:`. Write one of single-choice, multiple-choice, short-answer, numeric, ordering, matching, cloze, hotspot, essay, self-check. See docs/course-format.md#quizyaml-nn-namequizyaml.',
    ],
    [
      'a missing answer',
      inQuestion(`type: single-choice\n${choices}`),
      '4: "answer" is missing. Add `answer:`. Id of the right choice. See docs/course-format.md#single-choice.',
    ],
    [
      'a single choice',
      inQuestion('type: single-choice\nchoices: [{ id: a, text: One }]\nanswer: a'),
      '7: "choices" has 1 entry; at least 2 are needed. See docs/course-format.md#single-choice.',
    ],
    [
      'a comma in a text in braces',
      inQuestion('type: single-choice\nchoices: [{ id: a, text: Yes, it is }, { id: b, text: No }]\nanswer: a'),
      '7: There is no member "it is" here. A comma within { } ends a text. Put the whole text in quotes.',
    ],
    [
      'a misspelt member that is needed',
      faultsOf('titel: A\n', SectionFrontMatter),
      '1: There is no member "titel" here. Did you mean "title"? See docs/course-format.md#front-matter-of-nn-namemd.',
    ],
    [
      'a list as a file',
      faultsOf('- term: Gluten\n', GlossaryFile),
      '1: The file has to be a map of members, and this is a list. Write its members, each as `name: value`: terms.',
    ],
    [
      'an empty file',
      faultsOf('', SectionFrontMatter),
      '1: "title" is missing. Add `title:`. The title of the section. See docs/course-format.md#front-matter-of-nn-namemd.',
    ],
  ])('of %s', (_title, faults, expected) => expect(faults).toEqual([expected]))
})

describe('a YAML error names the likely mend', () => {
  it.each<[string, string, string]>([
    [
      'a colon in a text',
      'title: Bread: the Story',
      '3: A text with ": " looks like a member. Put it in quotes: `title: "Bread: the Story"`.',
    ],
    [
      'a line that is indented too far',
      'level: beginner\n  subtitle: A',
      '3: The line is indented further than the one above. Indent it like its neighbours.',
    ],
    [
      'a text that starts with a reserved character',
      'subtitle: @home',
      '3: A text cannot start with @. Put it in quotes: `subtitle: "@home"`.',
    ],
    ['code at the start of an entry', 'tags:\n  - `code` first', '4: A text cannot start with `. Put it in quotes: `- "`code` first"`.'],
    [
      'emphasis at the start of a text',
      'subtitle: *Bread* at home',
      '3: A text goes on where YAML has ended it. Put all of it in quotes: `subtitle: "*Bread* at home"`.',
    ],
    [
      'quotes at the start of a text',
      'subtitle: "Bread" at home',
      `3: A text goes on where YAML has ended it. Put all of it in quotes: \`subtitle: '"Bread" at home'\`.`,
    ],
    [
      'brackets at the start of a text',
      'subtitle: [new] Bread',
      '3: A text goes on where YAML has ended it. Put all of it in quotes: `subtitle: "[new] Bread"`.',
    ],
    [
      'double braces',
      'subtitle: {{ name }}',
      '3: A member has no name that is text. A text that starts with { or [ needs quotes: `subtitle: "{{ name }}"`.',
    ],
    ['a tab', 'tags:\n\t- a', '4: The line is indented with a tab. Indent with spaces.'],
    ['no space after a colon', 'subtitle:Bread', '3: There is no space after the colon. Put a space after it.'],
    [
      'a line that is no member',
      'subtitle: Bread\nat home',
      '4: The line is no member. Write "name: value", or indent it further than the member whose text it continues.',
    ],
    ['text beside a block mark', 'summary: | Bread', '3: Text stands beside |. Start the text on the next line, indented.'],
    ['a list beside its name', 'tags: - a', '3: A list starts beside its name. Start the list on the next line, or put a text in quotes.'],
    [
      'a backslash',
      'subtitle: "a\\d"',
      '3: A backslash in double quotes starts an escape sequence, and this one is unknown. Use single quotes.',
    ],
    ['a second document', 'level: beginner\n---\ntags: []', '4: The file has a second document. Remove the line "---".'],
    ['an alias of nothing', 'subtitle: *bread', '3: Nothing is called &bread. A text that starts with * needs quotes: `"*bread"`.'],
    [
      'a tag',
      'subtitle: !new Bread',
      '3: The tag !new means nothing here and is left out. A text that starts with ! needs quotes: `"!new Bread"`.',
    ],
    [
      'an anchor that nothing uses',
      'subtitle: &c. and more',
      '3: The anchor &c. is used nowhere and is left out. Remove it. A text that starts with & needs quotes: `"&c. and more"`.',
    ],
  ])('of %s', (_title, text, expected) =>
    expect(faultsOf(`id: bread\n${text.startsWith('title') ? '\n' : 'title: Bread\n'}${text}\n`, CourseFile)[0]).toBe(expected),
  )

  it('takes an anchor that an alias uses', () => {
    expect(inCourse('subtitle: &same Bread\nsummary: *same')).toEqual([])
  })
})
