/** The `x-codeSamples` of each operation by its id. */
export type Samples = Record<string, { lang: string; label: string; source: string }[]>

/** What is read of an OpenAPI document here. */
export interface Operations {
  paths?: object
}

/** Adds samples to the operations of a document, without changing it. `/openapi.json` has none: tools have no use for them. */
export function withSamples<Document extends Operations>(document: Document, samples: Samples): Document {
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => {
    const operations = Object.entries(item as Record<string, { operationId?: string }>).map(([verb, operation]) => {
      const found = samples[operation.operationId ?? '']
      return [verb, found ? { ...operation, 'x-codeSamples': found } : operation]
    })
    return [path, Object.fromEntries(operations)]
  })
  return { ...document, paths: Object.fromEntries(paths) }
}
