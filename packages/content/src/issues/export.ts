import { type IssueEntry, inExport, inExportedQuiz } from './issue-entry'

const choices = 'choices:\n  - { id: a, text: Flour }\n  - { id: b, text: Water }\n  - { id: c, text: Sand }'
const which = (more: string) => `id: which\ntype: multiple-choice\nprompt: What is in bread?\n${choices}\nanswer: [a, b]${more}`
const name = (more: string) => `id: name-it\ntype: short-answer\nprompt: What makes a dough rise?\nanswer: [yeast]${more}`
const essay = 'id: why\ntype: essay\nprompt: Why does a dough rest?'

/** What another format cannot say. */
export const exportIssues = {
  'export.question-type': {
    severity: 'warning',
    title: 'A question was not exported',
    meaning: 'The format has no such type of question.',
    remedy: 'Export it to a format that has one, or write it as a question of another type.',
    example: inExport('gift', 'id: look\ntype: self-check\nprompt: Press it with a finger.\nanswer: It comes back slowly.', essay),
  },
  'export.scoring-changed': {
    severity: 'warning',
    title: 'An exported question is scored in another way',
    meaning: 'The format has another rule for answers that are right in part, or for comparing what is typed.',
    remedy: 'Change the question there, or accept the other rule.',
    example: inExport('gift', which('\nscoring: all-or-nothing'), which('')),
  },
  'export.member-lost': {
    severity: 'warning',
    title: 'A setting was not exported',
    meaning: 'The format has no place for it. The message names what was left out.',
    remedy: 'Set it there by hand.',
    example: inExport('gift', name('\npoints: 3'), name('')),
  },
  'export.file-lost': {
    severity: 'warning',
    title: 'A file was not exported',
    meaning: 'The format is a text without files. The description of the image was kept.',
    remedy: 'Export to a format that has files, such as `moodle-xml`.',
    example: (() => {
      const example = inExport('gift', `${essay} ![A dough](../assets/dough.svg)`.replace('prompt: ', 'prompt: >-\n  '), essay)
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n'
      return { ...example, before: { ...example.before, files: { ...example.before.files, 'assets/dough.svg': svg } } }
    })(),
  },
  'export.link-lost': {
    severity: 'warning',
    title: 'A link to a section was not exported',
    meaning: 'Sections are pages of the course, which the other system does not have. The words of the link were kept.',
    remedy: 'Link to the page by its whole address.',
    example: inExport('gift', 'id: why\ntype: essay\nprompt: Why does [kneading](01-kneading.md) help?', essay),
  },
  'export.quiz-elsewhere': {
    severity: 'warning',
    title: 'A quiz cannot be taken in the exported file',
    meaning: 'The server has to score it in an attempt of a learner that it knows, or no server was named that could score it.',
    remedy: 'Link to it with LTI, or export a practice quiz with `--origin`.',
    example: inExportedQuiz('scorm', 'mode: graded', 'mode: practice'),
  },
} satisfies Record<string, IssueEntry>
