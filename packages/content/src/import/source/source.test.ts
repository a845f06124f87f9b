import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createReport } from '../report'
import { readText } from './decode-text'
import { openSource } from './open-source'
import { openPackage } from './package'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'lectern-source-'))
})
afterEach(() => rm(dir, { recursive: true }))

const pack = (files: Zippable) => zipSync(files, { mtime: '2026-01-01T00:00:00' })
const bytes = (text: string) => new TextEncoder().encode(text)
const text = (read: Uint8Array | undefined) => read && new TextDecoder().decode(read)

/** Opens a package, and gives its issues. */
async function open(content: Uint8Array) {
  const report = createReport('course.zip')
  const tree = await openPackage(content, 'course.zip', report)
  return { tree, report, codes: () => report.issues.map(({ code }) => code) }
}

describe('a folder', () => {
  it('lists its files in order, reads them, and follows no link', async () => {
    await mkdir(path.join(dir, 'b'))
    await mkdir(path.join(dir, '.git'))
    await writeFile(path.join(dir, '.git/config'), 'x')
    await writeFile(path.join(dir, 'b/two.md'), '2')
    await writeFile(path.join(dir, 'a.md'), '1')
    await symlink('/etc/hosts', path.join(dir, 'hosts.md'))
    const tree = await openSource(dir, createReport('course'))
    expect(tree?.files).toEqual(['a.md', 'b/two.md'])
    expect(text(await tree?.read('b/two.md'))).toBe('2')
    expect(await tree?.read('../a.md')).toBeUndefined()
  })

  it('that is empty is refused', async () => {
    const report = createReport('course')
    expect(await openSource(dir, report)).toBeUndefined()
    expect(report.issues).toMatchObject([{ code: 'import.source', message: 'The folder is empty.' }])
  })
})

describe('a package', () => {
  it('is known by its content, and unpacks a file when it is read', async () => {
    await writeFile(path.join(dir, 'course.imscc'), pack({ 'b/two.xml': bytes('2'.repeat(100_000)), 'a.xml': bytes('1') }))
    const tree = await openSource(path.join(dir, 'course.imscc'), createReport('course.imscc'))
    expect(tree).toMatchObject({ kind: 'package', files: ['a.xml', 'b/two.xml'] })
    expect(text(await tree?.read('b/two.xml'))).toBe('2'.repeat(100_000))
    await tree?.close()
  })

  it.each([
    ['a name that leads out of it', pack({ '../evil.sh': bytes('x') })],
    ['an absolute name', pack({ '/etc/passwd': bytes('x') })],
    ['a drive', pack({ 'C:\\evil.txt': bytes('x') })],
    ['two names that differ in case', pack({ 'A.md': bytes('x'), 'a.md': bytes('y') })],
    ['no file', pack({})],
    ['half of its bytes', pack({ 'a.md': bytes('abc'.repeat(100)) }).subarray(0, 100)],
  ])('with %s is refused', async (_what, content) => {
    const { tree, codes } = await open(content)
    expect(tree).toBeUndefined()
    expect(codes()).toEqual(['import.package'])
  })

  it('with the same name twice is refused', async () => {
    const content = Buffer.from(pack({ 'a.md': bytes('x'), 'b.md': bytes('y') }))
    for (let at = content.indexOf('b.md'); at >= 0; at = content.indexOf('b.md')) content.write('a.md', at)
    expect((await open(content)).codes()).toEqual(['import.package'])
  })

  it('that would unpack to more than the limit is refused before it is unpacked', async () => {
    const content = Buffer.from(pack({ 'a.md': bytes('x'), 'b.md': bytes('y') }))
    // The sizes in the directory at the end.
    for (let at = content.indexOf('PK\u0001\u0002'); at >= 0; at = content.indexOf('PK\u0001\u0002', at + 1))
      content.writeUInt32LE(3_000_000_000, at + 24)
    expect((await open(content)).codes()).toEqual(['import.limit'])
  })

  it('whose file is larger than it says, or damaged, gives nothing for it', async () => {
    const content = Buffer.from(pack({ 'a.md': bytes('0'.repeat(1_000_000)) }))
    const smaller = Buffer.from(content)
    smaller.writeUInt32LE(10, smaller.indexOf('PK\u0001\u0002') + 24)
    const damaged = Buffer.from(content)
    damaged.writeUInt32LE(1, damaged.indexOf('PK\u0001\u0002') + 16)
    for (const each of [smaller, damaged]) {
      const { tree, report, codes } = await open(each)
      expect(await tree?.read('a.md')).toBeUndefined()
      expect(codes()).toEqual(['import.package'])
      expect(report.issues[0]?.file).toBe('a.md')
    }
  })
})

it('refuses a page that unpacks to more than a course file may hold', async () => {
  const { tree, report, codes } = await open(pack({ 'a.md': bytes('0'.repeat(3_000_000)), 'b.md': bytes('b') }))
  expect(tree && (await readText(tree, 'b.md', report))).toBe('b')
  expect(tree && (await readText(tree, 'a.md', report))).toBeUndefined()
  expect(codes()).toEqual(['import.limit'])
  expect(report.issues[0]?.file).toBe('a.md')
})

it('passes over the links of a package', async () => {
  const { tree } = await open(pack({ 'a.md': bytes('a'), 'link.md': [bytes('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }] }))
  expect(tree?.files).toEqual(['a.md'])
})
