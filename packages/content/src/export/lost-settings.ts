import type { BundleQuiz } from '../bundle'

/** The settings of a quiz that say more than the defaults, and that a bank of questions has no place for. */
export function lostSettings({
  id: _id,
  title: _title,
  placement: _placement,
  questions: _questions,
  keys: _keys,
  ...settings
}: BundleQuiz): string[] {
  return Object.entries(settings).flatMap(([name, value]) => {
    const isUsual =
      value === undefined || value === false || (name === 'mode' && value === 'practice') || (name === 'counts' && value === 'highest')
    // The review policy follows from the mode.
    return isUsual || (name === 'review' && settings.mode === 'practice') ? [] : [name]
  })
}
