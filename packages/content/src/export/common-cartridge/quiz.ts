import { x } from 'xastscript'
import type { BundleQuiz } from '../../bundle'
import type { IssueCode } from '../../issue'
import type { AnswerKey, BundleQuestion } from '../../questions/question-types'
import { inlineHtml, shortTitle } from '../moodle/html'
import { writeXml } from '../write-xml'

export interface QuizContext {
  /** HTML of a text of the question. */
  html(markdown: string): string
  /** Reports what could not be said about the question. */
  note(code: IssueCode, message: string, hint: string): void
}

type Node = ReturnType<typeof x>
type Of<Type extends BundleQuestion['type']> = {
  question: Extract<BundleQuestion, { type: Type }>
  key: Extract<AnswerKey, { type: Type }>
}

/** What is particular to a type: how it is asked, and which answers are right. */
interface Body {
  profile: 'multiple_choice' | 'multiple_response' | 'true_false' | 'fib' | 'pattern_match' | 'essay'
  response: Node
  /** Conditions that are each worth all points, with the feedback that they show. */
  rights: { conditions: Node[]; shows?: string | undefined }[]
  /** Feedback with the choice that shows it. */
  feedback: { ident: string; when: string; text: string }[]
  solution?: string
}

const response = 'response'

const field = (label: string, entry: string): Node => x('qtimetadatafield', [x('fieldlabel', label), x('fieldentry', entry)])
const material = (html: string): Node => x('material', [x('mattext', { texttype: 'text/html' }, html)])
const equal = (value: string, isCaseSensitive: boolean): Node =>
  x('varequal', { case: isCaseSensitive ? 'Yes' : 'No', respident: response }, value)

/** A question on its way into a quiz. */
export interface WrittenQuestion {
  points: number
  /** Gives the item, with what it weighs among the others. */
  item(weight: number): Node
}

/** Writes a question as an item. Returns undefined, and reports why, when a cartridge has no profile for it. */
export function writeItem(question: BundleQuestion, key: AnswerKey, context: QuizContext): WrittenQuestion | undefined {
  const body = convert({ question, key } as Of<BundleQuestion['type']>, context)
  if (!body) return undefined
  const prompt = material(context.html(question.prompt))
  const general = key.explanation ? context.html(key.explanation) : ''
  const show = (ident: string): Node => x('displayfeedback', { feedbacktype: 'Response', linkrefid: ident })
  const isSingle = body.profile === 'multiple_choice' || body.profile === 'true_false'
  // Moodle takes the score of a pattern for the share of the points that it gives, and reads a fib by its 100.
  const full = body.profile === 'pattern_match' ? '1' : '100'
  const inRights = new Set(body.rights.map(({ shows }) => shows))
  const rules = [
    ...(general === '' ? [] : [x('respcondition', { continue: 'Yes' }, [x('conditionvar', [x('other')]), show('general_fb')])]),
    ...body.feedback
      .filter(({ ident }) => !inRights.has(ident))
      .map(({ ident, when }) =>
        // Moodle takes the feedback of every rule that continues for general feedback.
        x('respcondition', { continue: isSingle ? 'No' : 'Yes' }, [x('conditionvar', [equal(when, true)]), show(ident)]),
      ),
    ...body.rights.map(({ conditions, shows }) =>
      x('respcondition', { continue: 'No' }, [
        x('conditionvar', conditions),
        x('setvar', { action: 'Set', varname: 'SCORE' }, full),
        ...(shows === undefined ? [] : [show(shows)]),
      ]),
    ),
  ]
  const feedback = (ident: string, html: string): Node => x('itemfeedback', { ident }, [x('flow_mat', [material(html)])])
  const metadata = (weight: number): Node[] => [
    field('cc_profile', `cc.${body.profile}.v0p1`),
    field('cc_weighting', String(weight)),
    ...(body.profile === 'essay' ? [field('qmd_computerscored', 'No')] : []),
  ]
  const item = (weight: number): Node =>
    x('item', { ident: `question_${question.id}`, title: shortTitle(question.prompt) }, [
      x('itemmetadata', [x('qtimetadata', metadata(weight))]),
      x('presentation', [prompt, body.response]),
      ...(rules.length > 0
        ? [
            x('resprocessing', [
              x('outcomes', [x('decvar', { maxvalue: full, minvalue: '0', varname: 'SCORE', vartype: 'Decimal' })]),
              ...rules,
            ]),
          ]
        : []),
      ...(general === '' ? [] : [feedback('general_fb', general)]),
      ...body.feedback.map(({ ident, text }) => feedback(ident, text)),
      ...(body.solution
        ? [x('itemfeedback', { ident: 'solution' }, [x('solution', [x('solutionmaterial', [x('flow_mat', [material(body.solution)])])])])]
        : []),
    ])
  return { points: question.points, item }
}

const mostWeight = 99

/**
 * The weights of questions, which are whole numbers up to 99 in a cartridge: the points, or a multiple of all of them that is whole. Where
 * there is none, they are rounded.
 */
export function weightsOf(points: readonly number[]): { weights: number[]; change?: string } {
  const most = Math.max(...points)
  for (let factor = 1; most * factor <= mostWeight; factor++) {
    const weights = points.map((each) => Math.round(each * factor))
    if (weights.every((weight, index) => weight > 0 && Math.abs(weight - (points[index] as number) * factor) < 1e-6))
      return factor === 1 ? { weights } : { weights, change: `The points of all questions were multiplied by ${factor}` }
  }
  const factor = Math.min(1, mostWeight / most)
  const weights = points.map((each) => Math.max(1, Math.round(each * factor)))
  return { weights, change: 'The points of the questions were rounded' }
}

function convert({ question, key }: Of<BundleQuestion['type']>, context: QuizContext): Body | undefined {
  const leaveOut = (reason: string) => {
    context.note(
      'export.question-type',
      `"${question.id}" was left out: ${reason}`,
      'Export the quiz to moodle-xml, or write the question as another type.',
    )
    return undefined
  }
  const change = (message: string) =>
    context.note('export.scoring-changed', message, 'Accept that, or export the quiz to moodle-xml or qti.')
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const choices = key as Of<'single-choice'>['key'] | Of<'multiple-choice'>['key']
      if (choices.type === 'multiple-choice') {
        if (choices.scoring !== 'all-or-nothing' || choices.shares)
          change('In a cartridge, the choices count all together: an answer that is right in part gives no points.')
      } else if (choices.shares?.some(({ share }) => share > 0 || choices.allowNegative))
        change('A cartridge has no choices that are worth a part of the points: every wrong one gives none.')
      return writeChoices({ question, key } as Of<'single-choice'> | Of<'multiple-choice'>, context)
    }
    case 'short-answer': {
      const { accepted: all, match, accents, wildcard } = key as Of<'short-answer'>['key']
      const accepted = all.filter(({ credit }) => credit === 1)
      if (accepted.length < all.length) change('A cartridge has no answers that are worth a part of the points: they give none.')
      if (accents === 'ignore') change('Accents count in a cartridge.')
      const isExact = match === 'exact'
      const plain = (text: string) => text.replaceAll('\\*', '*')
      const patterns = accepted.map(({ text }) => (wildcard ? /^\*((?:[^*\\]|\\.)*)\*$/.exec(text)?.[1] : undefined))
      const isOther = accepted.some(({ text }, index) => wildcard && patterns[index] === undefined && /(?<!\\)\*/.test(text))
      if (isOther || patterns.includes('')) return leaveOut('a cartridge has no other patterns than a word within the answer.')
      const condition = (text: string, pattern: string | undefined): Node =>
        pattern === undefined
          ? equal(wildcard ? plain(text) : text, isExact)
          : x('varsubstring', { case: isExact ? 'Yes' : 'No', respident: response }, plain(pattern))
      const conditions = accepted.map(({ text }, index) => condition(text, patterns[index]))
      // Moodle minds case in patterns alone, and takes one that is 0 for one that accepts everything.
      const isPattern = patterns.some((pattern) => pattern !== undefined) || (isExact && !accepted.some(({ text }) => text === '0'))
      return {
        profile: isPattern ? 'pattern_match' : 'fib',
        response: x('response_str', { ident: response, rcardinality: 'Single' }, [x('render_fib', { columns: '30', rows: '1' })]),
        // Moodle reads the answers of a fib from one rule, and those of patterns from several.
        rights: isPattern ? conditions.map((each) => ({ conditions: [each] })) : [{ conditions }],
        feedback: [],
      }
    }
    case 'essay': {
      const { rubric, answer } = key as Of<'essay'>['key']
      const { minWords, maxWords } = question
      const lost = [...(rubric ? ['the rubric'] : []), ...(minWords || maxWords ? ['the number of words'] : [])]
      if (lost.length > 0) context.note('export.member-lost', `Left out: ${lost.join(', ')}.`, 'Say it in the question.')
      return {
        profile: 'essay',
        response: x('response_str', { ident: response, rcardinality: 'Single' }, [x('render_fib', { columns: '60', rows: '15' })]),
        rights: [],
        feedback: [],
        ...(answer !== undefined && { solution: context.html(answer) }),
      }
    }
    default:
      return leaveOut(`a cartridge has no questions of the type ${question.type}.`)
  }
}

function writeChoices({ question, key }: Of<'single-choice'> | Of<'multiple-choice'>, { html }: QuizContext): Body {
  const isSingle = key.type === 'single-choice'
  const isTrueFalse = isSingle && question.choices.map(({ id, text }) => `${id}=${text}`).join() === 'true=True,false=False'
  const rights = new Set(isSingle ? [key.choiceId] : key.choiceIds)
  const feedback = key.feedback.map(({ choiceId, text }) => ({ ident: `${choiceId}_fb`, when: choiceId, text: html(text) }))
  const conditions = question.choices.map(({ id }) => (rights.has(id) ? equal(id, true) : x('not', [equal(id, true)])))
  return {
    profile: isTrueFalse ? 'true_false' : isSingle ? 'multiple_choice' : 'multiple_response',
    response: x('response_lid', { ident: response, rcardinality: isSingle ? 'Single' : 'Multiple' }, [
      x(
        'render_choice',
        question.choices.map(({ id, text }) => x('response_label', { ident: id }, [material(choiceHtml(html(text)))])),
      ),
    ]),
    rights: [
      isSingle
        ? { conditions: [equal(key.choiceId, true)], shows: feedback.find(({ when }) => when === key.choiceId)?.ident }
        : { conditions: [x('and', conditions)] },
    ],
    feedback,
  }
}

/** Moodle takes a text that is 0 for an empty one. */
const choiceHtml = (html: string): string => (inlineHtml(html) === '0' ? '<p>0</p>' : inlineHtml(html))

/** The minutes of a duration, where they are whole, and no more than a cartridge allows. */
function minutesOf(duration: string | undefined): number | undefined {
  const [, count, unit] = /^(\d+)([smhd])$/.exec(duration ?? '') ?? []
  if (count === undefined || unit === undefined) return undefined
  const minutes = (Number(count) * { s: 1, m: 60, h: 3600, d: 86_400 }[unit as 's' | 'm' | 'h' | 'd']) / 60
  return Number.isInteger(minutes) && minutes > 0 && minutes <= 527_040 ? minutes : undefined
}

/** The number of attempts as a cartridge says it: up to five, or as many as learners like. */
const attemptsOf = (maxAttempts: number | undefined): string =>
  maxAttempts !== undefined && maxAttempts <= 5 ? String(maxAttempts) : 'unlimited'

/** The settings that a quiz of a cartridge has. */
export const keptSettings = ({ timeLimit, maxAttempts }: BundleQuiz): string[] => [
  ...(minutesOf(timeLimit) === undefined ? [] : ['timeLimit']),
  ...(attemptsOf(maxAttempts) === 'unlimited' ? [] : ['maxAttempts']),
]

/** Writes a quiz in QTI 1.2.1. */
export function writeQuiz({ id, title, timeLimit, maxAttempts }: BundleQuiz, items: Node[], profile: string): string {
  const minutes = minutesOf(timeLimit)
  const namespace = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2'
  return writeXml(
    x(
      'questestinterop',
      {
        xmlns: namespace,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${namespace} http://www.imsglobal.org/profile/cc/ccv${profile}/ccv${profile}_qtiasiv1p2p1_v1p0.xsd`,
      },
      [
        x('assessment', { ident: `quiz_${id}`, title }, [
          x('qtimetadata', [
            field('cc_profile', 'cc.exam.v0p1'),
            field('qmd_assessmenttype', 'Examination'),
            field('qmd_scoretype', 'Percentage'),
            field('cc_maxattempts', attemptsOf(maxAttempts)),
            ...(minutes === undefined ? [] : [field('qmd_timelimit', String(minutes))]),
          ]),
          x('section', { ident: 'root_section' }, items),
        ]),
      ],
    ),
  )
}
