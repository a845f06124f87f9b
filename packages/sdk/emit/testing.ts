import { codesOf } from './comment'
import type { Document, Method } from './document'
import { importOf, typesOf } from './signature'

/** `testing/handlers.gen.ts`: an MSW handler for each operation, which answers with the example of the document. */
export function emitHandlers(methods: Method[]): string {
  const handlers = methods.map((method) => {
    const { status, kind, example } = method.answers[0]!
    if (kind === 'json' && example === undefined)
      throw new Error(`${method.id} answers with JSON without an example: add one to the document.`)
    const [code] = codesOf(method)
    const verb = method.verb.toLowerCase()
    const fallback =
      kind === 'json'
        ? JSON.stringify(example)
        : kind === 'bytes'
          ? 'new Uint8Array()'
          : kind === 'stream'
            ? '() => new Response(new Uint8Array())'
            : 'undefined'
    const said = kind === 'json' ? 'the example of the document' : kind === 'bytes' || kind === 'stream' ? 'an empty file' : 'no content'
    return [
      '/**',
      ` * Answers \`${method.id}\`: with ${said} unless you say otherwise.`,
      ' *',
      ' * @example',
      ` * server.use(${method.name}Handler(${code ? `problem('${code}'), { once: true }` : ''}))`,
      ' */',
      `export function ${method.name}Handler(answer: Answer<${method.type}Result> = ${fallback}, options?: HandlerOptions): HttpHandler {`,
      `  return handler<${method.type}Result>('${verb}', '${method.path}', ${status}, answer, options)`,
      '}',
      '',
    ].join('\n')
  })
  return [
    "import type { HttpHandler } from 'msw'",
    ...importOf(
      typesOf(methods).filter((name) => name.endsWith('Result')),
      '../types.gen',
      'type ',
    ),
    "import { type Answer, type HandlerOptions, handler } from './handler'",
    '',
    ...handlers,
    '/**',
    ' * A handler for every operation; put your own before them.',
    ' *',
    ' * @example',
    ' * const server = setupServer(...handlers())',
    ' */',
    'export function handlers(options?: HandlerOptions): HttpHandler[] {',
    `  return [\n${methods.map((one) => `    ${one.name}Handler(undefined, options),\n`).join('')}  ]`,
    '}',
    '',
  ].join('\n')
}

/** `testing/problems.gen.ts`: status and title of every error code. */
export function emitProblems(document: Document): string {
  const schema = document.components?.schemas?.ErrorCode as { 'x-lectern-problems'?: object } | undefined
  return [
    "import type { ErrorCode } from '../types.gen'",
    '',
    '/** Status and title of every error code. */',
    `export const problems: Record<ErrorCode, { status: number; title: string }> = ${JSON.stringify(schema?.['x-lectern-problems'] ?? {}, null, 2)}`,
    '',
  ].join('\n')
}
