import { describe, expect, it } from 'vitest'
import { openTestStore } from '../../suites/store.fixture'

describe('a ticket', () => {
  it('is taken once, however many ask for it at the same moment', async () => {
    const store = await openTestStore()
    for (const kind of ['login', 'code', 'picker'] as const) {
      const secret = await store.createLtiTicket(kind, { n: 1 }, { seconds: 60 })
      const taken = await Promise.all(Array.from({ length: 20 }, () => store.takeLtiTicket(kind, secret)))
      expect(taken.filter((body) => body !== undefined)).toEqual([{ n: 1 }])
      expect(await store.findLtiTicket(kind, secret)).toBeUndefined()
    }
  })

  it('is of one kind, and lasts as long as it says', async () => {
    let time = Date.parse('2026-11-24T09:30:00Z')
    const store = await openTestStore({ now: () => new Date(time) })
    const secret = await store.createLtiTicket('login', {}, { seconds: 60 })
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect([await store.takeLtiTicket('code', secret), await store.takeLtiTicket('picker', secret)]).toEqual([undefined, undefined])
    time += 59_999
    expect(await store.findLtiTicket('login', secret)).toEqual({})
    time += 1
    expect(await store.takeLtiTicket('login', secret)).toBeUndefined()
  })

  it('goes with the learner that it is about', async () => {
    const store = await openTestStore()
    const [ada, bo] = await Promise.all(['ada', 'bo'].map((learner) => store.createLtiTicket('code', {}, { seconds: 60, learner })))
    await store.deleteLearner('ada')
    expect([await store.findLtiTicket('code', ada as string), await store.findLtiTicket('code', bo as string)]).toEqual([undefined, {}])
  })
})
