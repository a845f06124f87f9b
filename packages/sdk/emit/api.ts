import { codesOf, needs } from './comment'
import type { Method } from './document'
import { resultOf, signature } from './signature'

/** `api.md`: every method on one page, for people who look something up. */
export function emitApi(methods: Method[]): string {
  const resources = new Map<string, Method[]>()
  for (const method of methods) {
    const resource = method.id.split('.').slice(0, -1).join('.')
    resources.set(resource, [...(resources.get(resource) ?? []), method])
  }
  return [
    '# Methods',
    '',
    'Every method of `Lectern`. `lectern.courses.get(…)` is `coursesGet(lectern, …)` in `@lectern/sdk/functions`, `coursesGetOptions`',
    '(or `…Mutation`) in `@lectern/sdk/query`, and `coursesGetHandler` in `@lectern/sdk/testing`. A `List` is awaited for its first page,',
    'or iterated for all items. A `Stream` is awaited for the whole answer, or iterated for its events.',
    '',
    ...[...resources].flatMap(([resource, found]) => [`## ${resource}`, '', ...found.flatMap(entryOf)]),
  ].join('\n')
}

function entryOf(method: Method): string[] {
  const { id, verb, path, summary, description, scopes, learner, keyed } = method
  const notes = [
    ...(scopes ? [`${needs(scopes)}${learner ? ' A learner token does as well.' : ''}`] : []),
    ...(keyed ? ['Recognises a repeated request by its idempotency key.'] : []),
    `Errors: ${codesOf(method)
      .map((code) => `\`${code}\``)
      .join(', ')}.`,
  ]
  return [
    `### ${id}`,
    '',
    '```',
    `lectern.${id}(${signature(method, [])}): ${resultOf(method)}`,
    '```',
    '',
    `\`${verb} ${path}\`. ${[summary && `${summary.replace(/\.$/, '')}.`, description].filter(Boolean).join(' ')}`,
    '',
    notes.join(' '),
    '',
  ]
}
