// The types of today, which are good enough for the calls of the test beside it.
export { Client, coursesQuizzesGet, coursesQuizzesScore } from '../functions'
export { QuizSession } from '../quiz/index'
