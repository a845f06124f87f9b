import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync, type Zippable, zipSync } from 'fflate'
import { packTar, type TarEntry } from 'modern-tar'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createReport } from '../report'
import { readText } from './decode-text'
import { openSource } from './open-source'
import { openPackage } from './package'
import { sourceLimits } from './source-tree'
import { openTar, tarHeadBytes } from './tar'

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
})

describe('a package of TAR', () => {
  const entry = (name: string, content = 'x', header: Partial<TarEntry['header']> = {}): TarEntry => ({
    header: { name, size: Buffer.byteLength(content), mtime: new Date(0), ...header },
    body: content,
  })
  const link = (type: 'symlink' | 'link', linkname: string): TarEntry => ({ header: { name: 'b.md', size: 0, type, linkname } })

  /** Opens a package from a file, and gives its issues. */
  async function openFile(content: Uint8Array, limits = sourceLimits) {
    const file = path.join(dir, 'course.tar.gz')
    await writeFile(file, content)
    const report = createReport('course.tar.gz')
    const tree = await openTar(file, content.subarray(0, tarHeadBytes), report, limits)
    return { tree, report, codes: () => report.issues.map(({ code }) => code) }
  }

  it.each([
    ['packed with gzip', (content: Uint8Array) => gzipSync(content, { mtime: 0 })],
    ['not packed', (content: Uint8Array) => content],
  ])('is known by its content, %s', async (_what, wrap) => {
    const content = await packTar([
      { header: { name: './course/', size: 0, type: 'directory' } },
      entry('./course/b.xml', '2'.repeat(100_000)),
      entry('course/a.xml', '1'),
    ])
    await writeFile(path.join(dir, 'course'), wrap(content))
    const tree = await openSource(path.join(dir, 'course'), createReport('course'))
    expect(tree).toMatchObject({ name: 'course', kind: 'package', files: ['course/a.xml', 'course/b.xml'] })
    expect(text(await tree?.read('course/b.xml'))).toBe('2'.repeat(100_000))
    expect(text(await tree?.read('course/a.xml'))).toBe('1')
    expect(await tree?.read('course/c.xml')).toBeUndefined()
    await tree?.close()
  })

  it.each<[string, TarEntry[]]>([
    ['a name that leads out of it', [entry('a/../../evil.sh')]],
    ['an absolute name', [entry('/etc/passwd')]],
    ['a drive', [entry('C:\\evil.txt')]],
    ['two names that differ in case', [entry('A.md'), entry('a.md')]],
    ['the same name twice', [entry('a.md'), entry('./a.md')]],
    ['no file', []],
  ])('with %s is refused', async (_what, entries) => {
    const { tree, codes } = await openFile(gzipSync(await packTar(entries)))
    expect(tree).toBeUndefined()
    expect(codes()).toEqual(['import.package'])
  })

  it.each<[string, (content: Uint8Array) => Uint8Array]>([
    ['half of its gzip', (content) => content.subarray(0, content.length / 2)],
    ['gzip of something else', () => gzipSync(bytes('no package'.repeat(200)))],
    ['half of a file', (content) => gunzipSync(content).subarray(0, 1024)],
    ['a damaged header', (content) => gunzipSync(content).fill(65, 100, 108)],
  ])('with %s is refused', async (_what, damage) => {
    const whole = gzipSync(await packTar([entry('a.md', Array.from({ length: 2000 }, (_each, index) => index).join(' '))]))
    const { tree, codes } = await openFile(damage(whole))
    expect(tree).toBeUndefined()
    expect(codes()).toEqual(['import.package'])
  })

  it('follows no link, and names it', async () => {
    for (const each of [link('symlink', '/etc/passwd'), link('link', 'a.md')]) {
      const { tree, report } = await openFile(gzipSync(await packTar([entry('a.md'), each])))
      expect(tree?.files).toEqual(['a.md'])
      expect(report.issues).toMatchObject([{ code: 'import.file-lost', file: 'b.md', severity: 'warning' }])
      await tree?.close()
    }
  })

  it('that is larger than a limit is refused while it is unpacked', async () => {
    const content = gzipSync(await packTar([entry('a.md', 'a'.repeat(50_000)), entry('b.md')]))
    for (const limits of [
      { ...sourceLimits, treeBytes: 40_000 },
      { ...sourceLimits, files: 1 },
    ]) {
      const { tree, codes } = await openFile(content, limits)
      expect(tree).toBeUndefined()
      expect(codes()).toEqual(['import.limit'])
    }
    const { tree, codes } = await openFile(content, { ...sourceLimits, fileBytes: 40_000 })
    expect(await tree?.read('a.md')).toBeUndefined()
    expect(text(await tree?.read('b.md'))).toBe('x')
    expect(codes()).toEqual(['import.limit'])
    await tree?.close()
  })

  it('leaves nothing in the temporary folder', async () => {
    const before = process.env.TMPDIR
    const temporary = await mkdtemp(path.join(dir, 'tmp-'))
    process.env.TMPDIR = temporary
    try {
      const whole = gzipSync(await packTar([entry('a.md', 'abc'.repeat(1000))]))
      const { tree } = await openFile(whole)
      expect(await readdir(temporary)).toHaveLength(1)
      await tree?.close()
      await openFile(whole.subarray(0, 30))
      expect(await readdir(temporary)).toEqual([])
    } finally {
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
    }
  })
})
