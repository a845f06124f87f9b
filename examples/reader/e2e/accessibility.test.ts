import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { faultsOf, spokenTree } from './accessibility.fixture'
import { chromiumPath, launch, type Size, sizes } from './browser.fixture'
import { answerExamByKeyboard, beginAttempt, questionOf, signIn, untilSaved } from './learner.fixture'
import { type Service, startService } from './service.fixture'

let service: Service
let browser: Browser
let device: BrowserContext
let page: Page

beforeAll(async () => {
  if (!chromiumPath) return
  service = await startService()
  browser = await launch()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await service?.close()
})
afterEach(() => device?.close())

const go = async (path: string, sign: string | RegExp) => {
  await page.goto(service.url(path))
  await page.getByText(sign).first().waitFor()
}
const section = 'courses/bicycle/sections/a-flat-tyre'

/** Every page, in every state that looks different, by what has to be done to see it. */
const states: Record<string, () => Promise<void>> = {
  'the page of the service': async () => {
    await page.goto(service.origin)
    await page.getByRole('link', { name: 'Reader' }).waitFor()
  },
  'the catalogue': () => go('', 'Keeping a bicycle on the road'),
  'the catalogue, narrowed down to nothing': () => go('?tag=nothing', 'No course is like that.'),
  'a course': () => go('courses/bicycle', 'The whole course is on this device'),
  'a chapter': () => go('courses/bicycle/chapters/wheels', 'To try away from the screen'),
  'a section': () => go(section, 'Roughen the rubber'),
  'a section with a term explained': async () => {
    await go(section, 'Roughen the rubber')
    await page.getByRole('button', { name: 'inner tube' }).focus()
    await page.getByRole('tooltip').waitFor()
  },
  'a section with places that were searched for': () => go(`${section}?q=hole`, /^1 of \d+ for/),
  'a section in Arabic': () => go('courses/bicycle-ar/sections/a-wheel', 'الصبر'),
  'the glossary': () => go('courses/bicycle/glossary', '3 terms'),
  'a search': () => go('courses/bicycle/search?q=hole', 'found'),
  'a search without a result': () => go('courses/bicycle/search?q=volcano', 'Nothing was found'),
  'the print view': () => go('courses/bicycle/print', 'Ride home slowly'),
  'progress of nobody': () => go('courses/bicycle/progress', 'to keep track'),
  'the sign-in': () => go('account', 'Any name will do.'),
  'the preview': () => go('preview', 'Authors see a release here'),
  'a page that is missing': () => go('courses/bicycle/sections/nowhere', 'There is no such page'),
  'a quiz': () => go('courses/bicycle/quizzes/brakes-exam', 'You have 20 minutes'),
  'a practice quiz': () => go('courses/bicycle/quizzes/wheels-quiz/practice', 'Pluck the spokes'),
  'a practice quiz in Arabic': () => go('courses/bicycle-ar/quizzes/wheel-quiz/practice', 'رتب الخطوات'),
  'a practice quiz with results': async () => {
    await go('courses/bicycle/quizzes/wheels-quiz/practice', 'Pluck the spokes')
    await questionOf(page, 1).getByRole('radio').first().check()
    await questionOf(page, 2).getByRole('checkbox').first().check()
    await questionOf(page, 3).getByRole('textbox').fill('spoke')
    await questionOf(page, 4).getByRole('textbox').fill('30')
    await questionOf(page, 5).getByRole('button', { name: 'This order is right' }).click()
    await questionOf(page, 6).getByRole('combobox').first().selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Check my answers' }).click()
    await page.getByText(/of 7 points/).waitFor()
  },
  'a practice quiz with an answer that cannot be read': async () => {
    await go('courses/bicycle/quizzes/wheels-quiz/practice', 'Pluck the spokes')
    await questionOf(page, 4).getByRole('textbox').fill('many')
    await page.getByRole('button', { name: 'Check my answers' }).click()
    await page.getByText('An answer cannot be read: question 4.').waitFor()
  },
  'gaps, places and a text to write': async () => {
    await go('courses/bicycle/quizzes/spokes-quiz/practice', 'Describe how a wheel')
    await questionOf(page, 2).getByRole('radio').first().check()
    await questionOf(page, 3).getByRole('application').focus()
    await page.keyboard.press('Enter')
  },
  'results of gaps and places': async () => {
    await go('courses/bicycle/quizzes/spokes-quiz/practice', 'Describe how a wheel')
    await questionOf(page, 1).getByRole('textbox').first().fill('spoke')
    await questionOf(page, 2).getByRole('radio').last().check()
    await questionOf(page, 3).getByRole('application').focus()
    await page.keyboard.press('Enter')
    await questionOf(page, 4).getByRole('textbox').fill('It hangs on its spokes.')
    await page.getByRole('button', { name: 'Check my answers' }).click()
    await page.getByText(/of \d+ points/).waitFor()
  },
  'gaps and places in Arabic': async () => {
    await go('courses/bicycle-ar/quizzes/wheel-quiz/practice', 'أين المحور؟')
    await questionOf(page, 4).getByRole('application').focus()
    await page.keyboard.press('Enter')
  },
  'contents in a drawer': async () => {
    await go(section, 'Roughen the rubber')
    const button = page.getByRole('button', { name: 'Contents' })
    if (await button.isVisible()) await button.click()
  },
  'a page while there is no network': async () => {
    await go('courses/bicycle', 'The whole course is on this device')
    await device.setOffline(true)
    await page.getByText('You are offline.').waitFor()
  },
}

const learnerStates: Record<string, (name: string) => Promise<void>> = {
  'a quiz with earlier attempts, and progress': async () => {
    await beginAttempt(page, service, 'brakes-exam')
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
    await page.getByText(/of 6 points/).waitFor()
    await go('courses/bicycle/quizzes/brakes-exam', 'Attempt 1')
    expect(await faultsOf(page)).toEqual([])
    await go('courses/bicycle/progress', 'The whole course')
    expect(await faultsOf(page)).toEqual([])
    await go('account', 'You are signed in')
  },
  'an attempt': async () => {
    await beginAttempt(page, service, 'brakes-exam')
    await questionOf(page, 1).getByRole('radio').first().check()
    await untilSaved(page)
  },
  'the question before handing in': async () => {
    await beginAttempt(page, service, 'brakes-exam')
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page.getByRole('dialog').waitFor()
  },
  'a result that shows everything': async () => {
    await beginAttempt(page, service, 'brakes-exam')
    await answerExamByKeyboard(page)
    await untilSaved(page)
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page.getByText('You have passed.').waitFor()
  },
  'a result that a person still scores': async () => {
    await beginAttempt(page, service, 'cables-exam')
    await questionOf(page, 4).getByRole('textbox').fill('Rust rubs and rubs.')
    await untilSaved(page)
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
    await page.getByText('Waits for a person to score it').waitFor()
  },
  'an answer that could not be saved yet': async () => {
    await beginAttempt(page, service, 'brakes-exam')
    await device.setOffline(true)
    await questionOf(page, 3).getByRole('textbox').fill('pad')
    await page.getByText('It will be tried again.').waitFor()
  },
}

describe.skipIf(!chromiumPath).each(Object.keys(sizes) as Size[])('on a %s, axe finds nothing against', (size) => {
  beforeEach(async () => {
    device = await browser.newContext({ ...sizes[size], reducedMotion: 'reduce' })
    page = await device.newPage()
  })

  it.each(Object.keys(states))('%s', async (state) => {
    await states[state]?.()
    expect(await faultsOf(page)).toEqual([])
  })

  it.each(Object.keys(learnerStates))('%s', async (state) => {
    const name = `axe-${size}-${Object.keys(learnerStates).indexOf(state)}`
    await signIn(page, service, name)
    await learnerStates[state]?.(name)
    expect(await faultsOf(page)).toEqual([])
  })
})

describe.skipIf(!chromiumPath).each([
  ['200 %', { width: 640, height: 450 }],
  ['400 %', { width: 320, height: 256 }],
])('at a zoom of %s', (_zoom, viewport) => {
  beforeEach(async () => {
    device = await browser.newContext({ viewport, reducedMotion: 'reduce' })
    page = await device.newPage()
  })

  it.each([
    '',
    'courses/bicycle',
    section,
    `${section}?q=hole`,
    'courses/bicycle/glossary',
    'courses/bicycle/quizzes/wheels-quiz/practice',
    'courses/bicycle/quizzes/spokes-quiz/practice',
    'courses/bicycle-ar/sections/a-wheel',
    'courses/bicycle-ar/quizzes/wheel-quiz/practice',
    'account',
  ])('nothing has to be scrolled sideways, nor hides what has the focus: /%s', async (path) => {
    await go(path, /./)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    // Every control can be reached, and is on the screen when it is (WCAG 2.4.11).
    const hidden: string[] = []
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      const fault = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return 'end'
        const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect()
        // An image to mark may be larger than the screen.
        const at = document.elementFromPoint(Math.max(1, left + Math.min(width, 8) / 2), Math.max(1, top + Math.min(height, 8) / 2))
        const isSeen = at !== null && (element.contains(at) || at.contains(element) || at.closest('label') === element.closest('label'))
        return isSeen ? '' : element.outerHTML.slice(0, 120)
      })
      if (fault === 'end') break
      if (fault) hidden.push(fault)
    }
    expect(hidden).toEqual([])
  })
})

describe.skipIf(!chromiumPath)('a screen reader', () => {
  beforeEach(async () => {
    device = await browser.newContext(sizes.desktop)
    page = await device.newPage()
    await go('courses/bicycle/quizzes/wheels-quiz/practice', 'Pluck the spokes')
  })
  const tree = (number: number) => spokenTree(page, `.question:nth-of-type(${number})`)

  it('names every question, its choices and their states', async () => {
    await questionOf(page, 1).getByRole('radio', { name: 'Take the inner tube out' }).check()
    expect(await tree(1)).toEqual([
      'region "Question 1 1 point"',
      '  heading "Question 1 1 point"',
      '  radiogroup "Question 1 1 point The tyre is flat. What comes first?"',
      '    radio "Press a patch on the tyre"',
      '    radio "Take the inner tube out" (checked=true)',
      '    radio "Buy a new wheel"',
      '  button "Show the answer to question 1"',
    ])
    await questionOf(page, 2).getByRole('checkbox', { name: 'Glue' }).check()
    expect((await tree(2)).slice(2)).toEqual([
      '  group "Question 2 2 points Which of these do you need for a patch?"',
      '    checkbox "Glue" (checked=true)',
      '    checkbox "Something rough"',
      '    checkbox "A spoke"',
      '  button "Show the answer to question 2"',
    ])
  })

  it('names the fields of short and numeric answers, and hears why a number cannot be read', async () => {
    await questionOf(page, 3).getByRole('textbox').fill('spoke')
    expect((await tree(3))[2]).toBe('  textbox "Question 3 1 point What is the wire between hub and rim called?" = spoke')
    await questionOf(page, 4).getByRole('textbox').fill('thirty')
    await page.getByRole('button', { name: 'Check my answers' }).click()
    await page.getByText('An answer cannot be read: question 4.').waitFor()
    expect((await tree(4))[2]).toBe('  textbox "Question 4 1 point About how many spokes carry a rider?" = thirty (invalid=true)')
    const field = questionOf(page, 4).getByRole('textbox')
    expect(await page.locator(`#${await field.getAttribute('aria-describedby')}`).textContent()).toContain('"thirty"')
  })

  it('can sort, hears where an item has gone, and stays at its button', async () => {
    const items = async () => (await page.locator('.ordering > li > .prose').allTextContents()).map((text) => text.trim())
    const [first = ''] = await items()
    expect((await tree(5))[2]).toBe('  group "Question 5 1 point Put the steps into order."')
    const down = page.getByRole('button', { name: `Move down: ${first}` })
    await down.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect((await items()).at(-1)).toBe(first)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`Move down: ${first}`)
    expect((await tree(5)).filter((line) => line.includes(`Move down: ${first}`))).toEqual([
      `      button "Move down: ${first}" (disabled=true)`,
    ])
    await page.getByText(`${first} is now number 3 of 3.`).waitFor()
    await page.keyboard.press('Enter')
    expect((await items()).at(-1)).toBe(first)
  })

  it('names both sides of a match', async () => {
    const lines = (await tree(6)).filter((line) => /combobox|group/.test(line))
    expect(lines[0]).toBe('  group "Question 6 1 point What is it for?"')
    expect(
      lines
        .slice(1)
        .map((line) => line.trim())
        .sort(),
    ).toEqual(['combobox "Pump" = Choose …', 'combobox "Spoke" = Choose …'])
  })

  it('hears the outcome with words, not with colours alone', async () => {
    await questionOf(page, 1).getByRole('radio', { name: 'Buy a new wheel' }).check()
    await page.getByRole('button', { name: 'Check my answers' }).click()
    await questionOf(page, 1).getByText('Wrong: 0 of 1').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('of 7 points')
    expect((await tree(1)).filter((line) => /heading|link/.test(line))).toEqual([
      '  heading "Question 1 1 point"',
      '  heading "The right answer"',
      '  heading "Why"',
      '  link "Read again: 1.1 A flat tyre"',
    ])
  })
})

describe.skipIf(!chromiumPath)('a course that is written from right to left', () => {
  it('stands that way, with its lists and marks, in its own language', async () => {
    device = await browser.newContext(sizes.phone)
    page = await device.newPage()
    await go('courses/bicycle-ar/sections/a-wheel', 'الصبر')
    await page.locator('.prose[lang="ar"]').waitFor()
    const facts = await page.evaluate(() => {
      const style = (selector: string) => {
        const element = document.querySelector(selector)
        if (!element) throw new Error(selector)
        return getComputedStyle(element)
      }
      return {
        title: style('h1').direction,
        text: style('.prose').direction,
        list: [Number.parseFloat(style('.prose ul').paddingRight) > 0, Number.parseFloat(style('.prose ul').paddingLeft)],
      }
    })
    expect(facts).toEqual({ title: 'rtl', text: 'rtl', list: [true, 0] })
    expect(await page.locator('h1').getAttribute('lang')).toBe('ar')
    await page.getByRole('button', { name: 'العجلة' }).waitFor()
  })

  it('knows its direction by its letters before its language is known', async () => {
    device = await browser.newContext(sizes.phone)
    page = await device.newPage()
    await page.route('**/v1/courses/bicycle-ar', () => undefined)
    await go('courses/bicycle-ar/sections/a-wheel', 'الصبر')
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.prose') as Element).direction)).toBe('rtl')
  })
})

describe.skipIf(!chromiumPath)('somebody who is disturbed by motion', () => {
  it('sees none', async () => {
    device = await browser.newContext({ ...sizes.desktop, reducedMotion: 'reduce' })
    page = await device.newPage()
    await go(section, 'Roughen the rubber')
    await page.keyboard.press('Tab')
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
          return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth'
        }).length,
    )
    expect(moving).toBe(0)
  })
})

describe.skipIf(!chromiumPath)('the colours', () => {
  it('are those of the system until others are chosen, and stay so after a reload', async () => {
    device = await browser.newContext({ ...sizes.desktop, colorScheme: 'dark' })
    page = await device.newPage()
    await go(section, 'Roughen the rubber')
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const dark = await ground()
    await page.getByRole('button', { name: 'Colours: like the system' }).click()
    await page.getByRole('button', { name: 'Colours: light' }).waitFor()
    const light = await ground()
    expect(light).not.toBe(dark)
    await page.reload()
    await page.getByRole('button', { name: 'Colours: light' }).waitFor()
    expect(await ground()).toBe(light)
  })
})
