import type { Page } from 'playwright-core'
import type { Service } from './service.fixture'

/** Signs in by the sign-in for development. */
export async function signIn(page: Page, service: Service, name: string): Promise<void> {
  await page.goto(service.url('account'))
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText(`You are signed in as dev-${name}.`).waitFor()
}

/** Begins an attempt, or continues the open one. */
export async function beginAttempt(page: Page, service: Service, quiz: string): Promise<void> {
  await page.goto(service.url(`courses/bicycle/quizzes/${quiz}`))
  await page.getByRole('button', { name: /^(Begin|Begin another attempt|Continue your attempt)$/ }).click()
  await page.waitForURL(/\/attempt$/)
  await page.getByRole('button', { name: 'Hand in' }).waitFor()
}

/** Waits until every answer of the page is on the disk of the service. */
export const untilSaved = (page: Page): Promise<void> => page.getByText('All answers are saved.').waitFor()

/** The questions of an exam as a screen reader names them. */
export const questionOf = (page: Page, number: number) => page.getByRole('region', { name: new RegExp(`^Question ${number}\\b`) })

/** Moves the focus with the Tab key to an element, and fails when it cannot be reached. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`The Tab key does not reach ${selector}.`)
}

/** Answers every question of `brakes-exam` right, with the keyboard alone. */
export async function answerExamByKeyboard(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).focus()
  await tabTo(page, '[name="grooves"]')
  await page.keyboard.press('Space')
  await tabTo(page, '[name="both-true"][value="a"]')
  await page.keyboard.press('Space')
  await tabTo(page, '[name="both-true"][value="b"]')
  await page.keyboard.press('Space')
  await tabTo(page, 'input[aria-labelledby^="name-the-block"]')
  await page.keyboard.type('Brake pad')
  await tabTo(page, 'input[aria-labelledby^="pads-changed"]')
  await page.keyboard.type('2')
  await putInOrder(page, ['t5', 'c4', 'k9'])
  for (const [side, text] of [
    ['parts-w2', 'Is moved by the hand'],
    ['parts-j5', 'Carries the pull'],
  ] as const) {
    await tabTo(page, `select[aria-labelledby="${side}"]`)
    const letter = await page.locator(`select[aria-labelledby="${side}"] option`, { hasText: text }).first().textContent()
    await page.keyboard.type(letter?.trim().slice(0, 2) ?? '')
  }
}

/** Sorts the items of a question with its buttons, from the top. */
async function putInOrder(page: Page, wanted: readonly string[]): Promise<void> {
  const order = () =>
    page
      .locator('.ordering > li button[data-move$=" up"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-move')?.split(' ')[0]))
  for (const [place, id] of wanted.entries()) {
    if ((await order())[place] === id) continue
    await page
      .locator('.ordering button')
      .first()
      .evaluate((first) => (first.closest('.question')?.previousElementSibling?.querySelector('input') ?? first).focus())
    await tabTo(page, `[data-move="${id} up"]`)
    while ((await order())[place] !== id) await page.keyboard.press('Enter')
  }
  if (await page.getByRole('button', { name: 'This order is right' }).isVisible()) {
    await page.getByRole('button', { name: 'This order is right' }).focus()
    await page.keyboard.press('Enter')
  }
}
