import { slug } from 'github-slugger'
import { jsonSchemas } from './json-schema'

/** The part of a JSON Schema that describes members. */
export interface Schema {
  type?: string
  description?: string
  default?: unknown
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  pattern?: string
  format?: string
}

const titles: Record<string, string> = {
  course: '`course.yaml`',
  chapter: 'Front matter of `chapter.md`',
  section: 'Front matter of `NN-name.md`',
  glossary: '`glossary.yaml`',
  quiz: '`quiz.yaml`, `NN-name.quiz.yaml`',
}

/** The place in the reference that describes a kind of course file or a type of question. */
export const referenceTo = (kind: string): string => `docs/course-format.md#${slug(titles[kind] ?? kind)}`

/** Markdown tables with the members of every kind of course file, generated from the schemas. */
export function formatReference(): string {
  return Object.entries(jsonSchemas() as Record<string, Schema>)
    .flatMap(([name, schema]) => [`### ${titles[name] ?? name}`, table(schema), ...nestedTables(schema)])
    .join('\n\n')
}

function table({ properties = {}, required = [] }: Schema): string {
  const rows = Object.entries(properties).map(([name, member]) => {
    const value = member.default !== undefined ? `\`${JSON.stringify(member.default)}\`` : required.includes(name) ? 'required' : ''
    return `| \`${name}\` | ${typeOf(member)} | ${value} | ${member.description ?? ''} |`
  })
  return ['| member | type | default | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ')
  const either = schema.anyOf ?? schema.oneOf
  if (either?.every((one) => one.properties?.type?.const !== undefined)) return 'objects that differ by `type`'
  if (either) {
    const types = either.map(typeOf)
    const isOfThese = ({ items }: Schema) => items?.anyOf?.every((one) => types.includes(typeOf(one)))
    return [...new Set(either.map((one, index) => (isOfThese(one) ? 'a list of these' : types[index])))].join(' or ')
  }
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`
  if (schema.properties) return `{ ${Object.keys(schema.properties).join(', ')} }`
  return schema.type ?? 'any'
}

/** Tables for the lists of a file: terms, authors, and each type of question with its pieces. */
function nestedTables(schema: Schema): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    if (member.properties) return [`Members of \`${name}\`:`, table(member)]
    const objects = (member.anyOf ?? []).filter(({ properties }) => properties)
    if (objects.length > 0)
      return objects.flatMap((one) => {
        const [first] = one.required ?? []
        const which = objects.length === 1 ? '' : ` with \`${first}\``
        return [`Members of \`${name}\`${which}:`, table(one)]
      })
    const item = member.items
    const types = item?.oneOf ?? item?.anyOf
    if (types)
      return types.flatMap((one) => {
        if (!one.properties) return []
        const kind = one.properties.type?.const
        return [
          kind ? `#### \`${String(kind)}\`` : `Members of each of \`${name}\` that is not a string:`,
          table(one),
          ...nestedTables(one),
        ]
      })
    return item?.properties ? [`Members of each of \`${name}\`:`, table(item), ...nestedTables(item)] : []
  })
}
