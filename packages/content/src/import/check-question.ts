import { linkQuiz } from '../compile/quiz'
import type { Issue } from '../issue'
import { QuestionFile } from '../questions/question-types'
import { QuizFile } from '../schema'
import type { PlainQuestion } from './identify'

/** The first error that the compiler would find in a question, apart from where its links lead. */
export function checkQuestion(question: PlainQuestion): { message: string; hint: string } | undefined {
  const parsed = QuestionFile.safeParse(question)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { message: `${issue?.path.join('.') || 'The question'}: ${issue?.message ?? 'is not valid'}.`, hint: 'Change it in the source.' }
  }
  const quiz = QuizFile.safeParse({ id: 'quiz', title: 'Quiz', questions: [parsed.data] })
  if (!quiz.success) return { message: 'The question is not valid.', hint: 'Change it in the source.' }
  const issues: Issue[] = []
  const at = (path: readonly PropertyKey[]) => ({ line: 1, column: 1, path: path.join('.') })
  linkQuiz('quiz.yaml', { value: quiz.data, at }, {}, { rewrite: (markdown) => markdown, imageSize: () => undefined }, issues)
  return issues.find(({ severity }) => severity === 'error')
}
