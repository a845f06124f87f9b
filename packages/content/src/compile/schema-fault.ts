import { slug } from 'github-slugger'
import { closestMatch } from 'leven'
import type { z } from 'zod'
import { referenceTo, type Schema } from '../format-reference'
import type { IssueCode } from '../issues/issue-codes'
import { jsonSchemas, kindOf } from '../json-schema'
import { patterns } from '../primitives'
import { type SchemaPlace, schemaAt, valueAt } from './schema-at'
import { hintForUnknownMember, similarMember } from './unknown-member'

type ZodIssue = z.core.$ZodIssue

/** What a YAML file says at a place. */
export interface Written {
  /** The text of the value, as the author wrote it. */
  source: string
  /** True for `[a, b]` and `{ a: b }`, and for values within them. */
  inBrackets: boolean
}

/** A YAML file that does not match its schema. */
export interface Mismatch {
  schema: z.ZodType
  data: unknown
  /** Undefined where the file says nothing. */
  written(path: readonly PropertyKey[]): Written | undefined
}

export interface SchemaFault {
  path: PropertyKey[]
  code: IssueCode
  message: string
  hint: string
}

const codes: Record<ZodIssue['code'], IssueCode> = {
  unrecognized_keys: 'schema.unknown-member',
  invalid_type: 'schema.invalid-type',
  invalid_union: 'schema.invalid-union',
  invalid_value: 'schema.invalid-value',
  invalid_format: 'schema.invalid-format',
  too_small: 'schema.too-small',
  too_big: 'schema.too-big',
  // No schema of course files has these checks so far.
  not_multiple_of: 'schema.invalid-value',
  invalid_key: 'schema.invalid-value',
  invalid_element: 'schema.invalid-value',
  custom: 'schema.invalid-value',
}

/** Says in the words of an author what is wrong with a file, and how to mend it. */
export function describeFaults(mismatch: Mismatch, issues: readonly ZodIssue[]): SchemaFault[] {
  const kind = kindOf(mismatch.schema) ?? ''
  const file: SchemaPlace = { schema: (jsonSchemas()[kind] ?? {}) as Schema, section: kind }
  const narrowed = issues.flatMap((issue) => narrow(issue, mismatch.data))
  const meant = new Set(
    narrowed.flatMap((issue) =>
      issue.code !== 'unrecognized_keys'
        ? []
        : issue.keys.map((key) =>
            [...issue.path, similarMember(schemaAt(file, mismatch.data, issue.path), key) ?? ''].map(String).join('.'),
          ),
    ),
  )
  return narrowed.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => describeUnknownMember(key, issue.path, mismatch, file))
    const value = valueAt(mismatch.data, issue.path)
    // A misspelt member is one mistake, not two.
    if (value === undefined && meant.has(issue.path.map(String).join('.'))) return []
    return [{ path: issue.path, code: codes[issue.code], ...describe(issue, value, mismatch, file) }]
  })
}

/** Replaces "no alternative fits" by what is wrong with the alternative that the author probably meant. */
function narrow(issue: ZodIssue, data: unknown): ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const written = valueAt(data, issue.path)
  const isOtherType = (errors: readonly ZodIssue[]) =>
    errors.some(
      ({ code, path }) => path.length === 0 && (code === 'invalid_type' || (code === 'invalid_value' && typeof written === 'object')),
    )
  const [closest] = issue.errors.filter((errors) => !isOtherType(errors)).sort((a, b) => a.length - b.length)
  // Where every alternative is of another type, text is the one that a YAML file takes for something else.
  const chosen = closest ?? issue.errors.find((errors) => errors.some((error) => 'expected' in error && error.expected === 'string'))
  return (chosen ?? issue.errors[0] ?? []).flatMap((inner) => narrow({ ...inner, path: [...issue.path, ...inner.path] }, data))
}

function describeUnknownMember(key: string, path: PropertyKey[], { data, written }: Mismatch, file: SchemaPlace): SchemaFault {
  const place = [...path, key]
  const object = schemaAt(file, data, path)
  const isRestOfText = valueAt(data, place) === null && written(path)?.inBrackets && similarMember(object, key) === undefined
  const hint = isRestOfText ? 'A comma within { } ends a text. Put the whole text in quotes.' : hintForUnknownMember(object, key)
  return { path: place, code: codes.unrecognized_keys, message: `There is no member "${key}" here.`, hint }
}

type Description = Pick<SchemaFault, 'message' | 'hint'>

function describe(issue: ZodIssue, value: unknown, { data, written }: Mismatch, file: SchemaPlace): Description {
  const { path } = issue
  const { schema } = schemaAt(file, data, path)
  const { section } = schemaAt(file, data, path.slice(0, -1))
  const see = `See ${referenceTo(section)}.`
  const name = nameOf(path)
  const member = memberOf(path)
  const source = written(path)?.source ?? ''

  if (value === undefined) {
    const values = valuesOf(issue)
    const what = values ? `Write one of ${values.join(', ')}.` : (schema.description ?? '')
    return { message: `${name} is missing.`, hint: `Add ${code(`${String(path.at(-1))}:`)}. ${what} ${see}`.replaceAll('  ', ' ') }
  }
  const values = valuesOf(issue)
  if (values) {
    const meant = closestValue(source, values)
    const hint = meant === undefined ? `Use one of ${values.join(', ')}.` : `Did you mean ${code(`${member}${meant}`)}?`
    return { message: `${name} cannot be ${shorten(source || 'empty')}.`, hint }
  }
  switch (issue.code) {
    case 'invalid_type': {
      const message = `${name} has to be ${kinds[issue.expected] ?? issue.expected}, and this is ${kindOfValue(value, source)}.`
      const hint = mendType(issue.expected, value, { schema, member, source, inBrackets: written(path)?.inBrackets ?? false })
      return { message, hint: hint ?? see }
    }
    case 'invalid_format':
      return { message: `${name} cannot be ${shorten(source)}.`, hint: mendFormat(String(value), schema, member) ?? see }
    case 'too_small':
    case 'too_big':
      return { message: `${name} ${describeSize(issue, value)}`, hint: mendSize(issue, value, member) ?? see }
    default:
      return { message: `${name}: ${issue.message}.`, hint: see }
  }
}

const code = (text: string): string => `\`${text}\``
const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}

/** `"title"`, `Entry 2 of "tags"`. */
function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1)
  if (last === undefined) return 'The file'
  if (typeof last !== 'number') return `"${String(last)}"`
  return `Entry ${last + 1} of ${nameOf(path.slice(0, -1)).replace('Entry', 'entry')}`
}

/** What stands before a value: `title: `, or `- ` in a list. */
function memberOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1)
  return last === undefined ? '' : typeof last === 'number' ? '- ' : `${String(last)}: `
}

/** The values that a place may have, where they can be listed. */
function valuesOf(issue: ZodIssue): string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  if (issue.code === 'invalid_union' && 'options' in issue) return issue.options?.map(String)
  return undefined
}

/** The value that was probably meant: misspelt, or begun. */
function closestValue(source: string, values: readonly string[]): string | undefined {
  const word = source.replaceAll(/["']/g, '').toLowerCase()
  if (word === '') return undefined
  const begun = values.filter((value) => value.startsWith(word))
  return begun.length === 1 ? begun[0] : closestMatch(word, [...values], { maxDistance: 3 })
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of members',
}

function kindOfValue(value: unknown, source: string): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map of members'
  if (typeof value === 'number') return `the number ${source}`
  return typeof value === 'boolean' ? `the truth value ${source}` : `the text ${shorten(source)}`
}

interface Place {
  schema: Schema
  member: string
  source: string
  inBrackets: boolean
}

/** Says how to write what was probably meant, where a value has another type. */
function mendType(expected: string, value: unknown, place: Place): string | undefined {
  const { member, source, schema } = place
  switch (expected) {
    case 'string':
      return mendText(value, place)
    case 'array':
      if (value === null) return 'Write each entry on a line of its own that starts with "- ".'
      return `Start the line of each entry with "- ", even of a single one: ${code(`- ${source.split('\n')[0]}`)}.`
    case 'object': {
      const required = schema.required ?? objectsOf(schema)[0]?.required ?? []
      const isScalar = typeof value === 'string' || typeof value === 'number'
      if (required.length === 1 && isScalar) return `Name the member: ${code(`${member}{ ${required[0]}: ${source} }`)}.`
      const members = Object.keys(schema.properties ?? objectsOf(schema)[0]?.properties ?? {})
      return members.length === 0 ? undefined : `Write its members, each as ${code('name: value')}: ${members.join(', ')}.`
    }
    case 'boolean': {
      const said = String(value).toLowerCase()
      if (/^(true|yes|y|on|1)$/.test(said)) return `Write ${code(`${member}true`)}, without quotes.`
      if (/^(false|no|n|off|0)$/.test(said)) return `Write ${code(`${member}false`)}, without quotes.`
      return 'Write true or false.'
    }
    case 'int':
      if (typeof value === 'number') return 'Write a whole number.'
      return mendNumber(value, member)
    case 'number':
      return mendNumber(value, member)
    default:
      return undefined
  }
}

const objectsOf = ({ oneOf, anyOf }: Schema): Schema[] => (oneOf ?? anyOf ?? []).filter(({ properties }) => properties)

function mendText(value: unknown, { schema, member, source, inBrackets }: Place): string | undefined {
  const isId = schema.pattern === patterns.slug.source
  if (value === null) return `Write the text after ${code(member.trim())}, or remove the member.`
  if (Array.isArray(value)) {
    const [only] = value
    if (isId && value.length === 1) return `It takes one value: ${code(`${member}${only}`)}.`
    if (inBrackets) return `Text that starts with [ needs quotes: ${code(member + quote(source))}.`
    return 'It takes one text; remove the "- " of the list.'
  }
  if (typeof value === 'object') {
    if (inBrackets) return `Text that starts with { needs quotes: ${code(member + quote(source))}.`
    return source.includes('\n')
      ? 'It takes one text in place of the members.'
      : `Text with ": " needs quotes: ${code(member + quote(source))}.`
  }
  if (schema.pattern === patterns.duration.source) return `Write a unit after the number: ${code(`${member}${source}m`)} for minutes.`
  if (isId) return `An id starts with a letter: ${code(`${member}a${slug(source)}`)}.`
  return `Write it in quotes: ${code(member + quote(source))}.`
}

function mendNumber(value: unknown, member: string): string {
  const said = String(value).trim()
  const number = Number(said.replace(/%$/, '').replace(',', '.'))
  if (typeof value !== 'string' || said === '' || !Number.isFinite(number)) return 'Write it in digits, such as 1 or 0.5, without quotes.'
  return `Write ${code(`${member}${said.endsWith('%') ? number / 100 : number}`)}, without quotes.`
}

/** A YAML string in quotes. */
export const quote = (text: string): string => (/["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`)

function mendFormat(value: string, { pattern, format }: Schema, member: string): string | undefined {
  if (format === 'uri')
    return /^[\w-]+(\.[\w-]+)+/.test(value) ? `Did you mean ${code(`${member}https://${value}`)}?` : 'Write a whole URL, with https://.'
  if (pattern === patterns.slug.source) {
    const id = slug(value.normalize('NFKD').replaceAll(/[^\w\s-]/g, ''))
      .replaceAll('_', '-')
      .replace(/^[^a-z]+/, '')
    const rule = 'An id has a-z, 0-9 and "-", and starts with a letter.'
    return id === '' ? rule : `${rule} Did you mean ${code(member + id)}?`
  }
  if (pattern === patterns.duration.source) {
    const [, number, unit] = /^(\d{1,6})\s*([smhd])/i.exec(value) ?? []
    const rule = 'A duration is a number and s, m, h or d, such as 90s, 20m, 2h or 3d.'
    return number === undefined || Number(number) === 0 ? rule : `Did you mean ${code(`${member}${Number(number)}${unit?.toLowerCase()}`)}?`
  }
  if (pattern === patterns.locale.source) {
    const tag = value.replaceAll('_', '-').replace(/^[A-Za-z]+/, (language) => language.toLowerCase())
    return patterns.locale.test(tag) ? `Did you mean ${code(member + tag)}?` : 'Write a language tag, such as en, de or pt-BR.'
  }
  return undefined
}

type SizeIssue = Extract<ZodIssue, { code: 'too_small' | 'too_big' }>

function describeSize(issue: SizeIssue, value: unknown): string {
  const isSmall = issue.code === 'too_small'
  const limit = isSmall ? issue.minimum : issue.maximum
  if (issue.origin === 'string' && isSmall && limit === 1) return 'is empty.'
  if (issue.origin === 'array' && isSmall && (value as unknown[]).length === 0) return 'has no entries.'
  const bound = `${isSmall ? 'at least' : 'at most'} ${limit}`
  if (issue.origin === 'string') return `has ${[...String(value)].length} characters; ${bound} are allowed.`
  if (issue.origin === 'array')
    return `has ${(value as unknown[]).length} ${(value as unknown[]).length === 1 ? 'entry' : 'entries'}; ${bound} ${isSmall ? 'are needed' : 'are allowed'}.`
  return `is ${value}, and has to be ${issue.inclusive === false ? `${isSmall ? 'more than' : 'less than'} ${limit}` : bound}.`
}

function mendSize(issue: SizeIssue, value: unknown, member: string): string | undefined {
  if (issue.origin === 'string' && issue.code === 'too_small') return 'Write it, or remove the member.'
  if (typeof value === 'number' && issue.code === 'too_big' && issue.maximum === 1 && value <= 100)
    return `It is a share from 0 to 1: ${code(`${member}${value / 100}`)} for ${value} %.`
  return undefined
}
