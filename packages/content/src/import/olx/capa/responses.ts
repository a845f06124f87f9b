import type { XmlElement } from '../../xml/read-xml'
import { descendants } from './conversion'

/** The inputs that each response may have. Responses that are not here are left out. */
export const inputNames: Readonly<Record<string, readonly string[]>> = {
  multiplechoiceresponse: ['choicegroup'],
  truefalseresponse: ['choicegroup', 'radiogroup', 'checkboxgroup'],
  choiceresponse: ['checkboxgroup', 'radiogroup'],
  optionresponse: ['optioninput'],
  numericalresponse: ['formulaequationinput', 'textline'],
  stringresponse: ['textline'],
  imageresponse: ['imageinput'],
}
/** Responses that may stand within a sentence. */
const gaps = new Set(['optionresponse', 'numericalresponse', 'stringresponse'])
export const isGap = ({ name }: XmlElement): boolean => gaps.has(name)
/** Other inputs, for their number. */
const otherInput = /input$|^(?:textline|textbox|choicegroup|checkboxgroup|radiogroup|schematic|filesubmission|crystallography|vsepr_input)$/

/** The responses in a problem, such as `multiplechoiceresponse`. */
export const responsesOf = (problem: XmlElement): XmlElement[] =>
  descendants(problem, ({ name }) => /response$/.test(name) && name !== 'response')

export const inputsOf = (response: XmlElement): XmlElement[] =>
  descendants(response, ({ name }) => inputNames[response.name]?.includes(name) === true)

/** How many points a response is worth where the problem has no weight: one for each input. */
export const worthOf = (response: XmlElement): number =>
  Math.max(1, (response.name in inputNames ? inputsOf(response) : descendants(response, ({ name }) => otherInput.test(name))).length)

/** True for a script of the server, which a browser never sees. */
export const isServerScript = ({ name, attributes }: XmlElement): boolean => name === 'script' && /python|perl/.test(attributes.type ?? '')

/** True when a script computes something that the problem shows or asks for: it would say `$name` there. */
export function isComputed(problem: XmlElement): boolean {
  const usesVariable = (element: XmlElement): boolean =>
    !isServerScript(element) &&
    element.name !== 'answer' &&
    (variable.test(element.text) ||
      Object.values(element.attributes).some((value) => variable.test(value)) ||
      element.children.some(usesVariable))
  return descendants(problem, isServerScript).length > 0 && usesVariable({ ...problem, attributes: {} })
}
export const variable = /\$\{?[A-Za-z_]/

/** The weight of a problem; undefined where it has none. */
export const weightOf = ({ attributes: { weight } }: XmlElement): number | undefined =>
  weight === undefined || weight.trim() === '' || weight === 'null' ? undefined : Number(weight)

/** What stands in a response but is shown after an answer or on demand. */
export const asideNames = [
  'solution',
  'demandhint',
  'hintgroup',
  'responseparam',
  'additional_answer',
  'correcthint',
  'stringequalhint',
  'regexphint',
  'targetedfeedbackset',
  'answer',
]

/**
 * Splits a problem into one for each response, with its share of the points: the text before a response goes with it, and a solution behind
 * it as well. Several texts, numbers and menus stay together, because they may stand in one sentence, and so do responses in a table.
 */
export function splitProblem(problem: XmlElement): XmlElement[] {
  const responses = responsesOf(problem)
  const weight = weightOf(problem)
  if (responses.length < 2 || responses.every(isGap) || isComputed(problem) || !((weight ?? 1) > 0)) return [problem]
  if (descendants(problem, ({ name }) => name === 'table').some((table) => responsesOf(table).length > 1)) return [problem]
  const total = responses.reduce((sum, response) => sum + worthOf(response), 0)
  return responses.map((response, wanted) => {
    const passed = { count: 0 }
    const part = slice(problem, responses, wanted, passed)
    const share = ((weight ?? total) * worthOf(response)) / total
    return { ...part, attributes: { ...problem.attributes, weight: String(Number(share.toFixed(7))) }, place: response.place }
  })
}

function slice(element: XmlElement, responses: readonly XmlElement[], wanted: number, passed: { count: number }): XmlElement {
  const isWanted = (piece: string | XmlElement): boolean => {
    const isBehind = typeof piece !== 'string' && asideNames.includes(piece.name)
    return Math.max(0, Math.min(isBehind ? passed.count - 1 : passed.count, responses.length - 1)) === wanted
  }
  const content = element.content.flatMap((piece): XmlElement['content'] => {
    if (typeof piece === 'string') return isWanted(piece) ? [piece] : []
    if (responses.includes(piece)) return passed.count++ === wanted ? [piece] : []
    if (responsesOf(piece).length === 0) return isWanted(piece) ? [piece] : []
    const inner = slice(piece, responses, wanted, passed)
    return inner.content.some((each) => typeof each !== 'string' || each.trim() !== '') ? [inner] : []
  })
  return {
    ...element,
    content,
    children: content.filter((piece): piece is XmlElement => typeof piece !== 'string'),
    text: content.filter((piece) => typeof piece === 'string').join(''),
  }
}
