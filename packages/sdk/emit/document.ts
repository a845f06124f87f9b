/** The parts of an OpenAPI 3.1 document that the emitter reads. */
export interface Document {
  openapi: string
  paths?: Record<string, object>
  components?: Record<string, Record<string, object>>
}

export interface Schema {
  type?: string | string[]
  enum?: unknown[]
  items?: Schema
  example?: unknown
}
export interface Parameter {
  name: string
  in: string
  required?: boolean
  description?: string
  explode?: boolean
  schema?: Schema
  example?: unknown
}
interface Media {
  example?: unknown
  examples?: Record<string, { value?: unknown }>
}
interface Content {
  description?: string
  required?: boolean
  content?: Record<string, Media>
}
export interface OperationObject {
  operationId?: string
  summary?: string
  description?: string
  parameters?: Parameter[]
  requestBody?: Content
  responses?: Record<string, Content>
  security?: Record<string, string[]>[]
  'x-lectern-pagination'?: string
  'x-lectern-streamed'?: boolean
}

/** One operation, ready to be written as a function and a method. */
export interface Method {
  /** `courses.chapters.get` */
  id: string
  /** `coursesChaptersGet`, the function. */
  name: string
  /** `CoursesChaptersGet`, the beginning of its types. */
  type: string
  verb: string
  path: string
  summary: string | undefined
  description: string | undefined
  /** Path parameters in the order of the path. */
  args: Parameter[]
  query: Parameter[]
  include: Parameter | undefined
  /** Header parameters other than `Idempotency-Key`; a caller passes them as `options.headers`. */
  headers: Parameter[]
  /** Whether the server recognises a repeated request by its `Idempotency-Key`. */
  keyed: boolean
  body: Body | undefined
  /** Whether the answer is a page of a list. */
  list: boolean
  /** Whether the answer may come as a stream of events. */
  streams: boolean
  answers: Answer[]
  failures: { status: string; description: string }[]
  /** Sets of scopes, one of which the key must have; undefined where no key is needed. */
  scopes: string[][] | undefined
  /** Whether a learner token does as well. */
  learner: boolean
}
export interface Body {
  description: string | undefined
  media: string
  json: boolean
  required: boolean
  example: unknown
}
/** A successful answer; `media` is undefined where it has no body. */
export interface Answer {
  status: string
  media: string | undefined
  kind: 'json' | 'bytes' | 'stream' | 'nothing'
  example: unknown
}

/** The media type of a stream of events. */
export const eventStream = 'text/event-stream'
const verbs = ['get', 'post', 'put', 'patch', 'delete']
const taken = ['lectern', 'body', 'params', 'options']

/**
 * Reads the operations of a document, ordered by id. Those without a dotted operationId, health and metrics for example, are not part
 * of the client. Throws for what the SDK could only get wrong: no 2xx, a stream without a JSON answer, a form, a path parameter that cannot be an argument.
 */
export function readMethods(document: Document): Method[] {
  const methods = Object.entries(document.paths ?? {}).flatMap(([path, item]) => {
    const shared = (item as { parameters?: Parameter[] }).parameters ?? []
    return Object.entries(item as Record<string, OperationObject>)
      .filter(([verb, operation]) => verbs.includes(verb) && operation.operationId?.includes('.'))
      .map(([verb, operation]) => readMethod(document, path, verb, operation, shared))
  })
  return methods.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function readMethod(document: Document, path: string, verb: string, operation: OperationObject, shared: Parameter[]): Method {
  const id = operation.operationId!
  const name = id.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase())
  const parameters = [...shared, ...(operation.parameters ?? [])].map((one) => resolve(document, one))
  const of = (place: string) => parameters.filter((one) => one.in === place)
  const args = [...path.matchAll(/\{([^}]*)\}/g)].map(([, arg]) => {
    const found = of('path').find((one) => one.name === arg)
    if (!found || !/^[a-z]\w*$/.test(arg!) || taken.includes(arg!))
      throw new Error(`${id}: the path parameter {${arg}} cannot be an argument.`)
    return found
  })
  const responses = Object.entries(operation.responses ?? {}).map(([status, one]) => [status, resolve(document, one)] as const)
  const answers = responses.filter(([status]) => /^2\d\d$/.test(status)).map(([status, one]) => readAnswer(operation, status, one))
  if (answers.length === 0) throw new Error(`${id} has no 2xx response: add one to the document.`)
  const isKey = (one: Parameter) => one.name.toLowerCase() === 'idempotency-key'
  const security = operation.security ?? []
  // An empty alternative means that a key is optional.
  const keyless = security.some((one) => Object.keys(one).length === 0)
  return {
    id,
    name,
    type: name[0]!.toUpperCase() + name.slice(1),
    verb: verb.toUpperCase(),
    path,
    summary: operation.summary,
    description: operation.description,
    args,
    query: of('query'),
    include: of('query').find((one) => one.name === 'include'),
    headers: of('header').filter((one) => !isKey(one)),
    keyed: of('header').some(isKey),
    body: operation.requestBody && readBody(id, resolve(document, operation.requestBody)),
    list: operation['x-lectern-pagination'] === 'cursor',
    streams: responses.some(([status, one]) => /^2/.test(status) && eventStream in (one.content ?? {})),
    answers,
    failures: responses
      .filter(([status]) => /^([45]|default)/.test(status))
      .map(([status, one]) => ({ status, description: one.description ?? 'an error' })),
    scopes: security.length && !keyless ? security.map((one) => Object.values(one).flat()) : undefined,
    learner: security.some((one) => 'learnerToken' in one),
  }
}

function readAnswer(operation: OperationObject, status: string, { content = {} }: Content): Answer {
  const { operationId: id, 'x-lectern-streamed': streamed } = operation
  const types = Object.keys(content)
  const json = types.find(isJson)
  if (types.includes(eventStream) && !json) throw new Error(`${id} only streams: let it answer with JSON, too.`)
  const media = json ?? types[0]
  const example = media && exampleOf(content[media]!)
  return { status, media, kind: json ? 'json' : media ? (streamed ? 'stream' : 'bytes') : 'nothing', example }
}

function readBody(id: string, { description, content = {}, required = false }: Content): Body {
  const types = Object.keys(content)
  const media = types.find(isJson) ?? types[0]
  if (!media || /form/.test(media)) throw new Error(`${id} has a body of ${media ?? 'no type'}: the SDK sends JSON and files.`)
  return { description, media, json: isJson(media), required, example: exampleOf(content[media]!) }
}

function exampleOf({ example, examples = {} }: Media): unknown {
  return example ?? Object.values(examples)[0]?.value
}

/** Whether a parameter is a number in the SDK. */
export function isNumber({ schema }: Parameter): boolean {
  return schema?.type === 'integer' || schema?.type === 'number'
}

function isJson(media: string): boolean {
  return /[/+]json$/.test(media)
}

function resolve<T extends object>(document: Document, value: T): T {
  const ref = (value as { $ref?: string }).$ref
  if (!ref) return value
  const [kind, name] = ref.split('/').slice(-2) as [string, string]
  const found = document.components?.[kind]?.[name]
  if (!found) throw new Error(`The document refers to ${ref}, which it does not hold.`)
  return found as T
}
