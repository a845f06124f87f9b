import { type IssueEntry, inFolder, inQuestions, inQuiz } from './issue-entry'

const choices = '  - { id: a, text: Flour }\n  - { id: b, text: Water }\n  - { id: c, text: Chocolate }'
const quiz = 'id: other-quiz\ntitle: Other\nquestions:\n  - { id: other, type: self-check, prompt: Why?, answer: Because. }\n'
const single = (id: string, points: number) => `id: ${id}\ntype: self-check\nprompt: What is ${id}?\npoints: ${points}\nanswer: Look it up.`
const variant = (id: string, points: number) =>
  single(id, points)
    .replace('prompt:', 'variantOf: part-of-bread\nprompt:')
    .replace('self-check', 'numeric')
    .replace('answer: Look it up.', 'answer: 3')
const withDraw = (example: ReturnType<typeof inQuestions>) => {
  const draw = ({ shown, files }: typeof example.before) => ({
    shown: `draw: 1\nquestions:\n  ${shown.replaceAll('\n', '\n  ')}`,
    files: Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, String(text).replace('questions:', 'draw: 1\nquestions:')]),
    ),
  })
  return { ...example, before: draw(example.before), after: draw(example.after) }
}

const loaf = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"/>'
const hotspot = (settings: string, radius: number) =>
  `id: find-crust\ntype: hotspot\nprompt: Where is the crust?\nimage: ../assets/loaf.svg\nalt: A loaf, cut open\n${settings}\nregions:\n  - { id: a, text: Above, shape: { type: circle, x: 0.5, y: 0.5, radius: ${radius} } }\nanswer: [a]`
const withImage = (before: string, after: string) => {
  const example = inQuestions(hotspot('marks: 1', 0.1), hotspot('marks: 1', 0.1))
  const side = (image: string, { files }: typeof example.before) => ({ shown: image, files: { ...files, 'assets/loaf.svg': image } })
  return {
    ...example,
    file: 'assets/loaf.svg',
    language: 'text' as const,
    before: side(before, example.before),
    after: side(after, example.after),
  }
}

/** Quizzes and their questions. */
export const quizIssues = {
  'quiz.misplaced': {
    severity: 'error',
    title: 'A quiz belongs to nothing',
    meaning:
      'The name of a quiz file says where it belongs: `quiz.yaml` to the chapter or the course that it stands in, `01-name.quiz.yaml` to the section `01-name.md`.',
    remedy: 'Rename the file.',
    example: inFolder(
      { shown: '01-dough/01-kneading.md\n01-dough/kneading.quiz.yaml', files: { '01-dough/kneading.quiz.yaml': quiz } },
      { shown: '01-dough/01-kneading.md\n01-dough/01-kneading.quiz.yaml', files: { '01-dough/01-kneading.quiz.yaml': quiz } },
    ),
  },
  'quiz.grace-without-limit': {
    severity: 'error',
    title: 'A grace period has no time limit',
    meaning: 'The grace period says how late after the time limit a save still counts.',
    remedy: 'Add `timeLimit`, or remove `gracePeriod`.',
    example: inQuiz('gracePeriod: 1m', 'timeLimit: 20m\ngracePeriod: 1m'),
  },
  'quiz.draw-too-large': {
    severity: 'error',
    title: 'A quiz draws more questions than it has',
    meaning: 'An attempt draws `draw` of the questions, each once.',
    remedy: 'Draw fewer, or write more questions.',
    example: inQuiz('draw: 5', 'draw: 1'),
  },
  'quiz.draw-points-differ': {
    severity: 'error',
    title: 'Questions of a pool are worth different points',
    meaning: 'Attempts draw different questions. With different points, one attempt could earn more than another.',
    remedy: 'Give the questions equal points, or do not draw.',
    example: withDraw(inQuestions([single('crumb', 1), single('crust', 2)], [single('crumb', 1), single('crust', 1)])),
  },
  'quiz.variant-points-differ': {
    severity: 'error',
    title: 'Variants of a question are worth different points',
    meaning: 'Each attempt gets one variant. With different points, one attempt could earn more than another.',
    remedy: 'Give the variants equal points.',
    example: inQuestions([variant('crumb', 1), variant('crust', 2)], [variant('crumb', 1), variant('crust', 1)]),
  },
  'question.variant-alone': {
    severity: 'warning',
    title: 'A question is the only variant',
    meaning: 'Questions of a quiz with the same `variantOf` are variants, of which an attempt gets one. This one has no others.',
    remedy: 'Write another variant with the same `variantOf`, or remove it.',
    example: inQuestions([variant('crumb', 1)], [variant('crumb', 1), variant('crust', 1)]),
  },
  'quiz.graded-immediately': {
    severity: 'error',
    title: 'A graded quiz shows something before it is submitted',
    meaning: 'Whoever sees what is right while answering can change the answer, so the grade would mean nothing.',
    remedy: 'Use `after-submit` or a later moment, or make it a practice quiz.',
    example: inQuiz('mode: graded\nreview: open', 'mode: graded\nreview: standard'),
  },
  'quiz.tries-graded': {
    severity: 'error',
    title: 'A graded quiz has tries',
    meaning: 'With `tries`, learners see during an attempt which responses are right, and answer again. The grade would mean nothing.',
    remedy: 'Remove `tries`, or make it a practice quiz.',
    example: inQuiz('mode: graded\ntries: { most: 3 }', 'mode: practice\ntries: { most: 3 }'),
  },
  'quiz.tries-hidden': {
    severity: 'error',
    title: 'Tries do not show what is right',
    meaning: 'A learner checks a response to see whether it is right. A review policy that withholds that leaves nothing to see.',
    remedy: 'Use `correctness: immediately` in `review`, which is the default of practice quizzes, or remove `tries`.',
    example: inQuiz('review: standard\ntries: { most: 3 }', 'review: { answer: after-submit }\ntries: { most: 3 }'),
  },
  'question.id-missing': {
    severity: 'error',
    title: 'A question, choice, item or side has no id',
    meaning: 'Responses and results refer to ids. They are in the file, so that rewording or reordering changes no result.',
    remedy: 'Run `lectern check --fix`, which writes the missing ids.',
    example: inQuestions(
      'type: single-choice\nprompt: Which one is dry?\nchoices:\n  - text: Flour\n  - text: Water\nanswer: a',
      'id: dry-one\ntype: single-choice\nprompt: Which one is dry?\nchoices:\n  - id: a\n    text: Flour\n  - id: b\n    text: Water\nanswer: a',
    ),
  },
  'question.text-repeated': {
    severity: 'error',
    title: 'Two choices, items or sides say the same',
    meaning: 'A learner could not tell them apart, and only one of them is right.',
    remedy: 'Make them differ, or remove one.',
    example: inQuestions(
      'id: dry-one\ntype: single-choice\nprompt: Which one is dry?\nchoices:\n  - { id: a, text: Flour }\n  - { id: b, text: Flour }\nanswer: a',
      'id: dry-one\ntype: single-choice\nprompt: Which one is dry?\nchoices:\n  - { id: a, text: Flour }\n  - { id: b, text: Water }\nanswer: a',
    ),
  },
  'question.answer-unknown': {
    severity: 'error',
    title: 'The answer is no choice',
    meaning: '`answer` names the ids of the right choices, not their texts.',
    remedy: 'Use one of the ids that the hint lists.',
    example: inQuestions(
      `id: dry-one\ntype: single-choice\nprompt: Which one is dry?\nchoices:\n${choices}\nanswer: flour`,
      `id: dry-one\ntype: single-choice\nprompt: Which one is dry?\nchoices:\n${choices}\nanswer: a`,
    ),
  },
  'question.answer-repeated': {
    severity: 'error',
    title: 'The answer names a choice twice',
    meaning: 'Each right choice counts once.',
    remedy: 'Name it once; perhaps another choice was meant.',
    example: inQuestions(
      `id: in-dough\ntype: multiple-choice\nprompt: What does every dough have?\nchoices:\n${choices}\nanswer: [a, a]`,
      `id: in-dough\ntype: multiple-choice\nprompt: What does every dough have?\nchoices:\n${choices}\nanswer: [a, b]`,
    ),
  },
  'question.no-wrong-choice': {
    severity: 'warning',
    title: 'Every choice is right',
    meaning: 'Wrong ticks cost points, and here there is no wrong one: ticking everything scores full.',
    remedy: 'Add a choice that is wrong.',
    example: inQuestions(
      'id: in-dough\ntype: multiple-choice\nprompt: What does every dough have?\nchoices:\n  - { id: a, text: Flour }\n  - { id: b, text: Water }\nanswer: [a, b]',
      `id: in-dough\ntype: multiple-choice\nprompt: What does every dough have?\nchoices:\n${choices}\nanswer: [a, b]`,
    ),
  },
  'question.no-full-answer': {
    severity: 'error',
    title: 'No accepted answer has full credit',
    meaning: 'Nobody could reach the points of the question.',
    remedy: 'Give the best answer a credit of 1, which is what an answer without `credit` has.',
    example: inQuestions(
      'id: name-it\ntype: short-answer\nprompt: What holds a dough together?\nanswer:\n  - { text: protein, credit: 0.5 }',
      'id: name-it\ntype: short-answer\nprompt: What holds a dough together?\nanswer:\n  - gluten\n  - { text: protein, credit: 0.5 }',
    ),
  },
  'question.answer-untypeable': {
    severity: 'warning',
    title: 'Hardly anybody can type an accepted answer',
    meaning:
      'It has curly quotes, long dashes, invisible characters or several spaces in a row, and `match` compares them as they are. A keyboard has none of them.',
    remedy: 'Use `match: normalized`, or write the answer with plain characters.',
    example: inQuestions(
      'id: name-it\ntype: short-answer\nprompt: What do bakers call it?\nanswer: [baker’s yeast]\nmatch: exact',
      "id: name-it\ntype: short-answer\nprompt: What do bakers call it?\nanswer: [baker's yeast]\nmatch: exact",
    ),
  },
  'question.empty-range': {
    severity: 'error',
    title: 'A range is empty',
    meaning: 'The least number that is right is above the greatest, so that no number is.',
    remedy: 'Swap `min` and `max`.',
    example: inQuestions(
      'id: how-warm\ntype: numeric\nprompt: How warm, in °C?\nanswer: { min: 30, max: 24 }',
      'id: how-warm\ntype: numeric\nprompt: How warm, in °C?\nanswer: { min: 24, max: 30 }',
    ),
  },
  'question.two-tolerances': {
    severity: 'error',
    title: 'A number has two tolerances',
    meaning: 'One is absolute and the other relative, and they disagree about what is right.',
    remedy: 'Keep one of them.',
    example: inQuestions(
      'id: how-warm\ntype: numeric\nprompt: How warm, in °C?\nanswer: { value: 27, tolerance: 3, relativeTolerance: 0.1 }',
      'id: how-warm\ntype: numeric\nprompt: How warm, in °C?\nanswer: { value: 27, tolerance: 3 }',
    ),
  },
  'question.relative-to-zero': {
    severity: 'error',
    title: 'A tolerance is relative to zero',
    meaning: 'A share of 0 is 0, so only exactly 0 would be right.',
    remedy: 'Use `tolerance`, which is absolute.',
    example: inQuestions(
      'id: how-cold\ntype: numeric\nprompt: How cold is melting ice, in °C?\nanswer: { value: 0, relativeTolerance: 0.1 }',
      'id: how-cold\ntype: numeric\nprompt: How cold is melting ice, in °C?\nanswer: { value: 0, tolerance: 0.5 }',
    ),
  },
  'question.bounds-too-large': {
    severity: 'error',
    title: 'A tolerance reaches beyond the largest number',
    meaning: 'Numbers end at about 1.8 × 10³⁰⁸, and the bounds of what is right lie outside.',
    remedy: 'Use a smaller tolerance, or another unit.',
    example: inQuestions(
      'id: how-many\ntype: numeric\nprompt: How many yeast cells?\nanswer: { value: 1e308, tolerance: 1e308 }',
      'id: how-many\ntype: numeric\nprompt: How many yeast cells?\nanswer: { value: 1e10, tolerance: 1e9 }',
    ),
  },
  'question.unit-untypeable': {
    severity: 'error',
    title: 'A unit cannot be read behind a number',
    meaning: 'Learners type a number and a unit into one field. A unit that starts with a digit would be read as a part of the number.',
    remedy: 'Begin it with a letter or a sign such as % or °.',
    example: inQuestions(
      'id: how-warm\ntype: numeric\nprompt: How warm?\nanswer: { value: 27, tolerance: 3 }\nunit: { accept: [1 °C] }',
      'id: how-warm\ntype: numeric\nprompt: How warm?\nanswer: { value: 27, tolerance: 3 }\nunit: { accept: [°C] }',
    ),
  },
  'question.credit-misplaced': {
    severity: 'error',
    title: 'A credit stands on a choice that cannot have one',
    meaning:
      'In a single choice the right choice is worth everything, so only wrong ones have a `credit`. In a multiple choice it is the share of a right choice.',
    remedy: 'Remove the credit. A wrong tick of a multiple choice costs what its `penalty` says.',
    example: inQuestions(
      'id: dry-one\ntype: single-choice\nprompt: Which one is dry?\nchoices:\n  - { id: a, text: Flour, credit: 1 }\n  - { id: b, text: Water }\nanswer: a',
      'id: dry-one\ntype: single-choice\nprompt: Which one is dry?\nchoices:\n  - { id: a, text: Flour }\n  - { id: b, text: Water }\nanswer: a',
    ),
  },
  'question.penalty-misplaced': {
    severity: 'error',
    title: 'A penalty stands on a choice that is worth something',
    meaning: 'A penalty takes away a share of the points. A choice that is right, or that has a credit, cannot take any away.',
    remedy: 'Remove the penalty, or move it to a wrong choice.',
    example: inQuestions(
      'id: dry-one\ntype: single-choice\nprompt: Which one is dry?\nchoices:\n  - { id: a, text: Flour, penalty: 0.5 }\n  - { id: b, text: Water }\nanswer: a',
      'id: dry-one\ntype: single-choice\nprompt: Which one is dry?\nchoices:\n  - { id: a, text: Flour }\n  - { id: b, text: Water, penalty: 0.5 }\nanswer: a',
    ),
  },
  'question.no-penalty': {
    severity: 'warning',
    title: 'Negative points are allowed, but nothing takes points away',
    meaning: '`allowNegative` lets a question go below 0. Without a penalty on a wrong choice it never does.',
    remedy: 'Give wrong choices a `penalty`, or remove `allowNegative`.',
    example: inQuestions(
      'id: dry-one\ntype: single-choice\nprompt: Which one is dry?\nallowNegative: true\nchoices:\n  - { id: a, text: Flour }\n  - { id: b, text: Water }\nanswer: a',
      'id: dry-one\ntype: single-choice\nprompt: Which one is dry?\nallowNegative: true\nchoices:\n  - { id: a, text: Flour }\n  - { id: b, text: Water, penalty: 0.5 }\nanswer: a',
    ),
  },
  'question.credits-sum': {
    severity: 'error',
    title: 'Credits do not add up to 1',
    meaning: 'Ticking exactly the right choices earns all points. With other credits it would earn more or less.',
    remedy: 'Give each right choice a credit, with 1 as their sum, or none of them.',
    example: inQuestions(
      'id: dry-ones\ntype: multiple-choice\nprompt: Which are dry?\nchoices:\n  - { id: a, text: Flour, credit: 0.5 }\n  - { id: b, text: Salt, credit: 0.3 }\n  - { id: c, text: Water }\nanswer: [a, b]',
      'id: dry-ones\ntype: multiple-choice\nprompt: Which are dry?\nchoices:\n  - { id: a, text: Flour, credit: 0.7 }\n  - { id: b, text: Salt, credit: 0.3 }\n  - { id: c, text: Water }\nanswer: [a, b]',
    ),
  },
  'question.credit-unused': {
    severity: 'error',
    title: 'Credits stand where all or nothing counts',
    meaning: 'With `scoring: all-or-nothing` there are either all points or none, so credits and penalties have no effect.',
    remedy: 'Remove the credits and penalties, or use `scoring: partial`.',
    example: inQuestions(
      'id: dry-ones\ntype: multiple-choice\nprompt: Which are dry?\nscoring: all-or-nothing\nchoices:\n  - { id: a, text: Flour }\n  - { id: b, text: Salt }\n  - { id: c, text: Water, penalty: 0.5 }\nanswer: [a, b]',
      'id: dry-ones\ntype: multiple-choice\nprompt: Which are dry?\nscoring: partial\nchoices:\n  - { id: a, text: Flour }\n  - { id: b, text: Salt }\n  - { id: c, text: Water, penalty: 0.5 }\nanswer: [a, b]',
    ),
  },
  'question.gap-missing': {
    severity: 'error',
    title: 'A gap does not stand in the text',
    meaning: 'Each entry of `gaps` says what fills a gap, and `{{id}}` says where in the text it stands.',
    remedy: 'Write `{{id}}` into the text, or remove the entry.',
    example: inQuestions(
      "id: fill-in\ntype: cloze\nprompt: Fill in.\ntext: 'Bread is made of {{dry}} and water.'\ngaps:\n  - { id: dry, type: text, answer: [flour] }\n  - { id: wet, type: text, answer: [water] }",
      "id: fill-in\ntype: cloze\nprompt: Fill in.\ntext: 'Bread is made of {{dry}} and {{wet}}.'\ngaps:\n  - { id: dry, type: text, answer: [flour] }\n  - { id: wet, type: text, answer: [water] }",
    ),
  },
  'question.gap-repeated': {
    severity: 'error',
    title: 'A gap stands in the text twice',
    meaning: 'A response fills each gap once, so two places cannot have the same id.',
    remedy: 'Give each place an id and an entry in `gaps`.',
    example: inQuestions(
      "id: fill-in\ntype: cloze\nprompt: Fill in.\ntext: 'Mix {{first}} with {{first}}.'\ngaps:\n  - { id: first, type: text, answer: [flour] }",
      "id: fill-in\ntype: cloze\nprompt: Fill in.\ntext: 'Mix {{first}} with {{second}}.'\ngaps:\n  - { id: first, type: text, answer: [flour] }\n  - { id: second, type: text, answer: [water] }",
    ),
  },
  'question.gap-unknown': {
    severity: 'error',
    title: 'Nothing says what fills a gap',
    meaning: '`{{id}}` in the text is a gap, and `gaps` has no entry with that id.',
    remedy: 'Add the entry, or correct the id.',
    example: inQuestions(
      "id: fill-in\ntype: cloze\nprompt: Fill in.\ntext: 'Bread is made of {{dry}} and {{wet}}.'\ngaps:\n  - { id: dry, type: text, answer: [flour] }",
      "id: fill-in\ntype: cloze\nprompt: Fill in.\ntext: 'Bread is made of {{dry}} and {{wet}}.'\ngaps:\n  - { id: dry, type: text, answer: [flour] }\n  - { id: wet, type: text, answer: [water] }",
    ),
  },
  'question.gap-misplaced': {
    severity: 'error',
    title: 'A gap stands where it cannot be filled',
    meaning:
      'The text of a cloze question is served in pieces, with a field between them. A list, table, heading, quote, code, formula or link cannot be cut into pieces.',
    remedy: 'Move the gap into the words of a paragraph.',
    example: inQuestions(
      "id: fill-in\ntype: cloze\nprompt: Fill in.\ntext: 'Run `{{command}} --all`.'\ngaps:\n  - { id: command, type: text, answer: [bake] }",
      "id: fill-in\ntype: cloze\nprompt: Fill in.\ntext: 'Run {{command}} with `--all`.'\ngaps:\n  - { id: command, type: text, answer: [bake] }",
    ),
  },
  'question.bank-missing': {
    severity: 'error',
    title: 'A gap takes a word from a bank that is missing',
    meaning: 'Gaps of the type `bank` share a list of words, which is the `bank` of the question.',
    remedy: 'Add `bank`, or change the type of the gap.',
    example: inQuestions(
      "id: fill-in\ntype: cloze\nprompt: Fill in.\ntext: 'Bread is made of {{dry}}.'\ngaps:\n  - { id: dry, type: bank, answer: k4 }",
      "id: fill-in\ntype: cloze\nprompt: Fill in.\ntext: 'Bread is made of {{dry}}.'\nbank:\n  - { id: k4, text: flour }\n  - { id: b7, text: sand }\ngaps:\n  - { id: dry, type: bank, answer: k4 }",
    ),
  },
  'question.image-size': {
    severity: 'error',
    title: 'The size of an image cannot be read',
    meaning: 'Regions are fractions of the image, and learners get its size with the question, so that the page does not jump.',
    remedy: 'Use a PNG, JPEG, WebP or GIF file, or an SVG with `viewBox`, or with `width` and `height`.',
    example: withImage('<svg xmlns="http://www.w3.org/2000/svg"/>', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"/>'),
  },
  'question.region-between-cells': {
    severity: 'error',
    title: 'A region cannot be reached by keyboard',
    meaning:
      'Where learners set a point, a keyboard moves from the centre of one cell of a grid to the next. A right region without such a centre could only be reached with a pointer.',
    remedy: 'Make the region larger, or the grid finer.',
    example: inQuestions(hotspot('select: point', 0.02), hotspot('select: point\ngrid: { columns: 40, rows: 40 }', 0.02), {
      'assets/loaf.svg': loaf,
    }),
  },
  'question.marks-too-many': {
    severity: 'error',
    title: 'Learners choose more places than there are right ones',
    meaning: '`marks` is how many places a learner chooses. With more of them than right regions, no response could be all right.',
    remedy: 'Lower `marks`, or name more regions in `answer`.',
    example: inQuestions(hotspot('marks: 2', 0.1), hotspot('marks: 1', 0.1), { 'assets/loaf.svg': loaf }),
  },
  'question.words-range': {
    severity: 'error',
    title: 'A range of words is empty',
    meaning: 'An essay of at least `minWords` words would already have more than `maxWords`.',
    remedy: 'Swap `minWords` and `maxWords`.',
    example: inQuestions(
      'id: why-rest\ntype: essay\nprompt: Why does dough rest?\nminWords: 200\nmaxWords: 100',
      'id: why-rest\ntype: essay\nprompt: Why does dough rest?\nminWords: 100\nmaxWords: 200',
    ),
  },
  'question.rubric-points': {
    severity: 'error',
    title: 'A rubric is worth other points than its question',
    meaning: 'The best level of each criterion together earn all points of the question.',
    remedy: 'Change `points`, or the points of the levels.',
    example: inQuestions(
      'id: why-rest\ntype: essay\nprompt: Why does dough rest?\npoints: 3\nrubric:\n  - id: reason\n    title: Reason\n    levels:\n      - { id: none, title: None, points: 0 }\n      - { id: full, title: Full, points: 2 }',
      'id: why-rest\ntype: essay\nprompt: Why does dough rest?\npoints: 2\nrubric:\n  - id: reason\n    title: Reason\n    levels:\n      - { id: none, title: None, points: 0 }\n      - { id: full, title: Full, points: 2 }',
    ),
  },
  'question.order-incomplete': {
    severity: 'error',
    title: 'An accepted order lacks an item',
    meaning: 'Learners put all items in order, so each order in `alternatives` names each of them once.',
    remedy: 'Name every item of the question once.',
    example: inQuestions(
      'id: in-order\ntype: ordering\nprompt: Put the steps into order.\nitems:\n  - { id: k7, text: Mix }\n  - { id: b2, text: Knead }\n  - { id: z5, text: Rest }\nalternatives:\n  - { order: [k7, z5], credit: 0.5 }',
      'id: in-order\ntype: ordering\nprompt: Put the steps into order.\nitems:\n  - { id: k7, text: Mix }\n  - { id: b2, text: Knead }\n  - { id: z5, text: Rest }\nalternatives:\n  - { order: [k7, z5, b2], credit: 0.5 }',
    ),
  },
  'question.ids-reveal-answer': {
    severity: 'error',
    title: 'Ids give the answer away',
    meaning: 'Learners get the ids with the question. Ids that sort in the right order, or that pair up when sorted, are the solution.',
    remedy: 'Give the items or sides opaque ids, or remove the ids and run `lectern check --fix`.',
    example: inQuestions(
      'id: in-order\ntype: ordering\nprompt: Put the steps into order.\nitems:\n  - { id: a, text: Mix }\n  - { id: b, text: Knead }\n  - { id: c, text: Rest }',
      'id: in-order\ntype: ordering\nprompt: Put the steps into order.\nitems:\n  - { id: k7, text: Mix }\n  - { id: b2, text: Knead }\n  - { id: z5, text: Rest }',
    ),
  },
  'question.key-unreachable': {
    severity: 'error',
    title: 'No response reaches full points',
    meaning:
      'The compiler answers each question with its key and scores the answer as it would score a learner. This answer does not get all points, for example because it counts as unanswered.',
    remedy: 'Correct the answer.',
    example: inQuestions(
      'id: any-flour\ntype: short-answer\nprompt: Name a flour.\nanswer: ["*"]\nwildcard: true',
      'id: any-flour\ntype: short-answer\nprompt: Name a flour.\nanswer: ["rye*", "wheat*"]\nwildcard: true',
    ),
  },
} satisfies Record<string, IssueEntry>
