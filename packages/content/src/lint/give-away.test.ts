import { describe, expect, it } from 'vitest'
import { adviseOnQuiz, type SampleQuestion } from './advise.fixture'

const code = 'question.gives-away-answer'
const capital: SampleQuestion = { prompt: 'Where does the government of France sit?', choices: ['Lyon', '*Paris', 'Lille'] }

describe('a question that tells the answer to another one', () => {
  it.each<[title: string, locale: string, questions: SampleQuestion[], advice: string[]]>([
    [
      'names it in its prompt',
      'en',
      [capital, { prompt: 'How does a baker in Paris start the day?', choices: ['*Early', 'Late'] }],
      ['questions.1.prompt: "Paris" gives away the answer to the question "q0".'],
    ],
    [
      'names it in a choice, before the other is asked',
      'en',
      [{ prompt: 'What is a metro?', choices: ['*A railway, as in Paris', 'A ruler'] }, capital],
      ['questions.0.choices.0.text: "Paris" gives away the answer to the question "q1".'],
    ],
    [
      'names it in an item to order',
      'en',
      [
        capital,
        {
          prompt: 'Sort them.',
          type: 'ordering',
          items: [
            { id: 'k', text: 'Berlin' },
            { id: 'b', text: 'Paris' },
          ],
        },
      ],
      ['questions.1.items.1.text: "Paris" gives away the answer to the question "q0".'],
    ],
    [
      'names it in a side to match',
      'en',
      [
        capital,
        {
          prompt: 'Match them.',
          type: 'matching',
          pairs: [
            { left: { id: 'k', text: 'Italy' }, right: { id: 'd', text: 'Rome' } },
            { left: { id: 'b', text: 'A river' }, right: { id: 'w', text: 'The Seine in Paris' } },
          ],
        },
      ],
      ['questions.1.pairs.1.right.text: "Paris" gives away the answer to the question "q0".'],
    ],
    [
      'has half of its words',
      'en',
      [
        { prompt: 'How does a kettle switch itself off?', choices: ['*Steam bends a metal strip', 'A clock rings', 'The weight falls'] },
        { prompt: 'Which strip does hot steam move?', choices: ['*A thin one', 'A thick one'] },
      ],
      ['questions.1.prompt: "steam", "strip" give away the answer to the question "q0".'],
    ],
    [
      'has one of its words and the subject of the other question',
      'en',
      [
        { prompt: 'What do arteries carry away from the heart?', choices: ['*Blood rich in oxygen', 'Food from the stomach', 'Warm air'] },
        { prompt: 'How often does the heart press blood into the arteries?', choices: ['*Once a second', 'Once an hour'] },
      ],
      ['questions.1.prompt: "blood" gives away the answer to the question "q0".'],
    ],
    [
      'says what has to be typed',
      'en',
      [
        { prompt: 'What is it called when a service goes back to its former version?', answer: ['rollback', 'roll back'] },
        { prompt: 'Who decides when to roll back?', choices: ['*The owner', 'A visitor'] },
      ],
      ['questions.1.prompt: "roll back" gives away the answer to the question "q0".'],
    ],
    [
      'names a right choice of several',
      'en',
      [
        { prompt: 'Which are noble gases?', choices: ['*Neon', '*Argon', 'Iron', 'Zinc'] },
        { prompt: 'Which lamp holds argon?', choices: ['*The old one', 'The new one'] },
      ],
      ['questions.1.prompt: "argon" gives away the answer to the question "q0".'],
    ],
    [
      'names it in German',
      'de',
      [
        { prompt: 'Was treibt den Teig?', choices: ['*Hefe', 'Zucker', 'Salz'] },
        { prompt: 'Wie warm mag es die Hefe?', choices: ['*Lauwarm', 'Heiß'] },
      ],
      ['questions.1.prompt: "Hefe" gives away the answer to the question "q0".'],
    ],
    [
      'names it in French, behind an apostrophe',
      'fr',
      [
        { prompt: 'Avec quoi lave-t-on la salade ?', choices: ["*L'huile", 'Le sucre', 'La farine'] },
        { prompt: "D'où vient l'huile ?", choices: ['*Des olives', 'Des pierres'] },
      ],
      ['questions.1.prompt: "huile" gives away the answer to the question "q0".'],
    ],
    [
      'names it in Spanish',
      'es',
      [
        { prompt: '¿Qué hace subir la masa?', choices: ['*La levadura', 'El azúcar', 'La leche'] },
        { prompt: '¿A qué temperatura muere la levadura?', choices: ['*A sesenta grados', 'A diez grados'] },
      ],
      ['questions.1.prompt: "levadura" gives away the answer to the question "q0".'],
    ],
    [
      'names it in Chinese',
      'zh',
      [
        { prompt: '面包为什么会变大？', choices: ['*酵母', '面粉', '温水'] },
        { prompt: '酵母喜欢多热？', choices: ['*不冷不热', '滚烫'] },
      ],
      ['questions.1.prompt: "酵母" gives away the answer to the question "q0".'],
    ],
    [
      'names it in Japanese',
      'ja',
      [
        { prompt: 'パンをふくらませるものはどれか', choices: ['*酵母', '砂糖', '牛乳'] },
        { prompt: '酵母に合う温度はどれか', choices: ['*三十度', '九十度'] },
      ],
      ['questions.1.prompt: "酵母" gives away the answer to the question "q0".'],
    ],
  ])('%s', async (_title, locale, questions, advice) => expect(await adviseOnQuiz(locale, questions, code)).toEqual(advice))

  it.each<[title: string, questions: SampleQuestion[]]>([
    ['it names wrong choices as well', [capital, { prompt: 'Which is further north?', choices: ['*Lille', 'Paris'] }]],
    [
      'it has one word of many',
      [
        { prompt: 'How does a kettle switch itself off?', choices: ['*Steam bends a metal strip', 'A clock rings', 'The weight falls'] },
        { prompt: 'What drives a locomotive with steam?', choices: ['*Pistons', 'Sails'] },
      ],
    ],
    [
      'it has a single word in another form',
      [
        { prompt: 'What holds a roof up?', choices: ['*Beams', 'Paint', 'Tiles'] },
        { prompt: 'How does a torch send a beam?', choices: ['*Through a lens', 'Through a tube'] },
      ],
    ],
    [
      'the other prompt says it already',
      [
        { prompt: 'Which is colder, Paris or Cairo?', choices: ['*Paris', 'Cairo'] },
        { prompt: 'What is sold in Paris?', choices: ['*Bread', 'Sand'] },
      ],
    ],
    [
      'its own prompt says what has to be typed',
      [
        { prompt: 'Is a tomato a fruit or a vegetable?', answer: ['fruit'] },
        { prompt: 'Who sells fruit?', choices: ['*A grocer', 'A smith'] },
      ],
    ],
    [
      'what has to be typed is part of a longer word',
      [
        { prompt: 'What is a rock that fell from the sky?', answer: ['meteor'] },
        { prompt: 'What does a meteorologist forecast?', choices: ['*Rain', 'Prices'] },
      ],
    ],
    [
      'what has to be typed is only worth a part',
      [
        { prompt: 'What turns milk sour?', answer: ['bacteria', { text: 'warmth', credit: 0.5 }] as string[] },
        { prompt: 'Who likes warmth?', choices: ['*Cats', 'Bears'] },
      ],
    ],
  ])('is none when %s', async (_title, questions) => expect(await adviseOnQuiz('en', questions, code)).toEqual([]))
})
