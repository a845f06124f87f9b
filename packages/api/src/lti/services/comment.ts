import { toSixDecimals } from '../../routes/review'
import type { GradeRow } from '../../store/store'

interface Commented extends Pick<GradeRow, 'counts' | 'passed' | 'attempts'> {
  fraction: number
  maxPoints: number
  maxAttempts?: number
}

interface Texts {
  points(given: string, maximum: string): string
  attempts(count: number, most: number | undefined): string
  counts: Record<GradeRow['counts'], string>
  passed: string
  notPassed: string
}

const en: Texts = {
  points: (given, maximum) => `${given} of ${maximum} points.`,
  attempts: (count, most) => (most === undefined ? `Attempts: ${count}.` : `Attempts: ${count} of ${most}.`),
  counts: { highest: 'The highest counts.', latest: 'The latest counts.', first: 'The first counts.', average: 'The average counts.' },
  passed: 'Passed.',
  notPassed: 'Not passed yet.',
}
const de: Texts = {
  points: (given, maximum) => `${given} von ${maximum} Punkten.`,
  attempts: (count, most) => (most === undefined ? `Versuche: ${count}.` : `Versuche: ${count} von ${most}.`),
  counts: { highest: 'Der beste zählt.', latest: 'Der letzte zählt.', first: 'Der erste zählt.', average: 'Der Durchschnitt zählt.' },
  passed: 'Bestanden.',
  notPassed: 'Noch nicht bestanden.',
}
const fr: Texts = {
  points: (given, maximum) => `${given} sur ${maximum} points.`,
  attempts: (count, most) => (most === undefined ? `Tentatives : ${count}.` : `Tentatives : ${count} sur ${most}.`),
  counts: {
    highest: 'La meilleure compte.',
    latest: 'La dernière compte.',
    first: 'La première compte.',
    average: 'La moyenne compte.',
  },
  passed: 'Réussi.',
  notPassed: 'Pas encore réussi.',
}
const es: Texts = {
  points: (given, maximum) => `${given} de ${maximum} puntos.`,
  attempts: (count, most) => (most === undefined ? `Intentos: ${count}.` : `Intentos: ${count} de ${most}.`),
  counts: { highest: 'Cuenta el mejor.', latest: 'Cuenta el último.', first: 'Cuenta el primero.', average: 'Cuenta la media.' },
  passed: 'Aprobado.',
  notPassed: 'Aún no aprobado.',
}
const byLanguage: Record<string, Texts> = { en, de, fr, es }

/** The comment beside a score in the gradebook, in the language of the learner's last launch, or else in English. */
export function scoreComment({ fraction, maxPoints, attempts, maxAttempts, counts, passed }: Commented, locale: string | null): string {
  const language = locale?.split('-')[0]?.toLowerCase() ?? 'en'
  const texts = (Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined) ?? en
  const number = (value: number) => toSixDecimals(value).toLocaleString(texts === en ? 'en' : language, { maximumFractionDigits: 2 })
  return [
    texts.points(number(fraction * maxPoints), number(maxPoints)),
    texts.attempts(attempts, maxAttempts),
    attempts > 1 ? texts.counts[counts] : '',
    passed === null ? '' : passed ? texts.passed : texts.notPassed,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
