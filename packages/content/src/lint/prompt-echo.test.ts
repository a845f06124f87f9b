import { describe, expect, it } from 'vitest'
import { adviseOnQuiz } from './advise.fixture'

const code = 'choice.echoes-prompt'

describe('a word of the prompt that only the right choice repeats', () => {
  it.each<[locale: string, prompt: string, choices: string[], echoed: string]>([
    ['en', 'What is proofing for?', ['Kneading by hand', '*In proofing, the dough rises', 'A look at the recipe'], '"proofing"'],
    ['en', 'Why are beans soaked overnight?', ['*Soaking softens them', 'It saves water', 'It keeps their colour'], '"Soaking"'],
    ['en-GB', 'What does DNS do?', ['*Answers DNS queries', 'Sends letters', 'Draws pictures'], '"DNS"'],
    [
      'de',
      'Woran erkennt man alte Häuser?',
      ['An den Fenstern', '*Ein Haus zeigt sein Alter am Dach', 'An der Farbe der Tür'],
      '"Haus", "Alter"',
    ],
    [
      'fr',
      "À quoi sert l'arrosage du soir ?",
      ['À nettoyer la terrasse', '*Un arrosage tardif perd moins par la chaleur', 'À réveiller les oiseaux'],
      '"arrosage"',
    ],
    [
      'es',
      '¿Por qué se remojan las semillas?',
      ['*La semilla remojada se abre', 'Para lavarlas', 'Para contarlas'],
      '"semilla", "remojada"',
    ],
    ['ru', 'Зачем поливают растения?', ['*Растение пьёт воду', 'Чтобы смыть пыль', 'Чтобы охладить землю'], '"Растение"'],
    ['zh', '酵母为什么需要温度？', ['*温度让酵母活跃起来', '面粉会变白', '盐会消失'], '"温度", "酵母"'],
    ['ja', '湿度が高い日のパンはどうなるか', ['*湿度のせいで乾きにくい', '焼き色がつかない', '塩味が強い'], '"湿度"'],
    ['th', 'ขนมปังขึ้นฟูเพราะอะไร', ['*ยีสต์ทำให้ขนมปังพองตัว', 'ความร้อนจากเตา', 'น้ำตาลละลาย'], '"ขนมปัง"'],
  ])('gives it away: %s, %s', async (locale, prompt, choices, echoed) => {
    const right = choices.findIndex((choice) => choice.startsWith('*'))
    expect(await adviseOnQuiz(locale, [{ prompt, choices }], code)).toEqual([
      `questions.0.choices.${right}.text: Of the choices, only the right one repeats ${echoed} from the prompt.`,
    ])
  })

  it.each<[title: string, locale: string, prompt: string, choices: string[]]>([
    [
      'a wrong choice repeats it too, in another form',
      'en',
      'Why are beans soaked overnight?',
      ['*Soaking softens them', 'They soak up salt', 'It is easier'],
    ],
    [
      'a wrong choice repeats another word of the prompt',
      'en',
      'Why are beans soaked overnight?',
      ['*Soaking softens them', 'Beans change colour', 'It is easier'],
    ],
    ['only a wrong choice repeats one', 'en', 'Why are beans soaked?', ['*To soften them', 'Soaking is cheap', 'To lose weight']],
    ['it is a function word', 'en', 'Which should come first?', ['*What should be done', 'A list', 'A guess']],
    ['it is a function word in capitals', 'en', 'Which is NOT a fruit?', ['*It is NOT sweet', 'Apple', 'Pear']],
    [
      'it is a function word of another language',
      'de',
      'Welche Antwort sollte zuerst kommen?',
      ['*Was zuerst kommen sollte', 'Ein Brot', 'Ein Ei'],
    ],
    ['it is short', 'en', 'Where do cats sit?', ['*Cat on a mat', 'In a box', 'By the sea']],
    ['it is a word in hiragana', 'ja', 'どのようにしますか', ['*このようにします', '塩をかける', '水を足す']],
    [
      'its language has no list of function words, and it may be one',
      'pl',
      'Kiedy jest gotowe?',
      ['*Kiedy wyrośnie', 'Rano', 'Po północy'],
    ],
    ['every choice is right', 'en', 'Why are beans soaked?', ['*Soaking softens them', '*Soaking cleans them']],
  ])('tells nothing when %s', async (_title, locale, prompt, choices) =>
    expect(await adviseOnQuiz(locale, [{ prompt, choices }], code)).toEqual([]),
  )

  it('tells nothing when it is common in the course', async () => {
    const question = { prompt: 'Why are beans soaked?', choices: ['*Soaking softens them', 'To save time', 'To lose weight'] }
    const prose = (times: number) => Array.from({ length: times }, (_, index) => `Paragraph ${index} soaks.`).join('\n\n')
    expect(await adviseOnQuiz('en', [question], code, prose(2))).toHaveLength(1)
    expect(await adviseOnQuiz('en', [question], code, prose(3))).toEqual([])
  })

  it('is looked for in multiple-choice questions too', async () => {
    const prompt = 'What happens to soaked beans?'
    expect(await adviseOnQuiz('en', [{ prompt, choices: ['*They swell', 'They shrink', '*Soaking softens them'] }], code)).toEqual([
      'questions.0.choices.2.text: Of the choices, only right ones repeat "Soaking" from the prompt.',
    ])
  })
})
