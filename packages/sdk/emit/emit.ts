import { createHash } from 'node:crypto'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'

interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
}
interface Parameter {
  name: string
  in: string
  required?: boolean
  description?: string
  explode?: boolean
  style?: string
  schema?: Schema
  example?: unknown
}
interface Media {
  schema?: Schema
  example?: unknown
  examples?: Record<string, { value?: unknown }>
}
interface OperationObject {
  operationId?: string
  summary?: string
  description?: string
  parameters?: Parameter[]
  requestBody?: { content?: Record<string, Media> }
  responses?: Record<string, { description?: string; content?: Record<string, Media> }>
  'x-lectern-pagination'?: string
}
/** The parts of an OpenAPI 3.1 document that the emitter reads. */
export interface Document {
  openapi: string
  paths?: Record<string, object>
  components?: { schemas?: Record<string, object>; parameters?: Record<string, object> }
}

interface Method {
  id: string
  name: string
  type: string
  verb: string
  path: string
  operation: OperationObject
  args: Parameter[]
  query: Parameter[]
  include: Parameter | undefined
  body: boolean
  list: boolean
  binary: boolean
  success: string
}

const verbs = ['get', 'post', 'put', 'patch', 'delete']

/**
 * Writes the generated files of the SDK: file name → content. The same document always gives the same text.
 * Throws when an operation has no dotted operationId or no 2xx response.
 *
 * @example
 * for (const [file, content] of await emit(document)) await writeFile(`packages/sdk/${file}`, content)
 */
export async function emit(document: Document): Promise<Map<string, string>> {
  const hash = createHash('sha256').update(JSON.stringify(document)).digest('hex')
  const header = `// Generated from openapi.json by scripts/generate-sdk.ts; do not edit.\n// sha256 of the document: ${hash}\n\n`
  const methods = readMethods(document)
  return new Map([
    ['src/functions.gen.ts', header + emitFunctions(methods)],
    ['src/resources.gen.ts', header + emitResources(methods)],
    ['src/types.gen.ts', header + (await emitTypes(document, methods))],
  ])
}

function readMethods(document: Document): Method[] {
  const methods: Method[] = []
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const [verb, value] of Object.entries(item)) {
      if (!verbs.includes(verb)) continue
      const operation = value as OperationObject
      const id = operation.operationId
      // Operations without a dotted id, health and metrics for example, are not part of the client.
      if (!id?.includes('.')) continue
      const shared = (item as { parameters?: Parameter[] }).parameters ?? []
      const parameters = [...shared, ...(operation.parameters ?? [])].map((one) => resolveParameter(document, one))
      const args = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
        return parameters.find((one) => one.in === 'path' && one.name === name) ?? { name: name!, in: 'path', required: true }
      })
      const success = Object.keys(operation.responses ?? {}).find((status) => /^2/.test(status))
      if (!success) throw new Error(`${id} has no 2xx response: add one to the document.`)
      const query = parameters.filter((one) => one.in === 'query')
      const name = id.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase())
      methods.push({
        id,
        name,
        type: name[0]!.toUpperCase() + name.slice(1),
        verb: verb.toUpperCase(),
        path,
        operation,
        args,
        query,
        include: query.find((one) => one.name === 'include'),
        body: operation.requestBody !== undefined,
        list: operation['x-lectern-pagination'] === 'cursor',
        binary: operation.responses?.[success]?.content?.['application/json'] === undefined,
        success,
      })
    }
  }
  return methods.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function resolveParameter(document: Document, parameter: Parameter): Parameter {
  const ref = (parameter as { $ref?: string }).$ref
  const name = ref?.split('/').at(-1)
  return name ? (document.components?.parameters?.[name] as Parameter) : parameter
}

function paramsOf(method: Method): { type: string; required: boolean } {
  const type = method.include ? `${method.type}Params<Include>` : `${method.type}Params`
  return { type, required: method.query.some((one) => one.required) }
}

function signature(method: Method, first: string[]): string {
  const { type, required } = paramsOf(method)
  return [
    ...first,
    ...method.args.map((one) => `${one.name}: string`),
    ...(method.body ? [`body: ${method.type}Body`] : []),
    required ? `params: ${type}` : `params?: ${type}`,
    'options?: RequestOptions',
  ].join(', ')
}

function generics(method: Method): string {
  return method.include ? `<const Include extends readonly ${method.type}Include[] = []>` : ''
}

function resultOf(method: Method): string {
  const result = method.include ? `${method.type}Result<Include>` : `${method.type}Result`
  return method.list ? `List<${result}>` : `Call<${result}>`
}

function emitFunctions(methods: Method[]): string {
  const types = methods.flatMap((one) => [
    ...(one.body ? [`${one.type}Body`] : []),
    ...(one.include ? [`${one.type}Include`] : []),
    `${one.type}Params`,
    `${one.type}Result`,
  ])
  const functions = methods.map((one) => {
    const repeated = one.query.filter((param) => param.schema?.type === 'array' && param.explode !== false && param !== one.include)
    const fields = [
      `method: '${one.verb}'`,
      `path: '${one.path}'`,
      `args: [${one.args.map((arg) => arg.name).join(', ')}]`,
      'query: params',
      ...(repeated.length ? [`repeated: [${repeated.map((param) => `'${param.name}'`).join(', ')}]`] : []),
      ...(one.body ? ['body'] : []),
      ...(one.binary ? ['binary: true'] : []),
    ]
    const head = `export function ${one.name}${generics(one)}(${signature(one, ['lectern: Client'])}): ${resultOf(one)} {`
    return `${comment(one, '', `${one.name}(lectern, `)}\n${head}\n  return ${one.list ? 'list' : 'call'}(lectern, { ${fields.join(', ')} }, options)\n}\n`
  })
  return [
    "import type { Client, RequestOptions } from './client'",
    "import { type Call, call, type List, list } from './page'",
    `import type {\n${types.map((type) => `  ${type},\n`).join('')}} from './types.gen'`,
    '',
    functions.join('\n'),
  ].join('\n')
}

interface Node {
  children: Map<string, Node>
  methods: Method[]
}

function emitResources(methods: Method[]): string {
  const root: Node = { children: new Map(), methods: [] }
  for (const method of methods) {
    let node = root
    for (const part of method.id.split('.').slice(0, -1)) {
      if (!node.children.has(part)) node.children.set(part, { children: new Map(), methods: [] })
      node = node.children.get(part)!
    }
    node.methods.push(method)
  }
  const classes: string[] = []
  const visit = (node: Node, names: string[]): void => {
    for (const [name, child] of node.children) visit(child, [...names, name])
    if (names.length === 0) return
    const children = [...node.children.keys()]
    const lines = [
      `/** The operations of \`${names.join('.')}\`. */`,
      `export class ${className(names)} {`,
      '  readonly #lectern: Client',
      ...children.map((name) => `  readonly ${name}: ${className([...names, name])}`),
      '',
      '  constructor(lectern: Client) {',
      '    this.#lectern = lectern',
      ...children.map((name) => `    this.${name} = new ${className([...names, name])}(lectern)`),
      '  }',
      ...node.methods.flatMap((one) => {
        const last = one.id.split('.').at(-1)!
        const passed = ['this.#lectern', ...one.args.map((arg) => arg.name), ...(one.body ? ['body'] : []), 'params', 'options']
        return [
          '',
          comment(one, '  ', `lectern.${one.id}(`),
          `  ${last}${generics(one)}(${signature(one, [])}): ${resultOf(one)} {`,
          `    return ${one.name}(${passed.join(', ')})`,
          '  }',
        ]
      }),
      '}',
      '',
    ]
    classes.push(lines.join('\n'))
  }
  visit(root, [])
  const tops = [...root.children.keys()]
  const types = methods.flatMap((one) => [
    ...(one.body ? [`${one.type}Body`] : []),
    ...(one.include ? [`${one.type}Include`] : []),
    `${one.type}Params`,
    `${one.type}Result`,
  ])
  return [
    "import { Client, type ClientOptions, type RequestOptions } from './client'",
    `import {\n${methods.map((one) => `  ${one.name},\n`).join('')}} from './functions.gen'`,
    "import type { Call, List } from './page'",
    `import type {\n${types.map((type) => `  ${type},\n`).join('')}} from './types.gen'`,
    '',
    ...classes,
    '/** The client with the tree of resources. */',
    'export class Resources extends Client {',
    ...tops.map((name) => `  readonly ${name}: ${className([name])}`),
    '',
    '  constructor(options: ClientOptions = {}) {',
    '    super(options)',
    ...tops.map((name) => `    this.${name} = new ${className([name])}(this)`),
    '  }',
    '}',
    '',
  ].join('\n')
}

function className(names: string[]): string {
  return `${names.map((name) => name[0]!.toUpperCase() + name.slice(1)).join('')}Resource`
}

async function emitTypes(document: Document, methods: Method[]): Promise<string> {
  // The library takes its own copy: it writes into what it is given.
  const ast = await openapiTS(structuredClone(document) as unknown as OpenAPI3)
  const named = Object.keys(document.components?.schemas ?? {}).sort()
  const components = named.map((name) => `export type ${name} = components['schemas'][${JSON.stringify(name)}]`)
  const operations = methods.flatMap((one) => {
    const operation = `operations[${JSON.stringify(one.id)}]`
    const media = Object.keys(one.operation.responses?.[one.success]?.content ?? {})[0]
    const json = `${operation}['responses'][${one.success}]['content'][${JSON.stringify(media)}]`
    const query = one.query.length ? `NonNullable<${operation}['parameters']['query']>` : 'Record<string, never>'
    const result = one.binary ? 'Uint8Array' : json
    const body = one.body
      ? [
          `/** Body of \`${one.id}\`. */\nexport type ${one.type}Body = NonNullable<${operation}['requestBody']>['content']['application/json']`,
        ]
      : []
    if (!one.include) {
      return [
        ...body,
        `/** Query parameters of \`${one.id}\`. */\nexport type ${one.type}Params = ${query}`,
        `/** Answer of \`${one.id}\`. */\nexport type ${one.type}Result = ${result}`,
      ]
    }
    const schema = one.include.schema as Schema & { items?: Schema }
    const parts = (schema?.items?.enum ?? schema?.enum)?.map((part) => JSON.stringify(part)).join(' | ') ?? 'string'
    const include = `Include extends readonly ${one.type}Include[] = ${one.type}Include[]`
    return [
      ...body,
      `/** Parts that \`${one.id}\` can add. */\nexport type ${one.type}Include = ${parts}`,
      `/** Query parameters of \`${one.id}\`. */\nexport type ${one.type}Params<${include}> = Omit<${query}, 'include'> & { include?: Include }`,
      `/** Answer of \`${one.id}\`, with the included parts present. */\nexport type ${one.type}Result<${include}> = WithIncluded<${result}, Include>`,
    ]
  })
  const imports = methods.some((one) => one.include) ? "import type { WithIncluded } from './page'\n\n" : ''
  return `${imports}${astToString(ast)}\n${components.join('\n')}\n\n${operations.join('\n')}\n`
}

function comment(method: Method, indent: string, start: string): string {
  const { summary, description } = method.operation
  const errors = Object.keys(method.operation.responses ?? {}).filter((status) => /^[45]|default/.test(status))
  const responses = method.operation.responses ?? {}
  const lines = [
    ...(summary ? [`${summary.replace(/\.$/, '')}.`] : []),
    ...(description ? ['', ...description.split('\n')] : []),
    '',
    ...method.args.map((one) => `@param ${one.name} ${one.description ?? 'A path parameter.'}`),
    ...(method.body ? ['@param body The body, as JSON.'] : []),
    ...(method.query.length
      ? [`@param params ${method.query.map((one) => `\`${one.name}\`: ${one.description ?? 'no description'}`).join(' ')}`]
      : []),
    '@param options Signal, timeout, retries and headers of this call.',
    ...errors.map((status) => `@throws ${status}: ${responses[status]?.description ?? 'an error'}`),
    '@example',
    ...exampleOf(method, start).split('\n'),
  ]
  const safe = lines.flatMap((line) => line.replaceAll('*/', '*\\/').split('\n'))
  return `${indent}/**\n${safe.map((line) => `${indent} *${line ? ` ${line}` : ''}`).join('\n')}\n${indent} */`
}

function exampleOf(method: Method, start: string): string {
  const quote = (value: unknown) => `'${String(value).replace(/['\\]/g, '\\$&')}'`
  const args = method.args.map((one) => quote(one.example ?? (one.schema as { example?: unknown })?.example ?? one.name))
  if (method.body) {
    const media = method.operation.requestBody?.content?.['application/json']
    const example = media?.example ?? Object.values(media?.examples ?? {})[0]?.value ?? {}
    args.push(JSON.stringify(example))
  }
  const required = method.query.filter((one) => one.required)
  if (method.include)
    args.push(`{ include: ['${(method.include.schema?.enum ?? (method.include.schema as { items?: Schema })?.items?.enum)?.[0]}'] }`)
  else if (required.length) {
    const pairs = required.map(
      (one) => `${one.name}: ${JSON.stringify(one.example ?? (one.schema as { example?: unknown })?.example ?? 'model')}`,
    )
    args.push(`{ ${pairs.join(', ')} }`)
  }
  const made = `${start}${args.join(', ')})`.replace(', )', ')')
  return method.list ? `for await (const item of ${made}) console.log(item)` : `const result = await ${made}`
}
