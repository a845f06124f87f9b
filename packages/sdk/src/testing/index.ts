export { type Answer, type AnswerInfo, type HandlerOptions, problem } from './handler'
export * from './handlers.gen'
