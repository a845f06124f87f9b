import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

const folder = new URL('..', import.meta.url)
const read = (file: string) => readFile(new URL(file, folder), 'utf8')

it('every scenario of SCENARIOS.md is the beginning of one title of a test, and the other way round', async () => {
  const list = async (dir: string) => (await readdir(new URL(dir, folder), { recursive: true })).map((name) => `${dir}/${name}`)
  const files = [...(await list('src')), ...(await list('emit')), ...(await list('runtimes'))]
  const code = await Promise.all(files.filter((file) => file.endsWith('.test.ts')).map(read))
  const tested = [...code.join('\n').matchAll(/['"`](R\d+)(?=: |['"`])/g)].map(([, id]) => id)
  const promised = [...(await read('SCENARIOS.md')).matchAll(/^\| (R\d+) /gm)].map(([, id]) => id)
  expect(promised.length).toBeGreaterThan(60)
  expect(tested.sort()).toEqual(promised.sort())
})
