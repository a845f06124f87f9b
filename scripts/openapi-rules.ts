/** A JSON value, as `JSON.parse` gives it. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
type JsonObject = { [name: string]: Json }

/** One broken rule: a JSON Pointer into the document and a sentence. */
export interface Finding {
  pointer: string
  message: string
}

const methods = ['get', 'put', 'post', 'delete', 'patch']
const says = ['type', '$ref', 'oneOf', 'anyOf', 'allOf', 'enum', 'const', 'not']
const clientErrors = /^4([0-9]{2}|XX)$/

/**
 * Lectern's own rules for its OpenAPI document, beside Redocly's: every schema says what it is (no `{}`, no untyped or open map),
 * nothing is JSON inside a string, and every operation has an operationId, a summary, a description, an example and its errors.
 */
export function findRuleBreaks(document: Json): Finding[] {
  const findings: Finding[] = []
  const report = (pointer: string, message: string) => void findings.push({ pointer, message })
  if (!isObject(document)) return [{ pointer: '', message: 'The document is not an object.' }]

  for (const [name, schema] of entries(member(document, 'components', 'schemas'))) {
    checkSchema(schema, `/components/schemas/${pointerToken(name)}`, report)
  }
  for (const [path, item] of entries(document.paths)) {
    for (const method of methods) {
      const operation = isObject(item) ? item[method] : undefined
      if (isObject(operation)) checkOperation(document, operation, `/paths/${pointerToken(path)}/${method}`, report)
    }
  }
  return findings
}

type Report = (pointer: string, message: string) => void

function checkOperation(document: JsonObject, operation: JsonObject, pointer: string, report: Report) {
  for (const field of ['operationId', 'summary', 'description']) {
    const value = operation[field]
    if (typeof value !== 'string' || value.trim() === '') report(pointer, `The operation has no ${field}.`)
  }
  for (const [index, parameter] of asArray(operation.parameters).entries()) {
    checkSchema(member(resolve(document, parameter), 'schema'), `${pointer}/parameters/${index}/schema`, report)
  }
  checkContent(member(resolve(document, operation.requestBody), 'content'), `${pointer}/requestBody/content`, report)

  const responses = entries(operation.responses)
  if (!responses.some(([status]) => clientErrors.test(status))) report(`${pointer}/responses`, 'The operation lists no 4xx response.')
  for (const [status, response] of responses) {
    const content = member(resolve(document, response), 'content')
    const at = `${pointer}/responses/${status}`
    checkContent(content, `${at}/content`, report)
    if (!/^2/.test(status)) continue
    for (const [mediaType, media] of entries(content)) {
      if (!/json/.test(mediaType)) continue
      const schema = resolve(document, member(media, 'schema'))
      const hasExample = [media, schema].some(
        (holder) => isObject(holder) && (holder.example !== undefined || holder.examples !== undefined),
      )
      if (!hasExample) report(at, 'The response has no example.')
    }
  }
}

function checkContent(content: Json | undefined, pointer: string, report: Report) {
  for (const [mediaType, media] of entries(content)) {
    if (/json/.test(mediaType)) checkSchema(member(media, 'schema'), `${pointer}/${pointerToken(mediaType)}/schema`, report)
    if (isObject(media)) checkExamples(media, `${pointer}/${pointerToken(mediaType)}`, report)
  }
}

function checkSchema(schema: Json | undefined, pointer: string, report: Report) {
  if (!isObject(schema)) return report(pointer, 'The schema is missing or allows anything.')
  if (!says.some((keyword) => keyword in schema)) return report(pointer, 'The schema says no type, so it allows anything.')
  const types = asArray(schema.type ?? []).concat(typeof schema.type === 'string' ? [schema.type] : [])
  const composed = ['oneOf', 'anyOf', 'allOf'].some((keyword) => keyword in schema)
  if (types.includes('object') && !('properties' in schema) && !isObject(schema.additionalProperties) && !composed) {
    report(pointer, 'The object names no properties, so it is an open map.')
  }
  if (types.includes('array') && !('items' in schema) && !('prefixItems' in schema))
    report(pointer, 'The array does not say what it holds.')
  if (schema.format === 'json' || /json/.test(String(schema.contentMediaType ?? ''))) {
    report(pointer, 'The string holds JSON; describe it as a schema instead.')
  }
  checkExamples(schema, pointer, report)

  for (const [name, value] of entries(schema.properties)) checkSchema(value, `${pointer}/properties/${pointerToken(name)}`, report)
  if (isObject(schema.additionalProperties)) checkSchema(schema.additionalProperties, `${pointer}/additionalProperties`, report)
  if ('items' in schema) checkSchema(schema.items, `${pointer}/items`, report)
  for (const keyword of ['oneOf', 'anyOf', 'allOf', 'prefixItems']) {
    for (const [index, value] of asArray(schema[keyword]).entries()) checkSchema(value, `${pointer}/${keyword}/${index}`, report)
  }
}

function checkExamples(holder: JsonObject, pointer: string, report: Report) {
  if (holdsJsonInString(holder.example)) report(pointer, 'The example holds JSON inside a string.')
  const examples = Array.isArray(holder.examples) ? holder.examples : entries(holder.examples).map(([, value]) => value)
  if (examples.some(holdsJsonInString)) report(pointer, 'An example holds JSON inside a string.')
}

function holdsJsonInString(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.some(holdsJsonInString)
  if (isObject(value)) return Object.values(value).some(holdsJsonInString)
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return false
  try {
    JSON.parse(value)
    return true
  } catch {
    return false
  }
}

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)
const asArray = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : [])
const entries = (value: Json | undefined): [string, Json][] => (isObject(value) ? Object.entries(value) : [])
const pointerToken = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
const member = (value: Json | undefined, ...names: string[]): Json | undefined =>
  names.reduce<Json | undefined>((holder, name) => (isObject(holder) ? holder[name] : undefined), value)

function resolve(document: JsonObject, value: Json | undefined): Json | undefined {
  if (!isObject(value) || typeof value.$ref !== 'string') return value
  const names = value.$ref.replace(/^#\//, '').split('/')
  return member(document, ...names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~')))
}
