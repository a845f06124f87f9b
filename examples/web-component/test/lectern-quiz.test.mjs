import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { openSite } from './site.mjs'

const { CHROMIUM: executablePath, LECTERN_COURSE: course } = process.env

test('the element costs at most 25 KB, with the SDK and the styles of the texts', async () => {
  const bytes = gzipSync(await readFile(new URL('../dist/lectern-quiz.js', import.meta.url)), { level: 9 }).length
  console.log(`lectern-quiz.js: ${(bytes / 1024).toFixed(1)} KB`)
  assert.ok(bytes <= 25 * 1024, `${bytes} bytes`)
})

describe('in a browser', { skip: executablePath ? false : 'there is no Chromium here' }, () => {
  let browser
  let site
  let learners = 0
  before(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
    site = await openSite()
  })
  after(async () => {
    await browser?.close()
    site?.close()
  })

  /** A device of a new learner with a page that holds the element. */
  const open = async (attributes, { learner = `learner-${++learners}`, prepare } = {}) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    const complaints = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    site.learnerId = learner
    await prepare?.(page)
    const url = `${site.origin}/?${new URLSearchParams(attributes)}`
    await page.goto(url)
    return { context, page, complaints }
  }
  const tea = { course: 'every-type', quiz: 'tea', 'section-url': '/read/{section}' }
  const question = (page, number) => page.getByRole('region', { name: new RegExp(`^Question ${number}:`) })
  const saved = (page) => page.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  const press = async (page, keys) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  test('every type of question is answered with the keyboard, survives a reload, and is scored', async () => {
    const { page, context, complaints } = await open(tea)
    await question(page, 9).waitFor()
    await page.evaluate(() =>
      document.querySelector('lectern-quiz').addEventListener('lectern-ended', ({ detail }) => (window.ended = detail)),
    )

    await question(page, 1).getByRole('radio', { name: 'It boils' }).focus()
    await press(page, ['Space', 'ArrowDown'])
    await question(page, 2).getByRole('checkbox', { name: 'Leaves' }).focus()
    await press(page, ['Space', 'Tab', 'Space'])
    await question(page, 3)
      .getByRole('textbox', { name: /Which colour/ })
      .focus()
    await page.keyboard.type('Green')
    await question(page, 4)
      .getByRole('textbox', { name: /How many minutes/ })
      .focus()
    await page.keyboard.type('2.5')

    const steps = question(page, 5)
    const wanted = ['Heat the water', 'Pour it over the leaves', 'Drink']
    for (const [index, name] of wanted.entries()) {
      const up = steps.getByRole('button', { name: `Move up: ${name}` })
      for (;;) {
        const now = await steps.getByRole('listitem').allInnerTexts()
        if (now.findIndex((text) => text.startsWith(name)) === index) break
        await up.focus()
        await page.keyboard.press('Enter')
        assert.equal(await up.evaluate((button) => button.getRootNode().activeElement === button), true, 'the focus stays on the button')
      }
    }
    const confirm = steps.getByRole('button', { name: 'This order is right' })
    if (await confirm.isVisible()) await confirm.press('Enter')
    for (const [left, right] of [
      ['Sencha', 'Japan'],
      ['Assam', 'India'],
    ]) {
      await question(page, 6).getByRole('combobox', { name: left }).focus()
      await page.keyboard.type(right)
    }
    await question(page, 7)
      .getByRole('textbox', { name: /best cup/ })
      .focus()
    await page.keyboard.type('It was warm outside')
    await question(page, 7).getByText('4 words of 3 to 50').waitFor()
    await question(page, 8).getByText('Answer this one for yourself').waitFor()
    const cloze = question(page, 9)
    for (const [gap, text] of [
      [1, '2'],
      [2, 'leaves'],
      [3, 'water'],
      [4, 'drink'],
      [5, 'cup'],
    ]) {
      await cloze.getByRole(gap === 1 || gap === 3 ? 'textbox' : 'combobox', { name: `Gap ${gap} of 5` }).focus()
      await page.keyboard.type(text)
    }
    assert.equal(await cloze.getByRole('combobox', { name: 'Gap 4 of 5' }).getByRole('option', { name: 'cup' }).isDisabled(), true)
    await saved(page)

    await page.reload()
    await question(page, 9).waitFor()
    assert.equal(await question(page, 1).getByRole('radio', { name: 'It steams' }).isChecked(), true)
    assert.equal(await question(page, 4).getByRole('textbox').inputValue(), '2.5')
    assert.equal(await question(page, 7).getByRole('textbox').inputValue(), 'It was warm outside')
    assert.equal(await cloze.getByRole('textbox', { name: 'Gap 3 of 5' }).inputValue(), 'water')

    await page.getByRole('button', { name: 'Hand in' }).press('Enter')
    await page.getByText(/^7 of 8 points\. A person has to score the rest\./).waitFor()
    assert.deepEqual(await question(page, 1).getByText('Right. 1 of 1 points.').count(), 1)
    await question(page, 1).getByText('Boiling water makes it bitter.').waitFor()
    await question(page, 8).getByText('A little like grass.').waitFor()
    assert.equal(await question(page, 1).getByRole('link', { name: 'Leaves' }).getAttribute('href'), '/read/leaves')
    assert.equal(await question(page, 1).getByRole('radio', { name: 'It steams' }).isDisabled(), true)
    await page.getByRole('button', { name: 'Take it again' }).click()
    await page.getByRole('button', { name: 'Hand in' }).waitFor()
    assert.equal(await question(page, 1).getByRole('radio', { name: 'It steams' }).isChecked(), false)
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('answers given without a network are kept and sent later', async () => {
    const { page, context } = await open(tea)
    await question(page, 3).getByRole('textbox').waitFor()
    await context.setOffline(true)
    await question(page, 3).getByRole('textbox').fill('green')
    await page.getByText('Not saved yet').waitFor()
    await context.setOffline(false)
    await saved(page)
    await context.close()
  })

  test('a question of a newer type is named as such, and the others can be answered', async () => {
    const { page, context, complaints } = await open(tea, {
      prepare: (page) =>
        page.route(/\/v1\/attempts$/, async (route) => {
          if (route.request().method() !== 'POST') return route.continue()
          const response = await route.fetch()
          const attempt = await response.json()
          attempt.questions[0].type = 'hotspot'
          await route.fulfill({ response, json: attempt })
        }),
    })
    await question(page, 1).getByText('does not know this type of question').waitFor()
    await question(page, 3).getByRole('textbox').fill('green')
    await saved(page)
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('a time limit is counted down by the clock of the server, and the grade is told', async () => {
    const { page, context } = await open({ ...tea, quiz: 'tea-exam' }, { prepare: (page) => page.clock.install({ time: '2001-01-01' }) })
    await page
      .getByRole('timer')
      .filter({ hasText: /^(20:00|19:5\d) left$/ })
      .waitFor()
    await question(page, 1).getByRole('radio', { name: 'A cup' }).check()
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page.clock.runFor(1000)
    await page.getByText('1 of 1 points. You have passed.').waitFor()
    assert.equal(await page.getByRole('timer').count(), 0)
    await context.close()
  })

  test('a quiz of the packaged course is shown, also in the dark', async () => {
    const { page, context, complaints } = await open({ course, quiz: 'chapter-1-quiz' })
    await page.emulateMedia({ colorScheme: 'dark' })
    await question(page, 1)
      .getByText(/hotel's data analyst/)
      .waitFor()
    assert.ok((await page.getByRole('region', { name: /^Question/ }).count()) >= 3)
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('what is wrong is said, and can be tried again', async () => {
    const { page, context } = await open({ course: 'every-type' })
    await page.getByRole('alert').filter({ hasText: 'needs the attribute quiz' }).waitFor()
    await context.close()

    const signedOut = await open(tea, { learner: '' })
    await signedOut.page.getByRole('alert').filter({ hasText: 'Please sign in' }).waitFor()
    site.learnerId = 'late'
    await signedOut.page.getByRole('button', { name: 'Try again' }).click()
    await question(signedOut.page, 1).waitFor()
    await signedOut.context.close()

    const gone = await open({ ...tea, quiz: 'nowhere' })
    await gone.page.getByRole('alert').filter({ hasText: 'nowhere' }).waitFor()
    await gone.context.close()
  })

  test('axe finds nothing, before and after it is handed in', async () => {
    const { page, context } = await open(tea)
    await question(page, 1).getByRole('radio', { name: 'It boils' }).check()
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const violations = async () => {
      await page.evaluate(axe)
      return page.evaluate(async () => {
        const { violations } = await window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)
      })
    }
    assert.deepEqual(await violations(), [])
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page.getByRole('button', { name: 'Take it again' }).waitFor()
    assert.deepEqual(await violations(), [])
    await context.close()
  })
})
