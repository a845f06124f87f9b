import { describe, expect, it, vi } from 'vitest'
import type { DeliveryRow, Store } from '../store/store'
import { courseBundle } from '../suites/course.fixture'
import { openTestStore } from '../suites/store.fixture'
import { type Deliver, DeliveryError, nextTry, startOutbox } from './outbox'

const minute = 60_000

/** A store with a platform for each name, and learners who submit the exam for it. */
async function openOutbox() {
  let time = Date.parse('2026-11-24T09:30:00Z')
  const now = () => new Date(time)
  const store = await openTestStore({ now, courses: [courseBundle()] })
  const platforms = new Map<string, string>()
  const platformOf = async (name: string): Promise<string> => {
    const known = platforms.get(name)
    if (known) return known
    const url = `https://${name}.example`
    const { id } = await store.createLtiPlatform(
      {
        name,
        issuer: url,
        clientId: name,
        authorizationUrl: url,
        tokenUrl: url,
        tokenAudience: null,
        jwksUrl: url,
        deployments: [],
        origins: [],
      },
      { approved: true },
    )
    platforms.set(name, id)
    return id
  }
  const submit = async (learner: string, platform = 'moodle'): Promise<void> => {
    await store.recordLtiLaunch({
      context: {
        platformId: await platformOf(platform),
        deploymentId: '1',
        contextId: 'c',
        title: null,
        membershipsUrl: null,
        lineItemsUrl: null,
        scopes: [],
      },
      resourceLinkId: 'exam',
      courseId: 'sample',
      quizId: 'exam',
      lineItem: `https://${platform}.example/1`,
      learner: { learner, userId: learner, locale: null },
    })
    const { id } = await store.createAttempt({ courseId: 'sample', quizId: 'exam', learner })
    await store.submitAttempt(id)
  }
  const start = (deliver: Deliver, options: { store?: Store; poll?: boolean } = {}) =>
    startOutbox({ store, consumers: { lti: deliver }, now, poll: false, ...options })
  const states = async () => {
    const { rows } = await store.listDeliveries({ consumer: 'lti' }, { limit: 100 })
    return rows.map(({ learner, state, tries, error }) => ({ learner, state, tries, error })).reverse()
  }
  return {
    store,
    submit,
    start,
    states,
    wait: (ms: number) => {
      time += ms
    },
  }
}

/** A consumer whose deliveries end when a test says so. */
function holdDeliveries() {
  const held: { delivery: DeliveryRow; end(): void; fail(error: Error): void }[] = []
  const deliver: Deliver = (delivery) =>
    new Promise((resolve, reject) => {
      held.push({ delivery, end: () => resolve('delivered'), fail: reject })
    })
  return { held, deliver, learners: () => held.map(({ delivery }) => delivery.learner) }
}

describe('an outbox', () => {
  it('delivers the events of a lane one after the other, and lanes side by side', async () => {
    const { submit, start } = await openOutbox()
    for (const learner of ['ada', 'bo', 'ada', 'ada']) await submit(learner)
    const { held, deliver, learners } = holdDeliveries()
    const running = start(deliver).runDue()
    await vi.waitFor(() => expect(learners()).toEqual(['ada', 'bo']))
    held[0]?.end()
    await vi.waitFor(() => expect(learners()).toEqual(['ada', 'bo', 'ada']))
    held[2]?.end()
    await vi.waitFor(() => expect(held).toHaveLength(4))
    for (const { end } of held) end()
    await running
    const [first, , second, third] = held.map(({ delivery }) => delivery.event)
    expect([first, second, third]).toEqual([first, second, third].sort((one, other) => Number(one) - Number(other)))
  })

  it('keeps a lane in order when its first delivery fails', async () => {
    const { submit, start, states, wait } = await openOutbox()
    await submit('ada')
    await submit('ada')
    const events: number[] = []
    let fails = true
    const outbox = start(async ({ event }) => {
      events.push(event)
      if (fails) throw new DeliveryError('not now')
      return 'delivered'
    })
    await outbox.runDue()
    expect(await states()).toMatchObject([
      { state: 'pending', tries: 1, error: 'not now' },
      { state: 'pending', tries: 0, error: null },
    ])
    fails = false
    wait(10_000)
    await outbox.runDue()
    expect(events).toEqual([events[0], events[0], Number(events[0]) + 1])
    expect(await states()).toMatchObject([{ state: 'delivered' }, { state: 'delivered' }])
  })

  it('of several processes leaves each delivery to one', async () => {
    const { submit, start } = await openOutbox()
    const learners = Array.from({ length: 30 }, (_, index) => `learner-${index}`)
    for (const learner of learners) await submit(learner)
    const delivered: (string | null)[] = []
    const deliver: Deliver = async ({ learner }) => {
      delivered.push(learner)
      return 'delivered'
    }
    await Promise.all([start(deliver).runDue(), start(deliver).runDue(), start(deliver).runDue()])
    expect(delivered.sort()).toEqual(learners.sort())
  })

  it('delivers what a process took that is gone, once its lease is over', async () => {
    const { submit, start, states, wait } = await openOutbox()
    await submit('ada')
    const gone = holdDeliveries()
    const lost = start(gone.deliver).runDue()
    await vi.waitFor(() => expect(gone.held).toHaveLength(1))
    const delivered: (string | null)[] = []
    const outbox = start(async ({ learner }) => {
      delivered.push(learner)
      return 'delivered'
    })
    wait(minute)
    await outbox.runDue()
    expect(delivered).toEqual([])
    wait(minute)
    await outbox.runDue()
    expect(delivered).toEqual(['ada'])
    expect(await states()).toMatchObject([{ state: 'delivered', tries: 2 }])
    gone.held[0]?.fail(new DeliveryError('too late'))
    await lost
    expect(await states()).toMatchObject([{ state: 'delivered', error: null }])
  })

  it('makes four deliveries to a target at a time, and delays no other target', async () => {
    const { submit, start } = await openOutbox()
    for (let index = 0; index < 10; index++) await submit(`slow-${index}`, 'slow')
    await submit('ada', 'quick')
    const { held, deliver, learners } = holdDeliveries()
    const running = start(deliver).runDue()
    await vi.waitFor(() => expect(learners()).toContain('ada'))
    expect(held).toHaveLength(5)
    for (let index = 0; index < 11; index++) {
      await vi.waitFor(() => expect(held.length).toBeGreaterThan(index))
      held[index]?.end()
    }
    await running
    expect(held).toHaveLength(11)
  })

  it('does not keep what an unexpected error says, because it may name learners', async () => {
    const { submit, start, states } = await openOutbox()
    await submit('ada')
    await start(async () => {
      throw new TypeError('cannot read ada')
    }).runDue()
    expect(await states()).toEqual([
      { learner: 'ada', state: 'pending', tries: 1, error: 'The delivery failed inside the service; its log has the cause.' },
    ])
  })

  it('forgets a delivery whose receiver is gone', async () => {
    const { submit, start, states } = await openOutbox()
    await submit('ada')
    await start(async () => 'gone').runDue()
    expect(await states()).toEqual([])
  })

  it('looks for due deliveries by itself, and gives back what it has not finished when it is stopped', async () => {
    const { submit, start, states, wait } = await openOutbox()
    await submit('ada')
    let begun = false
    let signalled = false
    const outbox = start(
      (_delivery, signal) =>
        new Promise((_resolve, reject) => {
          begun = true
          signal.addEventListener('abort', () => {
            signalled = true
            reject(signal.reason)
          })
        }),
      { poll: true },
    )
    await vi.waitFor(() => expect(begun).toBe(true), { timeout: 15_000 })
    await outbox.stop()
    expect(signalled).toBe(true)
    expect(await states()).toMatchObject([{ state: 'pending', error: 'The service was stopped meanwhile.' }])
    wait(10_000)
    await start(async () => 'delivered').runDue()
    expect(await states()).toMatchObject([{ state: 'delivered', error: null }])
  })

  it('begins nothing that it has claimed while it was being stopped', async () => {
    const { store, submit, start, states } = await openOutbox()
    await submit('ada')
    const stopping: { now?: () => Promise<void> } = {}
    const slow = {
      ...store,
      claimDeliveries: async (...args: Parameters<Store['claimDeliveries']>) => {
        const claimed = await store.claimDeliveries(...args)
        void stopping.now?.()
        return claimed
      },
    }
    const delivered: string[] = []
    const outbox = start(
      async ({ id }) => {
        delivered.push(id)
        return 'delivered'
      },
      { store: slow },
    )
    stopping.now = outbox.stop
    await outbox.runDue()
    await outbox.stop()
    expect(delivered).toEqual([])
    expect(await states()).toMatchObject([{ state: 'pending', tries: 1, error: 'The service was stopped meanwhile.' }])
  })

  it('keeps finished deliveries for as many days as it is told', async () => {
    const { store, submit, start, states, wait } = await openOutbox()
    await submit('ada')
    await start(async () => 'delivered').runDue()
    wait(30 * 1440 * minute)
    expect(await store.pruneDeliveries(30)).toBe(0)
    wait(minute)
    expect(await store.pruneDeliveries(30)).toBe(1)
    expect(await states()).toEqual([])
  })
})

describe('a delivery that failed is tried again', () => {
  it.each([
    [1, 5],
    [2, 30],
    [3, 120],
    [4, 600],
    [5, 1800],
    [6, 3600],
    [40, 3600],
  ])('after failure %i in about %i seconds', (tries, seconds) => {
    expect(nextTry(0, tries, 0, () => 0)).toBe(seconds * 800)
    expect(nextTry(0, tries, 0, () => 1)).toBeCloseTo(seconds * 1200)
  })

  it('not before the receiver wants it, nor later than an hour for that', () => {
    expect(nextTry(0, 1, 60_000, () => 0.5)).toBe(60_000)
    expect(nextTry(0, 1, 86_400_000, () => 0.5)).toBe(3_600_000)
  })
})
