import { isNumber, type Method, type Parameter } from './document'

/** The doc comment of a method; `start` is how its example begins. */
export function comment(method: Method, indent: string, start: string): string {
  const { summary, description, scopes, learner } = method
  const listed = (parameters: Parameter[]) => parameters.map((one) => `\`${one.name}\`: ${one.description ?? 'no description.'}`).join(' ')
  const key = method.keyed ? ', and the idempotency key' : ''
  const lines = [
    ...(summary ? [`${summary.replace(/\.$/, '')}.`] : []),
    ...(description ? ['', ...description.split('\n')] : []),
    ...(scopes ? ['', `${needs(scopes)}${learner ? ' A learner token does as well.' : ''}`] : []),
    '',
    ...method.args.map((one) => `@param ${one.name} ${one.description ?? 'A path parameter.'}`),
    ...(method.body ? [`@param body ${method.body.description ?? 'The body.'} Sent as ${method.body.media}.`] : []),
    `@param params ${listed(method.query) || 'None yet.'}`,
    `@param options Signal, timeout, retries and headers of this call${key}.${method.headers.length ? ` Headers: ${listed(method.headers)}` : ''}`,
    ...method.failures.map(({ status, description }) => `@throws ${status}: ${description}`),
    '@example',
    ...exampleOf(method, start).split('\n'),
  ]
  const safe = lines.flatMap((line) => line.replaceAll('*/', '*\\/').split('\n'))
  return `${indent}/**\n${safe.map((line) => `${indent} *${line ? ` ${line}` : ''}`).join('\n')}\n${indent} */`
}

/** A sentence: the key that an operation needs. */
export function needs(scopes: string[][]): string {
  const alternatives = scopes.map((all) => all.map((one) => `\`${one}\``).join(' and ')).filter((one) => one !== '')
  return alternatives.length ? `Needs a key with the scope ${alternatives.join(' or ')}.` : 'Needs a key.'
}

function exampleOf(method: Method, start: string): string {
  const made = `${start}${exampleArguments(method).join(', ')})`.replace(', )', ')')
  return method.list ? `for await (const item of ${made}) console.log(item)` : `const result = await ${made}`
}

/** Arguments as an example has them: those of the path, the body, and the query where it matters. `write` writes JSON values. */
export function exampleArguments(method: Method, write: (value: unknown) => string = JSON.stringify): string[] {
  const quote = (value: unknown) => `'${String(value).replace(/['\\]/g, '\\$&')}'`
  const args = method.args.map((one) => {
    const example = one.example ?? one.schema?.example
    return isNumber(one) ? String(example ?? 1) : quote(example ?? one.name)
  })
  if (method.body) args.push(method.body.json ? write(method.body.example ?? {}) : 'new Blob([])')
  const required = method.query.filter((one) => one.required)
  if (method.include) args.push(`{ include: ['${partsOf(method.include)[0]}'] }`)
  else if (required.length) {
    args.push(`{ ${required.map((one) => `${one.name}: ${write(one.example ?? one.schema?.example ?? '')}`).join(', ')} }`)
  }
  return args
}

/** The error codes that a method may answer with, as the sentences of the document name them. */
export function codesOf({ failures }: Method): string[] {
  return failures.flatMap((one) => [...one.description.matchAll(/`(\w+)`: /g)].map(([, code]) => code!))
}

/** The values of an `include` parameter, which is one word or a list of them. */
export function partsOf({ schema }: Parameter): unknown[] {
  return schema?.items?.enum ?? schema?.enum ?? []
}
