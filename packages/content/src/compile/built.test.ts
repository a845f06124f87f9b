import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { compile } from './compile'

const built = path.resolve(import.meta.dirname, '../../dist/index.js')

test('the built compiler, which parses large courses on threads, says the same as its sources', async () => {
  expect(existsSync(built), 'build the packages first').toBe(true)
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-large-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  await mkdir(path.join(dir, '01-large'))
  await writeFile(path.join(dir, 'course.yaml'), 'id: large\ntitle: Large\n')
  await writeFile(path.join(dir, '01-large/chapter.md'), '---\ntitle: Large\n---\n')
  const filling = 'Nothing stands in these lines but words, and there are many of them.\n'.repeat(150)
  for (let number = 100; number < 220; number++) {
    const body = `## Part ${number}\n\n[next](${number + 1}-page.md#part-${number + 1})\n\n${filling}`
    await writeFile(path.join(dir, `01-large/${number}-page.md`), `---\nid: page-${number}\ntitle: Page ${number}\n---\n\n${body}`)
  }
  const program = `import { compile } from ${JSON.stringify(pathToFileURL(built))}
    const { bundle, issues } = await compile(${JSON.stringify(dir)})
    console.log(JSON.stringify({ bundle, issues }))`
  const run = async () =>
    JSON.parse((await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { maxBuffer: 1e8 })).stdout)
  const { bundle, issues } = await compile(dir)
  // The last page leads to one that is not there.
  expect(issues.filter(({ severity }) => severity === 'error').map(({ code, file }) => [code, file])).toEqual([
    ['link.dangling', '01-large/219-page.md'],
  ])
  expect(await run()).toEqual({ issues })
  expect(bundle).toBeUndefined()
  await writeFile(path.join(dir, '01-large/220-page.md'), '---\nid: page-220\ntitle: Last\n---\n\n## Part 220\n')
  const { bundle: whole, issues: warnings } = await compile(dir)
  expect(await run()).toEqual({ bundle: whole, issues: warnings })
})
