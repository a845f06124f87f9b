export type { QuizClock, QuizProgress, QuizSessionOptions, QuizSnapshot } from './contract'
export type { QuizAnswer } from './outbox'
export { QuizSession } from './session'
export type { QuizStorage } from './storage'
