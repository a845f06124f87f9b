import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createApp, openApiDocument, openStore, settingsReference } from '@lectern/api'
import { formatReference, issueReference, jsonSchemas } from '@lectern/content'
import { emitSamples } from '../packages/sdk/emit/samples'
import { emitScormPlayer } from './generate-scorm'
import { generateSdk } from './generate-sdk'

/** Writes everything that is derived from code: the OpenAPI document, the SDK's generated files, the samples of the reference page, JSON Schemas, pages of `docs`. */
const root = path.resolve(import.meta.dirname, '..')
const write = async (file: string, content: string): Promise<void> => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true })
  await writeFile(path.join(root, file), content)
}

const store = await openStore({ database: ':memory:' })
const document = openApiDocument(createApp({ store }))
await store.close()
await write('packages/api/openapi.json', `${JSON.stringify(document, null, 2)}\n`)
const plain = JSON.parse(JSON.stringify(document))
await generateSdk(plain)
await write('packages/api/src/reference/samples.gen.json', `${JSON.stringify(emitSamples(plain), null, 2)}\n`)
await write('packages/content/src/export/scorm/player.gen.ts', await emitScormPlayer())
for (const [name, schema] of Object.entries(jsonSchemas())) {
  await write(`packages/content/schemas/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`)
}
await write(
  'docs/settings.md',
  `# Settings\n\nThe service reads these environment variables. This page is generated from \`packages/api/src/settings.ts\`.\n\n${settingsReference()}\n`,
)
await write(
  'docs/issues.md',
  `# Issues\n\nEach issue of \`lectern check\`, \`lectern dev\` and \`lectern import\` has a code. \`lectern explain CODE\` prints what stands here. Errors stop a release, warnings do not; advice is given by \`lectern check --strict\`. This page is generated from \`packages/content/src/issues\`, and each example is compiled by a test.\n\n${issueReference()}\n`,
)

const format = await readFile(path.join(root, 'docs/course-format.md'), 'utf8')
const [before, after] = [format.split('<!-- generated -->')[0], format.split('<!-- end of generated -->')[1]]
if (after === undefined) throw new Error('docs/course-format.md has lost the marks between which its tables are generated')
await write('docs/course-format.md', `${before}<!-- generated -->\n\n${formatReference()}\n\n<!-- end of generated -->${after}`)
