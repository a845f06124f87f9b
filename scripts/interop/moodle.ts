import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { Lectern } from '@lectern/sdk'
import { type BrowserContext, chromium, type FrameLocator, type Page } from 'playwright-core'

/*
 * A teacher and students on a real Moodle, in Chromium with third-party cookies allowed and blocked: registration, deep linking, launches,
 * grades by quiz and by hand, memberships, and an outage. `moodle.sh` brings the Moodle up and calls this.
 */
const root = path.resolve(import.meta.dirname, '../..')
const moodleUrl = 'http://127.0.0.1:8099'
// Another site than Moodle's, so that the tool is a third party in its frames.
const toolUrl = 'http://localhost:8098'
const readerUrl = `${toolUrl}/reader/`
const probeUrl = 'http://localhost:8097'
const [moodleFolder, studentsText = '202'] = process.argv.slice(2)
const students = Number(studentsText)
if (!moodleFolder || !Number.isInteger(students)) throw new Error('usage: moodle.ts MOODLE_FOLDER [STUDENTS]')
const password = 'Lectern1!'
const points = 3
const unitsQuiz = 'Units quiz'
const essayQuiz = 'Essay quiz'
const folder = await mkdtemp(path.join(tmpdir(), 'lectern-interop-'))
const database = path.join(folder, 'lectern.db')

const execute = promisify(execFile)
const started = Date.now()
const say = (line: string) => console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${line}`)

function check(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`Not as expected: ${what}`)
}

/** Waits until something is there. */
async function until<Found>(what: string, seconds: number, find: () => Promise<Found | undefined | false>): Promise<Found> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const found = await find()
    if (found) return found
    if (Date.now() > end) throw new Error(`Waited ${seconds} seconds for: ${what}`)
    await new Promise((wait) => setTimeout(wait, 500))
  }
}

const isUp = (url: string) =>
  fetch(url, { redirect: 'manual' }).then(
    ({ status }) => status < 500,
    () => false,
  )

async function php<Result>(...args: string[]): Promise<Result> {
  const { stdout } = await execute('php', ['-d', 'max_input_vars=5000', path.join(import.meta.dirname, 'moodle.php'), ...args], {
    env: { ...process.env, MOODLE_CONFIG: path.join(moodleFolder as string, 'config.php') },
    maxBuffer: 20_000_000,
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null') as Result
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null) return
  const ended = new Promise((end) => child.once('exit', end))
  // Its workers as well.
  process.kill(-(child.pid as number), 'SIGTERM')
  await ended
}

async function startMoodle(): Promise<ChildProcess> {
  const child = spawn('php', ['-d', 'max_input_vars=5000', '-d', 'opcache.enable_cli=1', '-S', '127.0.0.1:8099', '-t', 'public'], {
    cwd: moodleFolder,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '6' },
    stdio: 'ignore',
    detached: true,
  })
  await until('Moodle', 120, () => isUp(`${moodleUrl}/login/index.php`))
  return child
}

const cli = (database: string, ...args: string[]) =>
  execute(process.execPath, [path.join(root, 'packages/cli/dist/main.js'), ...args, '--db', database, '--json'], {
    env: { ...process.env, LECTERN_LTI_NETWORK: 'development' },
  }).then(({ stdout }) => JSON.parse(stdout))

async function startLectern(database: string): Promise<ChildProcess> {
  await cli(database, 'seed', path.join(import.meta.dirname, 'course'))
  const child = spawn(process.execPath, [path.join(root, 'packages/api/dist/main.cjs')], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '8098',
      LECTERN_DB: database,
      LECTERN_PUBLIC_URL: toolUrl,
      LECTERN_READER: path.join(root, 'examples/reader/dist'),
      LECTERN_LTI_NETWORK: 'development',
      LECTERN_LOG: 'warn',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  await until('the service', 60, () => isUp(`${toolUrl}/health/ready`))
  return child
}

/** Serves a page that tells whether a third party can keep cookies. */
async function startProbe(): Promise<Server> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    if (request.url === '/cookie')
      response.setHeader('set-cookie', 'plain=1; Secure; SameSite=None').end('<script>location = "/cookies"</script>')
    else response.end(`<p>cookies: ${request.headers.cookie ?? 'none'}</p>`)
  })
  await new Promise<void>((listening) => server.listen(8097, '127.0.0.1', listening))
  return server
}

/** A browser profile of its own, with third-party cookies blocked as its settings do. */
async function openBrowser(blocked: boolean): Promise<BrowserContext> {
  const profile = await mkdtemp(path.join(folder, 'chromium-'))
  await mkdir(path.join(profile, 'Default'))
  await writeFile(path.join(profile, 'Default/Preferences'), JSON.stringify({ profile: { cookie_controls_mode: blocked ? 1 : 0 } }))
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox', '--headless=new'],
    ignoreDefaultArgs: ['--headless'],
    viewport: { width: 1280, height: 1000 },
  })
  context.setDefaultTimeout(60_000)
  return context
}

/** Pages whose picture is taken when something fails. */
const openPages: Page[] = []

async function signIn(context: BrowserContext, user: string, secret = password): Promise<Page> {
  const page = await context.newPage()
  openPages.push(page)
  await page.goto(`${moodleUrl}/login/index.php`)
  // The first page of a new session sometimes loses its token to the requests of its own scripts.
  for (let tries = 0; tries < 3 && new URL(page.url()).pathname.startsWith('/login/'); tries++) {
    await page.waitForLoadState('networkidle')
    await page.fill('#username', user)
    await page.fill('#password', secret)
    await Promise.all([page.waitForNavigation(), page.click('#loginbtn')])
  }
  check(!new URL(page.url()).pathname.startsWith('/login/'), `${user} is signed in`)
  return page
}

/** The reader in Moodle's frame. */
const readerIn = (page: Page): FrameLocator => page.frameLocator('#contentframe')

/** Opens the activity, answers as many questions right as asked, and hands in. */
async function takeQuiz(page: Page, activity: string, right: number): Promise<void> {
  await page.goto(activity)
  const reader = readerIn(page)
  await reader.getByRole('button', { name: /^Begin/ }).click()
  await reader.getByRole('radiogroup').first().waitFor()
  const questions = await reader.getByRole('radiogroup').count()
  check(questions === points, `the reader shows ${points} questions, and not ${questions}`)
  for (let index = 0; index < questions; index++)
    await reader
      .getByRole('radiogroup')
      .nth(index)
      .locator(`input[value=${index < right ? 'right' : 'wrong'}]`)
      .check()
  await reader.getByRole('button', { name: 'Hand in' }).click()
  await reader.getByText(`${right} of ${points} points`).first().waitFor()
}

/** What Moodle's own page shows a student for an activity, in per cent with two decimals. */
async function shownPercentage(page: Page, course: number, item: string): Promise<string> {
  await page.goto(`${moodleUrl}/grade/report/user/index.php?id=${course}`)
  const cells = await page.locator('tr', { hasText: item }).locator('td.column-percentage').allInnerTexts()
  return cells.map((text) => text.trim()).find((text) => /%$/.test(text)) ?? 'none'
}

interface Grade {
  user: string
  item: string
  fraction: number
  writes: number
  comment: string | null
}

const findGrade = async (course: number, user: string, item: string): Promise<Grade | undefined> =>
  (await php<Grade[]>('grades', String(course))).find((grade) => grade.user === user && grade.item === item)

/** Registers the tool as an administrator does, and approves it here. */
async function register(page: Page, database: string): Promise<string> {
  await page.goto(`${moodleUrl}/mod/lti/toolconfigure.php`)
  await page.fill('#tool-url', `${toolUrl}/lti/register`)
  await page.click('#tool-create-button')
  const frame = page.frameLocator('iframe[src*="startltiadvregistration"]')
  await frame.getByRole('button', { name: 'Register' }).click()
  const command = await frame.locator('code', { hasText: 'lectern lti platforms approve' }).textContent()
  const id = command?.split(' ').at(-1) ?? ''
  await frame.getByRole('button', { name: 'Close' }).click()
  await page.locator('.tool-card', { hasText: 'Lectern' }).waitFor()
  const before = await cli(database, 'lti', 'platforms', 'list')
  check(before.length === 1 && before[0].approvedAt === null, 'the registration waits for approval')
  await cli(database, 'lti', 'platforms', 'approve', id)
  await page.locator('a.activate').click()
  await page.locator('a.activate').waitFor({ state: 'detached' })
  return id
}

/** Places a quiz in the course by deep linking, as a teacher does; returns the address of the activity. */
async function placeQuiz(page: Page, { title, course, tool }: { title: string; course: number; tool: number }): Promise<string> {
  await page.goto(`${moodleUrl}/course/modedit.php?add=lti&type=&course=${course}&section=0&return=0&typeid=${tool}`)
  await page.click('[name=selectcontent]')
  const picker = page.frameLocator('#contentitem-page-iframe')
  await picker.getByRole('searchbox').fill(title.toLowerCase())
  await picker.getByRole('button', { name: 'Search' }).click()
  await picker.getByLabel(title).check()
  await picker.getByRole('button', { name: 'Add to my course' }).click()
  await page.locator('#contentitem-page-iframe').waitFor({ state: 'detached' })
  check((await page.inputValue('#id_name')) === title, 'Moodle has taken the title of the quiz')
  await page.click('#id_submitbutton')
  await page.waitForURL(/\/mod\/lti\/view\.php/, { waitUntil: 'commit' })
  return page.url()
}

/** True when a page in a frame of Moodle keeps no cookies, unless they are partitioned. */
async function blocksThirdParties(page: Page): Promise<boolean> {
  await page.goto(moodleUrl)
  // A text, because this file is checked without the types of browsers.
  await page.evaluate(`
    const frame = document.createElement('iframe')
    frame.id = 'probe'
    frame.src = ${JSON.stringify(`${probeUrl}/cookie`)}
    document.body.append(frame)
  `)
  return (await page.frameLocator('#probe').locator('p').textContent()) === 'cookies: none'
}

/** A teacher places a quiz, and a student takes it three times; returns the address of the activity. */
async function teachAndLearn({
  blocked,
  user,
  course,
  tool,
}: {
  blocked: boolean
  user: string
  course: number
  tool: number
}): Promise<string> {
  const asTeacher = await openBrowser(blocked)
  const teacher = await signIn(asTeacher, 'teacher')
  check((await blocksThirdParties(teacher)) === blocked, `the browser ${blocked ? 'blocks' : 'keeps'} cookies of third parties`)
  const activity = await placeQuiz(teacher, { title: unitsQuiz, course, tool })
  say(`a teacher has placed the quiz: ${activity}`)
  await asTeacher.close()

  const asStudent = await openBrowser(blocked)
  const student = await signIn(asStudent, user)
  const gradeOf = () => findGrade(course, user, unitsQuiz)
  for (const [right, shown] of [
    [1, '33.33 %'],
    [2, '66.67 %'],
    [1, '66.67 %'],
  ] as const) {
    const before = (await gradeOf())?.writes ?? 0
    await takeQuiz(student, activity, right)
    await until('the grade', 30, async () => ((await gradeOf())?.writes ?? 0) > before)
    const percentage = await shownPercentage(student, course, unitsQuiz)
    check(percentage === shown, `after ${right} of ${points} the gradebook shows ${shown}, and not ${percentage}`)
    say(`a student has ${right} of ${points} right; the gradebook shows ${percentage}, “${(await gradeOf())?.comment}”`)
  }
  await asStudent.close()
  return activity
}

/** A student writes an essay; a person scores it, and scores it again. */
async function gradeByHand(client: Lectern, { user, course, tool }: { user: string; course: number; tool: number }): Promise<void> {
  const browser = await openBrowser(true)
  const activity = await placeQuiz(await signIn(browser, 'teacher'), { title: essayQuiz, course, tool })
  await browser.close()
  const learner = new Lectern({ baseUrl: toolUrl, apiKey: await launchByHttp(user, activity) })
  const attempt = await learner.attempts.create({ courseId: 'measuring', quizId: 'essay-quiz' })
  const response = { type: 'essay', questionId: 'yardstick', text: 'So that a door fits its frame.' } as const
  await learner.attempts.responses.save(attempt.id, 'yardstick', { sequence: 1, response })
  await learner.attempts.submit(attempt.id)
  const isDelivered = async () => (await client.ltiDeliveries.list({ state: 'pending' })).data.length === 0
  await until('the news that an essay waits for a person', 30, isDelivered)
  check((await findGrade(course, user, essayQuiz)) === undefined, 'an essay that nobody has scored has no grade')
  const asStudent = await openBrowser(true)
  const student = await signIn(asStudent, user)
  for (const [version, given, shown] of [
    [0, 3, '75.00 %'],
    [1, 1, '25.00 %'],
    [2, 4, '100.00 %'],
  ] as const) {
    await client.attempts.scores.set(attempt.id, 'yardstick', { version, points: given, graderId: 'grader' })
    await until('the grade', 30, async () => Math.abs(((await findGrade(course, user, essayQuiz))?.fraction ?? 9) - given / 4) < 0.005)
    const percentage = await shownPercentage(student, course, essayQuiz)
    check(percentage === shown, `with ${given} of 4 points by hand the gradebook shows ${shown}, and not ${percentage}`)
    say(`a person gives ${given} of 4 points; the gradebook shows ${percentage}`)
  }
  await asStudent.close()
}

/** A learner without a browser: signs in and launches over HTTP; returns the token of the launch. */
async function launchByHttp(user: string, activity: string): Promise<string> {
  const jars: Record<string, Map<string, string>> = { [moodleUrl]: new Map(), [toolUrl]: new Map() }
  const go = async (address: string, form?: URLSearchParams): Promise<{ url: string; text: string }> => {
    const jar = jars[new URL(address).origin] ?? new Map<string, string>()
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address, { method: form ? 'POST' : 'GET', body: form, redirect: 'manual', headers: { cookie } })
    for (const each of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
      jar.set(name, value)
    }
    const location = response.headers.get('location')
    if (location?.startsWith(readerUrl)) return { url: location, text: '' }
    return location ? go(new URL(location, address).href) : { url: address, text: await response.text() }
  }
  const unescapeHtml = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&#039;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  const formOf = (html: string) => {
    const [form = '', action = ''] = /<form[^>]*action="([^"]+)"[\s\S]*?<\/form>/.exec(html) ?? []
    const fields = [...form.matchAll(/<input[^>]*name="([^"]*)"[^>]*value="([^"]*)"/g)]
    return {
      action: unescapeHtml(action),
      fields: new URLSearchParams(fields.map(([, name = '', value = '']): [string, string] => [name, unescapeHtml(value)])),
    }
  }
  const login = await go(`${moodleUrl}/login/index.php`)
  const [, token = ''] = /name="logintoken" value="([^"]+)"/.exec(login.text) ?? []
  await go(`${moodleUrl}/login/index.php`, new URLSearchParams({ logintoken: token, username: user, password }))
  const begun = formOf((await go(activity.replace('view.php', 'launch.php'))).text)
  const answered = formOf((await go(begun.action, begun.fields)).text)
  const { url } = await go(answered.action, answered.fields)
  const code = new URLSearchParams(new URL(url).hash.slice(1)).get('lti')
  const response = await fetch(`${toolUrl}/lti/exchange`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  const { token: learnerToken } = (await response.json()) as { token?: string }
  check(learnerToken !== undefined, `${user} has launched the activity`)
  return learnerToken
}

/** Submits an attempt with some right answers, through the SDK. */
async function submitByApi(token: string, right: number): Promise<void> {
  const client = new Lectern({ baseUrl: toolUrl, apiKey: token })
  const attempt = await client.attempts.create({ courseId: 'measuring', quizId: 'units-quiz' })
  for (const [index, { id: questionId }] of attempt.questions.entries())
    await client.attempts.responses.save(attempt.id, questionId, {
      sequence: 1,
      response: { type: 'single-choice', questionId, choiceId: index < right ? 'right' : 'wrong' },
    })
  await client.attempts.submit(attempt.id)
}

/** Does something for each item, a few at a time. */
async function forEach<Item>(items: readonly Item[], atOnce: number, act: (item: Item, index: number) => Promise<void>): Promise<void> {
  let next = 0
  const work = async () => {
    while (next < items.length) {
      const index = next++
      await act(items[index] as Item, index)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

const { course } = await php<{ course: number }>('prepare', String(students))
say(`Moodle has a course with ${students} students`)
const probe = await startProbe()
let moodle: ChildProcess | undefined
let lectern: ChildProcess | undefined
try {
  for (const url of [moodleUrl, toolUrl]) check(!(await isUp(url)), `nothing else answers at ${url}`)
  moodle = await startMoodle()
  lectern = await startLectern(database)
  const { secret } = await cli(database, 'keys', 'create', 'interop')
  const client = new Lectern({ baseUrl: toolUrl, apiKey: secret })
  const asAdmin = await openBrowser(true)
  const platform = await register(await signIn(asAdmin, 'admin', 'Admin1!pass'), database)
  await asAdmin.close()
  say(`registered dynamically and approved: ${platform}`)

  const tool = (await php<{ id: number }>('tool')).id
  let activity = ''
  // Both ways, with another student for each.
  for (const [blocked, user] of [
    [false, 'student1'],
    [true, 'student2'],
  ] as const) {
    say(blocked ? 'with third-party cookies blocked' : 'with third-party cookies')
    activity = await teachAndLearn({ blocked, user, course, tool })
  }

  await gradeByHand(client, { user: 'student1', course, tool })

  const { data: contexts } = await client.ltiContexts.list(platform)
  const members = await client.ltiMemberships.list(platform, contexts[0]?.id ?? '', { limit: 100 }).toArray({ limit: 10_000 })
  const enrolled = await php<{ id: string; user: string; teaches: boolean }[]>('members', String(course))
  const sorted = (list: { id: string; teaches: boolean }[]) => JSON.stringify(list.map(({ id, teaches }) => `${id} ${teaches}`).sort())
  check(
    sorted(members.map(({ userId, role }) => ({ id: userId, teaches: role === 'instructor' }))) === sorted(enrolled),
    `the members are those who are enrolled: ${JSON.stringify(members)} ${JSON.stringify(enrolled)}`,
  )
  say(`the ${members.length} members are those who are enrolled`)

  const users = Array.from({ length: students - 2 }, (_, index) => `student${index + 3}`)
  const tokens: string[] = []
  await forEach(users, 6, async (user, index) => {
    tokens[index] = await launchByHttp(user, activity)
  })
  say(`${users.length} more students have launched the quiz`)
  await stop(moodle)
  await until('Moodle to stop', 10, async () => !(await isUp(moodleUrl)))
  await forEach(users, 10, async (_user, index) => submitByApi(tokens[index] as string, index % (points + 1)))
  await new Promise((wait) => setTimeout(wait, 20_000))
  const waiting = await client.ltiDeliveries.list({ state: 'pending', limit: 100 }).toArray({ limit: 10_000 })
  check(waiting.length === users.length, `${users.length} grades wait while Moodle is stopped, and not ${waiting.length}`)
  say(`Moodle is stopped, and ${waiting.length} grades wait: ${waiting.find(({ error }) => error !== null)?.error}`)
  moodle = await startMoodle()
  await until('all grades', 600, async () => (await client.ltiDeliveries.list({ state: 'pending' })).data.length === 0)
  const written = (await php<Grade[]>('grades', String(course))).filter(({ item }) => item === unitsQuiz)
  const grades = new Map(written.map((grade) => [grade.user, grade]))
  for (const [index, user] of users.entries()) {
    const expected = (index % (points + 1)) / points
    const grade = grades.get(user)
    check(grade !== undefined && Math.abs(grade.fraction - expected) < 0.005, `${user} has ${expected}, and not ${grade?.fraction}`)
    check(grade.writes === 1, `the grade of ${user} was written once, and not ${grade.writes} times`)
  }
  say(`Moodle is back, and has all ${users.length} grades, each once`)
} catch (error) {
  for (const page of openPages) await page.screenshot({ path: path.join(tmpdir(), 'lectern-interop.png') }).catch(() => undefined)
  throw error
} finally {
  await Promise.all([stop(moodle), stop(lectern)])
  probe.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
}
