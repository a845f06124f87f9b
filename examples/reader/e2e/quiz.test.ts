import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, complaintsOf, cutOff, launch, type Size, setNetwork, sizes } from './browser.fixture'
import { answerExamByKeyboard, beginAttempt, questionOf, signIn, untilSaved } from './learner.fixture'
import { type Service, startService } from './service.fixture'

let service: Service
let browser: Browser
let device: BrowserContext
let page: Page
let complaints: string[]
let learner: string
let learners = 0

describe.skipIf(!chromiumPath).each(Object.keys(sizes) as Size[])('a quiz on a %s', (size) => {
  beforeAll(async () => {
    service = await startService()
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await service?.close()
  })
  beforeEach(async () => {
    learner = `ada-${++learners}`
    device = await browser.newContext(sizes[size])
    page = await device.newPage()
    complaints = complaintsOf(page)
  })
  afterEach(async () => {
    expect(complaints).toEqual([])
    await device.close()
  })

  it('is practised without an account: every type is checked, and a reload in the middle loses nothing', async () => {
    await page.goto(service.url('courses/bicycle/quizzes/wheels-quiz'))
    await page.getByRole('link', { name: 'Practise' }).click()
    await questionOf(page, 1).getByRole('radio', { name: 'Take the inner tube out' }).check()
    await questionOf(page, 2).getByRole('checkbox', { name: 'Glue' }).check()
    await questionOf(page, 3).getByRole('textbox').fill('nail')
    await questionOf(page, 4).getByRole('textbox').fill('30,5')
    await page.reload()
    expect(await questionOf(page, 1).getByRole('radio', { name: 'Take the inner tube out' }).isChecked()).toBe(true)
    expect(await questionOf(page, 2).getByRole('checkbox', { name: 'Glue' }).isChecked()).toBe(true)
    expect(await questionOf(page, 3).getByRole('textbox').inputValue()).toBe('nail')
    await questionOf(page, 5).getByRole('button', { name: 'This order is right' }).click()
    await questionOf(page, 6)
      .getByRole('combobox', { name: 'Pump' })
      .selectOption({ label: await optionWith(page, 'Fills the tube') })
    await page.getByRole('button', { name: 'Check my answers' }).click()
    // With an English keyboard, a comma may be either mark.
    await page.getByText('An answer cannot be read: question 4.').waitFor()
    await questionOf(page, 4)
      .getByText(/"30,5"/)
      .waitFor()
    await questionOf(page, 4).getByRole('textbox').fill('30.5')
    await page.getByRole('button', { name: 'Check my answers' }).click()

    await questionOf(page, 1).getByText('Right: 1 of 1').waitFor()
    await questionOf(page, 1).getByText('Right. Only then can you find the hole.').waitFor()
    await questionOf(page, 2).getByText('Partly right: 1 of 2').waitFor()
    await questionOf(page, 3).getByText('Wrong: 0 of 1').waitFor()
    expect(await questionOf(page, 3).getByRole('heading', { name: 'The right answer' }).isVisible()).toBe(true)
    expect(await questionOf(page, 3).getByRole('listitem').allTextContents()).toContain('spoke')
    await questionOf(page, 4).getByText('Right: 1 of 1').waitFor()
    await questionOf(page, 6).getByText('Partly right').waitFor()
    expect(await page.getByText(/of 7 points/).isVisible()).toBe(true)

    // What was said of an answer goes when the answer changes.
    await questionOf(page, 3).getByRole('textbox').fill('spoke')
    expect(await questionOf(page, 3).getByText('Wrong').isVisible()).toBe(false)
    await questionOf(page, 7).getByRole('button', { name: 'Show the answer' }).click()
    await questionOf(page, 7).getByText('They should all sound nearly the same.').waitFor()
    await questionOf(page, 1).getByRole('link', { name: 'Read again: 1.1 A flat tyre' }).click()
    await page.getByRole('heading', { level: 1, name: 'A flat tyre' }).waitFor()
  })

  it('is taken with the keyboard alone, and its result follows the review policy', async () => {
    await signIn(page, service, learner)
    await beginAttempt(page, service, 'brakes-exam')
    await answerExamByKeyboard(page)
    await untilSaved(page)
    await page.getByRole('button', { name: 'Hand in' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Result: Brakes, for a grade' }).waitFor()
    expect(await page.getByText('6 of 6 points').isVisible()).toBe(true)
    expect(await page.getByText('You have passed.').isVisible()).toBe(true)
    await questionOf(page, 1).getByText('The grooves are as deep as the pad may wear.').waitFor()
    expect(await questionOf(page, 7).getByText('It should stop well before the handlebar.').isVisible()).toBe(true)
    const [attempt] = await service.backend.attempts.list({ learner: `dev-${learner}` }).toArray()
    expect((await service.backend.attempts.get(attempt?.id ?? '')).responses).toHaveLength(6)
  })

  it('has its answers checked where it has tries, and says how many are left', async () => {
    await page.goto(service.url('courses/bicycle/quizzes/spokes-tries'))
    await page.getByText('You can check 2 answers to each question, and answer again.').waitFor()
    expect(await page.getByRole('link', { name: 'Practise' }).count()).toBe(0)
    await signIn(page, service, learner)
    await beginAttempt(page, service, 'spokes-tries')
    const first = questionOf(page, 1)
    const check = first.getByRole('button', { name: 'Check the answer to question 1' })
    await first.getByText('2 tries left.').waitFor()
    expect(await check.isDisabled()).toBe(true)
    await first.getByRole('radio', { name: 'Two rims' }).check()
    await untilSaved(page)
    expect(await first.getByText('A wheel has one rim only.').count()).toBe(0)
    await check.click()
    await first.getByText('Wrong. 1 try left.').waitFor()
    await page.reload()
    await first.getByText('A wheel has one rim only.').waitFor()
    expect(await first.getByText('A rim that every spoke pulls at keeps its shape.').count()).toBe(0)
    await first.getByRole('radio', { name: 'Hub and rim' }).check()
    await check.click()
    await first.getByText('Right: 1 of 2').waitFor()
    await first.getByText('A rim that every spoke pulls at keeps its shape.').waitFor()
    expect(await check.count()).toBe(0)
    expect(await first.getByRole('radio', { name: 'Two rims' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
    await page.getByText('1 of 3 points').waitFor()
  })

  it('shows no key before it is passed, and says when it will', async () => {
    await signIn(page, service, learner)
    await beginAttempt(page, service, 'brakes-exam')
    await questionOf(page, 1).getByRole('radio', { name: 'It is black' }).check()
    await untilSaved(page)
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page.getByRole('dialog', { name: 'Hand in with 5 open questions?' }).getByRole('button', { name: 'Hand in' }).click()
    await page.getByText('That is not enough to pass.').waitFor()
    expect(await page.getByText('The right answers are shown once you have passed.').isVisible()).toBe(true)
    await questionOf(page, 1).getByText('All of them are black.').waitFor()
    expect(await page.getByText('The grooves are as deep as the pad may wear.').count()).toBe(0)
    expect(await page.getByRole('heading', { name: 'The right answer' }).count()).toBe(0)

    await page.getByRole('link', { name: 'Back to the quiz' }).click()
    await page.getByRole('link', { name: 'Attempt 1' }).click()
    await questionOf(page, 1).getByText('Wrong: 0 of 1').waitFor()
    expect(await questionOf(page, 1).getByRole('radio', { name: 'It is black' }).isChecked()).toBe(true)
    expect(await questionOf(page, 1).getByRole('radio', { name: 'It is black' }).isDisabled()).toBe(true)
  })

  it('goes on after a reload, and on another device', async () => {
    await signIn(page, service, learner)
    await beginAttempt(page, service, 'brakes-exam')
    await questionOf(page, 3).getByRole('textbox').fill('pad')
    await untilSaved(page)
    await page.reload()
    expect(await questionOf(page, 3).getByRole('textbox').inputValue()).toBe('pad')

    const otherDevice = await browser.newContext(sizes[size])
    const other = await otherDevice.newPage()
    await signIn(other, service, learner)
    // Its page alone begins nothing.
    await other.goto(service.url('courses/bicycle/quizzes/brakes-exam/attempt'))
    await other.getByRole('button', { name: 'Continue your attempt' }).click()
    expect(await questionOf(other, 3).getByRole('textbox').inputValue()).toBe('pad')
    await questionOf(other, 4).getByRole('textbox').fill('2')
    await untilSaved(other)
    await otherDevice.close()
    await page.reload()
    expect(await questionOf(page, 4).getByRole('textbox').inputValue()).toBe('2')
    expect((await service.backend.attempts.list({ learner: `dev-${learner}` }).toArray()).length).toBe(1)
  })

  it('shows in a window that another one has answered later', async () => {
    await signIn(page, service, learner)
    await beginAttempt(page, service, 'brakes-exam')
    const other = await device.newPage()
    await other.goto(page.url())
    await questionOf(other, 3).getByRole('textbox').waitFor()

    const reconnect = await cutOff(page)
    await questionOf(page, 3).getByRole('textbox').fill('rim')
    await page.getByText('1 answer not saved yet.').waitFor()
    await other.waitForTimeout(300)
    await questionOf(other, 3).getByRole('textbox').fill('pad')
    await untilSaved(other)
    await reconnect()
    await questionOf(page, 3).getByText('You answered this later in another window').waitFor()
    expect(await questionOf(page, 3).getByRole('textbox').inputValue()).toBe('pad')

    // Handed in here, it is closed there.
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
    await page.getByText(/of 6 points/).waitFor()
    await questionOf(other, 4).getByRole('textbox').fill('2')
    await other.getByText(/of 6 points/).waitFor()
  })

  it('survives a power cut of the service in the middle', async () => {
    await signIn(page, service, learner)
    await beginAttempt(page, service, 'brakes-exam')
    await questionOf(page, 3).getByRole('textbox').fill('pad')
    await untilSaved(page)
    await service.kill()
    await questionOf(page, 4).getByRole('textbox').fill('2')
    await page.getByText('1 answer not saved yet.').waitFor()
    await page.getByText('The service cannot be reached. Check your connection. It will be tried again.').waitFor()
    await service.start()
    await untilSaved(page)
    const [attempt] = await service.backend.attempts.list({ learner: `dev-${learner}` }).toArray()
    const { responses } = await service.backend.attempts.get(attempt?.id ?? '')
    expect(responses.map(({ questionId }) => questionId).sort()).toEqual(['name-the-block', 'pads-changed'])
  })

  it('is taken over a slow network', async () => {
    await signIn(page, service, learner)
    await beginAttempt(page, service, 'brakes-exam')
    await setNetwork(page, { latency: 1500, throughput: 40_000 })
    await questionOf(page, 1).getByRole('radio', { name: 'Its grooves are gone' }).check()
    await questionOf(page, 3).getByRole('textbox').pressSequentially('brake pad', { delay: 50 })
    await questionOf(page, 4).getByRole('textbox').fill('2')
    await untilSaved(page)
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
    await page.getByText('3 of 6 points').waitFor()
  })

  it('has a place for types of questions that are newer than the reader, and takes the others', async () => {
    const old = await browser.newContext({ ...sizes[size], serviceWorkers: 'block' })
    const newer = await old.newPage()
    await newer.route('**/quizzes/wheels-quiz', async (route) => {
      const response = await route.fetch()
      const quiz = await response.json()
      await route.fulfill({
        response,
        json: { ...quiz, questions: [{ ...quiz.questions[0], type: 'crossword' }, ...quiz.questions.slice(1)] },
      })
    })
    await newer.goto(service.url('courses/bicycle/quizzes/wheels-quiz/practice'))
    await questionOf(newer, 1).getByText('This reader does not know questions of the type “crossword”').waitFor()
    await questionOf(newer, 3).getByRole('textbox').fill('spoke')
    await newer.getByRole('button', { name: 'Check my answers' }).click()
    await questionOf(newer, 3).getByText('Right: 1 of 1').waitFor()
    await old.close()
  })

  it('ends by the clock of the service, with what was saved', async () => {
    await signIn(page, service, learner)
    await beginAttempt(page, service, 'quick-quiz')
    await questionOf(page, 1).getByRole('textbox').fill('inner tube')
    await untilSaved(page)
    expect(await page.getByRole('timer').textContent()).toMatch(/^0:1[0-5]$|^0:0\d$/)
    await page.getByRole('heading', { level: 1, name: 'Result: One quick question' }).waitFor()
    await page.getByText('1 of 1 points').waitFor()
    expect(await page.getByText('Which answers were right is not shown for this quiz.').isVisible()).toBe(true)
  })
})

/** The label of the option with a text, whose letter depends on the order in which it is served. */
const optionWith = async (page: Page, text: string): Promise<string> =>
  (
    await page
      .getByRole('option', { name: new RegExp(`${text}$`) })
      .first()
      .textContent()
  )?.trim() ?? ''
