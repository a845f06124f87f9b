import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { importBytes } from '../import-course'
import { createReport } from '../report'

/** The questions that a GIFT file gives, without ids of questions, and what was reported. */
async function importGift(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const { write, issues, items } = await importBytes('gift', bytes, createReport('bank.gift'))
  const questions = [...write]
    .filter(([file]) => file.endsWith('quiz.yaml'))
    .flatMap(([, content]) => (parse(String(content)) as { questions: Record<string, unknown>[] }).questions)
    .map(({ id: _id, ...question }) => question)
  const texts = new Map([...write].map(([file, content]) => [file, String(content)]))
  return { questions, issues, items, texts }
}
const choice = (id: string, text: string, more: object = {}) => ({ id, text, ...more })

describe('a question in GIFT', () => {
  it.each<[string, string, object]>([
    [
      'with one right choice',
      'What rises? {~stone#It stays. =dough#Yes. ~%50%steam}',
      {
        type: 'single-choice',
        prompt: 'What rises?',
        choices: [
          choice('a', 'stone', { feedback: 'It stays.' }),
          choice('b', 'dough', { feedback: 'Yes.' }),
          choice('c', 'steam', { credit: 0.5 }),
        ],
        answer: 'b',
      },
    ],
    [
      'with a penalty',
      'What rises? {=dough ~%-25%stone}',
      {
        type: 'single-choice',
        prompt: 'What rises?',
        choices: [choice('a', 'dough'), choice('b', 'stone', { penalty: 0.25 })],
        answer: 'a',
        allowNegative: true,
      },
    ],
    [
      'with several right choices whose shares are even',
      'Which? {~%50%flour ~%50%water ~%-50%sand ~%-50%soap}',
      {
        type: 'multiple-choice',
        prompt: 'Which?',
        choices: [choice('a', 'flour'), choice('b', 'water'), choice('c', 'sand'), choice('d', 'soap')],
        answer: ['a', 'b'],
      },
    ],
    [
      'with several right choices, where wrong ones cost nothing',
      'Which? {~%70%flour ~%30%water ~sand}',
      {
        type: 'multiple-choice',
        prompt: 'Which?',
        choices: [choice('a', 'flour', { credit: 0.7 }), choice('b', 'water', { credit: 0.3 }), choice('c', 'sand', { penalty: 0 })],
        answer: ['a', 'b'],
      },
    ],
    [
      'true or false, whose first feedback is for the wrong answer',
      'A dough rests.{FALSE#It does. #It does not.####Look at one.}',
      {
        type: 'single-choice',
        prompt: 'A dough rests.',
        choices: [choice('true', 'True', { feedback: 'It does.' }), choice('false', 'False', { feedback: 'It does not.' })],
        answer: 'false',
        explanation: 'Look at one.',
      },
    ],
    [
      'with a word to type',
      'What makes it rise? {=yeast =%50%gas}',
      { type: 'short-answer', prompt: 'What makes it rise?', answer: ['yeast', { text: 'gas', credit: 0.5 }] },
    ],
    ['with a word that is no truth value', 'Is it? {=true}', { type: 'short-answer', prompt: 'Is it?', answer: ['true'] }],
    ['with a wildcard', 'Name it. {=sour*dough}', { type: 'short-answer', prompt: 'Name it.', answer: ['sour*dough'], wildcard: true }],
    ['with a number', 'How many? {#4}', { type: 'numeric', prompt: 'How many?', answer: { value: 4 } }],
    [
      'with a number and its tolerance, without "="',
      'How many? {#3:2}',
      { type: 'numeric', prompt: 'How many?', answer: { value: 3, tolerance: 2 } },
    ],
    ['with a range', 'How many? {#1.5..2.5}', { type: 'numeric', prompt: 'How many?', answer: { min: 1.5, max: 2.5 } }],
    [
      'with several numbers',
      'How many? {#\n=10:0\n=%25%10:3}',
      { type: 'numeric', prompt: 'How many?', answer: [{ value: 10 }, { value: 10, tolerance: 3, credit: 0.25 }] },
    ],
    ['to write about', '::Rest:: Why rest? {}', { type: 'essay', prompt: 'Why rest?' }],
    [
      'with a blank in its middle',
      'A dough {=rises ~falls} overnight.',
      {
        type: 'single-choice',
        prompt: 'A dough \\_\\_\\_\\_\\_ overnight.',
        choices: [choice('a', 'rises'), choice('b', 'falls')],
        answer: 'a',
      },
    ],
  ])('%s', async (_title, text, expected) => {
    const { questions, issues } = await importGift(text)
    expect(issues).toEqual([])
    expect(questions).toEqual([expected])
  })

  it('to match keeps right sides that belong to nothing', async () => {
    const { questions } = await importGift('Match. {\n=rye -> grain\n=salt -> mineral\n= -> animal\n}')
    expect(questions).toMatchObject([
      {
        type: 'matching',
        pairs: [
          { left: { text: 'rye' }, right: { text: 'grain' } },
          { left: { text: 'salt' }, right: { text: 'mineral' } },
        ],
        spare: [{ text: 'animal' }],
      },
    ])
  })

  it('to put in order is one of absolute positions, or says that it was not', async () => {
    const order = (grading: string) => importGift(`Sort. {>3 ALL VERTICAL ${grading} SHOW none\nMix\nKnead\nRest\n}`)
    const exact = await order('ABSOLUTE_POSITION')
    expect(exact.questions).toMatchObject([{ type: 'ordering', items: [{ text: 'Mix' }, { text: 'Knead' }, { text: 'Rest' }] }])
    expect(exact.issues).toEqual([])
    expect((await order('ALL_OR_NOTHING')).questions).toMatchObject([{ scoring: 'all-or-nothing' }])
    expect((await order('RELATIVE_NEXT_EXCLUDE_LAST')).issues).toMatchObject([{ code: 'import.scoring-changed', line: 1 }])
  })
})

describe('a text in GIFT', () => {
  it.each<[string, string, string]>([
    ['escaped characters', 'a\\:b \\= \\{c\\} \\~ \\# \\\\', 'a:b = {c} \\~ # \\\\'],
    ['HTML', '[html]<p>a <b>b</b></p><ul><li>c</li></ul>', 'a **b**\n\n- c'],
    ['Markdown', '[markdown]a **b** `c`', 'a **b** `c`'],
    ['plain text', '[plain]a *b* <i>c</i>', 'a \\*b\\* \\<i>c\\</i>'],
    ['HTML and line ends that count', '[moodle]a <i>b</i>\nc', 'a *b*\\\nc'],
    ['no format', 'a <i>b</i>\\n\\nc', 'a *b*\n\nc'],
    ['brackets that name no format', '[note] a', '\\[note] a'],
    ['a formula', 'What is \\\\(x^2\\\\) of \\\\[\\\\frac\\{1\\}\\{2\\}\\\\]?', 'What is $x^2$ of $$\\frac{1}{2}$$?'],
    ['prices, which are no formulas', 'From $5 to $$ and back', 'From \\$5 to \\$\\$ and back'],
    ['a comparison, which is no element', 'a <b and c < d', 'a \\<b and c < d'],
  ])('may have %s', async (_title, text, expected) => {
    const { questions } = await importGift(`${text} {}`)
    expect(questions).toMatchObject([{ prompt: expected }])
  })

  it('begins a comment or a category only at the start of a line', async () => {
    const { questions, texts } = await importGift(
      '// a comment\n$CATEGORY: $course$/top/Bread // Butter/Dough\n\n// more\nSee //this. {}\n',
    )
    expect(questions).toMatchObject([{ prompt: 'See //this.' }])
    expect(texts.get('01-dough/chapter.md')).toContain('title: Dough')
  })
})

describe('a GIFT file', () => {
  it.each([
    ['20,000 answers', `Which? {${Array.from({ length: 20_000 }, (_, index) => `=a${index} `).join('')}}`, 'has 20000 answers'],
    ['2,000 wildcards in an answer', `Which? {=%50%${'*a'.repeat(2000)}b =${'a'.repeat(4000)}}`, '4001 characters'],
    ['a choice of 5,000,000 characters', `Which? {=${'\\\\'.repeat(5_000_000)} ~b}`, 'characters'],
  ])('with %s says so at once', async (_title, text, words) => {
    const { issues } = await importGift(`${text}\n\nWhy? {}`)
    expect(issues[0]?.code).toBe('import.question-invalid')
    expect(issues[0]?.message).toContain(words)
  })

  it('takes ids from comments', async () => {
    const { items } = await importGift('// question: 3 name: x\n// [id:Bread 7\\]] [tag:a]\n::Q:: Why? {}\n')
    expect(items).toMatchObject([{ name: 'Q', id: 'bread-7' }])
  })

  it('puts texts without answers into the introduction of the chapter', async () => {
    const { texts, issues } = await importGift('$CATEGORY: Dough\n\nThink of bread.\n\nWhy? {}\n')
    expect(texts.get('01-dough/chapter.md')).toBe('---\ntitle: Dough\n---\n\nThink of bread.\n')
    expect(issues).toMatchObject([{ code: 'import.text-kept', line: 3 }])
  })

  it.each<[string, string, Partial<{ code: string; line: number; column: number; message: string }>]>([
    ['two questions without an empty line in between', 'A.{T}\n\nB{=b}\nC{=c}', { code: 'import.question-syntax', line: 4, column: 2 }],
    ['a brace that is not closed', 'A.{T}\n\n  B? {=a\n=b', { code: 'import.question-syntax', line: 3, column: 6 }],
    ['a brace that was not opened', 'A.{T}\n\nB }', { code: 'import.question-syntax', line: 3 }],
    [
      'a number that is none',
      'A.{T}\n\nB {#\n=4\n=five}',
      { code: 'import.question-syntax', line: 5, column: 2, message: '"five" is no number.' },
    ],
    ['a single choice', 'A.{T}\n\nB {~a}', { code: 'import.question-syntax', line: 3 }],
    [
      'weights that do not add up',
      'A.{T}\n\nB {~%20%a ~%20%b}',
      { code: 'import.question-unscorable', line: 3, message: 'The weights of the right choices add up to 40 %.' },
    ],
    ['an answer that Moodle finds first', 'A.{T}\n\nB {=%50%a* =abc}', { code: 'import.question-unscorable', line: 3 }],
    ['two choices that are the same', 'A.{T}\n\nB {=a ~b ~b}', { code: 'import.question-invalid', line: 3 }],
  ])('leaves out a question with %s, and says where', async (_title, text, expected) => {
    const { issues, questions } = await importGift(text)
    expect(issues).toMatchObject([expected])
    expect(questions).toHaveLength(1)
  })

  it.each<[string, Uint8Array, string[]]>([
    ['UTF-8', Buffer.from('Café? {T}'), []],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffCafé? {T}'), []],
    ['UTF-16 with a byte order mark', Buffer.from('\ufeffCafé? {T}', 'utf16le'), []],
    ['UTF-16 without one', Buffer.from('Café? {T}', 'utf16le'), []],
    ['UTF-16 in the other order', Buffer.from('\ufeffCafé? {T}', 'utf16le').swap16(), []],
    ['windows-1252', Buffer.from('Café? {T}', 'latin1'), ['import.encoding']],
  ])('may be in %s', async (_title, bytes, codes) => {
    const { questions, issues } = await importGift(bytes)
    expect(questions).toMatchObject([{ prompt: 'Café?' }])
    expect(issues.map(({ code }) => code)).toEqual(codes)
  })

  it('has line ends of any system', async () => {
    const text = 'A.{T}\n\nB {=a\n=b}\n'
    const [unix, windows, mac] = await Promise.all([text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')].map(importGift))
    expect(unix?.questions).toHaveLength(2)
    expect(windows?.questions).toEqual(unix?.questions)
    expect(mac?.questions).toEqual(unix?.questions)
  })
})
