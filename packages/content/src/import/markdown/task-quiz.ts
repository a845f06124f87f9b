import type { List, ListItem, RootContent } from 'mdast'
import { parseMarkdown } from '../../markdown/parse'
import { openId } from '../identify'
import type { DraftQuestion, ImportedQuestion, ImportedQuiz } from '../model'
import type { Report } from '../report'

/**
 * Takes the questions out of a page: task lists in which the right choices are checked, each behind the paragraph or heading that asks. It
 * is done for pages with `quiz: true` in their front matter alone, because a task list is a list of things to do otherwise.
 */
export function readTaskQuiz(
  markdown: string,
  { file, title, line }: { file: string; title: string; line: number },
  report: Report,
): { markdown: string; quiz: ImportedQuiz | undefined } {
  const { children } = parseMarkdown(markdown)
  const questions: ImportedQuestion[] = []
  const cuts: { start: number; end: number }[] = []
  for (const [index, node] of children.entries()) {
    const before = children[index - 1]
    if (!isTaskList(node) || (before?.type !== 'paragraph' && before?.type !== 'heading')) continue
    const prompt = inner(markdown, before)
    const place = { line: (before.position?.start.line ?? 1) + line - 1, column: before.position?.start.column ?? 1 }
    const item = report.item('question', 'task list', prompt.slice(0, 80), place)
    const choices = node.children.map((each) => inner(markdown, each).replace(/^\[[ xX]\]\s*/, ''))
    const right = node.children.flatMap(({ checked }, at) => (checked ? [openId(at)] : []))
    cuts.push({ start: before.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 })
    if (right.length === 0) {
      item.leaveOut('import.question-syntax', 'No choice is checked.', 'Check the right ones: "- [x]".')
      continue
    }
    const members = { prompt, choices: choices.map((text, at) => ({ id: openId(at), text })) }
    const draft: DraftQuestion =
      right.length === 1
        ? { type: 'single-choice', ...members, answer: right[0] as string }
        : { type: 'multiple-choice', ...members, answer: right }
    questions.push({ key: `${file}#${questions.length + 1}`, draft, item })
  }
  let rest = markdown
  for (const { start, end } of cuts.reverse()) rest = `${rest.slice(0, start).trimEnd()}\n\n${rest.slice(end).trimStart()}`
  return { markdown: rest, quiz: questions.length === 0 ? undefined : { key: `${file}#quiz`, title, questions } }
}

const isTaskList = (node: RootContent): node is List =>
  node.type === 'list' && node.children.length > 1 && node.children.every(({ checked }) => typeof checked === 'boolean')

/** What stands in a paragraph, heading or list item, as it is written. */
function inner(markdown: string, node: RootContent | ListItem): string {
  const children = 'children' in node ? node.children : []
  const [first, last] = [children[0], children.at(-1)]
  return markdown.slice(first?.position?.start.offset ?? 0, last?.position?.end.offset ?? 0).trim()
}
