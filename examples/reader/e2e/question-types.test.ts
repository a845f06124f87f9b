import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { spokenTree } from './accessibility.fixture'
import { chromiumPath, complaintsOf, launch, type Size, sizes } from './browser.fixture'
import { beginAttempt, questionOf, signIn, tabTo, untilSaved } from './learner.fixture'
import { type Service, startService } from './service.fixture'

let service: Service
let browser: Browser
let device: BrowserContext
let page: Page
let complaints: string[]
let learners = 0

const practise = async (quiz = 'bicycle/quizzes/spokes-quiz') => {
  await page.goto(service.url(`courses/${quiz}/practice`))
  await questionOf(page, 4).waitFor()
}
const gap = (number: number) => page.getByLabel(new RegExp(`^Gap ${number} of \\d$`))
const pad = () => page.getByRole('application')
const said = (text: string) => page.getByRole('status').filter({ hasText: text })
/** Presses on an image, at fractions of its width and height. */
const pressAt = async (question: number, x: number, y: number) => {
  const image = questionOf(page, question).locator('.hotspot-image')
  await image.scrollIntoViewIfNeeded()
  const { width = 0, height = 0 } = (await image.boundingBox()) ?? {}
  await image.click({ position: { x: width * x, y: height * y } })
}
const marks = (question: number) => questionOf(page, question).getByRole('list', { name: 'Your marks' }).getByRole('listitem')

beforeAll(async () => {
  if (!chromiumPath) return
  service = await startService()
  browser = await launch()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await service?.close()
})
afterEach(async () => {
  expect(complaints).toEqual([])
  await device?.close()
})

describe.skipIf(!chromiumPath).each(Object.keys(sizes) as Size[])('gaps, places and essays on a %s', (size) => {
  beforeEach(async () => {
    device = await browser.newContext(sizes[size])
    page = await device.newPage()
    complaints = complaintsOf(page)
  })

  it('are practised, and a reload in the middle loses nothing', async () => {
    await practise()
    await gap(1).fill('Spoke')
    await gap(2).selectOption({ label: 'hub' })
    await gap(3).fill('30')
    await questionOf(page, 2).getByRole('radio', { name: 'The top' }).check()
    await pressAt(3, 0.55, 0.05)
    await questionOf(page, 4).getByRole('textbox').fill('It hangs on its spokes.')
    await page.reload()
    expect(await gap(1).inputValue()).toBe('Spoke')
    expect(await gap(2).locator('option:checked').textContent()).toBe('hub')
    expect(await questionOf(page, 2).getByRole('radio', { name: 'The top' }).isChecked()).toBe(true)
    expect(await marks(3).allTextContents()).toEqual([expect.stringContaining('column 6 of 10, row 1 of 10')])
    expect(await questionOf(page, 4).getByRole('textbox').inputValue()).toBe('It hangs on its spokes.')

    await page.getByRole('button', { name: 'Check my answers' }).click()
    await questionOf(page, 1).getByText('Partly right: 3 of 5').waitFor()
    expect(await questionOf(page, 1).locator('.gap-outcome').allTextContents()).toEqual([
      'Gap 1: right',
      'Gap 2: right',
      'Gap 3: right',
      'Gap 4: not filled in',
      'Gap 5: not filled in',
    ])
    expect(await questionOf(page, 1).getByText('So it is called.').isVisible()).toBe(true)
    await questionOf(page, 2).getByText('Wrong: 0 of 1').waitFor()
    expect(await questionOf(page, 2).getByText('That is the rim.').isVisible()).toBe(true)
    // The right answer, in words and in the image.
    expect(await questionOf(page, 2).getByRole('listitem').allTextContents()).toEqual(['The middle'])
    await questionOf(page, 3).getByText('Partly right: 1 of 2').waitFor()
    expect(await questionOf(page, 3).getByText('The rim at the top.').isVisible()).toBe(true)
    expect(await questionOf(page, 3).locator('.result .region').count()).toBe(2)
    await questionOf(page, 4).getByText('Scored by a person when it is handed in').waitFor()
    await page.getByText('What a person scores is not counted yet.').waitFor()
  })

  it('take each word of a bank once, and say where it is', async () => {
    await practise()
    await gap(2).selectOption({ label: 'hub' })
    const option = gap(4).locator('option', { hasText: 'hub' })
    expect(await option.textContent()).toBe('hub (in gap 2)')
    expect(await option.isDisabled()).toBe(true)
    await gap(2).selectOption({ label: 'Choose …' })
    await gap(4).selectOption({ label: 'hub' })
    expect(await gap(4).locator('option:checked').textContent()).toBe('hub')
  })

  it('say which number cannot be read', async () => {
    await practise()
    await gap(3).fill('many')
    await page.getByRole('button', { name: 'Check my answers' }).click()
    await page.getByText('An answer cannot be read: question 1.').waitFor()
    expect(await gap(3).getAttribute('aria-invalid')).toBe('true')
    await questionOf(page, 1)
      .getByText(/"many"/)
      .waitFor()
  })

  it('take a region by a press on the image, and marks until there are enough', async () => {
    await practise()
    await pressAt(2, 0.5, 0.5)
    expect(await questionOf(page, 2).getByRole('radio', { name: 'The middle' }).isChecked()).toBe(true)
    await pressAt(2, 0.02, 0.5)
    expect(await questionOf(page, 2).getByRole('radio', { name: 'The left side' }).isChecked()).toBe(true)

    await pressAt(3, 0.55, 0.05)
    await pressAt(3, 0.55, 0.95)
    await pressAt(3, 0.2, 0.5)
    await said('All 2 marks are set. Remove one first.').waitFor({ state: 'attached' })
    expect(await marks(3).count()).toBe(2)
    await questionOf(page, 3).getByRole('button', { name: 'Remove mark 1' }).click()
    await said('Mark removed: column 6 of 10, row 1 of 10.').waitFor({ state: 'attached' })
    expect(await marks(3).count()).toBe(1)
    // A press on a mark takes it back.
    await pressAt(3, 0.55, 0.95)
    expect(await marks(3).count()).toBe(0)
  })

  it('are taken with the keyboard alone, wait for a person, and show what the person said', async () => {
    const learner = `emmy-${++learners}`
    await signIn(page, service, learner)
    await beginAttempt(page, service, 'cables-exam')
    await page.getByRole('heading', { level: 1 }).focus()
    await tabTo(page, 'input[aria-labelledby="cable-text-gap-cable"]')
    await page.keyboard.type('cable')
    for (const region of ['a', 'b']) {
      await tabTo(page, `[name="pads-on-wheel"][value="${region}"]`)
      await page.keyboard.press('Space')
    }
    expect(await questionOf(page, 2).getByRole('checkbox', { name: 'In the middle' }).isDisabled()).toBe(true)
    await said('You have chosen 2: take one back to choose another.').waitFor()
    await tabTo(page, '[role="application"]')
    await said('column 2 of 4, row 2 of 4').waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await said('column 3 of 4, row 3 of 4').waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    await said('Mark set: column 3 of 4, row 3 of 4.').waitFor({ state: 'attached' })
    await tabTo(page, 'textarea')
    await page.keyboard.type('Rust rubs.')
    await questionOf(page, 4).getByText('2 words; at least 3 are expected.').waitFor()
    await page.keyboard.type(' A lot.')
    await untilSaved(page)
    await page.reload()
    expect(await questionOf(page, 1).getByRole('textbox').inputValue()).toBe('cable')
    expect(await questionOf(page, 2).getByRole('checkbox', { checked: true }).count()).toBe(2)
    expect(await marks(3).count()).toBe(1)
    expect(await questionOf(page, 4).getByRole('textbox').inputValue()).toBe('Rust rubs. A lot.')

    await page.getByRole('button', { name: 'Hand in' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('4 of 8 points so far').waitFor()
    await questionOf(page, 4).getByText('Waits for a person to score it').waitFor()
    expect(await questionOf(page, 4).getByRole('textbox').getAttribute('readonly')).toBe('')

    const [attempt] = await service.backend.attempts.list({ learner: `dev-${learner}`, state: 'pending' }).toArray()
    await service.backend.attempts.scores.set(attempt?.id ?? '', 'rusty', {
      version: 0,
      rubric: [
        { criterionId: 'reason', levelId: 'friction' },
        { criterionId: 'words', levelId: 'unclear' },
      ],
      comment: 'Say *which* part rubs.',
      graderId: 'teacher-1',
    })
    await page.getByRole('button', { name: 'Look for news of the result' }).click()
    await page.getByText('7 of 8 points').waitFor()
    await questionOf(page, 4).getByText('Partly right: 3 of 4').waitFor()
    await questionOf(page, 4).getByText('Friction: 3 of 3').waitFor()
    expect(await questionOf(page, 4).getByText('Says what rubs on what.').isVisible()).toBe(true)
    expect(await questionOf(page, 4).getByText('Say which part rubs.').isVisible()).toBe(true)
    expect(await questionOf(page, 4).getByText('Rust is rough').isVisible()).toBe(true)
  })
})

describe.skipIf(!chromiumPath)('a screen reader', () => {
  beforeEach(async () => {
    device = await browser.newContext(sizes.desktop)
    page = await device.newPage()
    complaints = complaintsOf(page)
  })
  const tree = (number: number) => spokenTree(page, `.question:nth-of-type(${number})`)

  it('gets the gaps in the order of the text, each by its number', async () => {
    await practise()
    await gap(1).fill('spoke')
    const lines = await tree(1)
    expect(lines.filter((line) => /^ {4}(textbox|combobox)/.test(line)).map((line) => line.trim())).toEqual([
      'textbox "Gap 1 of 5" = spoke',
      expect.stringMatching(/^combobox "Gap 2 of 5" = Choose …/),
      'textbox "Gap 3 of 5"',
      expect.stringMatching(/^combobox "Gap 4 of 5"/),
      expect.stringMatching(/^combobox "Gap 5 of 5"/),
    ])
    expect(lines[2]).toBe('  group "Question 1 5 points Fill in the gaps."')
    expect(lines.filter((line) => line.includes('list "')).map((line) => line.trim())).toEqual([
      'list "Words, each once:"',
      'list "Choices for gap 5:"',
    ])
    // An option cannot raise a number.
    expect(await questionOf(page, 1).locator('.words sup').allTextContents()).toEqual(expect.arrayContaining(['2', '4']))
  })

  it('chooses among the regions without the image', async () => {
    await practise()
    expect((await tree(2)).slice(2)).toEqual([
      '  image "A wheel with a rim, and eight spokes that meet in the middle."',
      '  radiogroup "Question 2 1 point Where do all spokes meet?"',
      '    radio "The middle"',
      '    radio "The top"',
      '    radio "The left side"',
      '  button "Show the answer to question 2"',
    ])
  })

  it('hears the cell it is in, marks it, and finds the mark in a list', async () => {
    await practise()
    expect((await tree(3)).slice(2)).toEqual([
      '  image "A wheel. The hub is in columns 5 and 6 of rows 5 and 6. The rim is at the top in row 1 and at the bottom in row 10."',
      '  application "Question 3 2 points Mark the rim at its top and at its bottom."',
      '  button "Show the answer to question 3"',
    ])
    const keys = await pad().getAttribute('aria-describedby')
    expect(await page.locator(`#${keys}`).textContent()).toContain('move with the arrow keys and press Enter')
    await pad().focus()
    await page.keyboard.press('PageUp')
    await page.keyboard.press('ArrowUp')
    await said('column 5 of 10, row 1 of 10').waitFor({ state: 'attached' })
    await page.keyboard.press('Space')
    await said('Mark set: column 5 of 10, row 1 of 10.').waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await said('column 5 of 10, row 1 of 10, marked').waitFor({ state: 'attached' })
    expect((await tree(3)).slice(4)).toEqual([
      '  list "Your marks"',
      '    button "Remove mark 1"',
      '  button "Show the answer to question 3"',
    ])
    await tabTo(page, '.quiet-button')
    await page.keyboard.press('Enter')
    expect(await marks(3).count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application')
  })

  it('hears how many words are expected of an essay, and how many there are', async () => {
    await practise()
    await questionOf(page, 4).getByRole('textbox').fill('It hangs.')
    expect((await tree(4))[2]).toBe('  textbox "Question 4 1 point Describe how a wheel carries a rider." = It hangs.')
    const words = await questionOf(page, 4).getByRole('textbox').getAttribute('aria-describedby')
    expect((await page.locator(`#${words}`).textContent())?.trim()).toBe('2 words; 5 to 50 are expected. A person scores this.')
  })
})

describe.skipIf(!chromiumPath)('from right to left', () => {
  it('the text is mirrored, and the image and its keys are not', async () => {
    device = await browser.newContext(sizes.phone)
    page = await device.newPage()
    complaints = complaintsOf(page)
    await practise('bicycle-ar/quizzes/wheel-quiz')
    const first = await gap(1).boundingBox()
    const text = await questionOf(page, 3).getByText('حول').boundingBox()
    expect(first?.x).toBeGreaterThan(text?.x ?? Number.NaN)
    await pad().focus()
    await page.keyboard.press('ArrowRight')
    await said('column 6 of 10, row 5 of 10').waitFor({ state: 'attached' })
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await said('Mark set: column 1 of 10').waitFor({ state: 'attached' })
    const image = await page.locator('.hotspot-image:has([role="application"])').boundingBox()
    const mark = await page.locator('.mark').boundingBox()
    expect((mark?.x ?? 0) - (image?.x ?? 0)).toBeLessThan((image?.width ?? 0) / 4)
  })
})
