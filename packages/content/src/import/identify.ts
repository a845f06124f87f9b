import distance from 'leven'
import { letterId, opaqueId } from '../questions/pieces'
import { findQuestionType } from '../questions/question-types'
import type { DraftQuestion } from './model'

/** A question of a quiz file, as plain data. */
export type PlainQuestion = { id?: string; type: string } & Record<string, unknown>

interface Piece {
  id?: string
  text?: string
}
type Plain = Record<string, unknown>

/** What importers write where the id of a piece is open: unique in its question. */
export const openId = (index: number): string => `p${index + 1}`
const isOpen = (id: unknown): boolean => typeof id === 'string' && /^p\d+$/.test(id)

/**
 * Gives a question its id, and its pieces theirs. Pieces keep the ids that they have in `previous`, because responses refer to them: an id
 * belongs to a text, or to one that was corrected. Ids that are no longer used are not given to anything else.
 */
export function identify(draft: DraftQuestion, id: string, previous?: PlainQuestion): PlainQuestion {
  const question = structuredClone({ id, ...draft }) as unknown as PlainQuestion
  const before = previous?.type === question.type ? previous : undefined
  if (question.type === 'cloze') renameGaps(question, before)
  const pieceIds = findQuestionType(question.type)?.pieceIds
  const idOf = new Map<string, string>()
  if (pieceIds && 'letters' in pieceIds) {
    for (const path of pieceIds.letters) {
      const known = piecesAt(before, path)
      const taken = new Set(known.map((piece) => String(piece.id)))
      const pieces = piecesAt(question, path)
      const kept = match(pieces, known)
      pieces.forEach((piece, index) => {
        if (!isOpen(piece.id)) return
        let place = known.length > 0 ? known.length : index
        while (taken.has(letterId(place))) place += 1
        const found = kept[index] ?? letterId(place)
        taken.add(found)
        idOf.set(String(piece.id), found)
        piece.id = found
      })
    }
  } else if (pieceIds) {
    const groups = pieceIds.opaque.map((paths) => paths.flatMap((path) => piecesAt(question, path)))
    const known = pieceIds.opaque.map((paths) => paths.flatMap((path) => piecesAt(before, path)))
    const kept = groups.map((group, index) => match(group, known[index] ?? []))
    // A few attempts find ids that do not sort in the order of the solution.
    for (let attempt = 0; attempt < 100; attempt++) {
      const ids = groups.map((group, at) => {
        const taken = new Set([...(known[at] ?? []).map((piece) => String(piece.id)), ...group.map((piece) => String(piece.id))])
        return group.map((piece, index) =>
          isOpen(piece.id) ? (kept[at]?.[index] ?? opaqueId(`${id}\n${attempt}`, String(piece.text), taken)) : String(piece.id),
        )
      })
      if (attempt < 99 && pieceIds.reveals(ids)) continue
      groups.forEach((group, at) => {
        group.forEach((piece, index) => {
          const found = ids[at]?.[index] as string
          idOf.set(String(piece.id), found)
          piece.id = found
        })
      })
      break
    }
  }
  const rename = (value: unknown): unknown => (typeof value === 'string' ? (idOf.get(value) ?? value) : value)
  // What has letters is chosen from, so that the answer names one or several.
  if (pieceIds && 'letters' in pieceIds)
    question.answer = Array.isArray(question.answer) ? question.answer.map(rename) : rename(question.answer)
  for (const each of mapsAt(question.alternatives)) if (Array.isArray(each.order)) each.order = each.order.map(rename)
  for (const gap of mapsAt(question.gaps)) if (gap.type === 'choice' || gap.type === 'bank') gap.answer = rename(gap.answer)
  return question
}

const mapsAt = (value: unknown): Plain[] =>
  Array.isArray(value) ? value.filter((each): each is Plain => typeof each === 'object' && each !== null) : []

/** The pieces at a path such as `pairs.left`, through every entry of a list. */
function piecesAt(question: PlainQuestion | undefined, path: string): Piece[] {
  if (!question) return []
  return path.split('.').reduce(
    (found: Plain[], name) =>
      found.flatMap((map) => {
        const value = map[name]
        return Array.isArray(value) ? mapsAt(value) : typeof value === 'object' && value !== null ? [value as Plain] : []
      }),
    [question],
  ) as Piece[]
}

/** The ids of pieces that are known: with the same text, or else with one that is nearly the same. */
function match(pieces: readonly Piece[], known: readonly Piece[]): (string | undefined)[] {
  const free = new Set(known.filter((piece) => typeof piece.id === 'string'))
  const take = (piece: Piece | undefined): string | undefined => {
    if (!piece) return undefined
    free.delete(piece)
    return piece.id
  }
  const same = pieces.map((piece) => take([...free].find(({ text }) => text === piece.text)))
  return pieces.map((piece, index) => same[index] ?? take([...free].find(({ text }) => isCorrected(text, piece.text))))
}

/** True when most of a text has stayed. */
function isCorrected(before = '', after = ''): boolean {
  const longest = Math.max(before.length, after.length)
  return longest <= 2000 && distance(before, after) <= longest * 0.3
}

/** Gaps are called `gap-1`, `gap-2`, … when they are new. Known ones, which are filled in the same way, keep their names. */
function renameGaps(question: PlainQuestion, before: PlainQuestion | undefined): void {
  const meaningOf = (gap: Plain): string => {
    const choices = mapsAt(gap.choices)
    const textOf = (id: unknown) => choices.find((choice) => choice.id === id)?.text
    const answer = gap.type === 'choice' || gap.type === 'bank' ? [textOf(gap.answer)] : gap.answer
    return JSON.stringify([gap.type, choices.map(({ text }) => text), answer])
  }
  const known = mapsAt(before?.gaps)
  const taken = new Set(known.map(({ id }) => String(id)))
  const free = [...known]
  const names = new Map<string, string>()
  const gaps = mapsAt(question.gaps)
  for (const gap of gaps) {
    const at = free.findIndex((each) => meaningOf(each) === meaningOf(gap))
    const [found] = at < 0 ? [] : free.splice(at, 1)
    if (found) names.set(String(gap.id), String(found.id))
  }
  let next = 1
  for (const gap of gaps) {
    const id = String(gap.id)
    while (!names.has(id) && taken.has(`gap-${next}`)) next += 1
    if (!names.has(id)) names.set(id, `gap-${next}`)
    taken.add(names.get(id) as string)
    gap.id = names.get(id)
  }
  question.text = String(question.text).replace(/\{\{([a-z0-9-]+)\}\}/g, (whole, id: string) =>
    names.has(id) ? `{{${names.get(id)}}}` : whole,
  )
}
