import { exampleArguments } from './comment'
import { isNumber, type Method } from './document'
import { argumentNames, dataOf, generics, importOf, optionsOf, signature, typesOf } from './signature'

/** `query/query.gen.ts`: options for TanStack Query. A GET is a query, a list an infinite one as well, everything else a mutation. */
export function emitQuery(methods: Method[]): string {
  const options = [...new Set(methods.map(optionsOf))].sort()
  return [
    `import type { Client, ${options.join(', ')} } from '../client'`,
    ...importOf(
      methods.map((one) => one.name),
      '../functions.gen',
    ),
    ...importOf(
      typesOf(methods).filter((name) => !name.endsWith('Event')),
      '../types.gen',
      'type ',
    ),
    "import { type InfiniteQueryOptions, infiniteQuery, type MutationOptions, mutation, type QueryOptions, query } from './options'",
    '',
    ...methods.flatMap((method) => {
      if (method.verb !== 'GET') return [mutationOf(method)]
      return method.list ? [queryOf(method), infiniteOf(method)] : [queryOf(method)]
    }),
  ].join('\n')
}

function queryOf(method: Method): string {
  return [
    comment(`\`${method.id}\` for \`useQuery\`.${about(method)}`, `const { data } = useQuery(${exampleCall(method, 'Options')})`),
    `export function ${method.name}Options${generics(method)}(${signature(method, ['lectern: Client'])}): QueryOptions<${dataOf(method)}> {`,
    `  return query(lectern, ${keyOf(method)}, ${argsOf(method)}, (signal) => ${callOf(method, 'params', '{ ...options, signal }')})`,
    '}',
    '',
  ].join('\n')
}

function infiniteOf(method: Method): string {
  const send = callOf(method, '{ ...params, ...cursor }', '{ ...options, signal }')
  return [
    comment(
      `\`${method.id}\` for \`useInfiniteQuery\`, page after page.${about(method)}`,
      `const { data } = useInfiniteQuery(${exampleCall(method, 'InfiniteOptions')})`,
    ),
    `export function ${method.name}InfiniteOptions(${signature(method, ['lectern: Client'])}): InfiniteQueryOptions<${dataOf(method)}> {`,
    `  return infiniteQuery(lectern, ${keyOf(method)}, ${argsOf(method)}, (cursor, signal) => ${send})`,
    '}',
    '',
  ].join('\n')
}

function mutationOf(method: Method): string {
  const { body, name, type } = method
  const params = method.query.some((one) => one.required) ? 'params' : 'params?'
  const variables = [
    ...method.args.map((one) => `${one.name}: ${isNumber(one) ? 'number' : 'string'}`),
    ...(body ? [`body${body.required ? '' : '?'}: ${type}Body`] : []),
    `${params}: ${type}Params`,
    ...(method.keyed ? ['idempotencyKey?: string'] : []),
  ]
  const names = [...argumentNames(method).filter((one) => one !== 'options'), ...(method.keyed ? ['idempotencyKey'] : [])]
  const options = method.keyed ? '{ ...options, ...(idempotencyKey !== undefined && { idempotencyKey }) }' : 'options'
  return [
    comment(
      `\`${method.id}\` for \`useMutation\`.${about(method)}`,
      `const { mutate } = useMutation(${name}Mutation(lectern))\nmutate({ ${exampleVariables(method)} })`,
    ),
    `export function ${name}Mutation(lectern: Client, options?: ${optionsOf(method)}): MutationOptions<{ ${variables.join('; ')} }, ${dataOf(method)}> {`,
    `  return mutation(${keyOf(method)}, ({ ${names.join(', ')} }) => ${callOf(method, 'params', options)})`,
    '}',
    '',
  ].join('\n')
}

function comment(text: string, example: string): string {
  const lines = [text, '', '@example', ...example.split('\n')].map((line) => ` *${line && ` ${line.replaceAll('*/', '*\\/')}`}`)
  return ['/**', ...lines, ' */'].join('\n')
}

function exampleCall(method: Method, suffix: string): string {
  return `${method.name}${suffix}(${['lectern', ...exampleArguments(method)].join(', ')})`
}

/** The variables of a mutation: its arguments by name. */
function exampleVariables(method: Method): string {
  const names = argumentNames(method)
  return exampleArguments(method)
    .map((one, index) => `${names[index]}: ${one}`)
    .join(', ')
}

function about({ summary }: Method): string {
  return summary ? ` ${summary.replace(/\.$/, '')}.` : ''
}

function keyOf({ id }: Method): string {
  return `[${id
    .split('.')
    .map((part) => `'${part}'`)
    .join(', ')}]`
}

function argsOf({ args }: Method): string {
  return `{ ${[...args.map((one) => one.name), 'params'].join(', ')} }`
}

/** The call of the function, as a promise that TanStack Query knows as one. */
function callOf(method: Method, params: string, options: string): string {
  const given = argumentNames(method).map((name) => (name === 'params' ? params : name === 'options' ? options : name))
  return `${method.name}(${['lectern', ...given].join(', ')})`
}
