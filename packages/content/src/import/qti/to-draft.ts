import path from 'node:path'
import { escapeHtml } from '../../escape-html'
import { LeftOut } from '../left-out'
import type { DraftQuestion } from '../model'
import { gapsPrompt } from '../moodle/gaps'
import { createReport } from '../report'
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml'
import { hotspot, selectPoint } from './areas'
import { choice, hottext, order } from './choices'
import { findAll, numberOf, readDocument } from './element'
import { cloze, slider, textEntry } from './gaps'
import { findFile, markdownIn, pathOf, type TextContext, toMarkdown } from './item-text'
import { match } from './pairs'
import { type Convert, declarationOf, isChoice, type Own, promptOf, type Reading, withPoints } from './reading'
import { readDeclarations } from './response-declaration'
import { knownTemplates, readScore, templateName } from './response-processing'
import { Unreadable } from './scoring'
import { simplify } from './shape-of-score'

const unsupported = /^(?:graphic-order|graphic-associate|graphic-gap-match|drawing|media|end-attempt|custom|portable-custom)-interaction$/

/** Converts an item to a question. Returns undefined, and reports why, when it would be answered or scored in another way. */
export async function toDraft(root: XmlElement, context: TextContext): Promise<DraftQuestion | undefined> {
  try {
    return await convert(root, context)
  } catch (error) {
    if (error instanceof LeftOut) context.item.leaveOut(error.code, error.message, error.hint)
    else if (error instanceof Unreadable)
      context.item.leaveOut(
        'import.question-unscorable',
        `Its score depends on ${error.message}, which Lectern cannot say.`,
        'Write the question in the course, or score it in a simpler way.',
      )
    else throw error
    return undefined
  }
}

async function convert(root: XmlElement, context: TextContext): Promise<DraftQuestion> {
  const { item } = context
  const body = childOf(root, 'item-body')
  if (!body) throw new LeftOut('The item has no body.', 'Export it again.', 'import.question-syntax')
  if (root.attributes.adaptive === 'true')
    throw new LeftOut('The item is adaptive: it changes with each response.', 'Write its steps as questions.')
  if (childOf(root, 'template-processing') || childOf(root, 'template-declaration'))
    throw new LeftOut('The item is made from a template with random values.', 'Write some of its questions as variants (variantOf).')
  const interactions = findAll(body, (name) => name.endsWith('-interaction'))
  const [first] = interactions
  if (!first) throw new LeftOut('The item has no interaction.', 'Write its text into a section.', 'import.question-type')
  const strange = interactions.find(({ name }) => unsupported.test(name) || !known.has(name))
  if (strange)
    throw new LeftOut(`Lectern has no question like <${strange.name}>.`, 'Write it as a question of another type.', 'import.question-type')
  const responses = readDeclarations(root)
  const undeclared = interactions.find(({ attributes }) => !responses.has(attributes['response-identifier'] ?? ''))
  if (undeclared)
    throw new LeftOut(
      `The response "${undeclared.attributes['response-identifier'] ?? ''}" is not declared.`,
      'Correct the item.',
      'import.question-syntax',
    )
  const isManual = interactions.some(({ name }) => name === 'extended-text-interaction' || name === 'upload-interaction')
  if (isManual && interactions.length > 1)
    throw new LeftOut('The item has an essay beside another interaction.', 'Split it into two items.', 'import.question-type')
  const processing = await processingOf(root, context)
  const read = readScore(root, responses, processing)
  if (!isManual && !read)
    throw new LeftOut('Nothing in the item sets its score.', 'Add response processing, such as the template match_correct.')
  if (isManual && read && read.terms.length > 0) throw new LeftOut('The item scores an essay by itself.', 'Write it as a short answer.')
  const reading: Reading = { root, body, processing, responses, score: simplify(read ?? { constant: 0, terms: [] }), context, said: [] }
  if (!isManual && reading.score.constant !== 0) throw new Unreadable('points that every response has')
  if (!isManual && reading.score.terms.length === 0)
    throw new LeftOut('No response is worth points.', 'Add response processing that gives some.')
  const own = await (isManual ? essay(first, reading) : interactions.length === 1 ? one(first, reading) : cloze(interactions, reading))
  const stimulus = await stimulusOf(root, context)
  const feedback = await feedbackOf(reading, own, interactions)
  const explanation = [...reading.said, ...feedback].filter(Boolean).join('\n\n')
  const { type, prompt, ...members } = own
  const text = [stimulus, String(prompt ?? '')].filter(Boolean).join('\n\n')
  const title = (root.attributes.title ?? root.attributes.identifier ?? '').trim()
  if (text === '') item.note('import.member-lost', 'The item has no text, so its title is the question.', 'Write the question.')
  return { type, prompt: text || title || gapsPrompt, ...members, ...(explanation !== '' && { explanation }) } as DraftQuestion
}

export const one: Convert = (interaction, reading) => (known.get(interaction.name) as Convert)(interaction, reading)

const known = new Map<string, Convert>([
  ['choice-interaction', choice],
  ['hottext-interaction', hottext],
  ['order-interaction', order],
  ['match-interaction', match],
  ['associate-interaction', match],
  ['text-entry-interaction', textEntry],
  ['inline-choice-interaction', (interaction, reading) => cloze([interaction], reading)],
  ['gap-match-interaction', (interaction, reading) => cloze([interaction], reading)],
  ['slider-interaction', slider],
  ['hotspot-interaction', hotspot],
  ['select-point-interaction', selectPoint],
  ['position-object-interaction', selectPoint],
  ['extended-text-interaction', essay],
  ['upload-interaction', essay],
])

async function essay(interaction: XmlElement, reading: Reading): Promise<Own> {
  const { root, context } = reading
  if (interaction.name === 'upload-interaction')
    context.item.note('import.type-changed', 'The file to upload became a text to write.', 'Ask for what learners can write.')
  const outcome = childrenOf(root, 'outcome-declaration').find(({ attributes }) => attributes.identifier === 'SCORE')
  const points = numberOf(outcome?.attributes['normal-maximum']) ?? 1
  const correct = declarationOf(interaction, reading)
    .correct.map((each) => each.trim())
    .filter(Boolean)
  const answer = await toMarkdown(correct.map((each) => `<p>${escapeHtml(each)}</p>`).join(''), interaction.place, context)
  return { type: 'essay', prompt: await promptOf(reading), ...withPoints(points > 0 ? points : 1), ...(answer !== '' && { answer }) }
}

/** The processing of the responses of an item, which may stand in a template of the package. */
async function processingOf(root: XmlElement, context: TextContext): Promise<XmlElement | undefined> {
  const own = childOf(root, 'response-processing')
  const { template, 'template-location': location } = own?.attributes ?? {}
  if (!own || own.children.length > 0 || template === undefined || knownTemplates.includes(templateName(template))) return own
  const name = templateName(template)
  const located = location === undefined ? undefined : pathOf(location, context.file)
  for (const file of context.tree.files.filter((each) => each === located || path.posix.basename(each) === `${name}.xml`)) {
    const bytes = await context.tree.read(file)
    const found = bytes && readDocument(bytes, createReport(file))
    if (found?.name === 'response-processing') return found
  }
  return own
}

/** The texts that items share, which stand before the question. */
async function stimulusOf(root: XmlElement, context: TextContext): Promise<string> {
  const texts: string[] = []
  for (const { attributes, place } of childrenOf(root, 'assessment-stimulus-ref')) {
    const found = attributes.href === undefined ? undefined : await findFile(attributes.href, context)
    const stimulus = found && readDocument(found.bytes, createReport(found.file))
    const body = childOf(stimulus, 'stimulus-body')
    if (found && body) texts.push(await markdownIn(body, { ...context, file: found.file }))
    else
      context.item.note(
        'import.file-lost',
        `The shared text "${attributes.href ?? attributes.identifier ?? ''}" is not in the source, or cannot be read.`,
        'Put it before the question.',
        place,
      )
  }
  return texts.filter(Boolean).join('\n\n')
}

/** Feedback on single choices goes to them; the rest is returned for the explanation. */
async function feedbackOf(
  { root, body, processing, context, responses }: Reading,
  own: Own,
  interactions: readonly XmlElement[],
): Promise<string[]> {
  const isFeedback = (name: string) => /^(?:modal-feedback|feedback-inline|feedback-block)$/.test(name)
  const found = [...findAll(body, isFeedback), ...childrenOf(root, 'modal-feedback')]
  if (found.length === 0) return []
  const setBy = new Map(
    childrenOf(processing, 'set-outcome-value').flatMap(({ attributes, children }) => {
      const id = children[0]?.name === 'variable' ? (children[0].attributes.identifier ?? '') : ''
      return responses.has(id) ? [[attributes.identifier ?? '', id] as const] : []
    }),
  )
  const ids = interactions.flatMap((each) => findAll(each, isChoice)).map(({ attributes }) => attributes.identifier ?? '')
  const moved: string[] = []
  for (const element of found) {
    const { 'outcome-identifier': outcome = '', identifier = '', 'show-hide': show = 'show' } = element.attributes
    const text = await markdownIn(element, context)
    if (text === '') continue
    const at = ids.indexOf(identifier)
    const isOfChoice = interactions.length === 1 && show === 'show' && setBy.has(outcome) && at >= 0
    if (isOfChoice && (own.type === 'single-choice' || own.type === 'multiple-choice')) {
      const choice = (own.choices as { feedback?: string }[])[at]
      if (choice) choice.feedback = choice.feedback === undefined ? text : `${choice.feedback}\n\n${text}`
    } else moved.push(text)
  }
  if (moved.length > 0)
    context.item.note('import.feedback-moved', 'Feedback was put into the explanation.', 'Read it, and shorten it where needed.')
  return moved
}
