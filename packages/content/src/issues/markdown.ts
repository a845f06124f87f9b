import { type IssueEntry, inSection } from './issue-entry'

/** What Markdown cannot show. */
export const markdownIssues = {
  'markdown.html': {
    severity: 'error',
    title: 'There is HTML in a text',
    meaning: 'HTML is not part of the course format.',
    remedy: 'Write it in Markdown, or as code.',
    example: inSection('Fold the dough <b>gently</b>.', 'Fold the dough **gently**.'),
  },
} satisfies Record<string, IssueEntry>
