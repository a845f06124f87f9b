import { type IssueEntry, type IssueExample, inQuestions, inSection } from './issue-entry'

const words = (count: number): string =>
  Array.from({ length: Math.ceil(count / 8) }, (_, at) => `The dough of day ${at + 1} rose on time.`).join('\n')
/** An example of a section whose text is too long to show. */
const ofLength = (before: [string, string], after: [string, string]): IssueExample => {
  const example = inSection(before[1], after[1])
  return { ...example, before: { ...example.before, shown: before[0] }, after: { ...example.after, shown: after[0] } }
}

const choices = (texts: readonly string[]) =>
  texts.map((text, at) => `  - id: ${'abcd'[at]}\n    text: ${text}\n    feedback: Consider day ${text.length} again.`).join('\n')
const single = (id: string, texts: readonly string[], answer: string) =>
  `id: about-${id}\ntype: single-choice\nsection: kneading\nprompt: What about ${id}?\nchoices:\n${choices(texts)}\nanswer: ${answer}\nexplanation: It is so with ${id}.`
/** Several questions, because a bias shows in many. Only the first is shown. */
const inMany = (count: number, before: (at: number) => string, after: (at: number) => string): IssueExample => {
  const many = (question: (at: number) => string) => Array.from({ length: count }, (_, at) => question(at))
  const example = inQuestions(many(before), many(after))
  const shown = (question: string) => `- ${question.replaceAll('\n', '\n  ')}\n# and ${count - 1} more like this`
  return {
    ...example,
    before: { ...example.before, shown: shown(before(0)) },
    after: { ...example.after, shown: shown(after(0)) },
  }
}
/** Questions whose choices are alike but for one, at a distance from the right one. */
const inManyChoices = (count: number, odd: string, distance: number): IssueExample => {
  const question = (texts: readonly string[], at: number) => single(`part-${at}`, texts, 'abcd'[at % 4] as string)
  return inMany(
    count,
    (at) =>
      question(
        even.map((text, index) => (index === (at + distance) % 4 ? odd : text)),
        at,
      ),
    (at) => question(even, at),
  )
}
const even = ['Wet', 'Dry', 'Old', 'New']
const without = (member: string) => single('kneading', even, 'a').replace(new RegExp(`\\n(    )?${member}: .*`), '')

/** Advice on prose and quizzes. `lectern check --strict` gives it. */
export const adviceIssues = {
  'section.short': {
    severity: 'warning',
    title: 'A section is short',
    meaning: 'Learners read a section in one sitting, of some minutes. A few lines are a pause rather than a step.',
    remedy: 'Write more, or join it with its neighbour.',
    example: ofLength(['Kneading ties the flour together.', 'Kneading ties the flour together.'], ['(400 words)', words(400)]),
  },
  'section.long': {
    severity: 'warning',
    title: 'A section is long',
    meaning: 'Learners read a section in one sitting, of some minutes. A longer one is put off.',
    remedy: 'Shorten it, or make two of it.',
    example: ofLength(['(900 words)', words(900)], ['(400 words)', words(400)]),
  },
  'section.uncovered': {
    severity: 'warning',
    title: 'No question covers a section',
    meaning: 'What nobody asks about is soon forgotten, and you do not learn whether it was understood.',
    remedy: 'Add a question that names the section, or link to it from an explanation.',
    example: inQuestions(
      [single('kneading', even, 'a'), single('flour', even, 'b')],
      [single('kneading', even, 'a'), single('resting', even, 'b').replace('section: kneading', 'section: resting')],
    ),
  },
  'reading.grade': {
    severity: 'warning',
    title: 'A section is hard to read',
    meaning:
      'The Flesch–Kincaid grade, roughly the US school year that reads a text with ease, is above the limit for the level of the course. It is computed for English alone.',
    remedy: 'Make two sentences of a long one, and use short words.',
    example: inSection(
      'Enzymatic decomposition of polysaccharides facilitates simultaneous fermentation, considerably intensifying organoleptic characteristics.',
      'Sugar feeds the yeast. The dough rises, and it tastes of more.',
    ),
  },
  'reading.average': {
    severity: 'warning',
    title: 'The course is hard to read',
    meaning: 'The reading grade of all sections together is above the limit for the level of the course.',
    remedy: 'Begin with the sections that are hardest to read, or raise `level`.',
    example: inSection(
      'Enzymatic decomposition of polysaccharides facilitates simultaneous fermentation, considerably intensifying organoleptic characteristics.',
      'Sugar feeds the yeast. The dough rises, and it tastes of more.',
    ),
  },
  'sentence.repeated': {
    severity: 'warning',
    title: 'A sentence is said twice',
    meaning: 'A sentence that stands in the course already was probably copied, and tells learners nothing new.',
    remedy: 'Say it once, or say something new here.',
    example: inSection(
      'Good bread takes time and a hot oven. Good bread takes time and a hot oven.',
      'Good bread takes time and a hot oven.',
    ),
  },
  'question.section-missing': {
    severity: 'warning',
    title: 'A question names no section',
    meaning: 'Whoever answers wrong wants to know where to read, and coverage is counted by section.',
    remedy: 'Add `section`: the id of the section where the answer is taught.',
    example: inQuestions(without('section'), single('kneading', even, 'a')),
  },
  'question.explanation-missing': {
    severity: 'warning',
    title: 'A question has no explanation',
    meaning: 'A learner who guessed right learns nothing without it.',
    remedy: 'Add `explanation`: why the answer is right.',
    example: inQuestions(without('explanation'), single('kneading', even, 'a')),
  },
  'choice.feedback-missing': {
    severity: 'warning',
    title: 'A choice has no feedback',
    meaning: 'A wrong choice is a thought that went astray, and feedback answers that thought.',
    remedy: 'Say why the choice tempts and why it is wrong, or why it is right.',
    example: inQuestions(without('feedback'), single('kneading', even, 'a')),
  },
  'choice.absolute-word': {
    severity: 'warning',
    title: 'A word gives a choice away',
    meaning:
      'Few things hold without exception, and learners know it: choices with words such as "always" or "never" are crossed out unread.',
    remedy: 'Say when it holds.',
    example: inQuestions(
      single('kneading', ['It never dries', 'Dry', 'Old', 'New'], 'b'),
      single('kneading', ['It stays wet under a cloth', 'Dry', 'Old', 'New'], 'b'),
    ),
  },
  'choice.longest-is-key': {
    severity: 'warning',
    title: 'The longest choice is right too often',
    meaning:
      'The right choice tends to grow longer, because it has to be exact. Learners notice: they would do better than chance by picking the longest.',
    remedy: 'Make the choices alike in length: shorten the right one, or write the wrong ones with as much care.',
    example: inManyChoices(8, 'Wet, as long as it is under a cloth', 0),
  },
  'choice.longest-is-not-key': {
    severity: 'warning',
    title: 'The longest choice is hardly ever right',
    meaning: 'Learners who notice cross out the longest choice unread.',
    remedy: 'Shorten it, or make the right choice the longest in some of the questions.',
    example: inManyChoices(16, 'Wet, as long as it is under a cloth', 1),
  },
  'choice.shortest-is-key': {
    severity: 'warning',
    title: 'The shortest choice is right too often',
    meaning: 'Learners would do better than chance by picking the shortest.',
    remedy: 'Lengthen it, or make a wrong choice shorter.',
    example: inManyChoices(8, 'No', 0),
  },
  'choice.shortest-is-not-key': {
    severity: 'warning',
    title: 'The shortest choice is hardly ever right',
    meaning: 'Learners who notice cross out the shortest choice unread.',
    remedy: 'Lengthen it, or make the right choice the shortest in some of the questions.',
    example: inManyChoices(16, 'No', 1),
  },
  'choice.echoes-prompt': {
    severity: 'warning',
    title: 'The right choice alone repeats a word of the prompt',
    meaning: 'Learners who do not know look for such echoes.',
    remedy: 'Use another word, or let a wrong choice repeat a word of the prompt too.',
    example: inQuestions(
      single('stretch', ['Working the gluten', 'Baking for an hour', 'Adding salt', 'Drying the crust'], 'a').replace(
        'What about stretch?',
        'What makes gluten stretchy?',
      ),
      single('stretch', ['Working the dough', 'Baking for an hour', 'Adding salt', 'Drying the crust'], 'a').replace(
        'What about stretch?',
        'What makes gluten stretchy?',
      ),
    ),
  },
  'question.gives-away-answer': {
    severity: 'warning',
    title: 'A question gives away the answer to another one',
    meaning: 'It mentions the answer, or words that single out the right choice, and learners see both questions in the same quiz.',
    remedy: 'Use other words, or move one of the two questions to another quiz.',
    example: inQuestions(
      [
        'id: what-rises\ntype: short-answer\nprompt: What makes a dough rise?\nanswer: [yeast]',
        'id: how-warm\ntype: numeric\nprompt: How warm does yeast like it, in °C?\nanswer: { value: 27, tolerance: 5 }',
      ],
      [
        'id: what-rises\ntype: short-answer\nprompt: What makes a dough rise?\nanswer: [yeast]',
        'id: how-warm\ntype: numeric\nprompt: How warm should it be in the bowl, in °C?\nanswer: { value: 27, tolerance: 5 }',
      ],
    ),
  },
  'choice.same-position': {
    severity: 'warning',
    title: 'The right choice is in the same place too often',
    meaning: 'Choices are served in the order of the file unless the quiz is shuffled, so that a favourite place shows.',
    remedy: 'Spread the right choices over the places.',
    example: inMany(
      8,
      (at) => single(`part-${at}`, even, 'b'),
      (at) => single(`part-${at}`, even, 'abcd'[at % 4] as string),
    ),
  },
} satisfies Record<string, IssueEntry>
