import { type IssueEntry, inFile, inSection } from './issue-entry'

const draft = { '01-dough/03-shaping.md': '---\ntitle: Shaping\ndraft: true\n---\n\nWords.\n' }

/** Links between the parts of a course, and to assets. */
export const linkIssues = {
  'link.dangling': {
    severity: 'error',
    title: 'A link leads to no section',
    meaning:
      'Sections link to each other by their files. The path starts from the folder of the file with the link, and there is no section at its end.',
    remedy: 'Correct the path.',
    example: inSection('Then comes [the rest](02-rest.md).', 'Then comes [the rest](02-resting.md).'),
  },
  'link.anchor': {
    severity: 'error',
    title: 'A link leads to no heading',
    meaning: 'The part of a link after `#` is a heading in lower case, with hyphens for spaces. The page has no such heading.',
    remedy: 'Use one of the headings that the hint lists.',
    example: inSection('Say [how long](02-resting.md#long).', 'Say [how long](02-resting.md#how-long).'),
  },
  'link.asset': {
    severity: 'error',
    title: 'A link leads to no asset',
    meaning: 'The folder `assets` has no file of this name. Upper and lower case differ.',
    remedy: 'Put the file into `assets/`, or correct the name.',
    example: inSection('![Folded dough](../assets/Dough.svg)', '![Folded dough](../assets/dough.svg)', {
      'assets/dough.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }),
  },
  'link.draft': {
    severity: 'error',
    title: 'A link leads to a draft',
    meaning: 'A draft is not published, so the link would lead nowhere.',
    remedy: 'Remove the link until the section is published, or remove `draft` from the section.',
    example: inSection('Then comes [shaping](03-shaping.md).', 'Then comes shaping.', draft),
  },
  'link.internal': {
    severity: 'error',
    title: 'A link uses an address of the compiler',
    meaning: 'The compiler turns links to files into addresses that start with `lectern:`. Written by hand, they are not checked.',
    remedy: 'Link to the file.',
    example: inSection('Then comes [the rest](lectern:section/resting).', 'Then comes [the rest](02-resting.md).'),
  },
  'link.outside': {
    severity: 'error',
    title: 'A link leads out of the course',
    meaning: 'Nothing outside the course folder is published, and a path that starts with `/` would depend on the site.',
    remedy: 'Link within the course folder, or to a whole URL.',
    example: inSection('See [the recipe](../../recipes/rye.md).', 'See [the recipe](https://example.com/recipes/rye).'),
  },
  'link.unsafe': {
    severity: 'error',
    title: 'A link has a scheme that pages may not use',
    meaning: 'Addresses such as `javascript:` and `data:` can run a script in the page of a learner.',
    remedy: 'Use `https:`, `http:`, `mailto:` or a relative path. Put an image into `assets/`.',
    example: inSection('[Print this](javascript:print)', '[Write to us](mailto:bakers@example.com)'),
  },
  'section.unknown': {
    severity: 'error',
    title: 'No section has this id',
    meaning:
      'The `section` of a question or a glossary term is the id of a section: its file name without number and ending, or the `id` in its front matter.',
    remedy: 'Use the id of a section of this course.',
    example: inFile(
      'glossary.yaml',
      'terms:\n  - term: Gluten\n    definition: What holds a dough together.\n    section: knead',
      'terms:\n  - term: Gluten\n    definition: What holds a dough together.\n    section: kneading',
    ),
  },
  'section.draft': {
    severity: 'error',
    title: 'A question or term belongs to a draft',
    meaning: 'The section is not published, so readers could not look there.',
    remedy: 'Name another section, or none until it is published.',
    example: inFile(
      'glossary.yaml',
      'terms:\n  - term: Boule\n    definition: A round loaf.\n    section: shaping',
      'terms:\n  - term: Boule\n    definition: A round loaf.',
      draft,
    ),
  },
  'term.duplicate': {
    severity: 'error',
    title: 'A term is explained twice',
    meaning: 'The glossary has one entry for each term.',
    remedy: 'Keep one, or make one entry of both.',
    example: inFile(
      'glossary.yaml',
      'terms:\n  - { term: Gluten, definition: What holds a dough together. }\n  - { term: Gluten, definition: A protein. }',
      'terms:\n  - { term: Gluten, definition: A protein that holds a dough together. }',
    ),
  },
} satisfies Record<string, IssueEntry>
