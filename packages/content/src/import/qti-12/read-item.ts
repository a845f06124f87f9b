import { LeftOut } from '../left-out'
import type { DraftQuestion } from '../model'
import type { MoodleMembers, MoodleType } from '../moodle/question'
import { toDraft } from '../moodle/to-draft'
import type { ItemReport } from '../report'
import type { RichText, TextConverter } from '../rich-text/rich-text'
import { childrenOf, type XmlElement } from '../xml/read-xml'
import { readMultiple, readOrder, readSingle } from './choices'
import { readFeedback } from './feedback'
import { type Context, choiceHtml, type LocateFile, type Own, otherType, readMetadata, type Scale, unscorable } from './item-context'
import { isBlank, type Presentation, type Response, readPresentation } from './presentation'
import { type ResponseProcessing, readResponseProcessing, Unsupported } from './response-processing'
import { gapsToDraft, readSeveral } from './several-responses'
import { readNumber, readText } from './typed'

/** Types of Canvas that become no question of ours, and why. */
const notImported: Readonly<Record<string, string>> = {
  calculated_question: 'Lectern has no questions with numbers that are drawn for each attempt.',
  file_upload_question: 'Lectern has no questions that are answered with a file.',
  hot_spot_question: 'Areas of an image are not imported from QTI 1.2.',
  categorization_question: 'Lectern has no questions that sort items into groups.',
}

/** What an item is: a question, or a text among questions. */
export type ReadItem = { draft: DraftQuestion } | { text: string }

/** Reads an item. Returns undefined, and reports why, when it would be scored in another way. */
export async function readItem(
  element: XmlElement,
  texts: TextConverter,
  item: ItemReport,
  locate: LocateFile,
): Promise<ReadItem | undefined> {
  const html = (text: string): RichText => ({ text, format: 'html', place: element.place, resolve: locate })
  try {
    const metadata = readMetadata(element)
    const type = metadata.get('question_type') ?? ''
    const shown = readPresentation(element)
    const reason = notImported[type]
    if (reason !== undefined) throw otherType(`"${type}": ${reason}`)
    const prompt = shown.parts.filter((part): part is string => typeof part === 'string').join('')
    if (type === 'text_only_question' || shown.responses.length === 0) {
      const text = await texts.toMarkdown(html(prompt), item)
      if (text === '') throw new LeftOut('The item shows nothing and asks nothing.', 'Remove it.', 'import.question-syntax')
      return { text }
    }
    checkRenderers(shown)
    const singles = new Set(shown.responses.filter(({ cardinality }) => cardinality === 'Single').map(({ ident }) => ident))
    const isEssay = /essay/.test(type) || /essay/i.test(metadata.get('cc_profile') ?? '')
    const processing = isEssay ? noProcessing : readResponseProcessing(element, singles)
    const scale = scaleOf(processing, metadata)
    const feedback = readFeedback(element, processing, shown)
    const context: Context = { element, shown, processing, scale, feedback, html, type }
    const own = withoutBlanks(readType(context, isEssay), item)
    if (scale.points === 0) {
      scale.points = 1
      item.note(
        'import.scoring-changed',
        'The question is worth no points; here it is worth 1.',
        'Give it as many points as it is to have.',
      )
    }
    const members: MoodleMembers = {
      name: element.attributes.title ?? '',
      idnumber: '',
      text: html(prompt.trim() === '' ? (element.attributes.title ?? '') : prompt),
      generalFeedback: html(feedback.general),
      mark: scale.points,
      tags: [],
      place: element.place,
      lost: [...feedback.lost, ...(childrenOf(element, 'itemrubric').length > 0 ? ['notes for graders'] : [])],
    }
    if ('gaps' in own) return { draft: await gapsToDraft(own, members, context, texts, item) }
    if ('itemIdents' in own) {
      const answers = own.itemIdents.map((ident) => html(choiceHtml(shown.responses[0] as Response, ident)))
      const draft = await toDraft({ ...members, type: 'ordering', items: answers, grading: 'ALL_OR_NOTHING', isSubset: false }, texts, item)
      return draft && { draft }
    }
    const draft = await toDraft({ ...members, ...own } as Parameters<typeof toDraft>[0], texts, item)
    return draft && { draft }
  } catch (error) {
    if (error instanceof Unsupported) item.leaveOut('import.question-unscorable', error.message, unscorable('').hint)
    else if (error instanceof LeftOut) item.leaveOut(error.code, error.message, error.hint)
    else throw error
    return undefined
  }
}

/** Leaves out wrong choices that show nothing. */
function withoutBlanks(own: Own, item: ItemReport): Own {
  if (!('type' in own) || own.type !== 'multichoice') return own
  const answers = own.answers.filter(({ text, fraction }) => fraction > 0 || !isBlank(text.text))
  if (answers.length < own.answers.length)
    item.note('import.member-lost', 'Left out: wrong choices without a text.', 'Write them in Lectern.')
  return { ...own, answers }
}

const noProcessing: ResponseProcessing = { rules: [], initial: 0, min: 0, declaredMax: undefined }

function checkRenderers({ responses }: Presentation): void {
  for (const { type, renderers } of responses) {
    if (type !== 'response_lid' && type !== 'response_str' && type !== 'response_num') throw otherType(`It is answered by <${type}>.`)
    const strange = renderers.find((name) => !/^(?:render_choice|render_fib|render_extension|ims_render_object)$/.test(name))
    if (strange !== undefined) throw otherType(`It is answered by <${strange}>.`)
  }
  if (new Set(responses.map(({ ident }) => ident)).size < responses.length)
    throw new LeftOut('Two of its responses have the same identifier.', 'Give each its own, and import again.', 'import.question-syntax')
}

/** Finds the points, and the scores that may be worth all of them. */
function scaleOf({ declaredMax }: ResponseProcessing, metadata: ReadonlyMap<string, string>): Scale {
  const number = (text: string | undefined) => (text === undefined || text === '' ? undefined : Number(text))
  const stated = number(metadata.get('points_possible')) ?? number(metadata.get('cc_weighting'))
  const points = stated ?? (declaredMax === 100 ? 1 : declaredMax)
  // Scores without a maximum are points, or percentages of them.
  const most = declaredMax ?? (stated === undefined ? undefined : 100)
  const full = [most, stated].filter((each): each is number => each !== undefined && each > 0)
  return { points: points ?? 1, full, shareOf: (score) => score }
}

function readType(context: Context, isEssay: boolean): Own {
  const { shown, processing, type } = context
  const [first, ...more] = shown.responses as [Response, ...Response[]]
  if (isEssay) return readEssay(context)
  if (more.length > 0) return readSeveral(context)
  if (first.type === 'response_lid') {
    if (first.choices.length === 0) throw new LeftOut('The question has no choices.', 'Add them in the source.', 'import.question-syntax')
    if (new Set(first.choices.map(({ ident }) => ident)).size < first.choices.length)
      throw new LeftOut('Two choices have the same identifier.', 'Give each its own, and import again.', 'import.question-syntax')
    if (first.cardinality === 'Ordered') return readOrder(context, first)
    return first.cardinality === 'Multiple' ? readMultiple(context, first) : readSingle(context, first)
  }
  if (!processing.rules.some(({ effects }) => effects.length > 0)) return readEssay(context)
  if (type === 'numerical_question' || first.type === 'response_num' || /^(?:decimal|integer|scientific)$/.test(first.fibType))
    return readNumber(context, first)
  return readText(context, first)
}

const readEssay = ({ feedback, html }: Context): MoodleType => ({
  type: 'essay',
  ...(feedback.solution !== '' && { modelAnswer: html(feedback.solution) }),
})
