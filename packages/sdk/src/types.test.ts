import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { diagnose, root } from './snippet.fixture'

const check = async (file: string) => diagnose({ [file]: await readFile(`${root}${file}`, 'utf8') })

describe('the types', () => {
  it('R110: narrow questions and included parts, refuse wrong parameters, and know the error codes', async () => {
    expect(await check('packages/sdk/src/types.test-d.ts')).toEqual([])
  }, 120_000)

  it('R111: come with examples that compile, for every operation', async () => {
    const code = await readFile(`${root}packages/sdk/src/resources.gen.ts`, 'utf8')
    const examples = [...code.matchAll(/@example\n((?: +\* .*\n)+)/g)].map(([, lines]) => lines!.replace(/^ +\* /gm, ''))
    expect(examples.length).toBeGreaterThan(20)
    const blocks = examples.map((example) => `{\n${example}}`).join('\n')
    const file = `import { Lectern } from './index'\nconst lectern = new Lectern()\n${blocks}\nexport {}\n`
    expect(diagnose({ 'packages/sdk/src/examples.ts': file })).toEqual([])
  }, 120_000)
})
