import type { z } from '@hono/zod-openapi'
import { type QuestionView, questionTypeNames, type RevealedAnswer, type SentResponse } from '@lectern/content'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { everyQuestion } from '../suites/course.fixture'
import { Answer, Question, QuestionResponse } from './quiz'

describe('types of questions', () => {
  it('each have a served question, response and answer', () => {
    expectTypeOf<QuestionView['type']>().toEqualTypeOf<z.infer<typeof Question>['type']>()
    expectTypeOf<RevealedAnswer['type']>().toEqualTypeOf<z.infer<typeof Answer>['type']>()
    expectTypeOf<SentResponse['type']>().toEqualTypeOf<z.infer<typeof QuestionResponse>['type']>()
    expect(typesOf(Question)).toEqual([...questionTypeNames].sort())
    expect(typesOf(Answer)).toEqual([...questionTypeNames].sort())
    const unanswerable = ['self-check']
    const answerable = questionTypeNames.filter((name) => !unanswerable.includes(name))
    expect(typesOf(QuestionResponse)).toEqual([...answerable].sort())
  })

  it('are each in the course of the suites', () => {
    expect([...new Set(everyQuestion().map(({ type }) => type))].sort()).toEqual([...questionTypeNames].sort())
  })
})

/** The values of `type` that a union accepts. */
const typesOf = ({ options }: { options: readonly unknown[] }): unknown[] =>
  options.flatMap((option) => [...((option as z.core.$ZodTypeDiscriminable)._zod.propValues?.type ?? [])]).sort()
