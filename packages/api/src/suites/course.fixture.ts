import {
  type AnswerKey,
  type BundleQuestion,
  type CourseBundle,
  canonicalJson,
  expandReview,
  learnerQuestion,
  sha256,
} from '@lectern/content'

type Key = {
  [Type in AnswerKey['type']]: Omit<Extract<AnswerKey, { type: Type }>, 'questionId' | 'explanation' | 'feedback'>
}[AnswerKey['type']]

/** The marks of everything that only a key may hold; tests look for them wherever a learner can read. */
export const canary = 'CANARY'

const pieces = (...ids: string[]) => ids.map((id) => ({ id, text: `Text of ${id}` }))

/** Regions in a row, from the left. */
const regionsOf = (ids: readonly string[], text: string) =>
  ids.map((id, index) => {
    const [x, y] = [0.2 + index / 4, 0.5]
    const corners = [
      { x: x - 0.1, y: 0.3 },
      { x: x + 0.1, y: 0.3 },
      { x, y: 0.8 },
    ]
    const shapes = [
      { type: 'ellipse' as const, x, y, radiusX: 0.1, radiusY: 0.2 },
      { type: 'rectangle' as const, x: x - 0.1, y: 0.3, width: 0.2, height: 0.4 },
      { type: 'polygon' as const, corners },
    ]
    return { id, text: `${text} ${id}`, shape: shapes[index % shapes.length] as (typeof shapes)[number] }
  })

/** One question of every type, and both kinds of hotspots. Ids of items and sides are opaque. */
export function everyQuestion(prefix = 'q'): BundleQuestion[] {
  const image = { image: `![image](lectern:asset/${assetHash}/dot.svg)`, alt: 'Three dots in a row', width: 400, height: 200 }
  const base = (id: string) => ({ id: `${prefix}-${id}`, prompt: `What about **${id}**?`, points: 2, section: 'first-section' })
  return [
    { type: 'single-choice', ...base('single'), choices: pieces('a', 'b', 'c') },
    { type: 'multiple-choice', ...base('multiple'), choices: pieces('a', 'b', 'c', 'd') },
    { type: 'short-answer', ...base('short') },
    { type: 'numeric', ...base('numeric'), unit: { required: false } },
    { type: 'ordering', ...base('ordering'), items: pieces('k4', 'b7', 'z2') },
    { type: 'matching', ...base('matching'), left: pieces('m3', 'c8'), right: pieces('x5', 'd1', 'q9') },
    { type: 'essay', ...base('essay'), minWords: 2, maxWords: 200 },
    { type: 'self-check', ...base('self') },
    {
      type: 'cloze',
      ...base('cloze'),
      text: 'A {{pick}} of *red {{word}} wine* weighs {{weight}}.\n\nPlain.\n\nIt is {{drag}}.',
      gaps: [
        { type: 'choice', id: 'pick', choices: pieces('w8', 'e2') },
        { type: 'text', id: 'word' },
        { type: 'number', id: 'weight', unit: { required: false } },
        { type: 'bank', id: 'drag' },
      ],
      bank: pieces('h5', 'n3', 'y6'),
    },
    { type: 'hotspot', ...base('region'), ...image, marks: 1, regions: regionsOf(['a', 'b', 'c'], 'Region') },
    { type: 'hotspot', ...base('point'), ...image, marks: 1, grid: { columns: 10, rows: 10 } },
  ]
}

const rubricOf = (variant: 'one' | 'two') =>
  ['content', 'style'].map((id) => ({
    id,
    title: `${canary} criterion ${id} ${variant}`,
    levels: [
      { id: 'low', title: `${canary} low ${variant}`, points: 0 },
      { id: 'high', title: `${canary} high ${variant}`, description: `${canary} description ${variant}`, points: 1 },
    ],
  }))

/** Keys for {@link everyQuestion}; the second set differs from the first in every key, explanation and feedback. */
export function keysOf(questions: BundleQuestion[], variant: 'one' | 'two' = 'one'): AnswerKey[] {
  const one = variant === 'one'
  const keys: { [Type in BundleQuestion['type']]: Extract<Key, { type: Type }> } = {
    'single-choice': { type: 'single-choice', choiceId: one ? 'a' : 'c' },
    'multiple-choice': { type: 'multiple-choice', choiceIds: one ? ['a', 'c'] : ['b'], scoring: 'partial' },
    'short-answer': { type: 'short-answer', accepted: [{ text: `${canary} accepted ${variant}`, credit: 1 }], match: 'normalized' },
    numeric: {
      type: 'numeric',
      value: one ? 7.25 : 91.5,
      min: one ? 7 : 91,
      max: one ? 7.5 : 92,
      alternatives: [{ value: one ? 0.5 : 0.25, min: one ? 0.5 : 0.25, max: one ? 0.5 : 0.25, credit: one ? 0.5 : 1 }],
      unit: { accept: [`${canary} unit ${variant}`, one ? 'm²' : 's'] },
    },
    ordering: {
      type: 'ordering',
      itemIds: one ? ['z2', 'k4', 'b7'] : ['b7', 'k4', 'z2'],
      scoring: 'partial',
      alternatives: one ? [{ itemIds: ['z2', 'b7', 'k4'], credit: 0.25 }] : [{ itemIds: ['k4', 'b7', 'z2'], credit: 0.75 }],
    },
    matching: {
      type: 'matching',
      pairs: one
        ? [
            { leftId: 'm3', rightId: 'x5' },
            { leftId: 'c8', rightId: 'q9' },
          ]
        : [
            { leftId: 'm3', rightId: 'd1' },
            { leftId: 'c8', rightId: 'x5' },
          ],
    },
    hotspot: {
      type: 'hotspot',
      regionIds: one ? ['a', 'c'] : ['b'],
      regions: regionsOf(one ? ['d', 'a', 'c'] : ['e', 'b'], `${canary} region ${variant}`),
      scoring: 'partial',
    },
    essay: { type: 'essay', rubric: rubricOf(variant), answer: `${canary} model answer ${variant}` },
    cloze: {
      type: 'cloze',
      gaps: [
        { type: 'choice', gapId: 'pick', weight: 1, choiceId: one ? 'w8' : 'e2' },
        { type: 'text', gapId: 'word', weight: 1, accepted: [{ text: `${canary} gap ${variant}`, credit: 1 }], match: 'normalized' },
        {
          type: 'number',
          gapId: 'weight',
          weight: 2,
          value: one ? 3 : 8,
          min: one ? 3 : 8,
          max: one ? 3 : 8,
          unit: { accept: [`${canary} gap unit ${variant}`] },
        },
        { type: 'bank', gapId: 'drag', weight: 1, choiceId: one ? 'n3' : 'y6' },
      ],
      scoring: 'partial',
      penalty: one ? 0.125 : 0.0625,
    },
    'self-check': { type: 'self-check', answer: `${canary} self-check ${variant}` },
  }
  return questions.map((question): AnswerKey => {
    const shared = { questionId: question.id, explanation: `${canary} explanation ${variant}` }
    if (question.type === 'cloze') {
      const feedback = question.gaps.map(({ id }) => ({
        gapId: id,
        outcome: 'correct' as const,
        text: `${canary} gap feedback ${variant} ${id}`,
      }))
      return { ...keys.cloze, ...shared, feedback } as AnswerKey
    }
    if (question.type === 'hotspot') {
      const regions = question.regions ?? keys.hotspot.regions
      const feedback = regions.map(({ id }) => ({ choiceId: id, text: `${canary} region feedback ${variant} ${id}` }))
      return { ...keys.hotspot, ...shared, regions, feedback } as AnswerKey
    }
    if (question.type !== 'single-choice' && question.type !== 'multiple-choice') return { ...keys[question.type], ...shared } as AnswerKey
    const feedback = question.choices.map(({ id }) => ({ choiceId: id, text: `${canary} feedback ${variant} ${id}` }))
    return { ...keys[question.type], ...shared, feedback } as AnswerKey
  })
}

/** A bundle with its hash, from parts that a test changes. */
export function seal(content: Omit<CourseBundle, 'hash' | 'format'>): CourseBundle {
  const whole = { format: 'lectern.course/1' as const, ...content }
  return { ...whole, hash: sha256(canonicalJson(whole)) }
}

export const assetBytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
export const assetHash = sha256(assetBytes)
export const assets = new Map<string, Uint8Array>([[assetHash, assetBytes]])

/** A course with an open practice quiz and a graded one, two chapters of two sections, a term and an asset. */
export function courseBundle({ id = 'sample', variant = 'one' as 'one' | 'two', word = 'lantern', graded = false } = {}): CourseBundle {
  const practice = everyQuestion('q').map(learnerQuestion)
  const exam = everyQuestion('x').map(learnerQuestion)
  const quiz = (mode: 'practice' | 'graded') => ({ mode, shuffle: false, counts: 'highest' as const, review: expandReview(mode) })
  const section = (name: string, text: string) => ({ id: name, title: `Title of ${name}`, markdown: text })
  return seal({
    course: {
      id,
      title: `Course ${id}`,
      locale: 'en',
      level: 'beginner',
      category: 'Tests',
      tags: ['sample'],
      outcomes: [],
      requirements: [],
      audience: [],
      highlights: [],
      authors: [{ name: 'Ada Example' }],
      licence: 'CC-BY-4.0',
      related: [],
      overview: 'An overview with *emphasis*.',
    },
    chapters: [
      {
        id: 'first-chapter',
        title: 'First chapter',
        introduction: 'It begins.',
        milestones: ['Know the beginning.'],
        practiceNotes: ['Try it.'],
        sections: [
          section(
            'first-section',
            `# Heading\n\nA ${word} shines. ![Picture](lectern:asset/${assetHash}/dot.svg)\n\n${'Many words follow here. '.repeat(80)}`,
          ),
          section('second-section', 'See [the first](lectern:section/first-section#heading) about light.'),
        ],
      },
      {
        id: 'second-chapter',
        title: 'Second chapter',
        introduction: 'It goes on.',
        milestones: [],
        practiceNotes: [],
        sections: [section('third-section', 'Nothing but water.'), section('fourth-section', 'Nothing but wind.')],
      },
    ],
    quizzes: [
      {
        id: 'practice',
        title: 'Practice',
        placement: { chapterId: 'first-chapter' },
        ...quiz(graded ? 'graded' : 'practice'),
        passingScore: 0.5,
        questions: practice,
        keys: keysOf(practice, variant),
      },
      { id: 'exam', title: 'Exam', placement: {}, ...quiz('graded'), questions: exam, keys: keysOf(exam, variant) },
    ],
    glossary: [{ term: 'Light', definition: 'What a *lamp* gives.', sectionId: 'first-section' }],
    assets: [{ name: 'dot.svg', hash: assetHash, mediaType: 'image/svg+xml', size: assetBytes.length }],
  })
}
