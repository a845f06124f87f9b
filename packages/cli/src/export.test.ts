import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brokenQuiz, folder, goodQuiz, lectern, setUpFolder, writeCourse } from './program.fixture'

setUpFolder()

describe('lectern export', () => {
  it('writes the questions, and says that the file contains the keys', async () => {
    const file = join(folder, 'bank.xml')
    const { code, err } = await lectern('export', 'moodle-xml', await writeCourse(goodQuiz), '--out', file)
    expect(code).toBe(0)
    expect(err).toMatch(/exported moodle-xml to .*bank\.xml: 1 written[\s\S]*the file contains the answer keys/)
    expect(await readFile(file, 'utf8')).toContain('<idnumber>colour</idnumber>')
  })

  it('writes nothing for a course with errors, or in place of a folder', async () => {
    const file = join(folder, 'bank.gift')
    expect((await lectern('export', 'gift', await writeCourse(brokenQuiz), '--out', file)).code).toBe(1)
    expect((await lectern('export', 'gift', await writeCourse(goodQuiz), '--out', folder)).err).toContain('is a folder')
    expect((await lectern('export', 'word', await writeCourse(goodQuiz), '--out', file)).code).toBe(2)
    expect(await readdir(folder)).toEqual(['course'])
  })

  it('puts keys into a SCORM package only when the name of the file says so, and the user agrees', async () => {
    const dir = await writeCourse(goodQuiz)
    const named = join(folder, 'small-with-keys.zip')
    const unnamed = join(folder, 'small.zip')
    for (const options of [
      ['--out', unnamed, '--yes'],
      ['--out', named],
    ])
      expect(await lectern('export', 'scorm', dir, '--with-keys', ...options)).toMatchObject({
        code: 2,
        err: expect.stringContaining('small-with-keys.zip --with-keys --yes'),
      })
    expect(await readdir(folder)).toEqual(['course'])
    const { code, err } = await lectern('export', 'scorm', dir, '--with-keys', '--yes', '--out', named)
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('the file contains the answer keys') })
    const without = await lectern('export', 'scorm', dir, '--origin', 'https://courses.example.com', '--out', unnamed)
    expect({ code: without.code, err: without.err }).toEqual({ code: 0, err: expect.not.stringContaining('answer keys') })
  })

  it('writes the same from a database as from the folder', async () => {
    const dir = await writeCourse(goodQuiz)
    const db = join(folder, 'lectern.db')
    await lectern('seed', dir, '--db', db)
    const [local, remote] = [join(folder, 'local.xml'), join(folder, 'remote.xml')]
    await lectern('export', 'moodle-xml', dir, '--out', local)
    const { code, err } = await lectern('export', 'moodle-xml', 'small', '--db', db, '--out', remote)
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/release 1 of small[\s\S]*the file contains the answer keys/) })
    expect(await readFile(remote, 'utf8')).toBe(await readFile(local, 'utf8'))
    const gift = await lectern('export', 'gift', 'small', '--db', db, '--json', '--out', join(folder, 'remote.gift'))
    const { issues } = JSON.parse((await lectern('export', 'gift', dir, '--json', '--out', join(folder, 'local.gift'))).out)
    expect(JSON.parse(gift.out)).toMatchObject({
      counts: { issues: issues.length },
      issues: issues.map(({ code, message, hint }: Record<string, string>) => ({ code, message, hint })),
    })
    const nothing = join(folder, 'nothing.xml')
    const missing = await lectern('export', 'moodle-xml', 'large', '--db', db, '--out', nothing)
    expect(missing).toMatchObject({ code: 3, err: expect.stringContaining('course_not_found') })
    expect(await readdir(folder)).not.toContain('nothing.xml')
  })

  it('writes an offline bundle from a folder or a database, and with --base what is new alone', async () => {
    const dir = await writeCourse(goodQuiz)
    const db = join(folder, 'lectern.db')
    const [first, again, update] = ['first.zip', 'again.zip', 'update.zip'].map((name) => join(folder, name)) as [string, string, string]
    expect((await lectern('export', 'offline', dir, '--out', first)).code).toBe(0)
    await lectern('export', 'offline', dir, '--out', again)
    expect((await readFile(again)).equals(await readFile(first))).toBe(true)
    await writeFile(join(dir, '01-first/01-start.md'), '---\ntitle: Start\n---\n\nOther words.\n')
    await lectern('seed', dir, '--db', db)
    const { code, err } = await lectern('export', 'offline', 'small', '--db', db, '--base', first, '--out', update)
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('exported small as offline') })
    expect((await readFile(update)).length).toBeLessThan((await readFile(first)).length)
    const { openOffline } = await import('@lectern/sdk/offline')
    const offline = await openOffline([await readFile(first), await readFile(update)])
    const section = await (await offline.fetch(`${offline.baseUrl}/v1/courses/small/sections/start`, {})).json()
    expect(section).toMatchObject({ id: 'start', markdown: 'Other words.' })
    expect((await lectern('export', 'offline', dir, '--base', db, '--out', again)).err).toContain('is no offline bundle')
    expect((await lectern('export', 'gift', dir, '--base', first, '--out', again)).code).toBe(2)
  })

  it('keeps the file that was there when a download breaks off', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/xml', 'x-lectern-release': '1' })
      response.write('<?xml', () => response.destroy())
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const file = join(folder, 'bank.xml')
    await writeFile(file, 'the old one')
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { code, err } = await lectern('export', 'moodle-xml', 'small', '--url', url, '--out', file)
    server.close()
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('broke off, and nothing was written') })
    expect(await readFile(file, 'utf8')).toBe('the old one')
    expect(await readdir(folder)).toEqual(['bank.xml'])
  })

  it.each([
    ['a version that the format does not have', ['--version', '9'], 'gift has no versions'],
    ['an option that the format does not have', ['--thin'], 'gift has no option thin'],
    ['a release of a folder', ['--release', '2'], 'A folder has no releases'],
    ['an address that is none', ['--origin', 'courses'], '--origin has to be an address'],
  ])('ends with 2 for %s', async (_title, options, words) => {
    const { code, err } = await lectern('export', 'gift', await writeCourse(goodQuiz), '--out', join(folder, 'bank.gift'), ...options)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) })
  })
})
