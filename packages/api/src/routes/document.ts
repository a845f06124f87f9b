import { jsonSchemas } from '@lectern/content'
import { deliverBytes } from '../delivery/response'
import { ApiError } from '../http/errors'
import type { Router } from '../http/router'

/** Registers the OpenAPI document and the schemas of course files. */
export function documentRoutes(router: Router, { document }: { document: () => object }): void {
  // Generated on the first request: it takes longer than the rest of the start.
  let written: string | undefined
  router.page('/openapi.json', (c) => {
    written ??= JSON.stringify(document())
    return deliverBytes(c, written)
  })

  let schemas: Record<string, object> | undefined
  router.page('/schemas/:file', (c) => {
    schemas ??= jsonSchemas()
    const [, kind = ''] = /^([a-z]+)\.json$/.exec(c.req.param('file') ?? '') ?? []
    const schema = Object.hasOwn(schemas, kind) ? schemas[kind] : undefined
    if (!schema) {
      const names = Object.keys(schemas).map((name) => `${name}.json`)
      throw new ApiError('route_not_found', `There is no such schema; there are ${names.join(', ')}.`)
    }
    return deliverBytes(c, JSON.stringify(schema, null, 2), { contentType: 'application/schema+json' })
  })
}
