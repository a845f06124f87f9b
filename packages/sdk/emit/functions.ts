import { comment } from './comment'
import type { Method, Parameter } from './document'
import { dataOf, generics, importOf, optionsOf, resultOf, signature, typesOf } from './signature'

/** `functions.gen.ts`: every operation as a function that takes the client first, so that a bundle holds only what it calls. */
export function emitFunctions(methods: Method[]): string {
  const functions = methods.map((method) => {
    const head = `export function ${method.name}${generics(method)}(${signature(method, ['lectern: Client'])}): ${resultOf(method)} {`
    const made = `${method.list ? 'list' : method.streams ? 'stream' : 'call'}(lectern, { ${fieldsOf(method).join(', ')} }, options)`
    return `${comment(method, '', `${method.name}(lectern, `)}\n${head}\n  return ${made}\n}\n`
  })
  const some = (test: (method: Method) => boolean, name: string) => methods.some(test) && name
  return [
    ...importOf(
      readers.map((reader) => some((one) => readerOf(one) === reader, reader)),
      './answer',
    ),
    `import type { Client, ${[...new Set(methods.map(optionsOf))].sort().join(', ')} } from './client'`,
    ...(methods.some((one) => one.keyed) ? ["import { createIdempotencyKey } from './idempotency-key'"] : []),
    "import { type Call, call, type List, list } from './page'",
    ...importOf([some((one) => repeatedOf(one).length > 0, 'buildRepeatedQuery')], './path'),
    ...(methods.some((one) => one.streams) ? ["import { type Stream, stream } from './stream'"] : []),
    ...importOf(typesOf(methods), './types.gen', 'type '),
    '',
    functions.join('\n'),
  ].join('\n')
}

/** The members of the `Operation` that the function hands to the client. */
function fieldsOf(method: Method): string[] {
  const { body, keyed } = method
  const repeated = repeatedOf(method)
  const type = body && !body.media.includes('*') && `'content-type': '${body.media}'`
  const headers = [
    ...(type ? [body.required ? type : `...(body !== undefined && { ${type} })`] : []),
    ...(keyed ? ["'idempotency-key': options?.idempotencyKey ?? createIdempotencyKey()"] : []),
  ]
  const reader = readerOf(method)
  return [
    `method: '${method.verb}'`,
    `path: '${method.path}'`,
    `args: [${method.args.map((one) => one.name).join(', ')}]`,
    'query: params',
    ...(repeated.length
      ? [`writeQuery: (query) => buildRepeatedQuery(query, [${repeated.map((one) => `'${one.name}'`).join(', ')}])`]
      : []),
    ...(headers.length ? [`headers: { ${headers.join(', ')} }`] : []),
    ...(body ? [`body: () => ${body.json ? 'JSON.stringify(body)' : 'body'}`] : []),
    ...(/POST|PATCH/.test(method.verb) && !keyed ? ['once: true'] : []),
    ...(reader === 'readStream' ? ['streamed: true'] : []),
    ...(reader ? [`read: ${reader}${reader === 'readOptional' ? `<${dataOf(method)}>` : ''}`] : []),
  ]
}

/** Array parameters that the document wants as `a=1&a=2`. */
function repeatedOf({ query }: Method): Parameter[] {
  return query.filter((one) => one.schema?.type === 'array' && one.explode !== false)
}

const readers = ['readBytes', 'readOptional', 'readStream'] as const

/** What reads the answer; undefined is JSON. */
function readerOf({ id, answers }: Method): (typeof readers)[number] | undefined {
  const kinds = new Set(answers.map((one) => one.kind))
  const isFile = kinds.has('bytes') || kinds.has('stream')
  if (isFile && kinds.size > 1) throw new Error(`${id} answers with a file or something else; it can be only one of them.`)
  if (isFile) return kinds.has('stream') ? 'readStream' : 'readBytes'
  return kinds.has('nothing') ? 'readOptional' : undefined
}
