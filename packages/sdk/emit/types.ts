import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { partsOf } from './comment'
import { type Document, eventStream, type Method, type OperationObject } from './document'
import { importOf } from './signature'

/** `types.gen.ts`: what openapi-typescript makes of the document, and a name for each schema and for what each operation takes and gives. */
export async function emitTypes(document: Document, methods: Method[]): Promise<string> {
  // The library takes its own copy: it writes into what it is given.
  // A member with a default may be left out of a request.
  const ast = await openapiTS(structuredClone(document) as unknown as OpenAPI3, { defaultNonNullable: false })
  const named = Object.keys(document.components?.schemas ?? {}).sort()
  return [
    ...importOf([methods.some((one) => one.body && !one.body.json) && 'RawBody'], './raw-body', 'type '),
    ...importOf([methods.some((one) => one.include) && 'WithIncluded'], './included', 'type '),
    '',
    astToString(ast),
    ...named.map((name) => `/** ${aboutSchema(document, name)} */\nexport type ${name} = components['schemas'][${JSON.stringify(name)}]`),
    '',
    ...methods.flatMap(typesOf),
    '',
  ].join('\n')
}

/** What the document says of a schema, and where it occurs: in operations, else in other schemas. */
function aboutSchema({ paths = {}, components = {} }: Document, name: string): string {
  const refers = (value: unknown) => JSON.stringify(value ?? null).includes(`"#/components/schemas/${name}"`)
  const operations = Object.values(paths).flatMap((item) => Object.values(item) as OperationObject[])
  const using = operations.filter((one) => refers(one.requestBody) || refers(one.responses)).map((one) => one.operationId)
  const holding = Object.entries(components.schemas ?? {}).filter(([other, schema]) => other !== name && refers(schema))
  const places = (using.length ? using : holding.map(([other]) => other)).map((place) => `\`${place}\``).sort()
  const { description } = components.schemas![name] as { description?: string }
  const where = places.length > 4 ? `${places.slice(0, 3).join(', ')} and ${places.length - 3} more` : places.join(', ')
  return [description, where && `In ${where}.`].filter(Boolean).join(' ').replaceAll('*/', '*\\/').replaceAll('\n', ' ') || `\`${name}\`.`
}

function typesOf(method: Method): string[] {
  const { id, type, body, include } = method
  const operation = `operations[${JSON.stringify(id)}]`
  const query = method.query.length ? `NonNullable<${operation}['parameters']['query']>` : 'Record<string, never>'
  const results = method.answers.map(({ status, media, kind }) => {
    if (kind === 'json') return `${operation}['responses'][${status}]['content'][${JSON.stringify(media)}]`
    return kind === 'bytes' ? 'Uint8Array' : kind === 'stream' ? 'ReadableStream<Uint8Array>' : 'undefined'
  })
  const result = [...new Set(results)].join(' | ')
  const events = method.streams
    ? [
        `/** Event of \`${id}\`, when it streams. */\nexport type ${type}Event = ${operation}['responses'][${method.answers[0]!.status}]['content']['${eventStream}']`,
      ]
    : []
  const json = body && `NonNullable<${operation}['requestBody']>['content'][${JSON.stringify(body.media)}]`
  const bodies = body ? [`/** Body of \`${id}\`. */\nexport type ${type}Body = ${body.json ? json : 'RawBody'}`] : []
  if (!include) {
    return [
      ...bodies,
      ...events,
      `/** Query parameters of \`${id}\`. */\nexport type ${type}Params = ${query}`,
      `/** Answer of \`${id}\`. */\nexport type ${type}Result = ${result}`,
    ]
  }
  const parts =
    partsOf(include)
      .map((part) => JSON.stringify(part))
      .join(' | ') || 'string'
  const generic = `Include extends readonly ${type}Include[] = ${type}Include[]`
  return [
    ...bodies,
    `/** Parts that \`${id}\` can add. */\nexport type ${type}Include = ${parts}`,
    `/** Query parameters of \`${id}\`. */\nexport type ${type}Params<${generic}> = Omit<${query}, 'include'> & { include?: Include }`,
    `/** Answer of \`${id}\`, with the included parts present. */\nexport type ${type}Result<${generic}> = WithIncluded<${result}, Include>`,
  ]
}
