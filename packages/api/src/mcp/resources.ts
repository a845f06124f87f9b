import { type ListResourcesResult, ProtocolError, ProtocolErrorCode, type ReadResourceResult } from '@modelcontextprotocol/server'
import type { Call } from '../http/call-as'

const mimeType = 'text/markdown'

/** The resources: outlines and sections, as Markdown. */
export const resourceTemplates = [
  {
    uriTemplate: 'lectern://courses/{course}/outline',
    name: 'outline',
    title: 'Outline of a course',
    description: 'Chapters, sections and quizzes of a course, with ids and reading minutes.',
    mimeType,
  },
  {
    uriTemplate: 'lectern://courses/{course}/sections/{section}',
    name: 'section',
    title: 'Section of a course',
    description: 'A section by id or number, with front matter.',
    mimeType,
  },
]

interface Page<Item> {
  data: Item[]
  nextCursor: string | null
}
interface Listed {
  id: string
  title: string
  summary?: string | null
}

/** Lists the outlines of all courses, in pages. */
export async function listResources(call: Call, cursor: string | undefined): Promise<ListResourcesResult> {
  const { data, nextCursor } = await read<Page<Listed>>(
    call,
    `/v1/courses?${new URLSearchParams({ limit: '100', ...(cursor && { cursor }) })}`,
  )
  const resources = data.map(({ id, title, summary }) => ({
    uri: `lectern://courses/${id}/outline`,
    name: id,
    title,
    ...(summary && { description: summary }),
    mimeType,
  }))
  return { resources, ...(nextCursor !== null && { nextCursor }) }
}

/** Reads an outline or a section. */
export async function readResource(call: Call, uri: string): Promise<ReadResourceResult> {
  const [, course, section] = /^lectern:\/\/courses\/([^/?#]+)\/(?:outline|sections\/([^/?#]+))$/.exec(uri) ?? []
  if (course === undefined) throw notFound(uri, `There is no resource ${uri}; resources/templates/list has the forms of their URIs.`)
  const response = await call(`/v1/courses/${course}/${section === undefined ? 'outline' : `sections/${section}`}.md`)
  if (!response.ok) throw await problemOf(response, uri)
  return { contents: [{ uri, mimeType, text: await response.text() }] }
}

/** Ids that begin with what was typed so far, for the variables of the templates and the arguments of prompts. */
export async function complete(call: Call, argument: { name: string; value: string }, course: string | undefined): Promise<string[]> {
  const path =
    argument.name === 'course'
      ? '/v1/courses?limit=100'
      : course !== undefined && /^[a-z0-9-]+$/.test(course) && (argument.name === 'section' || argument.name === 'quiz')
        ? `/v1/courses/${course}/${argument.name === 'quiz' ? 'quizzes' : 'sections'}?limit=100`
        : undefined
  if (path === undefined) return []
  const { data } = await read<Page<Listed>>(call, path)
  return data.map(({ id }) => id).filter((id) => id.startsWith(argument.value))
}

async function read<Body>(call: Call, path: string): Promise<Body> {
  const response = await call(path)
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as Body
}

/** What the API refuses, as an error of the protocol that carries the problem. */
export async function problemOf(response: Response, uri?: string): Promise<ProtocolError> {
  const problem = (await response.json().catch(() => ({}))) as { detail?: string; code?: string }
  const message = problem.detail ?? `The server answered with ${response.status}.`
  const code = response.status >= 500 ? ProtocolErrorCode.InternalError : ProtocolErrorCode.InvalidParams
  return new ProtocolError(code, message, { ...(uri !== undefined && { uri }), problem })
}

const notFound = (uri: string, message: string) => new ProtocolError(ProtocolErrorCode.InvalidParams, message, { uri })
