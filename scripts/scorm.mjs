// `npm run scorm`: SCORM packages in a real browser, below a run-time environment of SCORM 1.2.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BootstrapError, bootstrap, root, run, runMain } from './bootstrap.mjs'

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

runMain(async () => {
  await bootstrap({})
  if (!places.some((file) => file && existsSync(file))) {
    const how = 'install the package chromium, or name one in CHROMIUM'
    if (process.env.CI) throw new BootstrapError(`The packages need Chromium, and there is none here: ${how}.`)
    console.log(`scorm: skipped, as there is no Chromium here; ${how}`)
    return
  }
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const config = join(root, 'scripts', 'interop', 'scorm', 'vitest.config.ts')
  try {
    await run(process.execPath, [vitest, 'run', '--config', config, ...process.argv.slice(2)])
  } catch (error) {
    process.exitCode = error.exitCode ?? 1
  }
})
