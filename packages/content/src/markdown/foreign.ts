/** A construct of another tool that this format shows as plain text. */
interface ForeignSyntax {
  pattern: RegExp
  name: string
  /** What to write instead. */
  instead: string
}

/** Includes stand inside code, too: the book's own tool puts the code there. */
export const includeInCode = /^\s*\{\{\s*#(?:include|rustdoc_include|playground)\b[^}]*\}\}/m

/** What books and course platforms write in Markdown and GitHub does not render. Found in text only, never in code. */
export const foreignSyntax: readonly ForeignSyntax[] = [
  {
    pattern: /^\s*:{3,}/m,
    name: 'a container (":::")',
    instead: 'Write an alert ("> [!NOTE]"), or <details> for what is hidden at first.',
  },
  { pattern: /^\s*(?:!!!|\?\?\?)\+?\s+\w+/m, name: 'an admonition ("!!!")', instead: 'Write an alert: "> [!NOTE]".' },
  {
    pattern: /\{\{\s*#?(?:include|rustdoc_include|playground|quiz|title)\b[^}]*\}\}/,
    name: 'an include of mdBook',
    instead: 'Copy the text here, or run `lectern import`.',
  },
  { pattern: /\{\{[<%].*?[>%]\}\}/, name: 'a shortcode of Hugo', instead: 'Write Markdown, or "::embed{url=…}" for a video.' },
  { pattern: /\{%.*?%\}/, name: 'a template tag ("{% %}")', instead: 'Write Markdown: templates are not run.' },
  { pattern: /(?<!\{)\{\{[^{}]+\}\}(?!\})/, name: 'a template expression ("{{ }}")', instead: 'Write its value: templates are not run.' },
  { pattern: /!?\[\[[^\]\n]+\]\]/, name: 'a wiki link ("[[ ]]")', instead: 'Link to the file: "[title](../01-chapter/02-section.md)".' },
  {
    pattern: /^(?:import\s+[^'"\n]*(?:\bfrom\s+)?['"][^'"\n]+['"]|export\s+(?:const|default|function|let)\b)/m,
    name: 'an MDX import or export',
    instead: 'Remove it, and write what the component shows in Markdown.',
  },
  { pattern: /<\/?[A-Z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)+[^>]*>/, name: 'a component', instead: 'Write what it shows in Markdown.' },
  {
    pattern: /\{:\s*[^}]*\}/,
    name: 'an attribute list ("{: }")',
    instead: 'Remove it: classes and ids of Kramdown are not part of the format.',
  },
  {
    pattern: /[)\]]\{[^{}\n]*[.#=][^{}\n]*\}/,
    name: 'attributes in braces',
    instead: 'Remove them; write the alternative text of an image between its brackets.',
  },
  {
    pattern: /\s\{[.#][\w-][^{}]*\}\s*$/m,
    name: 'attributes in braces',
    instead: 'Remove them: headings get their anchors from their text.',
  },
  { pattern: /^\s*\[(?:TOC|\[_TOC_\])\]\s*$/im, name: 'a table of contents', instead: 'Remove it: a section is served with its headings.' },
  { pattern: /(?<![\w=])==[^\s=](?:[^=\n]*[^\s=])?==(?![\w=])/, name: 'highlighting ("==")', instead: 'Write <mark>…</mark>.' },
  { pattern: /\^\[[^\]\n]+\]/, name: 'an inline footnote', instead: 'Write "[^1]" here and "[^1]: the note" on a line of its own.' },
  {
    pattern: /\\\((?=[^\n]*?\\\))|^\s*\\\[/m,
    name: 'a formula between backslashes',
    instead: 'Write $…$, or $$…$$ for a formula of its own line.',
  },
  { pattern: /(?<![\w:]):[a-z][a-z0-9_+-]{1,30}:(?![\w:])/, name: 'an emoji code', instead: 'Write the emoji itself.' },
]
