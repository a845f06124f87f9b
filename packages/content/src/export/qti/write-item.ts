import { x } from 'xastscript'
import { gapsPrompt } from '../../import/moodle/gaps'
import type { IssueCode } from '../../issue'
import type { AnswerKey, BundleQuestion, QuestionResponse } from '../../questions/question-types'
import { scoreQuestion } from '../../questions/scoring'
import { inlineHtml, toPlainText } from '../moodle/html'
import { type Node, toXhtml, type Vocabulary } from './vocabulary'

export interface ItemContext {
  q: Vocabulary
  /** What feedback holds: QTI 3 has an element around it, QTI 2 does not. */
  feedbackBody(content: (Node | string)[]): (Node | string)[]
  /** HTML of a text of the question. */
  html(markdown: string): string
  /** Reports what could not be said about the question. */
  note(code: IssueCode, message: string, hint: string): void
}

type Of<Type extends BundleQuestion['type']> = {
  question: Extract<BundleQuestion, { type: Type }>
  key: Extract<AnswerKey, { type: Type }>
}

/** What is particular to a type. */
interface Item {
  declarations: Node[]
  /** What stands below the prompt. */
  body: (Node | string)[]
  /** True when the prompt is part of it, or says nothing. */
  hasPrompt?: boolean
  /** Empty for what a person scores. */
  processing: Node[]
}

const response = 'RESPONSE'
const score = 'SCORE'

/** Writes a question as the members of an item. Returns undefined, and reports why, when QTI cannot say it in the same way. */
export function writeItem(question: BundleQuestion, key: AnswerKey, context: ItemContext): Node[] | undefined {
  const { q, html, note } = context
  const item = convert({ question, key } as Of<BundleQuestion['type']>, context)
  if (typeof item === 'string') {
    note('export.question-type', `"${question.id}" was left out: ${item}`, 'Write it as a question of another type there.')
    return undefined
  }
  if ('feedback' in key && Array.isArray(key.feedback) && key.feedback.length > 0)
    note('export.member-lost', 'Feedback on single answers was left out.', 'Say it in the explanation, which is exported.')
  const explanation = key.explanation ?? ''
  const outcome = (id: string, attributes: object, children: Node[] = []) =>
    q('outcome-declaration', { identifier: id, cardinality: 'single', ...attributes }, children)
  return [
    ...item.declarations,
    outcome(
      score,
      { 'base-type': 'float', 'normal-maximum': question.points },
      item.processing.length > 0 ? [q('default-value', {}, [q('value', {}, ['0'])])] : [],
    ),
    ...(explanation === '' ? [] : [outcome('FEEDBACK', { 'base-type': 'identifier' })]),
    q('item-body', {}, [...(item.hasPrompt ? [] : toXhtml(html(question.prompt))), ...item.body]),
    ...(item.processing.length > 0 || explanation !== ''
      ? [
          q('response-processing', {}, [
            ...item.processing,
            ...(explanation === ''
              ? []
              : [q('set-outcome-value', { identifier: 'FEEDBACK' }, [q('base-value', { 'base-type': 'identifier' }, ['explanation'])])]),
          ]),
        ]
      : []),
    ...(explanation === ''
      ? []
      : [
          q('modal-feedback', { 'outcome-identifier': 'FEEDBACK', identifier: 'explanation', 'show-hide': 'show' }, [
            ...context.feedbackBody(toXhtml(html(explanation))),
          ]),
        ]),
  ]
}

/** Converts a question, or says why that cannot be. */
function convert(of: Of<BundleQuestion['type']>, context: ItemContext): Item | string {
  const { q, html, note } = context
  const { question, key } = of
  const base = { questionId: question.id }
  const pointsOf = (said: object): number =>
    scoreQuestion(question, key, { ...base, type: question.type, ...said } as QuestionResponse).points
  const declare = (id: string, cardinality: string, type: string, inner: Node[]) =>
    q('response-declaration', { identifier: id, cardinality, 'base-type': type }, inner)
  const correct = (values: readonly string[]) =>
    q(
      'correct-response',
      {},
      values.map((value) => q('value', {}, [value])),
    )
  const mapping = (
    entries: readonly { key: string; points: number; caseSensitive?: boolean }[],
    bounds: { lower?: number; upper?: number; other?: number } = {},
  ) =>
    q('mapping', { 'default-value': bounds.other ?? 0, 'lower-bound': bounds.lower, 'upper-bound': bounds.upper }, [
      ...entries.map((entry) =>
        q('map-entry', {
          'map-key': entry.key,
          'mapped-value': entry.points,
          ...(entry.caseSensitive !== undefined && { 'case-sensitive': String(entry.caseSensitive) }),
        }),
      ),
    ])
  const variable = (id: string) => q('variable', { identifier: id })
  const float = (value: number) => q('base-value', { 'base-type': 'float' }, [String(value)])
  const set = (value: Node) => q('set-outcome-value', { identifier: score }, [value])
  const add = (value: Node) => set(q('sum', {}, [variable(score), value]))
  const mapped = (id = response) => set(q('map-response', { identifier: id }))
  /** Points for the first of several tests that holds. */
  const firstOf = (tests: readonly { test: Node; points: number }[]) =>
    q(
      'response-condition',
      {},
      tests.map(({ test, points }, at) => q(at === 0 ? 'response-if' : 'response-else-if', {}, [test, add(float(points))])),
    )
  const isCorrect = () => q('match', {}, [variable(response), q('correct', { identifier: response })])
  const whole = () => [firstOf([{ test: isCorrect(), points: question.points }])]
  const text = (markdown: string) => toXhtml(inlineHtml(html(markdown)))
  const shuffled = (name: string, pieces: readonly { id: string; text: string }[], more: Record<string, number> = {}) =>
    q(
      name,
      { 'response-identifier': response, ...more, shuffle: 'true' },
      pieces.map(({ id, text: own }) => q('simple-choice', { identifier: id }, text(own))),
    )
  const within = (id: string, { min, max }: { min: number; max: number }) => {
    const bound = (name: string, value: number) => q(name, {}, [variable(id), q('base-value', { 'base-type': 'float' }, [String(value)])])
    return q('and', {}, [bound('gte', min), bound('lte', max)])
  }
  const bounds = (of: { min: number; max: number; alternatives?: readonly { min: number; max: number; credit: number }[] | undefined }) =>
    [{ ...of, credit: 1 }, ...(of.alternatives ?? [])].sort((a, b) => b.credit - a.credit)
  const typedLoss = (rules: { match: string; accents?: string | undefined }) => {
    if (rules.match === 'normalized' || rules.accents)
      note(
        'export.scoring-changed',
        'QTI compares the whole text: typography, repeated spaces and accents count there.',
        'Add the spellings that you accept.',
      )
  }

  switch (question.type) {
    case 'single-choice': {
      const { choices } = question
      const { choiceId } = (of as Of<'single-choice'>).key
      const points = choices.map(({ id }) => ({ key: id, points: pointsOf({ choiceId: id }) })).filter((each) => each.points !== 0)
      return {
        declarations: [declare(response, 'single', 'identifier', [correct([choiceId]), mapping(points)])],
        body: [shuffled('choice-interaction', question.choices, { 'max-choices': 1 })],
        processing: [mapped()],
      }
    }
    case 'multiple-choice': {
      const { choices } = question
      const { choiceIds, scoring, allowNegative } = (of as Of<'multiple-choice'>).key
      const right = new Set(choiceIds)
      const entries = choices.map(({ id }) => ({
        key: id,
        points: right.has(id) ? pointsOf({ choiceIds: [id] }) : pointsOf({ choiceIds: [...right, id] }) - question.points,
      }))
      const isWhole = scoring === 'all-or-nothing'
      return {
        declarations: [
          declare(response, 'multiple', 'identifier', [
            correct(choiceIds),
            ...(isWhole ? [] : [mapping(entries, { lower: allowNegative ? -question.points : 0, upper: question.points })]),
          ]),
        ],
        body: [shuffled('choice-interaction', question.choices, { 'max-choices': 0 })],
        processing: isWhole ? whole() : [mapped()],
      }
    }
    case 'short-answer': {
      const { accepted, match, accents, wildcard } = (of as Of<'short-answer'>).key
      if (wildcard) return 'QTI has no wildcards.'
      typedLoss({ match, accents })
      const entries = accepted.map((each) => ({ key: each.text, points: each.credit * question.points, caseSensitive: match === 'exact' }))
      return {
        declarations: [
          declare(response, 'single', 'string', [correct([accepted.find(({ credit }) => credit === 1)?.text ?? '']), mapping(entries)]),
        ],
        body: [x('p', [q('text-entry-interaction', { 'response-identifier': response })])],
        processing: [mapped()],
      }
    }
    case 'numeric': {
      const own = (of as Of<'numeric'>).key
      if (question.unit?.required) return 'QTI has no units.'
      if (own.unit) note('export.member-lost', 'The unit was left out: QTI has none.', 'Ask for it in the prompt.')
      const said = String(own.value ?? (own.min + own.max) / 2)
      return {
        declarations: [declare(response, 'single', 'float', [correct([said])])],
        body: [x('p', [q('text-entry-interaction', { 'response-identifier': response })])],
        processing: [firstOf(bounds(own).map((each) => ({ test: within(response, each), points: each.credit * question.points })))],
      }
    }
    case 'ordering': {
      const { itemIds, scoring, alternatives = [] } = (of as Of<'ordering'>).key
      if (scoring === 'partial' && alternatives.length > 0) return 'QTI has either other orders, or points for each place.'
      const inOrder = (ids: readonly string[]) =>
        q('match', {}, [
          variable(response),
          q(
            'ordered',
            {},
            ids.map((id) => q('base-value', { 'base-type': 'identifier' }, [id])),
          ),
        ])
      const others = [...alternatives].sort((a, b) => b.credit - a.credit)
      const share = question.points / itemIds.length
      return {
        declarations: [declare(response, 'ordered', 'identifier', [correct(itemIds)])],
        body: [shuffled('order-interaction', question.items)],
        processing:
          scoring === 'all-or-nothing'
            ? [
                firstOf([
                  { test: isCorrect(), points: question.points },
                  ...others.map((each) => ({ test: inOrder(each.itemIds), points: each.credit * question.points })),
                ]),
              ]
            : itemIds.map((id, at) =>
                firstOf([
                  {
                    test: q('match', {}, [
                      q('index', { n: at + 1 }, [variable(response)]),
                      q('base-value', { 'base-type': 'identifier' }, [id]),
                    ]),
                    points: share,
                  },
                ]),
              ),
      }
    }
    case 'matching': {
      const { pairs, scoring } = (of as Of<'matching'>).key
      const side = (pieces: readonly { id: string; text: string }[]) =>
        q(
          'simple-match-set',
          {},
          pieces.map(({ id, text: own }) => q('simple-associable-choice', { identifier: id, 'match-max': 1 }, text(own))),
        )
      const rightOf = new Map(pairs.map(({ leftId, rightId }) => [leftId, rightId]))
      const keys = question.left.map(({ id }) => `${id} ${rightOf.get(id)}`)
      const isWhole = scoring === 'all-or-nothing'
      return {
        declarations: [
          declare(response, 'multiple', 'directedPair', [
            correct(keys),
            ...(isWhole ? [] : [mapping(keys.map((each) => ({ key: each, points: question.points / keys.length })))]),
          ]),
        ],
        body: [
          q('match-interaction', { 'response-identifier': response, 'max-associations': keys.length, shuffle: 'true' }, [
            side(question.left),
            side(question.right),
          ]),
        ],
        processing: isWhole ? whole() : [mapped()],
      }
    }
    case 'essay': {
      const { rubric, answer } = (of as Of<'essay'>).key
      const { minWords, maxWords } = question
      const lost = [
        ...(rubric ? ['the rubric'] : []),
        ...(answer !== undefined ? ['the model answer'] : []),
        ...(minWords !== undefined || maxWords !== undefined ? ['the number of words'] : []),
      ]
      if (lost.length > 0) note('export.member-lost', `Left out: ${lost.join(', ')}.`, 'Say it in the question.')
      return {
        declarations: [declare(response, 'single', 'string', [])],
        body: [q('extended-text-interaction', { 'response-identifier': response })],
        processing: [],
      }
    }
    case 'cloze': {
      const own = (of as Of<'cloze'>).key
      if (own.scoring === 'all-or-nothing') return 'QTI adds up gaps, and these count together alone.'
      const all = own.gaps.reduce((sum, { weight }) => sum + weight, 0)
      const keyOf = new Map(own.gaps.map((gap) => [gap.gapId, gap]))
      const body = (gap: (id: string) => Node | string): (Node | string)[] => {
        const split = (value: string) =>
          value.split(/(\{\{\s*[a-z][a-z0-9-]*\s*\}\})/).map((each) => {
            const id = /^\{\{\s*([a-z][a-z0-9-]*)\s*\}\}$/.exec(each)?.[1]
            return id !== undefined && keyOf.has(id) ? gap(id) : each
          })
        return toXhtml(html(question.text), split)
      }
      if (question.gaps.every(({ type }) => type === 'bank')) {
        const bank = question.bank ?? []
        const count = question.reuse ? 0 : 1
        const entries = own.gaps.flatMap((gap) =>
          'choiceId' in gap ? [{ key: `${gap.choiceId} ${gap.gapId}`, points: (question.points * gap.weight) / all }] : [],
        )
        return {
          declarations: [
            declare(response, 'multiple', 'directedPair', [
              correct(entries.map((each) => each.key)),
              mapping(entries, own.penalty === undefined ? {} : { lower: 0, other: -own.penalty }),
            ]),
          ],
          body: [
            q('gap-match-interaction', { 'response-identifier': response, shuffle: 'true' }, [
              q('prompt', {}, text(question.prompt)),
              ...bank.map(({ id, text: word }) => q('gap-text', { identifier: id, 'match-max': count }, [toPlainText(word).text])),
              ...body((id) => q('gap', { identifier: id })),
            ]),
          ],
          processing: [mapped()],
          hasPrompt: true,
        }
      }
      if (own.penalty !== undefined) return 'QTI takes points away for a wrong word of a bank, not for other gaps.'
      if (question.gaps.some(({ type }) => type === 'bank')) return 'QTI has either a bank of words or other gaps.'
      const idOf = new Map(question.gaps.map(({ id }, at) => [id, `${response}${at + 1}`]))
      const declarations: Node[] = []
      const processing: Node[] = []
      for (const gap of question.gaps) {
        const id = idOf.get(gap.id) as string
        const said = keyOf.get(gap.id)
        if (!said) continue
        const points = (question.points * said.weight) / all
        if (said.type === 'choice' && gap.type === 'choice') {
          if (gap.choices.some(({ text: word }) => !toPlainText(word).isPlain)) return 'A menu of QTI holds plain text.'
          declarations.push(declare(id, 'single', 'identifier', [correct([said.choiceId]), mapping([{ key: said.choiceId, points }])]))
        } else if (said.type === 'text') {
          if (said.wildcard) return 'QTI has no wildcards.'
          typedLoss(said)
          const entries = said.accepted.map((each) => ({
            key: each.text,
            points: each.credit * points,
            caseSensitive: said.match === 'exact',
          }))
          declarations.push(declare(id, 'single', 'string', [mapping(entries)]))
        } else if (said.type === 'number') {
          if (gap.type === 'number' && gap.unit?.required) return 'QTI has no units.'
          declarations.push(declare(id, 'single', 'float', []))
          processing.push(firstOf(bounds(said).map((each) => ({ test: within(id, each), points: each.credit * points }))))
          continue
        }
        processing.push(add(q('map-response', { identifier: id })))
      }
      const gapOf = new Map(question.gaps.map((gap) => [gap.id, gap]))
      return {
        declarations,
        // Importers write it where an item has no prompt, as those of gaps have none.
        hasPrompt: question.prompt === gapsPrompt,
        body: body((id) => {
          const gap = gapOf.get(id)
          const attributes = { 'response-identifier': idOf.get(id) as string }
          if (gap?.type !== 'choice') return q('text-entry-interaction', attributes)
          return q(
            'inline-choice-interaction',
            { ...attributes, shuffle: 'true' },
            gap.choices.map((each) => q('inline-choice', { identifier: each.id }, [toPlainText(each.text).text])),
          )
        }),
        processing,
      }
    }
    case 'hotspot':
      return 'areas of an image are not exported to QTI.'
    case 'self-check':
      return 'QTI has no questions that learners score themselves.'
  }
}
