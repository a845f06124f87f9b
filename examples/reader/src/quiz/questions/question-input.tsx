import type { Answer, Question, QuestionResponse, QuestionResult } from '@lectern/sdk/functions'
import { ClozeAnswer, ClozeInput, ClozeResult } from './cloze'
import { EssayAnswer, EssayInput, EssayResult } from './essay'
import { HotspotAnswer, HotspotInput } from './hotspot'
import { MatchingAnswer, MatchingInput } from './matching'
import { MultipleChoiceAnswer, MultipleChoiceInput } from './multiple-choice'
import { NumericAnswer, NumericInput } from './numeric'
import { OrderingAnswer, OrderingInput } from './ordering'
import type { QuestionType, ResponseOf, TextContext } from './question-type'
import { SelfCheckAnswer, SelfCheckInput } from './self-check'
import { ShortAnswerAnswer, ShortAnswerInput } from './short-answer'
import { SingleChoiceAnswer, SingleChoiceInput } from './single-choice'
import { UnknownQuestion } from './unknown-question'

interface QuestionInputProps {
  question: Question
  response: QuestionResponse | undefined
  onAnswer: (response: QuestionResponse) => void
  isDisabled: boolean
  labelledBy: string
  faultId: string | undefined
  text: TextContext
}

/** The input for a question of any type. A new type is a file beside this one, and a case here and below. */
export function QuestionInput({ question, response, ...rest }: QuestionInputProps) {
  const own = <T extends QuestionType>(type: T) => (response?.type === (type as string) ? (response as ResponseOf<T>) : undefined)
  switch (question.type) {
    case 'single-choice':
      return <SingleChoiceInput question={question} response={own(question.type)} {...rest} />
    case 'multiple-choice':
      return <MultipleChoiceInput question={question} response={own(question.type)} {...rest} />
    case 'short-answer':
      return <ShortAnswerInput question={question} response={own(question.type)} {...rest} />
    case 'numeric':
      return <NumericInput question={question} response={own(question.type)} {...rest} />
    case 'ordering':
      return <OrderingInput question={question} response={own(question.type)} {...rest} />
    case 'matching':
      return <MatchingInput question={question} response={own(question.type)} {...rest} />
    case 'cloze':
      return <ClozeInput question={question} response={own(question.type)} {...rest} />
    case 'hotspot':
      return <HotspotInput question={question} response={own(question.type)} {...rest} />
    case 'essay':
      return <EssayInput question={question} response={own(question.type)} {...rest} />
    case 'self-check':
      return <SelfCheckInput />
    default:
      return <UnknownQuestion type={(question as { type: string }).type} />
  }
}

/** The right answer to a question of any type. */
export function RightAnswer({ question, answer, text }: { question: Question; answer: Answer; text: TextContext }) {
  if (question.type === 'single-choice' && answer.type === question.type)
    return <SingleChoiceAnswer question={question} answer={answer} text={text} />
  if (question.type === 'multiple-choice' && answer.type === question.type)
    return <MultipleChoiceAnswer question={question} answer={answer} text={text} />
  if (question.type === 'short-answer' && answer.type === question.type)
    return <ShortAnswerAnswer question={question} answer={answer} text={text} />
  if (question.type === 'numeric' && answer.type === question.type) return <NumericAnswer question={question} answer={answer} text={text} />
  if (question.type === 'ordering' && answer.type === question.type)
    return <OrderingAnswer question={question} answer={answer} text={text} />
  if (question.type === 'matching' && answer.type === question.type)
    return <MatchingAnswer question={question} answer={answer} text={text} />
  if (question.type === 'cloze' && answer.type === question.type) return <ClozeAnswer question={question} answer={answer} text={text} />
  if (question.type === 'hotspot' && answer.type === question.type) return <HotspotAnswer question={question} answer={answer} text={text} />
  if (question.type === 'essay' && answer.type === question.type) return <EssayAnswer question={question} answer={answer} text={text} />
  if (question.type === 'self-check' && answer.type === question.type)
    return <SelfCheckAnswer question={question} answer={answer} text={text} />
  return <UnknownQuestion type={answer.type} />
}

/** What a result says of the parts of a question, where its type has any. */
export function ResultDetails({ question, result, text }: { question: Question; result: QuestionResult; text: TextContext }) {
  if (question.type === 'cloze') return <ClozeResult question={question} result={result} text={text} />
  if (question.type === 'essay') return <EssayResult question={question} result={result} text={text} />
  return null
}
