import { expect, it } from 'vitest'
import { listenHostile } from './hostile'
import { startService } from './service'
import { runSuite } from './suite'

it('R140: the suite of the runtimes holds on this Node', async () => {
  const hostile = await listenHostile()
  const service = await startService()
  const report = await runSuite({ hostile: hostile.origin, service: service.origin, token: await service.createToken('node') })
  hostile.close()
  await service.close()
  expect(report.failed).toEqual([])
  expect(report.passed).toBeGreaterThan(28)
}, 60_000)
