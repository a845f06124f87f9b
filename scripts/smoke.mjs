// What a user of the two published things does: start the built service, install the packed SDK in an empty project, read and score.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, runMain } from './bootstrap.mjs'

const say = (sentence) => console.log(`smoke: ${sentence}`)

const client = `
import { Lectern } from '@lectern/sdk'
const lectern = new Lectern({ baseUrl: process.argv[2] })
const [first] = await lectern.courses.list().toArray({ limit: 1 })
const course = await lectern.courses.get(first.id)
console.log('read the course ' + course.id)
const respond = {
  'single-choice': (question) => ({ choiceId: question.choices[0].id }),
  'multiple-choice': (question) => ({ choiceIds: [question.choices[0].id] }),
  'short-answer': () => ({ text: 'an answer' }),
  numeric: () => ({ number: 1 }),
  ordering: (question) => ({ itemIds: question.items.map((item) => item.id) }),
  matching: (question) => ({ pairs: [{ leftId: question.left[0].id, rightId: question.right[0].id }] }),
}
for (const summary of await lectern.courses.quizzes.list(course.id).toArray({ limit: 100 })) {
  if (summary.mode !== 'practice') continue
  const quiz = await lectern.courses.quizzes.get(course.id, summary.id)
  const responses = quiz.questions
    .filter((question) => question.type in respond)
    .map((question) => ({ type: question.type, questionId: question.id, ...respond[question.type](question) }))
  if (responses.length === 0) continue
  const result = await lectern.courses.quizzes.score(course.id, quiz.id, { responses })
  if (result.questions.length !== quiz.questions.length) throw new Error('The result does not list every question.')
  console.log('scored the quiz ' + quiz.id + ': ' + result.score.points + ' of ' + result.score.maxPoints + ' points')
  process.exit(0)
}
throw new Error('The course has no practice quiz with a scored question.')
`

runMain(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-smoke-'))
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port) }
  env.LECTERN_DB = join(folder, 'lectern.db')
  env.LECTERN_SEED = join(root, 'packages', 'content', 'courses')
  say(`starting the built service on ${baseUrl}`)
  const service = spawn(process.execPath, ['packages/api/dist/main.cjs'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise((resolve) => service.once('close', resolve))
  try {
    await ready(baseUrl, service)
    say('packing the SDK')
    command('npx', ['--yes', 'pnpm@10.34.9', 'pack', '--pack-destination', folder], join(root, 'packages', 'sdk'))
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
    const project = join(folder, 'project')
    mkdirSync(project)
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'smoke', private: true, type: 'module' }))
    writeFileSync(join(project, 'client.js'), client)
    say('installing it in an empty project')
    command('npm', ['install', '--no-audit', '--no-fund', join(folder, tarball)], project)
    say('reading a course and scoring a quiz through it')
    command(process.execPath, ['client.js', baseUrl], project)
    service.kill('SIGTERM')
    const code = await ended
    if (code !== 0) throw new Error(`The service ended with ${code} after SIGTERM instead of 0.`)
    say('the service stopped cleanly; all of it worked')
  } finally {
    if (service.exitCode === null) service.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
})

function command(name, args, cwd) {
  const { status, error } = spawnSync(name, args, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32' && name !== process.execPath,
  })
  if (status !== 0) throw new Error(`${name} ${args[0]} failed: ${error?.message ?? `exit code ${status}`}`)
}

async function ready(baseUrl, service) {
  const until = Date.now() + 30_000
  while (Date.now() < until) {
    if (service.exitCode !== null) throw new Error(`The service ended with ${service.exitCode} before it was ready.`)
    const response = await fetch(`${baseUrl}/health/ready`).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The service was not ready within 30 s.')
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
