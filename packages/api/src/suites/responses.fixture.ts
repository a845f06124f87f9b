import type { BundleQuestion, QuestionResponse } from '@lectern/content'
import fc from 'fast-check'

const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const typed = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.double({ noNaN: true }).map(String),
  fc.constantFrom(' ', '7,25 m²', '1.234', 'CO₂', 'a guess'),
)
const oneOf = (pieces: readonly { id: string }[]) => fc.constantFrom(...pieces.map(({ id }) => id))
const someOf = (pieces: readonly { id: string }[], maxLength = pieces.length) =>
  fc.subarray(
    pieces.map(({ id }) => id),
    { maxLength },
  )
const shuffled = (pieces: readonly { id: string }[]) =>
  fc.shuffledSubarray(
    pieces.map(({ id }) => id),
    { minLength: pieces.length },
  )

/** Responses to a question that have its shape: right, wrong, empty, or refused for what they say. */
export function anyResponse(question: BundleQuestion): fc.Arbitrary<QuestionResponse> {
  const base = { questionId: question.id }
  switch (question.type) {
    case 'single-choice':
      return fc.option(oneOf(question.choices)).map((choiceId) => ({ type: 'single-choice', ...base, choiceId }))
    case 'multiple-choice':
      return someOf(question.choices).map((choiceIds) => ({ type: 'multiple-choice', ...base, choiceIds }))
    case 'short-answer':
      return typed.map((text) => ({ type: 'short-answer', ...base, text }))
    case 'numeric':
      return fc.oneof(
        fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })).map((number) => ({ type: 'numeric' as const, ...base, number })),
        fc.tuple(typed, fc.constantFrom('de', 'en', 'fr')).map(([text, locale]) => ({ type: 'numeric' as const, ...base, text, locale })),
      )
    case 'ordering':
      return fc.oneof(shuffled(question.items), fc.constant<string[]>([])).map((itemIds) => ({ type: 'ordering', ...base, itemIds }))
    case 'matching':
      return fc
        .tuple(someOf(question.left), fc.array(oneOf(question.right), { minLength: question.left.length }))
        .map(([lefts, rights]) => ({
          type: 'matching',
          ...base,
          pairs: lefts.map((leftId, index) => ({ leftId, rightId: rights[index] as string })),
        }))
    case 'cloze': {
      const gaps = question.gaps.map((gap) => {
        const gapId = gap.id
        if (gap.type === 'choice' || gap.type === 'bank')
          return fc.option(oneOf(gap.type === 'choice' ? gap.choices : (question.bank ?? []))).map((choiceId) => ({ gapId, choiceId }))
        if (gap.type === 'text') return typed.map((text) => ({ gapId, text, locale: 'en' }))
        return fc.oneof(
          fc.option(fc.integer({ min: -20, max: 20 })).map((number) => ({ gapId, number })),
          typed.map((text) => ({ gapId, text, locale: 'de' })),
        )
      })
      return fc
        .tuple(fc.tuple(...gaps), fc.subarray(question.gaps.map(({ id }) => id)))
        .map(([all, filled]) => ({ type: 'cloze', ...base, gaps: all.filter(({ gapId }) => filled.includes(gapId)) }))
    }
    case 'hotspot':
      return question.regions
        ? someOf(question.regions, question.marks).map((regionIds) => ({ type: 'hotspot', ...base, regionIds }))
        : fc
            .array(fc.record({ x: fraction, y: fraction }), { maxLength: question.marks })
            .map((marks) => ({ type: 'hotspot', ...base, marks }))
    case 'essay':
      return fc.string({ maxLength: 200 }).map((text) => ({ type: 'essay', ...base, text }))
    case 'self-check':
      return fc.constant({ type: 'short-answer', ...base, text: 'refused' })
  }
}
