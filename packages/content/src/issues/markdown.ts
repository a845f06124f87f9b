import { type IssueEntry, inSection } from './issue-entry'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>'
const video = 'https://www.youtube.com/watch?v=abc123'

/** What a page cannot show as it was written. */
export const markdownIssues = {
  'markdown.html': {
    severity: 'error',
    title: 'There is HTML that pages cannot have',
    meaning:
      'Scripts, styles, frames and the like are removed together with what they contain, so that a part of the page would be missing.',
    remedy:
      'Write a frame as `::embed{url=… title=…}`, which also asks for a title. Remove the rest, or write it as code between backticks.',
    example: inSection(`<iframe src="${video}"></iframe>`, `::embed{url="${video}" title="How to knead"}`),
  },
  'markdown.html-unknown': {
    severity: 'warning',
    title: 'An HTML element is not shown',
    meaning:
      'Pages have the elements that GitHub shows. Of any other, only the content is shown. A name with a capital letter looks like a component, which nothing renders.',
    remedy: 'Write it in Markdown, or as code between backticks.',
    example: inSection('<center>Wait until the dough has doubled.</center>', '**Wait until the dough has doubled.**'),
  },
  'markdown.html-attribute': {
    severity: 'warning',
    title: 'An HTML attribute is not shown',
    meaning: 'Styles, classes and handlers of single elements are left out: the frontend decides how a page looks.',
    remedy: 'Remove the attribute.',
    example: inSection('<mark style="background: yellow">Wait</mark> for an hour.', '<mark>Wait</mark> for an hour.'),
  },
  'markdown.html-unclosed': {
    severity: 'warning',
    title: 'An HTML element is not closed',
    meaning: 'It goes on to the end of the text, or swallows what follows.',
    remedy: 'Add the end tag where the element ends.',
    example: inSection(
      '<details>\n<summary>Why?</summary>\n\nBecause it is alive.',
      '<details>\n<summary>Why?</summary>\n\nBecause it is alive.\n\n</details>',
    ),
  },
  'markdown.foreign': {
    severity: 'warning',
    title: 'A construct of another tool is shown as text',
    meaning:
      'Books and course platforms extend Markdown, each in its own way. What looks like an extension of mdBook, Docusaurus, Hugo, Jekyll, MkDocs, Obsidian or MDX is not rendered here, and learners would see its marks.',
    remedy: 'Write what the hint says. As code between backticks, it may stay.',
    example: inSection(
      ':::warning\nThe oven is hot.\n:::\n\nThen comes [[02-resting]], as {{ course.title }} says. :tada:',
      '> [!WARNING]\n> The oven is hot.\n\nThen comes [the rest](02-resting.md), as Bread at Home says. 🎉',
    ),
  },
  'markdown.alert-unknown': {
    severity: 'warning',
    title: 'There is no such kind of alert',
    meaning: 'Alerts are of the kinds note, tip, important, warning and caution. Any other is a quotation that starts with its mark.',
    remedy: 'Use one of these kinds, and say the rest in the text.',
    example: inSection('> [!DANGER]\n> The oven is hot.', '> [!CAUTION]\n> The oven is hot.'),
  },
  'markdown.footnote-missing': {
    severity: 'warning',
    title: 'A footnote has no note',
    meaning: 'A reference such as `[^salt]` is shown as text when no line `[^salt]: …` says what the note is.',
    remedy: 'Add the line, in the same file.',
    example: inSection('Salt slows the yeast.[^salt]', 'Salt slows the yeast.[^salt]\n\n[^salt]: Two per cent of the flour is usual.'),
  },
  'markdown.footnote-unused': {
    severity: 'warning',
    title: 'Nothing refers to a footnote',
    meaning: 'A note is shown where something refers to it, so this one is not shown at all.',
    remedy: 'Refer to it, or remove it.',
    example: inSection(
      'Salt slows the yeast.\n\n[^salt]: Two per cent of the flour is usual.',
      'Salt slows the yeast.[^salt]\n\n[^salt]: Two per cent of the flour is usual.',
    ),
  },
  'markdown.link-undefined': {
    severity: 'warning',
    title: 'A link has no definition',
    meaning: 'A link such as `[text][label]` is shown as text when no line `[label]: …` says where it leads.',
    remedy: 'Add the line, or write the address into the link.',
    example: inSection('Read [the recipe][rye].', 'Read [the recipe][rye].\n\n[rye]: https://example.com/rye'),
  },
  'markdown.math': {
    severity: 'warning',
    title: 'A formula cannot be read',
    meaning: 'The LaTeX has a mistake, so the formula is shown as it was written.',
    remedy: 'Correct the formula. Write a dollar sign that starts no formula as `\\$`.',
    example: inSection('The share of water is $\\frac{w}{f$.', 'The share of water is $\\frac{w}{f}$.'),
  },
  'image.alt-missing': {
    severity: 'warning',
    title: 'An image has no alternative text',
    meaning: 'Learners who do not see the image hear its alternative text, and find nothing here.',
    remedy: 'Say between the brackets what the image shows. For decoration, write `<img src="…" alt="">`.',
    example: inSection('![](../assets/dough.svg)', '![Dough that is folded over itself](../assets/dough.svg)', { 'assets/dough.svg': svg }),
  },
  'embed.url': {
    severity: 'error',
    title: 'An embed has no address',
    meaning: 'The `url` is missing, or is not a whole address that starts with `https:`.',
    remedy: 'Write the address of the page of the video or widget.',
    example: inSection('::embed{url="youtube.com/watch?v=abc123" title="How to knead"}', `::embed{url="${video}" title="How to knead"}`),
  },
  'embed.host': {
    severity: 'error',
    title: 'The course does not embed from this host',
    meaning:
      'What is embedded runs code of another site in the page of a learner. So the course names the hosts; a few well-known ones are named by default.',
    remedy: 'Add the host to `embedHosts` in course.yaml, or link to the page.',
    example: inSection(
      '::embed{url="https://videos.example.com/w/knead" title="How to knead"}',
      '[How to knead](https://videos.example.com/w/knead)',
    ),
  },
  'embed.title-missing': {
    severity: 'warning',
    title: 'An embed has no title',
    meaning: 'The title is read to those who do not see the frame, and it is the text of the link below.',
    remedy: 'Say what is to be seen.',
    example: inSection(`::embed{url="${video}"}`, `::embed{url="${video}" title="How to knead"}`),
  },
  'embed.ratio': {
    severity: 'error',
    title: 'An embed has an unknown ratio',
    meaning: 'Stylesheets know a few ratios of width to height.',
    remedy: 'Use one of those that the hint lists.',
    example: inSection(
      `::embed{url="${video}" title="How to knead" ratio="2:1"}`,
      `::embed{url="${video}" title="How to knead" ratio="16:9"}`,
    ),
  },
} satisfies Record<string, IssueEntry>
