import { childOf, childrenOf, type XmlElement } from '../xml/read-xml'
import { type Feedback, typeOfItem } from './item-context'
import { materialHtml, type Presentation } from './presentation'
import { comparisonsOf, evaluate, type ResponseProcessing, type Responses } from './response-processing'

export function readFeedback(element: XmlElement, processing: ResponseProcessing, { responses }: Presentation): Feedback {
  const textOf = new Map<string, string>()
  const solutions: string[] = []
  for (const feedback of childrenOf(element, 'itemfeedback')) {
    const solution = childOf(feedback, 'solution')
    if (solution) solutions.push(materialHtml(solution))
    else textOf.set(feedback.attributes.ident ?? '', materialHtml(feedback))
  }
  const empty: Responses = new Map()
  const filled: Responses[] = responses.flatMap(({ ident, choices, type }) =>
    type === 'response_lid' ? choices.map((choice): Responses => new Map([[ident, [choice.ident]]])) : [],
  )
  const literals = processing.rules.flatMap(({ condition }) => comparisonsOf(condition))
  const tries: Responses[] = [empty, ...filled, ...literals.map(({ response, value }): Responses => new Map([[response, [value]]]))]
  const shownBy = tries.slice(0, 500).map((each) => evaluate(processing, each).shown)
  const always = new Set([...textOf.keys()].filter((ident) => processing.rules.length > 0 && shownBy.every((shown) => shown.has(ident))))
  // Without rules, nothing says when a feedback is shown.
  if (processing.rules.length === 0) for (const ident of textOf.keys()) always.add(ident)
  const html = (idents: Iterable<string>) =>
    [...idents]
      .map((ident) => textOf.get(ident) ?? '')
      .filter((text) => text !== '')
      .join('\n')
  const used = new Set(always)
  const take = (idents: string[]): string => {
    for (const each of idents) used.add(each)
    return html(idents)
  }
  return {
    general: [html(always), ...(/essay/.test(typeOfItem(element)) ? [] : solutions)].filter(Boolean).join('\n'),
    solution: solutions.join('\n'),
    get lost() {
      const rest = [...textOf].filter(([ident, text]) => text !== '' && !used.has(ident)).map(([ident]) => ident)
      return rest.length > 0 ? [`feedback on the answer as a whole (${rest.join(', ')})`] : []
    },
    said: (given) => take([...evaluate(processing, given).shown].filter((ident) => !always.has(ident))),
    saidByChoice: (response, ident) =>
      take(
        processing.rules.flatMap(({ condition, shows }) =>
          condition.kind === 'equal' && condition.response === response && condition.value === ident
            ? shows.filter((each) => !always.has(each))
            : [],
        ),
      ),
  }
}
