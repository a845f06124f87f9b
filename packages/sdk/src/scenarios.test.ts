import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

const folder = new URL('..', import.meta.url)
const read = (file: string) => readFile(new URL(file, folder), 'utf8')

it('every scenario of SCENARIOS.md is the beginning of one title of a test, and the other way round', async () => {
  const files = (
    await Promise.all(['src', 'emit'].map(async (dir) => (await readdir(new URL(dir, folder))).map((name) => `${dir}/${name}`)))
  ).flat()
  const code = await Promise.all(files.filter((file) => file.endsWith('.test.ts')).map(read))
  const tested = [...code.join('\n').matchAll(/['"`](R\d+)\b/g)].map(([, id]) => id)
  const promised = [...(await read('SCENARIOS.md')).matchAll(/^\| (R\d+) /gm)].map(([, id]) => id)
  expect(promised.length).toBeGreaterThan(60)
  expect(tested.sort()).toEqual(promised.sort())
})
