export type { QuizAnswer } from './outbox'
export { type QuizClock, type QuizProgress, QuizSession, type QuizSessionOptions, type QuizSnapshot } from './session'
export type { QuizStorage } from './storage'
