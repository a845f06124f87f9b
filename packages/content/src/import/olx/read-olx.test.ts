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
    [
      'with a range without its end',
      problem('<numericalresponse answer="[1, 2)"><label>How many?</label><textline/></numericalresponse>'),
      { type: 'numeric', answer: { min: 1, max: 1.99999998 } },
    ],
    [
      'with a calculation, another answer and hints',
      problem(
        '<numericalresponse answer="2*(3+4)^2"><label>How many?</label><responseparam type="tolerance" default="10%"/><additional_answer answer="1/4"><correcthint>A quarter.</correcthint></additional_answer><correcthint>Well done.</correcthint><textline/></numericalresponse>',
      ),
      {
        type: 'numeric',
        answer: [{ value: 98, relativeTolerance: 0.1 }, { value: 0.25 }],
        explanation: 'Well done.\n\n`1/4`: A quarter.',
      },
    ],
    [
      'with half of the points for another number',
      problem(
        '<numericalresponse answer="2" partial_credit="list"><label>Which root?</label><responseparam partial_answers="1"/><textline/></numericalresponse>',
      ),
      { type: 'numeric', answer: [{ value: 2 }, { value: 1, credit: 0.5 }] },
    ],
    [
      'with a part of the points for a choice',
      problem(
        '<multiplechoiceresponse partial_credit="points"><label>What rises?</label><choicegroup><choice correct="true">dough</choice><choice correct="partial" point_value="0.25">batter</choice><choice correct="false">stone</choice></choicegroup></multiplechoiceresponse>',
      ),
      { type: 'single-choice', answer: 'a', choices: [{ text: 'dough' }, { text: 'batter', credit: 0.25 }, { text: 'stone' }] },
    ],
    [
      'with feedback on single choices',
      problem(
        '<multiplechoiceresponse targeted-feedback=""><label>What rises?</label><choicegroup><choice correct="true" explanation-id="yes">dough</choice><choice correct="false" explanation-id="no">stone</choice></choicegroup><targetedfeedbackset><targetedfeedback explanation-id="no"><p>Too hard.</p></targetedfeedback></targetedfeedbackset></multiplechoiceresponse>',
      ),
      { choices: [{ text: 'dough' }, { text: 'stone', feedback: 'Too hard.' }], prompt: 'What rises?' },
    ],
    [
      'with true and false',
      problem(
        `<truefalseresponse><label>Does it rise?</label><choicegroup>${choice(false, 'yes')}${choice(true, 'no')}</choicegroup></truefalseresponse>`,
      ),
      { type: 'single-choice', answer: 'b' },
    ],
    [
      'with an expression that lists texts',
      problem('<stringresponse answer="(rye|wheat)(s)?" type="ci regexp"><label>Which?</label><textline/></stringresponse>'),
      { type: 'short-answer', answer: ['ryes', 'rye', 'wheats', 'wheat'] },
    ],
    [
      'with a script that computes nothing',
      problem(
        '<script type="loncapa/python">x = 1</script><stringresponse answer="rye"><label>Which?</label><textline trailing_text="flour"/></stringresponse>',
      ),
      { type: 'short-answer', prompt: 'Which?\n\n… flour', answer: ['rye'] },
    ],
    [
      'in the Markdown of Studio, with choices',
      '<problem display_name="P" markdown="Read this.&#10;&#10;&gt;&gt;What rises?||One of them.&lt;&lt;&#10;&#10;( ) stone {{Too hard.}}&#10;(x) dough {{Yes:: it does.}}&#10;&#10;[explanation]&#10;Yeast.&#10;[explanation]&#10;&#10;||Think of bread.||"/>',
      {
        type: 'single-choice',
        prompt: 'Read this.\n\nWhat rises?\n\nOne of them.',
        choices: [
          { text: 'stone', feedback: 'Too hard.' },
          { text: 'dough', feedback: '**Yes:** it does.' },
        ],
        answer: 'b',
        explanation: 'Yeast.',
      },
    ],
    [
      'in the Markdown of Studio, with checkboxes',
      '<problem display_name="P" markdown="&gt;&gt;Which?&lt;&lt;&#10;[x] rye {{ selected: Yes. }, { unselected: No. }}&#10;[ ] salt&#10;{{ ((A*B)) Both. }}"/>',
      { type: 'multiple-choice', choices: [{ text: 'rye', feedback: 'Yes.' }, { text: 'salt' }], answer: ['a'], scoring: 'all-or-nothing' },
    ],
    [
      'in the Markdown of Studio, with a menu',
      '<problem display_name="P" markdown="&gt;&gt;Which?&lt;&lt;&#10;[[rye, (salt), oil]]"/>',
      { type: 'single-choice', prompt: 'Which?', choices: [{ text: 'rye' }, { text: 'salt' }, { text: 'oil' }], answer: 'b' },
    ],
    [
      'in the Markdown of Studio, with a number',
      '<problem display_name="P" markdown="&gt;&gt;How many?&lt;&lt;&#10;= 600 +- 5%&#10;or= 7"/>',
      { type: 'numeric', answer: [{ value: 600, relativeTolerance: 0.05 }, { value: 7 }] },
    ],
    [
      'in the Markdown of Studio, with a text',
      '<problem display_name="P" markdown="&gt;&gt;Which?&lt;&lt;&#10;s= 12&#10;or= rye {{Good.}}&#10;not= salt {{No grain.}}"/>',
      { type: 'short-answer', answer: ['12', 'rye'], explanation: '`rye`: Good.\n\n`salt`: No grain.' },
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

  it('in XML and in Markdown is read from its XML', async () => {
    const xml = '<stringresponse answer="rye"><label>Which?</label><textline/></stringresponse>'
    const { questions } = await importOlx(course(problem(xml, 'markdown="&gt;&gt;Who?&lt;&lt;&#10;= wheat"')))
    expect(questions).toMatchObject([{ type: 'short-answer', prompt: 'Which?', answer: ['rye'] }])
  })

  it('with parts in Markdown becomes a question for each', async () => {
    const { questions } = await importOlx(
      course(
        '<problem display_name="P" markdown="&gt;&gt;What rises?&lt;&lt;&#10;(x) dough&#10;( ) stone&#10;[explanation]&#10;Yeast.&#10;[explanation]&#10;&#10;---&#10;&#10;&gt;&gt;How many?&lt;&lt;&#10;= 3"/>',
      ),
    )
    expect(questions).toMatchObject([
      { type: 'single-choice', prompt: 'What rises?', explanation: 'Yeast.' },
      { type: 'numeric', prompt: 'How many?' },
    ])
  })

  it('that cannot be scored in part is named, and the rest imported, also within other elements', async () => {
    const choices = `<multiplechoiceresponse><choicegroup>${choice(true, 'dough')}${choice(false, 'stone')}</choicegroup></multiplechoiceresponse>`
    const { questions, codes } = await importOlx(
      course(
        problem(`<text><div><p>What rises?</p>${choices}</div><p>Why?</p><customresponse cfn="f"><textline/></customresponse></text>`),
      ),
    )
    expect(questions).toMatchObject([{ type: 'single-choice', prompt: 'What rises?' }])
    expect(codes).toContain('import.question-type')
  })

  it('that asks for a place in a picture becomes a hotspot, in the size of the picture alone', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="10" height="10"/></svg>'
    const image = (width: number) =>
      `<imageresponse><p>Where is it?</p><imageinput src="/static/map.svg" width="${width}" height="100" alt="A map" rectangle="(20,10)-(60,50)" regions="[[100,50],[200,50],[150,100],[150,60]]"/></imageresponse>`
    const more = { 'static/map.svg': svg }
    const { questions } = await importOlx(course(problem(image(200)), more))
    expect(questions).toMatchObject([
      {
        type: 'hotspot',
        prompt: 'Where is it?',
        alt: 'A map',
        select: 'point',
        regions: [
          { shape: { type: 'rectangle', x: 0.1, y: 0.1, width: 0.2, height: 0.4 } },
          {
            shape: {
              corners: [
                { x: 0.5, y: 0.5 },
                { x: 1, y: 0.5 },
                { x: 0.75, y: 1 },
              ],
            },
          },
        ],
        answer: ['a', 'b'],
      },
    ])
    expect((await importOlx(course(text + problem(image(300)), more))).codes).toContain('import.question-unscorable')
  })

  it('to drag and drop becomes pairs, unless an item belongs nowhere', async () => {
    const data = (zones: string[]) =>
      JSON.stringify({
        zones: [
          { uid: 'z1', title: 'Bowl' },
          { uid: 'z2', title: 'Oven' },
          { uid: 'z3', title: 'Shelf' },
        ],
        items: [
          { displayName: 'dough', zones: ['z1'] },
          { displayName: 'bread', zones },
        ],
      }).replaceAll('"', '&quot;')
    const block = (zones: string[]) => `<drag-and-drop-v2 question_text="Where?" data="${data(zones)}"/>`
    const { questions } = await importOlx(course(block(['z2'])))
    expect(questions).toMatchObject([
      {
        type: 'matching',
        prompt: 'Where?',
        pairs: [
          { left: { text: 'dough' }, right: { text: 'Bowl' } },
          { left: { text: 'bread' }, right: { text: 'Oven' } },
        ],
        spare: [{ text: 'Shelf' }],
      },
    ])
    for (const zones of [[], ['z1'], ['z2', 'z3']])
      expect((await importOlx(course(text + block(zones)))).codes).toContain('import.question-unscorable')
  })

  it.each<[string, string, string]>([
    ['of a type that Lectern has not', problem('<customresponse cfn="check"><textline/></customresponse>'), 'import.question-type'],
    [
      'with a regular expression',
      problem('<stringresponse answer="r.e" type="ci regexp"><textline/></stringresponse>'),
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
      'with alternatives outside a group',
      problem('<stringresponse answer="rye|wheat" type="regexp"><textline/></stringresponse>'),
      'import.question-unscorable',
    ],
    [
      'with a variable for an answer',
      problem('<numericalresponse answer="2*x"><textline/></numericalresponse>'),
      'import.question-unscorable',
    ],
    [
      'for staff only, with the unit around it',
      `</vertical><vertical visible_to_staff_only="true">${problem('<stringresponse answer="rye"><textline/></stringresponse>')}`,
      'import.question-type',
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
    expect(section).toContain('::embed{url="https://www.youtube.com/watch?v=abc_-1" title="Watch"}')
  })

  it('takes names and settings from its policy, and says what a quiz cannot', async () => {
    const ask = problem('<stringresponse answer="rye"><label>Which?</label><textline/></stringresponse>')
    const { write, issues } = await importOlx(
      course(ask, {
        'policies/run/policy.json': JSON.stringify({
          'course/run': { display_name: 'Baking', language: 'de', showanswer: 'never' },
          'sequential/mix': { graded: true, max_attempts: 3, due: '2030-01-01' },
        }),
        'policies/run/grading_policy.json': JSON.stringify({ GRADER: [{ type: 'Lab', weight: 0.5 }], GRADE_CUTOFFS: { Pass: 0.6 } }),
        'about/overview.html': '<h2>About</h2>',
        'about/short_description.html': 'Bread, <b>baked</b>.',
        'problem/lost.xml': ask,
      }),
    )
    expect(parse(String(write.get('course.yaml')))).toMatchObject({ title: 'Baking', locale: 'de', summary: 'Bread, baked .' })
    expect(String(write.get('overview.md'))).toContain('## About')
    expect(parse(String(write.get('01-dough/01-mixing.quiz.yaml')))).toMatchObject({
      mode: 'graded',
      maxAttempts: 3,
      review: { answer: 'never', explanation: 'never' },
    })
    expect(issues.map(({ file, message }) => [file, message])).toEqual([
      ['policies/run/grading_policy.json', 'Left out: the weights of assignments (Lab 50 %) and the marks (Pass from 60 %).'],
      ['problem/lost.xml', 'No unit of the published course has the problem.'],
      ['sequential/mix.xml', 'Left out of the quiz: the due date.'],
    ])
  })

  it('may lie in one file, without names', async () => {
    const xml = `<course display_name="Bread"><chapter display_name="Dough"><sequential display_name="Mixing">${text}${problem('<stringresponse answer="rye"><label>Which?</label><textline/></stringresponse>')}</sequential></chapter></course>`
    const tree: SourceTree = { ...folder({ 'course.xml': xml }, 'course.xml'), kind: 'file' }
    for (const each of [tree, folder({ 'course.xml': xml }), folder({ 'x/roots/run.xml': xml })]) {
      const { format, questions, issues } = await importOlx(each)
      expect(format).toBe('olx')
      expect(issues).toEqual([])
      expect(questions).toMatchObject([{ prompt: 'Which?' }])
    }
  })

  it('draws from a library in the quiz of its section, or in a section behind it', async () => {
    const ask = (word: string) => problem(`<stringresponse answer="${word}"><label>${word}?</label><textline/></stringresponse>`)
    const library = `<library_content display_name="Pool" max_count="1">${ask('rye')}${ask('wheat')}</library_content>`
    const alone = await importOlx(course(library))
    expect(parse(String(alone.write.get('01-dough/01-mixing.quiz.yaml')))).toMatchObject({ draw: 1, questions: [{}, {}] })
    const beside = await importOlx(course(ask('salt') + library))
    expect(parse(String(beside.write.get('01-dough/01-mixing.quiz.yaml')))).not.toHaveProperty('draw')
    expect(parse(String(beside.write.get('01-dough/02-pool.quiz.yaml')))).toMatchObject({ draw: 1, questions: [{}, {}] })
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
