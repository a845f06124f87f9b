import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { importBytes } from '../import-course'
import { createReport } from '../report'

async function importXml(xml: string | Uint8Array) {
  const bytes = typeof xml === 'string' ? Buffer.from(xml) : xml
  const { write, issues, items } = await importBytes('moodle-xml', bytes, createReport('bank.xml'))
  const texts = new Map([...write].map(([file, content]) => [file, String(content)]))
  const questions = [...texts]
    .filter(([file]) => file.endsWith('quiz.yaml'))
    .flatMap(([, content]) => (parse(content) as { questions: Record<string, unknown>[] }).questions)
  return { questions, issues, items, texts, write }
}

const quiz = (...questions: string[]) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>\n`
const html = (name: string, text: string, more = '') => `<${name} format="html"><text><![CDATA[${text}]]></text>${more}</${name}>`
const question = (type: string, text: string, ...more: string[]) =>
  `<question type="${type}"><name><text>Q</text></name>${html('questiontext', text)}<idnumber>q1</idnumber>${more.join('')}</question>`
const answer = (fraction: number, text: string, more = '') =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text>${more}</answer>`
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const file = `<file name="a dot.png" path="/" encoding="base64">${png}</file>`

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"/>').toString('base64')
const picture = `<file name="map.svg" path="/" encoding="base64">${svg}</file>`
const drag = (no: number, label: string, more: string) => `<drag><no>${no}</no><text>${label}</text>${more}</drag>`
const drop = (no: number, coords: string, choice = 1) =>
  `<drop><no>${no}</no><shape>circle</shape><coords>${coords}</coords><choice>${choice}</choice></drop>`
const two = drag(1, 'Town', '<noofdrags>2</noofdrags>')

describe('a question in Moodle XML', () => {
  it.each<[string, string, object, string[]]>([
    [
      'multichoice',
      question(
        'multichoice',
        'What rises?',
        '<single>true</single><defaultgrade>2.0000000</defaultgrade>',
        answer(100, 'dough'),
        answer(33.33333, 'gas', html('feedback', 'Near.')),
        answer(0, 'stone'),
      ),
      {
        type: 'single-choice',
        points: 2,
        choices: [{ text: 'dough' }, { text: 'gas', credit: 0.3333333, feedback: 'Near.' }, { text: 'stone' }],
        answer: 'a',
      },
      [],
    ],
    [
      'multichoice with several answers',
      question(
        'multichoice',
        'Which?',
        '<single>false</single>',
        answer(33.33333, 'a'),
        answer(33.33333, 'b'),
        answer(33.33333, 'c'),
        answer(-100, 'd'),
      ),
      { type: 'multiple-choice', choices: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }], answer: ['a', 'b', 'c'] },
      [],
    ],
    [
      'multichoiceset',
      question('multichoiceset', 'Which?', answer(100, 'a'), answer(100, 'b'), answer(0, 'c')),
      { type: 'multiple-choice', answer: ['a', 'b'], scoring: 'all-or-nothing' },
      [],
    ],
    [
      'truefalse',
      question('truefalse', 'It rises.', answer(0, 'false'), answer(100, 'true')),
      { choices: [{ id: 'true' }, { id: 'false' }], answer: 'true' },
      [],
    ],
    ['truefalse of another language', question('truefalse', 'It rises.', answer(0, 'Vrai'), answer(100, 'Faux')), { answer: 'false' }, []],
    [
      'shortanswer',
      question(
        'shortanswer',
        'What?',
        '<usecase>1</usecase>',
        answer(100, 'Yeast'),
        answer(50, 'Gas', html('feedback', 'From what?')),
        answer(0, '*', html('feedback', 'No.')),
      ),
      { type: 'short-answer', answer: ['Yeast', { text: 'Gas', credit: 0.5 }], match: 'exact', explanation: '- `Gas`: From what?\n- No.' },
      ['import.feedback-moved'],
    ],
    [
      'numerical with units',
      question(
        'numerical',
        'How much?',
        answer(100, '1.5', '<tolerance>0.1</tolerance>'),
        '<units><unit><multiplier>1</multiplier><unit_name>kg</unit_name></unit></units><unitgradingtype>1</unitgradingtype><unitpenalty>1</unitpenalty><showunits>0</showunits>',
      ),
      { type: 'numeric', answer: { value: 1.5, tolerance: 0.1 }, unit: { accept: ['kg'], required: true } },
      [],
    ],
    [
      'numerical with units that are converted',
      question(
        'numerical',
        'How much?',
        answer(100, '1'),
        '<units><unit><multiplier>1</multiplier><unit_name>kg</unit_name></unit><unit><multiplier>1000</multiplier><unit_name>g</unit_name></unit></units><showunits>0</showunits>',
      ),
      { type: 'numeric', unit: { accept: ['kg'] } },
      ['import.member-lost'],
    ],
    [
      'matching',
      question(
        'matching',
        'Match.',
        '<subquestion format="html"><text>rye</text><answer><text>grain</text></answer></subquestion><subquestion format="html"><text>salt</text><answer><text>mineral</text></answer></subquestion>',
      ),
      {
        type: 'matching',
        pairs: [
          { left: { text: 'rye' }, right: { text: 'grain' } },
          { left: { text: 'salt' }, right: { text: 'mineral' } },
        ],
      },
      [],
    ],
    [
      'matching where an answer occurs twice',
      question(
        'matching',
        'What is it?',
        ...[
          ['rye', 'grain'],
          ['wheat', 'grain'],
          ['salt', 'mineral'],
        ].map(([left, right]) => `<subquestion format="html"><text>${left}</text><answer><text>${right}</text></answer></subquestion>`),
      ),
      { type: 'cloze', prompt: 'What is it?', text: 'rye {{gap-1}}\n\nwheat {{gap-2}}\n\nsalt {{gap-3}}' },
      ['import.type-changed'],
    ],
    [
      'essay',
      question('essay', 'Why?', '<minwordlimit>5</minwordlimit><maxwordlimit></maxwordlimit>', html('graderinfo', 'Look for gluten.')),
      { type: 'essay', minWords: 5 },
      ['import.member-lost'],
    ],
    [
      'ordering',
      question(
        'ordering',
        'Sort.',
        '<selecttype>ALL</selecttype><gradingtype>ABSOLUTE_POSITION</gradingtype>',
        answer(1, 'Mix'),
        answer(2, 'Rest'),
      ),
      { type: 'ordering', items: [{ text: 'Mix' }, { text: 'Rest' }] },
      [],
    ],
    [
      'gapselect',
      question(
        'gapselect',
        'A [[1]] dough [[3]].',
        ...[
          ['warm', 1],
          ['cold', 1],
          ['rises', 2],
          ['falls', 2],
        ].map(([text, group]) => `<selectoption><text>${text}</text><group>${group}</group></selectoption>`),
      ),
      {
        type: 'cloze',
        text: 'A {{gap-1}} dough {{gap-2}}.',
        gaps: [
          { id: 'gap-1', type: 'choice', choices: [{ text: 'warm' }, { text: 'cold' }] },
          { id: 'gap-2', type: 'choice', choices: [{ text: 'rises' }, { text: 'falls' }] },
        ],
      },
      [],
    ],
    [
      'ddwtos',
      question(
        'ddwtos',
        'A [[1]] dough [[2]].',
        ...['warm', 'rises', 'sand'].map((text) => `<dragbox><text>${text}</text><group>1</group><infinite/></dragbox>`),
      ),
      {
        type: 'cloze',
        gaps: [{ type: 'bank' }, { type: 'bank' }],
        bank: [{ text: 'warm' }, { text: 'rises' }, { text: 'sand' }],
        reuse: true,
      },
      [],
    ],
    [
      'cloze',
      question(
        'cloze',
        '<p>It rises by {2:SHORTANSWER:=yeast#Yes.~%50%gas~*#No, {sic\\} a &amp; b.} in {1:NM:=12.5:0.5~%20%12:2} hours, {:MCV:warm~=cold &lt; warm#Right}.</p>',
      ),
      {
        type: 'cloze',
        points: 4,
        text: 'It rises by {{gap-1}} in {{gap-2}} hours, {{gap-3}}.',
        gaps: [
          {
            type: 'text',
            weight: 2,
            answer: ['yeast', { text: 'gas', credit: 0.5 }],
            feedback: { correct: 'Yes.', incorrect: 'No, {sic} a & b.' },
          },
          {
            type: 'number',
            weight: 1,
            answer: [
              { value: 12.5, tolerance: 0.5 },
              { value: 12, tolerance: 2, credit: 0.2 },
            ],
          },
          { type: 'choice', weight: 1, choices: [{ text: 'warm' }, { text: 'cold < warm', feedback: 'Right' }] },
        ],
      },
      [],
    ],
    [
      'cloze in a list',
      question('multianswer', '<ul><li>First {1:SA:=a}</li><li>then {1:SA:=b}</li></ul>'),
      { type: 'cloze', text: '• First {{gap-1}}\n\n• then {{gap-2}}' },
      ['import.layout-changed'],
    ],
  ])('of the type %s', async (_title, xml, expected, codes) => {
    const { questions, issues } = await importXml(quiz(xml))
    expect(issues.map(({ code }) => code)).toEqual(codes)
    expect(questions).toMatchObject([{ id: 'q1', ...expected }])
  })

  it('of the type ddmarker becomes points on an image', async () => {
    const { questions, issues, write } = await importXml(
      quiz(question('ddmarker', 'Where are they?', picture, two, drop(2, '300,50;40'), drop(1, '100,50;40'))),
    )
    expect(issues.map(({ code }) => code)).toEqual(['import.type-changed'])
    expect(questions).toEqual([
      {
        id: 'q1',
        type: 'hotspot',
        prompt: 'Where are they?\n\n**Town**',
        image: expect.stringMatching(/^\.\.\/assets\/map-[0-9a-f]{12}\.svg$/),
        alt: 'Q',
        select: 'point',
        grid: { columns: 10, rows: 10 },
        marks: 2,
        regions: [
          { id: 'a', text: 'Zone 1', shape: { type: 'circle', x: 0.25, y: 0.25, radius: 0.1 } },
          { id: 'b', text: 'Zone 2', shape: { type: 'circle', x: 0.75, y: 0.25, radius: 0.1 } },
        ],
        answer: ['a', 'b'],
      },
    ])
    expect([...write.keys()].filter((name) => name.startsWith('assets/'))).toHaveLength(1)
  })

  it('with markers too many says that learners cannot set them all', async () => {
    const { questions, issues } = await importXml(
      quiz(
        question('ddmarker', 'Where is the Town?', picture, drag(1, 'Town', '<infinite/><noofdrags>1</noofdrags>'), drop(1, '100,50;40')),
      ),
    )
    expect(issues.map(({ code }) => code)).toEqual(['import.scoring-changed', 'import.type-changed'])
    expect(questions).toMatchObject([{ prompt: 'Where is the Town?', marks: 1 }])
  })

  it.each(['calculated', 'ddimageortext', 'random', 'somethingelse'])('of the type %s is left out by name', async (type) => {
    const { issues, items } = await importXml(quiz(question(type, 'What?'), question('essay', 'Why?')))
    expect(issues).toMatchObject([{ code: 'import.question-type', line: 3, message: expect.stringContaining(`"${type}"`) }])
    expect(items).toMatchObject([
      { type, outcome: 'left-out' },
      { type: 'essay', outcome: 'kept' },
    ])
  })

  it.each<[string, string]>([
    ['several answers in one gap', question('cloze', '{1:MR:=a~=b~c}')],
    ['a part of the points for a choice in a gap', question('cloze', '{1:MC:=a~%50%b}')],
    ['no right choice', question('multichoice', 'What?', answer(50, 'a'), answer(0, 'b'))],
    ['no points', question('essay', 'Why?', '<defaultgrade>0</defaultgrade>')],
    ['markers of two kinds', question('ddmarker', 'Where?', picture, two, drag(2, 'Lake', ''), drop(1, '100,50;40'), drop(2, '300,50;40'))],
    ['fewer markers than zones', question('ddmarker', 'Where?', picture, drag(1, 'Town', ''), drop(1, '100,50;40'), drop(2, '300,50;40'))],
    ['a zone outside its image', question('ddmarker', 'Where?', picture, drag(1, 'Town', ''), drop(1, '500,50;40'))],
    ['a zone of one pixel', question('ddmarker', 'Where?', picture, drag(1, 'Town', ''), drop(1, '104,51;1'))],
    ['a missing image', question('ddmarker', 'Where?', drag(1, 'Town', ''), drop(1, '100,50;40'))],
    ['no zone', question('ddmarker', 'Where?', picture, two)],
  ])('with %s is left out rather than scored in another way', async (_title, xml) => {
    const { issues, questions } = await importXml(quiz(xml, question('essay', 'Why not?')))
    expect(issues).toMatchObject([{ code: 'import.question-unscorable', line: 3 }])
    expect(questions).toHaveLength(1)
  })

  it('reports hints, tags and what further tries cost', async () => {
    const { issues } = await importXml(
      quiz(question('essay', 'Why?', '<penalty>0.3333333</penalty>', html('hint', 'Think.'), '<tags><tag><text>bread</text></tag></tags>')),
    )
    expect(issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('bread'),
      expect.stringContaining('further tries'),
      'Left out: a hint.',
    ])
  })
})

describe('a file in Moodle XML', () => {
  it('becomes an asset that is named after its content', async () => {
    const { questions, write } = await importXml(
      quiz(
        question('essay', '').replace(
          '<text><![CDATA[]]></text>',
          `<text>See &lt;img src="@@PLUGINFILE@@/a%20dot.png" alt="A dot"&gt;</text>${file}`,
        ),
      ),
    )
    expect(questions).toMatchObject([{ prompt: 'See ![A dot](../assets/a-dot-6b7fa434f92a.png)' }])
    expect(write.get('assets/a-dot-6b7fa434f92a.png')).toEqual(Buffer.from(png, 'base64'))
  })

  it('keeps a large image that stands in the text', async () => {
    const large = Buffer.concat([Buffer.from(png, 'base64'), Buffer.alloc(60_000, 'dough')]).toString('base64')
    const { questions, issues, write } = await importXml(
      quiz(question('essay', `<p>See <img src="data:image/png;base64,${large}" alt="A dot"></p>`)),
    )
    expect(questions[0]?.prompt).toMatch(/^See !\[A dot\]\(\.\.\/assets\/image-[0-9a-f]{12}\.png\)$/)
    expect(issues).toEqual([])
    expect([...write.keys()].filter((name) => name.startsWith('assets/'))).toHaveLength(1)
  })

  it('may stand in the text itself', async () => {
    const { questions } = await importXml(quiz(question('essay', `See <img src="data:image/png;base64,${png}" alt="A dot" width="9">`)))
    expect(questions).toMatchObject([{ prompt: 'See <img src="../assets/image-6b7fa434f92a.png" alt="A dot" width="9">' }])
  })

  it('is reported when it is missing or no asset', async () => {
    const broken = '<file name="x.exe" path="/" encoding="base64">AAAA</file>'
    const xml = question('essay', '').replace(
      '<text><![CDATA[]]></text>',
      `<text>&lt;img src="@@PLUGINFILE@@/x.exe" alt="X"&gt; &lt;a href="@@PLUGINFILE@@/y.pdf"&gt;Y&lt;/a&gt;</text>${broken}`,
    )
    const { issues, questions } = await importXml(quiz(xml))
    expect(questions).toMatchObject([{ prompt: 'X Y' }])
    expect(issues.map(({ code }) => code)).toEqual(['import.file-lost', 'import.file-lost', 'import.link-lost'])
  })
})

describe('categories', () => {
  const category = (path: string, info = '') =>
    `<question type="category"><category><text>${path}</text></category>${info && html('info', info)}</question>`

  it('become chapters with their descriptions, in the order of the file', async () => {
    const { texts } = await importXml(
      quiz(
        category('$course$/top/Bread', '<p>All about <b>bread</b>.</p>'),
        question('essay', 'Why?'),
        category('$course$/top/Bread/Rye // wheat'),
        question('essay', 'What?'),
        category('$course$/top/Empty'),
      ),
    )
    expect([...texts.keys()].filter((name) => name.endsWith('.md'))).toEqual(['01-bread/chapter.md', '02-rye-wheat/chapter.md'])
    expect(texts.get('01-bread/chapter.md')).toContain('All about **bread**.')
    expect(texts.get('02-rye-wheat/chapter.md')).toContain('title: Rye / wheat')
  })
})

describe('XML that is broken', () => {
  const whole = quiz(question('essay', 'Why? é'))
  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['cut off', whole.slice(0, -20), 'import.syntax', /ends within/],
    ['cut off in a tag', whole.slice(0, -3), 'import.syntax', /not well-formed|ends within/],
    ['with an unknown entity', whole.replace('Why', '&x;').replace('<![CDATA[', '').replace(']]>', ''), 'import.syntax', /not well-formed/],
    ['with a document type', whole.replace('<quiz>', '<!DOCTYPE quiz [<!ENTITY x "y">]><quiz>'), 'import.syntax', /document type/],
    ['nested too deep', quiz('<a>'.repeat(10_000) + '</a>'.repeat(10_000)), 'import.limit', /nested 100 deep/],
    ['of another kind', '<html><body/></html>', 'import.syntax', /starts with <html>/],
    ['that is text', 'What? {T}', 'import.syntax', /not well-formed/],
    ['that is empty', '', 'import.syntax', /./],
    ['of a picture', Buffer.from(png, 'base64'), 'import.binary', /./],
    ['whose encoding does not exist', Buffer.from(whole.replace('UTF-8', 'x-klingon'), 'latin1'), 'import.syntax', /cannot be read as/],
  ])('%s is a located error, and nothing is imported', async (_title, xml, code, message) => {
    const { issues, write } = await importXml(xml)
    expect(issues[0]).toMatchObject({ severity: 'error', code, message: expect.stringMatching(message) })
    expect(issues[0]?.line).toBeGreaterThan(0)
    expect(write.size).toBe(0)
  })

  it.each<[string, Uint8Array]>([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${whole}`)],
    ['UTF-16', Buffer.from(`\ufeff${whole.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['windows-1252 that says so', Buffer.from(whole.replace('UTF-8', 'windows-1252'), 'latin1')],
  ])('is not what is in %s', async (_title, bytes) => {
    expect((await importXml(bytes)).questions).toMatchObject([{ prompt: 'Why? é' }])
  })
})
