import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type CourseBundle, countWords } from '@lectern/content'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app'
import type { App } from '../http/context'
import { seal } from '../suites/course.fixture'
import { compilePackaged } from '../suites/packaged-course.fixture'
import { openTestStore } from '../suites/store.fixture'
import { countRefusals, measureAnswers } from './measure.fixture'
import { asked, heldOut, heldOutOutside, outside } from './questions.fixture'
import type { TutorAnswer } from './schemas'

const course = 'ai-deployment-and-management'

/** Asks questions of a course over HTTP. */
const asker =
  (app: App, courseId: string, more: object = {}) =>
  async (question: string): Promise<TutorAnswer> => {
    const response = await app.request('/v1/tutor/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ courseId, question, ...more }),
    })
    expect(response.status).toBe(200)
    return (await response.json()) as TutorAnswer
  }

/** The text of HTML, by nothing but removing tags and decoding the references that the renderer writes. */
const textContent = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_reference, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

describe('the tutor, asked about the packaged course', () => {
  let app: App
  let ask: (question: string) => Promise<TutorAnswer>
  beforeAll(async () => {
    const { bundle, assets } = await compilePackaged('ai-deployment-and-management')
    const store = await openTestStore()
    await store.seed(bundle, assets)
    app = createApp({ store, rateLimit: 0, tutor: { rateLimit: 0 } })
    const send = asker(app, course)
    const answers = new Map<string, Promise<TutorAnswer>>()
    // A question has one answer, so each is asked once.
    ask = (question) => {
      const answer = answers.get(question) ?? send(question)
      answers.set(question, answer)
      return answer
    }
  })

  it('finds the section, and quotes the sentence that answers', async () => {
    const { found, answered, misses } = await measureAnswers(ask, asked)
    expect(found / asked.length, misses.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(answered / asked.length, misses.join('\n')).toBeGreaterThanOrEqual(0.85)
  })

  it('does so for questions that it was not tuned on', async () => {
    const { found, answered, misses } = await measureAnswers(ask, heldOut)
    expect(found / heldOut.length, misses.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(answered / heldOut.length, misses.join('\n')).toBeGreaterThanOrEqual(0.8)
  })

  it('refuses what the course does not answer', async () => {
    expect((await countRefusals(ask, outside)) / outside.length).toBeGreaterThanOrEqual(0.9)
    expect((await countRefusals(ask, heldOutOutside)) / heldOutOutside.length).toBeGreaterThanOrEqual(0.9)
  })

  it('quotes what stands in the section, at the positions that it gives', async () => {
    const texts = new Map<string, string>()
    let quotes = 0
    for (const { question } of [...asked, ...heldOut]) {
      for (const { text, citations } of (await ask(question)).answer) {
        expect(citations.length).toBeGreaterThan(0)
        expect(text).toBe(`“${citations.map(({ quote }) => quote).join(' ')}”`)
        for (const { sectionId, quote, start, end } of citations) {
          const found = texts.get(sectionId) ?? (await (await app.request(`/v1/courses/${course}/sections/${sectionId}`)).json())
          const content = typeof found === 'string' ? found : textContent((found as { html: string }).html)
          texts.set(sectionId, content)
          expect(content.slice(start, end).replace(/\s+/g, ' ')).toBe(quote)
          quotes += 1
        }
      }
    }
    expect(quotes).toBeGreaterThan(200)
  })

  it('names the heading under which a quote stands', async () => {
    const { answer } = await ask('What is a threshold?')
    expect(answer[0]?.citations[0]).toMatchObject({ sectionId: 'inputs-predictions-and-user-outcomes', anchor: 'step-four-is-a-choice' })
  })

  it('answers what docs/tutor.md says', async () => {
    const text = await readFile(path.resolve(import.meta.dirname, '../../../../docs/tutor.md'), 'utf8')
    const { answer, ...rest } = JSON.parse(/```json\n([^`]+)```/.exec(text)?.[1] ?? '{}') as TutorAnswer
    const given = await ask('What is a prototype?')
    expect({ ...given, answer: given.answer.slice(0, 1) }).toEqual({ answer, ...rest })
  })

  it('finds a misspelt word', async () => {
    expect((await ask('What is overfiting?')).answer[0]?.text).toContain('This is called overfitting')
  })

  it('takes the last question into account where a question says nothing by itself', async () => {
    const more = {
      history: [
        { role: 'learner', text: 'What is a shadow run?' },
        { role: 'tutor', text: 'A trial.' },
      ],
    }
    const { answer } = await asker(app, course, more)('And why?')
    expect(answer[0]?.text).toContain('shadow run')
    expect((await ask('And why?')).refusal?.code).toBe('not_in_course')
  })

  it('has no quotation of more than a few sentences', async () => {
    for (const { question } of asked.slice(0, 30))
      for (const { text } of (await ask(question)).answer) expect(countWords(text, 'en')).toBeLessThan(120)
  })
})

const lists = { tags: [], outcomes: [], requirements: [], audience: [], highlights: [], authors: [], related: [] }

function bundleIn(locale: string, sections: Record<string, string>): CourseBundle {
  return seal({
    course: { id: 'small', title: 'Small', locale, ...lists, overview: '' },
    chapters: [
      {
        id: 'chapter',
        title: 'Chapter',
        introduction: '',
        milestones: [],
        practiceNotes: [],
        sections: Object.entries(sections).map(([id, markdown]) => ({ id, title: id, markdown })),
      },
    ],
    quizzes: [],
    glossary: [],
    assets: [],
  })
}

describe('the tutor, asked in other languages', () => {
  it.each([
    [
      'de',
      { modelle: 'Die Modelle lernen in kurzen Schritten. Das dauert.', hunde: 'Der Hund bellte im Garten. Niemand hörte ihn.' },
      'In welchem kurzen Schritt lernen Modelle?',
      '„Die Modelle lernen in kurzen Schritten. Das dauert.“',
    ],
    [
      'fr',
      { modele: 'Le déploiement suit l’entraînement des modèles. C’est long.', chien: 'Le chien garde la maison. Il dort dehors.' },
      'Quand deployer un modèle entraîné ?',
      '«\u00a0Le déploiement suit l’entraînement des modèles. C’est long.\u00a0»',
    ],
    [
      'es',
      { gatos: 'Los gatos comen pescado fresco. Beben poco.', perros: 'El perro cuida la casa. Duerme fuera.' },
      '¿Qué come un gato?',
      '«Los gatos comen pescado fresco. Beben poco.»',
    ],
    ['zh', { one: '本文是关于教务使用的一篇小教程。', two: '天气很好。' }, '教务怎么使用？', '“本文是关于教务使用的一篇小教程。”'],
  ])('in %s finds other forms of a word', async (locale, sections, question, text) => {
    const store = await openTestStore()
    await store.seed(bundleIn(locale, sections as unknown as Record<string, string>), new Map())
    const { answer } = await asker(createApp({ store }), 'small')(question)
    expect(answer[0]?.text).toBe(text)
  })
})
