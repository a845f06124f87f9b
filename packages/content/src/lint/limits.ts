/** The limits of {@link lint}. `docs/course-format.md` lists them under "Advice". */
export const lintLimits = {
  /** Words of a section, for a language that needs as many words as English. */
  sectionWords: { least: 350, most: 600 },
  /**
   * Words (as `Intl.Segmenter` finds them) that a language needs for one word of English. It scales the limits in words. Measured on
   * translations of the Universal Declaration of Human Rights, for Chinese, Japanese, Korean and Thai on everyday prose too. Languages
   * within a sixth of English are left out.
   */
  wordsPerEnglishWord: {
    am: 0.6,
    ar: 0.75,
    bn: 0.8,
    et: 0.8,
    eu: 0.8,
    fi: 0.75,
    he: 0.75,
    hy: 0.8,
    ja: 1.25,
    ka: 0.8,
    kn: 0.6,
    ko: 0.65,
    lo: 1.3,
    lt: 0.85,
    lv: 0.8,
    ml: 0.5,
    my: 1.6,
    ne: 0.8,
    ta: 0.7,
    te: 0.65,
    th: 1.2,
    tr: 0.8,
    ur: 1.2,
    vi: 1.4,
    xh: 0.7,
    zh: 0.9,
    zu: 0.6,
  } as Readonly<Record<string, number>>,
  /** Flesch–Kincaid grades of English prose: the highest of a section, and of all sections together. */
  grade: {
    beginner: { section: 11, average: 9.5 },
    intermediate: { section: 13, average: 11.5 },
    advanced: { section: 16, average: 14 },
  },
  /** Shorter sentences, in words, may be repeated. Scaled like `sectionWords`. */
  repeatedWords: 6,
  /**
   * How often the longest choice, and the shortest, may be right. If length told nothing, it would be right as often as any other choice:
   * in one of four questions with four choices. Questions in which no single choice is the longest do not count.
   *
   * Advice is given when both hold:
   * - Chance does not explain the count. The probability of a count at least as far off, in the same direction, is at most `probability`.
   *   It is the tail of the binomial distribution (Poisson binomial, where questions differ in their number of choices). Two tails of
   *   0.025 are the usual level of 5 %. With four choices, this means 3 of 3, 6 of 8 or 10 of 20 questions, or 0 of 13 or 1 of 20.
   * - The share helps a learner who guesses: it is more than `most` times the share by chance, or less than `least` times. Among hundreds
   *   of questions, a small difference can be certain and still be worth nothing.
   */
  choiceLength: { probability: 0.025, least: 0.6, most: 1.4 },
  /**
   * The largest share of single-choice questions whose right choice has the same position, from `questions` questions on. Where the share
   * by chance is high, because most questions have two or three choices, `timesChance` times that share is allowed.
   */
  samePosition: { share: 0.4, timesChance: 1.6, questions: 8 },
  /**
   * Which words can give an answer away. Common words cannot: those in at least `commonShare` of the paragraphs, prompts and choices of the
   * course, and in at least `commonCount` of them. This finds the function words of every language and the subject of the course. Short
   * words cannot either: `letters` is the fewest, `lettersUnlisted` in a language without a list of function words.
   */
  cue: { commonShare: 0.01, commonCount: 5, letters: 4, lettersUnlisted: 6 },
  /**
   * A text gives the right choice of another question away when it has at least `words` of the content words that the choice adds to its
   * prompt, and at least `share` of them. If the choice adds a single word, it has to be there in the same form. One telling word is enough
   * in a text that also has `promptWords` telling words of the prompt.
   */
  giveAway: { words: 2, share: 0.5, promptWords: 2 },
} as const
