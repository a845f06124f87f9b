import { realpath } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import type { Bundles, Schema } from '@lectern/api/mcp'
import { compile, hasErrors } from '@lectern/content'
import { type Api, type Connection, connectApi } from './connection'
import { CommandError, type ExitCode, exitCode } from './exit-code'
import { requireFolder } from './folder'
import { summarize } from './report'

/** The most issues that the refusal of a course lists. */
const listedIssues = 50

/**
 * `lectern mcp`: serves the API to an agent over standard input and output, until its input ends. Tools for authors take the folder of a
 * course below `courses`.
 */
export async function mcp({ courses, ...connection }: Connection & { courses: string }): Promise<ExitCode> {
  await requireFolder(courses)
  const { callerOf, createMcpService, ToolRefusal } = await import('@lectern/api/mcp')
  const refuse = (message: string, issues: { file: string; line: number; code: string; message: string }[] = []) =>
    new ToolRefusal(
      message,
      issues.map((issue) => ({ in: 'body', pointer: '/folder', code: issue.code, detail: `${issue.file}:${issue.line} ${issue.message}` })),
    )
  return connectApi(connection, async (api) => {
    const service = createMcpService({ document: await readDocument(api), bundles: await folderBundles(courses, refuse) })
    await service.serveStdio({ call: api.request, caller: callerOf(api.key) })
    return exitCode.ok
  })
}

async function readDocument(api: Api): Promise<object> {
  const response = await api.request('/openapi.json')
  if (!response.ok) throw new CommandError(`The server answered /openapi.json with ${response.status}; is it Lectern?`)
  return (await response.json()) as object
}

const text: Schema = { type: 'string' }
const issueSchema: Schema = {
  type: 'object',
  properties: {
    severity: { enum: ['error', 'warning'] },
    file: text,
    line: { type: 'integer' },
    column: { type: 'integer' },
    path: text,
    code: text,
    message: text,
    hint: text,
  },
  required: ['severity', 'file', 'line', 'column', 'code', 'message'],
}

/** Courses as folders below `root`. Links that lead out of it are not followed. */
async function folderBundles(
  root: string,
  refuse: (message: string, issues?: { file: string; line: number; code: string; message: string }[]) => Error,
): Promise<Bundles> {
  const top = await realpath(resolve(root))
  const folderOf = async ({ folder }: Record<string, unknown>): Promise<string> => {
    const asked = resolve(top, String(folder))
    const found = await realpath(asked).catch(() => undefined)
    const inside = (path: string) => !/^\.\.(?:[/\\]|$)|^[A-Za-z]:|^[/\\]/.test(relative(top, path))
    if (!inside(asked) || (found !== undefined && !inside(found))) throw refuse(`The folder ${folder} is not below ${top}.`)
    if (found === undefined) throw refuse(`There is no folder ${folder} below ${top}.`)
    return found
  }
  return {
    input: {
      type: 'object',
      properties: { folder: { type: 'string', description: `The folder that holds course.yaml, relative to ${top}.` } },
      required: ['folder'],
      additionalProperties: false,
    },
    checks: {
      output: {
        type: 'object',
        properties: { ok: { type: 'boolean', description: 'True without errors.' }, issues: { type: 'array', items: issueSchema } },
        required: ['ok', 'issues'],
      },
      async run(args) {
        const { issues } = await compile(await folderOf(args), { lint: true })
        return { ok: !hasErrors(issues), issues }
      },
    },
    async read(args) {
      const { bundle, assets, issues } = await compile(await folderOf(args))
      if (!bundle || hasErrors(issues))
        throw refuse(
          `The course has ${summarize(issues)}; \`check_course\` tells more about them.`,
          issues.filter(({ severity }) => severity === 'error').slice(0, listedIssues),
        )
      const { id } = bundle.course
      const json = JSON.stringify(bundle)
      return {
        course: id,
        json,
        assets: {
          /** Uploads what the server lacks. Returns the response that refused something. */
          async upload(call) {
            const headers = { 'content-type': 'application/json' }
            const planned = await call(`/v1/courses/${id}/releases/plan`, { method: 'POST', headers, body: json })
            if (!planned.ok) return planned
            const { missingAssets } = (await planned.json()) as { missingAssets: { hash: string }[] }
            for (const { hash } of missingAssets) {
              const body = assets.get(hash)
              if (!body) continue
              const sent = await call(`/v1/assets/${hash}`, {
                method: 'PUT',
                headers: { 'content-type': 'application/octet-stream' },
                body,
              })
              if (!sent.ok) return sent
            }
          },
        },
      }
    },
  }
}
