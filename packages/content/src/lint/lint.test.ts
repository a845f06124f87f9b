import { expect, it } from 'vitest'
import { adviseOn, adviseOnQuiz, listQuizIssues, type SampleQuestion } from './advise.fixture'
import { countReading, readBlocks, readingGrade } from './prose'

/** The advice on a course of the files given over one that has nothing to advise on, as `file:line code`. */
const advise = async (files: Record<string, string> = {}): Promise<string[]> =>
  (await adviseOn({ ...sound, ...files })).map(({ file, line, code }) => `${file}:${line} ${code}`)

const front = '---\ntitle: A title\n---\n'
/** Easy sentences, each of its own. */
const prose = (from = 0, count = 60) =>
  Array.from({ length: count }, (_, index) => `The cat number ${from + index} sat on a mat.`)
    .join('\n')
    .concat('\n')
const question = (index: number, { key = 'abcd'[index % 4], long = 'e', more = '' } = {}) => `
  - id: question-${index}
    type: single-choice
    section: one
    prompt: What does animal ${index} do?
    choices:
${['a', 'b', 'c', 'd'].map((id) => `      - id: ${id}\n        text: Choice ${id} of ${index}${id === long ? ' which is longer' : ''}\n        feedback: Word ${id} ${index}`).join('\n')}
    answer: ${key}
    explanation: Because ${index}.${more}`
const quiz = (questions: string[]) => `id: quiz-one\ntitle: A quiz\nquestions:${questions.join('')}\n`
const eight = (change: (index: number) => Parameters<typeof question>[1] = () => ({})) =>
  Array.from({ length: 8 }, (_, index) => question(index, change(index)))

const sound = {
  'course.yaml': 'id: sample\ntitle: Sample\n',
  '01-chapter/chapter.md': front,
  '01-chapter/01-one.md': front + prose(),
  '01-chapter/quiz.yaml': quiz(eight()),
}

it('has nothing to say about a sound course', async () => expect(await advise()).toEqual([]))

it.each<[string, Record<string, string>, string[]]>([
  ['a short section', { '01-chapter/01-one.md': front + prose(0, 20) }, ['01-chapter/01-one.md:4 section.short']],
  ['a long section', { '01-chapter/01-one.md': front + prose(0, 90) }, ['01-chapter/01-one.md:4 section.long']],
  [
    'prose that is hard to read, and the average with it',
    { '01-chapter/01-one.md': `${front}${Array.from({ length: 350 }, () => 'organisational').join(' ')}.\n` },
    ['01-chapter/01-one.md:4 reading.grade', 'course.yaml:1 reading.average'],
  ],
  [
    'a sentence that is said again, by the line of the second',
    { '01-chapter/chapter.md': `${front}\nOne line.\nOn a mat the old cat sat\nfor long. On a mat the old cat sat for long.\n` },
    ['01-chapter/chapter.md:7 sentence.repeated'],
  ],
  [
    'an image without alternative text',
    { '01-chapter/chapter.md': `${front}\nText and\n![](../assets/a.svg)\n![A cat](../assets/a.svg)\n`, 'assets/a.svg': '<svg/>' },
    ['01-chapter/chapter.md:6 image.alt-missing'],
  ],
  ['a section that no question covers', { '01-chapter/02-two.md': front + prose(100) }, ['01-chapter/02-two.md:4 section.uncovered']],
  [
    'a question without section, explanation and feedback',
    {
      'quiz.yaml':
        'id: other\ntitle: Other\nquestions:\n  - id: bare\n    type: single-choice\n    prompt: Which?\n    choices:\n      - { id: a, text: One }\n      - { id: b, text: Two, feedback: Yes }\n    answer: b\n',
    },
    ['quiz.yaml:4 question.explanation-missing', 'quiz.yaml:4 question.section-missing', 'quiz.yaml:8 choice.feedback-missing'],
  ],
  [
    'an absolute word in a choice',
    { '01-chapter/quiz.yaml': quiz(eight()).replace('Choice b of 3', 'It never does so 3') },
    ['01-chapter/quiz.yaml:70 choice.absolute-word'],
  ],
])('warns of %s', async (_title, files, expected) => expect(await advise(files)).toEqual(expected))

it('takes a link from an explanation, or a quiz of its own, for coverage', async () => {
  const linked = quiz(eight((index) => (index === 0 ? { more: ' See [two](02-two.md#x).' } : {})))
  const two = `${front}## X\n${prose(100)}`
  expect(await advise({ '01-chapter/02-two.md': two, '01-chapter/quiz.yaml': linked })).toEqual([])
  const own = quiz([question(20)]).replace('quiz-one', 'quiz-two')
  expect(await advise({ '01-chapter/02-two.md': two, '01-chapter/02-two.quiz.yaml': own })).toEqual([])
})

const parallel: [locale: string, text: string][] = [
  [
    'en',
    'A model that works on one laptop is not yet a service. Somebody has to bring new data to it, run it at the right time, and pass its answers on to the people who need them. If the machine stops at night, nobody notices until the morning. A service is different: it answers whenever it is asked, it tells us when something is wrong, and there is a person who looks after it.',
  ],
  [
    'de',
    'Ein Modell, das auf einem Laptop läuft, ist noch kein Dienst. Jemand muss ihm neue Daten bringen, es zur rechten Zeit starten und seine Antworten an die Menschen weitergeben, die sie brauchen. Wenn der Rechner nachts stehen bleibt, merkt es bis zum Morgen niemand. Ein Dienst ist anders: Er antwortet, wann immer er gefragt wird, er meldet sich, wenn etwas nicht stimmt, und es gibt jemanden, der sich um ihn kümmert.',
  ],
  [
    'ja',
    '一台のノートパソコンで動くモデルは、まだサービスとは言えません。誰かが新しいデータを渡し、適切な時間に実行し、その答えを必要としている人に届けなければなりません。夜中に機械が止まっても、朝まで誰も気づきません。サービスは違います。聞かれればいつでも答え、何かがおかしいときには知らせてくれますし、面倒を見る人がいます。',
  ],
  [
    'zh',
    '在一台笔记本电脑上能运行的模型还不是一项服务。必须有人把新的数据交给它，在合适的时间运行它，再把它的答案传给需要的人。如果机器在夜里停了，直到早上也没有人会发现。服务则不同：只要有人问，它就会回答；出了问题，它会告诉我们；而且有人负责照看它。',
  ],
  [
    'th',
    'โมเดลที่ทำงานได้บนแล็ปท็อปเครื่องเดียวยังไม่ใช่บริการ ต้องมีใครสักคนนำข้อมูลใหม่มาให้ เปิดใช้งานในเวลาที่เหมาะสม และส่งคำตอบต่อไปยังคนที่ต้องการ ถ้าเครื่องหยุดทำงานตอนกลางคืน ก็จะไม่มีใครสังเกตจนถึงเช้า บริการนั้นแตกต่างออกไป มันตอบทุกครั้งที่ถูกถาม บอกเราเมื่อมีอะไรผิดปกติ และมีคนคอยดูแล',
  ],
  [
    'ko',
    '노트북 한 대에서 작동하는 모델은 아직 서비스가 아닙니다. 누군가가 새 데이터를 가져다주고, 알맞은 때에 실행하고, 그 답을 필요한 사람들에게 전해야 합니다. 밤에 기계가 멈추면 아침까지 아무도 알아채지 못합니다. 서비스는 다릅니다. 물어볼 때마다 대답하고, 문제가 생기면 알려 주며, 돌보는 사람이 있습니다.',
  ],
]
it.each(parallel)('takes a section for as long as it is in English: %s', async (locale, text) => {
  const codes = async (times: number) => {
    const files = {
      ...sound,
      'course.yaml': `id: sample\ntitle: Sample\nlocale: ${locale}\n`,
      '01-chapter/01-one.md': front + `${text}\n\n`.repeat(times),
    }
    return (await adviseOn(files)).map(({ code }) => code).filter((code) => code.startsWith('section.'))
  }
  // The text has 70 words in English.
  expect(await codes(4)).toEqual(['section.short'])
  expect(await codes(7)).toEqual([])
  expect(await codes(11)).toEqual(['section.long'])
})

it.each([
  ['en', 'It never fails', 'It fails at times', 'never'],
  ['de', 'Er bleibt immer gleich', 'Er bleibt meist gleich', 'immer'],
  ['fr', "C'est toujours vrai", "C'est souvent vrai", 'toujours'],
  ['fr', "L'impossible arrive", "L'imprévu arrive", 'impossible'],
  ['es', 'Siempre es útil', 'A menudo es útil', 'Siempre'],
  ['it', 'Non cambia mai', 'Non cambia spesso', 'mai'],
  ['pt-BR', 'Todos ganham', 'Muitos ganham', 'Todos'],
  ['nl', 'Dat gebeurt nooit', 'Dat gebeurt soms', 'nooit'],
  ['ja', '必ず人が確認する', 'ときどき人が確認する', '必ず'],
  ['zh-Hant', '永遠如此', '有時如此', '永遠'],
])('warns of an absolute word in a choice: %s', async (locale, absolute, careful, word) => {
  const questions = [{ prompt: 'X?', choices: [absolute, `*${careful}`] }]
  expect(await adviseOnQuiz(locale, questions, 'choice.absolute')).toEqual([
    `questions.0.choices.0.text: The word "${word}" gives a choice away.`,
  ])
})

it('takes absolute words for what they are in another language, and in the address of a link', async () => {
  const said = [{ prompt: 'X?', choices: ['It never fails', '*It fails'] }]
  expect(await adviseOnQuiz('de', said, 'choice.absolute')).toEqual([])
  const linked = [{ prompt: 'X?', choices: ['[This](https://example.com/never)', '*That'] }]
  expect(await adviseOnQuiz('en', linked, 'choice.absolute')).toEqual([])
})

/** Questions whose choices have the widths given, the right one first. */
const sized = (count: number, widths: number[]): SampleQuestion[] =>
  Array.from({ length: count }, () => ({
    prompt: 'X?',
    choices: widths.map((width, choice) => (choice === 0 ? '*' : '') + ('abcd'[choice] as string).repeat(width)),
  }))
const alike = [5, 5, 5, 5]

it.each<[title: string, questions: SampleQuestion[], code: string, count: number, says: string]>([
  ['the longest is always right', sized(8, [9, 5, 5, 5]), 'longest-is-key', 6, 'longest choice is right, as in 8 of 8 questions'],
  [
    'the longest is often right',
    [...sized(10, [9, 5, 5, 5]), ...sized(10, [5, 5, 9, 5])],
    'longest-is-key',
    5,
    'longest choice is right, as in 10 of 20 questions',
  ],
  [
    'the longest is hardly ever right',
    [...sized(1, [9, 5, 5, 5]), ...sized(19, [5, 9, 5, 5])],
    'longest-is-not-key',
    4,
    'longest choice is wrong, as in 19 of 20 questions',
  ],
  ['the longest is never right', sized(20, [5, 5, 9, 5]), 'longest-is-not-key', 5, 'longest choice is wrong, as in 20 of 20 questions'],
  ['the shortest is always right', sized(8, [3, 5, 5, 5]), 'shortest-is-key', 6, 'shortest choice is right, as in 8 of 8 questions'],
  ['the shortest is never right', sized(20, [5, 5, 3, 5]), 'shortest-is-not-key', 5, 'shortest choice is wrong, as in 20 of 20 questions'],
  [
    'the longest of two is always right, without saying the same of the shortest',
    sized(8, [9, 5]),
    'longest-is-key',
    4,
    'longest choice is right, as in 8 of 8 questions; by chance it would be right in about 4',
  ],
  [
    'questions have several right choices',
    sized(10, [5, 9, 5, 5]).map(({ prompt, choices = [] }) => ({
      prompt,
      choices: choices.map((each, index) => (index === 1 ? `*${each}` : each)),
    })),
    'longest-is-key',
    5,
    'longest choice is right, as in 10 of 10 questions; by chance it would be right in about 5',
  ],
])('warns at as many questions as have to change when %s', async (_title, questions, code, count, says) => {
  const advice = (await listQuizIssues('en', [...questions, ...sized(5, alike)])).filter((issue) => /longest|shortest/.test(issue.code))
  expect(advice.map((issue) => issue.code)).toEqual(Array(count).fill(`choice.${code}`))
  for (const { message } of advice) expect(message).toContain(says)
})

it.each<[title: string, questions: SampleQuestion[]]>([
  ['there are few questions', sized(2, [9, 5, 5, 5])],
  ['choices are alike', sized(30, alike)],
  ['the count is what chance makes it', [...sized(5, [9, 5, 5, 5]), ...sized(15, [5, 9, 5, 5])]],
  [
    'the size of a choice is not known',
    sized(8, [9, 5, 5, 5]).map(({ prompt, choices = [] }) => ({ prompt, choices: [...choices, '```\ncode\n```'] })),
  ],
])('says nothing about the lengths of choices when %s', async (_title, questions) => {
  expect((await listQuizIssues('en', questions)).filter(({ code }) => /longest|shortest/.test(code))).toEqual([])
})

it('names the questions first that need the smallest change', async () => {
  const questions = [8, 7, 6, 5, 4, 3, 2, 1].flatMap((gap) => sized(1, [10 + gap, 10, 10, 10]))
  const places = async (code: string) => (await adviseOnQuiz('en', questions, code)).map((each) => Number(each.split('.')[1]))
  expect((await places('choice.longest-is-key')).sort()).toEqual([2, 3, 4, 5, 6, 7])
})

it('measures choices as they look: without markup, and with wide characters', async () => {
  const marked = sized(8, [5, 5, 5, 5]).map(({ prompt, choices = [] }) => ({
    prompt,
    choices: choices.map((each) => (each.startsWith('*') ? `*[**${each.slice(1)}**](https://example.com)` : each)),
  }))
  expect(await adviseOnQuiz('en', marked, 'choice.longest')).toEqual([])
  const wide = sized(8, [4, 5, 5]).map(({ prompt, choices = [] }) => ({ prompt, choices: [...choices.slice(1), '*日本語'] }))
  expect(await adviseOnQuiz('ja', wide, 'choice.longest-is-key')).not.toEqual([])
})

it('accepts any language tag that a course may have', async () => {
  expect(await advise({ 'course.yaml': 'id: sample\ntitle: Sample\nlocale: en-ab12\n' })).toEqual([])
})

it('warns at each question with the favoured position, whatever the ids of the choices', async () => {
  const advice = await advise({
    '01-chapter/quiz.yaml': quiz(eight((index) => ({ key: index < 4 ? 'b' : ('abcd'[index % 4] as string) }))),
  })
  expect(advice).toHaveLength(5)
  expect(new Set(advice.map((line) => line.split(' ')[1]))).toEqual(new Set(['choice.same-position']))
})

it.each<[count: number, choices: number, isFavoured: boolean]>([
  [8, 2, false],
  [8, 3, false],
  [8, 4, true],
  [14, 2, true],
])('allows for the positions that there are: %i of 16 at one of %i', async (count, choices, isFavoured) => {
  const questions = Array.from({ length: 16 }, (_, index) => ({
    prompt: 'X?',
    choices: Array.from({ length: choices }, (_, choice) => {
      const right = index < count ? 0 : 1 + (index % (choices - 1))
      return (choice === right ? '*' : '') + 'abcd'[choice]
    }),
  }))
  const advice = await adviseOnQuiz('en', questions, 'choice.same-position')
  expect(advice).toHaveLength(isFavoured ? count : 0)
})

it('grades English alone, and by the level of the course', async () => {
  const hard = { '01-chapter/01-one.md': front + prose().replaceAll('cat', 'anthropological').replaceAll('mat', 'institution') }
  expect(await advise(hard)).not.toEqual([])
  expect(await advise({ ...hard, 'course.yaml': 'id: sample\ntitle: Sample\nlocale: de\n' })).toEqual([])
  expect(await advise({ ...hard, 'course.yaml': 'id: sample\ntitle: Sample\nlevel: advanced\n' })).toEqual([])
})

it('counts a text as Flesch and Kincaid do', async () => {
  const reading = countReading(await readBlocks('## Left out\n\nThe cat sat.\n\n- A dog ran away.\n\n| a | b |\n|---|---|\n| c | d |\n'))
  expect(reading).toEqual({ words: 7, sentences: 2, syllables: 8 })
  expect(readingGrade(reading)).toBeCloseTo(0.39 * 3.5 + 11.8 * (8 / 7) - 15.59, 9)
})
