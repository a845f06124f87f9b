/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { chosenIds, gapResults } from '../../../questions/learner'
import type { RenderedKey } from '../../../questions/question-type'
import { type AnswerKey, type BundleQuestion, withLocale } from '../../../questions/question-types'
import { scoreQuiz, validateResponses } from '../../../questions/scoring'
import { type QuizData, readData, type Scorer, startQuiz } from './quiz'

/* A practice quiz that is scored in the page, by the rules that the server has. */
interface KeyedQuizData extends QuizData {
  passingScore?: number
  questions: BundleQuestion[]
  keys: AnswerKey[]
  /** The texts of each key, by the id of the question. */
  texts: Record<string, RenderedKey>
}

const { questions, keys, passingScore, texts, locale } = readData<KeyedQuizData>()

startQuiz(
  (): Scorer => ({
    async score(sent) {
      const responses = sent.map((response) => withLocale(response, locale))
      const [fault] = validateResponses(questions, responses)
      if (fault) throw new Error(fault.detail)
      const score = scoreQuiz({ questions, keys, ...(passingScore !== undefined && { passingScore }) }, responses)
      const responseOf = new Map(responses.map((response) => [response.questionId, response]))
      const keyOf = new Map(keys.map((key) => [key.questionId, key]))
      return {
        ...score,
        pending: score.pending ?? false,
        questions: score.questions.map((result) => {
          const [response, key] = [responseOf.get(result.questionId), keyOf.get(result.questionId)]
          const { feedback = [], gapFeedback = [], explanation } = texts[result.questionId] ?? ({} as Partial<RenderedKey>)
          const chosen = response && key ? chosenIds(response, key) : []
          const gaps = key ? (gapResults(key, response) ?? []) : []
          return {
            ...result,
            feedback: [
              ...feedback.filter(({ choiceId }) => chosen.includes(choiceId)).map(({ content }) => content.html),
              ...gaps.flatMap((gap) => gap.feedback.map((index) => gapFeedback[index]?.html ?? '')),
              ...(explanation ? [explanation.html] : []),
            ],
          }
        }),
      }
    },
    reveal: async (questionId) => texts[questionId]?.content?.html ?? '',
  }),
  locale,
)
