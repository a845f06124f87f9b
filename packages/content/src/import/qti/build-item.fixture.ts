/* Items of QTI 3, put together from their parts. */

/** Writes an item of QTI 3 as one of QTI 2. */
export const asVersion2 = (xml: string): string => {
  const camel = (name: string) => name.replace(/-([a-z])/g, (_whole, letter: string) => letter.toUpperCase())
  return xml
    .replace(/(<\/?)qti-([a-z-]+)/g, (_whole, start: string, name: string) => `${start}${camel(name)}`)
    .replace(/ ([a-z]+(?:-[a-z]+)+)="/g, (_whole, name: string) => ` ${camel(name)}="`)
    .replace('https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/', 'http://www.imsglobal.org/question/qti_v2p2/rptemplates/')
}

export const template = (name: string) =>
  `<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${name}.xml"/>`
export const declare = (cardinality: string, type: string, correct: string[], mapping = '', id = 'RESPONSE') =>
  `<qti-response-declaration identifier="${id}" cardinality="${cardinality}" base-type="${type}">${
    correct.length > 0
      ? `<qti-correct-response>${correct.map((each) => `<qti-value>${each}</qti-value>`).join('')}</qti-correct-response>`
      : ''
  }${mapping}</qti-response-declaration>`
export const map = (entries: Record<string, number>, attributes = '', entry = '') =>
  `<qti-mapping ${attributes}>${Object.entries(entries)
    .map(([key, value]) => `<qti-map-entry map-key="${key}" mapped-value="${value}"${entry}/>`)
    .join('')}</qti-mapping>`
export const item = (declarations: string, body: string, processing: string, attributes = '') =>
  `<?xml version="1.0"?><qti-assessment-item identifier="dough" title="Dough" adaptive="false"${attributes}>${declarations}<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/><qti-item-body>${body}</qti-item-body>${processing}</qti-assessment-item>`
export const pieces = (name: string, ids: string[], attributes = '') =>
  ids.map((id) => `<qti-${name} identifier="${id}"${attributes}>word ${id}</qti-${name}>`).join('')
export const choice = (most: number, id = 'RESPONSE', ids = ['A', 'B', 'C', 'D']) =>
  `<qti-choice-interaction response-identifier="${id}" max-choices="${most}"><qti-prompt>Which?</qti-prompt>${pieces('simple-choice', ids)}</qti-choice-interaction>`
export const when = (test: string, points: number, outcome = 'SCORE') =>
  `<qti-response-condition><qti-response-if>${test}<qti-set-outcome-value identifier="${outcome}"><qti-sum><qti-variable identifier="${outcome}"/><qti-base-value base-type="float">${points}</qti-base-value></qti-sum></qti-set-outcome-value></qti-response-if></qti-response-condition>`
export const processing = (...rules: string[]) => `<qti-response-processing>${rules.join('')}</qti-response-processing>`
export const variable = (id = 'RESPONSE') => `<qti-variable identifier="${id}"/>`
export const correct = (id = 'RESPONSE') => `<qti-match>${variable(id)}<qti-correct identifier="${id}"/></qti-match>`
export const gapText =
  '<p>It <qti-text-entry-interaction response-identifier="R1"/> in <qti-inline-choice-interaction response-identifier="R2">'
export const matchBody = (most = 1) =>
  `<qti-match-interaction response-identifier="RESPONSE" max-associations="0"><qti-prompt>Match.</qti-prompt><qti-simple-match-set>${pieces('simple-associable-choice', ['A', 'B', 'C'], ' match-max="1"')}</qti-simple-match-set><qti-simple-match-set>${pieces('simple-associable-choice', ['X', 'Y', 'Z'], ` match-max="${most}"`)}</qti-simple-match-set></qti-match-interaction>`
export const order = `<qti-order-interaction response-identifier="RESPONSE"><qti-prompt>Order.</qti-prompt>${pieces('simple-choice', ['A', 'B', 'C'])}</qti-order-interaction>`
export const entry = '<p>Which word?</p><p><qti-text-entry-interaction response-identifier="RESPONSE"/></p>'
export const at = (place: number, id: string) =>
  when(
    `<qti-match><qti-index n="${place}">${variable()}</qti-index><qti-base-value base-type="identifier">${id}</qti-base-value></qti-match>`,
    1,
  )
export const isNull = `<qti-is-null>${variable()}</qti-is-null>`
export const inOrder = (...ids: string[]) =>
  `<qti-match>${variable()}<qti-ordered>${ids.map((id) => `<qti-base-value base-type="identifier">${id}</qti-base-value>`).join('')}</qti-ordered></qti-match>`
/** The points of the first test that holds. */
export const firstOf = (...branches: [test: string, points: number][]) => {
  const names = branches.map((_, index) => (index === 0 ? 'qti-response-if' : 'qti-response-else-if'))
  return `<qti-response-condition>${branches
    .map(
      ([test, points], index) =>
        `<${names[index]}>${test}<qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">${points}</qti-base-value></qti-set-outcome-value></${names[index]}>`,
    )
    .join('')}</qti-response-condition>`
}
export const gapMatch = `<qti-gap-match-interaction response-identifier="RESPONSE">${pieces('gap-text', ['A', 'B', 'C'], ' match-max="1"')}<p>A <qti-gap identifier="G1"/> and <qti-gap identifier="G2"/>.</p></qti-gap-match-interaction>`
export const equal = (attributes: string, value: string) =>
  `<qti-equal ${attributes}>${variable()}<qti-base-value base-type="float">${value}</qti-base-value></qti-equal>`
