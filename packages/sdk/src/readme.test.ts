import { readFile } from 'node:fs/promises'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openApp } from './app.fixture'
import * as functions from './functions'
import * as sdk from './index'
import { codeBlocks, diagnose, root, run } from './snippet.fixture'

const readBlocks = async (file: string) => codeBlocks(await readFile(`${root}${file}`, 'utf8'), 'ts')
const modules = { '@lectern/sdk': sdk, '@lectern/sdk/functions': functions }
let app: Awaited<ReturnType<typeof openApp>>
beforeAll(async () => {
  app = await openApp()
})
afterEach(() => vi.unstubAllGlobals())
afterEach(() => vi.restoreAllMocks())

/** Runs code as it is printed, every address being the real service; returns the lines it logs. */
async function runPrinted(code: string): Promise<unknown[][]> {
  vi.stubGlobal('fetch', app.fetch)
  const lines: unknown[][] = []
  for (const level of ['log', 'error'] as const) vi.spyOn(console, level).mockImplementation((...line) => void lines.push(line))
  await run(code, modules)
  return lines
}

describe.each([
  ['R130', 'R131', 'packages/sdk/README.md', 'packages/sdk/', 9],
  ['R132', 'R133', 'README.md', '', 1],
])('the examples', (compile, print, file, folder, count) => {
  it(`${compile}: of ${file} compile under strict types`, async () => {
    const blocks = await readBlocks(file)
    expect(blocks.length).toBeGreaterThanOrEqual(count)
    const files = Object.fromEntries(blocks.map((code, index) => [`${folder}readme-${index}.ts`, code]))
    expect(diagnose(files)).toEqual([])
  }, 120_000)

  it(`${print}: of ${file} run as printed, and each prints something`, async () => {
    for (const code of await readBlocks(file)) {
      const lines = await runPrinted(code)
      expect(lines.length, code).toBeGreaterThan(0)
      expect(lines.flat(), code).not.toContain(undefined)
    }
  })
})
