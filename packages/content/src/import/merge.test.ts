import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { ExistingCourse } from './course-folder'
import { importBytes } from './import-course'
import { emptyRecord, readRecord, recordFile } from './record'
import { createReport } from './report'

type Files = Map<string, string>

const existing = (files: Files): ExistingCourse => ({
  texts: files,
  assets: new Set(),
  record: readRecord(files.get(recordFile) ?? '') ?? emptyRecord,
})

/** Imports a source into a course in memory. */
async function importInto(files: Files, source: string, options: { force?: boolean; prune?: boolean; name?: string } = {}) {
  const { write, remove, issues } = await importBytes(
    'gift',
    Buffer.from(source),
    createReport(options.name ?? 'bank.gift'),
    existing(files),
    options,
  )
  const after: Files = new Map([...files, ...[...write].map(([file, content]): [string, string] => [file, String(content)])])
  for (const file of remove) after.delete(file)
  return { files: after, changed: [...write.keys()].filter((file) => file !== recordFile), issues, codes: issues.map(({ code }) => code) }
}

const start = (source: string) => importInto(new Map([['course.yaml', 'id: bread\ntitle: Bread\n']]), source)

interface Question {
  id: string
  prompt: string
  choices?: { id: string; text: string }[]
}
const questionsOf = (files: Files, file = '01-bank/quiz.yaml'): Question[] =>
  (parse(files.get(file) ?? '') as { questions: Question[] }).questions
const idsOf = (files: Files) => questionsOf(files).map(({ id }) => id)

const bank = '::Rise::What rises? {=dough ~stone ~sand}\n\nA dough rests. {T}\n\n// [id:why]\nWhy? {}\n'

describe('the same source again', () => {
  it('changes nothing', async () => {
    const { files } = await start(bank)
    const again = await importInto(files, bank)
    expect(again.files).toEqual(files)
    expect(again.issues).toEqual([])
  })

  it('changes nothing after authors have changed the course', async () => {
    const { files } = await start(bank)
    const edited = new Map(files)
    edited.set('01-bank/quiz.yaml', `# ours\n${(files.get('01-bank/quiz.yaml') ?? '').replace('What rises?', 'What rises at night?')}`)
    edited.set('01-bank/chapter.md', '---\ntitle: Our bank\n---\n')
    const again = await importInto(edited, bank)
    expect(again.files).toEqual(edited)
    expect(again.issues).toEqual([])
  })

  it('finds questions that authors have moved to another quiz, and chapters that they have renumbered', async () => {
    const { files } = await start(bank)
    const moved: Files = new Map()
    for (const [file, text] of files) moved.set(file.replace('01-bank/', '07-bank/').replace('quiz.yaml', '01-start.quiz.yaml'), text)
    moved.set('07-bank/01-start.md', '---\ntitle: Start\n---\n')
    const again = await importInto(moved, bank)
    expect(again.files).toEqual(moved)
  })
})

describe('a source that has changed', () => {
  it('changes what has changed, and keeps every id', async () => {
    const { files } = await start(bank)
    const before = questionsOf(files)
    const { files: after, changed, issues } = await importInto(files, bank.replace('=dough ~stone', '=dough ~glass ~a stone'))
    expect(changed).toEqual(['01-bank/quiz.yaml'])
    expect(issues).toEqual([])
    expect(idsOf(after)).toEqual(before.map(({ id }) => id))
    expect(questionsOf(after).slice(1)).toEqual(before.slice(1))
    // The corrected text keeps its id, and what is new gets one that was never used.
    expect(questionsOf(after)[0]?.choices).toEqual([
      { id: 'a', text: 'dough' },
      { id: 'd', text: 'glass' },
      { id: 'b', text: 'a stone' },
      { id: 'c', text: 'sand' },
    ])
  })

  it('keeps the id of a question without a name whose text is corrected', async () => {
    const { files } = await start(bank)
    const { files: after } = await importInto(files, bank.replace('A dough rests.', 'A dough rests at night.'))
    expect(idsOf(after)).toEqual(idsOf(files))
    expect(questionsOf(after)[1]?.prompt).toBe('A dough rests at night.')
  })

  it('keeps ids when questions are added in between', async () => {
    const { files } = await start(bank)
    const { files: after } = await importInto(files, bank.replace('// [id:why]', 'Is it new? {T}\n\n// [id:why]'))
    expect(idsOf(after).slice(0, 3)).toEqual(idsOf(files))
    expect(questionsOf(after)[3]?.prompt).toBe('Is it new?')
  })

  it('leaves comments and the section that an author has set', async () => {
    const { files } = await start(bank)
    const quiz = (files.get('01-bank/quiz.yaml') ?? '')
      .replace('questions:', '# ours\nquestions:')
      .replace('type: essay', 'type: essay\n    section: start')
    const { files: after, issues } = await importInto(
      new Map([...files, ['01-bank/quiz.yaml', quiz]]),
      bank.replace('Why? {}', 'Why not? {}'),
    )
    expect(issues).toEqual([])
    expect(after.get('01-bank/quiz.yaml')).toContain('# ours')
    expect(questionsOf(after)[2]).toMatchObject({ prompt: 'Why not?', section: 'start' })
  })

  it('does not overwrite what an author has changed too, unless it is forced', async () => {
    const { files } = await start(bank)
    const edited = new Map([...files, ['01-bank/quiz.yaml', (files.get('01-bank/quiz.yaml') ?? '').replace('Why?', 'Say why.')]])
    const source = bank.replace('Why? {}', 'Why not? {}')
    const { files: after, codes } = await importInto(edited, source)
    expect(after).toEqual(edited)
    expect(codes).toEqual(['import.conflict'])
    expect((await importInto(after, source)).codes).toEqual(['import.conflict'])
    const forced = await importInto(edited, source, { force: true })
    expect(forced.codes).toEqual([])
    expect(questionsOf(forced.files)[2]?.prompt).toBe('Why not?')
    expect((await importInto(forced.files, source)).changed).toEqual([])
  })

  it('keeps questions that are gone from the source, unless they are pruned', async () => {
    const { files } = await start(bank)
    const shorter = bank.replace('A dough rests. {T}\n\n', '')
    const kept = await importInto(files, shorter)
    expect(kept.codes).toEqual(['import.gone'])
    expect(kept.changed).toEqual([])
    const pruned = await importInto(files, shorter, { prune: true })
    expect(pruned.codes).toEqual([])
    expect(idsOf(pruned.files)).toEqual([idsOf(files)[0], 'why'])
    expect((await importInto(pruned.files, shorter)).changed).toEqual([])
  })

  it('does not bring back what an author has removed, unless it is forced', async () => {
    const { files } = await start(bank)
    const text = files.get('01-bank/quiz.yaml') ?? ''
    const removed = new Map([...files, ['01-bank/quiz.yaml', text.slice(0, text.indexOf('  - id: why'))]])
    const again = await importInto(removed, bank)
    expect(again.codes).toEqual(['import.removed'])
    expect(again.files).toEqual(removed)
    expect(idsOf((await importInto(removed, bank, { force: true })).files)).toContain('why')
  })
})

describe('a course with questions of its own', () => {
  it('gets a new chapter, and no id twice', async () => {
    const own = 'id: bank\ntitle: Own\nquestions:\n  - { id: other, type: essay, prompt: Own? }\n'
    const course: Files = new Map([
      ['course.yaml', 'id: bread\ntitle: Bread\n'],
      ['01-dough/chapter.md', '---\ntitle: Dough\n---\n'],
      ['01-dough/quiz.yaml', own],
    ])
    const { files, changed } = await importInto(course, '// [id:other]\nWhy? {}\n')
    expect(changed).toEqual(['02-bank-2/quiz.yaml', '02-bank-2/chapter.md'])
    expect(files.get('01-dough/quiz.yaml')).toBe(own)
    expect(idsOf(new Map([['01-bank/quiz.yaml', files.get('02-bank-2/quiz.yaml') ?? '']]))).toEqual(['other-2'])
  })

  it('is not imported twice when the record is lost', async () => {
    const { files } = await start(bank)
    const without = new Map(files)
    without.delete(recordFile)
    const again = await importInto(without, bank)
    expect(again.changed).toEqual([])
    expect(again.files).toEqual(files)
  })

  it('keeps two sources apart', async () => {
    const { files } = await start(bank)
    const second = await importInto(files, 'Another? {T}\n', { name: 'more.gift' })
    expect(second.codes).toEqual([])
    expect(idsOf(second.files)).toEqual(idsOf(files))
    expect((await importInto(second.files, bank)).changed).toEqual([])
  })
})

it('gives the learner ids that tell nothing of names or answers', async () => {
  const { files } = await start(
    '::Paris::What is the capital of France? {=Paris ~Rome ~Bonn}\n\n::Order::Match. {=a -> x =b -> y =c -> z}\n',
  )
  expect(files.get('01-bank/quiz.yaml')).not.toMatch(/id: .*(paris|order)/i)
  expect(idsOf(files)).toEqual([expect.stringMatching(/^q-[0-9a-f]{8}$/), expect.stringMatching(/^q-[0-9a-f]{8}$/)])
})
