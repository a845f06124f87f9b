import { exampleArguments, partsOf } from './comment'
import { type Document, type Method, readMethods } from './document'

/** One entry of `x-codeSamples`. */
export interface CodeSample {
  lang: string
  label: string
  source: string
}

/** What samples have in place of the URL of the service. The reference page replaces it with its own. */
export const sampleBaseUrl = 'https://courses.example.com'

/**
 * The `x-codeSamples` of every operation by its id: with the SDK's client, with its functions, and with curl.
 *
 * @example
 * const { 'courses.get': samples } = emitSamples(document)
 */
export function emitSamples(document: Document): Record<string, CodeSample[]> {
  return Object.fromEntries(
    readMethods(document).map((method) => [
      method.id,
      [
        { lang: 'TypeScript', label: 'SDK', source: sdkSample(method, 'Lectern', `lectern.${method.id}(`) },
        // Scalar takes samples of the same `lang` for the same sample; this is another name of the same language.
        { lang: 'ts', label: 'SDK functions', source: sdkSample(method, 'Client', `${method.name}(lectern, `) },
        { lang: 'Shell', label: 'curl', source: curlSample(method) },
      ],
    ]),
  )
}

function sdkSample(method: Method, client: 'Lectern' | 'Client', start: string): string {
  const { body, list, answers } = method
  const isFile = body && !body.json
  const written = exampleArguments(method, writeLiteral)
  const given = written.map((one, index) => (isFile && index === method.args.length ? 'body' : one))
  const call = `${start}${given.join(', ')})`.replace(', )', ')')
  const options = [`baseUrl: '${sampleBaseUrl}'`, ...(needsKey(method) ? ['apiKey: process.env.LECTERN_API_KEY'] : [])]
  const names = client === 'Lectern' ? 'Lectern' : `Client, ${method.name}`
  return [
    ...(isFile ? ["import { readFile } from 'node:fs/promises'"] : []),
    `import { ${names} } from '@lectern/sdk${client === 'Lectern' ? '' : '/functions'}'`,
    '',
    `const lectern = new ${client}({ ${options.join(', ')} })`,
    ...(isFile ? [`const body = await readFile('${fileName}')`] : []),
    ...(list
      ? [`for await (const item of ${call}) console.log(item)`]
      : answers.some(({ kind }) => kind === 'stream')
        ? [`const result = await ${call}`, "console.log((await new Response(result).blob()).size, 'bytes')"]
        : [`const result = await ${call}`, `console.log(result${answers.some(({ kind }) => kind === 'bytes') ? ".length, 'bytes'" : ''})`]),
  ].join('\n')
}

const fileName = 'diagram.svg'

function curlSample(method: Method): string {
  const { verb, body, args, query, include, answers } = method
  const path = args.reduce((made, one) => made.replace(`{${one.name}}`, encodeURIComponent(String(exampleOf(one)))), method.path)
  const asked: [string, string][] = include
    ? [['include', String(partsOf(include)[0])]]
    : query.filter((one) => one.required).map((one) => [one.name, String(exampleOf(one))])
  const search = new URLSearchParams(asked).toString()
  const options = [
    ...(verb === 'GET' ? [] : [`--request ${verb}`]),
    ...(needsKey(method) ? ['--header "Authorization: Bearer $LECTERN_API_KEY"'] : []),
    ...(body ? [`--header 'Content-Type: ${body.media}'`] : []),
    ...(body ? [body.json ? `--data ${quoteForShell(writeJson(body.example ?? {}))}` : `--data-binary @${fileName}`] : []),
    ...(answers.some(({ kind }) => kind === 'bytes') ? ['--remote-name'] : []),
    ...(answers.some(({ kind }) => kind === 'stream') ? ['--remote-name', '--remote-header-name'] : []),
  ]
  const url = `${sampleBaseUrl}${path}${search && `?${search}`}`
  return [`curl ${quoteForShell(url)}`, ...options].join(' \\\n  ')
}

/** An operation for which a key is optional does without one. */
const needsKey = ({ scopes }: Method): boolean => scopes !== undefined

const exampleOf = (parameter: Method['args'][number]): unknown => parameter.example ?? parameter.schema?.example ?? parameter.name

const quoteForShell = (text: string): string => (/^[\w:/.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)

function writeJson(value: unknown): string {
  const short = JSON.stringify(value)
  return short.length <= 100 ? short : JSON.stringify(value, null, 2)
}

/** A JSON value as people write it in TypeScript: on one line if it is short. */
function writeLiteral(value: unknown, indent = ''): string {
  if (typeof value === 'string') return `'${value.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n')}'`
  if (typeof value !== 'object' || value === null) return String(value)
  const deeper = `${indent}  `
  const nameOf = (key: string) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : writeLiteral(key))
  const parts = (inner: string) =>
    Array.isArray(value)
      ? value.map((one) => writeLiteral(one, inner))
      : Object.entries(value).map(([key, one]) => `${nameOf(key)}: ${writeLiteral(one, inner)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  if (parts('').length === 0) return open + close
  const space = Array.isArray(value) ? '' : ' '
  const short = `${open}${space}${parts(indent).join(', ')}${space}${close}`
  if (short.length <= 72 && !short.includes('\n')) return short
  return `${open}\n${parts(deeper)
    .map((one) => `${deeper}${one},\n`)
    .join('')}${indent}${close}`
}
