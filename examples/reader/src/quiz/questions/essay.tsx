import type { EssayQuestion, QuestionResult } from '@lectern/sdk/functions'
import { useMemo } from 'react'
import { Prose } from '../../prose/prose'
import type { AnswerProps, InputProps, TextContext } from './question-type'

export function EssayInput({ question, response, onAnswer, isDisabled, labelledBy, faultId, text }: InputProps<'essay'>) {
  const written = response?.text ?? ''
  const wordsId = `${question.id}-words`
  const segmenter = useMemo(() => new Intl.Segmenter(text.lang, { granularity: 'word' }), [text.lang])
  // As the service counts them.
  const words = [...segmenter.segment(written)].filter(({ isWordLike }) => isWordLike).length
  return (
    <>
      <textarea
        className="essay"
        rows={10}
        aria-labelledby={labelledBy}
        aria-describedby={[wordsId, faultId].filter(Boolean).join(' ')}
        aria-invalid={faultId !== undefined}
        value={written}
        // What was handed in may be longer than its field, and can only be scrolled to by keyboard where it has the focus.
        readOnly={isDisabled}
        maxLength={100_000}
        lang={text.lang}
        dir="auto"
        onChange={(event) => onAnswer({ type: question.type, questionId: question.id, text: event.target.value })}
      />
      <p className="quiet" id={wordsId}>
        {sentenceOfWords(words, question)} {!isDisabled && 'A person scores this.'}
      </p>
    </>
  )
}

function sentenceOfWords(words: number, { minWords, maxWords }: EssayQuestion): string {
  const written = words === 1 ? '1 word' : `${words} words`
  if (minWords !== undefined && maxWords !== undefined) return `${written}; ${minWords} to ${maxWords} are expected.`
  if (minWords !== undefined) return `${written}; at least ${minWords} are expected.`
  if (maxWords !== undefined) return `${written}; at most ${maxWords} are expected.`
  return `${written}.`
}

/** What the person said who scored it, and the level of each criterion. */
export function EssayResult({ question, result, text }: { question: EssayQuestion; result: QuestionResult; text: TextContext }) {
  return (
    <>
      {result.rubric && (
        <dl className="rubric">
          {result.rubric.map(({ criterionId, title, level, maxPoints }) => (
            <div key={criterionId}>
              <dt lang={text.lang} dir={text.dir}>
                {title}
              </dt>
              <dd>
                <span lang={text.lang} dir={text.dir}>
                  {level.title}
                </span>
                : {level.points} of {maxPoints}
                {level.description !== null && (
                  <span className="quiet description" lang={text.lang} dir={text.dir}>
                    {level.description}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {result.comment && (
        <>
          <h3>Comment</h3>
          <Prose html={result.comment.html} course={text.course} dir="auto" idPrefix={`${question.id}-comment-`} />
        </>
      )}
    </>
  )
}

export const EssayAnswer = ({ question, answer, text }: AnswerProps<'essay'>) =>
  answer.content && <Prose html={answer.content.html} idPrefix={`${question.id}-answer-`} {...text} />
