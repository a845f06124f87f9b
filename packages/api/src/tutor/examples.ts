/** Examples for the OpenAPI document. */

const quote = 'Ravi builds a prototype, which is a quick first version made to learn something.'
const answer = [
  {
    text: `“${quote}”`,
    citations: [{ sectionId: 'from-ai-idea-to-real-world-service', anchor: null, quote, start: 261, end: 341 }],
  },
]
const rest = {
  refusal: null,
  related: [{ sectionId: 'from-ai-idea-to-real-world-service', number: '1.1', title: 'From AI idea to real-world service' }],
  model: 'extractive',
}

export const askTutor = { courseId: 'ai-deployment-and-management', question: 'What is a prototype?' }
export const tutorAnswer = { answer, ...rest }
export const tutorEvent = { type: 'sentence' as const, index: 0, ...(answer[0] as (typeof answer)[number]) }
