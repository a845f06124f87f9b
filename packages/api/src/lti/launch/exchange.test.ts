import { describe, expect, it } from 'vitest'
import { type LtiWorld, openLti } from '../tool.fixture'

describe('a code is refused with a problem', () => {
  const exchange = async ({ app }: LtiWorld, body: unknown) => {
    const response = await app.request('/lti/exchange', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: response.status, type: response.headers.get('content-type'), code: ((await response.json()) as { code: string }).code }
  }
  const codeOf = (response: Response) => new URL(response.headers.get('location') ?? '').hash.replace('#lti=', '')
  const refusedCode = { status: 400, type: 'application/problem+json', code: 'invalid_lti_code' }

  it('when it is used a second time', async () => {
    const world = await openLti()
    const code = codeOf(await world.launch())
    expect((await exchange(world, { code })).status).toBe(200)
    expect(await exchange(world, { code })).toEqual(refusedCode)
  })

  it('when several ask with it at once, except for one', async () => {
    const world = await openLti()
    const code = codeOf(await world.launch())
    const answers = await Promise.all(Array.from({ length: 8 }, () => exchange(world, { code })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(400)])
  })

  it('when two minutes have passed', async () => {
    const world = await openLti()
    const code = codeOf(await world.launch())
    world.wait(120_000)
    expect(await exchange(world, { code })).toEqual(refusedCode)
  })

  it('when it is the state of a login, or made up', async () => {
    const world = await openLti()
    expect(await exchange(world, { code: (await world.login()).state })).toEqual(refusedCode)
    expect(await exchange(world, { code: 'made-up' })).toEqual(refusedCode)
    expect(await exchange(world, { code: '' })).toMatchObject({ status: 422, code: 'invalid_request' })
    expect(await exchange(world, { code: 'x', more: 1 })).toMatchObject({ status: 422, code: 'invalid_request' })
  })

  it('when its platform was deleted', async () => {
    const world = await openLti()
    const code = codeOf(await world.launch())
    await world.call('DELETE', `/v1/lti-platforms/${world.platformId}`)
    expect(await exchange(world, { code })).toEqual(refusedCode)
  })
})
