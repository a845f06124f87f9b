import { escapeHtml } from '../../../escape-html'
import { openId } from '../../identify'
import { LeftOut } from '../../left-out'
import type { DraftQuestion } from '../../model'
import { gapMark, gapsPrompt, gapText } from '../../moodle/gaps'
import type { ItemReport } from '../../report'
import type { RichText } from '../../rich-text/rich-text'
import { childrenOf, type XmlElement } from '../../xml/read-xml'
import { innerHtml } from '../html'
import { convertChoices, convertOptions, hintText } from './choices'
import { type Aside, type Convert, descendants, type Members, unscorable } from './conversion'
import { convertImage, type FindFile } from './image'
import { asideNames, inputNames, inputsOf, isComputed, isGap, isServerScript, responsesOf, weightOf } from './responses'
import { numbersOf, textsOf } from './typed'

/** What a problem needs of the course around it. */
export interface Around {
  toMarkdown(text: RichText, item: ItemReport): Promise<string>
  findFile: FindFile
}

/** An input with the response that scores it. */
interface Asked {
  response: XmlElement
  input: XmlElement
}

const lostNames = ['demandhint', 'hintgroup', 'compoundhint', 'regexphint', 'clarification']

/**
 * Converts a problem with one response, or with several texts, numbers and menus, which become one text with gaps. Returns undefined, and
 * reports why, when it would be scored in another way.
 */
export async function convertProblem(problem: XmlElement, around: Around, item: ItemReport): Promise<DraftQuestion | undefined> {
  const convert: Convert = (text, place, hasGaps = false) => around.toMarkdown({ text, format: 'html', place, hasGaps }, item)
  try {
    const responses = responsesOf(problem)
    checkProblem(problem, responses)
    const asked = responses.flatMap((response) => inputsOf(response).map((input): Asked => ({ response, input })))
    const [first] = asked
    if (!first || responses.some((response) => !asked.some((each) => each.response === response)))
      throw unscorable('A response has no input.', 'Add the input in the source.', problem.place)
    const isAlone = asked.length === 1
    if (!isAlone && !responses.every(isGap))
      throw unscorable(
        'The problem has several inputs, and choices or pictures among them.',
        'Split it into one problem for each response.',
        problem.place,
      )
    const aside: Aside = {
      moved: [],
      lost: lostNames.filter((name) => descendants(problem, (each) => each.name === name).length > 0),
      differs: [],
    }
    const members = isAlone ? await convertOne(first, convert, aside, around) : await convertGaps(problem, asked, convert, aside)
    if (asked.some(({ response }) => response.name === 'numericalresponse'))
      aside.differs.push('Open edX also takes calculations such as 2*3; Lectern takes numbers.')
    report(aside, item)
    const solutions = await Promise.all(
      descendants(problem, ({ name }) => name === 'solution').map((each) => convert(innerHtml(each), each.place)),
    )
    const explanation = [...solutions, ...aside.moved].filter(Boolean)
    const points = weightOf(problem) ?? asked.length
    const { type, ...rest } = members
    return {
      type,
      prompt: isAlone ? await promptOf(problem, convert, item) : gapsPrompt,
      ...(points !== 1 && { points }),
      ...rest,
      ...(explanation.length > 0 && { explanation: explanation.join('\n\n') }),
    } as unknown as DraftQuestion
  } catch (error) {
    if (!(error instanceof LeftOut)) throw error
    item.leaveOut(error.code, error.message, error.hint, error.place)
    return undefined
  }
}

function report({ moved, lost, differs }: Aside, item: ItemReport): void {
  if (lost.length > 0)
    item.note('import.member-lost', `Left out: ${[...new Set(lost)].join(', ')}.`, 'Use the explanation for what learners should read.')
  if (moved.length > 0)
    item.note(
      'import.feedback-moved',
      'Hints on typed answers were added to the explanation.',
      'Nothing has to be done; read the explanation.',
    )
  for (const sentence of differs) item.note('import.scoring-changed', sentence, 'Look at the question, and ask for a plain number.')
}

function checkProblem(problem: XmlElement, responses: readonly XmlElement[]): void {
  const other = responses.find(({ name }) => !(name in inputNames))
  if (other)
    throw new LeftOut(
      `Lectern has no type for <${other.name}>.`,
      'Write it as a question of another type, or leave it out.',
      'import.question-type',
      other.place,
    )
  if (isComputed(problem)) throw unscorable('A script computes the values of the problem.', 'Write it with fixed values.', problem.place)
  const weight = weightOf(problem)
  if (weight !== undefined && !(weight > 0)) throw unscorable('The problem is worth no points.', 'Give it a weight.', problem.place)
}

const isInput = ({ name }: XmlElement): boolean => Object.values(inputNames).some((names) => names.includes(name))

/** What of a problem is its prompt: inputs and asides go, and what stands behind an input stays. */
const promptPart = (element: XmlElement): string | undefined => {
  if (asideNames.includes(element.name) || isServerScript(element)) return ''
  if (!isInput(element)) return undefined
  const behind = element.attributes.trailing_text?.trim() ?? ''
  return behind === '' ? '' : ` … ${escapeHtml(behind)}`
}

async function promptOf(problem: XmlElement, convert: Convert, item: ItemReport): Promise<string> {
  const prompt = await convert(innerHtml(problem, promptPart), problem.place)
  // Some ask in the title alone.
  return prompt !== '' || item.item.name === '' ? prompt : convert(escapeHtml(item.item.name), problem.place)
}

async function convertOne({ response, input }: Asked, convert: Convert, aside: Aside, { findFile }: Around): Promise<Members> {
  switch (response.name) {
    case 'imageresponse':
      return convertImage(input, findFile)
    case 'optionresponse': {
      const { options, right } = await convertOptions(response, input, convert)
      return { type: 'single-choice', choices: options.map((option, index) => ({ id: openId(index), ...option })), answer: openId(right) }
    }
    case 'numericalresponse':
    case 'stringresponse': {
      for (const hint of childrenOf(response, 'correcthint')) aside.moved.push(await hintText(hint, convert))
      await moveHints(response, convert, aside)
      return response.name === 'numericalresponse'
        ? { type: 'numeric', answer: numbersOf(response, aside) }
        : { type: 'short-answer', ...textsOf(response) }
    }
    default:
      return convertChoices(response, input, convert, aside)
  }
}

/** Hints on single answers become lines of the explanation. */
async function moveHints(response: XmlElement, convert: Convert, aside: Aside): Promise<void> {
  const hints = [
    ...childrenOf(response, 'additional_answer').flatMap((each) =>
      childrenOf(each, 'correcthint').map((hint) => ({ answer: each.attributes.answer ?? '', hint })),
    ),
    ...childrenOf(response, 'stringequalhint').map((hint) => ({ answer: hint.attributes.answer ?? '', hint })),
  ]
  for (const { answer, hint } of hints) {
    const said = await hintText(hint, convert)
    if (said !== '') aside.moved.push(`${await convert(`<code>${escapeHtml(answer)}</code>`, hint.place)}: ${said}`)
  }
}

async function convertGaps(problem: XmlElement, asked: readonly Asked[], convert: Convert, aside: Aside): Promise<Members> {
  let count = 0
  const gaps: object[] = []
  for (const [index, { response, input }] of asked.entries()) {
    const id = `gap-${index + 1}`
    if (response.name === 'optionresponse') {
      const { options, right } = await convertOptions(response, input, convert)
      const start = count
      count += options.length
      gaps.push({
        id,
        type: 'choice',
        choices: options.map((option, at) => ({ id: openId(start + at), ...option })),
        answer: openId(start + right),
      })
      continue
    }
    const correct = (await Promise.all(childrenOf(response, 'correcthint').map((hint) => hintText(hint, convert)))).filter(Boolean)
    const feedback = correct.length > 0 && { feedback: { correct: correct.join('\n\n') } }
    await moveHints(response, convert, aside)
    gaps.push(
      response.name === 'numericalresponse'
        ? { id, type: 'number', answer: numbersOf(response, aside), ...feedback }
        : { id, type: 'text', ...textsOf(response), ...feedback },
    )
  }
  const numbers = new Map(asked.map(({ input }, index) => [input, index + 1]))
  const text = innerHtml(problem, (element) => {
    const number = numbers.get(element)
    if (number === undefined) return promptPart(element)
    const behind = element.attributes.trailing_text?.trim() ?? ''
    return `${gapMark(number)}${behind === '' ? '' : ` ${escapeHtml(behind)}`}`
  })
  return {
    type: 'cloze',
    text: await gapText({ text, format: 'html', place: problem.place }, ({ text: html, place }) => convert(html, place, true)),
    gaps,
  }
}
