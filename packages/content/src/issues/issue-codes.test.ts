import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { compile } from '../compile/compile'
import { issueAt } from '../compile/read'
import { exportToMemory } from '../export/export-folder.fixture'
import { type ImportResult, importCourse } from '../import/import-course'
import { hasErrors, type Issue } from '../issue'
import { type IssueCode, issueCodes } from './issue-codes'
import { type ExampleFile, type ExampleSide, type IssueEntry, sampleCourse } from './issue-entry'
import { findIssueCode, issueReference } from './issue-reference'

const made: string[] = []
afterEach(async () => {
  for (const dir of made.splice(0)) {
    await chmod(path.join(dir, '02-baking'), 0o700).catch(() => undefined)
    await rm(dir, { recursive: true })
  }
})

async function writeExample(full: string, content: ExampleFile): Promise<void> {
  await mkdir(path.dirname(full), { recursive: true })
  if (typeof content === 'string') await writeFile(full, content)
  else if ('hex' in content) await writeFile(full, Buffer.from(content.hex, 'hex'))
  else if ('linkTo' in content) await symlink(content.linkTo, full)
  else if ('pipe' in content) execFileSync('mkfifo', [full])
  else if ('bytes' in content) {
    await writeFile(full, '')
    await truncate(full, content.bytes)
  } else {
    await mkdir(full)
    if ('folderOf' in content) for (let at = 0; at < content.folderOf; at++) await writeFile(path.join(full, String(at)), '')
    else await chmod(full, 0)
  }
}

/** The sources of imports: their names tell the formats. */
const sources = { 'page.txt': 'course-page', 'bank.gift': 'gift', 'bank.xml': 'moodle-xml' } as const

async function issuesOf(side: ExampleSide): Promise<Issue[]> {
  const { files, exportTo } = side
  for (const [name, format] of Object.entries(sources)) if (name in files) return issuesOfImport(side, name, format)
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-issue-'))
  made.push(dir)
  await chmod(dir, 0o755)
  for (const [name, content] of Object.entries({ ...sampleCourse, ...files }))
    if (content !== null) await writeExample(path.join(dir, name), content)
  return asOtherUser(
    Object.values(files).some((content) => typeof content === 'object' && content !== null && 'closedFolder' in content),
    async () =>
      exportTo
        ? (await exportToMemory(exportTo, dir, exportTo === 'scorm' ? { origin: 'https://courses.example.com' } : {})).issues
        : (await compile(dir, { lint: true })).issues,
  )
}

async function issuesOfImport({ files, earlier }: ExampleSide, name: string, format: ImportResult['format']): Promise<Issue[]> {
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-issue-'))
  made.push(dir)
  const source = path.join(dir, name)
  const into = path.join(dir, 'course')
  if (earlier) {
    await writeFile(source, `${earlier.source}\n`)
    for (const [file, content] of (await importCourse(format, source)).write) {
      const text = file.endsWith('quiz.yaml') && earlier.edit ? earlier.edit(String(content)) : content
      await mkdir(path.dirname(path.join(into, file)), { recursive: true })
      await writeFile(path.join(into, file), text)
    }
  }
  await writeExample(source, files[name] as ExampleFile)
  return (await importCourse(format, source, earlier ? { into } : {})).issues
}

/** Runs as another user where root would open any folder. */
async function asOtherUser<Result>(needed: boolean, run: () => Promise<Result>): Promise<Result> {
  if (!needed || process.geteuid?.() !== 0) return run()
  process.seteuid?.(65534)
  try {
    return await run()
  } finally {
    process.seteuid?.(0)
  }
}

const entries = Object.entries(issueCodes) as [IssueCode, IssueEntry][]

describe('the table of issue codes', () => {
  it.each(entries)('has an example of %s that shows the issue before and not after', async (code, { severity, example }) => {
    const before = await issuesOf(example.before)
    const found = before.filter((issue) => issue.code === code)
    expect(found, JSON.stringify(before)).not.toEqual([])
    for (const issue of found)
      expect(issue).toMatchObject({ severity, message: expect.stringMatching(/\.$/), hint: expect.stringMatching(/./) })
    // The sample course is short, so that other sections may have the same advice.
    const shown = found.some(({ file }) => file === example.file) ? example.file : undefined

    const after = await issuesOf(example.after)
    expect(after.filter((issue) => issue.code === code && (shown === undefined || issue.file === shown))).toEqual([])
    expect(hasErrors(after), JSON.stringify(after)).toBe(false)
  })

  it('explains each code in whole sentences, and shows what changes', () => {
    for (const [code, { title, meaning, remedy, example }] of entries) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
      expect(title, code).not.toMatch(/\.$/)
      expect([meaning, remedy], code).toEqual([expect.stringMatching(/^[A-Z`].*\.$/), expect.stringMatching(/^[A-Z`].*\.$/)])
      expect(example.before.shown, code).not.toBe(example.after.shown)
    }
  })

  it('is the only source of codes: the compiler of TypeScript refuses another', () => {
    // @ts-expect-error: no entry has this code.
    expect(issueAt('course.yaml', 'course.unheard-of', 'Message.', 'Hint.').code).toBe('course.unheard-of')
  })

  it('is printed in the documentation', async () => {
    const page = await readFile(path.resolve(import.meta.dirname, '../../../../docs/issues.md'), 'utf8')
    expect(page).toContain(issueReference())
  })
})

it.each([
  ['link.dangling', { code: 'link.dangling' }],
  [' LINK.dangling', { code: 'link.dangling' }],
  ['link.danglin', { similar: 'link.dangling' }],
  ['dangling', { similar: 'link.dangling' }],
  ['schema.type', { similar: 'schema.invalid-type' }],
  ['schema.invalid_type', { similar: 'schema.invalid-type' }],
  ['something else altogether', { similar: undefined }],
])('finds the code %s, or the one that was meant', (written, expected) => {
  expect(findIssueCode(written)).toMatchObject(expected)
})
