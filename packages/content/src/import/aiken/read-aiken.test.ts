import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { importBytes } from '../import-course'
import { createReport } from '../report'

async function importAiken(text: string) {
  const { write, issues } = await importBytes('aiken', Buffer.from(text), createReport('bank.txt'))
  const quiz = String(write.get('01-bank/quiz.yaml') ?? 'questions: []')
  return { questions: (parse(quiz) as { questions: object[] }).questions, issues }
}

const good = 'What rises?\nA) Dough\nB) Stone\nANSWER: A\n'

describe('an Aiken file', () => {
  it('has single-choice questions of plain text', async () => {
    const { questions, issues } = await importAiken(`${good}\nWhich is <b>true</b>?\nA.One & two\nB. *Two*\nC) Three\nANSWER: B`)
    expect(issues).toEqual([])
    expect(questions).toMatchObject([
      { type: 'single-choice', prompt: 'What rises?', choices: [{ text: 'Dough' }, { text: 'Stone' }], answer: 'a' },
      { prompt: 'Which is \\<b>true\\</b>?', choices: [{ text: 'One & two' }, { text: '\\*Two\\*' }, { text: 'Three' }], answer: 'b' },
    ])
  })

  it.each<[string, string, { line: number; message: string }]>([
    ['one choice', 'What?\nA) Dough\nANSWER: A\n', { line: 8, message: 'The question has fewer than two choices.' }],
    ['no answer', 'What?\nA) Dough\nB) Stone\n', { line: 6, message: 'The question has no line "ANSWER: …".' }],
    ['an answer that is no choice', 'What?\nA) Dough\nB) Stone\nANSWER: D\n', { line: 9, message: 'There is no choice "D".' }],
  ])('leaves out a question with %s', async (_title, text, expected) => {
    const { questions, issues } = await importAiken(`${good}\n${text}`)
    expect(questions).toHaveLength(1)
    expect(issues).toMatchObject([{ code: 'import.question-syntax', ...expected }])
  })

  it('says where choices and answers belong to nothing', async () => {
    const { issues } = await importAiken(`A) Dough\nANSWER: A\n\n${good}`)
    expect(issues).toMatchObject([
      { line: 1, message: 'This choice belongs to no question.' },
      { line: 2, message: 'This answer belongs to no question.' },
    ])
  })
})
