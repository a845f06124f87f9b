import type { ClozeQuestion, GapResponse, Piece, QuestionResult, Segment } from '@lectern/sdk/functions'
import { Prose } from '../../prose/prose'
import { GapField } from './gap-field'
import { NumberList } from './numeric'
import { PieceText, pieceOf } from './piece'
import type { AnswerProps, InputProps, TextContext } from './question-type'

/** A text with a field in each gap, in reading order. */
export function ClozeInput({ question, response, onAnswer, isDisabled, labelledBy, faultId, text }: InputProps<'cloze'>) {
  const filled = response?.gaps ?? []
  const fill = (gapId: string, said: GapResponse | undefined) => {
    // In the order of the question, so that the same words are the same answer.
    const gaps = question.gaps.flatMap(({ id }) => (id === gapId ? said : filled.find((each) => each.gapId === id)) ?? [])
    onAnswer({ type: question.type, questionId: question.id, gaps })
  }
  const numberOf = (gapId: string) => question.gaps.findIndex(({ id }) => id === gapId) + 1
  const units = question.gaps.filter((gap) => gap.type === 'number' && gap.unit)
  const field = (gapId: string) => {
    const gap = question.gaps.find(({ id }) => id === gapId)
    if (!gap) return null
    const labelId = `${question.id}-gap-${gapId}`
    const described = [units.includes(gap) && `${labelId}-unit`, faultId].filter(Boolean).join(' ')
    const said = filled.find((each) => each.gapId === gapId)
    return (
      <span key={gapId} className="gap" lang="en">
        <span id={labelId} className="quiet">
          <span className="hidden">Gap </span>
          {numberOf(gapId)}
          <span className="hidden"> of {question.gaps.length}</span>
        </span>
        <GapField
          gap={gap}
          filled={said}
          onFill={(next) => fill(gapId, next)}
          bank={question.bank}
          gapWith={(choiceId) => {
            const other = filled.find(
              (each) => each.gapId !== gapId && 'choiceId' in each && each.choiceId === choiceId && isBankGap(question, each.gapId),
            )
            return other && numberOf(other.gapId)
          }}
          labelledBy={labelId}
          describedBy={described || undefined}
          isFaulty={faultId !== undefined && said !== undefined}
          isDisabled={isDisabled}
          text={text}
        />
      </span>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset cannot hold the blocks of a prompt
    <div role="group" aria-labelledby={labelledBy} className="cloze">
      {paragraphsOf(question.segments).map((segments, index) => (
        <div key={index} className="cloze-text" lang={text.lang} dir={text.dir}>
          {segments.map((segment, at) =>
            segment.type === 'gap'
              ? field(segment.gapId)
              : segment.type === 'text' && (
                  <Prose
                    key={`text ${at}`}
                    html={segment.content.html}
                    isInline={segments.length > 1}
                    idPrefix={`${question.id}-text-${index}-${at}-`}
                    {...text}
                  />
                ),
          )}
        </div>
      ))}
      {units.map((gap) => (
        <p key={gap.id} className="quiet" id={`${question.id}-gap-${gap.id}-unit`}>
          Gap {numberOf(gap.id)}:{' '}
          {gap.type === 'number' && gap.unit?.required ? 'a number with its unit.' : 'a number; you may name its unit.'}
        </p>
      ))}
      {question.bank && (
        <Formatted
          title={question.bank.reuse ? 'Words, each as often as you like' : 'Words, each once'}
          pieces={question.bank.choices}
          text={text}
          idPrefix={`${question.id}-bank`}
        />
      )}
      {question.gaps.map(
        (gap) =>
          gap.type === 'choice' &&
          gap.choices.some(losesMeaning) && (
            <Formatted
              key={gap.id}
              title={`Choices for gap ${numberOf(gap.id)}`}
              pieces={gap.choices}
              text={text}
              idPrefix={`${question.id}-${gap.id}`}
            />
          ),
      )}
    </div>
  )
}

const isBankGap = ({ gaps }: ClozeQuestion, gapId: string): boolean => gaps.some(({ id, type }) => id === gapId && type === 'bank')

/** The options of a list are plain text: a formula or a raised number would read as something else. */
const losesMeaning = ({ content }: Piece): boolean => /<(?:math|img|su[bp])\b/.test(content.html)

/** Words or choices with their formatting. */
function Formatted({ title, pieces, text, idPrefix }: { title: string; pieces: readonly Piece[]; text: TextContext; idPrefix: string }) {
  return (
    <>
      <p className="quiet" id={`${idPrefix}-title`}>
        {title}:
      </p>
      <ul className="words" aria-labelledby={`${idPrefix}-title`}>
        {pieces.map((piece) => (
          <li key={piece.id}>
            <PieceText piece={piece} id={`${idPrefix}-${piece.id}`} text={text} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The segments between breaks. */
function paragraphsOf(segments: readonly Segment[]): Segment[][] {
  const paragraphs: Segment[][] = [[]]
  for (const segment of segments) {
    if (segment.type === 'break') paragraphs.push([])
    else paragraphs.at(-1)?.push(segment)
  }
  return paragraphs
}

const outcomes = { correct: 'right', partial: 'partly right', incorrect: 'wrong', unanswered: 'not filled in' } as const

/** How each gap was filled. */
export function ClozeResult({ question, result, text }: { question: ClozeQuestion; result: QuestionResult; text: TextContext }) {
  if (!result.gaps) return null
  return (
    <ol className="gap-results">
      {result.gaps.map(({ gapId, outcome, feedback }, index) => (
        <li key={gapId} data-outcome={outcome}>
          <p className="gap-outcome">
            Gap {index + 1}
            {outcome && `: ${outcomes[outcome] ?? outcome}`}
          </p>
          {feedback.map(({ html }, at) => (
            <Prose key={at} html={html} idPrefix={`${question.id}-${gapId}-${at}-`} {...text} />
          ))}
        </li>
      ))}
    </ol>
  )
}

/** What fills each gap. */
export const ClozeAnswer = ({ question, answer, text }: AnswerProps<'cloze'>) => (
  <dl className="pairs">
    {answer.gaps.map(({ gapId, choiceId, texts, number, min, max, alternatives, units }, index) => {
      const gap = question.gaps.find(({ id }) => id === gapId)
      const choices = gap?.type === 'choice' ? gap.choices : (question.bank?.choices ?? [])
      return (
        <div key={gapId}>
          <dt>Gap {index + 1}</dt>
          <dd>
            {choiceId !== undefined && <PieceText piece={pieceOf(choices, choiceId)} text={text} />}
            {texts && (
              <span lang={text.lang} dir={text.dir}>
                {texts.join(' / ')}
              </span>
            )}
            {min !== undefined && max !== undefined && (
              <NumberList numbers={[{ number: number ?? null, min, max }, ...(alternatives ?? [])]} units={units} text={text} />
            )}
          </dd>
        </div>
      )
    })}
  </dl>
)
