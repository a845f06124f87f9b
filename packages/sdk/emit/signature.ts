import { isNumber, type Method } from './document'

/** The parameters of a method in TypeScript; `first` come before the others. */
export function signature(method: Method, first: string[]): string {
  const params = method.include ? `${method.type}Params<Include>` : `${method.type}Params`
  return [
    ...first,
    ...method.args.map((one) => `${one.name}: ${isNumber(one) ? 'number' : 'string'}`),
    ...(method.body
      ? [`body${method.body.required || needsParams(method) ? '' : '?'}: ${method.type}Body${method.body.required ? '' : ' | undefined'}`]
      : []),
    `params${needsParams(method) ? '' : '?'}: ${params}`,
    `options?: ${optionsOf(method)}`,
  ].join(', ')
}

/** The names of the arguments, in the order of {@link signature}. */
export function argumentNames(method: Method): string[] {
  return [...method.args.map((one) => one.name), ...(method.body ? ['body'] : []), 'params', 'options']
}

export function optionsOf(method: Method): string {
  return method.keyed ? 'KeyedRequestOptions' : 'RequestOptions'
}

export function generics(method: Method): string {
  return method.include ? `<const Include extends readonly ${method.type}Include[] = []>` : ''
}

export function resultOf(method: Method): string {
  return method.streams ? `Stream<${dataOf(method)}, ${method.type}Event>` : `${method.list ? 'List' : 'Call'}<${dataOf(method)}>`
}

/** The type of the data that a method gives. */
export function dataOf(method: Method): string {
  return method.include ? `${method.type}Result<Include>` : `${method.type}Result`
}

/** The names of the types that the signatures of these methods use. */
export function typesOf(methods: Method[]): string[] {
  return methods.flatMap((one) => [
    ...(one.body ? [`${one.type}Body`] : []),
    ...(one.include ? [`${one.type}Include`] : []),
    ...(one.streams ? [`${one.type}Event`] : []),
    `${one.type}Params`,
    `${one.type}Result`,
  ])
}

/** An import statement; nothing when there are no names. */
export function importOf(names: (string | false)[], from: string, type = ''): string[] {
  const used = names.filter((name) => name !== false)
  return used.length ? [`import ${type}{\n${used.map((name) => `  ${name},\n`).join('')}} from '${from}'`] : []
}

function needsParams(method: Method): boolean {
  return method.query.some((one) => one.required)
}
