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
  /** Conditions that are each worth all points. */
  rights: Node[][]
  feedback: { ident: string; when: string; text: string }[]
  solution?: string
}

const response = 'response'

const field = (label: string, entry: string): Node => x('qtimetadatafield', [x('fieldlabel', label), x('fieldentry', entry)])
const material = (html: string): Node => x('material', [x('mattext', { texttype: 'text/html' }, html)])
const equal = (value: string, isCaseSensitive: boolean): Node =>
  x('varequal', { case: isCaseSensitive ? 'Yes' : 'No', respident: response }, value)

/** Writes a question as an item. Returns undefined, and reports why, when a cartridge has no profile that scores in the same way. */
export function writeItem(question: BundleQuestion, key: AnswerKey, context: QuizContext): Node | undefined {
  const body = convert({ question, key } as Of<BundleQuestion['type']>, context)
  if (!body) return undefined
  const general = key.explanation ? context.html(key.explanation) : ''
  const show = (ident: string, condition: Node): Node =>
    x('respcondition', { continue: 'Yes' }, [
      x('conditionvar', [condition]),
      x('displayfeedback', { feedbacktype: 'Response', linkrefid: ident }),
    ])
  const rules = [
    ...(general === '' ? [] : [show('general_fb', x('other'))]),
    ...body.feedback.map(({ ident, when }) => show(ident, equal(when, true))),
    ...body.rights.map((conditions) =>
      x('respcondition', { continue: 'No' }, [x('conditionvar', conditions), x('setvar', { action: 'Set', varname: 'SCORE' }, '100')]),
    ),
  ]
  const feedback = (ident: string, html: string): Node => x('itemfeedback', { ident }, [x('flow_mat', [material(html)])])
  return x('item', { ident: `question_${question.id}`, title: shortTitle(question.prompt) }, [
    x('itemmetadata', [x('qtimetadata', [field('cc_profile', `cc.${body.profile}.v0p1`), field('cc_weighting', String(question.points))])]),
    x('presentation', [material(context.html(question.prompt)), body.response]),
    ...(rules.length > 0
      ? [
          x('resprocessing', [
            x('outcomes', [x('decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' })]),
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
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const choices = key as Of<'single-choice'>['key'] | Of<'multiple-choice'>['key']
      if (
        choices.shares?.some(({ share }) => share > 0 || choices.allowNegative) ||
        (question.type === 'multiple-choice' && choices.shares)
      )
        return leaveOut('a cartridge has no choices that are worth a part of the points.')
      if (choices.type === 'multiple-choice' && choices.scoring !== 'all-or-nothing')
        return leaveOut('in a cartridge, several choices count all together; here, each is worth a part of the points.')
      return writeChoices({ question, key } as Of<'single-choice'> | Of<'multiple-choice'>, context)
    }
    case 'short-answer': {
      const { accepted, match, accents, wildcard } = key as Of<'short-answer'>['key']
      if (accepted.some(({ credit }) => credit !== 1)) return leaveOut('a cartridge has no answers that are worth a part of the points.')
      if (accents === 'ignore') return leaveOut('a cartridge cannot ignore accents.')
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
      const hasPattern = patterns.some((pattern) => pattern !== undefined)
      return {
        profile: hasPattern ? 'pattern_match' : 'fib',
        response: x('response_str', { ident: response, rcardinality: 'Single' }, [x('render_fib', { columns: '30', rows: '1' })]),
        // Moodle reads the answers of a fib from one rule, and those of patterns from several.
        rights: hasPattern ? conditions.map((each) => [each]) : [conditions],
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
  const conditions = question.choices.map(({ id }) => (rights.has(id) ? equal(id, true) : x('not', [equal(id, true)])))
  return {
    profile: isTrueFalse ? 'true_false' : isSingle ? 'multiple_choice' : 'multiple_response',
    response: x('response_lid', { ident: response, rcardinality: isSingle ? 'Single' : 'Multiple' }, [
      x(
        'render_choice',
        question.choices.map(({ id, text }) => x('response_label', { ident: id }, [material(inlineHtml(html(text)))])),
      ),
    ]),
    rights: [isSingle ? [equal(key.choiceId, true)] : [x('and', conditions)]],
    feedback: key.feedback.map(({ choiceId, text }) => ({ ident: `${choiceId}_fb`, when: choiceId, text: html(text) })),
  }
}

/** The minutes of a duration, where they are whole. */
function minutesOf(duration: string | undefined): number | undefined {
  const [, count, unit] = /^(\d+)([smhd])$/.exec(duration ?? '') ?? []
  if (count === undefined || unit === undefined) return undefined
  const minutes = (Number(count) * { s: 1, m: 60, h: 3600, d: 86_400 }[unit as 's' | 'm' | 'h' | 'd']) / 60
  return Number.isInteger(minutes) && minutes > 0 ? minutes : undefined
}

/** The settings that a quiz of a cartridge has. */
export const keptSettings = ({ timeLimit, maxAttempts }: BundleQuiz): string[] => [
  ...(minutesOf(timeLimit) === undefined ? [] : ['timeLimit']),
  ...(maxAttempts === undefined ? [] : ['maxAttempts']),
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
            field('cc_maxattempts', maxAttempts === undefined ? 'unlimited' : String(maxAttempts)),
            ...(minutes === undefined ? [] : [field('qmd_timelimit', String(minutes))]),
          ]),
          x('section', { ident: 'root_section' }, items),
        ]),
      ],
    ),
  )
}
