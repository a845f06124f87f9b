// `npm test`: set up, run every test, and say in the last line what the runner itself reported.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bootstrap, root, run, runMain } from './bootstrap.mjs'

runMain(async () => {
  await bootstrap({ build: true })
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'))
  const report = join(folder, 'report.json')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  let exitCode = 0
  try {
    await run(process.execPath, [vitest, 'run', ...options, ...process.argv.slice(2)])
  } catch (error) {
    exitCode = error.exitCode ?? 1
  }
  const counts = readCounts(report)
  rmSync(folder, { recursive: true, force: true })
  if (!counts) console.log('The test runner wrote no report; the lines above say why.')
  else if (exitCode !== 0 && counts.failed === 0) console.log('No test failed, but the runner did; the lines above say why.')
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 1, skipped: 0 }
  process.exitCode = exitCode || (failed > 0 ? 1 : 0)
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
})

/** A file that could not be loaded has no tests in the report; it counts as one failure. */
function readCounts(report) {
  let files
  try {
    files = JSON.parse(readFileSync(report, 'utf8')).testResults
  } catch {
    return undefined
  }
  const tests = files.flatMap((file) => file.assertionResults.map((test) => test.status))
  const unloadable = files.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
  const passed = tests.filter((status) => status === 'passed').length
  const failed = tests.filter((status) => status === 'failed').length
  return { passed, failed: failed + unloadable.length, skipped: tests.length - passed - failed }
}
