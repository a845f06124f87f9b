import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { codes, filesOf, importTree, setUpFolder } from '../pages/pages.fixture'

setUpFolder()

describe('a curriculum', () => {
  const quizzes = JSON.stringify(
    [
      {
        quizzes: [
          {
            id: 1,
            title: 'Before dough',
            quiz: [
              {
                questionText: 'What is `flour`?',
                answerOptions: [
                  { answerText: 'Ground', isCorrect: 'true' },
                  { answerText: 'Rock', isCorrect: 'false' },
                ],
              },
            ],
          },
          {
            id: 2,
            title: 'After dough',
            quiz: [
              {
                questionText: 'Which?',
                answerOptions: [
                  { answerText: 'a', isCorrect: 'true' },
                  { answerText: 'b', isCorrect: 'true' },
                  { answerText: 'c', isCorrect: 'false' },
                ],
              },
            ],
          },
          {
            id: 3,
            title: 'Nobody links here',
            quiz: [
              {
                questionText: 'Why?',
                answerOptions: [
                  { answerText: 'a', isCorrect: 'true' },
                  { answerText: 'b', isCorrect: 'false' },
                ],
              },
            ],
          },
        ],
      },
    ],
    null,
    1,
  )
  const curriculum = {
    'README.md': '# Baking for beginners\n',
    'quiz-app/src/assets/translations/en.json': quizzes,
    'quiz-app/src/assets/translations/fr.json': '[]',
    '1-basics/README.md': '# The basics\n\nStart here.\n',
    '1-basics/translations/README.fr.md': '# Bases\n',
    '1-basics/1-dough/README.md':
      '# Dough\n\n[Pre-lecture quiz](https://example.org/quiz/1)\n\nMix. See [the assignment](assignment.md).\n\n[Post-lecture quiz](https://example.org/quiz/2?loc=en)\n',
    '1-basics/1-dough/assignment.md': '# Bake\n\nBake one.\n',
    '2-more/1-oven/README.md': '# Oven\n\nBack to [dough](../../1-basics/1-dough/README.md).\n\n[Quiz](https://example.org/quiz/2)\n',
  }

  it('has a chapter for each topic, and sections for lessons, assignments and quizzes before a lesson', async () => {
    const { format, texts, issues } = await importTree(curriculum)
    expect(format).toBe('curriculum')
    expect(filesOf(texts)).toEqual([
      '01-the-basics/01-dough-before.md',
      '01-the-basics/01-dough-before.quiz.yaml',
      '01-the-basics/02-dough.md',
      '01-the-basics/02-dough.quiz.yaml',
      '01-the-basics/03-dough-assignment.md',
      '01-the-basics/chapter.md',
      '02-more/01-oven.md',
      '02-more/chapter.md',
    ])
    expect(codes(issues)).toEqual(['import.scoring-changed', 'import.unplaced', 'import.member-lost'])
    const lesson = texts.get('01-the-basics/02-dough.md')
    expect(lesson).toContain('[Pre-lecture quiz](../01-the-basics/01-dough-before.md)')
    expect(lesson).toContain('[the assignment](../01-the-basics/03-dough-assignment.md)')
    expect(texts.get('02-more/01-oven.md')).toContain('[dough](../01-the-basics/02-dough.md)')
  })

  it('finds lessons in a folder of their topic, and leaves whole trees of translations aside', async () => {
    const { format, texts, issues } = await importTree({
      'quiz-app/src/assets/translations/en.json': quizzes,
      '1-basics/README.md': '# The basics\n',
      '1-basics/lessons/1-dough/README.md': '# Dough\n\n[Quiz](https://example.org/quiz/1)\n',
      'translations/fr/1-basics/lessons/1-dough/README.md': '# P\u00e2te\n\n[Quiz](https://example.org/quiz/1)\n',
    })
    expect(format).toBe('curriculum')
    expect(filesOf(texts)).toEqual(['01-the-basics/01-dough.md', '01-the-basics/01-dough.quiz.yaml', '01-the-basics/chapter.md'])
    expect(issues.map(({ message }) => message)).toContain('1 translated pages were left out.')
  })

  it('gives all points for either of two answers that the app takes, and says so at the question', async () => {
    const { texts, issues } = await importTree(curriculum)
    const [question] = (parse(texts.get('01-the-basics/02-dough.quiz.yaml') ?? '') as { questions: object[] }).questions
    expect(question).toMatchObject({
      type: 'single-choice',
      answer: 'a',
      choices: [{ text: 'a' }, { text: 'b', credit: 1 }, { text: 'c' }],
    })
    const line = quizzes.split('\n').findIndex((each) => each.includes('"Which?"')) + 1
    expect(issues[0]).toMatchObject({ file: 'quiz-app/src/assets/translations/en.json', line })
  })
})
