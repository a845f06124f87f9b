import { randomUUID } from 'node:crypto'
import type { CallToolResult, Tool } from '@modelcontextprotocol/server'
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/server/validators/ajv'
import type { Call } from '../http/call-as'
import { ApiError, type RequestFault } from '../http/errors'
import { describeProblem } from '../http/problem'
import type { Caller } from './caller'
import { admits, type Contract, type Operation, type Parameter, type Schema } from './contract'
import type { Bundles } from './courses'

/** A tool, ready to be listed and called. */
export interface BoundTool {
  definition: Tool
  /** Whether a caller could use it; what it may do, the API decides at each call. */
  suits(caller: Caller): boolean
  run(args: Record<string, unknown>, call: Call): Promise<CallToolResult>
}

type Arguments = Record<string, unknown>

const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

/** Builds the tools that the contract has operations for. */
export function createTools(contract: Contract, bundles: Bundles): BoundTool[] {
  const operations = (...ids: string[]) => ids.map((id) => contract.findOperation(id)).filter((found) => found !== undefined)
  return [
    ...searchTool(contract, operations('courses.list', 'courses.search')),
    ...operations('courses.outline').map((operation) =>
      operationTool(contract, operation, {
        name: 'outline',
        title: 'Outline of a course',
        description: 'The whole tree of a course: chapters, sections and quizzes with their ids, numbers, titles and reading minutes.',
        takes: ['course', 'release'],
      }),
    ),
    ...operations('courses.sections.get').map((operation) =>
      operationTool(contract, operation, {
        name: 'read_section',
        title: 'Read a section',
        description: 'A section as Markdown, with its place in the course, its neighbours and the quizzes that stand there.',
        takes: ['course', 'section', 'release'],
        // The Markdown says the same in fewer words.
        without: ['html'],
      }),
    ),
    ...operations('courses.quizzes.get').map((operation) =>
      operationTool(contract, operation, {
        name: 'quiz',
        title: 'Read a quiz',
        description:
          'The settings and questions of a quiz as a learner sees them: without answers, explanations and feedback. A graded quiz tells its facts alone.',
        takes: ['course', 'quiz', 'release'],
      }),
    ),
    ...operations('tutor.ask').map((operation) => askTool(contract, operation)),
    ...operations('releases.plan').flatMap((operation) => [
      checkTool(contract, operation, bundles),
      planTool(contract, operation, bundles),
    ]),
    ...operations('releases.create').map((operation) => pushTool(contract, operation, bundles)),
    ...operations('progress.get').map((operation) =>
      operationTool(contract, operation, {
        name: 'learner_progress',
        title: 'Progress of a learner',
        description:
          'How far a learner is in a course, by chapter and section. A learner token reads its own learner, `me`; a key with the scope `learning` names one.',
        takes: ['learner', 'course'],
      }),
    ),
    ...operations('quizzes.statistics').map((operation) =>
      operationTool(contract, operation, {
        name: 'statistics',
        title: 'Statistics of a quiz',
        description:
          'How attempts at a quiz went, question by question: outcomes, facility, discrimination and how often each choice was chosen. Finds questions that are too hard, that tell learners apart badly, or whose key is wrong. Needs a key with the scope `statistics`.',
        takes: ['course', 'quiz', 'attempts', 'release'],
      }),
    ),
  ]
}

/** A tool that is one operation, whose arguments are parameters of that operation. */
function operationTool(
  contract: Contract,
  operation: Operation,
  {
    name,
    title,
    description,
    takes,
    without = [],
  }: { name: string; title: string; description: string; takes: string[]; without?: string[] },
): BoundTool {
  const parameters = operation.parameters.filter((parameter) => takes.includes(parameter.name))
  return bindTool(contract, {
    name,
    title,
    description,
    annotations: readOnly,
    input: inputOf(parameters),
    output: without.length > 0 ? contract.narrow(operation.result, (member) => !without.includes(member)) : operation.result,
    suits: (caller) => admits(operation.security, caller),
    run: async (args, call) => toResult(await call(addressOf(operation, args)), (body) => omit(body, without)),
  })
}

function searchTool(contract: Contract, [courses, inCourse]: Operation[]): BoundTool[] {
  if (!courses || !inCourse) return []
  const input = inputOf(courses.parameters.filter(({ name }) => name !== 'q'))
  const course = inCourse.parameters.find(({ name }) => name === 'course') as Parameter
  const query = inCourse.parameters.find(({ name }) => name === 'q') as Parameter
  return [
    bindTool(contract, {
      name: 'search_courses',
      title: 'Search courses',
      description:
        'Finds courses by what they are about, best first. With `course`, finds sections, chapters and terms in that course, with a snippet of each. Without `query`, lists all courses. Pass `nextCursor` of the answer as `cursor` for more.',
      annotations: readOnly,
      input: {
        ...input,
        properties: {
          query: describe(query),
          course: { ...describe(course), description: 'Id of the course to search in; without it, courses themselves are searched.' },
          ...(input.properties as object),
        },
      },
      output: { anyOf: [courses.result, inCourse.result] },
      suits: (caller) => admits(courses.security, caller),
      run: async ({ query: q, ...args }, call) =>
        toResult(await call(addressOf(args.course === undefined ? courses : inCourse, { ...args, q }, { allQuery: true }))),
    }),
  ]
}

/** Arguments of `ask_course` by the members of the question that they stand for; other tools call them so as well. */
const askedAs: Record<string, string> = { courseId: 'course', sectionId: 'section', learnerId: 'learner' }

function askTool(contract: Contract, operation: Operation): BoundTool {
  const { properties, required } = contract.narrow(operation.body ?? {}, () => true)
  const argument = (member: string) => askedAs[member] ?? member
  return bindTool(contract, {
    name: 'ask_course',
    title: 'Ask about a course',
    description:
      'Answers a question from the text of a course. Each sentence has quotes that stand in the cited section, and `refusal` says why there is no answer. Give the citations with the answer.',
    annotations: readOnly,
    input: {
      type: 'object',
      properties: Object.fromEntries(Object.entries(properties).map(([member, schema]) => [argument(member), schema])),
      required: required.map(argument),
      additionalProperties: false,
    },
    output: operation.result,
    suits: (caller) => admits(operation.security, caller),
    run: async (args, call) => {
      const asked = Object.keys(properties).map((member) => [member, args[argument(member)]])
      return toResult(await call(addressOf(operation, args), asJson(operation, JSON.stringify(Object.fromEntries(asked)))))
    },
  })
}

function checkTool(contract: Contract, operation: Operation, bundles: Bundles): BoundTool {
  return bindTool(contract, {
    name: 'check_course',
    title: 'Check a course',
    description: bundles.checks
      ? 'Compiles the course in a folder and reports every issue with file, line and what to do, advice on prose and quizzes included. Changes nothing.'
      : 'Reports the faults that keep a bundle from being released, ids that were used before, and assets that have to be uploaded first. Changes nothing.',
    annotations: readOnly,
    input: bundles.input,
    output: bundles.checks?.output ?? contract.narrow(operation.result, (member) => checked.includes(member)),
    suits: (caller) => bundles.checks !== undefined || admits(operation.security, caller),
    run: async (args, call) => {
      if (bundles.checks) return succeed(await bundles.checks.run(args))
      const { course, json } = await bundles.read(args)
      const response = await call(addressOf(operation, { course }), asJson(operation, json))
      return toResult(response, (body) => Object.fromEntries(checked.map((name) => [name, body[name]])))
    },
  })
}
const checked = ['course', 'issues', 'reusedIds', 'missingAssets']

function planTool(contract: Contract, operation: Operation, bundles: Bundles): BoundTool {
  return bindTool(contract, {
    name: 'plan_release',
    title: 'Plan a release',
    description:
      'Tells what publishing a course would change for its readers and learners. Changes nothing. `push_release` wants its `planHash`.',
    annotations: readOnly,
    input: bundles.input,
    output: operation.result,
    suits: (caller) => admits(operation.security, caller),
    run: async (args, call) => {
      const { course, json } = await bundles.read(args)
      return toResult(await call(addressOf(operation, { course }), asJson(operation, json)))
    },
  })
}

function pushTool(contract: Contract, operation: Operation, bundles: Bundles): BoundTool {
  const own = (name: string) => describe(operation.parameters.find((parameter) => parameter.name === name) as Parameter)
  const { properties, required } = bundles.input as { properties: object; required: string[] }
  return bindTool(contract, {
    name: 'push_release',
    title: 'Publish a release',
    description:
      'Creates a release of a course and publishes it, so that every reader gets it. Call `plan_release` first, show the plan to the user, and pass its `planHash`; the release is refused when the course has changed since.',
    annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
    input: {
      type: 'object',
      properties: {
        ...properties,
        planHash: { ...own('planHash'), description: '`planHash` of `plan_release`.' },
        idempotencyKey: { ...own('idempotency-key'), description: 'A new random id; the same one again when this call is repeated.' },
        confirm: { type: 'boolean', const: true, description: '`true` when the user has seen the plan and agreed to publish it.' },
        publish: { type: 'boolean', description: '`false` creates a preview that readers do not get.', default: true },
        notes: own('notes'),
      },
      required: [...required, 'planHash', 'idempotencyKey', 'confirm'],
      additionalProperties: false,
    },
    output: operation.result,
    suits: (caller) => admits(operation.security, caller),
    run: async ({ idempotencyKey, confirm: _confirmed, planHash, publish, notes, ...args }, call) => {
      const { course, json, assets } = await bundles.read(args)
      const refused = await assets?.upload(call)
      if (refused) return toResult(refused)
      const request = asJson(operation, json)
      const headers = { ...request.headers, 'idempotency-key': String(idempotencyKey) }
      return toResult(await call(addressOf(operation, { course, planHash, publish, notes }), { ...request, headers }))
    },
  })
}

interface ToolParts {
  name: string
  title: string
  description: string
  annotations: Tool['annotations']
  input: Schema
  /** What it returns when it succeeds. */
  output: Schema
  suits: BoundTool['suits']
  run(args: Arguments, call: Call): Promise<CallToolResult>
}

/** What of a problem agents need. The codes are too many to list with every tool. */
const problemSchema: Schema = {
  type: 'object',
  description: 'A refusal, with `isError`.',
  properties: {
    code: { type: 'string', description: 'One of the codes at /docs/errors.' },
    status: { type: 'integer' },
    title: { type: 'string' },
    detail: { type: 'string', description: 'What happened, and what to do.' },
  },
  required: ['code', 'status', 'title', 'detail'],
}

const validator = new AjvJsonSchemaValidator()

function bindTool(contract: Contract, { name, title, description, annotations, input, output, suits, run }: ToolParts): BoundTool {
  // Clients hold the problems of refused calls against this schema as well.
  const { $defs, ...outputSchema } = contract.resolve({ type: 'object', anyOf: [output, problemSchema] })
  const inputSchema = contract.resolve(input)
  const validate = validator.getValidator<Arguments>(inputSchema)
  return {
    definition: {
      name,
      title,
      description,
      annotations,
      inputSchema: inputSchema as Tool['inputSchema'],
      outputSchema: { ...outputSchema, $defs } as Tool['outputSchema'],
    },
    suits,
    async run(args, call) {
      const checkedInput = validate(args)
      if (!checkedInput.valid)
        return refuse(
          `${name}: ${checkedInput.errorMessage.replaceAll(/\bdata(\/|(?= ))/g, (_data, slash) => (slash ? '' : 'the arguments'))}.`,
        )
      try {
        return await run(args, call)
      } catch (error) {
        if (error instanceof ToolRefusal) return refuse(error.message, error.faults)
        throw error
      }
    },
  }
}

/** Arguments that a tool cannot work with. Its message goes to the caller. */
export class ToolRefusal extends Error {
  override name = 'ToolRefusal'
  constructor(
    message: string,
    readonly faults?: RequestFault[],
  ) {
    super(message)
  }
}

/** The problem of arguments that never reached the API, in the form of all others. */
function refuse(detail: string, errors?: RequestFault[]): CallToolResult {
  return fail(describeProblem(new ApiError('invalid_request', detail, errors && { errors }), '/mcp', randomUUID()))
}

const describe = ({ schema, description }: Parameter): Schema => ({ ...schema, ...(description !== undefined && { description }) })

const inputOf = (parameters: Parameter[]): Schema => ({
  type: 'object',
  properties: Object.fromEntries(parameters.map((parameter) => [parameter.name, describe(parameter)])),
  required: parameters.filter(({ required }) => required).map(({ name }) => name),
  additionalProperties: false,
})

/** The URL of an operation with these arguments. Those that it does not take are left out, unless it is to refuse them. */
function addressOf({ path, parameters }: Operation, args: Arguments, { allQuery = false } = {}): string {
  const inPath = new Set(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name))
  const inQuery = new Set(parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name))
  const query = Object.entries(args).filter(([name, value]) => value !== undefined && !inPath.has(name) && (allQuery || inQuery.has(name)))
  const search = new URLSearchParams(query.map(([name, value]): [string, string] => [name, String(value)]))
  return `${path.replace(/\{(\w+)\}/g, (_hole, name: string) => encodeURIComponent(String(args[name])))}${query.length > 0 ? `?${search}` : ''}`
}

const asJson = ({ method }: Operation, body: string) => ({ method, headers: { 'content-type': 'application/json' }, body })

/** The result of a tool: the body of the response, or its problem. */
async function toResult(response: Response, shape: (body: Record<string, unknown>) => object = (body) => body): Promise<CallToolResult> {
  const text = await response.text()
  if (!/[/+]json\b/.test(response.headers.get('content-type') ?? ''))
    return { isError: true, content: [{ type: 'text', text: `The server answered ${response.status} with something other than JSON.` }] }
  const body = JSON.parse(text) as Record<string, unknown>
  return response.ok ? succeed(shape(body)) : fail(body)
}

const succeed = (body: object): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify(body) }],
  structuredContent: body as Record<string, unknown>,
})
const fail = (problem: object): CallToolResult => ({ ...succeed(problem), isError: true })

const omit = (body: Record<string, unknown>, names: string[]): object =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)))
