import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { emitScormPlayer } from './generate-scorm'

test('the scripts of SCORM packages are those of their sources', async () => {
  const file = new URL('../packages/content/src/export/scorm/player.gen.ts', import.meta.url)
  expect(await readFile(file, 'utf8'), 'Run `npm run generate`.').toBe(await emitScormPlayer())
})
