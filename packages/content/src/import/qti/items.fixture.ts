import {
  at,
  choice,
  correct,
  declare,
  entry,
  equal,
  firstOf,
  gapMatch,
  gapText,
  inOrder,
  isNull,
  item,
  map,
  matchBody,
  order,
  pieces,
  processing,
  template,
  variable,
  when,
} from './build-item.fixture'

/** Items with the type that they become. Where there is none, the reason why they are left out. */
export const items: [name: string, xml: string, type: string | RegExp][] = [
  ['a choice', item(declare('single', 'identifier', ['B']), choice(1), template('match_correct')), 'single-choice'],
  [
    'a choice with credits and penalties',
    item(declare('single', 'identifier', ['B'], map({ B: 4, A: 2, C: -1 })), choice(1), template('map_response')),
    'single-choice',
  ],
  [
    'several choices, all or nothing',
    item(declare('multiple', 'identifier', ['B', 'C']), choice(0), template('match_correct')),
    'multiple-choice',
  ],
  [
    'several choices with penalties down to 0',
    item(
      declare('multiple', 'identifier', ['A', 'C'], map({ A: 1, C: 2, D: -1 }, 'lower-bound="0" upper-bound="3" default-value="-5"')),
      choice(0),
      template('map_response'),
    ),
    'multiple-choice',
  ],
  [
    'several choices with penalties below 0',
    item(declare('multiple', 'identifier', ['A', 'C'], map({ A: 2, C: 2, B: -1 })), choice(0), template('map_response')),
    'multiple-choice',
  ],
  [
    'more choices than are needed',
    item(declare('multiple', 'identifier', ['A', 'C'], map({ A: 1, C: 1 }, 'upper-bound="1"')), choice(0), template('map_response')),
    /more right choices/,
  ],
  ['an order', item(declare('ordered', 'identifier', ['B', 'A', 'C']), order, template('match_correct')), 'ordering'],
  [
    'an order with points for each place',
    item(declare('ordered', 'identifier', ['B', 'A', 'C']), order, processing(at(1, 'B'), at(2, 'A'), at(3, 'C'))),
    'ordering',
  ],
  [
    'an order with points for some of its places',
    item(declare('ordered', 'identifier', ['B', 'A', 'C']), order, processing(at(1, 'B'))),
    'ordering',
  ],
  [
    'an order with a credit for another one',
    item(
      declare('ordered', 'identifier', ['B', 'A', 'C']),
      order,
      processing(firstOf([inOrder('B', 'A', 'C'), 3], [inOrder('C', 'A', 'B'), 1])),
    ),
    'ordering',
  ],
  [
    'an order that is worth something when it is not given',
    item(declare('ordered', 'identifier', ['B', 'A', 'C']), order, processing(firstOf([isNull, 1], [inOrder('B', 'A', 'C'), 3]))),
    /points for no response/,
  ],
  [
    'a match',
    item(
      declare('multiple', 'directedPair', ['A X', 'B Y', 'C Z'], map({ 'A X': 2, 'B Y': 2, 'C Z': 2 })),
      matchBody(),
      template('map_response'),
    ),
    'matching',
  ],
  [
    'a match, all or nothing',
    item(declare('multiple', 'directedPair', ['A X', 'B Y', 'C Z']), matchBody(), template('match_correct')),
    'matching',
  ],
  [
    'a match with several on one side',
    item(
      declare('multiple', 'directedPair', ['A X', 'B X', 'C Z'], map({ 'A X': 1, 'B X': 0.5, 'C Z': 1 })),
      matchBody(0),
      template('map_response'),
    ),
    'cloze',
  ],
  [
    'a match with penalties below 0',
    item(
      declare('multiple', 'directedPair', [], map({ 'A X': 1, 'B Y': 1, 'C Z': 1 }, 'default-value="-1"')),
      matchBody(),
      template('map_response'),
    ),
    /below 0/,
  ],
  [
    'a match with penalties down to 0',
    item(
      declare('multiple', 'directedPair', [], map({ 'A X': 1, 'B Y': 2, 'C Z': 1 }, 'default-value="-1" lower-bound="0"')),
      matchBody(),
      template('map_response'),
    ),
    'cloze',
  ],
  [
    'a match with different penalties',
    item(
      declare('multiple', 'directedPair', [], map({ 'A X': 1, 'B Y': 1, 'C Z': 1, 'A Y': -2 }, 'default-value="-1" lower-bound="0"')),
      matchBody(),
      template('map_response'),
    ),
    /different points/,
  ],
  [
    'an association',
    item(
      declare('multiple', 'pair', ['A B', 'D C'], map({ 'B A': 1, 'C D': 1 })),
      `<qti-associate-interaction response-identifier="RESPONSE" max-associations="2"><qti-prompt>Pair.</qti-prompt>${pieces('simple-associable-choice', ['A', 'B', 'C', 'D'], ' match-max="1"')}</qti-associate-interaction>`,
      template('map_response'),
    ),
    'matching',
  ],
  [
    'a text where capitals count',
    item(declare('single', 'string', ['Rye'], map({ Rye: 2, rye: 1 })), entry, template('map_response')),
    'short-answer',
  ],
  [
    'a text where capitals do not count',
    item(declare('single', 'string', ['Rye'], map({ Rye: 1, wheat: 0.5 }, '', ' case-sensitive="false"')), entry, template('map_response')),
    'short-answer',
  ],
  [
    'a number with a tolerance',
    item(declare('single', 'float', ['2.5']), entry, processing(when(equal('tolerance-mode="absolute" tolerance="0.5 1"', '2.5'), 3))),
    'numeric',
  ],
  [
    'a number with a tolerance in per cent',
    item(declare('single', 'float', ['200']), entry, processing(when(equal('tolerance-mode="relative" tolerance="1"', '200'), 1))),
    'numeric',
  ],
  ['numbers that are mapped', item(declare('single', 'integer', ['3'], map({ 3: 1, 4: 0.5 })), entry, template('map_response')), 'numeric'],
  [
    'a number between two others',
    item(
      declare('single', 'float', []),
      entry,
      processing(
        when(
          `<qti-and><qti-gte>${variable()}<qti-base-value base-type="float">1</qti-base-value></qti-gte><qti-lte>${variable()}<qti-base-value base-type="float">3</qti-base-value></qti-lte></qti-and>`,
          1,
        ),
      ),
    ),
    'numeric',
  ],
  [
    'gaps that are summed up',
    item(
      declare('single', 'string', ['rises'], '', 'R1') + declare('single', 'identifier', ['B'], '', 'R2'),
      `${gapText}${pieces('inline-choice', ['A', 'B'])}</qti-inline-choice-interaction>.</p>`,
      processing(when(correct('R1'), 2), when(correct('R2'), 1)),
    ),
    'cloze',
  ],
  [
    'gaps with an outcome each and several accepted texts',
    item(
      `${declare('single', 'string', ['rises'], map({ rises: 2, swells: 1 }, '', ' case-sensitive="false"'), 'R1')}${declare('single', 'float', ['3'], '', 'R2')}<qti-outcome-declaration identifier="S1" cardinality="single" base-type="float"/><qti-outcome-declaration identifier="S2" cardinality="single" base-type="float"/>`,
      '<p>It <qti-text-entry-interaction response-identifier="R1"/> for <qti-text-entry-interaction response-identifier="R2"/> hours.</p>',
      processing(
        `<qti-response-condition><qti-response-if><qti-is-null>${variable('R1')}</qti-is-null><qti-set-outcome-value identifier="S1"><qti-base-value base-type="float">0</qti-base-value></qti-set-outcome-value></qti-response-if><qti-response-else><qti-set-outcome-value identifier="S1"><qti-map-response identifier="R1"/></qti-set-outcome-value></qti-response-else></qti-response-condition>`,
        when(
          `<qti-equal tolerance-mode="absolute" tolerance="0.5 0.5">${variable('R2')}<qti-correct identifier="R2"/></qti-equal>`,
          1,
          'S2',
        ),
        `<qti-set-outcome-value identifier="SCORE"><qti-sum>${variable('S1')}${variable('S2')}</qti-sum></qti-set-outcome-value>`,
      ),
    ),
    'cloze',
  ],
  [
    'gaps, all or nothing',
    item(
      declare('single', 'string', ['rises'], '', 'R1') + declare('single', 'identifier', ['B'], '', 'R2'),
      `${gapText}${pieces('inline-choice', ['A', 'B'])}</qti-inline-choice-interaction>.</p>`,
      processing(when(`<qti-and>${correct('R1')}${correct('R2')}</qti-and>`, 2)),
    ),
    'cloze',
  ],
  [
    'words for gaps',
    item(declare('multiple', 'directedPair', ['A G1', 'B G2'], map({ 'A G1': 1, 'B G2': 2 })), gapMatch, template('map_response')),
    'cloze',
  ],
  [
    'words for gaps, where a wrong one costs a point',
    item(
      declare('multiple', 'directedPair', ['A G1', 'B G2'], map({ 'A G1': 1, 'B G2': 2 }, 'default-value="-1" lower-bound="0"')),
      gapMatch,
      template('map_response'),
    ),
    'cloze',
  ],
  [
    'words for gaps with penalties beside another gap',
    item(
      declare('multiple', 'directedPair', ['A G1', 'B G2'], map({ 'A G1': 1, 'B G2': 2 }, 'default-value="-1" lower-bound="0"')) +
        declare('single', 'identifier', ['X'], '', 'R2'),
      `${gapMatch}${choice(1, 'R2', ['X', 'Y'])}`,
      processing(
        '<qti-set-outcome-value identifier="SCORE"><qti-map-response identifier="RESPONSE"/></qti-set-outcome-value>',
        when(correct('R2'), 1),
      ),
    ),
    /beside other gaps/,
  ],
  [
    'words in a text',
    item(
      declare('single', 'identifier', ['B']),
      `<qti-hottext-interaction response-identifier="RESPONSE" max-choices="1"><p>Dough ${pieces('hottext', ['A', 'B', 'C'])}.</p></qti-hottext-interaction>`,
      template('match_correct'),
    ),
    'single-choice',
  ],
  [
    'a slider',
    item(
      declare('single', 'integer', ['16'], map({ 16: 1, 13: 0.5 })),
      '<qti-slider-interaction response-identifier="RESPONSE" lower-bound="0" upper-bound="20"><qti-prompt>How many?</qti-prompt></qti-slider-interaction>',
      template('map_response'),
    ),
    'numeric',
  ],
  [
    'an adaptive item',
    item(declare('single', 'identifier', ['B']), choice(1), template('match_correct')).replace('adaptive="false"', 'adaptive="true"'),
    /adaptive/,
  ],
  [
    'a template of values',
    item(
      `<qti-template-declaration identifier="T" cardinality="single" base-type="integer"/>${declare('single', 'identifier', ['B'])}`,
      choice(1),
      template('match_correct'),
    ),
    /random values/,
  ],
  [
    'an unknown interaction',
    item(
      declare('single', 'identifier', ['B']),
      '<qti-portable-custom-interaction response-identifier="RESPONSE"/>',
      template('match_correct'),
    ),
    /<portable-custom-interaction>/,
  ],
  ['an item without processing', item(declare('single', 'identifier', ['B']), choice(1), ''), /sets its score/],
  ['an item with nothing', item('', '', ''), /no interaction/],
  ['an unknown template', item(declare('single', 'identifier', ['B']), choice(1), template('mine')), /the template mine/],
]

export const multiple = (declaration: string, body: string) => item(declaration, body, template('map_response'))
/** What responses are worth, with items of our own that are scored like well-known examples. */
export const worth: [name: string, xml: string, points: [response: string[], points: number][]][] = [
  [
    'choices of which others cost points',
    multiple(
      declare('multiple', 'identifier', ['A', 'B'], map({ A: 1, B: 1, D: -1 }, 'default-value="-2" lower-bound="0" upper-bound="2"')),
      choice(0),
    ),
    [
      [['A', 'B'], 2],
      [['A'], 1],
      [['A', 'D'], 0],
      [['A', 'B', 'C'], 0],
    ],
  ],
  [
    'words for gaps, of which wrong ones cost a point',
    multiple(
      declare('multiple', 'directedPair', ['A G1', 'B G2'], map({ 'A G1': 1, 'B G2': 2 }, 'default-value="-1" lower-bound="0"')),
      gapMatch,
    ),
    [
      [['A G1', 'B G2'], 3],
      [['A G1'], 1],
      [['A G1', 'C G2'], 0],
      [['C G1', 'B G2'], 1],
      [['B G1', 'A G2'], 0],
    ],
  ],
  [
    'an order, and another one that is worth half',
    item(declare('ordered', 'identifier', ['C', 'A', 'B']), order, processing(firstOf([correct(), 2], [inOrder('C', 'B', 'A'), 1]))),
    [
      [['C', 'A', 'B'], 2],
      [['C', 'B', 'A'], 1],
      [['A', 'C', 'B'], 0],
      [['B', 'A', 'C'], 0],
    ],
  ],
  [
    'a match with weights',
    multiple(declare('multiple', 'directedPair', ['A X', 'B Y', 'C Z'], map({ 'A X': 1, 'B Y': 0.5, 'C Z': 0.5 })), matchBody()),
    [
      [['A X', 'B Y', 'C Z'], 2],
      [['A X', 'B Y'], 1.5],
      [['B X', 'C Y'], 0],
    ],
  ],
  [
    'a slider with credit for a near number',
    multiple(
      declare('single', 'integer', ['16'], map({ 16: 1, 13: 0.5 })),
      '<qti-slider-interaction response-identifier="RESPONSE" lower-bound="0" upper-bound="20"/>',
    ),
    [
      [['16'], 1],
      [['13'], 0.5],
      [['15'], 0],
    ],
  ],
  [
    'a text of which a spelling is worth half',
    multiple(declare('single', 'string', ['Rye'], map({ Rye: 1, rye: 0.5 })), entry),
    [
      [['Rye'], 1],
      [['rye'], 0.5],
      [['RYE'], 0],
    ],
  ],
]
