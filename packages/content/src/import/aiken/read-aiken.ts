import type { MoodleAnswer, MoodleCategory } from '../moodle/question'
import type { Place, Report } from '../report'
import type { RichText } from '../rich-text/rich-text'
import { sourceLimits } from '../source/source-tree'

interface Draft {
  text: RichText
  answers: (MoodleAnswer & { letter: string })[]
  place: Place
}

/** Reads an Aiken file: a question on one line, its choices as `A) …` or `A. …`, and a line `ANSWER: A`. Reports what is not a question. */
export function readAiken(source: string, report: Report): MoodleCategory[] {
  const category: MoodleCategory = { path: [], questions: [] }
  let draft: Draft | undefined
  const refuse = ({ text, place }: Draft, message: string, hint: string, at = place) =>
    report.item('question', 'aiken', text.text, place).leaveOut('import.question-syntax', message, hint, at)
  const unfinished = () => {
    if (draft) refuse(draft, 'The question has no line "ANSWER: …".', 'Add one behind its choices, with the letter of the right one.')
  }
  let number = 0
  for (const line of source.split(/\r\n|\n|\r/)) {
    number += 1
    const text = line.replace(/^\ufeff/, '').trim()
    const place = { line: number, column: Math.max(line.indexOf(text), 0) + 1 }
    if (text.length < 2) continue
    const plain = (value: string): RichText => ({ text: value.trim(), format: 'plain', place })
    const [, letter, choice = ''] = /^([A-Z])[).][ \t]?(.*)$/.exec(text) ?? []
    if (letter !== undefined) {
      if (draft) draft.answers.push({ letter, text: plain(choice), fraction: 0, feedback: plain('') })
      else report.add('import.question-syntax', 'This choice belongs to no question.', 'Write the question above its choices.', place)
      continue
    }
    const answer = /^ANSWER:(.*)$/.exec(text)?.[1]?.trim()
    if (answer === undefined) {
      unfinished()
      draft = { text: plain(text), answers: [], place }
      continue
    }
    if (!draft) {
      report.add('import.question-syntax', 'This answer belongs to no question.', 'Write the question above it.', place)
      continue
    }
    // As in Moodle, choices are counted from A, whatever letters they have.
    const right = draft.answers[answer.charCodeAt(0) - 65]
    if (draft.answers.length < 2)
      refuse(draft, 'The question has fewer than two choices.', 'Write each on a line, such as "A) Flour".', place)
    else if (!right) refuse(draft, `There is no choice "${answer}".`, `Name one of A to ${draft.answers.at(-1)?.letter}.`, place)
    else {
      right.fraction = 1
      category.questions.push({
        type: 'multichoice',
        single: true,
        answers: draft.answers,
        name: '',
        idnumber: '',
        tags: [],
        text: draft.text,
        generalFeedback: plain(''),
        mark: 1,
        place: draft.place,
        lost: [],
      })
    }
    draft = undefined
    if (category.questions.length > sourceLimits.questions) {
      report.add('import.limit', `The file has more than ${sourceLimits.questions} questions.`, 'Split it.', {
        ...place,
        severity: 'error',
      })
      return [category]
    }
  }
  unfinished()
  return [category]
}
