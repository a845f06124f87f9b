import { linkQuiz } from '../compile/quiz'
import { describeFaults } from '../compile/schema-fault'
import type { Issue } from '../issue'
import { QuizFile } from '../schema'
import type { PlainQuestion } from './identify'

/** The first error that the compiler would find in a question, apart from where its links lead. */
export function checkQuestion(question: PlainQuestion): { message: string; hint: string } | undefined {
  const data = { id: 'quiz', title: 'Quiz', questions: [question] }
  const quiz = QuizFile.safeParse(data)
  if (!quiz.success) {
    const [fault] = describeFaults({ schema: QuizFile, data, written: () => undefined }, quiz.error.issues)
    const member = fault?.path.slice(2).join('.')
    return {
      message: `${member ? `${member}: ` : ''}${fault?.message ?? 'The question is not valid.'}`,
      hint: fault?.hint ?? 'Change it in the source.',
    }
  }
  const issues: Issue[] = []
  const at = (path: readonly PropertyKey[]) => ({ line: 1, column: 1, path: path.join('.') })
  linkQuiz('quiz.yaml', { value: quiz.data, at }, {}, { rewrite: (markdown) => markdown, imageSize: () => undefined }, issues)
  return issues.find(({ severity }) => severity === 'error')
}
