import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const module = fileURLToPath(new URL('bootstrap.mjs', import.meta.url))

function checkNode(version: string) {
  const code = `import(${JSON.stringify(module)}).then(({ checkNode, runMain }) => runMain(async () => checkNode('${version}')))`
  return spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' })
}

describe('the bootstrap', () => {
  it.each(['20.19.0', '22.0.0', '24.1.0'])('accepts Node %s', (version) => {
    expect(checkNode(version).status).toBe(0)
  })

  it.each(['18.20.0', '20.18.3'])('refuses Node %s in one sentence', (version) => {
    const { status, stderr } = checkNode(version)
    expect(status).toBe(1)
    expect(stderr.trim()).toBe(
      `lectern: Lectern needs Node 20.19 or newer and this is Node ${version}; install a newer one from nodejs.org.`,
    )
  })
})
