import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, goodQuiz, lectern, setUpFolder, writeCourse } from './program.fixture'

setUpFolder()

describe('lectern import', () => {
  const bank = '// [id:rise]\nWhat makes a dough rise? {=yeast}\n\nA dough rests. {T}\n'
  const source = () => join(folder, 'bank.gift')
  const out = () => join(folder, 'out')
  const bytesOf = async (dir: string) => {
    const files = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    return Promise.all(files.map(async (entry) => [entry.name, await readFile(join(entry.parentPath, entry.name), 'utf8')]))
  }

  it('guesses the format, and writes a course that has no errors', async () => {
    await writeFile(source(), bank)
    const { code, err } = await lectern('import', source(), '--out', out())
    expect(err).toContain('imported gift: 2 read, 2 kept')
    expect(code).toBe(0)
    expect((await lectern('check', out())).code).toBe(0)
  })

  it('changes nothing when the same source is imported again', async () => {
    await writeFile(source(), bank)
    await lectern('import', 'gift', source(), '--out', out())
    const before = await bytesOf(out())
    const { code, err } = await lectern('import', 'gift', source(), '--out', out())
    expect(code).toBe(0)
    expect(err).toContain('is up to date')
    expect(await bytesOf(out())).toEqual(before)
  })

  it('imports into a course, or writes the result elsewhere and leaves the course alone', async () => {
    await writeFile(source(), bank)
    const course = await writeCourse(goodQuiz)
    const before = await bytesOf(course)
    expect((await lectern('import', 'gift', source(), '--into', course, '--out', out())).code).toBe(0)
    expect(await bytesOf(course)).toEqual(before)
    expect((await lectern('import', 'gift', source(), '--into', course)).code).toBe(0)
    expect(await bytesOf(course)).toEqual(await bytesOf(out()))
    expect((await lectern('check', course)).code).toBe(0)
  })

  it('prints what was read, written and left out as JSON', async () => {
    await writeFile(source(), `${bank}\nA dough rests. {T\n`)
    const { out: printed } = await lectern('import', 'gift', source(), '--out', out(), '--json')
    expect(JSON.parse(printed)).toEqual({
      ok: true,
      format: 'gift',
      source: 'bank.gift',
      counts: { read: 3, kept: 2, changed: 0, leftOut: 1 },
      written: ['.lectern-import.json', '01-bank/chapter.md', '01-bank/quiz.yaml', 'course.yaml'],
      removed: [],
      items: [
        { kind: 'question', type: 'shortanswer', name: '', file: 'bank.gift', line: 2, column: 1, outcome: 'kept', id: 'rise' },
        expect.objectContaining({ type: 'truefalse', line: 4, outcome: 'kept' }),
        expect.objectContaining({ line: 6, outcome: 'left-out' }),
      ],
      issues: [expect.objectContaining({ code: 'import.question-syntax', file: 'bank.gift', line: 6, column: 16 })],
    })
  })

  it.each<[string, () => Promise<string[]>, number, RegExp]>([
    ['a file that is not text', async () => ['gift', await write(new Uint8Array([1, 0, 0, 2]))], 1, /import\.binary.*is not text/],
    ['a folder in place of a file', async () => ['gift', join(await write(bank), '..')], 1, /import\.source.*This is a folder/],
    ['a file that is missing', async () => ['gift', source()], 1, /import\.source.*There is no such file/],
    ['a format that does not exist', async () => ['word', await write(bank)], 2, /There is no format "word"; use one of/],
    ['a format without a file', async () => ['gift'], 2, /Name what to import/],
  ])('refuses %s, and writes nothing', async (_title, args, expected, message) => {
    const { code, err } = await lectern('import', ...(await args()), '--out', out())
    expect(err).toMatch(message)
    expect(code).toBe(expected)
    expect(await readdir(folder)).not.toContain('out')
  })

  it('does not import into a folder that something else has filled', async () => {
    const course = await writeCourse(goodQuiz)
    await writeFile(source(), bank)
    expect((await lectern('import', source(), '--out', course)).err).toContain(`use --into ${course}`)
    expect((await lectern('import', source())).err).toContain('Name a new folder with --out, or a course with --into.')
  })

  const write = async (bytes: string | Uint8Array) => {
    await writeFile(source(), bytes)
    return source()
  }
})
