import { type ExampleSide, type IssueEntry, type IssueExample, inCourse, inFile, inQuestions, inQuiz } from './issue-entry'

const manyAliases: IssueExample = (() => {
  const side = (shown: string, entry: string): ExampleSide => {
    const entries = Array.from({ length: 49 }, () => `  - ${entry}\n`).join('')
    return {
      shown,
      files: { 'course.yaml': `id: bread\ntitle: Bread at Home\naudience:\n  - &who Bakers\n${entries}tags: [*who, *who]\n` },
    }
  }
  return {
    file: 'course.yaml',
    language: 'yaml',
    before: side('audience:\n  - &who Bakers\n  - *who\n  - *who\n  # and 48 more', '*who'),
    after: side('audience:\n  - Bakers', 'Bakers'),
  }
})()

/** YAML, and the schemas of files. */
export const yamlIssues = {
  'yaml.syntax': {
    severity: 'error',
    title: 'A file is not YAML',
    meaning:
      'The file, or the front matter, cannot be read. The usual causes are a text with a colon and a space, a text that starts with a character which means something in YAML, and lines that are not aligned.',
    remedy: 'Put the text in quotes, or align the line. The hint says which.',
    example: inFile('course.yaml', 'id: bread\ntitle: Bread: the Whole Story', 'id: bread\ntitle: "Bread: the Whole Story"'),
  },
  'yaml.duplicate-key': {
    severity: 'error',
    title: 'A member is written twice',
    meaning: 'Only one of the two could count, and YAML does not say which.',
    remedy: 'Remove one of them.',
    example: inFile('course.yaml', 'id: bread\ntitle: Bread at Home\ntitle: Bread for Beginners', 'id: bread\ntitle: Bread for Beginners'),
  },
  'yaml.aliases': {
    severity: 'error',
    title: 'Aliases lead nowhere, or repeat too much',
    meaning:
      'YAML reads `*name` as a reference to a value that is marked `&name`. Nothing has this mark; or references are used so often that a small file would become a huge one.',
    remedy: 'Put a text that starts with `*` in quotes. Write values instead of aliases.',
    example: manyAliases,
  },
  'yaml.unknown-tag': {
    severity: 'warning',
    title: 'A text starts with an exclamation mark',
    meaning: 'YAML reads the first word as a tag, which means nothing in a course, so the word vanishes.',
    remedy: 'Put the text in quotes.',
    example: inCourse('summary: !Warning hot ovens.', 'summary: "!Warning hot ovens."'),
  },
  'yaml.unused-anchor': {
    severity: 'warning',
    title: 'A text starts with an ampersand',
    meaning: 'YAML reads the first word as the name of the value, for aliases. No alias uses it, so the word vanishes.',
    remedy: 'Put the text in quotes, or remove the name.',
    example: inCourse('summary: &c. and more of it.', 'summary: "&c. and more of it."'),
  },
  'schema.unknown-member': {
    severity: 'error',
    title: 'There is no such member',
    meaning: 'A member that is not part of the format would be ignored, and a misspelt one would be missing without a word.',
    remedy: 'Correct the name, or remove the member. docs/course-format.md lists the members of every file.',
    example: inCourse('subtitel: From flour to loaf', 'subtitle: From flour to loaf'),
  },
  'schema.invalid-type': {
    severity: 'error',
    title: 'A member is missing, or has another type',
    meaning:
      'YAML decides by the look of a value what it is: `1.10` is the number 1.1, `true` is no text, and a single value is no list. A member that must be there and is not is reported with this code as well.',
    remedy: 'Put a text that looks like a number in quotes, start each entry of a list with a hyphen, or add the member.',
    example: inFile('01-dough/02-resting.md', '---\ntitle: 1.10\n---\n\nWords.', '---\ntitle: "1.10"\n---\n\nWords.'),
  },
  'schema.invalid-value': {
    severity: 'error',
    title: 'A member has a value that it cannot have',
    meaning: 'The member takes one of a few values.',
    remedy: 'Use one of those that the hint lists.',
    example: inCourse('level: beginners', 'level: beginner'),
  },
  'schema.invalid-format': {
    severity: 'error',
    title: 'A text has the wrong form',
    meaning: 'Ids, durations, language tags and URLs have a form of their own.',
    remedy: 'Write it as the hint shows.',
    example: inQuiz('timeLimit: 20 minutes', 'timeLimit: 20m'),
  },
  'schema.invalid-union': {
    severity: 'error',
    title: 'There is no such type of question',
    meaning: 'The `type` of a question decides which members it has. It is missing, or is none that there is.',
    remedy: 'Use one of the types that the hint lists.',
    example: inQuestions(
      'id: press\ntype: selfcheck\nprompt: Press the dough. What should happen?\nanswer: The dent comes back slowly.',
      'id: press\ntype: self-check\nprompt: Press the dough. What should happen?\nanswer: The dent comes back slowly.',
    ),
  },
  'schema.too-small': {
    severity: 'error',
    title: 'A value is too small, or a list or text too short',
    meaning: 'A choice of one is none, an empty title says nothing, and a number may have a least value.',
    remedy: 'Add what is missing, or remove the member.',
    example: inQuestions(
      'id: heat\ntype: single-choice\nprompt: How hot?\nchoices:\n  - { id: b, text: 250 °C }\nanswer: b',
      'id: heat\ntype: single-choice\nprompt: How hot?\nchoices:\n  - { id: a, text: 150 °C }\n  - { id: b, text: 250 °C }\nanswer: b',
    ),
  },
  'schema.too-big': {
    severity: 'error',
    title: 'A value is too great, or a list or text too long',
    meaning: 'Shares lie between 0 and 1, and lists and texts have limits that no course needs to reach.',
    remedy: 'Write 80 % as 0.8. Shorten the text, or split the list.',
    example: inQuiz('passingScore: 80', 'passingScore: 0.8'),
  },
} satisfies Record<string, IssueEntry>
