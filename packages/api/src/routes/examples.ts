/** Examples for the OpenAPI document, taken from the sample course. The SDK's testing handlers serve them too. */

const rich = (text: string) => ({ html: `<p>${text}</p>`, text })

const summary = {
  id: 'ai-deployment-and-management',
  title: 'AI Deployment and Management for Complete Beginners',
  subtitle: null,
  summary: 'What happens to a model after it was trained.',
  locale: 'en',
  level: 'beginner' as const,
  category: 'AI Engineering & MLOps',
  tags: ['mlops'],
}
const quizSummary = {
  id: 'chapter-1-quiz',
  title: 'Check what you took from chapter 1',
  mode: 'practice' as const,
  placement: { chapterId: 'what-ai-deployment-really-means' },
  questionCount: 5,
  maxPoints: 5,
}
const sectionSummary = {
  id: 'training-versus-deployment',
  number: '1.3',
  chapterId: 'what-ai-deployment-really-means',
  title: 'Training versus deployment',
  summary: null,
  minutes: 2,
}
const chapterSummary = {
  id: 'what-ai-deployment-really-means',
  number: '1',
  title: 'What AI Deployment Really Means',
  summary: null,
  minutes: 3,
  milestones: ['Tell a trained model from a deployed one.'],
}
const lastPage = { nextCursor: null, hasMore: false }
const feedback = rich('A model that nobody can reach helps nobody.')

export const coursePage = { data: [summary], ...lastPage }
export const course = {
  ...summary,
  outcomes: ['Explain what deployment adds to a trained model.'],
  requirements: ['A browser.'],
  audience: ['People who work beside AI teams.'],
  highlights: ['No code needed.'],
  authors: [{ name: 'Lectern contributors', role: null, bio: null }],
  licence: 'CC-BY-4.0',
  related: [],
  overview: rich('A course about the life of a model.'),
  counts: { chapters: 1, sections: 6, quizzes: 1, questions: 5 },
  quizzes: [],
}
export const outline = {
  course: { id: summary.id, title: summary.title },
  minutes: 15,
  chapters: [
    {
      id: chapterSummary.id,
      number: '1',
      title: chapterSummary.title,
      minutes: 3,
      quizzes: [quizSummary],
      sections: [{ id: sectionSummary.id, number: '1.3', title: sectionSummary.title, minutes: 2, quizzes: [] }],
    },
  ],
  quizzes: [],
}
export const outlineMarkdown = `# ${summary.title}

15 minutes of reading. The whole course: [${summary.id}](../${summary.id})

## 1. ${chapterSummary.title}

- 1.3 [${sectionSummary.title}](sections/${sectionSummary.id}.md) (2 minutes)
- Quiz: [${quizSummary.title}](quizzes/${quizSummary.id}) (${quizSummary.mode}, ${quizSummary.questionCount} questions)
`
export const searchPage = {
  data: [
    {
      kind: 'section' as const,
      chapter: { id: chapterSummary.id, number: chapterSummary.number, title: chapterSummary.title },
      section: sectionSummary,
      term: null,
      snippet: [
        { text: 'A ', hit: false },
        { text: 'model', hit: true },
        { text: ' at work', hit: false },
      ],
    },
  ],
  ...lastPage,
}
export const termPage = {
  data: [{ term: 'Model', definition: rich('A function learned from examples.'), sectionId: sectionSummary.id }],
  ...lastPage,
}
export const release = { number: 3, publishedAt: '2026-11-24T09:30:00.000Z', contentHash: 'a'.repeat(64) }
export const chapterPage = { data: [chapterSummary], ...lastPage }
export const chapter = { ...chapterSummary, introduction: rich('A model is not yet a service.'), practiceNotes: [], quizzes: [quizSummary] }
export const sectionPage = { data: [sectionSummary], ...lastPage }
export const section = {
  ...sectionSummary,
  markdown: 'Training happens once in a while.',
  html: '<p>Training happens once in a while.</p>',
  headings: [],
  chapter: { id: chapterSummary.id, number: '1', title: chapterSummary.title },
  previous: null,
  next: null,
  quizzes: [],
}
export const sectionMarkdown = `---
course: "${summary.id}"
chapter: "${chapterSummary.id}"
id: "${sectionSummary.id}"
number: "1.3"
title: "${sectionSummary.title}"
summary: null
minutes: 2
previous: null
next: null
quizzes: []
---

${section.markdown}
`
export const quizPage = { data: [quizSummary], ...lastPage }
export const quiz = {
  ...quizSummary,
  passingScore: null,
  shuffle: false,
  timeLimit: null,
  gracePeriod: null,
  maxAttempts: null,
  cooldown: null,
  draw: null,
  tries: null,
  counts: 'highest' as const,
  review: {
    score: 'immediately' as const,
    correctness: 'immediately' as const,
    feedback: 'immediately' as const,
    answer: 'immediately' as const,
    explanation: 'immediately' as const,
  },
  questions: [
    {
      type: 'single-choice' as const,
      id: 'laptop-trial',
      prompt: rich('What does deployment add to a model?'),
      points: 1,
      sectionId: sectionSummary.id,
      choices: [
        { id: 'a', content: rich('More training data') },
        { id: 'b', content: rich('A way for people to use it') },
      ],
    },
  ],
}
export const scoreRequest = { responses: [{ type: 'single-choice' as const, questionId: 'laptop-trial', choiceId: 'b' }] }
export const scoreResult = {
  score: { points: 1, maxPoints: 1, fraction: 1, pending: false },
  passed: null,
  questions: [
    {
      questionId: 'laptop-trial',
      outcome: 'correct' as const,
      points: 1,
      maxPoints: 1,
      feedback: [{ choiceId: 'b', content: feedback }],
      answer: { type: 'single-choice' as const, choiceId: 'b' },
      explanation: feedback,
    },
  ],
}
export const reveal = {
  questionId: 'laptop-trial',
  answer: { type: 'single-choice' as const, choiceId: 'b' },
  explanation: feedback,
}

const hash = 'c0ffee'.padEnd(64, '0')
export const keyId = '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11'
export const createKey = { kind: 'secret' as const, name: 'CI of the course repository', scopes: ['content:write' as const] }
export const key = {
  id: keyId,
  ...createKey,
  hint: 'lk_sec_AZq4fTs',
  createdAt: '2026-11-24T09:30:00.000Z',
  expiresAt: null,
  revokedAt: null,
  lastUsedAt: '2026-11-24T09:31:00.000Z',
}
export const createdKey = { ...key, lastUsedAt: null, secret: `lk_sec_${'AZq4fTs'.padEnd(65, 'x')}` }
export const keyPage = { data: [key], ...lastPage }

export const releaseDetail = {
  number: 3,
  createdAt: '2026-11-24T09:30:00.000Z',
  publishedAt: '2026-11-24T09:30:00.000Z',
  withdrawnAt: null,
  notes: 'Typos of chapter 2',
  contentHash: hash,
  bundleHash: hash,
  current: true,
}
export const createdRelease = { ...releaseDetail, created: true }
export const releasePage = { data: [releaseDetail], ...lastPage }
export const archivedCourse = { id: summary.id, archivedAt: '2026-11-24T09:30:00.000Z' }
export const uploadedAsset = { hash, size: 2048, created: true }
export const plan = {
  course: summary.id,
  baseRelease: 2,
  equalRelease: null,
  planHash: hash,
  changes: [{ type: 're-keyed' as const, kind: 'question' as const, id: 'laptop-trial', title: 'What does deployment add?' }],
  reusedIds: [],
  issues: [],
  missingAssets: [],
}
export const bundle = {
  format: 'lectern.course/1',
  hash,
  course: { id: summary.id, title: summary.title, overview: 'From an idea to a service.' },
  chapters: [],
  quizzes: [],
  glossary: [],
  assets: [],
}

const times = {
  startedAt: '2026-11-24T09:30:00.000Z',
  dueAt: null,
  closesAt: null,
  submittedAt: null,
  updatedAt: '2026-11-24T09:31:00.000Z',
}
const learnerId = 'student-4711'
const attemptId = '019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f'
const [response] = scoreRequest.responses as [(typeof scoreRequest.responses)[number]]
export const createLearnerToken = { learnerId, expiresIn: 3600 }
export const learnerToken = { token: 'eyJhbGciOi…', learnerId, courses: null, quizzes: null, expiresAt: '2026-11-24T10:30:00.000Z' }
export const createAttempt = { courseId: summary.id, quizId: quizSummary.id, learnerId }
export const attemptSummary = {
  id: attemptId,
  courseId: summary.id,
  release: 3,
  quizId: quizSummary.id,
  learnerId,
  number: 1,
  state: 'in-progress' as const,
  ...times,
}
export const attemptPage = { data: [attemptSummary], ...lastPage }
export const saveResponse = { sequence: 1, response, check: false }
export const savedResponse = { questionId: response.questionId, sequence: 1, savedAt: '2026-11-24T09:31:00.000Z', checked: false, response }
export const attempt = {
  ...attemptSummary,
  serverTime: '2026-11-24T09:31:30.000Z',
  tries: null,
  questions: quiz.questions,
  responses: [savedResponse],
}
export const attemptConflict = {
  type: '/docs/errors#stale_sequence',
  title: 'A later save of this response is kept already.',
  status: 409,
  detail: 'Sequence 1 of the question "laptop-trial" is kept already, with another response.',
  instance: `/v1/attempts/${attemptId}/responses/laptop-trial`,
  code: 'stale_sequence' as const,
  requestId: keyId,
  current: savedResponse,
}
export const attemptResult = { attemptId, state: 'submitted' as const, ...scoreResult }
export const setScore = {
  version: 0,
  rubric: [
    { criterionId: 'argument', levelId: 'sound' },
    { criterionId: 'language', levelId: 'clear' },
  ],
  comment: 'A *clear* case. Say what it costs, too.',
  graderId: 'teacher-12',
}
export const manualScore = {
  questionId: 'why-deploy',
  version: 1,
  points: 6,
  rubric: setScore.rubric,
  comment: {
    markdown: setScore.comment,
    html: '<p>A <em>clear</em> case. Say what it costs, too.</p>',
    text: 'A clear case. Say what it costs, too.',
  },
  graderId: setScore.graderId,
  scoredAt: '2026-11-24T10:30:00.000Z',
}
const levels = (best: { id: string; title: string }, points: number) => [
  { id: 'missing', title: 'Missing', description: null, points: 0 },
  { ...best, description: null, points },
]
export const attemptScores = {
  attemptId,
  courseId: summary.id,
  quizId: 'final-exam',
  learnerId,
  questions: [
    {
      questionId: manualScore.questionId,
      prompt: rich('Why is a model that nobody can reach worth nothing?'),
      maxPoints: 6,
      minWords: 100,
      maxWords: 300,
      rubric: [
        { id: 'argument', title: 'The argument', levels: levels({ id: 'sound', title: 'Sound' }, 4) },
        { id: 'language', title: 'The language', levels: levels({ id: 'clear', title: 'Clear' }, 2) },
      ],
      text: 'Because …',
      words: 1,
      pending: false,
      version: 1,
      scores: [manualScore],
    },
  ],
}
export const scoreConflict = {
  type: '/docs/errors#stale_version',
  title: 'Another score was set since this version.',
  status: 409,
  detail: 'Version 1 of the score counts for the question "why-deploy". Read it, and send its version with the new score.',
  instance: `/v1/attempts/${attemptId}/scores/why-deploy`,
  code: 'stale_version' as const,
  requestId: keyId,
  current: manualScore,
}
export const grade = {
  courseId: summary.id,
  quizId: 'final-exam',
  learnerId,
  counts: 'highest' as const,
  fraction: 0.8,
  passed: true,
  pending: false,
  attemptId,
  attempts: 2,
  updatedAt: '2026-11-24T09:40:00.000Z',
}
export const quizStatistics = {
  courseId: 'ai-deployment-and-management',
  quizId: 'chapter-1-quiz',
  release: 3,
  attempts: 2,
  learners: 2,
  pending: 0,
  passed: 1,
  failed: 1,
  fractions: { mean: 0.75, median: 0.75, minimum: 0.5, maximum: 1, standardDeviation: 0.25 },
  tenths: [0, 0, 0, 0, 0, 1, 0, 0, 0, 1],
  questions: [
    {
      questionId: 'prototype-purpose',
      type: 'single-choice',
      attempts: 2,
      outcomes: { correct: 1, partial: 0, incorrect: 1, unanswered: 0, pending: 0, notScored: 0 },
      facility: 0.5,
      discrimination: null,
      choices: [
        { choiceId: 'a', chosen: 1 },
        { choiceId: 'b', chosen: 1 },
      ],
    },
  ],
}

export const exportReport = {
  courseId: 'ai-deployment-and-management',
  release: 3,
  format: 'moodle-xml',
  containsKeys: true,
  counts: { exported: 40, leftOut: 1, issues: 1 },
  issues: [
    {
      about: 'chapter-1-reflection',
      code: 'export.question-type',
      message: 'A self-check is no question of Moodle.',
      hint: 'Ask it as an essay.',
    },
  ],
}

export const gradePage = { data: [grade], ...lastPage }
export const progress = {
  courseId: summary.id,
  release: 3,
  learnerId,
  fraction: 0.5,
  chapters: [
    {
      chapterId: chapterSummary.id,
      fraction: 0.5,
      sections: [{ sectionId: sectionSummary.id, fraction: 1, completedAt: '2026-11-24T09:40:00.000Z' }],
    },
  ],
  quizzes: [{ quizId: 'final-exam', fraction: null, counts: true }],
  dropped: [],
}
export const completeSections = { sections: [{ sectionId: sectionSummary.id, completed: true }] }
export const setAccommodation = { timeMultiplier: 1.5, extraAttempts: 1 }
export const accommodation = { courseId: summary.id, quizId: 'final-exam', learnerId, ...setAccommodation }
export const learnerExport = {
  learnerId,
  attempts: [{ ...attemptSummary, saves: [savedResponse], score: null, manualScores: [] }],
  completions: [{ courseId: summary.id, sectionId: sectionSummary.id, completedAt: '2026-11-24T09:40:00.000Z' }],
  accommodations: [accommodation],
  ltiLaunches: [
    { platformId: '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11', userId: '42', locale: 'de', courseId: summary.id, quizId: 'final-exam' },
  ],
  events: [{ type: 'attempt.submitted', at: '2026-11-24T09:40:00.000Z', courseId: summary.id, quizId: 'final-exam' }],
  idempotencyRecords: ['2026-11-24T09:30:00.000Z'],
}
export const deletedLearner = { learnerId, attempts: 2 }
