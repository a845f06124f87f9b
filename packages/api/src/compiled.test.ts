import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { runCompiled } from './compiled'

let folder: string
let file: string
const said = () => (globalThis as { said?: unknown }).said
const says = (what: string) => `globalThis.said = { what: ${JSON.stringify(what)}, path: require('node:path').basename(__filename) }`

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lectern-compiled-'))
  file = path.join(folder, 'service.cjs')
  await writeFile(file, says('first'))
})
afterEach(async () => {
  delete (globalThis as { said?: unknown }).said
  await rm(folder, { recursive: true, force: true })
})

describe('a compiled file', () => {
  it('runs, and is not compiled again after what was compiled was kept', () => {
    const { fromCache, keep } = runCompiled(file)
    expect([fromCache, said()]).toEqual([false, { what: 'first', path: 'service.cjs' }])
    keep()
    expect(runCompiled(file).fromCache).toBe(true)
    expect(said()).toEqual({ what: 'first', path: 'service.cjs' })
  })

  it('is compiled again when it has changed, even to one of the same length', async () => {
    runCompiled(file).keep()
    await writeFile(file, says('other'))
    expect(runCompiled(file).fromCache).toBe(false)
    expect(said()).toMatchObject({ what: 'other' })
  })

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 40)],
    ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 32), Buffer.alloc(bytes.length - 32, 7)])],
    ['empty', () => Buffer.alloc(0)],
  ])('is compiled again when what was kept is %s', async (_what, spoil) => {
    runCompiled(file).keep()
    await writeFile(`${file}.cache`, spoil(await readFile(`${file}.cache`)))
    const { fromCache, keep } = runCompiled(file)
    expect([fromCache, said()]).toEqual([false, { what: 'first', path: 'service.cjs' }])
    keep()
    expect(runCompiled(file).fromCache).toBe(true)
  })

  it('keeps the most that was compiled, whatever V8 has dropped meanwhile', async () => {
    setFlagsFromString('--expose-gc')
    setFlagsFromString('--stress-flush-code')
    onTestFinished(() => setFlagsFromString('--no-stress-flush-code'))
    const collect = runInNewContext('gc') as () => void
    const functions = Array.from({ length: 50 }, (_, index) => `function f${index}() { return [${index}, 'a', 'b', 'c'].join() }`)
    await writeFile(file, `${functions.join('\n')}\n${functions.map((_, index) => `f${index}()`).join('\n')}\nglobalThis.said = f0`)
    const { keep } = runCompiled(file)
    keep()
    const { size } = await stat(`${file}.cache`)
    for (let times = 0; times < 10; times++) collect()
    keep()
    expect((await stat(`${file}.cache`)).size).toBe(size)
  })

  it('runs where nothing can be kept', async () => {
    const { keep } = runCompiled(file)
    await rm(folder, { recursive: true })
    expect(keep).not.toThrow()
    await expect(stat(folder)).rejects.toThrow('ENOENT')
  })
})
