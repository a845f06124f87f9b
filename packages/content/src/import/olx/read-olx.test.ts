import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { importTree } from '../import-course'
import { createReport } from '../report'
import type { SourceTree } from '../source/source-tree'

const folder = (files: Record<string, string | Uint8Array>, name = 'bread'): SourceTree => ({
  name,
  kind: 'folder',
  files: Object.keys(files).sort(),
  read: async (file) => (files[file] === undefined ? undefined : Buffer.from(files[file] as string)),
  close: async () => {},
})

const course = (components: string, more: Record<string, string | Uint8Array> = {}) =>
  folder({
    'course.xml': '<course url_name="run" org="o" course="c"/>',
    'course/run.xml': '<course display_name="Bread"><chapter url_name="dough"/></course>',
    'chapter/dough.xml': '<chapter display_name="Dough"><sequential url_name="mix"/></chapter>',
    'sequential/mix.xml': `<sequential display_name="Mixing"><vertical url_name="bowl" display_name="In the bowl">${components}</vertical></sequential>`,
    ...more,
  })

async function importOlx(tree: SourceTree) {
  const { write, issues, items, format } = await importTree('auto', tree, createReport(tree.name))
  const quiz = [...write].find(([file]) => file.endsWith('quiz.yaml'))?.[1]
  const questions = quiz === undefined ? [] : (parse(String(quiz)) as { questions: Record<string, unknown>[] }).questions
  return { write, issues, items, questions, format, codes: issues.map(({ code }) => code) }
}

const text = '<html>Flour first.</html>'
const problem = (inner: string, attributes = '') => `<problem display_name="P" ${attributes}>${inner}</problem>`
const choice = (correct: boolean, words: string) => `<choice correct="${correct}">${words}</choice>`

describe('a problem of Open edX', () => {
  it.each<[string, string, object]>([
    [
      'with one right choice, a hint and a solution',
      problem(
        `<multiplechoiceresponse><label>What rises?</label><choicegroup>${choice(true, 'dough<choicehint>Yes.</choicehint>')}${choice(false, 'stone')}</choicegroup><solution><p>Yeast.</p></solution></multiplechoiceresponse>`,
        'weight="2"',
      ),
      {
        type: 'single-choice',
        prompt: 'What rises?',
        points: 2,
        choices: [
          { id: 'a', text: 'dough', feedback: 'Yes.' },
          { id: 'b', text: 'stone' },
        ],
        answer: 'a',
        explanation: 'Yeast.',
      },
    ],
    [
      'in which any of two choices is right',
      problem(
        `<multiplechoiceresponse><label>What rises?</label><choicegroup>${choice(true, 'dough')}${choice(true, 'batter')}${choice(false, 'stone')}</choicegroup></multiplechoiceresponse>`,
      ),
      { type: 'single-choice', answer: 'a', choices: [{ text: 'dough' }, { text: 'batter', credit: 1 }, { text: 'stone' }] },
    ],
    [
      'with checkboxes',
      problem(
        `<choiceresponse><label>Which?</label><checkboxgroup>${choice(true, 'rye')}${choice(false, 'salt')}${choice(true, 'wheat')}</checkboxgroup></choiceresponse>`,
      ),
      { type: 'multiple-choice', answer: ['a', 'c'], scoring: 'all-or-nothing' },
    ],
    [
      'with a menu',
      problem('<p>Which?</p><optionresponse><optioninput options="(\'rye\',\'salt\')" correct="salt"/></optionresponse>'),
      { type: 'single-choice', choices: [{ text: 'rye' }, { text: 'salt' }], answer: 'b' },
    ],
    [
      'with a number and a tolerance',
      problem(
        '<numericalresponse answer="600"><label>How many?</label><responseparam type="tolerance" default="5"/><formulaequationinput/></numericalresponse>',
      ),
      { type: 'numeric', answer: { value: 600, tolerance: 5 } },
    ],
    [
      'with a range',
      problem('<numericalresponse answer="[1, 2.5]"><label>How many?</label><formulaequationinput/></numericalresponse>'),
      { type: 'numeric', answer: { min: 1, max: 2.5 } },
    ],
    [
      'with a text, case apart',
      problem(
        '<stringresponse answer="rye" type="ci"><label>Which?</label><additional_answer answer="wheat"/><textline/></stringresponse>',
      ),
      { type: 'short-answer', answer: ['rye', 'wheat'] },
    ],
    [
      'with a text, case counted',
      problem('<stringresponse answer="Rye"><label>Which?</label><textline/></stringresponse>'),
      { type: 'short-answer', answer: ['Rye'], match: 'exact' },
    ],
    [
      'with two menus in a sentence',
      problem(
        '<p>Mix <optionresponse><optioninput options="(\'rye\',\'salt\')" correct="rye"/></optionresponse> with <optionresponse><optioninput options="(\'water\',\'oil\')" correct="water"/></optionresponse>.</p>',
      ),
      {
        type: 'cloze',
        points: 2,
        text: 'Mix {{gap-1}} with {{gap-2}}.',
        gaps: [{ choices: [{ text: 'rye' }, { text: 'salt' }] }, { choices: [{ text: 'water' }, { text: 'oil' }] }],
      },
    ],
  ])('%s is imported', async (_what, source, expected) => {
    const { questions } = await importOlx(course(source))
    expect(questions).toHaveLength(1)
    expect(questions[0]).toMatchObject(expected)
  })

  it('with menus in a sentence keeps which option is right', async () => {
    const menu = (right: string) => `<optionresponse><optioninput options="('rye','salt')" correct="${right}"/></optionresponse>`
    const { questions } = await importOlx(course(problem(`<p>Mix ${menu('salt')} and ${menu('rye')}.</p>`)))
    const gaps = questions[0]?.gaps as { answer: string; choices: { id: string; text: string }[] }[]
    expect(gaps.map(({ answer, choices }) => choices.find(({ id }) => id === answer)?.text)).toEqual(['salt', 'rye'])
  })

  it('with choices among several responses becomes a question for each, with a share of the points', async () => {
    const choices = `<multiplechoiceresponse><choicegroup>${choice(true, 'dough')}${choice(false, 'stone')}</choicegroup></multiplechoiceresponse>`
    const { questions } = await importOlx(
      course(
        problem(`<p>What rises?</p>${choices}<p>How many?</p><numericalresponse answer="3"><textline/></numericalresponse>`, 'weight="3"'),
      ),
    )
    expect(questions).toMatchObject([
      { type: 'single-choice', prompt: 'What rises?', points: 1.5 },
      { type: 'numeric', prompt: 'How many?', points: 1.5, answer: { value: 3, relativeTolerance: 0.00001 } },
    ])
  })

  it.each<[string, string, string]>([
    ['of a type that Lectern has not', problem('<customresponse cfn="check"><textline/></customresponse>'), 'import.question-type'],
    [
      'with a regular expression',
      problem('<stringresponse answer="r.e" type="ci regexp"><textline/></stringresponse>'),
      'import.question-unscorable',
    ],
    [
      'with a range that excludes its ends',
      problem('<numericalresponse answer="[1, 2)"><textline/></numericalresponse>'),
      'import.question-unscorable',
    ],
    [
      'with a value from a script',
      problem('<script type="loncapa/python">x = 1</script><numericalresponse answer="$x"><textline/></numericalresponse>'),
      'import.question-unscorable',
    ],
    [
      'with partial credit',
      problem('<choiceresponse partial_credit="EDC"><checkboxgroup/></choiceresponse>'),
      'import.question-unscorable',
    ],
    [
      'drawn from a library',
      `<library_content>${problem('<stringresponse answer="rye"><textline/></stringresponse>')}</library_content>`,
      'import.question-unscorable',
    ],
  ])('%s is named and left out', async (_what, source, code) => {
    const { questions, codes, items } = await importOlx(course(text + source))
    expect(questions).toEqual([])
    expect(codes).toContain(code)
    expect(items.some(({ kind, outcome }) => kind === 'question' && outcome === 'left-out')).toBe(true)
  })
})

describe('a course of Open edX', () => {
  it('gives a chapter, a section with its units as headings, links and files', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    const { write, issues, format } = await importOlx(
      course('<html url_name="flour"/><video display_name="Watch" youtube="1.00:abc_-1"/>', {
        'html/flour.xml': '<html filename="flour" display_name="Flour"/>',
        'html/flour.html': '<p>See <a href="/jump_to_id/bowl">the bowl</a>. <img src="/static/dot.png" alt="A dot"></p>',
        'static/dot.png': png,
      }),
    )
    expect(format).toBe('olx')
    expect(issues).toEqual([])
    const section = String(write.get('01-dough/01-mixing.md'))
    expect(section).toContain('title: Mixing')
    expect(section).toContain('## In the bowl')
    expect(section).toContain('See [the bowl](../01-dough/01-mixing.md).')
    expect(section).toMatch(/!\[A dot\]\(\.\.\/assets\/dot-[0-9a-f]{12}\.png\)/)
    expect(section).toContain('[Watch](https://www.youtube.com/watch?v=abc_-1)')
  })

  it('names a file that is missing or broken, and imports the rest', async () => {
    const { write, issues } = await importOlx(
      course(`${text}<html url_name="none"/><problem url_name="cut"/>`, { 'problem/cut.xml': '<problem><p>' }),
    )
    expect(String(write.get('01-dough/01-mixing.md'))).toContain('Flour first.')
    expect(issues.map(({ file, code, severity }) => [file, code, severity])).toEqual([
      ['problem/cut.xml', 'import.syntax', 'warning'],
      ['sequential/mix.xml', 'import.file-lost', 'warning'],
    ])
  })

  it('says where course.xml is broken', async () => {
    const { issues, write } = await importOlx({
      ...course(text),
      read: async (file) => Buffer.from(file === 'course.xml' ? '<course' : ''),
    })
    expect(write.size).toBe(0)
    expect(issues).toMatchObject([{ file: 'course.xml', code: 'import.syntax', severity: 'error' }])
  })
})
