import { CourseFile } from '../../schema'
import type { Policy } from './blocks'

/** The policies of a course by block, such as `chapter/dough`: attributes that count more than those in its files. */
export function readPolicies(json: string): Policy | undefined {
  let read: unknown
  try {
    read = JSON.parse(json)
  } catch {
    return undefined
  }
  if (typeof read !== 'object' || read === null) return undefined
  return new Map(
    Object.entries(read).flatMap(([name, value]) =>
      typeof value !== 'object' || value === null
        ? []
        : [
            [
              name,
              Object.fromEntries(
                Object.entries(value as Record<string, unknown>).flatMap(([key, each]) =>
                  ['string', 'number', 'boolean'].includes(typeof each) ? [[key === 'attempts' ? 'max_attempts' : key, String(each)]] : [],
                ),
              ),
            ],
          ],
    ),
  )
}

/** What `course.yaml` says of a course: its language and licence, a subtitle and a summary. */
export function factsOf(attributes: Readonly<Record<string, string>>, about: { subtitle: string; summary: string }): Partial<CourseFile> {
  const locale = CourseFile.shape.locale.safeParse(attributes.language?.replaceAll('_', '-'))
  const licence = licenceOf(attributes.license)
  return {
    ...(locale.success && attributes.language && { locale: locale.data }),
    ...(licence !== undefined && { licence }),
    ...(about.subtitle !== '' && { subtitle: about.subtitle.slice(0, 500) }),
    ...(about.summary !== '' && { summary: about.summary.slice(0, 5000) }),
  }
}

/** The SPDX identifier of `creative-commons: ver=4.0 BY NC`. */
function licenceOf(written = ''): string | undefined {
  const [, version = '4.0', rest = ''] = /^creative-commons:\s*(?:ver=([\d.]+))?\s*(.*)$/.exec(written.trim()) ?? []
  const parts = ['BY', 'NC', 'SA', 'ND'].filter((part) => rest.split(/\s+/).includes(part))
  if (!written.startsWith('creative-commons')) return undefined
  return parts.length === 0 ? 'CC0-1.0' : `CC-${parts.join('-')}-${version}`
}

/** What a grading policy says, in a sentence. Undefined where it says nothing. */
export function describeGrading(json: string): string | undefined {
  try {
    const { GRADER, GRADE_CUTOFFS } = JSON.parse(json) as { GRADER?: unknown; GRADE_CUTOFFS?: unknown }
    const weights = (Array.isArray(GRADER) ? GRADER : []).flatMap((each: { type?: unknown; weight?: unknown }) =>
      typeof each?.weight === 'number' && each.weight > 0 ? [`${String(each.type ?? 'all')} ${percent(each.weight)}`] : [],
    )
    const marks = Object.entries(typeof GRADE_CUTOFFS === 'object' && GRADE_CUTOFFS !== null ? GRADE_CUTOFFS : {}).flatMap(
      ([name, share]) => (typeof share === 'number' ? [`${name} from ${percent(share)}`] : []),
    )
    const parts = [
      ...(weights.length > 0 ? [`the weights of assignments (${weights.join(', ')})`] : []),
      ...(marks.length > 0 ? [`the marks (${marks.join(', ')})`] : []),
    ]
    return parts.length === 0 ? undefined : `Left out: ${parts.join(' and ')}.`
  } catch {
    return undefined
  }
}

const percent = (share: number): string => `${Number((share * 100).toFixed(2))} %`
